import Quantities
import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

/// Plans against brute force, on random scenarios.
@Suite struct RandomPlanTests {
  @Test(arguments: 0..<2) func areAsShortAsCanBe(part: Int) throws {
    var compared = 0
    var found = 0
    for seed in RandomTests.seeds(120, part: part, of: 2) {
      let scenario = RandomScenario.make(seed: seed)
      guard let model = ScenarioRun.model(of: scenario), let moves = PlainPlans.moves(of: model),
        moves.count <= 80
      else { continue }
      for line in scenario.lines where line.hasPrefix("ask ") {
        let goal = String(line.dropFirst(4))
        RandomTests.trace("plan", seed, scenario.text + "\n" + goal)
        let last = try #require(Day(year: 2020, month: 1, day: 5))
        switch compare(Session(model), moves, goal, to: last, within: moves.count <= 10 ? 2 : 1) {
        case .same(let isFound):
          compared += 1
          found += isFound ? 1 : 0
        case .differs(let how):
          Issue.record("seed \(seed), how \(goal): \(how)\n\(scenario.text)")
          return
        case .unread: continue
        }
      }
    }
    #expect(compared > 10 && found > 5, "\(compared) compared, \(found) found")
  }

  private enum Result {
    case same(found: Bool)
    case differs(String)
    case unread
  }

  /// Each way of searching, on problems that it is meant for.
  @Test(arguments: RandomProblem.Sort.allCases) func everyWayOfSearching(sort: RandomProblem.Sort)
    throws
  {
    let hasTime = sort == .timed || sort == .dated
    let last = try #require(
      Day(year: 2020, month: 1, day: sort == .dated ? 6 : hasTime ? 3 : 1))
    var found = 0
    var ways: [PlanFinder.Way: Int] = [:]
    for seed in RandomTests.seeds(hasTime ? 12 : 24, part: 0, of: 1) {
      let problem = RandomProblem(sort, seed: seed)
      RandomTests.trace("\(sort)", seed, problem.text + "\n" + problem.goal)
      guard let session = try? Session(text: problem.text),
        let moves = PlainPlans.moves(of: session.model),
        case .success(let query) = session.readCondition(problem.goal)
      else { continue }
      let request = PlanRequest(
        goal: PlanningProgram.Goal(condition: query.condition, scope: query.scope), moves: 3,
        lastDay: last)
      ways[PlanFinder(request, in: session).way, default: 0] += 1
      switch compare(session, moves, problem.goal, to: last, within: hasTime ? 2 : 3) {
      case .same(let isFound):
        found += isFound ? 1 : 0
      case .differs(let how):
        Issue.record("seed \(seed), how \(problem.goal): \(how)\n\(problem.text)")
        return
      case .unread: continue
      }
    }
    let meant: [PlanFinder.Way] =
      switch sort {
      case .plain, .alike: [.bitsWithEstimate]
      case .conditional: [.bits]
      case .timed, .dated: [.engine]
      case .counted: [.bits, .bitsWithEstimate]
      }
    let asMeant = meant.reduce(0) { $0 + (ways[$1] ?? 0) }
    #expect(asMeant > 2 && found > 2, "\(ways), \(found)")
  }

  private func compare(
    _ session: Session, _ moves: [Move], _ goal: String, to last: Day, within limit: Int
  ) -> Result {
    guard case .success(let query) = session.readCondition(goal) else { return .unread }
    let plain = PlainPlans(model: session.model, goal: query, last: last, moveLimit: limit)
    let best = plain.best(from: PlainState(session.model), moves)
    let end = last.adding(1, .day) ?? last
    let answer = session.answer("how \(goal) before \(end.text) within \(limit) moves")
    guard case .plan(let plan)? = answer?.content else {
      return .differs("answered \(String(describing: answer?.content))")
    }
    guard let steps = plan.steps else {
      return best == nil ? .same(found: false) : .differs("none found, but \(best!) exists")
    }
    guard let best else { return .differs("found \(steps), but there is none") }
    let cost = PlainPlans.Cost(
      moves: plan.moveCount, waits: steps.count - plan.moveCount,
      day: steps.last?.date ?? session.date)
    guard cost == best else { return .differs("found \(steps), but \(best) is better") }
    if let trouble = replay(steps, goal, session) { return .differs(trouble) }
    return .same(found: true)
  }

  /// Types a plan; what goes wrong.
  private func replay(_ steps: [Answer.PlannedStep], _ goal: String, _ session: Session) -> String?
  {
    _ = session.answer("skip all")
    for step in steps {
      let line = step.move ?? "wait until \(step.date.text)"
      guard session.answer(line)?.isOK == true else { return "\(line) is refused" }
      guard session.date == step.date else { return "\(line) leads to \(session.date)" }
    }
    switch session.answer("ask \(goal)")?.content {
    case .truth(let holds): return holds ? nil : "the plan \(steps) leads elsewhere"
    case .answers(_, let rows): return rows.isEmpty ? "the plan \(steps) leads elsewhere" : nil
    default: return "the goal cannot be asked"
    }
  }
}
