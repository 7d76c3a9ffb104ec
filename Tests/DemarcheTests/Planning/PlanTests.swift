import TestSupport
import Testing

@testable import Demarche

/// `how` and `until when can`, as people ask them.
@Suite struct PlanTests {
  private func plan(_ talk: Talk, _ line: String) throws -> Answer.Plan {
    guard case .plan(let plan)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoPlanAnswered()
    }
    return plan
  }

  private func untilWhen(_ talk: Talk, _ line: String) throws -> Answer.UntilWhen {
    guard case .untilWhen(let answer)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoPlanAnswered()
    }
    return answer
  }

  private struct NoPlanAnswered: Error {}

  private func words(_ steps: [Answer.PlannedStep]?) -> [String] {
    (steps ?? []).map { "\($0.date.text) \($0.move ?? "wait")" }
  }

  @Test func fewestMovesThenWaitsThenEarliest() throws {
    let talk = try Talk(twoNeighbours)
    talk.expect(
      "how Arland is at odds with Borland by Arland",
      #""ok":true,"kind":"plan","date":"2020-01-01","branch":"main","#
        + #""goal":"Arland is at odds with Borland","found":true,"moves":1,"steps":["#
        + #"{"date":"2020-01-01","move":"Arland imposes a tariff on Borland"}],"reason":null,"#
        + #""explanation":null,"limits":{"moves":20,"until":"2022-01-01","by":["Arland"]}"#)
    // Notice can be given now, and then only the clock has to run.
    #expect(
      words(try plan(talk, "how not River Pact is in force by Borland").steps) == [
        "2020-01-01 Borland gives notice on River Pact", "2021-01-01 wait",
      ])
    #expect(words(try plan(talk, "how River Pact is in force").steps) == [])
    #expect(
      words(try plan(talk, "how River Pact expires on 2021-12-31").steps) == ["2021-01-01 wait"])
  }

  @Test func allShortestPlans() throws {
    let talk = try Talk(twoNeighbours)
    let plan = try plan(talk, "how Arland is at odds with Borland all")
    #expect(
      (plan.plans ?? []).map { words($0) } == [
        ["2020-01-01 Arland imposes a tariff on Borland"],
        ["2020-01-01 Borland imposes a tariff on Arland"],
      ])
    #expect(!plan.isCut)
  }

  @Test func limitsAreNeverImpossible() throws {
    let talk = try Talk(twoNeighbours)
    // It takes until the first day of 2021.
    let tooEarly = try plan(talk, "how not River Pact is in force before 2020-12-31")
    #expect(tooEarly.steps == nil && !tooEarly.isProof)
    let tooFew = try plan(
      talk,
      "how Arland taxes imports from Borland and Borland taxes imports from Arland within 1 move")
    #expect(tooFew.steps == nil && !tooFew.isProof)
    let onTheDay = try plan(talk, "how not River Pact is in force before 2021-01-02")
    #expect(onTheDay.steps?.last?.date.text == "2021-01-01")
  }

  @Test func whatNothingBeginsIsProved() throws {
    let talk = try Talk(twoNeighbours)
    let nobody = try plan(talk, "how Arland taxes imports from Borland by Borland")
    #expect(nobody.steps == nil && nobody.isProof)
    #expect(nobody.explanation?.contains("Arland taxes imports from Borland") == true)
    // An ended treaty is never begun again.
    talk.run("skip all", "Arland gives notice on River Pact", "wait until 2021-02-01")
    let again = try plan(talk, "how River Pact is in force")
    #expect(again.steps == nil && again.isProof)
  }

  @Test func searchedStatesAreAProof() throws {
    let talk = try Talk(
      """
      scenario Lamps
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State is lit
      relation ?a:State is dark
      action ?a:State lights up
        needs ?a is dark
        begins ?a is lit
        ends ?a is dark
      action ?a:State goes out
        needs ?a is lit
        begins ?a is dark
        ends ?a is lit
      given
        Arland is dark
      """)
    let both = try plan(talk, "how Arland is lit and Arland is dark")
    #expect(both.steps == nil && both.isProof)
    #expect(both.explanation?.contains("2 states") == true, "\(both.explanation ?? "")")
    talk.expectError("how Arland is lit by Nobody", "unknown-name")
    talk.expectError("how Arland is bright", "unknown-sentence")
    talk.expectError("how Arland is lit before 2019-01-01", "bad-date")
    talk.expectError("how Arland is lit within two moves", "usage")
    talk.expectError("how", "usage")
    talk.expectError("until when", "usage")
  }

  @Test func lastChance() throws {
    let talk = try Talk(twoNeighbours)
    let ending = try untilWhen(
      talk, "until when can not River Pact is in force by Arland before 2021-06-01")
    #expect(ending.last?.text == "2020-10-02")
    #expect(words(ending.steps).first == "2020-10-02 Arland gives notice on River Pact")
    #expect(ending.closes.contains { $0.contains("Arland gives notice on River Pact") })
    let never = try untilWhen(talk, "until when can Arland taxes imports from Borland by Borland")
    #expect(!never.isPossible && never.isProof)
    let always = try untilWhen(talk, "until when can Arland taxes imports from Borland by Arland")
    #expect(always.isPossible && always.last == nil)
  }

  @Test func absenceOfAValueThatIsMadeMatters() throws {
    let talk = try Talk(
      """
      scenario Bookings
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State waits for ?d:Date
      relation ?a:State is barred on ?d:Date
      relation ?a:State is free
      rule Free
        ?a is free
          if ?a waits for ?d and not ?a is barred on ?d
      action ?a:State books
        begins ?a waits for today + 1 day
      action ?a:State lifts its bars
        ends ?a is barred on ?
      given
        Arland is barred on 2020-01-02
      """)
    let plan = try plan(talk, "how Arland is free before 2020-01-02")
    #expect(
      words(plan.steps) == ["2020-01-01 Arland books", "2020-01-01 Arland lifts its bars"])
  }

  @Test func onlyWhoCanMoveIsAMover() throws {
    let talk = try Talk(twoNeighbours)
    talk.expectError("how not River Pact is in force by River Pact", "wrong-kind")
    talk.expectError("how not River Pact is in force by Arlan", "unknown-name")
    let none = try plan(talk, "how Arland taxes imports from Borland within 0 moves")
    #expect(none.steps == nil && !none.isProof)
    talk.expectError("how not River Pact is in force before yesterday", "bad-date")
  }

  @Test func untilWhenAtItsEdges() throws {
    let talk = try Talk(twoNeighbours)
    // It holds already, and nothing ends it by itself.
    let already = try untilWhen(talk, "until when can River Pact is in force")
    #expect(already.isPossible && already.last == nil && already.steps.isEmpty)
    // A day past the usual limits is the limit.
    let far = try untilWhen(
      talk, "until when can Arland taxes imports from Borland on 2030-01-01 by Arland")
    #expect(far.last?.text == "2030-01-01")
    talk.expectError("until when can River Pact is in force by", "usage")
    talk.expectError("until when can River Pact is in force by Nobody", "unknown-name")
    talk.expectError("until when can River Pact is in force on 2019-01-01", "bad-date")
  }

  // MARK: GSOMIA

  /// At the notice of 23 August 2019.
  private func atTheNotice() throws -> Talk {
    let talk = try Talk(Session(scenario: "gsomia-2019.demarche"))
    talk.run("goto 2019-08-22", "next")
    return talk
  }

  @Test func seoulAloneCanKeepGsomia() throws {
    let talk = try atTheNotice()
    let plan = try plan(talk, "how GSOMIA is in force on 2019-11-24 by South Korea all")
    #expect(
      (plan.plans ?? []).map { words($0) } == [
        ["2019-08-23 South Korea suspends its notice on GSOMIA", "2019-11-24 wait"],
        ["2019-08-23 South Korea withdraws notice on GSOMIA", "2019-11-24 wait"],
      ])
    #expect(plan.leavesScriptOut)
    let until = try untilWhen(
      talk, "until when can GSOMIA is in force on 2019-11-24 by South Korea")
    #expect(until.last?.text == "2019-11-22")
    #expect(until.closes.contains("2019-11-23: The agreement lapses"), "\(until.closes)")
    talk.run("skip all", "South Korea suspends its notice on GSOMIA", "wait until 2019-11-24")
    #expect(talk.holds("GSOMIA is in force") == true)
  }

  @Test func bothTogetherCanKeepGsomiaToTheLastDay() throws {
    let talk = try atTheNotice()
    let plan = try plan(talk, "how GSOMIA is in force on 2019-11-24 by Japan, South Korea")
    #expect(plan.moveCount == 1)
    let until = try untilWhen(
      talk, "until when can GSOMIA is in force on 2019-11-24 by Japan and South Korea")
    // It has lapsed by then, and is concluded anew.
    #expect(until.last?.text == "2019-11-24")
    #expect(until.steps.count == 2)
    talk.run("skip all", "wait until 2019-11-24")
    for step in until.steps { talk.run(step.move ?? "") }
    #expect(talk.holds("GSOMIA is in force") == true)
  }

  @Test func japanAloneCannotKeepGsomia() throws {
    let talk = try atTheNotice()
    let plan = try plan(talk, "how GSOMIA is in force on 2019-11-24 by Japan")
    #expect(plan.steps == nil && plan.isProof, "\(plan.explanation ?? "")")
    let never = try untilWhen(talk, "until when can GSOMIA is in force on 2019-11-24 by Japan")
    #expect(!never.isPossible && never.isProof)
    // Before there was a notice, nothing had to be done, and nothing could go wrong by itself.
    talk.run("goto 2019-08-21")
    let before = try self.plan(talk, "how GSOMIA is in force on 2019-11-24 by Japan")
    #expect(words(before.steps) == ["2019-11-24 wait"])
    let until = try untilWhen(talk, "until when can GSOMIA is in force on 2019-11-24 by Japan")
    #expect(until.last?.text == "2019-11-24")
  }

  // MARK: Counting, and like things

  private func lamps(_ count: Int) throws -> Talk {
    try Talk(
      """
      scenario Lamps
        starts 2020-01-01
      kind Lamp
      Lamp \((1...count).map { "Lamp\($0)" }.joined(separator: ", "))
      relation ?a:Lamp is lit
      relation ?a:Lamp is dark
      action ?a:Lamp lights up
        needs ?a is dark
        begins ?a is lit
        ends ?a is dark
      action ?a:Lamp goes out
        needs ?a is lit
        begins ?a is dark
        ends ?a is lit
      given
        \((1...count).map { "Lamp\($0) is dark" }.joined(separator: "\n  "))
      """)
  }

  @Test func countsTheFewestMoves() throws {
    let talk = try lamps(30)
    let plan = try plan(talk, "how count of ?l where (?l is lit) >= 18")
    #expect(plan.moveCount == 18)
    for step in plan.steps ?? [] { talk.run("do \(step.move ?? "")") }
    #expect(talk.holds("count of ?l where (?l is lit) = 18") == true)
    let fewer = try self.plan(talk, "how 3 > count of ?l where (?l is lit)")
    #expect(fewer.moveCount == 16)
    let none = try self.plan(talk, "how count of ?l where (?l is dark) > 30")
    #expect(none.steps == nil && none.isProof)
    #expect(none.explanation?.contains("It can come to at most 30") == true, "\(none)")
  }

  @Test func looksAtLikeThingsOnce() throws {
    // Of two to the twelfth states those that count, by how many lamps are lit.
    let talk = try lamps(12)
    let none = try plan(talk, "how ?l is lit and ?l is dark")
    #expect(none.steps == nil && none.isProof)
    #expect(none.explanation?.contains("All 13 states") == true, "\(none.explanation ?? "")")
    #expect(none.explanation?.contains("count once") == true)
    // A plan names the lamps that are really lit.
    talk.run("Lamp7 lights up", "Lamp3 lights up")
    let out = try plan(talk, "how count of ?l where (?l is lit) = 0")
    let moves = (out.steps ?? []).compactMap(\.move).sorted()
    #expect(moves == ["Lamp3 goes out", "Lamp7 goes out"])
  }

  @Test func whatHasNoNameIsToldByItsKind() throws {
    let talk = try Talk(twoNeighbours)
    let plan = try plan(
      talk, "how ?a cooperates with Borland under ?t by Borland before 2020-01-02")
    #expect(plan.steps != nil)
    talk.run("skip all", "Arland gives notice on River Pact", "wait until 2021-02-01")
    let never = try self.plan(talk, "how ?a cooperates with ?b under ?t")
    #expect(never.isProof)
    #expect(never.explanation?.contains("some treaty is in force") == true, "\(never)")
    #expect(never.explanation?.contains("?t is in force") == false)
  }

  /// Of numbers, dates and texts that moves take, those are tried that the goal or a rule names.
  @Test func valuesOfOnesOwnChoosing() throws {
    let talk = try Talk(
      """
      scenario Levies
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State is taxed at ?n:Number
        one ?n for each ?a
      relation ?a:State is burdened
      relation ?a:State votes on ?d:Date
      relation ?a:State has voted
      relation ?a:State has said ?t:Text
      relation ?a:State asks for ?n:Number
      relation ?a:State has what it asks for
      rule Burden
        ?a is burdened if ?a is taxed at ?n and ?n > 10
      rule Content
        ?a has what it asks for if ?a asks for ?n and ?a is taxed at ?m and ?m < ?n
      action ?a:State levies ?n:Number
        needs ?n <= 25
        begins ?a is taxed at ?n
      action ?a:State calls a vote for ?d:Date
        needs ?d > today
        begins ?a votes on ?d
      action ?a:State says ?t:Text
        begins ?a has said ?t
      deadline Vote
        when ?a votes on ?d
        on ?d + 1 day
        begins ?a has voted
      given
        Borland asks for 7.5
      """)
    let wanted = [
      ("how Arland is taxed at 12.5", ["2020-01-01 Arland levies 12.5"]),
      ("how Arland is burdened", ["2020-01-01 Arland levies 11"]),
      (
        "how Arland is taxed at 3 and Borland is taxed at 4",
        ["2020-01-01 Arland levies 3", "2020-01-01 Borland levies 4"]
      ),
      ("how Borland has what it asks for", ["2020-01-01 Borland levies 6.5"]),
      ("how Arland votes on 2020-05-05", ["2020-01-01 Arland calls a vote for 2020-05-05"]),
      (
        "how Arland has voted",
        ["2020-01-01 Arland calls a vote for 2020-01-02", "2020-01-03 wait"]
      ),
      (#"how Arland has said "enough""#, [#"2020-01-01 Arland says "enough""#]),
    ]
    for (line, steps) in wanted { #expect(words(try plan(talk, line).steps) == steps, "\(line)") }
    // Not found is not impossible.
    let none = try plan(talk, "how Arland is taxed at 26")
    #expect(none.steps == nil)
    #expect(!none.isProof)
    guard
      case .whyNot(_, _, let nearest, _)? =
        talk.session.answer("why not Arland is taxed at 12")?.content
    else {
      Issue.record("no answer")
      return
    }
    #expect(nearest == [["Arland levies 12"]])
  }
}
