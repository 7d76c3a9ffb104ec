import Quantities
import ScenarioLanguage

/// What a session says to one line: values, to be shown as text or as JSON.
///
/// Facts, moves and conditions are canonical sentences, which can be typed back.
public struct Answer: Sendable {
  /// The line as it was typed.
  public var line: String
  public var content: Content
  /// The day in view after the line.
  public var date: Day
  /// The branch in view after the line.
  public var branch: String
  /// Watched conditions whose answers the line changed.
  public var watched: [Watched] = []

  public init(line: String, content: Content, date: Day, branch: String) {
    self.line = line
    self.content = content
    self.date = date
    self.branch = branch
  }

  /// Whether the line was carried out.
  public var isOK: Bool {
    switch content {
    case .refused, .error: false
    default: true
    }
  }

  public enum Content: Sendable {
    case truth(Bool)
    case answers(columns: [String], rows: [[String]])
    case steps([Step])
    case summary(count: Int, refusedCount: Int, net: Changes)
    case moves([(actor: String?, move: String)])
    case state(stored: [String], derived: [String])
    case events([EventStatus])
    case log([Step])
    case why(fact: String, proof: Proof)
    case whyNot(fact: String, attempts: [Attempt], nearest: [[String]])
    case whyStep(step: Step, needs: [Proof], brought: [(fact: String, proof: Proof)])
    case rule(title: String, text: String, sources: [Reference])
    case source(title: String, text: String, sources: [Reference])
    /// What moves would bring; nothing stays.
    case preview(Preview)
    case changes(Changes)
    case since(fact: String, holds: Bool, since: Day?, by: By?)
    /// First days on which a condition held and first days on which it no longer did.
    case spans([(from: Day, to: Day?)])
    case history([Interval])
    case without(Omission)
    case watch(columns: [String], rows: [[String]])
    case branches([Branch])
    case compare(Comparison)
    case plan(Plan)
    case untilWhen(UntilWhen)
    case done(String)
    case help(Help)
    case refused(Refusal)
    case error(Mistake)
    /// Leave the session.
    case quit
  }

  /// One step of a branch, compared with the step before it.
  public struct Step: Sendable {
    public enum Cause: String, Sendable { case script, move, deadline, remark, wait }
    public var number: Int
    public var date: Day
    public var cause: Cause
    /// The move's sentence, the deadlines' titles, the remark; nil for a wait.
    public var event: String?
    /// Of deadlines: each once, sorted.
    public var titles: [String] = []
    public var actor: String?
    public var changes = Changes()
    /// The titles of consequences carried out, in order.
    public var consequences: [String] = []
    public var refused: Refusal?
    public var sources: [Reference] = []
    public var note: String?
  }

  public struct Changes: Sendable, Equatable {
    public var began: [String] = []
    public var ended: [String] = []
    public var derivedBegan: [String] = []
    public var derivedEnded: [String] = []
    public init() {}
    public var isEmpty: Bool { self == Changes() }
  }

  public struct Refusal: Sendable {
    public var move: String
    public var needs: [Need] = []
    public var never: String?
    public var contradiction: String?
    public var cascade: String?
    public var arithmetic: String?
  }

  public struct Need: Sendable {
    public var text: String
    public var holds: Bool
    /// Why it holds or fails, in words; nil where there is no more to say.
    public var why: String?
  }

  public struct EventStatus: Sendable {
    public enum Status: String, Sendable { case played, refused, skipped, pending }
    public var date: Day
    public var event: String
    public var status: Status
  }

  public struct Preview: Sendable {
    public var steps: [Step]
    /// Against the state before.
    public var net: Changes
    /// Deadlines that it sets running, by day.
    public var ahead: [(date: Day, title: String)]
    /// Moves that would be legal and are not now, and the other way round.
    public var possible: [String]
    public var impossible: [String]
  }

  /// The step that began or ended something.
  public struct By: Sendable {
    public var step: Int
    public var event: String?
  }

  /// How long a fact held.
  public struct Interval: Sendable {
    public var fact: String
    public var from: Day
    /// The first day on which it no longer held; nil while it does.
    public var to: Day?
    /// Nil for a given fact.
    public var beganBy: By?
    public var endedBy: By?
  }

  /// History without one of its events.
  public struct Omission: Sendable {
    public var omitted: (number: Int, event: String)
    /// Later events that are no longer legal, by their numbers in the old branch.
    public var illegal: [(number: Int, event: String, refused: Refusal)]
    /// The end state, new against old.
    public var net: Changes
  }

  /// What a line changed in the answers of a watched condition.
  public struct Watched: Sendable {
    public var condition: String
    public var joined: [[String]]
    public var left: [[String]]
  }

  public struct Branch: Sendable {
    public var name: String
    /// The day at its end.
    public var date: Day
    /// How many steps it has.
    public var steps: Int
    /// The branch it was made from, and the last step that both share.
    public var from: (branch: String, step: Int)?
    /// Whether it is in view.
    public var isCurrent: Bool
  }

  /// Two branches, or two scenarios, at their ends.
  public struct Comparison: Sendable {
    public var left: String
    public var right: String
    /// The last common step and its day; step 0 and the first day where there is none.
    public var fork: (date: Day, step: Int)
    public var onlyLeft: [String]
    public var onlyRight: [String]
    public var stepsLeft: [Step]
    public var stepsRight: [Step]
  }

  /// A citation: a source's name and the place in it.
  public struct Reference: Sendable, Hashable {
    public var name: String
    public var place: String?
  }

  /// A node of a proof. Shared parts are repeated.
  public struct Proof: Sendable {
    public enum Because: String, Sendable {
      case given, event, deadline, consequence, rule, absence, comparison, entity
    }
    public var fact: String
    public var because: Because
    /// Title of the rule, deadline or consequence.
    public var rule: String?
    public var step: Int?
    /// The day since when a stored fact holds.
    public var since: Day?
    public var sources: [Reference] = []
    public var from: [Proof] = []
    /// What happened in `step`, in words; for people.
    public var event: String?
  }

  /// One rule's failed attempt at a fact.
  public struct Attempt: Sendable {
    public var rule: String?
    public var conditions: [Need]
  }

  /// Why a line cannot be carried out.
  public struct Mistake: Sendable {
    public var code: String
    public var message: String
    public var suggestions: [String] = []
    /// Where in the line it is, as scalar offsets; for marking the place.
    public var place: Range<Int>?
  }

  public struct Help: Sendable {
    /// Lines of text, ready to be shown.
    public var text: String
  }
}
