import Demarche

/// What is told of a name, and what is suggested.
extension TextWriter {
  mutating func about(_ about: Answer.About) {
    line(0, Piece(about.name, .heading), Piece("  \(label(about.subject))", .aside))
    if let text = about.text, !text.isEmpty {
      if text.contains("\n") { verbatim(2, text) } else { prose(2, text) }
    }
    for section in about.sections { self.section(section) }
    next(about.next)
  }

  private mutating func section(_ section: Answer.Section) {
    let count = section.count.map { "  \($0)" } ?? ""
    line(0, Piece(section.title, .heading), Piece(count, .aside))
    for item in section.items {
      line(2, Piece(item.text), Piece(item.note.map { "  (\($0))" } ?? "", .aside))
    }
    if let count = section.count, count > section.items.count, !section.items.isEmpty {
      line(2, Piece("… and \(count - section.items.count) more", .aside))
    }
  }

  /// Lines to type next.
  mutating func next(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    line(0, Piece("Type: ", .aside), Piece(lines.joined(separator: "  ·  ")))
  }

  private func label(_ subject: Answer.About.Subject) -> String {
    switch subject {
    case .scenario: "the scenario"
    case .relation: "what can hold"
    case .action: "a move"
    case .name: ""
    case .words: "words of phrases"
    case .word: "a word of the language"
    case .code: "an error"
    case .kind, .rule, .consequence, .deadline, .source, .command, .task: subject.rawValue
    }
  }

  mutating func ideas(_ ideas: [Answer.Idea]) {
    guard !ideas.isEmpty else { return line(0, "Nothing comes to mind. Type: state") }
    for idea in ideas {
      line(0, Piece(idea.line, .heading))
      prose(4, idea.reason, .aside)
    }
  }
}
