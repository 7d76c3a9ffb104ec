import Quantities
import ScenarioLanguage

typealias PlainBinding = [VariableID: Value]

/// A state, and what can be asked of it: conditions as the language's contract words them, tried
/// out by going through everything. Shares nothing with the engine or with what lowers to it.
struct PlainState {
  let model: Model
  /// Stored facts with the day since when they hold.
  var stored: [Fact: Day] = [:] { didSet { memory = Memory() } }
  var events: Set<Event> = [] { didSet { memory = Memory() } }
  var today: Day { didSet { memory = Memory() } }
  /// What was worked out for this very state: copies share it, changes begin a new one.
  private var memory = Memory()

  private final class Memory { var facts: Facts? }

  struct Event: Hashable {
    var move: Move
    var day: Day
  }

  /// Everything that holds, by relation.
  typealias Facts = [RelationID: Set<[Value]>]

  /// Above all that a relation needs to be absent or counts.
  private let levels: [RelationID: Int]

  init(_ model: Model) {
    self.model = model
    levels = PlainState.levels(of: model)
    today = model.start ?? .first
    for given in model.givens { stored[given.fact] = given.since ?? today }
  }

  // MARK: Derived facts

  func facts() -> Facts {
    if let known = memory.facts { return known }
    let facts = workedOut()
    memory.facts = facts
    return facts
  }

  private func workedOut() -> Facts {
    var facts: Facts = [:]
    for fact in stored.keys { facts[fact.relation, default: []].insert(fact.values) }
    for level in 0...(levels.values.max() ?? 0) {
      let rules = model.rules.filter { levels[$0.head] == level }
      var grew = true
      while grew {
        grew = false
        for rule in rules {
          let outside = rule.headTerms.reduce(into: Set<VariableID>()) { $0.formUnion($1.names) }
          let asked = Asked(state: self, facts: facts, scope: rule.scope)
          for binding in asked.solve(rule.condition, [:], outside) {
            let values = rule.headTerms.compactMap { asked.value($0, binding, []) }
            guard values.count == rule.headTerms.count else { continue }
            if facts[rule.head, default: []].insert(values).inserted { grew = true }
          }
        }
      }
    }
    return facts
  }

  private static func levels(of model: Model) -> [RelationID: Int] {
    var levels: [RelationID: Int] = [:]
    var grew = true
    while grew {
      grew = false
      for rule in model.rules {
        var least = 0
        rule.condition.visitRelations { relation, isPlain in
          least = max(least, (levels[relation] ?? 0) + (isPlain ? 0 : 1))
        }
        if levels[rule.head, default: 0] < least {
          levels[rule.head] = least
          grew = true
        } else {
          levels[rule.head] = levels[rule.head] ?? 0
        }
      }
    }
    return levels
  }

  /// The bindings of a condition's variables.
  func solve(
    _ condition: Condition, _ scope: Scope, _ binding: PlainBinding, outside: Set<VariableID>,
    _ facts: Facts
  ) -> [PlainBinding] {
    Asked(state: self, facts: facts, scope: scope).solve(
      condition, binding, outside.union(binding.keys))
  }

  func value(
    _ term: Term, _ scope: Scope, _ binding: PlainBinding, _ outside: Set<VariableID>,
    _ facts: Facts
  ) -> Value? {
    Asked(state: self, facts: facts, scope: scope).value(term, binding, outside)
  }
}

/// A condition being tried out.
private struct Asked {
  let state: PlainState
  let facts: PlainState.Facts
  let scope: Scope

  /// That of variables that stand for `?`.
  static let anyKind = KindID(-1)

  // MARK: Conditions

