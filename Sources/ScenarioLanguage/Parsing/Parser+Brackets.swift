/// A pair of brackets in the clause that is being read.
struct Bracket {
  enum Content {
    /// Not read yet: it will be a condition, or a term.
    case unreadCondition, unreadTerm
    case condition(ConditionIndex)
    case term(TermIndex)
  }

  var close: Int32 = -1
  var content = Content.unreadCondition
}

/// How deep something nests in ways that no bracket shows.
struct Nesting {
  var arithmetic = 0
  var nots = 0

  func widened(by other: Nesting) -> Nesting {
    Nesting(
      arithmetic: Swift.max(arithmetic, other.arithmetic), nots: Swift.max(nots, other.nots))
  }
}

/// Brackets first: they are matched, then told apart from the outside in (a bracket in a term holds
/// a term), then read from the inside out. So the depth of nesting costs no stack, here or in what
/// reads the conditions, and nesting too deep is known before anything is read.
extension Parser {
  /// Sets out to read a clause's tokens as conditions and sentences, or as a term. False where
  /// brackets do not match or nest too deep (reported).
  mutating func begin(_ range: TokenRange, asTerm: Bool = false) -> Bool {
    cursor = range.lowerBound
    limit = range.upperBound
    mistakesBefore = mistakes.count
    guard let inside = matchBrackets(range) else { return false }
    guard !inside.isEmpty else { return true }
    tellBracketsApart(range, asTerm: asTerm)
    for open in inside { readBracket(open) }
    cursor = range.lowerBound
    limit = range.upperBound
    return true
  }

  /// The opening brackets, inner ones before those around them; nil where they do not match.
  private mutating func matchBrackets(_ range: TokenRange) -> [Int]? {
    var open: [Int] = []
    var closed: [Int] = []
    for token in range {
      switch tokens[token].kind {
      case .openParenthesis:
        if brackets.isEmpty { brackets = [Bracket](repeating: Bracket(), count: tokens.count) }
        open.append(token)
        guard open.count <= Parser.depthMax else {
          report(.tooDeep, span(token))
          return nil
        }
      case .closeParenthesis:
        guard let start = open.popLast() else {
          report(.unopenedBracket, span(token))
          return nil
        }
        brackets[start] = Bracket(close: Int32(token))
        closed.append(start)
      default:
        continue
      }
    }
    if let unclosed = open.last {
      report(.unclosedBracket, span(unclosed))
      return nil
    }
    return closed
  }

  /// A bracket holds a condition if it belongs to an aggregate, or if it begins a literal and the
  /// literal ends with it; any other holds a term.
  private mutating func tellBracketsApart(_ range: TokenRange, asTerm: Bool) {
    var around = [(open: range.lowerBound - 1, close: range.upperBound, isTerm: asTerm)]
    for token in range where tokens[token].kind == .openParenthesis {
      while around.count > 1, around[around.count - 1].close < token { around.removeLast() }
      let outer = around[around.count - 1]
      let close = Int(brackets[token].close)
      limit = outer.close
      let isCondition =
        isWhereOfAggregate(token - 1, after: outer.open)
        || (!outer.isTerm && beginsLiteral(token, after: outer.open)
          && endsLiteralOrStops(close + 1))
      if !isCondition { brackets[token].content = .unreadTerm }
      around.append((token, close, !isCondition))
    }
  }

  private func beginsLiteral(_ token: Int, after open: Int) -> Bool {
    guard token - 1 > open else { return true }
    return isReserved(token - 1) && !isWord(token - 1, .today)
  }

  private func endsLiteralOrStops(_ token: Int) -> Bool {
    endsLiteral(token) || (isStop(token) && endsLiteral(token + 1))
  }

  /// Whether a token is the `where` of `count of ?x … where`.
  func isWhereOfAggregate(_ token: Int, after open: Int) -> Bool {
    guard token > open, isWord(token, .where) else { return false }
    var place = token - 1
    while place > open, tokens[place].kind == .variable { place -= 1 }
    return place < token - 1 && place - 1 > open && isWord(place, .of)
      && tokens[place - 1].kind == .word && tokens[place - 1].word.isAggregate
  }

  private mutating func readBracket(_ open: Int) {
    let close = Int(brackets[open].close)
    cursor = open + 1
    limit = close
    if case .unreadTerm = brackets[open].content {
      brackets[open].content = .term(wholeTerm(at: close))
    } else {
      let condition = disjunction()
      if cursor < limit { reportMisplaced(cursor) }
      brackets[open].content = .condition(condition)
    }
  }
}
