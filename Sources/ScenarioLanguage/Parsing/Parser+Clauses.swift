import Quantities

/// What stands in a clause.
extension Parser {
  /// Reads a clause's tokens by its kind. `keyword` is the token before them, or the first of them
  /// in a line that begins with no keyword.
  mutating func parseBody(
    _ kind: ClauseSyntax.Kind, _ item: ItemSyntax.Kind, _ keyword: Int, _ fullRange: TokenRange,
    _ lines: Range<Int>
  ) -> BodySyntax {
    let range = withoutStop(fullRange)
    switch kind {
    case .about, .title, .locator, .note, .because, .tell, .ask, .choice, .right, .task, .hint:
      return textBody(keyword, fullRange, lines, .text)
    case .starts, .published, .goto:
      return dateBody(keyword, range)
    case .language, .by, .weight:
      return tokenBody(kind, keyword, range)
    case .also:
      return nameBody(keyword, range, isList: true)
    case .inLanguage:
      return inLanguageBody(item, keyword, range, lines)
    case .code:
      return codeBody(keyword, range)
    case .one:
      return oneBody(keyword, range)
    case .needs, .when, .answer, .until:
      return conditionBody(keyword, range)
    case .wish:
      return conditionBody(nil, range)
    case .begins, .ends:
      return effectBody(keyword, range)
    case .on:
      return termBody(keyword, range)
    case .then:
      return soleSentence(range, after: keyword, missing: .move).map { .move($0) } ?? .nothing
    case .likelihood:
      return likelihoodBody(keyword, range)
    case .source:
      return citationBody(keyword, range, lines)
    case .ruleBody:
      return ruleBody(range)
    case .fact:
      return factBody(range)
    case .within:
      return countBody(keyword, range)
    }
  }

