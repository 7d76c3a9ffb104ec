import Quantities
import Wording

/// What the commands that move through the script, take back and keep say.
enum CommandMessage: Message {
  // Moving.
  case howManyEvents
  case howManySteps
  case nothingLeftToSkip
  case willNotHappen(Int, branch: String)
  case whereTo
  case isPast(Day, now: Day)
  case howLong
  case calendarEnds
  case dayIsMissing
  case noDay(String)
  case stepHasSign(String)
  case noSuchStep(String, last: Int)
  case beforeStart(Day, start: Day)
  // What is not kept, by the command that needs it.
  case keepsNoHistory(String)
  case keepsNoReasons(String)
  // Taking back.
  case howManyLines
  case nothingToTakeBack
  case takenBack([String])
  /// A line with the steps that it brought.
  case steps(String, count: Int, last: Int, String)
  case nothingToDoAgain
  case doneAgain([String])
  // Keeping.
  case onOrOff
  case summary(isOn: Bool)
  case isTheScenario(String)
  case cannotWrite(String, String)
  case cannotRead(String)
  case toWhichFile
  case whichFile
  case written(Int, String)
  case loadsItself(String)
  case replayed(Int, String)
  case isRefused
  case exportAsWhat([String])
  case cannotExport(String, formats: [String])
  case exported(String, String)
  case doesNotFit(String, failures: [(number: Int, line: String, reason: String)], more: Int)

  var english: String {
    switch self {
    case .howManyEvents: "How many events? A number, or all."
    case .howManySteps: "How many steps? A number."
    case .nothingLeftToSkip: "Nothing is left to skip."
    case .willNotHappen(let count, let branch):
      "\(counted(count, "event")) of the script will not happen on \(branch)."
    case .whereTo: "Where to? A date, a step like #3, start or end."
    case .isPast(let day, let now):
      "\(day.text) is past: it is \(now.text). goto \(day.text) looks back."
    case .howLong: "How long? Like “10 days”, “3 weeks” or “until 2019-11-24”."
    case .calendarEnds: "The calendar ends with the year 9999."
    case .dayIsMissing: "A day is missing here. Days are written like 2019-08-22, 2019-08 or 2019."
    case .noDay(let text):
      "“\(text)” is no day. Days are written like 2019-08-22, 2019-08 or 2019."
    case .stepHasSign(let text): "A step is written with its sign, #\(text)."
    case .noSuchStep(let text, 0): "There is no step \(text): nothing has happened yet."
    case .noSuchStep(let text, 1): "There is no step \(text): this branch has only #1."
    case .noSuchStep(let text, let last):
      "There is no step \(text): the steps of this branch are #1 to #\(last)."
    case .beforeStart(let day, let start):
      "\(day.text) lies before the first day, \(start.text)."
    case .keepsNoHistory(let command):
      "“\(command)” needs the past, and with --no-history only the present is kept."
    case .keepsNoReasons(let command):
      "“\(command)” needs the reasons of what holds, and with --no-reasons none are kept."
    case .howManyLines: "How many lines? A number."
    case .nothingToTakeBack: "There is nothing to take back."
    case .steps(let line, 1, let step, let event): "\(line) (#\(step) \(event))"
    case .steps(let line, let count, let step, let event):
      "\(line) (\(count) steps, the last #\(step) \(event))"
    case .takenBack(let lines): "Taken back: " + lines.joined(separator: "; ") + "."
    case .nothingToDoAgain: "There is nothing to do again."
    case .doneAgain(let lines): "Done again: " + lines.joined(separator: "; ") + "."
    case .onOrOff: "On or off?"
    case .summary(let isOn): "Replays are answered \(isOn ? "in sum" : "step by step")."
    case .isTheScenario(let path): "\(path) is the scenario itself; choose another name."
    case .cannotWrite(let path, let trouble): "I cannot write \(path): \(trouble)."
    case .cannotRead(let path): "I cannot read \(path)."
    case .toWhichFile: "To which file?"
    case .whichFile: "Which file?"
    case .written(let count, let path): "\(counted(count, "line")) written to \(path)."
    case .loadsItself(let path): "\(path) loads itself."
    case .replayed(let count, let path): "\(counted(count, "line")) of \(path) replayed."
    case .isRefused: "It is refused."
    case .exportAsWhat(let formats):
      "As what, and to which file? I can write \(formats.listed("or"))."
    case .cannotExport(let name, let formats):
      "I cannot write “\(name)”; I can write \(formats.listed("or"))."
    case .exported(let path, let format): "Written to \(path) as \(format)."
    case .doesNotFit(let path, let failures, let more):
      "\(path) does not fit this scenario any more; nothing has changed. What no longer holds: "
        + failures.map { "line \($0.number), “\($0.line)”: \($0.reason)" }.joined(separator: " ")
        + (more > 0 ? " And \(more) more." : "")
    }
  }
}
