import Foundation
import ScenarioLanguage
import Testing

@testable import Demarche

/// `save` and `load`.
@Suite struct SavingTests {
  /// Files in memory.
  private final class Shelf: @unchecked Sendable {
    var texts: [String: String] = [:]
  }

  private func talk(_ shelf: Shelf) throws -> Talk {
    let text = Scenarios.calendar
    let reading = readScenario(path: "a") { $0 == "a" ? Array(text.utf8) : nil }
    let files = Session.Files(
      read: { path in shelf.texts[path].map { Array($0.utf8) } },
      write: { path, text in
        shelf.texts[path] = text
        return nil
      })
    return Talk(Session(reading.model, files: files))
  }

  private let lines = [
    "next", "skip", "Arland snubs Borland", "wait 3 days", "back 2", "Borland greets Arland",
    "wait until 2020-04-01", "undo", "branch third from #1", "next all", "switch main",
    "goto 2020-02-02", "skip", "branch fourth", "wait 1 week", "switch MAIN-2", "back",
  ]

  @Test func whatIsSavedLeadsToTheSameStateAgain() throws {
    let shelf = Shelf()
    let (first, second) = (try talk(shelf), try talk(shelf))
    for line in lines { first.run(line) }
    first.run("save there")
    second.run("next all", "load there")
    for line in ["log", "events", "state", "branches", "compare third with fourth", "goto end"] {
      #expect(second.json(line) == first.json(line))
    }
    #expect(second.view == first.view)
  }

  @Test func whatIsSavedSaysWhereLinesWereTyped() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    talk.run("next", "wait 3 weeks", "goto 2020-02-10", "Borland greets Arland", "goto start")
    talk.expect(
      "save there",
      #""ok":true,"kind":"done","date":"2020-01-01","branch":"main-2","text":"5 lines written to there.""#
    )
    #expect(
      shelf.texts["there"] == """
        # Demarche session on Calendar
        next
        wait 3 weeks
        goto 2020-02-10
        Borland greets Arland
        goto #0

        """)
  }

  @Test func loadingCanBeUndone() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    shelf.texts["there"] = "next\nskip all\r\n\n# nothing\nwait 1 week\n"
    talk.run("next 2", "load there")
    #expect(talk.view == "main #2 2020-02-08")
    talk.run("undo")
    #expect(talk.view == "main #1 2020-02-01")
    talk.run("undo 2")
    #expect(talk.view == "main #0 2020-01-01")
    talk.run("undo")
    #expect(talk.view == "main #2 2020-03-01")
    talk.run("redo 4", "save elsewhere")
    #expect(talk.view == "main #2 2020-02-08")
    #expect(
      shelf.texts["elsewhere"]
        == "# Demarche session on Calendar\nnext\nskip all\nwait 1 week\n")
    talk.run("undo 5")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func aScriptThatDoesNotFitChangesNothing() throws {
    let shelf = Shelf()
    let talk = try talk(shelf)
    shelf.texts["there"] = "next\nArland adores Borland\n"
    talk.run("next 2")
    talk.expectError("load there", "file")
    #expect(talk.view == "main #2 2020-03-01")
    talk.run("undo")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func theScenarioIsNotWrittenOver() throws {
    let shelf = Shelf()
    shelf.texts = ["a": Scenarios.calendar, "elsewhere/a": "something else"]
    let talk = try talk(shelf)
    talk.expectError("save a", "file")
    talk.expectError("export markdown a", "file")
    #expect(shelf.texts["a"] == Scenarios.calendar)
    talk.run("save elsewhere/a")
    #expect(shelf.texts["elsewhere/a"] == "# Demarche session on Calendar\n")
  }

  @Test func whatDoesNotFitIsListedAsFarAsItCanBeRead() throws {
    let shelf = Shelf()
    shelf.texts["there"] = String(repeating: "nonsense\n", count: 300)
    let talk = try talk(shelf)
    guard case .error(let mistake)? = talk.session.answer("load there")?.content else {
      Issue.record("loaded")
      return
    }
    #expect(mistake.message.contains("line 10, “nonsense”"))
    #expect(!mistake.message.contains("line 11"))
    #expect(mistake.message.hasSuffix("And 290 more."))
  }
}
