import Demarche

/// What is told of a name, and what is suggested.
extension TextWriter {
  mutating func about(_ about: Answer.About) {
    line(
      0, Piece(about.name, .heading), Piece("  \(say(AboutLabel.subject(about.subject)))", .aside))
    if let text = about.text, !text.isEmpty {
      if text.contains("\n") { verbatim(2, text) } else { prose(2, text) }
    }
    for section in about.sections { self.section(section) }
    next(about.next)
  }

  private mutating func section(_ section: Answer.Section) {
    let count = section.count.map { "  \(language.number($0))" } ?? ""
    line(0, Piece(section.title, .heading), Piece(count, .aside))
    for item in section.items {
      line(2, Piece(item.text), Piece(item.note.map { "  (\($0))" } ?? "", .aside))
    }
    if let count = section.count, count > section.items.count, !section.items.isEmpty {
      line(2, Piece(say(AboutLabel.andMore(count - section.items.count)), .aside))
    }
  }

  /// Lines to type next.
  mutating func next(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    line(0, Piece(say(AboutLabel.type), .aside), Piece(lines.joined(separator: "  ·  ")))
  }

  mutating func ideas(_ ideas: [Answer.Idea]) {
    guard !ideas.isEmpty else { return say(0, AboutLabel.nothingComesToMind) }
    for idea in ideas {
      line(0, Piece(idea.line, .heading))
      prose(4, idea.reason, .aside)
    }
  }
}
