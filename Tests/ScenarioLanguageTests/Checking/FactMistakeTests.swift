import Testing

/// Given facts, responses, wants and lessons.
@Suite struct FactMistakeTests {
  @Test func givenTwice() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        Arland trusts Borland
        Arland trusts Borland
      """,
      """
      example.demarche:13:3: warning[given-twice]: This is given already.
      13 |   Arland trusts Borland
         |   ^^^^^^^^^^^^^^^^^^^^^
      example.demarche:12:3: The first one is here.
      12 |   Arland trusts Borland
         |   ^^^^^^^^^^^^^^^^^^^^^
      hint: Leave one of the two out.
      """)
  }

  @Test func givenBreaksOne() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State leads ?b:State
        one ?a for each ?b

      given
        Arland leads Borland
        Borland leads Borland
      """,
      """
      example.demarche:16:3: error[given-breaks-one]: There is at most one ?a for each ?b, and another is given.
      16 |   Borland leads Borland
         |   ^^^^^^^^^^^^^^^^^^^^^
      example.demarche:15:3: The first one is here.
      15 |   Arland leads Borland
         |   ^^^^^^^^^^^^^^^^^^^^
      example.demarche:12:3: This clause says so.
      12 |   one ?a for each ?b
         |   ^^^^^^^^^^^^^^^^^^
      hint: Leave one of the two out.
      """)
  }

  @Test func likelihoodRange() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      response Courtesy
        when ?a trusts ?b
        then ?b greets ?a
        likelihood 120% within 30 days
      """,
      """
      example.demarche:17:14: error[likelihood-range]: A likelihood is from 0% to 100%, and this is 120%.
      17 |   likelihood 120% within 30 days
         |              ^^^^
      """)
  }

  @Test func badCount() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      response Courtesy
        when ?a trusts ?b
        then ?b greets ?a
        likelihood 50% within 1.5 days
      """,
      """
      example.demarche:17:25: error[bad-count]: 1.5 is no number to count with here.
      17 |   likelihood 50% within 1.5 days
         |                         ^^^
      hint: Write a whole number greater than 0.
      """)
  }

  @Test func wantsTwice() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      wants Arland
        Arland trusts Borland
      wants Arland
        Borland trusts Arland
      """,
      """
      example.demarche:13:7: error[wants-twice]: What Arland wants is listed already.
      13 | wants Arland
         |       ^^^^^^
      example.demarche:11:7: The first one is here.
      11 | wants Arland
         |       ^^^^^^
      hint: Put all its conditions in one list, the most important first.
      """)
  }

  @Test func lessonShape() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      lesson Trust
        ask Who trusts whom?
          answer ?a trusts ?b
          choice Nobody trusts anybody.
          right Nobody knows.
      """,
      """
      example.demarche:13:5: error[lesson-shape]: A question has either an `answer` or choices.
      13 |     answer ?a trusts ?b
         |     ^^^^^^^^^^^^^^^^^^^
      hint: Leave `answer` out, or `choice` and `right`.
      """)
  }

  @Test func emptyLesson() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      lesson Nothing
      """,
      """
      example.demarche:11:8: error[lesson-shape]: This lesson has no steps.
      11 | lesson Nothing
         |        ^^^^^^^
      hint: A lesson is made of `tell`, `goto`, `ask` and `task`.
      """)
  }

  @Test func onlyOneChoice() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      lesson Trust
        ask Who?
          right Arland
      """,
      """
      example.demarche:12:3: error[lesson-shape]: There is only one choice.
      12 |   ask Who?
         |   ^^^^^^^^
      hint: Add a `choice` that is not right.
      """)
  }

  @Test func sameChoiceTwice() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      lesson Trust
        ask Who?
          right Arland
          choice Arland
      """,
      """
      example.demarche:12:3: error[lesson-shape]: The choice `Arland` is listed twice.
      12 |   ask Who?
         |   ^^^^^^^^
      hint: Leave one of the two out.
      """)
  }

  @Test func noMovesAtAll() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      lesson Trust
        task Make it so.
          until Arland trusts Borland
          within 0 moves
      """,
      """
      example.demarche:17:12: error[bad-count]: 0 is no number to count with here.
      17 |     within 0 moves
         |            ^
      hint: Write a whole number greater than 0.
      """)
  }
}
