import Quantities
import Wording

extension PaperMessage {
  var arabic: String {
    let language = Language.arabic
    func span(_ from: Day, _ to: Day) -> String {
      "من \(language.date(from)) إلى \(language.date(to))"
    }
    return switch self {
    case .wish(let phrase, let actor):
      PaperMessage.wishes(
        phrase, "من مطالب \(actor) أن يكون هذا قائمًا", "من مطالب \(actor) ألّا يكون هذا قائمًا")
    case .standing(let phrase, let actor, let holds):
      PaperMessage.wish(phrase, of: actor).arabic
        + (holds ? " — وهذا المطلب متحقق." : " — ولم يتحقق هذا المطلب بعد.")
    case .communique(let name): "بيان \(name)"
    case .scenario(let title): "السيناريو: \(title ?? "بلا عنوان")"
    case .round(let number, let from, let to):
      "الجولة \(language.number(number))، \(span(from, to))"
    case .begins(let fact): "بدأ: \(fact)"
    case .ends(let fact): "انتهى: \(fact)"
    case .itsDeeds(let name): "أفعال \(name)"
    case .itsWords(let name): "تصريحات \(name)"
    case .deedsOfOthers: "أفعال الآخرين"
    case .wordsOfOthers: "تصريحات الآخرين"
    case .ofTheCalendar: "ما حلّ أجله"
    case .nobodyDidAnything: "لم يفعل أحد شيئًا ولم يصرّح بشيء."
    case .whatItHas(let name): "ما تحقق من مطالب \(name)"
    case .debriefing(let title): "تقييم ما جرى: \(title ?? "سيناريو")"
    case .course(let branch, let from, let to): "الفرع \(branch)، \(span(from, to))"
    case .played(let name): "الدور المؤدَّى: \(name)"
    case .inShort: "باختصار"
    case .movesMade(let count, let shares, let from, let to):
      "عدد التحركات \(span(from, to)): \(language.number(count))"
        + (shares.isEmpty
          ? ""
          : " ("
            + shares.map { "\($0.actor): \(language.number($0.count))" }.joined(separator: "، ")
            + ")")
        + "."
    case .deadlinesCame(let count): "عدد الآجال التي حلّت: \(language.number(count))."
    case .movesRefused(let count): "عدد التحركات التي تعذّرت: \(language.number(count))."
    case .hangsOn(let number, let day, let event):
      "الأمر الأهم هو \(language.step(number)) في \(language.date(day)): \(event)."
    case .hasOf(let actor, let count, let all, let before):
      "ما تحقق من مطالب \(actor): \(language.number(count)) من \(language.number(all))"
        + (before == count ? "، كما في البداية." : "، وكان \(language.number(before)) في البداية.")
    case .whatHappened: "ما حدث"
    case .nothing: "لا شيء."
    case .refused: "مرفوض"
    case .deadline: "أجل"
    case .yourMove: "تحرُّكك"
    case .sinceThen(let fact): "منذ ذلك الحين: \(fact)"
    case .noLonger(let fact): "لم يعد قائمًا: \(fact)"
    case .moreChanges(let count): "وتغييرات أخرى: \(language.number(count))"
    case .turningPoints: "نقاط التحول"
    case .noTurningPoints: "لو غاب أي حدث منها بمفرده لما اختلفت النهاية."
    case .triedOnly(let count, let all):
      "من الأحداث وعددها \(language.number(all)) جُرّب الأول منها فقط، وعدده \(language.number(count))."
    case .withoutIt(let number, let day, let event):
      "**\(language.step(number))** \(language.date(day)): \(event). لولا ذلك:"
    case .wouldHave(let phrase, let actor):
      PaperMessage.wish(phrase, of: actor).arabic + " — ولكان هذا المطلب قد تحقق"
    case .wouldNotHave(let phrase, let actor):
      PaperMessage.wish(phrase, of: actor).arabic + " — ولما تحقق هذا المطلب"
    case .notPossible(let number, let event):
      "لم يكن ليعود ممكنًا: \(language.step(number)) \(event)"
    case .othersNotPossible(let count): "ولا أحداث أخرى: \(language.number(count))"
    case .wouldHold(let fact): "لكان قائمًا: \(fact)"
    case .wouldNotHold(let fact): "لما كان قائمًا: \(fact)"
    case .wouldFollow(let fact): "لترتّب: \(fact)"
    case .wouldNotFollow(let fact): "لما ترتّب: \(fact)"
    case .moreDifferences(let count): "وفروق أخرى في النهاية: \(language.number(count))"
    case .whoGotWhat: "من نال ماذا"
    case .got(let actor, let count, let all):
      "**\(actor)**: \(language.number(count)) من \(language.number(all))، والأهم أولًا"
    case .outcome(let phrase, let atStart, let atEnd):
      (atEnd ? "نعم: " : "لا: ")
        + PaperMessage.wishes(phrase, "المطلوب أن يكون هذا قائمًا", "المطلوب ألّا يكون هذا قائمًا")
        + (atEnd
          ? (atStart ? "؛ وبقي هذا المطلب متحققًا." : "؛ وقد تحقق هذا المطلب.")
          : (atStart ? "؛ وكان هذا المطلب متحققًا ولم يعد كذلك." : "؛ ولم يتحقق هذا المطلب."))
    case .toDiscuss: "للنقاش"
    case .askMissed(let wish, let actor):
      "من مطالب \(actor) التي لم تتحقق، هذا هو الأهم: \(wish). أي تحرُّك كان يمكن أن يحققه، ولمن كان، ومتى فات الأوان؟"
    case .askTurningPoint(let number, let day, let event):
      "لولا \(language.step(number)) (\(event)) لاختلفت النهاية. ماذا كان يعرف صاحب هذا التحرُّك في \(language.date(day))، وماذا كان عليه أن يعرف ليفعل غير ذلك؟"
    case .askStill(let names):
      "لا تحرُّك من: \(names.joined(separator: "، ")). أكان ذلك اختيارًا، أم لم يكن هناك ما يمكن فعله؟"
    case .askOwnMoves(let name):
      "أدّيت دور \(name). أيّ تحركاتك تكرر، وأيها لا تكرر؟"
    }
  }

  /// What is wanted to hold and what is not, each behind its words.
  static func wishes(_ phrase: WishPhrase, _ want: String, _ refuse: String, _ colon: String = ": ")
    -> String
  {
    (phrase.wanted.map { want + colon + $0 } + phrase.unwanted.map { refuse + colon + $0 })
      .joined(separator: colon == ": " ? "؛ " : "；")
  }
}
