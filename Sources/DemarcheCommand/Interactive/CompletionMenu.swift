import ScenarioLanguage
import Wording

/// What could stand at the cursor, listed below the line, to be walked through.
///
/// A menu belongs to the texts it makes: as soon as the line is any other, it is over.
struct CompletionMenu {
  enum Move {
    case next, previous, up, down, left, right
  }

  let candidates: [Candidate]
  /// What was typed, and how many of its scalars stood before the cursor.
  private let typed: (text: String, cursor: Int)
  /// What a candidate takes the place of, in scalars.
  private let replaced: Range<Int>
  /// The candidate that stands in the line.
  private(set) var selection: Int?
  /// The first row shown of those that there are.
  private var top = 0
  /// The rows and columns when it was last laid out; moves keep to them.
  private var shape = (rows: 1, columns: 1)

  init(_ list: CompletionList, text: String, cursor: Int) {
    candidates = list.candidates
    typed = (text, cursor)
    let scalars = text.unicodeScalars
    replaced =
      scalars.distance(
        from: text.startIndex, to: list.replaced.lowerBound)..<scalars.distance(
        from: text.startIndex, to: list.replaced.upperBound)
  }

  /// The line and its cursor as the menu has it: what was typed, or with a candidate in it.
  var line: (text: String, cursor: Int) {
    guard let selection else { return typed }
    let scalars = Array(typed.text.unicodeScalars)
    var text = String.UnicodeScalarView(scalars[..<replaced.lowerBound])
    let candidate = candidates[selection].text
    text.append(contentsOf: candidate.unicodeScalars)
    let next = replaced.upperBound < scalars.count ? scalars[replaced.upperBound] : nil
    if CompletionMenu.isFollowedBySpace(candidate, next: next.map(Character.init)) {
      text.append(" ")
    }
    let cursor = text.count
    text.append(contentsOf: scalars[replaced.upperBound...])
    return (String(text), cursor)
  }

  /// Whether the line is as the menu left it.
  func belongs(to text: String, cursor: Int) -> Bool {
    let line = line
    return line.cursor == cursor && line.text.unicodeScalars.elementsEqual(text.unicodeScalars)
  }

  /// Goes to another candidate; false where there is none in that direction.
  mutating func move(_ move: Move) -> Bool {
    let count = candidates.count
    guard let place = selection else {
      if move == .left || move == .right { return false }
      selection = move == .next || move == .down ? 0 : count - 1
      return true
    }
    switch move {
    case .next, .down: selection = (place + 1) % count
    case .previous, .up: selection = (place + count - 1) % count
    case .left, .right:
      guard shape.columns > 1 else { return false }
      let row = place % shape.rows
      let last = (count - 1 - row) / shape.rows
      let step = move == .left ? -1 : 1
      let column = (place / shape.rows + step + last + 1) % (last + 1)
      selection = column * shape.rows + row
    }
    return true
  }

  /// Takes the selection back: the line is what was typed.
  mutating func reset() { selection = nil }

  /// The rows to show, of at most so many.
  mutating func panel(
    columns: Int, rowsMax: Int, language: Language = .english
  ) -> [PanelRow] {
    let grid = CandidateGrid(candidates, columns: columns, margin: CompletionMenu.margin)
    shape = (grid.rowCount, grid.columnCount)
    let isCut = grid.rowCount > rowsMax
    let shownRows = isCut ? max(1, rowsMax - 1) : grid.rowCount
    if let selection {
      let row = selection % grid.rowCount
      top = min(max(top, row - shownRows + 1), row)
    }
    top = max(0, min(top, grid.rowCount - shownRows))
    var rows = (top..<top + shownRows).map { row($0, of: grid) }
    if isCut, rowsMax > 1 {
      rows.append(PanelRow("  " + note(shownRows, of: grid).text(in: language), .dim))
    }
    return rows
  }

  private static let margin = 2

  private func row(_ row: Int, of grid: CandidateGrid) -> PanelRow {
    var pieces: [(String, CellStyle)] = []
    var width = 0
    for column in 0..<grid.columnCount {
      let index = column * grid.rowCount + row
      if index >= grid.cells.count { break }
      let start = column * (grid.cellWidth + CandidateGrid.gap + CompletionMenu.margin)
      if start > width { pieces.append((String(repeating: " ", count: start - width), .plain)) }
      let cell = grid.cells[index]
      let isSelected = index == selection
      var style: CellStyle = candidates[index].isLegal ? .plain : .dim
      if isSelected { style.isBold = true }
      // Nothing is said by its dress alone.
      pieces.append((isSelected ? "› " : "  ", .bold))
      pieces.append((cell.text, style))
      if !cell.note.isEmpty { pieces.append((cell.note, .dim)) }
      width = start + CompletionMenu.margin + cell.width
    }
    return PanelRow(pieces)
  }

  private func note(_ shownRows: Int, of grid: CandidateGrid) -> PromptMessage {
    if grid.columnCount == 1, top == 0 { return .moreBelow(grid.rowCount - shownRows) }
    return .shown(
      from: top + 1, to: top + shownRows, of: grid.rowCount, areRows: grid.columnCount > 1)
  }

  /// Whether a word that was completed is followed by a space that nobody has typed yet.
  static func isFollowedBySpace(_ candidate: String, next: Character?) -> Bool {
    let isOpen = candidate.last.map { $0.isWhitespace || $0 == "/" } ?? true
    return !isOpen && next?.isWhitespace != true
  }
}

/// The characters that all the texts begin with.
func commonPrefix(of texts: [String]) -> String {
  guard var common = texts.first?[...] else { return "" }
  for text in texts.dropFirst() {
    let length = zip(common, text).prefix { $0 == $1 }.count
    common = common.prefix(length)
  }
  return String(common)
}
