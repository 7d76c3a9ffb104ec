import Quantities
import Wording

/// What is written around lessons.
enum TeachingLabel: Message {
  case steps(Int)
  case done(Int, of: Int)
  case over(Int, of: Int)
  case youAreInIt
  case typeLesson
  case step(Int, of: Int)
  case task(Int, of: Int)
  case question(Int, of: Int)
  case movesMade(Int)
  case tried(Int)
  case hintsTaken(Int)
  case itIs(Day, played: Int)
  case doneAlready
  case howToDoTask(within: Int?)
  case howToChoose
  case howToSayYes
  case howToAnswerOne(String)
  case howToAnswerMany(String)
  case hintHelps
  case isOver(String)
  case results(done: Int, of: Int, tries: Int, questions: Int, hints: Int)
  case passedOver
  case again
  case isDone
  case tooManyMoves(Int, allowed: Int)
  case elsewhere
  case onlyTime
  case movesLeft(Int, waits: Bool)
  case noWay
  case noMoveLeft
  case notByMovesLeft(Int)
  case notTold(String)
  case notDoneYet
  case doneTask
  case right
  case partlyRight
  case no
  case notQuite
  case tooMany
  case missing
  case yes
  case triedSoFar(Int, hasHints: Bool)
  case hint(Int, of: Int)

  var english: String {
    switch self {
    case .steps(let count): counted(count, "step")
    case .done(let done, let count): "\(done) of \(counted(count, "step")) done"
    case .over(let done, let count): "over, \(done) of \(counted(count, "step")) done"
    case .youAreInIt: "you are in it"
    case .typeLesson: "Type lesson and a title, or a number."
    case .step(let number, let count): "step \(number) of \(count)"
    case .task(let number, let count): "Task \(number) of \(count): "
    case .question(let number, let count): "Question \(number) of \(count): "
    case .movesMade(let count): counted(count, "move") + " made"
    case .tried(let count): "tried \(TeachingLabel.times(count))"
    case .hintsTaken(let count): counted(count, "hint") + " taken"
    case .itIs(let day, 0): "It is \(day.text)."
    case .itIs(let day, let played):
      "It is \(day.text); \(counted(played, "step")) later (log shows them)."
    case .doneAlready: "Done already: "
    case .howToDoTask(let moves):
      "Make moves and wait as you like; it is done as soon as it holds."
        + (moves.map { " Within \(counted($0, "move"))." } ?? "")
    case .howToChoose: "answer a, or answer and the words"
    case .howToSayYes: "answer yes, or answer no"
    case .howToAnswerOne(let name):
      "answer and what you found (?\(name)), or the question that finds it"
    case .howToAnswerMany(let names): "answer and \(names), or the question that finds them"
    case .hintHelps: " · hint helps"
    case .isOver(let title): "“\(title)” is over."
    case .results(let done, let count, let tries, let questions, let hints):
      "\(done) of \(counted(count, "step")) done, \(tries == 1 ? "1 try" : "\(tries) tries") for "
        + "\(counted(questions, "question")), \(counted(hints, "hint"))."
    case .passedOver: "passed over: "
    case .again: "lesson again begins it anew; export markdown FILE writes what you did."
    case .isDone: "Done."
    case .tooManyMoves(let made, let allowed):
      "That took \(counted(made, "move")), and "
        + (allowed == 1 ? "1 is allowed" : "\(allowed) are allowed")
        + ". lesson back goes to where the task was set."
    case .elsewhere:
      "Here nothing counts for it: you are not on a way that begins where the task was set. "
        + "lesson back goes there."
    case .onlyTime: "No further move is needed for it, only time."
    case .movesLeft(let moves, let waits):
      "From here it takes \(moves == 1 ? "1 more move" : "\(moves) more moves")"
        + (waits ? " and some waiting." : ".")
    case .noWay: "From here no way to it was found. lesson back goes to where the task was set."
    case .noMoveLeft:
      "No move is left for it, and time alone does not bring it about. "
        + "lesson back goes to where the task was set."
    case .notByMovesLeft(let count):
      "From here it cannot be done by the \(counted(count, "move")) left. "
        + "lesson back goes to where the task was set."
    case .notTold(let words): "How near it is could not be told. \(words)"
    case .notDoneYet: "Task, not done yet: "
    case .doneTask: "Done: "
    case .right: "Right."
    case .partlyRight: "Right as far as it goes, but it is not all."
    case .no: "No."
    case .notQuite: "Not quite."
    case .tooMany: "Too many: "
    case .missing: "Missing: "
    case .yes: "yes"
    case .triedSoFar(let count, let hasHints):
      "Tried \(TeachingLabel.times(count)) · \(hasHints ? "hint helps" : "no more hints") · "
        + "lesson skip passes it over"
    case .hint(let number, let count): "Hint \(number) of \(count): "
    }
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  var korean: String? { nil }
  var japanese: String? { nil }
}
