import TestSupport
import Testing

@testable import RuleEngine

/// The engine against a plain evaluator, on random programs and random changes.
@Suite struct RandomProgramTests {
  @Test(arguments: 0..<4) func agreesWithPlainEvaluation(part: Int) {
    for seed in RandomTests.seeds(2000, part: part, of: 4) {
      RandomTests.trace("program", seed)
      let random = RandomCase.make(seed: seed)
      guard let failure = RandomRun.failure(random) else { continue }
      let (smallest, how) = shrink(
        random, failure, smaller: \.smaller, check: RandomRun.failure)
      Issue.record("seed \(seed): \(how)\n\(smallest.text())")
      return
    }
  }
}

/// The same without derivations on record.
@Suite struct UnrecordedProgramTests {
  @Test func agreesWithPlainEvaluation() {
    for seed in RandomTests.seeds(1000, part: 0, of: 1) {
      RandomTests.trace("unrecorded program", seed)
      let random = RandomCase.make(seed: seed)
      guard let failure = RandomRun.failureWithoutDerivations(random) else { continue }
      let (smallest, how) = shrink(
        random, failure, smaller: \.smaller, check: RandomRun.failureWithoutDerivations)
      Issue.record("seed \(seed): \(how)\n\(smallest.text())")
      return
    }
  }
}

/// Steps of the engine against the contract said plainly.
@Suite struct RandomDynamicsTests {
  @Test(arguments: 0..<4) func agreesWithPlainSteps(part: Int) {
    for seed in RandomTests.seeds(2000, part: part, of: 4) {
      RandomTests.trace("dynamics", seed)
      let random = RandomDynamics.make(seed: seed)
      guard let failure = DynamicsRun.failure(random) else { continue }
      let (smallest, how) = shrink(
        random, failure, smaller: \.smaller, check: DynamicsRun.failure)
      Issue.record("seed \(seed): \(how)\n\(smallest.text())")
      return
    }
  }
}
