extension DiagnosticPage {
  /// Pages about variables, comparisons and arithmetic.
  static let variableChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .unboundVariable,
      title: "A variable without a value",
      meaning: """
        A variable gets its value from a positive sentence, or from an `=` whose other side \
        has one. `not`, comparisons, arithmetic and heads only use it. What is given, and what \
        happens, takes no variables at all.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State fears ?b:State

        rule Fear of strangers
          ?a fears ?b if ?a trusts ? and not ?a trusts ?b

        """,
      mending: """
        Say in a sentence what the variable is:

          ?a fears ?b
            if ?b trusts ?a
            and not ?a trusts ?b
        """),
    DiagnosticPage(
      code: .orVariable,
      title: "A variable that one part of an `or` leaves without a value",
      meaning: """
        Whichever part of an `or` holds must say what a variable is that is used outside it.
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
          ?a fears ?b
            if ?a trusts ?a
            and (?b trusts ?a or ?a trusts Borland)

        """,
      mending: """
        Put the variable in a sentence of every part:

          and (?b trusts ?a or ?a trusts Borland and ?b = Borland)
        """),
    DiagnosticPage(
      code: .singleUse,
      title: "A variable that stands in one place only",
      meaning: """
        A variable joins the places where it stands. One that stands in a single place joins \
        nothing, and is often a slip of the pen. This is a warning.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        relation ?a:State is trusting

        rule Trust
          ?a is trusting if ?a trusts ?b

        """,
      mending: """
        Write `?` where it does not matter who or what:

          ?a is trusting if ?a trusts ?
        """),
    DiagnosticPage(
      code: .unrelatedKinds,
      title: "A variable that would have to be of two kinds",
      meaning: """
        A variable takes the kind of the slots it stands in. Of two kinds one must stand under \
        the other, or nothing could fit both.
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

        never ?x trusts Arland and ?x is in force
          because No state is a treaty.

        """,
      mending: """
        Use two variables, or put the names in the order of the phrase.
        """),
    DiagnosticPage(
      code: .narrowSlot,
      title: "A head or an effect that takes less than its variable may be",
      meaning: """
        A fact that is derived or begun has values of its slots’ kinds. If the variable may be \
        something else, it cannot be put there.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Monarchy is State

        relation ?m:Monarchy is respected

        rule Respect
          ?a is respected if ? trusts ?a

        """,
      mending: """
        Say in a sentence that it is of that kind, or widen the slot:

          relation ?a:State is respected
        """),
    DiagnosticPage(
      code: .misplacedAnything,
      title: "`?` where one thing has to be meant",
      meaning: """
        `?` stands for someone or something, whichever. A head, what is begun, a move and a \
        comparison need a definite one.
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
          ?a fears ? if ?a trusts ?a

        """,
      mending: """
        Write a variable that the condition gives a value:

          ?a fears ?b if ?b trusts ?a
        """),
    DiagnosticPage(
      code: .incomparable,
      title: "A comparison of things that cannot be compared",
      meaning: """
        `<`, `<=`, `>` and `>=` compare numbers with numbers and dates with dates. `=` and \
        `!=` compare anything of kinds that fit.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State
        relation ?a:State has paid ?n:Number

        never ?a has paid ?n and ?a != ?n

        """,
      mending: """
        Compare things of one kind.
        """),
    DiagnosticPage(
      code: .badArithmetic,
      title: "Arithmetic that does not go with its kinds",
      meaning: """
        Numbers are added, subtracted, multiplied and divided. A duration is added to a date \
        or taken from one. Date - date is a number of days.
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

        never ? expires on ?d and ?d < 2020-06-01 + 30

        """,
      mending: """
        Say how long:

          ?d < 2020-06-01 + 30 days
        """),
    DiagnosticPage(
      code: .badAggregate,
      title: "An aggregate of what it cannot reckon with",
      meaning: """
        `count` counts different values of any kinds. `sum` takes one variable, a number; \
        `min` and `max` take one, a number or a date.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        never sum of ?a where (?a trusts Borland) > 5

        """,
      mending: """
        Count them:

          never count of ?a where (?a trusts Borland) > 5
        """),
    DiagnosticPage(
      code: .aggregateInOn,
      title: "An aggregate as the day of a deadline",
      meaning: """
        The day of a deadline follows from the variables of its `when` by arithmetic alone.
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

        deadline All lapse
          when ?t is in force
          on max of ?d where (? expires on ?d)
          ends ?t is in force

        """,
      mending: """
        Use a day that `when` gives:

          when ?t is in force and ?t expires on ?d
          on ?d + 1 day
        """),
  ]
}
