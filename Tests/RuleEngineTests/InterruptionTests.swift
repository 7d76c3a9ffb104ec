import Testing

@testable import RuleEngine

/// A change that is given up half way leaves no trace.
@Suite struct InterruptionTests {
  private let x = Program.Operand.variable(0)
  private let y = Program.Operand.variable(1)
  private let z = Program.Operand.variable(2)

  /// Two chains of edges r0, their closure r1, how many each reaches r2, and who reaches none r3.
  private func database(length: Int) -> Database {
    let database = unopened(length: length)
    database.open()
    return database
  }

  private func unopened(length: Int) -> Database {
    var program = Program()
    program.relations = [2, 2, 2, 1].map { Program.Relation(arity: $0) }
    func rule(_ head: Int, _ terms: [Program.Operand], _ body: [Program.Literal]) {
      program.rules.append(
        Program.Rule(head: .init(head), headTerms: terms, body: body, variableCount: 3))
    }
    let edge = Program.RelationID(0)
    rule(1, [x, y], [.holds(edge, [x, y])])
    rule(1, [x, z], [.holds(.init(1), [x, y]), .holds(edge, [y, z])])
    program.aggregates = [
      Program.Aggregate(function: .count, source: .init(1), groups: [0], value: 1)
    ]
    rule(2, [x, y], [.holds(edge, [x, .anything]), .aggregate(.init(0), groups: [x], value: y)])
    rule(3, [x], [.holds(edge, [.anything, x]), .absent(.init(1), [x, .constant(.atom(0))])])
    let database = Database(program, today: .first)
    for node in 0..<2 * length where node != length - 1 {
      database.give(edge, [.atom(node), .atom(node + 1)], since: .first)
    }
    return database
  }

  /// A change of the edge that joins the chains.
  private func change(_ database: Database, _ length: Int, _ state: UInt32)
    -> Database.StoredChange
  {
    let row = database.tables[0].intern([UInt32(length - 1), UInt32(length)])
    return Database.StoredChange(relation: .init(0), row: row, state: state)
  }

  @Test func openingTellsHowFarItIsAndStops() {
    var told: [Int] = []
    let whole = unopened(length: 700)
    #expect(
      whole.open {
        told.append($0)
        return true
      })
    #expect(told.count > 3 && told == told.sorted() && (told.first ?? 0) > 1000, "\(told)")

    var questions = 0
    let part = unopened(length: 700)
    #expect(
      !part.open { _ in
        questions += 1
        return questions < 2
      })
    #expect(questions == 2)
    #expect(part.count(of: .init(1)) < whole.count(of: .init(1)) / 2)
  }

  @Test func nothingStaysOfAChangeThatIsGivenUp() {
    let length = 260
    let database = database(length: length)
    var questions = 0
    var limit = Int.max
    database.setInterruption {
      questions += 1
      return questions > limit
    }
    for state: UInt32 in [1, 0] {
      let (before, mark) = (database.snapshot(), database.mark)
      // It asks twice on the way.
      for stop in 0..<2 {
        (questions, limit) = (0, stop)
        database.beginStep()
        database.apply([change(database, length, state)])
        #expect(database.wasGivenUp, "state \(state), question \(stop + 1)")
        #expect(database.mark == mark)
        let isAsBefore = database.snapshot() == before
        #expect(isAsBefore)
        #expect(database.structuralFault() == nil)
        #expect(database.aggregates.allSatisfy { $0.before.isEmpty })
      }
      // Then it is made whole, as if nothing had been.
      limit = .max
      database.beginStep()
      database.apply([change(database, length, state)])
      #expect(!database.wasGivenUp)
      #expect(database.structuralFault() == nil)
      let pairs = state == 1 ? length * (2 * length + 1) : length * length
      #expect(database.count(of: .init(1)) == pairs)
      #expect(database.count(of: .init(2)) == 2 * length - (state == 1 ? 0 : 1))
    }
  }
}
