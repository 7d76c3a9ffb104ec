/// A condition that stands alone: a query typed at the prompt.
public struct ParsedCondition: Sendable {
  public var tree: SyntaxTree
  public var root: ConditionIndex
  public var diagnostics: [Diagnostic]
}

/// A sentence that stands alone: a move typed at the prompt.
public struct ParsedSentence: Sendable {
  public var tree: SyntaxTree
  /// Nil where the text is no single sentence.
  public var sentence: SentenceSyntax?
  public var diagnostics: [Diagnostic]
}

/// Reads a text, or some of its tokens, as one condition. Lines count for nothing.
public func parseCondition(
  _ file: SourceFile, words: inout WordTable, tokens: TokenRange? = nil
) -> ParsedCondition {
  let lexed = lex(file, words: &words)
  var parser = Parser(file, lexed)
  let range = tokens.map { $0.clamped(to: lexed.tokens.indices) } ?? lexed.tokens.indices
  parser.ignoreProblems(outside: range)
  let root = parser.parseCondition(parser.withoutStop(range))
  return ParsedCondition(
    tree: parser.tree, root: root,
    diagnostics: parser.findings.diagnostics(of: file, hasItems: true))
}

/// Reads a text, or some of its tokens, as one sentence. Lines count for nothing.
public func parseSentence(
  _ file: SourceFile, words: inout WordTable, tokens: TokenRange? = nil
) -> ParsedSentence {
  let lexed = lex(file, words: &words)
  var parser = Parser(file, lexed)
  let range = tokens.map { $0.clamped(to: lexed.tokens.indices) } ?? lexed.tokens.indices
  parser.ignoreProblems(outside: range)
  let sentence = parser.soleSentence(range, after: range.lowerBound - 1, missing: .move)
  return ParsedSentence(
    tree: parser.tree, sentence: sentence,
    diagnostics: parser.findings.diagnostics(of: file, hasItems: true))
}

extension Parser {
  /// What is wrong with characters before and after some tokens is none of this reading's business.
  fileprivate mutating func ignoreProblems(outside range: TokenRange) {
    guard let first = range.first, let last = range.last else { return }
    texts.append(0..<tokens[first].start)
    texts.append(tokens[last].end..<Int32.max)
  }
}
