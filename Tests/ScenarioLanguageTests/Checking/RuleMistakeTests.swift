import Testing

/// Rules and what rests on them.
@Suite struct RuleMistakeTests {
  @Test func derivedChanged() {
    checkMistakes(
      """
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
      """
      example.demarche:16:3: error[derived-changed]: `?a fears ?b` is derived by rules, so it cannot be given.
      16 |   Arland fears Borland
         |   ^^^^^^^^^^^^^^^^^^^^
      example.demarche:12:6: `Fear` derives it.
      12 | rule Fear
         |      ^^^^
      hint: Split it in two: a stored relation that can be given, with a phrase of its own, and a rule that derives this one from it.
      """)
  }

  @Test func unstratified() {
    checkMistakes(
      """
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
      """
      example.demarche:12:6: error[unstratified]: `?a fears ?b` would follow from its own absence: these rules go in a circle through `not` or an aggregate.
      12 | rule Fear
         |      ^^^^
      example.demarche:12:6: `Fear` derives `?a fears ?b` from the absence, or the number, of `?a fears ?b`.
      12 | rule Fear
         |      ^^^^
      hint: Let what stands in `not` or in the aggregate depend on stored facts only.
      """)
  }

  @Test func endlessArithmetic() {
    checkMistakes(
      """
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
      """
      example.demarche:16:6: error[endless-arithmetic]: `?a owes ?n` would go on for ever: the value that this rule works out feeds the rules that it is worked out from.
      16 | rule Interest
         |      ^^^^^^^^
      example.demarche:16:6: `Interest` makes the value.
      16 | rule Interest
         |      ^^^^^^^^
      hint: Work with values that stored facts hold, or let a deadline take one step at a time.
      """)
  }

  @Test func misplacedToday() {
    checkMistakes(
      """
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
      """
      example.demarche:19:53: error[misplaced-today]: `today` cannot stand in a consequence.
      19 |   when ?t is in force and ?t expires on ?d and ?d < today
         |                                                     ^^^^^
      hint: What a day brings is a `deadline`, with the day under `on`.
      """)
  }

  @Test func derivedEffects() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State fears ?b:State

      rule Fear
        ?a fears ?b if ?b trusts ?a
      action ?a:State threatens ?b:State
        begins ?b fears ?a
        ends ?b fears ?a
      """,
      """
      example.demarche:15:10: error[derived-changed]: `?a fears ?b` is derived by rules, so it cannot be begun.
      15 |   begins ?b fears ?a
         |          ^^^^^^^^^^^
      example.demarche:12:6: `Fear` derives it.
      12 | rule Fear
         |      ^^^^
      hint: Split it in two: a stored relation that can be begun, with a phrase of its own, and a rule that derives this one from it.
      example.demarche:16:8: error[derived-changed]: `?a fears ?b` is derived by rules, so it cannot be ended.
      16 |   ends ?b fears ?a
         |        ^^^^^^^^^^^
      example.demarche:12:6: `Fear` derives it.
      12 | rule Fear
         |      ^^^^
      hint: Split it in two: a stored relation that can be ended, with a phrase of its own, and a rule that derives this one from it.
      """)
  }

  @Test func longCircle() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State fears ?b:State

      relation ?a:State doubts ?b:State
      rule Doubt
        ?a doubts ?b if ?a trusts ?b and not ?a fears ?b
      rule Fear
        ?a fears ?b if ?a trusts ?b and ?b doubts ?a
      """,
      """
      example.demarche:13:6: error[unstratified]: `?a doubts ?b` would follow from its own absence: these rules go in a circle through `not` or an aggregate.
      13 | rule Doubt
         |      ^^^^^
      example.demarche:13:6: `Doubt` derives `?a doubts ?b` from the absence, or the number, of `?a fears ?b`.
      13 | rule Doubt
         |      ^^^^^
      example.demarche:15:6: `Fear` derives `?a fears ?b` from `?a doubts ?b`.
      15 | rule Fear
         |      ^^^^
      hint: Let what stands in `not` or in the aggregate depend on stored facts only.
      """)
  }

  @Test func circleThroughAggregate() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State fears ?b:State

      rule Fear
        ?a fears ?b if ?a trusts ?b and count of ?c where (?c fears ?b) > 1
      """,
      """
      example.demarche:12:6: error[unstratified]: `?a fears ?b` would follow from its own absence: these rules go in a circle through `not` or an aggregate.
      12 | rule Fear
         |      ^^^^
      example.demarche:12:6: `Fear` derives `?a fears ?b` from the absence, or the number, of `?a fears ?b`.
      12 | rule Fear
         |      ^^^^
      hint: Let what stands in `not` or in the aggregate depend on stored facts only.
      """)
  }

  @Test func arithmeticThroughEquality() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      relation ?a:State owes ?n:Number
      relation ?a:State ought to pay ?n:Number
      rule Interest
        ?a owes ?m if ?a ought to pay ?n and ?m = ?n * 2
      rule Duty
        ?a ought to pay ?n if ?a owes ?n
      """,
      """
      example.demarche:14:6: error[endless-arithmetic]: `?a owes ?n` would go on for ever: the value that this rule works out feeds the rules that it is worked out from.
      14 | rule Interest
         |      ^^^^^^^^
      example.demarche:14:6: `Interest` makes the value.
      14 | rule Interest
         |      ^^^^^^^^
      example.demarche:16:6: `Duty` hands it on.
      16 | rule Duty
         |      ^^^^
      hint: Work with values that stored facts hold, or let a deadline take one step at a time.
      """)
  }

  @Test func todayThroughRules() {
    checkMistakes(
      """
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

      relation ?t:Treaty is over
      relation ?t:Treaty is history
      rule Over
        ?t is over if ?t expires on ?d and ?d < today
      rule History
        ?t is history if ?t is over and not ?t is in force
      never ?t is history and ?t is over
      """,
      """
      example.demarche:24:7: error[misplaced-today]: This depends on `today` through rules, and cannot stand in `never`.
      24 | never ?t is history and ?t is over
         |       ^^^^^^^^^^^^^
      example.demarche:22:6: `History` rests on it.
      22 | rule History
         |      ^^^^^^^
      example.demarche:20:6: `Over` looks at `today`.
      20 | rule Over
         |      ^^^^
      hint: What a day brings is a `deadline`, with the day under `on`.
      example.demarche:24:25: error[misplaced-today]: This depends on `today` through rules, and cannot stand in `never`.
      24 | never ?t is history and ?t is over
         |                         ^^^^^^^^^^
      example.demarche:20:6: `Over` looks at `today`.
      20 | rule Over
         |      ^^^^
      hint: What a day brings is a `deadline`, with the day under `on`.
      """)
  }
}
