import Demarche

/// What was added to a session's scenario.
extension TextWriter {
  mutating func defined(_ defined: Answer.Defined) {
    line(
      0, Piece(say(DefinitionLabel.defined), .heading),
      Piece(say(DefinitionLabel.inThisSession(defined.number)), .aside))
    verbatim(2, defined.text)
    for warning in defined.warnings {
      prose(0, after: [Piece(say(DefinitionLabel.warning), .warning)], warning)
    }
    if defined.changes.isEmpty {
      say(0, DefinitionLabel.changesNothing, .aside)
    } else {
      say(0, DefinitionLabel.asThingsStand, .heading)
      changes(2, defined.changes)
    }
  }

  mutating func definitions(_ texts: [String]) {
    guard !texts.isEmpty else {
      return say(0, DefinitionLabel.noneDefined)
    }
    for text in texts {
      gap()
      verbatim(0, text)
    }
  }
}
