import TestSupport

/// Lines about branches and time, between the others.
extension RandomScenario {
  mutating func addQuestionsAndBranches(seed: UInt64) {
    // Of their own, so that what else a seed stands for does not change with them.
    var random = SplitMix64(seed: seed &+ 0xB4A9C4)
    for _ in 0..<(2 + random.below(10)) {
      let line = questionOrBranch(&random)
      lines.insert(line, at: random.below(lines.count + 1))
    }
  }

  private func questionOrBranch(_ random: inout SplitMix64) -> String {
    let day = RandomScenario.date(random.below(14))
    switch random.below(22) {
    case 0: return "branch b\(random.below(3))"
    case 1: return "branch b\(random.below(3)) from #\(random.below(6))"
    case 2: return "branch b\(random.below(3)) from \(day)"
    case 3, 4:
      return "switch \(name(&random))"
    case 5, 6: return "without #\(random.below(7))"
    case 7: return "without #\(1 + random.below(4)) as w\(random.below(2))"
    case 8: return "compare \(name(&random))"
    case 9: return "compare \(name(&random)) with \(name(&random))"
    case 10: return random.pick(["branches", "log", "events"])
    case 11, 12:
      var condition = RandomCondition(of: self, layer: 9)
      condition.mayUseToday = true
      return "as of \(day) \(condition.conjunction(depth: 1, &random))"
    case 13: return "changes from \(day) to \(RandomScenario.date(random.below(14)))"
    case 14, 15:
      var condition = RandomCondition(of: self, layer: 9)
      condition.mayUseToday = true
      let text = condition.conjunction(depth: 1, &random)
      return random.chance(10) ? "when \(text)" : "when not (\(text))"
    case 16, 17, 18:
      let relation = random.pick(relations)
      return "history \(relation.sentence(relation.slots.map { pattern($0, &random) }))"
    case 19, 20:
      let relation = random.pick(relations)
      return "since when \(relation.sentence(relation.slots.map { constant($0, &random) }))"
    default:
      let wait = random.chance(30) ? " then wait \(random.below(5)) days" : ""
      let more = random.chance(40) ? " then \(move(&random))" : ""
      return "what if \(move(&random))\(wait)\(more)"
    }
  }

  private func name(_ random: inout SplitMix64) -> String {
    random.pick(["main", "main", "main-2", "main-3", "b0", "b1", "b2", "w0", "without-1"])
  }

  private func pattern(_ sort: Sort, _ random: inout SplitMix64) -> String {
    switch random.below(6) {
    case 0: "?"
    case 1: constant(sort, &random)
    case 2: "?same\(sort.rawValue)"
    default: "?x\(random.below(1000))"
    }
  }
}
