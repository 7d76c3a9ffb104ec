import CLineEditing
import Glibc

/// Holds a conversation on the terminal, line by line, until it ends. Answers with the status the
/// program should exit with.
///
/// The terminal is left as it was found. Needs standard input to be a terminal.
func converse(_ conversation: Conversation, greeting: String, history: HistoryFile?) -> Int32 {
  useUnicode()
  guard let terminal = Terminal.claim() else {
    return converseWithoutEditing(conversation, greeting: greeting)
  }
  defer { terminal.release() }
  var history = history
  guard
    let editor = LineEditor(
      terminal: terminal, conversation: conversation, history: history?.entries ?? [])
  else { return converseWithoutEditing(conversation, greeting: greeting) }
  terminal.write(greeting)
  if let trouble = history?.takeTrouble() { terminal.write(trouble + "\n") }
  while true {
    switch editor.read(prompt: conversation.prompt()) {
    case .line(let line):
      if line.allSatisfy(\.isWhitespace) { continue }
      editor.remember(line)
      history?.add(line)
      if let trouble = history?.takeTrouble() { terminal.write(trouble + "\n") }
      let reply = conversation.answer(line)
      if !say(reply) { return 0 }
      if reply.ends {
        conversation.finish()
        return 0
      }
    case .interrupted: continue
    case .ended:
      conversation.finish()
      return 0
    case .lost: return 0
    case .told(let signal): return 128 + signal
    }
  }
}

/// For a terminal that libedit cannot work with: lines as the terminal itself edits them.
private func converseWithoutEditing(_ conversation: Conversation, greeting: String) -> Int32 {
  guard writeAll(greeting, to: STDOUT_FILENO) else { return 0 }
  while true {
    guard writeAll(conversation.prompt(), to: STDOUT_FILENO), var line = readLine() else {
      return 0
    }
    while !conversation.isComplete(line), let more = readLine() { line += "\n" + more }
    if line.allSatisfy(\.isWhitespace) { continue }
    let reply = conversation.answer(line)
    if !say(reply) { return 0 }
    if reply.ends {
      conversation.finish()
      return 0
    }
  }
}

/// Shows an answer; false if nobody reads it any more. ^C cuts a long one short.
private func say(_ reply: Reply) -> Bool {
  if reply.text.isEmpty { return true }
  let text = reply.text.last == "\n" ? reply.text : reply.text + "\n"
  let wasInterrupted = Interruption.isRequested
  return writeAll(text, to: STDOUT_FILENO, interruptible: !wasInterrupted)
}

/// The user's locale if it knows Unicode, else the plain one that does: in a locale of single
/// bytes libedit takes letters for Meta keys, and nobody wants to write Hangul in Latin-1.
func useUnicode() {
  setlocale(LC_ALL, "")
  let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
}
