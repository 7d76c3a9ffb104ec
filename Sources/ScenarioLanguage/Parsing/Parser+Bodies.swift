/// The bodies that items and clauses share: texts, names, phrases, dates.
extension Parser {
  /// Free text on some lines, from some of their tokens on.
  mutating func textBody(
    _ keyword: Int, _ range: TokenRange, _ lines: Range<Int>, _ part: SyntaxMistake.MissingPart
  ) -> BodySyntax {
    let spans = textSpans(range, lines)
    if spans.isEmpty { report(.missingPart(part, after: text(keyword)), afterToken(keyword)) }
    return spans.isEmpty ? .nothing : .text(spans)
  }

  /// One span for each line that has some of the tokens: to the line's end, comments left out.
  mutating func textSpans(_ range: TokenRange, _ lines: Range<Int>) -> [Span] {
    guard !range.isEmpty else { return [] }
    var spans: [Span] = []
    for line in lines {
      let own = tokenRange(line..<line + 1).clamped(to: range)
      guard let first = own.first else { continue }
      let span = Span(file: file.id, start: tokens[first].start, end: self.lines[line].end)
      spans.append(span)
      texts.append(span.start..<span.end)
    }
    return spans
  }

  /// A name, or names between commas.
  mutating func nameBody(_ keyword: Int, _ fullRange: TokenRange, isList: Bool) -> BodySyntax {
    let range = withoutStop(fullRange)
    guard checkNames(keyword, range, isList: isList) else { return .nothing }
    return .names(range)
  }

  /// Whether the tokens are a name, or names between commas; reports what is amiss.
  mutating func checkNames(_ keyword: Int, _ range: TokenRange, isList: Bool) -> Bool {
    guard !range.isEmpty else {
      report(.missingPart(.name, after: text(keyword)), afterToken(keyword))
      return false
    }
    var isMissing = true
    for token in range {
      switch tokens[token].kind {
      case .comma where isList:
        if isMissing {
          report(.missingPart(.name, after: text(token - 1)), afterToken(token - 1))
          return false
        }
        isMissing = true
      case .word where isReserved(token):
        report(.reservedWord(text(token)), span(token))
        return false
      case .word, .number, .date, .quoted:
        isMissing = false
      case .unknown:
        return false
      default:
        report(.strayInName(text(token)), span(token))
        return false
      }
    }
    if isMissing { report(.missingPart(.name, after: ","), afterToken(range.upperBound - 1)) }
    return !isMissing
  }

  mutating func phraseBody(_ keyword: Int, _ fullRange: TokenRange) -> BodySyntax {
    let range = withoutStop(fullRange)
    guard !range.isEmpty else {
      report(.missingPart(.phrase, after: text(keyword)), afterToken(keyword))
      return .nothing
    }
    return checkPhrase(range, needsKinds: true) ? .phrase(range) : .nothing
  }

  /// Whether the tokens are words and slots with at least one word; reports what is amiss.
  ///
  /// Where slots were declared before, as for a phrase in another language, their kinds may be
  /// left out.
  mutating func checkPhrase(_ range: TokenRange, needsKinds: Bool) -> Bool {
    var hasWord = false
    var token = range.lowerBound
    while token < range.upperBound {
      switch tokens[token].kind {
      case .variable:
        let hasKind = token + 1 < range.upperBound && tokens[token + 1].kind == .colon
        guard needsKinds || hasKind else { break }
        guard token + 2 < range.upperBound, tokens[token + 1].kind == .colon,
          tokens[token + 2].kind == .word, !isReserved(token + 2)
        else {
          report(.slotWithoutKind(text(token)), span(token))
          return false
        }
        token += 2
      case .colon:
        report(.kindWithoutSlot, span(token))
        return false
      case .word where isReserved(token):
        report(.reservedWord(text(token)), span(token))
        return false
      case .word, .number, .date, .quoted:
        hasWord = true
      case .unknown:
        return false
      default:
        report(.strayInPhrase(text(token)), span(token))
        return false
      }
      token += 1
    }
    if !hasWord { report(.phraseWithoutWords, span(range)) }
    return hasWord
  }

  /// Whether a token is a date, a short one included; reports it if not.
  mutating func expectDate(_ token: Int) -> Bool {
    if file.day(of: tokens[token]) != nil { return true }
    // A whole date that is no day has been reported by the lexer.
    if tokens[token].kind != .date && tokens[token].kind != .unknown {
      report(.notADate(text(token)), span(token))
    }
    return false
  }

  mutating func expectNothing(_ fullRange: TokenRange, after place: String) {
    let range = withoutStop(fullRange)
    guard !range.isEmpty else { return }
    report(.unexpectedText(text(range), after: place, hint: nil), span(range))
  }
}
