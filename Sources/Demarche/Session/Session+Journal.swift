/// Which lines are kept, and how they are replayed.
extension Session {
  /// All that a line can leave behind. Two equal traces around a line: it need not be replayed.
  struct Trace: Equatable {
    var state: SessionState
    var done: Int
    var undone: Int
    var watches: [String]
    var isSummary: Bool
    var language: String?
  }

  var trace: Trace {
    Trace(
      state: state, done: done.count, undone: undone.count, watches: watches.map(\.query.text),
      isSummary: isSummary, language: isLanguageChosen ? language : nil)
  }

  /// A line that no longer holds, and what is said to it.
  public struct Failure: Sendable {
    /// Its place among the lines, from 1.
    public var number: Int
    public var line: String
    public var reason: String
  }

  /// Answers the lines of a journal, quietly; those that cannot be carried out.
  public func replay(_ journal: Journal) -> [Failure] {
    var failures: [Failure] = []
    var number = 0
    for record in journal.records {
      switch record {
      case .line(let line):
        number += 1
        failures += replay([line]).failures.map {
          Failure(number: number, line: $0.line, reason: $0.reason)
        }
      case .load(let path, let lines):
        let result = beginAnew(line: "load \(path)") { replay(lines) }
        failures += result.failures.map {
          Failure(number: number + $0.number, line: $0.line, reason: $0.reason)
        }
        number += lines.count
      }
    }
    return failures
  }

  /// Answers lines of a script; those that left a trace, and those that cannot be carried out.
  func replay(_ lines: [String]) -> (kept: [String], failures: [Failure]) {
    var kept: [String] = []
    var failures: [Failure] = []
    for (place, line) in lines.enumerated() {
      if isInterrupted() { break }
      guard !isLeftOut(line) else { continue }
      guard let (answer, records) = answerAndRecords(line) else { continue }
      if case .refused = answer.content {
        failures.append(
          Failure(number: place + 1, line: line.trimmed, reason: say(CommandMessage.isRefused)))
      } else if case .error(let mistake) = answer.content {
        failures.append(Failure(number: place + 1, line: line.trimmed, reason: mistake.message))
      }
      for record in records {
        switch record {
        case .line(let line): kept.append(line)
        case .load(_, let lines): kept += ["load /dev/null"] + lines
        }
      }
    }
    return (kept, failures)
  }

  /// Whether a line is not replayed: a session that is replayed writes no files and does not end.
  private func isLeftOut(_ line: String) -> Bool {
    guard case .one(let command) = Command.named(line.firstWord.0),
      ["save", "export", "quit"].contains(command.name),
      case .failure = read(line.trimmed, offersPhrases: false)
    else { return false }
    return true
  }
}
