/// Writes values down, one after another.
public struct SnapshotWriter: ~Copyable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write<each Part: Storable>(_ parts: repeat each Part) {
    repeat (each parts).write(to: &self)
  }

  /// Writes a list whose elements are written by `body`.
  public mutating func write<Element>(
    each elements: some Collection<Element>, _ body: (Element, inout SnapshotWriter) -> Void
  ) {
    write(count: elements.count)
    for element in elements { body(element, &self) }
  }

  /// Writes a number that is rarely large: seven bits a byte, the last with its high bit clear.
  public mutating func write(count: Int) {
    var left = UInt(bitPattern: count)
    while left >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  /// Goes on at a place that is a multiple of a number.
  mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }

  mutating func append(_ raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }
}
