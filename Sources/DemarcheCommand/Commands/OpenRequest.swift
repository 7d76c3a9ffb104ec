import ArgumentParser
import Demarche
import Glibc
import Rendering
import ScenarioLanguage

/// A scenario to be opened, and what is to be done with it.
struct OpenRequest: Equatable {
  var scenario: String?
  var commands: [String] = []
  var script: String?
  var bail = false
  var summary = false
  var journal: String?
  var noJournal = false
  var noHistory = false
  var noReasons = false
  var options = OutputOptions()

  private var runsLines: Bool { !commands.isEmpty || script != nil || isatty(STDIN_FILENO) == 0 }

  func run() throws {
    if noHistory || noReasons, !runsLines {
      complain("--no-history and --no-reasons are for lines that are run: --command or --script.")
      throw ExitCode(64)
    }
    let (session, identity, keepSnapshot) = try openSession()
    // When everything was said, so that nobody waits for it.
    defer { keepSnapshot() }
    // Never taken down: the program ends with it, and giving it back piece by piece takes time.
    _ = Unmanaged.passRetained(session)
    var keeper = SessionKeeper(scenario: identity)
    if runsLines {
      if let note = try keepInNamedFile(session, &keeper) { complain(note) }
      try Batch(session: session, options: options, bails: bail, keeper: keeper).run(lines())
    } else {
      var notes = try keepInNamedFile(session, &keeper).map { [$0] } ?? []
      var kept = session
      if journal == nil, !noJournal { kept = try resumeOrBegin(session, &keeper, &notes) }
      var greeting = welcome(to: kept, path: scenario, width: readingWidth())
      if options.format == .text, isFirstSession() { greeting += introduction(to: kept) + "\n" }
      greeting = brokenAtBlanks(greeting, columns: terminalColumns())
      let status = converse(
        SessionConversation(kept, options: options, keeper: keeper).conversation,
        greeting: greeting + notes.map { $0 + "\n" }.joined(), history: .ofUser())
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
        notes.append(JournalMessage.setAside(file.setAside()).text(in: session.words))
        session = try openSession().session
      }
    }
    if let note = keeper.keepAnew(session) { notes.append(note) }
    return session
  }

  private func openSession() throws -> (
    session: Session, identity: Journal.Scenario, keepSnapshot: () -> Void
  ) {
    guard let path = scenario ?? scenarioFolder().map({ $0 + "/" + defaultScenario }) else {
      complain("I cannot find the scenarios that come with the program. Name one: demarche FILE")
      throw ExitCode(1)
    }
    if let trouble = trouble(withScenario: path) {
      complain(trouble)
      throw ExitCode(1)
    }
    let notice = LoadingNotice(path, in: options.words)
    let opening = openScenario(
      path: path, files: .onDisk,
      keeping: Session.Keeping(history: !noHistory, reasons: !noReasons),
      snapshots: SnapshotFolder.ofUser()?.store, progress: notice.report,
      deriving: notice.report(facts:))
    notice.end()
    if let session = opening.session {
      let identity = Journal.Scenario(path: fullPath(path), files: opening.files.map(\.bytes))
      if summary { _ = session.answer("summary on") }
      session.drawing = drawing(layout: .auto)
      if let language = options.language {
        if case .error(let mistake)? = session.answer("language \(language)")?.content {
          complain(mistake.message)
          throw ExitCode(64)
        }
      }
      return (session, identity, opening.keepSnapshot)
    }
    for diagnostic in opening.diagnostics where diagnostic.severity == .error {
      _ = write(
        Array(shown(diagnostic, of: opening.files, options.format, options.words).utf8),
        to: STDERR_FILENO)
    }
    let found = ScenarioReading.summary(opening.diagnostics, options.words)
    complain(FileMessage.cannotBeOpened(path, found: found).text(in: options.words))
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
      // An empty line ends a definition.
      lines += String(decoding: bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
    lines += commands
    return commands.isEmpty && script == nil ? .standardInput : .lines(lines)
  }
}
