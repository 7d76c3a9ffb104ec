import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// Weighted events between two actors.
@Suite struct TrendTests {
  private func talk() throws -> Talk {
    let talk = try Talk(Scenarios.quarrelRoles)
    talk.run(
      "skip all", "Arland imposes a tariff on Borland", "Cordonia criticises Borland",
      "wait 31 days", "Borland criticises Arland", "Arland greets Borland",
      "Arland lifts its tariff on Borland")
    return talk
  }

  @Test func weightsAndTheirSum() throws {
    try talk().expect(
      "trend Arland, Borland",
      #""ok":true,"kind":"trend","date":"2020-02-01","branch":"main","names":["Arland","Borland"],"#
        + #""from":"2020-01-01","until":"2020-02-01","events":["#
        + #"{"number":1,"date":"2020-01-01","actor":"Arland","#
        + #""event":"Arland imposes a tariff on Borland","weight":-5,"sum":-5},"#
        + #"{"number":4,"date":"2020-02-01","actor":"Borland","#
        + #""event":"Borland criticises Arland","weight":-1.5,"sum":-6.5},"#
        + #"{"number":6,"date":"2020-02-01","actor":"Arland","#
        + #""event":"Arland lifts its tariff on Borland","weight":5,"sum":-1.5}],"unweighted":1"#)
  }

  @Test func isDrawn() throws {
    let talk = try talk()
    let answer = try #require(talk.session.answer("trend arland and borland"))
    #expect(
      renderText(answer, width: 60, columns: 60) == """
        Arland · Borland  2020-01-01 to 2020-02-01

        sum  ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▆
             2020-01-01            2020-02-01
             from -6.5 to 0

        2020-01-01  █████│         -5  Arland imposes a tariff on Borland
        2020-02-01     ██│       -1.5  Borland criticises Arland
        2020-02-01       │█████     5  Arland lifts its tariff on Borland

        3 events, in sum -1.5; 1 more without a weight
        """)
  }

  @Test func isDrawnWhereThereIsLittleRoom() throws {
    let talk = try talk()
    let answer = try #require(talk.session.answer("trend arland and borland"))
    let rows = renderText(answer, width: 40, columns: 40).split(separator: "\n")
    #expect(
      rows.contains { $0.hasPrefix("2020-01-01  ") && $0.hasSuffix("-5") }
        && rows.contains("    Arland imposes a tariff on Borland"), "\(rows)")
    #expect(rows.allSatisfy { !$0.hasPrefix("2020-01-01  ") || $0.count <= 40 }, "\(rows)")
  }

  @Test func looksBackAndMistakes() throws {
    let talk = try talk()
    talk.run("goto 2020-01-15")
    #expect(talk.json("trend Borland, Arland").contains(#""sum":-5}],"unweighted":0"#))
    talk.run("trend Cordonia, Arland")
    talk.expectError("trend Arland", "usage")
    talk.expectError("trend Arland, Arland", "usage")
    talk.expectError("trend Arland, Nobody", "unknown-name")
  }
}
