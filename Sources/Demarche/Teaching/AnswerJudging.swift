import ScenarioLanguage

/// Answers held against the engine's.
extension Session {
  func answerQuestion(_ text: String, line: String) -> Answer.Content {
    if let drill = openDrill { return answerDrill(drill, text, line: line) }
    guard let (lesson, place) = currentLesson else { return nothingAsked() }
    guard place.step < lesson.steps.count else {
      return .error(
        mistake(
          "nothing-asked", TeachingMessage.isOver(lesson.title), suggestions: ["lesson", "lessons"])
      )
    }
    switch lesson.steps[place.step] {
    case .tell, .goto: return nothingAsked()
    case .task: return taskStanding(place)
    case .ask(let question):
      guard !text.isEmpty else { return usage("answer", QuestionMessage.whatIsYourAnswer) }
      return answer(text, question, place, line: line)
    }
  }

  /// Whoever answers a task is told how it stands.
  private func taskStanding(_ place: LessonPlace) -> Answer.Content {
    .teaching(.lesson(lessonView(place, measures: true)))
  }

  private func nothingAsked() -> Answer.Content {
    .error(
      mistake(
        "nothing-asked",
        model.lessons.isEmpty
          ? TeachingMessage.nothingIsAskedHere : TeachingMessage.nothingIsAsked,
        suggestions: model.lessons.isEmpty ? [] : ["lessons"]))
  }

  private func answer(
    _ text: String, _ question: Lesson.Question, _ place: LessonPlace, line: String
  ) -> Answer.Content {
    let judged = standing(at: place.start) { judge(text, question) }
    switch judged {
    case .failure(let mistake): return .error(mistake)
    case .success(var judgement):
      note(judgement.isRight ? .right : .wrong, in: place)
      return change(line) {
        count(in: place) { $0.tries += 1 }
        let tally = tally(of: place)
        judgement.tries = tally.tries
        judgement.hintsUsed = tally.hints
        judgement.hintsLeft = max(0, question.hints.count - tally.hints)
        judgement.missingCount = judgement.missing.count
        // Of yes and no the answer is plain from the first try on.
        if tally.tries < 2, tally.hints == 0, !judgement.columns.isEmpty { judgement.missing = [] }
        if judgement.isRight {
          judgement.because = question.because
          judgement.next = finishStep(isSkipped: false)
        }
        return .teaching(.judgement(judgement))
      }
    }
  }

  private func judge(
    _ text: String, _ question: Lesson.Question
  ) -> Result<Answer.Judgement, Answer.Mistake> {
    switch question.key {
    case .choices(let choices):
      return readChoice(text, among: choices.map(\.text)).map { typed in
        guard case .choices(let chosen) = typed else {
          return Answer.Judgement(question: question.text, isRight: false)
        }
        let right = choices.indices.filter { choices[$0].isRight }
        var judgement = Answer.Judgement(question: question.text, isRight: chosen == right)
        judgement.given = chosen.map { [choices[$0].text] }
        judgement.isPartlyRight = !judgement.isRight && Set(chosen).isStrictSubset(of: right)
        if !judgement.isRight {
          let wrong = chosen.map { choices[$0] }.filter { !$0.isRight }
          judgement.extra = wrong.map { ([$0.text], attempts(at: $0)) }
          judgement.remark =
            wrong.compactMap(\.because).isEmpty
            ? nil : wrong.compactMap(\.because).joined(separator: " ")
        }
        return judgement
      }
    case .answer(let key):
      return readAnswer(text, to: key).flatMap { typed in
        switch typed {
        case .truth(let truth): .success(judge(truth, key, question))
        case .rows(let rows): judge(rows, key, question)
        case .choices: .success(Answer.Judgement(question: question.text, isRight: false))
        }
      }
    }
  }

  private func judge(_ truth: Bool, _ key: Query, _ question: Lesson.Question)
    -> Answer.Judgement
  {
    let holds = holds(key)
    var judgement = Answer.Judgement(question: question.text, isRight: truth == holds)
    judgement.given = [[truth ? "yes" : "no"]]
    guard !judgement.isRight else { return judgement }
    if holds {
      judgement.missing = [([], proof(of: key, row: []))]
    } else {
      judgement.extra = [([], attempts(at: key, row: []))]
    }
    return judgement
  }

  /// How many rows are told of each sort.
  private static let rowsTold = 5

  private func judge(_ given: [[Value]], _ key: Query, _ question: Lesson.Question)
    -> Result<Answer.Judgement, Answer.Mistake>
  {
    guard let wanted = rows(of: key) else { return .failure(interrupted) }
    let rows = model.sorted(Array(Set(given)))
    let (isWanted, isGiven) = (Set(wanted), Set(given))
    func text(_ row: [Value]) -> [String] { row.map { model.text($0) } }
    var judgement = Answer.Judgement(
      question: question.text, isRight: isWanted == isGiven, columns: columns(of: key),
      given: rows.map(text))
    let missing = wanted.filter { !isGiven.contains($0) }
    judgement.missing = missing.enumerated().map { number, row in
      (text(row), number < Session.rowsTold ? proof(of: key, row: row) : nil)
    }
    judgement.extra = rows.filter { !isWanted.contains($0) }.enumerated().map { number, row in
      (text(row), number < Session.rowsTold ? attempts(at: key, row: row) : [])
    }
    return .success(judgement)
  }

  /// Why a row is an answer.
  private func proof(of key: Query, row: [Value]) -> Answer.Proof? {
    let given = Dictionary(uniqueKeysWithValues: zip(key.columns, row))
    var about = Answer.Explained()
    guard case .why(_, let proof, _)? = proof(of: key, given, &about) else { return nil }
    return proof
  }

  /// What stands against a choice: what it says, where its author said what would make it right or
  /// its own words are a sentence, as far as that does not hold.
  private func attempts(at choice: Lesson.Choice) -> [Answer.Attempt] {
    var claim = choice.when
    if claim == nil, case .success(let query) = readCondition(choice.text) { claim = query }
    guard let claim, !holds(claim) else { return [] }
    return attempts(at: claim, row: [])
  }

  /// What stands against a row: the nearest way in which it could be one.
  private func attempts(at key: Query, row: [Value]) -> [Answer.Attempt] {
    let given = Dictionary(uniqueKeysWithValues: zip(key.columns, row))
    var misses = NearMisses(self)
    var found: [Answer.Attempt] = []
    if case .holds(let relation, let terms, nil) = key.condition,
      model.relations[Int(relation.number)].isDerived
    {
      found = misses.attempts(at: relation, terms.map { value(of: $0, key.scope, given) }).0
    }
    if found.isEmpty { found = misses.attempts(at: key.condition, key.scope, given).0 }
    // Of ways as near the first that was written.
    let order = found.indices.sorted {
      (found[$0].failing, $0) < (found[$1].failing, $1)
    }
    return order.prefix(1).map { found[$0] }
  }
}

extension Answer.Attempt {
  fileprivate var failing: Int { conditions.count { !$0.holds } }
}
