import Quantities
import Snapshots

extension Symbol: PlainStorable {}
extension Program.RelationID: PlainStorable {}
extension Program.RuleID: PlainStorable {}
extension Program.AggregateID: PlainStorable {}

extension Program.Function: StorableCases {
  public static var fallback: Program.Function { .count }
}

extension Program.Comparison: StorableCases {
  public static var fallback: Program.Comparison { .equal }
}

extension Expression.Operation: StorableCases {
  public static var fallback: Expression.Operation { .plus }
}

extension Program: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(relations, rules, aggregates, actions, reactions, prohibitions, numbers)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init()
    relations = snapshot.read()
    rules = snapshot.read()
    aggregates = snapshot.read()
    actions = snapshot.read()
    reactions = snapshot.read()
    prohibitions = snapshot.read()
    numbers = snapshot.read()
  }
}

extension Program.Relation: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(arity, uniqueness, sinceRelation)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(arity: snapshot.read())
    uniqueness = snapshot.read()
    sinceRelation = snapshot.read()
  }
}

extension Program.Uniqueness: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(value, keys) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(value: snapshot.read(), keys: snapshot.read())
  }
}

extension Program.Rule: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(head, headTerms, body, variableCount)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      head: snapshot.read(), headTerms: snapshot.read(), body: snapshot.read(),
      variableCount: snapshot.read())
  }
}

extension Program.Aggregate: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(function, source, groups, value)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      function: snapshot.read(), source: snapshot.read(), groups: snapshot.read(),
      value: snapshot.read())
  }
}

extension Program.Action: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(slotCount, needs, effects, events)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      slotCount: snapshot.read(), needs: snapshot.read(), effects: snapshot.read(),
      events: snapshot.read())
  }
}

extension Program.Reaction: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(trigger, hasDay, variables, effects)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      trigger: snapshot.read(), hasDay: snapshot.read(), variables: snapshot.read(),
      effects: snapshot.read())
  }
}

extension Program.Effect: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(begins, relation, terms, query)
    snapshot.write(each: computed) { $1.write($0.variable, $0.query) }
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      begins: snapshot.read(), relation: snapshot.read(), terms: snapshot.read(),
      query: snapshot.read())
    computed = snapshot.list { Computed(variable: $0.read(), query: $0.read()) }
  }
}

extension Program.Query: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(body, variableCount) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(body: snapshot.read(), variableCount: snapshot.read())
  }
}

extension Program.Operand: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .anything: snapshot.write(0)
    case .constant(let symbol): snapshot.write(-1, symbol)
    case .variable(let variable): snapshot.write(variable + 1)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 0: self = .anything
    case let number where number > 0: self = .variable(number - 1)
    default: self = .constant(snapshot.read())
    }
  }
}

extension Program.Literal: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .holds(let relation, let terms): snapshot.write(0, relation, terms)
    case .since(let relation, let terms, let day): snapshot.write(1, relation, terms, day)
    case .absent(let relation, let terms): snapshot.write(2, relation, terms)
    case .compare(let left, let sign, let right, let isNegated):
      snapshot.write(3, left, sign, right, isNegated)
    case .aggregate(let aggregate, let groups, let value):
      snapshot.write(4, aggregate, groups, value)
    case .none(let body, let outer): snapshot.write(5, body, outer)
    case .any(let parts): snapshot.write(6, parts)
    case .fold(let function, let variables, let all, let body, let outer, let value):
      snapshot.write(7, function, variables, all, body, outer, value)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 0: self = .holds(snapshot.read(), snapshot.read())
    case 1: self = .since(snapshot.read(), snapshot.read(), day: snapshot.read())
    case 2: self = .absent(snapshot.read(), snapshot.read())
    case 3:
      self = .compare(
        snapshot.read(), snapshot.read(), snapshot.read(), isNegated: snapshot.read())
    case 4: self = .aggregate(snapshot.read(), groups: snapshot.read(), value: snapshot.read())
    case 5: self = .none(snapshot.read(), outer: snapshot.read())
    case 7:
      self = .fold(
        snapshot.read(), of: snapshot.read(), all: snapshot.read(), snapshot.read(),
        outer: snapshot.read(), value: snapshot.read())
    default: self = .any(snapshot.read())
    }
  }
}

extension Expression: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .today: snapshot.write(0)
    case .constant(let symbol): snapshot.write(1, symbol)
    case .variable(let variable): snapshot.write(2, variable)
    case .arithmetic(let left, let sign, let right): snapshot.write(3, left, sign, right)
    case .shift(let day, let isForward, let amount, let unit):
      snapshot.write(4, day, isForward, amount, unit)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .constant(snapshot.read())
    case 2: self = .variable(snapshot.read())
    case 3: self = .arithmetic(snapshot.read(), snapshot.read(), snapshot.read())
    case 4:
      self = .shift(
        snapshot.read(), isForward: snapshot.read(), snapshot.read(), snapshot.read())
    default: self = .today
    }
  }
}
