import Testing

/// Questions and moves as the contract has them.
@Suite struct AskingTests {
  private static let debts = """
    scenario Debts
      starts 2020-01-01

    kind State
    State Arland, Borland

    relation ?a:State owes ?n:Number
      in ko ?a 빚 ?n
    relation ?a:State is poor

    action ?a:State borrows ?n:Number
      in de ?n leiht ?a
      begins ?a owes ?n

    action ?d:Date is set
      needs ?d > today

    given
      Arland owes 80000
    """

  @Test func everyPartOfAnOrGivesEveryColumn() throws {
    let transcript = try Transcript(Self.debts)
    transcript.expect("?a owes ?n or ?a is poor", #""code":"unbound-variable""#)
    transcript.expect("?a = Arland or ?b = Borland", #""code":"unbound-variable""#)
    transcript.expect("?a owes ? or ?a is poor", #""rows":[["Arland"]]"#)
  }

  @Test func numbersOfAnySizeInALine() throws {
    let transcript = try Transcript(Self.debts)
    transcript.expect("?a owes ?n and ?n > 70000", #""rows":[["Arland","80000"]]"#)
    transcript.expect("?a owes ?n and ?n > 90000", #""rows":[]"#)
    transcript.expect("?n = 899999999999999 + 1", #""rows":[["900000000000000"]]"#)
  }

  @Test func phrasesOfOtherLanguagesRepeatKindsOrNot() throws {
    let transcript = try Transcript(Self.debts)
    transcript.expect("Arland 빚 ?n", #""rows":[["80000"]]"#)
    transcript.expect("3 leiht Borland", #""event":"Borland borrows 3""#)
  }

  @Test func aValueIsNobodysMove() throws {
    let transcript = try Transcript(Self.debts)
    transcript.expect("moves", #"{"actor":null,"move":"… is set"}"#)
    transcript.expect("moves Arland", #""moves":[{"actor":"Arland","move":"Arland borrows …"}]"#)
    transcript.expect("2021-01-01 is set", #""actor":null"#)
  }
}
