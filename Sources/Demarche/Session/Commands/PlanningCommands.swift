import Quantities
import RuleEngine
import ScenarioLanguage

extension Command {
  static let planning: [Command] = [
    Command(
      name: "how", topic: .how,
      usage: [
        "how CONDITION", "how CONDITION by NAME, NAME", "how CONDITION before DATE",
        "how CONDITION on DATE", "how CONDITION within N moves", "how CONDITION all",
      ],
      summary: "the shortest way to bring something about",
      details: """
        The fewest moves, then the fewest waits, then the earliest. Without by, everybody may move; \
        without limits, it may take 20 moves and two years. Deadlines, consequences and what must \
        never be are reckoned with; the script is not played: skip all leaves it out when you \
        type a plan. on DATE asks for what holds on that day, like: how GSOMIA is in force on \
        2019-11-24 by South Korea. all shows every shortest plan. What cannot be is shown to be so \
        where possible; a limit that was hit is said.
        """
    ) { session, call in session.how(call.rest) },
    Command(
      name: "until", topic: .how,
      usage: ["until when can CONDITION", "until when can CONDITION by NAME on DATE"],
      summary: "the last day on which something can still be brought about or kept",
      details: """
        If until then nobody moves and only time passes. Tells what to do on that day, and what \
        closes the door. Takes the same words as how.
        """
    ) { session, call in session.untilWhen(call.rest) },
  ]
}

extension Session {
  func how(_ text: String) -> Answer.Content {
    guard !text.isEmpty else { return usage("how", PlanMessage.howWhat) }
    switch PlanLine.read(text, in: self).flatMap({ line in request(line).map { (line, $0) } }) {
    case .failure(let mistake): return .error(mistake)
    case .success(let (line, request)):
      switch plans(request) {
      case .interrupted: return .error(interrupted)
      case .found(let plans, let isCut):
        var answer = Answer.Plan(goal: goalText(line), limits: limits(request))
        answer.steps = plans.first.map(planned) ?? []
        if request.wantsAll {
          answer.plans = plans.map(planned)
          answer.isCut = isCut
        }
        if let last = plans.first?.last?.day, let event = world.nextEvent {
          answer.leavesScriptOut = world.script[event].day <= last
        }
        return .plan(answer)
      case .none(let none):
        var answer = Answer.Plan(goal: goalText(line), limits: limits(request))
        answer.isProof = none.isProof
        answer.states = none.states
        answer.explanation = words(none, request)
        return .plan(answer)
      }
    }
  }

  func untilWhen(_ text: String) -> Answer.Content {
    guard let rest = text.dropping(word: "when")?.dropping(word: "can"), !rest.isEmpty else {
      return usage("until", PlanMessage.like("until when can GSOMIA is in force by South Korea"))
    }
    switch PlanLine.read(rest, in: self).flatMap({ line in request(line).map { (line, $0) } }) {
    case .failure(let mistake): return .error(mistake)
    case .success(let (line, request)):
      var answer = Answer.UntilWhen(
        goal: goalText(line), limits: limits(request), isPossible: true)
      switch lastChance(request) {
      case .interrupted: return .error(interrupted)
      case .never(let none):
        answer.isPossible = false
        answer.isProof = none.isProof
        answer.explanation = words(none, request)
      case .always(let plan): answer.steps = planned(plan)
      case .last(let day, let plan, let closes):
        answer.last = day
        answer.steps = planned(plan)
        answer.closes = closes
      }
      return .untilWhen(answer)
    }
  }

  // MARK: Requests

  private func request(_ line: PlanLine) -> Result<PlanRequest, Answer.Mistake> {
    let today = world.database.today
    var goal = PlanningProgram.Goal(condition: line.query.condition, scope: line.query.scope)
    var last = PlanRequest.usualLastDay(from: today)
    if let day = line.clauses.on {
      guard day >= today else { return .failure(past(day)) }
      goal.condition = .all([goal.condition, .compare(.today, .equal, .value(.date(day)))])
      last = day
    }
    if let before = line.clauses.before {
      guard before > today, let end = before.adding(-1, .day) else {
        return .failure(past(before))
      }
      last = line.clauses.on.map { min($0, end) } ?? end
    }
    return .success(
      PlanRequest(
        goal: goal, actors: line.clauses.actors,
        moves: line.clauses.moves ?? PlanRequest.usualMoves, lastDay: last,
        wantsAll: line.clauses.wantsAll))
  }

  private func past(_ day: Day) -> Answer.Mistake {
    mistake("bad-date", PlanMessage.noTimeLeft(day, now: date))
  }

  private func limits(_ request: PlanRequest) -> Answer.PlanLimits {
    Answer.PlanLimits(
      moves: request.moves, until: request.lastDay,
      actors: request.actors.map { $0.map { model.text(.entity($0)) } })
  }

  private func goalText(_ line: PlanLine) -> String {
    let text = model.text(line.query.condition, line.query.scope, [:])
    return line.clauses.on.map { "\(text) on \($0.text)" } ?? text
  }

  func planned(_ plan: [PlanStep]) -> [Answer.PlannedStep] {
    plan.map { step in
      switch step {
      case .move(let move, let day):
        Answer.PlannedStep(date: day, move: model.sentence(move))
      case .wait(let day): Answer.PlannedStep(date: day, move: nil)
      }
    }
  }

  /// Why there is no plan, in words.
  func words(_ none: NoPlan, _ request: PlanRequest) -> String {
    let by = request.actors.map { $0.map { shown(name: model.text(.entity($0))) } }
    let states = none.states
    let message: PlanMessage
    switch none.reason {
    case .nothingBegins: return none.words.joined(separator: " ")
    case .searched:
      message =
        states == 1
        ? .leadsNowhere(by: by)
        : .allSearched(states: states, by: by, countsAlikeOnce: none.countsAlikeOnce)
    case .moves: message = .notWithin(moves: request.moves, states: states)
    case .day: message = .notBy(request.lastDay, states: states)
    case .states: message = .givenUp(states: states, by: by)
    case .memory: message = .outOfMemory(states: states)
    case .effort: message = .outOfEffort(tries: PlanSearch.triesLimit, states: states)
    case .stateEffort: message = .outOfStates(states)
    case .open(let actions):
      message = .notEveryValue(
        states: states, by: by, phrases: actions.map { "“\(words(ofAction: $0))”" })
    }
    return say(message)
  }

  /// An action's phrase with its slots' names.
  func words(ofAction place: Int) -> String {
    let action = model.actions[place]
    return action.phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): "?" + action.slots[slot].name
      }
    }.joined(separator: " ")
  }
}
