import Testing

@testable import Demarche

/// What a step says it brought, and what it rests on.
@Suite struct StepTests {
  static let scenario = """
    scenario Steps
      starts 2020-01-01
    kind State
    State Arland, Borland
    source Gazette
      title The Gazette
      language en
      published 1990-05
      locator https://example.org/gazette
    relation ?a:State is host
    relation ?a:State is calm
    relation ?a:State is alarmed
    relation ?a:State is armed
    relation ?a:State was founded on ?d:Date
    relation ?a:State pays by ?d:Date
    relation ?a:State has paid
    relation ?a:State has been warned
    relation the sky is dark
    action ?a:State sounds the alarm
      begins ?a is alarmed
    action ?a:State becomes host
      begins ?a is host
      ends ?b is host where ?b is host and ?b != ?a
    action night falls
      needs not the sky is dark
      begins the sky is dark
    action a bill of ?d:Date comes to ?a:State from ?b:State
      by ?b
      begins ?a pays by ?d

    # Rest and unrest follow each other.
    consequence Zeal
      when ?a is alarmed
      begins ?a is armed
      ends ?a is calm
    consequence Alertness
      when ?a is alarmed
      begins ?a has been warned
      source Gazette, page 4
    # In the middle of it.
      note Of each other.

    # About the next one.
    consequence Calm returns
      when ?a is armed
      begins ?a is calm
      ends ?a is alarmed
      ends ?a is armed

    deadline Payment
      when ?a pays by ?d
      on ?d
      begins ?a has paid
      ends ?a pays by ?d
      source Gazette, page 9
    deadline Another payment
      when ?a pays by ?d
      on ?d
      begins the sky is dark
    given
      Arland is calm
      Arland was founded on 1871
        source Gazette, page 1
    on 2020-01-10 remark Snow falls
      source Gazette, page 2
      source Gazette
      note Much of it.
    on 2020-02 Arland becomes host
      source Gazette, page 3
    """

  private func talk() throws -> Talk { try Talk(Self.scenario) }

