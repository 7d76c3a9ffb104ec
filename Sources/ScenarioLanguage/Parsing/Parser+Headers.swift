/// What stands in an item's first line.
extension Parser {
  /// The rule of the item that a token in the first column begins, or nil where nothing can begin
  /// with it (reported).
  mutating func itemRule(_ token: Int, _ block: Range<Int>) -> ItemRule? {
    guard tokens[token].kind == .word, !isReserved(token) else {
      report(.unknownItem(text(token), near: []), span(token))
      texts.append(lines[block.lowerBound].start..<lines[block.upperBound - 1].end)
      return nil
    }
    let number = Int(tokens[token].word.number)
    if number < ItemRule.byKeyword.count, let rule = ItemRule.byKeyword[number] { return rule }
    guard let slip = slippedItem(token, block) else { return .entities }
    report(.unknownItem(text(token), near: [slip.keyword.rawValue]), span(token))
    return slip
  }

  /// The item whose keyword a word is probably a slip of. Only where no kind of that name is known
  /// and its lines cannot be those of entities: a kind may be declared in a file that uses this one.
  private func slippedItem(_ token: Int, _ block: Range<Int>) -> ItemRule? {
    guard !kinds.contains(tokens[token].word) else { return nil }
    let clauses = block.dropFirst().filter { clauseRule($0, ItemRule.entities.clauses) == nil }
    let hasVariable = tokenRange(block.lowerBound..<block.lowerBound + 1)
      .contains { tokens[$0].kind == .variable }
    guard hasVariable || !clauses.isEmpty else { return nil }
    let near = nearWords(to: text(token), among: ItemRule.all.map(\.keyword.rawValue), within: 2)
    let rules = near.compactMap { word in ItemRule.all.first { $0.keyword.rawValue == word } }
    // The one whose clauses fit best; among equals, the nearest word.
    func fit(_ rule: ItemRule) -> Int {
      rule.line != nil ? 1 : clauses.filter { clauseRule($0, rule.clauses) != nil }.count
    }
    return rules.max { fit($0) < fit($1) }
  }

  /// Reads what follows an item's keyword on its first line (and the lines that continue it).
  mutating func parseHeader(
    _ rule: ItemRule, _ keyword: Int, _ lines: Range<Int>
  ) -> (ItemSyntax.Kind, BodySyntax) {
    let all = tokenRange(lines)
    let range = keyword + 1..<all.upperBound
    switch rule.kind {
    case .scenario, .rule, .consequence, .deadline, .response, .lesson:
      return (rule.kind, textBody(keyword, range, lines, .title))
    case .use:
      return (.use, pathBody(keyword, range))
    case .source, .wants:
      return (rule.kind, nameBody(keyword, range, isList: false))
    case .entities:
      return (.entities, nameBody(keyword, range, isList: true))
    case .kind:
      return (.kind, kindBody(keyword, range))
    case .relation, .action:
      return (rule.kind, phraseBody(keyword, range))
    case .never:
      return (.never, conditionBody(keyword, range))
    case .given:
      if !range.isEmpty {
        report(
          .unexpectedText(
            text(range), after: "given", hint: "Write each fact on an indented line of its own."),
          span(range))
      }
      return (.given, .nothing)
    case .event, .remark:
      return eventHeader(keyword, range, lines)
    }
  }

  private mutating func pathBody(_ keyword: Int, _ range: TokenRange) -> BodySyntax {
    guard let path = range.first else {
      report(.missingPart(.path, after: "use"), afterToken(keyword))
      return .nothing
    }
    guard tokens[path].kind == .quoted else {
      report(.notA(.path, text(range)), span(range))
      texts.append(span(range).start..<span(range).end)
      return .nothing
    }
    expectNothing(withoutStop(path + 1..<range.upperBound), after: "use")
    return .token(path)
  }

  /// `kind NAME` or `kind NAME is NAME`.
  private mutating func kindBody(_ keyword: Int, _ fullRange: TokenRange) -> BodySyntax {
    let range = withoutStop(fullRange)
    guard let name = range.first else {
      report(.missingPart(.name, after: "kind"), afterToken(keyword))
      return .nothing
    }
    guard tokens[name].kind == .word, !isReserved(name) else {
      report(.notA(.word, text(name)), span(name))
      return .nothing
    }
    let rest = range.dropFirst()
    guard let word = rest.first else { return .kind(name: name, parent: nil) }
    guard isWord(word, .is) else {
      report(
        .unexpectedText(
          text(rest), after: "kind \(text(name))",
          hint: "The name of a kind is one word; a kind of a kind is `kind NAME is NAME`."),
        span(rest))
      return .kind(name: name, parent: nil)
    }
    guard let parent = rest.dropFirst().first else {
      report(.missingPart(.name, after: "is"), afterToken(word))
      return .kind(name: name, parent: nil)
    }
    guard tokens[parent].kind == .word, !isReserved(parent) else {
      report(.notA(.word, text(parent)), span(parent))
      return .kind(name: name, parent: nil)
    }
    expectNothing(rest.dropFirst(2), after: text(name..<parent + 1))
    return .kind(name: name, parent: parent)
  }

  /// `on DATE MOVE` or `on DATE remark TEXT`.
  private mutating func eventHeader(
    _ keyword: Int, _ range: TokenRange, _ lines: Range<Int>
  ) -> (ItemSyntax.Kind, BodySyntax) {
    guard let date = range.first else {
      report(.missingPart(.date, after: "on"), afterToken(keyword))
      return (.event, .nothing)
    }
    let isDate = expectDate(date)
    let rest = date + 1..<range.upperBound
    if let word = rest.first, isWord(word, .remark) {
      let body = textBody(word, word + 1..<rest.upperBound, lines, .text)
      guard isDate, case .text(let text) = body else { return (.remark, .nothing) }
      return (.remark, .remark(date: date, text: text))
    }
    guard let sentence = soleSentence(rest, after: date, missing: .move), isDate else {
      return (.event, .nothing)
    }
    return (.event, .event(date: date, sentence))
  }
}
