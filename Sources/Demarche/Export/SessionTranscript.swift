/// What was said in a session: answers in order, as far as a transcript needs them.
///
/// It is no part of what a line changes: after a journal was replayed it holds the lines of the
/// journal, which are those that changed something.
struct SessionTranscript {
  /// Answers beyond this many push out the oldest, so that a long batch run stays small.
  static let answerLimit = 10_000
  /// Longer replays are kept by their number of steps alone.
  static let stepLimit = 2_000

  /// With those pushed out, of which there are `forgotten`, at the start until there are many.
  private var answers: [Answer] = []
  private(set) var forgotten = 0

  /// How many answers there have been.
  var count: Int { forgotten + answers.count }

  var kept: ArraySlice<Answer> { answers.suffix(SessionTranscript.answerLimit) }

  mutating func add(_ answer: Answer) {
    var answer = answer
    switch answer.content {
    case .steps(let steps) where steps.count > SessionTranscript.stepLimit:
      let refused = steps.count { $0.refused != nil }
      answer.content = .summary(
        count: steps.count, refusedCount: refused, net: Answer.Changes())
    case .log(let steps) where steps.count > SessionTranscript.stepLimit:
      answer.content = .done("\(counted(steps.count, "step")).")
    // The lines themselves are there already.
    case .help, .about, .ideas, .lines, .quit: return
    default: break
    }
    answers.append(answer)
    if answers.count >= 2 * SessionTranscript.answerLimit {
      forgotten += answers.count - SessionTranscript.answerLimit
      answers.removeFirst(answers.count - SessionTranscript.answerLimit)
    }
  }

  /// Forgets what came after there were this many.
  mutating func cut(to count: Int) {
    answers.removeLast(min(max(self.count - count, 0), answers.count))
  }
}
