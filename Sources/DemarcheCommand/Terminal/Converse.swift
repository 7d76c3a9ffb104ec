import CLineEditing
import Glibc
import Rendering
import Wording

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
  var talk = Talk(conversation: conversation, terminal: terminal, editor: editor)
  while true {
    switch editor.read(prompt: conversation.prompt()) {
    case .line(let line):
      if line.allSatisfy(\.isWhitespace) { continue }
      let line = talk.recalled(line)
      editor.remember(line)
      history?.add(line)
      if let trouble = history?.takeTrouble() { terminal.write(trouble + "\n") }
      switch talk.answer(line) {
      case .goesOn: continue
      case .isLost: return 0
      case .ends:
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

/// What the prompt itself remembers and does between lines.
private struct Talk {
  enum Next { case goesOn, ends, isLost }

  let conversation: Conversation
  let terminal: Terminal
  let editor: LineEditor
  private var lines: [String] = []
  private var tellsTime = false

  init(conversation: Conversation, terminal: Terminal, editor: LineEditor) {
    self.conversation = conversation
    self.terminal = terminal
    self.editor = editor
  }

  /// The line itself, or the earlier one that it stands for, which is shown.
  func recalled(_ line: String) -> String {
    guard
      case .again(let earlier) = PromptLine(line, earlier: lines, language: conversation.words())
    else { return line }
    terminal.write(earlier.onOneRow + "\n")
    return earlier
  }

  mutating func answer(_ line: String) -> Next {
    switch PromptLine(line, earlier: lines, language: conversation.words()) {
    case .again, .answer: break
    case .list: return say(PromptLine.list(lines, language: conversation.words()))
    case .mistake(let message): return say(message)
    case .timing(let on):
      tellsTime = on
      return say(.timesAreTold(on))
    case .edit(let text): return edit(text)
    }
    lines.append(line)
    let start = monotonicNanoseconds()
    let reply = conversation.answer(line)
    let took = monotonicNanoseconds() - start
    guard say(reply) else { return .isLost }
    if reply.ends { return .ends }
    if tellsTime { terminal.write("(\(durationText(nanoseconds: took)))\n") }
    return .goesOn
  }

  private func say(_ message: PromptMessage) -> Next {
    say(message.text(in: conversation.words()))
  }

  private func say(_ text: String) -> Next {
    say(Reply(text: text, ends: false)) ? .goesOn : .isLost
  }

  /// Shows an answer; false if nobody reads it any more. ^C cuts a long one short.
  private func say(_ reply: Reply) -> Bool {
    if reply.text.isEmpty { return true }
    let text = reply.text.last == "\n" ? reply.text : reply.text + "\n"
    let wasInterrupted = Interruption.isRequested
    if !wasInterrupted, reply.isForReading, page(text) { return true }
    return writeAll(text, to: STDOUT_FILENO, interruptible: !wasInterrupted)
  }

  /// Has an answer that is taller than the terminal read in a pager; false if that is not done.
  /// Where more lines are typed already, they are not the pager's.
  private func page(_ text: String) -> Bool {
    guard terminal.knowsEscapes, isatty(STDOUT_FILENO) == 1, !editor.isMorePending,
      let pager = pagerCommand(getenv("PAGER").map { String(cString: $0) })
    else { return false }
    let size = terminal.size()
    guard rowCount(of: text, columns: size.columns) > size.rows else { return false }
    let keys = isLess(pager) ? keysForLess() : nil
    defer { if let keys { forget(keys) } }
    let less = lessOptions(columns: size.columns, language: conversation.words())
    let status = terminal.lend {
      text.withCString { foreground_run(pager, "", less, $0, strlen($0)) }
    }
    line_editor_settle_terminal(editor.handle)
    if keys != nil, let key = PagerKeys.less.key(endingWith: status) { editor.press(key) }
    return status >= 0 && status != 126 && status != 127
  }

  /// Tells `less` which keys are the prompt's, by a file that it is to be removed again; nil where
  /// its user has keys of their own.
  private func keysForLess() -> String? {
    guard getenv("LESSKEYIN") == nil, getenv("LESSKEY") == nil,
      let path = temporaryFile(PagerKeys.less.source)
    else { return nil }
    setenv("LESSKEYIN", path, 1)
    return path
  }

  private func forget(_ keys: String) {
    unsetenv("LESSKEYIN")
    unlink(keys)
  }

  /// Has a text changed in the user's editor; what is saved is typed into the next line.
  private func edit(_ text: String) -> Next {
    let command = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    guard let path = temporaryFile(text) else {
      return say(.noFileForEditor(String(cString: strerror(errno))))
    }
    defer { unlink(path) }
    let status = terminal.lend { foreground_run(command + " \"$1\"", path, nil, nil, 0) }
    line_editor_settle_terminal(editor.handle)
    guard status == 0, let bytes = readFile(path) else {
      return say(status == 127 ? .cannotRunEditor(command) : .editorGaveUp)
    }
    var edited = KeyDecoder.cleaned(String(decoding: bytes, as: UTF8.self))
    while edited.last?.isWhitespace == true { edited.removeLast() }
    editor.type(edited)
    return .goesOn
  }

  private func temporaryFile(_ text: String) -> String? {
    let folder = environment("TMPDIR") ?? "/tmp"
    var name = Array((folder + "/demarche-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if writeAll(text + "\n", to: file) { return path }
    unlink(path)
    return nil
  }
}

private func monotonicNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
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
    let text = reply.text.isEmpty || reply.text.last == "\n" ? reply.text : reply.text + "\n"
    if !writeAll(text, to: STDOUT_FILENO, interruptible: !Interruption.isRequested) { return 0 }
    if reply.ends {
      conversation.finish()
      return 0
    }
  }
}

/// The user's locale if it knows Unicode, else the plain one that does: in a locale of single
/// bytes libedit takes letters for Meta keys, and nobody wants to write Hangul in Latin-1. Nothing else of
/// a locale is used, and each part of it would be a file to read.
func useUnicode() {
  setlocale(LC_CTYPE, "")
  let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
}
