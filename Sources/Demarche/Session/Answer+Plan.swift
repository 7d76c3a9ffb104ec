import Quantities

extension Answer {
  /// The shortest way to bring something about, or why there is none.
  public struct Plan: Sendable {
    /// What is to be brought about.
    public var goal: String
    public var limits: PlanLimits
    /// The steps of the shortest plan; nil where none was found.
    public var steps: [PlannedStep]?
    /// Every shortest plan, where all were asked for.
    public var plans: [[PlannedStep]]?
    /// There are more than `plans` holds.
    public var isCut = false
    /// Where none was found: whether that is shown to be so within any limits.
    public var isProof = false
    /// Where none was found: what is known about it, in words.
    public var explanation: String?
    /// How many states were looked at; 0 where that was not needed.
    public var states = 0
    /// Events of the script that are left out of the plan would happen before its end.
    public var leavesScriptOut = false

    public var moveCount: Int { (steps ?? []).count { $0.move != nil } }
  }

  /// A move on its day, or a wait until a day.
  public struct PlannedStep: Sendable, Hashable {
    public var date: Day
    /// The move's sentence; nil for a wait until `date`.
    public var move: String?
    public init(date: Day, move: String?) {
      self.date = date
      self.move = move
    }
  }

  /// Within what a plan was looked for.
  public struct PlanLimits: Sendable {
    public var moves: Int
    /// The last day that it may reach.
    public var until: Day
    /// Who may move; nil for everybody.
    public var actors: [String]?
  }

  /// Until when something can still be brought about or kept, if until then only time passes.
  public struct UntilWhen: Sendable {
    public var goal: String
    public var limits: PlanLimits
    /// Whether it can be at all.
    public var isPossible: Bool
    /// The last day; nil where it is possible beyond the limits, or not at all.
    public var last: Day?
    /// What to do on that day, or now where there is no last one.
    public var steps: [PlannedStep] = []
    /// What closes the door, in words, one reason each.
    public var closes: [String] = []
    /// Where it is impossible: whether that is shown to be so within any limits, and why.
    public var isProof = false
    public var explanation: String?
  }
}
