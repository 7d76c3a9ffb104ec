/// Lines into items, clauses and sub-clauses.
extension Parser {
  mutating func parseFile() {
    tree.items.reserveCapacity(lines.count)
    var line = 0
    while line < lines.count {
      mistakesBefore = mistakes.count
      var end = line + 1
      while end < lines.count, lines[end].indent > 0 { end += 1 }
      if lines[line].indent > 0 {
        report(.lineWithoutItem, span(tokenRange(line..<line + 1)))
        for orphan in line..<end { depths[orphan] = 1 }
      } else {
        parseItem(line..<end)
      }
      line = end
    }
  }

  /// Reads lines as facts that stand under `given`.
  mutating func parseGivens() {
    parseClauses(0..<lines.count, ItemRule.given, 0)
  }

  /// The tokens of some lines.
  func tokenRange(_ lines: Range<Int>) -> TokenRange {
    guard let last = lines.last else { return 0..<0 }
    return Int(self.lines[lines.lowerBound].firstToken)..<Int(self.lines[last].endToken)
  }

  /// An item with all lines that belong to it.
  private mutating func parseItem(_ block: Range<Int>) {
    let keyword = Int(lines[block.lowerBound].firstToken)
    guard let rule = itemRule(keyword, block) else {
      for line in block.dropFirst() { depths[line] = 1 }
      return
    }
    var headerEnd = block.lowerBound + 1
    while headerEnd < block.upperBound, continuesHeader(headerEnd, rule) {
      depths[headerEnd] = 2
      headerEnd += 1
    }
    let headerLines = block.lowerBound..<headerEnd
    let (kind, header) = parseHeader(rule, keyword, headerLines)
    let start = tree.clauses.count
    parseClauses(headerEnd..<block.upperBound, rule, keyword)
    mistakesBefore = mistakes.count
    let end = max(lines[block.upperBound - 1].end, tokens[keyword].end)
    tree.items.append(
      ItemSyntax(
        kind: kind, span: Span(file: file.id, start: tokens[keyword].start, end: end),
        keyword: keyword, header: header, clauses: start..<tree.clauses.count))
  }

  /// Whether an indented line continues the item's first line.
  private func continuesHeader(_ line: Int, _ rule: ItemRule) -> Bool {
    if rule.kind == .entities {
      let previous = tokens[Int(lines[line].firstToken) - 1]
      return previous.kind == .comma && clauseRule(line, rule.clauses) == nil
    }
    guard rule.headerContinues, clauseRule(line, rule.clauses) == nil else { return false }
    return isReserved(Int(lines[line].firstToken)) || nearClauses(line, rule.clauses).isEmpty
  }

  /// The rule of the clause that a line begins, by its first word.
  func clauseRule(_ line: Int, _ rules: [ClauseRule]) -> ClauseRule? {
    let token = tokens[Int(lines[line].firstToken)]
    guard token.kind == .word, let keyword = token.word.keyword else { return nil }
    return rules.first { $0.keyword == keyword && (!$0.needsCode || hasCode(line)) }
  }

  /// Whether the second word of a line can be the code of a language, two or three letters, and the
  /// line is no sentence that a condition follows.
  private func hasCode(_ line: Int) -> Bool {
    let code = Int(lines[line].firstToken) + 1
    guard code < tokens.count, tokens[code].kind == .word,
      (2...3).contains(tokens[code].end - tokens[code].start)
    else { return false }
    func isIf(_ token: Int) -> Bool {
      tokens.indices.contains(token) && tokens[token].kind == .word
        && tokens[token].word.keyword == .if
    }
    let next = line + 1
    if next < lines.count, isIf(Int(lines[next].firstToken)) { return false }
    let end = next < lines.count ? Int(lines[next].firstToken) : tokens.count
    return !(code..<max(code, end)).contains(where: isIf)
  }

