import Rendering
import Testing

@testable import Demarche

/// `read`, macros and `output`.
@Suite struct LinesTests {
  private final class Shelf: @unchecked Sendable {
    var texts: [String: String] = [:]
  }

  private let shelf = Shelf()

  private func talk() throws -> Talk {
    let shelf = shelf
    let model = try Session(text: Scenarios.calendar).model
    return Talk(
      Session(
        model,
        files: Session.Files(
          read: { path in shelf.texts[path].map { Array($0.utf8) } },
          write: { path, text in
            shelf.texts[path] = text
            return nil
          })))
  }

  private func lines(_ talk: Talk, _ line: String) throws -> Answer.Lines {
    guard case .lines(let lines)? = talk.session.answer(line)?.content else {
      Issue.record("\(talk.json(line))")
      throw CancellationError()
    }
    return lines
  }

  // MARK: Files

  @Test func linesOfAFileAreLinesOfTheSession() throws {
    shelf.texts["a.txt"] = "# Two of them\nnext\r\n\ngoto nowhere\nwait 3 days\n"
    let talk = try talk()
    var kept: [String] = []
    talk.session.keep = { kept.append(Journal.encode($0)) }
    let read = try lines(talk, "read a.txt")
    #expect(read.answers.map(\.number) == [2, 4, 5])
    #expect(read.answers.map(\.answer.isOK) == [true, false, true])
    #expect(read.head(of: 1) == "a.txt:4: goto nowhere")
    #expect(kept == ["next\n", "wait 3 days\n"])
    #expect(talk.view == "main #2 2020-02-04")
    // One by one, and none of them is the file's.
    talk.run("undo", "save there")
    #expect(shelf.texts["there"] == "# Demarche session on Calendar\nnext\n")
    #expect(talk.view == "main #1 2020-02-01")
    talk.session.bails = true
    let cut = try lines(talk, "read a.txt")
    #expect(cut.isCutShort)
    #expect(cut.answers.map(\.number) == [2, 4])
    #expect(talk.session.answer("read a.txt")?.isOK == false)
  }

  @Test func readingHasAnEnd() throws {
    shelf.texts = [
      "a": "read a", "b": "next\nquit\nnext",
      "c": "define\nkind Pact\nPact Entente\n\nstate\nwait 1 day",
    ]
    let talk = try talk()
    #expect(talk.json("read a").contains("runs itself"))
    #expect(try lines(talk, "read b").answers.count == 1)
    talk.expectError("read none", "file")
    talk.expectError("read", "usage")
    let read = try lines(talk, "read c")
    #expect(read.answers.map(\.number) == [1, 5, 6])
    #expect(talk.json("definitions").contains("Pact Entente"))
    #expect(
      talk.json("read c").contains(
        #"{"number":5,"answer":{"line":"state","ok":true,"kind":"state","#))
  }

  @Test func aLoadedScriptKeepsWhatItReads() throws {
    shelf.texts = ["a": "next\nwait 3 days", "script": "read a\nnext"]
    let talk = try talk()
    var kept: [Journal.Record] = []
    talk.session.keep = { kept.append($0) }
    talk.run("load script")
    #expect(kept == [.load(path: "script", lines: ["next", "wait 3 days", "next"])])
  }

  // MARK: Macros

  @Test func macrosAreLinesUnderAName() throws {
    let talk = try talk()
    talk.run(
      "macro Look = show $1; moves $1", "macro meet = $1 greets $2",
      "macro all = ask $* and $$ = $$")
    #expect(
      talk.json("macros").contains(
        #""macros":[{"name":"Look","line":"macro Look = show $1; moves $1"},"#))
    let look = try lines(talk, "look Arland")
    #expect(look.answers.map(\.answer.line) == ["show Arland", "moves Arland"])
    #expect(look.answers.map(\.answer.isOK) == [true, true])
    talk.expectError("look", "bad-macro")
    talk.expectError("look Arland Borland", "bad-macro")
    #expect(try lines(talk, "all a b").answers.map(\.answer.line) == ["ask a b and $ = $"])
    #expect(talk.session.completions(after: "lo").contains { $0.text == "Look" })
    // Kept like a move, and in the session's own lines as what it stands for.
    talk.run("unmacro look", "undo", "meet Borland \"Arland\"", "save there")
    #expect(
      try #require(shelf.texts["there"]).hasSuffix(
        "macro all = ask $* and $$ = $$\nBorland greets \"Arland\"\n"))
    let other = try self.talk()
    other.run("load there")
    #expect(other.json("macros") == talk.json("macros"))
    talk.expectError("unmacro loke", "bad-macro")
    talk.run("undo 4")
    #expect(talk.json("macros").contains(#""macros":[]"#))
  }

  @Test func aMacroIsNoCommandAndNoSentence() throws {
    let talk = try talk()
    for line in ["macro next = state", "macro x", "macro = x", "macro x =", "macro ?x = state"] {
      #expect(talk.session.answer(line)?.isOK == false, "\(line)")
    }
    talk.run("macro Arland = state")
    talk.expectSteps("Arland greets Borland", ["1 2020-01-01 move Arland greets Borland"])
    talk.run("macro loop = loop")
    #expect(talk.json("loop").contains("runs itself"))
  }

  // MARK: Output

  @Test func outputIsRemembered() throws {
    let talk = try talk()
    #expect(talk.session.output == nil)
    talk.run("output CSV")
    #expect(talk.session.output == .csv)
    talk.expectError("output xml", "usage")
  }
}
