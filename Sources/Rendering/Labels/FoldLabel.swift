import Quantities
import Wording

/// What is said around a replay that is told in short.
enum FoldLabel: Message {
  case before(steps: Int, from: Day, to: Day, sorts: Sorts)
  /// Which command shows the steps here, and which one all of them.
  case tells(String, all: String?)
  case moreChanges(Int)
  case refused(String?)

  /// What sorts of steps there are among many.
  struct Sorts {
    var scripted = 0
    var deadlines = 0
    var refused = 0
  }

  var english: String {
    switch self {
    case .before(let steps, let from, let to, let sorts):
      let days = from == to ? to.inWords : "\(from.inWords) to \(to.inWords)"
      let parts = [
        sorts.scripted > 0 ? "\(sorts.scripted) of the script" : nil,
        sorts.deadlines > 0 ? counted(sorts.deadlines, "deadline") : nil,
        sorts.refused > 0 ? "\(sorts.refused) refused" : nil,
      ].compactMap { $0 }
      return "\(counted(steps, "step")) before these, \(days)"
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "."
    case .tells(let line, let all):
      return "\(line) tells all that changed\(all.map { "; \($0) shows all of them" } ?? "")."
    case .moreChanges(let count): return "and \(counted(count, "more change"))"
    case .refused(let need): return "refused" + (need.map { ": \($0)" } ?? "")
    }
  }

  var arabic: String {
    let language = Language.arabic
    switch self {
    case .before(let steps, let from, let to, let sorts):
      let days =
        from == to
        ? "في \(language.date(to))" : "من \(language.date(from)) إلى \(language.date(to))"
      let parts = [
        sorts.scripted > 0 ? "من التسلسل \(language.number(sorts.scripted))" : nil,
        sorts.deadlines > 0 ? "آجال \(language.number(sorts.deadlines))" : nil,
        sorts.refused > 0 ? "مرفوض \(language.number(sorts.refused))" : nil,
      ].compactMap { $0 }
      return "قبل هذه: \(ArabicNoun.steps.counted(steps)) \(days)"
        + (parts.isEmpty ? "" : "، " + parts.joined(separator: "، ")) + "."
    case .tells(let line, let all):
      return "يعرض \(line) كل ما تغيّر\(all.map { "، ويعرضها \($0) جميعًا" } ?? "")."
    case .moreChanges(let count): return "وتغيّرات أخرى: \(language.number(count))"
    case .refused(let need): return "مرفوض" + (need.map { ": \($0)" } ?? "")
    }
  }

  var korean: String? {
    switch self {
    case .before(let steps, let from, let to, _):
      "이전 \(steps)단계, \(Language.korean.date(from)) ~ \(Language.korean.date(to))."
    case .tells(let line, let all):
      "\(line) — 바뀐 것 모두\(all.map { "; \($0) — 전체" } ?? "")."
    case .moreChanges(let count): "그 밖의 변화 \(count)건"
    case .refused(let need): "거부됨" + (need.map { ": \($0)" } ?? "")
    }
  }

  var japanese: String? {
    switch self {
    case .before(let steps, let from, let to, _):
      "これより前に\(steps)段階、\(Language.japanese.date(from))から\(Language.japanese.date(to))まで。"
    case .tells(let line, let all):
      "\(line) で変化のすべて\(all.map { "、\($0) で全体" } ?? "")を表示。"
    case .moreChanges(let count): "ほかに\(count)件の変化"
    case .refused(let need): "拒否" + (need.map { ": \($0)" } ?? "")
    }
  }
}
