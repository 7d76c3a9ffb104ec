import Testing

/// Phrases and what stands under them.
@Suite struct PhraseMistakeTests {
  @Test func repeatedSlot() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State fears ?a:State
      """,
      """
      example.demarche:11:25: error[repeated-slot]: The slot ?a stands twice in this phrase.
      11 | relation ?a:State fears ?a:State
         |                         ^^
      hint: Give each slot a name of its own.
      """)
  }

  @Test func unknownSlot() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State leads ?b:State
        one ?x for each ?b
      """,
      """
      example.demarche:12:7: error[unknown-slot]: `?x` is no slot of this phrase.
      12 |   one ?x for each ?b
         |       ^^
      hint: Its slots are `?a` and `?b`.
      """)
  }

  @Test func localPhraseLacksSlot() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State fears ?b:State
        in de ?a:State hat Angst
      """,
      """
      example.demarche:12:9: error[local-phrase-lacks-slot]: This phrase has no place for ?b.
      12 |   in de ?a:State hat Angst
         |         ^^^^^^^^^^^^^^^^^^
      hint: A phrase in another language has the same slots, in any order.
      """)
  }

  @Test func phraseCollision() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?x:State trusts ?y:State
      """,
      """
      example.demarche:11:8: error[phrase-collision]: The phrase `?x trusts ?y` has the same words in the same places as `?a trusts ?b`.
      11 | action ?x:State trusts ?y:State
         |        ^^^^^^^^^^^^^^^^^^^^^^^^
      example.demarche:9:10: The other phrase is here.
      9 | relation ?a:State trusts ?b:State
        |          ^^^^^^^^^^^^^^^^^^^^^^^^
      hint: A sentence must belong to one of them: change a word.
      """)
  }

  @Test func badUniqueness() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State leads ?b:State
        one ?a for each ?a
      """,
      """
      example.demarche:12:19: error[bad-uniqueness]: ?a stands twice in this clause.
      12 |   one ?a for each ?a
         |                   ^^
      hint: As `one ?d for each ?t`: a slot, and the others that it depends on.
      """)
  }

  @Test func oneOnDerived() {
    checkMistakes(
      """
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
      """
      example.demarche:12:3: warning[one-on-derived]: `?a leads ?b` is derived by rules, and `one … for each` says nothing of them.
      12 |   one ?a for each ?b
         |   ^^^^^^^^^^^^^^^^^^
      hint: Leave the clause out, or say what must not be with `never`.
      """)
  }

  @Test func actorIsValue() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State pays ?n:Number
        by ?n
      """,
      """
      example.demarche:12:6: error[actor-is-value]: ?n is a Number, and a move is somebody's.
      12 |   by ?n
         |      ^^
      hint: Name a slot that takes somebody.
      """)
  }

  @Test func weightRange() {
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
        weight 11
      """,
      """
      example.demarche:13:10: error[weight-range]: A weight is a number from -10 to 10, and this is 11.
      13 |   weight 11
         |          ^^
      hint: -10 is as hostile as can be, 10 as cooperative.
      """)
  }

  @Test func collisionOfDatedForms() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State strikes ?b:State
      relation ?a:State strikes ?b:State on ?d:Date
      """,
      """
      example.demarche:11:8: error[phrase-collision]: The phrase `?a strikes ?b on ?date` has the same words in the same places as `?a strikes ?b on ?d`.
      11 | action ?a:State strikes ?b:State
         |        ^^^^^^^^^^^^^^^^^^^^^^^^^
      example.demarche:12:10: The other phrase is here.
      12 | relation ?a:State strikes ?b:State on ?d:Date
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: A sentence must belong to one of them: change a word.
      """)
  }

  @Test func collisionInAnotherLanguage() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State hat Angst vor ?b:State
      relation ?a:State fears ?b:State
        in de ?a:State hat Angst vor ?b:State
      """,
      """
      example.demarche:13:9: error[phrase-collision]: The phrase `?a hat Angst vor ?b` stands twice.
      13 |   in de ?a:State hat Angst vor ?b:State
         |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      example.demarche:11:10: The other phrase is here.
      11 | relation ?a:State hat Angst vor ?b:State
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: A sentence must belong to one of them: change a word.
      """)
  }

  @Test func unknownBy() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      action ?a:State waits
        by ?b
      """,
      """
      example.demarche:12:6: error[unknown-slot]: `?b` is no slot of this phrase.
      12 |   by ?b
         |      ^^
      hint: Its slots are `?a`.
      """)
  }

  @Test func unknownOneKey() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State leads ?b:State
        one ?a for each ?c
      """,
      """
      example.demarche:12:19: error[unknown-slot]: `?c` is no slot of this phrase.
      12 |   one ?a for each ?c
         |                   ^^
      hint: Its slots are `?a` and `?b`.
      """)
  }
}
