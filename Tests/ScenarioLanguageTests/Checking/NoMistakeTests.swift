import Testing

/// What is right though it looks like a mistake.
@Suite struct NoMistakeTests {
  @Test func reservedPhrase() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      relation ?a:State "and also" ?b:State

      given
        Arland "and also" Borland
      """,
      "")
  }

  @Test func sinceInWhere() {
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

      consequence Trust
        when ?a trusts ?b since ?d
        begins ?b trusts ?a where ?a trusts ?b since ?d
      """,
      "")
  }

  @Test func equalityBinds() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never ?a has paid ?n and ?m = ?n + 1 and ?k = ?m * 2 and ?k > 10 and ?a = Arland
      """,
      "")
  }

  @Test func orPartsWithKinds() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      kind Ally is State
      kind Rival is State
      relation ?x:Ally helps ?b:State
      relation ?x:Rival hinders ?b:State
      rule Busy
        ?x is busy if ?x helps ? or ?x hinders ?
      relation ?x:State is busy
      """,
      "")
  }

  @Test func aggregateGroups() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State
      relation ?a:State has paid ?n:Number

      never ?a trusts ?b and sum of ?n where (?a has paid ?n) > 3 and ?b != ?a
      """,
      "")
  }

  @Test func literalsTakeTheirKind() {
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

      relation ?t:Treaty says ?x:Text
      never ? expires on ?d and ?d > 2021 and ?d < 2022-06
      never River Pact says ?x and ?x = "nothing"
        because It says something.
      """,
      "")
  }

  @Test func positiveRecursion() {
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
        ?a fears ?b if ?a trusts ?b
      rule Fear spreads
        ?a fears ?c if ?a trusts ?b and ?b fears ?c
      """,
      "")
  }

  @Test func boundedArithmetic() {
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
        ?a owes ?n + 1 if ?a has paid ?n
      rule Shared debt
        ?a owes ?n if ?b owes ?n and ?a trusts ?b
      """,
      "")
  }

  @Test func arithmeticThatChecks() {
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
      rule Step
        ?a owes ?m if ?a owes ?n and ?m = ?n + 1 and ? has paid ?m
      """,
      "")
  }

  @Test func wishText() {
    checkMistakes(
      """
      scenario Example
        starts 2020-01-01

      kind State

      State Arland
      State Borland

      relation ?a:State trusts ?b:State

      wants Arland
        Arland trusts   Borland # a comment
          and not Borland trusts Arland
      """,
      "")
  }
}
