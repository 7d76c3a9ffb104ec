import Quantities
import RuleEngine
import ScenarioLanguage

/// Conditions asked where the engine stands, with answers in a defined order.
extension Session {
  typealias Values = [VariableID: Value]

  /// What was found of a condition's bindings.
  struct FoundBindings {
    /// In order, each with the values that were given.
    var bindings: [Values]
    /// Whether there may be more than were looked for.
    var isCut: Bool
  }

  /// The different bindings of a condition's variables, given some; nil where a variable of it has
  /// no value that could be looked up.
  ///
  /// - Parameters:
  ///   - outside: more variables that stand elsewhere too, with values or without.
  ///   - limit: how many answers are looked at.
  func bindings(
    of condition: Condition, _ scope: Scope, _ given: Values, outside: VariableSet = [],
    limit: Int = 1000
  ) -> FoundBindings? {
    let known = VariableSet(given.keys)
    let shared = known.union(outside)
    let binding = Binding(condition.conjuncts, bound: known, outside: shared)
    guard binding.isComplete else { return nil }
    // Variables that stand elsewhere but have no value here are nobody's business.
    let query = world.database.interning {
      QueryLowering.query(condition, scope: scope, given: shared, in: world.lowered, numbers: &$0)
    }
    let prepared = world.database.prepare(query, given: known.map { Int($0.number) }.sorted())
    var values = Array(repeating: Symbol(bits: 0), count: max(scope.variables.count, 1))
    for (variable, value) in given { values[Int(variable.number)] = world.database.symbol(value) }
    guard let answers = world.database.answers(prepared, values, limit: limit) else { return nil }
    let bound = binding.bound.filter { Int($0.number) < scope.variables.count }.sorted()
    var seen = Set<[Value]>()
    var rows: [[Value]] = []
    for answer in answers {
      let row = bound.map { world.database.value(answer[Int($0.number)]) }
      if seen.insert(row).inserted { rows.append(row) }
    }
    return FoundBindings(
      bindings: ordered(rows).map { row in
        given.merging(zip(bound, row)) { $1 }
      }, isCut: answers.count >= limit)
  }

  /// Rows in order. The mark of what an `or` leaves open has no text to be sorted by: it comes as a
  /// zero does.
  private func ordered(_ rows: [[Value]]) -> [[Value]] {
    let marked = rows.contains { $0.contains(Bindings.unset) }
    guard marked else { return model.sorted(rows) }
    guard let zero = Decimal(0) else { return rows }
    var places: [[Value]: [[Value]]] = [:]
    for row in rows {
      let key: [Value] = row.map { $0 == Bindings.unset ? .number(zero) : $0 }
      places[key, default: []].append(row)
    }
    return model.sorted(Array(places.keys)).flatMap { places[$0] ?? [] }
  }

  /// The first binding of a condition, in order.
  func leastBinding(of condition: Condition, _ scope: Scope, _ given: Values) -> Values? {
    bindings(of: condition, scope, given)?.bindings.first
  }

  /// The value of a term under a binding; nil where it has none.
  func value(of term: Term, _ scope: Scope, _ binding: Values) -> Value? {
    switch term {
    case .value(let value): return value
    case .variable(let variable): return binding[variable]
    case .anything: return nil
    default:
      var scope = scope
      let result = VariableID(scope.variables.count)
      scope.variables.append(Scope.Variable(name: "", kind: .number))
      return firstBinding(of: .compare(.variable(result), .equal, term), scope, binding)?[result]
    }
  }
}

extension Term {
  /// Whether it has to be worked out.
  var isComputed: Bool {
    switch self {
    case .value, .variable, .anything: false
    case .today, .arithmetic, .duration, .aggregate: true
    }
  }
}