  /// The clause words that a line's first word may be a slip of.
  func nearClauses(_ line: Int, _ rules: [ClauseRule]) -> [String] {
    let token = Int(lines[line].firstToken)
    guard tokens[token].kind == .word else { return [] }
    return nearWords(to: text(token), among: rules.filter { !$0.needsCode }.map(\.keyword.rawValue))
  }

  /// Whether a line goes on with the clause before it wherever it is indented: it begins with a word
  /// that no clause begins with.
  private func joins(_ line: Int) -> Bool {
    let token = tokens[Int(lines[line].firstToken)]
    guard token.kind == .word, token.word.isReserved else { return false }
    return switch token.word.keyword {
    case .and, .or, .if, .where, .since: true
    default: false
    }
  }

  // MARK: - Clauses

  private mutating func parseClauses(_ block: Range<Int>, _ item: ItemRule, _ itemKeyword: Int) {
    var seen: ShortTable<ClauseSyntax.Kind, Int> = [:]
    var hasReportedUnknown = false
    var line = block.lowerBound
    while line < block.upperBound {
      let named = clauseRule(line, item.clauses)
      let end = clauseEnd(line, block.upperBound)
      if let rule = named ?? lineRule(line, item) {
        parseClause(rule, line..<end, hasKeyword: named != nil, item, &seen)
      } else {
        // Of a kind that may itself be a slip, one complaint is enough.
        if item.kind != .entities || !hasReportedUnknown { reportUnknownClause(line, item) }
        hasReportedUnknown = true
        markUnknown(line..<end)
      }
      line = end
    }
    guard !hasReportedUnknown else { return }
    for rule in item.clauses where rule.isRequired && seen[rule.kind] == nil {
      report(.missingClause(rule.keyword.rawValue, place: item.name), span(itemKeyword))
    }
    if let rule = item.line, rule.isRequired, seen[rule.kind] == nil {
      report(
        .missingClause("HEAD if CONDITION", place: item.name), span(itemKeyword))
    }
  }

  /// The rule for a line that begins with no clause's word; nil where it looks like a slip of one.
  private func lineRule(_ line: Int, _ item: ItemRule) -> ClauseRule? {
    guard let rule = item.line else { return nil }
    if item.kind == .rule, !isReserved(Int(lines[line].firstToken)),
      !nearClauses(line, item.clauses).isEmpty,
      !tokenRange(line..<line + 1).contains(where: { tokens[$0].kind == .variable })
    {
      return nil
    }
    return rule
  }

  private mutating func reportUnknownClause(_ line: Int, _ item: ItemRule) {
    mistakesBefore = mistakes.count
    let token = Int(lines[line].firstToken)
    report(
      .unknownClause(
        text(token), place: item.name, allowed: item.clauses.map(\.keyword.rawValue),
        near: nearClauses(line, item.clauses)),
      span(token))
  }

  private mutating func markUnknown(_ block: Range<Int>) {
    for line in block { depths[line] = line == block.lowerBound ? 1 : 2 }
    // What stands there is not looked at, so neither are its characters.
    texts.append(lines[block.lowerBound].start..<lines[block.upperBound - 1].end)
  }

  /// The line after the last that belongs to the clause that a line begins, sub-clauses included.
  private func clauseEnd(_ line: Int, _ blockEnd: Int) -> Int {
    var end = line + 1
    while end < blockEnd, lines[end].indent > lines[line].indent || joins(end) { end += 1 }
    return end
  }

  /// A clause with its sub-clauses.
  private mutating func parseClause(
    _ rule: ClauseRule, _ block: Range<Int>, hasKeyword: Bool, _ item: ItemRule,
    _ seen: inout ShortTable<ClauseSyntax.Kind, Int>
  ) {
    let index = parseNested(rule, block, hasKeyword: hasKeyword, depth: 0, item.kind)
    checkRepeated(rule, index, place: item.name, &seen)
  }

