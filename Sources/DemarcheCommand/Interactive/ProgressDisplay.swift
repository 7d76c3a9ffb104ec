import Demarche
import Glibc
import Wording

/// How far a long search has come, on one row of the terminal that is wiped when it ends. Nothing is
/// shown of what takes less than half a second.
final class ProgressDisplay {
  private var start: Int64?
  private var shown: Int64 = 0
  private let delay: Int64 = 500

  func show(_ progress: PlanProgress, in language: Language = .english) {
    let now = ProgressDisplay.milliseconds()
    guard let start else {
      self.start = now
      return
    }
    guard now - start >= delay, now - shown >= 200 else { return }
    shown = now
    // What would not fit on the row, with the ^C that stops it, could not be wiped.
    let text = PromptMessage.searching(states: progress.states, moves: progress.moves)
      .text(in: language).prefix(max(1, terminalColumns() - 3))
    _ = writeAll("\r\u{1B}[K" + text, to: STDOUT_FILENO)
  }

  /// To be called before the answer is shown.
  func end() {
    if shown != 0 { _ = writeAll("\r\u{1B}[K", to: STDOUT_FILENO) }
    (start, shown) = (nil, 0)
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
