import Quantities
import Snapshots

extension Comparison: StorableCases {
  public static var fallback: Comparison { .equal }
}

extension Arithmetic: StorableCases {
  public static var fallback: Arithmetic { .plus }
}

extension Condition: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .all(let parts): snapshot.write(0, parts)
    case .any(let parts): snapshot.write(1, parts)
    case .none(let part): snapshot.write(2, part)
    case .holds(let relation, let terms, let since): snapshot.write(3, relation, terms, since)
    case .happened(let action, let terms, let on): snapshot.write(4, action, terms, on)
    case .compare(let left, let sign, let right): snapshot.write(5, left, sign, right)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .any(snapshot.read())
    case 2: self = .none(snapshot.read())
    case 3: self = .holds(snapshot.read(), snapshot.read(), since: snapshot.read())
    case 4: self = .happened(snapshot.read(), snapshot.read(), on: snapshot.read())
    case 5: self = .compare(snapshot.read(), snapshot.read(), snapshot.read())
    default: self = .all(snapshot.read())
    }
  }
}

extension Term: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .value(let value): snapshot.write(0, value)
    case .variable(let variable): snapshot.write(1, variable)
    case .anything: snapshot.write(2)
    case .today: snapshot.write(3)
    case .arithmetic(let left, let sign, let right): snapshot.write(4, left, sign, right)
    case .duration(let amount, let unit): snapshot.write(5, amount, unit)
    case .aggregate(let aggregate): snapshot.write(6, aggregate)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 0: self = .value(snapshot.read())
    case 1: self = .variable(snapshot.read())
    case 3: self = .today
    case 4: self = .arithmetic(snapshot.read(), snapshot.read(), snapshot.read())
    case 5: self = .duration(snapshot.read(), snapshot.read())
    case 6: self = .aggregate(snapshot.read())
    default: self = .anything
    }
  }
}

extension Aggregate: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(function.rawValue, of, condition)
  }

  public init(from snapshot: inout SnapshotReader) {
    let name: String = snapshot.read()
    let function = Function(rawValue: name)
    if function == nil { snapshot.breakOff() }
    self.init(
      function: function ?? .count, of: snapshot.read(), condition: snapshot.read())
  }
}

extension Query: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(condition, scope, columns, text)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      condition: snapshot.read(), scope: snapshot.read(), columns: snapshot.read(),
      text: snapshot.read())
  }
}
