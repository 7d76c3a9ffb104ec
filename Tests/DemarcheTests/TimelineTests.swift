import TestSupport
import Testing

@testable import Demarche

/// `timeline`.
@Suite struct TimelineTests {
  @Test func aBranchOverTime() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next all")
    talk.expect(
      "timeline",
      #""ok":true,"kind":"timeline","date":"2020-06-01","branch":"main","name":null,"from":"2020-01-01","to":"2020-06-01","events":[{"number":1,"date":"2020-02-01","event":"Arland imposes a tariff on Borland","cause":"script","refused":false},{"number":2,"date":"2020-03-01","event":"Borland imposes a tariff on Arland","cause":"script","refused":false},{"number":3,"date":"2020-06-01","event":"Borland gives notice on River Pact","cause":"script","refused":false}],"facts":[{"fact":"Arland taxes imports from Borland","from":"2020-02-01","to":null,"beganBy":{"step":1,"event":"Arland imposes a tariff on Borland"},"endedBy":null,"derived":false},{"fact":"Borland has given notice on River Pact","from":"2020-06-01","to":null,"beganBy":{"step":3,"event":"Borland gives notice on River Pact"},"endedBy":null,"derived":false},{"fact":"Borland taxes imports from Arland","from":"2020-03-01","to":null,"beganBy":{"step":2,"event":"Borland imposes a tariff on Arland"},"endedBy":null,"derived":false}],"ahead":[{"date":"2021-01-01","title":"The treaty lapses"}]"#
    )
  }

  private func timeline(_ talk: Talk, _ line: String) throws -> Answer.Timeline {
    guard case .timeline(let timeline)? = talk.session.answer(line)?.content else {
      Issue.record("\(line): \(talk.json(line))")
      throw NoTimeline()
    }
    return timeline
  }

  private struct NoTimeline: Error {}

  @Test func ofOneActor() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next 2", "Arland lifts its tariff on Borland", "wait until 2021-06-01")
    let timeline = try timeline(talk, "timeline arl")
    #expect(timeline.name == "Arland")
    #expect(timeline.facts.allSatisfy { $0.interval.fact.contains("Arland") })
    let derived = timeline.facts.filter(\.isDerived).map(\.interval.fact)
    #expect(derived.contains("Arland is at odds with Borland"))
    let tariff = timeline.facts.first { $0.interval.fact == "Arland taxes imports from Borland" }
    #expect(tariff?.interval.endedBy?.step == 3)
    // Events that are about others are ticks, but not told of.
    #expect(
      timeline.events.filter { !$0.isTold }.map(\.event)
        == ["Borland gives notice on River Pact"])
    // The treaty has lapsed, and that is about the treaty.
    let pact = try self.timeline(talk, "timeline River Pact")
    #expect(pact.events.filter(\.isTold).map(\.number) == [4, 5])
    #expect(pact.ahead.isEmpty)
  }

  @Test func lookingBackItEndsWhereTheViewIs() throws {
    let talk = try Talk(twoNeighbours)
    talk.run("next all", "goto 2020-02-20")
    let timeline = try timeline(talk, "timeline")
    #expect(timeline.now.text == "2020-02-20")
    #expect(timeline.events.map(\.number) == [1])
    #expect(timeline.ahead.map(\.title) == ["The treaty renews itself"])
    #expect(talk.view == "main #1 2020-02-20")
  }

  @Test func namesThatNobodyHas() throws {
    let talk = try Talk(twoNeighbours)
    talk.expectError("timeline Arlend", "unknown-name")
  }
}
