import Quantities

// Terms: names, literals, variables, arithmetic, aggregates.

extension Checker {
  /// Arithmetic that stands in a slot: operands and signs, products before sums.
  mutating func sum(
    _ range: TokenRange, _ sentence: SentenceSyntax, in file: FileText, _ scope: ClauseScope,
    region: Int
  ) -> DraftTerm {
    var operands: [DraftTerm] = []
    var signs: [Arithmetic] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if file.tree.tokens[index].kind.isArithmetic {
        signs.append(arithmetic(file.tree.tokens[index].kind))
        index += 1
        continue
      }
      var operand: DraftTerm
      if let embedded = sentence.embedded.first(where: { $0.tokens.lowerBound == index }) {
        operand = draft(embedded.term, in: file, scope, region: region)
        index = max(index + 1, embedded.tokens.upperBound)
      } else {
        operand = self.operand(index, in: file, scope, region: region)
        index += 1
      }
      if index < range.upperBound, let unit = CalendarUnit(file.word(index)) {
        operand = .duration(operand, unit, operand.span.through(file.span(index)))
        index += 1
      }
      operands.append(operand)
    }
    return folded(operands, signs)
  }

  /// Operands joined by signs, from the left, products before sums.
  private mutating func folded(_ operands: [DraftTerm], _ signs: [Arithmetic]) -> DraftTerm {
    guard var product = operands.first else { return .missing(Span(file: FileID(0), 0..<0)) }
    guard operands.count <= Checker.longestSum else {
      report(.tooLongSum, at: product.span)
      return .missing(product.span)
    }
    var sum: (DraftTerm, Arithmetic)?
    func join(_ left: DraftTerm, _ sign: Arithmetic, _ right: DraftTerm) -> DraftTerm {
      .arithmetic(left, sign, right, left.span.through(right.span))
    }
    for (sign, operand) in zip(signs, operands.dropFirst()) {
      switch sign {
      case .times, .divide: product = join(product, sign, operand)
      case .plus, .minus:
        sum = (sum.map { join($0.0, $0.1, product) } ?? product, sign)
        product = operand
      }
    }
    return sum.map { join($0.0, $0.1, product) } ?? product
  }

  static let longestSum = 1_000

  private func arithmetic(_ kind: Token.Kind) -> Arithmetic {
    switch kind {
    case .minus: .minus
    case .times: .times
    case .divide: .divide
    default: .plus
    }
  }

  /// A single token inside arithmetic.
  private mutating func operand(
    _ token: Int, in file: FileText, _ scope: ClauseScope, region: Int
  ) -> DraftTerm {
    let span = file.span(token)
    switch file.tree.tokens[token].kind {
    case .variable:
      guard let variable = scope.variable(file.tree.tokens[token].word, in: region) else {
        report(.variableInStatement(file.text(token)), at: span)
        return .missing(span)
      }
      return .variable(variable, span)
    case .anything: return .anything(span)
    case .word where file.word(token) == .today: return .today(span)
    default: return .open(literal(token..<token + 1, in: file), span)
    }
  }

  /// A term of a comparison or of `on`, or one that stands in brackets inside a sentence.
  mutating func draft(
    _ term: TermIndex, in file: FileText, _ scope: ClauseScope, region: Int
  ) -> DraftTerm {
    // Sums lean to the left: their spine is walked rather than recursed into.
    var rights: [(sign: Int, right: TermIndex)] = []
    var current = term
    while case .arithmetic(let left, let sign, let right) = file.tree.terms[Int(current.number)] {
      rights.append((sign, right))
      current = left
    }
    var draft = simple(current, in: file, scope, region: region)
    guard rights.count <= Checker.longestSum else {
      report(.tooLongSum, at: draft.span)
      return .missing(draft.span)
    }
    for (sign, right) in rights.reversed() {
      let right = self.draft(right, in: file, scope, region: region)
      let kind = arithmetic(file.tree.tokens[sign].kind)
      draft = .arithmetic(draft, kind, right, draft.span.through(right.span))
    }
    return draft
  }

  private mutating func simple(
    _ term: TermIndex, in file: FileText, _ scope: ClauseScope, region: Int
  ) -> DraftTerm {
    switch file.tree.terms[Int(term.number)] {
    case .name(let range): return .open(literal(range, in: file), file.span(range))
    case .number(let token), .date(let token):
      return .open(literal(token..<token + 1, in: file), file.span(token))
    case .variable(let token), .anything(let token), .today(let token):
      return operand(token, in: file, scope, region: region)
    case .duration(let amount, let unit):
      let amount = draft(amount, in: file, scope, region: region)
      let span = amount.span.through(file.span(unit))
      guard let unit = CalendarUnit(file.word(unit)) else { return .missing(span) }
      return .duration(amount, unit, span)
    case .aggregate(let function, let of, let condition, let end):
      return aggregate(term, function, of, condition, end, in: file, scope)
    case .arithmetic: return draft(term, in: file, scope, region: region)
    case .missing: return .missing(Span(file: file.file.id, start: 0, end: 0))
    }
  }

  private mutating func aggregate(
    _ term: TermIndex, _ function: Int, _ of: [Int], _ condition: ConditionIndex, _ end: Int,
    in file: FileText, _ scope: ClauseScope
  ) -> DraftTerm {
    let span = file.span(function).through(file.span(end))
    guard
      let kind = Aggregate.Function(rawValue: model.vocabulary.words.text(of: file.word(function))),
      let region = scope.regionOfTerm[term]
    else { return .missing(span) }
    let inner = draft(condition, in: file, scope, region: region)
    let variables = of.compactMap { token in
      scope.variable(file.tree.tokens[token].word, in: region).map { ($0, file.span(token)) }
    }
    return .aggregate(
      DraftAggregate(
        function: kind, of: variables, condition: inner, region: region, span: span))
  }

  /// Everything that a literal or a name may stand for.
  private mutating func literal(_ range: TokenRange, in file: FileText) -> OpenLiteral {
    var literal = OpenLiteral(text: file.text(range))
    let isThe = file.word(range.lowerBound) == .the && range.count > 1
    let words = nameWords(range, in: file)
    var known = model.vocabulary.names.end(after: words)
    if known == WordTrie.none, isThe {
      let rest = range.dropFirst()
      known = model.vocabulary.names.end(after: nameWords(rest, in: file))
    }
    if !words.isEmpty || isThe, known != WordTrie.none { literal.entity = EntityID(Int(known)) }
    guard range.count == 1 else { return literal }
    let token = file.tree.tokens[range.lowerBound]
    literal.number = file.file.decimal(of: token)
    literal.date = token.kind == .quoted ? nil : file.date(range.lowerBound)
    if token.kind == .quoted { literal.quoted = file.unquoted(range.lowerBound) }
    return literal
  }
}
