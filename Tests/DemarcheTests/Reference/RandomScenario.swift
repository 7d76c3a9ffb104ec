import TestSupport

/// What a slot or variable holds, in random scenarios.
enum Sort: String, CaseIterable {
  case actor = "Actor"
  case agency = "Agency"
  case thing = "Thing"
  case number = "Number"
  case date = "Date"

  /// Whether a variable of this sort may stand in a slot of another.
  func fits(_ slot: Sort) -> Bool { self == slot || (self == .agency && slot == .actor) }
}

/// A random scenario's text, item by item, and lines to type.
struct RandomScenario {
  var items: [String] = []
  var lines: [String] = []
  var relations: [Phrase] = []
  var actions: [Phrase] = []
  /// Entities by sort.
  var names: [Sort: [String]] = [
    .agency: ["Dot", "Eve Office"], .thing: ["Rock", "Old Tree"],
  ]

  /// A relation or an action.
  struct Phrase {
    var word: String
    var slots: [Sort]
    /// 0 for stored relations and actions.
    var layer = 0
    /// Whether its rules mention today, themselves or through others.
    var isOfToday = false

    /// A sentence with terms in the slots: slots and words take turns.
    func sentence(_ terms: [String]) -> String {
      guard let first = terms.first else { return "it \(word)" }
      let rest = terms.dropFirst().enumerated().map { " \(word)\($0.offset) \($0.element)" }
      return "\(first) \(word)" + rest.joined()
    }
  }

  var text: String {
    "scenario Random\n  starts 2020-01-01\n\n" + items.joined(separator: "\n") + "\n"
  }

  static func make(seed: UInt64) -> RandomScenario {
    var random = SplitMix64(seed: seed &+ 0x5EED)
    var scenario = RandomScenario()
    scenario.names[.actor] = ["Ann", "Bob", "Cid"] + (scenario.names[.agency] ?? [])
    scenario.items = [
      "kind Actor", "kind Agency is Actor", "kind Thing", "Actor Ann, Bob, Cid",
      "Agency Dot, Eve Office", "Thing Rock, Old Tree",
    ]
    scenario.addRelations(&random)
    scenario.addActionPhrases(&random)
    scenario.addRules(&random)
    scenario.addActions(&random)
    for number in 0..<random.pick([0, 0, 1, 1, 2, 3]) { scenario.addReaction(number, &random) }
    for _ in 0..<random.pick([0, 0, 1]) { scenario.addNever(&random) }
    scenario.addGiven(&random)
    scenario.addScript(&random)
    for _ in 0..<(6 + random.below(10)) { scenario.addLine(&random) }
    // These cost the plain session, which looks at every day there was, far more than the others.
    if seed % 5 == 0 { scenario.addQuestionsAndBranches(seed: seed) }
    return scenario
  }

  // MARK: Declarations

  private func slots(_ random: inout SplitMix64) -> [Sort] {
    (0..<random.pick([0, 1, 1, 2, 2, 2, 3])).map { _ in
      random.pick([.actor, .actor, .agency, .thing, .number, .date])
    }
  }

  private func declaration(_ phrase: Phrase) -> String {
    phrase.sentence(phrase.slots.enumerated().map { "?s\($0.offset):\($0.element.rawValue)" })
  }

  private mutating func addRelations(_ random: inout SplitMix64) {
    for number in 0..<(2 + random.below(3)) {
      let phrase = Phrase(word: "holds\(number)", slots: slots(&random))
      relations.append(phrase)
      var item = "relation \(declaration(phrase))"
      if phrase.slots.count > 0, random.chance(30) {
        let value = random.below(phrase.slots.count)
        let keys = phrase.slots.indices.filter { $0 != value && random.chance(80) }
        if !keys.isEmpty {
          item += "\n  one ?s\(value) for each \(keys.map { "?s\($0)" }.joined(separator: " "))"
        }
      }
      items.append(item)
    }
    for number in 0..<(1 + random.below(4)) {
      let phrase = Phrase(word: "gives\(number)", slots: slots(&random), layer: 1 + number / 2)
      relations.append(phrase)
      items.append("relation \(declaration(phrase))")
    }
  }

