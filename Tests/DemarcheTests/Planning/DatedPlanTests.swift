import Quantities
import TestSupport
import Testing

@testable import Demarche

/// Plans in which the day of a move matters, and what is counted where time passes.
@Suite struct DatedPlanTests {
  private struct NoPlanAnswered: Error {}

  private func plan(_ talk: Talk, _ line: String) throws -> Answer.Plan {
    guard case .plan(let plan)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoPlanAnswered()
    }
    return plan
  }

  private func words(_ steps: [Answer.PlannedStep]?) -> [String] {
    (steps ?? []).map { "\($0.date.text) \($0.move ?? "wait")" }
  }

  /// An agreement can be concluded anew, for a year from that day, which makes each day another.
  @Test func daysMatterOnlyWhereAMoveDependsOnThem() throws {
    let talk = try Talk(Session(scenario: "gsomia-2019.demarche"))
    talk.run("goto 2019-08-24", "skip all")
    let plan = try plan(talk, "how GSOMIA expires on 2020-11-22 within 1 moves")
    #expect(
      words(plan.steps) == [
        "2019-08-24 South Korea withdraws notice on GSOMIA", "2019-11-23 wait",
      ])
  }

  /// What a state books today is heard ten days later.
  private func bookings() throws -> Talk {
    try Talk(
      """
      scenario Bookings
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State is ready
      relation ?a:State waits until ?d:Date
        one ?d for each ?a
      relation ?a:State is heard on ?d:Date
      action ?a:State prepares
        begins ?a is ready
      action ?a:State books
        needs ?a is ready
        begins ?a waits until today + 10 days
      deadline Heard
        when ?a waits until ?d
        on ?d
        begins ?a is heard on ?d
        ends ?a waits until ?
      """)
  }

  /// A date that only one day's move makes, between days on which anything else happens.
  @Test func aMoveOnTheOneDayThatFits() throws {
    let talk = try bookings()
    let plan = try plan(talk, "how Arland is heard on 2020-03-01 before 2020-03-02")
    // Whether it prepares on the first day or later makes no difference.
    let steps = words(plan.steps)
    #expect(plan.moveCount == 2 && steps.count == 4, "\(steps)")
    #expect(steps.contains("2020-02-20 Arland books") && steps.last == "2020-03-01 wait")
    let late = try self.plan(talk, "how Arland is heard on 2020-01-05 before 2020-01-06")
    #expect(late.steps == nil && !late.isProof)
  }

  /// The same with no last day given: on each day of two years something else could be booked.
  @Test func aMoveOnTheOneDayThatFitsFarAhead() throws {
    let talk = try bookings()
    let plan = try plan(talk, "how Arland is heard on 2021-12-01")
    let steps = words(plan.steps)
    #expect(plan.moveCount == 2 && steps.count == 4, "\(steps)")
    #expect(steps.contains("2021-11-21 Arland books") && steps.last == "2021-12-01 wait")
    let both = try self.plan(
      talk, "how Arland is heard on 2020-01-20 and Borland is heard on 2020-01-29 before 2020-02-15"
    )
    #expect(both.moveCount == 4)
    #expect(words(both.steps).contains("2020-01-10 Arland books"), "\(words(both.steps))")
    #expect(words(both.steps).contains("2020-01-19 Borland books"), "\(words(both.steps))")
  }

  /// A term that a deadline renews, where agreements that end on any day could be concluded too.
  @Test func whatDeadlinesBringComesBeforeMoreMoves() throws {
    let talk = try Talk(Session(scenario: "gsomia-2019.demarche"))
    talk.run("goto 2019-08-24", "skip all")
    let plan = try plan(talk, "how GSOMIA expires on 2021-11-22")
    #expect(
      words(plan.steps) == [
        "2019-08-24 South Korea withdraws notice on GSOMIA", "2020-11-23 wait",
      ])
  }

  /// Numbers that are made on the way and are too large for a symbol of their own.
  @Test func largeNumbersAreMadeOnTheWay() throws {
    let talk = try Talk(
      """
      scenario Debts
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State owes ?n:Number
        one ?n for each ?a
      action ?a:State borrows
        begins ?a owes ?n + 100000.5 where ?a owes ?n
      given
        Arland owes 0.5
      """)
    let plan = try plan(talk, "how Arland owes 300002")
    #expect(plan.moveCount == 3)
  }

  /// Who has joined is counted; what was offered lapses after a while.
  private func club(_ count: Int) throws -> Talk {
    let names = (1...count).map { "State\($0)" }
    return try Talk(
      """
      scenario Club
        starts 2020-01-01
      kind State
      State \(names.joined(separator: ", "))
      relation ?a:State has applied
      relation ?a:State is a member
      relation ?a:State is tired
      action ?a:State applies
        needs not ?a is tired
        begins ?a has applied
      action ?a:State joins
        needs ?a has applied
        begins ?a is a member
      deadline Applications lapse
        when ?a has applied
        on 2020-03-01
        ends ?a has applied
        begins ?a is tired
      """)
  }

  @Test func countsWhereDeadlinesMatter() throws {
    let talk = try club(12)
    let plan = try plan(talk, "how count of ?a where (?a is a member) >= 6")
    #expect(plan.moveCount == 12, "\(plan.explanation ?? "")")
    for step in plan.steps ?? [] { talk.run("do \(step.move ?? "")") }
    #expect(talk.holds("count of ?a where (?a is a member) = 6") == true)
    // Two moves for each state, which are more than are allowed.
    let fewer = try self.plan(
      talk, "how count of ?a where (?a is a member) >= 10 within 7 moves")
    #expect(fewer.steps == nil && !fewer.isProof)
    #expect(fewer.explanation?.contains("7 moves") == true, "\(fewer.explanation ?? "")")
  }
}
