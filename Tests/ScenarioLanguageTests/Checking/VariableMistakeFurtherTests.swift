import Testing

/// Variables, comparisons and arithmetic.
@Suite struct VariableMistakeFurtherTests {
  @Test func durationAlone() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Treaty

      Treaty River Pact

      relation ?t:Treaty is in force
      relation ?t:Treaty expires on ?d:Date

      never ? expires on ?d and ?d - 2020-01-01 < 30 days
      """,
      """
      example.demarche:18:45: error[bad-arithmetic]: A duration stands only after `+` or `-` and a date.
      18 | never ? expires on ?d and ?d - 2020-01-01 < 30 days
         |                                             ^^^^^^^
      hint: Date - date is a number of days: write the number alone.
      """)
  }

  @Test func durationFirst() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Treaty

      Treaty River Pact

      relation ?t:Treaty is in force
      relation ?t:Treaty expires on ?d:Date

      never ? expires on ?d and ?d < 30 days + 2020-01-01
      """,
      """
      example.demarche:18:32: error[bad-arithmetic]: A duration stands only after `+` or `-` and a date.
      18 | never ? expires on ?d and ?d < 30 days + 2020-01-01
         |                                ^^^^^^^
      hint: Write the date first: `?d + 30 days`.
      """)
  }

  @Test func durationOnNumber() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never ? has paid ?n and ?n + 3 days > 5
      """,
      """
      example.demarche:12:25: error[bad-arithmetic]: A duration is added to a date or taken from one, not from a Number.
      12 | never ? has paid ?n and ?n + 3 days > 5
         |                         ^^^^^^^^^^^
      hint: As `?d + 30 days`; how many may be a variable.
      """)
  }

  @Test func sumOfTwo() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never sum of ?n ?m where (Arland has paid ?n and Borland has paid ?m) > 3
      """,
      """
      example.demarche:12:7: error[bad-aggregate]: `sum` takes one variable after `of`.
      12 | never sum of ?n ?m where (Arland has paid ?n and Borland has paid ?m) > 3
         |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: Only `count` takes several.
      """)
  }
}
