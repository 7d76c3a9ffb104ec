import Demarche

extension Answer.Lines {
  /// What stands over the answer to one of the lines: where it is, and the line.
  public func head(of place: Int) -> String {
    let (number, answer) = answers[place]
    let row = answer.line.split(whereSeparator: \.isNewline).joined(separator: " ")
    return isFile ? "\(name):\(number): \(row)" : row
  }
}

extension TextWriter {
  /// Lines that were run as one: each, then its answer.
  mutating func lines(
    _ lines: Answer.Lines, height: Int?, columns: Int?, _ render: (Answer) -> String
  ) {
    for (place, one) in lines.answers.enumerated() {
      gap()
      line(0, Piece(lines.head(of: place), .aside))
      let text = render(one.answer)
      if !text.isEmpty { dressedLines(text) }
    }
    if lines.answers.isEmpty { say(0, DefinitionLabel.hasNoLines(lines.name)) }
    if lines.isCutShort {
      gap()
      say(0, DefinitionLabel.endsHere(lines.name), .warning)
    }
  }
}
