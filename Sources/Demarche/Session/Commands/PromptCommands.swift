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
        """, run: { session, call in onlyAtThePrompt(session, call) }),
    Command(
      name: "edit", topic: .prompt, usage: ["edit", "edit TEXT"],
      summary: "write a line in your editor, from the last one or a text",
      details: """
        Opens $VISUAL or $EDITOR. What is saved comes back into the line; Enter answers it.
        """, run: { session, call in onlyAtThePrompt(session, call) }),
    Command(
      name: "timing", topic: .prompt, usage: ["timing on", "timing off"],
      summary: "say how long each answer took", details: "",
      run: { session, call in onlyAtThePrompt(session, call) }),
  ]

  private static func onlyAtThePrompt(_ session: Session, _ call: Call) -> Answer.Content {
    .error(session.mistake("usage", LineMessage.onlyAtThePrompt(call.line.firstWord.0)))
  }
}
