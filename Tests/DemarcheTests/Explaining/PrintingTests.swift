import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

/// A printed sentence can always be typed back, and says the same.
@Suite struct PrintingTests {
  @Test func nestedConditionsKeepTheirBrackets() throws {
    let session = try Session(text: twoNeighbours)
    for text in [
      "Arland taxes imports from Borland or Borland taxes imports from Arland",
      "(Arland taxes imports from ?a or Borland taxes imports from ?a) and ?a != Arland",
      "River Pact is in force and (River Pact expires on 2020 or River Pact expires on 2021)",
      "Arland is at odds with Borland and River Pact is in force or Borland is at odds with Arland",
      "not (Arland taxes imports from ? or Borland taxes imports from ?)",
      "not (River Pact is in force and (Arland taxes imports from ? or today < 2021-01-01))",
      "not (not River Pact is in force)",
      "(River Pact is in force or not (today < 2021-01-01 or Arland taxes imports from ?)) "
        + "and today > 2019-01-01",
      "count of ?x where (?x taxes imports from ? or (? taxes imports from ?x or ?x is at odds "
        + "with ?) and River Pact is in force) >= 1",
    ] {
      guard case .success(let query) = session.readCondition(text) else {
        Issue.record("cannot read \(text)")
        continue
      }
      let printed = session.model.text(query.condition, query.scope)
      guard case .success(let again) = session.readCondition(printed) else {
        Issue.record("cannot type back \(printed)")
        continue
      }
      #expect(shape(again.condition) == shape(query.condition), "\(text)")
      #expect(session.model.text(again.condition, again.scope) == printed)
    }
  }

  @Test func rulesOfRandomScenariosCanBeTypedBack() {
    var checked = 0
    for seed in RandomTests.seeds(300, part: 0, of: 1) {
      let scenario = RandomScenario.make(seed: seed)
      guard let model = ScenarioRun.model(of: scenario) else { continue }
      var printed = scenario
      printed.items =
        scenario.items.filter { !$0.hasPrefix("rule ") } + model.rules.map { model.text($0) }
      guard let again = ScenarioRun.model(of: printed) else {
        Issue.record("seed \(seed): cannot read\n\(printed.text)")
        return
      }
      let expected = model.rules.map { "\($0.title): \(shape($0.condition))" }.sorted()
      let found = again.rules.map { "\($0.title): \(shape($0.condition))" }.sorted()
      #expect(found == expected, "seed \(seed)")
      checked += model.rules.count
    }
    #expect(checked > 300)
  }

  /// What a condition says, however its conjunctions are nested.
  private func shape(_ condition: Condition) -> String {
    switch condition {
    case .all: "(and \(condition.conjuncts.map(shape).joined(separator: " ")))"
    case .any: "(or \(condition.disjuncts.map(shape).joined(separator: " ")))"
    case .none(let inner): "(not \(shape(inner)))"
    case .holds, .happened, .compare: "\(condition)"
    }
  }
}
