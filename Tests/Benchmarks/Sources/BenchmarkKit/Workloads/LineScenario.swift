/// The large scenario on which single lines are timed: 200 states and so many given facts of W1's
/// relations, with a script that has not been played.
public struct LineScenario {
  public let factCount: Int
  private let facts: [[Int]]
  static let stateCount = 200

  public init(factCount: Int, seed: UInt32 = 4) {
    self.factCount = factCount
    var random = PythonRandom(seed: seed)
    var seen = Set<[Int]>()
    var facts: [[Int]] = []
    let kinds: [(weight: Int, arguments: Int)] = [(45, 4), (65, 1), (92, 3), (100, 1)]
    while facts.count < factCount {
      let kind = random.choice(cumulative: kinds.map(\.weight))
      let a = random.below(LineScenario.stateCount)
      let b = random.below(LineScenario.stateCount)
      let fact = [kind, a, b, random.below(kinds[kind].arguments)]
      // Between the first two states nothing holds: their moves are known to be legal.
      guard a != b, !(a < 2 && b < 2), seen.insert(fact).inserted else { continue }
      facts.append(fact)
    }
    self.facts = facts
  }

  public var text: String {
    var text = ReplayScenario.world(stateCount: LineScenario.stateCount)
    text += "given\n"
    for fact in facts {
      let (a, b, argument) = ("s\(fact[1])", "s\(fact[2])", fact[3])
      switch fact[0] {
      case 0: text += "  \(a) has restricted p\(argument) to \(b)\n"
      case 1: text += "  \(a) has \(b) on its list\n"
      case 2: text += "  \(a) is bound to \(b) by k\(argument)\n"
      default: text += "  \(a) is boycotting \(b)\n"
      }
    }
    return text
  }

  /// What is timed, by name: lines typed in turn, the first of which is timed. What a line changes
  /// the others take back.
  public static let exchanges: [(name: String, lines: [String])] = [
    ("a move", ["s0 restricts p0 to s1", "undo"]),
    ("a refused move", ["s0 frees p0 for s1"]),
    ("a question, yes or no", ["s3 is strained with s4"]),
    ("a question about one state", ["s3 is strained with ?x"]),
    ("a question about all", ["?a is a partner of ?b"]),
    ("what if", ["what if s0 restricts p0 to s1"]),
    ("what if … then …", ["what if s0 restricts p0 to s1 then s1 boycotts s0 then wait 30 days"]),
    ("why", ["why s3 is strained with s4"]),
    ("why not", ["why not s0 is a partner of s1"]),
  ]
}
