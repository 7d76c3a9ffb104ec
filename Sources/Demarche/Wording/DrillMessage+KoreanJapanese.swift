import Wording

extension DrillMessage {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .itIs(let answer, let mark): "답은 \(mark)) \(answer)입니다."
    case .byWhichRule(let day, let fact):
      "\(language.date(day))에 성립하는 사실: \(fact). 어느 규칙에서 따라 나옵니까?"
    case .ruleNeeds(let condition): "그 규칙에 필요한 조건이 성립하지 않습니다: \(condition)."
    case .ruleFails: "그 조건은 여기서 성립하지 않습니다."
    case .ruleIsOfElse: "그 규칙은 다른 것에 관한 것입니다."
    case .oneRuleSays(let text): "한 규칙의 내용: \(text)"
    case .restsOn(let condition): "다음에 근거합니다: \(condition)."
    case .whatDoesItLack(let day, let move):
      "\(language.date(day))에 이 조치는 거부됩니다: \(move). 무엇이 빠졌습니까?"
    case .thatHolds: "그것은 이날 성립합니다."
    case .needsAllOf(let needs): "조치에 필요한 조건 전부: \(needs.joined(separator: "; "))."
    case .lacks(let reason): "빠진 것에 대한 설명: \(reason)."
    case .onWhichDay(let move): "이 일은 어느 날 일어났습니까: \(move)?"
    case .onThatDay(let move): "그날 일어난 일: \(move)"
    case .canBeAsked:
      "지난 조치는 끝에 “on ?day”를 붙여 물을 수 있습니다. log 는 모든 단계를 보여 줍니다."
    case .cameAfter(let move, let day): "이 일 다음에 일어났습니다: \(move)(\(language.date(day)))."
    case .nothingBefore: "그 전의 어느 날에도 일어난 일이 없습니다."
    case .whichFirst: "이 가운데 무엇이 가장 먼저 일어났습니까?"
    case .thatWasOn(let day): "그것은 \(language.date(day))의 일입니다."
    case .lastOfThem(let day, let move): "마지막은 \(language.date(day))의 일입니다: \(move)."
    case .whatWouldFollow(let day, let move):
      "\(language.date(day))입니다. 이 조치에서 바로 따라 나오는 것은 무엇입니까: \(move)?"
    case .begins(let fact): "시작: \(fact)"
    case .ends(let fact): "끝: \(fact)"
    case .otherMoveDoes(let move): "그것은 다른 조치의 결과입니다: \(move)."
    case .isDeclared(let text): "조치는 이렇게 선언되어 있습니다: \(text)"
    case .tryIt(let move): "입력해 보십시오: what if \(move)"
    case .whatFollows(let began, let ended):
      (began.map { "시작: \($0)." } + ended.map { "끝: \($0)." }).prefix(3)
        .joined(separator: " ") + " 여기서 무엇이 따라 나옵니까?"
    case .whenComes(let day, let title, let about):
      "\(language.date(day))입니다. 이제부터 아무도 아무것도 하지 않으면 “\(title)”"
        + (about.isEmpty ? "" : "(\(about.joined(separator: ", ")))") + " 시한은 어느 날에 옵니까?"
    case .aDayOff: "다시 세어 보십시오. 하루 차이입니다."
    case .aMonthOff: "다시 세어 보십시오. 한 달 차이입니다."
    case .thenComes(let title): "그날 오는 것: “\(title)”."
    case .theRule(let text): "규칙: \(text)"
    case .waitsFor(let condition): "지금 성립하는 이 조건을 기다립니다: \(condition)."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .itIs(let answer, let mark): "答えは \(mark)) \(answer)です。"
    case .byWhichRule(let day, let fact):
      "\(language.date(day))に成り立つ事実：\(fact)。どの規則から導かれますか。"
    case .ruleNeeds(let condition): "その規則に必要な次の条件は成り立っていません：\(condition)。"
    case .ruleFails: "その条件はここでは成り立ちません。"
    case .ruleIsOfElse: "その規則は別のことについてのものです。"
    case .oneRuleSays(let text): "ある規則の内容：\(text)"
    case .restsOn(let condition): "次のことに基づきます：\(condition)。"
    case .whatDoesItLack(let day, let move):
      "\(language.date(day))にこの行動は拒否されます：\(move)。何が欠けていますか。"
    case .thatHolds: "それはこの日に成り立っています。"
    case .needsAllOf(let needs): "この行動に必要な条件のすべて：\(needs.joined(separator: "；"))。"
    case .lacks(let reason): "欠けているものの説明：\(reason)。"
    case .onWhichDay(let move): "これはどの日に起きましたか：\(move)"
    case .onThatDay(let move): "その日に起きたこと：\(move)"
    case .canBeAsked:
      "過去の行動は、末尾に「on ?day」を付けて尋ねられます。log はすべてのステップを示します。"
    case .cameAfter(let move, let day): "これの次に起きました：\(move)（\(language.date(day))）。"
    case .nothingBefore: "それより前の日には何も起きていません。"
    case .whichFirst: "このうち最初に起きたのはどれですか。"
    case .thatWasOn(let day): "それは\(language.date(day))のことです。"
    case .lastOfThem(let day, let move): "最後は\(language.date(day))のことです：\(move)。"
    case .whatWouldFollow(let day, let move):
      "\(language.date(day))です。この行動から直ちに何が生じますか：\(move)"
    case .begins(let fact): "開始：\(fact)"
    case .ends(let fact): "終了：\(fact)"
    case .otherMoveDoes(let move): "それは別の行動の結果です：\(move)。"
    case .isDeclared(let text): "この行動の宣言：\(text)"
    case .tryIt(let move): "入力してみてください：what if \(move)"
    case .whatFollows(let began, let ended):
      (began.map { "開始：\($0)。" } + ended.map { "終了：\($0)。" }).prefix(3)
        .joined() + "そこから何が導かれますか。"
    case .whenComes(let day, let title, let about):
      "\(language.date(day))です。これからだれも何もしなければ、「\(title)」"
        + (about.isEmpty ? "" : "（\(about.joined(separator: "、"))）") + "はどの日に来ますか。"
    case .aDayOff: "数え直してください。一日ずれています。"
    case .aMonthOff: "数え直してください。一か月ずれています。"
    case .thenComes(let title): "その日に来るのは「\(title)」です。"
    case .theRule(let text): "規則：\(text)"
    case .waitsFor(let condition): "いま成り立っている次の条件に基づいて待っています：\(condition)。"
    }
  }
}
