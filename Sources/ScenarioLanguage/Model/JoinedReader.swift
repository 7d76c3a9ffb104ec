import Wording

/// Reads sentences of languages that do not put a space between all words: Korean, whose particles
/// are attached to names and change with them, and Japanese, which has no spaces.
///
/// `한국은 일본을 화이트리스트에 등재` was declared as `?a 은 ?b 을 ?c 에 등재`, `韓国はGSOMIAの当事国` as
/// `?a は ?b の 当事国`. Such a stretch of a line is laid against the phrases of these languages with
/// all spaces out of both; names are looked for where a phrase has a slot. What fits is written with
/// a space between the parts, as every other sentence is read.
public struct JoinedReader: Sendable {
  private struct Form: Sendable {
    var parts: [Part]
    /// With what it was declared.
    var shown: [String]
  }

  private enum Part: Sendable {
    /// Forms of a word, folded.
    case word([[Character]])
    case slot(KindID)
  }

  private struct Name: Sendable {
    /// Folded, without spaces.
    var letters: [Character]
    var entity: EntityID
    var typed: String
  }

  private var forms: [Form] = []
  /// By their first letter, the longest first.
  private var names: [Character: [Name]] = [:]
  private var kinds: [KindID] = []
  private var tree = KindTree()

  /// Looks at every phrase and name once; finds nothing where no phrase is in such a language.
  public init(_ model: Model) {
    for form in model.vocabulary.forms where JoinedReader.languages.contains(form.language ?? "") {
      var wasSlot = false
      let parts = form.parts.indices.map { place -> Part in
        switch form.parts[place] {
        case .slot(let slot):
          wasSlot = true
          return .slot(form.slots[slot].kind)
        case .word:
          let word = form.shown(place).filter { $0 != "\"" }
          let spellings = wasSlot ? KoreanParticle.forms(of: word) : [word]
          wasSlot = false
          return .word(spellings.map(JoinedReader.letters))
        }
      }
      forms.append(Form(parts: parts, shown: form.parts.indices.map(form.shown)))
    }
    guard !forms.isEmpty else { return }
    kinds = model.vocabulary.entityKinds
    tree = model.vocabulary.kindTree
    for (place, entity) in model.entities.enumerated() {
      for name in [entity.name] + entity.otherNames + entity.localNames.map(\.name) {
        let letters = JoinedReader.letters(name)
        guard let first = letters.first else { continue }
        let typed = model.vocabulary.needsQuotes(name: name) ? "\"\(name)\"" : name
        names[first, default: []].append(
          Name(letters: letters, entity: EntityID(place), typed: typed))
      }
    }
    for first in names.keys {
      names[first]?.sort { $0.letters.count > $1.letters.count }
    }
  }

  private static let languages: Set<String> = ["ko", "ja"]

  /// A line with a space between the parts of every sentence in it that is joined; nil where there
  /// is none.
  public func spaced(_ line: String) -> String? {
    guard !forms.isEmpty, line.unicodeScalars.contains(where: JoinedReader.isJoined) else {
      return nil
    }
    let pieces = JoinedReader.pieces(of: line)
    var result: [String] = []
    var start = 0
    var isFound = false
    while start < pieces.count {
      if let (sentence, end) = sentence(pieces, from: start) {
        result.append(sentence)
        isFound = true
        start = end
      } else {
        result.append(pieces[start])
        start += 1
      }
    }
    return isFound ? result.joined(separator: " ") : nil
  }

  /// The longest stretch from a piece on that is a sentence, and where it ends.
  private func sentence(_ pieces: [String], from start: Int) -> (String, Int)? {
    var limit = start
    while limit < pieces.count, limit - start < 40, !JoinedReader.divides(pieces[limit]) {
      limit += 1
    }
    for end in stride(from: limit, to: start, by: -1) {
      let text = pieces[start..<end].joined()
      guard text.unicodeScalars.contains(where: JoinedReader.isJoined) else { continue }
      let letters = JoinedReader.letters(text)
      for form in forms {
        if let parts = read(form, 0, letters, 0) { return (parts.joined(separator: " "), end) }
      }
    }
    return nil
  }

  /// A text that ends within a sentence that is joined, with a space between the parts that are
  /// whole and before the one that is being typed; once for each way in which a phrase can be laid
  /// against it. A Korean particle is whole when a space is typed behind it.
  public func begun(_ text: String) -> [String] {
    guard !forms.isEmpty, let last = text.unicodeScalars.last(where: { $0 != " " }),
      text.unicodeScalars.contains(where: JoinedReader.isJoined)
    else { return [] }
    let pieces = JoinedReader.pieces(of: text)
    let start = pieces.lastIndex(where: JoinedReader.divides).map { $0 + 1 } ?? 0
    let letters = JoinedReader.letters(pieces[start...].joined())
    let mayEnd = text.last?.isWhitespace == true || !(0xAC00...0xD7A3).contains(last.value)
    var found: [String] = []
    for form in forms {
      guard let (parts, end) = beginning(of: form, 0, letters, 0), parts.count > 1,
        end < letters.count || mayEnd
      else { continue }
      let tail = JoinedReader.ending(of: text, letters: letters.count - end)
      let whole = (pieces[..<start] + parts + [tail]).joined(separator: " ")
      if !found.contains(whole) { found.append(whole) }
    }
    return found
  }

