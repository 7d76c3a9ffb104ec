extension Command {
  /// What the prompt does before a line reaches its session. Without a prompt there is no line
  /// before and nobody to wait for.
  static let prompting: [Command] = [
    Command(
      name: "!!", topic: .prompt, usage: ["!!", "!N", "!-N", "!"],
      summary: "answer an earlier line again; ! lists them",
      details: """
        !! is the last line, !3 the third one of this session, !-2 the last but one. Up and ^R \
        recall lines too, to be changed.
        """, run: { _, call in onlyAtThePrompt(call) }),
    Command(
      name: "edit", topic: .prompt, usage: ["edit", "edit TEXT"],
      summary: "write a line in your editor, from the last one or a text",
      details: """
        Opens $VISUAL or $EDITOR. What is saved comes back into the line; Enter answers it.
        """, run: { _, call in onlyAtThePrompt(call) }),
    Command(
      name: "timing", topic: .prompt, usage: ["timing on", "timing off"],
      summary: "say how long each answer took", details: "",
      run: { _, call in onlyAtThePrompt(call) }),
  ]

  private static func onlyAtThePrompt(_ call: Call) -> Answer.Content {
    let word = call.line.firstWord.0
    return .error(
      Answer.Mistake(code: "usage", message: "\(word) is for the prompt, where lines are typed."))
  }
}
