import ScenarioLanguage

/// What the prompt shows: the one value a painter paints.
struct PromptView: Equatable {
  var prompt = ""
  /// What is typed, and how many of its scalars stand before the cursor.
  var text = ""
  var cursor = 0
}

/// One character where it stands on the screen.
struct ScreenCell: Equatable {
  /// What is sent to the terminal for it.
  var text: String
  var width: Int
}

/// A view, laid out in rows as a terminal of so many columns shows it.
///
/// A wide character that does not fit goes to the next row whole. Lines after the first are set in
/// to below the first one's text, unless the prompt takes more than half the width.
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

  init(_ view: PromptView, columns: Int) {
    self.columns = max(2, columns)
    for character in view.prompt { place(character) }
    let indent = rows.count == 1 && rows[0].width <= columns / 2 ? rows[0].width : 0
    var offset = 0
    var hasCursor = false
    for character in view.text {
      let next = offset + character.unicodeScalars.count
      if !hasCursor, view.cursor < next {
        // A wide character that will not fit takes the cursor along to the next row.
        makeRoom(for: character == "\n" ? 1 : LineLayout.cell(for: character).width)
        markCursor()
        hasCursor = true
      }
      if character == "\n" {
        rows.append(Row(cells: Array(repeating: ScreenCell(text: " ", width: 1), count: indent)))
        rows[rows.count - 1].width = indent
      } else {
        place(character)
      }
      offset = next
    }
    // A full row leaves the terminal's own cursor in doubt; the last one never is.
    makeRoom(for: 1)
    if !hasCursor { markCursor() }
  }

  private mutating func markCursor() {
    cursorRow = rows.count - 1
    cursorColumn = rows[cursorRow].width
  }

  private mutating func place(_ character: Character) {
    let cell = LineLayout.cell(for: character)
    makeRoom(for: cell.width)
    rows[rows.count - 1].cells.append(cell)
    rows[rows.count - 1].width += cell.width
  }

  private mutating func makeRoom(for width: Int) {
    if rows[rows.count - 1].width + width > columns {
      rows[rows.count - 1].isContinued = true
      rows.append(Row())
    }
  }

  /// Controls show as `^A`; a mark without a letter gets a circle to stand on.
  private static func cell(for character: Character) -> ScreenCell {
    let scalar = character.unicodeScalars.first ?? " "
    switch scalar.properties.generalCategory {
    case .control:
      let shown =
        scalar.value < 0x20 ? "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40)) : "^?"
      return ScreenCell(text: shown, width: 2)
    case .nonspacingMark, .enclosingMark:
      return ScreenCell(text: "\u{25CC}" + String(character), width: 1 + displayWidth(character))
    default:
      return ScreenCell(text: String(character), width: displayWidth(character))
    }
  }
}
