/// Reads values from bytes, one after another.
///
/// Where the bytes end too early it is broken from then on, and what is read is of no use: numbers are 0,
/// lists and texts are empty. So what reads a value has no mistakes to pass on; whether any was made is
/// asked once, at the end.
public struct SnapshotReader {
  @usableFromInline var place: UnsafeRawPointer
  @usableFromInline let end: UnsafeRawPointer
  public private(set) var isBroken = false
  /// No type that is stored needs more.
  private static let alignment: UInt = 16

  /// - Parameter bytes: They have to stay as long as the reader is used, and to begin where any value
  ///   may, as an array's do; else, and without any, there is no reader.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, UInt(bitPattern: start) % SnapshotReader.alignment == 0
    else { return nil }
    place = start
    end = start + bytes.count
  }

  /// A reader of a value that has no arrays of plain values in it, and so may begin anywhere.
  public init(unaligned bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { preconditionFailure("there are bytes to be read") }
    place = start
    end = start + bytes.count
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
