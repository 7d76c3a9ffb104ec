import ScenarioLanguage
import Testing

@testable import Demarche

/// `export` at the prompt and `demarche export`.
@Suite struct ExportTests {
  private final class Shelf: @unchecked Sendable {
    var texts: [String: String] = [:]
  }

  private func talk(_ shelf: Shelf, _ text: String = Scenarios.dominoes) throws -> Talk {
    let reading = readScenario(path: "a") { $0 == "a" ? Array(text.utf8) : nil }
    let files = Session.Files(
      read: { path in shelf.texts[path].map { Array($0.utf8) } },
      write: { path, text in
        if path == "full" { return "No space left on device" }
        shelf.texts[path] = text
        return nil
      })
    return Talk(Session(reading.model, files: files))
  }

  @Test func aSessionToHandIn() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    talk.run("next 2", "?who is bold", "why Borland is bold")
    _ = talk.json("nonsense")
    talk.run("Arland disarms")
    _ = talk.json("Borland boasts")
    talk.run("help", "export markdown out")
    #expect(
      shelf.texts["out"] == """
        # A session on Dominoes

        What follows from an armament.

        - Scenario: `a`
        - First day: 2020-01-01
        - Branch in view: main, 2020-01-06, after step 3

        ## What was played and asked

        ### `next 2`

        *2020-01-06, on main*

        - **#1** (2020-01-05) Arland arms
          - begins: Arland is armed
          - begins: Cordonia is afraid
          - in consequence: Arms alarm
          - source: *Gazette*, page 3
        - **#2** (2020-01-06) Borland sides with Arland
          - begins: Borland leans on Arland
          - so now: Borland is bold

        ### `?who is bold`

        *2020-01-06, on main*

        | who |
        | --- |
        | Borland |

        ### `why Borland is bold`

        *2020-01-06, on main*

        - Borland is bold (rule: Friends of the strong)
          - Borland leans on Arland (event, since 2020-01-06, by #2 Borland sides with Arland)
          - Arland is armed (event, since 2020-01-05, by #1 Arland arms)
            - source: *Gazette*, page 3

        ### `Arland disarms`

        *2020-01-06, on main*

        - **#3** (2020-01-06) Arland disarms (played)
          - ends: Arland is armed
          - no longer: Borland is bold

        ### `Borland boasts`

        *2020-01-06, on main*

        Refused: Borland boasts

        - fails: Borland is bold: no rule makes it so that Borland is bold
        - made so by #3 Arland disarms

        ## Sources

        - **Gazette**: The Gazette of Arland

        """)
  }

  @Test func everyKindOfAnswerHasItsPlace() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    talk.run(
      "watch ?x is armed", "next all", "without #1 as calm", "branches", "compare main",
      "switch main",
      "timeline Arland", "history ?x is afraid", "when Arland is armed",
      "since when Arland is armed",
      "changes from 2020-01-01 to 2020-02-01", "why #1", "why not Cordonia is bold",
      "rule Friends of the strong", "source #1", "what if Arland disarms", "moves Cordonia",
      "events",
      "log", "state", "Arland is armed", "undo", "export mark out")
    let text = shelf.texts["out"] ?? ""
    for part in [
      "Left out: #1 Arland arms", "because “Arland is armed” was begun by #1",
      "The warning comes: 2020-02-04, now no longer", "Watched: ?x is armed: new",
      "Facts that changed:", "from 2020-01-05 on", "It does not hold: Cordonia is bold",
      "Nothing of this has happened.", "| calm | 2020-02-13 | 7 | main after #0 |",

      "Came about only on main", "```\nrule Friends of the strong",
    ] where !text.contains(part) {
      Issue.record("“\(part)” is missing in:\n\(text)")
    }
  }

  @Test func nothingInATextIsTakenForMarkup() {
    #expect(MarkdownWriter.plain("# a *b* [c]_d_\n<e>") == "\\# a \\*b\\* \\[c\\]\\_d\\_ \\<e\\>")
    #expect(MarkdownWriter.code("a `b` c") == "`` a `b` c ``")
  }

  @Test func afterAJournalWasReplayed() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    _ = talk.session.replay(Journal(Array("next 2\nArland disarms\n".utf8)))
    talk.run("Borland leans on ?x", "export markdown out")
    let headings = (shelf.texts["out"] ?? "").split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(headings == ["### `next 2`", "### `Arland disarms`", "### `Borland leans on ?x`"])
  }

  @Test func whatCannotBeWritten() throws {
    let talk = try talk(Shelf())
    talk.expectError("export", "usage")
    talk.expectError("export pdf out", "usage")
    talk.expectError("export markdown", "usage")
    talk.expectError("export markdown full", "file")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func aLoadThatFailsLeavesNothingInTheTranscript() throws {
    let shelf = Shelf()
    shelf.texts["old"] = "next\nswitch nowhere\n"
    let talk = try talk(shelf)
    talk.run("next 2")
    talk.expectError("load old", "file")
    talk.run("export markdown out")
    let headings = (shelf.texts["out"] ?? "").split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(headings == ["### `next 2`"])
  }

  @Test func aLongTranscriptKeepsItsEnd() {
    var transcript = SessionTranscript()
    let day = parseDay("2020-01-01")
    for number in 1...25_000 {
      guard let day else { continue }
      transcript.add(
        Answer(line: "\(number)", content: .truth(true), date: day, branch: "main"))
    }
    #expect(transcript.count == 25_000)
    #expect(transcript.kept.count == SessionTranscript.answerLimit)
    #expect(transcript.kept.last?.line == "25000")
    transcript.cut(to: 24_999)
    #expect(transcript.count == 24_999)
    #expect(transcript.kept.last?.line == "24999")
  }

  // MARK: The program

  @Test func aScenarioAsADocument() throws {
    let run = try ProgramRun([
      "export", "scenarios/first-steps.demarche", "--as", "markdown",
    ])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# "))
    for part in ["## What happened", "- **#1** (", "## Where it stands on ", "What holds:"] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(run.complaints == "")
  }

  @Test func aDocumentUpToADay() throws {
    let run = try ProgramRun([
      "export", "scenarios/gsomia-2019.demarche", "--as", "markdown", "--at", "2019-08-23",
    ])
    #expect(run.output.contains("Where it stands on 2019-08-23"))
    #expect(run.output.contains("**#36** (2019-08-23) South Korea gives notice to end GSOMIA"))
    #expect(!run.output.contains("**#37**"))
    #expect(run.output.contains("- 2019-11-23: The agreement lapses"))
  }

  @Test func aPictureOfADay() throws {
    let arguments = [
      "export", "scenarios/gsomia-2019.demarche", "--as", "svg", "--at", "2019-08-23", "--layout",
      "plain",
    ]
    let run = try ProgramRun(arguments)
    #expect(run.status == 0 && run.complaints == "")
    #expect(run.output.contains("GSOMIA 2019: Relations on 2019-08-23, after #36"))
    #expect(try ProgramRun(arguments).output == run.output)
    let one = try ProgramRun(arguments + ["--of", "Tokyo"])
    #expect(one.output.contains("Japan: Relations on 2019-08-23"))
    let proof = try ProgramRun(arguments + ["--of", "Japan restricts exports to South Korea"])
    #expect(proof.output.contains("Why: Japan restricts exports to South Korea"))
    let nothing = try ProgramRun(arguments + ["--of", "GSOMIA has expired"])
    #expect(nothing.status == 1 && nothing.complaints.contains("does not hold on 2019-08-23"))
    #expect(try ProgramRun(arguments + ["--of", "Nowhere Land"]).status == 1)
    #expect(
      try ProgramRun([
        "export", "scenarios/first-steps.demarche", "--as", "markdown", "--of", "Vel",
      ])
      .status == 64)
  }

  @Test func whatTheProgramCannotExport() throws {
    let lake = "scenarios/first-steps.demarche"
    #expect(try ProgramRun(["export", lake, "--as", "pdf"]).status == 64)
    #expect(try ProgramRun(["export", lake]).status == 64)
    #expect(try ProgramRun(["export", lake, "--as", "markdown", "--at", "soon"]).status == 64)
    let early = try ProgramRun(["export", lake, "--as", "markdown", "--at", "1900"])
    #expect(early.status == 1)
    #expect(early.output == "" && early.complaints.contains("before the first day"))
    #expect(try ProgramRun(["export", "nowhere", "--as", "markdown"]).status == 1)
    let full = try ProgramRun(["export", lake, "--as", "markdown", "--output", "/dev/full"])
    #expect(full.status == 1 && full.complaints.contains("/dev/full"))
  }
}
