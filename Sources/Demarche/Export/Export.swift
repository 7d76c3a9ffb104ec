import Quantities
import ScenarioLanguage

/// What a session or a scenario can be written as for use elsewhere.
///
/// To add a format: a case here, its words in `FormatMessage`, and its arm in `exported`; a drawn one also in
/// `Rendering.draw`.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, html, svg, dot, json

  /// The format of a name, or the only one that begins like it.
  init?(named name: String) {
    let fitting = ExportFormat.allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    guard !name.isEmpty, let only = fitting.first, fitting.count == 1 else { return nil }
    self = only
  }

  /// Whether it shows one thing, which can be chosen.
  var isPicture: Bool { self == .svg || self == .dot }

  var usage: [String] {
    guard isPicture else { return ["export \(rawValue) FILE"] }
    return ["", " of NAME", " why FACT", " branches"].map { "export \(rawValue) FILE\($0)" }
  }
}

extension Session {
  /// What is written of a session at the prompt, or of a scenario.
  private func exported(
    as format: ExportFormat, of subject: Subject, isSession: Bool
  ) -> Result<String, Answer.Mistake> {
    if format == .markdown { return .success(markdownTranscript()) }
    guard let drawing else {
      return .failure(mistake("usage", PictureMessage.nobodyDraws))
    }
    var picture: Result<Picture, Answer.Mistake>
    if format.isPicture {
      picture = self.picture(of: subject)
    } else {
      let asked = isSession ? Array(transcript.kept) : []
      let chronicle = chronicle(asked: asked, language: format == .json ? nil : spoken)
      // Programs are given what can be typed, people what they read.
      picture = .success(.chronicle(format == .json ? chronicle : shown(chronicle)))
    }
    if isInterrupted() { picture = .failure(interrupted) }
    return picture.map { drawing($0, format, language) }
  }

  /// What `demarche export` writes of a scenario: up to the end of a day, as it is typed, else all
  /// of its script; of a fact, or of somebody, where that is asked for.
  public func document(
    as format: ExportFormat, at day: String?, of subject: String? = nil
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
    play(until: end)
    if format == .markdown { return .success(markdownDocument()) }
    return exported(as: format, of: subject.map { .named($0) } ?? .everybody, isSession: false)
  }

  /// Plays the script and the deadlines up to the end of a day, or to the script's end.
  private func play(until day: Day?) {
    while let event = world.nextEvent, world.script.day(at: event) <= day ?? .last,
      !isInterrupted()
    {
      if let last = world.playNextEvent().last { advance(to: last) }
    }
    guard let day else { return }
    if let last = world.playDeadlines(until: day).last { advance(to: last) }
    setView(tip, on: day)
  }
}

extension Command {
  static let export = Command(
    name: "export", topic: .session, usage: ExportFormat.allCases.flatMap(\.usage),
    summary: "write this session for use elsewhere",
    details: ExportFormat.details(in: .english)
  ) { session, call in session.export(call.rest) }
}

extension Session {
  func export(_ text: String) -> Answer.Content {
    let (name, rest) = text.firstWord
    guard let format = ExportFormat(named: name) else {
      let formats = ExportFormat.allCases.map(\.rawValue)
      return .error(
        mistake(
          "usage",
          name.isEmpty
            ? CommandMessage.exportAsWhat(formats) : .cannotExport(name, formats: formats),
          suggestions: formats.map { "export \($0) \(rest.isEmpty ? "FILE" : rest)" }))
    }
    let (path, subject) = format.isPicture ? Subject.split(rest) : (rest, .everybody)
    guard !path.isEmpty else {
      return .error(
        mistake("usage", CommandMessage.toWhichFile, suggestions: format.usage))
    }
    switch exported(as: format, of: subject, isSession: true) {
    case .failure(let mistake): return .error(mistake)
    case .success(let text):
      if let mistake = write(text, to: path) { return .error(mistake) }
      return .done(say(CommandMessage.exported(path, format.rawValue)))
    }
  }
}
