import Quantities

/// An effect of an action or a reaction, planned by the sizes of relations at the opening; see `LatePlan`.
struct PreparedEffect {
  let effect: Program.Effect
  let query: Database.Prepared?
  let computed: [(variable: Int, query: Database.Prepared)]
  /// For an effect that happens once and takes its values as they are: where each stands.
  let plain: [Program.Operand]?

  init(_ effect: Program.Effect, given: [Int], in database: Database) {
    // Variables of a query that are numbered after its effect's own are no business of others.
    let own = effect.computed.map(\.variable).min() ?? .max
    let all = VariableSet(given).union(effect.query.map { Planner.provided(all: $0.body) } ?? [])
      .sorted().filter { $0 < own }
    self.effect = effect
    query = effect.query.map { database.prepare($0, given: given, .atOpening) }
    computed = effect.computed.map {
      ($0.variable, database.prepare($0.query, given: all, .atOpening))
    }
    plain = PreparedEffect.plainOperands(of: effect)
  }

  private static func plainOperands(of effect: Program.Effect) -> [Program.Operand]? {
    guard effect.query == nil, effect.computed.isEmpty else { return nil }
    var operands: [Program.Operand] = []
    for term in effect.terms {
      switch term {
      case .constant(let symbol): operands.append(.constant(symbol))
      case .variable(let variable): operands.append(.variable(variable))
      case .today, .arithmetic, .shift, nil: return nil
      }
    }
    return operands
  }
}
