// Rules, and the needs and effects of actions.

extension Checker {
  mutating func declareRules(_ items: ItemsByKind) {
    for place in items[.rule] {
      let (file, item) = item(place)
      let clauses = clauses(of: item, in: file)
      var title = ""
      if case .text(let lines) = item.header { title = file.text(lines) }
      noteTitle(title, of: "rule", at: headerSpan(item, in: file))
      noteLocalTitles(of: title, clauses, in: file)
      let remarks = remarks(clauses, in: file)
      for clause in clauses {
        guard case .rule(let head, let condition?) = clause.body else { continue }
        guard var rule = rule(head, condition, in: file) else { continue }
        rule.title = title
        rule.citations = remarks.citations
        rule.note = remarks.note
        rule.span = headerSpan(item, in: file)
        rule.item = item.span
        model.relations[Int(rule.head.number)].isDerived = true
        rulesByHead[rule.head, default: []].append(CheckMistake.Place(rule.title, rule.span))
        model.rules.append(rule)
      }
    }
  }

  private mutating func rule(
    _ head: SentenceSyntax, _ condition: ConditionIndex, in file: FileText
  ) -> Rule? {
    var scope = ClauseScope()
    scope.scan(head, in: file)
    scope.scan(condition, in: file)
    scope.settle(in: file)
    let headDraft = draft(head, in: file, scope, region: 0, sorts: .relation)
    let body = draft(condition, in: file, scope)
    settle(
      body, results: headDraft?.terms ?? [.missing(file.span(head.tokens))], in: &scope,
      use: .rule)
    let lowered = lower(body, scope)
    guard let headDraft, case .relation(let relation) = headDraft.target else { return nil }
    let terms = lowerResult(headDraft, scope, allowsAnything: false)
    return Rule(
      title: "", scope: finished(scope), head: relation, headTerms: terms, condition: lowered,
      span: headDraft.span, item: headDraft.span)
  }

  /// Where an item's title or condition stands; its keyword where it has none.
  func headerSpan(_ item: ItemSyntax, in file: FileText) -> Span {
    let keyword = file.span(item.keyword)
    switch item.header {
    case .text(let lines):
      guard let first = lines.first, let last = lines.last else { return keyword }
      return first.through(last)
    case .names(let range), .phrase(let range): return file.span(range)
    default: return keyword
    }
  }

  mutating func resolveActions(_ items: ItemsByKind) {
    for (number, (place, slotWords)) in actionPlaces.enumerated() {
      let (file, item) = item(place)
      var action = model.actions[number]
      let outer = inherited(action, slotWords)
      for clause in clauses(of: item, in: file) {
        switch (clause.kind, clause.body) {
        case (.needs, .condition(let index)):
          let (condition, scope) = condition(
            index, in: file, inheriting: outer, use: .rule)
          action.needs.append(
            Need(
              condition: condition, scope: finished(scope), text: file.text(of: clause),
              span: clause.span))
        case (.begins, _), (.ends, _):
          let effect = effect(clause, in: file, inheriting: outer, use: .rule)
          if let effect { action.effects.append(effect) }
        default: continue
        }
      }
      model.actions[number] = action
    }
  }

  private func inherited(_ action: Action, _ slotWords: [WordID]) -> Inherited {
    var outer = Inherited()
    for (number, (slot, word)) in zip(action.slots, slotWords).enumerated() {
      let variable = ClauseScope.Variable(
        name: slot.name, home: 0, kind: slot.kind, span: action.span, uses: 0, isInherited: true)
      outer.variables.append((word, variable))
      outer.kinds[VariableID(number)] = (slot.kind, action.span)
    }
    return outer
  }
}
