extension DiagnosticPage {
  /// Pages about the shape of conditions and terms.
  static let conditions: [DiagnosticPage] = [
    DiagnosticPage(
      code: .unmatchedBracket,
      title: "A bracket without its other half",
      meaning: """
        Brackets come in pairs, and both halves of a pair stand in one clause.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State
        relation ?a:State courts ?b:State

        rule Courtship
          ?a courts ?b
            if (?a fears ?b
            and not ?b trusts ?a

        """,
      mending: """
        Close the bracket, or leave it out:

          if (?a fears ?b
          and not ?b trusts ?a)
        """),
    DiagnosticPage(
      code: .tooDeep,
      title: "Too many brackets inside each other",
      meaning: """
        Brackets, repeated `not` and chains of reckoning nest at most 1,000 deep.
        """,
      example: "scenario Example\n  starts 2020-01-01\n\nkind State\nrelation ?a:State is calm\n\n"
        + "never " + String(repeating: "(", count: 1001) + "? is calm"
        + String(repeating: ")", count: 1001) + "\n",
      mending: """
        Divide the condition among several rules.
        """),
    DiagnosticPage(
      code: .missingSentence,
      title: "A sentence or comparison is missing",
      meaning: """
        Every `and`, `or` and `not` stands before a sentence, a comparison or a bracket, and \
        each pair of brackets holds one.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State
        relation ?a:State courts ?b:State

        rule Courtship
          ?a courts ?b
            if ?a fears ?b and

        """,
      mending: """
        Write what is missing, or leave out the word before it:

          if ?a fears ?b
        """),
    DiagnosticPage(
      code: .missingTerm,
      title: "One side of a sign is missing",
      meaning: """
        A comparison and a sign of reckoning have something on both sides: a name, a variable, a \
        number, a date, or reckoning in brackets.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind Debt
        relation ?x:Debt amounts to ?n:Number
        relation ?x:Debt is large

        rule Large debts
          ?x is large
            if ?x amounts to ?n and ?n >

        """,
      mending: """
        Write both sides:

          ?n > 1000
        """),
    DiagnosticPage(
      code: .malformedSentence,
      title: "A sign that cannot stand in a sentence",
      meaning: """
        A sentence is a declared phrase with names, variables or terms in its slots; other signs \
        do not belong in it.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State
        relation ?a:State courts ?b:State

        rule Courtship
          ?a courts ?b
            if ?a fears ?b, and ?b trusts ?a

        """,
      mending: """
        Leave the sign out:

          if ?a fears ?b and ?b trusts ?a
        """),
    DiagnosticPage(
      code: .malformedTerm,
      title: "Something that does not continue a comparison",
      meaning: """
        After a side of a comparison comes a sign, `and`, `or`, or the end.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind Debt
        relation ?x:Debt amounts to ?n:Number
        relation ?x:Debt is large

        rule Large debts
          ?x is large
            if ?x amounts to ?n and ?n -5 > 0

        """,
      mending: """
        Put spaces around signs:

          ?n - 5 > 0
        """),
    DiagnosticPage(
      code: .chainedComparison,
      title: "A comparison with three sides",
      meaning: """
        A comparison has two sides.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind Debt
        relation ?x:Debt amounts to ?n:Number
        relation ?x:Debt is large

        rule Large debts
          ?x is large
            if ?x amounts to ?n and 0 < ?n < 100

        """,
      mending: """
        Write two comparisons:

          0 < ?n and ?n < 100
        """),
    DiagnosticPage(
      code: .misplacedSince,
      title: "`since` where it cannot stand",
      meaning: """
        In a condition, `since ?d` after a sentence binds the day from which the fact has held. \
        A given fact may end in `since DATE`.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State
        relation ?a:State courts ?b:State

        rule Courtship
          ?a courts ?b
            if ?a trusts ?b since 2019

        """,
      mending: """
        Bind the day and compare it:

          if ?a trusts ?b since ?d and ?d <= 2019-12-31
        """),
    DiagnosticPage(
      code: .misplacedWord,
      title: "A reserved word where it cannot stand",
      meaning: """
        `if` follows a rule’s head; `where` follows the fact of `begins` or `ends`, or the \
        variables of an aggregate; `and` and `or` join conditions.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State

        given
          Arland trusts Borland and Borland trusts Arland

        """,
      mending: """
        Write one fact on a line:

          Arland trusts Borland
          Borland trusts Arland
        """),
    DiagnosticPage(
      code: .missingIf,
      title: "A rule without `if`",
      meaning: """
        A rule says that its head holds if a condition does. What holds from the start without a \
        condition is a given fact.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State

        rule Trust
          ?a trusts ?b

        """,
      mending: """
        Add the condition, or move the fact under `given`:

          ?a trusts ?b if ?b trusts ?a
        """),
    DiagnosticPage(
      code: .missingBrackets,
      title: "An aggregate without brackets",
      meaning: """
        The condition of count, sum, min and max stands in brackets, so that one can see where \
        it ends.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State
        State Arland, Borland
        relation ?a:State trusts ?b:State
        relation ?a:State is popular

        rule Popularity
          ?a is popular
            if ?a trusts ? and count of ?b where ?b trusts ?a > 3

        """,
      mending: """
        Put the condition in brackets:

          count of ?b where (?b trusts ?a) > 3
        """),
  ]
}
