import Quantities
import RuleEngine
import ScenarioLanguage

/// Answers one request from the state that a session's engine stands at, by the way that fits it.
struct PlanFinder {
  let request: PlanRequest
  let session: Session
  let problem: PlanningProgram
  var world: World { session.world }

  /// Nil where nothing can bring the goal about.
  private let pruning: PlanSearch.Pruning?
  private let reachability: Reachability

  /// Prepares what all searches of a request share.
  init(_ request: PlanRequest, in session: Session) {
    self.request = request.bounded(from: session.world.database.today)
    self.session = session
    problem = PlanningProgram(
      session.model, goal: request.goal, hasPlayers: request.actors != nil)
    let database = problem.database(at: session.world, players: request.actors ?? [])
    reachability = Reachability(problem, from: database)
    if reachability.isGoalReachable {
      reachability.markRelevant()
      pruning = reachability.pruning
    } else {
      pruning = nil
    }
  }

  /// Searches from today, or from a later day up to which only time passes.
  func run(from start: Day? = nil) -> PlanOutcome {
    guard let pruning else {
      return .none(NoPlan(reason: .nothingBegins, words: unreachableWords()))
    }
    return PlanSearch(
      request, problem, at: world, pruning: pruning, from: start,
      isInterrupted: session.isInterrupted, progress: session.progress
    ).run()
  }

  private func unreachableWords() -> [String] {
    ["Nothing can bring it about."]
  }
}

extension Session {
  /// The shortest plans from the state that the engine stands at; it is left as it was.
  func plans(_ request: PlanRequest) -> PlanOutcome { PlanFinder(request, in: self).run() }
}
