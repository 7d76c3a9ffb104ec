import Rendering
import Testing

@testable import Demarche

/// Explanations as users see them.
@Suite struct ExplanationTextTests {
  private func check(
    _ talk: Talk, _ line: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let answer = talk.session.answer(line)
    let text = answer.map { renderText($0, width: 100) } ?? ""
    #expect(text == expected, "\(line)", sourceLocation: sourceLocation)
  }

  private func gsomia() throws -> Talk { try Talk(Session(scenario: "gsomia-2019.demarche")) }

  private func watchers() throws -> Talk { try Talk(Self.watchers) }

  private static let watchers = """
    scenario Watchers
      starts 2020-01-01

    kind State
    kind Treaty
    source Gazette
    State Arland, Borland, Cordonia, Dravia
    Treaty River Pact

    relation ?a:State is sovereign
    relation ?a:State likes ?b:State
    relation ?a:State guards ?b:State
    relation ?a:State is at war with ?b:State
    relation ?a:State is popular
    relation ?a:State is friend of ?b:State
    relation ?a:State is neutral
    relation ?t:Treaty is in force
    relation ?t:Treaty ends on ?d:Date
      one ?d for each ?t
    relation ?a:State owes ?n:Number to ?b:State
    relation ?a:State is broke
    relation ?a:State has sworn off ?b:State

    rule Popular
      ?a is popular
        if ?a is sovereign and count of ?x where (?x likes ?a) >= 2
    rule Broke
      ?a is broke
        if ?a is sovereign and sum of ?n where (?a owes ?n to ?) > 10
    rule Friend
      ?a is friend of ?b
        if ?a likes ?b
    rule Friend of friend
      ?a is friend of ?c
        if ?a is friend of ?b
        and ?b is friend of ?c
        and ?a != ?c
    rule Neutral
      ?a is neutral
        if (?a likes ? or ? likes ?a)
        and not ?a is at war with ?
        and not ?a guards ?

    consequence Guard is called
      when ?a is at war with ?b and ?c guarantees ?b
      begins ?c is at war with ?a
      source Gazette, page 3

    relation ?c:State guarantees ?b:State

    deadline Lapse
      when ?t is in force and ?t ends on ?d
      on ?d + 1 day
      ends ?t is in force

    action ?a:State attacks ?b:State
      needs ?a != ?b
      needs not ?a is at war with ?b
      begins ?a is at war with ?b

    action ?a:State courts ?b:State
      needs ?a != ?b
      begins ?a likes ?b
      ends ?a likes ?x where ?a likes ?x and ?x is at war with ?b

    action ?a:State guards all friends of ?b:State
      begins ?a guards ?c where ?c likes ?b

    action ?a:State sets the end of ?t:Treaty to ?d:Date
      begins ?t ends on ?d

    given
      Arland is sovereign
      Borland is sovereign
      Cordonia is sovereign
      Dravia is sovereign
      Arland likes Borland
      Borland likes Cordonia
      Dravia likes Borland
      Arland likes Dravia
      Arland owes 5 to Borland
      Arland owes 5 to Cordonia
      Arland owes 3 to Cordonia
      Dravia guarantees Borland
      River Pact is in force
      River Pact ends on 2020-03-01

    on 2020-02-01 Arland attacks Borland
      source Gazette, page 1
    """

