extension Int32: PlainStorable {}
extension UInt32: PlainStorable {}
extension UInt64: PlainStorable {}
extension UInt8: PlainStorable {}

extension Int: Storable {
  /// Numbers near 0 take a byte, negative ones too.
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(count: (self &<< 1) ^ (self &>> (Int.bitWidth - 1)))
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    let bits = UInt(bitPattern: snapshot.readCount())
    self = Int(bitPattern: bits &>> 1) ^ -Int(bitPattern: bits & 1)
  }
}

extension Bool: Storable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(count: self ? 1 : 0)
  }

  @inlinable public init(from snapshot: inout SnapshotReader) { self = snapshot.readCount() != 0 }
}

extension String: Storable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    var copy = self
    copy.withUTF8 {
      snapshot.write(count: $0.count)
      snapshot.append(UnsafeRawBufferPointer($0))
    }
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    let count = snapshot.readCount()
    guard let bytes = snapshot.take(count) else {
      self = ""
      return
    }
    let text = UnsafeBufferPointer(
      start: bytes.assumingMemoryBound(to: UInt8.self), count: count)
    #if compiler(>=6.2)
      // What is read was written from a text: to look at it again takes longer than to read it.
      self = String(copying: UTF8Span(unchecked: text.span))
    #else
      self = String(decoding: text, as: UTF8.self)
    #endif
  }
}

extension Optional: Storable where Wrapped: Storable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(self != nil)
    if let value = self { snapshot.write(value) }
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    self = snapshot.readCount() != 0 ? Wrapped(from: &snapshot) : nil
  }
}

extension Array: Storable where Element: Storable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(count: count)
    Element.write(all: self, to: &snapshot)
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    let count = snapshot.readCount()
    self = count == 0 ? [] : Element.readAll(count, from: &snapshot)
  }
}

extension Dictionary: Storable where Key: Storable, Value: Storable {
  /// In the order of the keys' bytes, so that equal tables are equal bytes.
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    let ordered = map { entry in
      var key = SnapshotWriter()
      key.write(entry.key)
      return (bytes: key.bytes, entry)
    }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    snapshot.write(each: ordered) { $1.write($0.1.key, $0.1.value) }
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    let count = snapshot.readCount()
    guard snapshot.has(count) else {
      self = [:]
      return
    }
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = Key(from: &snapshot)
      self[key] = Value(from: &snapshot)
    }
  }
}

/// An enumeration of cases that are numbered.
public protocol StorableCases: Storable, RawRepresentable where RawValue == UInt8 {
  /// What is made of a number that no case has.
  static var fallback: Self { get }
}

extension StorableCases {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(count: Int(rawValue))
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    if let known = Self(rawValue: UInt8(truncatingIfNeeded: snapshot.readCount())) {
      self = known
    } else {
      snapshot.breakOff()
      self = .fallback
    }
  }
}
