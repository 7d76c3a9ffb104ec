import Wording

/// What is written around a map of relations.
enum MapLabel: Message {
  /// Of an actor or thing, or of everybody.
  case relations(String?)
  case on(String)
  case after(String)
  case timePasses
  case nobody
  case nothing
  /// How many relations are not shown, and whose map has them.
  case sinceStart(Int, String)
  case new
  case ended
  case follows
  case onlyCounted
  /// How the table is to be read.
  case counts(areNumbered: Bool)

  var english: String {
    switch self {
    case .relations(let name): name.map { "Relations of \($0)" } ?? "Relations"
    case .on(let day): "on \(day)"
    case .after(let step): ", after \(step)"
    case .timePasses: "time passes"
    case .nobody: "Nothing is told of anybody."
    case .nothing: "Nothing holds of it."
    case .sinceStart(let count, let name): "and \(count) since the start: map \(name)"
    case .new: "new with this step"
    case .ended: "ended with it"
    case .follows: "follows from a rule"
    case .onlyCounted: "what has held from the start is only counted"
    case .counts(let areNumbered):
      "In the table: how many relations the name of the row has to the name of the column"
        + (areNumbered ? " (the number over it)" : "")
        + "; a dot: none, + and −: changed with this step."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .relations(let name): name.map { "علاقات \($0)" } ?? "العلاقات"
    case .on(let day): "في \(day)"
    case .after(let step): "، بعد \(step)"
    case .timePasses: "يمر الوقت"
    case .nobody: "لا يُروى شيء عن أحد."
    case .nothing: "لا شيء قائم بشأنه."
    case .sinceStart(let count, let name):
      "وغيرها منذ البداية: \(language.number(count))؛ اكتب map \(name)"
    case .new: "جديد في هذه الخطوة"
    case .ended: "انتهى معها"
    case .follows: "يترتّب على قاعدة"
    case .onlyCounted: "ما هو قائم منذ البداية معدود فقط"
    case .counts(let areNumbered):
      "في الجدول: عدد علاقات اسم الصف باسم العمود"
        + (areNumbered ? " (الرقم فوقه)" : "") + "؛ النقطة: لا شيء، و+ و−: تغيّر في هذه الخطوة."
    }
  }

  var korean: String? {
    switch self {
    case .relations(let name): name.map { "\($0)의 관계" } ?? "관계"
    case .on(let day): "\(day)"
    case .after(let step): ", \(step) 이후"
    case .timePasses: "시간이 흐름"
    case .nobody: "아무에 관해서도 말할 것이 없습니다."
    case .nothing: "이에 관해 성립하는 사실이 없습니다."
    case .sinceStart(let count, let name): "처음부터 있던 \(count)개: map \(name)"
    case .new: "이 단계에서 새로 생김"
    case .ended: "이 단계에서 끝남"
    case .follows: "규칙에서 따라 나옴"
    case .onlyCounted: "처음부터 성립한 것은 수만 셈"
    case .counts(let areNumbered):
      "표의 수: 행의 이름이 열의 이름" + (areNumbered ? "(위의 번호)" : "")
        + "에 대해 갖는 관계의 수. 점: 없음, +와 −: 이 단계에서 바뀜."
    }
  }

  var japanese: String? {
    switch self {
    case .relations(let name): name.map { "\($0)の関係" } ?? "関係"
    case .on(let day): "\(day)"
    case .after(let step): "、\(step) の後"
    case .timePasses: "時間が過ぎる"
    case .nobody: "誰についても述べることはありません。"
    case .nothing: "これについて成り立つ事実はありません。"
    case .sinceStart(let count, let name): "最初からの\(count)件: map \(name)"
    case .new: "この段階で新しい"
    case .ended: "この段階で終わった"
    case .follows: "規則から導かれる"
    case .onlyCounted: "最初から成り立つものは数だけ"
    case .counts(let areNumbered):
      "表の数: 行の名から列の名" + (areNumbered ? "(上の番号)" : "")
        + "への関係の数。点: なし、+ と −: この段階で変化。"
    }
  }
}
