import Wording

extension RoleLabel {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .drillIsOver: "연습이 끝났습니다."
    case .drillCameTo(let right, let count, let first, let hints, let seed):
      "\(count)문제 가운데 \(right)문제를 맞혔고, 그중 \(first)문제는 도움말 없이 한 번에 맞혔습니다. "
        + "도움말: \(hints)번. 시드 \(seed): 다른 seed 로 drill 을 하면 다른 문제가 나옵니다."
    case .howToAnswer: "answer a, 또는 번호, 또는 낱말 · hint 는 도움말"
    case .round(let number): "\(number)라운드"
    case .wantsNotTold: "시나리오는 무엇을 바라는지 말하지 않습니다."
    case .whatItWants: "바라는 것"
    case .mostImportantFirst: ", 가장 중요한 것부터"
    case .whatRuns: "진행 중인 시한"
    case .whatHolds: "관련하여 성립하는 것"
    case .showTellsAll(let actor): "… show \(actor) — 전부 보기"
    case .whatHappenedLast: "최근에 일어난 일"
    case .noMove: "지금 할 수 있는 조치가 없습니다."
    case .whatItCouldDo: "할 수 있는 조치"
    case .ownMovesOnly: "맡은 역할의 조치입니다. moves all 은 모두의 조치를 보여 줍니다."
    case .wish(let phrase):
      (phrase.wanted.map { "이것이 성립하기를 바랍니다: \($0)." }
        + phrase.unwanted.map { "이것이 성립하기를 바라지 않습니다: \($0)." }).joined(separator: " ")
    case .mayStillCome: "시나리오의 대응에 따라 아직 예상되는 것"
    case .waitsForNothing:
      "시나리오에 따르면 지금은 아무도 대응할 일이 없습니다. 조치를 하면 달라질 수 있습니다. 그다음 expect 를 입력하십시오."
    case .comesNext: "다음으로 다가오는 시한"
    case .howToPlay:
      "조치는 문장으로 입력합니다. round 는 다른 이들이 대응하게 하고, expect 는 예상되는 대응을 보여 줍니다."
    case .scriptIsLeftOut: "이제부터 예정된 사건은 빠지고, 다른 이들은 예상되는 대로 행동합니다."
    case .nobodyResponds: "아무도 대응하지 않습니다."
    case .yourTurn(let role):
      "\(role)의 차례입니다. brief 는 현재의 처지를 알려 주고, communique 는 이번 라운드를 글로 씁니다."
    case .nothingExpected: "지금 예상되는 대응이 없습니다."
    case .noResponses: "이 시나리오는 누가 어떻게 대응하는지 말하지 않습니다."
    case .notPossibleNow: "지금은 불가능"
    case .span(let from, let until): "\(language.date(from))부터 \(language.date(until))까지"
    case .noneHasWeight(let count): "둘 사이의 조치 \(count)개 가운데 가중치가 있는 것이 없습니다."
    case .nothingBetween: "둘 사이에 일어난 일이 없습니다."
    case .sum: "합계"
    case .fromTo(let low, let high): "\(low)부터 \(high)까지"
    case .events(let count): "사건 \(count)개"
    case .inSum(let count, let sum, let unweighted):
      "사건 \(count)개, 합계 \(sum)" + (unweighted > 0 ? ", 가중치 없음 \(unweighted)개" : "")
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .drillIsOver: "練習は終わりました。"
    case .drillCameTo(let right, let count, let first, let hints, let seed):
      "\(count)問中\(right)問正解、うち\(first)問はヒントなしで一度で正解。ヒントは合計\(hints)回。"
        + "シード \(seed)：別の seed で drill をすると別の問題になります。"
    case .howToAnswer: "answer a、または番号、または語 · hint でヒント"
    case .round(let number): "第\(number)ラウンド"
    case .wantsNotTold: "シナリオは望みを述べていません。"
    case .whatItWants: "望んでいること"
    case .mostImportantFirst: "（重要な順）"
    case .whatRuns: "進行中の期限"
    case .whatHolds: "関わる事実"
    case .showTellsAll(let actor): "… show \(actor) ですべて表示"
    case .whatHappenedLast: "最近の出来事"
    case .noMove: "いまできる行動はありません。"
    case .whatItCouldDo: "できる行動"
    case .ownMovesOnly: "自分の役の行動です。moves all で全員の行動を表示します。"
    case .wish(let phrase):
      (phrase.wanted.map { "これが成り立つことを望んでいます：\($0)。" }
        + phrase.unwanted.map { "これが成り立たないことを望んでいます：\($0)。" }).joined()
    case .mayStillCome: "シナリオの対応によれば、まだ予想されること"
    case .waitsForNothing:
      "シナリオによれば、今は誰も対応することがありません。行動すれば変わるかもしれません。その後で expect と入力してください。"
    case .comesNext: "次に来る期限"
    case .howToPlay:
      "行動は文として入力します。round で他の主体が応じ、expect で予想される対応が見られます。"
    case .scriptIsLeftOut: "ここから予定された出来事は除かれ、他の主体は予想どおりに行動します。"
    case .nobodyResponds: "だれも応じません。"
    case .yourTurn(let role):
      "\(role)の番です。brief で立場を確かめ、communique でこのラウンドを文書にできます。"
    case .nothingExpected: "いま予想される対応はありません。"
    case .noResponses: "このシナリオは、だれがどう応じるかを述べていません。"
    case .notPossibleNow: "いまは不可能"
    case .span(let from, let until): "\(language.date(from))から\(language.date(until))まで"
    case .noneHasWeight(let count): "両者の間の行動\(count)件に重みのあるものはありません。"
    case .nothingBetween: "両者の間には何も起きていません。"
    case .sum: "合計"
    case .fromTo(let low, let high): "\(low)から\(high)まで"
    case .events(let count): "出来事\(count)件"
    case .inSum(let count, let sum, let unweighted):
      "出来事\(count)件、合計 \(sum)" + (unweighted > 0 ? "、重みなし\(unweighted)件" : "")
    }
  }
}