  /// - Parameter outside: the variables that stand outside the condition too.
  func solve(_ condition: Condition, _ binding: PlainBinding, _ outside: Set<VariableID>)
    -> [PlainBinding]
  {
    switch condition {
    case .all(let parts): return solve(all: parts, [binding], outside)
    case .any(let parts): return parts.flatMap { solve($0, binding, outside) }
    case .none(let inner): return solve(inner, binding, outside).isEmpty ? [binding] : []
    case .holds(let relation, let terms, let since):
      let known = terms.compactMap { $0.known(binding) }
      if known.count == terms.count, since == nil {
        return facts[relation]?.contains(known) ?? false ? [binding] : []
      }
      return (facts[relation] ?? []).compactMap { values in
        guard let found = match(terms, values, binding, outside) else { return nil }
        guard let since else { return found }
        guard let day = state.stored[Fact(relation: relation, values: values)] else { return nil }
        return match([.variable(since)], [.date(day)], found, outside)
      }
    case .happened(let action, let terms, let day):
      return state.events.compactMap { event in
        guard event.move.action == action else { return nil }
        return match(
          terms + [day ?? .anything], event.move.values + [.date(event.day)], binding, outside)
      }
    case .compare(let left, let comparison, let right):
      for (side, other) in [(left, right), (right, left)] where comparison == .equal {
        guard case .variable(let variable) = side, binding[variable] == nil,
          other.isReady(binding, outside)
        else { continue }
        return value(other, binding, outside)
          .map { value in [binding.merging([variable: value]) { $1 }] } ?? []
      }
      guard let left = value(left, binding, outside), let right = value(right, binding, outside)
      else { return [] }
      return Asked.compare(left, comparison, right) ? [binding] : []
    }
  }

  /// Parts in any order in which each has what it needs; what leaves least open comes first, to be
  /// done in time.
  private func solve(all parts: [Condition], _ start: [PlainBinding], _ outside: Set<VariableID>)
    -> [PlainBinding]
  {
    if parts.count == 1 { return start.flatMap { solve(parts[0], $0, outside) } }
    let names = parts.map(\.names)
    let elsewhere = parts.indices.map { place in
      parts.indices.filter { $0 != place }.reduce(
        into: outside.union(start.first?.keys.map { $0 } ?? [])
      ) {
        $0.formUnion(names[$1])
      }
    }
    var bindings = start
    var left = Array(parts.indices)
    while !left.isEmpty, let sample = bindings.first {
      let ready = left.filter { parts[$0].isReady(sample, elsewhere[$0]) }
      guard let (_, place) = ready.map({ (parts[$0].openness(sample), $0) }).min(by: <) else {
        preconditionFailure("a condition in which something is never bound")
      }
      left.removeAll { $0 == place }
      bindings = bindings.flatMap { solve(parts[place], $0, elsewhere[place]) }
    }
    return bindings
  }

  private func match(
    _ terms: [Term], _ values: [Value], _ binding: PlainBinding, _ outside: Set<VariableID>
  ) -> PlainBinding? {
    for (term, found) in zip(terms, values) {
      if let known = term.known(binding), known != found { return nil }
    }
    var binding = binding
    for (term, found) in zip(terms, values) {
      switch term {
      case .anything: continue
      case .variable(let variable):
        if let known = binding[variable] {
          if known != found { return nil }
        } else {
          guard let more = bind(variable, found, binding) else { return nil }
          binding = more
        }
      default: if value(term, binding, outside) != found { return nil }
      }
    }
    return binding
  }

  /// A variable takes values of its kind only, which is that of the sentences that it stands in.
  private func bind(_ variable: VariableID, _ value: Value, _ binding: PlainBinding)
    -> PlainBinding?
  {
    if case .entity(let entity) = value,
      scope.variables[Int(variable.number)].kind != Asked.anyKind
    {
      var kind: KindID? = state.model.entities[Int(entity.number)].kind
      let wanted = scope.variables[Int(variable.number)].kind
      while let current = kind, current != wanted {
        kind = state.model.kinds[Int(current.number)].parent
      }
      if kind == nil { return nil }
    }
    return binding.merging([variable: value]) { $1 }
  }

  // MARK: Terms

  func value(_ term: Term, _ binding: PlainBinding, _ outside: Set<VariableID>) -> Value? {
    switch term {
    case .value(let value): return value
    case .variable(let variable): return binding[variable]
    case .anything: return nil
    case .today: return .date(state.today)
    case .duration: return nil
    case .aggregate(let aggregate): return value(aggregate, binding, outside)
    case .arithmetic(let start, let sign, .duration(let amount, let unit)):
      guard case .date(let day)? = value(start, binding, outside),
        case .number(let number)? = value(amount, binding, outside), let whole = number.whole
      else { return nil }
      return day.adding(sign == .plus ? whole : -whole, unit).map { .date($0) }
    case .arithmetic(let left, let sign, let right):
      switch (value(left, binding, outside), sign, value(right, binding, outside)) {
      case (.date(let left)?, .minus, .date(let right)?):
        return Decimal(Int(left.number - right.number)).map { .number($0) }
      case (.number(let left)?, .plus, .number(let right)?):
        return left.adding(right).map { .number($0) }
      case (.number(let left)?, .minus, .number(let right)?):
        return left.subtracting(right).map { .number($0) }
      case (.number(let left)?, .times, .number(let right)?):
        return left.multiplied(by: right).map { .number($0) }
      case (.number(let left)?, .divide, .number(let right)?):
        return left.divided(by: right).map { .number($0) }
      default: return nil
      }
    }
  }

