import Demarche
import Wording

/// Lessons for people.
extension TextWriter {
  mutating func teaching(_ teaching: Answer.Teaching, columns: Int) {
    switch teaching {
    case .lessons(let lessons): self.lessons(lessons)
    case .lesson(let view): lesson(view, isAsked: true)
    case .judgement(let judgement): self.judgement(judgement)
    case .hint(let hint):
      prose(
        0, after: [Piece(say(TeachingLabel.hint(hint.number, of: hint.count)), .aside)], hint.text)
    case .drill(let drill): self.drill(drill)
    case .brief(let brief): self.brief(brief)
    case .round(let round): self.round(round)
    case .expect(let responses, let hasAny): expect(responses, hasAny: hasAny)
    case .communique(let communique): verbatim(0, communique.text.trimmedEnd)
    case .debrief(let debrief): verbatim(0, debrief.markdown.trimmedEnd)
    case .trend(let trend): self.trend(trend, columns: columns)
    }
  }

  private mutating func lessons(_ lessons: [Answer.LessonEntry]) {
    let digits = String(lessons.count).count
    for lesson in lessons {
      let number = String(lesson.number)
      let padding = String(repeating: " ", count: digits - number.count)
      let standing =
        switch lesson.state {
        case .new: say(TeachingLabel.steps(lesson.steps))
        case .begun: say(TeachingLabel.stepsDone(lesson.done, of: lesson.steps))
        case .finished: say(TeachingLabel.over(lesson.done, of: lesson.steps))
        }
      line(
        0, Piece("\(padding)\(number)  ", .aside), Piece(lesson.title, .heading),
        Piece(
          "  (\(standing))" + (lesson.isCurrent ? "  " + say(TeachingLabel.youAreInIt) : ""), .aside
        ))
      if let note = lesson.note { prose(digits + 2, note, .aside) }
    }
    gap()
    say(0, TeachingLabel.typeLesson, .aside)
  }

  // MARK: Where one stands

  /// - Parameter isAsked: Whether the view itself was asked for, so that all of it is told.
  private mutating func lesson(_ view: Answer.LessonView, isAsked: Bool) {
    if isAsked {
      line(
        0, Piece(view.title, .heading),
        Piece(
          view.step == nil
            ? "" : "  " + say(TeachingLabel.step(view.number, of: view.count)), .aside))
    }
    for told in view.told { self.told(told) }
    guard let step = view.step else { return finished(view) }
    gap()
    let label =
      step.isTask
      ? TeachingLabel.task(view.number, of: view.count) : .question(view.number, of: view.count)
    prose(0, after: [Piece(say(label), .heading)], step.text)
    for (place, choice) in step.choices.enumerated() {
      prose(2, after: [Piece("\(letter(place))) ", .aside)], choice)
    }
    if let task = step.task { self.task(task, isShort: !isAsked || step.tries == 0) }
    var asides: [String] = []
    if step.tries > 0 {
      asides.append(
        say(step.isTask ? TeachingLabel.movesMade(step.tries) : .tried(step.tries)))
    }
    if step.hintsUsed > 0 { asides.append(say(TeachingLabel.hintsTaken(step.hintsUsed))) }
    if !asides.isEmpty { line(2, Piece(asides.joined(separator: ", "), .aside)) }
    if !isAsked || step.tries + step.hintsUsed == 0 { howToAnswer(step) }
  }

  private mutating func told(_ told: Answer.LessonView.Told) {
    gap()
    switch told {
    case .text(let text): prose(0, text)
    case .day(let day, let played):
      say(0, TeachingLabel.itIs(day, played: played), .aside)
    case .taskDone(let text, let because):
      prose(0, after: [Piece(say(TeachingLabel.doneAlready), .holds)], text)
      if let because { prose(0, because) }
    }
  }

  private mutating func howToAnswer(_ step: Answer.LessonStep) {
    let words: TeachingLabel
    if step.isTask {
      words = .howToTask(within: step.task?.within)
    } else if !step.choices.isEmpty {
      words = .howToChoose
    } else {
      words = step.columns.isEmpty ? .howToDecide : .howToAnswer(step.columns)
    }
    let hint = step.hintCount > 0 ? " · " + say(TeachingLabel.hintHelps) : ""
    prose(2, say(words) + hint, .aside)
  }

