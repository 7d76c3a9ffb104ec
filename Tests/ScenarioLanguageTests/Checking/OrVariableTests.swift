import Testing

/// Variables that only some parts of an `or` give a value, used in the other clauses of the item.
@Suite struct OrVariableTests {
  private static let phrases = """
    relation ?x:S hums
    relation ?x:S sings
    relation ?x:S likes ?y:S
    relation ?x:S due ?d:Date
    action ?x:S hum
      begins ?x hums

    """

  @Test func isToldWithThePartThatLacksIt() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State
      State Arland, Borland

      relation ?a:State trusts ?b:State
      relation ?a:State is alone
      relation ?a:State is afraid

      consequence Fear
        when ?a is alone or ?a trusts ?b
        begins ?b is afraid
      """,
      """
      example.demarche:13:10: error[or-variable]: ?b has no value where the first part of the `or` is what holds.
      13 |   begins ?b is afraid
         |          ^^
      example.demarche:12:8: This part does not say what ?b is.
      12 |   when ?a is alone or ?a trusts ?b
         |        ^^^^^^^^^^^
      hint: What is used outside an `or` stands in a sentence of each of its parts.
      """)
  }

  @Test func inEffects() {
    checkCodes(
      OrVariableTests.phrases + """
        consequence C
          when ?x hums or ?x due ?d
          begins ?x due ?d + 1 day
          ends ?x due ?d
          begins ?x sings
        """,
      "13:17 or-variable", "14:15 or-variable")
  }

  @Test func inWhere() {
    checkCodes(
      OrVariableTests.phrases + """
        deadline D
          when ?x hums or ?y hums
          on 2020-02-01
          begins ?z sings where ?x likes ?z and not ?y likes ?z
          begins B sings where 1 > count of ?z where (?z likes ?y)
        """,
      "14:25 or-variable", "14:45 or-variable", "15:56 or-variable")
  }

  @Test func inTheDayOfADeadline() {
    checkCodes(
      OrVariableTests.phrases + """
        deadline D
          when ?x due ?d or ?x hums
          on ?d
          begins ?x sings
        """,
      "13:6 or-variable")
  }

  @Test func inTheMoveOfAResponse() {
    checkCodes(
      OrVariableTests.phrases + """
        response R
          when A hums and (?x hums or ?x likes ?y)
          then ?y hum
          likelihood 50% within 3 days
        """,
      "13:8 or-variable")
  }

  /// What is wrong in `when` itself is not told again, nor what every part says.
  @Test func onceAndOnlyWhereItIsMissing() {
    checkCodes(
      OrVariableTests.phrases + """
        consequence C
          when (?x hums or ?x likes ?y) and not ?y hums
          begins ?y sings
        consequence D
          when ?x hums or ?x sings or (?x likes B or ?x due ?)
          begins ?x likes ?x
        consequence E
          when (?x hums or ?x likes ?y) and ?y hums
          begins ?y sings
        """,
      "12:41 or-variable")
  }
}
