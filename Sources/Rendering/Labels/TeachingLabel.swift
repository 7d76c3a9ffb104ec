import Quantities
import Wording

/// What is written around lessons, their questions and their tasks.
enum TeachingLabel: Message {
  case hint(Int, of: Int)
  case steps(Int)
  case stepsDone(Int, of: Int)
  case over(Int, of: Int)
  case youAreInIt
  case typeLesson
  case step(Int, of: Int)
  case question(Int, of: Int)
  case task(Int, of: Int)
  case movesMade(Int)
  case tried(Int)
  case hintsTaken(Int)
  case itIs(Day, played: Int)
  case doneAlready
  case howToTask(within: Int?)
  case howToChoose
  case howToDecide
  case howToAnswer([String])
  case hintHelps
  case isOver(String)
  case cameTo(done: Int, of: Int, tries: Int, questions: Int, hints: Int)
  case passedOver
  case againOrExport
  case done
  case tookMoves(Int, allowed: Int)
  case elsewhere
  case onlyTime
  case fromHere(moves: Int, waits: Bool)
  case noWayFound
  case noMoveLeft
  case cannotBy(Int)
  case nearUnknown(String)
  case taskNotDone
  case taskDone
  case right
  case partlyRight
  case wrong
  case notQuite
  case tooMany
  case missing
  case stillMissing(Int)
  case yes
  case triedAndLeft(tries: Int, hasHints: Bool, canSkip: Bool)

  var english: String {
    switch self {
    case .hint(let number, let count): "Hint \(number) of \(count): "
    case .steps(let count): counted(count, "step")
    case .stepsDone(let done, let count): "\(done) of \(counted(count, "step")) done"
    case .over(let done, let count): "over, \(done) of \(counted(count, "step")) done"
    case .youAreInIt: "you are in it"
    case .typeLesson: "Type lesson and a title, or a number."
    case .step(let number, let count): "step \(number) of \(count)"
    case .question(let number, let count): "Question \(number) of \(count): "
    case .task(let number, let count): "Task \(number) of \(count): "
    case .movesMade(let count): counted(count, "move") + " made"
    case .tried(let count): "tried \(TeachingLabel.times(count))"
    case .hintsTaken(let count): counted(count, "hint") + " taken"
    case .itIs(let day, 0): "It is \(day.text)."
    case .itIs(let day, let played):
      "It is \(day.text); \(counted(played, "step")) later (log shows them)."
    case .doneAlready: "Done already: "
    case .howToTask(let within):
      "Make moves and wait as you like; it is done as soon as it holds."
        + (within.map { " Within \(counted($0, "move"))." } ?? "")
    case .howToChoose: "answer a, or answer and the words"
    case .howToDecide: "answer yes, or answer no"
    case .howToAnswer(let columns) where columns.count == 1:
      "answer and what you found (?\(columns[0])), or the question that finds it"
    case .howToAnswer(let columns):
      "answer and \(columns.map { "?\($0)" }.joined(separator: ", ")), or the question that finds them"
    case .hintHelps: "hint helps"
    case .isOver(let title): "“\(title)” is over."
    case .cameTo(let done, let count, let tries, let questions, let hints):
      "\(done) of \(counted(count, "step")) done, \(tries == 1 ? "1 try" : "\(tries) tries") for "
        + "\(counted(questions, "question")), \(counted(hints, "hint"))."
    case .passedOver: "passed over: "
    case .againOrExport:
      "lesson again begins it anew; export markdown FILE writes what you did."
    case .done: "Done."
    case .tookMoves(let made, let allowed):
      "That took \(counted(made, "move")), and \(allowed) \(allowed == 1 ? "is" : "are") allowed. "
        + "lesson back goes to where the task was set."
    case .elsewhere:
      "Here nothing counts for it: you are not on a way that begins where the task was set. "
        + "lesson back goes there."
    case .onlyTime: "No further move is needed for it, only time."
    case .fromHere(let moves, let waits):
      "From here it takes \(moves == 1 ? "1 more move" : "\(moves) more moves")"
        + (waits ? " and some waiting." : ".")
    case .noWayFound:
      "From here no way to it was found. lesson back goes to where the task was set."
    case .noMoveLeft:
      "No move is left for it, and time alone does not bring it about. "
        + "lesson back goes to where the task was set."
    case .cannotBy(let left):
      "From here it cannot be done by the \(counted(left, "move")) left. "
        + "lesson back goes to where the task was set."
    case .nearUnknown(let words): "How near it is could not be told. \(words)"
    case .taskNotDone: "Task, not done yet: "
    case .taskDone: "Done: "
    case .right: "Right."
    case .partlyRight: "Right as far as it goes, but it is not all."
    case .wrong: "No."
    case .notQuite: "Not quite."
    case .tooMany: "Too many: "
    case .missing: "Missing: "
    case .stillMissing(let count):
      "\(count == 1 ? "1 answer is" : "\(count) answers are") missing. Try again; after a hint or a "
        + "second try you are told \(count == 1 ? "which" : "which ones"), and why."
    case .yes: "yes"
    case .triedAndLeft(let tries, let hasHints, let canSkip):
      "Tried \(TeachingLabel.times(tries)) · \(hasHints ? "hint helps" : "no more hints")"
        + (canSkip ? " · lesson skip passes it over" : "")
    }
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
