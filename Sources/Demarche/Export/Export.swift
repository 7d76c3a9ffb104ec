import Quantities
import ScenarioLanguage

/// What a session or a scenario can be written as for use elsewhere.
///
/// To add a format: a case here, a file beside this one that writes it, and its arms in the two
/// switches below.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown

  /// The format of a name, or the only one that begins like it.
  init?(named name: String) {
    let fitting = ExportFormat.allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    guard !name.isEmpty, let only = fitting.first, fitting.count == 1 else { return nil }
    self = only
  }

  /// One line for help.
  var summary: String {
    switch self {
    case .markdown: "a transcript of this session, to be read and handed in"
    }
  }
}

extension Session {
  /// What `export FORMAT FILE` writes at the prompt.
  func exported(as format: ExportFormat) -> String {
    switch format {
    case .markdown: markdownTranscript()
    }
  }

  /// What `demarche export` writes of a scenario: up to the end of a day, as it is typed, else all
  /// of its script.
  public func document(
    as format: ExportFormat, at day: String?
  ) -> Result<String, Answer.Mistake> {
    var end: Day?
    if let day {
      switch self.day(day) {
      case .failure(let mistake): return .failure(mistake)
      case .success(let day):
        if day < world.start { return .failure(beforeStart(day)) }
        end = day
      }
    }
    switch format {
    case .markdown: return .success(markdownDocument(at: end))
    }
  }
}

extension Command {
  static let export = Command(
    name: "export", topic: .session, usage: ExportFormat.allCases.map { "export \($0) FILE" },
    summary: "write this session for use elsewhere",
    details: ExportFormat.allCases.map { "\($0): \($0.summary)." }.joined(separator: "\n")
  ) { session, call in session.export(call.rest) }
}

extension Session {
  func export(_ text: String) -> Answer.Content {
    let (name, path) = text.firstWord
    guard let format = ExportFormat(named: name) else {
      let formats = ExportFormat.allCases.map(\.rawValue)
      return .error(
        mistake(
          "usage",
          name.isEmpty
            ? CommandMessage.exportAsWhat(formats) : .cannotExport(name, formats: formats),
          suggestions: formats.map { "export \($0) \(path.isEmpty ? "FILE" : path)" }))
    }
    guard !path.isEmpty else { return usage("export", CommandMessage.toWhichFile) }
    if let mistake = write(exported(as: format), to: path) { return .error(mistake) }
    return .done(say(CommandMessage.exported(path, format.rawValue)))
  }
}
