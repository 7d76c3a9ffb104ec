import Quantities
import RuleEngine
import ScenarioLanguage

/// A question for plans: what is to be brought about, by whom, within which limits.
///
/// This is the door for other parts of a session: `Session.plans(_:)` answers it from the state that
/// the engine stands at. The script is left out; deadlines, consequences and `never` are not.
struct PlanRequest {
  var goal: PlanningProgram.Goal
  /// Whose moves may be made; nil for everybody's.
  var actors: [EntityID]?
  /// At most so many moves.
  var moves = PlanRequest.usualMoves
  /// The last day that may be reached.
  var lastDay: Day
  /// At most so many states may be looked at.
  var states = Int.max
  /// Whether every shortest plan is wanted, or the first.
  var wantsAll = false
  /// The goal itself says that it can hold on no later day, so that the last day is no limit.
  private(set) var isLastDayFinal = false

  /// The request with the last day that its goal itself allows, where that is none later.
  func bounded(from today: Day) -> PlanRequest {
    guard let bound = goal.condition.latestDay, bound <= lastDay else { return self }
    var result = self
    result.lastDay = max(bound, today)
    result.isLastDayFinal = true
    return result
  }

  static let usualMoves = 20
  static let usualYears = 2

  /// The last day where no limit is given.
  static func usualLastDay(from today: Day) -> Day { today.adding(usualYears, .year) ?? .last }
}

/// A step of a plan.
enum PlanStep: Hashable, Sendable {
  case move(Move, on: Day)
  /// Let time pass until a day; nothing of the script happens on the way.
  case wait(until: Day)

  var day: Day {
    switch self {
    case .move(_, let day), .wait(let day): day
    }
  }

  var isMove: Bool { if case .move = self { true } else { false } }
}

/// What a search for plans came to.
enum PlanOutcome: Sendable {
  /// The plans, all of the same numbers of moves and waits and with the same last day; the first in
  /// the order of their moves' sentences. `isCut` where there are more than are given.
  case found([[PlanStep]], isCut: Bool)
  /// There is none.
  case none(NoPlan)
  case interrupted
}

/// Why there is no plan.
struct NoPlan: Sendable {
  enum Reason: Sendable {
    /// Nothing can bring about some condition of the goal, whatever the limits.
    case nothingBegins
    /// All states that can be reached were searched, and limits kept none of them away.
    case searched
    /// A limit was hit: so many moves.
    case moves
    /// A limit was hit: the last day.
    case day
    /// The memory that a search may take was used up.
    case memory
    /// A limit was hit: so many states.
    case states
    /// As many moves and waits were tried as may be.
    case effort
    /// As many states were looked at as may be.
    case stateEffort
    /// All that could be tried was; but these actions take a number, date or text of one's own.
    case open([Int])

    /// Whether the search ended before its time.
    var isGivenUp: Bool {
      switch self {
      case .memory, .states, .effort, .stateEffort: true
      case .nothingBegins, .searched, .moves, .day, .open: false
      }
    }
  }
  var reason: Reason
  /// How many states were looked at.
  var states = 0
  /// Whether states in which like things have changed places count as one.
  var countsAlikeOnce = false
  /// What nothing begins, in words.
  var words: [String] = []

  var isProof: Bool {
    switch reason {
    case .nothingBegins, .searched: true
    case .moves, .day, .memory, .states, .effort, .stateEffort, .open: false
    }
  }
}

/// How far a search has come.
public struct PlanProgress: Sendable {
  /// States reached so far.
  public var states: Int
  /// The number of moves that plans now being looked at have.
  public var moves: Int
}

extension Condition {
  /// The last day on which it can hold, where it says so by comparing today with a date.
  fileprivate var latestDay: Day? {
    let days = conjuncts.compactMap { part -> Day? in
      switch part {
      case .compare(.today, .equal, .value(.date(let day))),
        .compare(.today, .lessOrEqual, .value(.date(let day))),
        .compare(.value(.date(let day)), .equal, .today),
        .compare(.value(.date(let day)), .greaterOrEqual, .today):
        day
      case .compare(.today, .less, .value(.date(let day))),
        .compare(.value(.date(let day)), .greater, .today):
        day.adding(-1, .day) ?? .first
      default: nil
      }
    }
    return days.min()
  }
}
