import Wording

extension ExplanationLabel {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .firstAnswerOf(let count): "답 \(count)개 가운데 첫 번째입니다."
    case .proofOf(let number, let count, let isMore, let next):
      "마지막 단계가 서로 다른 증명 \(count)개\(isMore ? " 이상" : "") 가운데 \(number)번째입니다."
        + (next.map { " 다음 증명: why \($0) another" } ?? "")
    case .asItWasOn(let day): "\(language.date(day)) 당시:"
    case .folded(let fact): "화면에 맞추어 접었습니다. 전체 보기: why -v \(fact)"
    case .canBeMade: "가능한 조치: "
    case .cannotBeMade: "불가능한 조치: "
    case .no: "아니요: "
    case .yes: "예: "
    case .moreAsNear(let count): "… 그만큼 가까운 것 \(count)개 더 있음"
    case .holdsAlready: "이 조치가 가져올 것은 이미 성립합니다:"
    case .since(let day): "\(language.date(day))부터"
    case .rule: "규칙: "
    case .whatWouldBringItAbout: "이를 실현할 방법:"
    case .then: "다음으로 "
    case .timeAlone: "시간만 지나면 실현됨"
    case .withWaiting: "기다릴 경우"
    case .withWaitingFewer: "기다리면 더 적은 조치로 가능"
    case .scriptLeftOut: " (예정된 사건 제외):"
    case .way(let actors, let day):
      [
        actors.isEmpty ? nil : actors.joined(separator: ", ") + (actors.count == 1 ? " 단독" : ""),
        day.map { "\(language.date($0))까지" },
      ].compactMap { $0 }.joined(separator: ", ")
    case .whatEndedIt: "이를 끝낸 것:"
    case .thatRestsOn: "그 근거"
    case .itWasDue: "시한이 도래한 이유"
    case .itCouldBeDone: "가능했던 이유"
    case .itBrought: "그 결과"
    case .laterStepsThatRestOnIt: "이에 근거한 이후 단계"
    case .through: "매개: "
    case .lookedAt(let looked, let all): "이후 \(all)단계 가운데 처음 \(looked)단계를 살펴보았습니다."
    case .without(let step, let event, true, true):
      "지금 성립하며, #\(step) \(event) 없이도 성립합니다."
    case .without(let step, let event, true, false):
      "지금 성립하나, #\(step) \(event) 없이는 성립하지 않습니다."
    case .without(let step, let event, false, true):
      "지금 성립하지 않으나, #\(step) \(event) 없이는 성립합니다."
    case .without(let step, let event, false, false):
      "지금 성립하지 않으며, #\(step) \(event) 없이도 성립하지 않습니다."
    case .asAbove: "위와 같음"
    case .see(let number): "[\(number)] 참조"
    case .restsOn(let count): "근거 \(count.map { "\($0)개" } ?? "다수")"
    case .counting: "세어 봄"
    case .givenSince(let day):
      day.map { "처음에 주어진 사실, \(language.date($0))부터" } ?? "처음에 주어진 사실"
    case .nothingSaysOtherwise: "달리 말하는 것이 없음"
    case .byComparison: "비교에 의해"
    case .declared: "시나리오에 선언됨"
    case .itHappened(let step): "발생: #\(step)"
    case .byRule(let title): "규칙: \(title)"
    case .reason(let reason): ExplanationLabel.korean(reason)
    }
  }

  private static func korean(_ reason: Reason) -> String {
    let language = Language.korean
    let since = reason.since.map { language.date($0) + (reason.isEnding ? ", " : "부터, ") } ?? ""
    let by = [reason.step.map(language.step), reason.event].compactMap { $0 }
      .joined(separator: " ")
    switch reason.kind {
    case .event: return since + (by.isEmpty ? "발생함" : by)
    case .deadline, .consequence:
      let word = reason.kind == .deadline ? "시한" : "결과"
      return since + "\(word): \(reason.title ?? "")" + (by.isEmpty ? "" : ", \(by)")
    }
  }
}
