import TestSupport

/// A random planning problem, of a sort that one way of searching is meant for.
struct RandomProblem {
  enum Sort: String, CaseIterable {
    /// Conjunctions, and effects without conditions: bits with an estimate.
    case plain
    /// Derived conditions, effects with conditions, and `never`: bits without one.
    case conditional
    /// Deadlines and consequences: the engine's states.
    case timed
    /// Moves that depend on the day: they count a date from it, or its day is asked for later.
    case dated
    /// Goals that count, sum or take the least or greatest: bits with counters.
    case counted
    /// Actors of whom the same is said, so that it makes no difference which of them does what.
    case alike
  }

  var text: String
  var goal: String

  private static let actors = ["Ann", "Bob"]
  private static let properties = 4

  init(_ sort: Sort, seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 0xB175)
    let hasRules =
      sort == .conditional || ([.timed, .counted].contains(sort) && random.chance(40))
    let actors = Self.actors + ([.counted, .alike].contains(sort) ? ["Cid"] : [])
    var items = [
      "scenario Random", "  starts 2020-01-01", "kind Actor",
      "Actor \(actors.joined(separator: ", "))",
    ]
    items += (0..<RandomProblem.properties).map { "relation ?a:Actor is p\($0)" }
    items.append("relation ?a:Actor sees ?b:Actor")
    if hasRules {
      items += [
        "relation ?a:Actor is seen", "relation ?a:Actor is ready",
        "rule Seen", "  ?a is seen", "    if ?b sees ?a and ?b is p0",
        "rule Seen too", "  ?a is seen", "    if ?a is p2 and not ?a is p3",
        "rule Ready", "  ?a is ready", "    if ?a is p1 and not ?a is seen",
      ]
    }
    for number in 0..<(3 + random.below(2)) {
      let other = random.chance(35) && sort != .alike && (sort != .dated || number > 0)
      items.append("action ?a:Actor does\(number)" + (other ? " for ?b:Actor" : ""))
      let slots = other ? ["?a", "?b"] : ["?a"]
      if other { items.append("  needs ?a \(random.pick(["sees ?b", "!= ?b"]))") }
      for _ in 0..<random.pick([0, 1, 1, 2]) {
        items.append("  needs \(Self.literal(random.pick(slots), hasRules, &random))")
      }
      for _ in 0..<random.pick([1, 1, 2]) {
        var effect = Self.effect(slots, &random)
        if hasRules, random.chance(40) {
          effect += " where \(Self.literal(random.pick(slots), true, &random))"
        }
        items.append("  " + effect)
      }
    }
    if sort == .conditional || random.chance(30), sort != .plain {
      let first = random.below(4)
      items.append("never ?a is p\(first) and ?a is p\((first + 1 + random.below(3)) % 4)")
    }
    if sort == .timed {
      items.append("deadline Due")
      items.append("  when ?a is p\(random.below(3)) and not ?a is p\(random.below(4))")
      items.append("  on 2020-01-0\(2 + random.below(2))")
      items.append("  begins ?a is p3")
      if random.chance(50) {
        items.append("consequence Follows")
        items.append("  when ?a is p\(random.below(4)) and \(Self.literal("?a", false, &random))")
        items.append("  " + Self.effect(["?a"], &random))
      }
    }
    if sort == .dated {
      items += Self.dates(&random)
      if random.chance(50) {
        items += ["deadline Due", "  when ?a is p\(random.below(3))", "  on 2020-01-03"]
        items += ["  " + Self.effect(["?a"], &random)]
      }
    }
    if sort == .counted {
      items += [
        "relation ?a:Actor weighs ?n:Number", "relation ?a:Actor counts for ?n:Number",
        "rule Weights", "  ?a counts for ?n", "    if ?a weighs ?n and ?a is p0",
      ]
    }
    items.append("given")
    if sort == .alike {
      items.append("  Ann is p\(random.below(4))")
    } else {
      items.append("  Ann sees Bob")
      for actor in actors where random.chance(60) {
        items.append("  \(actor) is p\(random.below(4))")
      }
    }
    if sort == .counted {
      items += actors.map { "  \($0) weighs \(random.pick(["2", "0.5", "-1", "3"]))" }
    }
    text = items.joined(separator: "\n") + "\n"
    var parts: [String] = []
    for _ in 0..<(1 + random.below(3)) {
      parts.append(
        Self.literal(random.pick(random.chance(10) ? ["?"] : Self.actors), hasRules, &random))
    }
    // Something that a deadline brings about.
    if sort == .timed || sort == .dated { parts[0] = "Bob is p3" }
    if sort == .counted { parts[0] = Self.tally(hasRules, &random) }
    if sort == .alike {
      let what = (0..<1 + random.below(2)).map { _ in Self.literal("", false, &random) }
      parts = actors.flatMap { actor in
        what.map { $0.hasPrefix("not") ? "not \(actor)\($0.dropFirst(4))" : "\(actor)\($0)" }
      }
    }
    goal = parts.joined(separator: " and ")
  }

  /// Somebody waits for a day that is counted from today, and what the end of that brings.
  private static func dates(_ random: inout SplitMix64) -> [String] {
    let history = [
      "?a waits until ?d and today >= ?d", "?a is p0 since ?d and today > ?d",
      "?a does0 on ?d and today >= ?d + 2 days", "?a waits until ?d and ?d > 2020-01-04",
    ]
    var items = [
      "relation ?a:Actor waits until ?d:Date", "  one ?d for each ?a", "action ?a:Actor waits",
    ]
    if random.chance(50) { items.append("  needs \(literal("?a", false, &random))") }
    items.append("  begins ?a waits until today + \(1 + random.below(2)) days")
    items.append("action ?a:Actor turns")
    items.append("  needs \(random.pick(history))")
    items.append("  begins ?a is p3")
    items += ["deadline The wait ends", "  when ?a waits until ?d", "  on ?d"]
    items.append("  " + effect(["?a"], &random))
    if random.chance(50) { items.append("  ends ?a waits until ?") }
    return items
  }

  /// A comparison of an aggregate, of what holds or of what is worked out.
  private static func tally(_ hasRules: Bool, _ random: inout SplitMix64) -> String {
    let isCount = random.chance(60)
    let what =
      isCount
      ? "count of ?x where (\(literal("?x", hasRules, &random).dropping("not ")))"
      : "\(random.pick(["sum", "min", "max"])) of ?n where (?x counts for ?n)"
    let sign = random.pick([">=", ">=", ">", "=", "<", "<=", "!="])
    let bound = random.pick(isCount ? ["1", "2", "3", "0"] : ["2.5", "0", "3", "5", "-1"])
    let comparison = random.chance(20) ? "\(bound) \(sign) \(what)" : "\(what) \(sign) \(bound)"
    return random.chance(15) ? "not (\(comparison))" : comparison
  }

  private static func literal(_ who: String, _ hasRules: Bool, _ random: inout SplitMix64)
    -> String
  {
    let what =
      hasRules && random.chance(30)
      ? random.pick(["seen", "ready"]) : "p\(random.below(properties))"
    return (random.chance(40) ? "not " : "") + "\(who) is \(what)"
  }

  private static func effect(_ slots: [String], _ random: inout SplitMix64) -> String {
    let verb = random.chance(60) ? "begins" : "ends"
    if slots.count > 1, random.chance(25) { return "\(verb) ?b sees ?a" }
    return "\(verb) \(random.pick(slots)) is p\(random.below(properties))"
  }
}

extension String {
  fileprivate func dropping(_ start: String) -> String {
    hasPrefix(start) ? String(dropFirst(start.count)) : self
  }
}
