/// Conditions, by descent: `or` over `and` over `not`, brackets, sentences and comparisons.
///
/// What brackets hold has already been read when what holds them is (`Parser+Brackets`), so the
/// descent never goes deeper than one condition, however deep brackets nest.
extension Parser {
  /// Reads tokens as a condition; `.missing` where they are none (reported).
  mutating func parseCondition(_ range: TokenRange) -> ConditionIndex {
    guard begin(range) else { return add(.missing) }
    let condition = disjunction()
    if cursor < limit { reportMisplaced(cursor) }
    return condition
  }

  /// Reads tokens that are one sentence and nothing else; nil where they are not (reported).
  mutating func soleSentence(
    _ fullRange: TokenRange, after previous: Int, missing part: SyntaxMistake.MissingPart
  ) -> SentenceSyntax? {
    guard begin(withoutStop(fullRange)) else { return nil }
    guard let sentence = leadingSentence(after: previous, missing: part) else { return nil }
    guard cursor == limit else {
      reportMisplaced(cursor)
      return nil
    }
    return sentence
  }

  /// The sentence at the start of what was begun, up to a reserved word that ends it.
  mutating func leadingSentence(
    after previous: Int, missing part: SyntaxMistake.MissingPart
  ) -> SentenceSyntax? {
    let end = sentenceEnd(cursor)
    guard end > cursor else {
      if cursor < limit {
        report(.missingSentence(before: text(cursor)), span(cursor))
      } else {
        let before = tokens.indices.contains(previous) ? text(previous) : ""
        report(.missingPart(part, after: before), afterToken(previous))
      }
      return nil
    }
    return sentence(to: end)
  }

  // MARK: - Descent

  mutating func disjunction() -> ConditionIndex {
    let first = conjunction()
    guard isAt(.or) else { return first }
    var parts = [first]
    while isAt(.or) {
      cursor += 1
      parts.append(conjunction())
    }
    return add(.any(list(parts)), of: parts)
  }

  private mutating func conjunction() -> ConditionIndex {
    let first = literal()
    guard isAt(.and) else { return first }
    var parts = [first]
    while isAt(.and) {
      cursor += 1
      parts.append(literal())
    }
    return add(.all(list(parts)), of: parts)
  }

  private mutating func literal() -> ConditionIndex {
    var nots = 0
    while isAt(.not) {
      nots += 1
      cursor += 1
    }
    var condition = positiveLiteral()
    // One `not` before what it denies is free; more of them nest as brackets do.
    let depth = nestings[Int(condition.number)].nots + Swift.max(0, nots - 1)
    guard depth <= Parser.depthMax else {
      report(.tooDeep, span(cursor - 1))
      return add(.missing)
    }
    for _ in 0..<nots { condition = add(.none(condition), of: [condition]) }
    nestings[Int(condition.number)].nots = depth
    return condition
  }

  private mutating func positiveLiteral() -> ConditionIndex {
    guard cursor < limit, !endsLiteral(cursor) else {
      reportMissingSentence()
      return add(.missing)
    }
    let condition = group() ?? sentenceOrComparison()
    if cursor < limit, isStop(cursor), endsLiteral(cursor + 1) { cursor += 1 }
    guard cursor < limit, !isAt(.and), !isAt(.or) else { return condition }
    reportMisplaced(cursor)
    skipToJoin()
    return condition
  }

  /// What a bracket that begins a condition holds.
  private mutating func group() -> ConditionIndex? {
    guard tokens[cursor].kind == .openParenthesis,
      case .condition(let condition) = brackets[cursor].content
    else { return nil }
    cursor = after(cursor)
    return condition
  }

  private mutating func sentenceOrComparison() -> ConditionIndex {
    let end = sentenceEnd(cursor)
    guard let sign = comparisonSign(cursor..<end) else { return sentenceLiteral(end) }
    let outer = limit
    limit = sign
    let left = wholeTerm(at: sign)
    limit = end
    cursor = sign + 1
    let chained = comparisonSign(cursor..<end)
    if let chained {
      report(.chainedComparison, span(chained))
      limit = chained
    }
    let right = wholeTerm(at: sign)
    limit = outer
    cursor = end
    let condition = ConditionSyntax.comparison(left, operator: sign, right)
    return add(
      chained == nil ? condition : .missing,
      nesting: nesting(of: left).widened(by: nesting(of: right)))
  }

  private mutating func sentenceLiteral(_ end: Int) -> ConditionIndex {
    guard var sentence = sentence(to: end) else {
      skipToJoin()
      return add(.missing)
    }
    if isAt(.since) {
      guard cursor + 1 < limit, tokens[cursor + 1].kind == .variable else {
        report(.sinceWithoutVariable, span(cursor))
        skipToJoin()
        return add(.missing)
      }
      sentence.since = cursor + 1
      cursor += 2
    }
    let deepest = sentence.embedded.reduce(Nesting()) { $0.widened(by: nesting(of: $1.term)) }
    return add(.sentence(sentence), nesting: deepest)
  }

