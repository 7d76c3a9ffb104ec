import Testing

/// Kinds, names and sources.
@Suite struct NameMistakeTests {
  @Test func unknownKind() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:Sate fears ?b:State
      """,
      """
      example.demarche:11:13: error[unknown-kind]: There is no kind `Sate`.
      11 | relation ?a:Sate fears ?b:State
         |             ^^^^
      hint: Did you mean `Date` or `State`?
      """)
  }

  @Test func unknownName() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        Arland trusts Borlnd
      """,
      """
      example.demarche:12:17: error[unknown-name]: Nothing is called `Borlnd`.
      12 |   Arland trusts Borlnd
         |                 ^^^^^^
      hint: Did you mean `Borland`?
      """)
  }

  @Test func unknownSource() {
    checkMistakes(
      """
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
      """
      example.demarche:13:12: error[unknown-source]: There is no source `The Gazette`.
      13 |     source The Gazette, page 4
         |            ^^^^^^^^^^^
      hint: A source is declared with `source NAME`.
      """)
  }

  @Test func duplicateKind() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind state
      """,
      """
      example.demarche:11:6: error[duplicate-kind]: The kind state is declared twice.
      11 | kind state
         |      ^^^^^
      example.demarche:4:6: The first one is here.
      4 | kind State
        |      ^^^^^
      hint: Each kind has a name of its own.
      """)
  }

  @Test func duplicateName() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      State New Arland
        also Arland
      """,
      """
      example.demarche:12:8: error[duplicate-name]: `Arland` is already a name.
      12 |   also Arland
         |        ^^^^^^
      example.demarche:6:7: The first one is here.
      6 | State Arland
        |       ^^^^^^
      hint: Each name belongs to one thing; add a word that tells them apart.
      """)
  }

  @Test func duplicateSource() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      source Gazette
      source Gazette
      """,
      """
      example.demarche:12:8: error[duplicate-source]: The source `Gazette` is declared twice.
      12 | source Gazette
         |        ^^^^^^^
      example.demarche:11:8: The first one is here.
      11 | source Gazette
         |        ^^^^^^^
      hint: Each source has a name of its own.
      """)
  }

  @Test func duplicateTitle() {
    checkMistakes(
      """
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
      """
      example.demarche:14:6: error[duplicate-title]: There is already a rule called `Trust`.
      14 | rule Trust
         |      ^^^^^
      example.demarche:12:6: The first one is here.
      12 | rule Trust
         |      ^^^^^
      hint: A title says which one is meant; give each its own.
      """)
  }

  @Test func reservedKindName() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Action
      """,
      """
      example.demarche:11:6: error[reserved-kind-name]: A kind cannot be called `Action`: lines that begin with it mean something else.
      11 | kind Action
         |      ^^^^^^
      hint: Choose another word, or two joined by a hyphen.
      """)
  }

  @Test func kindUnderValues() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Amount is Number
      """,
      """
      example.demarche:11:16: error[kind-under-values]: Number is a kind of values, and no kind of things stands under it.
      11 | kind Amount is Number
         |                ^^^^^^
      hint: Leave `is Number` out, and use Number for the slot.
      """)
  }

  @Test func kindCircle() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Ally is Partner
      kind Partner is Ally
      """,
      """
      example.demarche:11:6: error[kind-circle]: These kinds stand under each other in a circle: `Ally` → `Partner` → `Ally`.
      11 | kind Ally is Partner
         |      ^^^^
      example.demarche:12:6: This is part of the circle.
      12 | kind Partner is Ally
         |      ^^^^^^^
      hint: Take `is` out of one of them.
      """)
  }

  @Test func declaredValue() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      Number Seven
      """,
      """
      example.demarche:11:1: error[declared-value]: Values of the kind Number are written where they are used, not declared.
      11 | Number Seven
         | ^^^^^^
      hint: Leave the line out.
      """)
  }

  @Test func clausesForSeveral() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      State Corland, Dorland
        also Cor
      """,
      """
      example.demarche:12:3: error[clauses-for-several]: It is not clear which of the names above this line is about.
      12 |   also Cor
         |   ^^^^^^^^
      hint: Declare that one on a line of its own, with its clauses under it.
      """)
  }

  @Test func misspeltKeyword() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      Staet Corland
      actoin
        note x
      """,
      """
      example.demarche:11:1: error[unknown-item]: No item begins with `Staet`, and no kind is called that.
      11 | Staet Corland
         | ^^^^^
      hint: Did you mean `State`?
      example.demarche:12:7: error[missing-part]: A name is missing after `actoin`.
      12 | actoin
         |       ^
      """)
  }

  @Test func unknownKindSuggests() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Ally is Stat
      """,
      """
      example.demarche:11:14: error[unknown-kind]: There is no kind `Stat`.
      11 | kind Ally is Stat
         |              ^^^^
      hint: Did you mean `State`?
      """)
  }

  @Test func unknownNameOfFittingKind() {
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

      Treaty Arlandic Pact

      given
        Borlan trusts Arlan
      """,
      """
      example.demarche:21:3: error[unknown-name]: Nothing is called `Borlan`.
      21 |   Borlan trusts Arlan
         |   ^^^^^^
      hint: Did you mean `Borland`?
      example.demarche:21:17: error[unknown-name]: Nothing is called `Arlan`.
      21 |   Borlan trusts Arlan
         |                 ^^^^^
      hint: Did you mean `Arland`?
      """)
  }

  @Test func unknownWantsActor() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      wants Arlnd
        Arland trusts Borland
      """,
      """
      example.demarche:11:7: error[unknown-name]: Nothing is called `Arlnd`.
      11 | wants Arlnd
         |       ^^^^^
      hint: Did you mean `Arland`?
      """)
  }

  @Test func nameTwiceInOneLine() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      State Corland, Corland
      """,
      """
      example.demarche:11:16: error[duplicate-name]: `Corland` is already a name.
      11 | State Corland, Corland
         |                ^^^^^^^
      example.demarche:11:7: The first one is here.
      11 | State Corland, Corland
         |       ^^^^^^^
      hint: Each name belongs to one thing; add a word that tells them apart.
      """)
  }

  @Test func duplicateBuiltInKind() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Date
      """,
      """
      example.demarche:11:6: error[duplicate-kind]: The kind Date is built in.
      11 | kind Date
         |      ^^^^
      hint: Each kind has a name of its own.
      """)
  }

  @Test func kindOfItself() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Ally is Ally
      """,
      """
      example.demarche:11:6: error[kind-circle]: These kinds stand under each other in a circle: `Ally` → `Ally`.
      11 | kind Ally is Ally
         |      ^^^^
      hint: Take `is` out of one of them.
      """)
  }

  @Test func circleOfThree() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind A1 is B1
      kind B1 is C1
      kind C1 is A1
      kind D1 is A1
      """,
      """
      example.demarche:11:6: error[kind-circle]: These kinds stand under each other in a circle: `A1` → `B1` → `C1` → `A1`.
      11 | kind A1 is B1
         |      ^^
      example.demarche:12:6: This is part of the circle.
      12 | kind B1 is C1
         |      ^^
      example.demarche:13:6: This is part of the circle.
      13 | kind C1 is A1
         |      ^^
      hint: Take `is` out of one of them.
      """)
  }

  @Test func partlyQuotedName() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      State "New" Corland
      State ""
      """,
      """
      example.demarche:11:7: error[malformed-name]: `"New" Corland` is partly in quotes.
      11 | State "New" Corland
         |       ^^^^^^^^^^^^^
      hint: Put the whole name in quotes, or none of it.
      example.demarche:12:7: error[malformed-name]: There is no name between these quotes.
      12 | State ""
         |       ^^
      """)
  }

  @Test func quotedNameIsUnknown() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      given
        "Bosnia and Herzegovina" trusts Arland
      """,
      """
      example.demarche:12:3: error[unknown-name]: Nothing is called `Bosnia and Herzegovina`.
      12 |   "Bosnia and Herzegovina" trusts Arland
         |   ^^^^^^^^^^^^^^^^^^^^^^^^
      hint: A name is declared with `KIND NAME`.
      """)
  }
}
