extension Session {
  /// What a session keeps besides the state in view. Without one of these it takes less time and
  /// memory, and has no answer to lines that ask for it. Answers to all others are the same.
  public struct Keeping: Sendable, Hashable {
    /// What was: steps and branches to go back to, lines to undo. Without it the past ends with each
    /// line's answer, and `next` with `summary on` forgets as it goes; interrupted, it stays where it
    /// got to.
    public var history: Bool
    /// From what each derived fact follows.
    public var reasons: Bool

    public init(history: Bool, reasons: Bool) {
      (self.history, self.reasons) = (history, reasons)
    }

    public static let all = Keeping(history: true, reasons: true)
  }

  /// Carries a command out, or says what it would need that is not kept.
  func answer(_ command: Command, _ call: Command.Call) -> Answer.Content {
    if !keeping.history, !Command.ofThePresent.contains(command.name) {
      return .error(mistake("not-kept", CommandMessage.keepsNoHistory(command.name)))
    }
    if !keeping.reasons, !Command.withoutReasons.contains(command.name) {
      return .error(mistake("not-kept", CommandMessage.keepsNoReasons(command.name)))
    }
    return command.run(self, call)
  }
}

extension Command {
  /// What asks about, or changes, the state in view alone.
  fileprivate static let ofThePresent: Set<String> = [
    "next", "skip", "wait", "do", "moves", "state", "show", "ask", "watch", "unwatch", "summary",
    "language", "output", "timing", "source", "rule", "help", "?", "quit",
  ]

  /// What asks for no derivation.
  fileprivate static let withoutReasons = ofThePresent.union([
    "back", "goto", "events", "log", "as", "since", "when", "history", "changes", "timeline",
    "branch", "branches", "switch", "undo", "redo", "save", "load",
  ])
}
