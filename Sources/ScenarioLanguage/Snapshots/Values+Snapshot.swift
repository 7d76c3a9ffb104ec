import Quantities
import Snapshots

extension KindID: PlainStorable {}
extension EntityID: PlainStorable {}
extension TextID: PlainStorable {}
extension SourceID: PlainStorable {}
extension RelationID: PlainStorable {}
extension ActionID: PlainStorable {}
extension VariableID: PlainStorable {}
extension WordID: PlainStorable {}
extension FileID: PlainStorable {}
extension Span: PlainStorable {}

extension Value: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .entity(let entity): snapshot.write(0, entity)
    case .number(let number): snapshot.write(1, number)
    case .date(let day): snapshot.write(2, day)
    case .text(let text): snapshot.write(3, text)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .number(snapshot.read())
    case 2: self = .date(snapshot.read())
    case 3: self = .text(snapshot.read())
    default: self = .entity(snapshot.read())
    }
  }
}

extension Phrase.Part: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .word(let word): snapshot.write(-1, word)
    case .slot(let slot): snapshot.write(slot)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    let slot = Int(from: &snapshot)
    self = slot < 0 ? .word(snapshot.read()) : .slot(slot)
  }
}

extension Phrase: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(parts) }
  public init(from snapshot: inout SnapshotReader) { self.init(parts: snapshot.read()) }
}

extension Slot: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(name, kind) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(name: snapshot.read(), kind: snapshot.read())
  }
}

extension Scope.Variable: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(name, kind) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(name: snapshot.read(), kind: snapshot.read())
  }
}

extension Scope: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(variables) }

  public init(from snapshot: inout SnapshotReader) {
    self.init()
    variables = snapshot.read()
  }
}

extension Citation: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(source, place) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(source: snapshot.read(), place: snapshot.read())
  }
}
