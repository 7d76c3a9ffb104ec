import Testing

/// Files and the calendar of the whole.
@Suite struct FileMistakeTests {
  @Test func missingFile() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      use "models/nowhere.demarche"
      """,
      """
      example.demarche:4:5: error[missing-file]: There is no file `models/nowhere.demarche` that can be read.
      4 | use "models/nowhere.demarche"
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: The path is taken from the folder of the file that uses it.
      """)
  }

  @Test func useCircle() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      use "example.demarche"
      """,
      """
      example.demarche:4:5: error[use-circle]: The file `example.demarche` uses itself.
      4 | use "example.demarche"
        |     ^^^^^^^^^^^^^^^^^^
      hint: Leave the line out.
      """)
  }

  @Test func severalScenarios() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      scenario Another example
      """,
      """
      example.demarche:11:1: error[several-scenarios]: There is one `scenario` over all files, and this is another.
      11 | scenario Another example
         | ^^^^^^^^
      example.demarche:1:1: The first one is here.
      1 | scenario Example
        | ^^^^^^^^
      hint: A file that others use has no `scenario` of its own.
      """)
  }

  @Test func missingStart() {
    checkMistakes(
      """
      scenario Example

      kind State

      State Arland
      """,
      """
      example.demarche:1:1: error[missing-start]: Nothing says on which day this begins.
      1 | scenario Example
        | ^^^^^^^^
      hint: Write `starts DATE` under `scenario`, or script an event with `on DATE`.
      """)
  }

  @Test func eventBeforeStart() {
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

      on 2019-12-31 Arland greets Borland
      """,
      """
      example.demarche:14:1: error[event-before-start]: This event is on 2019-12-31, and the clock starts on 2020-01-01.
      14 | on 2019-12-31 Arland greets Borland
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: Let the scenario start earlier, or write what it brought about under `given`.
      """)
  }

  @Test func sinceAfterStart() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        Arland trusts Borland since 2020-02-01
      """,
      """
      example.demarche:12:31: error[since-after-start]: A given fact holds from the first day, 2020-01-01, and 2020-02-01 is after it.
      12 |   Arland trusts Borland since 2020-02-01
         |                               ^^^^^^^^^^
      hint: Leave `since` out, or let an event begin the fact on that day.
      """)
  }
}
