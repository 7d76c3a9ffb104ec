import TestSupport
import Testing

@testable import Demarche

/// Problems whose shortest plans are known.
@Suite struct ClassicProblemTests {
  /// The number of moves of a shortest plan, which is replayed.
  private func length(_ problem: (text: String, goal: String)) throws -> Int? {
    let talk = try Talk(problem.text)
    guard case .plan(let plan)? = talk.session.answer("how \(problem.goal)")?.content,
      let steps = plan.steps
    else {
      Issue.record("\(talk.json("how \(problem.goal)"))")
      return nil
    }
    for step in steps { talk.run("do \(step.move ?? "")") }
    #expect(talk.holds(problem.goal) == true)
    return plan.moveCount
  }

  @Test func mediation() throws {
    #expect(try length(ClassicProblems.mediation(goals: 1, others: 1)) == 6)
    #expect(try length(ClassicProblems.mediation(goals: 2, others: 2)) == 13)
  }

  @Test func gripper() throws {
    #expect(try length(ClassicProblems.gripper(balls: 2)) == 5)
    #expect(try length(ClassicProblems.gripper(balls: 4)) == 11)
  }

  @Test func blocks() throws {
    // Every block but the lowest is put on the table or onto the one that was above it.
    #expect(try length(ClassicProblems.blocks(2)) == 2)
    #expect(try length(ClassicProblems.blocks(4)) == 4)
  }

  @Test func compactAndGeneralSearchAgree() throws {
    for problem in [ClassicProblems.mediation(goals: 1, others: 0), ClassicProblems.blocks(3)] {
      let talk = try Talk(problem.text)
      // All plans are looked for by the general search.
      guard case .plan(let all)? = talk.session.answer("how \(problem.goal) all")?.content,
        case .plan(let one)? = talk.session.answer("how \(problem.goal)")?.content
      else {
        Issue.record("no plans")
        continue
      }
      #expect(all.moveCount == one.moveCount)
      #expect(one.steps.map { steps in all.plans?.contains(steps) ?? false } == true)
    }
  }

  @Test func exportsAsPDDL() throws {
    let problem = ClassicProblems.mediation(goals: 1, others: 0)
    let session = try Session(text: problem.text)
    let text = try session.pddl(goal: problem.goal).get()
    #expect(text.omissions == [])
    #expect(text.domain.contains("(:action opens-talks-of-with"))
    #expect(text.problem.contains("(:goal (has-ties-with upper0 lower0))"))
    let neighbours = try Session(text: twoNeighbours)
    let partly = try neighbours.pddl(goal: nil).get()
    #expect(partly.omissions.contains { $0.contains("The treaty lapses") })
    #expect(partly.omissions.contains { $0.contains("rests on itself") } == false)
  }

  @Test func exportsThatEffectsMustNotContradict() throws {
    // PDDL ends first and then begins; here such a move is refused.
    let session = try Session(
      text: """
        scenario Contradiction
          starts 2020-01-01
        kind Actor
        Actor Ann, Bob
        relation ?a:Actor is p
        relation ?a:Actor sees ?b:Actor
        action ?a:Actor turns
          begins ?a is p
          ends ?a is p
        action ?a:Actor looks at ?b:Actor
          begins ?a sees ?b
          ends ?a sees ?
        action ?a:Actor turns to ?b:Actor
          begins ?a sees ?b
          ends ?a sees ?c where ?a sees ?c and ?c != ?b
        given
          Ann sees Ann
        """)
    let text = try session.pddl(goal: nil).get()
    #expect(text.omissions == [])
    #expect(!text.domain.contains("(:action turns\n"))
    let looks = text.domain.split(separator: "(:action ").first { $0.hasPrefix("looks-at") }
    #expect(looks?.contains(":precondition (and (not (sees ?x0 ?x1)))") == true, "\(text.domain)")
    let turns = text.domain.split(separator: "(:action ").first { $0.hasPrefix("turns-to") }
    #expect(turns?.contains(":precondition (and )") == true, "\(text.domain)")
  }
}
