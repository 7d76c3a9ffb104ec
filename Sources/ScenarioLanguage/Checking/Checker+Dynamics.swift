import Quantities

// Consequences, deadlines, what may never be, and responses.

extension Checker {
  /// `when` with the effects that share its variables.
  private struct Course {
    var title = ""
    var span: Span
    var scope = ClauseScope()
    var when = Condition.all([])
    var effects: [Effect] = []
    var inherited = Inherited()
    var citations: [Citation] = []
    var note: String?
    var isSound = false
  }

  mutating func declareConsequences(_ items: ItemsByKind) {
    for place in items[.consequence] {
      let (file, item) = item(place)
      let course = course(item, "consequence", .consequence, in: file)
      guard course.isSound else { continue }
      model.consequences.append(
        Consequence(
          title: course.title, scope: finished(course.scope), when: course.when,
          effects: course.effects, citations: course.citations, note: course.note,
          span: course.span, item: item.span))
    }
    timeless = nil
  }

  mutating func declareDeadlines(_ items: ItemsByKind) {
    for place in items[.deadline] {
      let (file, item) = item(place)
      var course = course(item, "deadline", .deadline, in: file)
      let clauses = clauses(of: item, in: file)
      var day: Term?
      for clause in clauses where clause.kind == .on {
        guard case .term(let index) = clause.body else { continue }
        day = dayTerm(index, &course, in: file)
      }
      guard course.isSound, let day else { continue }
      model.deadlines.append(
        Deadline(
          title: course.title, scope: finished(course.scope), when: course.when, on: day,
          effects: course.effects, citations: course.citations, note: course.note,
          span: course.span, item: item.span))
    }
    timeless = nil
  }

  /// The day of a deadline, in the variables of its `when`.
  private mutating func dayTerm(
    _ index: TermIndex, _ course: inout Course, in file: FileText
  ) -> Term? {
    var scope = ClauseScope(inheriting: course.inherited.variables)
    scope.scan(index, in: file)
    scope.settle(in: file)
    let term = draft(index, in: file, scope, region: 0)
    if let aggregate = term.aggregate {
      report(.aggregateInOn, at: aggregate.span)
      return nil
    }
    settle(nil, results: [term], in: &scope, inherited: course.inherited, use: .action)
    if case .anything(let span) = term {
      report(.anythingInResult, at: span)
      return nil
    }
    if case .variable(let variable, let span) = term, let kind = scope[variable].kind,
      kind != .date
    {
      report(.wrongTermKind(model[kind].name, expected: "Date"), at: span)
      return nil
    }
    return lower(term, expecting: .date, scope)
  }

  private mutating func course(
    _ item: ItemSyntax, _ sort: String, _ place: TimelessPlace, in file: FileText
  ) -> Course {
    timeless = place
    var course = Course(span: headerSpan(item, in: file))
    if case .text(let lines) = item.header { course.title = file.text(lines) }
    noteTitle(course.title, of: sort, at: course.span)
    let clauses = clauses(of: item, in: file)
    noteLocalTitles(of: course.title, clauses, in: file)
    for clause in clauses where clause.kind == .when {
      guard case .condition(let index) = clause.body else { continue }
      (course.when, course.scope) = condition(index, in: file)
      course.inherited = Inherited(
        variables: course.scope.words(), kinds: kindPlaces, partial: partial)
      course.isSound = true
    }
    for clause in clauses where clause.kind == .begins || clause.kind == .ends {
      let effect = effect(
        clause, in: file, inheriting: course.inherited, use: .action)
      if let effect { course.effects.append(effect) }
    }
    (course.citations, course.note) = remarks(clauses, in: file)
    return course
  }

  mutating func declareNevers(_ items: ItemsByKind) {
    timeless = .never
    for place in items[.never] {
      let (file, item) = item(place)
      guard case .condition(let index) = item.header else { continue }
      let (condition, scope) = condition(index, in: file, use: .rule)
      var because: String?
      for clause in clauses(of: item, in: file) {
        if clause.kind == .because, case .text(let lines) = clause.body {
          because = file.text(lines)
        }
      }
      let tokens = file.headerTokens(of: item)
      model.nevers.append(
        Never(
          scope: finished(scope), condition: condition, because: because,
          text: file.text(tokens), span: file.span(tokens)))
    }
    timeless = nil
  }

  // MARK: Responses

  mutating func declareResponses(_ items: ItemsByKind) {
    for place in items[.response] {
      let (file, item) = item(place)
      let course = course(item, "response", .response, in: file)
      guard course.isSound else { continue }
      var move: (ActionID, [Term])?
      var chance: (Decimal, Int, CalendarUnit)?
      for clause in clauses(of: item, in: file) {
        switch clause.body {
        case .move(let sentence): move = self.move(sentence, course, in: file)
        case .likelihood(let percent, let amount, let unit):
          chance = likelihood(percent, amount, unit, in: file)
        default: continue
        }
      }
      guard let move, let chance else { continue }
      model.responses.append(
        Response(
          title: course.title, scope: finished(course.scope), when: course.when, action: move.0,
          terms: move.1, likelihood: chance.0, within: chance.1, unit: chance.2,
          citations: course.citations, note: course.note, span: course.span))
    }
    timeless = nil
  }

  private mutating func move(
    _ sentence: SentenceSyntax, _ course: Course, in file: FileText
  ) -> (ActionID, [Term])? {
    var scope = ClauseScope(inheriting: course.inherited.variables)
    scope.scan(sentence, in: file)
    scope.settle(in: file)
    guard let draft = draft(sentence, in: file, scope, region: 0, sorts: .action),
      case .action(let action) = draft.target
    else { return nil }
    settle(nil, results: draft.terms, in: &scope, inherited: course.inherited, use: .action)
    return (action, lowerResult(draft, scope, allowsAnything: false))
  }

  private mutating func likelihood(
    _ percent: Int, _ amount: Int, _ unit: Int, in file: FileText
  ) -> (Decimal, Int, CalendarUnit)? {
    let tokens = file.tree.tokens
    guard let share = file.file.percent(of: tokens[percent]), let none = Decimal(0),
      let all = Decimal(100), share >= none, share <= all
    else {
      report(.likelihoodRange(file.text(percent)), at: file.span(percent))
      return nil
    }
    guard let count = file.file.decimal(of: tokens[amount])?.whole, count >= 0,
      let unit = CalendarUnit(tokens[unit].word)
    else {
      report(.badCount(file.text(amount)), at: file.span(amount))
      return nil
    }
    return (share, count, unit)
  }
}

extension FileText {
  /// An item's first line after its keyword, and what continues it.
  func headerTokens(of item: ItemSyntax) -> TokenRange {
    let clauses = tree.clauses[item.clauses]
    let end = clauses.reduce(item.span.end) { min($0, $1.span.start) }
    return tokens(from: item.keyword + 1, before: end)
  }
}

extension DraftTerm {
  /// The first aggregate in it.
  var aggregate: DraftAggregate? {
    switch self {
    case .aggregate(let aggregate): aggregate
    case .arithmetic(let left, _, let right, _): left.aggregate ?? right.aggregate
    case .duration(let amount, _, _): amount.aggregate
    default: nil
    }
  }
}
