import RuleEngine

extension Relaxation {
  /// The comparisons of aggregates in a rule's body that facts can tell, and which literals they are.
  ///
  /// - Parameter known: the variables that have a value of the scenario's own.
  func tallies(_ raw: Raw, _ known: Set<Int>) -> ([Tally], literals: Set<Int>) {
    var result: [Tally] = []
    var told = Set<Int>()
    for (place, literal) in raw.body.enumerated() {
      guard case .aggregate(let id, let groups, .variable(let value)) = literal,
        isTold(id), groups.allSatisfy({ isKnown($0, known) })
      else { continue }
      let uses = raw.body.indices.filter { $0 != place && raw.body[$0].mentions(value) }
      guard uses.count == 1, !raw.terms.contains(.some(.variable(value))),
        let (comparison, bound) = comparison(raw.body[uses[0]], of: value, id),
        isKnown(bound, known)
      else { continue }
      result.append(Tally(aggregate: id, groups: groups, comparison: comparison, bound: bound))
      told.formUnion([place, uses[0]])
    }
    return (result, told)
  }

  /// Whether what is aggregated comes and goes, and all of it is told apart.
  private func isTold(_ id: Program.AggregateID) -> Bool {
    let source = problem.lowered.program.aggregates[id.index].source.index
    return isFluent[source] && !isMade[source].contains(true)
  }

  private func isKnown(_ operand: Program.Operand, _ known: Set<Int>) -> Bool {
    switch operand {
    case .constant: true
    case .variable(let variable): known.contains(variable)
    case .anything: false
    }
  }

  /// What a literal compares a variable with; nil where it is no such comparison.
  private func comparison(
    _ literal: Program.Literal, of value: Int, _ id: Program.AggregateID
  ) -> (Program.Comparison, Program.Operand)? {
    guard case .compare(let left, var comparison, let right, let isNegated) = literal else {
      return nil
    }
    let other: Expression
    if case .variable(value) = left {
      other = right
    } else if case .variable(value) = right {
      other = left
      comparison = comparison.turned
    } else {
      return nil
    }
    if isNegated {
      // The least and the greatest of nothing compare with nothing.
      switch problem.lowered.program.aggregates[id.index].function {
      case .count, .sum: comparison = comparison.opposite
      case .min, .max: return nil
      }
    }
    switch other {
    case .constant(let symbol): return (comparison, .constant(symbol))
    case .variable(let variable) where variable != value: return (comparison, .variable(variable))
    default: return nil
    }
  }
}

extension Program.Comparison {
  /// That of the sides changed over.
  fileprivate var turned: Program.Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  fileprivate var opposite: Program.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

extension Program.Literal {
  fileprivate func mentions(_ variable: Int) -> Bool {
    func has(_ operands: [Program.Operand]) -> Bool { operands.contains(.variable(variable)) }
    switch self {
    case .holds(_, let terms), .absent(_, let terms): return has(terms)
    case .since(_, let terms, let day): return has(terms + [day])
    case .compare(let left, _, let right, _):
      return left.variables.contains(variable) || right.variables.contains(variable)
    case .aggregate(_, let groups, let value): return has(groups + [value])
    // What is nested is not looked into: then the comparison is not told.
    case .none, .any, .fold: return true
    }
  }
}
