import Quantities
import RuleEngine
import ScenarioLanguage

/// Until when something can be brought about or kept.
enum LastChance {
  case never(NoPlan)
  /// Still on the last day that was looked at; a plan from now.
  case always([PlanStep])
  /// On this day for the last time, by this plan from then; and what closes the door.
  case last(Day, [PlanStep], closes: [String])
  case interrupted
}

extension Session {
  /// The last day on which a plan can begin, if until then only time passes.
  ///
  /// What can be reached later can be reached earlier too, by waiting, so the days are halved until
  /// the last is found.
  func lastChance(_ request: PlanRequest) -> LastChance {
    let request = request.bounded(from: world.database.today)
    let planner = PlanFinder(request, in: self)
    var plan: [PlanStep]
    switch planner.run() {
    case .interrupted: return .interrupted
    case .none(let none): return .never(none)
    case .found(let plans, _): plan = plans.first ?? []
    }
    let first = plan
    var possible = world.database.today
    // Whether the search from the first day on which nothing was found was not gone through with.
    var isGivenUp = false
    switch planner.run(from: request.lastDay) {
    case .interrupted: return .interrupted
    case .found(let plans, _):
      guard request.isLastDayFinal else { return .always(first) }
      return .last(
        request.lastDay, plans.first ?? [],
        closes: [say(PlanMessage.lastDayAsked(request.lastDay))])
    case .none(let none): isGivenUp = none.reason.isGivenUp
    }
    var impossible = request.lastDay
    while let middle = Day(number: (Int(possible.number) + Int(impossible.number)) / 2),
      middle > possible
    {
      switch planner.run(from: middle) {
      case .interrupted: return .interrupted
      case .none(let none): (impossible, isGivenUp) = (middle, none.reason.isGivenUp)
      case .found(let plans, _): (possible, plan) = (middle, plans.first ?? [])
      }
    }
    let doubt = isGivenUp ? [say(PlanMessage.givenUpOn(impossible))] : []
    return .last(possible, plan, closes: doubt + planner.closing(after: possible, plan))
  }
}

extension PlanFinder {
  /// Why a plan that could begin on a day can not begin a day later.
  fileprivate func closing(after day: Day, _ plan: [PlanStep]) -> [String] {
    guard let next = day.adding(1, .day) else { return [] }
    let database = problem.database(at: world, players: request.actors ?? [])
    let dynamics = Dynamics(database)
    _ = dynamics.passTime(until: day)
    var result: [String] = []
    for carried in dynamics.passTime(until: next) {
      let title = session.shown(title: session.title(of: carried.reaction))
      let text = session.say(PlanMessage.on(next, title))
      if !result.contains(text) { result.append(text) }
    }
    for step in plan {
      switch step {
      case .wait(let day): _ = dynamics.passTime(until: max(day, database.today))
      case .move(let move, _):
        let action = Int(move.action.number)
        let values = move.values.map { database.symbol($0) }
        let needs = dynamics.needsHold(action, values)
        if let failed = needs.firstIndex(of: false) {
          let need = world.model.actions[action].needs[failed]
          let binding = Dictionary(
            uniqueKeysWithValues: move.values.enumerated().map {
              (VariableID($0.offset), $0.element)
            })
          result.append(
            session.say(
              PlanMessage.noLongerPossible(
                database.today, session.shown(move),
                needs: session.shown(need.condition, need.scope, binding))))
          return result
        }
        guard case .done = dynamics.carryOut(action, values, step: 1) else {
          result.append(
            session.say(PlanMessage.wouldBeRefused(database.today, session.shown(move))))
          return result
        }
      }
    }
    if result.isEmpty {
      result.append(session.say(PlanMessage.wouldEndAfter(request.lastDay)))
    }
    return result
  }
}

extension Dynamics {
  /// Lets the clock go on to a day, with the deadlines on the way; what was carried out.
  func passTime(until day: Day) -> [Carried] {
    var result: [Carried] = []
    while let due = database.nextDeadline(), due <= day {
      database.setToday(due)
      let deadlines = dueDeadlines()
      if case .done = carryOut(deadlines, step: 1) { result += deadlines }
    }
    database.setToday(day)
    return result
  }
}
