import Wording

extension ReasonMessage {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .noTermValue(let clause): "حدٌّ في `\(clause)` لا قيمة له."
    case .contradiction(let first, let owner, let second, let other, let fact):
      "`\(first)` (\(owner)) و`\(second)` (\(other)) متناقضان بشأن «\(fact)»."
    case .endless(let titles): "ما يترتّب على ذلك لا ينتهي: \(titles) → …"
    case .wouldBringAbout(let condition, let because):
      "كان سيؤدي إلى ما لا يجوز أبدًا: \(condition)." + (because.map { " \($0)" } ?? "")
    case .theMove: "التحرُّك"
    case .doesNotHold: "غير قائم"
    case .nothingSuch(let text): "لا شيء كهذا: \(text)"
    case .hasNotHappened(let text): "لم يحدث" + (text.map { ": \($0)" } ?? "")
    case .noValue(let text): "حدٌّ فيه لا قيمة له" + (text.map { ": \($0)" } ?? "")
    case .lastDay(let day): "كان آخر يوم لذلك \(Language.arabic.date(day))"
    case .firstDay(let day): "أول يوم لذلك \(Language.arabic.date(day))"
    case .notSo(let text, let shown): "ليس كذلك: \(text)" + (shown.map { "، أي \($0)" } ?? "")
    case .noneOfThese(let text): "لا شيء من هذا قائم: \(text)"
    case .noRule(let text): "لا قاعدة تجعل الأمر كذلك" + (text.map { ": \($0)" } ?? "")
    case .neverBegan(let text): "لم يبدأ قط" + (text.map { ": \($0)" } ?? "")
    case .notLately(let text):
      "غير قائم، ولم يكن قائمًا مؤخرًا" + (text.map { ": \($0)" } ?? "")
    case .ended(let text, let day, let step, let event):
      (text.map { "\($0): " } ?? "") + "انتهى في \(language.date(day)) (\(language.step(step)))"
        + (event.map { "، بسبب «\($0)»" } ?? "")
    case .holdsSince(let text, let day): "\(text) منذ \(language.date(day))"
    case .thereIsSuch(let text): "يوجد مثل ذلك: \(text)"
    case .andMoreLike(let text, let count, let isCut):
      "\(text)، وغيره من أمثاله: \(isCut ? "أكثر من " : "")\(language.number(count))"
    case .dependsOnMissing: "يتوقف على ما هو ناقص"
    case .cannotComeAbout(let why): "\(why)؛ ولا تحرُّك ولا تبعة ولا أجل يمكن أن يحققه"
    case .tookItsPlace: "حلّ غيره محله"
    case .none(let kind): "لا \(kind)"
    case .firstShown(let limit, let count):
      "يُعرض الأول منها (\(language.number(limit)) من \(language.number(count)))"
    case .follows(let fact, let ground, let isAbsence, let rule):
      "«\(fact)» \(isAbsence ? "لا يترتّب ما دام" : "يترتّب على") «\(ground)»"
        + (rule.map { "، بموجب القاعدة «\($0)»" } ?? "")
    case .changedBy(let fact, let begins, let step, let event, let branch):
      "«\(fact)» \(begins ? "بدأ" : "انتهى") بفعل \(language.step(step))"
        + (event.map { " «\($0)»" } ?? "") + (branch.map { " في \($0)" } ?? "، وهو المستثنى")
    case .time: "الوقت"
    case .timePasses: "يمضي الوقت"
    }
  }
}
