import Quantities
import RuleEngine
import ScenarioLanguage

/// What a search for plans tells about ways to bring something about, waits among them.
enum PlannedWays {
  /// The shortest are moves made today, like these.
  case today([Move])
  /// A shortest one, which takes waiting, and fewer moves than any without.
  case later([PlanStep])
  /// There is none, whatever the limits; why, in words.
  case impossible(String)
  /// None is known; within which limits there is none, in words.
  case unknown(String?)
}

extension PlannedWays {
  /// How much a search may take that nobody asked for: `why not` answers at once.
  enum Limit {
    /// Stored facts and events; a search works on a copy of them.
    static let facts = 20_000
    static let states = 5_000
    static let moves = 4
  }
}

extension Session {
  /// What a small search for plans tells about ways to a goal, from where the engine stands.
  func plannedWays(to goal: NearestGoal) -> PlannedWays {
    let limit = PlannedWays.Limit.facts
    guard storedCount(upTo: limit) <= limit else { return .unknown(nil) }
    let today = world.database.today
    var request = PlanRequest(
      goal: goal.wanted(in: model), moves: PlannedWays.Limit.moves,
      lastDay: PlanRequest.usualLastDay(from: today))
    request.states = PlannedWays.Limit.states
    switch plans(request) {
    case .interrupted: return .unknown(nil)
    case .none(let none) where none.isProof:
      if case .move = goal, case .nothingBegins = none.reason {
        return .impossible(say(PlanMessage.neverTogether))
      }
      return .impossible(words(none, request))
    case .none(let none):
      switch none.reason {
      case .moves:
        return .unknown(
          say(PlanMessage.norWithWaits(moves: request.moves, until: request.lastDay)))
      case .day: return .unknown(say(PlanMessage.norUntil(request.lastDay)))
      default: return .unknown(nil)
      }
    case .found(let plans, _):
      // A move whose needs hold may still be refused, for what it would bring about.
      guard let plan = plans.first, plays(plan[...], to: goal) else { return .unknown(nil) }
      let moves = plan.compactMap { if case .move(let move, _) = $0 { move } else { nil } }
      return moves.count == plan.count ? .today(moves) : .later(plan)
    }
  }

  /// A plan's steps as they are shown, the move that is wanted itself with them.
  func shown(_ plan: [PlanStep], to goal: NearestGoal) -> [Answer.PlannedStep] {
    var steps = plan
    if case .move(let move) = goal {
      steps.append(.move(move, on: plan.last?.day ?? world.database.today))
    }
    return planned(steps)
  }

  private func plays(_ plan: ArraySlice<PlanStep>, to goal: NearestGoal) -> Bool {
    switch plan.first {
    case nil:
      switch goal {
      case .condition(let condition, let scope):
        return firstBinding(of: condition, scope, [:]) != nil
      case .move(let move): return world.isLegal(move)
      }
    case .wait(let day):
      return world.passing(until: day) { plays(plan.dropFirst(), to: goal) }
    case .move(let move, _):
      return world.trying(move) { plays(plan.dropFirst(), to: goal) } ?? false
    }
  }

  /// How many rows a copy of the state would have, counted until there are more than a limit.
  func storedCount(upTo limit: Int) -> Int {
    var count = 0
    for place in 0..<world.lowered.auxiliaryStart {
      let relation = Program.RelationID(place)
      guard !world.database.isDerived(relation) else { continue }
      count += world.database.count(of: relation)
      if count > limit { break }
    }
    return count
  }
}

extension NearestGoal {
  /// The condition to be brought about: of a move, its needs.
  func wanted(in model: Model) -> PlanningProgram.Goal {
    switch self {
    case .condition(let condition, let scope):
      return PlanningProgram.Goal(condition: condition, scope: scope)
    case .move(let move):
      let action = model.actions[Int(move.action.number)]
      let (condition, scope) = RuleLowering.joined(action.needs, of: action)
      let slots = move.values.enumerated().map { slot, value in
        Condition.compare(.variable(VariableID(slot)), .equal, .value(value))
      }
      return PlanningProgram.Goal(condition: .all(slots + condition.conjuncts), scope: scope)
    }
  }
}