  private mutating func dateBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard let date = range.first else {
      report(.missingPart(.date, after: text(keyword)), afterToken(keyword))
      return .nothing
    }
    guard expectDate(date) else { return .nothing }
    expectNothing(range.dropFirst(), after: text(keyword..<date + 1))
    return .token(date)
  }

  /// A clause of one word, number or variable.
  private mutating func tokenBody(
    _ kind: ClauseSyntax.Kind, _ keyword: Int, _ range: TokenRange
  ) -> BodySyntax {
    let (part, expected, wanted): (SyntaxMistake.MissingPart, SyntaxMistake.ExpectedToken, _) =
      switch kind {
      case .weight: (.number, .number, Token.Kind.number)
      case .by: (.variable, .variable, Token.Kind.variable)
      default: (.word, .word, Token.Kind.word)
      }
    guard let token = range.first else {
      report(.missingPart(part, after: text(keyword)), afterToken(keyword))
      return .nothing
    }
    guard tokens[token].kind == wanted else {
      if tokens[token].kind != .unknown { report(.notA(expected, text(token)), span(token)) }
      return .nothing
    }
    expectNothing(range.dropFirst(), after: text(keyword..<token + 1))
    return .token(token)
  }

  /// `in LANG NAME`, `in LANG PHRASE` or `in LANG TITLE`, by the item.
  private mutating func inLanguageBody(
    _ item: ItemSyntax.Kind, _ keyword: Int, _ range: TokenRange, _ lines: Range<Int>
  ) -> BodySyntax {
    guard let code = range.first else {
      report(.missingPart(.word, after: "in"), afterToken(keyword))
      return .nothing
    }
    guard tokens[code].kind == .word else {
      report(.notA(.word, text(code)), span(code))
      return .nothing
    }
    let rest = code + 1..<range.upperBound
    let isTitle = [.rule, .consequence, .deadline, .response].contains(item)
    guard !rest.isEmpty else {
      let part: SyntaxMistake.MissingPart =
        isTitle ? .title : item == .entities ? .name : .phrase
      report(.missingPart(part, after: text(keyword..<code + 1)), afterToken(code))
      return .nothing
    }
    if isTitle { return .inLanguageTitle(code: code, textSpans(rest, lines)) }
    let isGood =
      item == .entities
      ? checkNames(code, rest, isList: false) : checkPhrase(rest, needsKinds: false)
    return isGood ? .inLanguage(code: code, rest) : .nothing
  }

  /// `code SCHEME VALUE`; the value is whatever the scheme wants.
  private mutating func codeBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard let scheme = range.first else {
      report(.missingPart(.word, after: "code"), afterToken(keyword))
      return .nothing
    }
    let value = range.dropFirst()
    guard !value.isEmpty else {
      report(.missingPart(.value, after: text(keyword..<scheme + 1)), afterToken(scheme))
      return .nothing
    }
    texts.append(tokens[value.lowerBound].start..<tokens[value.upperBound - 1].end)
    return .code(scheme: scheme, value: value)
  }

  /// `one ?x for each ?y ?z`.
  private mutating func oneBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    let words = Array(range.prefix(3))
    let keys = range.dropFirst(3)
    guard words.count == 3, tokens[words[0]].kind == .variable, isWord(words[1], .for),
      isWord(words[2], .each), !keys.isEmpty,
      keys.allSatisfy({ tokens[$0].kind == .variable })
    else {
      let place = range.isEmpty ? afterToken(keyword) : span(range)
      report(.notA(.oneForEach, text(range)), place)
      return .nothing
    }
    return .one(value: words[0], keys: Array(keys))
  }

  /// `source NAME, LOCATOR`.
  private mutating func citationBody(
    _ keyword: Int, _ range: TokenRange, _ lines: Range<Int>
  ) -> BodySyntax {
    let comma = range.first { tokens[$0].kind == .comma }
    let name = withoutStop(range.lowerBound..<(comma ?? range.upperBound))
    // The place is free text even where the name is wrong.
    let place = comma.map { textSpans($0 + 1..<tokenRange(lines).upperBound, lines) } ?? []
    return checkNames(keyword, name, isList: false) ? .citation(name, locator: place) : .nothing
  }

  /// `likelihood N% within DURATION`.
  private mutating func likelihoodBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard let percent = range.first else {
      report(.missingPart(.percent, after: "likelihood"), afterToken(keyword))
      return .nothing
    }
    var rest = range.dropFirst()
    var isPercent = file.bytes(of: tokens[percent]).last == UInt8(ascii: "%")
    if let sign = rest.first, file.bytes(of: tokens[sign]).elementsEqual("%".utf8) {
      isPercent = true
      rest = rest.dropFirst()
    }
    guard isPercent, file.percent(of: tokens[percent]) != nil else {
      report(.notA(.percent, text(percent)), span(percent))
      return .nothing
    }
    guard let within = rest.first, isWord(within, .within) else {
      let place = rest.first.map { span($0) } ?? afterToken(range.upperBound - 1)
      report(.missingPart(.duration, after: text(keyword..<rest.lowerBound)), place)
      return .nothing
    }
    let duration = rest.dropFirst()
    guard duration.count == 2, tokens[duration.lowerBound].kind == .number,
      CalendarUnit(tokens[duration.lowerBound + 1].word) != nil
    else {
      let place = duration.isEmpty ? afterToken(within) : span(duration)
      report(.notA(.duration, text(duration)), place)
      return .nothing
    }
    return .likelihood(
      percent: percent, amount: duration.lowerBound, unit: duration.lowerBound + 1)
  }

  /// `within N moves`.
  private mutating func countBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard range.count == 2, tokens[range.lowerBound].kind == .number,
      isWord(range.lowerBound + 1, .moves) || isWord(range.lowerBound + 1, .move)
    else {
      let place = range.isEmpty ? afterToken(keyword) : span(range)
      report(.notA(.moves, text(range)), place)
      return .nothing
    }
    return .count(range.lowerBound)
  }

  // MARK: - Sentences and conditions

  mutating func conditionBody(_ keyword: Int?, _ range: TokenRange) -> BodySyntax {
    guard !range.isEmpty else {
      if let keyword {
        report(.missingPart(.condition, after: text(keyword)), afterToken(keyword))
      }
      return .nothing
    }
    return .condition(parseCondition(range))
  }

  private mutating func termBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard !range.isEmpty else {
      report(.missingPart(.date, after: text(keyword)), afterToken(keyword))
      return .nothing
    }
    return .term(parseTerm(range))
  }

  /// `HEAD if CONDITION`.
  private mutating func ruleBody(_ range: TokenRange) -> BodySyntax {
    guard let word = range.first(where: { isWord($0, .if) }) else {
      report(.missingIf, span(range))
      return .nothing
    }
    let head = soleSentence(range.lowerBound..<word, after: range.lowerBound - 1, missing: .fact)
    let rest = word + 1..<range.upperBound
    guard !rest.isEmpty else {
      report(.missingPart(.condition, after: "if"), afterToken(word))
      return head.map { .rule(head: $0, condition: nil) } ?? .nothing
    }
    let condition = parseCondition(rest)
    return head.map { .rule(head: $0, condition: condition) } ?? .nothing
  }

  /// `FACT [where CONDITION]`.
  private mutating func effectBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    let word = range.first { isWord($0, .where) && !isWhereOfAggregate($0, after: keyword) }
    let sentence = soleSentence(
      range.lowerBound..<(word ?? range.upperBound), after: keyword, missing: .fact)
    guard let word else { return sentence.map { .effect($0, where: nil) } ?? .nothing }
    let rest = word + 1..<range.upperBound
    guard !rest.isEmpty else {
      report(.missingPart(.condition, after: "where"), afterToken(word))
      return .nothing
    }
    let condition = parseCondition(rest)
    return sentence.map { .effect($0, where: condition) } ?? .nothing
  }

  /// `FACT [since DATE]`.
  private mutating func factBody(_ range: TokenRange) -> BodySyntax {
    guard begin(range) else { return .nothing }
    guard let sentence = leadingSentence(after: range.lowerBound - 1, missing: .fact) else {
      return .nothing
    }
    guard cursor < limit else { return .fact(sentence, sinceDate: nil) }
    guard isWord(cursor, .since) else {
      reportMisplaced(cursor)
      return .nothing
    }
    let since = cursor
    guard since + 1 < limit else {
      report(.missingPart(.date, after: "since"), afterToken(since))
      return .nothing
    }
    guard expectDate(since + 1) else { return .nothing }
    expectNothing(since + 2..<limit, after: text(since..<since + 2))
    return .fact(sentence, sinceDate: since + 1)
  }
}
