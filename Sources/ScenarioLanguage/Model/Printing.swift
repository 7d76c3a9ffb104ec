import Quantities
import Wording

extension Model {
  // MARK: Sentences

  /// The canonical sentence of a fact: its relation's phrase as declared with the names in its
  /// slots. Typed back, it is read as the same fact.
  ///
  /// With a language's code, the phrase and the names are those of that language, if the phrase has
  /// one there; see `JoinedReader` for how what joins words is read.
  public func sentence(_ fact: Fact, language: String? = nil) -> String {
    if language == nil, !vocabulary.canMislead {
      return plainSentence(relations[Int(fact.relation.number)].phrase, fact.values)
    }
    let relation = self[fact.relation]
    return sentence(relation.phrase, relation.localPhrases, fact.values, language) {
      isRead($0, .relation(fact.relation))
    }
  }

  /// The canonical sentence of a move.
  public func sentence(_ move: Move, language: String? = nil) -> String {
    if language == nil, !vocabulary.canMislead {
      return plainSentence(actions[Int(move.action.number)].phrase, move.values)
    }
    let action = self[move.action]
    return sentence(action.phrase, action.localPhrases, move.values, language) {
      isRead($0, .action(move.action))
    }
  }

  /// A title of a rule, a consequence or a deadline, in a language if it has one there.
  public func title(_ title: String, language: String?) -> String {
    guard let language, let local = localTitles.value[title] else { return title }
    return local.first { $0.language == language }?.title ?? title
  }

  /// Whether any name or phrase is given in a language.
  public func speaks(_ language: String) -> Bool {
    relations.contains { $0.localPhrases.contains { $0.language == language } }
      || actions.contains { $0.localPhrases.contains { $0.language == language } }
      || entities.contains { $0.localNames.contains { $0.language == language } }
  }

  /// The codes of the languages that names or phrases are given in, sorted.
  public var languages: [String] {
    var codes = Set<String>()
    for relation in relations { codes.formUnion(relation.localPhrases.map(\.language)) }
    for action in actions { codes.formUnion(action.localPhrases.map(\.language)) }
    for entity in entities { codes.formUnion(entity.localNames.map(\.language)) }
    return codes.sorted()
  }

  /// A sentence as it was declared, where nothing can mislead: what `sentence` comes to then, at a
  /// tenth of the cost, for summaries have them by the hundred thousand.
  private func plainSentence(_ phrase: Phrase, _ values: [Value]) -> String {
    var text = ""
    for part in phrase.parts {
      if !text.isEmpty { text += " " }
      switch part {
      case .word(let word): Phrase.append(word, to: &text)
      case .slot(let slot): text += typedText(values[slot])
      }
    }
    return text
  }

  /// Where names hold words of phrases a sentence may have another reading: then, and only then,
  /// every name is quoted.
  private func sentence(
    _ phrase: Phrase, _ localPhrases: [LocalPhrase], _ values: [Value], _ language: String?,
    _ isRead: (String) -> Bool
  ) -> String {
    var phrase = phrase
    var spoken: String?
    if let language, let local = localPhrases.first(where: { $0.language == language }) {
      phrase = local.phrase
      spoken = language
    }
    func slot(_ slot: Int) -> String { typedText(values[slot], language: spoken) }
    // As it is read: with plain digits.
    guard vocabulary.canMislead, !isRead(withPlainDatesAndDigits(phrase.text(slot))) else {
      return phrase.text(joinedIn: spoken, slot)
    }
    return phrase.text(joinedIn: spoken) { place in
      guard case .entity(let entity) = values[place] else { return slot(place) }
      return "\"\(name(entity, language: spoken))\""
    }
  }

  /// Whether a sentence has one reading, and that one.
  private func isRead(_ sentence: String, _ target: PhraseForm.Target) -> Bool {
    var words = vocabulary.words
    let file = SourceFile(id: FileID(files.count), path: "", bytes: Array(sentence.utf8))
    let parsed = parseSentence(file, words: &words)
    guard let syntax = parsed.sentence else { return false }
    var matcher = SentenceMatcher()
    matcher.match(
      syntax, in: FileText(file: file, tree: parsed.tree), vocabulary, sorts: .any)
    return matcher.forms.count == 1
      && vocabulary.forms[Int(matcher.forms[0])].target == target
  }

  // MARK: Values

  /// A value as it stands in a table: names and texts plain, dates as the files first wrote them.
  public func text(_ value: Value, language: String? = nil) -> String {
    switch value {
    case .entity(let entity): name(entity, language: language)
    case .number(let number): digits(number.text, language)
    case .date(let day): digits(text(day), language)
    case .text(let text): self[text]
    }
  }

  private func digits(_ text: String, _ language: String?) -> String {
    guard let language, let language = Language(code: language) else { return text }
    return language.digits(text)
  }

  /// A day as the files first wrote it.
  public func text(_ day: Day) -> String { dateTexts[day] ?? day.text }

  /// An entity's name, in a language if it has one there.
  public func name(_ entity: EntityID, language: String? = nil) -> String {
    let entity = self[entity]
    guard let language, !entity.localNames.isEmpty else { return entity.name }
    return entity.localNames.first { $0.language == language }?.name ?? entity.name
  }

  /// A value as it can be typed: texts in quotes, and names that would not be read as names.
  public func typedText(_ value: Value, language: String? = nil) -> String {
    switch value {
    case .entity(let entity):
      let name = name(entity, language: language)
      let isOwn = language == nil || self[entity].localNames.isEmpty
      let needsQuotes =
        isOwn && Int(entity.number) < vocabulary.needsQuotes.count
        ? vocabulary.needsQuotes[Int(entity.number)] : vocabulary.needsQuotes(name: name)
      return needsQuotes ? "\"\(name)\"" : name
    case .text(let text): return "\"\(self[text])\""
    case .number, .date: return text(value, language: language)
    }
  }
}

