import Quantities
import Testing

@testable import RuleEngine

/// Facts stand only while something outside supports them.
@Suite struct SupportTests {
  private let x = Program.Operand.variable(0)
  private let y = Program.Operand.variable(1)
  private let z = Program.Operand.variable(2)

  private func rule(_ head: Int, _ terms: [Program.Operand], _ body: [Program.Literal])
    -> Program.Rule
  {
    Program.Rule(head: .init(head), headTerms: terms, body: body, variableCount: 3)
  }

  private func end(_ relation: Int, _ tuple: [Int], in database: Database) throws {
    let row = try #require(database.row(.init(relation), tuple.map(Symbol.atom)))
    database.apply([Database.StoredChange(relation: .init(relation), row: row, state: 0)])
  }

  private func tuples(_ relation: Int, _ database: Database) -> Set<[Symbol]> {
    Set(database.rows(of: .init(relation)).map { database.tuple(.init(relation), $0) })
  }

  /// "Ill will is mutual": each of the two supports the other, and nothing else does.
  @Test func mutualSupportFalls() throws {
    var program = Program()
    program.relations = [2, 2].map { Program.Relation(arity: $0) }
    program.rules = [
      rule(1, [x, y], [.holds(.init(0), [x, y])]), rule(1, [x, y], [.holds(.init(1), [y, x])]),
    ]
    let database = Database(program, today: .first)
    database.give(.init(0), [.atom(1), .atom(2)], since: .first)
    database.give(.init(0), [.atom(2), .atom(1)], since: .first)
    database.open()
    #expect(database.count(of: .init(1)) == 2)
    try end(0, [1, 2], in: database)
    #expect(database.count(of: .init(1)) == 2)
    try end(0, [2, 1], in: database)
    #expect(database.count(of: .init(1)) == 0)
  }

  /// Reachability round a ring that is cut from what led to it.
  @Test func ringsFallWhenCutOff() throws {
    var program = Program()
    program.relations = [2, 1, 1].map { Program.Relation(arity: $0) }
    program.rules = [
      rule(2, [x], [.holds(.init(1), [x])]),
      rule(2, [y], [.holds(.init(2), [x]), .holds(.init(0), [x, y])]),
    ]
    let database = Database(program, today: .first)
    let size = 50
    for node in 0..<size {
      let next = (node + 1) % size
      database.give(.init(0), [.atom(node), .atom(next)], since: .first)
      database.give(.init(0), [.atom(next), .atom(node)], since: .first)
    }
    database.give(.init(0), [.atom(100), .atom(0)], since: .first)
    database.give(.init(0), [.atom(101), .atom(size / 2)], since: .first)
    database.give(.init(1), [.atom(100)], since: .first)
    database.give(.init(1), [.atom(101)], since: .first)
    database.open()
    #expect(database.count(of: .init(2)) == size + 2)
    try end(0, [100, 0], in: database)
    #expect(database.count(of: .init(2)) == size + 2)
    let mark = database.mark
    try end(0, [101, size / 2], in: database)
    #expect(tuples(2, database) == [[.atom(100)], [.atom(101)]])
    database.takeBack(mark..<database.mark)
    #expect(database.count(of: .init(2)) == size + 2)
  }

  /// Three relations that support one another, with a choice of what brings them about.
  @Test func circlesThroughSeveralRelationsFall() throws {
    var program = Program()
    program.relations = [0, 0, 0, 0, 0].map { Program.Relation(arity: $0) }
    program.rules = [
      rule(2, [], [.holds(.init(0), [])]), rule(3, [], [.holds(.init(2), [])]),
      rule(4, [], [.holds(.init(3), [])]), rule(2, [], [.holds(.init(4), [])]),
      rule(3, [], [.holds(.init(1), [])]),
    ]
    let database = Database(program, today: .first)
    database.give(.init(0), [], since: .first)
    database.give(.init(1), [], since: .first)
    database.open()
    try end(0, [], in: database)
    for relation in 2...4 { #expect(database.count(of: .init(relation)) == 1) }
    try end(1, [], in: database)
    for relation in 2...4 { #expect(database.count(of: .init(relation)) == 0) }
  }
}
