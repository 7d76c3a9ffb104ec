/// What one file says, before anything in it is given a meaning.
///
/// The tree is flat: items, clauses, conditions and terms live in arrays of the tree and refer to
/// each other and to the tokens by index, so that a script of a million events makes no heap
/// object an event. Parsing always gives a tree; what was not understood is left out of it and
/// reported as a diagnostic.
public struct SyntaxTree: Sendable {
  public let file: FileID
  public var tokens: [Token] = []
  public var items: [ItemSyntax] = []
  public var clauses: [ClauseSyntax] = []
  public var conditions: [ConditionSyntax] = []
  public var terms: [TermSyntax] = []
  /// Children of `and`, `or`: runs of `conditions` indices.
  public var conditionLists: [ConditionIndex] = []

  public init(file: FileID) { self.file = file }
}

public struct ConditionIndex: Hashable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
}

public struct TermIndex: Hashable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
}

/// Indices into `SyntaxTree.tokens`.
public typealias TokenRange = Range<Int>
/// Indices into `SyntaxTree.clauses`.
public typealias ClauseRange = Range<Int>

/// An item: what starts in the first column, with its clauses.
public struct ItemSyntax: Sendable {
  public enum Kind: Int, Sendable, CaseIterable {
    case scenario, use, source, kind, relation, rule, action, consequence, deadline, never
    case given, event, remark, response, wants, lesson
    /// `KIND NAME, …`; the first token is the kind's name.
    case entities
  }
  public var kind: Kind
  /// The whole item, its clauses included.
  public var span: Span
  /// The token of the keyword or of the kind's name.
  public var keyword: Int
  public var header: BodySyntax
  public var clauses: ClauseRange

  public init(
    kind: Kind, span: Span, keyword: Int, header: BodySyntax, clauses: ClauseRange
  ) {
    self.kind = kind
    self.span = span
    self.keyword = keyword
    self.header = header
    self.clauses = clauses
  }
}

/// A clause or a sub-clause.
public struct ClauseSyntax: Sendable {
  public enum Kind: Sendable, Hashable {
    case about, starts, title, language, published, locator, note, also, inLanguage, code, one
    case by, needs, begins, ends, weight, when, on, because, then, likelihood, source
    /// A rule's `HEAD if CONDITION`.
    case ruleBody
    /// A line of `given`.
    case fact
    /// A line of `wants`.
    case wish
    case tell, goto, ask, answer, choice, right, task, until, within, hint
  }
  public var kind: Kind
  public var span: Span
  /// The token of the keyword; nil for `ruleBody`, `fact` and `wish`, which have none.
  public var keyword: Int?
  public var body: BodySyntax
  /// The clauses under it; they stand after all clauses of the item in `SyntaxTree.clauses`, or
  /// directly after this one (an item's own clauses are those in its range with `depth` 0).
  public var subclauses: ClauseRange
  public var depth: UInt8

  public init(
    kind: Kind, span: Span, keyword: Int?, body: BodySyntax, subclauses: ClauseRange, depth: UInt8
  ) {
    self.kind = kind
    self.span = span
    self.keyword = keyword
    self.body = body
    self.subclauses = subclauses
    self.depth = depth
  }
}

extension SyntaxTree {
  /// The clauses directly under one, without what stands under those.
  func clauses(under clause: ClauseSyntax) -> [ClauseSyntax] {
    clauses[clause.subclauses].filter { $0.depth == clause.depth + 1 }
  }
}

/// What follows a keyword.
public enum BodySyntax: Sendable {
  case nothing
  /// Free text, trimmed, comments left out: lines joined by a space when read.
  case text([Span])
  /// A name, or names between commas: the tokens as they stand.
  case names(TokenRange)
  /// `kind NAME` / `kind NAME is NAME`.
  case kind(name: Int, parent: Int?)
  /// A phrase: words and slots (`?x` `:` `Kind`), tokens as they stand.
  case phrase(TokenRange)
  /// `in LANG …`: the language code's token and the rest (names or a phrase, by the item).
  case inLanguage(code: Int, TokenRange)
  /// `in LANG TITLE`.
  case inLanguageTitle(code: Int, [Span])
  /// `code SCHEME VALUE`.
  case code(scheme: Int, value: TokenRange)
  /// `one ?x for each ?y ?z`: tokens of the variables.
  case one(value: Int, keys: [Int])
  case condition(ConditionIndex)
  /// `HEAD if CONDITION`; the condition is nil only where it could not be read.
  case rule(head: SentenceSyntax, condition: ConditionIndex?)
  /// `begins FACT [where CONDITION]`, `ends …`.
  case effect(SentenceSyntax, where: ConditionIndex?)
  /// `FACT [since DATE]` under `given`.
  case fact(SentenceSyntax, sinceDate: Int?)
  /// `on DATE MOVE`.
  case event(date: Int, SentenceSyntax)
  /// `on DATE remark TEXT`.
  case remark(date: Int, text: [Span])
  /// A date, a number, a variable, a word: one token.
  case token(Int)
  case term(TermIndex)
  case move(SentenceSyntax)
  /// `likelihood N% within DURATION`.
  case likelihood(percent: Int, amount: Int, unit: Int)
  /// `within N moves`.
  case count(Int)
  /// `source NAME, LOCATOR`: the name's tokens, the locator's text.
  case citation(TokenRange, locator: [Span])
}

/// A sentence still to be matched with a phrase: tokens that hold words, names and terms. A term
/// in brackets, arithmetic and an aggregate inside are found again from the tokens by the resolver
/// through `SyntaxTree.terms` (`embedded`).
public struct SentenceSyntax: Sendable, Hashable {
  public var tokens: TokenRange
  /// `since ?var` after it: the variable's token.
  public var since: Int?
  /// Terms that were already read inside the sentence because they are bracketed or are
  /// aggregates: each stands for the tokens of its range. Almost always empty.
  public var embedded: [EmbeddedTerm]

  public init(tokens: TokenRange, since: Int? = nil, embedded: [EmbeddedTerm] = []) {
    self.tokens = tokens
    self.since = since
    self.embedded = embedded
  }
}

public struct EmbeddedTerm: Sendable, Hashable {
  public var tokens: TokenRange
  public var term: TermIndex

  public init(tokens: TokenRange, term: TermIndex) {
    self.tokens = tokens
    self.term = term
  }
}

public enum ConditionSyntax: Sendable {
  /// Runs of `SyntaxTree.conditionLists`.
  case all(Range<Int>)
  case any(Range<Int>)
  case none(ConditionIndex)
  case sentence(SentenceSyntax)
  case comparison(TermIndex, operator: Int, TermIndex)
  /// What could not be read; already reported.
  case missing
}

public enum TermSyntax: Sendable {
  /// A name of one or several words, or quoted text or name, still to be resolved.
  case name(TokenRange)
  case variable(Int)
  /// `?`
  case anything(Int)
  case number(Int)
  case date(Int)
  case today(Int)
  /// Left, operator token, right.
  case arithmetic(TermIndex, operator: Int, TermIndex)
  /// `N days`: the amount (a number or a variable) and the unit's token.
  case duration(TermIndex, unit: Int)
  /// Function's token, tokens of the variables after `of`, condition; the closing bracket's token.
  case aggregate(function: Int, of: [Int], ConditionIndex, end: Int)
  case missing
}
