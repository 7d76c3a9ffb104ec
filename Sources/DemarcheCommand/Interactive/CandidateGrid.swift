import ScenarioLanguage
import Wording

/// Candidates set in as many columns as fit, read downwards as `ls` does.
///
/// A note stands beside its candidate, the notes lined up; where the terminal is narrow, notes give
/// way first.
struct CandidateGrid {
  /// What a candidate shows: its text up to the width that all texts share, and its note.
  struct Cell: Equatable {
    var text: String
    var note: String

    var width: Int { displayWidth(text) + displayWidth(note) }
  }

  private(set) var cells: [Cell]
  private(set) var cellWidth: Int
  private(set) var columnCount: Int
  var rowCount: Int { (cells.count + columnCount - 1) / columnCount }

  /// Columns between two cells.
  static let gap = 2

  /// - Parameter margin: Columns before each cell that are not the grid's.
  init(_ candidates: [Candidate], columns: Int, margin: Int = 0) {
    let available = max(1, columns - 1 - margin)
    cells = CandidateGrid.cells(candidates, width: available)
    cellWidth = max(1, cells.map(\.width).max() ?? 1)
    let step = cellWidth + CandidateGrid.gap + margin
    columnCount = max(1, min(cells.count, (available + CandidateGrid.gap + margin) / step))
  }

  private static func cells(_ candidates: [Candidate], width: Int) -> [Cell] {
    let texts = candidates.map { ($0.shown ?? $0.text).onOneRow }
    let widths = texts.map { displayWidth($0) }
    // Notes are lined up behind all texts, or behind those that leave them half of the width.
    let widest = widths.max() ?? 0
    let aligned = widest <= width / 2 ? widest : widths.filter { $0 <= width / 2 }.max() ?? 0
    return candidates.indices.map { place in
      let textWidth = max(widths[place], aligned)
      guard let note = candidates[place].note, !note.isEmpty, textWidth + 6 <= width else {
        return Cell(text: texts[place].cut(toWidth: width), note: "")
      }
      return Cell(
        text: texts[place].padded(toWidth: textWidth) + "  ",
        note: note.onOneRow.cut(toWidth: width - textWidth - 2))
    }
  }
}

/// The candidates as rows of text, for a terminal on which a list stays where it was written. Of a
/// list that would not fit the screen, the last row says how many are missing.
func candidateColumns(
  _ candidates: [Candidate], columns: Int, maximumRows: Int, language: Language = .english
) -> [String] {
  if candidates.isEmpty { return [] }
  let grid = CandidateGrid(candidates, columns: columns)
  let shownRows = grid.rowCount <= maximumRows ? grid.rowCount : max(1, maximumRows - 1)
  var rows: [String] = []
  for row in 0..<shownRows {
    var line = ""
    for column in 0..<grid.columnCount {
      // A list that is cut is cut at its end: what is shown is filled afresh, downwards.
      let index = column * shownRows + row
      if index >= grid.cells.count { break }
      if column > 0 {
        line = line.padded(toWidth: column * (grid.cellWidth + CandidateGrid.gap))
      }
      line += grid.cells[index].text + grid.cells[index].note
    }
    while line.last == " " { line.removeLast() }
    rows.append(line)
  }
  let missing = grid.cells.count - shownRows * grid.columnCount
  if missing > 0 {
    let note = PromptMessage.moreBelow(missing).text(in: language)
    rows.append(note.cut(toWidth: max(1, columns - 1)))
  }
  return rows
}

extension String {
  /// This text with every control character, line ends too, as a space.
  var onOneRow: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
