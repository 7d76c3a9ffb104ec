/// Paints on a terminal that knows no escape sequences: one row, with nothing but characters,
/// spaces, backspaces and returns.
///
/// Of a text of several lines it shows the one the cursor is in, on a new row each time the cursor
/// comes to another line. A line wider than the row moves sideways below the cursor.
struct PlainPainter: LinePainter {
  private var columns: Int
  /// What is on the row, and where the cursor is on it.
  private var shown: [ScreenCell] = []
  private var column = 0
  private var line: Int?

  init(columns: Int) {
    self.columns = columns
  }

  mutating func show(_ view: PromptView) -> String {
    let target = view.text.unicodeScalars.prefix(view.cursor).count { $0 == "\n" }
    var output = ""
    // On the way down every line is shown, whatever was typed in between.
    for number in min(line ?? 0, target)...target {
      if let line, line != number { output += leave(saying: "") }
      line = number
      let (cells, column) = PlainPainter.window(
        PlainPainter.line(number, of: view, hasCursor: number == target), columns: columns)
      output += paint(cells, cursor: column)
    }
    return output
  }

  mutating func leave(saying text: String) -> String {
    guard line != nil else { return "" }
    defer {
      shown = []
      column = 0
      line = nil
    }
    return move(to: shown.reduce(0) { $0 + $1.width }, over: shown[...]) + text + "\r\n"
  }

  mutating func resize(rows: Int, columns: Int) -> String {
    self.columns = columns
    return leave(saying: "")
  }

  mutating func clearScreen() -> String { leave(saying: "") }

  private mutating func paint(_ cells: [ScreenCell], cursor target: Int) -> String {
    var output = ""
    if cells != shown {
      var same = 0
      var start = 0
      while same < cells.count, same < shown.count, cells[same] == shown[same] {
        start += cells[same].width
        same += 1
      }
      output += move(to: start, over: cells[..<same])
      for cell in cells[same...] { output += cell.text }
      column = cells.reduce(0) { $0 + $1.width }
      let leftOver = shown.reduce(0) { $0 + $1.width } - column
      if leftOver > 0 {
        output += String(repeating: " ", count: leftOver)
        column += leftOver
      }
      shown = cells
    }
    var before = 0
    let prefix = cells.prefix { cell in
      defer { before += cell.width }
      return before < target
    }
    return output + move(to: target, over: prefix)
  }

  /// Moves along the row; forwards by writing again what is there.
  private mutating func move(to target: Int, over cells: ArraySlice<ScreenCell>) -> String {
    defer { column = target }
    if target == column { return "" }
    if target < column { return String(repeating: "\u{8}", count: column - target) }
    return "\r" + cells.map(\.text).joined()
  }

  /// One line of a view; the cursor where it is, or at the end.
  private static func line(_ number: Int, of view: PromptView, hasCursor: Bool) -> PromptView {
    let scalars = view.text.unicodeScalars
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines[number]
    let before = scalars.distance(from: scalars.startIndex, to: line.startIndex)
    return PromptView(
      prompt: number == 0 ? view.prompt : "... ", text: String(line),
      cursor: hasCursor ? view.cursor - before : line.count)
  }

  /// The part of the row around the cursor that fits, and the cursor's column in it.
  private static func window(_ view: PromptView, columns: Int) -> ([ScreenCell], Int) {
    let layout = LineLayout(view, columns: Int.max / 4)
    let cells = layout.rows[0].cells
    let room = max(2, columns - 1)
    var first = 0
    var target = layout.cursorColumn
    // Moves by half a row at a time, so that typing at the edge does not repaint every time.
    while target >= room {
      var moved = 0
      while moved < room / 2, first < cells.count {
        moved += cells[first].width
        first += 1
      }
      target -= moved
    }
    var width = 0
    let fitting = cells[first...].prefix { cell in
      width += cell.width
      return width <= room
    }
    return (Array(fitting), target)
  }
}
