import Testing

/// What is nearly a date, or nearly tells one.
@Suite struct DateMistakeTests {
  @Test func noSuchDates() {
    checkCodes(
      """
      relation ?x:S met on ?d:Date
      given
        A met on 2020-13
        A met on 2020-1-1
        A met on 10000-01-01
        A met on Monday
      """,
      "7:12 bad-date", "8:12 bad-date", "9:12 bad-date", "10:12 unknown-name")
  }

  @Test func daysTakenWithoutSpaces() {
    checkCodes(
      """
      relation ?x:S met on ?d:Date
      relation ?x:S hums
      rule R
        ?x hums if ?x met on ?d and today >= ?d-90 days
      """,
      "8:24 single-use", "8:40 crowded-sign", "8:40 unbound-variable", "8:40 bad-arithmetic")
  }

  /// Elsewhere a hyphen and a number are part of a variable's name.
  @Test func hyphensInVariables() {
    checkCodes(
      """
      relation ?x:S met on ?d:Date
      relation ?x:S hums
      rule R
        ?x hums if ?x met on ?d-1 and ?x met on ?d-2 and ?d-1 < ?d-2
      """)
  }

  @Test func startsWithoutItsDate() {
    let reading = read("scenario Example\n  starts tomorrow\nkind S\nS A")
    #expect(reading.diagnostics.map(\.code.name) == ["bad-date"])
  }

  @Test func kindsInLocalPhrases() {
    checkCodes(
      """
      relation ?x:S hums
        in fr ?x:Stat bourdonne
      """,
      "6:12 unknown-kind")
  }

  @Test func relationsAsEvents() {
    checkCodes(
      """
      relation ?x:S hums
      action ?x:S waits for ?y:S
      on 2020-01-02 Nobody hums
      """,
      "7:15 other-sort")
  }
}
