import Quantities
import Wording

/// Why something holds or fails, in words: beside a need that fails, a node of a proof, a link of a
/// chain. Sentences in it are in the reader's language already.
enum ReasonMessage: Message {
  // Refusals.
  case noTermValue(clause: String)
  case contradiction(String, by: String, String, of: String, fact: String)
  case endless(titles: String)
  case wouldBringAbout(String, because: String?)
  case theMove
  // Needs.
  case doesNotHold
  case nothingSuch(String)
  case hasNotHappened(String?)
  case noValue(String?)
  case notSo(String, that: String?)
  case lastDay(Day)
  case firstDay(Day)
  case noneOfThese(String)
  case noRule(String?)
  case neverBegan(String?)
  case notLately(String?)
  case ended(String?, Day, step: Int, by: String?)
  case holdsSince(String, Day)
  case thereIsSuch(String)
  case andMoreLike(String, Int, isCut: Bool)
  case dependsOnMissing
  case cannotComeAbout(String)
  case tookItsPlace
  case none(kind: String)
  case firstShown(Int, of: Int)
  // Chains.
  case follows(String, from: String, isAbsence: Bool, rule: String?)
  case changedBy(String, begins: Bool, step: Int, event: String?, branch: String?)
  case time
  case timePasses

  var english: String {
    switch self {
    case .noTermValue(let clause): "A term of `\(clause)` has no value."
    case .contradiction(let first, let owner, let second, let other, let fact):
      "`\(first)` (\(owner)) and `\(second)` (\(other)) contradict each other about “\(fact)”."
    case .endless(let titles): "What follows would go on for ever: \(titles) → …"
    case .wouldBringAbout(let condition, let because):
      "It would bring about what must never be: \(condition)." + (because.map { " \($0)" } ?? "")
    case .theMove: "the move"
    case .doesNotHold: "it does not hold"
    case .nothingSuch(let text): "nothing such: \(text)"
    case .hasNotHappened(let text): "it has not happened" + (text.map { ": \($0)" } ?? "")
    case .noValue(let text): "a term of it has no value" + (text.map { ": \($0)" } ?? "")
    case .lastDay(let day): "the last day for it was \(day.inWords)"
    case .firstDay(let day): "the first day for it is \(day.inWords)"
    case .notSo(let text, let shown): "not so: \(text)" + (shown.map { ", that is \($0)" } ?? "")
    case .noneOfThese(let text): "none of these holds: \(text)"
    case .noRule(let text): "no rule makes it so" + (text.map { " that \($0)" } ?? "")
    case .neverBegan(let text): "it never began" + (text.map { " that \($0)" } ?? "")
    case .notLately(let text):
      "it does not hold, and did not lately" + (text.map { ", that \($0)" } ?? "")
    case .ended(nil, let day, let step, let event):
      "it ended on \(day.text), by #\(step)" + (event.map { " \($0)" } ?? "")
    case .ended(let text?, let day, let step, let event):
      "\(text) ended on \(day.text) (#\(step))" + (event.map { ", by “\($0)”" } ?? "")
    case .holdsSince(let text, let day): "\(text) since \(day.text)"
    case .thereIsSuch(let text): "there is such: \(text)"
    case .andMoreLike(let text, let count, let isCut):
      "\(text), and \(isCut ? "more than " : "")\(count) more like it"
    case .dependsOnMissing: "it depends on what is missing"
    case .cannotComeAbout(let why): "\(why); no move, consequence or deadline can bring it about"
    case .tookItsPlace: "another took its place"
    case .none(let kind): "no \(kind)"
    case .firstShown(let limit, let count): "the first \(limit) of \(count) are shown"
    case .follows(let fact, let ground, let isAbsence, let rule):
      "“\(fact)” \(isAbsence ? "does not follow while" : "follows from") “\(ground)”"
        + (rule.map { ", by the rule “\($0)”" } ?? "")
    case .changedBy(let fact, let begins, let step, let event, let branch):
      "“\(fact)” \(begins ? "was begun" : "was ended") by #\(step)"
        + (event.map { " “\($0)”" } ?? "") + (branch.map { " on \($0)" } ?? ", which is left out")
    case .time: "time"
    case .timePasses: "time passes"
    }
  }
}