/// A phrase in another language.
typealias LocalPhrase = (language: String, phrase: Phrase)

extension Phrase {
  /// The phrase with something in each slot. Words that would not be read as a phrase's words are
  /// put in quotes.
  public func text(_ slot: (Int) -> String) -> String {
    var text = ""
    for part in parts {
      if !text.isEmpty { text += " " }
      switch part {
      case .word(let word): Phrase.append(word, to: &text)
      case .slot(let index): text += slot(index)
      }
    }
    return text
  }

  fileprivate static func append(_ word: String, to text: inout String) {
    if needsQuotes(word) {
      text += "\"\(word)\""
    } else {
      text += word
    }
  }

  /// The phrase as a language writes it: Korean attaches its particles, in the form that the word
  /// before them asks for, and Japanese has no spaces.
  public func text(joinedIn language: String?, _ slot: (Int) -> String) -> String {
    switch language {
    case "ko": koreanText(slot)
    case "ja": japaneseText(slot)
    default: text(slot)
    }
  }

  private func koreanText(_ slot: (Int) -> String) -> String {
    var text = ""
    var wasSlot = false
    for part in parts {
      switch part {
      case .word(let word):
        if wasSlot, let particle = KoreanParticle.attached(word, after: text) {
          text += particle
        } else {
          text += (text.isEmpty ? "" : " ") + (Phrase.needsQuotes(word) ? "\"\(word)\"" : word)
        }
        wasSlot = false
      case .slot(let index):
        text += (text.isEmpty ? "" : " ") + slot(index)
        wasSlot = true
      }
    }
    return text
  }

  private func japaneseText(_ slot: (Int) -> String) -> String {
    var text = ""
    for part in parts {
      let next =
        switch part {
        case .word(let word): Phrase.needsQuotes(word) ? "\"\(word)\"" : word
        case .slot(let index): slot(index)
        }
      // Latin letters and digits on both sides keep apart.
      if let last = text.last, let first = next.first, last.isPlainWord, first.isPlainWord {
        text += " "
      }
      text += next
    }
    return text
  }

  /// Whether a part was declared in quotes because it holds a reserved word.
  private static func needsQuotes(_ word: String) -> Bool {
    var key: UInt64 = 0
    var count = 0
    for byte in word.utf8 {
      if byte == UInt8(ascii: " ") { return true }
      // In small letters; nothing but a letter becomes one.
      key = key << 8 | UInt64(byte | 0x20)
      count += 1
    }
    return count <= 5 && reservedKeys.contains(key)
  }

  /// The reserved words, byte after byte.
  private static let reservedKeys: [UInt64] =
    ["and", "or", "not", "if", "where", "since", "today"].map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension Character {
  /// Whether it runs together with its like where no space is between them.
  fileprivate var isPlainWord: Bool { isASCII && !isWhitespace }
}

extension Vocabulary {
  /// Whether a name has to be quoted to be typed: its words are no words, are reserved, or all of it
  /// reads as a number or a date.
  func needsQuotes(name: String) -> Bool {
    if let needsQuotes = Vocabulary.needsQuotes(plainName: name) { return needsQuotes }
    let parts = name.split(separator: " ", omittingEmptySubsequences: false)
    var scratch = WordTable()
    let file = SourceFile(id: FileID(0), path: "", bytes: Array(name.utf8))
    let tokens = lex(file, words: &scratch).tokens
    let areWords = tokens.allSatisfy { token in
      switch token.kind {
      case .word: !token.word.isReserved
      case .number, .date: true
      default: false
      }
    }
    guard areWords, tokens.count == parts.count, let first = tokens.first else { return true }
    return tokens.count == 1 && (first.kind != .word || file.day(of: first) != nil)
  }

  /// As `needsQuotes(name:)` for names of ASCII words that begin with a letter; nil for others.
  private static func needsQuotes(plainName name: String) -> Bool? {
    var name = name
    return name.withUTF8 { bytes in
      var start = 0
      while start <= bytes.count {
        var end = start
        while end < bytes.count, ByteClass.table[Int(bytes[end])].isWord { end += 1 }
        guard end > start, (bytes[start] | 0x20) &- UInt8(ascii: "a") < 26,
          end == bytes.count || bytes[end] == UInt8(ascii: " ")
        else { return nil }
        let word = bytes[start..<end]
        let isReserved = reservedWords.contains { reserved in
          word.count == reserved.utf8CodeUnitCount
            && word.indices.allSatisfy {
              word[$0] | 0x20 == reserved.utf8Start[$0 - word.startIndex]
            }
        }
        if isReserved || word.last == UInt8(ascii: ".") { return isReserved ? true : nil }
        start = end + 1
      }
      return false
    }
  }

  private static let reservedWords: [StaticString] = [
    "and", "or", "not", "if", "where", "since", "today",
  ]

  /// Notes what printing has to know of the names: which need quotes, and whether some hold words
  /// that phrases hold too.
  mutating func settlePrinting(names: [String]) {
    needsQuotes = names.map { needsQuotes(name: $0) }
    var isInPhrase = [Bool](repeating: false, count: words.count + 1)
    var hasNeighbours = false
    for form in forms {
      var wasSlot = false
      for part in form.parts {
        switch part {
        case .word(let word):
          isInPhrase[Int(word.number)] = true
          wasSlot = false
        case .slot:
          hasNeighbours = hasNeighbours || wasSlot
          wasSlot = true
        }
      }
    }
    canMislead = hasNeighbours || self.names.hasEdge { isInPhrase[Int($0.number)] }
  }
}
