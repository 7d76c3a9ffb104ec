import Quantities
import RuleEngine
import ScenarioLanguage

/// Ways to do a task.
///
/// Most tasks are done by a move or two on the day and by waiting then; those ways are tried first,
/// since a search that may also move on every later day looks at many more. What is left goes to the
/// planner. The script is left out, deadlines are not.
extension Session {
  /// How many moves are tried on the day.
  private static let trialsMax = 4000

  /// A way by at most so many moves, or why there is none.
  func way(to task: Lesson.Task, moves: Int, states: Int) -> PlanOutcome {
    let request = request(for: task, moves: moves, states: states)
    for count in 0...1 where count <= moves {
      if let way = promptWay(to: task, moves: count, until: request.lastDay) {
        return .found([way], isCut: false)
      }
    }
    let outcome = plans(request)
    if case .none(let none) = outcome, none.reason.isGivenUp, moves > 1,
      let way = promptWay(to: task, moves: 2, until: request.lastDay)
    {
      return .found([way], isCut: false)
    }
    return outcome
  }

  func request(for task: Lesson.Task, moves: Int, states: Int) -> PlanRequest {
    var request = PlanRequest(
      goal: PlanningProgram.Goal(condition: task.until.condition, scope: task.until.scope),
      moves: max(0, moves), lastDay: PlanRequest.usualLastDay(from: world.database.today))
    request.states = states
    return request
  }

  /// Exactly so many moves made now, and then a wait until a deadline has brought it about.
  private func promptWay(to task: Lesson.Task, moves: Int, until last: Day) -> [PlanStep]? {
    var relevance = Relevance(model)
    relevance.add(task.until.condition)
    let finders = moves > 0 ? relevance.actions().map { MoveFinder(self, action: $0) } : []
    let today = world.database.today
    var trials = 0
    func explore(_ left: Int, _ made: [Move]) -> [PlanStep]? {
      guard left > 0 else {
        guard let day = dayReached(task.until, until: last) else { return nil }
        let steps = made.map { PlanStep.move($0, on: today) }
        return steps + (day > today ? [.wait(until: day)] : [])
      }
      for move in finders.flatMap({ $0.moves() }).sortedBySentence(in: model) {
        trials += 1
        if trials > Session.trialsMax || isInterrupted() { return nil }
        if let way = world.trying(move, { explore(left - 1, made + [move]) }) ?? nil { return way }
      }
      return nil
    }
    return explore(moves, [])
  }

  /// The first day on which a condition holds if only deadlines come; nil where there is none.
  private func dayReached(_ query: Query, until last: Day) -> Day? {
    let mark = world.database.mark
    defer { world.database.rollBack(to: mark) }
    if holds(query) { return world.database.today }
    while let due = world.database.nextDeadline(), due <= last {
      world.database.setToday(due)
      _ = world.dynamics.carryOut(
        world.dynamics.dueDeadlines(), step: world.history.next.number)
      if holds(query) { return due }
    }
    return nil
  }
}

extension [Move] {
  fileprivate func sortedBySentence(in model: Model) -> [Move] {
    map { (move: $0, text: model.sentence($0)) }.sorted { $0.text < $1.text }.map(\.move)
  }
}
