import TestSupport
import Testing

@testable import RuleEngine

/// A plan is the same whenever it is made.
@Suite struct LatePlanTests {
  @Test func areThoseOfTheOpening() {
    var count = 0
    for seed in RandomTests.seeds(400, part: 0, of: 1) {
      let random = RandomCase.make(seed: seed)
      let (early, late) = (opened(random), opened(random))
      // What is planned by the sizes at the opening now is what would have been planned then.
      let counts = early.program.relations.indices.map { early.count(of: .init($0)) }
      #expect(early.openingSizes == counts, "seed \(seed)")
      let expected = plans(of: early)
      for case .apply(let facts) in random.steps { turn(facts, in: late) }
      #expect(plans(of: late) == expected, "seed \(seed)")
      count += expected.count
    }
    #expect(count > 400)
  }

  private func opened(_ random: RandomCase) -> Database {
    let database = Database(random.random.program, today: RandomProgram.firstDay)
    for fact in random.given {
      database.give(.init(fact.relation), fact.tuple, since: RandomProgram.firstDay)
    }
    database.open()
    return database
  }

  /// Begins facts that do not hold, and ends those that do; not those whose days rules look at.
  private func turn(_ facts: [StoredFact], in database: Database) {
    let origin = database.origin(Database.Origin(day: database.today, step: 1))
    let changes = facts.compactMap { fact -> Database.StoredChange? in
      let relation = database.program.relations[fact.relation]
      guard relation.sinceRelation == nil, relation.uniqueness.isEmpty else { return nil }
      let row = database.tables[fact.relation].intern { fact.tuple[$0].bits }
      let holds = database.tables[fact.relation].holds(row)
      return Database.StoredChange(
        relation: .init(fact.relation), row: row, state: holds ? 0 : origin)
    }
    database.beginStep()
    database.apply(changes)
  }

  private func plans(of database: Database) -> [String] {
    let late = database.seeds.flatMap { $0.map(\.plan) } + database.rulePlans.map(\.head)
    let recursive = database.program.relations.indices.flatMap { database.recursion(of: $0) }
    return (late.map { $0.plan(in: database) } + recursive).map { text($0, in: database) }
  }

  /// A plan's operations; indexes by what they are over, since their numbers tell who came first.
  private func text(_ plan: Plan, in database: Database) -> String {
    let operations = plan.operations.map { operation in
      var copy = operation
      copy.detail = 0
      let isScan = operation.code == .scan || operation.code == .absentScan
      let columns =
        isScan
        ? database.tables[Int(operation.subject)].indexes[Int(operation.detail)].columns
        : [Int(operation.detail)]
      return "\(copy) \(columns)"
    }
    let constants = plan.registers[plan.variableCount...]
    let filters = plan.filters.map { filter in
      "\(filter.relation) \(filter.key) \(filter.column) \(filter.scanColumn) "
        + "\(database.tables[filter.relation].indexes[filter.index].columns)"
    }
    let others = [
      "\(Array(plan.operands))", "\(Array(constants))", "\(plan.expressions)", "\(filters)",
      "\(plan.form)",
    ]
    return (operations + others).joined(separator: "\n")
  }
}