  /// The parts of a form from one on that are whole, laid over letters from a place as far as they
  /// go, and where they end; nil where what is left cannot be the beginning of the next.
  private func beginning(
    of form: Form, _ part: Int, _ letters: [Character], _ place: Int
  ) -> (parts: [String], end: Int)? {
    guard part < form.parts.count else { return nil }
    if place == letters.count { return ([], place) }
    switch form.parts[part] {
    case .word(let spellings):
      for spelling in spellings where JoinedReader.begins(letters, place, spelling) {
        let next = place + spelling.count
        if let rest = beginning(of: form, part + 1, letters, next) {
          return ([form.shown[part]] + rest.parts, rest.end)
        }
      }
      let typed = Array(letters[place...])
      let isBegun = spellings.contains { JoinedReader.begins($0, 0, typed) }
      return isBegun ? ([], place) : nil
    case .slot(let kind):
      for (typed, end) in fills(kind, letters, place) {
        if let rest = beginning(of: form, part + 1, letters, end) {
          return ([typed] + rest.parts, rest.end)
        }
      }
      let typed = Array(letters[place...])
      let isBegun =
        typed[0] == "?"
        || (names[typed[0]] ?? []).contains {
          JoinedReader.begins($0.letters, 0, typed)
        }
      return isBegun ? ([], place) : nil
    }
  }

  /// The end of a text that has so many letters, spaces not counted; spaces behind them are none.
  private static func ending(of text: String, letters count: Int) -> String {
    var left = count
    var start = text.endIndex
    while left > 0, start > text.startIndex {
      start = text.index(before: start)
      if !text[start].isWhitespace { left -= 1 }
    }
    return String(text[start...])
  }

  /// The parts of a form from one on, laid over letters from a place to their end.
  private func read(_ form: Form, _ part: Int, _ letters: [Character], _ place: Int) -> [String]? {
    guard part < form.parts.count else { return place == letters.count ? [] : nil }
    switch form.parts[part] {
    case .word(let spellings):
      for spelling in spellings where JoinedReader.begins(letters, place, spelling) {
        if let rest = read(form, part + 1, letters, place + spelling.count) {
          return [form.shown[part]] + rest
        }
      }
    case .slot(let kind):
      for (typed, end) in fills(kind, letters, place) {
        if let rest = read(form, part + 1, letters, end) { return [typed] + rest }
      }
    }
    return nil
  }

  /// What can stand in a slot, the longest first, and where it ends.
  private func fills(
    _ kind: KindID, _ letters: [Character], _ place: Int
  ) -> [(typed: String, end: Int)] {
    guard place < letters.count else { return [] }
    if letters[place] == "?" {
      let end = letters[(place + 1)...].firstIndex { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      return [(String(letters[place..<(end ?? letters.count)]), end ?? letters.count)]
    }
    if letters[place] == "\"" {
      guard let end = letters[(place + 1)...].firstIndex(of: "\"") else { return [] }
      return [(JoinedReader.unfolded(letters[place...end]), end + 1)]
    }
    if kind == .number || kind == .date {
      let end =
        letters[place...].firstIndex { !$0.isASCII || !($0.isNumber || $0 == "-" || $0 == ".") }
        ?? letters.count
      return end > place ? [(String(letters[place..<end]), end)] : []
    }
    return (names[letters[place]] ?? []).compactMap { name in
      let fits = tree.isKind(kinds[Int(name.entity.number)], under: kind)
      guard fits, JoinedReader.begins(letters, place, name.letters) else { return nil }
      return (name.typed, place + name.letters.count)
    }
  }

  // MARK: Letters

  private static func begins(
    _ letters: [Character], _ place: Int, _ beginning: [Character]
  ) -> Bool {
    guard place + beginning.count <= letters.count else { return false }
    for offset in beginning.indices where letters[place + offset] != beginning[offset] {
      return false
    }
    return true
  }

  /// Letters for comparing: folded, without spaces; in quotes a space is kept by another mark.
  private static func letters(_ text: String) -> [Character] {
    var letters: [Character] = []
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted {
        letters.append(character == " " ? "\u{A0}" : character)
      } else if !character.isWhitespace {
        letters += Array(folding(String(character)))
      }
    }
    return letters
  }

  private static func unfolded(_ letters: ArraySlice<Character>) -> String {
    String(letters.map { $0 == "\u{A0}" ? " " : $0 })
  }

  /// The words of a line, a quoted text being one with what is joined to it; brackets alone.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    func finish() {
      if !piece.isEmpty { pieces.append(piece) }
      piece = ""
    }
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "(" || character == ")" {
        finish()
        pieces.append(String(character))
      } else if !isQuoted, character.isWhitespace {
        finish()
      } else {
        piece.append(character)
      }
    }
    finish()
    return pieces
  }

  /// Whether a piece ends a sentence.
  private static func divides(_ piece: String) -> Bool {
    switch piece.lowercased() {
    case "and", "or", "not", "if", "where", "since", "(", ")": true
    default: false
    }
  }

  /// Hangul, Han and kana.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3131...0x318E, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
