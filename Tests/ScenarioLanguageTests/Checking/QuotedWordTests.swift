import Testing

/// What is declared between quotes is said as it was declared.
@Suite struct QuotedWordTests {
  @Test func wordsOfAPhrase() {
    checkCodes(
      """
      relation ?a:S "is very much" here
      action ?a:S "gives notice" of ?b:S
        begins ?a "is very much" here
      given
        A "is very much" here
        B is very much here
      on 2020-01-02 A "gives notice" of "B"
      """)
  }

  /// A name is its words: how many spaces stand between them does not matter.
  @Test func spacesInNames() {
    checkCodes(
      """
      S "New  York", " Rome "
      relation ?a:S hums
      given
        "New  York" hums
        " Rome " hums
      never "New \t York" hums and Rome hums and the " New York" hums
      """)
    checkCodes(
      """
      S "New  York"
      relation ?a:S hums
      given
        "New  York" hums
        New York hums
      """,
      "9:3 given-twice")
  }
}
