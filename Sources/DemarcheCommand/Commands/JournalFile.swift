import Demarche
import Glibc

/// A journal on disk: held by one session at a time, only ever added to.
///
/// Each record is on disk before its answer is shown, written at once at the end. Where that
/// fails, what was written of it is taken away again and nothing more is: the file stays a journal
/// of all lines up to there.
final class JournalFile {
  enum Failure: Error {
    /// Another session holds it.
    case inUse
    case trouble(Int32)
  }

  private(set) var path: String
  /// What the file held when it was opened.
  let journal: Journal
  private(set) var descriptor: Int32
  /// How many bytes of the file count.
  private var length: off_t
  /// Only these have a length, and a lock.
  private let isRegular: Bool
  /// What must be written before the next record; its digest is not reckoned before.
  private var pendingHead: PendingHead?
  /// Why nothing is kept any more, in one line; said once.
  private var trouble: String?

  /// Opens a journal of a scenario, and makes it if there is none.
  static func open(_ path: String, for scenario: Journal.Scenario)
    -> Result<JournalFile, Failure>
  {
    let flags = O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    var descriptor = Glibc.open(path, O_RDWR | O_CREAT | flags, mode_t(0o600))
    let code = errno
    if descriptor >= 0 {
      descriptor = aboveStandardStreams(descriptor)
    } else {
      descriptor = Glibc.open(path, O_RDONLY | flags)
      guard descriptor >= 0 else { return .failure(.trouble(code)) }
      // It can be replayed, if not added to.
      let file = JournalFile(path, descriptor, scenario, isRegular: isRegularFile(descriptor))
      file.stop(code)
      return .success(file)
    }
    let isRegular = isRegularFile(descriptor)
    if isRegular, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      return .failure(.inUse)
    }
    // Between opening and locking it may have been taken away.
    var facts = stat()
    if isRegular, fstat(descriptor, &facts) == 0, facts.st_nlink == 0 {
      close(descriptor)
      return .failure(.inUse)
    }
    return .success(JournalFile(path, descriptor, scenario, isRegular: isRegular))
  }

  /// A journal with a name of its own in a folder, for a session that has none yet.
  static func new(in folder: String, for scenario: Journal.Scenario)
    -> Result<JournalFile, Failure>
  {
    let stem = folder + "/" + stem(of: scenario.path)
    makeFolders(above: stem)
    var number = 1
    while number < 10_000 {
      let path = "\(stem)-\(number).journal"
      number += 1
      if access(path, F_OK) == 0 { continue }
      switch open(path, for: scenario) {
      case .success(let file) where file.journal.length == 0: return .success(file)
      case .success, .failure(.inUse): continue
      case .failure(let failure): return .failure(failure)
      }
    }
    return .failure(.trouble(EEXIST))
  }

  private init(
    _ path: String, _ descriptor: Int32, _ scenario: Journal.Scenario, isRegular: Bool
  ) {
    self.path = path
    self.descriptor = descriptor
    self.isRegular = isRegular
    journal = Journal(isRegular ? readAll(from: descriptor) ?? [] : [])
    length = off_t(journal.length)
    if journal.length == 0 {
      pendingHead = .head(scenario)
    } else if let digest = journal.digest, digest != scenario.digest {
      pendingHead = .change(scenario)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes away what was cut short at the end.
  func mend() {
    guard journal.cutShort != nil, descriptor >= 0 else { return }
    if ftruncate(descriptor, length) != 0 { stop(errno) }
  }

  /// Writes a record to the disk.
  func append(_ record: Journal.Record) {
    guard descriptor >= 0 else { return }
    let bytes = Array(((pendingHead?.text ?? "") + Journal.encode(record)).utf8)
    guard write(bytes, to: descriptor) else {
      let code = errno
      if isRegular { _ = ftruncate(descriptor, length) }
      return stop(code)
    }
    if length == 0, isRegular { synchronizeFolder() }
    length += off_t(bytes.count)
    pendingHead = nil
    if isRegular, fdatasync(descriptor) != 0 { stop(errno) }
  }

  /// The trouble there was, for the first who asks.
  func takeTrouble() -> String? {
    defer { trouble = nil }
    return trouble
  }

  /// Removes the file: its session has ended as it was meant to.
  func remove() {
    if isRegular { unlink(path) }
  }

  /// Gives the file a name under which it is not offered again; that name.
  func setAside() -> String {
    let stem = path.hasSuffix(".journal") ? String(path.dropLast(".journal".count)) : path
    var number = 1
    while access("\(stem).\(number).aside", F_OK) == 0 { number += 1 }
    let aside = "\(stem).\(number).aside"
    if rename(path, aside) == 0 { path = aside }
    return path
  }

  private func stop(_ code: Int32) {
    trouble =
      "The journal is no longer kept: \(path): \(String(cString: strerror(code))). "
      + "The session goes on without it."
    close(descriptor)
    descriptor = -1
  }

  /// A file that was made just now is in its folder only once the folder is on disk.
  private func synchronizeFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "session"
    return name.hasSuffix(".demarche") ? String(name.dropLast(".demarche".count)) : name
  }
}

/// What is said of the scenario before a record.
private enum PendingHead {
  case head(Journal.Scenario)
  case change(Journal.Scenario)

  var text: String {
    switch self {
    case .head(let scenario): Journal.head(scenario)
    case .change(let scenario): Journal.change(to: scenario)
    }
  }
}

private func isRegularFile(_ descriptor: Int32) -> Bool {
  var facts = stat()
  return fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
}

/// Where a standard stream is closed, a file that is opened takes its number, and answers would be
/// written into it.
private func aboveStandardStreams(_ descriptor: Int32) -> Int32 {
  guard descriptor <= STDERR_FILENO else { return descriptor }
  defer { close(descriptor) }
  return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
}