  @Test func whySharingEnded() throws {
    let talk = try gsomia()
    talk.run("goto 2019-08-22", "next", "skip all", "wait until 2019-11-24")
    check(
      talk, "why not South Korea shares North Korean Missiles with Japan",
      """
      No: South Korea shares North Korean Missiles with Japan
        rule: Direct sharing
          ✗ South Korea may share North Korean Missiles under GSOMIA
              rule: Who may share
                ✗ GSOMIA is in force
                    GSOMIA is in force ended on 2019-11-23 (#39), by “The agreement lapses”
          ✓ Japan is party to GSOMIA
          ✓ not ? is the hub of GSOMIA
          ✓ South Korea != Japan
        rule: Direct sharing
          ✓ South Korea may share North Korean Missiles under TISA
          ✓ Japan is party to TISA
          ✗ not ? is the hub of TISA
              United States is the hub of TISA since 2018-10-30
          ✓ South Korea != Japan
        rule: Sharing with a hub
          ✓ South Korea may share North Korean Missiles under TISA
          ✗ Japan is the hub of TISA
              it never began that Japan is the hub of TISA; no move, consequence or deadline can bring it
              about
          ✓ Japan is party to TISA
          ✓ South Korea != Japan
        rule: Sharing by a hub
          ✓ South Korea may share North Korean Missiles under TISA
          ✗ South Korea is the hub of TISA
              it never began that South Korea is the hub of TISA; no move, consequence or deadline can
              bring it about
          ✓ Japan is party to TISA
          ✓ Japan != South Korea

      What would bring it about:
        1. Japan offers to conclude GSOMIA with South Korea
           then South Korea concludes GSOMIA with Japan  (Japan and South Korea)
        2. South Korea offers to conclude GSOMIA with Japan
           then Japan concludes GSOMIA with South Korea  (South Korea and Japan)
      """)
    check(
      talk, "why not South Korea shares North Korean Missiles with Japan any more",
      """
      No: South Korea shares North Korean Missiles with Japan
        ✗ South Korea shares North Korean Missiles with Japan
            South Korea shares North Korean Missiles with Japan ended on 2019-11-23 (#39), by “The
            agreement lapses”

      What ended it:
      #39  2019-11-23  deadline: The agreement lapses
          + GSOMIA has expired
          − GSOMIA is in force
          − South Korea has announced the end of GSOMIA
          − South Korea has given notice to end GSOMIA
          no longer  Japan is bound to South Korea by GSOMIA
          no longer  Japan may share North Korean Missiles under GSOMIA
          no longer  Japan may share North Korean Nuclear Programme under GSOMIA
          no longer  Japan shares North Korean Missiles with South Korea
          no longer  Japan shares North Korean Nuclear Programme with South Korea
          no longer  South Korea is bound to Japan by GSOMIA
          no longer  South Korea may share North Korean Missiles under GSOMIA
          no longer  South Korea may share North Korean Nuclear Programme under GSOMIA
          no longer  South Korea shares North Korean Missiles with Japan
          no longer  South Korea shares North Korean Nuclear Programme with Japan

      That rests on
      not GSOMIA is in force
      │  2019-11-23, deadline: The agreement lapses, in #39
      ├─ GSOMIA is in force  (given, since 2016-11-23)
      │     source: GSOMIA Text, article 21
      ├─ GSOMIA expires on 2019-11-22
      │  │  since 2018-11-23, deadline: The agreement renews itself, in #4
      │  ├─ GSOMIA is in force  (as above)
      │  ├─ GSOMIA expires on 2018-11-22  (given, since 2018-10-30)
      │  │     source: GSOMIA Text, article 21
      │  ├─ GSOMIA has a renewal term in months of 12  (given, since 2018-10-30)
      │  │     source: GSOMIA Text, article 21
      │  ├─ not ? has given notice to end GSOMIA  (no State has given notice to end GSOMIA)
      │  └─ not GSOMIA is held by a suspended notice  (no rule makes it so)
      └─ South Korea has given notice to end GSOMIA
            since 2019-08-23, by #37 South Korea gives notice to end GSOMIA
            source: Arirang, x7h7zfz
            source: GSOMIA Text, article 21
      """)
    check(
      talk, "but for #37, would it hold that GSOMIA is in force",
      """
      Yes: GSOMIA is in force
        It does not hold now, and would without #37 South Korea gives notice to end GSOMIA.

      Without #37 South Korea gives notice to end GSOMIA
        Everything after it is still legal.

      At the end, against the branch as it was
        + GSOMIA expires on 2020-11-22
        + GSOMIA is in force
        + South Korea has announced the end of GSOMIA
        − GSOMIA expires on 2019-11-22
        − GSOMIA has expired
        so now     Japan is bound to South Korea by GSOMIA
        so now     Japan may share North Korean Missiles under GSOMIA
        so now     Japan may share North Korean Nuclear Programme under GSOMIA
        so now     Japan shares North Korean Missiles with South Korea
        so now     Japan shares North Korean Nuclear Programme with South Korea
        so now     South Korea is bound to Japan by GSOMIA
        so now     South Korea may share North Korean Missiles under GSOMIA
        so now     South Korea may share North Korean Nuclear Programme under GSOMIA
        so now     South Korea shares North Korean Missiles with Japan
        so now     South Korea shares North Korean Nuclear Programme with Japan
      """)
  }

  @Test func noticeCannotBeGivenAfterItsLastDay() throws {
    let talk = try gsomia()
    talk.run("goto 2019-08-22", "skip all", "wait until 2019-08-25")
    check(
      talk, "why not South Korea gives notice to end GSOMIA",
      """
      It cannot be made: South Korea gives notice to end GSOMIA
        ✓ South Korea is party to GSOMIA
        ✓ GSOMIA is in force
        ✓ not South Korea has given notice to end GSOMIA
        ✓ not South Korea has suspended its notice on GSOMIA
        ✓ GSOMIA expires on 2019-11-22
        ✓ GSOMIA has a notice period in days of 90
        ✗ today <= 2019-11-22 - 90 days
            not so: today <= 2019-11-22 - 90 days, that is 2019-08-25 <= 2019-08-24

      No moves bring it about on this day: all 8 states that they lead to were tried.

      With waiting, the script left out:
        2019-11-23  wait until 2019-11-23
        2019-11-23  South Korea gives notice to end GSOMIA
      """)
  }

