/// A scenario with a long script, made from a seed.
struct ReplayScenario {
  static let stateCount = 20

  static func text(events: Int, seed: UInt64) -> String {
    var text = header
    var random = SplitMix64(seed: seed)
    var holding = Set<String>()
    var day = 0
    var written = 0
    text.reserveCapacity(events * 40)
    while written < events {
      if random.below(2) == 0 { day += 1 }
      let a = Int(random.unit() * random.unit().squareRoot() * Double(stateCount))
      let b = random.below(stateCount)
      guard a != b, let move = move(a, b, &random, &holding) else { continue }
      text += "on \(date(day)) \(move)\n"
      written += 1
    }
    return text
  }

  /// A move that is legal about three times in four.
  private static func move(
    _ a: Int, _ b: Int, _ random: inout SplitMix64, _ holding: inout Set<String>
  ) -> String? {
    let product = "p\(random.below(4))"
    let pact = "k\(random.below(3))"
    let (begin, end): (String, String)
    switch random.below(100) {
    case ..<35:
      (begin, end) = (
        "s\(a) restricts \(product) to s\(b)", "s\(a) frees \(product) for s\(b)"
      )
    case ..<50: (begin, end) = ("s\(a) lists s\(b)", "s\(a) strikes s\(b)")
    case ..<70: (begin, end) = ("s\(a) signs \(pact) with s\(b)", "s\(a) leaves \(pact) with s\(b)")
    case ..<85: (begin, end) = ("s\(a) boycotts s\(b)", "s\(a) buys from s\(b)")
    default: return "s\(a) protests to s\(b)"
    }
    let isLegal = random.below(100) < 86
    if holding.contains(begin) {
      guard isLegal else { return begin }
      holding.remove(begin)
      return end
    }
    guard random.below(100) < 40 else { return nil }
    guard isLegal else { return end }
    holding.insert(begin)
    return begin
  }

  /// Days from 1000-01-01 on, counted by months of 28 days: every one of them is a date.
  private static func date(_ day: Int) -> String {
    let (year, rest) = (1000 + day / 336, day % 336)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(rest / 28 + 1))-\(two(rest % 28 + 1))"
  }

  private static let header = """
    scenario A long quarrel
      starts 1000-01-01

    kind State
    kind Product
    kind Pact

    State \((0..<stateCount).map { "s\($0)" }.joined(separator: ", "))
    Product p0, p1, p2, p3
    Pact k0, k1, k2

    relation ?a:State has restricted ?p:Product to ?b:State
    relation ?a:State has ?b:State on its list
    relation ?a:State is bound to ?b:State by ?k:Pact
    relation ?a:State is boycotting ?b:State
    relation ?a:State is strained with ?b:State
    relation ?a:State speeds exports to ?b:State
    relation ?a:State is a partner of ?b:State

    rule Boycotts strain
      ?a is strained with ?b if ?a is boycotting ?b

    rule Restrictions strain
      ?a is strained with ?b if ?a has restricted ? to ?b

    rule Lists speed exports
      ?a speeds exports to ?b if ?a has ?b on its list and not ?a has restricted ? to ?b

    rule Partners
      ?a is a partner of ?b
        if ?a is bound to ?b by k0 and not ?a is strained with ?b and not ?b is strained with ?a

    action ?a:State restricts ?p:Product to ?b:State
      needs not ?a has restricted ?p to ?b
      begins ?a has restricted ?p to ?b

    action ?a:State frees ?p:Product for ?b:State
      needs ?a has restricted ?p to ?b
      ends ?a has restricted ?p to ?b

    action ?a:State lists ?b:State
      needs not ?a has ?b on its list
      begins ?a has ?b on its list

    action ?a:State strikes ?b:State
      needs ?a has ?b on its list
      ends ?a has ?b on its list

    action ?a:State signs ?k:Pact with ?b:State
      needs not ?a is bound to ?b by ?k
      begins ?a is bound to ?b by ?k

    action ?a:State leaves ?k:Pact with ?b:State
      needs ?a is bound to ?b by ?k
      ends ?a is bound to ?b by ?k

    action ?a:State boycotts ?b:State
      needs not ?a is boycotting ?b
      begins ?a is boycotting ?b

    action ?a:State buys from ?b:State
      needs ?a is boycotting ?b
      ends ?a is boycotting ?b

    action ?a:State protests to ?b:State
      needs ?b is strained with ?a


    """
}

/// Steele, Lea and Flood's generator (2014): small, seeded, the same everywhere.
struct SplitMix64 {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// From 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
