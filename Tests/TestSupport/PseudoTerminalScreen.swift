import CPseudoTerminal

/// A small terminal: bytes in, a screen out. Knows what the prompt sends, and traps on anything
/// else, so that nothing is sent that was not thought about.
///
/// Like most terminals it wraps long lines afresh when its width changes, and leaves the cursor in
/// doubt after the last column until the next character comes.
public struct PseudoTerminalScreen {
  /// One row, and whether the terminal itself went on to the next one.
  private struct Row {
    var cells: [String] = []
    /// By column: the parameters of the last `m`, without the reset before them; empty for plain.
    var dress: [String] = []
    var isWrapped = false
  }

  public private(set) var columns: Int
  public private(set) var height: Int
  public private(set) var cursor = (row: 0, column: 0)
  public private(set) var bells = 0
  /// Whether pastes are to come in brackets.
  public private(set) var bracketsPastes = false
  /// Whether anything but text and simple controls ever came.
  public private(set) var sawEscape = false
  /// The last mark that the program waits for input: bytes it had read, signals it had seen.
  public private(set) var waiting: (bytes: Int, signals: Int)?

  /// All rows ever, those that have scrolled off too.
  private var dress = ""
  private var grid = [Row()]
  private var top = 0
  private var isInDoubt = false
  private var pending: [Unicode.Scalar] = []
  private var bytes: [UInt8] = []

  public init(rows: Int, columns: Int) {
    height = rows
    self.columns = columns
  }

