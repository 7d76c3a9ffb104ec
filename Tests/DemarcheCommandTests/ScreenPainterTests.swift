import TestSupport
import Testing

@testable import DemarcheCommand

/// Whatever was shown before, the screen then shows the view, and the cursor stands in it.
@Suite struct ScreenPainterTests {
  @Test(arguments: 0..<40) func showsEachViewAfterAnyOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns = Int.random(in: 4...24, using: &random)
    var painter = ScreenPainter(rows: 10, columns: columns)
    var screen = PseudoTerminalScreen(rows: 10, columns: columns)
    var typed = ""
    for step in 0..<60 {
      edit(&typed, &random)
      var view = PromptView(prompt: "> ", text: typed)
      view.cursor = Int.random(in: 0...typed.unicodeScalars.count, using: &random)
      if Bool.random(using: &random) { view.suggestion = "go on so" }
      if Bool.random(using: &random) { view.dress = [Dress(range: 1..<3, style: .bold)] }
      for row in 0..<Int.random(in: 0...3, using: &random) {
        let style: CellStyle = Bool.random(using: &random) ? .dim : .plain
        view.panel.append(PanelRow("row \(row) 국" + (style == .dim ? "!" : ""), style))
      }
      let layout = LineLayout(view, columns: columns, rowsMax: 10)
      if layout.rows.count > 10 { continue }
      screen.feed(Array(painter.show(view).utf8)[...])
      var rows = layout.rows.map { row in
        var text = row.cells.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
      }
      while rows.last == "" { rows.removeLast() }
      #expect(screen.text == rows.joined(separator: "\n"), "seed \(seed), step \(step)")
      #expect(
        screen.cursor == (layout.cursorRow, layout.cursorColumn), "seed \(seed), step \(step)")
    }
  }

  @Test func sendsOnlyWhatChanges() {
    var painter = ScreenPainter(rows: 10, columns: 40)
    var view = PromptView(prompt: "> ", text: "ab", cursor: 2)
    view.panel = [PanelRow("one"), PanelRow("two")]
    _ = painter.show(view)
    #expect(painter.show(view) == "")
    view.text = "abc"
    view.cursor = 3
    #expect(painter.show(view) == "\r\u{1B}[4Cc\r\u{1B}[5C")
    view.panel[1] = PanelRow("too", .dim)
    #expect(painter.show(view) == "\r\u{1B}[2B\u{1B}[0;2mtoo\u{1B}[0m\r\u{1B}[2A\u{1B}[5C")
    view.panel = []
    #expect(painter.show(view) == "\r\u{1B}[5C\u{1B}[J")
  }

  private func edit(_ text: inout String, _ random: inout SplitMix64) {
    var characters = Array(text)
    let pieces = ["a", "b c", "국", "\n", "عَ", "defghijklmnop", "é"]
    if Int.random(in: 0..<3, using: &random) > 0, characters.count < 60 {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      characters.insert(
        contentsOf: piece, at: Int.random(in: 0...characters.count, using: &random))
    } else if !characters.isEmpty {
      let start = Int.random(in: 0..<characters.count, using: &random)
      let end = Int.random(in: start...min(characters.count, start + 12), using: &random)
      characters.removeSubrange(start..<end)
    }
    text = String(characters)
  }
}
