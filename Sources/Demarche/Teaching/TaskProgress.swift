import Quantities
import ScenarioLanguage

/// How far a learner has come in a task.
extension Session {
  /// How many states may be looked at to tell how near a task is.
  private static let distanceStates = 20_000

  /// What a line that was answered did to the task that waits: done, or what still fails. Nil where
  /// no task waits, or the line was none that makes a step.
  func noticeOfTask(
    after content: Answer.Content, line: String, since before: Snapshot
  ) -> Answer.LessonNotice? {
    guard let (lesson, place) = currentLesson, place.step < lesson.steps.count,
      case .task(let task) = lesson.steps[place.step],
      place == before.state.teaching.place, !isInterrupted()
    else { return nil }
    let isMoved = state.view != before.state.view
    var isTold = false
    switch content {
    case .steps(let steps): isTold = isMoved && !steps.isEmpty
    case .summary: isTold = isMoved
    case .refused:
      isTold = true
      note(.move, in: place)
    default: break
    }
    guard isMoved || isTold else { return nil }
    if madeMove(since: before) {
      changeAlong(line, since: before.done.count) { count(in: place) { $0.tries += 1 } }
      note(.move, in: place)
    }
    var progress = progress(of: task, place, measures: false)
    var notice = Answer.LessonNotice(title: lesson.title, task: task.text, progress: progress)
    guard progress.standing == .done else {
      guard isTold else { return nil }
      progress.distance = distance(to: task, place, progress)
      notice.progress = progress
      return notice
    }
    notice.because = task.because
    note(.done, in: place)
    notice.next = changeAlong(line, since: before.done.count) { finishStep(isSkipped: false) }
    return notice
  }

  /// Whether the line just carried out was a move.
  private func madeMove(since before: Snapshot) -> Bool {
    guard state.view.moment >= before.nextMoment else { return false }
    if case .played = world.history[state.view.moment].what { return true }
    return false
  }

  func progress(
    of task: Lesson.Task, _ place: LessonPlace, measures: Bool
  ) -> Answer.TaskProgress {
    var progress = Answer.TaskProgress(within: task.within)
    let here = state.view.moment
    let isOnCourse = world.history.isBefore(place.start.moment, orIs: here)
    if isOnCourse {
      progress.movesMade = world.history.way(from: place.start.moment, to: here).count {
        if case .played = world.history[$0].what { true } else { false }
      }
    }
    let holds = holds(task.until)
    if !isOnCourse || (here < place.floor && state.view != place.start) {
      progress.standing = .elsewhere
    } else if let within = task.within, progress.movesMade > within {
      progress.standing = .tooManyMoves
    } else if holds, here >= place.floor {
      progress.standing = .done
    }
    if !holds {
      var misses = NearMisses(self)
      let attempts = misses.attempts(at: task.until.condition, task.until.scope, [:]).0
      progress.conditions = attempts.first?.conditions ?? []
    }
    if measures, progress.standing == .open {
      progress.distance = distance(to: task, place, progress)
    }
    return progress
  }

  /// How near a task is to being done from where the view is, by the planner.
  private func distance(
    to task: Lesson.Task, _ place: LessonPlace, _ progress: Answer.TaskProgress
  ) -> Answer.TaskProgress.Distance? {
    guard progress.standing == .open else { return nil }
    let left = (task.within ?? PlanRequest.usualMoves) - progress.movesMade
    switch way(to: task, moves: left, states: Session.distanceStates) {
    case .interrupted: return nil
    case .found(let plans, _):
      let plan = plans.first ?? []
      return .reachable(
        moves: plan.count { $0.isMove }, waits: plan.contains { !$0.isMove })
    case .none(let none) where none.isProof: return .unreachable
    case .none(let none):
      if case .moves = none.reason { return .unreachable }
      return .unknown(
        words(none, request(for: task, moves: left, states: Session.distanceStates)))
    }
  }
}
