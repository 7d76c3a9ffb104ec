import Quantities
import Wording

/// What is written around proofs and around what stands in a fact's way.
enum ExplanationLabel: Message {
  case firstAnswerOf(Int)
  case proofOf(Int, count: Int, isMore: Bool, next: String?)
  case asItWasOn(Day)
  case folded(String)
  case canBeMade
  case cannotBeMade
  /// Before what does not hold.
  case no
  /// Before what would hold.
  case yes
  case moreAsNear(Int)
  /// Before the facts that a move would bring about.
  case holdsAlready
  case since(Day)
  case rule
  case whatWouldBringItAbout
  case then
  case timeAlone
  case withWaiting
  case withWaitingFewer
  case scriptLeftOut
  case way(actors: [String], by: Day?)
  case whatEndedIt
  case thatRestsOn
  case itWasDue
  case itCouldBeDone
  case itBrought
  case laterStepsThatRestOnIt
  case through
  case lookedAt(Int, of: Int)
  case without(step: Int, event: String, holds: Bool, wouldHold: Bool)
  case asAbove
  case see(Int)
  case restsOn(Int?)
  case counting
  case givenSince(Day?)
  case nothingSaysOtherwise
  case byComparison
  case declared
  case itHappened(Int)
  case byRule(String)
  case reason(Reason)

  /// Why a stored fact holds or ended: since when, what carried it out, in which step.
  struct Reason: Sendable {
    enum Kind: Sendable { case deadline, consequence, event }
    var kind: Kind
    var title: String?
    var step: Int?
    var event: String?
    var since: Day?
    /// Whether it is about a fact that ended; then the day is that of its end.
    var isEnding: Bool
  }

  var english: String {
    switch self {
    case .firstAnswerOf(let count): "The first answer of \(count)."
    case .proofOf(let number, let count, let isMore, let next):
      "Proof \(number) of \(isMore ? "more than \(count)" : "\(count)") that differ in their last step."
        + (next.map { " why \($0) another shows the next." } ?? "")
    case .asItWasOn(let day): "As it was on \(day.text):"
    case .folded(let fact): "Folded to fit the screen: why -v \(fact) shows all of it."
    case .canBeMade: "It can be made: "
    case .cannotBeMade: "It cannot be made: "
    case .no: "No: "
    case .yes: "Yes: "
    case .moreAsNear(let count): "… and \(count) more as near"
    case .holdsAlready: "What it would bring about holds already:"
    case .since(let day): "since \(day.text)"
    case .rule: "rule: "
    case .whatWouldBringItAbout: "What would bring it about:"
    case .then: "then "
    case .timeAlone: "Time alone brings it about"
    case .withWaiting: "With waiting"
    case .withWaitingFewer: "With waiting it takes fewer moves"
    case .scriptLeftOut: ", the script left out:"
    case .way(let actors, let day):
      [ExplanationLabel.english(actors), day.map { "by \($0.text)" }].compactMap { $0 }
        .joined(separator: ", ")
    case .whatEndedIt: "What ended it:"
    case .thatRestsOn: "That rests on"
    case .itWasDue: "It was due, because"
    case .itCouldBeDone: "It could be done, because"
    case .itBrought: "It brought"
    case .laterStepsThatRestOnIt: "Later steps that rest on it"
    case .through: "through "
    case .lookedAt(let looked, let all):
      "Of \(all) later steps the first \(looked) were looked at."
    case .without(let step, let event, true, true):
      "It holds now, and would hold without #\(step) \(event)."
    case .without(let step, let event, true, false):
      "It holds now, and would not without #\(step) \(event)."
    case .without(let step, let event, false, true):
      "It does not hold now, and would without #\(step) \(event)."
    case .without(let step, let event, false, false):
      "It does not hold now, nor would it without #\(step) \(event)."
    case .asAbove: "as above"
    case .see(let number): "see [\(number)]"
    case .restsOn(let count): "rests on \(count.map { "\($0) more" } ?? "many more")"
    case .counting: "counting"
    case .givenSince(let day): day.map { "given, since \($0.text)" } ?? "given"
    case .nothingSaysOtherwise: "nothing says otherwise"
    case .byComparison: "by comparison"
    case .declared: "declared"
    case .itHappened(let step): "it happened: #\(step)"
    case .byRule(let title): "rule: \(title)"
    case .reason(let reason): ExplanationLabel.english(reason)
    }
  }

  private static func english(_ actors: [String]) -> String? {
    switch actors.count {
    case 0: nil
    case 1: "\(actors[0]) alone"
    default: actors.dropLast().joined(separator: ", ") + " and " + actors[actors.count - 1]
    }
  }

  private static func english(_ reason: Reason) -> String {
    let since = reason.since.map { (reason.isEnding ? "" : "since ") + "\($0.text), " } ?? ""
    let by = [reason.step.map { "#\($0)" }, reason.event].compactMap { $0 }.joined(separator: " ")
    switch reason.kind {
    case .event: return since + (by.isEmpty ? "it happened" : "by \(by)")
    case .deadline, .consequence:
      let word = reason.kind == .deadline ? "deadline" : "consequence"
      return since + "\(word): \(reason.title ?? "")" + (by.isEmpty ? "" : ", in \(by)")
    }
  }
}
