extension DiagnosticPage {
  /// Pages about items and clauses.
  static let layout: [DiagnosticPage] = [
    DiagnosticPage(
      code: .noItems,
      title: "An empty file",
      meaning: """
        A file without items is allowed, and says nothing. This is a warning.
        """,
      example: """
        # Nothing here yet.

        """,
      mending: """
        Write a first item, such as

          scenario Two neighbours
            starts 2020-01-01
        """),
    DiagnosticPage(
      code: .lineWithoutItem,
      title: "An indented line that belongs to nothing",
      meaning: """
        An item starts in the first column, and the indented lines below it are its clauses. \
        Before the first item there is nothing that an indented line could belong to.
        """,
      example: """
          about A tariff, and an answer in kind.

        scenario Example

        """,
      mending: """
        Move the line under its item, or begin an item in the first column:

          scenario Example
            about A tariff, and an answer in kind.
        """),
    DiagnosticPage(
      code: .unknownItem,
      title: "A line that begins no item",
      meaning: """
        What starts in the first column begins with an item’s word (scenario, use, source, kind, \
        relation, rule, action, consequence, deadline, never, given, on, response, wants, \
        lesson) or with the name of a kind.
        """,
      example: """
        scenario Example

        kind State
        acton ?a:State lifts its tariff
          weight 5

        """,
      mending: """
        Correct the word, or indent the line if it belongs to the item above:

          action ?a:State lifts its tariff
            weight 5
        """),
    DiagnosticPage(
      code: .unknownClause,
      title: "A clause that its item does not take",
      meaning: """
        Every item takes certain clauses, each named by its first word. A line that should \
        continue the clause above is indented deeper than it.
        """,
      example: """
        scenario Example

        kind State
        action ?a:State lifts its tariff
          wieght 5

        """,
      mending: """
        Use a clause that the item takes; the message names them:

          weight 5
        """),
    DiagnosticPage(
      code: .repeatedClause,
      title: "A clause that can be given only once",
      meaning: """
        Some clauses say the one thing of their kind about an item, so a second one would \
        contradict or hide the first.
        """,
      example: """
        scenario Example

        kind State
        action ?a:State lifts its tariff
          weight 5
          weight 6

        """,
      mending: """
        Keep one of them. Conditions are joined by `and` or `or` in one clause.
        """),
    DiagnosticPage(
      code: .missingClause,
      title: "An item without a clause that it needs",
      meaning: """
        A rule needs its HEAD if CONDITION; a consequence and a deadline need `when`; a deadline \
        also `on`; a response `when`, `then` and `likelihood`; a question `answer` or `right`; a \
        task `until`.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland
        relation ?a:State is at war
        relation ?a:State is mobilised

        consequence War mobilises
          begins Arland is mobilised

        """,
      mending: """
        Add the clause:

          consequence War mobilises
            when Arland is at war
            begins Arland is mobilised
        """),
    DiagnosticPage(
      code: .missingPart,
      title: "Something is missing after a word",
      meaning: """
        Each word of the language is followed by something of its own: a title, a name, a date, \
        a condition.
        """,
      example: """
        scenario
          about A scenario needs a title.

        """,
      mending: """
        Write what is missing:

          scenario Two neighbours
        """),
    DiagnosticPage(
      code: .unexpectedText,
      title: "Text where nothing can follow",
      meaning: """
        The clause was complete, and there is more on its line.
        """,
      example: """
        scenario Example
          starts 2020-01-01 12:00

        """,
      mending: """
        Leave out what is too much, or begin a line of its own with it:

          starts 2020-01-01
        """),
    DiagnosticPage(
      code: .malformedClause,
      title: "A clause with something else than it takes",
      meaning: """
        Some clauses are of a fixed form, such as `likelihood N% within DURATION`, `within N \
        moves` or `one ?x for each ?y`.
        """,
      example: """
        scenario Example

        kind State
        action ?a:State lifts its tariff
          weight high

        """,
      mending: """
        Write what the clause takes:

          weight 5
        """),
    DiagnosticPage(
      code: .reservedWord,
      title: "A reserved word in a name or phrase",
      meaning: """
        The words and, or, not, if, where, since and today delimit sentences. A name or phrase \
        that holds one is quoted.
        """,
      example: """
        scenario Example

        kind State
        State Bosnia and Herzegovina

        """,
      mending: """
        Quote the name:

          State "Bosnia and Herzegovina"
        """),
    DiagnosticPage(
      code: .malformedPhrase,
      title: "A phrase that is no phrase",
      meaning: """
        A phrase is made of words and of slots written ?name:Kind, with at least one word.
        """,
      example: """
        scenario Example

        kind State
        relation ?a trusts ?b:State

        """,
      mending: """
        Give every slot its kind:

          relation ?a:State trusts ?b:State
        """),
    DiagnosticPage(
      code: .malformedName,
      title: "A sign that cannot be part of a name",
      meaning: """
        A name is one word or several; names in a list are separated by commas. A name with \
        other signs is quoted.
        """,
      example: """
        scenario Example

        kind State
        State Korea (South)

        """,
      mending: """
        Quote the name:

          State "Korea (South)"
        """),
  ]
}
