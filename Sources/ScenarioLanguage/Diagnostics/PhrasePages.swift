extension DiagnosticPage {
  /// Pages about phrases and what stands under them.
  static let phraseChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .repeatedSlot,
      title: "A slot that stands twice",
      meaning: """
        Each slot of a phrase has a name of its own: clauses under it say by that name which \
        slot they mean.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:State fears ?a:State

        """,
      mending: """
        Give each slot its own name:

          relation ?a:State fears ?b:State
        """),
    DiagnosticPage(
      code: .unknownSlot,
      title: "A slot that the phrase does not have",
      meaning: """
        `by ?x` and `one ?x for each ?y` name slots of the phrase above them.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:State leads ?b:State
          one ?x for each ?b

        """,
      mending: """
        Name one of the phrase’s slots.
        """),
    DiagnosticPage(
      code: .localPhraseLacksSlot,
      title: "A phrase in another language without one of the slots",
      meaning: """
        A phrase in another language says the same thing, so it has the same slots, in any \
        order.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:State fears ?b:State
          in de ?a:State hat Angst

        """,
      mending: """
        Give the slot a place:

          in de ?a:State hat Angst vor ?b:State
        """),
    DiagnosticPage(
      code: .phraseCollision,
      title: "Two phrases with the same words in the same places",
      meaning: """
        A sentence is matched with a phrase by the words around its slots. Two phrases with \
        the same words in the same places could not be told apart. Of an action, the form that \
        ends in `on DATE` counts too.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        action ?x:State trusts ?y:State

        """,
      mending: """
        Change a word in one of them:

          action ?x:State declares its trust in ?y:State
        """),
    DiagnosticPage(
      code: .badUniqueness,
      title: "A slot that stands twice in `one … for each`",
      meaning: """
        `one ?x for each ?y ?z` says that there is at most one ?x for each ?y and ?z together: \
        different slots, each once.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:State leads ?b:State
          one ?a for each ?a

        """,
      mending: """
        Name the slots that it depends on:

          one ?a for each ?b
        """),
    DiagnosticPage(
      code: .oneOnDerived,
      title: "`one … for each` on a derived relation",
      meaning: """
        `one … for each` says what beginning a new fact ends. Derived facts are not begun, so \
        it says nothing of them. This is a warning.
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

        rule Trust leads
          ?a leads ?b if ?b trusts ?a

        """,
      mending: """
        Leave the clause out, or say what must not be with `never`.
        """),
    DiagnosticPage(
      code: .actorIsValue,
      title: "A move of a number, a date or a text",
      meaning: """
        `by ?slot` says whose move an action is, and a move is somebody’s.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        action ?a:State pays ?n:Number
          by ?n

        """,
      mending: """
        Name a slot that takes somebody:

          by ?a
        """),
    DiagnosticPage(
      code: .weightRange,
      title: "A weight that is too large",
      meaning: """
        A weight says how cooperative a move is, from -10 to 10.
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
          weight 11

        """,
      mending: """
        Choose a number from -10 to 10.
        """),
  ]
}
