import ScenarioLanguage

/// Conditions with their variables renamed, so that several can stand in one scope.
extension Condition {
  func renamed(_ name: (VariableID) -> VariableID) -> Condition {
    switch self {
    case .all(let parts): .all(parts.map { $0.renamed(name) })
    case .any(let parts): .any(parts.map { $0.renamed(name) })
    case .none(let part): .none(part.renamed(name))
    case .holds(let relation, let terms, let since):
      .holds(relation, terms.map { $0.renamed(name) }, since: since.map(name))
    case .happened(let action, let terms, let day):
      .happened(action, terms.map { $0.renamed(name) }, on: day.map { $0.renamed(name) })
    case .compare(let left, let comparison, let right):
      .compare(left.renamed(name), comparison, right.renamed(name))
    }
  }
}

extension Term {
  func renamed(_ name: (VariableID) -> VariableID) -> Term {
    switch self {
    case .value, .anything, .today: return self
    case .variable(let variable): return .variable(name(variable))
    case .arithmetic(let left, let operation, let right):
      return .arithmetic(left.renamed(name), operation, right.renamed(name))
    case .duration(let amount, let unit): return .duration(amount.renamed(name), unit)
    case .aggregate(var aggregate):
      aggregate.of = aggregate.of.map(name)
      aggregate.condition = aggregate.condition.renamed(name)
      return .aggregate(aggregate)
    }
  }
}
