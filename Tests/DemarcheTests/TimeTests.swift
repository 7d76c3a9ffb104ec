import TestSupport
import Testing

@testable import Demarche

/// `as of`, `since when`, `when`, `history`, `changes`: the past of the branch in view.
@Suite struct TimeTests {
  private func talk() throws -> Talk { try Talk(Scenarios.calendar) }

  private func history(_ pattern: String, _ talk: Talk) -> [String] {
    guard case .history(let intervals)? = talk.session.answer("history \(pattern)")?.content else {
      return ["no history"]
    }
    return intervals.map { interval in
      func words(_ by: Answer.By?) -> String { by.map { "#\($0.step) \($0.event ?? "-")" } ?? "-" }
      return "\(interval.fact): \(interval.from.text) by \(words(interval.beganBy)) to "
        + "\(interval.to?.text ?? "-") by \(words(interval.endedBy))"
    }
  }

  private func spans(_ condition: String, _ talk: Talk) -> [String] {
    guard case .spans(let spans)? = talk.session.answer("when \(condition)")?.content else {
      return ["no spans"]
    }
    return spans.map { "\($0.from.text) to \($0.to?.text ?? "-")" }
  }

  private func changes(_ days: String, _ talk: Talk) -> [[String]] {
    guard case .changes(let changes)? = talk.session.answer("changes \(days)")?.content else {
      return [["no changes"]]
    }
    return [changes.began, changes.ended, changes.derivedBegan, changes.derivedEnded]
  }

  // MARK: history

  @Test func historyIsOrderedByFactThenDay() throws {
    let talk = try talk()
    talk.run(
      "next all", "Arland snubs Borland", "wait 5 days", "Arland greets Borland",
      "Arland snubs Borland")
    #expect(
      history("?a likes ?b", talk) == [
        "Arland likes Borland: 2020-02-01 by #1 Arland greets Borland to 2020-03-01 by #4 "
          + "Arland snubs Borland",
        "Arland likes Borland: 2020-03-06 by #6 Arland greets Borland to 2020-03-06 by #7 "
          + "Arland snubs Borland",
        "Borland likes Cordonia: 2020-03-01 by #2 Borland greets Cordonia to - by -",
        "Cordonia likes Arland: 2020-03-01 by #3 Cordonia greets Arland to - by -",
      ])
    #expect(history("?a likes ?a", talk) == [])
    #expect(history("Cordonia likes ?", talk).count == 1)
  }

  @Test func termsOfAPatternAreWorkedOut() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("wait until 2021-06-01")
    let first = "River Pact expires on 2020-12-31: 2020-01-01 by - to - by -"
    #expect(history("?t expires on ?d", talk) == [first])
    #expect(history("?t expires on 2020-12-30 + 1 day", talk) == [first])
    #expect(history("River Pact expires on today - 152 days", talk) == [first])
    #expect(history("River Pact expires on today", talk) == [])
    #expect(history("River Pact expires on 9999-12-31 + 1 day", talk) == [])
    talk.expect(
      "since when River Pact expires on 2020-12-30 + 1 day",
      #""ok":true,"kind":"since","date":"2021-06-01","branch":"main","fact":"River Pact expires on 2020-12-31","holds":true,"since":"2020-01-01","by":null"#
    )
  }

  @Test func whatDaysChangeIsToldWithTheStepThatFollows() throws {
    let talk = try talk()
    let fact = "Arland is an old friend of Borland"
    talk.run("next", "skip all", "wait until 2020-03-10")
    #expect(history("?a is an old friend of ?b", talk) == ["\(fact): 2020-03-02 by #2 - to - by -"])
    // The day that a branch begins on is no step: nothing follows so far.
    talk.run("branch b from 2020-03-05")
    #expect(history("?a is an old friend of ?b", talk) == ["\(fact): 2020-03-02 by - to - by -"])
    talk.run("Borland greets Arland")
    #expect(
      history("?a is an old friend of ?b", talk) == [
        "\(fact): 2020-03-02 by #2 Borland greets Arland to - by -"
      ])
    talk.expect(
      "since when \(fact)",
      #""ok":true,"kind":"since","date":"2020-03-05","branch":"b","fact":"\#(fact)","holds":true,"since":"2020-03-02","by":{"step":2,"event":"Borland greets Arland"}"#
    )
  }

  @Test func givenFactsBeganByNothing() throws {
    let talk = try Talk(twoNeighbours)
    #expect(
      history("?t is in force", talk) == ["River Pact is in force: 2020-01-01 by - to - by -"])
    talk.run("next all", "wait until 2021-02-01")
    #expect(
      history("?t is in force", talk) == [
        "River Pact is in force: 2020-01-01 by - to 2021-01-01 by #4 The treaty lapses"
      ])
    talk.run("back 2")
    #expect(
      history("?t is in force", talk) == ["River Pact is in force: 2020-01-01 by - to - by -"])
  }

  // MARK: when

  @Test func spansLookAtTheEndsOfDays() throws {
    let talk = try talk()
    talk.run("next all")
    // Begins and ends within a day: at its end it does not hold.
    talk.run("Borland greets Arland", "Borland snubs Arland", "wait 2 days")
    #expect(spans("Borland likes Arland", talk) == [])
    #expect(spans("not Borland likes Cordonia", talk) == ["2020-01-01 to 2020-03-01"])
    #expect(spans("Arland is an old friend of Borland", talk) == ["2020-03-02 to -"])
    #expect(spans("today = 2020-02-10", talk) == ["2020-02-10 to 2020-02-11"])
    talk.expectError("when ?a likes Borland", "unbound-variable")
    #expect(spans("? likes Borland", talk) == ["2020-02-01 to -"])
  }

  // MARK: changes

  @Test func changesFromTheFirstDayStartBeforeItsEvents() throws {
    let talk = try Talk(Scenarios.calendar.replacing("on 2020-02-01", with: "on 2020-01-01"))
    talk.run("next all")
    #expect(
      changes("from 2020-01-01 to 2020-01-01", talk) == [["Arland likes Borland"], [], [], []])
    #expect(
      changes("from 2020-01-02 to 2020-01-31", talk) == [
        [], [], ["Arland is an old friend of Borland"], [],
      ])
    #expect(changes("from 2020-01-02 to 2020-01-30", talk) == [[], [], [], []])
    talk.expectError("changes from 2020-01-05 to 2020-01-04", "bad-date")
    talk.expectError("changes from 2019-12-31 to 2020-01-04", "before-start")
    talk.expectError("changes from 2020-01-05 to 2020-03-02", "not-yet")
  }

  // MARK: as of

  @Test func aPastDayIsSeenAtItsEnd() throws {
    let talk = try talk()
    talk.run("next all")
    let view = talk.view
    #expect(talk.rows("as of 2020-02-01 ?a likes ?b") == ["Arland, Borland"])
    #expect(talk.rows("as of 2020-01-31 ?a likes ?b") == [])
    #expect(talk.rows("as of 2020-02 ?day = today") == ["2020-02-01"])
    talk.expectError("as of 2020-03-02 ?a likes ?b", "not-yet")
    talk.expectError("as of 2019 ?a likes ?b", "before-start")
    #expect(talk.view == view)
  }
}
