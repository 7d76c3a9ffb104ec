import Testing

/// Variables, comparisons and arithmetic.
@Suite struct VariableMistakeTests {
  @Test func unboundVariable() {
    checkMistakes(
      """
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
      """
      example.demarche:13:12: error[unbound-variable]: ?b has no value here: it stands only inside `not`.
      13 |   ?a fears ?b if ?a trusts ? and not ?a trusts ?b
         |            ^^
      example.demarche:13:48: It stands here.
      13 |   ?a fears ?b if ?a trusts ? and not ?a trusts ?b
         |                                                ^^
      hint: Add a sentence that says what ?b is.
      """)
  }

  @Test func orVariable() {
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
        ?a fears ?b
          if ?a trusts ?a
          and (?b trusts ?a or ?a trusts Borland)
      """,
      """
      example.demarche:13:12: error[or-variable]: ?b has no value where the second part of the `or` is what holds.
      13 |   ?a fears ?b
         |            ^^
      example.demarche:15:26: This part does not say what ?b is.
      15 |     and (?b trusts ?a or ?a trusts Borland)
         |                          ^^^^^^^^^^^^^^^^^
      hint: What is used outside an `or` stands in a sentence of each of its parts.
      """)
  }

  @Test func singleUse() {
    checkMistakes(
      """
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
      """
      example.demarche:14:31: warning[single-use]: ?b stands here and nowhere else.
      14 |   ?a is trusting if ?a trusts ?b
         |                               ^^
      hint: Write `?` where it does not matter who or what; otherwise check its spelling.
      """)
  }

  @Test func unrelatedKinds() {
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

      never ?x trusts Arland and ?x is in force
        because No state is a treaty.
      """,
      """
      example.demarche:18:28: error[unrelated-kinds]: ?x would have to be a State and a Treaty, and nothing is both.
      18 | never ?x trusts Arland and ?x is in force
         |                            ^^
      example.demarche:18:7: Here it is a State.
      18 | never ?x trusts Arland and ?x is in force
         |       ^^
      hint: Use two variables, or check the order of the names in the sentence.
      """)
  }

  @Test func narrowSlot() {
    checkMistakes(
      """
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
      """
      example.demarche:16:3: error[narrow-slot]: ?a may be any State, and this place takes a Monarchy only.
      16 |   ?a is respected if ? trusts ?a
         |   ^^
      example.demarche:16:31: Here it is a State.
      16 |   ?a is respected if ? trusts ?a
         |                               ^^
      hint: Add a sentence that says that ?a is a Monarchy, or widen the slot.
      """)
  }

  @Test func misplacedAnything() {
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
        ?a fears ? if ?a trusts ?a
      """,
      """
      example.demarche:13:12: error[misplaced-anything]: `?` does not say which one is meant here.
      13 |   ?a fears ? if ?a trusts ?a
         |            ^
      hint: Write a variable that the condition gives a value.
      """)
  }

