import Wording

extension ExplanationLabel {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .firstAnswerOf(let count): "الإجابة الأولى من \(language.number(count))."
    case .proofOf(let number, let count, let isMore, let next):
      "البرهان \(language.number(number)) من \(isMore ? "أكثر من " : "")\(language.number(count))"
        + "، وهي تختلف في خطوتها الأخيرة."
        + (next.map { " ولعرض التالي: why \($0) another" } ?? "")
    case .asItWasOn(let day): "كما كان في \(language.date(day)):"
    case .folded(let fact): "مطويّ ليلائم الشاشة؛ ولعرضه كله: why -v \(fact)"
    case .canBeMade: "يمكن القيام به: "
    case .cannotBeMade: "لا يمكن القيام به: "
    case .no: "لا: "
    case .yes: "نعم: "
    case .moreAsNear(let count): "… وغيرها بالقرب نفسه: \(language.number(count))"
    case .holdsAlready: "ما سيُحدثه قائم أصلًا:"
    case .since(let day): "منذ \(language.date(day))"
    case .rule: "قاعدة: "
    case .whatWouldBringItAbout: "ما من شأنه أن يحققه:"
    case .then: "ثم "
    case .timeAlone: "الوقت وحده يحققه"
    case .withWaiting: "مع الانتظار"
    case .withWaitingFewer: "مع الانتظار تلزم تحركات أقل"
    case .scriptLeftOut: "، من دون تسلسل الأحداث:"
    case .way(let actors, let day):
      [
        actors.count == 1 ? "\(actors[0]) فقط" : nil,
        actors.count > 1 ? actors.joined(separator: " و") : nil,
        day.map { "حتى \(language.date($0))" },
      ].compactMap { $0 }.joined(separator: "، ")
    case .whatEndedIt: "ما أنهاه:"
    case .thatRestsOn: "ويستند ذلك إلى"
    case .itWasDue: "حلّ أجله، لأن"
    case .itCouldBeDone: "كان ممكنًا، لأن"
    case .itBrought: "وأدّى إلى"
    case .laterStepsThatRestOnIt: "خطوات لاحقة تستند إليه"
    case .through: "من خلال "
    case .lookedAt(let looked, let all):
      "من الخطوات اللاحقة (\(language.number(all))) فُحصت الأولى منها (\(language.number(looked)))."
    case .without(let step, let event, true, true):
      "قائم الآن، وكان سيقوم من دون \(language.step(step)) \(event)."
    case .without(let step, let event, true, false):
      "قائم الآن، وما كان ليقوم من دون \(language.step(step)) \(event)."
    case .without(let step, let event, false, true):
      "غير قائم الآن، وكان سيقوم من دون \(language.step(step)) \(event)."
    case .without(let step, let event, false, false):
      "غير قائم الآن، وما كان ليقوم من دون \(language.step(step)) \(event)."
    case .asAbove: "كما سبق"
    case .see(let number): "انظر [\(language.number(number))]"
    case .restsOn(let count):
      "يستند إلى \(count.map { "عناصر أخرى: \(language.number($0))" } ?? "عناصر أخرى كثيرة")"
    case .counting: "بالعدّ"
    case .givenSince(let day): day.map { "معطى، منذ \(language.date($0))" } ?? "معطى"
    case .nothingSaysOtherwise: "لا شيء يفيد خلاف ذلك"
    case .byComparison: "بالمقارنة"
    case .declared: "معرَّف في السيناريو"
    case .itHappened(let step): "حدث: \(language.step(step))"
    case .byRule(let title): "قاعدة: \(title)"
    case .reason(let reason): ExplanationLabel.arabic(reason)
    }
  }

  private static func arabic(_ reason: Reason) -> String {
    let language = Language.arabic
    let since =
      reason.since.map { (reason.isEnding ? "في " : "منذ ") + "\(language.date($0))، " } ?? ""
    let by = [reason.step.map(language.step), reason.event].compactMap { $0 }
      .joined(separator: " ")
    switch reason.kind {
    case .event: return since + (by.isEmpty ? "حدث ذلك" : "بسبب \(by)")
    case .deadline, .consequence:
      let word = reason.kind == .deadline ? "حلول أجل" : "تبعة"
      return since + "\(word): \(reason.title ?? "")" + (by.isEmpty ? "" : "، في \(by)")
    }
  }
}
