import ArgumentParser
import Demarche
import Glibc
import Rendering
import ScenarioLanguage

/// `demarche [SCENARIO]`: the prompt, or lines to be run.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a scenario at the prompt, or run lines on it.",
    usage: """
      demarche [<scenario>] [--format <format>] [--color <color>] [--language <language>]
          [--journal <file> | --no-journal]
      demarche [<scenario>] --command <line> ... | --script <file> [--bail] [--summary]
          [--journal <file>]
      """,
    discussion: """
      Without a scenario, the crisis over GSOMIA of August 2019 is opened. With --command or \
      --script, or when standard input is no terminal, the lines are run and the program leaves, \
      with status 1 if any was refused or could not be carried out.

      At the prompt, every line that changes something is in a journal on disk before its answer is \
      shown; after a crash the next start offers to go on from there. Journals are in \
      demarche/journals under $XDG_STATE_HOME, or ~/.local/state, and go with quit.
      """)

  @Argument(help: "A scenario file.") var scenario: String?
  @Option(
    name: .customLong("command"), parsing: .singleValue,
    help: ArgumentHelp("A line to be run; can be given again.", valueName: "line"))
  var commands: [String] = []
  @Option(help: ArgumentHelp("A file of lines to be run.", valueName: "file"))
  var script: String?
  @Flag(help: "Leave at the first line that is refused or cannot be carried out.")
  var bail = false
  @Flag(help: "Answer replays by the number of steps and the net change.")
  var summary = false
  @Option(
    help: ArgumentHelp(
      "Keep the session in this file, and go on from the lines that it holds.", valueName: "file"))
  var journal: String?
  @Flag(help: "Keep no journal, and offer none.")
  var noJournal = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if noJournal, journal != nil {
      throw ValidationError("--journal and --no-journal exclude each other.")
    }
  }

  func run() throws {
    let (session, identity) = try openSession()
    var keeper = SessionKeeper(scenario: identity)
    if !commands.isEmpty || script != nil || isatty(STDIN_FILENO) == 0 {
      if let note = try keepInNamedFile(session, &keeper) { complain(note) }
      try Batch(session: session, options: options, bails: bail, keeper: keeper).run(lines())
    } else {
      var notes = try keepInNamedFile(session, &keeper).map { [$0] } ?? []
      var kept = session
      if journal == nil, !noJournal { kept = try resumeOrBegin(session, &keeper, &notes) }
      let status = converse(
        SessionConversation(kept, options: options, keeper: keeper).conversation,
        greeting: welcome(to: kept, path: scenario, width: readingWidth())
          + notes.map { $0 + "\n" }.joined(),
        history: .ofUser())
      if status != 0 { throw ExitCode(status) }
    }
  }

  /// Goes on in the journal that was named, if one was; what is to be said about it.
  private func keepInNamedFile(_ session: Session, _ keeper: inout SessionKeeper) throws -> String?
  {
    guard let journal else { return nil }
    switch keeper.keep(session, in: journal) {
    case .success(let note): return note.isEmpty ? nil : note
    case .failure(let complaint):
      complain(complaint.text)
      throw ExitCode(1)
    }
  }

  /// Offers to go on in a session that was interrupted; else begins anew. The session to hold.
  private func resumeOrBegin(
    _ session: Session, _ keeper: inout SessionKeeper, _ notes: inout [String]
  ) throws -> Session {
    var session = session
    if let file = keeper.interrupted() {
      switch keeper.offer(file, session, session.replay(file.journal)) {
      case nil: throw ExitCode(0)
      case true?:
        keeper.resume(session, in: file)
        return session
      case false?:
        notes.append("The lines of that session are kept in \(file.setAside()).")
        session = try openSession().session
      }
    }
    if let note = keeper.keepAnew(session) { notes.append(note) }
    return session
  }

  private func openSession() throws -> (session: Session, identity: Journal.Scenario) {
    guard let path = scenario ?? scenarioFolder().map({ $0 + "/" + defaultScenario }) else {
      complain("I cannot find the scenarios that come with the program. Name one: demarche FILE")
      throw ExitCode(1)
    }
    if let trouble = trouble(withScenario: path) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: path, files: .onDisk)
    if let session = opening.session {
      if summary { _ = session.answer("summary on") }
      return (session, Journal.Scenario(path: fullPath(path), files: opening.files.map(\.bytes)))
    }
    for diagnostic in opening.diagnostics where diagnostic.severity == .error {
      _ = write(
        Array(shown(diagnostic, of: opening.files, options.format).utf8), to: STDERR_FILENO)
    }
    complain("\(path) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
    throw ExitCode(1)
  }

  /// The lines of the script, of the commands, and, if there are neither, of standard input.
  private func lines() throws -> LineSource {
    var lines: [String] = []
    if let script {
      guard let bytes = readFile(script) else {
        complain("\(script) cannot be read: \(String(cString: strerror(errno))).")
        throw ExitCode(1)
      }
      lines += String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    lines += commands
    return commands.isEmpty && script == nil ? .standardInput : .lines(lines)
  }
}
