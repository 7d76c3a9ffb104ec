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
    tree: parser.tree,
    diagnostics: parser.findings.diagnostics(of: file, hasItems: !parser.tree.items.isEmpty),
    lexed: parser.lexed, depths: parser.depths, texts: parser.texts)
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
  /// The names of kinds that the file declares, and those it uses: such a word begins entities.
  private(set) var kinds: Set<WordID>

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

  /// `kinds` are those that other files declare.
  init(_ file: SourceFile, _ lexed: LexedText, kinds: Set<WordID> = []) {
    self.file = file
    self.kinds = kinds
    self.lexed = lexed
    lines = lexed.lines
    tokens = lexed.tokens
    depths = [UInt8](repeating: 0, count: lexed.lines.count)
    tree = SyntaxTree(file: file.id)
    tree.tokens = lexed.tokens
    for line in lines where line.indent == 0 && line.endToken > line.firstToken + 1 {
      let name = tokens[Int(line.firstToken) + 1]
      if name.kind == .word, isWord(Int(line.firstToken), .kind) { self.kinds.insert(name.word) }
    }
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

  /// All that was found.
  var findings: SyntaxFindings {
    SyntaxFindings(problems: lexed.problems, mistakes: mistakes, texts: texts)
  }
}
