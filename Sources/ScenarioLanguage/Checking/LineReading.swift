import Quantities

/// What a line typed at the prompt is.
public enum Reading: Sendable {
  /// An action's phrase with a value in every slot, without `on`.
  case move(Move)
  /// Anything else that reads as a condition.
  case query(Query)
  /// Why it is neither, the most telling first.
  case failure([Diagnostic])
}

/// Why a text could not be read, the most telling reason first. Their spans are of a file whose id
/// is the count of the model's files, and whose bytes are the text.
public struct ReadingFailure: Error, Sendable {
  public var diagnostics: [Diagnostic]
}

/// Reads a typed line as a move or a query.
///
/// The model only learns words and quoted texts from it, so that a `TextID` of the answer is one of
/// the model's; nothing else in it changes. `today` is the day that a move's `today` stands for.
///
/// Looking for the phrases that are near to a sentence which is none costs many times what reading
/// one does; who is not going to show them leaves them out. They are those declared, and those in
/// `language`.
public func readLine(
  _ text: String, in model: inout Model, today: Day? = nil, offersPhrases: Bool = true,
  language: String? = nil
) -> Reading {
  withLine(text, in: &model, today: today) { checker, source in
    checker.languages = [language]
    if !offersPhrases { checker.budget.phrases.left = 0 }
    let parsed = parseCondition(source, words: &checker.model.vocabulary.words)
    let line = FileText(file: source, tree: parsed.tree)
    guard parsed.diagnostics.isEmpty else { return .failure(parsed.diagnostics) }
    if case .sentence(let sentence) = parsed.tree.conditions[Int(parsed.root.number)],
      sentence.since == nil, checker.isMove(sentence, in: line)
    {
      switch checker.readMove(sentence, in: line) {
      case .success(let move): return .move(move)
      case .failure(let failure): return .failure(failure.diagnostics)
      }
    }
    switch checker.readQuery(parsed.root, text: text, in: line) {
    case .success(let query): return .query(query)
    case .failure(let failure): return .failure(failure.diagnostics)
    }
  }
}

/// Reads a text as a condition, a move's sentence included: whether and when it was made. What it
/// may be a slip of is looked for among the phrases declared, and those in `language`.
public func readCondition(
  _ text: String, in model: inout Model, language: String? = nil
) -> Result<Query, ReadingFailure> {
  withLine(text, in: &model, today: nil) { checker, source in
    checker.languages = [language]
    let parsed = parseCondition(source, words: &checker.model.vocabulary.words)
    guard parsed.diagnostics.isEmpty else {
      return .failure(ReadingFailure(diagnostics: parsed.diagnostics))
    }
    let line = FileText(file: source, tree: parsed.tree)
    return checker.readQuery(parsed.root, text: text, in: line)
  }
}

/// Reads a text as a move.
public func readMove(
  _ text: String, in model: inout Model, today: Day? = nil
) -> Result<Move, ReadingFailure> {
  withLine(text, in: &model, today: today) { checker, source in
    let parsed = parseSentence(source, words: &checker.model.vocabulary.words)
    guard let sentence = parsed.sentence, parsed.diagnostics.isEmpty else {
      return .failure(ReadingFailure(diagnostics: parsed.diagnostics))
    }
    return checker.readMove(sentence, in: FileText(file: source, tree: parsed.tree))
  }
}

/// Reads a text as a fact: a relation's sentence with a value in every slot.
public func readFact(
  _ text: String, in model: inout Model, today: Day? = nil
) -> Result<Fact, ReadingFailure> {
  withLine(text, in: &model, today: today) { checker, source in
    let parsed = parseSentence(source, words: &checker.model.vocabulary.words)
    guard let sentence = parsed.sentence, parsed.diagnostics.isEmpty else {
      return .failure(ReadingFailure(diagnostics: parsed.diagnostics))
    }
    let line = FileText(file: source, tree: parsed.tree)
    guard let (target, values) = checker.values(of: sentence, in: line, sorts: .relation),
      case .relation(let relation) = target
    else { return .failure(checker.failure(of: text)) }
    return .success(Fact(relation: relation, values: values))
  }
}

