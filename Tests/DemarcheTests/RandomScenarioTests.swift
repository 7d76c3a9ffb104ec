import TestSupport
import Testing

@testable import Demarche

/// The whole way from text to answers against a plain reading of the contract, which keeps every
/// state on the way whole. Every fifth session makes branches, leaves events out and asks about time.
@Suite struct RandomScenarioTests {
  @Test(arguments: 0..<4) func agreesWithPlainReading(part: Int) {
    var opened = 0
    var tried = 0
    for seed in RandomTests.seeds(2200, part: part, of: 4) {
      let scenario = RandomScenario.make(seed: seed)
      RandomTests.trace(
        "scenario", seed, scenario.text + "\n" + scenario.lines.joined(separator: "\n"))
      tried += 1
      guard ScenarioRun.model(of: scenario) != nil else {
        continue
      }
      opened += 1
      guard let failure = ScenarioRun.failure(scenario) else { continue }
      let (smallest, how) = shrink(
        scenario, failure, smaller: \.smaller, check: ScenarioRun.failure)
      Issue.record(
        "seed \(seed): \(how)\n\(smallest.text)\n\(smallest.lines.joined(separator: "\n"))")
      return
    }
    #expect(opened * 10 >= tried * 8, "\(opened) of \(tried) scenarios check clean")
  }
}
