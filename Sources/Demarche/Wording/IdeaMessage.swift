import Quantities
import ScenarioLanguage
import Wording

/// Why a line is worth trying: what `what now` says.
enum IdeaMessage: Message {
  case wasRefused(Int)
  case deadlineFalls(String, about: [String], Day)
  case changesWatched(String)
  case isExpected(String, Decimal, within: Int, CalendarUnit)
  case isWanted(String)
  case lookingBack
  case comesNext(String)
  case heldSince(Int)
  case muchFollows
  case asksByName
  case draws
  case lists

  var english: String {
    switch self {
    case .wasRefused(let step): "#\(step) was refused: what stands against it, and what would help?"
    case .deadlineFalls(let title, let about, let day):
      IdeaMessage.quoted("“\(title)”", about, "()", ", ") + " falls on \(day.text)."
    case .changesWatched(let query): "It would change what you watch: \(query)."
    case .isExpected(let title, let likelihood, let count, let unit):
      "“\(title)”: to be expected with \(likelihood.text) % within \(counted(count, unit.name))."
    case .isWanted(let name): "\(name) wants it."
    case .lookingBack: "You are looking back; this leads to the last day."
    case .comesNext(let event): "It comes next: \(event)."
    case .heldSince(let step): "It has held since #\(step): by which reasons?"
    case .muchFollows: "Of the moves that can be made now, much follows from this one."
    case .asksByName: "Asks who and what, by name."
    case .draws: "Draws what happened."
    case .lists: "Lists everything that can be done now."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .wasRefused(let step):
      "رُفضت الخطوة \(language.step(step)): ما الذي يحول دونها، وما الذي يعين عليها؟"
    case .deadlineFalls(let title, let about, let day):
      IdeaMessage.quoted("«\(title)»", about, "()", "، ") + " يحلّ في \(language.date(day))."
    case .changesWatched(let query): "سيغيّر ما تراقبه: \(query)."
    case .isExpected(let title, let likelihood, let count, let unit):
      "«\(title)»: متوقَّع باحتمال \(language.digits(likelihood.text))٪ في غضون \(IdeaMessage.arabic(count, unit))."
    case .isWanted(let name): "هذا من مطالب \(name)."
    case .lookingBack: "أنت تنظر إلى الوراء؛ وهذا يعود بك إلى اليوم الأخير."
    case .comesNext(let event): "هو التالي: \(event)."
    case .heldSince(let step): "قائم منذ الخطوة \(language.step(step)): لأي أسباب؟"
    case .muchFollows: "من التحركات الممكنة الآن، يترتب على هذا الكثير."
    case .asksByName: "يسأل عن مَن وماذا بالأسماء."
    case .draws: "يرسم ما حدث."
    case .lists: "يسرد كل ما يمكن فعله الآن."
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .wasRefused(let step): "#\(step) 단계가 거부되었습니다. 무엇이 가로막고, 무엇이 도움이 됩니까?"
    case .deadlineFalls(let title, let about, let day):
      IdeaMessage.quoted("“\(title)”", about, "()", ", ") + " 시한이 \(language.date(day))에 옵니다."
    case .changesWatched(let query): "지켜보는 조건의 답이 바뀝니다: \(query)."
    case .isExpected(let title, let likelihood, let count, let unit):
      "“\(title)” — \(count)\(IdeaMessage.korean(unit)) 안에 \(likelihood.text)%의 확률로 예상됩니다."
    case .isWanted(let name): "\(name)\(KoreanParticle.subject.form(after: name)) 바라는 것입니다."
    case .lookingBack: "지금 되돌아보고 있습니다. 이 줄은 마지막 날로 갑니다."
    case .comesNext(let event): "다음에 올 일: \(event)."
    case .heldSince(let step): "#\(step) 단계부터 성립합니다. 어떤 근거에서입니까?"
    case .muchFollows: "지금 할 수 있는 조치 가운데 많은 것이 따라 나오는 조치입니다."
    case .asksByName: "누가, 무엇이 그러한지 이름으로 묻습니다."
    case .draws: "일어난 일을 그림으로 보여 줍니다."
    case .lists: "지금 할 수 있는 것을 모두 보여 줍니다."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .wasRefused(let step): "#\(step) は拒否されました。何が妨げ、何が助けになるでしょうか。"
    case .deadlineFalls(let title, let about, let day):
      IdeaMessage.quoted("「\(title)」", about, "（）", "、") + "が\(language.date(day))に来ます。"
    case .changesWatched(let query): "監視中の条件の答えが変わります：\(query)。"
    case .isExpected(let title, let likelihood, let count, let unit):
      "「\(title)」：\(count)\(IdeaMessage.japanese(unit))以内に\(likelihood.text)%の確率で予想されます。"
    case .isWanted(let name): "\(name)が望んでいることです。"
    case .lookingBack: "いま振り返っています。これで最後の日へ行きます。"
    case .comesNext(let event): "次に来ること：\(event)。"
    case .heldSince(let step): "#\(step) から成り立っています。どんな理由によるのでしょうか。"
    case .muchFollows: "いまできる行動のうち、多くのことが生じる行動です。"
    case .asksByName: "だれが、何がそうなのかを名称で尋ねます。"
    case .draws: "起きたことを図で示します。"
    case .lists: "いまできることをすべて示します。"
    }
  }

  private static func quoted(
    _ title: String, _ about: [String], _ brackets: String, _ comma: String
  ) -> String {
    guard !about.isEmpty, let open = brackets.first, let close = brackets.last else { return title }
    return "\(title)\(open == "(" ? " " : "")\(open)\(about.joined(separator: comma))\(close)"
  }

  private static func arabic(_ count: Int, _ unit: CalendarUnit) -> String {
    let noun =
      switch unit {
      case .day:
        ArabicNoun(zero: "اليوم", one: "يوم", two: "يومين", few: "أيام", many: "يومًا", other: "يوم")
      case .week:
        ArabicNoun(
          zero: "اليوم", one: "أسبوع", two: "أسبوعين", few: "أسابيع", many: "أسبوعًا", other: "أسبوع"
        )
      case .month:
        ArabicNoun(zero: "اليوم", one: "شهر", two: "شهرين", few: "أشهر", many: "شهرًا", other: "شهر")
      case .year:
        ArabicNoun(zero: "اليوم", one: "سنة", two: "سنتين", few: "سنوات", many: "سنة")
      }
    return noun.counted(count)
  }

  private static func korean(_ unit: CalendarUnit) -> String {
    switch unit {
    case .day: "일"
    case .week: "주"
    case .month: "개월"
    case .year: "년"
    }
  }

  private static func japanese(_ unit: CalendarUnit) -> String {
    switch unit {
    case .day: "日"
    case .week: "週間"
    case .month: "か月"
    case .year: "年"
    }
  }
}
