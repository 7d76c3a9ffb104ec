import Testing

/// `why`, `why not`, `rule` and `compare` as the contract has them.
@Suite struct ExplainingTests {
  private static let pact = """
    scenario Pact
      starts 2020-01-01

    kind State
    State Arland, Borland

    relation ?a:State trusts ?b:State
    relation ?a:State is a friend of ?b:State

    rule Trust makes friends
      ?a is a friend of ?b
        if ?a trusts ?b
        and ?b trusts ?a

    action ?a:State breaks with ?b:State
      ends ?a trusts ?b

    consequence Offence
      when ?a trusts ?b and not ?b trusts ?a
      ends ?a trusts ?b

    given
      Arland trusts Borland
      Borland trusts Arland
    """

  @Test func whyNotOfWhatDoesNotHold() throws {
    let transcript = try Transcript(Self.pact)
    transcript.type("Arland breaks with Borland")
    transcript.expect(
      "why not Arland trusts Borland",
      #""kind":"why-not","date":"2020-01-01","branch":"main","fact":"Arland trusts Borland","holds":false,"attempts":[{"rule":null"#
    )
    transcript.expect(
      "why not Arland is a friend of Borland",
      #""fact":"Arland is a friend of Borland","holds":false,"attempts":[{"rule":"Trust makes friends","conditions":[{"text":"Arland trusts Borland","holds":false"#
    )
    transcript.expect("why Arland is a friend of Borland", #""kind":"why-not""#)
  }

  @Test func whyNotOfWhatHolds() throws {
    let transcript = try Transcript(Self.pact)
    transcript.expect(
      "why not Arland trusts Borland",
      #""kind":"why","date":"2020-01-01","branch":"main","fact":"Arland trusts Borland","holds":true,"#
    )
  }

  @Test func aRuleAsItIsWritten() throws {
    let transcript = try Transcript(Self.pact)
    transcript.expect(
      "rule trust makes friends",
      #""text":"rule Trust makes friends\n  ?a is a friend of ?b\n    if ?a trusts ?b\n    and ?b trusts ?a""#
    )
    transcript.expect(
      "rule Offence",
      #""text":"consequence Offence\n  when ?a trusts ?b and not ?b trusts ?a\n  ends ?a trusts ?b""#
    )
  }

  @Test func theOnlyOtherBranchIsTheOneToCompareWith() throws {
    let transcript = try Transcript(Self.pact)
    transcript.expect("compare", #""ok":false"#)
    transcript.type("branch other", "Arland breaks with Borland", "switch main")
    transcript.expect(
      "compare", #""left":"main","right":"other","fork":{"date":"2020-01-01","step":0}"#)
    transcript.type("switch other")
    transcript.expect("compare", #""left":"other","right":"main""#)
  }
}