  private mutating func addActionPhrases(_ random: inout SplitMix64) {
    for number in 0..<(1 + random.below(3)) {
      let slots = Array(slots(&random).prefix(2))
      actions.append(Phrase(word: "does\(number)", slots: slots))
    }
  }

  private mutating func addRules(_ random: inout SplitMix64) {
    for place in relations.indices where relations[place].layer > 0 {
      for number in 0..<(1 + random.below(2)) {
        var condition = RandomCondition(of: self, layer: relations[place].layer)
        condition.mayUseToday = random.chance(30)
        let body = condition.conjunction(depth: 2, &random)
        let terms = relations[place].slots.map { sort in
          condition.term(
            sort, mayCompute: !condition.isRecursive && random.chance(20), &random)
        }
        relations[place].isOfToday = relations[place].isOfToday || condition.usesToday
        let head = relations[place].sentence(terms)
        items.append("rule Rule \(place) \(number)\n  \(head)\n    if \(body)")
      }
    }
    // Through others of the same layer, too.
    for _ in relations.indices {
      for place in relations.indices where relations[place].layer > 0 {
        let word = relations[place].word
        let rules = items.filter { $0.hasPrefix("rule") && $0.contains("\n") }
        for other in relations where other.isOfToday {
          for rule in rules {
            let parts = rule.split(separator: "\n", maxSplits: 2).map(String.init)
            if parts.count == 3, parts[1].contains(word), parts[2].contains(other.word) {
              relations[place].isOfToday = true
            }
          }
        }
      }
    }
  }

  // MARK: What happens

  private func effect(
    _ condition: inout RandomCondition, where mayAsk: Bool, _ random: inout SplitMix64
  ) -> String {
    let relation = random.pick(relations.filter { $0.layer == 0 })
    let begins = random.chance(65)
    var inner = condition
    var suffix = ""
    if mayAsk, random.chance(35) {
      suffix = " where \(inner.conjunction(depth: 1, &random))"
    }
    let terms = relation.slots.map { sort in
      !begins && random.chance(25)
        ? "?" : inner.term(sort, mayCompute: random.chance(25), &random)
    }
    condition.taken = inner.taken
    return "\(begins ? "begins" : "ends") \(relation.sentence(terms))\(suffix)"
  }

  private mutating func addActions(_ random: inout SplitMix64) {
    for action in actions {
      var item = "action \(declaration(action))"
      let slots = action.slots.enumerated().map { (name: "s\($0.offset)", sort: $0.element) }
      for _ in 0..<random.pick([0, 0, 0, 1]) {
        var condition = RandomCondition(of: self, layer: 9, given: slots)
        condition.mayUseToday = true
        item += "\n  needs \(condition.conjunction(depth: 2, &random))"
      }
      for _ in 0..<random.pick([0, 1, 1, 2, 3]) {
        var condition = RandomCondition(of: self, layer: 9, given: slots)
        condition.mayUseToday = true
        item += "\n  \(effect(&condition, where: true, &random))"
      }
      items.append(item)
    }
  }

  private mutating func addReaction(_ number: Int, _ random: inout SplitMix64) {
    let isDeadline = random.chance(55)
    var condition = RandomCondition(of: self, layer: 9)
    condition.isTimeless = true
    var item = isDeadline ? "deadline Due \(number)" : "consequence Follow \(number)"
    item += "\n  when \(condition.conjunction(depth: 1, &random))"
    if isDeadline {
      let start = condition.term(.date, mayCompute: false, &random)
      let end = random.chance(70) ? " + \(1 + random.below(6)) days" : ""
      item += "\n  on \(start)\(end)"
    }
    for _ in 0..<(1 + random.below(2)) {
      item += "\n  \(effect(&condition, where: false, &random))"
    }
    items.append(item)
  }

