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
  /// The problem as bits, where it fits.
  private let compact: CompactProblem?

  /// Prepares what all searches of a request share.
  init(_ request: PlanRequest, in session: Session) {
    self.request = request.bounded(from: session.world.database.today)
    self.session = session
    let values = TriedValues(
      session.model, goal: request.goal.condition, today: session.world.database.today,
      state: session.giveValues)
    problem = PlanningProgram(
      session.model, goal: request.goal, hasPlayers: request.actors != nil, trying: values)
    let database = problem.database(
      at: session.world, players: request.actors ?? [], isInterrupted: session.isInterrupted)
    reachability = Reachability(
      problem, from: database, isInterrupted: session.isInterrupted)
    if !session.isInterrupted(), reachability.isGoalReachable {
      reachability.markRelevant()
      let pruning = reachability.pruning
      self.pruning = pruning
      let uses = ProgramUses(
        problem.lowered, rules: pruning.usesRule, actions: pruning.usesAction,
        reactions: pruning.usesReaction)
      compact =
        request.wantsAll || session.isInterrupted()
        ? nil : CompactGrounding.ground(reachability, uses)
    } else {
      pruning = nil
      compact = nil
    }
  }

  /// How a request is answered.
  enum Way {
    /// Nothing can bring the goal about; there is nothing to search.
    case none
    case bits, bitsWithEstimate
    case engine
  }

  var way: Way {
    guard pruning != nil else { return .none }
    return compact.map { $0.isPlain ? .bitsWithEstimate : .bits } ?? .engine
  }

  /// Searches from today, or from a later day up to which only time passes.
  func run(from start: Day? = nil) -> PlanOutcome {
    // It may have been while the problem was prepared.
    if session.isInterrupted() { return .interrupted }
    guard let pruning else {
      return .none(NoPlan(reason: .nothingBegins, words: unreachableWords()))
    }
    if let compact { return run(compact, on: start ?? world.database.today) }
    return PlanSearch(
      request, problem, at: world, pruning: pruning, reach: reachability, from: start,
      isInterrupted: session.isInterrupted, progress: session.progress
    ).run()
  }

  /// Plans of a problem in which time does not matter.
  private func run(_ compact: CompactProblem, on day: Day) -> PlanOutcome {
    var search = CompactSearch(
      compact, moveLimit: request.moves, stateLimit: request.states,
      isInterrupted: session.isInterrupted,
      progress: session.progress)
    func none(_ reason: NoPlan.Reason, _ states: Int) -> PlanOutcome {
      .none(NoPlan(reason: reason, states: states, countsAlikeOnce: search.countsAlikeOnce))
    }
    switch search.run() {
    case .interrupted: return .interrupted
    case .memory(let states): return none(.memory, states)
    case .states(let states): return none(.states, states)
    case .effort(let states): return none(.stateEffort, states)
    case .none(let states, let hitMoves): return none(hitMoves ? .moves : .searched, states)
    case .found(let operators):
      let steps = operators.map { place in
        let one = compact.operators[place]
        let values = one.values.map { reachability.database.value($0) }
        return PlanStep.move(Move(action: ActionID(one.action), values: values), on: day)
      }
      return .found([steps], isCut: false)
    }
  }

  private func unreachableWords() -> [String] {
    UnreachableWords(reachability, in: session, actors: request.actors)
      .reasons(against: request.goal)
  }
}

extension Session {
  /// Gives the numbers, dates and texts of the facts that are stored, until no more are wanted.
  fileprivate func giveValues(_ take: (Value) -> Bool) {
    let database = world.database
    for (place, relation) in model.relations.enumerated() where !relation.isDerived {
      let id = Program.RelationID(place)
      for slot in relation.slots.indices where relation.slots[slot].kind <= .text {
        // A few of each relation: what matters is what they are like, not all of them.
        for row in database.rows(of: id).prefix(TriedValues.limit) {
          if take(database.value(database.tuple(id, row)[slot])) { return }
        }
      }
    }
  }

  /// The shortest plans from the state that the engine stands at; it is left as it was.
  func plans(_ request: PlanRequest) -> PlanOutcome { PlanFinder(request, in: self).run() }
}
