import ScenarioLanguage

extension TextWriter {
  /// Rows under their columns' names, aligned by what a terminal shows, and how many there are.
  mutating func table(
    _ columns: [String], _ rows: [[String]], countsAnswers: Bool = true
  ) {
    guard !rows.isEmpty || !countsAnswers else { return say(0, AnswerLabel.nobodyFits) }
    var widths = columns.map { displayWidth(visible($0)) }
    for row in rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], displayWidth(visible(cell)))
      }
    }
    line(0, cells(columns, widths, .heading))
    line(0, cells(widths.map { String(repeating: "─", count: $0) }, widths, .aside))
    for row in rows { line(0, cells(row, widths, .plain)) }
    guard countsAnswers else { return }
    gap()
    say(0, AnswerLabel.answers(rows.count), .aside)
  }

  /// Cells padded to their columns, two spaces apart; the last is not padded.
  private func cells(_ texts: [String], _ widths: [Int], _ role: TextRole) -> [Piece] {
    var pieces: [Piece] = []
    for (column, text) in texts.enumerated() {
      pieces.append(Piece(text, role))
      guard column + 1 < texts.count, column < widths.count else { continue }
      let missing = widths[column] - displayWidth(visible(text))
      pieces.append(Piece(String(repeating: " ", count: max(0, missing) + 2)))
    }
    return pieces
  }
}