  /// Every row, without spaces at their ends; empty rows at the end left out.
  public var text: String {
    var rows = grid.map { row in
      var text = row.cells.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while rows.last == "" { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// Stretches of a row that are dressed, each with its parameters: `1;35:?who`.
  public func dress(ofRow place: Int) -> [String] {
    let row = grid[place]
    var stretches: [(dress: String, text: String)] = []
    for (column, cell) in row.cells.enumerated() {
      let dress = column < row.dress.count ? row.dress[column] : ""
      if let last = stretches.last, last.dress == dress {
        stretches[stretches.count - 1].text += cell
      } else {
        stretches.append((dress, cell))
      }
    }
    return stretches.filter { !$0.dress.isEmpty }.map { "\($0.dress):\($0.text)" }
  }

  /// Every way in which something was ever dressed.
  public private(set) var dresses: Set<String> = []

  /// Forgets what stands above the cursor, as if the cursor were at the top.
  public mutating func forgetRowsAbove() {
    grid.removeFirst(top + cursor.row)
    top = 0
    cursor.row = 0
  }

  public mutating func feed(_ more: ArraySlice<UInt8>) {
    bytes += more
    // A character may be cut between two reads.
    var complete = bytes.count
    for back in 1...3 where back <= bytes.count && bytes[bytes.count - back] >= 0xC0 {
      let length = bytes[bytes.count - back] >= 0xF0 ? 4 : bytes[bytes.count - back] >= 0xE0 ? 3 : 2
      if length > back { complete = bytes.count - back }
      break
    }
    let decoded = String(decoding: bytes[..<complete], as: UTF8.self)
    bytes.removeFirst(complete)
    for scalar in decoded.unicodeScalars { take(scalar) }
  }

  /// Changes the size, and wraps lines afresh.
  public mutating func resize(rows: Int, columns: Int) {
    var lines: [[String]] = []
    var line: [String] = []
    var cursorLine = 0
    var cursorOffset = 0
    for (number, row) in grid.enumerated() {
      if number == top + cursor.row {
        cursorLine = lines.count
        cursorOffset = line.count + cursor.column
      }
      line += row.cells
      if !row.isWrapped || number == grid.count - 1 {
        lines.append(line)
        line = []
      }
    }
    self.columns = columns
    height = rows
    grid = []
    var cursorRow = 0
    var cursorColumn = 0
    for (number, line) in lines.enumerated() {
      var rest = line[...]
      var offset = 0
      repeat {
        var part = rest.prefix(columns)
        // The second half of a wide character is an empty cell; it follows its first half.
        if rest.count > part.count, rest[rest.startIndex + part.count].isEmpty { part.removeLast() }
        if number == cursorLine, cursorOffset >= offset {
          cursorRow = grid.count
          cursorColumn = cursorOffset - offset
        }
        rest = rest.dropFirst(part.count)
        offset += part.count
        grid.append(Row(cells: Array(part), isWrapped: !rest.isEmpty))
      } while !rest.isEmpty
    }
    top = max(0, max(cursorRow - height + 1, min(top, cursorRow)))
    cursor = (cursorRow - top, min(cursorColumn, columns - 1))
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if !pending.isEmpty {
      pending.append(scalar)
      takeSequence()
      return
    }
    switch scalar {
    case "\u{1B}":
      sawEscape = true
      pending = [scalar]
    case "\r":
      cursor.column = 0
      isInDoubt = false
    case "\n": lineFeed()
    case "\u{8}":
      cursor.column = max(0, cursor.column - 1)
      isInDoubt = false
    case "\u{7}": bells += 1
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(pseudo_terminal_scalar_width(scalar.value))
    if width <= 0 {
      var column = isInDoubt ? cursor.column : cursor.column - 1
      while column > 0, grid[top + cursor.row].cells[column].isEmpty { column -= 1 }
      if column >= 0 { grid[top + cursor.row].cells[column].unicodeScalars.append(scalar) }
      return
    }
    if isInDoubt || cursor.column + width > columns {
      grid[top + cursor.row].isWrapped = true
      cursor.column = 0
      isInDoubt = false
      lineFeed()
    }
    let row = top + cursor.row
    while grid[row].cells.count < cursor.column + width { grid[row].cells.append(" ") }
    while grid[row].dress.count < grid[row].cells.count { grid[row].dress.append("") }
    for column in cursor.column..<cursor.column + width { grid[row].dress[column] = dress }
    grid[row].cells[cursor.column] = String(scalar)
    if width == 2 { grid[row].cells[cursor.column + 1] = "" }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      isInDoubt = true
    }
  }

  private mutating func lineFeed() {
    isInDoubt = false
    if cursor.row == height - 1 { top += 1 } else { cursor.row += 1 }
    while grid.count <= top + cursor.row { grid.append(Row()) }
  }

  private mutating func takeSequence() {
    let last = pending[pending.count - 1]
    if pending.count == 2 {
      // What keys send: a pager chooses.
      if last == "=" || last == ">" {
        pending = []
        return
      }
      precondition(last == "[" || last == "]", "an unknown escape: \(last.value)")
      return
    }
    let body = pending[2..<(pending.count - 1)].reduce(into: "") { $0.unicodeScalars.append($1) }
    if pending[1] == "]" {
      guard last == "\u{7}" else { return }
      let fields = body.split(separator: ";")
      precondition(fields.count == 4 && fields[0] == "777", "an unknown command: \(body)")
      waiting = (Int(fields[2]) ?? 0, Int(fields[3]) ?? 0)
      pending = []
      return
    }
    guard (0x40..<0x7F).contains(last.value) else { return }
    pending = []
    control(last, parameters: body)
  }

  private mutating func control(_ final: Unicode.Scalar, parameters: String) {
    let number = Int(parameters) ?? 1
    if final != "m" { isInDoubt = false }
    switch final {
    case "A": cursor.row = max(0, cursor.row - number)
    case "B": cursor.row = min(height - 1, cursor.row + number)
    case "C": cursor.column = min(columns - 1, cursor.column + number)
    case "D": cursor.column = max(0, cursor.column - number)
    case "H": cursor = (0, 0)
    case "K": eraseRow()
    case "J" where parameters == "2":
      // What is erased has been seen: it stays above, as it does in most terminals.
      top = grid.count
      grid += Array(repeating: Row(), count: cursor.row + 1)
    case "J":
      eraseRow()
      grid.removeLast(max(0, grid.count - (top + cursor.row + 1)))
    case "h" where parameters == "?1", "l" where parameters == "?1": break
    case "h", "l":
      precondition(parameters == "?2004", "an unknown mode: \(parameters)")
      bracketsPastes = final == "h"
    case "m":
      dress = parameters.split(separator: ";").filter { $0 != "0" }.joined(separator: ";")
      if !dress.isEmpty { dresses.insert(dress) }
    default: preconditionFailure("an unknown control sequence: \(parameters)\(final)")
    }
    while grid.count <= top + cursor.row { grid.append(Row()) }
  }

  private mutating func eraseRow() {
    let row = top + cursor.row
    guard row < grid.count else { return }
    grid[row].cells.removeLast(max(0, grid[row].cells.count - cursor.column))
    grid[row].isWrapped = false
  }
}