  /// The sentence from the cursor to an end, its bracketed terms and aggregates read; nil where
  /// something in it cannot stand in a sentence (reported).
  private mutating func sentence(to end: Int) -> SentenceSyntax? {
    let start = cursor
    let found = mistakes.count
    var embedded: [EmbeddedTerm] = []
    while cursor < end {
      switch tokens[cursor].kind {
      case .comma, .colon, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        report(.strayInSentence(text(cursor)), span(cursor))
        return nil
      case .unknown:
        return nil
      case .openParenthesis:
        if case .condition = brackets[cursor].content {
          report(.strayInSentence("("), span(cursor))
          return nil
        }
        embedded.append(embeddedTerm())
      case .word where tokens[cursor].word.isAggregate && isAggregate(cursor):
        embedded.append(embeddedTerm())
      default:
        cursor += 1
      }
    }
    guard mistakes.count == found, !embedded.contains(where: { isMissing($0.term) }) else {
      return nil
    }
    return SentenceSyntax(tokens: withoutStop(start..<end), embedded: embedded)
  }

  private mutating func embeddedTerm() -> EmbeddedTerm {
    let start = cursor
    let term = primaryTerm()
    return EmbeddedTerm(tokens: start..<cursor, term: term)
  }
}

// MARK: - Looking ahead

extension Parser {
  func isAt(_ keyword: Keyword) -> Bool { cursor < limit && isWord(cursor, keyword) }

  /// Whether what is being read is over at a token, as far as a sentence or a term is concerned.
  func endsLiteral(_ token: Int) -> Bool {
    guard token < limit else { return true }
    guard isReserved(token) else { return false }
    return !isWord(token, .today) && !isWord(token, .not)
  }

  /// Where the sentence or comparison that starts at a token ends.
  func sentenceEnd(_ start: Int) -> Int {
    var token = start
    while token < limit, !endsLiteral(token) { token = Swift.max(after(token), token + 1) }
    return Swift.min(token, limit)
  }

  /// The token after this one, or after the whole bracket or aggregate that it begins.
  func after(_ token: Int) -> Int {
    switch tokens[token].kind {
    case .openParenthesis:
      return Int(brackets[token].close) + 1
    case .word where tokens[token].word.isAggregate:
      guard let open = aggregateBracket(token), open < limit else { return token + 1 }
      return tokens[open].kind == .openParenthesis ? Int(brackets[open].close) + 1 : open
    default:
      return token + 1
    }
  }

  /// The first sign of comparison outside brackets.
  private func comparisonSign(_ range: TokenRange) -> Int? {
    var token = range.lowerBound
    while token < range.upperBound {
      if tokens[token].kind.isComparison { return token }
      token = after(token)
    }
    return nil
  }

  /// For `count of ?x … where (`, the bracket's token (or what stands in its place); nil where the
  /// word begins no aggregate.
  func aggregateBracket(_ function: Int) -> Int? {
    guard function + 2 < limit, isWord(function + 1, .of) else { return nil }
    var token = function + 2
    while token < limit, tokens[token].kind == .variable { token += 1 }
    guard token > function + 2, token < limit, isWord(token, .where) else { return nil }
    return token + 1
  }

  func isAggregate(_ token: Int) -> Bool { aggregateBracket(token) != nil }
}

// MARK: - Adding, giving up

extension Parser {
  mutating func add(
    _ condition: ConditionSyntax, nesting: Nesting = Nesting()
  ) -> ConditionIndex {
    tree.conditions.append(condition)
    nestings.append(nesting)
    return ConditionIndex(tree.conditions.count - 1)
  }

  private mutating func add(
    _ condition: ConditionSyntax, of parts: [ConditionIndex]
  ) -> ConditionIndex {
    let nesting = parts.reduce(Nesting()) { $0.widened(by: nestings[Int($1.number)]) }
    return add(condition, nesting: nesting)
  }

  private mutating func list(_ parts: [ConditionIndex]) -> Range<Int> {
    let start = tree.conditionLists.count
    tree.conditionLists += parts
    return start..<tree.conditionLists.count
  }

  private mutating func reportMissingSentence() {
    if cursor < limit {
      report(.missingSentence(before: text(cursor)), span(cursor))
      if !isAt(.and), !isAt(.or) { skipToJoin() }
    } else {
      report(.missingSentence(before: nil), afterToken(cursor - 1))
    }
  }

  /// Reports what stands where a condition could only go on with `and` or `or`, or end.
  mutating func reportMisplaced(_ token: Int) {
    switch tokens[token].kind {
    case .unknown: break
    case .word where isWord(token, .since): report(.misplacedSince, span(token))
    case .word where isReserved(token): report(.misplacedWord(text(token)), span(token))
    default: report(.strayInSentence(text(token)), span(token))
    }
  }

  /// Goes on to the next `and` or `or` outside brackets, or to the end.
  private mutating func skipToJoin() {
    while cursor < limit, !isAt(.and), !isAt(.or) { cursor = Swift.max(after(cursor), cursor + 1) }
    cursor = Swift.min(cursor, limit)
  }
}
