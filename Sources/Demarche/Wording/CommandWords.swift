import Wording

/// What help says of a command, in the session's language; English stands with the command.
extension Command {
  /// One line.
  func summary(in language: Language) -> String { words(in: language)?.summary ?? summary }

  /// More, for `help WORD`.
  func details(in language: Language) -> String {
    // The formats describe themselves.
    name == "export"
      ? ExportFormat.details(in: language) : words(in: language)?.details ?? details
  }

  private func words(in language: Language) -> (summary: String, details: String)? {
    Command.words(in: language)[name]
  }

  static func words(in language: Language) -> [String: (summary: String, details: String)] {
    switch language {
    case .english: [:]
    case .arabic: arabic
    case .korean: korean
    case .japanese: japanese
    }
  }
}
