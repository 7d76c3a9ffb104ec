import Wording

extension ReasonMessage {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .noTermValue(let clause): "`\(clause)`의 한 항에 값이 없습니다."
    case .contradiction(let first, let owner, let second, let other, let fact):
      "“\(fact)”에 관해 `\(first)`(\(owner)), `\(second)`(\(other)) 두 가지가 서로 모순됩니다."
    case .endless(let titles): "뒤따르는 결과가 끝없이 이어집니다: \(titles) → …"
    case .wouldBringAbout(let condition, let because):
      "결코 있어서는 안 되는 일이 생깁니다: \(condition)." + (because.map { " \($0)" } ?? "")
    case .theMove: "조치"
    case .doesNotHold: "성립하지 않음"
    case .nothingSuch(let text): "그런 것이 없음: \(text)"
    case .hasNotHappened(let text): "일어난 적이 없음" + (text.map { ": \($0)" } ?? "")
    case .noValue(let text): "한 항에 값이 없음" + (text.map { ": \($0)" } ?? "")
    case .lastDay(let day): "마지막 날은 \(language.date(day))이었음"
    case .firstDay(let day): "첫날은 \(language.date(day))"
    case .notSo(let text, let shown): "그렇지 않음: \(text)" + (shown.map { ", 즉 \($0)" } ?? "")
    case .noneOfThese(let text): "이 가운데 성립하는 것이 없음: \(text)"
    case .noRule(let text): "이를 성립시키는 규칙이 없음" + (text.map { ": \($0)" } ?? "")
    case .neverBegan(let text): "시작된 적이 없음" + (text.map { ": \($0)" } ?? "")
    case .notLately(let text): "성립하지 않으며 최근에도 그러함" + (text.map { ": \($0)" } ?? "")
    case .ended(let text, let day, let step, let event):
      (text.map { "\($0) — " } ?? "") + "\(language.date(day))에 끝남(#\(step))"
        + (event.map { ", 원인 “\($0)”" } ?? "")
    case .holdsSince(let text, let day): "\(text)(\(language.date(day))부터)"
    case .thereIsSuch(let text): "그런 것이 있음: \(text)"
    case .andMoreLike(let text, let count, let isCut):
      "\(text), 그와 같은 것 \(count)개\(isCut ? " 이상" : "") 더 있음"
    case .dependsOnMissing: "빠진 것에 달려 있음"
    case .cannotComeAbout(let why): "\(why). 어떤 조치, 결과, 시한으로도 생길 수 없음"
    case .tookItsPlace: "다른 것이 대신함"
    case .none(let kind): "해당하는 \(kind) 없음"
    case .firstShown(let limit, let count): "\(count)개 중 처음 \(limit)개만 표시"
    case .follows(let fact, let ground, let isAbsence, let rule):
      (isAbsence ? "“\(ground)”인 동안 “\(fact)”은(는) 따라 나오지 않음" : "“\(fact)”의 근거는 “\(ground)”")
        + (rule.map { ", 규칙 “\($0)”에 따름" } ?? "")
    case .changedBy(let fact, let begins, let step, let event, let branch):
      "“\(fact)” — #\(step)" + (event.map { " “\($0)”" } ?? "")
        + (begins ? "에 의해 시작됨" : "에 의해 끝남") + (branch.map { "(\($0))" } ?? ", 제외된 사건")
    case .time: "시간"
    case .timePasses: "시간이 흐름"
    }
  }
}
