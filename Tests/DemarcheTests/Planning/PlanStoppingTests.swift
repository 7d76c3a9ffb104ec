import Quantities
import TestSupport
import Testing

@testable import Demarche

/// Searches that are stopped, by a person or at a limit.
@Suite struct PlanStoppingTests {
  /// States that trade, quarrel and warn each other, with what a search has to reckon with.
  private func quarrels(_ count: Int) -> String {
    let names = (0..<count).map { "State\($0)" }
    let given = (0..<count).flatMap { one in
      (1..<count / 2).map { "  State\(one) trades with State\((one + $0 * $0) % count)" }
    }
    return """
      scenario Quarrels
        starts 2020-01-01
      kind State
      State \(names.joined(separator: ", "))
      relation ?a:State taxes ?b:State
      relation ?a:State trades with ?b:State
      relation ?a:State is allied to ?b:State
      relation ?a:State is at odds with ?b:State
      relation ?a:State has warned ?b:State
      rule Odds
        ?a is at odds with ?b
          if ?a taxes ?b and not ?a is allied to ?b
      action ?a:State imposes a tariff on ?b:State
        needs ?a trades with ?b
        begins ?a taxes ?b
      action ?a:State warns ?b:State
        needs ?a is at odds with ?b
        begins ?a has warned ?b
      action ?a:State allies with ?b:State
        needs not ?a is at odds with ?b
        begins ?a is allied to ?b
      action ?a:State stops trading with ?b:State
        needs ?a has warned ?b
        ends ?a trades with ?b
      never ?a is allied to ?b and ?a has warned ?b
      consequence Anger
        when ?a has warned ?b and ?b has warned ?a
        ends ?a is allied to ?b
      given
      \(Array(Set(given)).sorted().joined(separator: "\n"))
      """
  }

  @Test(arguments: ["how State0 has warned State1", "until when can State0 taxes State1"])
  func stopsAtOnceAndLeavesTheSessionAsItWas(line: String) throws {
    let talk = try Talk(quarrels(6))
    let before = talk.json("state")
    let whole = talk.json(line)
    var stops = 0
    var limit = 0
    while true {
      var asked = 0
      talk.session.isInterrupted = {
        asked += 1
        return asked > limit
      }
      let answer = talk.session.answer(line)
      talk.session.isInterrupted = { false }
      if answer?.isOK == true { break }
      guard case .error(let mistake)? = answer?.content else {
        Issue.record("\(String(describing: answer))")
        return
      }
      #expect(mistake.code == "interrupted")
      // What was begun is left where it is: each loop asks once more at most.
      #expect(asked - limit < 100, "asked \(asked - limit) times more, after \(limit)")
      #expect(talk.json("state") == before)
      stops += 1
      limit = limit * 3 / 2 + 1
    }
    #expect(stops > 8, "stopped \(stops) times")
    #expect(talk.json(line) == whole)
  }

  /// Many facts are read and many rules are applied before the first move is tried.
  @Test func asksOftenBeforeTheFirstMove() throws {
    let talk = try Talk(quarrels(12))
    var asked = 0
    talk.session.isInterrupted = {
      asked += 1
      return false
    }
    let goal = "how State0 taxes State1"
    guard case .plan(let plan)? = talk.session.answer(goal)?.content else {
      Issue.record("\(talk.json(goal))")
      return
    }
    #expect(plan.moveCount == 1)
    #expect(asked > 300, "asked \(asked) times")
  }

  /// A door that closes, and a way round it that is not there but takes long to look for.
  @Test func untilWhenSaysThatASearchWasGivenUp() throws {
    let doors = (1...6).map { "door\($0)" }
    let session = try Session(
      text: """
        scenario Doors
          starts 2020-01-01
        kind State
        State Arland
        relation ?a:State is heard
        relation ?a:State is barred
        relation ?a:State stands left
        relation ?a:State stands right
        \(doors.map { "relation ?a:State opened \($0)" }.joined(separator: "\n"))
        action ?a:State speaks
          needs not ?a is barred
          begins ?a is heard
        action ?a:State shouts
          needs ?a stands left and ?a stands right
        \(doors.map { "  needs ?a opened \($0)" }.joined(separator: "\n"))
          begins ?a is heard
        action ?a:State goes left
          begins ?a stands left
          ends ?a stands right
        action ?a:State goes right
          begins ?a stands right
          ends ?a stands left
        \(doors.map { "action ?a:State opens \($0)\n  begins ?a opened \($0)" }
          .joined(separator: "\n"))
        deadline The hall closes
          when not Arland is barred
          on 2020-02-01
          begins Arland is barred
        """)
    guard case .success(let query) = session.readCondition("Arland is heard") else {
      Issue.record("the goal is not read")
      return
    }
    var request = PlanRequest(
      goal: .init(condition: query.condition, scope: query.scope),
      lastDay: try #require(Day(year: 2020, month: 6, day: 1)))
    guard case .last(let day, _, let closes) = session.lastChance(request) else {
      Issue.record("there is a last day")
      return
    }
    #expect(day.text == "2020-01-31")
    #expect(closes.first == "2020-02-01: The hall closes" && closes.count == 2, "\(closes)")
    // With fewer states than there are behind the door, it is not known that there is no way.
    request.states = 40
    guard case .last(let known, _, let doubts) = session.lastChance(request) else {
      Issue.record("there is a last day that is known")
      return
    }
    #expect(known.text == "2020-01-31")
    #expect(Array(doubts.dropFirst()) == closes, "\(doubts)")
    #expect(
      doubts.first
        == "2020-02-01: the search was given up at its limit; there may still be a way then")
  }
}
