import Quantities
import TestSupport

@testable import RuleEngine

/// A body being made, with variables that are numbered as they come.
struct RandomBody {
  var program: Program
  private let relationSorts: [[Sort]]
  private let layers: [Int]
  private let layer: Int
  private let stored: [Int]
  var literals: [Program.Literal] = []
  /// By variable.
  var sorts: [Sort] = []
  /// Variables that a head of the layer may not take.
  private var made = Set<Int>()
  private var isRecursive = false
  /// Variables of nested bodies, and those that stand in a part of an `any` only.
  private(set) var hidden = Set<Int>()

  /// - Parameter given: sorts of the variables that have values before.
  init(of random: RandomProgram, layer: Int, given: [Sort] = []) {
    program = random.program
    sorts = given
    stored = random.stored
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
        sorts[$0] == sort && !hidden.contains($0) && !(isRecursive && made.contains($0))
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
      let fitting = (0..<known).filter {
        sorts[$0] == sort && !made.contains($0) && !hidden.contains($0)
      }
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
    let fitting = sorts.indices.filter { sorts[$0] == sort && !hidden.contains($0) }
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

  mutating func expression(_ sort: Sort, _ random: inout SplitMix64) -> Expression {
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

  // MARK: Queries

  /// Variables that have a value in every binding.
  var visible: [Int] { sorts.indices.filter { !hidden.contains($0) } }

  /// As `fill`, with literals that only queries have.
  mutating func fillQuery(depth: Int, _ random: inout SplitMix64) {
    for _ in 0..<random.pick([0, 1, 1, 2]) { addAtom(&random) }
    for _ in 0..<random.pick([0, 1, 1, 2]) {
      switch random.below(depth > 0 ? 9 : 5) {
      case 0: addAbsence(&random)
      case 1: addComparison(&random)
      case 2: addAssignment(&random)
      case 3: addAggregate(&random)
      case 4: addSince(&random)
      case 5, 6: addNone(depth, &random)
      case 7: addAny(depth, &random)
      default: addFold(depth, &random)
      }
    }
    literals.shuffle(using: &random)
  }

  private mutating func addSince(_ random: inout SplitMix64) {
    let relation = random.pick(stored)
    let terms: [Program.Operand] = relationSorts[relation].map { sort in
      switch random.below(3) {
      case 0: .anything
      case 1: .variable(fresh(sort))
      default: bound(sort, &random)
      }
    }
    let day = random.chance(50) ? Program.Operand.variable(fresh(.day)) : bound(.day, &random)
    literals.append(.since(Program.RelationID(relation), terms, day: day))
  }

  /// A body inside this one: its literals, its own variables, and those of this body's that it
  /// may use.
  private mutating func nested(_ fill: (inout RandomBody) -> Void)
    -> (literals: [Program.Literal], own: [Int], outer: [Int], visible: [Int])
  {
    var inner = self
    inner.literals = []
    fill(&inner)
    let own = Array(sorts.count..<inner.sorts.count)
    let used = Planner.variables(inner.literals)
    let outer = visible.filter { used.contains($0) }
    let seen = inner.visible.filter { $0 >= sorts.count }
    program = inner.program
    sorts = inner.sorts
    hidden.formUnion(own)
    return (inner.literals, own, outer, seen)
  }

  private mutating func addNone(_ depth: Int, _ random: inout SplitMix64) {
    let body = nested { $0.fillQuery(depth: depth - 1, &random) }
    literals.append(.none(body.literals, outer: body.outer))
  }

  private mutating func addAny(_ depth: Int, _ random: inout SplitMix64) {
    let sort = random.pick(Sort.allCases)
    let values = (0..<2 + random.below(2)).map { _ in expression(sort, &random) }
    let shared = fresh(sort)
    hidden.insert(shared)
    made.insert(shared)
    let parts = values.map { value in
      let body = nested { $0.fillQuery(depth: depth - 1, &random) }
      return body.literals
        + [.compare(.variable(shared), .equal, value, isNegated: false)]
    }
    hidden.remove(shared)
    literals.append(.any(parts))
  }

  private mutating func addFold(_ depth: Int, _ random: inout SplitMix64) {
    let body = nested { inner in
      inner.addAtom(&random)
      inner.fillQuery(depth: depth - 1, &random)
    }
    let numeric = body.visible.filter { sorts[$0] != .atom }
    guard !body.visible.isEmpty else { return }
    var function = Program.Function.count
    var of = [random.pick(body.visible)]
    var sort = Sort.number
    if random.chance(30) {
      of = Array(Set(of + [random.pick(body.visible)])).sorted()
    } else if let variable = numeric.isEmpty ? nil : random.pick(numeric), random.chance(75) {
      sort = sorts[variable]
      function = random.pick(sort == .number ? [.sum, .sum, .min, .max] : [.min, .max])
      of = [variable]
    }
    let all = function == .sum ? body.visible : []
    let value = random.chance(25) ? bound(sort, &random) : .variable(fresh(sort))
    if case .variable(let variable) = value { made.insert(variable) }
    literals.append(
      .fold(function, of: of, all: all, body.literals, outer: body.outer, value: value))
  }
}
