/// The codes of mistakes in characters, items, clauses and the shape of conditions.
extension DiagnosticCode {
  public static let brokenText = DiagnosticCode("broken-text")
  public static let controlCharacter = DiagnosticCode("control-character")
  public static let unknownCharacter = DiagnosticCode("unknown-character")
  public static let unclosedQuote = DiagnosticCode("unclosed-quote")
  public static let mixedIndentation = DiagnosticCode("mixed-indentation")
  public static let badNumber = DiagnosticCode("bad-number")
  public static let badDate = DiagnosticCode("bad-date")
  public static let crowdedSign = DiagnosticCode("crowded-sign")

  public static let noItems = DiagnosticCode("no-items", .warning)
  public static let lineWithoutItem = DiagnosticCode("line-without-item")
  public static let unknownItem = DiagnosticCode("unknown-item")
  public static let unknownClause = DiagnosticCode("unknown-clause")
  public static let repeatedClause = DiagnosticCode("repeated-clause")
  public static let missingClause = DiagnosticCode("missing-clause")
  public static let missingPart = DiagnosticCode("missing-part")
  public static let unexpectedText = DiagnosticCode("unexpected-text")
  public static let malformedClause = DiagnosticCode("malformed-clause")
  public static let reservedWord = DiagnosticCode("reserved-word")
  public static let malformedPhrase = DiagnosticCode("malformed-phrase")
  public static let malformedName = DiagnosticCode("malformed-name")

  public static let unmatchedBracket = DiagnosticCode("unmatched-bracket")
  public static let tooDeep = DiagnosticCode("too-deep")
  public static let missingSentence = DiagnosticCode("missing-sentence")
  public static let missingTerm = DiagnosticCode("missing-term")
  public static let malformedSentence = DiagnosticCode("malformed-sentence")
  public static let malformedTerm = DiagnosticCode("malformed-term")
  public static let chainedComparison = DiagnosticCode("chained-comparison")
  public static let misplacedSince = DiagnosticCode("misplaced-since")
  public static let misplacedWord = DiagnosticCode("misplaced-word")
  public static let missingIf = DiagnosticCode("missing-if")
  public static let missingBrackets = DiagnosticCode("missing-brackets")
}

extension DiagnosticPage {
  /// The pages of the codes above.
  static let syntax: [DiagnosticPage] = characters + layout + conditions
}
