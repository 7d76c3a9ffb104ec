import Wording

extension ReasonMessage {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .noTermValue(let clause): "`\(clause)` の項に値がありません。"
    case .contradiction(let first, let owner, let second, let other, let fact):
      "「\(fact)」について `\(first)`（\(owner)）と `\(second)`（\(other)）が矛盾します。"
    case .endless(let titles): "続いて生じることが終わりません：\(titles) → …"
    case .wouldBringAbout(let condition, let because):
      "決してあってはならないことが生じます：\(condition)。" + (because.map { " \($0)" } ?? "")
    case .theMove: "行動"
    case .doesNotHold: "成り立っていない"
    case .nothingSuch(let text): "該当なし：\(text)"
    case .hasNotHappened(let text): "起きていない" + (text.map { "：\($0)" } ?? "")
    case .noValue(let text): "項に値がない" + (text.map { "：\($0)" } ?? "")
    case .lastDay(let day): "最後の日は\(Language.japanese.date(day))だった"
    case .firstDay(let day): "最初の日は\(Language.japanese.date(day))"
    case .notSo(let text, let shown): "そうではない：\(text)" + (shown.map { "、すなわち \($0)" } ?? "")
    case .noneOfThese(let text): "このうち成り立つものはない：\(text)"
    case .noRule(let text): "これを成り立たせる規則はない" + (text.map { "：\($0)" } ?? "")
    case .neverBegan(let text): "始まったことがない" + (text.map { "：\($0)" } ?? "")
    case .notLately(let text): "成り立っておらず、最近も同様" + (text.map { "：\($0)" } ?? "")
    case .ended(let text, let day, let step, let event):
      (text.map { "\($0)：" } ?? "") + "\(language.date(day))に終了（#\(step)）"
        + (event.map { "、原因「\($0)」" } ?? "")
    case .holdsSince(let text, let day): "\(text)（\(language.date(day))から）"
    case .thereIsSuch(let text): "該当するものがある：\(text)"
    case .andMoreLike(let text, let count, let isCut):
      "\(text)、同様のものがほかに\(count)件\(isCut ? "以上" : "")"
    case .dependsOnMissing: "欠けているものに左右される"
    case .cannotComeAbout(let why): "\(why)。いかなる行動・帰結・期限によっても生じない"
    case .tookItsPlace: "別のものが取って代わった"
    case .none(let kind): "該当する\(kind)なし"
    case .firstShown(let limit, let count): "\(count)件のうち最初の\(limit)件を表示"
    case .follows(let fact, let ground, let isAbsence, let rule):
      (isAbsence ? "「\(ground)」の間は「\(fact)」は導かれない" : "「\(fact)」は「\(ground)」から導かれる")
        + (rule.map { "、規則「\($0)」による" } ?? "")
    case .changedBy(let fact, let begins, let step, let event, let branch):
      "「\(fact)」は#\(step)" + (event.map { "「\($0)」" } ?? "")
        + (begins ? "により開始" : "により終了") + (branch.map { "（\($0)）" } ?? "、除かれた出来事")
    case .time: "時間"
    case .timePasses: "時間の経過"
    }
  }
}
