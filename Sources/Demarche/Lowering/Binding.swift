import ScenarioLanguage

/// Which variables a conjunction gives values to, and whether it can do so with nothing around it.
struct Binding {
  private(set) var bound: VariableSet
  /// Whether every part has what it needs.
  private(set) var isComplete = true

  /// - Parameters:
  ///   - bound: variables that have values before.
  ///   - outside: variables that stand outside the conjunction too.
  init(_ parts: [Condition], bound: VariableSet = [], outside: VariableSet) {
    self.bound = bound
    var left = Array(parts.indices)
    var uses: [VariableID: Int] = [:]
    let variables = parts.map(\.variables)
    for each in variables { for variable in each { uses[variable, default: 0] += 1 } }
    while true {
      let before = left.count
      left.removeAll { place in
        let elsewhere = variables[place].filter { outside.contains($0) || (uses[$0] ?? 0) > 1 }
        return run(parts[place], elsewhere)
      }
      if left.count == before { break }
    }
    isComplete = left.isEmpty
  }

  /// Runs a part if what it needs is bound.
  private mutating func run(_ part: Condition, _ elsewhere: VariableSet) -> Bool {
    switch part {
    case .holds(_, let terms, let since):
      guard run(terms, elsewhere) else { return false }
      if let since { bound.insert(since) }
    case .happened(_, let terms, let day):
      guard run(terms + (day.map { [$0] } ?? []), elsewhere) else { return false }
    case .compare(.variable(let variable), .equal, let term) where !bound.contains(variable):
      guard isReady(term, elsewhere), !term.variables.contains(variable) else {
        return assign(term, from: .variable(variable), elsewhere)
      }
      bound.insert(variable)
    case .compare(let term, .equal, .variable(let variable)) where !bound.contains(variable):
      guard isReady(term, elsewhere), !term.variables.contains(variable) else { return false }
      bound.insert(variable)
    case .compare(let left, _, let right):
      return isReady(left, elsewhere) && isReady(right, elsewhere)
    case .none(let inner): return inner.variables.intersection(elsewhere).isSubset(of: bound)
    case .all(let parts):
      let inner = Binding(parts.flatMap(\.conjuncts), bound: bound, outside: elsewhere)
      guard inner.isComplete else { return false }
      bound = inner.bound
    case .any(let parts):
      let each = parts.flatMap(\.disjuncts).map {
        Binding($0.conjuncts, bound: bound, outside: elsewhere)
      }
      guard each.allSatisfy(\.isComplete), let first = each.first else { return false }
      bound = each.dropFirst().reduce(first.bound) { $0.intersection($1.bound) }
    }
    return true
  }

  /// `?x = ?y` with `?y` unbound and `?x` bound is read the other way round.
  private mutating func assign(_ target: Term, from value: Term, _ elsewhere: VariableSet)
    -> Bool
  {
    guard case .variable(let variable) = target, isReady(value, elsewhere) else { return false }
    bound.insert(variable)
    return true
  }

  /// Binds the variables that stand as terms by themselves; other terms must be ready.
  private mutating func run(_ terms: [Term], _ elsewhere: VariableSet) -> Bool {
    var binds = VariableSet()
    for case .variable(let variable) in terms { binds.insert(variable) }
    for term in terms {
      switch term {
      case .variable, .anything, .value: continue
      default: guard isReady(term, elsewhere) else { return false }
      }
    }
    bound.formUnion(binds)
    return true
  }

  private func isReady(_ term: Term, _ elsewhere: VariableSet) -> Bool {
    switch term {
    case .value, .anything, .today: true
    case .variable(let variable): bound.contains(variable)
    case .arithmetic(let left, _, let right):
      isReady(left, elsewhere) && isReady(right, elsewhere)
    case .duration(let amount, _): isReady(amount, elsewhere)
    case .aggregate(let aggregate):
      aggregate.condition.variables.subtracting(aggregate.of).intersection(elsewhere)
        .isSubset(of: bound)
    }
  }
}
