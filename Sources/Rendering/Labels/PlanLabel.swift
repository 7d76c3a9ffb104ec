import Quantities
import Wording

/// What is written around plans.
enum PlanLabel: Message {
  case noWay
  case noneFound
  case holdsAlready
  case shortestWays(Int, isCut: Bool)
  case eachOf(String)
  case scriptIsLeftOut
  case notAtAll
  case notNow
  case untilEndOf(Day)
  case ifOnlyTimePasses
  case noLastDay
  case nothingHasToBeDone
  case nowByThis
  case onThatDayByThis
  case closesTheDoor
  case waitUntil(Day)
  case onlyTime
  case measure(moves: Int, waits: Int)
  case lookedFor(moves: Int, until: Day, actors: [String]?)

  var english: String {
    switch self {
    case .noWay: "There is no way."
    case .noneFound: "None was found."
    case .holdsAlready: "It holds already."
    case .shortestWays(let count, let isCut): "\(isCut ? "More than " : "")\(count) shortest ways"
    case .eachOf(let measure): ", each of \(measure):"
    case .scriptIsLeftOut:
      "The script is left out of this. Type skip all first, and then these lines."
    case .notAtAll: "Not at all."
    case .notNow: "Not now, as far as was looked."
    case .untilEndOf(let day): "Until the end of \(day.text)"
    case .ifOnlyTimePasses: ", if only time passes till then."
    case .noLastDay: "As far as was looked, there is no last day."
    case .nothingHasToBeDone: "Nothing has to be done for it then."
    case .nowByThis: "Now, by this:"
    case .onThatDayByThis: "On that day, by this:"
    case .closesTheDoor: "What closes the door:"
    case .waitUntil(let day): "wait until \(day.text)"
    case .onlyTime: "no move is needed, only time"
    case .measure(let moves, let waits):
      counted(moves, "move") + (waits == 0 ? "" : " and \(counted(waits, "wait"))")
    case .lookedFor(let moves, let until, let actors):
      "Looked for: at most \(counted(moves, "move")), up to \(until.text)"
        + (actors.map { ", by \($0.joined(separator: ", ")) alone" } ?? "") + "."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .noWay: "لا سبيل إلى ذلك."
    case .noneFound: "لم يُعثر على سبيل."
    case .holdsAlready: "قائم بالفعل."
    case .shortestWays(let count, let isCut):
      (isCut ? "أكثر من " : "") + "أقصر السبل: \(language.number(count))"
    case .eachOf(let measure): "، لكل منها \(measure):"
    case .scriptIsLeftOut:
      "لا يدخل تسلسل الأحداث في هذا. اكتب أولًا skip all ثم هذه السطور."
    case .notAtAll: "غير ممكن على الإطلاق."
    case .notNow: "غير ممكن الآن في حدود ما بُحث."
    case .untilEndOf(let day): "حتى نهاية \(language.date(day))"
    case .ifOnlyTimePasses: "، إن لم يحدث حتى ذلك الحين سوى مضيّ الوقت."
    case .noLastDay: "لا يوم أخير في حدود ما بُحث."
    case .nothingHasToBeDone: "لا يلزم عندئذ القيام بشيء."
    case .nowByThis: "الآن، بما يلي:"
    case .onThatDayByThis: "في ذلك اليوم، بما يلي:"
    case .closesTheDoor: "ما يغلق الباب:"
    case .waitUntil(let day): "wait until \(language.digits(day.text))"
    case .onlyTime: "لا يلزم أي تحرُّك، بل الوقت وحده"
    case .measure(let moves, let waits):
      ArabicNoun.moves.counted(moves) + (waits == 0 ? "" : " و\(ArabicNoun.waits.counted(waits))")
    case .lookedFor(let moves, let until, let actors):
      "حدود البحث: عدد التحركات لا يتجاوز \(language.number(moves))، حتى \(language.date(until))"
        + (actors.map { "، من جانب \($0.joined(separator: " و")) فقط" } ?? "") + "."
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .noWay: "방법이 없습니다."
    case .noneFound: "방법을 찾지 못했습니다."
    case .holdsAlready: "이미 성립합니다."
    case .shortestWays(let count, let isCut): "가장 짧은 방법 \(count)가지\(isCut ? " 이상" : "")"
    case .eachOf(let measure): " (각각 \(measure)):"
    case .scriptIsLeftOut:
      "예정된 사건은 빼고 계산했습니다. 먼저 skip all 을 입력한 다음 이 줄들을 입력하십시오."
    case .notAtAll: "전혀 불가능합니다."
    case .notNow: "살펴본 범위에서는 지금 불가능합니다."
    case .untilEndOf(let day): "\(language.date(day))까지"
    case .ifOnlyTimePasses: " (그때까지 시간만 흐를 경우)."
    case .noLastDay: "살펴본 범위에서는 마지막 날이 없습니다."
    case .nothingHasToBeDone: "그때는 아무 조치도 필요하지 않습니다."
    case .nowByThis: "지금, 다음과 같이:"
    case .onThatDayByThis: "그날, 다음과 같이:"
    case .closesTheDoor: "길을 막는 것:"
    case .waitUntil(let day): "wait until \(day.text)"
    case .onlyTime: "조치는 필요 없고 시간만 필요함"
    case .measure(let moves, let waits): "조치 \(moves)개" + (waits == 0 ? "" : ", 대기 \(waits)번")
    case .lookedFor(let moves, let until, let actors):
      "찾은 범위: 조치 최대 \(moves)개, \(language.date(until))까지"
        + (actors.map { ", \($0.joined(separator: ", "))만" } ?? "") + "."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .noWay: "方法はありません。"
    case .noneFound: "方法は見つかりませんでした。"
    case .holdsAlready: "すでに成り立っています。"
    case .shortestWays(let count, let isCut): "最短の方法\(count)通り\(isCut ? "以上" : "")"
    case .eachOf(let measure): "（それぞれ\(measure)）："
    case .scriptIsLeftOut:
      "予定された出来事は除いて計算しています。先に skip all と入力し、続いてこれらの行を入力してください。"
    case .notAtAll: "まったく不可能です。"
    case .notNow: "調べた範囲では、いまは不可能です。"
    case .untilEndOf(let day): "\(language.date(day))まで"
    case .ifOnlyTimePasses: "（それまで時間だけが経過する場合）。"
    case .noLastDay: "調べた範囲では最終日はありません。"
    case .nothingHasToBeDone: "そのときは何もする必要がありません。"
    case .nowByThis: "いま、次のとおり："
    case .onThatDayByThis: "その日に、次のとおり："
    case .closesTheDoor: "道を閉ざすもの："
    case .waitUntil(let day): "wait until \(day.text)"
    case .onlyTime: "行動は不要で、時間だけが必要"
    case .measure(let moves, let waits): "行動\(moves)件" + (waits == 0 ? "" : "、待機\(waits)回")
    case .lookedFor(let moves, let until, let actors):
      "探索範囲：行動は最大\(moves)件、\(language.date(until))まで"
        + (actors.map { "、\($0.joined(separator: "・"))のみ" } ?? "") + "。"
    }
  }
}
