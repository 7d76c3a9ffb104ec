import Quantities

/// The tokens of one sentence, and what can stand in a slot at each.
struct SentenceLine {
  let sentence: SentenceSyntax
  let file: FileText
  var start: Int { sentence.tokens.lowerBound }
  var end: Int { sentence.tokens.upperBound }

  init(sentence: SentenceSyntax, file: FileText) {
    self.sentence = sentence
    self.file = file
  }

  /// Calls `body` with everything that can stand in a slot from a token on. Where several names
  /// begin there, the longest comes last.
  func forEachFill(
    at index: Int, _ vocabulary: Vocabulary, _ body: (SentenceMatcher.Fill) -> Void
  ) {
    let token = file.tree.tokens[index]
    func fill(_ kind: SentenceMatcher.Fill.Kind, _ end: Int, _ entity: Int32 = -1) {
      body(SentenceMatcher.Fill(kind: kind, start: Int32(index), end: Int32(end), entity: entity))
    }
    switch token.kind {
    case .word:
      if token.word == WordID.today {
        fill(.today, index + 1)
        forEachSum(after: index + 1, vocabulary) { fill(.term, $0) }
        return
      }
      if let term = embedded(at: index) {
        fill(.term, term)
        forEachSum(after: term, vocabulary) { fill(.term, $0) }
        return
      }
      if isPartialDate(index) {
        fill(.partialDate, index + 1)
        forEachSum(after: index + 1, vocabulary) { fill(.term, $0) }
      }
      if token.word == WordID.the, index + 1 < end {
        forEachName(at: index + 1, vocabulary) { fill(.name, $0, $1) }
        quotedName(index + 1, vocabulary) { fill(.quoted, index + 2, $0) }
      }
      forEachName(at: index, vocabulary) { fill(.name, $0, $1) }
    case .quoted:
      fill(.quoted, index + 1, vocabulary.entity(quoted: token.word)?.number ?? -1)
    case .variable:
      fill(.variable, index + 1)
      forEachSum(after: index + 1, vocabulary) { fill(.term, $0) }
    case .anything:
      fill(.anything, index + 1)
    case .number:
      fill(.number, index + 1)
      if isPartialDate(index) { fill(.partialDate, index + 1) }
      forEachSum(after: index + 1, vocabulary) { fill(.term, $0) }
      forEachName(at: index, vocabulary) { fill(.name, $0, $1) }
    case .date:
      fill(.date, index + 1)
      forEachSum(after: index + 1, vocabulary) { fill(.term, $0) }
      forEachName(at: index, vocabulary) { fill(.name, $0, $1) }
    default:
      guard let term = embedded(at: index) else { return }
      fill(.term, term)
      forEachSum(after: term, vocabulary) { fill(.term, $0) }
    }
  }

  private func forEachName(
    at index: Int, _ vocabulary: Vocabulary, _ body: (Int, Int32) -> Void
  ) {
    var node: Int32 = 0
    var place = index
    while place < end {
      let word = file.word(place)
      guard word != .none else { return }
      node = vocabulary.names.step(node, word)
      guard node != WordTrie.none else { return }
      place += 1
      let entity = vocabulary.names.end(at: node)
      if entity != WordTrie.none { body(place, entity) }
    }
  }

  private func quotedName(_ index: Int, _ vocabulary: Vocabulary, _ body: (Int32) -> Void) {
    let token = file.tree.tokens[index]
    guard token.kind == .quoted, let entity = vocabulary.entity(quoted: token.word) else { return }
    body(entity.number)
  }

  /// Where a term that the parser has read ends, if one starts at a token.
  func embedded(at index: Int) -> Int? {
    for term in sentence.embedded where term.tokens.lowerBound == index {
      return term.tokens.upperBound
    }
    return nil
  }

  /// Whether a token reads as `YYYY` or `YYYY-MM`.
  func isPartialDate(_ index: Int) -> Bool {
    file.date(index)?.isPartial ?? false
  }

  /// Calls `body` with the places where a sum or a product that goes on after a first operand can
  /// end. Only where a number is followed by a unit are there two: `3 + 4 days` may be a sum before
  /// the word `days`.
  private func forEachSum(after first: Int, _ vocabulary: Vocabulary, _ body: (Int) -> Void) {
    var place = first
    while place + 1 < end, file.tree.tokens[place].kind.isArithmetic {
      guard let operandEnd = operandEnd(at: place + 1, vocabulary) else { return }
      place = operandEnd
      body(place)
      if place < end, file.isUnit(place) {
        place += 1
        body(place)
      }
    }
  }

  func operandEnd(at index: Int, _ vocabulary: Vocabulary) -> Int? {
    if let term = embedded(at: index) { return term }
    let token = file.tree.tokens[index]
    switch token.kind {
    case .number, .date, .variable: return index + 1
    case .word:
      let isOperand = token.word == WordID.today || isPartialDate(index)
      return isOperand ? index + 1 : nil
    default: return nil
    }
  }
}

extension FileText {
  /// A token as a word of a name or a phrase; `none` where it cannot be one. Numbers and dates can.
  func word(_ index: Int) -> WordID {
    let token = tree.tokens[index]
    switch token.kind {
    case .word, .quoted, .number, .date: return token.word
    default: return .none
    }
  }

  func isUnit(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    return token.kind == .word && CalendarUnit(token.word) != nil
  }

  /// The date that a token writes, in full or in part.
  func date(_ index: Int) -> WrittenDate? {
    let token = tree.tokens[index]
    let length = token.end - token.start
    guard length == 10 || length == 7 || length == 4 || length == 8 || length == 5 else {
      return nil
    }
    var bytes = bytes(index)
    if token.kind == .word, bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return WrittenDate(bytes)
  }
}

extension WordID {
  init(_ keyword: Keyword) {
    let index = Keyword.allCases.firstIndex(of: keyword) ?? 0
    self.init(UInt32(index + 1))
  }

  static let the = WordID(Keyword.the)
  static let today = WordID(Keyword.today)
  static let on = WordID(Keyword.on)
}

/// A date as someone wrote it: `2019-08-22`, `2019-08` or `2019`.
struct WrittenDate: Hashable, Sendable {
  var day: Day
  var isPartial: Bool

  /// Nil where the text is no date or there is no such day.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let day = ScenarioLanguage.day(of: bytes) else { return nil }
    self.day = day
    isPartial = bytes.count < 10
  }
}
