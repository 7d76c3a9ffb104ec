extension DiagnosticPage {
  /// Pages about sentences that cannot be read.
  static let sentenceChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .wrongKind,
      title: "A name or a value that does not fit its slot",
      meaning: """
        Each slot takes names of its kind, or of kinds under it; a Number slot takes numbers, \
        a Date slot dates, a Text slot quoted texts.
        """,
      example: """
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

        given
          Arland trusts River Pact

        """,
      mending: """
        Write a name of the right kind, or widen the slot’s kind.
        """),
    DiagnosticPage(
      code: .unknownSentence,
      title: "A sentence that is no phrase",
      meaning: """
        A sentence is the phrase of a relation or an action with names in its slots, word for \
        word. Case and `the` before a name do not matter.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        given
          Arland has trust in Borland

        """,
      mending: """
        Write it in the words of a phrase, or declare the phrase that is missing:

          relation ?a:State has trust in ?b:State
        """),
    DiagnosticPage(
      code: .otherSort,
      title: "An action where a relation belongs, or the other way round",
      meaning: """
        Facts that are given, begun, ended or derived are sentences of relations. Moves and \
        events are sentences of actions.
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

        given
          Arland greets Borland

        """,
      mending: """
        Write what holds:

          given
            Arland trusts Borland
        """),
    DiagnosticPage(
      code: .ambiguous,
      title: "A sentence with several readings",
      meaning: """
        Names may be of several words, and so a sentence can sometimes be cut in several ways. \
        Kinds decide; where they leave more than one reading, quotes do.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        State Arland trusts Borland
        State Borland trusts Arland

        given
          Arland trusts Borland trusts Arland

        """,
      mending: """
        Put the names in quotes:

          "Arland trusts Borland" trusts Arland
        """),
    DiagnosticPage(
      code: .sinceDerived,
      title: "`since` after what is not stored",
      meaning: """
        `since ?d` is the day from which a stored fact has held without a break. What rules \
        derive is worked out anew, and an event happens on a day.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State

        relation ?a:State has feared from ?d:Date

        rule Mistrust
          ?a fears ?b if ?b trusts ?a
        rule Fear
          ?a has feared from ?d if ?a fears ? since ?d

        """,
      mending: """
        Ask for the stored facts that it is derived from:

          ?a has feared from ?d if ? trusts ?a since ?d
        """),
    DiagnosticPage(
      code: .noValue,
      title: "A term without a value",
      meaning: """
        Where a definite value is needed, arithmetic is worked out at once. It has no value \
        when it divides by zero, leaves the range of numbers or the years 1 to 9999, or takes \
        part of a day.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State has paid ?n:Number

        given
          Arland has paid 1 / 0

        """,
      mending: """
        Write the value itself.
        """),
  ]
}
