import Quantities

/// Which variables literals have, and which they give values to.
extension Planner {
  /// All variables that stand in literals, those local to nested bodies left out.
  static func variables(_ body: [Literal]) -> VariableSet {
    var result: VariableSet = []
    for literal in body {
      switch literal {
      case .none(_, let outer), .fold(_, _, _, _, let outer, _): result.formUnion(outer)
      case .any(let parts): for part in parts { result.formUnion(variables(part)) }
      case .absent(_, let terms):
        for case .variable(let variable) in terms { result.insert(variable) }
      case .compare(let left, _, let right, _):
        result.formUnion(left.variables + right.variables)
      default: break
      }
      result.formUnion(provided(literal))
    }
    return result
  }

  /// The variables that a literal gives values to.
  static func provided(_ literal: Literal) -> VariableSet {
    func variables(_ operands: [Operand]) -> VariableSet {
      var result: VariableSet = []
      for case .variable(let variable) in operands { result.insert(variable) }
      return result
    }
    switch literal {
    case .holds(_, let terms): return variables(terms)
    case .since(_, let terms, let day): return variables(terms + [day])
    case .absent, .none: return []
    case .compare(let left, .equal, let right, isNegated: false):
      var result: VariableSet = []
      if case .variable(let variable) = left { result.insert(variable) }
      if case .variable(let variable) = right { result.insert(variable) }
      return result
    case .compare: return []
    case .aggregate(_, let groups, let value): return variables(groups + [value])
    case .fold(_, _, _, _, _, let value): return variables([value])
    case .any(let parts):
      return parts.dropFirst().reduce(provided(all: parts.first ?? [])) {
        $0.intersection(provided(all: $1))
      }
    }
  }

  static func provided(all body: [Literal]) -> VariableSet {
    body.reduce(into: []) { $0.formUnion(provided($1)) }
  }
}
