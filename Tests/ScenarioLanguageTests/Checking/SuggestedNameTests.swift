import Testing

/// Suggested names can be typed as they stand.
@Suite struct SuggestedNameTests {
  @Test func haveTheQuotesTheyNeed() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State
      State "Bosnia and Herzegovina", Borland

      relation ?a:State trusts ?b:State

      given
        "Bosnia and Herzegovin" trusts Borlan
      """,
      """
      example.demarche:10:3: error[unknown-name]: Nothing is called `Bosnia and Herzegovin`.
      10 |   "Bosnia and Herzegovin" trusts Borlan
         |   ^^^^^^^^^^^^^^^^^^^^^^^
      hint: Did you mean `"Bosnia and Herzegovina"`?
      example.demarche:10:34: error[unknown-name]: Nothing is called `Borlan`.
      10 |   "Bosnia and Herzegovin" trusts Borlan
         |                                  ^^^^^^
      hint: Did you mean `Borland`?
      """)
  }
}
