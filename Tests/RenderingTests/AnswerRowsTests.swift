import Foundation
import Quantities
import Testing

@testable import Demarche
@testable import Rendering

/// Answers as CSV and as tables.
@Suite struct AnswerRowsTests {
  private func answer(_ content: Answer.Content) throws -> Answer {
    let day = try #require(Day(year: 2020, month: 1, day: 1))
    return Answer(line: "x", content: content, date: day, branch: "main")
  }

  @Test func cellsAreQuotedWhereTheyMustBe() throws {
    let rows = [["a,b", "say \"x\""], ["two\nlines", ""], [" padded", "한국"]]
    let text = try renderCSV(answer(.answers(columns: ["who", "what"], rows: rows)))
    #expect(
      text == "who,what\r\n\"a,b\",\"say \"\"x\"\"\"\r\n\"two\nlines\",\r\n\" padded\",한국\r\n")
  }

  @Test func stepsHaveARowForEachChange() throws {
    let text = try renderCSV(answer(.steps([Sample.tariff, Sample.refusedStep])))
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows[0] == "number,date,cause,event,actor,change,fact")
    let changes = Sample.tariff.changes.listed.count
    #expect(changes > 1)
    #expect(rows.count == 1 + changes + 1 + 1)
    #expect(rows[1].hasPrefix("\(Sample.tariff.number),\(Sample.tariff.date.text),"))
    #expect(rows[rows.count - 2].contains(",refused,"))
  }

  @Test func everyKindIsATableOrSaysNothing() throws {
    #expect(try renderCSV(answer(.truth(true))) == "holds\r\ntrue\r\n")
    #expect(try renderCSV(answer(.done("Done."))) == "")
    #expect(
      try renderCSV(answer(.state(stored: ["a"], derived: ["b"])))
        == "fact,sort\r\na,stored\r\nb,derived\r\n")
    let lines = Answer.Lines(
      name: "f", isFile: true,
      answers: [
        (1, try answer(.truth(true))), (2, try answer(.done(""))), (3, try answer(.truth(false))),
      ])
    #expect(try renderCSV(answer(.lines(lines))) == "holds\r\ntrue\r\n\r\nholds\r\nfalse\r\n")
  }

  @Test func tablesAreAligned() throws {
    #expect(
      try renderTable(
        answer(.moves([(actor: "日本", move: "a"), (actor: nil, move: "b")])), width: 80) == """
          actor  move
          ─────  ────
          日本   a
                 b
          """)
    #expect(try renderTable(answer(.done("Well.")), width: 80) == "Well.")
  }
}
