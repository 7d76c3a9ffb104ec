import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

/// What `what if` says of moves is what lists of all moves before and after come to.
@Suite struct ChangedMovesTests {
  private static func scenario(_ rest: String) -> String {
    """
    scenario Three
      starts 2020-01-01
    kind State
    State Arland, Borland, Corland
    relation ?a:State lists ?b:State
    relation ?a:State limits ?b:State to ?n:Number
    relation ?a:State is strained with ?b:State
    relation ?a:State is alone
    rule Limits strain
      ?a is strained with ?b
        if ?a limits ?b to ?
    rule Alone
      ?a is alone
        if ?a lists ?a
        and not ?a is strained with ?
    action ?a:State lists anew ?b:State
      needs not ?a lists ?b
      begins ?a lists ?b
    action ?a:State strikes ?b:State
      needs ?a lists ?b and (not ?b is strained with ?a or ?a is alone)
      ends ?a lists ?b
    action ?a:State cuts ?b:State to ?n:Number
      needs ?a lists ?b
      begins ?a limits ?b to ?n
    action ?a:State frees ?b:State of ?n:Number
      needs ?a limits ?b to ?n
      needs count of ?c where (?a limits ?c to ?) < 3
      ends ?a limits ?b to ?n
    action ?a:State protests to ?b:State
      needs ?b is strained with ?a
      needs not ?a lists anew ?b on 2020-01-01
    \(rest)
    """
  }

  private func check(_ rest: String, moves: [String], _ note: Comment) throws {
    let text = ChangedMovesTests.scenario(rest)
    let opening = openScenario(
      path: "three.demarche",
      files: Session.Files(read: { _ in Array(text.utf8) }, write: { _, _ in nil }))
    let session = try #require(opening.session, "\(opening.diagnostics)")
    var seen = 0
    for move in moves {
      func all() throws -> Set<String> {
        Set(try #require(session.legalMoves(of: nil)).map(\.move))
      }
      let before = try all()
      let preview = try #require(session.answer("what if \(move)"))
      let afterPreview = try all()
      #expect(afterPreview == before, note)
      let made = try #require(session.answer(move))
      guard case .preview(let told) = preview.content else {
        guard case .refused = made.content else {
          Issue.record("\(move) is not refused; \(note)")
          return
        }
        continue
      }
      let after = try all()
      #expect(told.possible == after.subtracting(before).sorted(), "\(move); \(note)")
      #expect(told.impossible == before.subtracting(after).sorted(), "\(move); \(note)")
      seen += told.possible.count + told.impossible.count
    }
    // Else the moves were all refused, and nothing was compared.
    #expect(seen > 5, note)
  }

  @Test func agreeWithListsOfAllMoves() throws {
    let states = ["Arland", "Borland", "Corland"]
    for seed in UInt64(0)..<12 {
      var random = SplitMix64(seed: seed)
      let moves = (0..<25).map { _ in
        let (a, b) = (random.pick(states), random.pick(states))
        return random.pick([
          "\(a) lists anew \(b)", "\(a) lists anew \(a)", "\(a) strikes \(b)",
          "\(a) cuts \(b) to \(random.below(2))", "\(a) frees \(b) of \(random.below(2))",
          "\(a) protests to \(b)",
        ])
      }
      try check("", moves: moves, "seed \(seed)")
      // With something that may follow or must never be, all moves have to be looked at.
      try check(
        """
        consequence Answered
          when ?a is strained with ?b and ?b lists ?a
          begins ?b limits ?a to 9
        never ?a is alone and ?a is strained with ?
        """, moves: moves, "seed \(seed), with consequences")
    }
  }
}
