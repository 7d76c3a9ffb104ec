import Testing

@testable import DemarcheCommand

@Suite struct CompletionMenuTests {
  @Test func walksThroughCandidatesInTheLine() {
    var menu = menu(["Velmora", "Velona"], in: "show Ve|")
    #expect(walk(&menu, .next) == "show Velmora |")
    #expect(walk(&menu, .next) == "show Velona |")
    #expect(walk(&menu, .next) == "show Velmora |")
    #expect(walk(&menu, .previous) == "show Velona |")
    menu.reset()
    #expect(shown(menu) == "show Ve|")
    #expect(walk(&menu, .up) == "show Velona |")
  }

  @Test func keepsWhatStandsBehind() {
    var menu = menu(["Velmora"], in: "show Ve| now")
    #expect(walk(&menu, .down) == "show Velmora| now")
  }

  @Test func belongsToItsLinesOnly() {
    var menu = menu(["Velmora", "Velona"], in: "Ve|")
    #expect(menu.belongs(to: "Ve", cursor: 2))
    #expect(!menu.belongs(to: "Ve", cursor: 1))
    #expect(!menu.belongs(to: "Vel", cursor: 3))
    _ = menu.move(.next)
    #expect(!menu.belongs(to: "Ve", cursor: 2))
    #expect(menu.belongs(to: "Velmora ", cursor: 8))
    // The same letters written otherwise are another line: the cursor would stand elsewhere.
    let accented = self.menu(["é", "e"], in: "é|")
    #expect(!accented.belongs(to: "e\u{301}", cursor: 1))
  }

  @Test func goesSidewaysInColumns() {
    var menu = menu(["a", "b", "c", "d", "e"], in: "|")
    #expect(panel(&menu, columns: 12) == ["  a    d", "  b    e", "  c"])
    let wentRight = menu.move(.right)
    #expect(!wentRight)
    #expect(walk(&menu, .next) == "a |")
    #expect(walk(&menu, .right) == "d |")
    #expect(panel(&menu, columns: 12) == ["  a  › d", "  b    e", "  c"])
    #expect(walk(&menu, .right) == "a |")
    #expect(walk(&menu, .left) == "d |")
    #expect(walk(&menu, .previous) == "c |")
    #expect(walk(&menu, .right) == "c |")
  }

  @Test func hasOneRowForEachWhereNotesAreLong() {
    var menu = menu(["state=what holds", "quit=leave"], in: "|")
    #expect(panel(&menu, columns: 30) == ["  state  what holds", "  quit   leave"])
    #expect(panel(&menu, columns: 12) == ["  state", "  quit"])
    #expect(panel(&menu, columns: 60) == ["  state  what holds    quit   leave"])
  }

  @Test func scrollsWithTheChoice() {
    var menu = menu((1...9).map { "word\($0)=a note that is long" }, in: "|")
    #expect(panel(&menu, columns: 40, rowsMax: 3).last == "  … and 7 more")
    for _ in 1...3 { _ = menu.move(.next) }
    let rows = panel(&menu, columns: 40, rowsMax: 3)
    #expect(
      rows == [
        "  word2  a note that is long", "› word3  a note that is long", "  2 to 3 of 9",
      ])
    _ = menu.move(.previous)
    #expect(panel(&menu, columns: 40, rowsMax: 3)[0] == "› word2  a note that is long")
  }

  @Test func dimsWhatLeadsToNothing() {
    var list = CompletionList(
      replaced: "".startIndex..<"".endIndex,
      candidates: [Candidate(text: "a"), Candidate(text: "b", isLegal: false)])
    list.candidates[1].note = "it is shut"
    var menu = CompletionMenu(list, text: "", cursor: 0)
    let rows = menu.panel(columns: 16, rowsMax: 9)
    #expect(rows[0].pieces[1].style == .plain)
    #expect(rows[1].pieces[1].style == .dim)
  }

  private func menu(_ candidates: [String], in line: String) -> CompletionMenu {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    let text = parts.joined()
    let end = text.index(text.startIndex, offsetBy: parts[0].count)
    let start = text[..<end].lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let list = candidates.map { candidate in
      let parts = candidate.split(separator: "=")
      return Candidate(text: String(parts[0]), note: parts.count > 1 ? String(parts[1]) : nil)
    }
    return CompletionMenu(
      CompletionList(replaced: start..<end, candidates: list), text: text,
      cursor: parts[0].unicodeScalars.count)
  }

  private func walk(_ menu: inout CompletionMenu, _ move: CompletionMenu.Move) -> String {
    let isMoved = menu.move(move)
    #expect(isMoved)
    return shown(menu)
  }

  private func shown(_ menu: CompletionMenu) -> String {
    let line = menu.line
    var scalars = Array(line.text.unicodeScalars)
    scalars.insert("|", at: line.cursor)
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private func panel(
    _ menu: inout CompletionMenu, columns: Int, rowsMax: Int = 9
  ) -> [String] {
    menu.panel(columns: columns, rowsMax: rowsMax).map { row in
      var text = row.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