  private func value(
    _ aggregate: Aggregate, _ binding: PlainBinding, _ outside: Set<VariableID>
  ) -> Value? {
    let groups = binding.filter { !aggregate.of.contains($0.key) }
    var condition = aggregate.condition
    var scope = scope
    if aggregate.function == .sum { condition = condition.naming(&scope) }
    let asked = Asked(state: state, facts: facts, scope: scope)
    let bindings = Set(asked.solve(condition, groups, outside.subtracting(aggregate.of)))
    if aggregate.function == .count {
      let different = Set(bindings.map { binding in aggregate.of.map { binding[$0] } })
      return Decimal(different.count).map { .number($0) }
    }
    let values = bindings.compactMap { $0[aggregate.of[0]] }
    switch aggregate.function {
    case .count: return nil
    case .sum:
      var sum: Int128 = 0
      for case .number(let number) in values { sum += Int128(number.tenThousandths) }
      return Int64(exactly: sum).flatMap { Decimal(tenThousandths: $0) }.map { .number($0) }
    case .min: return values.min { Asked.compare($0, .less, $1) }
    case .max: return values.max { Asked.compare($0, .less, $1) }
    }
  }

  static func compare(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool {
    let isLess: Bool
    switch (left, right) {
    case (.number(let left), .number(let right)): isLess = left < right
    case (.date(let left), .date(let right)): isLess = left < right
    default:
      switch comparison {
      case .equal: return left == right
      case .notEqual: return left != right
      default: return false
      }
    }
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return isLess
    case .lessOrEqual: return isLess || left == right
    case .greater: return !isLess && left != right
    case .greaterOrEqual: return !isLess
    }
  }
}

