/// Writes values down, one after another.
public struct SnapshotWriter: ~Copyable {
  @usableFromInline var written: [UInt8] = []

  public var bytes: [UInt8] { written }

  public init() {}

  @inlinable public mutating func write<each Part: Storable>(_ parts: repeat each Part) {
    repeat (each parts).write(to: &self)
  }

  /// Writes a list whose elements are written by `body`.
  @inlinable public mutating func write<Element>(
    each elements: some Collection<Element>, _ body: (Element, inout SnapshotWriter) -> Void
  ) {
    write(count: elements.count)
    for element in elements { body(element, &self) }
  }

  /// Writes a number that is rarely large: seven bits a byte, the last with its high bit clear.
  @inlinable public mutating func write(count: Int) {
    var left = UInt(bitPattern: count)
    while left >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    written.append(UInt8(left))
  }

  /// Goes on at a place that is a multiple of a number.
  @usableFromInline mutating func align(to alignment: Int) {
    while written.count % alignment != 0 { written.append(0) }
  }

  /// Leaves room for the places of as many parts, each to be noted before it is written.
  @usableFromInline mutating func reservePlaces(_ count: Int) -> SnapshotPlaces {
    align(to: MemoryLayout<UInt32>.alignment)
    let places = SnapshotPlaces(table: written.count)
    written.append(contentsOf: repeatElement(0, count: count * MemoryLayout<UInt32>.size))
    return places
  }

  /// The part with a number begins where the next byte is written.
  @usableFromInline mutating func notePlace(_ number: Int, in places: SnapshotPlaces) {
    let distance = UInt32(written.count - places.table)
    written.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(
        of: distance, toByteOffset: places.table + number * MemoryLayout<UInt32>.size,
        as: UInt32.self)
    }
  }

  @usableFromInline mutating func append(_ raw: UnsafeRawBufferPointer) {
    written.append(contentsOf: raw)
  }
}
