import Demarche
import Wording

/// Lessons for people.
extension TextWriter {
  mutating func teaching(_ teaching: Answer.Teaching) {
    switch teaching {
    case .lessons(let lessons): self.lessons(lessons)
    case .lesson(let view): lesson(view, isAsked: true)
    case .judgement(let judgement): self.judgement(judgement)
    case .hint(let hint):
      prose(0, after: [Piece("Hint \(hint.number) of \(hint.count): ", .aside)], hint.text)
    }
  }

  private mutating func lessons(_ lessons: [Answer.LessonEntry]) {
    let digits = String(lessons.count).count
    for lesson in lessons {
      let number = String(lesson.number)
      let padding = String(repeating: " ", count: digits - number.count)
      let standing =
        switch lesson.state {
        case .new: counted(lesson.steps, "step")
        case .begun: "\(lesson.done) of \(counted(lesson.steps, "step")) done"
        case .finished: "over, \(lesson.done) of \(counted(lesson.steps, "step")) done"
        }
      line(
        0, Piece("\(padding)\(number)  ", .aside), Piece(lesson.title, .heading),
        Piece("  (\(standing))\(lesson.isCurrent ? "  you are in it" : "")", .aside))
    }
    gap()
    line(0, Piece("Type lesson and a title, or a number.", .aside))
  }

  // MARK: Where one stands

  /// - Parameter isAsked: Whether the view itself was asked for, so that all of it is told.
  private mutating func lesson(_ view: Answer.LessonView, isAsked: Bool) {
    if isAsked {
      line(
        0, Piece(view.title, .heading),
        Piece(view.step == nil ? "" : "  step \(view.number) of \(view.count)", .aside))
    }
    for told in view.told { self.told(told) }
    guard let step = view.step else { return finished(view) }
    gap()
    let label = step.isTask ? "Task" : "Question"
    prose(0, after: [Piece("\(label) \(view.number) of \(view.count): ", .heading)], step.text)
    for (place, choice) in step.choices.enumerated() {
      prose(2, after: [Piece("\(letter(place))) ", .aside)], choice)
    }
    if let task = step.task { self.task(task, isShort: !isAsked || step.tries == 0) }
    var asides: [String] = []
    if step.tries > 0 {
      asides.append(
        step.isTask ? counted(step.tries, "move") + " made" : "tried \(times(step.tries))")
    }
    if step.hintsUsed > 0 { asides.append(counted(step.hintsUsed, "hint") + " taken") }
    if !asides.isEmpty { line(2, Piece(asides.joined(separator: ", "), .aside)) }
    if !isAsked || step.tries + step.hintsUsed == 0 { howToAnswer(step) }
  }

  private mutating func told(_ told: Answer.LessonView.Told) {
    gap()
    switch told {
    case .text(let text): prose(0, text)
    case .day(let day, let played):
      let steps = played > 0 ? "; \(counted(played, "step")) later (log shows them)" : ""
      line(0, Piece("It is \(day.text)\(steps).", .aside))
    case .taskDone(let text, let because):
      prose(0, after: [Piece("Done already: ", .holds)], text)
      if let because { prose(0, because) }
    }
  }

  private mutating func howToAnswer(_ step: Answer.LessonStep) {
    let words: String
    if step.isTask {
      let moves = step.task?.within.map { " Within \(counted($0, "move"))." } ?? ""
      words = "Make moves and wait as you like; it is done as soon as it holds.\(moves)"
    } else if !step.choices.isEmpty {
      words = "answer a, or answer and the words"
    } else if step.columns.isEmpty {
      words = "answer yes, or answer no"
    } else if step.columns.count == 1 {
      words = "answer and what you found (?\(step.columns[0])), or the question that finds it"
    } else {
      let parts = step.columns.map { "?\($0)" }.joined(separator: ", ")
      words = "answer and \(parts), or the question that finds them"
    }
    prose(2, words + (step.hintCount > 0 ? " · hint helps" : ""), .aside)
  }

