/// A parsed file: its tree, what is wrong with it, and what its layout is made from.
public struct ParsedFile: Sendable {
  public var tree: SyntaxTree
  /// In the order of their places.
  public var diagnostics: [Diagnostic]
  /// The tokens' lines and the comments.
  public var lexed: LexedText
  /// How deep each of `lexed.lines` belongs: 0 an item, 1 a clause, 2 a sub-clause or what continues
  /// a clause, 3 what continues a sub-clause.
  public var depths: [UInt8]
  /// Where free text stands, in order: nothing in it is laid out anew.
  var texts: [Range<Int32>]
}

/// Reads a whole file. Never fails: what it does not understand is left out of the tree and
/// reported, and it goes on at the next line that starts in the first column. Linear in the file's
/// length.
public func parse(_ file: SourceFile, words: inout WordTable) -> ParsedFile {
  var parser = Parser(file, lex(file, words: &words))
  parser.parseFile()
  return ParsedFile(
    tree: parser.tree, diagnostics: parser.diagnostics(isWhole: true), lexed: parser.lexed,
    depths: parser.depths, texts: parser.texts)
}

/// Walks the tokens of one file and builds its tree.
///
/// It goes in three layers, one file each: lines are grouped into items and clauses
/// (`Parser+Blocks`), each clause's tokens are read by its kind (`Parser+Headers`, `Parser+Clauses`),
/// and conditions, sentences and terms by descent (`Parser+Conditions`, `Parser+Terms`) after their
/// brackets (`Parser+Brackets`).
struct Parser {
  let file: SourceFile
  let lexed: LexedText
  let lines: [LexedText.Line]
  let tokens: [Token]
  var tree: SyntaxTree
  var depths: [UInt8]
  var mistakes: [(span: Span, mistake: SyntaxMistake)] = []
  /// Where free text stands: characters and numbers that the language does not know are none of
  /// its business there. In order.
  var texts: [Range<Int32>] = []

  // The state of reading one condition or term.
  var cursor = 0
  /// The end of the tokens that are being read.
  var limit = 0
  /// By opening token; those of the clause that is being read are good.
  var brackets: [Bracket] = []
  /// How many mistakes had been found when it began.
  var mistakesBefore = 0
  /// By `tree.conditions` and by `tree.terms`.
  var nestings: [Nesting] = []
  var termNestings: [Nesting] = []

  /// How deep brackets, and arithmetic, may nest.
  static let depthMax = 1000

  init(_ file: SourceFile, _ lexed: LexedText) {
    self.file = file
    self.lexed = lexed
    lines = lexed.lines
    tokens = lexed.tokens
    depths = [UInt8](repeating: 0, count: lexed.lines.count)
    tree = SyntaxTree(file: file.id)
    tree.tokens = lexed.tokens
  }
}

// MARK: - Places

extension Parser {
  func span(_ token: Int) -> Span {
    Span(file: file.id, start: tokens[token].start, end: tokens[token].end)
  }

  /// From the first token's start to the last one's end. For no tokens: right after the token before.
  func span(_ range: TokenRange) -> Span {
    guard range.isEmpty else { return span(range.lowerBound).through(span(range.upperBound - 1)) }
    return afterToken(range.lowerBound - 1)
  }

  /// The empty place right after a token.
  func afterToken(_ token: Int) -> Span {
    let end = tokens.indices.contains(token) ? tokens[token].end : 0
    return Span(file: file.id, start: end, end: end)
  }

  func text(_ token: Int) -> String { file.text(of: tokens[token]) }

  func text(_ range: TokenRange) -> String {
    range.isEmpty
      ? "" : String(decoding: file.bytes[byteRange(span(range))], as: UTF8.self)
  }

  private func byteRange(_ span: Span) -> Range<Int> { Int(span.start)..<Int(span.end) }

  /// Whether a token is a bare word, and this one.
  func isWord(_ token: Int, _ keyword: Keyword) -> Bool {
    tokens[token].kind == .word && tokens[token].word.keyword == keyword
  }

  func isReserved(_ token: Int) -> Bool {
    tokens[token].word.isReserved && tokens[token].kind == .word
  }

