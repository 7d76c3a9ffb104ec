extension DiagnosticPage {
  /// Pages about files and the calendar of the whole.
  static let fileChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .missingFile,
      title: "A file that is not there",
      meaning: """
        `use "PATH"` brings in everything of another file. The path is taken from the folder \
        of the file that uses it.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        use "models/nowhere.demarche"

        """,
      mending: """
        Check the path, and that the file can be read.
        """),
    DiagnosticPage(
      code: .useCircle,
      title: "Files that use each other in a circle",
      meaning: """
        Each file is read once, and what it uses comes before it. In a circle no file could \
        come first. A file that uses itself is the shortest circle.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        use "example.demarche"

        """,
      mending: """
        Move what the files share to one that uses none of them.
        """),
    DiagnosticPage(
      code: .severalScenarios,
      title: "More than one scenario",
      meaning: """
        `scenario` gives the title and the first day of the whole, so there is at most one \
        over all files.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        scenario Another example

        """,
      mending: """
        Keep one. A file that others use has no `scenario` of its own.
        """),
    DiagnosticPage(
      code: .missingStart,
      title: "No first day",
      meaning: """
        The clock starts on the day under `starts`, or else on the day of the first event. \
        What is opened needs one of them.
        """,
      example: """
        scenario Example

        kind State

        State Arland

        """,
      mending: """
        Say when it begins:

          scenario Example
            starts 2020-01-01
        """),
    DiagnosticPage(
      code: .eventBeforeStart,
      title: "An event before the first day",
      meaning: """
        The script is played from the first day on, so no event lies before it.
        """,
      example: """
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
      mending: """
        Let the scenario start earlier, or write what the event brought about under `given`.
        """),
    DiagnosticPage(
      code: .sinceAfterStart,
      title: "A given fact since a day that is yet to come",
      meaning: """
        Given facts hold on the first day already; `since` says from which day before it, or \
        that day itself.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        given
          Arland trusts Borland since 2020-02-01

        """,
      mending: """
        Leave `since` out, or let an event begin the fact on that day.
        """),
  ]
}
