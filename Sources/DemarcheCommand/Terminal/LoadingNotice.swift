import CLineEditing
import Glibc
import Wording

/// What a person sees of files being read, and of what follows from them being derived: nothing,
/// unless it takes long enough to wonder.
///
/// On a terminal a line says how far it has come, after half a second; where standard error goes
/// elsewhere nothing is said. ^C ends the program at once and says so.
final class LoadingNotice {
  private let path: String
  private let language: Language
  private let start = LoadingNotice.now
  /// What is in view; empty while there is nothing.
  private var shown = ""
  /// When it was put there.
  private var shownAt = 0.0
  private let isForTerminal = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"

  /// After how many seconds something is said, and after how many more it is said anew.
  private static let patience = 0.5
  private static let pace = 0.1

  init(_ path: String, in language: Language) {
    self.path = path
    self.language = language
    // On a terminal `^C` stands there already.
    let newline = isatty(STDERR_FILENO) == 1 ? "\n" : ""
    leave_on_interrupt(newline + LoadingMessage.stopped(path).text(in: language) + "\n")
  }

  /// Reports how many bytes of how many have been read.
  func report(_ done: Int, _ total: Int) -> Bool {
    show { .reading(path, percent: total > 0 ? 100 * done / total : 100) }
    return true
  }

  /// Reports how many facts hold so far.
  func report(facts: Int) -> Bool {
    show { .deriving(LoadingNotice.grouped(facts)) }
    return true
  }

  private func show(_ message: () -> LoadingMessage) {
    guard isForTerminal else { return }
    let now = LoadingNotice.now
    guard now - start >= LoadingNotice.patience, now - shownAt >= LoadingNotice.pace else { return }
    let text = message().text(in: language)
    guard text != shown else { return }
    // A longer text before it leaves nothing behind.
    _ = write(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
    (shown, shownAt) = (text, now)
  }

  /// A count with its thousands apart.
  private static func grouped(_ count: Int) -> String {
    var digits = String(count)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  /// Takes away what was said.
  func end() {
    stay_on_interrupt()
    guard !shown.isEmpty else { return }
    shown = ""
    _ = write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Seconds of a clock that only goes forward.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
