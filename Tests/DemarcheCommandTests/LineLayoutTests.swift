import Testing

@testable import DemarcheCommand

@Suite struct LineLayoutTests {
  @Test func setsLinesInBelowTheFirst() {
    check("a> ", "bc\nd|e", columns: 10, "a> bc / ___d|e")
  }

  @Test func wrapsAFullRow() {
    check("> ", "abcdefgh|", columns: 6, "> abcd+efgh|")
    check("> ", "abcd|", columns: 6, "> abcd+|")
    check("> ", "abcd|ef", columns: 6, "> abcd+|ef")
    check("> ", "ab|cd", columns: 6, "> ab|cd+")
  }

  @Test func movesAWideCharacterToTheNextRowWhole() {
    check("> ", "한국|어", columns: 5, "> 한+국|어")
    check("> ", "한|국", columns: 5, "> 한+|국")
  }

  @Test func countsAMarkWithItsLetter() {
    check("> ", "عَرَ|بي", columns: 20, "> عَرَ|بي")
  }

  @Test func showsControls() {
    check("> ", "a\u{1}|b", columns: 20, "> a^A|b")
  }

  @Test func setsThePanelBelowAndCutsItsRows() {
    var view = PromptView(prompt: "> ", text: "ab", cursor: 1)
    view.panel = [PanelRow("one"), PanelRow("대한민국 two"), PanelRow("three")]
    #expect(rows(view, columns: 9) == ["> ab", "one", "대한민…", "three"])
    #expect(rows(view, columns: 9, rowsMax: 3) == ["> ab", "one", "대한민…"])
    view.text = "abcdefg"
    #expect(rows(view, columns: 9, rowsMax: 2) == ["> abcdefg", ""])
    #expect(rows(view, columns: 9, rowsMax: 3) == ["> abcdefg", "", "one"])
    #expect(LineLayout(view, columns: 9).cursorColumn == 3)
  }

  @Test func setsTheSuggestionBehindTheCursorOnItsRow() {
    var view = PromptView(prompt: "> ", text: "ab", cursor: 2, suggestion: "cd ef")
    #expect(rows(view, columns: 20) == ["> abcd ef"])
    #expect(rows(view, columns: 8) == ["> abcd…"])
    let cells = LineLayout(view, columns: 20).rows[0].cells
    #expect(cells.map(\.style.isDim) == [false, false, false, false, true, true, true, true, true])
    #expect(LineLayout(view, columns: 20).cursorColumn == 4)
    view.cursor = 1
    #expect(rows(view, columns: 20) == ["> ab"])
  }

  @Test func dressesByScalars() {
    let view = PromptView(
      prompt: "> ", text: "عَbc", cursor: 0,
      dress: [Dress(range: 0..<2, style: .bold), Dress(range: 3..<4, style: .dim)])
    let cells = LineLayout(view, columns: 20).rows[0].cells
    #expect(cells.map(\.style) == [.plain, .plain, .bold, .plain, .dim])
  }

  private func rows(_ view: PromptView, columns: Int, rowsMax: Int = 20) -> [String] {
    LineLayout(view, columns: columns, rowsMax: rowsMax).rows.map {
      $0.cells.map(\.text).joined()
    }
  }

  @Test func cutsByWidth() {
    #expect("대한민국".cut(toWidth: 8) == "대한민국")
    #expect("대한민국".cut(toWidth: 7) == "대한민…")
    #expect("대한민국".cut(toWidth: 6) == "대한…")
    #expect("ab".padded(toWidth: 4) == "ab  ")
  }

  /// `text` and `expected` mark the cursor with `|`. In `expected`, `+` is a row that the terminal
  /// wraps, `/` one that ends, `_` a space of the layout's own.
  private func check(_ prompt: String, _ text: String, columns: Int, _ expected: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let view = PromptView(
      prompt: prompt, text: parts.joined(), cursor: parts[0].unicodeScalars.count)
    let layout = LineLayout(view, columns: columns)
    var shown = ""
    for (number, row) in layout.rows.enumerated() {
      var column = 0
      for cell in row.cells {
        if number == layout.cursorRow, column == layout.cursorColumn { shown += "|" }
        shown += cell.text
        column += cell.width
      }
      if number == layout.cursorRow, column == layout.cursorColumn { shown += "|" }
      if number < layout.rows.count - 1 { shown += row.isContinued ? "+" : " / " }
    }
    #expect(shown == expected.replacing("_", with: " "))
  }
}
