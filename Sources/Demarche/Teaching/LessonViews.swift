import ScenarioLanguage

/// Lessons as they are shown.
extension Session {
  func lessonEntries() -> [Answer.LessonEntry] {
    model.lessons.enumerated().map { number, lesson in
      let place = state.teaching.places[number]
      let exercises = lesson.exercises
      let state: Answer.LessonEntry.State =
        place.map { $0.step >= lesson.steps.count ? .finished : .begun } ?? .new
      return Answer.LessonEntry(
        number: number + 1, title: lesson.title, steps: exercises.count,
        done: place?.done.count ?? 0, state: state, note: lesson.note,
        isCurrent: self.state.teaching.current == number)
    }
  }

  func lessonView(
    _ place: LessonPlace, told: [Answer.LessonView.Told] = [], measures: Bool = false
  ) -> Answer.LessonView {
    let lesson = model.lessons[place.lesson]
    let exercises = lesson.exercises
    var view = Answer.LessonView(
      title: lesson.title, told: told,
      number: exercises.firstIndex { $0 >= place.step }.map { $0 + 1 } ?? exercises.count,
      count: exercises.count)
    view.step = lessonStep(place, measures: measures)
    view.results = exercises.enumerated().map { number, step in
      let tally =
        state.teaching.tally[LessonStepKey(lesson: place.lesson, step: step)] ?? StepTally()
      return Answer.StepResult(
        number: number + 1, text: lesson.steps[step].text, isTask: lesson.steps[step].isTask,
        outcome: place.done.contains(step)
          ? .done : place.skipped.contains(step) ? .skipped : .open,
        tries: tally.tries, hints: tally.hints)
    }
    return view
  }

  private func lessonStep(_ place: LessonPlace, measures: Bool) -> Answer.LessonStep? {
    let steps = model.lessons[place.lesson].steps
    guard place.step < steps.count else { return nil }
    let tally = tally(of: place)
    let step = steps[place.step]
    var result = Answer.LessonStep(
      text: step.text, isTask: step.isTask, tries: tally.tries, hintsUsed: tally.hints,
      hintCount: step.hints.count)
    switch step {
    case .ask(let question):
      switch question.key {
      case .choices(let choices): result.choices = choices.map(\.text)
      case .answer(let query): result.columns = columns(of: query)
      }
    case .task(let task): result.task = progress(of: task, place, measures: measures)
    case .tell, .goto: break
    }
    return result
  }

  /// What the question or task that waits asks to be typed, with how; nil where none does.
  var linesOfLesson: [LikelyLine]? {
    func answer(_ choices: Int, _ columns: [String]) -> [LikelyLine] {
      [
        LikelyLine(
          "answer ", "  " + self.say(TeachingMessage.whatToAnswer(choices: choices, columns)))
      ]
    }
    if let question = openDrill?.question { return answer(question.choices.count, []) }
    guard let (lesson, place) = currentLesson, place.step < lesson.steps.count else { return nil }
    switch lesson.steps[place.step] {
    case .tell, .goto: return nil
    case .task:
      return [
        LikelyLine("moves", "  " + self.say(TeachingMessage.forTheTask)),
        LikelyLine("lesson", "  " + self.say(TeachingMessage.whereYouStand)),
      ]
    case .ask(let question):
      switch question.key {
      case .choices(let choices): return answer(choices.count, [])
      case .answer(let query): return answer(0, columns(of: query))
      }
    }
  }

  func columns(of query: Query) -> [String] {
    query.columns.map { query.scope.variables[Int($0.number)].name }
  }
}

extension Lesson {
  /// The steps at which something is asked of the learner.
  var exercises: [Int] {
    steps.indices.filter { place in
      switch steps[place] {
      case .ask, .task: true
      case .tell, .goto: false
      }
    }
  }
}

extension Lesson.Step {
  var text: String {
    switch self {
    case .tell(let text): text
    case .goto(let day): day.text
    case .ask(let question): question.text
    case .task(let task): task.text
    }
  }

  var isTask: Bool { if case .task = self { true } else { false } }

  var hints: [String] {
    switch self {
    case .ask(let question): question.hints
    case .task(let task): task.hints
    case .tell, .goto: []
    }
  }
}
