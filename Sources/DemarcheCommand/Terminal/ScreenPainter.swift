/// Paints on a terminal that knows the usual escape sequences.
///
/// Only what has changed is sent: from the first character that differs to the end. Rows that a
/// long line fills are left to the terminal to wrap, so that it knows them for one line when text
/// is copied or the window gets wider.
struct ScreenPainter: LinePainter {
  private var rowsMax: Int
  private var columns: Int
  /// What is on the screen. Nil: nothing, and the cursor is at the start of an empty row.
  private var shown: LineLayout?
  private var shownView = PromptView()
  /// The first row of the layout that is on the screen, when it is taller than that.
  private var top = 0

  init(rows: Int, columns: Int) {
    rowsMax = max(1, rows)
    self.columns = columns
  }

  mutating func show(_ view: PromptView) -> String {
    let layout = LineLayout(view, columns: columns, rowsMax: rowsMax)
    var newTop = layout.rows.count <= rowsMax ? 0 : min(top, layout.rows.count - rowsMax)
    newTop = max(min(newTop, layout.cursorRow), layout.cursorRow - rowsMax + 1)
    let new = Array(layout.rows[newTop...].prefix(rowsMax))
    let old = shown.map { Array($0.rows[top...].prefix(rowsMax)) } ?? [LineLayout.Row()]
    var cursor = (row: (shown?.cursorRow ?? 0) - top, column: shown?.cursorColumn ?? 0)
    if shown == nil { cursor = (0, 0) }
    var output = ScreenPainter.change(old, to: new, columns: columns, &cursor)
    let target = (row: layout.cursorRow - newTop, column: layout.cursorColumn)
    if cursor != target {
      output += ScreenPainter.move(from: cursor.row, to: target.row, column: target.column)
    }
    shown = layout
    shownView = view
    top = newTop
    return output
  }

  mutating func leave(saying text: String) -> String {
    guard let layout = shown else { return "" }
    let last = min(layout.rows.count, top + rowsMax) - 1
    shown = nil
    top = 0
    return ScreenPainter.move(
      from: layout.cursorRow, to: last, column: layout.rows[last].width) + text + "\r\n"
  }

  /// Most terminals wrap their lines afresh, so the view now begins as many rows above the cursor
  /// as it would have if it had been painted at this width.
  mutating func resize(rows: Int, columns: Int) -> String {
    let hidden = top > 0
    rowsMax = max(1, rows)
    self.columns = columns
    top = 0
    guard let before = shown else { return "" }
    shown = nil
    let after = hidden ? before : LineLayout(shownView, columns: columns)
    // An empty row below one that the text has just filled is a line of its own to the terminal.
    let isApart = !hidden && before.cursorIsPastFullRow && !after.cursorIsPastFullRow
    let above = min(after.cursorRow + (isApart ? 1 : 0), rowsMax - 1)
    return ScreenPainter.move(from: above, to: 0, column: 0) + "\u{1B}[J"
  }

  mutating func clearScreen() -> String {
    shown = nil
    top = 0
    return "\u{1B}[H\u{1B}[2J"
  }

  /// What makes rows on the screen into others, cell by cell from the first that differs in each
  /// row; rows that stay are passed over. A column of -1: the cursor is somewhere on the row.
  private static func change(
    _ old: [LineLayout.Row], to new: [LineLayout.Row], columns: Int,
    _ cursor: inout (row: Int, column: Int)
  ) -> String {
    var output = ""
    var style = CellStyle.plain
    // Whether the cursor is where the next row begins, or goes there with the next character.
    var isAtRow = false
    for index in new.indices {
      let row = new[index]
      let before = index < old.count ? old[index] : nil
      let isWrapped =
        index > 0
        && (new[index - 1].isContinued || index <= old.count && old[index - 1].isContinued)
      let isKept = before == row && !(isWrapped && isAtRow)
      if isKept {
        isAtRow = false
        continue
      }
      var start = (cell: 0, column: 0)
      if isAtRow {
        cursor.row = index
      } else if let before {
        start = firstDifference(before, row)
        output += move(from: cursor.row, to: index, column: start.column)
        cursor.row = index
      } else {
        // A row that does not exist yet is made from the one above.
        output += remake(above: index, new, from: cursor.row, columns: columns, &style)
        cursor.row = index
      }
      for cell in row.cells[start.cell...] { output += dressed(cell, &style) }
      output += undressed(&style)
      cursor.column = -1
      let isShorter = (before?.width ?? 0) > row.width || isWrapped
      if row.width < columns, isShorter { output += "\u{1B}[K" }
      isAtRow = false
      if index + 1 < new.count {
        let next = new[index + 1]
        let isSame = index + 1 < old.count && old[index + 1] == next
        if row.isContinued, !next.cells.isEmpty {
          isAtRow = true
        } else if !isSame {
          output += "\r\n"
          isAtRow = true
          cursor.column = 0
        }
      }
    }
    if old.count > new.count {
      let last = new.count - 1
      // From the end of what stays; a full row is erased from the start of the next.
      if new[last].width < columns {
        output += move(from: cursor.row, to: last, column: new[last].width) + "\u{1B}[J"
        cursor = (last, new[last].width)
      } else {
        output += move(from: cursor.row, to: new.count, column: 0) + "\u{1B}[J"
        cursor = (new.count, 0)
      }
    }
    return output
  }

  /// Goes to a row that does not exist yet, over the end of the one above it.
  private static func remake(
    above index: Int, _ rows: [LineLayout.Row], from row: Int, columns: Int,
    _ style: inout CellStyle
  ) -> String {
    guard index > 0 else { return move(from: row, to: 0, column: 0) }
    let above = rows[index - 1]
    guard above.isContinued, let last = above.cells.last, !rows[index].cells.isEmpty else {
      return move(from: row, to: index - 1, column: min(above.width, columns - 1)) + "\r\n"
    }
    // Writing the last cell of a full row again is what makes the terminal wrap.
    return move(from: row, to: index - 1, column: above.width - last.width)
      + dressed(last, &style)
  }

  /// The first cell that differs, and its column. The last cell of a row that goes on is written
  /// again: only that makes the terminal wrap.
  private static func firstDifference(
    _ old: LineLayout.Row, _ new: LineLayout.Row
  ) -> (cell: Int, column: Int) {
    var cell = 0
    var column = 0
    while cell < old.cells.count, cell < new.cells.count, old.cells[cell] == new.cells[cell],
      !new.isContinued || cell + 1 < new.cells.count
    {
      column += new.cells[cell].width
      cell += 1
    }
    return (cell, column)
  }

  private static func dressed(_ cell: ScreenCell, _ style: inout CellStyle) -> String {
    if cell.style == style { return cell.text }
    style = cell.style
    return style.escape + cell.text
  }

  private static func undressed(_ style: inout CellStyle) -> String {
    if style == .plain { return "" }
    style = .plain
    return "\u{1B}[0m"
  }

  private static func move(from row: Int, to target: Int, column: Int) -> String {
    var output = "\r"
    if target < row { output += "\u{1B}[\(row - target)A" }
    if target > row { output += "\u{1B}[\(target - row)B" }
    if column > 0 { output += "\u{1B}[\(column)C" }
    return output
  }
}
