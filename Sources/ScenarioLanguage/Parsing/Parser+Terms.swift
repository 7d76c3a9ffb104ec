import Quantities

/// Terms: names, values, durations, arithmetic and aggregates.
extension Parser {
  /// Reads tokens as one term; `.missing` where they are none (reported).
  mutating func parseTerm(_ range: TokenRange) -> TermIndex {
    guard begin(range, asTerm: true) else { return addMissingTerm() }
    return wholeTerm(at: nil)
  }

  /// The term from the cursor to the limit, and nothing else. `at` is the token that wants it, if
  /// one does.
  mutating func wholeTerm(at sign: Int?) -> TermIndex {
    limit = withoutStop(cursor..<Swift.max(cursor, limit)).upperBound
    guard cursor < limit else {
      report(
        .missingTerm(before: sign.map { text($0) }), sign.map { span($0) } ?? afterToken(cursor - 1)
      )
      return addMissingTerm()
    }
    let found = mistakes.count
    let term = additiveTerm()
    if cursor < limit, mistakes.count == found { reportStrayInTerm() }
    cursor = limit
    return mistakes.count == found ? term : addMissingTerm()
  }

  private mutating func reportStrayInTerm() {
    switch tokens[cursor].kind {
    case .unknown: break
    case .word where isReserved(cursor): reportMisplaced(cursor)
    default: report(.strayInTerm(text(cursor)), span(cursor))
    }
  }

  private mutating func additiveTerm() -> TermIndex {
    var left = multiplicativeTerm()
    while cursor < limit, tokens[cursor].kind == .plus || tokens[cursor].kind == .minus {
      let sign = cursor
      cursor += 1
      left = addArithmetic(left, sign, multiplicativeTerm())
    }
    return left
  }

  private mutating func multiplicativeTerm() -> TermIndex {
    var left = primaryTerm()
    while cursor < limit, tokens[cursor].kind == .times || tokens[cursor].kind == .divide {
      let sign = cursor
      cursor += 1
      left = addArithmetic(left, sign, primaryTerm())
    }
    return left
  }

  /// A term without arithmetic outside brackets; the cursor ends after it.
  mutating func primaryTerm() -> TermIndex {
    guard cursor < limit else {
      report(.missingTerm(before: nil), afterToken(cursor - 1))
      return addMissingTerm()
    }
    let token = cursor
    switch tokens[token].kind {
    case .variable:
      cursor += 1
      return withUnit(addTerm(.variable(token)))
    case .anything:
      cursor += 1
      return addTerm(.anything(token))
    case .openParenthesis:
      return bracketedTerm()
    case .number:
      let isName = token + 1 < limit && !isUnit(token + 1) && isNamePart(token + 1)
      if isName { return name() }
      cursor += 1
      return withUnit(addTerm(.number(token)))
    case .date where token + 1 >= limit || !isNamePart(token + 1):
      cursor += 1
      return addTerm(.date(token))
    case .word where isWord(token, .today):
      cursor += 1
      return addTerm(.today(token))
    case .word where tokens[token].word.isAggregate && isAggregate(token):
      return aggregate()
    case .word, .quoted, .date:
      return name()
    case .unknown:
      cursor = limit
      return addMissingTerm()
    default:
      report(.missingTerm(before: text(token)), span(token))
      cursor = limit
      return addMissingTerm()
    }
  }

  /// `( term )`, already read.
  private mutating func bracketedTerm() -> TermIndex {
    let open = cursor
    guard case .term(let term) = brackets[open].content else {
      report(.strayInTerm("("), span(open))
      cursor = limit
      return addMissingTerm()
    }
    cursor = after(open)
    return withUnit(term)
  }

  /// `count of ?x ?y where ( condition )`, the condition already read.
  private mutating func aggregate() -> TermIndex {
    let function = cursor
    guard let open = aggregateBracket(function) else { return name() }
    guard open < limit, tokens[open].kind == .openParenthesis,
      case .condition(let condition) = brackets[open].content
    else {
      report(.aggregateWithoutBrackets(text(function)), span(open - 1))
      cursor = limit
      return addMissingTerm()
    }
    cursor = after(open)
    return addTerm(
      .aggregate(
        function: function, of: Array(function + 2..<open - 1), condition,
        end: Int(brackets[open].close)),
      nesting: nestings[Int(condition.number)])
  }

  /// A name of one or several words; reserved words and signs end it.
  private mutating func name() -> TermIndex {
    let start = cursor
    while cursor < limit, isNamePart(cursor) { cursor += 1 }
    guard cursor > start else {
      reportMisplaced(cursor)
      cursor = limit
      return addMissingTerm()
    }
    return addTerm(.name(withoutStop(start..<cursor)))
  }

  private func isNamePart(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .word: !isReserved(token)
    case .number, .date, .quoted: true
    default: false
    }
  }

  private func isUnit(_ token: Int) -> Bool {
    tokens[token].kind == .word && CalendarUnit(tokens[token].word) != nil
  }

  /// The term, or the duration that it is the amount of.
  private mutating func withUnit(_ amount: TermIndex) -> TermIndex {
    guard cursor < limit, isUnit(cursor) else { return amount }
    cursor += 1
    return addTerm(.duration(amount, unit: cursor - 1), nesting: nesting(of: amount))
  }

  // MARK: - Adding

  func nesting(of term: TermIndex) -> Nesting { termNestings[Int(term.number)] }

  func isMissing(_ term: TermIndex) -> Bool {
    if case .missing = tree.terms[Int(term.number)] { true } else { false }
  }

  private mutating func addTerm(_ term: TermSyntax, nesting: Nesting = Nesting()) -> TermIndex {
    tree.terms.append(term)
    termNestings.append(nesting)
    return TermIndex(tree.terms.count - 1)
  }

  private mutating func addMissingTerm() -> TermIndex { addTerm(.missing) }

  private mutating func addArithmetic(
    _ left: TermIndex, _ sign: Int, _ right: TermIndex
  ) -> TermIndex {
    var nesting = nesting(of: left).widened(by: nesting(of: right))
    nesting.arithmetic += 1
    guard nesting.arithmetic <= Parser.depthMax else {
      report(.tooDeep, span(sign))
      cursor = limit
      return addMissingTerm()
    }
    return addTerm(.arithmetic(left, operator: sign, right), nesting: nesting)
  }
}
