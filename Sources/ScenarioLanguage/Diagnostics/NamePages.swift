extension DiagnosticPage {
  /// Pages about kinds, names and sources.
  static let nameChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .unknownKind,
      title: "A kind that nobody has declared",
      meaning: """
        The kinds are Number, Date, Text and those that are declared with `kind NAME`, in any \
        file and in any order.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:Sate fears ?b:State

        """,
      mending: """
        Correct the spelling, or declare the kind:

          kind State
        """),
    DiagnosticPage(
      code: .unknownName,
      title: "A name that nobody has",
      meaning: """
        A slot takes the name of something that is declared, one of its other names, or its \
        name in another language. Case does not matter.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        given
          Arland trusts Borlnd

        """,
      mending: """
        Correct the spelling, or declare the name:

          State Borland
        """),
    DiagnosticPage(
      code: .unknownSource,
      title: "A source that nobody has declared",
      meaning: """
        `source NAME, LOCATOR` cites a document that is declared with `source NAME` in the \
        first column.
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
            source The Gazette, page 4

        """,
      mending: """
        Correct the spelling, or declare the source:

          source The Gazette
            title The Arland Gazette
        """),
    DiagnosticPage(
      code: .duplicateKind,
      title: "A kind declared twice",
      meaning: """
        Each kind has a name of its own. Number, Date and Text are built in.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind state

        """,
      mending: """
        Leave one of the two out.
        """),
    DiagnosticPage(
      code: .duplicateName,
      title: "A name that two things have",
      meaning: """
        A sentence must say which one it means, so no two things share a name, be it their \
        own, another that they answer to or one in another language.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        State New Arland
          also Arland

        """,
      mending: """
        Add a word that tells them apart, or leave the name to one of them.
        """),
    DiagnosticPage(
      code: .duplicateSource,
      title: "A source declared twice",
      meaning: """
        Each source has a name of its own.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        source Gazette
        source Gazette

        """,
      mending: """
        Leave one of the two out, or add a year or a number to its name.
        """),
    DiagnosticPage(
      code: .duplicateTitle,
      title: "A title that is used twice",
      meaning: """
        Rules, consequences, deadlines, responses and lessons are called by their titles, each \
        sort by its own.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State

        rule Trust
          ?a fears ?b if ?b trusts ?a
        rule Trust
          ?a fears ?b if not ?b trusts ?a and ?a trusts ?b

        """,
      mending: """
        Give each a title of its own.
        """),
    DiagnosticPage(
      code: .reservedKindName,
      title: "A kind with a word of the language as its name",
      meaning: """
        A line that begins with an item’s word is that item, so nothing of a kind called that \
        could be declared.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Action

        """,
      mending: """
        Choose another word, or two joined by a hyphen.
        """),
    DiagnosticPage(
      code: .kindUnderValues,
      title: "A kind of Number, Date or Text",
      meaning: """
        Number, Date and Text are kinds of values, which are written and not declared. No kind \
        stands under them.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Amount is Number

        """,
      mending: """
        Use Number for the slot; its name can say what is counted:

          relation ?a:State owes ?amount:Number
        """),
    DiagnosticPage(
      code: .kindCircle,
      title: "Kinds that stand under each other in a circle",
      meaning: """
        `kind NAME is NAME` makes the first a sort of the second. A kind cannot be a sort of \
        itself, by whatever way round.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Ally is Partner
        kind Partner is Ally

        """,
      mending: """
        Take `is` out of one of them.
        """),
    DiagnosticPage(
      code: .declaredValue,
      title: "A number, date or text that is declared",
      meaning: """
        Values of the kinds Number, Date and Text are written where they are used.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        Number Seven

        """,
      mending: """
        Leave the line out.
        """),
    DiagnosticPage(
      code: .clausesForSeveral,
      title: "Clauses under several names",
      meaning: """
        `also`, `in`, `code` and `note` are about one thing, so they stand only where one is \
        declared.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        State Corland, Dorland
          also Cor

        """,
      mending: """
        Declare that one on a line of its own:

          State Corland
            also Cor
          State Dorland
        """),
  ]
}
