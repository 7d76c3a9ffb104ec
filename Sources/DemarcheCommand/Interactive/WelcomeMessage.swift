import Quantities
import Wording

/// What is said first.
enum WelcomeMessage: Message {
  case untitled
  case tryThese([String])
  case keys
  case otherScenarios(folder: String, [String])
  case noScript(Day)
  case oneEvent(Day, on: Day)
  case events(Day, Int, last: Day)

  var english: String {
    switch self {
    case .untitled: "A scenario without a title"
    case .tryThese(let lines): "Try: " + lines.joined(separator: " · ")
    case .keys: "Tab completes what is typed; ^D leaves."
    case .otherScenarios(let folder, let names):
      "Other scenarios are in \(folder): \(names.joined(separator: ", ")). "
        + "To open one: demarche \(folder)/\(names.first ?? "")"
    case .noScript(let now): "It is \(now.text); there is no script to follow."
    case .oneEvent(let now, let day):
      "It is \(now.text); one event of the script is to come, \(day.text)."
    case .events(let now, let count, let last):
      "It is \(now.text); \(count) events of the script are to come, the last on \(last.text)."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .untitled: "سيناريو بلا عنوان"
    case .tryThese(let lines): "جرّب: " + lines.joined(separator: " · ")
    case .keys: "يُكمل Tab ما يُكتب، ويُخرج ^D."
    case .otherScenarios(let folder, let names):
      "سيناريوهات أخرى في \(folder): \(names.joined(separator: "، ")). "
        + "لفتح أحدها: demarche \(folder)/\(names.first ?? "")"
    case .noScript(let now): "اليوم \(language.date(now))؛ لا تسلسل أحداث يُتبع."
    case .oneEvent(let now, let day):
      "اليوم \(language.date(now))؛ بقي حدث واحد في التسلسل، في \(language.date(day))."
    case .events(let now, let count, let last):
      "اليوم \(language.date(now))؛ الباقي في التسلسل: \(WelcomeMessage.events.counted(count))، "
        + "آخرها في \(language.date(last))."
    }
  }

  private static let events = ArabicNoun(
    zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "أحداث", many: "حدثًا", other: "حدث")

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .untitled: "제목 없는 시나리오"
    case .tryThese(let lines): "해 볼 것: " + lines.joined(separator: " · ")
    case .keys: "Tab 으로 입력을 완성하고 ^D 로 나갑니다."
    case .otherScenarios(let folder, let names):
      "다른 시나리오는 \(folder)에 있습니다: \(names.joined(separator: ", ")). "
        + "열기: demarche \(folder)/\(names.first ?? "")"
    case .noScript(let now): "현재 \(language.date(now))이며, 예정된 사건이 없습니다."
    case .oneEvent(let now, let day):
      "현재 \(language.date(now))이며, 예정된 사건이 하나 남았습니다(\(language.date(day)))."
    case .events(let now, let count, let last):
      "현재 \(language.date(now))이며, 예정된 사건이 \(count)개 남았습니다. "
        + "마지막은 \(language.date(last))입니다."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .untitled: "題名のないシナリオ"
    case .tryThese(let lines): "試してみる：" + lines.joined(separator: " · ")
    case .keys: "Tab で入力を補完し、^D で終了します。"
    case .otherScenarios(let folder, let names):
      "ほかのシナリオは \(folder) にあります：\(names.joined(separator: "、"))。"
        + "開くには：demarche \(folder)/\(names.first ?? "")"
    case .noScript(let now): "現在は\(language.date(now))。予定された出来事はありません。"
    case .oneEvent(let now, let day):
      "現在は\(language.date(now))。予定された出来事が1件残っています（\(language.date(day))）。"
    case .events(let now, let count, let last):
      "現在は\(language.date(now))。予定された出来事が\(count)件残っており、最後は\(language.date(last))です。"
    }
  }
}
