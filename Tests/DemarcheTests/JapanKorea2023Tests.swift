import Testing

@testable import Demarche

/// The long way from the suspended notice of 2019 to the summer of 2023.
@Suite struct JapanKorea2023Tests {
  private func talk(until date: String? = nil) throws -> Talk {
    let talk = try Talk(Session(scenario: "japan-korea-2023.demarche"))
    talk.run(date.map { "goto \($0)" } ?? "next all")
    return talk
  }

  private func stored(_ talk: Talk) -> [String] {
    guard case .state(let stored, _)? = talk.session.answer("state")?.content else { return [] }
    return stored
  }

  @Test func theWholeScriptPlays() throws {
    let talk = try talk()
    #expect(talk.events().allSatisfy { $0.hasPrefix("played ") })
    #expect(talk.session.date.text == "2023-12-19")
  }

  /// The plaintiffs, whom the later scenario tells apart, are left aside.
  @Test func itBeginsWhereTheEarlierScenarioEnds() throws {
    let before = try Talk(Session(scenario: "gsomia-2019.demarche"))
    before.run("next all")
    let first = try Talk(Session(scenario: "japan-korea-2023.demarche"))
    let ends = stored(before).filter { !$0.contains("Plaintiff Group") }
    #expect(ends.count > 60)
    #expect(Set(ends).subtracting(stored(first)) == [])
  }

  @Test func measuresAreTakenBackOneByOne() throws {
    let talk = try talk()
    #expect(
      talk.spans("Japan licenses each shipment of Hydrogen Fluoride to South Korea")
        == ["2019-11-23..2023-03-23"])
    #expect(talk.spans("South Korea restricts exports to Japan") == ["2019-11-23..2023-04-24"])
    #expect(talk.spans("Japan restricts exports to South Korea") == ["2019-11-23..2023-07-21"])
    #expect(talk.spans("DS590 is before a panel") == ["2020-07-29..2023-03-23"])
    #expect(
      talk.spans("South Korea has suspended its notice on GSOMIA") == ["2019-11-23..2023-03-21"])
    #expect(talk.spans("Pohang Court holds seized assets of Nippon Steel") == ["2019-11-23"])
  }

  @Test func theTermsThatPassedRunOnWhenTheNoticeIsWithdrawn() throws {
    let talk = try talk(until: "2023-03-20")
    #expect(talk.rows("GSOMIA expires on ?day") == ["2019-11-22"])
    talk.run("goto 2023-03-21")
    #expect(talk.rows("GSOMIA expires on ?day") == ["2023-11-22"])
    talk.run("next all")
    #expect(talk.rows("GSOMIA expires on ?day") == ["2024-11-22"])
  }

  @Test func aRevivedNoticeEndsTheAgreementAtOnce() throws {
    let talk = try talk(until: "2022-05-10")
    talk.run("South Korea revives its notice on GSOMIA")
    #expect(talk.holds("GSOMIA has expired") == true)
    #expect(talk.holds("South Korea shares North Korean Missiles with Japan") == false)
    #expect(
      talk.holds("South Korea reaches Japan with North Korean Missiles through United States")
        == true)
  }

  @Test func oneRefusalKeepsTheDebtAlive() throws {
    let talk = try talk()
    #expect(
      talk.rows("Nippon Steel owes ?whom damages under a judgment of ?court") == [
        "Refusing Group, Supreme Court of Korea"
      ])
    #expect(talk.holds("Nippon Steel has nothing left to pay in South Korea") == false)
    talk.run("Refusing Group takes payment from Victims' Foundation for Nippon Steel")
    #expect(talk.holds("Nippon Steel has nothing left to pay in South Korea") == true)
    _ = try talk.refusal("Pohang Court sells assets of Nippon Steel")
  }

  @Test func warningsGoByWayOfWashington() throws {
    let talk = try talk()
    #expect(
      talk.rows("?who shares Missile Warning Data with ?whom") == [
        "Japan, United States", "South Korea, United States", "United States, Japan",
        "United States, South Korea",
      ])
    #expect(
      talk.spans("South Korea reaches Japan with Missile Warning Data through United States")
        == ["2023-12-19"])
    #expect(talk.holds("한국 shares ミサイル警戒データ with 미국") == true)
  }

  @Test func withoutTheFundNobodyIsPaid() throws {
    let talk = try talk()
    let fund = try #require(
      talk.step(of: "South Korea has Victims' Foundation pay for Nippon Steel"))
    #expect(
      talk.impossible(without: fund) == [
        "Consenting Group takes payment from Victims' Foundation for Nippon Steel",
        "Refusing Group refuses payment from Victims' Foundation for Nippon Steel",
      ])
  }
}
