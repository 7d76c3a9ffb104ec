import Quantities
import ScenarioLanguage
import Testing

/// `today` in a given fact is the first day.
@Suite struct GivenTodayTests {
  private func check(
    _ input: String, _ days: String..., at location: SourceLocation = #_sourceLocation
  ) {
    let reading = read(input)
    #expect(rendered(reading) == "", sourceLocation: location)
    let found = reading.model.givens.map { given -> String in
      guard case .date(let day)? = given.fact.values.last else { return "" }
      return day.text
    }
    #expect(found == days, sourceLocation: location)
  }

  @Test func isTheDayOfStarts() {
    check(
      """
      scenario Example
        starts 2020-01-31
      kind S
      S A, B
      relation ?x:S met on ?d:Date
      given
        A met on today
        B met on today + 1 month
      """, "2020-01-31", "2020-02-29")
  }

  @Test func isTheDayOfTheFirstEvent() {
    check(
      """
      scenario Example
      kind S
      S A
      relation ?x:S met on ?d:Date
      action ?x:S waits
        begins ?x met on today
      given
        A met on today
      on 2020-03-01 A waits
      on 2020-02-01 remark Nothing is heard.
      on 2020-03-02 A waits
      """, "2020-02-01")
  }
}
