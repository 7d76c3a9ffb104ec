import TestSupport

/// A condition being written, with the variables that it has given values so far.
struct RandomCondition {
  private let scenario: RandomScenario
  private let layer: Int
  private var bound: [(name: String, sort: Sort)]
  /// How many names are taken.
  var taken = 0
  var mayUseToday = false
  /// No today, not through others either.
  var isTimeless = false
  private(set) var usesToday = false
  private(set) var isRecursive = false
  private var isNested = false

  init(of scenario: RandomScenario, layer: Int, given: [(name: String, sort: Sort)] = []) {
    self.scenario = scenario
    self.layer = layer
    bound = given
  }

  mutating func conjunction(depth: Int, _ random: inout SplitMix64) -> String {
    var parts: [String] = []
    for _ in 0..<random.pick([1, 1, 1, 1, 2]) { parts.append(positive(&random)) }
    for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
      if let part = extra(depth: depth, &random) { parts.append(part) }
    }
    // What gives a value may stand anywhere.
    return parts.shuffled(using: &random).joined(separator: " and ")
  }

  // MARK: Terms

  private mutating func fresh(_ sort: Sort) -> String {
    taken += 1
    let name = "v\(taken)"
    bound.append((name, sort))
    return "?\(name)"
  }

  private func known(_ sort: Sort, _ random: inout SplitMix64) -> String? {
    let fitting = bound.filter { $0.sort.fits(sort) }
    return fitting.isEmpty ? nil : "?\(random.pick(fitting).name)"
  }

  /// A value of a sort from what is bound.
  mutating func term(_ sort: Sort, mayCompute: Bool, _ random: inout SplitMix64) -> String {
    if mayCompute {
      switch (sort, random.below(4)) {
      case (.number, 0): return "\(simple(.number, &random)) + \(simple(.number, &random))"
      case (.number, 1): return "\(simple(.number, &random)) / \(simple(.number, &random))"
      case (.number, 2): return "\(simple(.date, &random)) - \(simple(.date, &random))"
      case (.number, 3):
        return "\(simple(.number, &random)) \(random.pick(["-", "*"])) \(simple(.number, &random))"
      case (.date, 0), (.date, 1):
        let unit = random.pick(["day", "days", "week", "months", "years"])
        return "\(simple(.date, &random)) \(random.pick(["+", "-"])) \(1 + random.below(3)) \(unit)"
      case (.date, 2) where mayUseToday:
        usesToday = true
        return "today"
      case (.date, 3):
        guard let number = known(.number, &random) else { break }
        return "\(simple(.date, &random)) + \(number) days"
      default: break
      }
    }
    return simple(sort, &random)
  }

  private func simple(_ sort: Sort, _ random: inout SplitMix64) -> String {
    if random.chance(75), let name = known(sort, &random) { return name }
    return scenario.constant(sort, &random)
  }

  // MARK: Parts

  private func candidates(below: Int) -> [RandomScenario.Phrase] {
    scenario.relations.filter {
      $0.layer <= below && !(isTimeless && $0.isOfToday)
        && !($0.isOfToday && !mayUseToday && false)
    }
  }

  private mutating func note(_ relation: RandomScenario.Phrase) {
    if relation.layer == layer { isRecursive = true }
    if relation.isOfToday { usesToday = true }
  }

  private mutating func slotTerms(_ slots: [Sort], _ random: inout SplitMix64) -> [String] {
    slots.map { sort in
      switch random.below(10) {
      case 0: return "?"
      case 1: return scenario.constant(sort, &random)
      case 2...6:
        if let name = known(sort, &random) { return name }
        return fresh(sort)
      default: return fresh(sort)
      }
    }
  }

  private mutating func positive(_ random: inout SplitMix64) -> String {
    if !scenario.actions.isEmpty, random.chance(12) { return history(&random) }
    let relation = random.pick(candidates(below: layer))
    note(relation)
    var sentence = relation.sentence(slotTerms(relation.slots, &random))
    if relation.layer == 0, random.chance(15) {
      let day = random.chance(70) ? nil : known(.date, &random)
      sentence += " since \(day ?? fresh(.date))"
    }
    return sentence
  }

  private mutating func history(_ random: inout SplitMix64) -> String {
    let action = random.pick(scenario.actions)
    let sentence = action.sentence(slotTerms(action.slots, &random))
    switch random.below(3) {
    case 0: return sentence
    case 1: return sentence + " on \(scenario.constant(.date, &random))"
    default: return sentence + " on \(fresh(.date))"
    }
  }

  private mutating func extra(depth: Int, _ random: inout SplitMix64) -> String? {
    switch random.below(depth > 0 ? 9 : 4) {
    case 0: return absence(&random)
    case 1: return comparison(&random)
    case 2:
      let sort = random.pick([Sort.number, .date, .actor])
      let value = term(sort, mayCompute: layer == 9 && random.chance(60), &random)
      return "\(fresh(sort)) = \(value)"
    case 3:
      guard random.chance(40) else { return absence(&random) }
      return "not \(comparison(&random))"
    case 4:
      var inner = self
      inner.goDown()
      let text = inner.conjunction(depth: depth - 1, &random)
      keep(inner)
      return "not (\(text))"
    case 5, 6: return choice(depth, &random)
    default: return aggregate(depth, &random)
    }
  }

  /// Inside `not` and aggregates only lower layers may be asked.
  private mutating func goDown() {
    self = RandomCondition(copy: self, layer: layer == 9 ? 9 : max(0, layer - 1))
  }

  private init(copy: RandomCondition, layer: Int) {
    scenario = copy.scenario
    self.layer = layer
    bound = copy.bound
    taken = copy.taken
    mayUseToday = copy.mayUseToday
    isTimeless = copy.isTimeless
    usesToday = copy.usesToday
    isRecursive = copy.isRecursive
    isNested = true
  }

  private mutating func keep(_ inner: RandomCondition) {
    taken = inner.taken
    usesToday = usesToday || inner.usesToday
    isRecursive = isRecursive || (inner.isRecursive && inner.layer == layer)
  }

  private mutating func absence(_ random: inout SplitMix64) -> String {
    let relation = random.pick(candidates(below: layer == 9 ? 9 : max(0, layer - 1)))
    if relation.isOfToday { usesToday = true }
    let terms = relation.slots.map { sort in
      random.chance(25) ? "?" : term(sort, mayCompute: random.chance(10), &random)
    }
    return "not \(relation.sentence(terms))"
  }

  private mutating func comparison(_ random: inout SplitMix64) -> String {
    let sort = random.pick(Sort.allCases)
    switch sort {
    case .number, .date:
      let left = term(sort, mayCompute: true, &random)
      let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
      return "\(left) \(sign) \(term(sort, mayCompute: random.chance(50), &random))"
    default:
      return "\(simple(sort, &random)) \(random.pick(["=", "!="])) \(simple(sort, &random))"
    }
  }

  private mutating func choice(_ depth: Int, _ random: inout SplitMix64) -> String {
    let shared = random.chance(50) ? random.pick([Sort.actor, .number, .thing]) : nil
    let name = "v\(taken + 1)"
    taken += 1
    var parts: [String] = []
    for _ in 0..<(2 + random.below(2)) {
      var inner = self
      inner.isNested = true
      var text = inner.conjunction(depth: depth - 1, &random)
      if let shared { text += " and ?\(name) = \(inner.simple(shared, &random))" }
      keep(inner)
      isRecursive = isRecursive || inner.isRecursive
      parts.append(text)
    }
    if let shared { bound.append((name, shared)) }
    return "(\(parts.joined(separator: " or ")))"
  }

  private mutating func aggregate(_ depth: Int, _ random: inout SplitMix64) -> String? {
    var inner = self
    inner.goDown()
    let outer = inner.bound.count
    let text = inner.conjunction(depth: depth - 1, &random)
    let own = inner.bound.dropFirst(outer)
    keep(inner)
    guard !own.isEmpty else { return nil }
    var function = "count"
    var of = [random.pick(Array(own))]
    let numeric = own.filter { $0.sort == .number || $0.sort == .date }
    var sort = Sort.number
    if let variable = numeric.isEmpty ? nil : random.pick(Array(numeric)), random.chance(75) {
      function = random.pick(
        variable.sort == .number ? ["sum", "sum", "min", "max"] : ["min", "max"])
      sort = variable.sort
      of = [variable]
    } else if random.chance(30) {
      let more = random.pick(Array(own))
      if more.name != of[0].name { of.append(more) }
    }
    let names = of.map { "?\($0.name)" }.joined(separator: " ")
    let value = "\(function) of \(names) where (\(text))"
    if random.chance(50) {
      return "\(simple(sort, &random)) \(random.pick(["=", "<", ">=", "!="])) \(value)"
    }
    return "\(fresh(sort)) = \(value)"
  }
}
