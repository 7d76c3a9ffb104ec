/// One text that was read: a scenario file, or a line typed at the prompt.
public struct SourceFile: Sendable {
  public let id: FileID
  /// As it was named to the program; what diagnostics show.
  public let path: String
  /// UTF-8 as read; it may be broken anywhere.
  public let bytes: [UInt8]
  /// Where each line starts, as byte offsets; the first is 0.
  public let lineStarts: [Int32]

  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(offset + 1))
    }
    lineStarts = starts
  }
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