  private mutating func finished(_ view: Answer.LessonView) {
    gap()
    let done = view.results.count { $0.outcome == .done }
    let tries = view.results.filter { !$0.isTask }.reduce(0) { $0 + $1.tries }
    let asked = view.results.count { !$0.isTask }
    let hints = view.results.reduce(0) { $0 + $1.hints }
    say(0, TeachingLabel.isOver(view.title), .heading)
    say(
      0,
      TeachingLabel.cameTo(
        done: done, of: view.count, tries: tries, questions: asked, hints: hints), .aside)
    for result in view.results where result.outcome == .skipped {
      prose(2, after: [Piece(say(TeachingLabel.passedOver), .aside)], result.text)
    }
    say(0, TeachingLabel.againOrExport, .aside)
  }

  // MARK: Tasks

  private mutating func task(_ task: Answer.TaskProgress, isShort: Bool) {
    switch task.standing {
    case .done: say(0, TeachingLabel.done, .holds)
    case .tooManyMoves:
      prose(
        2, say(TeachingLabel.tookMoves(task.movesMade, allowed: task.within ?? 0)), .warning)
    case .elsewhere: prose(2, say(TeachingLabel.elsewhere), .warning)
    case .open:
      guard !isShort else { return }
      for condition in task.conditions { need(2, condition) }
      distance(task)
    }
  }

  private mutating func distance(_ task: Answer.TaskProgress) {
    switch task.distance {
    case nil: break
    case .reachable(0, _)?: prose(2, say(TeachingLabel.onlyTime), .aside)
    case .reachable(let moves, let waits)?:
      prose(2, say(TeachingLabel.fromHere(moves: moves, waits: waits)), .aside)
    case .unreachable?:
      let left = task.within.map { max(0, $0 - task.movesMade) }
      let words: TeachingLabel =
        switch left {
        case nil: .noWayFound
        case 0?: .noMoveLeft
        case let left?: .cannotBy(left)
        }
      prose(2, say(words), .warning)
    case .unknown(let words)?: prose(2, say(TeachingLabel.nearUnknown(words)), .aside)
    }
  }

  /// What a line did to the task that waits.
  mutating func notice(_ notice: Answer.LessonNotice) {
    gap()
    guard let next = notice.next else {
      prose(0, after: [Piece(say(TeachingLabel.taskNotDone), .heading)], notice.task)
      return task(notice.progress, isShort: false)
    }
    prose(0, after: [Piece(say(TeachingLabel.taskDone), .holds)], notice.task)
    if let because = notice.because { prose(0, because) }
    gap()
    lesson(next, isAsked: false)
  }

  // MARK: Answers

  private mutating func judgement(_ judgement: Answer.Judgement) {
    guard !judgement.isRight else {
      say(0, TeachingLabel.right, .holds)
      if let because = judgement.because { prose(0, because) }
      if let next = judgement.nextQuestion {
        gap()
        return drill(next)
      }
      guard let next = judgement.next else { return }
      gap()
      return lesson(next, isAsked: false)
    }
    if judgement.isPartlyRight {
      say(0, TeachingLabel.partlyRight, .fails)
    } else {
      say(0, judgement.missingCount == 0 ? TeachingLabel.wrong : .notQuite, .fails)
    }
    if let remark = judgement.remark { prose(0, remark) }
    // What a choice says is in the question.
    let isChoice = judgement.columns.isEmpty && judgement.given.count == 1
    for item in judgement.extra {
      guard !(item.attempts.isEmpty && isChoice) else { continue }
      gap()
      if !isChoice {
        line(0, Piece(say(TeachingLabel.tooMany), .ended), Piece(shown(item.row), .heading))
      }
      for attempt in item.attempts { self.attempt(isChoice ? 0 : 2, attempt, isTop: true) }
    }
    for item in judgement.missing {
      gap()
      line(0, Piece(say(TeachingLabel.missing), .began), Piece(shown(item.row), .heading))
      if let proof = item.proof { proofs([proof], fold: 2) }
    }
    let untold = judgement.missingCount - judgement.missing.count
    if untold > 0 {
      gap()
      prose(0, say(TeachingLabel.stillMissing(untold)))
    }
    gap()
    say(
      0,
      TeachingLabel.triedAndLeft(
        tries: judgement.tries, hasHints: judgement.hintsLeft > 0,
        canSkip: judgement.canSkip), .aside)
  }

  private func shown(_ row: [String]) -> String {
    row.isEmpty ? say(TeachingLabel.yes) : row.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var part = self[...]
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}

/// `a`, `b`, … as choices are marked.
func letter(_ place: Int) -> String {
  guard place < 26, let scalar = Unicode.Scalar(UInt32(97 + place)) else { return "\(place + 1)" }
  return String(Character(scalar))
}

/// `1 try`, `2 tries`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  number == 1 ? "1 \(one)" : "\(number) \(many)"
}
