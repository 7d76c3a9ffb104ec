import Demarche
import Glibc
import Wording

/// Keeps a session in a journal, and takes up one that was interrupted.
struct SessionKeeper {
  let scenario: Journal.Scenario
  private(set) var file: JournalFile?
  /// Whether the file goes when the session ends as it was meant to.
  private var isPassing = false

  init(scenario: Journal.Scenario) { self.scenario = scenario }

  /// What is to be said about the journal, for the first who asks.
  func takeTrouble() -> String? { file?.takeTrouble() }

  /// The session has ended as it was meant to.
  func finish() { if isPassing { file?.remove() } }

  /// Goes on in a journal that was named. What is to be said about it; nil if it cannot be used.
  mutating func keep(_ session: Session, in path: String) -> Result<String, Complaint> {
    switch JournalFile.open(path, for: scenario) {
    case .failure(.inUse): return .failure(Complaint(session.say(.isInUse(path))))
    case .failure(.trouble(let code)):
      return .success(notKept(path, code, session))
    case .success(let found):
      // What is cut short in a journal is taken away, so it must not be all there is of a text.
      if !found.journal.hasHead, found.journal.records.isEmpty, found.journal.cutShort != nil {
        return .failure(
          Complaint(session.say(.isNoJournal(path))))
      }
      let failures = session.replay(found.journal)
      if !found.journal.hasHead, !failures.isEmpty {
        return .failure(
          Complaint(session.say(.isOfElse(path)) + wording([failures[0]], session)))
      }
      var lines = notes(on: found, failures, session)
      let count = found.journal.lineCount
      if count > 0 {
        lines.append(session.say(.replayed(count, path, session.date)))
      }
      take(found, for: session)
      return .success(lines.joined(separator: "\n"))
    }
  }

  /// Goes on in a new journal among this user's. What is to be said about it.
  mutating func keepAnew(_ session: Session) -> String? {
    guard let folder = SessionKeeper.folder else {
      return session.say(.nowhereToKeep)
    }
    switch JournalFile.new(in: folder, for: scenario) {
    case .success(let new):
      take(new, for: session)
      isPassing = true
      return nil
    case .failure(.inUse): return nil
    case .failure(.trouble(let code)): return notKept(folder, code, session)
    }
  }

  /// The journal of this scenario that was interrupted last, if there is one.
  func interrupted() -> JournalFile? {
    guard let folder = SessionKeeper.folder else { return nil }
    var best: (file: JournalFile, time: timespec)?
    // Clocks of files are coarse: of two that stopped in one tick the later name wins.
    for name in names(in: folder) where name.hasSuffix(".journal") {
      let path = folder + "/" + name
      var facts = stat()
      guard stat(path, &facts) == 0, case .success(let file) = JournalFile.open(path, for: scenario)
      else { continue }
      guard !file.journal.records.isEmpty else {
        // It was begun and nothing came of it.
        file.remove()
        continue
      }
      guard file.journal.scenarioPath == scenario.path else { continue }
      let time = facts.st_mtim
      if let best, (best.time.tv_sec, best.time.tv_nsec) > (time.tv_sec, time.tv_nsec) { continue }
      best = (file, time)
    }
    return best?.file
  }

  /// Asks whether to go on in a journal, which the session has just replayed. Nil if there is
  /// nobody to ask any more.
  func offer(_ file: JournalFile, _ session: Session, _ failures: [Session.Failure]) -> Bool? {
    let question = session.say(.goOn(session.date, file.journal.lineCount))
    // Where answers go elsewhere, the question does not.
    let terminal = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO
    let text = notes(on: file, failures, session).map { $0 + "\n" }.joined() + question
    guard writeAll(text, to: terminal) else { return nil }
    guard let answer = readAnswer() else { return nil }
    return ["", "y", "yes", "نعم", "예", "네", "はい"].contains(answer.lowercased())
  }

  /// Goes on in a journal whose lines the session has replayed.
  mutating func resume(_ session: Session, in file: JournalFile) {
    take(file, for: session)
    isPassing = true
  }

  private mutating func take(_ file: JournalFile, for session: Session) {
    file.mend()
    self.file = file
    session.keep = { file.append($0) }
  }

  private static var folder: String? { stateFolder().map { $0 + "/journals" } }

  // MARK: Words

  struct Complaint: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  private func notes(
    on file: JournalFile, _ failures: [Session.Failure], _ session: Session
  ) -> [String] {
    var notes: [String] = []
    if let cut = file.journal.cutShort {
      notes.append(session.say(.wasCutShort(file.path, cut.printable)))
    }
    if !failures.isEmpty {
      let isChanged = file.journal.digest.map { $0 != scenario.digest } ?? false
      let other = file.journal.scenarioPath.flatMap { $0 == scenario.path ? nil : $0 }
      let lead = other.map { session.say(.wasOfElse(file.path, $0)) }
      notes.append(
        (isChanged ? lead ?? session.say(.hasChanged) : "") + wording(failures, session))
    }
    return notes
  }

  private func wording(_ failures: [Session.Failure], _ session: Session) -> String {
    let shown = failures.prefix(10).map {
      session.say(.line($0.number, $0.line, reason: $0.reason))
    }
    let more = failures.count - shown.count
    return ([session.say(.noLongerHolds)] + shown + (more > 0 ? [session.say(.andMore(more))] : []))
      .joined(separator: "\n  ")
  }

  private func notKept(_ path: String, _ code: Int32, _ session: Session) -> String {
    session.say(.notKept(path, String(cString: strerror(code))))
  }
}

extension Session {
  fileprivate func say(_ message: JournalMessage) -> String { message.text(in: words) }
}

/// One line of the terminal, as the terminal itself edits it; nil at its end. Takes nothing of what
/// was typed after it.
private func readAnswer() -> String? {
  var bytes: [UInt8] = []
  var byte: UInt8 = 0
  while true {
    let count = read(STDIN_FILENO, &byte, 1)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return nil }
    if byte == UInt8(ascii: "\n") { break }
    bytes.append(byte)
  }
  let answer = String(decoding: bytes, as: UTF8.self)
  return answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension String {
  /// Short, and with nothing that a terminal would obey.
  fileprivate var printable: String {
    let shown = unicodeScalars.prefix(60).map { $0.value < 32 || $0.value == 127 ? " " : $0 }
    return String(String.UnicodeScalarView(shown)) + (unicodeScalars.count > 60 ? "…" : "")
  }
}
