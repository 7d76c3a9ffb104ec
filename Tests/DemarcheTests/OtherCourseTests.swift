import TestSupport
import Testing

@testable import Demarche

/// What other courses of events are told with: `without`, moves of one's own, `what if`, `compare`.
@Suite struct OtherCourseTests {
  private func talk() throws -> Talk { try Talk(Scenarios.dominoes) }

  private func omission(_ talk: Talk, _ line: String) throws -> Answer.Omission {
    guard case .without(let omission)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoOmission()
    }
    return omission
  }

  private struct NoOmission: Error {}

  // MARK: without

  @Test func theChainGoesBackThroughMovesDeadlinesRulesAndConsequences() throws {
    let talk = try talk()
    talk.run("next all")
    let omission = try omission(talk, "without #1")
    let chains = omission.illegal.map {
      "#\($0.number) \($0.event)" + $0.chain.map { "\n  \($0.text)" }.joined()
    }
    #expect(
      chains.joined(separator: "\n") == """
        #5 Arland apologises
          “Arland is warned” was begun by #4 “The warning comes” on main
          “Arland is armed since 2020-01-05” was begun by #1 “Arland arms”, which is left out
        #6 Borland forgives Arland
          “Arland is sorry” was begun by #5 “Arland apologises” on main
          “Arland is warned” was begun by #4 “The warning comes” on main
          “Arland is armed since 2020-01-05” was begun by #1 “Arland arms”, which is left out
        #7 Borland boasts
          “Borland is bold” follows from “Arland is armed”, by the rule “Friends of the strong”
          “Arland is armed” was begun by #1 “Arland arms”, which is left out
        #8 Cordonia trembles
          “Cordonia is afraid” was begun by #1 “Arland arms (Arms alarm)”, which is left out
        """)
    #expect(talk.view == "without-1 #7 2020-02-13")
  }

  @Test func theChainTellsWhatIsThereThatMustNotBe() throws {
    let talk = try talk()
    talk.run("next all")
    let omission = try omission(talk, "without #3")
    #expect(
      omission.illegal.map(\.chain) == [
        [
          Answer.Link(
            text: "“Borland is afraid” was ended by #3 “Arland calms Borland”, which is left out",
            fact: "Borland is afraid", branch: "main", step: 3, date: parseDay("2020-01-07"),
            event: "Arland calms Borland")
        ]
      ])
    #expect(omission.deadlines == [])
  }

  @Test func theChainGoesThroughMovesThatBecomePossible() throws {
    let talk = try Talk(
      Scenarios.dominoes.split(separator: "\n").filter {
        !$0.hasPrefix("on ") && $0 != "  source Gazette, page 3"
      }
      .joined(separator: "\n")
        + """

        on 2020-01-05 Arland arms
        on 2020-01-06 Arland disarms
        on 2020-01-07 Cordonia trembles
        on 2020-02-10 Arland calms Cordonia
        on 2020-02-11 Cordonia relaxes
        """)
    talk.run("next all")
    // The calming would go, and the fear stay.
    let omission = try omission(talk, "without #4 as tense")
    #expect(omission.illegal.map(\.number) == [5])
    #expect(omission.illegal.first?.chain.last?.step == 4)
    talk.run("switch main")
    // Without the arming nobody is afraid: nothing to tremble at.
    let other = try self.omission(talk, "without #1")
    #expect(other.illegal.map(\.event) == ["Cordonia trembles"])
  }

  @Test func deadlinesThatFallDifferently() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next all", "wait until 2021-02-01")
    let omission = try omission(talk, "without #3")
    let told = omission.deadlines.map {
      "\($0.title) of \($0.about.joined(separator: ", ")): \($0.old?.text ?? "-") \($0.new?.text ?? "-")"
    }
    #expect(
      told == [
        "The treaty lapses of River Pact: 2021-01-01 -",
        "The treaty renews itself of River Pact: - 2021-01-01",
        "The treaty renews itself of River Pact: - 2022-01-01",
      ])
  }

  @Test func aDeadlineThatOnlyMoves() throws {
    let talk = try talk()
    talk.run("next", "Arland disarms", "wait 2 days", "Arland arms", "wait 3 weeks")
    let omission = try omission(talk, "without #2")
    #expect(
      omission.deadlines.map { [$0.old?.text, $0.new?.text] } == [["2020-02-06", "2020-02-04"]])
    #expect(
      talk.json("without #2").contains("no-such-step") == false)
  }

  @Test func whatIsLeftOutIsInJSON() throws {
    let talk = try talk()
    talk.run("next all")
    talk.expect(
      "without #3",
      #""ok":true,"kind":"without","date":"2020-02-13","branch":"without-3","omitted":{"number":3,"event":"Arland calms Borland"},"illegal":[{"number":9,"date":"2020-02-13","event":"Borland relaxes","refused":{"move":"Borland relaxes","needs":[{"text":"not Borland is afraid","holds":false,"why":"Borland is afraid since 2020-01-01"}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null},"chain":[{"text":"“Borland is afraid” was ended by #3 “Arland calms Borland”, which is left out","fact":"Borland is afraid","branch":"main","step":3,"date":"2020-01-07","event":"Arland calms Borland"}]}],"net":{"began":["Borland is afraid"],"ended":[],"derivedBegan":[],"derivedEnded":[]},"deadlines":[]"#
    )
  }

  // MARK: Moves of one's own

  /// What `next all` says is to blame, by event.
  private func blamed(_ talk: Talk) -> [String: [Int]] {
    guard case .steps(let steps)? = talk.session.answer("next all")?.content else { return [:] }
    return Dictionary(
      steps.compactMap { step in
        step.refused.map { (step.event ?? "", $0.madeBy.map(\.step)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func theScriptGoesOnAndSaysWhichMoveStandsAgainstIt() throws {
    let talk = try talk()
    // What has nothing to do with it is not to blame.
    talk.run("next 3", "Cordonia sides with Borland", "Arland disarms", "Arland calms Cordonia")
    #expect(
      blamed(talk) == [
        "Arland apologises": [5], "Borland forgives Arland": [5], "Borland boasts": [5],
        "Cordonia trembles": [6],
      ])
    #expect(talk.events().last == "played Borland relaxes")
  }

  @Test func movesThatOnlyTogetherStandAgainstAnEvent() throws {
    let talk = try talk()
    // Either calming would be enough to end the fear.
    talk.run("next 3", "Cordonia calms Cordonia", "Arland calms Cordonia")
    #expect(blamed(talk) == ["Cordonia trembles": [4, 5]])
  }

  @Test func whatFailsByItselfIsNobodysDoing() throws {
    let talk = try talk()
    talk.run("skip", "next", "Cordonia sides with Borland")
    #expect(
      blamed(talk) == [
        "Arland apologises": [], "Borland forgives Arland": [], "Borland boasts": [],
        "Cordonia trembles": [],
      ])
  }

  @Test func aMoveOfOnesOwnCanBeMadeImpossibleToo() throws {
    let talk = try talk()
    talk.run("next 2", "Arland disarms")
    let refusal = try talk.refusal("Borland boasts")
    #expect(refusal.madeBy.map(\.event) == ["Arland disarms"])
    #expect(
      talk.json("Borland boasts").contains(#""madeBy":[{"step":3,"event":"Arland disarms"}]"#))
    #expect(talk.view == "main #3 2020-01-06")
    // Nothing of what was tried to find out is left.
    talk.run("undo")
    #expect(talk.holds("Borland is bold") == true)
  }

  // MARK: what if

  private func preview(_ talk: Talk, _ line: String) throws -> Answer.Preview {
    guard case .preview(let preview)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoOmission()
    }
    return preview
  }

  @Test func whatAMoveWouldMeanForOthers() throws {
    let talk = try talk()
    talk.run("next 2")
    let preview = try preview(talk, "what if Arland disarms")
    #expect(
      preview.stopped.map { "\($0.date.text) \($0.title)" } == ["2020-02-04 The warning comes"])
    #expect(preview.ahead.isEmpty)
    #expect(preview.others.impossible == ["Borland boasts"])
    #expect(preview.impossible == ["Borland boasts"])
    let own = try self.preview(talk, "what if Borland sides with Cordonia then wait 30 days")
    #expect(own.others.possible.contains("Arland apologises"))
    let apology = try self.preview(talk, "what if Arland arms then wait 30 days")
    #expect(apology.possible.contains("Arland apologises"))
    #expect(!apology.others.possible.contains("Arland apologises"))
  }

  @Test func whatMustNeverBeIsTold() throws {
    let talk = try talk()
    guard case .refused(let refusal)? = talk.session.answer("what if Cordonia arms")?.content else {
      Issue.record("not refused")
      return
    }
    #expect(
      refusal.never
        == "It would bring about what must never be: Cordonia is armed. Cordonia is neutral.")
  }

  // MARK: compare

  @Test func comparingTellsWhereStepsPartAndWhatCameAboutOnOneSide() throws {
    let talk = try talk()
    talk.run("next", "branch calm", "Arland disarms", "skip all", "wait until 2020-03-01")
    talk.run("switch main", "wait until 2020-03-01")
    guard case .compare(let comparison)? = talk.session.answer("compare main with calm")?.content
    else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.parting.left == 2 && comparison.parting.right == 2)
    #expect(
      comparison.effectsLeft == [
        Answer.Effected(
          title: "The warning comes", about: ["Arland"], date: try #require(parseDay("2020-02-04")),
          step: 4, isDeadline: true)
      ])
    #expect(comparison.effectsRight == [])
  }

  @Test func stepsThatAreAlikeAfterTheForkAreNoParting() throws {
    let talk = try talk()
    talk.run("branch other", "next 2", "Arland disarms", "switch main", "next 4")
    guard case .compare(let comparison)? = talk.session.answer("compare other")?.content else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.fork.step == 0)
    #expect(comparison.parting.left == 3 && comparison.parting.right == 3)
    // The consequence came about on both.
    #expect(comparison.effectsLeft.map(\.title) == ["The warning comes"])
  }
}
