import Glibc

/// Earlier lines, kept from one session to the next in a file that anyone can read.
///
/// One entry a row, in UTF-8; a line end within an entry is written `\n`, a backslash `\\`. The
/// file is only ever added to, each entry with a single write at its end: two prompts at once
/// interleave their entries and lose none. (libedit's own format rewrites the whole file and
/// writes spaces as `\040`.)
struct HistoryFile {
  let path: String
  /// What can be recalled, oldest first, without repetitions in a row.
  private(set) var entries: [String] = []
  /// Why the history cannot be kept, in one line; said once.
  private var trouble: String?
  private var descriptor: Int32 = -1

  /// More than this of the end of the file is not read.
  private static let bytesReadMax = 4 << 20
  private static let entriesMax = 10_000

  /// The file of this user: under `$XDG_STATE_HOME`, else `~/.local/state`. Nil without a home.
  static func ofUser() -> HistoryFile? {
    stateFolder().map { HistoryFile(path: $0 + "/history") }
  }

  /// Opens the file, making it and the folders above it. Never fails: what cannot be read is
  /// empty, what cannot be written is a `takeTrouble()`.
  init(path: String) {
    self.path = path
    makeFolders(above: path)
    descriptor = open(
      path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode_t(0o600))
    if descriptor < 0 {
      noteTrouble(errno)
      let readOnly = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
      if readOnly >= 0 {
        load(from: readOnly)
        close(readOnly)
      }
    } else {
      load(from: descriptor)
    }
  }

  /// Keeps a line, unless it is the one before again.
  mutating func add(_ entry: String) {
    if entries.last == entry { return }
    entries.append(entry)
    if descriptor < 0 { return }
    let row = Array((HistoryFile.encode(entry) + "\n").utf8)
    if row.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) != row.count {
      noteTrouble(errno)
      close(descriptor)
      descriptor = -1
    }
  }

  /// The trouble there was with the file, for the first who asks.
  mutating func takeTrouble() -> String? {
    defer { trouble = nil }
    return trouble
  }

  /// An entry as one row.
  static func encode(_ entry: String) -> String {
    var row = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": row += "\\\\"
      case "\n": row += "\\n"
      case "\r": row += "\\r"
      default: row.unicodeScalars.append(scalar)
      }
    }
    return row
  }

  /// The entry a row stands for. What no entry would be written as stands for itself.
  static func decode(_ row: String) -> String {
    var entry = ""
    var escaped = false
    for scalar in row.unicodeScalars {
      if escaped {
        escaped = false
        switch scalar {
        case "\\": entry += "\\"
        case "n": entry += "\n"
        case "r": entry += "\r"
        default:
          entry += "\\"
          entry.unicodeScalars.append(scalar)
        }
      } else if scalar == "\\" {
        escaped = true
      } else {
        entry.unicodeScalars.append(scalar)
      }
    }
    return escaped ? entry + "\\" : entry
  }

  private mutating func noteTrouble(_ code: Int32) {
    trouble = "The history is not kept: \(path): \(String(cString: strerror(code)))."
  }

  private mutating func load(from descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return }
    let size = Int(facts.st_size)
    let skipped = max(0, size - HistoryFile.bytesReadMax)
    var bytes = [UInt8](repeating: 0, count: size - skipped)
    let count = bytes.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, $0.count, off_t(skipped))
    }
    bytes.removeLast(bytes.count - max(0, count))
    var rows = bytes.split(separator: UInt8(ascii: "\n"))
    if skipped > 0, !rows.isEmpty { rows.removeFirst() }
    for row in rows.suffix(HistoryFile.entriesMax) {
      let entry = HistoryFile.decode(String(decoding: row, as: UTF8.self))
      if entries.last != entry { entries.append(entry) }
    }
    // A row that was cut short must not run into the next one.
    if let last = bytes.last, last != UInt8(ascii: "\n") { _ = write(descriptor, "\n", 1) }
  }
}
