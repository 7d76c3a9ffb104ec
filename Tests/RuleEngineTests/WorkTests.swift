import Quantities
import Testing

@testable import RuleEngine

/// What a step costs does not depend on what it does not touch.
@Suite struct WorkTests {
  private static func r(_ number: Int) -> Program.RelationID { Program.RelationID(number) }

  private enum Shape: CaseIterable { case plain, recursion, negation, count, minimum, uniqueness }

  /// Stored r0(x, y) and r1(x); derived from r2 on.
  private func program(_ shape: Shape) -> Program {
    var program = Program()
    let r = WorkTests.r(_:)
    program.relations = [2, 1, 2, 1].map { Program.Relation(arity: $0) }
    let (x, y, z) = (
      Program.Operand.variable(0), Program.Operand.variable(1), Program.Operand.variable(2)
    )
    func rule(_ head: Int, _ terms: [Program.Operand], _ body: [Program.Literal]) {
      program.rules.append(
        Program.Rule(head: r(head), headTerms: terms, body: body, variableCount: 3))
    }
    switch shape {
    case .plain:
      rule(2, [x, y], [.holds(r(0), [x, y]), .holds(r(1), [x])])
      rule(3, [x], [.holds(r(2), [x, .anything])])
    case .recursion:
      rule(2, [x, y], [.holds(r(0), [x, y])])
      rule(2, [x, z], [.holds(r(2), [x, y]), .holds(r(2), [y, z])])
      rule(3, [x], [.holds(r(2), [x, x])])
    case .negation:
      rule(2, [x, y], [.holds(r(0), [x, y]), .absent(r(1), [x])])
      rule(3, [x], [.holds(r(1), [x]), .absent(r(2), [x, x])])
    case .count, .minimum:
      program.aggregates = [
        Program.Aggregate(
          function: shape == .count ? .count : .min, source: r(0), groups: [0], value: 1)
      ]
      rule(2, [x, y], [.holds(r(1), [x]), .aggregate(.init(0), groups: [x], value: y)])
      rule(3, [x], [.holds(r(2), [x, .anything])])
    case .uniqueness:
      program.relations[0].uniqueness = [Program.Uniqueness(value: 1, keys: [0])]
      rule(2, [x, y], [.holds(r(0), [x, y])])
      rule(3, [x], [.holds(r(1), [x]), .holds(r(2), [x, .anything])])
    }
    let events = Program.RelationID(program.relations.count)
    program.relations.append(Program.Relation(arity: 4))
    // Begins or ends r0(x, y) and r1(z).
    for begins in [true, false] {
      program.actions.append(
        Program.Action(
          slotCount: 3, needs: [],
          effects: [
            Program.Effect(
              begins: begins, relation: r(0), terms: [.variable(0), .variable(1)], query: nil),
            Program.Effect(begins: begins, relation: r(1), terms: [.variable(2)], query: nil),
          ], events: events))
    }
    return program
  }

  /// The work of some steps that touch one of `count` parts.
  private func work(_ shape: Shape, parts count: Int) -> [Int] {
    let day = Day.first
    let database = Database(program(shape), today: day)
    func number(_ value: Int) -> Symbol { database.symbol(Decimal(value) ?? Decimal.zero) }
    for part in 0..<count {
      database.give(WorkTests.r(0), [number(3 * part), number(3 * part + 1)], since: day)
      database.give(WorkTests.r(1), [number(3 * part)], since: day)
    }
    database.open()
    let dynamics = Dynamics(database)
    let middle = count / 2 * 3
    return [(0, 1, 2, 1), (1, 0, 1, 1), (0, 0, 1, 0), (0, 1, 0, 2), (1, 1, 0, 0)].map { step in
      let before = database.work
      let values = [step.1, step.2, step.3].map { number(middle + $0) }
      let mark = database.mark
      _ = dynamics.carryOut(step.0, values, step: 1)
      let end = database.mark
      database.takeBack(mark..<end)
      database.redo(mark..<end)
      return database.work - before
    }
  }

  @Test func workDoesNotGrowWithUntouchedParts() {
    for shape in Shape.allCases {
      let (few, many) = (work(shape, parts: 100), work(shape, parts: 10_000))
      #expect(few == many, "\(shape)")
      #expect(few.allSatisfy { $0 < 100 }, "\(shape): \(few)")
    }
  }

  /// r0 → r1 → … → r10000, and r10001 beside them.
  @Test func deepChainsOpenAndRest() {
    var program = Program()
    let depth = 10_000
    program.relations = Array(repeating: Program.Relation(arity: 1), count: depth + 3)
    for level in 1...depth {
      program.rules.append(
        Program.Rule(
          head: .init(level), headTerms: [.variable(0)],
          body: [.holds(.init(level - 1), [.variable(0)])], variableCount: 1))
    }
    program.rules.append(
      Program.Rule(
        head: .init(depth + 2), headTerms: [.variable(0)],
        body: [.holds(.init(depth + 1), [.variable(0)])], variableCount: 1))
    let database = Database(program, today: .first)
    database.give(.init(0), [.atom(1)], since: .first)
    let clock = ContinuousClock()
    let opening = clock.measure { database.open() }
    #expect(opening < .seconds(5))
    #expect(database.count(of: .init(depth)) == 1)

    var before = database.work
    turn(database, depth + 1, [.atom(1)])
    #expect(database.count(of: .init(depth + 2)) == 1)
    #expect(database.work - before < 10)

    before = database.work
    turn(database, 0, [.atom(1)])
    #expect(database.count(of: .init(depth)) == 0)
    #expect(database.work - before < 10 * depth)
  }

  /// Ends a fact that holds; begins one that does not.
  private func turn(_ database: Database, _ relation: Int, _ tuple: [Symbol]) {
    let row = database.tables[relation].intern(tuple.map(\.bits))
    let holds = database.tables[relation].holds(row)
    let state = holds ? 0 : database.origin(Database.Origin(day: database.today, step: 1))
    database.apply([
      Database.StoredChange(relation: .init(relation), row: row, state: state)
    ])
  }

  /// A rule may have more conditions than any scenario would give it.
  @Test func longBodies() {
    var program = Program()
    let count = 200
    program.relations = Array(repeating: Program.Relation(arity: 1), count: count + 1)
    program.rules = [
      Program.Rule(
        head: .init(count), headTerms: [.variable(0)],
        body: (0..<count).map { .holds(.init($0), [.variable(0)]) }, variableCount: 1)
    ]
    let database = Database(program, today: .first)
    for relation in 0..<count { database.give(.init(relation), [.atom(7)], since: .first) }
    database.open()
    #expect(database.derivation(.init(count), 0)?.parents.count == count)
    turn(database, count / 2, [.atom(7)])
    #expect(database.count(of: .init(count)) == 0)
  }
}

extension Decimal {
  fileprivate static var zero: Decimal { Decimal(0)! }
}
