import Quantities
import Testing

@testable import Demarche
@testable import Rendering

/// Many steps on a screen that is not tall enough for them.
@Suite struct FoldedStepsTests {
  private func step(_ number: Int, facts: Int = 1, story: [String] = []) throws -> Answer.Step {
    let day = try #require(Day(year: 2020, month: 1, day: number))
    var step = Answer.Step(
      number: number, date: day, cause: .script, event: "Arland does \(number)")
    step.changes.began = (0..<facts).map { "Arland has \(number)\($0)" }
    step.story = story
    step.untold = story.isEmpty ? 0 : facts
    return step
  }

  private func text(_ steps: [Answer.Step], height: Int?, columns: Int = 80) throws -> String {
    let day = try #require(Day(year: 2020, month: 1, day: 1))
    let answer = Answer(line: "", content: .steps(steps), date: day, branch: "main")
    return renderText(answer, width: columns, height: height, columns: columns)
  }

  @Test func showsAllThatFits() throws {
    let steps = try (1...3).map { try step($0) }
    let all = try text(steps, height: nil)
    #expect(all.split(separator: "\n", omittingEmptySubsequences: false).count == 8)
    #expect(try text(steps, height: 8) == all)
    #expect(try text(steps, height: 7) != all)
    // Everything where nobody looks on.
    #expect(try text((1...30).map { try step($0) }, height: nil).contains("#1  2020"))
  }

  @Test func foldsWhatDoesNot() throws {
    var steps = try (1...9).map { try step($0) }
    steps[1].cause = .deadline
    steps[2].refused = Answer.Refusal(
      move: "Arland does 3",
      needs: [
        Answer.Need(text: "Arland is calm", holds: true),
        Answer.Need(text: "it is dark", holds: false),
      ])
    #expect(
      try text(steps, height: 10, columns: 100) == """
        6 steps before these, 1 January 2020 to 6 January 2020: 5 of the script, 1 deadline, 1 refused.
        #7  2020-01-07  Arland does 7
            + Arland has 70
        #8  2020-01-08  Arland does 8
            + Arland has 80
        #9  2020-01-09  Arland does 9
            + Arland has 90
        log 3 tells all that changed; log 9 shows all of them.
        """)
    #expect(try text(Array(steps[..<3]), height: 6).contains("    refused: it is dark\n"))
  }

  @Test func tellsOneThatIsTooTallInShort() throws {
    let story = ["Arland stops easing exports to Borland"]
    #expect(
      try text([step(4, facts: 40, story: story)], height: 12) == """
        #4  2020-01-04  Arland does 4
            Arland stops easing exports to Borland.
            and 40 more changes
        log #4 tells all that changed.
        """)
    // One that fits has its story first, then the facts.
    #expect(
      try text([step(4, facts: 1, story: story)], height: 12) == """
        #4  2020-01-04  Arland does 4
            Arland stops easing exports to Borland.
            and 1 more change
            + Arland has 40
        """)
  }

  @Test func reckonsWithRowsThatAreFull() throws {
    let steps = try (1...3).map { try step($0) }
    #expect(try text(steps, height: 12, columns: 40) == text(steps, height: nil, columns: 40))
    #expect(try text(steps, height: 10, columns: 20) != text(steps, height: nil, columns: 20))
  }
}