  @Test func aFactThatEndedAndBeganAgainIsInBothLists() throws {
    try talk().expect(
      "Arland sounds the alarm",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"Arland sounds the alarm","titles":[],"actor":"Arland","began":["Arland has been warned","Arland is calm"],"ended":["Arland is calm"],"derivedBegan":[],"derivedEnded":[],"consequences":["Alertness","Zeal","Calm returns"],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func aFactThatBeganAgainHoldsSinceThen() throws {
    let talk = try talk()
    talk.run("wait 1 day", "Arland sounds the alarm")
    #expect(talk.rows("Arland is calm since ?d") == ["2020-01-02"])
    talk.expect(
      "why Arland is calm",
      #""ok":true,"kind":"why","date":"2020-01-02","branch":"main","fact":"Arland is calm","holds":true,"proof":{"fact":"Arland is calm","because":"consequence","rule":"Calm returns","step":2,"since":"2020-01-02","sources":[],"from":[{"fact":"Arland is armed","because":"consequence","rule":"Zeal","step":2,"since":"2020-01-02","sources":[],"from":[{"fact":"Arland is alarmed","because":"event","rule":null,"step":2,"since":"2020-01-02","sources":[],"from":[]}]}]}"#
    )
    talk.expect(
      "why not Arland is alarmed",
      #""ok":true,"kind":"why-not","date":"2020-01-02","branch":"main","fact":"Arland is alarmed","holds":false,"attempts":[{"rule":null,"conditions":[{"text":"Arland is alarmed","holds":false,"why":"Arland is alarmed ended on 2020-01-02 (#2), by “Arland sounds the alarm”"}]}],"nearest":[],"search":"There is no way. No move leads anywhere that matters to it.""#
    )
    talk.expect(
      "why not Borland is alarmed",
      #""ok":true,"kind":"why-not","date":"2020-01-02","branch":"main","fact":"Borland is alarmed","holds":false,"attempts":[{"rule":null,"conditions":[{"text":"Borland is alarmed","holds":false,"why":"it never began that Borland is alarmed"}]}],"nearest":[],"search":"There is no way. No move leads anywhere that matters to it.""#
    )
  }

  @Test func beginningWhatHoldsChangesNothing() throws {
    let talk = try talk()
    talk.run("next all", "wait 1 day")
    talk.expect(
      "Arland becomes host",
      #""ok":true,"kind":"steps","date":"2020-02-02","branch":"main","steps":[{"number":4,"date":"2020-02-02","cause":"move","event":"Arland becomes host","titles":[],"actor":"Arland","began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    // The fact's day is that of the script, which wrote it without a day of the month.
    #expect(talk.rows("Arland is host since ?d") == ["2020-02"])
    talk.expect(
      "Borland becomes host",
      #""ok":true,"kind":"steps","date":"2020-02-02","branch":"main","steps":[{"number":5,"date":"2020-02-02","cause":"move","event":"Borland becomes host","titles":[],"actor":"Borland","began":["Borland is host"],"ended":["Arland is host"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func aRemarkIsAStep() throws {
    let talk = try talk()
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-01-10","branch":"main","steps":[{"number":1,"date":"2020-01-10","cause":"remark","event":"Snow falls","titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[{"name":"Gazette","at":"page 2"},{"name":"Gazette","at":null}],"note":"Much of it."}]"#
    )
    talk.expect(
      "source #1",
      #""ok":true,"kind":"source","date":"2020-01-10","branch":"main","title":"Snow falls","text":"Much of it.","sources":[{"name":"Gazette","at":"page 2"},{"name":"Gazette","at":null}]"#
    )
    talk.expect(
      "why #1",
      #""ok":true,"kind":"why-step","date":"2020-01-10","branch":"main","step":{"number":1,"date":"2020-01-10","cause":"remark","event":"Snow falls","titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[{"name":"Gazette","at":"page 2"},{"name":"Gazette","at":null}],"note":"Much of it."},"needs":[],"brought":[]"#
    )
    #expect(talk.events() == ["played Snow falls", "pending Arland becomes host"])
  }

  @Test func deadlinesOfADayAreOneStep() throws {
    let talk = try talk()
    talk.run("a bill of 2020-01-05 comes to Arland from Borland")
    talk.run("a bill of 2020-01-05 comes to Borland from Arland")
    talk.expect(
      "wait until 2020-01-05",
      #""ok":true,"kind":"steps","date":"2020-01-05","branch":"main","steps":[{"number":3,"date":"2020-01-05","cause":"deadline","event":"Another payment; Payment","titles":["Another payment","Payment"],"actor":null,"began":["Arland has paid","Borland has paid","the sky is dark"],"ended":["Arland pays by 2020-01-05","Borland pays by 2020-01-05"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[{"name":"Gazette","at":"page 9"}],"note":null},{"number":4,"date":"2020-01-05","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func aLateDeadlineIsCarriedOutInTheStepThatBringsIt() throws {
    let talk = try talk()
    talk.expect(
      "a bill of 2019-12-31 comes to Arland from Borland",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"a bill of 2019-12-31 comes to Arland from Borland","titles":[],"actor":"Borland","began":["Arland has paid","the sky is dark"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":["Another payment","Payment"],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "why Arland has paid",
      #""ok":true,"kind":"why","date":"2020-01-01","branch":"main","fact":"Arland has paid","holds":true,"proof":{"fact":"Arland has paid","because":"deadline","rule":"Payment","step":1,"since":"2020-01-01","sources":[{"name":"Gazette","at":"page 9"}],"from":[{"fact":"Arland pays by 2019-12-31","because":"event","rule":null,"step":1,"since":"2020-01-01","sources":[],"from":[]}]}"#
    )
  }

  @Test func partialDatesAreShownAsWritten() throws {
    let talk = try talk()
    talk.expect(
      "Arland was founded on ?d",
      #""ok":true,"kind":"answers","date":"2020-01-01","branch":"main","columns":["d"],"rows":[["1871"]],"count":1"#
    )
    #expect(talk.holds("Arland was founded on 1871-01-01") == true)
    talk.expect(
      "source Arland was founded on 1871",
      #""ok":true,"kind":"source","date":"2020-01-01","branch":"main","title":"Arland was founded on 1871","text":"","sources":[{"name":"Gazette","at":"page 1"}]"#
    )
    talk.run("next all")
    #expect(talk.rows("ask Arland becomes host on ?d") == ["2020-02"])
    talk.expect(
      "events",
      #""ok":true,"kind":"events","date":"2020-02-01","branch":"main","events":[{"date":"2020-01-10","event":"Snow falls","status":"played"},{"date":"2020-02-01","event":"Arland becomes host","status":"played"}]"#
    )
  }

  @Test func slotsThatNoNeedBindsStayOpen() throws {
    let talk = try talk()
    talk.expect(
      "moves",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Arland","move":"Arland becomes host"},{"actor":"Arland","move":"Arland sounds the alarm"},{"actor":"Borland","move":"Borland becomes host"},{"actor":"Borland","move":"Borland sounds the alarm"},{"actor":"Arland","move":"a bill of … comes to Arland from Arland"},{"actor":"Borland","move":"a bill of … comes to Arland from Borland"},{"actor":"Arland","move":"a bill of … comes to Borland from Arland"},{"actor":"Borland","move":"a bill of … comes to Borland from Borland"},{"actor":null,"move":"night falls"}]"#
    )
    talk.expect(
      "moves Borland",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Borland","move":"Borland becomes host"},{"actor":"Borland","move":"Borland sounds the alarm"},{"actor":"Borland","move":"a bill of … comes to Arland from Borland"},{"actor":"Borland","move":"a bill of … comes to Borland from Borland"}]"#
    )
  }

  @Test func aMoveWithoutSlotsIsNobodys() throws {
    let talk = try talk()
    talk.expect(
      "night falls",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"night falls","titles":[],"actor":null,"began":["the sky is dark"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    #expect(try talk.refusal("night falls").needs.map(\.holds) == [false])
  }

  @Test func rulesAreShownAsTheyWereWritten() throws {
    let talk = try talk()
    talk.expect(
      "rule alertness",
      #""ok":true,"kind":"rule","date":"2020-01-01","branch":"main","title":"Alertness","text":"consequence Alertness\n  when ?a is alarmed\n  begins ?a has been warned\n  source Gazette, page 4\n# In the middle of it.\n  note Of each other.","sources":[{"name":"Gazette","at":"page 4"}]"#
    )
    talk.expect(
      "rule Another payment",
      #""ok":true,"kind":"rule","date":"2020-01-01","branch":"main","title":"Another payment","text":"deadline Another payment\n  when ?a pays by ?d\n  on ?d\n  begins the sky is dark","sources":[]"#
    )
  }

  @Test func documents() throws {
    try talk().expect(
      "source Gazette",
      #""ok":true,"kind":"source","date":"2020-01-01","branch":"main","title":"Gazette","text":"The Gazette\nlanguage en\npublished 1990-05\nhttps://example.org/gazette","sources":[{"name":"Gazette","at":null}]"#
    )
  }

  @Test func summaries() throws {
    let talk = try talk()
    talk.run("summary on")
    talk.expect(
      "next all",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","count":2,"refusedCount":0,"net":{"began":["Arland is host"],"ended":[],"derivedBegan":[],"derivedEnded":[]}"#
    )
    talk.expect(
      "Arland sounds the alarm",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","count":1,"refusedCount":0,"net":{"began":["Arland has been warned"],"ended":[],"derivedBegan":[],"derivedEnded":[]}"#
    )
    talk.run("summary off", "undo")
    talk.expectSteps("next", [])
  }
}
