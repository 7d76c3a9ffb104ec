import Wording

extension ExplanationLabel {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .firstAnswerOf(let count): "\(count)件の回答のうち最初のものです。"
    case .proofOf(let number, let count, let isMore, let next):
      "最後の段階が異なる証明\(count)件\(isMore ? "以上" : "")のうち\(number)番目です。"
        + (next.map { " 次の証明：why \($0) another" } ?? "")
    case .asItWasOn(let day): "\(language.date(day))当時："
    case .folded(let fact): "画面に合わせて折りたたんでいます。全体の表示：why -v \(fact)"
    case .canBeMade: "可能な行動："
    case .cannotBeMade: "不可能な行動："
    case .no: "いいえ："
    case .yes: "はい："
    case .moreAsNear(let count): "… 同じくらい近いものがほかに\(count)件"
    case .holdsAlready: "この行動がもたらすことは、すでに成り立っています："
    case .since(let day): "\(language.date(day))から"
    case .rule: "規則："
    case .whatWouldBringItAbout: "これを実現する方法："
    case .then: "続いて "
    case .timeAlone: "時間の経過だけで実現する"
    case .withWaiting: "待つ場合"
    case .withWaitingFewer: "待てばより少ない行動で可能"
    case .scriptLeftOut: "（予定された出来事を除く）："
    case .way(let actors, let day):
      [
        actors.isEmpty ? nil : actors.joined(separator: "・") + (actors.count == 1 ? "単独" : ""),
        day.map { "\(language.date($0))まで" },
      ].compactMap { $0 }.joined(separator: "、")
    case .whatEndedIt: "これを終わらせたもの："
    case .thatRestsOn: "その根拠"
    case .itWasDue: "期限が到来した理由"
    case .itCouldBeDone: "可能だった理由"
    case .itBrought: "その結果"
    case .laterStepsThatRestOnIt: "これに基づくその後のステップ"
    case .through: "媒介："
    case .lookedAt(let looked, let all): "その後の\(all)ステップのうち最初の\(looked)を調べました。"
    case .without(let step, let event, true, true):
      "現在成り立っており、#\(step) \(event)がなくても成り立ちます。"
    case .without(let step, let event, true, false):
      "現在成り立っていますが、#\(step) \(event)がなければ成り立ちません。"
    case .without(let step, let event, false, true):
      "現在は成り立っていませんが、#\(step) \(event)がなければ成り立ちます。"
    case .without(let step, let event, false, false):
      "現在は成り立っておらず、#\(step) \(event)がなくても成り立ちません。"
    case .asAbove: "上記のとおり"
    case .see(let number): "[\(number)]参照"
    case .restsOn(let count): "根拠\(count.map { "\($0)件" } ?? "多数")"
    case .counting: "数え上げ"
    case .givenSince(let day): day.map { "与えられた事実、\(language.date($0))から" } ?? "与えられた事実"
    case .nothingSaysOtherwise: "反する記述なし"
    case .byComparison: "比較による"
    case .declared: "シナリオで宣言済み"
    case .itHappened(let step): "発生：#\(step)"
    case .byRule(let title): "規則：\(title)"
    case .reason(let reason): ExplanationLabel.japanese(reason)
    }
  }

  private static func japanese(_ reason: Reason) -> String {
    let language = Language.japanese
    let since = reason.since.map { language.date($0) + (reason.isEnding ? "、" : "から、") } ?? ""
    let by = [reason.step.map(language.step), reason.event].compactMap { $0 }
      .joined(separator: " ")
    switch reason.kind {
    case .event: return since + (by.isEmpty ? "発生" : by)
    case .deadline, .consequence:
      let word = reason.kind == .deadline ? "期限" : "帰結"
      return since + "\(word)：\(reason.title ?? "")" + (by.isEmpty ? "" : "、\(by)")
    }
  }
}
