import ScenarioLanguage
import Testing

@testable import Demarche
@testable import RuleEngine

/// Small scenarios on which the way from text to answers once went wrong.
@Suite struct OnceWrongTests {
  private func session(_ text: String) throws -> Session {
    let reading = readScenario(path: "once") { _ in Array(text.utf8) }
    try #require(!reading.hasErrors)
    return Session(reading.model)
  }

  private func rows(_ line: String, _ session: Session) -> [[String]]? {
    guard case .answers(_, let rows)? = session.answer(line)?.content else { return nil }
    return rows
  }

  /// Numbers beyond a symbol's own bits are interned where the question is asked.
  @Test func questionsMentionLargeNumbers() throws {
    let session = try session(
      """
      scenario Debts
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State owes ?n:Number
      given
        Arland owes 100000
        Borland owes 300000
      """)
    #expect(rows("?a owes 300000", session) == [["Borland"]])
    #expect(rows("?a owes ?n and ?n + 200000 = 300000", session) == [["Arland", "100000"]])
    #expect(rows("?a owes ?n and ?n > 123456.5", session) == [["Borland", "300000"]])
  }

  /// A column without a value in one part of an `or` was filled with whatever stood there before.
  @Test func columnsHaveAValueInEveryPartOfAnOr() throws {
    let session = try session(
      """
      scenario Ties
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State likes ?b:State
      relation ?a:State is alone
      given
        Arland likes Borland
        Borland is alone
      """)
    guard case .error(let mistake)? = session.answer("?a likes ?b or ?a is alone")?.content else {
      Issue.record("answered")
      return
    }
    #expect(mistake.code == "unbound-variable" || mistake.code == "or-variable")
    #expect(rows("?a likes ? or ?a is alone", session) == [["Arland"], ["Borland"]])
  }

  /// The first `or` counts by a variable that the second gives its value.
  @Test func orsAreWorkedThroughInAnOrderThatBinds() throws {
    let session = try session(
      """
      scenario Order
        starts 2020-01-01
      kind State
      State Arland, Borland, Corland
      relation ?a:State likes ?b:State
      relation ?a:State is popular
      rule Popular
        ?a is popular
          if (2 = count of ?b where (?b likes ?a) or not ?a likes ?)
          and (?a likes ? or ? likes ?a)
      given
        Arland likes Borland
        Corland likes Borland
        Borland likes Corland
      """)
    #expect(rows("?a is popular", session) == [["Borland"]])
  }

  /// What surrounds a `not` or an aggregate may rest on the rule's own head, as long as they do not.
  @Test func nestedConditionsStandInRecursiveRules() throws {
    let session = try session(
      """
      scenario Recursion
        starts 2020-01-01
      kind State
      State Arland, Borland, Corland
      relation ?a:State rests
      relation ?a:State is near ?b:State
      relation ?a:State is quiet
      relation ?a:State is known
      rule First
        Borland is known
          if ? rests
      rule Count
        ?b is known
          if ?a is known and ?b rests and 0 = count of ?c where (?c = ?a and ?c rests)
      rule Not
        ?b is known
          if ?a is known and ?a is near ?b and not (?c is quiet and ?c = ?b and ?c != ?a)
      given
        Arland rests
        Arland is near Corland
        Corland is quiet
      """)
    #expect(session.world.database.program.isStratified)
    #expect(rows("?a is known", session) == [["Arland"], ["Borland"]])
  }

  /// Known to be wrong: a number that recursion alone gives a value to, asked inside a `not` that
  /// does not, makes a circle through the absence. To be lowered over the values that it can have.
  @Test func numbersOfRecursionInsideNegationMakeACircle() throws {
    let session = try session(
      """
      scenario Circle
        starts 2020-01-01
      kind State
      State Arland
      relation ?n:Number is first
      relation ?n:Number is counted
      relation ?a:State limits ?n:Number
      rule First
        ?n is counted
          if ?n is first
      rule Second
        ?n is counted
          if ?n is counted and not (? limits ?m and ?m < ?n)
      given
        1 is first
      """)
    #expect(!session.world.database.program.isStratified)
  }

  /// Waiting from a day between two steps, then going back over it.
  @Test func timePassesFromADayThatWasLookedAt() throws {
    let session = try session(
      """
      scenario Days
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State rests
      action ?a:State lies down
        begins ?a rests
      on 2020-01-10 Arland lies down
      """)
    for line in ["next", "goto 2020-01-05", "wait 2 days", "goto start", "goto end", "undo", "log"]
    {
      #expect(session.answer(line)?.isOK == true, "\(line)")
    }
    #expect(session.answer("Arland rests").map { "\($0.content)" } == "truth(false)")
  }
}
