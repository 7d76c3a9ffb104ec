import Quantities
import TestSupport
import Testing

@testable import RuleEngine

/// Shapes that bulk work has special ways for, at sizes at which it takes them, against sets.
@Suite struct BulkTests {
  private typealias Pair = SIMD2<Int>
  private let a = Program.Operand.variable(0)
  private let b = Program.Operand.variable(1)
  private let c = Program.Operand.variable(2)

  private func rule(_ head: Int, _ terms: [Program.Operand], _ body: [(Int, [Program.Operand])])
    -> Program.Rule
  {
    Program.Rule(
      head: .init(head), headTerms: terms, body: body.map { .holds(.init($0.0), $0.1) },
      variableCount: 4)
  }

  private func database(_ rules: [Program.Rule], _ given: [Int: Set<Pair>], arities: [Int])
    -> Database
  {
    var program = Program()
    program.relations = arities.map { Program.Relation(arity: $0) }
    program.rules = rules
    let database = Database(program, today: .first)
    for (relation, pairs) in given.sorted(by: { $0.key < $1.key }) {
      for pair in pairs {
        database.give(.init(relation), [.atom(pair.x), .atom(pair.y)], since: .first)
      }
    }
    database.open()
    return database
  }

  private func pairs(_ relation: Int, _ database: Database) -> Set<Pair> {
    Set(
      database.rows(of: .init(relation)).map {
        let tuple = database.tuple(.init(relation), $0)
        return Pair(Int(tuple[0].bits), Int(tuple[1].bits))
      })
  }

  private func closure(_ edges: Set<Pair>) -> Set<Pair> {
    var successors: [Int: [Int]] = [:]
    for edge in edges { successors[edge.x, default: []].append(edge.y) }
    var result = Set<Pair>()
    for start in successors.keys {
      var open = successors[start] ?? []
      while let next = open.popLast() {
        if result.insert(Pair(start, next)).inserted { open += successors[next] ?? [] }
      }
    }
    return result
  }

  private func turn(_ edge: Pair, _ relation: Int, holds: Bool, _ database: Database) {
    let row = database.tables[relation].intern([UInt32(edge.x), UInt32(edge.y)])
    database.apply([
      Database.StoredChange(relation: .init(relation), row: row, state: holds ? 1 : 0)
    ])
  }

