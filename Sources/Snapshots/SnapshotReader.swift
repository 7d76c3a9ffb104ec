/// Reads values from bytes, one after another.
///
/// Where the bytes end too early it is broken from then on, and what is read is of no use: numbers are 0,
/// lists and texts are empty. So what reads a value has no mistakes to pass on; whether any was made is
/// asked once, at the end.
public struct SnapshotReader {
  /// All bytes of the snapshot: who reads a part of it later keeps them.
  @usableFromInline let whole: [UInt8]
  @usableFromInline let start: UnsafeRawPointer
  @usableFromInline var place: UnsafeRawPointer
  @usableFromInline let end: UnsafeRawPointer
  public private(set) var isBroken = false

  /// Reads from some bytes, of which what is read late keeps all, while `body` runs.
  ///
  /// - Parameter count: How many of the first bytes are the snapshot; else all.
  public static func read<Result>(
    _ bytes: [UInt8], upTo count: Int? = nil, _ body: (inout SnapshotReader) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes { raw in
      let own = UnsafeRawBufferPointer(rebasing: raw[..<(count ?? bytes.count)])
      var reader = SnapshotReader(own, of: bytes, at: 0)
      return try body(&reader)
    }
  }

  /// - Parameter bytes: Those of `whole`; they have to stay as long as the reader is used.
  @usableFromInline init(_ bytes: UnsafeRawBufferPointer, of whole: [UInt8], at offset: Int) {
    // An array begins where any value may.
    start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 16)!
    end = start + bytes.count
    self.whole = whole
    place = start + Swift.min(Swift.max(offset, 0), bytes.count)
  }

  /// Whether every byte was read, and none was missing.
  public var isDone: Bool { !isBroken && place == end }

  /// Whether there are as many bytes yet; if not, the reader is broken.
  @inlinable public mutating func has(_ count: Int) -> Bool {
    if count >= 0, count <= end - place { return true }
    breakOff()
    return false
  }

  /// Goes on by some bytes; where they begin, or nil if there are not as many.
  @inlinable public mutating func take(_ count: Int) -> UnsafeRawPointer? {
    guard has(count) else { return nil }
    defer { place += count }
    return place
  }

  /// Goes on at a place that is a multiple of a number of bytes, as `SnapshotWriter.align` did.
  @usableFromInline mutating func align(to alignment: Int) {
    let rest = Int(bitPattern: place) & (alignment - 1)
    if rest != 0 { _ = take(alignment - rest) }
  }

  /// Goes on behind what `SnapshotWriter.notePlace` has noted the places of; nil if that is not all there.
  @usableFromInline mutating func passPlaces(_ count: Int) -> SnapshotPlaces? {
    align(to: MemoryLayout<UInt32>.alignment)
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<UInt32>.size)
    guard count > 0, !isTooLarge, has(size) else {
      breakOff()
      return nil
    }
    let places = SnapshotPlaces(table: place - start)
    let last = places[count - 1, in: UnsafeRawBufferPointer(start: start, count: end - start)]
    guard last >= place - start + size, last <= end - start else {
      breakOff()
      return nil
    }
    place = start + last
    return places
  }

  /// Something was read that cannot have been written.
  public mutating func breakOff() {
    isBroken = true
    place = end
  }

  @inlinable public mutating func read<Value: Storable>() -> Value { Value(from: &self) }

  /// Reads a list whose elements are read by `body`.
  @inlinable public mutating func list<Element>(
    _ body: (inout SnapshotReader) -> Element
  ) -> [Element] {
    let count = readCount()
    guard has(count) else { return [] }
    return (0..<count).map { _ in body(&self) }
  }

  /// Reads what `SnapshotWriter.write(count:)` has written.
  @inlinable public mutating func readCount() -> Int {
    guard place < end else {
      breakOff()
      return 0
    }
    let first = place.load(as: UInt8.self)
    place += 1
    return first < 0x80 ? Int(first) : readCount(after: first)
  }

  @usableFromInline mutating func readCount(after first: UInt8) -> Int {
    var result = UInt(first & 0x7F)
    var shift: UInt = 7
    while place < end, shift < 64 {
      let byte = place.load(as: UInt8.self)
      place += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
    }
    breakOff()
    return 0
  }
}

/// Where parts of a snapshot begin, as a table in it says.
@usableFromInline struct SnapshotPlaces: Sendable {
  /// Where the table begins.
  let table: Int

  @usableFromInline subscript(number: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let size = MemoryLayout<UInt32>.size
    return table + Int(bytes.load(fromByteOffset: table + number * size, as: UInt32.self))
  }
}
