import RuleEngine
import ScenarioLanguage

/// What a derived fact rests on by the derivation on record: facts, and conditions that hold by
/// absence or by comparison.
///
/// Beside `ProofBuilder`, which tells people of a rule as it was written, this also looks into what
/// calls for a deadline or a consequence, which no rule of the scenario derives.
struct RecordedGrounds {
  typealias Key = ProofBuilder.FactKey

  enum Ground {
    case fact(Key)
    case condition(Condition, Scope, [VariableID: Value])
  }

  private let session: Session

  init(_ session: Session) { self.session = session }

  private var database: Database { session.world.database }

  /// The grounds of a derived fact that holds where the engine stands; none of any other. Those of
  /// hidden relations stand in their place.
  func grounds(of key: Key) -> [Ground] {
    guard database.isDerived(key.relation) else { return [] }
    var result: [Ground] = []
    collect(key, [:], into: &result)
    return result
  }

  private func collect(
    _ key: Key, _ outer: [VariableID: Value], into result: inout [Ground]
  ) {
    guard let (rule, parents) = database.derivation(key.relation, key.row) else { return }
    let lowered = session.world.lowered.rules[rule]
    var binding = outer
    bind(rule, key, parents, into: &binding)
    let atoms = database.program.rules[rule].body.compactMap { literal -> Program.RelationID? in
      if case .holds(let relation, _) = literal { relation } else { nil }
    }
    for ground in lowered.grounds {
      switch ground {
      case .atom(let place):
        let parent = Key(relation: atoms[place], row: parents[place])
        if isHidden(parent.relation) {
          collect(parent, binding, into: &result)
        } else {
          result.append(.fact(parent))
        }
      case .condition(let condition):
        result.append(.condition(condition, lowered.scope, binding))
      }
    }
  }

  /// A relation that stands for a part of a condition; those with a day since when stand for the
  /// fact itself.
  private func isHidden(_ relation: Program.RelationID) -> Bool {
    relation.index >= session.world.lowered.auxiliaryStart
      && session.world.lowered.sinceRelations[relation] == nil
  }

  /// The values of a rule's variables, from the tuples of its head and its atoms.
  private func bind(
    _ rule: Int, _ key: Key, _ parents: [Int], into binding: inout [VariableID: Value]
  ) {
    let rule = database.program.rules[rule]
    func take(_ operands: [Program.Operand], _ tuple: [Symbol]) {
      for (operand, symbol) in zip(operands, tuple) {
        if case .variable(let variable) = operand {
          binding[VariableID(variable)] = database.value(symbol)
        }
      }
    }
    take(rule.headTerms, database.tuple(key.relation, key.row))
    var next = 0
    for case .holds(let relation, let operands) in rule.body {
      take(operands, database.tuple(relation, parents[next]))
      next += 1
    }
  }

  /// The first row that holds and fits the terms.
  func row(
    _ relation: Program.RelationID, _ terms: [Term], _ binding: [VariableID: Value]
  ) -> Int? {
    let pattern = terms.map { term -> Symbol? in
      switch term {
      case .value(let value): database.symbol(value)
      case .variable(let variable): binding[variable].map { database.symbol($0) }
      default: nil
      }
    }
    return database.rows(of: relation, matching: pattern).min()
  }

  /// A fact as a sentence, with the day since when it holds where its relation keeps that.
  func sentence(_ key: Key) -> String {
    guard let base = session.world.lowered.sinceRelations[key.relation] else {
      return session.sentence(key.relation, key.row)
    }
    let values = database.tuple(key.relation, key.row).map { database.value($0) }
    let fact = Fact(relation: RelationID(base.index), values: Array(values.dropLast()))
    return session.model.sentence(fact) + " since "
      + (values.last.map { session.model.text($0) } ?? "")
  }
}
