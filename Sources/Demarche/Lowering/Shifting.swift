import RuleEngine

/// Literals with their variables renumbered, so that several queries can stand in one body.
extension Program.Literal {
  /// Moves the variables from one number on up by some places.
  func shifted(by shift: Int, from first: Int) -> Program.Literal {
    func number(_ variable: Int) -> Int { variable >= first ? variable + shift : variable }
    func operand(_ operand: Program.Operand) -> Program.Operand {
      if case .variable(let variable) = operand { .variable(number(variable)) } else { operand }
    }
    func expression(_ term: Expression) -> Expression {
      switch term {
      case .constant, .today: term
      case .variable(let variable): .variable(number(variable))
      case .arithmetic(let left, let operation, let right):
        .arithmetic(expression(left), operation, expression(right))
      case .shift(let start, let isForward, let amount, let unit):
        .shift(expression(start), isForward: isForward, expression(amount), unit)
      }
    }
    func body(_ literals: [Program.Literal]) -> [Program.Literal] {
      literals.map { $0.shifted(by: shift, from: first) }
    }
    switch self {
    case .holds(let relation, let terms): return .holds(relation, terms.map(operand))
    case .since(let relation, let terms, let day):
      return .since(relation, terms.map(operand), day: operand(day))
    case .absent(let relation, let terms): return .absent(relation, terms.map(operand))
    case .compare(let left, let comparison, let right, let isNegated):
      return .compare(expression(left), comparison, expression(right), isNegated: isNegated)
    case .aggregate(let aggregate, let groups, let value):
      return .aggregate(aggregate, groups: groups.map(operand), value: operand(value))
    case .none(let inner, let outer): return .none(body(inner), outer: outer.map(number))
    case .any(let parts): return .any(parts.map(body))
    case .fold(let function, let of, let all, let inner, let outer, let value):
      return .fold(
        function, of: of.map(number), all: all.map(number), body(inner),
        outer: outer.map(number), value: operand(value))
    }
  }
}
