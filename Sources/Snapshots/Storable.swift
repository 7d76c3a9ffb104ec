/// What can be written down as bytes and made again from them, by the same program.
///
/// A value writes its parts one after another and reads them in the same order; nothing says in the
/// bytes what they are. So a snapshot is good for the program that wrote it and for no other: who keeps
/// one on disk has to see to that, and to bytes that were changed (`digest`).
public protocol Storable {
  func write(to snapshot: inout SnapshotWriter)

  /// Reads what `write` has written. Of other bytes it makes some value, or `snapshot` is broken
  /// afterwards; it never reads past their end.
  init(from snapshot: inout SnapshotReader)

  /// Writes an array's elements. Types whose memory is all that they are do it in one go.
  static func write(all values: [Self], to snapshot: inout SnapshotWriter)
  static func readAll(_ count: Int, from snapshot: inout SnapshotReader) -> [Self]
}

extension Storable {
  @inlinable public static func write(all values: [Self], to snapshot: inout SnapshotWriter) {
    for value in values { value.write(to: &snapshot) }
  }

  @inlinable public static func readAll(
    _ count: Int, from snapshot: inout SnapshotReader
  ) -> [Self] {
    // Every value takes a byte at least, so that a wrong count asks for no more than there is.
    guard snapshot.has(count) else { return [] }
    return (0..<count).map { _ in Self(from: &snapshot) }
  }
}

/// A type whose memory is all that it is: numbers, and structures of them.
public protocol PlainStorable: Storable, BitwiseCopyable {}

extension PlainStorable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    withUnsafeBytes(of: self) { snapshot.append($0) }
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    guard let bytes = snapshot.take(MemoryLayout<Self>.size) else {
      // All its parts are numbers, for which any bits will do.
      self = withUnsafeTemporaryAllocation(of: Self.self, capacity: 1) { place in
        let raw = UnsafeMutableRawBufferPointer(place)
        for byte in raw.indices { raw[byte] = 0 }
        return place[0]
      }
      return
    }
    self = bytes.loadUnaligned(as: Self.self)
  }

  @inlinable public static func write(all values: [Self], to snapshot: inout SnapshotWriter) {
    guard !values.isEmpty else { return }
    snapshot.align(to: MemoryLayout<Self>.alignment)
    values.withUnsafeBytes { snapshot.append($0) }
  }

  @inlinable public static func readAll(
    _ count: Int, from snapshot: inout SnapshotReader
  ) -> [Self] {
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Self>.stride)
    snapshot.align(to: MemoryLayout<Self>.alignment)
    guard count > 0, !isTooLarge, let bytes = snapshot.take(size) else { return [] }
    return Array(
      UnsafeBufferPointer(start: bytes.assumingMemoryBound(to: Self.self), count: count))
  }
}
