import Quantities
import ScenarioLanguage

/// A word that can begin a line, and what it does.
struct Command: Sendable {
  /// What follows the word, and the whole line.
  struct Call {
    var rest: String
    var line: String
  }

  enum Topic: String, CaseIterable, Sendable {
    case moving = "Through the script and back"
    case playing = "Playing"
    case asking = "Asking"
    case time = "Asking about time"
    case why = "Why"
    case how = "How"
    case branches = "Branches"
    case extending = "Extending the scenario"
    case teaching = "Lessons"
    case roles = "Playing a part"
    case session = "The session"
    case prompt = "At the prompt"
  }

  var name: String
  var topic: Topic
  /// `next [N]`, forms apart by two spaces.
  var usage: [String]
  /// One line.
  var summary: String
  /// More, for `help WORD`.
  var details: String
  var run: @Sendable (Session, Call) -> Answer.Content

  static let all: [Command] =
    moving + playing + asking + remembering + explaining + planning + branching + defining
    + teaching + roles + papers + [trend] + keeping + running + prompting

  enum Match {
    case none
    case one(Command)
    case several([String])
  }

  /// What other programs call a command of ours.
  private static let synonyms = ["exit": "quit", "bye": "quit"]

  /// The command of a name, or the only one that begins like it.
  static func named(_ word: String) -> Match {
    let word = word.lowercased()
    let exactly = synonyms[word] ?? word
    if let exact = all.first(where: { $0.name == exactly }) { return .one(exact) }
    let fitting = all.filter { $0.name.hasPrefix(word) && !word.isEmpty }
    if let only = fitting.first, fitting.count == 1 { return .one(only) }
    return fitting.isEmpty ? .none : .several(fitting.map(\.name))
  }

  /// Whether nothing can follow the word.
  var standsAlone: Bool { usage == [name] }

}

extension Session {
  /// The names of all commands, for completion.
  public static var commandNames: [(name: String, summary: String)] {
    Command.all.map { ($0.name, $0.summary) }
  }
}

/// A count that may be left out.
enum CountArgument {
  case number(Int)
  case all
  case wrong

  init(_ text: String, default number: Int = 1) {
    if text.isEmpty {
      self = .number(number)
    } else if text.lowercased() == "all" {
      self = .all
    } else if let count = Int(text), count > 0 {
      self = .number(count)
    } else {
      self = .wrong
    }
  }
}