  @Test func aStepAndWhatRestsOnIt() throws {
    let talk = try gsomia()
    talk.run("goto 2019-08-22", "next", "skip all", "wait until 2019-11-24")
    check(
      talk, "why #37",
      """
      #37  2019-08-23  South Korea gives notice to end GSOMIA
          + South Korea has given notice to end GSOMIA
          note: A written note, handed to Ambassador Nagamine, one day before the last day for it.
          source: Arirang, x7h7zfz
          source: GSOMIA Text, article 21

      It could be done, because
      South Korea is party to GSOMIA  (given, since 2016-11-23)
      GSOMIA is in force  (given, since 2016-11-23)
         source: GSOMIA Text, article 21
      not South Korea has given notice to end GSOMIA  (it never began)
      not South Korea has suspended its notice on GSOMIA  (it never began)
      GSOMIA expires on 2019-11-22
      │  since 2018-11-23, deadline: The agreement renews itself, in #4
      ├─ GSOMIA is in force  (as above)
      ├─ GSOMIA expires on 2018-11-22  (given, since 2018-10-30)
      │     source: GSOMIA Text, article 21
      ├─ GSOMIA has a renewal term in months of 12  (given, since 2018-10-30)
      │     source: GSOMIA Text, article 21
      ├─ not ? has given notice to end GSOMIA  (no State has given notice to end GSOMIA)
      └─ not GSOMIA is held by a suspended notice  (no rule makes it so)
      GSOMIA has a notice period in days of 90  (given, since 2018-10-30)
         source: GSOMIA Text, article 21
      today <= 2019-11-22 - 90 days  (2019-08-23 <= 2019-08-24)

      It brought
      South Korea has given notice to end GSOMIA
         since 2019-08-23, by #37 South Korea gives notice to end GSOMIA
         source: Arirang, x7h7zfz
         source: GSOMIA Text, article 21

      Later steps that rest on it
        #39  2019-11-23  The agreement lapses
                         through South Korea has given notice to end GSOMIA
      """)
  }

  @Test func whatIsCounted() throws {
    let talk = try watchers()
    check(
      talk, "why Borland is popular",
      """
      Borland is popular
      │  rule: Popular
      ├─ Borland is sovereign  (given, since 2020-01-01)
      └─ count of ?x where (?x likes Borland) >= 2
         │  2 >= 2, counting
         ├─ Arland likes Borland  (given, since 2020-01-01)
         └─ Dravia likes Borland  (given, since 2020-01-01)
      """)
    check(
      talk, "why Arland is broke",
      """
      Arland is broke
      │  rule: Broke
      ├─ Arland is sovereign  (given, since 2020-01-01)
      └─ sum of ?n where (Arland owes ?n to ?) > 10
         │  13 > 10, counting
         ├─ Arland owes 3 to Cordonia  (given, since 2020-01-01)
         ├─ Arland owes 5 to Borland  (given, since 2020-01-01)
         └─ Arland owes 5 to Cordonia  (given, since 2020-01-01)
      """)
    check(
      talk, "why not Dravia is popular",
      """
      No: Dravia is popular
        rule: Popular
          ✓ Dravia is sovereign
          ✗ count of ?x where (?x likes Dravia) >= 2
              not so: count of ?x where (?x likes Dravia) >= 2, that is 1 >= 2

      What would bring it about:
        1. Borland courts Dravia  (Borland alone)
        2. Cordonia courts Dravia  (Cordonia alone)
      """)
  }

  @Test func otherProofs() throws {
    let talk = try watchers()
    check(
      talk, "why Arland is friend of Borland",
      """
      Arland is friend of Borland
      │  rule: Friend
      └─ Arland likes Borland  (given, since 2020-01-01)

      Proof 1 of 2 that differ in their last step. why Arland is friend of Borland another shows the next.
      """)
    check(
      talk, "why Arland is friend of Borland another",
      """
      Arland is friend of Borland
      │  rule: Friend of friend
      ├─ Arland is friend of Dravia
      │  │  rule: Friend
      │  └─ Arland likes Dravia  (given, since 2020-01-01)
      ├─ Dravia is friend of Borland
      │  │  rule: Friend
      │  └─ Dravia likes Borland  (given, since 2020-01-01)
      └─ Arland != Borland  (by comparison)

      Proof 2 of 2 that differ in their last step.
      """)
    check(
      talk, "why another",
      """
      There is no other proof: all 2 that differ in their last step have been shown.
      """)
  }