  /// A clause with what stands under it; its place.
  private mutating func parseNested(
    _ rule: ClauseRule, _ block: Range<Int>, hasKeyword: Bool, depth: UInt8,
    _ item: ItemSyntax.Kind
  ) -> Int {
    var ownEnd = block.lowerBound + 1
    while ownEnd < block.upperBound, joins(ownEnd) || clauseRule(ownEnd, rule.under) == nil {
      ownEnd += 1
    }
    let index = addClause(
      rule, block.lowerBound..<ownEnd, hasKeyword: hasKeyword, depth: depth, item)
    guard !rule.under.isEmpty else { return index }
    let areKnown = parseSubclauses(ownEnd..<block.upperBound, of: rule, depth: depth + 1, item)
    tree.clauses[index].subclauses = index + 1..<tree.clauses.count
    if areKnown { checkRequired(rule, index) }
    return index
  }

  /// Answers whether each began with a word that the clause takes.
  private mutating func parseSubclauses(
    _ block: Range<Int>, of parent: ClauseRule, depth: UInt8, _ item: ItemSyntax.Kind
  ) -> Bool {
    var areKnown = true
    var seen: ShortTable<ClauseSyntax.Kind, Int> = [:]
    var line = block.lowerBound
    while line < block.upperBound {
      let end = clauseEnd(line, block.upperBound)
      if let rule = clauseRule(line, parent.under) {
        let index = parseNested(rule, line..<end, hasKeyword: true, depth: depth, item)
        checkRepeated(rule, index, place: parent.name, &seen)
      } else {
        mistakesBefore = mistakes.count
        let token = Int(lines[line].firstToken)
        report(
          .unknownClause(
            text(token), place: parent.name,
            allowed: parent.under.map(\.keyword.rawValue), near: nearClauses(line, parent.under)),
          span(token))
        markUnknown(line..<end)
        for line in line..<end { depths[line] += depth }
        areKnown = false
      }
      line = end
    }
    return areKnown
  }

  private mutating func checkRepeated(
    _ rule: ClauseRule, _ index: Int, place: String,
    _ seen: inout ShortTable<ClauseSyntax.Kind, Int>
  ) {
    guard rule.isSingle else { return }
    if let first = seen[rule.kind] {
      let name = rule.kind == .ruleBody ? "HEAD if CONDITION" : rule.keyword.rawValue
      report(
        .repeatedClause(name, place: place, first: tree.clauses[first].span),
        tree.clauses[index].span)
    } else {
      seen[rule.kind] = index
    }
  }

  private mutating func checkRequired(_ rule: ClauseRule, _ index: Int) {
    let under = tree.clauses[tree.clauses[index].subclauses]
    guard let keyword = tree.clauses[index].keyword else { return }
    for required in rule.under where required.isRequired {
      if !under.contains(where: { $0.kind == required.kind }) {
        report(.missingClause(required.keyword.rawValue, place: rule.name), span(keyword))
      }
    }
    if rule.kind == .ask, !under.contains(where: { $0.kind == .answer || $0.kind == .right }) {
      report(.missingClause("answer` or `right", place: rule.name), span(keyword))
    }
  }

  /// Reads a clause's own lines and adds it to the tree.
  private mutating func addClause(
    _ rule: ClauseRule, _ block: Range<Int>, hasKeyword: Bool, depth: UInt8,
    _ item: ItemSyntax.Kind
  ) -> Int {
    mistakesBefore = mistakes.count
    depths[block.lowerBound] = depth + 1
    for line in block.dropFirst() { depths[line] = depth + 2 }
    let all = tokenRange(block)
    let keyword = hasKeyword ? all.lowerBound : nil
    let body = hasKeyword ? all.dropFirst() : all
    let syntax = parseBody(rule.kind, item, keyword ?? all.lowerBound, body, block)
    let index = tree.clauses.count
    tree.clauses.append(
      ClauseSyntax(
        kind: rule.kind, span: span(all), keyword: keyword, body: syntax,
        subclauses: index + 1..<index + 1, depth: depth))
    return index
  }
}
