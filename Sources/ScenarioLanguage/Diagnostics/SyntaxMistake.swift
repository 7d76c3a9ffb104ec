/// What can be wrong with a text before its names and sentences are given a meaning, as data.
enum SyntaxMistake: Sendable {
  // Characters.
  case brokenText
  case controlCharacter
  case unknownCharacter(String)
  case unclosedQuote
  /// So many mistakes of a kind that the rest are only counted.
  case moreOfTheSame(DiagnosticCode, Int)
  case mixedIndentation
  case tooManyPlaces(String)
  case numberOutOfRange(String)
  case noSuchDate(String)
  case crowdedSign(String)

  // Items and clauses.
  case noItems
  case lineWithoutItem
  case unknownItem(String, near: [String])
  /// `place` is the item or clause whose clauses are `allowed`.
  case unknownClause(String, place: String, allowed: [String], near: [String])
  case repeatedClause(String, place: String, first: Span)
  case missingClause(String, place: String)
  case missingPart(MissingPart, after: String)
  case unexpectedText(String, after: String, hint: String?)
  case notADate(String)
  case notA(ExpectedToken, String)
  case reservedWord(String)
  case slotWithoutKind(String)
  case kindWithoutSlot
  case strayInPhrase(String)
  case strayInName(String)
  case phraseWithoutWords

  // Conditions and terms.
  case unclosedBracket
  case unopenedBracket
  case tooDeep
  case missingSentence(before: String?)
  case missingTerm(before: String?)
  case strayInSentence(String)
  case strayInTerm(String)
  case chainedComparison
  case sinceWithoutVariable
  case misplacedSince
  case misplacedWord(String)
  case missingIf
  case aggregateWithoutBrackets(String)

  /// A part that a keyword needs after it.
  enum MissingPart: Sendable {
    case title, text, name, date, number, word, phrase, path, value, percent, duration, variable
    case move, fact, condition, keys
  }

  /// What a single token should have been.
  enum ExpectedToken: Sendable {
    case number, variable, word, path, percent, duration, moves, oneForEach
  }
}