  @Test func incomparable() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never ?a has paid ?n and ?a != ?n
      """,
      """
      example.demarche:12:26: error[incomparable]: A State and a Number cannot be compared with `!=`.
      12 | never ?a has paid ?n and ?a != ?n
         |                          ^^^^^^^^
      hint: Nothing is both.
      """)
  }

  @Test func badArithmetic() {
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

      never ? expires on ?d and ?d < 2020-06-01 + 30
      """,
      """
      example.demarche:18:32: error[bad-arithmetic]: `+` does not go with a Date and a Number.
      18 | never ? expires on ?d and ?d < 2020-06-01 + 30
         |                                ^^^^^^^^^^^^^^^
      hint: Say how long: `+ 30 days`.
      """)
  }

  @Test func badAggregate() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      never sum of ?a where (?a trusts Borland) > 5
      """,
      """
      example.demarche:11:14: error[bad-aggregate]: ?a is a State, and `sum` cannot reckon with it.
      11 | never sum of ?a where (?a trusts Borland) > 5
         |              ^^
      hint: `sum` takes numbers.
      """)
  }

  @Test func aggregateInOn() {
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

      deadline All lapse
        when ?t is in force
        on max of ?d where (? expires on ?d)
        ends ?t is in force
      """,
      """
      example.demarche:20:6: error[aggregate-in-on]: The day of a deadline cannot be an aggregate.
      20 |   on max of ?d where (? expires on ?d)
         |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: Keep the day in a fact, or work it out from the variables of `when`.
      """)
  }

  @Test func variableInGiven() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        ?a trusts Borland
        Arland trusts ?
      """,
      """
      example.demarche:12:3: error[unbound-variable]: This says one definite thing, and ?a stands for any.
      12 |   ?a trusts Borland
         |   ^^
      hint: Write a name or a value in its place.
      example.demarche:13:17: error[unbound-variable]: This says one definite thing, and ? stands for any.
      13 |   Arland trusts ?
         |                 ^
      hint: Write a name or a value in its place.
      """)
  }

  @Test func unboundReasons() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      rule R1
        ?a trusts ?b if ?a has paid ?n and ?n > ?m
      rule R2
        ?a trusts ?b if ?a has paid ?n + ?k
      rule R3
        ?a trusts ?b if ?a has paid 1 and count of ?c where (?c trusts ?b) > 1 
      """,
      """
      example.demarche:13:13: error[unbound-variable]: ?b has no value here: no sentence of the condition has it.
      13 |   ?a trusts ?b if ?a has paid ?n and ?n > ?m
         |             ^^
      hint: Add a sentence that says what ?b is.
      example.demarche:13:43: error[unbound-variable]: ?m has no value here: it is only compared.
      13 |   ?a trusts ?b if ?a has paid ?n and ?n > ?m
         |                                           ^^
      hint: Add a sentence that says what ?m is.
      example.demarche:15:13: error[unbound-variable]: ?b has no value here: no sentence of the condition has it.
      15 |   ?a trusts ?b if ?a has paid ?n + ?k
         |             ^^
      hint: Add a sentence that says what ?b is.
      example.demarche:15:31: error[unbound-variable]: ?n has no value here: it stands only in arithmetic.
      15 |   ?a trusts ?b if ?a has paid ?n + ?k
         |                               ^^
      hint: Add a sentence that says what ?n is.
      example.demarche:15:36: error[unbound-variable]: ?k has no value here: it stands only in arithmetic.
      15 |   ?a trusts ?b if ?a has paid ?n + ?k
         |                                    ^^
      hint: Add a sentence that says what ?k is.
      example.demarche:16:6: error[unstratified]: `?a trusts ?b` would follow from its own absence: these rules go in a circle through `not` or an aggregate.
      16 | rule R3
         |      ^^
      example.demarche:16:6: `R3` derives `?a trusts ?b` from the absence, or the number, of `?a trusts ?b`.
      16 | rule R3
         |      ^^
      hint: Let what stands in `not` or in the aggregate depend on stored facts only.
      example.demarche:17:13: error[unbound-variable]: ?b has no value here: it stands only in an aggregate.
      17 |   ?a trusts ?b if ?a has paid 1 and count of ?c where (?c trusts ?b) > 1
         |             ^^
      example.demarche:17:66: It stands here.
      17 | …trusts ?b if ?a has paid 1 and count of ?c where (?c trusts ?b) > 1
         |                                                              ^^
      hint: Add a sentence that says what ?b is.
      """)
  }

  @Test func unboundInNot() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never Arland trusts Borland and not (?n > 5 and ?n < 7)
      """,
      """
      example.demarche:12:38: error[unbound-variable]: ?n has no value here: it is only compared.
      12 | never Arland trusts Borland and not (?n > 5 and ?n < 7)
         |                                      ^^
      hint: Add a sentence that says what ?n is.
      """)
  }

  @Test func separateNots() {
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
        ?a fears ?b if ?a trusts ?b and not ?a trusts ?c and not ?b trusts ?c
      """,
      """
      example.demarche:13:49: error[unbound-variable]: ?c has no value here: it stands only inside `not`.
      13 |   ?a fears ?b if ?a trusts ?b and not ?a trusts ?c and not ?b trusts ?c
         |                                                 ^^
      hint: Add a sentence that says what ?c is.
      """)
  }

  @Test func orPartsUnrelated() {
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

      relation ?x:State is busy
      rule Busy
        ?x is busy if ?x trusts ? or ?x is in force
      """,
      """
      example.demarche:20:32: error[unrelated-kinds]: ?x would have to be a State and a Treaty, and nothing is both.
      20 |   ?x is busy if ?x trusts ? or ?x is in force
         |                                ^^
      example.demarche:20:17: Here it is a State.
      20 |   ?x is busy if ?x trusts ? or ?x is in force
         |                 ^^
      hint: Use two variables, or check the order of the names in the sentence.
      """)
  }

  @Test func unrelatedInHead() {
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

      relation ?x:State is busy
      rule Busy
        ?x is busy if ?x is in force
      """,
      """
      example.demarche:20:3: error[unrelated-kinds]: ?x would have to be a Treaty and a State, and nothing is both.
      20 |   ?x is busy if ?x is in force
         |   ^^
      example.demarche:20:17: Here it is a Treaty.
      20 |   ?x is busy if ?x is in force
         |                 ^^
      hint: Use two variables, or check the order of the names in the sentence.
      """)
  }

  @Test func unrelatedInNot() {
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

      never ?x trusts ? and not ?x is in force
      """,
      """
      example.demarche:18:27: error[unrelated-kinds]: ?x would have to be a State and a Treaty, and nothing is both.
      18 | never ?x trusts ? and not ?x is in force
         |                           ^^
      example.demarche:18:7: Here it is a State.
      18 | never ?x trusts ? and not ?x is in force
         |       ^^
      hint: Use two variables, or check the order of the names in the sentence.
      """)
  }

  @Test func narrowEffect() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Monarchy is State
      relation ?m:Monarchy is respected
      action ?a:State bows
        begins ?a is respected
      action ?a:State kneels
        begins ?a is respected where ?a is respected
      """,
      """
      example.demarche:14:10: error[narrow-slot]: ?a may be any State, and this place takes a Monarchy only.
      14 |   begins ?a is respected
         |          ^^
      example.demarche:13:8: Here it is a State.
      13 | action ?a:State bows
         |        ^^^^^^^^^^^^^
      hint: Add a sentence that says that ?a is a Monarchy, or widen the slot.
      """)
  }

  @Test func anythingInBegins() {
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

      action ?a:State sulks
        begins ?a trusts ?
        ends ?a trusts ?
      """,
      """
      example.demarche:15:20: error[misplaced-anything]: `?` does not say which one is meant here.
      15 |   begins ?a trusts ?
         |                    ^
      hint: Write a variable that the condition gives a value.
      """)
  }

  @Test func anythingCompared() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      never ?a trusts ?a and ? != Arland
      """,
      """
      example.demarche:11:24: error[misplaced-anything]: `?` has no value that could be compared.
      11 | never ?a trusts ?a and ? != Arland
         |                        ^
      hint: Write a variable that a sentence gives a value.
      """)
  }

  @Test func effectOfUnknownVariable() {
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

      action ?a:State sulks
        begins ?a trusts ?b
      """,
      """
      example.demarche:15:20: error[unbound-variable]: ?b has no value here: no sentence of the condition has it.
      15 |   begins ?a trusts ?b
         |                    ^^
      hint: Add a sentence that says what ?b is.
      """)
  }

  @Test func deadlineDayUnbound() {
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

      deadline Expiry
        when ?t is in force
        on ?d + 1 day
        ends ?t is in force
      """,
      """
      example.demarche:20:6: error[unbound-variable]: ?d has no value here: no sentence of the condition has it.
      20 |   on ?d + 1 day
         |      ^^
      hint: Add a sentence that says what ?d is.
      """)
  }

  @Test func responseSlots() {
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

      response Courtesy
        when ?a trusts Borland
        then ?b greets ?a
        likelihood 50% within 30 days
      """,
      """
      example.demarche:16:8: error[unbound-variable]: ?b has no value here: no sentence of the condition has it.
      16 |   then ?b greets ?a
         |        ^^
      hint: Add a sentence that says what ?b is.
      """)
  }

  @Test func orderOfNames() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      never ?a trusts ?b and ?a < ?b
      """,
      """
      example.demarche:11:24: error[incomparable]: A State and a State cannot be compared with `<`.
      11 | never ?a trusts ?b and ?a < ?b
         |                        ^^^^^^^
      hint: `<` compares numbers with numbers and dates with dates.
      """)
  }
}
