extension DiagnosticPage {
  /// Pages about rules and what rests on them.
  static let ruleChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .derivedChanged,
      title: "A derived fact that is given, begun or ended",
      meaning: """
        A relation is derived when a rule has it as its head, and then holds when the rules \
        say so and never otherwise. Only stored facts are given, begun and ended.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State

        rule Fear
          ?a fears ?b if ?b trusts ?a

        given
          Arland fears Borland

        """,
      mending: """
        Split the relation in two: a stored one, and a rule that derives this one from it:

          relation ?a:State has declared fear of ?b:State

          rule Declared fear
            ?a fears ?b if ?a has declared fear of ?b

          given
            Arland has declared fear of Borland
        """),
    DiagnosticPage(
      code: .unstratified,
      title: "A fact that follows from its own absence",
      meaning: """
        Rules may be recursive. But if a fact rests on the absence of itself, or on the number \
        of facts like it, by whatever way round, it holds if it does not hold.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State

        rule Fear
          ?a fears ?b if ?a trusts ?b and not ?b fears ?a

        """,
      mending: """
        Let what stands in `not` or in the aggregate rest on stored facts:

          ?a fears ?b if ?a trusts ?b and not ?b trusts ?a
        """),
    DiagnosticPage(
      code: .endlessArithmetic,
      title: "A value that feeds the rules that make it",
      meaning: """
        A recursion over names ends, since there are only so many. A value made by arithmetic \
        is new each time, and if it comes round to where it was made from, there is no end. The \
        same goes for a count or a sum over what only the recursion itself can say.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State has paid ?n:Number

        relation ?a:State owes ?n:Number

        rule Debt
          ?a owes ?n if ?a has paid ?n
        rule Interest
          ?a owes ?n + 1 if ?a owes ?n

        """,
      mending: """
        Work with values that stored facts hold, or let a deadline take one step a day.
        """),
    DiagnosticPage(
      code: .misplacedToday,
      title: "`today` where dates belong to `on`",
      meaning: """
        Consequences, deadlines, `never` and responses are looked at when something changes, \
        not day by day. So `today` cannot stand in them, nor anything that rests on it through \
        rules.
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

        consequence Expiry
          when ?t is in force and ?t expires on ?d and ?d < today
          ends ?t is in force

        """,
      mending: """
        What a day brings is a deadline:

          deadline Expiry
            when ?t is in force and ?t expires on ?d
            on ?d + 1 day
            ends ?t is in force
        """),
  ]
}
