import Quantities
import Wording

/// What only playing a scenario shows to be wrong with it.
enum ReplayMessage: Message {
  case givensBringAbout(String)
  case alreadyTrue(String)
  case giveIt
  case isPast(String)
  case giveItOrStartEarlier
  case eventRefused(Day, reason: String)
  case deadlineRefused(Day, String, reason: String)
  case needs(String, but: String?)
  case cannotBeDone
  case lessonBeforeStart(Day, start: Day)
  case nothingAnswers(Day, String, query: String)
  case choiceIsUntrue(String, Day, isRight: Bool, claim: String)
  case taskIsDone(String, goal: String, Day)
  case taskIsImpossible(String, Day, within: Int?, words: String)
  case taskIsUnproved(String, Day, within: Int?, words: String)
  case itIsDoneWhen(String)

  var english: String {
    switch self {
    case .givensBringAbout(let text):
      "The given facts already bring about what must never be: \(text)."
    case .alreadyTrue(let title):
      "“\(title)” is already true on the first day, so it will not be carried out for that."
    case .giveIt: "Give what it would have brought about."
    case .isPast(let title):
      "“\(title)” is past on the first day, so it will not be carried out for that."
    case .giveItOrStartEarlier:
      "Give what it would have brought about, or let the scenario start earlier."
    case .eventRefused(let day, let reason): "On \(day.text) this is refused: \(reason)"
    case .deadlineRefused(let day, let title, let reason):
      "On \(day.text) “\(title)” is refused: \(reason)"
    case .needs(let need, let why): "it needs “\(need)”" + (why.map { ", but \($0)." } ?? ".")
    case .cannotBeDone: "it cannot be done."
    case .lessonBeforeStart(let day, let start):
      "The lesson goes to \(day.text), and the first day is \(start.text)."
    case .nothingAnswers(let day, let question, let query):
      "On \(day.text) nothing answers “\(question)”: \(query) has no rows."
    case .choiceIsUntrue(let choice, let day, let isRight, let claim):
      "“\(choice)” is \(isRight ? "right" : "not right"), but on \(day.text) this "
        + "\(isRight ? "does not hold" : "holds"): \(claim)."
    case .taskIsDone(let task, let goal, let day):
      "“\(task)” is done before it is set: \(goal) holds on \(day.text)."
    case .taskIsImpossible(let task, let day, let moves, let words):
      "“\(task)” cannot be done from \(day.text)\(ReplayMessage.within(moves)). \(words)"
    case .taskIsUnproved(let task, let day, let moves, let words):
      "Whether “\(task)” can be done from \(day.text)\(ReplayMessage.within(moves)) could not be "
        + "told. \(words)"
    case .itIsDoneWhen(let goal): "It is done when \(goal)."
    }
  }

  private static func within(_ moves: Int?) -> String {
    moves.map { " within \(counted($0, "move"))" } ?? ""
  }

  var arabic: String {
    let language = Language.arabic
    func within(_ moves: Int?) -> String {
      moves.map { " (\(ArabicNoun.moves.counted($0)) على الأكثر)" } ?? ""
    }
    return switch self {
    case .givensBringAbout(let text): "الوقائع المعطاة تحقق بالفعل ما لا يجوز أبدًا: \(text)."
    case .alreadyTrue(let title): "«\(title)» متحقق بالفعل في اليوم الأول، فلن يُنفَّذ من أجل ذلك."
    case .giveIt: "أعطِ ما كان سيؤدي إليه."
    case .isPast(let title): "«\(title)» فات موعده في اليوم الأول، فلن يُنفَّذ من أجل ذلك."
    case .giveItOrStartEarlier: "أعطِ ما كان سيؤدي إليه، أو اجعل السيناريو يبدأ قبل ذلك."
    case .eventRefused(let day, let reason): "في \(language.date(day)) يُرفض هذا: \(reason)"
    case .deadlineRefused(let day, let title, let reason):
      "في \(language.date(day)) يُرفض «\(title)»: \(reason)"
    case .needs(let need, let why): "يشترط «\(need)»" + (why.map { "، لكن: \($0)." } ?? ".")
    case .cannotBeDone: "لا يمكن القيام به."
    case .lessonBeforeStart(let day, let start):
      "ينتقل الدرس إلى \(language.date(day))، واليوم الأول هو \(language.date(start))."
    case .nothingAnswers(let day, let question, let query):
      "في \(language.date(day)) لا شيء يجيب عن «\(question)»: لا إجابات للسؤال \(query)."
    case .choiceIsUntrue(let choice, let day, let isRight, let claim):
      "«\(choice)» \(isRight ? "خيار صحيح" : "خيار غير صحيح")، لكن هذا "
        + "\(isRight ? "غير قائم" : "قائم") في \(language.date(day)): \(claim)."
    case .taskIsDone(let task, let goal, let day):
      "«\(task)» مُنجزة قبل أن تُطلب: \(goal) قائم في \(language.date(day))."
    case .taskIsImpossible(let task, let day, let moves, let words):
      "لا يمكن إنجاز «\(task)» من \(language.date(day))\(within(moves)). \(words)"
    case .taskIsUnproved(let task, let day, let moves, let words):
      "تعذّر الجزم بإمكان إنجاز «\(task)» من \(language.date(day))\(within(moves)). \(words)"
    case .itIsDoneWhen(let goal): "تُنجز متى قام: \(goal)."
    }
  }
}
