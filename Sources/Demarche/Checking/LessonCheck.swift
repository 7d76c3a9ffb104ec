import Quantities
import RuleEngine
import ScenarioLanguage
import Wording

/// Whether a lesson can be completed: every question has an answer, every task can be done.
///
/// The lesson is taken as a learner would take it who does each task by the shortest way: a step that
/// follows a task without a `goto` is checked where that way leads.
extension Session {
  /// How many states a search for a way to do a task may look at.
  private static let taskStates = 100_000
  /// How many years ahead a way is looked for before it is said that there is none: a learner may
  /// wait as long as it takes.
  private static let taskYears = 50
  /// Before how many of the script's next events a way is looked for.
  private static let eventsTried = 25

  func lessonDiagnostics(_ number: Int) -> [Diagnostic] {
    reset()
    let lesson = model.lessons[number]
    var place = LessonPlace(
      lesson: number, course: 0, trunk: .start, start: state.view, floor: world.history.next)
    var result: [Diagnostic] = []
    for (step, span) in zip(lesson.steps, lesson.stepSpans) {
      show()
      switch step {
      case .tell: continue
      case .goto(let day):
        if go(to: day, &place) == nil {
          result.append(
            Diagnostic(
              .lessonBeforeStart, span,
              say(ReplayMessage.lessonBeforeStart(day, start: world.start))))
        }
      case .ask(let question):
        result += diagnostics(of: question, at: span)
      case .task(let task):
        if let diagnostic = diagnostic(of: task, at: span) { result.append(diagnostic) }
      }
    }
    return result
  }

  /// What is wrong with a question where it is asked.
  private func diagnostics(of question: Lesson.Question, at span: Span) -> [Diagnostic] {
    switch question.key {
    case .answer(let query):
      guard !query.columns.isEmpty, rows(of: query)?.isEmpty ?? true else { return [] }
      return [
        Diagnostic(
          .lessonAnswerEmpty, span,
          say(ReplayMessage.nothingAnswers(date, question.text, query: query.text)))
      ]
    case .choices(let choices):
      return choices.compactMap { choice in
        guard let claim = choice.when, holds(claim) != choice.isRight else { return nil }
        return Diagnostic(
          .lessonChoiceUntrue, span,
          say(
            ReplayMessage.choiceIsUntrue(
              choice.text, date, isRight: choice.isRight, claim: claim.text)))
      }
    }
  }

  /// What is wrong with a task; if nothing is, it is done afterwards.
  private func diagnostic(of task: Lesson.Task, at span: Span) -> Diagnostic? {
    if holds(task.until) {
      return Diagnostic(
        .lessonTaskDone, span,
        say(ReplayMessage.taskIsDone(task.text, goal: task.until.text, date)))
    }
    let day = date
    switch way(to: task) {
    case .plan(let played, let plan):
      follow(plan, after: played)
      return nil
    case .noWay(let none, let request):
      let words = words(none, request)
      if none.isProof || none.isBounded {
        return Diagnostic(
          .lessonTaskImpossible, span,
          say(
            ReplayMessage.taskIsImpossible(task.text, day, within: task.within, words: words)),
          hint: say(ReplayMessage.itIsDoneWhen(task.until.text)))
      }
      return Diagnostic(
        .lessonTaskUnproved, span,
        say(ReplayMessage.taskIsUnproved(task.text, day, within: task.within, words: words)),
        hint: say(ReplayMessage.itIsDoneWhen(task.until.text)))
    case nil: return nil
    }
  }

  private enum TaskWay {
    /// So many events of the script are let happen first, then this is done without it.
    case plan(events: Int, [PlanStep])
    case noWay(NoPlan, PlanRequest)
  }

  /// A way to do a task: by moves and waits without the script, or with some of it played before.
  private func way(to task: Lesson.Task) -> TaskWay? {
    let moves = task.within ?? PlanRequest.usualMoves
    let request = request(for: task, moves: moves, states: Session.taskStates)
    let none: NoPlan
    switch way(to: task, moves: moves, states: Session.taskStates) {
    case .interrupted: return nil
    case .found(let plans, _): return .plan(events: 0, plans.first ?? [])
    case .none(let found): none = found
    }
    let later = world.trying { () -> TaskWay? in
      for count in 1...Session.eventsTried {
        guard let event = world.nextEvent, world.script[event].day <= request.lastDay,
          !isInterrupted()
        else { return nil }
        _ = world.playNextEvent()
        if holds(task.until) { return .plan(events: count, []) }
        if case .found(let plans, _) = way(to: task, moves: moves, states: Session.taskStates / 10)
        {
          return .plan(events: count, plans.first ?? [])
        }
      }
      return nil
    }
    show()
    if let later { return later }
    guard none.isBounded, let last = date.adding(Session.taskYears, .year) else {
      return .noWay(none, request)
    }
    var longer = request
    longer.lastDay = last
    switch plans(longer) {
    case .interrupted: return nil
    case .found(let plans, _): return .plan(events: 0, plans.first ?? [])
    case .none(let none): return .noWay(none, longer)
    }
  }

  /// Does what a learner would who follows a plan.
  private func follow(_ plan: [PlanStep], after events: Int) {
    beginHere()
    show()
    for _ in 0..<events {
      if let last = world.playNextEvent().last { advance(to: last) }
    }
    world.skip(world.script.count - world.history.nextEvent(after: world.place), on: date)
    advance(to: world.place)
    for step in plan {
      switch step {
      case .wait(let day):
        if let last = world.wait(until: day).last { advance(to: last) }
      case .move(let move, let day):
        if case .success(let moment) = world.play(move, on: max(day, date)) {
          advance(to: moment)
        }
      }
    }
  }
}

extension NoPlan {
  /// Whether all was tried within the numbers of moves and days that were asked about.
  fileprivate var isBounded: Bool {
    switch reason {
    case .moves, .day: true
    case .nothingBegins, .searched, .memory, .states, .effort, .stateEffort, .open: false
    }
  }
}