  private mutating func addNever(_ random: inout SplitMix64) {
    var condition = RandomCondition(of: self, layer: 9)
    condition.isTimeless = true
    items.append("never \(condition.conjunction(depth: 1, &random))\n  because It must not be.")
  }

  // MARK: Facts and moves

  func constant(_ sort: Sort, _ random: inout SplitMix64) -> String {
    switch sort {
    case .number: random.pick(["0", "1", "2", "-1", "0.5", "100000"])
    case .date: RandomScenario.date(random.below(12))
    default: random.pick(names[sort] ?? ["Ann"])
    }
  }

  static func date(_ day: Int) -> String { "2020-01-\(day < 9 ? "0" : "")\(day + 1)" }

  private mutating func addGiven(_ random: inout SplitMix64) {
    var facts: [String] = []
    for relation in relations where relation.layer == 0 {
      for _ in 0..<(1 + random.below(6)) {
        let fact = relation.sentence(relation.slots.map { constant($0, &random) })
        guard !facts.contains(where: { $0.hasPrefix(fact) }) else { continue }
        facts.append(fact + (random.chance(15) ? " since 2019-12-2\(random.below(9))" : ""))
      }
    }
    items += facts.map { "given\n  \($0)" }
  }

  func move(_ random: inout SplitMix64) -> String {
    let action = random.pick(actions)
    return action.sentence(action.slots.map { constant($0, &random) })
  }

  private mutating func addScript(_ random: inout SplitMix64) {
    for _ in 0..<random.below(6) {
      let day = RandomScenario.date(random.below(14))
      items.append(
        random.chance(10) ? "on \(day) remark Something" : "on \(day) \(move(&random))")
    }
  }

  private mutating func addLine(_ random: inout SplitMix64) {
    switch random.below(24) {
    case 0...7: lines.append(move(&random))
    case 8, 9, 10: lines.append("next \(1 + random.below(3))")
    case 11: lines.append("wait \(random.below(5)) days")
    case 12: lines.append("wait until \(RandomScenario.date(random.below(20)))")
    case 13: lines.append("goto \(RandomScenario.date(random.below(16)))")
    case 14: lines.append("back \(1 + random.below(3))")
    case 15: lines.append("goto #\(random.below(6))")
    case 16, 17: lines.append("undo \(1 + random.below(2))")
    case 18: lines.append("redo \(1 + random.below(2))")
    case 19: lines.append(random.pick(["goto start", "goto end", "goto end"]))
    case 20: lines.append("skip 1")
    default:
      var condition = RandomCondition(of: self, layer: 9)
      condition.mayUseToday = true
      lines.append("ask \(condition.conjunction(depth: 2, &random))")
    }
  }

  /// This with an item, a clause or a line less.
  var smaller: [RandomScenario] {
    var result: [RandomScenario] = []
    for place in lines.indices.reversed() {
      var variant = self
      variant.lines.remove(at: place)
      result.append(variant)
    }
    for place in items.indices.reversed() {
      var variant = self
      variant.items.remove(at: place)
      result.append(variant)
      let clauses = items[place].split(separator: "\n").map(String.init)
      guard clauses.count > 2 else { continue }
      for clause in clauses.indices.dropFirst() {
        var fewer = clauses
        fewer.remove(at: clause)
        variant = self
        variant.items[place] = fewer.joined(separator: "\n")
        result.append(variant)
      }
    }
    // A part of a conjunction less.
    for place in items.indices {
      let parts = items[place].components(separatedBy: " and ")
      guard parts.count > 1 else { continue }
      for part in parts.indices.dropFirst() {
        var fewer = parts
        fewer.remove(at: part)
        var variant = self
        variant.items[place] = fewer.joined(separator: " and ")
        result.append(variant)
      }
    }
    return result
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      result.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return result + [String(rest)]
  }
}