extension Condition {
  /// All variables in it.
  var names: Set<VariableID> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    case .none(let inner): inner.names
    case .holds(_, let terms, let since):
      terms.reduce(into: Set(since.map { [$0] } ?? [])) { $0.formUnion($1.names) }
    case .happened(_, let terms, let day):
      terms.reduce(into: day?.names ?? []) { $0.formUnion($1.names) }
    case .compare(let left, _, let right): left.names.union(right.names)
    }
  }

  /// Whether it can be tried out: what must be bound is.
  func isReady(_ binding: PlainBinding, _ outside: Set<VariableID>) -> Bool {
    bound(binding, outside) != nil
  }

  /// How many places it leaves open: those of comparisons and negations none.
  fileprivate func openness(_ binding: PlainBinding) -> Int {
    switch self {
    case .compare, .none: 0
    case .holds(_, let terms, _): 1 + terms.count { $0.known(binding) == nil }
    case .happened(_, let terms, _): 1 + terms.count { $0.known(binding) == nil }
    case .all, .any: 100
    }
  }

  /// What is bound after it, or nil where something is missing before it.
  private func bound(_ binding: PlainBinding, _ outside: Set<VariableID>) -> Set<VariableID>? {
    let known = Set(binding.keys)
    switch self {
    case .all(let parts):
      var bound = binding
      var left = Array(parts.indices)
      while !left.isEmpty {
        let found = left.first { place in
          parts[place].bound(bound, parts.others(place, outside)) != nil
        }
        guard let place = found,
          let after = parts[place].bound(bound, parts.others(place, outside))
        else { return nil }
        for variable in after where bound[variable] == nil { bound[variable] = .number(.one) }
        left.removeAll { $0 == place }
      }
      return Set(bound.keys)
    case .any(let parts):
      let each = parts.compactMap { $0.bound(binding, outside) }
      guard each.count == parts.count, let first = each.first else { return nil }
      return each.reduce(first) { $0.intersection($1) }
    case .none(let inner):
      let shared = inner.names.intersection(outside)
      return shared.isSubset(of: known) ? known : nil
    case .holds(_, let terms, _):
      return terms.allSatisfy { $0.isPlain || $0.isReady(binding, outside) }
        ? known.union(names) : nil
    case .happened(_, let terms, let day):
      return (terms + (day.map { [$0] } ?? []))
        .allSatisfy { $0.isPlain || $0.isReady(binding, outside) } ? known.union(names) : nil
    case .compare(let left, let comparison, let right):
      if left.isReady(binding, outside) && right.isReady(binding, outside) { return known }
      guard comparison == .equal else { return nil }
      for (side, other) in [(left, right), (right, left)] {
        if case .variable(let variable) = side, other.isReady(binding, outside) {
          return known.union([variable])
        }
      }
      return nil
    }
  }

  /// The relations it rests on; not plain are those inside `not` and aggregates.
  func visitRelations(isPlain: Bool = true, _ body: (RelationID, Bool) -> Void) {
    switch self {
    case .all(let parts), .any(let parts):
      for part in parts { part.visitRelations(isPlain: isPlain, body) }
    case .none(let inner): inner.visitRelations(isPlain: false, body)
    case .holds(let relation, let terms, _):
      body(relation, isPlain)
      for term in terms { term.visitRelations(body) }
    case .happened(_, let terms, let day):
      for term in terms + (day.map { [$0] } ?? []) { term.visitRelations(body) }
    case .compare(let left, _, let right):
      left.visitRelations(body)
      right.visitRelations(body)
    }
  }

  /// With a variable for each `?` outside `not`: sums tell their bindings apart by all of them.
  func naming(_ scope: inout Scope) -> Condition {
    func name(_ term: Term) -> Term {
      guard case .anything = term else { return term }
      scope.variables.append(Scope.Variable(name: "", kind: Asked.anyKind))
      return .variable(VariableID(scope.variables.count - 1))
    }
    switch self {
    case .all(let parts): return .all(parts.map { $0.naming(&scope) })
    case .any(let parts): return .any(parts.map { $0.naming(&scope) })
    case .holds(let relation, let terms, let since):
      return .holds(relation, terms.map(name), since: since)
    case .happened(let action, let terms, let day):
      return .happened(action, terms.map(name), on: day)
    case .none, .compare: return self
    }
  }
}

extension [Condition] {
  fileprivate func others(_ place: Int, _ outside: Set<VariableID>) -> Set<VariableID> {
    indices.filter { $0 != place }.reduce(into: outside) { $0.formUnion(self[$1].names) }
  }
}

extension Term {
  var names: Set<VariableID> {
    switch self {
    case .value, .anything, .today: []
    case .variable(let variable): [variable]
    case .arithmetic(let left, _, let right): left.names.union(right.names)
    case .duration(let amount, _): amount.names
    case .aggregate(let aggregate): aggregate.condition.names.union(aggregate.of)
    }
  }

  /// The value of a plain term that has one.
  fileprivate func known(_ binding: PlainBinding) -> Value? {
    switch self {
    case .value(let value): value
    case .variable(let variable): binding[variable]
    default: nil
    }
  }

  fileprivate var isPlain: Bool {
    switch self {
    case .value, .variable, .anything: true
    default: false
    }
  }

  func isReady(_ binding: PlainBinding, _ outside: Set<VariableID>) -> Bool {
    switch self {
    case .value, .today, .anything: true
    case .variable(let variable): binding[variable] != nil
    case .arithmetic(let left, _, let right):
      left.isReady(binding, outside) && right.isReady(binding, outside)
    case .duration(let amount, _): amount.isReady(binding, outside)
    case .aggregate(let aggregate):
      aggregate.condition.names.subtracting(aggregate.of).intersection(outside)
        .allSatisfy { binding[$0] != nil }
    }
  }

  fileprivate func visitRelations(_ body: (RelationID, Bool) -> Void) {
    switch self {
    case .value, .variable, .anything, .today: return
    case .arithmetic(let left, _, let right):
      left.visitRelations(body)
      right.visitRelations(body)
    case .duration(let amount, _): amount.visitRelations(body)
    case .aggregate(let aggregate): aggregate.condition.visitRelations(isPlain: false, body)
    }
  }
}

extension Decimal {
  fileprivate static var one: Decimal { Decimal(1)! }
}
