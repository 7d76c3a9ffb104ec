import Testing

@testable import Demarche

/// The crisis of October 1962: models made for no dispute.
@Suite struct CubanMissilesTests {
  private func talk(until date: String? = nil) throws -> Talk {
    let talk = try Talk(Session(scenario: "cuban-missiles-1962.demarche"))
    talk.run(date.map { "goto \($0)" } ?? "next all")
    return talk
  }

  @Test func theWholeScriptPlays() throws {
    let talk = try talk()
    #expect(talk.events().allSatisfy { $0.hasPrefix("played ") })
    #expect(talk.session.date.text == "1963-04-24")
  }

  @Test func whenTheSidesCouldStrike() throws {
    let talk = try talk()
    #expect(
      talk.spans("Soviet Union can strike United States from Cuba") == ["1962-10-20..1962-10-28"])
    #expect(
      talk.spans("United States can strike Soviet Union from Turkey") == ["1962-10-14..1963-04-24"])
    #expect(talk.spans("United States quarantines Cuba") == ["1962-10-24..1962-11-20"])
    #expect(
      talk.spans("United States has suspended its quarantine of Cuba")
        == ["1962-10-30..1962-11-01"])
    #expect(talk.spans("Cuba hosts Il-28 Bombers") == ["1962-10-14..1962-12-06"])
  }

  @Test func theQuarantineHoldsShipsOffFromItsFirstDay() throws {
    let talk = try talk(until: "1962-10-23")
    #expect(talk.rows("?ship is held off by United States") == [])
    talk.run("skip all", "wait 1 day")
    #expect(
      talk.rows("?ship is held off by United States") == ["Bucharest", "Marucla", "Poltava"])
    talk.run("wait 10 days")
    #expect(talk.rows("?ship has come in to Cuba") == [])
  }

  @Test func weaponsAreNotLetThrough() throws {
    let talk = try talk(until: "1962-10-23")
    talk.run("skip all", "wait 1 day")
    let refusal = try talk.refusal("United States lets Poltava through")
    #expect(
      refusal.never?.contains("A quarantine that lets weapons through is none.") == true)
    #expect(try talk.refusal("Soviet Union stations R-14 Missiles in Cuba").never != nil)
    talk.run("United States lets Bucharest through")
  }

  @Test func aSuspendedQuarantineLetsTheLongerMissilesIn() throws {
    let talk = try talk(until: "1962-10-23")
    talk.run("skip all", "wait 1 day", "United States suspends its quarantine of Cuba")
    talk.run("wait until 1962-10-27")
    #expect(
      talk.rows("Cuba hosts ?what") == ["Il-28 Bombers", "R-12 Missiles", "R-14 Missiles"])
    talk.run("Soviet Union makes R-14 Missiles ready")
    #expect(talk.holds("United States faces a strike from Cuba") == true)
  }

  @Test func thePromiseMeetsTheDemandInTime() throws {
    let talk = try talk()
    #expect(talk.spans("time on Demands of the Speech has run out for Soviet Union") == [])
    let other = try self.talk(until: "1962-10-27")
    other.run("skip all", "wait 2 days")
    #expect(other.holds("time on Demands of the Speech has run out for Soviet Union") == true)
  }

  @Test func twoPromisesAreOwedToThisDay() throws {
    let talk = try talk()
    #expect(
      talk.rows("?who owes ?what under ?bargain") == [
        "Soviet Union, Inspection by the United Nations, First Letter",
        "United States, Pledge of No Invasion, First Letter",
      ])
    #expect(talk.rows("?bargain is fulfilled") == ["Secret Understanding"])
    #expect(talk.rows("?who can vouch that R-12 Missiles left Cuba") == ["United States"])
  }

  @Test func inspectorsOnTheSpotWouldHaveHonouredOne() throws {
    let talk = try talk()
    talk.run(
      "Acting Secretary-General asks Cuba to admit inspectors",
      "Cuba admits inspectors from Acting Secretary-General",
      "United States renounces an invasion of Cuba")
    #expect(talk.rows("?who owes ?what under ?bargain") == [])
    #expect(talk.rows("?bargain is fulfilled") == ["First Letter", "Secret Understanding"])
  }

  @Test func mediationNeedsBothSides() throws {
    let talk = try talk(until: "1962-10-24")
    #expect(talk.holds("Acting Secretary-General mediates in Missile Crisis") == false)
    talk.run("goto 1962-10-25")
    #expect(
      talk.holds("Soviet Union can reach United States through U Thant") == true)
    #expect(talk.holds("СССР has broken off relations with Estados Unidos") == false)
  }
}
