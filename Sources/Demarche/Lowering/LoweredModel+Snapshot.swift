import RuleEngine
import ScenarioLanguage
import Snapshots

extension LoweredModel: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(
      program, rules, auxiliaryStart, sinceRelations, eventRelations, kindRelations, reactions)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      program: snapshot.read(), rules: snapshot.read(), auxiliaryStart: snapshot.read(),
      sinceRelations: snapshot.read(), eventRelations: snapshot.read(),
      kindRelations: snapshot.read(), reactions: snapshot.read())
  }
}

extension LoweredModel.ReactionSource: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .consequence(let place): snapshot.write(0, place)
    case .deadline(let place): snapshot.write(1, place)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .deadline(snapshot.read())
    default: self = .consequence(snapshot.read())
    }
  }
}

extension LoweredRule: Storable {
  func write(to snapshot: inout SnapshotWriter) { snapshot.write(source, scope, grounds) }

  init(from snapshot: inout SnapshotReader) {
    self.init(source: snapshot.read(), scope: snapshot.read(), grounds: snapshot.read())
  }
}

extension LoweredRule.Source: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .part: snapshot.write(0)
    case .rule(let place): snapshot.write(1, place)
    case .consequence(let place): snapshot.write(2, place)
    case .deadline(let place): snapshot.write(3, place)
    case .never(let place): snapshot.write(4, place)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .rule(snapshot.read())
    case 2: self = .consequence(snapshot.read())
    case 3: self = .deadline(snapshot.read())
    case 4: self = .never(snapshot.read())
    default: self = .part
    }
  }
}

extension LoweredRule.Ground: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .atom(let place): snapshot.write(place)
    case .condition(let condition): snapshot.write(-1, condition)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    let place = Int(from: &snapshot)
    self = place < 0 ? .condition(snapshot.read()) : .atom(place)
  }
}
