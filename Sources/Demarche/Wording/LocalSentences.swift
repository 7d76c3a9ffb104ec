import Quantities
import ScenarioLanguage
import Wording

/// Canonical sentences in another language: as the scenario has its phrases and names there.
///
/// A sentence is read as it would be if it were typed, and printed again; what is no sentence, and a
/// sentence whose phrase the scenario does not have in the language, stays as it is. Each is
/// worked out once. What is shown can be typed: `Session` reads it with the same `JoinedReader`.
final class LocalSentences {
  let language: String
  private(set) var model: Model
  private let reader: JoinedReader
  private var known: [String: String] = [:]
  private var names: [String: String] = [:]

  init(_ model: Model, language: String, reader: JoinedReader) {
    self.model = model
    self.language = language
    self.reader = reader
    for (place, entity) in model.entities.enumerated() where !entity.localNames.isEmpty {
      let name = model.name(EntityID(place), language: language)
      if name != entity.name { names[entity.name] = name }
    }
  }

  /// A fact, a move or a condition. Slots that are open in a list of moves stay open.
  func sentence(_ canonical: String) -> String {
    if let text = known[canonical] { return text }
    let text = worded(canonical)
    known[canonical] = text
    return text
  }

  /// A phrase as it is declared, `?a:State trusts ?b:State`; nil for a text without declared slots.
  func declaration(_ canonical: String) -> String? {
    var kinds: [(name: Substring, kind: Substring)] = []
    let plain = canonical.split(separator: " ").map { word -> Substring in
      guard word.hasPrefix("?"), let colon = word.firstIndex(of: ":") else { return word }
      kinds.append((word[..<colon], word[colon...]))
      return word[..<colon]
    }.joined(separator: " ")
    guard !kinds.isEmpty else { return nil }
    // The longest name first, so that ?a is not found in ?ally; then each with its kind.
    kinds.sort { $0.name.count > $1.name.count }
    var text = sentence(plain)
    for (place, one) in kinds.enumerated() {
      text = text.split(separator: one.name, omittingEmptySubsequences: false)
        .joined(separator: "\u{0}\(place)\u{0}")
    }
    for (place, one) in kinds.enumerated() {
      text = text.split(separator: "\u{0}\(place)\u{0}", omittingEmptySubsequences: false)
        .joined(separator: String(one.name + one.kind))
    }
    return text
  }

  /// A name; what is none stays.
  func name(_ canonical: String) -> String { names[canonical] ?? canonical }

  /// The title of a rule, a consequence or a deadline.
  func title(_ canonical: String) -> String { model.title(canonical, language: language) }

  private func worded(_ canonical: String) -> String {
    let isOpen = canonical.contains("…")
    let typed = isOpen ? canonical.map { $0 == "…" ? "?" : String($0) }.joined() : canonical
    guard case .success(let query) = readCondition(typed, in: &model) else {
      return piecewise(canonical)
    }
    let text = model.text(query.condition, query.scope, language: language)
    guard canBeTyped(text, as: query) else { return canonical }
    return isOpen ? text.map { $0 == "?" ? "…" : String($0) }.joined() : text
  }

  /// A condition that cannot be read alone, as its variables get their values elsewhere: each of its
  /// sentences by itself, with what joins them.
  private func piecewise(_ canonical: String) -> String {
    let words = canonical.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var piece: [String] = []
    var (isQuoted, isDivided) = (false, false)
    func finish() {
      guard !piece.isEmpty else { return }
      let text = piece.joined(separator: " ")
      let opening = text.prefix { $0 == "(" }
      let closing = text.reversed().prefix { $0 == ")" }
      let inner = String(text.dropFirst(opening.count).dropLast(closing.count))
      result.append(opening + (isDivided || !opening.isEmpty ? sentence(inner) : inner) + closing)
      piece = []
    }
    for word in words {
      if word.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      if !isQuoted, ["and", "or", "not"].contains(word) {
        isDivided = true
        finish()
        result.append(word)
      } else {
        piece.append(word)
      }
    }
    finish()
    return result.joined(separator: " ")
  }

  /// Whether a text is read as the condition that it was printed from.
  private func canBeTyped(_ text: String, as query: Query) -> Bool {
    let plain = withPlainDatesAndDigits(text)
    guard case .success(let read) = readCondition(reader.spaced(plain) ?? plain, in: &model) else {
      return false
    }
    return model.text(read.condition, read.scope) == model.text(query.condition, query.scope)
  }
}
