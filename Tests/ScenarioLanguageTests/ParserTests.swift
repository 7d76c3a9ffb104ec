import Testing

@testable import ScenarioLanguage

/// Checks the tree of a snippet that nothing is wrong with.
private func check(
  _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  #expect(TreeText.of(input) == expected, sourceLocation: location)
  #expect(complaints(input) == "", sourceLocation: location)
}

@Suite struct ParserTests {
  @Test func readsEveryKindOfItem() {
    check(
      """
      scenario Two neighbours  # not part of it
        about A tariff, an answer in kind; and "more".
          It goes on.
        starts 2020-01
      use "models/states.demarche"
      source UN Charter
        title "Charter of the United Nations"
        language en
        published 1945
        locator https://example.org/a#b
      kind Treaty
        note Words
      kind Pact is Treaty
      State the Netherlands, "Bosnia and Herzegovina",
        Arland
      State Japan
        also Tokyo, Nippon
        in ja 日本
        code iso 3166:JP
      relation ?t:Treaty expires on ?d:Date
        one ?d for each ?t
        in de ?t:Treaty endet am ?d:Date
      wants Arland
        River Pact is in force
          note First.
        not ?a fears ?b
          or ?a trusts ?b
      """,
      """
      scenario "Two neighbours"
        about "A tariff, an answer in kind; and "more". It goes on."
        starts 2020-01
      use "models/states.demarche"
      source [UN Charter]
        title "Charter of the United Nations"
        language en
        published 1945
        locator "https://example.org/a"
      kind [Treaty]
        note "Words"
      kind [Pact] is [Treaty]
      entities [the Netherlands , "Bosnia and Herzegovina" , Arland]
      entities [Japan]
        also [Tokyo , Nippon]
        inLanguage ja [日本]
        code iso [3166 : JP]
      relation [?t : Treaty expires on ?d : Date]
        one ?d for ?t
        inLanguage de [?t : Treaty endet am ?d : Date]
      wants [Arland]
        wish <River Pact is in force>
          note "First."
        wish (or (not <?a fears ?b>) <?a trusts ?b>)
      """)
  }

  @Test func readsRulesActionsAndWhatFollows() {
    check(
      """
      rule Treaties bind
        ?a cooperates with ?b under ?t
        if ?t is in force
          and ?a is party to ?t and ?a != ?b
        source UN Charter, Article 5 # here
      action ?a:State gives notice on ?t:Treaty
        by ?a
        needs ?t expires on ?d and today <= ?d - 90 days
        begins ?a has given notice on ?t where ?a is party to ?t
        ends ? is calm
        weight -5
        code cameo 163
      deadline The treaty lapses
        when ?t is in force and ? has given notice on ?t
        on ?d + 1 day
        ends ?t is in force.
      never ?a is party to ?t
          and not ?t is in force
        because Of this.
      response Answer in kind
        when ?a taxes ?b
        then ?b taxes ?a
        likelihood 40% within 30 days
      """,
      """
      rule "Treaties bind"
        ruleBody <?a cooperates with ?b under ?t> if (and <?t is in force> <?a is party to ?t> \
      (!= ?a ?b))
        source [UN Charter] "Article 5"
      action [?a : State gives notice on ?t : Treaty]
        by ?a
        needs (and <?t expires on ?d> (<= today (- ?d (days 90))))
        begins <?a has given notice on ?t> where <?a is party to ?t>
        ends <? is calm>
        weight -5
        code cameo [163]
      deadline "The treaty lapses"
        when (and <?t is in force> <? has given notice on ?t>)
        on (+ ?d (day 1))
        ends <?t is in force.>
      never (and <?a is party to ?t> (not <?t is in force>))
        because "Of this."
      response "Answer in kind"
        when <?a taxes ?b>
        then <?b taxes ?a>
        likelihood 40% in 30 days
      """)
  }

  @Test func readsGivensEventsAndLessons() {
    check(
      """
      given
        Arland is party to River Pact since 2019-08
          source Treaty series, vol. 3
            p. 7
          note It is
        River Pact expires on 2020-12-31.
      on 2020-02-01 Arland imposes a tariff
          on Borland
        note An answer in kind.
      on 2020 remark Something (odd); it's "so" _ 1.23456
        and goes on.
      lesson First steps
        tell Welcome
        goto 2020-03-01
        ask Who?
          choice Arland
          right Borland
          hint Think.
          because It is so
            and so.
        task Do it
          until Arland is calm
          within 3 moves
      """,
      """
      given
        fact <Arland is party to River Pact> @2019-08
          source [Treaty series] "vol. 3 p. 7"
          note "It is"
        fact <River Pact expires on 2020-12-31>
      event 2020-02-01 <Arland imposes a tariff on Borland>
        note "An answer in kind."
      remark 2020 "Something (odd); it's "so" _ 1.23456 and goes on."
      lesson "First steps"
        tell "Welcome"
        goto 2020-03-01
        ask "Who?"
          choice "Arland"
          right "Borland"
          hint "Think."
          because "It is so and so."
        task "Do it"
          until <Arland is calm>
          within 3
      """)
  }

  @Test func resumesAtTheNextItem() {
    let text = """
      kind
      relation ?a is calm
      given
        , x
      kind State
      """
    #expect(codes(text) == ["missing-part", "malformed-phrase", "malformed-sentence"])
    #expect(TreeText.of(text).hasSuffix("kind [State]"))
  }

  @Test func takesCRLFAndAByteOrderMark() {
    let text = "\u{FEFF}scenario A\r\n  about B\r\n\r\nkind C\r\n"
    check(text, "scenario \"A\"\n  about \"B\"\nkind [C]")
  }

  @Test func aCitationsPlaceIsFreeText() {
    #expect(codes("rule A\n  source B, 20190807002012277; p. 1\n  ?a b if ?a c") == [])
    #expect(
      codes("rule A\n  source B today, 20190807002012277\n  ?a b if ?a c") == ["reserved-word"])
  }

  @Test func aRuleTakesOneHead() {
    #expect(codes("rule A\n  ?a is b if ?a is c\n  ?a is d if ?a is c\n") == ["repeated-clause"])
    #expect(codes("rule A\n  note b\n") == ["missing-clause"])
  }
}
