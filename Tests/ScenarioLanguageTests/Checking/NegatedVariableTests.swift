import Testing

/// Variables that stand in several `not`s or aggregates and nowhere else.
@Suite struct NegatedVariableTests {
  private static let phrases = """
    relation ?x:S hums
    relation ?x:S sings
    relation ?x:S likes ?y:S
    relation ?x:S owes ?n:Number to ?y:S

    """

  @Test func isToldWhereItFirstStands() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State
      State Arland, Borland

      relation ?a:State trusts ?b:State
      relation ?a:State is alone

      rule Loneliness
        ?a is alone if ?a trusts ?a and not ?a trusts ?b and not ?b trusts ?a
      """,
      """
      example.demarche:11:49: error[unbound-variable]: ?b has no value here: it stands only inside `not`.
      11 |   ?a is alone if ?a trusts ?a and not ?a trusts ?b and not ?b trusts ?a
         |                                                 ^^
      hint: Add a sentence that says what ?b is.
      """)
  }

  @Test func inAggregates() {
    checkCodes(
      NegatedVariableTests.phrases + """
        rule R
          ?x sings
            if ?x hums
            and sum of ?m where (?x owes ?m to ?y) > sum of ?k where (?y owes ?k to ?x)
        never not ? likes ?z and 1 > count of ?x where (?x likes ?z)
        """,
      "12:40 unbound-variable", "13:19 unbound-variable")
  }

  /// Each aggregate has the variables after its `of` for itself; what is bound around both is.
  @Test func ownedAndBoundVariables() {
    checkCodes(
      NegatedVariableTests.phrases + """
        rule R
          ?x sings
            if ?x hums
            and sum of ?m where (?x owes ?m to ?) > sum of ?m where (? owes ?m to ?x)
            and not (not ?x likes ?y and ?y hums and not ?y likes ?x)
        """)
  }

  @Test func betweenNegations() {
    checkCodes(
      NegatedVariableTests.phrases + """
        rule R
          ?x sings if ?x hums and not (not ?x likes ?y and not ?y likes ?x)
        """,
      "10:45 unbound-variable")
  }
}
