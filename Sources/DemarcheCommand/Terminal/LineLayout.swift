import ScenarioLanguage

/// What the prompt shows: the one value a painter paints.
struct PromptView: Equatable {
  var prompt = ""
  /// What is typed, and how many of its scalars stand before the cursor.
  var text = ""
  var cursor = 0
  /// In order, none over another.
  var dress: [Dress] = []
  /// What could be typed next, dim behind a cursor at the text's end; cut to its row.
  var suggestion = ""
  /// What is said below the line while it is typed. Nothing of it stays.
  var panel: [PanelRow] = []
}

/// One character where it stands on the screen.
struct ScreenCell: Equatable {
  /// What is sent to the terminal for it.
  var text: String
  var width: Int
  var style = CellStyle.plain
}

/// A view, laid out in rows as a terminal of so many columns shows it.
///
/// A wide character that does not fit goes to the next row whole. Lines after the first are set in
/// to below the first one's text, unless the prompt takes more than half the width. The panel's
/// rows come last, each cut to one row; those that the screen has no room for are left out.
struct LineLayout: Equatable {
  struct Row: Equatable {
    var cells: [ScreenCell] = []
    /// Columns taken.
    var width = 0
    /// Whether the next row goes on with the same line, because this one is full.
    var isContinued = false
  }

  private(set) var rows = [Row()]
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  private let columns: Int

  /// Whether the text before the cursor fills its last row, so that the cursor is on an empty one.
  var cursorIsPastFullRow: Bool {
    cursorRow > 0 && rows[cursorRow].cells.isEmpty && rows[cursorRow - 1].isContinued
  }

  init(_ view: PromptView, columns: Int, rowsMax: Int = .max) {
    self.columns = max(2, columns)
    for character in view.prompt { place(character) }
    let indent = rows.count == 1 && rows[0].width <= columns / 2 ? rows[0].width : 0
    var offset = 0
    var hasCursor = false
    var dress = view.dress[...]
    for character in view.text {
      let next = offset + character.unicodeScalars.count
      if !hasCursor, view.cursor < next {
        // A wide character that will not fit takes the cursor along to the next row.
        makeRoom(for: character == "\n" ? 1 : LineLayout.cell(for: character).width)
        markCursor()
        hasCursor = true
      }
      while let first = dress.first, first.range.upperBound <= offset { dress.removeFirst() }
      if character == "\n" {
        rows.append(Row(cells: Array(repeating: ScreenCell(text: " ", width: 1), count: indent)))
        rows[rows.count - 1].width = indent
      } else {
        let style = dress.first.flatMap { $0.range.contains(offset) ? $0.style : nil }
        place(character, style ?? .plain)
      }
      offset = next
    }
    // A full row leaves the terminal's own cursor in doubt; the last one never is.
    makeRoom(for: 1)
    if !hasCursor {
      markCursor()
      placeOnRow(view.suggestion, .dim)
    }
    for row in view.panel.prefix(max(0, rowsMax - rows.count)) {
      rows.append(Row())
      for piece in row.pieces { placeOnRow(piece.text, piece.style) }
    }
  }

  private mutating func markCursor() {
    cursorRow = rows.count - 1
    cursorColumn = rows[cursorRow].width
  }

  private mutating func place(_ character: Character, _ style: CellStyle = .plain) {
    let cell = LineLayout.cell(for: character, style)
    makeRoom(for: cell.width)
    append(cell)
  }

  private mutating func append(_ cell: ScreenCell) {
    rows[rows.count - 1].cells.append(cell)
    rows[rows.count - 1].width += cell.width
  }

  /// What of a text fits before the last column, with an ellipsis where some does not.
  private mutating func placeOnRow(_ text: String, _ style: CellStyle) {
    let room = columns - 1 - rows[rows.count - 1].width
    let onOneRow = String(text.map { $0.isNewline ? " " : $0 })
    for character in onOneRow.cut(toWidth: max(0, room)) {
      append(LineLayout.cell(for: character, style))
    }
  }

  private mutating func makeRoom(for width: Int) {
    if rows[rows.count - 1].width + width > columns {
      rows[rows.count - 1].isContinued = true
      rows.append(Row())
    }
  }

  /// Controls show as `^A`; a mark without a letter gets a circle to stand on.
  private static func cell(for character: Character, _ style: CellStyle = .plain) -> ScreenCell {
    let scalar = character.unicodeScalars.first ?? " "
    switch scalar.properties.generalCategory {
    case .control:
      let shown =
        scalar.value < 0x20 ? "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40)) : "^?"
      return ScreenCell(text: shown, width: 2, style: style)
    case .nonspacingMark, .enclosingMark:
      return ScreenCell(
        text: "\u{25CC}" + String(character), width: 1 + displayWidth(character), style: style)
    default:
      return ScreenCell(text: String(character), width: displayWidth(character), style: style)
    }
  }
}
