import CLineEditing
import Glibc

/// What a person sees of files being read: nothing, unless it takes long enough to wonder.
///
/// On a terminal a line says how far reading has come, after half a second; where standard error
/// goes elsewhere nothing is said. ^C ends the program at once and says so.
final class LoadingNotice {
  private let text: String
  private let start = LoadingNotice.now
  /// The percentage in view; nil while there is none.
  private var shown: Int?
  private let isForTerminal = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"

  /// After how many seconds something is said.
  private static let patience = 0.5

  init(_ path: String) {
    text = "Reading \(path)"
    // On a terminal `^C` stands there already.
    let newline = isatty(STDERR_FILENO) == 1 ? "\n" : ""
    leave_on_interrupt("\(newline)Stopped while reading \(path); nothing was opened.\n")
  }

  /// Reports how many bytes of how many have been read.
  func report(_ done: Int, _ total: Int) -> Bool {
    guard isForTerminal, LoadingNotice.now - start >= LoadingNotice.patience else { return true }
    let percent = total > 0 ? 100 * done / total : 100
    guard percent != shown else { return true }
    shown = percent
    _ = write(Array("\r\(text): \(percent) %".utf8), to: STDERR_FILENO)
    return true
  }

  /// Takes away what was said.
  func end() {
    stay_on_interrupt()
    guard shown != nil else { return }
    shown = nil
    _ = write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Seconds of a clock that only goes forward.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
