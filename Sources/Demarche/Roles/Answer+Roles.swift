import Quantities

extension Answer {
  /// A reaction that may be expected.
  public struct ExpectedResponse: Sendable {
    public var response: String
    public var move: String
    public var actor: String?
    /// Of a hundred.
    public var likelihood: Decimal
    /// The day from which its condition has held, and the last day of its window.
    public var from: Day
    public var until: Day
    /// Whether its move could be made now.
    public var isLegal: Bool
    public var note: String?
    public var sources: [Reference]
  }

  /// One of an actor's wishes, and whether it is fulfilled.
  public struct WishStanding: Sendable {
    /// The condition, as it is written.
    public var text: String
    public var phrase: WishPhrase
    public var note: String?
    public var holds: Bool
  }

  /// What an actor wants, owes and knows.
  public struct Brief: Sendable {
    public var actor: String
    public var round: Int
    public var note: String?
    /// The most important first.
    public var wishes: [WishStanding] = []
    /// Deadlines that are running and name it.
    public var owes: [(date: Day, title: String)] = []
    /// What holds of it, the first of `factCount`.
    public var facts: [String] = []
    public var factCount = 0
    /// The last moves that it made or that name it.
    public var lately: [Step] = []
    public var moves: [String] = []
  }

  /// What the others did.
  public struct RoundView: Sendable {
    public var role: String
    public var number: Int
    public var from: Day
    public var until: Day
    public var steps: [Step]
    /// Events of the script were pending and are left out from now on.
    public var leavesScriptOut: Bool
    /// What may still be expected afterwards.
    public var expected: [ExpectedResponse] = []
    /// The next deadline that is running.
    public var next: (date: Day, title: String)?
  }
}