  /// Whether a token is the full stop of a sentence that ends with a quote, number or bracket.
  func isStop(_ token: Int) -> Bool {
    let token = tokens[token]
    return token.kind == .word && token.end == token.start + 1
      && file.bytes[Int(token.start)] == UInt8(ascii: ".")
  }

  /// The range without a full stop at its end.
  func withoutStop(_ range: TokenRange) -> TokenRange {
    guard let last = range.last, isStop(last) else { return range }
    return range.lowerBound..<last
  }
}

// MARK: - Mistakes

extension Parser {
  mutating func report(_ mistake: SyntaxMistake, _ span: Span) {
    guard mistakes.count - mistakesBefore < Parser.mistakesInClauseMax else { return }
    mistakes.append((span, mistake))
  }

  /// The most mistakes that are reported of one condition: after so many, more are no help.
  private static let mistakesInClauseMax = 20

  /// All that was found, in the order of its places. A whole file without items is told of it.
  func diagnostics(isWhole: Bool) -> [Diagnostic] {
    let lexical = lexicalMistakes().sorted { $0.span.start < $1.span.start }
    var all = lexical + mistakes.filter { !isEcho($0, of: lexical) }
    if isWhole, tree.items.isEmpty, all.isEmpty {
      all.append((Span(file: file.id, start: 0, end: 0), .noItems))
    }
    // Stable, so that of two mistakes in one place the one that was found first comes first.
    let order = all.indices.sorted {
      (all[$0].span.start, $0) < (all[$1].span.start, $1)
    }
    return order.map { diagnostic(all[$0].mistake, all[$0].span) }
  }

  /// Whether a mistake only says that a thing already reported is not what belongs there.
  private func isEcho(
    _ found: (span: Span, mistake: SyntaxMistake),
    of lexical: [(span: Span, mistake: SyntaxMistake)]
  ) -> Bool {
    switch found.mistake {
    case .unexpectedText, .notA, .strayInName, .strayInPhrase, .strayInSentence, .strayInTerm: break
    default: return false
    }
    // The first that does not end before it; they are in order.
    var (low, high) = (0, lexical.count)
    while low < high {
      let middle = (low + high) / 2
      if lexical[middle].span.end <= found.span.start { low = middle + 1 } else { high = middle }
    }
    return low < lexical.count && lexical[low].span.start < found.span.end
  }

  /// The most mistakes of one kind in characters that are shown one by one.
  private static let lexicalMistakesMax = 100

  private func lexicalMistakes() -> [(span: Span, mistake: SyntaxMistake)] {
    var found: [(span: Span, mistake: SyntaxMistake)] = []
    var counts: [LexicalProblem.Kind: (count: Int, last: Span)] = [:]
    var text = 0
    for problem in lexed.problems {
      while text < texts.count, texts[text].upperBound <= problem.start { text += 1 }
      let isInText = text < texts.count && texts[text].contains(problem.start)
      guard !isInText || problem.kind.countsInText else { continue }
      let span = Span(file: file.id, start: problem.start, end: problem.end)
      let count = (counts[problem.kind]?.count ?? 0) + 1
      counts[problem.kind] = (count, span)
      if count <= Parser.lexicalMistakesMax { found.append((span, mistake(problem, span))) }
    }
    // In any order: `diagnostics` sorts them, and no two kinds end in one place.
    for (kind, (count, last)) in counts where count > Parser.lexicalMistakesMax {
      let example = mistake(LexicalProblem(kind: kind, start: last.start, end: last.end), last)
      let code = diagnostic(example, last).code
      found.append((last, .moreOfTheSame(code, count - Parser.lexicalMistakesMax)))
    }
    return found
  }

  private func mistake(_ problem: LexicalProblem, _ span: Span) -> SyntaxMistake {
    let text = String(
      decoding: file.bytes[Int(span.start)..<min(Int(span.end), Int(span.start) + 60)],
      as: UTF8.self)
    return switch problem.kind {
    case .brokenText: .brokenText
    case .controlCharacter: .controlCharacter
    case .unknownCharacter: .unknownCharacter(text)
    case .unclosedQuote: .unclosedQuote
    case .mixedIndentation: .mixedIndentation
    case .tooManyPlaces: .tooManyPlaces(text)
    case .numberOutOfRange: .numberOutOfRange(text)
    case .noSuchDate: .noSuchDate(text)
    case .crowdedSign: .crowdedSign(text)
    }
  }
}
