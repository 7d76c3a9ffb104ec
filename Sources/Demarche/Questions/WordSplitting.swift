import ScenarioLanguage
import Wording

/// The language of a line, where its script tells; nil for Latin letters.
func languageOfScript(_ text: String) -> String? {
  var hasHan = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x3041...0x30FF: return "ja"
    case 0xAC00...0xD7A3, 0x3131...0x318E: return "ko"
    case 0x600...0x6FF: return "ar"
    case 0x4E00...0x9FFF: hasHan = true
    default: break
    }
  }
  return hasHan ? "ja" : nil
}

extension Model {
  /// The entity that a text names, with or without a particle or a preposition that is joined to it:
  /// `한국은`, `日本は`, `لليابان`. A name that ends like one is that name.
  func named(_ text: String) -> EntityID? {
    if let entity = readName(text, in: self) { return entity }
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    for stem in stems(of: text) {
      if let entity = readName(stem, in: self) { return entity }
    }
    return nil
  }

  /// What a text may be without what is joined to its last word, or to its first in Arabic.
  private func stems(of text: String) -> [String] {
    switch languageOfScript(text) {
    case "ko":
      return (1...3).compactMap { length in
        guard text.count > length else { return nil }
        let stem = String(text.dropLast(length))
        return KoreanParticle.attached(String(text.suffix(length)), after: stem) == nil ? nil : stem
      }
    case "ja":
      return Model.japaneseParticles.filter { text.hasSuffix($0) && text.count > $0.count }
        .sorted { $0.count > $1.count }.map { String(text.dropLast($0.count)) }
    case "ar":
      if text.hasPrefix("لل") { return ["ال" + text.dropFirst(2)] }
      return text.first.map("وفبكل".contains) == true ? [String(text.dropFirst())] : []
    default: return []
    }
  }

  static let japaneseParticles: Set<String> = [
    "は", "が", "を", "に", "の", "へ", "と", "で", "も", "から", "まで", "より", "には", "では", "とは", "について",
  ]
}

/// Takes the words of a question apart where Korean joins particles to names, and where Japanese has
/// no spaces: `日本はGSOMIAの当事国` as `日本 は GSOMIA の 当事国`.
struct WordSplitter {
  /// Names and words of phrases, by their first letter, the longest first.
  private var known: [Character: [String]] = [:]
  private let model: Model
  private let language: String

  /// Nil for a language that has spaces between all words.
  init?(_ model: Model, language: String?) {
    guard let language, ["ko", "ja"].contains(language) else { return nil }
    self.model = model
    self.language = language
    guard language == "ja" else { return }
    var texts = Model.japaneseParticles
    for entity in model.entities {
      texts.formUnion([entity.name] + entity.otherNames)
      texts.formUnion(entity.localNames.map(\.name))
    }
    func add(_ phrases: [(language: String, phrase: Phrase)]) {
      for local in phrases where local.language == language {
        for case .word(let word) in local.phrase.parts { texts.insert(word) }
      }
    }
    for relation in model.relations { add(relation.localPhrases) }
    for action in model.actions { add(action.localPhrases) }
    texts.formUnion(QuestionWord.asking.keys)
    for text in texts {
      if let first = text.lowercased().first { known[first, default: []].append(text.lowercased()) }
    }
    for first in known.keys { known[first]?.sort { $0.count > $1.count } }
  }

  func split(_ words: [String]) -> [String] {
    language == "ja"
      ? words.flatMap(splitJapanese)
      : words.indices.flatMap { splitKorean(words[$0], after: words[..<$0]) }
  }

  private func splitJapanese(_ word: String) -> [String] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [word] }
    var parts: [String] = []
    var rest = ""
    var left = word[...]
    func finish() {
      if !rest.isEmpty { parts.append(rest) }
      rest = ""
    }
    while let first = left.first {
      let text = left.lowercased()
      if let found = known[Character(first.lowercased())]?.first(where: text.hasPrefix) {
        finish()
        parts.append(String(left.prefix(found.count)))
        left = left.dropFirst(found.count)
      } else {
        rest.append(first)
        left = left.dropFirst()
      }
    }
    finish()
    return parts
  }

  private func splitKorean(_ word: String, after before: ArraySlice<String>) -> [String] {
    for length in stride(from: min(3, word.count - 1), to: 0, by: -1) {
      let stem = String(word.dropLast(length))
      let particle = String(word.suffix(length))
      guard KoreanParticle.attached(particle, after: stem) != nil else { continue }
      for count in 0...min(4, before.count) {
        let name = (before.suffix(count) + [stem]).joined(separator: " ")
        if readName(name, in: model) != nil { return [stem, particle] }
      }
    }
    return [word]
  }
}

extension Phrase {
  /// The orders in which Korean and Japanese may put what the particles mark: the names at the front,
  /// each with its particle, and then what is said of them. The one declared comes first.
  func orders(in language: String?) -> [Phrase] {
    guard let language, ["ko", "ja"].contains(language) else { return [self] }
    var groups: [[Part]] = []
    var place = 0
    while place + 1 < parts.count, case .slot = parts[place],
      case .word(let word) = parts[place + 1],
      Phrase.moves(word, language)
    {
      groups.append([parts[place], parts[place + 1]])
      place += 2
    }
    guard (2...3).contains(groups.count), place < parts.count else { return [self] }
    let rest = parts[place...]
    return Phrase.permutations(groups).map { groups in
      var phrase = self
      phrase.parts = groups.flatMap { $0 } + rest
      return phrase
    }
  }

  /// Whether a name with this particle may stand elsewhere; one of whose belongs to what follows.
  private static func moves(_ particle: String, _ language: String) -> Bool {
    language == "ja"
      ? particle != "の" && Model.japaneseParticles.contains(particle)
      : particle != "의" && KoreanParticle.attached(particle, after: "") != nil
  }

  private static func permutations(_ groups: [[Part]]) -> [[[Part]]] {
    guard groups.count > 1 else { return [groups] }
    return groups.indices.flatMap { first in
      var rest = groups
      let group = rest.remove(at: first)
      return permutations(rest).map { [group] + $0 }
    }
  }
}
