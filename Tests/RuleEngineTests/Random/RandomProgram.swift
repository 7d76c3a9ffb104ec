import Quantities
import TestSupport

@testable import RuleEngine

/// What a column holds in random programs, so that comparisons and arithmetic have something to
/// bite on.
enum Sort: CaseIterable { case atom, number, day }

/// A random program whose derived relations lie in layers: negation and aggregates look at lower
/// layers only, and values made by arithmetic enter a head only where nothing of its own layer
/// feeds it. So every program is stratified and has finitely many facts.
struct RandomProgram {
  var program = Program()
  /// By relation, by column.
  var sorts: [[Sort]] = []
  /// By relation; 0 for stored ones.
  var layers: [Int] = []
  /// Stored relations that facts may be begun in: those with days aside.
  var stored: [Int] = []

  static let firstDay = Day(number: 18_000) ?? .first

  static func make(_ random: inout SplitMix64) -> RandomProgram {
    var result = RandomProgram()
    for _ in 0..<(2 + random.below(3)) { result.addStored(&random) }
    let layers = 1 + random.below(3)
    for layer in 1...layers {
      for _ in 0..<(1 + random.below(2)) {
        result.addRelation(RandomProgram.sorts(&random), layer: layer)
      }
    }
    for _ in 0..<random.below(3) { result.addAggregate(&random) }
    for relation in result.layers.indices where result.layers[relation] > 0 {
      for _ in 0..<(1 + random.below(3)) { result.addRule(relation, &random) }
    }
    return result
  }

  private static func sorts(_ random: inout SplitMix64) -> [Sort] {
    let arity = random.pick([0, 1, 1, 2, 2, 2, 3])
    return (0..<arity).map { _ in random.pick([.atom, .atom, .number, .day]) }
  }

  @discardableResult
  private mutating func addRelation(_ columns: [Sort], layer: Int) -> Int {
    program.relations.append(Program.Relation(arity: columns.count))
    sorts.append(columns)
    layers.append(layer)
    return sorts.count - 1
  }

  private mutating func addStored(_ random: inout SplitMix64) {
    let columns = RandomProgram.sorts(&random)
    let relation = addRelation(columns, layer: 0)
    stored.append(relation)
    if columns.count < 3 && random.chance(25) {
      let longer = addRelation(columns + [.day], layer: 0)
      program.relations[relation].sinceRelation = Program.RelationID(longer)
    }
  }

  private mutating func addAggregate(_ random: inout SplitMix64) {
    let sources = sorts.indices.filter {
      !sorts[$0].isEmpty && layers[$0] < (layers.max() ?? 0)
    }
    guard !sources.isEmpty else { return }
    let source = random.pick(sources)
    let columns = Array(sorts[source].indices)
    let numeric = columns.filter { sorts[source][$0] != .atom }
    var groups = columns.filter { _ in random.chance(40) }
    var function = Program.Function.count
    var value: Int?
    if let column = numeric.isEmpty ? nil : random.pick(numeric), random.chance(75) {
      let isNumber = sorts[source][column] == .number
      function = random.pick(isNumber ? [.sum, .sum, .min, .max] : [.min, .max])
      value = column
      groups.removeAll { $0 == column }
    }
    program.aggregates.append(
      Program.Aggregate(
        function: function, source: Program.RelationID(source), groups: groups, value: value))
  }

  private mutating func addRule(_ head: Int, _ random: inout SplitMix64) {
    var body = RandomBody(of: self, layer: layers[head])
    body.fill(&random)
    let terms = body.head(sorts[head], &random)
    program = body.program
    program.rules.append(
      Program.Rule(
        head: Program.RelationID(head), headTerms: terms,
        body: body.literals.shuffled(using: &random), variableCount: body.sorts.count))
  }

  static func constant(_ sort: Sort, _ random: inout SplitMix64, in program: inout Program)
    -> Symbol
  {
    switch sort {
    case .atom: return .atom(random.below(3))
    case .day: return .day(Day(number: Int(firstDay.number) + random.below(5)) ?? firstDay)
    case .number:
      let tenThousandths = random.pick([0, 10_000, 20_000, -10_000, 5_000, 1_000_000_000_001])
      return Decimal(tenThousandths: Int64(tenThousandths)).map { program.symbol($0) } ?? .atom(0)
    }
  }
}
