import Testing

@testable import Demarche

/// The rift of 2017 to 2021 between Qatar and four of its neighbours: models made for no dispute.
@Suite struct GulfRiftTests {
  private func talk(until date: String? = nil) throws -> Talk {
    let talk = try Talk(Session(scenario: "gulf-rift-2017.demarche"))
    talk.run(date.map { "goto \($0)" } ?? "next all")
    return talk
  }

  @Test func theWholeScriptPlays() throws {
    let talk = try talk()
    #expect(talk.events().allSatisfy { $0.hasPrefix("played ") })
    #expect(talk.session.date.text == "2021-02-04")
  }

  @Test func whoClosedWhatAndWhen() throws {
    let talk = try talk()
    #expect(
      talk.spans("Saudi Arabia has closed its airspace to Qatar") == ["2017-06-05..2021-01-04"])
    #expect(talk.spans("Egypt has closed its airspace to Qatar") == ["2017-06-06..2021-01-12"])
    #expect(talk.spans("Bahrain has closed its ports to Qatar") == ["2017-06-05"])
    #expect(talk.spans("Qatar has no land border left") == ["2017-06-05..2021-01-04"])
    #expect(talk.spans("Qatar has no airspace left") == [])
  }

  @Test func anOpenNeighbourIsWhatKeepsTheAirspace() throws {
    let talk = try talk(until: "2017-06-30")
    #expect(talk.rows("Qatar can use airspace of ?whose") == ["Iran"])
    talk.run("Iran closes its borders to Qatar")
    #expect(talk.holds("Qatar has no airspace left") == true)
    #expect(talk.rows("Qatar can use ports of ?whose") == ["Kuwait", "Oman"])
  }

  @Test func theTimeLimitRunsOutADayAfterItsExtension() throws {
    let talk = try talk(until: "2017-07-04")
    #expect(talk.rows("Qatar has until ?day to meet Thirteen Demands") == ["2017-07-04"])
    #expect(talk.rows("Qatar has left ?demand unmet").count == 13)
    talk.run("goto 2017-07-05")
    #expect(talk.holds("time on Thirteen Demands has run out for Qatar") == true)
    #expect(talk.rows("Bahrain has sent citizens of ?whom home") == ["Qatar"])
  }

  @Test func demandsCanBeMetByDeeds() throws {
    let talk = try talk(until: "2017-06-30")
    talk.run(
      "Turkey withdraws Turkish Training Mission from Qatar",
      "Turkey withdraws Turkish Reinforcements from Qatar",
      "Qatar downgrades its mission in Iran to a chargé")
    #expect(
      talk.rows("Qatar has met ?demand") == [
        "Closure of the Turkish Base", "Downgrade of Ties with Iran",
      ])
    #expect(talk.rows("Qatar has left ?demand unmet").count == 11)
  }

  @Test func aStateThatNeverJoinedCannotBeSued() throws {
    let talk = try talk(until: "2017-10-30")
    #expect(
      talk.rows("Qatar has brought Application A against ?whom") == [
        "Bahrain", "Egypt", "Saudi Arabia", "United Arab Emirates",
      ])
    #expect(
      talk.rows("Qatar has brought Application B against ?whom") == [
        "Bahrain", "Egypt", "United Arab Emirates",
      ])
    let refusal = try talk.refusal(
      "Qatar brings Application B against Saudi Arabia before ICAO Council")
    #expect(refusal.needs.map(\.holds) == [true, false, true])
    #expect(
      talk.rows(
        "Qatar can sue ?whom before International Court of Justice under Racial Discrimination Convention"
      ) == ["United Arab Emirates"])
  }

  @Test func aCouncilDoesNotDecideBothWays() throws {
    let talk = try talk(until: "2018-06-30")
    talk.run("Egypt objects to the hearing of Application A")
    let refusal = try talk.refusal("ICAO Council upholds the objections in Application A")
    #expect(refusal.never?.contains("A body hears a case or does not.") == true)
  }

  @Test func nothingIsFoundWhileAnAppealIsOpen() throws {
    let talk = try talk(until: "2018-07-04")
    let refusal = try talk.refusal("ICAO Council finds against Egypt in Application A")
    #expect(
      refusal.needs.filter { !$0.holds }.map(\.text) == [
        "not Application A is under appeal before ?"
      ])
    #expect(
      try self.talk().spans("Application A is under appeal before International Court of Justice")
        == ["2018-07-04..2020-07-14"])
  }

  @Test func withoutAMediatorNoMessageIsCarried() throws {
    let talk = try talk()
    let offer = try #require(talk.step(of: "Kuwait offers to mediate in Gulf Rift"))
    let impossible = try #require(talk.impossible(without: offer))
    #expect(
      impossible == [
        "Qatar accepts Kuwait to mediate in Gulf Rift",
        "Quartet accepts Kuwait to mediate in Gulf Rift",
        "Kuwait carries a message to Qatar from Quartet",
        "Kuwait carries a message to Quartet from Qatar",
        "Kuwait announces progress in Gulf Rift",
      ])
  }

  @Test func theLastSignatureBringsTheAccordIntoForce() throws {
    let talk = try talk()
    let last = try #require(talk.step(of: "Oman signs Al-Ula Accord"))
    #expect(talk.spans("Al-Ula Accord is in force") == ["2021-01-05"])
    #expect(talk.holds("Bahrain has diplomatic relations with Qatar") == false)
    #expect(talk.rows("Egypt has broken off relations with Qatar since ?day") == [])
    _ = talk.impossible(without: last)
    #expect(talk.holds("Al-Ula Accord is in force") == false)
  }

  @Test func namesAnswerInArabic() throws {
    let talk = try talk(until: "2017-06-05")
    #expect(talk.holds("السعودية has closed its المجال الجوي to قطر") == true)
  }
}
