import Wording

/// The codes of errors at the prompt, for who explains codes without a session.
public enum PromptError {
  public static var codes: [String] { CodePage.allCases.map(\.code) }

  /// What a code means and what to type next, in a few lines; nil for what is no such code.
  public static func page(of code: String, in language: Language) -> String? {
    CodePage.named(code).map {
      "\($0.code): \($0.text(in: language))\n\n\($0.next.joined(separator: " · "))\n"
    }
  }
}

/// The code of an error at the prompt: what it means, and what to type next.
enum CodePage: String, CaseIterable, Message {
  case unknownCommand = "unknown-command"
  case unknownSentence = "unknown-sentence"
  case unknownName = "unknown-name"
  case wrongKind = "wrong-kind"
  case ambiguous
  case unboundVariable = "unbound-variable"
  case badDate = "bad-date"
  case beforeStart = "before-start"
  case notYet = "not-yet"
  case noSuchStep = "no-such-step"
  case noSuchBranch = "no-such-branch"
  case branchExists = "branch-exists"
  case nothingToUndo = "nothing-to-undo"
  case nothingToRedo = "nothing-to-redo"
  case noSuchRule = "no-such-rule"
  case noSuchSource = "no-such-source"
  case notDerived = "not-derived"
  case stillHolds = "still-holds"
  case file
  case notKept = "not-kept"
  case usage
  case definition
  case badMacro = "bad-macro"
  case interrupted

  var code: String { rawValue }

  static func named(_ code: String) -> CodePage? { CodePage(rawValue: code.lowercased()) }

  /// Lines to type after an error for which nothing was suggested: each can be typed as it is.
  static func next(after code: String) -> [String] {
    guard let page = named(code) else { return ["help \(code)"] }
    // Where a name is to be filled in, only the command's help can be.
    let ready = page.next.filter { line in
      !line.split(separator: " ").contains { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
        && !line.hasSuffix("#N")
    }
    return ready + ["help \(code)"]
  }

  var next: [String] {
    switch self {
    case .unknownCommand: ["help", "moves", "?"]
    case .unknownSentence: ["?", "moves"]
    case .unknownName: ["?", "state"]
    case .wrongKind: ["?"]
    case .ambiguous: ["help"]
    case .unboundVariable: ["help ask", "? not"]
    case .badDate: ["goto start", "events"]
    case .beforeStart: ["goto start"]
    case .notYet: ["next", "goto end"]
    case .noSuchStep: ["log"]
    case .noSuchBranch: ["branches"]
    case .branchExists: ["branches", "switch NAME"]
    case .nothingToUndo: ["log", "back"]
    case .nothingToRedo: ["undo"]
    case .noSuchRule: ["rule TITLE", "?"]
    case .noSuchSource: ["source #N", "log"]
    case .notDerived: ["history FACT"]
    case .stillHolds: ["why FACT"]
    case .file: ["save FILE", "load FILE"]
    case .notKept: ["state"]
    case .usage: ["help WORD"]
    case .definition: ["help define", "definitions"]
    case .badMacro: ["macros", "help macro"]
    case .interrupted: ["state"]
    }
  }

  var english: String {
    switch self {
    case .unknownCommand:
      "The line is no sentence of the scenario, and its first word is no command."
    case .unknownSentence:
      "The words are those of no relation and of no action."
    case .unknownName:
      "The words are right, but nobody and nothing has that name."
    case .wrongKind:
      "There is such a name, but not of the kind that stands there."
    case .ambiguous:
      "It could mean several things. Type more of it, or quotes."
    case .unboundVariable:
      "A variable has no value: nothing that holds gives it one."
    case .badDate:
      "No day, or one that cannot stand there. Days are 2019-08-22."
    case .beforeStart:
      "The day lies before the first day of the scenario."
    case .notYet:
      "The day has not come on this branch."
    case .noSuchStep:
      "This branch has no step of that number."
    case .noSuchBranch:
      "No branch has that name."
    case .branchExists:
      "A branch has that name already."
    case .nothingToUndo:
      "No line has changed anything, or all are taken back."
    case .nothingToRedo:
      "Nothing was taken back since the last change."
    case .noSuchRule:
      "No rule, consequence or deadline has that title."
    case .noSuchSource:
      "No step, fact or document is called so."
    case .notDerived:
      "No rule has it as its head: it is stored."
    case .stillHolds:
      "It holds, so nothing has ended it."
    case .file:
      "The file cannot be read or written, or does not fit."
    case .notKept:
      "The scenario was opened with --no-history or --no-reasons, and the line needs that."
    case .usage:
      "The command takes something else."
    case .definition:
      "The definition is not taken over; nothing has changed."
    case .badMacro:
      "The macro is not there, or cannot be called so, or wants other names."
    case .interrupted:
      """
      ^C stopped the line; nothing has changed. Only next with summary on, in a scenario opened \
      with --no-history, stays where it had come to.
      """
    }
  }
}
