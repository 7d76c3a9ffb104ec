import Quantities
import Wording

/// What lessons say to lines that do not fit them, and the answers they tell.
enum TeachingMessage: Message {
  case nothingIsAskedHere
  case nothingIsAskedYet
  case isOverAndAsksNothing(String)
  case noLessons
  case noSuchLesson(String)
  case noLessonHere
  case noLessonBegun
  case left(String)
  case isOver(String)
  case none
  case theAnswer(String)
  case toBeReached(String)
  case oneWay([String])
  case waitUntil(Day)
  case noHintPossible
  case noHint
  case noMoreHints(last: String)
  case noSuchChoice(String)
  case yesOrNo
  case otherColumns(Int, wanted: [String])
  case answerWithNames([String])
  case partsOfAnswer(Int, [String])
  case doesNotFit(String, wanted: [(name: String, kind: String)])

  var english: String {
    switch self {
    case .nothingIsAskedHere: "Nothing is asked: there is no lesson here."
    case .nothingIsAskedYet: "Nothing is asked: no lesson has been begun."
    case .isOverAndAsksNothing(let title): "“\(title)” is over; nothing is asked."
    case .noLessons:
      "This scenario has no lessons. Those that come with the program are in lessons/."
    case .noSuchLesson(let text): "There is no lesson “\(text)”."
    case .noLessonHere: "There is no lesson here."
    case .noLessonBegun: "No lesson has been begun."
    case .left(let title): "You have left “\(title)”. lesson \(title) goes on with it."
    case .isOver(let title): "“\(title)” is over."
    case .none: "none"
    case .theAnswer(let answer): "The answer: \(answer)."
    case .toBeReached(let goal): "What was to be reached: \(goal)."
    case .oneWay(let steps): "One way: \(steps.joined(separator: ", then "))."
    case .waitUntil(let day): "wait until \(day.text)"
    case .noHintPossible: "Nothing is asked that there could be a hint for."
    case .noHint: "There is no hint for this. lesson skip passes it over, and tells its answer."
    case .noMoreHints(let last):
      "There are no more hints. The last was: \(last) lesson skip passes the step over, and tells "
        + "its answer."
    case .noSuchChoice(let text):
      "“\(text)” is none of the choices. Type a letter, or the words of a choice."
    case .yesOrNo: "Yes or no?"
    case .otherColumns(let count, let wanted):
      "Your question has \(counted(count, "thing")) to find out; asked for "
        + (wanted.count == 1 ? "is one: " : "are \(wanted.count): ")
        + wanted.joined(separator: ", ") + "."
    case .answerWithNames(let wanted):
      "Answer with names, or with a question that finds them; asked for: "
        + wanted.joined(separator: ", ") + "."
    case .partsOfAnswer(let count, let wanted):
      "Each answer has \(count) parts: " + wanted.joined(separator: ", ")
        + ". Put a semicolon between one answer and the next."
    case .doesNotFit(let row, let wanted):
      "“\(row)” does not fit what is asked for: "
        + wanted.map { "\($0.name) is a \($0.kind)" }.joined(separator: ", ") + "."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .nothingIsAskedHere: "لا سؤال: لا درس هنا."
    case .nothingIsAskedYet: "لا سؤال: لم يبدأ أي درس."
    case .isOverAndAsksNothing(let title): "انتهى «\(title)»؛ لا سؤال."
    case .noLessons: "ليس في هذا السيناريو دروس. ودروس البرنامج في lessons/."
    case .noSuchLesson(let text): "لا يوجد درس «\(text)»."
    case .noLessonHere: "لا درس هنا."
    case .noLessonBegun: "لم يبدأ أي درس."
    case .left(let title): "خرجت من «\(title)». ويتابعه lesson \(title)"
    case .isOver(let title): "انتهى «\(title)»."
    case .none: "لا شيء"
    case .theAnswer(let answer): "الإجابة: \(answer)."
    case .toBeReached(let goal): "ما كان مطلوبًا: \(goal)."
    case .oneWay(let steps): "أحد السبل: \(steps.joined(separator: "، ثم "))."
    case .waitUntil(let day): "wait until \(language.digits(day.text))"
    case .noHintPossible: "لا سؤال يمكن أن يكون له تلميح."
    case .noHint: "لا تلميح لهذا. ويتجاوزه lesson skip ويذكر إجابته."
    case .noMoreHints(let last):
      "لا تلميحات أخرى. وآخرها: \(last) ويتجاوز lesson skip الخطوة ويذكر إجابتها."
    case .noSuchChoice(let text): "«\(text)» ليس من الخيارات. اكتب حرفًا أو كلمات خيار."
    case .yesOrNo: "نعم أم لا؟"
    case .otherColumns(let count, let wanted):
      "عدد ما يسأل عنه سؤالك \(language.number(count))؛ والمطلوب: "
        + wanted.joined(separator: "، ") + "."
    case .answerWithNames(let wanted):
      "أجب بأسماء أو بسؤال يعثر عليها؛ والمطلوب: " + wanted.joined(separator: "، ") + "."
    case .partsOfAnswer(let count, let wanted):
      "أجزاء كل إجابة \(language.number(count)): " + wanted.joined(separator: "، ")
        + ". ضع فاصلة منقوطة بين إجابة وأخرى."
    case .doesNotFit(let row, let wanted):
      "«\(row)» لا يلائم المطلوب: "
        + wanted.map { "\($0.name) من النوع \($0.kind)" }.joined(separator: "، ") + "."
    }
  }

  var korean: String? { nil }
  var japanese: String? { nil }
}
