extension DiagnosticPage {
  /// Pages about given facts, responses, wants and lessons.
  static let factChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .givenTwice,
      title: "A fact that is given twice",
      meaning: """
        It holds as it did before. This is a warning: one of the two may have been meant to \
        say something else.
        """,
      example: """
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
      mending: """
        Leave one of the two out.
        """),
    DiagnosticPage(
      code: .givenBreaksOne,
      title: "Given facts that break `one … for each`",
      meaning: """
        `one ?x for each ?y` allows one ?x at a time. An event that begins a new one ends the \
        old one, but the given facts hold together.
        """,
      example: """
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
      mending: """
        Leave one of the two out.
        """),
    DiagnosticPage(
      code: .likelihoodRange,
      title: "A likelihood beyond certainty",
      meaning: """
        A likelihood is from 0% to 100%.
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

        response Courtesy
          when ?a trusts ?b
          then ?b greets ?a
          likelihood 120% within 30 days

        """,
      mending: """
        Choose a number from 0 to 100.
        """),
    DiagnosticPage(
      code: .badCount,
      title: "A number that nothing can be counted with",
      meaning: """
        A number of moves, or of days, weeks, months or years, is whole and greater than 0.
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

        response Courtesy
          when ?a trusts ?b
          then ?b greets ?a
          likelihood 50% within 1.5 days

        """,
      mending: """
        Write a whole number:

          likelihood 50% within 2 days
        """),
    DiagnosticPage(
      code: .wantsTwice,
      title: "Two lists of what one actor wants",
      meaning: """
        An actor prefers by one list of conditions, the most important first.
        """,
      example: """
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
      mending: """
        Put all conditions in one list.
        """),
    DiagnosticPage(
      code: .lessonShape,
      title: "A lesson that does not hang together",
      meaning: """
        A lesson has steps: `tell`, `goto`, `ask` and `task`. A question has either an \
        `answer`, which is compared with what the learner finds, or choices of which some are \
        right.
        """,
      example: """
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
      mending: """
        Leave `answer` out, or the choices.
        """),
  ]
}
