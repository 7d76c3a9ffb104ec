import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

/// Explanations of random scenarios, checked against a plain reading of the contract.
@Suite struct RandomExplanationTests {
  @Test(arguments: 0..<4) func everythingIsExplained(part: Int) {
    for seed in RandomTests.seeds(60, part: part, of: 4) {
      let scenario = RandomScenario.make(seed: seed)
      RandomTests.trace(
        "explanation", seed, scenario.text + "\n" + scenario.lines.joined(separator: "\n"))
      func failure(_ scenario: RandomScenario) -> String? {
        guard let model = ScenarioRun.model(of: scenario) else { return nil }
        var random = SplitMix64(seed: seed)
        return ScenarioRun.failure(model, scenario.lines) { run in
          ExplanationChecks(run: run).failure(&random, scenario)
        }
      }
      guard let first = failure(scenario) else { continue }
      let (smallest, how) = shrink(scenario, first, smaller: \.smaller, check: failure)
      Issue.record(
        "seed \(seed): \(how)\n\(smallest.text)\n\(smallest.lines.joined(separator: "\n"))")
      return
    }
  }
}

/// What is asked where a run has come to.
struct ExplanationChecks {
  let run: ScenarioRun

  private var session: Session { run.session }
  private var model: Model { session.model }

  func failure(_ random: inout SplitMix64, _ scenario: RandomScenario) -> String? {
    // Looking at everything after every line takes long; some of it will do.
    guard random.chance(25) else { return nil }
    let (stored, derived) = run.plain.holding()
    for fact in random.some(8, of: stored) + random.some(12, of: derived) {
      if let failure = proofs(of: fact) { return "why \(fact): \(failure)" }
    }
    for _ in 0..<2 {
      let relation = random.pick(scenario.relations)
      let fact = relation.sentence(relation.slots.map { scenario.constant($0, &random) })
      guard case .query(let query) = session.read(fact), query.columns.isEmpty else { continue }
      let sentence = model.text(query.condition, query.scope)
      if (stored + derived).contains(sentence) { continue }
      if let failure = misses(of: sentence, random.chance(50)) {
        return "why not \(fact): \(failure)"
      }
    }
    return nil
  }

  // MARK: Why

  /// What is wrong with the first proofs of a fact.
  func proofs(of fact: String, count: Int = 4) -> String? {
    var seen = Set<String>()
    for number in 1...count {
      let line = number == 1 ? "why \(fact)" : "why \(fact) another"
      guard let content = session.answer(line)?.content else { return "no answer" }
      if case .done = content, number > 1 { return nil }
      guard case .why(let explained, let proof, let about) = content else {
        return "answered \(content)"
      }
      guard explained == fact, proof.fact == fact else { return "explains \(explained)" }
      guard about.number == number else { return "number \(about.number) is not \(number)" }
      guard seen.insert("\(proof)").inserted else { return "proof \(number) was there before" }
      let checker = ProofChecker(session: session, plain: run.plain)
      if let failure = checker.failure(proof, at: checker.now) {
        return "proof \(number): \(failure)"
      }
      if number == 1, let failure = self.count(about, of: fact) { return failure }
      if number == about.count { return nil }
    }
    return nil
  }

  /// What is wrong with how many proofs of a fact there are said to be.
  private func count(_ about: Answer.Explained, of fact: String) -> String? {
    guard !about.isMore, case .query(let query) = session.read(fact),
      case .holds(let relation, let terms, nil) = query.condition,
      model.relations[Int(relation.number)].isDerived
    else { return nil }
    let values = terms.compactMap { if case .value(let value) = $0 { value } else { nil } }
    let plain = PlainProofs(model: model, state: run.plain.state)
    guard let steps = plain.lastSteps(of: Fact(relation: relation, values: values)) else {
      return nil
    }
    guard steps.count != about.count else { return nil }
    return "\(about.count) proofs, not \(steps.sorted { $0.lexicographicallyPrecedes($1) })"
  }

  // MARK: Why not

  private func misses(of fact: String, _ playsWays: Bool) -> String? {
    guard let content = session.answer("why not \(fact)")?.content else { return "no answer" }
    guard case .whyNot(let explained, let attempts, let nearest, _) = content else {
      return "answered \(content)"
    }
    guard explained == fact else { return "explains \(explained)" }
    for attempt in attempts {
      if let failure = check(attempt) { return failure }
    }
    return playsWays ? check(nearest, fact) : nil
  }

  /// - Parameter outer: the rule that an attempt at a part of it belongs to.
  private func check(_ attempt: Answer.Attempt, in outer: Rule? = nil) -> String? {
    let rule = attempt.rule.map { title in model.rules.first { $0.title == title } } ?? outer
    guard attempt.conditions.contains(where: { !$0.holds && !$0.isOpen }) else {
      return "nothing fails in \(attempt)"
    }
    for condition in attempt.conditions where !condition.isOpen {
      for inner in condition.attempts {
        if let failure = check(inner, in: rule) { return failure }
      }
      guard let shown = ShownCondition(condition.text, in: session, rule: rule) else {
        return "cannot read \(condition.text)"
      }
      if shown.holds(in: run.plain.state) != condition.holds {
        return "“\(condition.text)” is said \(condition.holds ? "to hold" : "not to hold")"
      }
    }
    return nil
  }

  private func check(_ nearest: [[String]], _ fact: String) -> String? {
    let before = session.snapshot
    defer { session.restore(before) }
    for way in nearest {
      for (place, move) in way.enumerated() {
        guard case .steps? = session.answer("do \(move)")?.content else {
          return "\(way) cannot be played"
        }
        let holds = holds(fact)
        if holds != (place == way.count - 1) { return "\(way) makes it \(holds) after \(move)" }
      }
      _ = session.answer("undo \(way.count)")
    }
    guard nearest.first?.count != 1, case .moves(let moves, _)? = session.answer("moves")?.content
    else { return nil }
    for (_, move) in moves where !move.contains("…") {
      _ = session.answer("do \(move)")
      let holds = holds(fact)
      _ = session.answer("undo")
      if holds { return "\(move) alone does it" }
    }
    return nil
  }

  private func holds(_ fact: String) -> Bool {
    if case .truth(true)? = session.answer("ask \(fact)")?.content { true } else { false }
  }
}

extension SplitMix64 {
  /// Some elements, in their order.
  fileprivate mutating func some<Element>(_ count: Int, of all: [Element]) -> [Element] {
    guard all.count > count else { return all }
    let start = below(all.count)
    return (0..<count).map { all[(start + $0) % all.count] }
  }
}
