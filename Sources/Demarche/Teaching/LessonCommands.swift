import ScenarioLanguage

extension Command {
  static let teaching: [Command] = [
    Command(
      name: "lessons", topic: .teaching, usage: ["lessons"],
      summary: "the lessons of this scenario, and how far you are", details: ""
    ) { session, _ in
      session.model.lessons.isEmpty
        ? .done(session.say(TeachingMessage.noLessons))
        : .teaching(.lessons(session.lessonEntries()))
    },
    Command(
      name: "lesson", topic: .teaching,
      usage: [
        "lesson TITLE", "lesson", "lesson back", "lesson skip", "lesson again", "lesson leave",
      ],
      summary: "begin a lesson, or go on with it; alone: where you stand",
      details: """
        A title may be cut short, or be the lesson's number. In a lesson everything else works as \
        ever: explore, ask why, undo. back goes to where the question or task was set, skip passes \
        it over and tells its answer, again begins the lesson anew, leave leaves it (lesson TITLE \
        goes on with it). The days of a lesson are on a course of their own: what you play in a task \
        changes nothing in what comes after the lesson's next day.
        """
    ) { session, call in session.lesson(call.rest, line: call.line) },
    Command(
      name: "answer", topic: .teaching,
      usage: ["answer NAME, NAME", "answer QUESTION", "answer LETTER"],
      summary: "answer the question that waits",
      details: """
        Names by any of their names, days, numbers; a sentence; or a question that finds them, as \
        you would type it at the prompt. Of several parts each answer's stand together, a semicolon \
        between one answer and the next. A choice is answered by its letter, its number or its words.
        """
    ) { session, call in session.answerQuestion(call.rest, line: call.line) },
    Command(
      name: "hint", topic: .teaching, usage: ["hint"],
      summary: "help with the question or task that waits, a little at a time", details: ""
    ) { session, call in session.hint(line: call.line) },
    drill,
  ]
}

extension Session {
  func lesson(_ text: String, line: String) -> Answer.Content {
    guard !text.isEmpty else { return whereLessonStands() }
    if let exact = lessonNumber(exactly: text) {
      return .teaching(.lesson(beginLesson(exact, line: line)))
    }
    switch text.lowercased() {
    case "back": return lessonBack(line: line)
    case "skip": return lessonSkip(line: line)
    case "leave", "stop", "off": return lessonLeave(line: line)
    case "again", "anew", "restart":
      guard let current = state.teaching.current else { return noLesson() }
      return .teaching(.lesson(beginLesson(current, line: line, isAnew: true)))
    default: break
    }
    if let number = lessonNumber(like: text) {
      return .teaching(.lesson(beginLesson(number, line: line)))
    }
    return .error(unknownLesson(text))
  }

  private func noLesson() -> Answer.Content {
    .error(
      mistake(
        "no-such-lesson",
        model.lessons.isEmpty ? TeachingMessage.noLessonHere : TeachingMessage.noLessonBegun,
        suggestions: model.lessons.isEmpty
          ? [] : model.lessons.prefix(4).map { "lesson \($0.title)" }))
  }

  private func whereLessonStands() -> Answer.Content {
    guard let place = state.teaching.place else {
      return model.lessons.isEmpty ? noLesson() : .teaching(.lessons(lessonEntries()))
    }
    return .teaching(.lesson(lessonView(place, measures: true)))
  }

  private func lessonBack(line: String) -> Answer.Content {
    guard let place = state.teaching.place else { return noLesson() }
    return change(line) {
      returnToStart(of: place)
      return .teaching(.lesson(lessonView(place)))
    }
  }

  private func lessonLeave(line: String) -> Answer.Content {
    guard let (lesson, _) = currentLesson else { return noLesson() }
    return change(line) {
      state.teaching.current = nil
      return .done(say(TeachingMessage.left(lesson.title)))
    }
  }

  /// Passes the step that waits over, and tells what it asked for.
  private func lessonSkip(line: String) -> Answer.Content {
    guard let (lesson, place) = currentLesson else { return noLesson() }
    guard place.step < lesson.steps.count else {
      return .error(
        mistake("nothing-asked", TeachingMessage.isOver(lesson.title)))
    }
    note(.skipped, in: place)
    let told = standing(at: place.start) { solution(of: lesson.steps[place.step]) }
    return change(line) {
      guard var view = finishStep(isSkipped: true) else {
        return noLesson()
      }
      view.told = told.map { .text($0) } + view.told
      return .teaching(.lesson(view))
    }
  }

  /// What a step asked for, in words.
  private func solution(of step: Lesson.Step) -> [String] {
    switch step {
    case .tell, .goto: return []
    case .ask(let question):
      var answer: String
      switch question.key {
      case .choices(let choices):
        answer = choices.filter(\.isRight).map(\.text).joined(separator: ", ")
      case .answer(let key) where key.columns.isEmpty: answer = holds(key) ? "yes" : "no"
      case .answer(let key):
        let rows = rows(of: key) ?? []
        answer = rows.map { $0.map { model.text($0) }.joined(separator: ", ") }
          .joined(separator: "; ")
      }
      if answer.isEmpty { answer = "none" }
      return [say(TeachingMessage.theAnswer(answer))] + [question.because].compactMap { $0 }
    case .task(let task):
      let moves = task.within ?? PlanRequest.usualMoves
      var words = say(TeachingMessage.toBeReached(task.until.text))
      if case .found(let plans, _) = way(to: task, moves: moves, states: 100_000),
        let plan = plans.first, !plan.isEmpty
      {
        words = say(
          TeachingMessage.oneWay(
            planned(plan).map { step in
              step.move.map { shown(sentence: $0) } ?? "wait until \(step.date.text)"
            }))
      }
      return [words] + [task.because].compactMap { $0 }
    }
  }

  func hint(line: String) -> Answer.Content {
    if let drill = openDrill { return hintOfDrill(drill, line: line) }
    guard let (lesson, place) = currentLesson, place.step < lesson.steps.count else {
      return .error(
        mistake(
          "nothing-asked", TeachingMessage.noHintFor,
          suggestions: model.lessons.isEmpty ? [] : ["lessons"]))
    }
    let hints = lesson.steps[place.step].hints
    let used = tally(of: place).hints
    guard used < hints.count else {
      return .done(
        say(
          hints.last.map { TeachingMessage.noMoreHints($0) } ?? TeachingMessage.hasNoHint))
    }
    note(.hint, in: place)
    return change(line) {
      count(in: place) { $0.hints += 1 }
      return .teaching(
        .hint(Answer.Hint(text: hints[used], number: used + 1, count: hints.count)))
    }
  }
}
