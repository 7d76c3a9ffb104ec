/// What somebody may want to do, and the lines that do it: `help` by task. The name is what follows
/// `help`; what is said of it is in `TaskMessage`.
enum HelpTask: String, CaseIterable, Sendable {
  case replay, play, ask, explain, plan, branch, extend, learn, keep, type

  var name: String { rawValue }

  /// Whose commands belong to it.
  var topics: [Command.Topic] {
    switch self {
    case .replay: [.moving]
    case .play: [.playing]
    case .ask: [.asking, .time]
    case .explain: [.why]
    case .plan: [.how]
    case .branch: [.branches]
    case .extend: [.extending]
    case .learn: [.teaching, .roles]
    case .keep: [.session]
    case .type: [.prompt]
    }
  }

  var commands: [Command] { topics.flatMap { topic in Command.all.filter { $0.topic == topic } } }

  static func named(_ word: String) -> HelpTask? {
    let word = word.lowercased()
    return allCases.first { $0.name == word || otherNames[$0]?.contains(word) == true }
  }

  private static let otherNames: [HelpTask: [String]] = [
    .replay: ["script", "replaying", "moving", "step"], .play: ["playing", "move", "action"],
    .ask: ["asking", "query", "queries", "question", "questions", "fact", "condition"],
    .learn: ["teach", "teaching", "learning"],
    .explain: ["why", "explaining", "explanation"], .plan: ["planning", "plans"],
    .branch: ["branching", "course"], .extend: ["extending", "defining"],
    .keep: ["keeping", "session", "saving"], .type: ["typing", "keys", "prompt"],
  ]
}