/// The entity that a text names, quotes and `the` left out; nil where there is none.
public func readName(_ text: String, in model: Model) -> EntityID? {
  var plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  if plain.count > 1, plain.hasPrefix("\""), plain.hasSuffix("\"") {
    plain = String(plain.dropFirst().dropLast())
  }
  guard let words = model.vocabulary.words.findWords(plain), !words.isEmpty else { return nil }
  var known = model.vocabulary.names.end(after: words)
  if known == WordTrie.none, words[0] == .the {
    known = model.vocabulary.names.end(after: words.dropFirst())
  }
  return known == WordTrie.none ? nil : EntityID(Int(known))
}

/// Names of a kind, or of any, that a text may be a slip of; at most four, the nearest first.
public func namesNear(_ text: String, kind: KindID? = nil, in model: Model) -> [String] {
  var checker = Checker(model: model, files: [])
  return checker.nearestNames(to: text, kind: kind)
}

/// What stands in a model's place while it is away: making one anew for each line would take a fifth of
/// the time that a move takes.
private let nothing = Model()

/// Runs a reading on a checker that owns the model meanwhile, so that it can grow in place.
private func withLine<Answer>(
  _ text: String, in model: inout Model, today: Day?,
  _ read: (inout Checker, SourceFile) -> Answer
) -> Answer {
  let source = SourceFile(
    id: FileID(model.files.count), path: "", bytes: Array(text.utf8))
  var checker = Checker(model: model, files: [])
  model = nothing
  checker.today = today
  let answer = read(&checker, source)
  model = checker.model
  return answer
}

extension Checker {
  /// Whether a sentence can only be a move: it reads as an action's, and no slot is left open.
  fileprivate mutating func isMove(_ sentence: SentenceSyntax, in line: FileText) -> Bool {
    let tokens = line.tree.tokens[sentence.tokens]
    guard !tokens.contains(where: { $0.kind == .variable || $0.kind == .anything }) else {
      return false
    }
    matcher.match(sentence, in: line, model.vocabulary, sorts: .any)
    guard matcher.forms.count == 1 else { return false }
    if case .action = model.vocabulary.forms[Int(matcher.forms[0])].target { return true }
    return false
  }

  fileprivate mutating func readMove(
    _ sentence: SentenceSyntax, in line: FileText
  ) -> Result<Move, ReadingFailure> {
    guard let (target, values) = values(of: sentence, in: line, sorts: .action),
      case .action(let action) = target
    else { return .failure(failure(of: String(decoding: line.file.bytes, as: UTF8.self))) }
    return .success(Move(action: action, values: values))
  }

  fileprivate mutating func readQuery(
    _ root: ConditionIndex, text: String, in line: FileText
  ) -> Result<Query, ReadingFailure> {
    let tokens = line.tree.tokens.indices
    let query = query(root, text: line.text(tokens), in: line)
    for use in sinceUses where model[use.relation].isDerived {
      report(.sinceAfterDerived(phraseText(use.relation)), at: use.span)
    }
    guard diagnostics.isEmpty else { return .failure(failure(of: text)) }
    return .success(query)
  }

  /// What was reported, the most telling first, with whole lines as suggestions.
  fileprivate func failure(of text: String) -> ReadingFailure {
    let bytes = Array(text.utf8)
    let order = diagnostics.indices.sorted {
      (diagnostics[$0].code.rank, diagnostics[$0].span.start, $0)
        < (diagnostics[$1].code.rank, diagnostics[$1].span.start, $1)
    }
    let worded = order.map { index in
      var diagnostic = diagnostics[index]
      let span = diagnostic.span
      guard span.start <= span.end, Int(span.end) <= bytes.count else {
        return diagnostic
      }
      diagnostic.suggestions = diagnostic.suggestions.map { name in
        let before = String(decoding: bytes[..<Int(span.start)], as: UTF8.self)
        return before + name + String(decoding: bytes[Int(span.end)...], as: UTF8.self)
      }
      return diagnostic
    }
    return ReadingFailure(diagnostics: worded)
  }
}

extension DiagnosticCode {
  /// Mistakes in a name tell more than that a sentence is unknown.
  fileprivate var rank: Int {
    switch self {
    case .unknownName: 0
    case .wrongKind: 1
    case .ambiguous: 2
    case .unknownSentence: 4
    default: 3
    }
  }
}
