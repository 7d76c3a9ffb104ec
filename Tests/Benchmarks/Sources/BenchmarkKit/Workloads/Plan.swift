/// Which sizes are measured.
public struct Plan: Sendable {
  public struct Replay: Sendable {
    public var stateCount: Int
    public var count: Int
    public var isRecursive: Bool
    /// The stem of its files.
    public var name: String { "\(isRecursive ? "w1r" : "w1")-\(stateCount)-\(count)" }
    /// The peers' log of events, which does not depend on the rules.
    public var logName: String { "ev_\(stateCount)_\(count).txt" }
    public var workload: String {
      isRecursive
        ? "replay with links, \(stateCount) states" : "replay, \(stateCount) states"
    }
  }

  public var replays: [Replay]
  public var bulk: [@Sendable () -> BulkFacts]
  /// Facts of the scenarios on which lines are timed.
  public var lineFacts: [Int]

  /// A minute's worth, for trying things out.
  public static let quick = Plan(
    replays: replays([(20, 1_000), (20, 10_000), (200, 10_000)], [(20, 1_000), (200, 1_000)]),
    bulk: [
      { .chain(1000) }, { .randomGraph(500) }, { .randomGraph(1000) }, { .generations(9) },
      { .hostilities(100_000) }, { .scores(100_000) },
    ],
    lineFacts: [10_000])

  /// What the documentation shows.
  public static let full = Plan(
    replays: replays(
      [
        (20, 10_000), (20, 100_000), (20, 1_000_000), (200, 10_000), (200, 100_000),
        (200, 1_000_000),
      ],
      [(20, 1_000), (20, 10_000), (200, 1_000), (200, 10_000)]),
    bulk: [
      { .chain(1000) }, { .chain(2000) }, { .chain(4000) },
      { .randomGraph(1000) }, { .randomGraph(2000) }, { .randomGraph(3000) },
      { .generations(9) }, { .generations(10) }, { .generations(11) },
      { .hostilities(100_000) }, { .hostilities(1_000_000) },
      { .scores(100_000) }, { .scores(1_000_000) },
    ],
    lineFacts: [10_000, 100_000])

  private static func replays(
    _ plain: [(Int, Int)], _ recursive: [(Int, Int)]
  ) -> [Replay] {
    plain.map { Replay(stateCount: $0.0, count: $0.1, isRecursive: false) }
      + recursive.map { Replay(stateCount: $0.0, count: $0.1, isRecursive: true) }
  }
}

extension BulkFacts {
  /// In words that do not change with the size.
  public var workload: String {
    switch problem {
    case .closure: name.hasPrefix("chain") ? "closure of a chain" : "closure of a random graph"
    case .sameGeneration: "same generation"
    case .triads: "hostile triads"
    case .sums: "sums for each pair"
    }
  }
}
