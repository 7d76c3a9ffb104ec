import ScenarioLanguage
import TestSupport
import Testing

@Suite struct ModelTests {
  @Test func aWholeSmallScenarioHasNothingWrong() {
    let reading = read(twoNeighbours)
    #expect(rendered(reading) == "")
    let model = reading.model
    #expect(model.title == "Two neighbours")
    #expect(model.start?.text == "2020-01-01")
    #expect(model.entities.map(\.name) == ["Arland", "Borland", "River Pact"])
    #expect(model.relations.count == 7)
    #expect(model.relations.filter(\.isDerived).count == 2)
    #expect(model.rules.count == 3)
    #expect(model.actions.map(\.needs.count) == [2, 1, 3])
    #expect(model.deadlines.count == 2)
    #expect(model.givens.count == 4)
    #expect(model.script.map(\.day.text) == ["2020-02-01", "2020-03-01", "2020-06-01"])
    #expect(model.actions[2].needs[2].text == "?t expires on ?d and today <= ?d - 90 days")
  }
}
