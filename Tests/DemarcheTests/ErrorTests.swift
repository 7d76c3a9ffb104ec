import Testing

@testable import Demarche

/// Lines that cannot be carried out: each code, and that nothing changes.
@Suite struct ErrorTests {
  static let scenario = """
    scenario Mistakes
      starts 2020-01-01
    kind State
    kind Coin
    State Arland, Borland
    Coin Penny
    relation ?a:State likes ?b:State
    relation ?a:State mints ?c:Coin
    relation ?a:State holds ?n:Number
    relation ?c:Coin is old
    relation ?a:State is proud
    rule Pride
      ?a is proud
        if ?a likes ?a
    action ?a:State greets ?b:State
      needs ?a != ?b
      begins ?a likes ?b
    on 2020-02-01 Arland greets Borland
    """

  @Test(arguments: [
    ("frobnicate", "unknown-command"), ("Arland adores Borland", "unknown-command"),
    ("ask Arland adores Borland", "unknown-sentence"),
    ("do Arland adores Borland", "unknown-sentence"),
    ("do Arland likes Borland", "unknown-sentence"),
    ("why Arland adores Borland", "unknown-sentence"),
    ("why not Arland adores Borland", "unknown-sentence"),
    ("Arland likes Atlantis", "unknown-name"), ("Atlantis greets Arland", "unknown-name"),
    ("?x likes Atlantis", "unknown-name"), ("show Atlantis", "unknown-name"),
    ("moves Atlantis", "unknown-name"),
    ("Arland likes Penny", "wrong-kind"), ("Penny greets Arland", "wrong-kind"),
    ("Arland mints Borland", "wrong-kind"),
    ("b", "ambiguous"), ("help b", "ambiguous"),
    ("?n > 5", "unbound-variable"), ("why ?x > 5", "unbound-variable"),
    ("why not ?x > 5", "unbound-variable"),
    ("goto tomorrow", "bad-date"), ("goto 2020-02-30", "bad-date"),
    ("wait until 0000-01-01", "bad-date"), ("wait until 2019-12-31", "bad-date"),
    ("goto 2019-12-31", "before-start"), ("branch early from 2019", "before-start"),
    ("branch late from 2021", "not-yet"),
    ("goto #1", "no-such-step"), ("why #1", "no-such-step"), ("why #0", "no-such-step"),
    ("source #1", "no-such-step"), ("branch b from #1", "no-such-step"),
    ("switch other", "no-such-branch"), ("compare other", "no-such-branch"),
    ("branch main", "branch-exists"),
    ("undo", "nothing-to-undo"), ("redo", "nothing-to-redo"),
    ("rule Prudence", "no-such-rule"), ("rule", "no-such-rule"),
    ("source The Times", "no-such-source"), ("source Arland likes Borland", "no-such-source"),
    ("goto 1", "bad-date"), ("branch b from", "bad-date"), ("wait until", "bad-date"),
    ("compare with", "usage"), ("compare main with", "usage"), ("compare main main", "usage"),
    ("state Arland", "usage"), ("log x", "usage"), ("log #9", "no-such-step"),
    ("quit now", "usage"),
    ("save here", "file"), ("load nothing", "file"), ("compare with nothing", "file"),
  ])
  func codes(line: String, code: String) throws {
    let talk = try Talk(Self.scenario)
    talk.expectError(line, code)
    #expect(talk.view == "main #0 2020-01-01")
    talk.expectError("undo", "nothing-to-undo")
  }

  @Test func anErrorIsAnAnswer() throws {
    try Talk(Self.scenario).expect(
      "rule Prid",
      #""ok":false,"kind":"error","date":"2020-01-01","branch":"main","code":"no-such-rule","message":"No rule is called “Prid”.","suggestions":["Pride"]"#
    )
  }

  /// Numbers of steps without their sign, and who is meant by `state`.
  @Test(arguments: [
    ("goto 1", ["goto #1"]), ("without 1", ["#1"]), ("branch b from 1", ["#1"]), ("why #2", []),
    ("without 2", []), ("state Arland", ["state", "show Arland"]), ("quit now", ["quit"]),
  ])
  func offersWhatIsMeant(line: String, suggestions: [String]) throws {
    let talk = try Talk(Self.scenario)
    talk.run("next")
    guard case .error(let mistake)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      return
    }
    #expect(mistake.suggestions == suggestions)
  }

  @Test(arguments: ["next no", "next -1", "next 0", "skip x", "back x", "wait", "wait -1 days"])
  func misusedCommands(line: String) throws {
    let talk = try Talk(Self.scenario)
    talk.expectError(line, "usage")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func linesThatSayNothing() throws {
    let talk = try Talk(Self.scenario)
    #expect(talk.json("") == "")
    #expect(talk.json("   ") == "")
    #expect(talk.json("# next") == "")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func commandsCanBeShortenedWhileTheyStayUnambiguous() throws {
    let talk = try Talk(Self.scenario)
    talk.expectSteps("n", ["1 2020-02-01 script Arland greets Borland"])
    talk.run("ba", "ev", "sta", "GOTO END", "branches", "und")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func aSentenceBeatsACommand() throws {
    let talk = try Talk(
      """
      scenario Words
        starts 2020-01-01
      kind State
      State Arland, Goto
      relation ?a:State waits
      relation next stop is ?a:State
      relation ?a:State moves ?b:State
      action ?a:State starts
        begins ?a waits
      action wait ?n:Number weeks
        begins next stop is Arland
      """)
    talk.expect(
      "next stop is ?where_",
      #""ok":false,"kind":"error","date":"2020-01-01","branch":"main","code":"usage","message":"How many events? A number, or all.","suggestions":["next","next N","next all"]"#
    )
    talk.expect(
      "next stop is ?place",
      #""ok":true,"kind":"answers","date":"2020-01-01","branch":"main","columns":["place"],"rows":[],"count":0"#
    )
    talk.expect(
      "Goto starts",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"Goto starts","titles":[],"actor":"Goto","began":["Goto waits"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expectSteps("wait 2 weeks", ["2 2020-01-01 move wait 2 weeks"])
  }

  @Test func doAndAskForceTheReading() throws {
    let talk = try Talk(Self.scenario)
    talk.expectSteps("do Arland greets Borland", ["1 2020-01-01 move Arland greets Borland"])
    talk.expect(
      "ask Arland greets Borland",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":true"#)
    talk.expect(
      "ask Borland greets Arland",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":false"#)
    talk.expectSteps("Borland greets Arland", ["2 2020-01-01 move Borland greets Arland"])
    talk.expect(
      "Borland greets Arland on 2020-01-01",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":true"#)
    talk.expect(
      "?a greets ?b on ?day",
      #""ok":true,"kind":"answers","date":"2020-01-01","branch":"main","columns":["a","b","day"],"rows":[["Arland","Borland","2020-01-01"],["Borland","Arland","2020-01-01"]],"count":2"#
    )
  }

  @Test func columnsAreThoseOutsideNotAndAggregates() throws {
    let talk = try Talk(Self.scenario)
    talk.run("Borland greets Arland", "Arland greets Borland")
    talk.expect(
      "?b likes ?a and not ?a mints ?c and ?n = count of ?x where (?x likes ?a)",
      #""ok":true,"kind":"answers","date":"2020-01-01","branch":"main","columns":["b","a","n"],"rows":[["Arland","Borland","1"],["Borland","Arland","1"]],"count":2"#
    )
    talk.expect(
      "not ?x mints ?c",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":true"#)
    talk.expect(
      "? likes ?",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":true"#)
  }
}
