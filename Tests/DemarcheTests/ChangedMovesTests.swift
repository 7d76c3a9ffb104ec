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
    action ?a:State tires of ?b:State
      needs ?a lists ?b since ?d and today > ?d + 3 days
      ends ?a lists ?b
    action ?a:State opens up
      needs today >= 2020-01-20 and not ?a is alone
      begins ?a lists ?a
    action ?a:State answers ?b:State
      needs ?b protests to ?a on ?d and today <= ?d + 5 days
      begins ?a lists ?b
    action ?a:State clears its lists
      needs ?a lists ?
      ends ?a lists ?
      ends ?a limits ?b to ?n where ?a limits ?b to ?n and ?b lists ?a
    action ?a:State copies ?b:State
      begins ?a lists ?c where ?b lists ?c
      ends ?a lists ?b
    \(rest)
    """
  }

  /// - Parameter trials: What is typed after `what if`; each is carried out for real then.
  private func check(_ rest: String, trials: [[String]], _ note: Comment) throws {
    let text = ChangedMovesTests.scenario(rest)
    let opening = openScenario(
      path: "three.demarche",
      files: Session.Files(read: { _ in Array(text.utf8) }, write: { _, _ in nil }))
    let session = try #require(opening.session, "\(opening.diagnostics)")
    func all() throws -> Set<String> {
      Set(try #require(session.legalMoves(of: nil)).map(\.move))
    }
    var seen = 0
    for parts in trials {
      let line = parts.joined(separator: " then ")
      let before = try all()
      let preview = try #require(session.answer("what if \(line)"))
      let afterPreview = try all()
      #expect(afterPreview == before, note)
      guard case .preview(let told) = preview.content else {
        guard case .refused = preview.content else {
          Issue.record("what if \(line): \(preview.content); \(note)")
          return
        }
        // Its first move alone may be legal, so that not all sessions stay where they began.
        _ = session.answer(parts[0])
        continue
      }
      for part in parts { _ = session.answer(part) }
      let after = try all()
      #expect(told.possible == after.subtracting(before).sorted(), "\(line); \(note)")
      #expect(told.impossible == before.subtracting(after).sorted(), "\(line); \(note)")
      seen += told.possible.count + told.impossible.count
    }
    // Else the moves were all refused, and nothing was compared.
    #expect(seen > 5, note)
  }

  /// What may follow, or must never be. None, one or several of them stand in a scenario.
  private static let dynamics = [
    """
    consequence Answered
      when ?a is strained with ?b and ?b lists ?a
      begins ?b limits ?a to 9
    """,
    "never ?a is alone and ?a is strained with ?",
    "never ?a lists ?b and ?b lists ?c and ?c limits ?a to 1",
    """
    never count of ?b where (?a lists ?b) > 2
    """,
    """
    deadline Lists lapse
      when ?a lists ?b since ?d
      on ?d + 10 days
      ends ?a lists ?b
    """,
    """
    consequence Both
      when ?a limits ?b to ? and ?b limits ?a to ?
      ends ?a limits ? to ?
      begins ?b lists ?b
    """,
    """
    relation ?a:State is late
    rule Late
      ?a is late
        if ?a lists ?b since ?d and today > ?d + 4 days
    action ?a:State hurries ?b:State
      needs ?a is late and not ?b is late
      begins ?b lists ?a
    """,
    """
    relation ?a:State follows ?b:State
      one ?b for each ?a
    action ?a:State follows now ?b:State
      begins ?a follows ?b
    never ?a follows ?b and ?b follows ?a and ?a lists ?b
    """,
    """
    relation ?a:State reaches ?b:State
    rule Near
      ?a reaches ?b
        if ?a lists ?b
    rule Far
      ?a reaches ?c
        if ?a reaches ?b and ?b lists ?c
    never ?a reaches ?a and ?a limits ?a to ?
    """,
  ]

  @Test func agreeWithListsOfAllMoves() throws {
    let states = ["Arland", "Borland", "Corland"]
    for seed in UInt64(0)..<16 {
      var random = SplitMix64(seed: seed)
      func move() -> String {
        let (a, b) = (random.pick(states), random.pick(states))
        return random.pick([
          "\(a) lists anew \(b)", "\(a) lists anew \(b)", "\(a) lists anew \(a)",
          "\(a) strikes \(b)", "\(a) cuts \(b) to \(random.below(2))",
          "\(a) frees \(b) of \(random.below(2))", "\(a) protests to \(b)",
          "\(a) tires of \(b)", "\(a) opens up", "\(a) answers \(b)",
          "\(a) clears its lists", "\(a) copies \(b)",
        ])
      }
      let trials = (0..<25).map { _ in
        (0...random.below(3)).map { _ in
          random.below(4) == 0 ? "wait \(1 + random.below(6)) days" : move()
        }
      }
      let rest = ChangedMovesTests.dynamics.filter { _ in random.below(4) == 0 }
        .joined(separator: "\n")
      try check(rest, trials: trials, "seed \(seed)\n\(rest)")
    }
  }

  /// A move far from all that the line touches is not even tried.
  @Test func looksAtFewMovesInALargeWorld() throws {
    let states = (0..<60).map { "s\($0)" }
    let text = """
      scenario Many
        starts 2020-01-01
      kind State
      State \(states.joined(separator: ", "))
      relation ?a:State lists ?b:State
      relation ?a:State limits ?b:State
      action ?a:State lists anew ?b:State
        needs not ?a lists ?b
        begins ?a lists ?b
      action ?a:State cuts ?b:State
        needs not ?a limits ?b
        begins ?a limits ?b
      never ?a limits ?b and ?b lists ?a and ?a lists ?b
      """
    let opening = openScenario(
      path: "many.demarche",
      files: Session.Files(read: { _ in Array(text.utf8) }, write: { _, _ in nil }))
    let session = try #require(opening.session, "\(opening.diagnostics)")
    let before = session.world.database.work
    let answer = session.answer("what if s1 lists anew s2 then s1 cuts s2 then wait 30 days")
    guard case .preview(let told)? = answer?.content else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(told.impossible == ["s1 cuts s2", "s1 lists anew s2", "s2 lists anew s1"])
    #expect(session.world.database.work - before < 2000)
  }
}
