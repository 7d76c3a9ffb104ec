import TestSupport
import Testing

@testable import Demarche

/// `without #N`: a branch replayed without one of its events.
@Suite struct WithoutTests {
  private func omission(_ line: String, _ talk: Talk) throws -> Answer.Omission {
    let content = talk.session.answer(line)?.content
    guard case .without(let omission)? = content else {
      Issue.record("\(line): \(String(describing: content))")
      return Answer.Omission(omitted: (0, ""), illegal: [], net: Answer.Changes())
    }
    return omission
  }

  @Test func laterEventsThatAreNoLongerLegalAreTold() throws {
    let talk = try Talk(Scenarios.calendar)
    talk.run("next", "Arland snubs Borland", "wait 3 days", "Arland greets Borland", "next all")
    let omission = try omission("without #1 as colder", talk)
    #expect(omission.omitted == (1, "Arland greets Borland"))
    #expect(omission.illegal.map(\.number) == [2])
    #expect(omission.illegal.map(\.event) == ["Arland snubs Borland"])
    #expect(omission.illegal.first?.refused.needs.map(\.text) == ["Arland likes Borland"])
    // The refused move leaves no step; the wait is replayed; the event counts as skipped.
    talk.expectSteps(
      "log",
      [
        "1 2020-02-04 wait -", "2 2020-02-04 move Arland greets Borland",
        "3 2020-03-01 script Borland greets Cordonia", "4 2020-03-01 script Cordonia greets Arland",
      ])
    #expect(talk.events().first == "skipped Arland greets Borland")
    #expect(talk.view == "colder #4 2020-03-01")
    talk.run("undo")
    #expect(talk.view == "main #6 2020-03-01")
  }

  @Test func deadlinesFallDifferently() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next all", "wait until 2021-02-01")
    let omission = try omission("without #3", talk)
    #expect(omission.illegal.isEmpty)
    #expect(
      omission.net.began == ["River Pact expires on 2021-12-31", "River Pact is in force"])
    #expect(
      omission.net.ended == [
        "Borland has given notice on River Pact", "River Pact expires on 2020-12-31",
      ])
    talk.expectSteps(
      "log",
      [
        "1 2020-02-01 script Arland imposes a tariff on Borland",
        "2 2020-03-01 script Borland imposes a tariff on Arland",
        "3 2021-01-01 deadline The treaty renews itself", "4 2021-02-01 wait -",
      ])
    guard case .compare(let comparison)? = talk.session.answer("compare main")?.content else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.fork == (try #require(talk.session.day("2020-03-01").success), 2))
  }

  @Test func whatIsNoEventCannotBeLeftOut() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next all", "wait until 2021-02-01")
    talk.expectError("without #4", "no-such-step")
    talk.expectError("without #5", "no-such-step")
    talk.expectError("without #6", "no-such-step")
    talk.expectError("without #0", "no-such-step")
    talk.expectError("without #1 as MAIN", "branch-exists")
    #expect(talk.view == "main #5 2021-02-01")
  }
}

extension Result {
  fileprivate var success: Success? { try? get() }
}
