import Demarche

/// What was added to a session's scenario.
extension TextWriter {
  mutating func defined(_ defined: Answer.Defined) {
    line(0, Piece("Defined", .heading), Piece(" (\(defined.number) in this session):", .aside))
    verbatim(2, defined.text)
    for warning in defined.warnings { prose(0, after: [Piece("warning: ", .warning)], warning) }
    if defined.changes.isEmpty {
      line(0, Piece("As things stand, it changes nothing.", .aside))
    } else {
      line(0, Piece("As things stand:", .heading))
      changes(2, defined.changes)
    }
  }

  mutating func definitions(_ texts: [String]) {
    guard !texts.isEmpty else {
      return line(0, "Nothing is defined in this session. Type: help define")
    }
    for text in texts {
      gap()
      verbatim(0, text)
    }
  }
}
