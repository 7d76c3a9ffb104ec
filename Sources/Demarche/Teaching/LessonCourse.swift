import Quantities
import ScenarioLanguage

/// A lesson's way through its steps.
///
/// A lesson's days are on a course of their own: what the record has, and nothing that a learner
/// played. What is played in a task is the learner's branch; a step that follows without a `goto`
/// stands there, and a `goto` leads back to the lesson's course. So the questions after a task have
/// the same answers whatever a learner did in it.
extension Session {
  /// The lesson being worked on, and the question or task that waits; nil for the latter where the
  /// lesson is over.
  var currentLesson: (lesson: Lesson, place: LessonPlace)? {
    state.teaching.place.map { (model.lessons[$0.lesson], $0) }
  }

  /// Begins a lesson, or goes on with it where it stood.
  func beginLesson(_ number: Int, line: String, isAnew: Bool = false) -> Answer.LessonView {
    change(line) {
      state.teaching.current = number
      if !isAnew, let place = state.teaching.places[number] {
        returnToStart(of: place)
        return lessonView(place)
      }
      var place = LessonPlace(
        lesson: number, course: lessonBranch(), trunk: .start, start: state.view,
        floor: world.history.next)
      if state.view.branch != place.course {
        state.view.branch = place.course
        setView(.start)
      }
      note(.begun, in: place)
      let told = proceed(&place)
      state.teaching.places[number] = place
      return lessonView(place, told: told)
    }
  }

  /// The branch in view, if it is as the record has it; else a new one from the start.
  private func lessonBranch() -> Int {
    if world.history.isUntouched(from: .start, to: tip) { return state.view.branch }
    return addLessonBranch(from: .start, origin: branch)
  }

  private func addLessonBranch(from moment: MomentID, origin: String) -> Int {
    let names = Set(state.branches.map { $0.name.lowercased() })
    var name = "lesson"
    var number = 2
    while names.contains(name) {
      name = "lesson-\(number)"
      number += 1
    }
    state.branches.append(
      SessionState.Branch(
        name: name, tip: moment,
        origin: SessionState.Origin(branch: origin, step: Int(world.history[moment].step))))
    return state.branches.count - 1
  }

  // MARK: On

  /// Goes on to the next question or task, or to the end; what is told on the way.
  func proceed(_ place: inout LessonPlace) -> [Answer.LessonView.Told] {
    let steps = model.lessons[place.lesson].steps
    var told: [Answer.LessonView.Told] = []
    while place.step < steps.count {
      place.start = state.view
      place.floor = world.history.next
      switch steps[place.step] {
      case .tell(let text): told.append(.text(text))
      case .goto(let day):
        if let played = go(to: day, &place) { told.append(.day(date, played: played)) }
      case .ask: return told
      case .task(let task):
        guard holds(task.until) else { return told }
        place.done.insert(place.step)
        note(.done, in: place)
        told.append(.taskDone(task.text, because: task.because))
      }
      place.step += 1
    }
    return told
  }

  /// Marks the step that waits, and goes on. To be called within a change.
  func finishStep(isSkipped: Bool) -> Answer.LessonView? {
    guard var place = state.teaching.place else { return nil }
    if isSkipped { place.skipped.insert(place.step) } else { place.done.insert(place.step) }
    place.step += 1
    let told = proceed(&place)
    state.teaching.places[place.lesson] = place
    return lessonView(place, told: told)
  }

  /// Puts the view on the lesson's course, at the end of a day; how many steps were played for it,
  /// nil where there is no such day.
  func go(to day: Day, _ place: inout LessonPlace) -> Int? {
    guard day >= world.start else { return nil }
    let old = state.branches[place.course]
    place.trunk = world.history.lastUntouched(from: place.trunk, to: old.tip)
    if place.trunk != old.tip {
      place.course = addLessonBranch(from: place.trunk, origin: old.name)
    }
    state.view.branch = place.course
    guard day > world.history[tip].day else {
      setView(
        world.history.moment(on: day, before: tip),
        on: world.history[tip].day == day ? nil : day)
      return 0
    }
    setView(tip)
    let played = world.wait(until: day, isInterrupted: isInterrupted)
    if let last = played.last { advance(to: last) }
    place.trunk = tip
    return played.count
  }

  /// Puts the view where the step that waits was set.
  func returnToStart(of place: LessonPlace) {
    state.view = place.start
    show()
  }

  /// Whether a condition holds where the view is.
  func holds(_ query: Query) -> Bool {
    firstBinding(of: query.condition, query.scope, [:]) != nil
  }

  /// Works something out as if the view were another.
  func standing<Result>(at view: SessionState.View, _ body: () -> Result) -> Result {
    let here = state.view
    state.view = view
    show()
    defer {
      state.view = here
      show()
    }
    return body()
  }

  func note(_ what: LessonEvent.What, in place: LessonPlace) {
    lessonEvents.append(LessonEvent(lesson: place.lesson, step: place.step, what: what))
  }

  /// Counts something for the step that waits.
  func count(in place: LessonPlace, _ body: (inout StepTally) -> Void) {
    let key = LessonStepKey(lesson: place.lesson, step: place.step)
    body(&state.teaching.tally[key, default: StepTally()])
  }

  func tally(of place: LessonPlace) -> StepTally {
    state.teaching.tally[LessonStepKey(lesson: place.lesson, step: place.step)] ?? StepTally()
  }
}

extension History {
  /// Whether nothing was played or left out after one moment up to another.
  fileprivate func isUntouched(from start: MomentID, to end: MomentID) -> Bool {
    lastUntouched(from: start, to: end) == end
  }

  /// The last moment after one, on the way to another, before which nothing was played or left out.
  fileprivate func lastUntouched(from start: MomentID, to end: MomentID) -> MomentID {
    var last = start
    for moment in way(from: start, to: end) {
      switch self[moment].what {
      case .played, .skipped: return last
      case .start, .scripted, .deadlines, .waited: last = moment
      }
    }
    return last
  }
}
