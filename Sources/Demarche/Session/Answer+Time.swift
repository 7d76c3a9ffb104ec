import Quantities

/// Parts of answers about other times and other courses of events.
extension Answer {
  /// A branch over time, to be drawn.
  public struct Timeline: Sendable {
    /// Whom or what it is about; nil for the whole branch.
    public var name: String?
    public var from: Day
    /// The day in view.
    public var now: Day
    /// What has happened, in order; waits are left out.
    public var events: [Event]
    /// How long facts held, by fact and then by day.
    public var facts: [(interval: Interval, isDerived: Bool)]
    /// Deadlines that are running, by day.
    public var ahead: [(date: Day, title: String)]

    public struct Event: Sendable {
      public var number: Int
      public var date: Day
      public var event: String
      public var cause: Step.Cause
      public var isRefused: Bool
      /// Whether it is about what the timeline is about: it names it, or begins or ends one of the
      /// facts.
      public var isTold: Bool
    }
  }

  /// A link of the chain from a move that is no longer legal back to the event that was left out.
  public struct Link: Sendable, Equatable {
    /// In words, as a clause.
    public var text: String
    /// The fact that is missing on one branch.
    public var fact: String?
    /// The branch on which the step below is; nil where there is no step.
    public var branch: String?
    public var step: Int?
    public var date: Day?
    public var event: String?
  }

  /// A deadline that falls on another day, or on one branch only.
  public struct Shift: Sendable, Equatable {
    public var title: String
    /// The actors and things it is about.
    public var about: [String]
    /// The day in the old course of events; nil where it did not fall there.
    public var old: Day?
    public var new: Day?
  }

  /// A consequence or deadline that was carried out.
  public struct Effected: Sendable, Hashable {
    public var title: String
    public var about: [String]
    public var date: Day
    public var step: Int
    public var isDeadline: Bool
  }
}
