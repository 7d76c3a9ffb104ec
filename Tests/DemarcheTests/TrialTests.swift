import Testing

@testable import Demarche
@testable import RuleEngine

/// What is only tried leaves nothing behind, however often it is.
@Suite struct TrialTests {
  /// Everything that grows with what was reached.
  private func extent(_ session: Session) -> [Int] {
    let database = session.world.database
    let history = session.world.history.extent
    return [
      history.moments, history.moves, history.deadlines, history.kept, database.mark,
      database.origins.count, database.derivations.count,
    ]
  }

  @Test(arguments: [
    "what if Arland calms Borland then wait 3 years then Borland arms",
    "what if Borland arms then Cordonia arms", "what if Arland boasts", "moves",
    "Arland boasts", "Cordonia arms", "Arland apologises",
  ])
  func nothingStays(line: String) throws {
    let talk = try Talk(Scenarios.dominoes)
    // Looking at a day between two steps, with moves played before it that can be to blame.
    talk.run(
      "next 2", "Arland disarms", "wait 20 days", "Borland arms", "next all", "goto 2020-01-20")
    let first = talk.json(line)
    let state = ["state", "log", "moves", "branches"].map(talk.json)
    let before = extent(talk.session)
    for _ in 1...3 { #expect(talk.json(line) == first) }
    #expect(extent(talk.session) == before)
    #expect(["state", "log", "moves", "branches"].map(talk.json) == state)
    #expect(talk.view.hasSuffix("2020-01-20"))
  }

  @Test func playGoesOnAfterATrialAsWithoutIt() throws {
    let (plain, trying) = (try Talk(Scenarios.dominoes), try Talk(Scenarios.dominoes))
    let lines = ["next 3", "Borland arms", "wait 40 days", "next all", "without #1", "why #4"]
    for line in lines {
      _ = trying.json("what if Arland disarms then wait 50 days then Borland disarms")
      _ = trying.json("Borland boasts and Cordonia trembles")
      _ = trying.json("do Borland forgives Cordonia")
      #expect(trying.json(line) == plain.json(line))
      #expect(trying.json("state") == plain.json("state"))
      #expect(trying.json("history ?a is armed") == plain.json("history ?a is armed"))
    }
  }

  @Test func whatIfWaitsUntilADay() throws {
    let talk = try Talk(Scenarios.dominoes)
    func days(_ line: String) -> [String] {
      guard case .preview(let preview)? = talk.session.answer(line)?.content else { return [] }
      return preview.steps.map { $0.brief }
    }
    #expect(
      days("what if Borland arms then wait until 2020-02-01 then Borland disarms") == [
        "1 2020-01-01 move Borland arms", "2 2020-01-05 script Arland arms",
        "3 2020-01-06 script Borland sides with Arland",
        "4 2020-01-07 script Arland calms Borland", "5 2020-01-31 deadline The warning comes",
        "6 2020-02-01 wait -", "7 2020-02-01 move Borland disarms",
      ])
    talk.expectError("what if Borland arms then wait until 2019-01-01", "bad-date")
    talk.expectError("what if Borland arms then wait", "usage")
    talk.expectError("what if Borland arms then wait 3 fortnights", "usage")
    talk.expectError("what if Borland arms then", "usage")
  }
}
