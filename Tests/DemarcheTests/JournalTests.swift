import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// Saved sessions and journals lead back to where they were written.
@Suite struct JournalTests {
  /// Each is typed as a whole, saved, and loaded by a session that knows nothing of it.
  @Test(arguments: [
    ["next 2", "back", "Borland snubs Arland", "Arland snubs Borland"],
    ["next 3", "goto #1", "wait 3 days", "undo", "goto 2020-02-15", "branch other", "next"],
    ["next", "skip", "wait 40 days", "without #1 as calm", "switch main", "back"],
    ["next all", "branch early from #1", "switch main", "goto 2020-02-10", "skip all"],
    ["next all", "goto 2020-02-10", "branch here", "Arland snubs Borland", "goto start"],
    ["next 3", "undo", "redo", "undo", "next 2", "back 2", "next 1"],
  ])
  func comesBack(lines: [String]) throws {
    let files = Files()
    let session = try session(files)
    for line in lines { _ = session.answer(line) }
    #expect(session.answer("save saved")?.isOK == true)
    let other = try self.session(files)
    #expect(other.answer("load saved")?.isOK == true, "\(files.texts["saved"] ?? "")")
    #expect(probes(other) == probes(session), "\(files.texts["saved"] ?? "")")
    // Loaded and saved again it is the same text.
    _ = other.answer("save again")
    #expect(files.texts["again"] == files.texts["saved"])
  }

