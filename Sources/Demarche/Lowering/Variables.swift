import ScenarioLanguage

extension Condition {
  /// The variables that stand anywhere in it, inside `not` and aggregates too.
  var variables: VariableSet {
    var result = VariableSet()
    collect(into: &result)
    return result
  }

  func collect(into result: inout VariableSet) {
    switch self {
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(into: &result) }
    case .none(let part): part.collect(into: &result)
    case .holds(_, let terms, let since):
      for term in terms { term.collect(into: &result) }
      if let since { result.insert(since) }
    case .happened(_, let terms, let day):
      for term in terms { term.collect(into: &result) }
      day?.collect(into: &result)
    case .compare(let left, _, let right):
      left.collect(into: &result)
      right.collect(into: &result)
    }
  }

  /// The parts of nested conjunctions.
  var conjuncts: [Condition] {
    guard case .all(let parts) = self else { return [self] }
    return parts.flatMap(\.conjuncts)
  }

  /// The parts of nested disjunctions.
  var disjuncts: [Condition] {
    guard case .any(let parts) = self else { return [self] }
    return parts.flatMap(\.disjuncts)
  }

  /// Whether an aggregate stands in a term of a sentence or comparison itself.
  var hasAggregate: Bool {
    switch self {
    case .holds(_, let terms, _): terms.contains(where: \.hasAggregate)
    case .happened(_, let terms, let day):
      terms.contains(where: \.hasAggregate) || day?.hasAggregate ?? false
    case .compare(let left, _, let right): left.hasAggregate || right.hasAggregate
    case .all, .any, .none: false
    }
  }
}

extension Term {
  func collect(into result: inout VariableSet) {
    switch self {
    case .value, .anything, .today: return
    case .variable(let variable): result.insert(variable)
    case .arithmetic(let left, _, let right):
      left.collect(into: &result)
      right.collect(into: &result)
    case .duration(let amount, _): amount.collect(into: &result)
    case .aggregate(let aggregate):
      result.formUnion(aggregate.of)
      aggregate.condition.collect(into: &result)
    }
  }

  var variables: VariableSet {
    var result = VariableSet()
    collect(into: &result)
    return result
  }

  var hasAggregate: Bool {
    switch self {
    case .value, .variable, .anything, .today: false
    case .arithmetic(let left, _, let right): left.hasAggregate || right.hasAggregate
    case .duration(let amount, _): amount.hasAggregate
    case .aggregate: true
    }
  }
}

extension Term {
  /// The aggregates in it, from the left, those inside other aggregates left out.
  func collect(_ aggregates: inout [Aggregate]) {
    switch self {
    case .value, .variable, .anything, .today: return
    case .arithmetic(let left, _, let right):
      left.collect(&aggregates)
      right.collect(&aggregates)
    case .duration(let amount, _): amount.collect(&aggregates)
    case .aggregate(let aggregate): aggregates.append(aggregate)
    }
  }
}

/// Conditions in which bindings are told apart by the values of all variables: of sums, where each
/// counts once, and of rules whose proofs are counted.
enum Bindings {
  /// An entity that there is none of: what variables of the other parts of an `or` stand at.
  static let unset = Value.entity(EntityID(0x3FFF_FFFF))

  /// The condition with a name for each `?` and with every part of an `or` binding the same
  /// variables, so that bindings are told apart by the values of all variables.
  ///
  /// - Parameter elsewhere: variables that what stands around the condition gives values to: they
  ///   have one in every part.
  /// - Parameter byDay: whether a move that was made on two days is two ways, though nothing asks on
  ///   which: two proofs, but no two parts of a sum.
  static func told(
    apart condition: Condition, elsewhere: VariableSet, byDay: Bool = false,
    _ fresh: () -> VariableID
  ) -> Condition {
    func name(_ term: Term) -> Term {
      if case .anything = term { return .variable(fresh()) }
      return term
    }
    switch condition {
    case .all(let parts):
      return .all(
        parts.indices.map { place in
          let others = parts.indices.filter { $0 != place }
            .reduce(into: elsewhere) { $0.formUnion(positive(parts[$1])) }
          return told(apart: parts[place], elsewhere: others, byDay: byDay, fresh)
        })
    case .any(let parts):
      let named = parts.map { told(apart: $0, elsewhere: elsewhere, byDay: byDay, fresh) }
      let bound = named.map { part in
        Binding(part.conjuncts, bound: part.variables, outside: []).bound
          .intersection(positive(part)).subtracting(elsewhere)
      }
      let all = bound.reduce(into: VariableSet()) { $0.formUnion($1) }
      return .any(
        zip(named, bound).map { part, bound in
          let missing = all.subtracting(bound).sorted()
          return .all(
            part.conjuncts
              + missing.map { .compare(.variable($0), .equal, .value(unset)) })
        })
    case .holds(let relation, let terms, let since):
      return .holds(relation, terms.map(name), since: since)
    case .happened(let action, let terms, let day):
      return .happened(
        action, terms.map(name), on: day.map(name) ?? (byDay ? .variable(fresh()) : nil))
    case .none, .compare: return condition
    }
  }

  /// The variables of a condition outside `not` and aggregates.
  static func positive(_ condition: Condition) -> VariableSet {
    switch condition {
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) { $0.formUnion(positive($1)) }
    case .holds, .happened: return condition.variables
    case .compare(let left, .equal, let right):
      var result = VariableSet()
      if case .variable(let variable) = left { result.insert(variable) }
      if case .variable(let variable) = right { result.insert(variable) }
      return result
    case .compare, .none: return []
    }
  }
}
