import Quantities
import Wording

/// What is written around answers about other times and other courses of events.
enum TimeLabel: Message {
  case allInAll
  case deadlinesSetRunning
  case deadlinesStopped
  case wouldNeverBe
  case becomePossibleForOthers
  case becomeImpossibleForOthers
  case becomePossible
  case becomeImpossible
  case nothingHasHappened
  /// Before a fact that does not hold.
  case notNow
  case since(Day)
  /// Behind a day: the step that did it, or what was given.
  case bySuffix(String)
  case asGiven
  case neverUpToNow
  case span(from: Day, to: Day?)
  case nothingSuchHasHeld
  case from
  case to
  case by(String)
  case given
  case asDaysPassed
  /// A step in which only time passed.
  case asTimePassed(Int)
  case without(Int)
  case stillLegal
  case isNotPossible
  case atTheEnd
  case deadlinesFallDifferently
  case noLonger(Day)
  case new(Day)

  var english: String {
    switch self {
    case .allInAll: "All in all, against now"
    case .deadlinesSetRunning: "Deadlines set running"
    case .deadlinesStopped: "Deadlines stopped"
    case .wouldNeverBe: "What must never be and would be"
    case .becomePossibleForOthers: "Moves that become possible for others"
    case .becomeImpossibleForOthers: "Moves that become impossible for others"
    case .becomePossible: "Moves that become possible"
    case .becomeImpossible: "Moves that become impossible"
    case .nothingHasHappened: "Nothing of this has happened."
    case .notNow: "Not now: "
    case .since(let day): "Since \(day.text)"
    case .bySuffix(let step): ", by \(step)"
    case .asGiven: ", as given"
    case .neverUpToNow: "Never, up to now."
    case .span(let from, let to):
      "from \(from.text) " + (to.map { "until before \($0.text)" } ?? "on")
    case .nothingSuchHasHeld: "Nothing such has ever held."
    case .from: "from  "
    case .to: "to    "
    case .by(let step): "by \(step)"
    case .given: "given"
    case .asDaysPassed: "as the days passed"
    case .asTimePassed(let step): "#\(step) as time passed"
    case .without(let step): "Without #\(step) "
    case .stillLegal: "Everything after it is still legal."
    case .isNotPossible: " is not possible:"
    case .atTheEnd: "At the end, against the branch as it was"
    case .deadlinesFallDifferently: "Deadlines that fall differently"
    case .noLonger(let day): "− \(day.text), no longer  "
    case .new(let day): "+ \(day.text), new  "
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .allInAll: "المحصّلة مقارنةً بالوضع الآن"
    case .deadlinesSetRunning: "آجال يبدأ سريانها"
    case .deadlinesStopped: "آجال يتوقف سريانها"
    case .wouldNeverBe: "ما لا يجوز أبدًا وكان سيقع"
    case .becomePossibleForOthers: "تحركات تصبح ممكنة لغيره"
    case .becomeImpossibleForOthers: "تحركات تصبح غير ممكنة لغيره"
    case .becomePossible: "تحركات تصبح ممكنة"
    case .becomeImpossible: "تحركات تصبح غير ممكنة"
    case .nothingHasHappened: "لم يقع شيء من هذا."
    case .notNow: "غير قائم الآن: "
    case .since(let day): "منذ \(language.date(day))"
    case .bySuffix(let step): "، بسبب \(step)"
    case .asGiven: "، كما هو معطى"
    case .neverUpToNow: "لم يقم قط حتى الآن."
    case .span(let from, let to):
      "من \(language.date(from)) "
        + (to.map { "حتى ما قبل \(language.date($0))" } ?? "فصاعدًا")
    case .nothingSuchHasHeld: "لم يقم شيء من هذا القبيل قط."
    case .from: "من   "
    case .to: "إلى  "
    case .by(let step): "بسبب \(step)"
    case .given: "معطى"
    case .asDaysPassed: "مع مرور الأيام"
    case .asTimePassed(let step): "\(language.step(step)) مع مرور الوقت"
    case .without(let step): "من دون \(language.step(step)) "
    case .stillLegal: "كل ما بعده يبقى ممكنًا."
    case .isNotPossible: " غير ممكن:"
    case .atTheEnd: "في النهاية، مقارنةً بالفرع كما كان"
    case .deadlinesFallDifferently: "آجال يتغيّر موعدها"
    case .noLonger(let day): "− \(language.date(day))، أُلغي  "
    case .new(let day): "+ \(language.date(day))، جديد  "
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .allInAll: "현재와 비교한 전체 변화"
    case .deadlinesSetRunning: "새로 진행되는 시한"
    case .deadlinesStopped: "중단되는 시한"
    case .wouldNeverBe: "결코 있어서는 안 되나 생기게 될 일"
    case .becomePossibleForOthers: "다른 행위자에게 가능해지는 조치"
    case .becomeImpossibleForOthers: "다른 행위자에게 불가능해지는 조치"
    case .becomePossible: "가능해지는 조치"
    case .becomeImpossible: "불가능해지는 조치"
    case .nothingHasHappened: "이 가운데 실제로 일어난 일은 없습니다."
    case .notNow: "지금은 아님: "
    case .since(let day): "\(language.date(day))부터"
    case .bySuffix(let step): ", \(step)에 의해"
    case .asGiven: ", 처음에 주어진 사실"
    case .neverUpToNow: "지금까지 한 번도 없습니다."
    case .span(let from, let to):
      "\(language.date(from))부터 " + (to.map { "\(language.date($0)) 전까지" } ?? "계속")
    case .nothingSuchHasHeld: "그런 사실은 성립한 적이 없습니다."
    case .from: "시작  "
    case .to: "끝    "
    case .by(let step): "\(step)에 의해"
    case .given: "처음에 주어진 사실"
    case .asDaysPassed: "시간이 흐름에 따라"
    case .asTimePassed(let step): "#\(step) 시간이 흐름"
    case .without(let step): "제외한 사건 #\(step) "
    case .stillLegal: "그 뒤의 모든 일은 여전히 가능합니다."
    case .isNotPossible: " — 불가능:"
    case .atTheEnd: "원래 분기와 비교한 마지막 상태"
    case .deadlinesFallDifferently: "달라지는 시한"
    case .noLonger(let day): "− \(language.date(day)), 없어짐  "
    case .new(let day): "+ \(language.date(day)), 새로 생김  "
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .allInAll: "現在と比べた全体の変化"
    case .deadlinesSetRunning: "新たに進行する期限"
    case .deadlinesStopped: "停止する期限"
    case .wouldNeverBe: "決してあってはならないが生じること"
    case .becomePossibleForOthers: "他の主体に可能となる行動"
    case .becomeImpossibleForOthers: "他の主体に不可能となる行動"
    case .becomePossible: "可能となる行動"
    case .becomeImpossible: "不可能となる行動"
    case .nothingHasHappened: "これらは実際には起きていません。"
    case .notNow: "現在は不成立："
    case .since(let day): "\(language.date(day))から"
    case .bySuffix(let step): "、\(step)による"
    case .asGiven: "、与えられた事実"
    case .neverUpToNow: "これまで一度もありません。"
    case .span(let from, let to):
      "\(language.date(from))から" + (to.map { "\(language.date($0))の前日まで" } ?? "継続中")
    case .nothingSuchHasHeld: "そのような事実が成り立ったことはありません。"
    case .from: "開始  "
    case .to: "終了  "
    case .by(let step): "\(step)による"
    case .given: "与えられた事実"
    case .asDaysPassed: "日数の経過による"
    case .asTimePassed(let step): "#\(step) 時間の経過"
    case .without(let step): "除いた出来事 #\(step) "
    case .stillLegal: "その後のすべては引き続き可能です。"
    case .isNotPossible: " — 不可能："
    case .atTheEnd: "元の分岐と比べた最終状態"
    case .deadlinesFallDifferently: "変わる期限"
    case .noLonger(let day): "− \(language.date(day))、消滅  "
    case .new(let day): "+ \(language.date(day))、新規  "
    }
  }
}