  private mutating func finished(_ view: Answer.LessonView) {
    gap()
    let done = view.results.count { $0.outcome == .done }
    let tries = view.results.filter { !$0.isTask }.reduce(0) { $0 + $1.tries }
    let asked = view.results.count { !$0.isTask }
    let hints = view.results.reduce(0) { $0 + $1.hints }
    line(0, Piece("“\(view.title)” is over.", .heading))
    line(
      0,
      Piece(
        "\(done) of \(counted(view.count, "step")) done, \(counted(tries, "try", "tries")) for "
          + "\(counted(asked, "question")), \(counted(hints, "hint")).", .aside))
    for result in view.results where result.outcome == .skipped {
      prose(2, after: [Piece("passed over: ", .aside)], result.text)
    }
    line(
      0,
      Piece(
        "lesson again begins it anew; export markdown FILE writes what you did.", .aside))
  }

  // MARK: Tasks

  private mutating func task(_ task: Answer.TaskProgress, isShort: Bool) {
    switch task.standing {
    case .done: line(0, Piece("Done.", .holds))
    case .tooManyMoves:
      prose(
        2,
        "That took \(counted(task.movesMade, "move")), and "
          + "\(counted(task.within ?? 0, "is allowed", "are allowed")). "
          + "lesson back goes to where the task was set.", .warning)
    case .elsewhere:
      prose(
        2,
        "Here nothing counts for it: you are not on a way that begins where the task was set. "
          + "lesson back goes there.", .warning)
    case .open:
      guard !isShort else { return }
      for condition in task.conditions { need(2, condition) }
      distance(task)
    }
  }

  private mutating func distance(_ task: Answer.TaskProgress) {
    switch task.distance {
    case nil: break
    case .reachable(0, _)?:
      prose(2, "No further move is needed for it, only time.", .aside)
    case .reachable(let moves, let waits)?:
      prose(
        2,
        "From here it takes \(counted(moves, "more move", "more moves"))"
          + (waits ? " and some waiting." : "."), .aside)
    case .unreachable?:
      let left = max(0, (task.within ?? 0) - task.movesMade)
      prose(
        2,
        task.within == nil
          ? "From here no way to it was found. lesson back goes to where the task was set."
          : (left == 0
            ? "No move is left for it, and time alone does not bring it about. "
            : "From here it cannot be done by the \(counted(left, "move")) left. ")
            + "lesson back goes to where the task was set.", .warning)
    case .unknown(let words)?:
      prose(2, "How near it is could not be told. \(words)", .aside)
    }
  }

  /// What a line did to the task that waits.
  mutating func notice(_ notice: Answer.LessonNotice) {
    gap()
    guard let next = notice.next else {
      prose(0, after: [Piece("Task, not done yet: ", .heading)], notice.task)
      return task(notice.progress, isShort: false)
    }
    prose(0, after: [Piece("Done: ", .holds)], notice.task)
    if let because = notice.because { prose(0, because) }
    gap()
    lesson(next, isAsked: false)
  }

  // MARK: Answers

  private mutating func judgement(_ judgement: Answer.Judgement) {
    guard !judgement.isRight else {
      line(0, Piece("Right.", .holds))
      if let because = judgement.because { prose(0, because) }
      guard let next = judgement.next else { return }
      gap()
      return lesson(next, isAsked: false)
    }
    if judgement.isPartlyRight {
      line(0, Piece("Right as far as it goes, but it is not all.", .fails))
    } else {
      line(0, Piece(judgement.missing.isEmpty ? "No." : "Not quite.", .fails))
    }
    for item in judgement.extra {
      gap()
      line(0, Piece("Too many: ", .ended), Piece(shown(item.row, "yes"), .heading))
      for attempt in item.attempts { self.attempt(2, attempt, isTop: true) }
    }
    for item in judgement.missing {
      gap()
      line(0, Piece("Missing: ", .began), Piece(shown(item.row, "yes"), .heading))
      if let proof = item.proof { proofs([proof], fold: 2) }
    }
    gap()
    let hints = judgement.hintsLeft > 0 ? "hint helps" : "no more hints"
    line(
      0,
      Piece(
        "Tried \(times(judgement.tries)) · \(hints) · lesson skip passes it over", .aside))
  }

  private func shown(_ row: [String], _ empty: String) -> String {
    row.isEmpty ? empty : row.joined(separator: ", ")
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
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
