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
  /// The line that a plain question was read as.
  public var readAs: String?
  /// What the line did to the task of a lesson.
  public var lesson: LessonNotice?

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
    case .lines(let lines): lines.answers.allSatisfy { $0.answer.isOK }
    default: true
    }
  }

  public enum Content: Sendable {
    case truth(Bool)
    case answers(columns: [String], rows: [[String]])
    case steps([Step])
    case summary(count: Int, refusedCount: Int, net: Changes)
    /// - Parameter isOfRole: whether they are those of the part that is played alone.
    case moves([(actor: String?, move: String)], isOfRole: Bool = false)
    case state(stored: [String], derived: [String])
    case events([EventStatus])
    case log([Step])
    case why(fact: String, proof: Proof, about: Explained = Explained())
    case whyNot(fact: String, attempts: [Attempt], nearest: [[String]], about: Missed = Missed())
    case whyStep(
      step: Step, needs: [Proof], brought: [(fact: String, proof: Proof)],
      later: Later = Later())
    case butFor(ButFor)
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
    case timeline(Timeline)
    case map(RelationMap)
    case watch(columns: [String], rows: [[String]])
    case branches([Branch])
    case compare(Comparison)
    case plan(Plan)
    case untilWhen(UntilWhen)
    case teaching(Teaching)
    case done(String)
    case help(Help)
    /// What there is to know of something.
    case about(About)
    /// Something was added to the session's scenario.
    case defined(Defined)
    /// What was added, as files hold it and as it can be typed on one line.
    case definitions([(text: String, line: String)])
    /// Lines of a file or a macro.
    case lines(Lines)
    case macros([(name: String, line: String)])
    /// What may be worth trying.
    case ideas([Idea])
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
    /// What it comes to in a few sentences, where a session tells that (`Session.tellsStories`).
    public var story: [String] = []
    /// How many changed facts the story leaves out.
    public var untold = 0
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
    /// The moves played on this branch but for which it would not be refused.
    public var madeBy: [By] = []

    /// The first thing that speaks against it, without a word about why.
    public var cause: String? {
      needs.first { !$0.holds }?.text ?? arithmetic ?? contradiction ?? cascade ?? never
    }
  }

  public struct Need: Sendable {
    public var text: String
    public var holds: Bool
    /// Why it holds or fails, in words; nil where there is no more to say.
    public var why: String?
    /// For people: what fails with the values that are known filled in, in the session's language;
    /// nil where that is the text itself.
    public var filled: String?
    /// For people: why it fails where that is a day that has passed or is to come, in words.
    public var limit: String?
    /// Whether it could not be told, since nobody and nothing is found that it speaks of.
    public var isOpen = false
    /// How what fails could follow, rule by rule.
    public var attempts: [Attempt] = []
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
    /// Those of them that are not moves of who made the moves that were tried.
    public var others: (possible: [String], impossible: [String]) = ([], [])
    /// Deadlines that were running and no longer are, by day.
    public var stopped: [(date: Day, title: String)] = []
    /// What must never be and would have come about, in words.
    public var broken: [String] = []
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
    public var illegal: [Illegal]
    /// The end state, new against old.
    public var net: Changes
    /// Deadlines that fall differently.
    public var deadlines: [Shift] = []

    public struct Illegal: Sendable {
      public var number: Int
      public var date: Day
      public var event: String
      public var refused: Refusal
      /// Step by step back to what was left out.
      public var chain: [Link] = []
    }
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
    /// What its last step was, in words; for people.
    public var last: String?
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
    /// The first steps after the fork that differ in what they are or do.
    public var parting: (left: Int?, right: Int?) = (nil, nil)
    /// Consequences and deadlines that were carried out on one side only, or on another day.
    public var effectsLeft: [Effected] = []
    public var effectsRight: [Effected] = []
  }

  /// A citation: a source's name and the place in it.
  public struct Reference: Sendable, Hashable {
    public var name: String
    public var place: String?
  }

  /// What there is to say of a proof besides itself.
  public struct Explained: Sendable {
    /// Which proof this is, and how many there are that differ in their last step: in the rule, or
    /// in the names or facts it is applied to.
    public var number = 1
    public var count = 1
    /// Whether there may be more than were counted.
    public var isMore = false
    /// How many other answers a question with variables has.
    public var others = 0
    /// The past day that the proof is of; nil for the one in view.
    public var day: Day?
    /// Whether all of it is to be shown, whatever the screen's height.
    public var isOpen = false
    public init() {}
  }

  /// What there is to say of something that does not hold besides what is missing.
  public struct Missed: Sendable {
    /// Whether it is a move that is asked about.
    public var isMove = false
    /// What ended it, and what that rests on; nil where it was not asked, or never held.
    public var ended: Ended?
    /// By way of `nearest`: who has to move, and the last day on which it works.
    public var ways: [Way] = []
    /// Why there are no ways, or no more, in words.
    public var search: String?
    /// A way that takes waiting, where it takes fewer moves than any without, the script left out.
    public var later: [PlannedStep] = []
    /// How many attempts are as near as those shown.
    public var moreAttempts = 0
    /// Where all that a move would bring about holds already: these facts, and since when; else none.
    public var already: [(fact: String, since: Day?)] = []
    public init() {}
  }

  /// What ended a fact.
  public struct Ended: Sendable {
    public var step: Step
    /// What the ending rests on.
    public var proofs: [Proof]
  }

  /// Moves that bring something about.
  public struct Way: Sendable {
    public var moves: [String]
    /// Who makes them, each once.
    public var actors: [String]
    /// The last day on which they still do, if nothing but deadlines comes between; nil where that
    /// is not known.
    public var until: Day?
    /// Whether it is known to work no longer on the day after `until`.
    public var isLast = false
  }

  /// Later steps that rest on one.
  public struct Later: Sendable {
    /// Each with the fact through which.
    public var steps: [(number: Int, date: Day, event: String, through: String)] = []
    /// How many later steps were looked at, and how many there are.
    public var looked = 0
    public var all = 0
    public init() {}
  }

  /// Whether something would hold without an event.
  public struct ButFor: Sendable {
    public var condition: String
    public var holds: Bool
    public var wouldHold: Bool
    public var omission: Omission
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
    /// What more there is to say, in words: what a comparison compares, why something is absent.
    public var note: String?
    /// Whether what it rests on stands elsewhere.
    public var isCut = false
  }

  /// One rule's failed attempt at a fact.
  public struct Attempt: Sendable {
    public var rule: String?
    public var conditions: [Need]
    /// What it would bring; nil where that is what was asked.
    public var fact: String?
  }

  /// Why a line cannot be carried out.
  public struct Mistake: Sendable {
    public var code: String
    public var message: String
    public var suggestions: [String] = []
    /// Where in the line it is, as scalar offsets; for marking the place.
    public var place: Range<Int>?
    /// Lines to type next, where nothing is suggested in place of the line.
    public var next: [String] = []
  }

  /// What was added to the session's scenario, and what holds otherwise with it.
  public struct Defined: Sendable {
    /// As a file would hold it.
    public var text: String
    /// Which of the session's definitions it is, from 1.
    public var number: Int
    /// Against the state in view before.
    public var changes: Changes
    public var warnings: [String]
  }

  public struct Help: Sendable {
    /// Lines of text, ready to be shown.
    public var text: String
    /// The task or command that it is about; nil for all of them.
    public var topic: String?
  }
}
