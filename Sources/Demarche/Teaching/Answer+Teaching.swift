import Quantities

extension Answer {
  /// Answers about lessons.
  public enum Teaching: Sendable {
    case lessons([LessonEntry])
    case lesson(LessonView)
    case judgement(Judgement)
    case hint(Hint)
    case drill(DrillView)
    case brief(Brief)
    case round(RoundView)
    /// - Parameter hasAny: whether the scenario says anything of how actors respond.
    case expect([ExpectedResponse], hasAny: Bool)
    case communique(Communique)
    case debrief(Debrief)
    case trend(Trend)
  }

  /// A lesson in the list of all.
  public struct LessonEntry: Sendable {
    public enum State: String, Sendable { case new, begun, finished }
    public var number: Int
    public var title: String
    /// Questions and tasks.
    public var steps: Int
    public var done: Int
    public var state: State
    /// For whom it is and how long it takes, as its author says.
    public var note: String?
    /// Whether it is the one being worked on.
    public var isCurrent: Bool
  }

  /// Where one stands in a lesson.
  public struct LessonView: Sendable {
    /// What comes before a question or a task.
    public enum Told: Sendable {
      case text(String)
      /// The view is now on this day; so many steps were played on the way.
      case day(Day, played: Int)
      /// A task that is done already where it is set.
      case taskDone(String, because: String?)
    }

    public var title: String
    public var told: [Told] = []
    /// The place among questions and tasks, from 1; the count where the lesson is over.
    public var number: Int
    public var count: Int
    /// Nil where the lesson is over.
    public var step: LessonStep?
    /// By question and task: what it took so far.
    public var results: [StepResult] = []
  }

  /// A question or a task that waits.
  public struct LessonStep: Sendable {
    public var text: String
    public var isTask: Bool
    /// What can be chosen from; empty where the answer is found by asking.
    public var choices: [String] = []
    /// The names of an answer's parts, in order; empty for a choice, a task, or yes and no.
    public var columns: [String] = []
    public var tries = 0
    public var hintsUsed = 0
    public var hintCount = 0
    /// Of a task.
    public var task: TaskProgress?
  }

  /// How far a task has come where the learner stands.
  public struct TaskProgress: Sendable {
    /// What has to hold, as far as it does not: the conditions nearest to holding.
    public var conditions: [Need] = []
    public var movesMade = 0
    public var within: Int?
    public var standing = Standing.open
    /// How near it is; nil where that was not worked out.
    public var distance: Distance?

    public enum Standing: String, Sendable {
      case open, done
      /// It would hold, but by more moves than are allowed.
      case tooManyMoves
      /// The learner is not on a branch that begins where the task was set.
      case elsewhere
    }

    public enum Distance: Sendable {
      /// It can be done from here by so many moves, and by waiting or not.
      case reachable(moves: Int, waits: Bool)
      /// It cannot be done from here by the moves that are left.
      case unreachable
      /// It was not found out; how far was looked, in words.
      case unknown(String)
    }
  }

  /// A question or a task, and what it took.
  public struct StepResult: Sendable {
    public enum Outcome: String, Sendable { case done, skipped, open }
    public var number: Int
    public var text: String
    public var isTask: Bool
    public var outcome: Outcome
    public var tries: Int
    public var hints: Int
  }

  /// What is said to an answer.
  public struct Judgement: Sendable {
    public var question: String
    public var isRight: Bool
    public var columns: [String] = []
    /// The answer as it was understood.
    public var given: [[String]] = []
    /// How many rows are missing.
    public var missingCount = 0
    /// Rows that are missing, each with why it is one; none as long as that would give the answer
    /// away, which it does not from the second try on or once a hint was taken.
    public var missing: [(row: [String], proof: Proof?)] = []
    /// Rows that are too many, each with what stands against it.
    public var extra: [(row: [String], attempts: [Attempt])] = []
    /// Of a choice: whether what was chosen is right as far as it goes.
    public var isPartlyRight = false
    /// Said once the question is answered.
    public var because: String?
    public var tries = 0
    public var hintsUsed = 0
    /// How many hints have not been given.
    public var hintsLeft = 0
    /// What is to be said of a wrong choice.
    public var remark: String?
    /// Whether the question can be passed over: one of a lesson, and not of a drill.
    public var canSkip = true
    /// How the lesson goes on; nil where the question still stands.
    public var next: LessonView?
    /// How the drill goes on, likewise.
    public var nextQuestion: DrillView?
  }

  /// Where one stands in a drill.
  public struct DrillView: Sendable {
    /// What it asks about; nil for everything.
    public var topic: DrillTopic?
    public var seed: Int
    public var number: Int
    public var count: Int
    /// Nil where the drill is over.
    public var question: DrillQuestionView?
    public var results: [StepResult] = []
  }

  /// A question of a drill.
  public struct DrillQuestionView: Sendable {
    public var topic: DrillTopic
    public var text: String
    public var choices: [String]
    /// The day that it asks about.
    public var day: Day
  }

  public struct Hint: Sendable {
    public var text: String
    public var number: Int
    public var count: Int
  }

  /// What a line that was no answer did to the task that waits.
  public struct LessonNotice: Sendable {
    public var title: String
    public var task: String
    public var progress: TaskProgress
    public var because: String?
    /// How the lesson goes on, where the task is done.
    public var next: LessonView?
  }
}