  @Test func savesTheViewThatALineWasTypedAt() throws {
    let files = Files()
    let session = try session(files)
    for line in ["next 3", "back 2", "goto 2020-02-10", " Arland snubs  Borland", "back"] {
      _ = session.answer(line)
    }
    _ = session.answer("save saved")
    #expect(
      files.texts["saved"] == """
        # Demarche session on Calendar
        next 3
        goto 2020-02-10
        Arland snubs  Borland
        goto #1

        """)
  }

  @Test func saysWhichLinesNoLongerHold() throws {
    let files = Files()
    files.texts["saved"] = "next\nswitch nowhere\nBorland snubs Arland\nback\n"
    let session = try session(files)
    _ = session.answer("next 2")
    let before = probes(session)
    guard case .error(let mistake)? = session.answer("load saved")?.content else {
      Issue.record("loaded")
      return
    }
    #expect(
      mistake.message
        == "saved does not fit this scenario any more; nothing has changed. What no longer holds: "
        + "line 2, “switch nowhere”: There is no branch “nowhere”. "
        + "line 3, “Borland snubs Arland”: It is refused.")
    #expect(probes(session) == before)
  }

  @Test func takesALoadBack() throws {
    let files = Files()
    files.texts["saved"] = "next\nnext\n"
    let session = try session(files)
    _ = session.answer("branch mine")
    let before = probes(session)
    _ = session.answer("load saved")
    for _ in 1...3 { #expect(session.answer("undo")?.isOK == true) }
    #expect(probes(session) == before)
    for _ in 1...3 { #expect(session.answer("redo")?.isOK == true) }
    _ = session.answer("save again")
    #expect(files.texts["again"] == "# Demarche session on Calendar\nnext\nnext\n")
  }

  @Test func keepsWhatLeavesATrace() throws {
    let files = Files()
    files.texts["saved"] = "next\nstate\nback\n"
    let session = try session(files)
    var text = ""
    session.keep = { text += Journal.encode($0) }
    for line in [
      "next 2", "state", "back", "back 0", "watch ?x likes ?y", "undo", "what if next", "help",
      "Borland snubs Arland", "nonsense", "summary on", "load saved", "redo", "goto end",
      "load missing", "goto end", "quit",
    ] { _ = session.answer(line) }
    #expect(
      text == """
        next 2
        back
        watch ?x likes ?y
        undo
        summary on
        # load saved: 2 lines
        load /dev/null
        next
        back
        goto end

        """)
    let other = try self.session(files)
    let journal = Journal(Array(text.utf8))
    #expect(journal.cutShort == nil)
    #expect(other.replay(journal).isEmpty)
    #expect(probes(other) == probes(session))
    // The same lines are a script, with /dev/null as the empty file that it is.
    files.texts["/dev/null"] = ""
    let third = try self.session(files)
    for line in text.split(separator: "\n") { _ = third.answer(String(line)) }
    #expect(probes(third) == probes(session))
  }

  /// A saved session that loads another has the lines of both to be undone.
  @Test func keepsALoadWithinALoad() throws {
    let files = Files()
    files.texts = [
      "outer": "next\nwatch ?x likes ?y\nload inner\nnext\n", "inner": "skip\n", "/dev/null": "",
    ]
    let session = try session(files)
    var text = ""
    session.keep = { text += Journal.encode($0) }
    #expect(session.answer("load outer")?.isOK == true)
    let other = try self.session(files)
    #expect(other.replay(Journal(Array(text.utf8))).isEmpty)
    for _ in 1...6 {
      #expect(other.trace == session.trace)
      #expect(probes(other) == probes(session))
      #expect(other.answer("undo")?.isOK == session.answer("undo")?.isOK)
    }
  }

  /// What is replayed writes nothing; sentences that begin like such a command are sentences.
  @Test func replaysSentencesAndWritesNoFiles() throws {
    let reading = readScenario(path: "test") { path in
      path == "test"
        ? Array(
          """
          scenario Words
            starts 2020-01-01
          relation the whales are safe
          action Save the whales
            begins the whales are safe
          """.utf8) : nil
    }
    let files = Files()
    files.texts["script"] = "sav other\nexpo markdown other\nSave the whales\nquit\nwait 1 day\n"
    let session = Session(
      reading.model,
      files: Session.Files(
        read: { path in files.texts[path].map { Array($0.utf8) } },
        write: { path, text in
          files.texts[path] = text
          return nil
        }))
    #expect(session.answer("load script")?.isOK == true)
    #expect(files.texts.keys.sorted() == ["script"])
    #expect(session.position.last == 2)
  }

  /// Cut off after any byte, a journal is that of the lines before.
  @Test func readsAJournalThatWasCutShort() throws {
    let scenario = Journal.Scenario(path: "/a b.demarche", files: [[1, 2], [3]])
    let records: [Journal.Record] = [
      .line("next"), .line("  wait 3 days"), .load(path: "a: b", lines: ["next", "back"]),
      .line("الجمهورية"), .load(path: "empty", lines: []), .line("undo"),
    ]
    var ends = [Array(Journal.head(scenario).utf8).count]
    var bytes = Array(Journal.head(scenario).utf8)
    for record in records {
      bytes += Array(Journal.encode(record).utf8)
      ends.append(bytes.count)
    }
    for length in 0...bytes.count {
      let journal = Journal(Array(bytes[..<length]))
      let whole = ends.last { $0 <= length } ?? 0
      let count = ends.firstIndex(of: whole) ?? 0
      #expect(journal.records == Array(records[..<count]))
      #expect(length < ends[0] || journal.length == whole)
      #expect((journal.cutShort == nil) == (journal.length == length))
    }
    let journal = Journal(bytes)
    #expect(journal.scenarioPath == scenario.path && journal.digest == scenario.digest)
    #expect(journal.lineCount == 6)
  }

  private final class Files: @unchecked Sendable {
    var texts: [String: String] = [:]
  }

  private func session(_ files: Files) throws -> Session {
    let reading = readScenario(path: "test") { $0 == "test" ? Array(Scenarios.calendar.utf8) : nil }
    try #require(!reading.hasErrors)
    return Session(
      reading.model,
      files: Session.Files(
        read: { path in files.texts[path].map { Array($0.utf8) } },
        write: { path, text in
          files.texts[path] = text
          return nil
        }))
  }

  private func probes(_ session: Session) -> [String] {
    ["state", "log", "branches", "events"].map { line in
      session.answer(line).map { renderJSON($0) } ?? ""
    }
  }
}