  @Test func questionsWithNames() throws {
    let talk = try watchers()
    check(
      talk, "why Arland is friend of ?who",
      """
      Arland is friend of Borland
      │  rule: Friend
      └─ Arland likes Borland  (given, since 2020-01-01)

      The first answer of 3.
      Proof 1 of 2 that differ in their last step. why Arland is friend of Borland another shows the next.
      """)
    check(
      talk, "why not ?a is friend of Arland",
      """
      No: ?a is friend of Arland
        ?a is friend of Arland
          rule: Friend
            ✗ ?a likes Arland
                nothing such: ?a likes Arland
        Borland is friend of Arland
          rule: Friend of friend
            ✓ Borland is friend of Cordonia
            ✗ Cordonia is friend of Arland
                rule: Friend
                  ✗ Cordonia likes Arland
                      it never began that Cordonia likes Arland
            ✓ Borland != Arland
        Dravia is friend of Arland
          rule: Friend of friend
            ✓ Dravia is friend of Borland
            ✗ Borland is friend of Arland
                rule: Friend
                  ✗ Borland likes Arland
                      it never began that Borland likes Arland
                rule: Friend of friend
                  ✗ Cordonia is friend of Arland
                      rule: Friend
                        ✗ Cordonia likes Arland
                            it never began that Cordonia likes Arland
            ✓ Dravia != Arland
        … and 1 more as near

      What would bring it about:
        1. Borland courts Arland  (Borland alone)
        2. Cordonia courts Arland  (Cordonia alone)
        3. Dravia courts Arland  (Dravia alone)
      """)
  }

  @Test func whatConsequencesRestOn() throws {
    let talk = try watchers()
    talk.run("next", "Cordonia guards all friends of Borland")
    check(
      talk, "why Dravia is at war with Arland",
      """
      Dravia is at war with Arland
      │  since 2020-02-01, consequence: Guard is called, in #1 Arland attacks Borland
      │  source: Gazette, page 3
      ├─ Arland is at war with Borland
      │     since 2020-02-01, by #1 Arland attacks Borland
      │     source: Gazette, page 1
      └─ Dravia guarantees Borland  (given, since 2020-01-01)
      """)
    check(
      talk, "why Cordonia guards Arland",
      """
      Cordonia guards Arland
      │  since 2020-02-01, by #2 Cordonia guards all friends of Borland
      └─ Arland likes Borland  (given, since 2020-01-01)
      """)
    check(
      talk, "why not Dravia attacks Arland",
      """
      It cannot be made: Dravia attacks Arland
        What it would bring about holds already:
          Dravia is at war with Arland  since 2020-02-01
        ✓ Dravia != Arland
        ✗ not Dravia is at war with Arland
            Dravia is at war with Arland since 2020-02-01
      """)
    check(
      talk, "why not Arland is neutral any more",
      """
      No: Arland is neutral
        ✗ Arland is neutral
            Arland is neutral ended on 2020-02-01 (#1), by “Arland attacks Borland”

      What ended it:
      #1  2020-02-01  Arland attacks Borland
          + Arland is at war with Borland
          + Dravia is at war with Arland
          in consequence: Guard is called
          no longer  Arland is neutral
          no longer  Dravia is neutral
          source: Gazette, page 1

      That rests on
      Arland is at war with Borland
         since 2020-02-01, by #1 Arland attacks Borland
         source: Gazette, page 1
      """)
    check(
      talk, "why Dravia is at war with Arland since 2020-02-01",
      """
      As it was on 2020-02-01:
      Dravia is at war with Arland
      │  since 2020-02-01, consequence: Guard is called, in #1 Arland attacks Borland
      │  source: Gazette, page 3
      ├─ Arland is at war with Borland
      │     since 2020-02-01, by #1 Arland attacks Borland
      │     source: Gazette, page 1
      └─ Dravia guarantees Borland  (given, since 2020-01-01)
      """)
  }

  @Test func whatNothingCanBringAbout() throws {
    let talk = try watchers()
    check(
      talk, "why not Arland guarantees Arland",
      """
      No: Arland guarantees Arland
        ✗ Arland guarantees Arland
            it never began that Arland guarantees Arland; no move, consequence or deadline can bring it
            about

      There is no way. Nothing begins that Arland guarantees Arland: no move, no consequence and no
      deadline.
      """)
    check(
      talk, "why not Cordonia is friend of Arland",
      """
      No: Cordonia is friend of Arland
        rule: Friend
          ✗ Cordonia likes Arland
              it never began that Cordonia likes Arland
        rule: Friend of friend
          ✗ Cordonia is friend of ?b
              nothing such: Cordonia is friend of ?b
          ✗ ?b is friend of Arland
              nothing such: ?b is friend of Arland
          ✓ Cordonia != Arland

      What would bring it about:
        1. Cordonia courts Arland  (Cordonia alone)
      """)
    check(
      talk, "why Arland likes Borland and not Borland likes Arland",
      """
      Arland likes Borland and not Borland likes Arland
      ├─ Arland likes Borland  (given, since 2020-01-01)
      └─ not Borland likes Arland  (it never began)
      """)
  }
}
