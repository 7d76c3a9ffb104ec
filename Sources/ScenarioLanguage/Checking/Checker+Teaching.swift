// What actors want, and lessons.

extension Checker {
  mutating func declareWants(_ items: ItemsByKind) {
    var known: ShortTable<EntityID, Span> = [:]
    for place in items[.wants] {
      let (file, item) = item(place)
      guard case .names(let range) = item.header, let actor = entity(range, in: file) else {
        continue
      }
      let span = file.span(range)
      if let first = known[actor] {
        report(.wantsTwice(model[actor].name, first: first), at: span)
        continue
      }
      known[actor] = span
      var wants = Wants(actor: actor, wishes: [], span: span)
      for clause in clauses(of: item, in: file) where clause.kind == .wish {
        guard case .condition(let index) = clause.body else { continue }
        let (condition, scope) = condition(index, in: file)
        let remarks = remarks(file.tree.clauses[clause.subclauses], in: file)
        wants.wishes.append(
          Wants.Wish(
            condition: condition, scope: finished(scope), text: file.text(of: clause),
            note: remarks.note))
      }
      model.wants.append(wants)
    }
  }

  /// The entity that a run of tokens names; reported where there is none.
  mutating func entity(_ range: TokenRange, in file: FileText) -> EntityID? {
    let words = nameWords(range, in: file)
    var known = words.isEmpty ? WordTrie.none : model.vocabulary.names.end(after: words)
    if known == WordTrie.none, words.count > 1, words[0] == .the {
      known = model.vocabulary.names.end(after: words.dropFirst())
    }
    if known != WordTrie.none { return EntityID(Int(known)) }
    let name = plainText(range, in: file)
    report(.unknownName(name, near: typedNames(near: name, kind: nil)), at: file.span(range))
    return nil
  }

  mutating func declareLessons(_ items: ItemsByKind) {
    for place in items[.lesson] {
      let (file, item) = item(place)
      let span = headerSpan(item, in: file)
      var title = ""
      if case .text(let lines) = item.header { title = file.text(lines) }
      noteTitle(title, of: "lesson", at: span)
      var lesson = Lesson(title: title, steps: [], span: span)
      for clause in clauses(of: item, in: file) {
        defer {
          // At most one step is of each clause.
          if lesson.stepSpans.count < lesson.steps.count {
            lesson.stepSpans.append(stepSpan(clause, in: file))
          }
        }
        switch (clause.kind, clause.body) {
        case (.note, .text(let lines)): lesson.note = file.text(lines)
        case (.tell, .text(let lines)): lesson.steps.append(.tell(file.text(lines)))
        case (.goto, .token(let token)):
          if let day = date(token, in: file) { lesson.steps.append(.goto(day)) }
        case (.ask, .text(let lines)):
          let question = question(file.text(lines), clause, in: file)
          if let question { lesson.steps.append(.ask(question)) }
        case (.task, .text(let lines)):
          if let task = task(file.text(lines), clause, in: file) {
            lesson.steps.append(.task(task))
          }
        default: continue
        }
      }
      if item.clauses.isEmpty { report(.lessonWithoutSteps, at: span) }
      model.lessons.append(lesson)
    }
  }

  /// From a step's word to the end of its text.
  private func stepSpan(_ clause: ClauseSyntax, in file: FileText) -> Span {
    guard let keyword = clause.keyword, case .text(let lines) = clause.body, let last = lines.last
    else { return clause.span }
    return file.span(keyword).through(last)
  }

  private mutating func question(
    _ text: String, _ clause: ClauseSyntax, in file: FileText
  ) -> Lesson.Question? {
    var answer: Query?
    var choices: [Lesson.Choice] = []
    var question = Lesson.Question(text: text, key: .choices([]))
    var answerSpan: Span?
    for part in file.tree.clauses(under: clause) {
      switch (part.kind, part.body) {
      case (.answer, .condition(let index)):
        answer = query(index, text: file.text(of: part), in: file)
        answerSpan = part.span
      case (.choice, .text(let lines)):
        choices.append(choice(file.text(lines), part, in: file))
      case (.right, .text(let lines)):
        // A right line may name one of the choices, or be one of its own.
        let text = file.text(lines)
        if let known = choices.firstIndex(where: { $0.text == text && !$0.isRight }) {
          choices[known].isRight = true
        } else {
          choices.append(Lesson.Choice(text: text, isRight: true))
        }
      case (.hint, .text(let lines)): question.hints.append(file.text(lines))
      case (.because, .text(let lines)): question.because = file.text(lines)
      default: continue
      }
    }
    if let answer {
      if !choices.isEmpty { report(.answerAndChoices, at: answerSpan ?? clause.span) }
      question.key = .answer(answer)
      return question
    }
    guard !choices.isEmpty else { return nil }
    if choices.count == 1 { report(.singleChoice, at: clause.span) }
    if let twice = choices.indices.first(where: { index in
      choices[..<index].contains { $0.text == choices[index].text }
    }) {
      report(.choiceTwice(choices[twice].text), at: clause.span)
    }
    question.key = .choices(choices)
    return question
  }

  private mutating func choice(
    _ text: String, _ clause: ClauseSyntax, in file: FileText
  ) -> Lesson.Choice {
    var choice = Lesson.Choice(text: text, isRight: false)
    for part in file.tree.clauses(under: clause) {
      switch (part.kind, part.body) {
      case (.when, .condition(let index)):
        choice.when = test(index, text: file.text(of: part), in: file)
      case (.because, .text(let lines)): choice.because = file.text(lines)
      default: continue
      }
    }
    return choice
  }

  private mutating func task(
    _ text: String, _ clause: ClauseSyntax, in file: FileText
  ) -> Lesson.Task? {
    var until: Query?
    var within: Int?
    var hints: [String] = []
    var because: String?
    for part in file.tree.clauses[clause.subclauses] {
      switch (part.kind, part.body) {
      case (.until, .condition(let index)):
        until = test(index, text: file.text(of: part), in: file)
      case (.within, .count(let token)): within = count(token, in: file)
      case (.hint, .text(let lines)): hints.append(file.text(lines))
      case (.because, .text(let lines)): because = file.text(lines)
      default: continue
      }
    }
    return until.map {
      Lesson.Task(text: text, until: $0, within: within, hints: hints, because: because)
    }
  }

  private mutating func count(_ token: Int, in file: FileText) -> Int? {
    let count = file.file.decimal(of: file.tree.tokens[token])?.whole
    if let count, count > 0 { return count }
    report(.badCount(file.text(token)), at: file.span(token))
    return nil
  }

  /// A condition as a question of which only matters whether it holds: what some parts of an `or`
  /// alone give a value is no column.
  private mutating func test(_ index: ConditionIndex, text: String, in file: FileText) -> Query {
    let (condition, scope) = condition(index, in: file)
    var columns: [VariableID] = []
    for (number, variable) in scope.variables.enumerated()
    where variable.home == 0 && partial[VariableID(number)] == nil {
      columns.append(VariableID(number))
    }
    return Query(condition: condition, scope: finished(scope), columns: columns, text: text)
  }

  /// A condition as a question.
  mutating func query(_ index: ConditionIndex, text: String, in file: FileText) -> Query {
    let (condition, scope) = condition(index, in: file, use: .question)
    let columns = scope.variables.indices.filter { scope.variables[$0].home == 0 }
    return Query(
      condition: condition, scope: finished(scope), columns: columns.map { VariableID($0) },
      text: text)
  }
}
