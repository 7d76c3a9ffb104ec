import ScenarioLanguage

/// What a session remembers of lessons: a part of its state, so that undoing, saving and a journal
/// bring it back with the rest.
struct TeachingState: Equatable {
  /// The lesson that `answer` and `hint` speak to.
  var current: Int?
  /// By lesson: where the learner stands in it.
  var places: [Int: LessonPlace] = [:]
  /// What is counted. Undoing a line does not make a try or a hint unhappen.
  var tally: [LessonStepKey: StepTally] = [:]
  var drill: DrillState?
  var role: RoleState?

  /// The place in the current lesson.
  var place: LessonPlace? { current.flatMap { places[$0] } }
}

/// A step of a lesson.
struct LessonStepKey: Hashable {
  var lesson: Int
  var step: Int
}

/// What a learner took for a step.
struct StepTally: Equatable {
  /// Answers given, the right one included; of a task, moves made while it stood.
  var tries = 0
  var hints = 0

  mutating func keep(_ other: StepTally) {
    tries = max(tries, other.tries)
    hints = max(hints, other.hints)
  }
}

/// Where a learner stands in a lesson.
struct LessonPlace: Equatable {
  var lesson: Int
  /// The question or task that waits; the number of steps where the lesson is over.
  var step = 0
  /// The branch that the lesson's days are on, and how far along it they have come: nothing that a
  /// learner played lies before that.
  var course: Int
  var trunk: MomentID
  /// Where the step stood when it was set.
  var start: SessionState.View
  /// The moments from here on were made after the step was set.
  var floor: MomentID
  var done: Set<Int> = []
  /// Steps that were passed over.
  var skipped: Set<Int> = []
}

extension SessionState {
  /// The same with what another state has counted, where that is more.
  func keepingTally(of other: SessionState) -> SessionState {
    var result = self
    for (key, tally) in other.teaching.tally {
      result.teaching.tally[key, default: StepTally()].keep(tally)
    }
    return result
  }

  /// Whether another state differs in what is counted alone.
  func differsInTallyAlone(from other: SessionState) -> Bool {
    var same = other
    same.teaching.tally = teaching.tally
    return same == self
  }
}

/// What happened in a lesson, as it is graded: taking lines back takes nothing of it back.
struct LessonEvent: Sendable {
  enum What: Sendable { case begun, wrong, right, hint, skipped, done, move }
  var lesson: Int
  var step: Int
  var what: What
}
