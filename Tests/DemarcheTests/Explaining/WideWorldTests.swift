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
}
