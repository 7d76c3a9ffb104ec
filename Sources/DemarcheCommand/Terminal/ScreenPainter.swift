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
    let layout = LineLayout(view, columns: columns)
    var newTop = layout.rows.count <= rowsMax ? 0 : min(top, layout.rows.count - rowsMax)
    newTop = max(min(newTop, layout.cursorRow), layout.cursorRow - rowsMax + 1)
    let new = Array(layout.rows[newTop...].prefix(rowsMax))
    let old = shown.map { Array($0.rows[top...].prefix(rowsMax)) } ?? [LineLayout.Row()]
    var cursor = (row: (shown?.cursorRow ?? 0) - top, column: shown?.cursorColumn ?? 0)
    if shown == nil { cursor = (0, 0) }
    var output = ""
    if let start = ScreenPainter.firstDifference(old, new) {
      output += ScreenPainter.move(from: cursor.row, to: start.row, column: start.column)
      output += ScreenPainter.paint(new, from: start, columns: columns)
      output += "\u{1B}[J"
      cursor.row = new.count - 1
      output += ScreenPainter.move(
        from: cursor.row, to: layout.cursorRow - newTop, column: layout.cursorColumn)
    } else if cursor != (layout.cursorRow - newTop, layout.cursorColumn) {
      output += ScreenPainter.move(
        from: cursor.row, to: layout.cursorRow - newTop, column: layout.cursorColumn)
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
    let above = min(after.cursorRow, rowsMax - 1)
    return ScreenPainter.move(from: above, to: 0, column: 0) + "\u{1B}[J"
  }

  mutating func clearScreen() -> String {
    shown = nil
    top = 0
    return "\u{1B}[H\u{1B}[2J"
  }

  /// Where painting must begin: the first cell that differs, or nil if none does.
  private static func firstDifference(
    _ old: [LineLayout.Row], _ new: [LineLayout.Row]
  ) -> (row: Int, cell: Int, column: Int)? {
    if old == new { return nil }
    var row = 0
    while row < old.count, row < new.count, old[row] == new[row] { row += 1 }
    // A row that does not exist yet is reached from the one above, by writing over its end.
    if row == old.count || row == new.count { row -= 1 }
    if row < 0 { return (0, 0, 0) }
    var cell = 0
    var column = 0
    let isWrapped = old[row].isContinued || new[row].isContinued
    while cell < old[row].cells.count, cell < new[row].cells.count,
      old[row].cells[cell] == new[row].cells[cell],
      // The last cell of a full row is written again: only that makes the terminal wrap.
      !isWrapped || cell + 1 < new[row].cells.count
    {
      column += new[row].cells[cell].width
      cell += 1
    }
    return (row, cell, column)
  }

  private static func paint(
    _ rows: [LineLayout.Row], from start: (row: Int, cell: Int, column: Int), columns: Int
  ) -> String {
    var output = ""
    for index in start.row..<rows.count {
      let row = rows[index]
      for cell in row.cells[(index == start.row ? start.cell : 0)...] { output += cell.text }
      if index == rows.count - 1 { break }
      if row.width < columns { output += "\u{1B}[K" }
      if !row.isContinued || rows[index + 1].cells.isEmpty { output += "\r\n" }
    }
    return output
  }

  private static func move(from row: Int, to target: Int, column: Int) -> String {
    var output = "\r"
    if target < row { output += "\u{1B}[\(row - target)A" }
    if target > row { output += "\u{1B}[\(target - row)B" }
    if column > 0 { output += "\u{1B}[\(column)C" }
    return output
  }
}
