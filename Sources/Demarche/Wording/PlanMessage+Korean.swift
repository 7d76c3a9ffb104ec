import Wording

extension PlanMessage {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .howWhat: "무엇을 이룹니까? 조건을 입력하십시오."
    case .like(let line): "예: \(line)"
    case .noTimeLeft(let day, let now):
      "이미 \(language.date(now))이어서 \(language.date(day))까지 남은 시간이 없습니다. 돌아보려면 goto"
    case .whatIsWanted: "무엇을 이루려 합니까? 조건을 입력하십시오."
    case .withinTakesMoves: "within 뒤에는 조치의 수가 옵니다. 예: within 3 moves"
    case .takesDate(let word): "\(word) 뒤에는 날짜가 옵니다."
    case .notUnderstood(let word): "여기서 “\(word)” 부분을 이해할 수 없습니다."
    case .byWhom: "누가 합니까? 이름 하나 또는 여럿."
    case .makesNoMoves(let name, let kind):
      "\(name)의 종류는 \(kind)이며, 그 종류는 여기서 조치를 할 수 없습니다."
    case .leadsNowhere(let by): "관련된 것에 이르는 \(PlanMessage.korean(of: by))조치가 없습니다."
    case .allSearched(let states, let by, let countsAlikeOnce):
      "\(PlanMessage.korean(by: by))도달할 수 있는 상태 \(states)개를 모두 찾아보았으나 어디에서도 성립하지 않습니다."
        + (countsAlikeOnce ? " 서로 같은 것들만 다른 상태는 하나로 셉니다." : "")
    case .notWithin(let moves, let states):
      "조치 \(moves)개 안에는 되지 않습니다. 그보다 많이는 시도하지 않았습니다. 찾아본 상태: \(states)개."
    case .notBy(let day, let states):
      "\(language.date(day))까지는 되지 않습니다. 그 뒤의 날은 시도하지 않았습니다. 찾아본 상태: \(states)개."
    case .givenUp(let states, let by):
      "\(PlanMessage.korean(by: by))도달할 수 있는 상태 \(states)개를 본 뒤 그만두었습니다."
    case .outOfMemory(let states):
      "상태 \(states)개를 본 뒤 메모리 한도(1 GiB)에 이르러 찾기를 그만두었습니다."
    case .outOfEffort(let tries, let states):
      "조치와 기다림을 \(tries)번 시도하고 상태 \(states)개를 본 뒤 찾기를 그만두었습니다. "
        + "행위자(by), 조치 수(within), 날짜(before)를 줄이면 작아집니다."
    case .outOfStates(let states):
      "볼 수 있는 한도인 상태 \(states)개를 본 뒤 찾기를 그만두었습니다. "
        + "행위자(by)나 조치 수(within)를 줄이면 작아집니다."
    case .notEveryValue(let states, let by, let phrases):
      "\(PlanMessage.korean(by: by))도달할 수 있는 상태 \(states)개를 모두 찾아보았으나, 다음에서 모든 수, 날짜, "
        + "텍스트를 시도하지는 않았습니다: \(phrases.joined(separator: ", "))."
    case .neverTogether: "필요한 조건이 모두 함께 성립할 수는 없습니다."
    case .norWithWaits(let moves, let day):
      "\(language.date(day))까지 기다리며 조치 \(moves)개 이하를 해도 되지 않습니다."
    case .norUntil(let day): "\(language.date(day))까지 기다리며 조치를 해도 되지 않습니다."
    case .noWay(let words): "방법이 없습니다. \(words)"
    case .noneAmongTried(let count): "처음 시도한 조치 \(count)개 가운데에서는 찾지 못했습니다."
    case .noMovesOrFewer(let count): "이날 조치 \(count)개 이하로는 이룰 수 없습니다."
    case .noMoveHelps: "이날 할 수 있는 조치 가운데 도움이 되는 것이 없습니다."
    case .allTried(let states):
      "이날 이를 이루는 조치는 없습니다. 조치로 이를 수 있는 상태 \(states)개를 모두 시도했습니다."
    case .moreAsShort(let count): "똑같이 짧은 방법이 \(count)개 더 있습니다."
    case .mayBeOthers(0): "똑같이 짧은 다른 방법이 있을 수 있습니다."
    case .mayBeOthers(let count):
      "똑같이 짧은 다른 방법이 있을 수 있습니다. 조치 \(count)개만 시도했습니다."
    case .notTogether(let goal): "전부를 함께 이룰 수 있는 것은 없습니다: \(goal)."
    case .noSuchValue(let goal): "언젠가 성립할 수 있는 것 가운데 그런 값을 가진 것이 없습니다: \(goal)."
    case .boundOfValue(let goal, let value, let isMost, let by):
      "\(by.map { PlanMessage.korean(of: $0) + "조치로는 " } ?? "")\(isMost ? "최대" : "최소") \(value)까지만 될 수 있습니다: \(goal)."
    case .noRuleCan(let fact): "이를 성립시킬 수 있는 규칙이 없습니다: \(fact)."
    case .ruleNeeds(let title, let part): "“\(title)” 규칙에 필요한 조건: \(part)."
    case .nothingBegins(let fact, let by):
      "이를 시작하는 \(PlanMessage.korean(of: by))조치도, 결과도, 시한도 없습니다: \(fact)."
    case .onlyThese(let causes, let fact, let by):
      "“\(fact)” — 이를 시작할 수 있는 것은 \(causes.joined(separator: ", "))뿐이며, "
        + (by == nil ? "" : "\(PlanMessage.korean(of: by))조치로는 ") + "결코 그렇게 될 수 없습니다."
    case .lastDayAsked(let day): "\(language.date(day))이 질문한 마지막 날입니다."
    case .givenUpOn(let day):
      "\(language.date(day)): 한도에 이르러 찾기를 그만두었습니다. 그때 아직 방법이 있을 수 있습니다"
    case .on(let day, let title): "\(language.date(day)): \(title)"
    case .noLongerPossible(let day, let move, let need):
      "\(language.date(day)): “\(move)” — 더는 불가능. 필요한 조건: \(need)"
    case .wouldBeRefused(let day, let move): "\(language.date(day)): “\(move)” — 거부될 것임"
    case .wouldEndAfter(let day): "더 늦게 시작하는 계획은 \(language.date(day)) 뒤에 끝납니다"
    }
  }

  private static func korean(of actors: [String]?) -> String {
    actors.map { $0.joined(separator: ", ") + "의 " } ?? ""
  }

  private static func korean(by actors: [String]?) -> String {
    actors.map { $0.joined(separator: ", ") + "의 조치로 " } ?? ""
  }
}
