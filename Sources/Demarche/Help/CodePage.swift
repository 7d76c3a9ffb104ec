/// What the code of an error at the prompt means, and what to type next.
struct CodePage: Sendable {
  var code: String
  var text: String
  var next: [String]

  static func named(_ code: String) -> CodePage? {
    let code = code.lowercased()
    return all.first { $0.code == code }
  }

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

  static let all: [CodePage] = [
    CodePage(
      code: "unknown-command",
      text: "The line is no sentence of the scenario, and its first word is no command.",
      next: ["help", "moves", "?"]),
    CodePage(
      code: "unknown-sentence", text: "The words are those of no relation and of no action.",
      next: ["?", "moves"]),
    CodePage(
      code: "unknown-name", text: "The words are right, but nobody and nothing has that name.",
      next: ["?", "state"]),
    CodePage(
      code: "wrong-kind", text: "There is such a name, but not of the kind that stands there.",
      next: ["?"]),
    CodePage(
      code: "ambiguous", text: "It could mean several things. Type more of it, or quotes.",
      next: ["help"]),
    CodePage(
      code: "unbound-variable",
      text: "A variable has no value: nothing that holds gives it one.",
      next: ["help ask", "? not"]),
    CodePage(
      code: "bad-date", text: "No day, or one that cannot stand there. Days are 2019-08-22.",
      next: ["goto start", "events"]),
    CodePage(
      code: "before-start", text: "The day lies before the first day of the scenario.",
      next: ["goto start"]),
    CodePage(
      code: "not-yet", text: "The day has not come on this branch.", next: ["next", "goto end"]),
    CodePage(
      code: "no-such-step", text: "This branch has no step of that number.", next: ["log"]),
    CodePage(code: "no-such-branch", text: "No branch has that name.", next: ["branches"]),
    CodePage(
      code: "branch-exists", text: "A branch has that name already.",
      next: ["branches", "switch NAME"]),
    CodePage(
      code: "nothing-to-undo", text: "No line has changed anything, or all are taken back.",
      next: ["log", "back"]),
    CodePage(
      code: "nothing-to-redo", text: "Nothing was taken back since the last change.",
      next: ["undo"]),
    CodePage(
      code: "no-such-rule", text: "No rule, consequence or deadline has that title.",
      next: ["rule TITLE", "?"]),
    CodePage(
      code: "no-such-source", text: "No step, fact or document is called so.",
      next: ["source #N", "log"]),
    CodePage(
      code: "not-derived", text: "No rule has it as its head: it is stored.", next: ["history FACT"]
    ),
    CodePage(
      code: "still-holds", text: "It holds, so nothing has ended it.", next: ["why FACT"]),
    CodePage(
      code: "file", text: "The file cannot be read or written, or does not fit.",
      next: ["save FILE", "load FILE"]),
    CodePage(
      code: "not-kept",
      text: "The scenario was opened with --no-history or --no-reasons, and the line needs that.",
      next: ["state"]),
    CodePage(
      code: "usage", text: "The command takes something else.", next: ["help WORD"]),
    CodePage(
      code: "definition", text: "The definition is not taken over; nothing has changed.",
      next: ["help define", "definitions"]),
    CodePage(
      code: "bad-macro",
      text: "The macro is not there, or cannot be called so, or wants other names.",
      next: ["macros", "help macro"]),
    CodePage(
      code: "interrupted", text: "^C stopped the line; nothing has changed.", next: ["state"]),
  ]
}
