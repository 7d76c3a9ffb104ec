import Rendering
import Testing

@testable import Demarche

/// `why not` where more moves are legal than can be tried: those between whom the question names are.
@Suite struct WideWorldTests {
  /// Everybody can do this to everybody: 8,010 moves.
  private static let scenario = """
    scenario Wide
      starts 2020-01-01
    kind State
    State \((1...90).map { "S\($0)" }.joined(separator: ", "))
    relation ?a:State is cross with ?b:State
    action ?a:State offends ?b:State
      needs ?a != ?b
      begins ?b is cross with ?a
    """

  @Test func findsAWayAndSaysHowManyMovesItTried() throws {
    let session = try Session(text: WideWorldTests.scenario)
    let answer = try #require(session.answer("why not S89 is cross with S77"))
    #expect(
      renderText(answer, width: 100).hasSuffix(
        """
        What would bring it about:
          1. S77 offends S89  (S77 alone)
          There may be others as short: only 2 moves were tried.
        """))
    _ = session.answer("S77 offends S89")
    guard case .truth(true)? = session.answer("S89 is cross with S77")?.content else {
      Issue.record("the way leads nowhere")
      return
    }
  }

  /// More moves in a row than can be tried one by one, which the search for plans knows.
  @Test func tellsAWayOfMoreMovesThanCanBeTried() throws {
    let session = try Session(scenario: "japan-korea-2023.demarche")
    _ = session.answer("goto 2023-03-20")
    let move = "United States extends Commitment to Consult to North Korean Nuclear Programme"
    guard case .whyNot(_, _, let nearest, _)? = session.answer("why not \(move)")?.content else {
      Issue.record("why not is not answered")
      return
    }
    #expect(
      nearest == [
        [
          "Japan signs Commitment to Consult", "South Korea signs Commitment to Consult",
          "United States signs Commitment to Consult", move,
        ]
      ])
  }

  /// Among few facts a search for plans is prepared, among many only where one move is not enough:
  /// the answers are the same.
  @Test(arguments: [
    "why not S1 is at odds with S2", "why S1 is at odds with S2", "why not S3 is at odds with S4",
    "why not S1 is a friend of S2", "why not S4 makes up with S3", "why not S1 is a ghost",
  ])
  func manyFactsChangeNothing(line: String) throws {
    func answer(_ facts: [String]) throws -> String {
      let text = """
        scenario Odds
          starts 2020-01-01
        kind State
        State \((1...30).map { "S\($0)" }.joined(separator: ", "))
        relation ?a:State knows ?b:State
        relation ?a:State is cross with ?b:State
        relation ?a:State is at odds with ?b:State
        relation ?a:State is a friend of ?b:State
        relation ?a:State is a ghost
        rule Odds
          ?a is at odds with ?b if ?a is cross with ?b
        rule Friends
          ?a is a friend of ?b if not ?a is cross with ?b and not ?b is cross with ?a
            and ?a is at odds with S5 and ?b is at odds with S5
        action ?a:State offends ?b:State
          needs not ?a is cross with ?b and ?a != ?b
          begins ?a is cross with ?b
        action ?a:State makes up with ?b:State
          needs ?a is cross with ?b
          ends ?a is cross with ?b
        given
          S4 is cross with S3
        \(facts.map { "  \($0)" }.joined(separator: "\n"))
        """
      let session = try Session(text: text)
      return renderText(try #require(session.answer(line)), width: 100)
    }
    let many = (1...30).flatMap { a in (1...30).map { "S\(a) knows S\($0)" } }
    let few = try answer(["S1 knows S1"])
    #expect(try answer(many) == few)
  }
}
