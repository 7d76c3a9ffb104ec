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

/// A body being made, with variables that are numbered as they come.
struct RandomBody {
  var program: Program
  private let relationSorts: [[Sort]]
  private let layers: [Int]
  private let layer: Int
  var literals: [Program.Literal] = []
  /// By variable.
  var sorts: [Sort] = []
  /// Variables that a head of the layer may not take.
  private var made = Set<Int>()
  private var isRecursive = false

  init(of random: RandomProgram, layer: Int) {
    program = random.program
    relationSorts = random.sorts
    layers = random.layers
    self.layer = layer
  }

  mutating func fill(_ random: inout SplitMix64) {
    for _ in 0..<random.pick([0, 1, 1, 1, 2, 2, 2, 3]) { addAtom(&random) }
    for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
      switch random.below(4) {
      case 0: addAbsence(&random)
      case 1: addComparison(&random)
      case 2: addAssignment(&random)
      default: addAggregate(&random)
      }
    }
  }

  mutating func head(_ columns: [Sort], _ random: inout SplitMix64) -> [Program.Operand] {
    columns.map { sort in
      let fitting = sorts.indices.filter {
        sorts[$0] == sort && !(isRecursive && made.contains($0))
      }
      if fitting.isEmpty || random.chance(10) { return constant(sort, &random) }
      return .variable(random.pick(fitting))
    }
  }

  private mutating func constant(_ sort: Sort, _ random: inout SplitMix64) -> Program.Operand {
    .constant(RandomProgram.constant(sort, &random, in: &program))
  }

  private mutating func fresh(_ sort: Sort) -> Int {
    sorts.append(sort)
    return sorts.count - 1
  }

  mutating func addAtom(_ random: inout SplitMix64) {
    let relation = random.pick(relationSorts.indices.filter { layers[$0] <= layer })
    if layer > 0 && layers[relation] == layer { isRecursive = true }
    var known = sorts.count
    let terms: [Program.Operand] = relationSorts[relation].map { sort in
      let fitting = (0..<known).filter { sorts[$0] == sort && !made.contains($0) }
      switch random.below(20) {
      case 0: return .anything
      case 1, 2: return constant(sort, &random)
      case 3...12 where !fitting.isEmpty: return .variable(random.pick(fitting))
      default:
        let variable = fresh(sort)
        // Sometimes twice in one atom.
        if random.chance(30) { known = sorts.count }
        return .variable(variable)
      }
    }
    literals.append(.holds(Program.RelationID(relation), terms))
  }

  private mutating func bound(_ sort: Sort, _ random: inout SplitMix64) -> Program.Operand {
    let fitting = sorts.indices.filter { sorts[$0] == sort }
    if fitting.isEmpty || random.chance(15) { return constant(sort, &random) }
    return .variable(random.pick(fitting))
  }

  private mutating func addAbsence(_ random: inout SplitMix64) {
    let lower = relationSorts.indices.filter { layers[$0] < max(layer, 1) }
    let relation = random.pick(lower)
    let terms = relationSorts[relation].map { bound($0, &random) }
    literals.append(.absent(Program.RelationID(relation), terms))
  }

  private mutating func addComparison(_ random: inout SplitMix64) {
    let sort = random.pick(Sort.allCases)
    let comparisons: [Program.Comparison] =
      sort == .atom
      ? [.equal, .notEqual]
      : [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
    literals.append(
      .compare(
        expression(sort, &random), random.pick(comparisons), expression(sort, &random),
        isNegated: random.chance(25)))
  }

  private mutating func addAssignment(_ random: inout SplitMix64) {
    let sort = random.pick(Sort.allCases)
    let value = expression(sort, &random)
    let variable = fresh(sort)
    made.insert(variable)
    let name = Expression.variable(variable)
    literals.append(
      random.chance(50)
        ? .compare(name, .equal, value, isNegated: false)
        : .compare(value, .equal, name, isNegated: false))
  }

  private mutating func addAggregate(_ random: inout SplitMix64) {
    let fitting = program.aggregates.indices.filter {
      layers[program.aggregates[$0].source.index] < layer
    }
    guard !fitting.isEmpty else { return }
    let id = random.pick(fitting)
    let aggregate = program.aggregates[id]
    let columns = relationSorts[aggregate.source.index]
    let groups = aggregate.groups.map { bound(columns[$0], &random) }
    let sort = aggregate.value.map { columns[$0] } ?? .number
    var value = Program.Operand.variable(0)
    if random.chance(25) {
      value = bound(sort, &random)
    } else {
      let variable = fresh(sort)
      made.insert(variable)
      value = .variable(variable)
    }
    literals.append(.aggregate(Program.AggregateID(id), groups: groups, value: value))
  }

  private mutating func simple(_ sort: Sort, _ random: inout SplitMix64) -> Expression {
    switch bound(sort, &random) {
    case .variable(let variable): .variable(variable)
    case .constant(let symbol): .constant(symbol)
    case .anything: .today
    }
  }

  private mutating func expression(_ sort: Sort, _ random: inout SplitMix64) -> Expression {
    switch (sort, random.below(4)) {
    case (.day, 0): return .today
    case (.day, 1):
      return .shift(
        simple(.day, &random), isForward: random.chance(50), simple(.number, &random),
        random.pick(CalendarUnit.allCases))
    case (.number, 0):
      return .arithmetic(
        simple(.day, &random), .minus, random.chance(50) ? .today : simple(.day, &random))
    case (.number, 1), (.number, 2):
      return .arithmetic(
        simple(.number, &random), random.pick([.plus, .minus, .times, .divide]),
        simple(.number, &random))
    default: return simple(sort, &random)
    }
  }
}
