/// One text that was read: a scenario file, or a line typed at the prompt.
public struct SourceFile: Sendable {
  public let id: FileID
  /// As it was named to the program; what diagnostics show.
  public let path: String
  /// UTF-8 as read; it may be broken anywhere.
  public let bytes: [UInt8]
  /// How many lines end in the bytes before each stretch of `SourceFile.stretch` bytes, and, last,
  /// in all of them. Where each line starts would cost as much as a tenth of a long script; places
  /// are asked for one by one, so a walk over some bytes will do.
  let lineCounts: [Int32]

  static let stretch = 4096

  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    lineCounts = bytes.withUnsafeBufferPointer { bytes in
      var counts: [Int32] = [0]
      counts.reserveCapacity(bytes.count / SourceFile.stretch + 2)
      var start = 0
      while start < bytes.count {
        let end = Swift.min(start + SourceFile.stretch, bytes.count)
        counts.append(counts[counts.count - 1] + lineBreaks(bytes, start..<end))
        start = end
      }
      return counts
    }
  }
}

/// How many lines end in some bytes. Looks at eight of them at a time.
func lineBreaks(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
  guard let start = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
  let end = start + range.upperBound
  var place = start + range.lowerBound
  var count: UInt64 = 0
  while end - place >= 8 {
    // A byte's high bit is left clear where it is a line feed, and only there.
    let word = place.loadUnaligned(as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
    let others = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word
    // The sum of all bytes, each 0 or 1, comes to stand in the highest.
    let breaks = (others & 0x8080_8080_8080_8080 ^ 0x8080_8080_8080_8080) &>> 7
    count &+= (breaks &* 0x0101_0101_0101_0101) &>> 56
    place += 8
  }
  while place < end {
    if place.load(as: UInt8.self) == UInt8(ascii: "\n") { count += 1 }
    place += 1
  }
  return Int32(count)
}

/// Where the line that holds a byte ends: at its line feed, or at the end of all. Looks at eight
/// bytes at a time.
func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let first = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
  let end = first + bytes.count
  var place = first + start
  while end - place >= 8 {
    // A byte is a line feed where this has a zero; the lowest zero byte borrows first.
    let word =
      UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) ^ 0x0A0A_0A0A_0A0A_0A0A
    let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    if zeros != 0 { return place - first + zeros.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < end, place.load(as: UInt8.self) != UInt8(ascii: "\n") { place += 1 }
  return place - first
}

/// A file's place among those read for one model, used files before the files that use them.
public struct FileID: Hashable, Comparable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (left: FileID, right: FileID) -> Bool { left.number < right.number }
}

/// A stretch of a file's bytes, `start` included and `end` not.
public struct Span: Hashable, Sendable {
  public var file: FileID
  public var start: Int32
  public var end: Int32

  public init(file: FileID, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  public init(file: FileID, _ range: Range<Int>) {
    self.init(file: file, start: Int32(range.lowerBound), end: Int32(range.upperBound))
  }

  /// From the start of this to the end of another of the same file.
  public func through(_ other: Span) -> Span {
    Span(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}
