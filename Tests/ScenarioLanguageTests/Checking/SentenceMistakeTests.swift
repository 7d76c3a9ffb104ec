import Testing

/// Sentences that cannot be read.
@Suite struct SentenceMistakeTests {
  @Test func wrongKind() {
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

      given
        Arland trusts River Pact
      """,
      """
      example.demarche:19:17: error[wrong-kind]: `River Pact` is a Treaty, and `?a trusts ?b` takes a State here.
      19 |   Arland trusts River Pact
         |                 ^^^^^^^^^^
      """)
  }

  @Test func unknownSentence() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        Arland has trust in Borland
      """,
      """
      example.demarche:12:3: error[unknown-sentence]: I know no sentence like `Arland has trust in Borland`.
      12 |   Arland has trust in Borland
         |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: These are close: `?a trusts ?b` (they part at `has`).
      """)
  }

  @Test func otherSort() {
    checkMistakes(
      """
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
      """
      example.demarche:15:3: error[other-sort]: `?a greets ?b` is an action.
      15 |   Arland greets Borland
         |   ^^^^^^^^^^^^^^^^^^^^^
      hint: What is given, begun, ended or derived is a relation.
      """)
  }

  @Test func ambiguous() {
    checkMistakes(
      """
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
      """
      example.demarche:15:3: error[ambiguous]: `Arland trusts Borland trusts Arland` can be read as `"Arland trusts Borland" trusts "Arland"` or as `"Arland" trusts "Borland trusts Arland"`.
      15 |   Arland trusts Borland trusts Arland
         |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: Put the names in quotes, as in the one that is meant.
      """)
  }

  @Test func sinceDerived() {
    checkMistakes(
      """
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
      """
      example.demarche:17:28: error[since-derived]: `?a fears ?b` is derived by rules, and `since` follows stored facts only.
      17 |   ?a has feared from ?d if ?a fears ? since ?d
         |                            ^^^^^^^^^^^^^^^^^^^
      hint: Ask for the stored facts that it is derived from.
      """)
  }

  @Test func noValue() {
    checkMistakes(
      """
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
      """
      example.demarche:13:19: error[no-value]: `1 / 0` has no value as a Number here.
      13 |   Arland has paid 1 / 0
         |                   ^^^^^
      hint: Write the number itself.
      """)
  }

  @Test func wrongKindOfLiteral() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      given
        Arland has paid 2020-01-01
        Arland trusts 5
      """,
      """
      example.demarche:13:19: error[wrong-kind]: `2020-01-01` is a Date, and `?a has paid ?n` takes a Number here.
      13 |   Arland has paid 2020-01-01
         |                   ^^^^^^^^^^
      example.demarche:14:17: error[wrong-kind]: `5` is a Number, and `?a trusts ?b` takes a State here.
      14 |   Arland trusts 5
         |                 ^
      """)
  }

  @Test func unknownSentenceNearest() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      on 2020-02-01 Arland greet Borland
      on 2020-02-02 Arland greets to Borland
      on 2020-02-03 Quite another matter
      """,
      """
      example.demarche:14:15: error[unknown-sentence]: I know no sentence like `Arland greet Borland`.
      14 | on 2020-02-01 Arland greet Borland
         |               ^^^^^^^^^^^^^^^^^^^^
      hint: These are close: `?a greets ?b` (they part at `greet`).
      example.demarche:15:29: error[unknown-name]: Nothing is called `to Borland`.
      15 | on 2020-02-02 Arland greets to Borland
         |                             ^^^^^^^^^^
      hint: Did you mean `Borland`?
      example.demarche:16:15: error[unknown-sentence]: I know no sentence like `Quite another matter`.
      16 | on 2020-02-03 Quite another matter
         |               ^^^^^^^^^^^^^^^^^^^^
      hint: A sentence is the phrase of a relation or an action with names in its slots.
      """)
  }

  @Test func relationAsEvent() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      on 2020-02-01 Arland trusts Borland
      """,
      """
      example.demarche:14:15: error[other-sort]: `?a trusts ?b` is a relation.
      14 | on 2020-02-01 Arland trusts Borland
         |               ^^^^^^^^^^^^^^^^^^^^^
      hint: What happens is an action.
      """)
  }

  @Test func actionAsHead() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      rule Greeting
        ?a greets ?b if ?a trusts ?b
      """,
      """
      example.demarche:15:3: error[other-sort]: `?a greets ?b` is an action.
      15 |   ?a greets ?b if ?a trusts ?b
         |   ^^^^^^^^^^^^
      hint: What is given, begun, ended or derived is a relation.
      """)
  }

  @Test func datedActionAsEvent() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      on 2020-02-01 Arland greets Borland on 2020-02-01
      """,
      """
      example.demarche:14:15: error[other-sort]: `?a greets ?b on ?date` speaks of an event of the past.
      14 | on 2020-02-01 Arland greets Borland on 2020-02-01
         |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: What happens is an action, without `on`.
      """)
  }

  @Test func sinceAfterEvent() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State greets ?b:State
        begins ?a trusts ?b

      never ?a greets ? since ?d and ?a trusts Borland and ?d < 2020-01-02
      """,
      """
      example.demarche:14:25: error[since-derived]: An event happens on a day and does not hold since one.
      14 | never ?a greets ? since ?d and ?a trusts Borland and ?d < 2020-01-02
         |                         ^^
      hint: Write `on ?d` for the day on which it happened.
      """)
  }

  @Test func todayInGiven() {
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

      given
        River Pact expires on today + 9000 years
      """,
      """
      example.demarche:19:25: error[no-value]: `today + 9000 years` has no value as a Date here.
      19 |   River Pact expires on today + 9000 years
         |                         ^^^^^^^^^^^^^^^^^^
      hint: Write the date itself.
      """)
  }

  @Test func durationPastTheCalendar() {
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

      given
        River Pact expires on 9999-12-31 + 1 day
      """,
      """
      example.demarche:19:25: error[no-value]: `9999-12-31 + 1 day` has no value as a Date here.
      19 |   River Pact expires on 9999-12-31 + 1 day
         |                         ^^^^^^^^^^^^^^^^^^
      hint: Write the date itself.
      """)
  }

  @Test func deadlineDayOfWrongKind() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      deadline Payment
        when ?a has paid ?n
        on ?n
        ends ?a has paid ?n
      """,
      """
      example.demarche:14:6: error[wrong-kind]: This is a Number, and a Date belongs here.
      14 |   on ?n
         |      ^^
      """)
  }

  @Test func numberInDateSlot() {
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

      never ?t expires on 1 + 2 and ?t is in force
      """,
      """
      example.demarche:18:21: error[wrong-kind]: This is a Number, and a Date belongs here.
      18 | never ?t expires on 1 + 2 and ?t is in force
         |                     ^^^^^
      """)
  }
}
