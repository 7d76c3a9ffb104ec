import Wording

/// What is written around a branch drawn over time.
enum TimelineLabel: Message {
  /// The timeline of an actor or thing, or of the whole branch.
  case overTime(String?)
  case noFactHasChanged
  case nothingHoldsOfIt
  case allTheTime
  /// What was left out of a list, and where it can be found.
  case more(Int, Elsewhere)
  case given
  /// Behind the step that began what still holds.
  case on(String)
  /// From one step to another.
  case to(String, String)
  case asDaysPassed
  case sign(Sign)
  case isBeyond

  enum Elsewhere: Sendable { case nowhere, timelineOfOne, log }

  enum Sign: Sendable { case event, several, holds, follows, stillHolds, now, ahead }

  var english: String {
    switch self {
    case .overTime(let name): "\(name ?? "This branch") over time"
    case .noFactHasChanged: "No fact has changed."
    case .nothingHoldsOfIt: "Nothing holds of it."
    case .allTheTime: "All the time"
    case .more(let count, .nowhere): "… and \(count) more"
    case .more(let count, .timelineOfOne):
      "… and \(count) more; timeline NAME tells of one actor or thing"
    case .more(let count, .log): "… and \(count) more; log has them all"
    case .given: "given"
    case .on(let step): "\(step) on"
    case .to(let from, let to): "\(from) to \(to)"
    case .asDaysPassed: "as days passed"
    case .sign(.event): "an event"
    case .sign(.several): "so many in one place"
    case .sign(.holds): "a fact holds"
    case .sign(.follows): "it follows from others"
    case .sign(.stillHolds): "it still does"
    case .sign(.now): "the day in view"
    case .sign(.ahead): "a deadline ahead"
    case .isBeyond: "(beyond what is drawn)"
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .overTime(let name): "\(name ?? "هذا الفرع") عبر الزمن"
    case .noFactHasChanged: "لم تتغيّر أي واقعة."
    case .nothingHoldsOfIt: "لا شيء قائم بشأنه."
    case .allTheTime: "طوال الوقت"
    case .more(let count, .nowhere): "… وغيرها: \(language.number(count))"
    case .more(let count, .timelineOfOne):
      "… وغيرها: \(language.number(count))؛ اكتب timeline NAME لطرف واحد أو شيء واحد"
    case .more(let count, .log): "… وغيرها: \(language.number(count))؛ كلها في log"
    case .given: "معطى"
    case .on(let step): "من \(step) فصاعدًا"
    case .to(let from, let to): "من \(from) إلى \(to)"
    case .asDaysPassed: "مع مرور الأيام"
    case .sign(.event): "حدث"
    case .sign(.several): "عدد الأحداث في الموضع نفسه"
    case .sign(.holds): "واقعة قائمة"
    case .sign(.follows): "تترتّب على غيرها"
    case .sign(.stillHolds): "ما زالت قائمة"
    case .sign(.now): "اليوم المعروض"
    case .sign(.ahead): "أجل مقبل"
    case .isBeyond: "(خارج المدى المرسوم)"
    }
  }

  var korean: String? {
    switch self {
    case .overTime(let name): "시간에 따른 \(name ?? "이 분기")"
    case .noFactHasChanged: "바뀐 사실이 없습니다."
    case .nothingHoldsOfIt: "이에 관해 성립하는 사실이 없습니다."
    case .allTheTime: "내내 성립"
    case .more(let count, .nowhere): "… 외 \(count)개"
    case .more(let count, .timelineOfOne): "… 외 \(count)개. 하나만 보려면 timeline NAME"
    case .more(let count, .log): "… 외 \(count)개. 전체는 log"
    case .given: "처음부터"
    case .on(let step): "\(step)부터"
    case .to(let from, let to): "\(from)부터 \(to)까지"
    case .asDaysPassed: "시간이 흐름"
    case .sign(.event): "사건"
    case .sign(.several): "한자리에 겹친 사건 수"
    case .sign(.holds): "사실이 성립"
    case .sign(.follows): "다른 사실에서 따라 나옴"
    case .sign(.stillHolds): "지금도 성립"
    case .sign(.now): "현재 보는 날"
    case .sign(.ahead): "다가올 시한"
    case .isBeyond: "(그림 범위 밖)"
    }
  }

  var japanese: String? {
    switch self {
    case .overTime(let name): "\(name ?? "この分岐")の推移"
    case .noFactHasChanged: "変化した事実はありません。"
    case .nothingHoldsOfIt: "これについて成り立つ事実はありません。"
    case .allTheTime: "終始成立"
    case .more(let count, .nowhere): "… ほか\(count)件"
    case .more(let count, .timelineOfOne): "… ほか\(count)件。一つだけ見るには timeline NAME"
    case .more(let count, .log): "… ほか\(count)件。すべては log"
    case .given: "最初から"
    case .on(let step): "\(step)から"
    case .to(let from, let to): "\(from)から\(to)まで"
    case .asDaysPassed: "日数の経過"
    case .sign(.event): "出来事"
    case .sign(.several): "同じ位置に重なる件数"
    case .sign(.holds): "事実が成立"
    case .sign(.follows): "他の事実から導かれる"
    case .sign(.stillHolds): "現在も成立"
    case .sign(.now): "表示中の日"
    case .sign(.ahead): "今後の期限"
    case .isBeyond: "（図の範囲外）"
    }
  }
}
