import ScenarioLanguage

/// The candidates as rows of text, in as many columns as fit, read downwards as `ls` does.
///
/// A note stands beside its candidate; where the terminal is narrow, notes give way first. Of a
/// list that would not fit the screen, the last row says how many are missing.
func candidateColumns(_ candidates: [Candidate], columns: Int, maximumRows: Int) -> [String] {
  if candidates.isEmpty { return [] }
  let gap = 2
  let available = max(1, columns - 1)
  let cells = candidateCells(candidates, width: available)
  let cellWidth = max(1, cells.map { displayWidth($0) }.max() ?? 1)
  let columnCount = min(cells.count, max(1, (available + gap) / (cellWidth + gap)))
  let rowCount = (cells.count + columnCount - 1) / columnCount
  let shownRows = rowCount <= maximumRows ? rowCount : max(1, maximumRows - 1)
  var rows: [String] = []
  for row in 0..<shownRows {
    var line = ""
    for column in 0..<columnCount {
      // A list that is cut is cut at its end: what is shown is filled afresh, downwards.
      let index = column * shownRows + row
      if index >= cells.count { break }
      if column > 0 {
        line = line.padded(toWidth: column * (cellWidth + gap))
      }
      line += cells[index]
    }
    rows.append(line)
  }
  let missing = cells.count - shownRows * columnCount
  if missing > 0 { rows.append("… and \(missing) more".cut(toWidth: available)) }
  return rows
}

/// Each candidate with its note, the notes lined up; none wider than `width`.
private func candidateCells(_ candidates: [Candidate], width: Int) -> [String] {
  let texts = candidates.map { ($0.shown ?? $0.text).onOneRow }
  let textWidth = texts.map { displayWidth($0) }.max() ?? 0
  return zip(candidates, texts).map { candidate, text in
    guard let note = candidate.note, !note.isEmpty, textWidth + 6 <= width else {
      return text.cut(toWidth: width)
    }
    return text.padded(toWidth: textWidth) + "  "
      + note.onOneRow.cut(toWidth: width - textWidth - 2)
  }
}

extension String {
  /// This text with every control character, line ends too, as a space.
  fileprivate var onOneRow: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