  /// Every derivation on record is one, and none rests on itself.
  private func checkProofs(_ database: Database, _ note: Comment) {
    for relation in database.program.relations.indices {
      let id = Program.RelationID(relation)
      guard database.isDerived(id) else { continue }
      for row in database.rows(of: id) {
        var path = Set<Int>()
        var place = (relation: relation, row: row)
        // In these programs a rule has at most one atom that is derived.
        while true {
          guard path.insert(place.row).inserted else {
            Issue.record("a fact rests on itself; \(note)")
            return
          }
          guard let (rule, parents) = database.derivation(.init(place.relation), place.row) else {
            Issue.record("no derivation; \(note)")
            return
          }
          var values: [Int: Symbol] = [:]
          func fits(_ terms: [Program.Operand], _ cells: [Symbol]) -> Bool {
            zip(terms, cells).allSatisfy { term, cell in
              guard case .variable(let variable) = term else { return true }
              defer { values[variable] = cell }
              return values[variable] == nil || values[variable] == cell
            }
          }
          #expect(
            fits(
              database.program.rules[rule].headTerms,
              database.tuple(.init(place.relation), place.row)), note)
          var below: (relation: Int, row: Int)?
          for (literal, parent) in zip(database.program.rules[rule].body, parents) {
            guard case .holds(let parentRelation, let terms) = literal else { continue }
            #expect(database.holds(parentRelation, parent), note)
            #expect(fits(terms, database.tuple(parentRelation, parent)), note)
            if database.isDerived(parentRelation) { below = (parentRelation.index, parent) }
          }
          guard let below else { break }
          place = below
        }
      }
    }
  }

  /// Closures dense enough for a matrix, from both sides and through the middle; then edges end
  /// and begin.
  @Test(arguments: [0, 1, 2]) func closures(shape: Int) {
    for seed in UInt64(0)..<6 {
      var random = SplitMix64(seed: seed)
      let size = 40 + random.below(40)
      // Atoms from 5,000 on, so that matrices do not begin at zero.
      func node() -> Int { 5_000 + random.below(size) }
      var edges = Set((0..<3 * size).map { _ in Pair(node(), node()) })
      let body: [(Int, [Program.Operand])] =
        switch shape {
        case 0: [(1, [a, b]), (0, [b, c])]
        case 1: [(0, [a, b]), (1, [b, c])]
        default: [(1, [a, b]), (1, [b, c])]
        }
      let rules = [rule(1, [a, b], [(0, [a, b])]), rule(1, [a, c], body)]
      let database = database(rules, [0: edges], arities: [2, 2])
      #expect(pairs(1, database) == closure(edges), "seed \(seed)")
      let (opened, mark) = (database.snapshot(), database.mark)
      for step in 0..<12 {
        // A node beyond all others, now and then: it lies outside of the matrix.
        let edge = step % 5 == 4 ? Pair(9_000 + step, node()) : Pair(node(), node())
        if random.chance(60), let old = edges.min(by: { abs($0.x - edge.x) < abs($1.x - edge.x) }) {
          edges.remove(old)
          turn(old, 0, holds: false, database)
        }
        edges.insert(edge)
        turn(edge, 0, holds: true, database)
        #expect(pairs(1, database) == closure(edges), "seed \(seed), step \(step)")
      }
      if shape < 2 { checkProofs(database, "seed \(seed)") }
      let after = database.snapshot()
      let end = database.mark
      database.takeBack(mark..<end)
      #expect(database.snapshot() == opened, "seed \(seed)")
      #expect(database.structuralFault() == nil)
      database.redo(mark..<end)
      #expect(database.snapshot() == after, "seed \(seed)")
    }
  }

  /// Those of one generation, and what is one generation off.
  @Test func generations() {
    for seed in UInt64(0)..<4 {
      var random = SplitMix64(seed: seed)
      let parents = Set((1..<120).map { Pair($0, random.below(max(1, $0 / 2))) })
      let d = Program.Operand.variable(3)
      let rules = [
        rule(1, [a, b], [(0, [a, c]), (0, [b, c])]),
        rule(1, [a, b], [(0, [a, c]), (1, [c, d]), (0, [b, d])]),
      ]
      let database = database(rules, [0: parents], arities: [2, 2])
      var expected = Set<Pair>()
      var new = Set(
        parents.flatMap { one in parents.filter { $0.y == one.y }.map { Pair(one.x, $0.x) } })
      while !new.isEmpty {
        expected.formUnion(new)
        var next = Set<Pair>()
        for pair in new {
          for one in parents where one.y == pair.x {
            for other in parents where other.y == pair.y { next.insert(Pair(one.x, other.x)) }
          }
        }
        new = next.subtracting(expected)
      }
      #expect(pairs(1, database) == expected, "seed \(seed)")
      checkProofs(database, "seed \(seed)")
    }
  }

  /// Triads, with a hub whose group is too large to be noted, and one that comes and goes.
  @Test func triads() {
    for seed in UInt64(0)..<4 {
      var random = SplitMix64(seed: seed)
      func some(_ count: Int) -> Set<Pair> {
        Set((0..<count).map { _ in Pair(random.below(60), random.below(1_500)) })
      }
      var (hostile, allied) = (some(900), some(900))
      for other in 0..<800 { allied.insert(Pair(7, other)) }
      for other in 0..<200 { hostile.insert(Pair(random.below(40), other % 60)) }
      let rules = [rule(2, [a, b, c], [(0, [a, b]), (0, [b, c]), (1, [a, c])])]
      let database = database(rules, [0: hostile, 1: allied], arities: [2, 2, 3])
      func expected() -> Int {
        hostile.reduce(0) { sum, one in
          sum + hostile.count { $0.x == one.y && allied.contains(Pair(one.x, $0.y)) }
        }
      }
      #expect(database.count(of: .init(2)) == expected(), "seed \(seed)")
      #expect(expected() > 0)
      for _ in 0..<10 {
        let pair = Pair(random.below(60), random.below(60))
        if hostile.remove(pair) == nil { hostile.insert(pair) }
        turn(pair, 0, holds: hostile.contains(pair), database)
        #expect(database.count(of: .init(2)) == expected(), "seed \(seed)")
      }
    }
  }

  /// Whole numbers hold their value up to a size; larger ones and fractions are looked up.
  @Test func numbersComeBack() throws {
    var numbers = NumberTable()
    for scaled: Int64 in [
      0, 1, -1, 536_870_911, 536_870_912, -536_870_912, -536_870_913, 5_368_710_000,
      1_342_177_270_000, 1_342_177_280_000, -1_342_177_280_000, -1_342_177_290_000,
      5_368_709_121, 9_000_000_000_000_000_000,
    ] {
      let number = try #require(Decimal(tenThousandths: scaled))
      let symbol = numbers.symbol(number)
      #expect(numbers.symbol(number) == symbol)
      #expect(numbers.number(symbol) == number)
      #expect(numbers.content(symbol) == .number(number))
    }
  }
}
