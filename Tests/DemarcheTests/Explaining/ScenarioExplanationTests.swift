import ScenarioLanguage
import Testing

@testable import Demarche

/// Explanations of everything in the scenarios that come with the program, checked by the
/// independent checker.
@Suite struct ScenarioExplanationTests {
  @Test(arguments: ScenarioFileTests.opened)
  func everyFactHasAProof(file: String) throws {
    let reading = readScenario(path: Repository.scenarios + "/" + file, read: Repository.bytes)
    try #require(!reading.hasErrors)
    let model = reading.model
    var run = ScenarioRun(session: Session(model), plain: PlainSession(model))
    // A third of the way, two thirds of it, and at the end.
    let third = max(1, (model.script.count + 2) / 3)
    var explained = Set<String>()
    for part in 1...3 {
      if let failure = run.type("next \(third)") { Issue.record("\(file): \(failure)") }
      let (stored, derived) = run.plain.holding()
      for fact in stored + derived {
        // On the way only what is new: the rest is looked at in the end.
        guard part == 3 || explained.insert(fact).inserted else { continue }
        if let failure = ExplanationChecks(run: run).proofs(of: fact, count: part == 3 ? 2 : 1) {
          Issue.record("\(file) at #\(run.session.position.step), why \(fact): \(failure)")
          return
        }
      }
    }
  }
}
