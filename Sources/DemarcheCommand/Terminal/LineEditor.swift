import CLineEditing
import Demarche
import Glibc

/// Reads lines from a terminal, with libedit for the keys and our own painter for the screen.
///
/// libedit is asked for nothing but its keymaps, its commands and its buffer: what it paints goes
/// nowhere. It asks `readScalar` for every character, and there, when nothing more is pending,
/// the line as it then stands is painted. That is one write for each key, and everything a prompt
/// may want to show - colour, a suggestion, a menu - is only more for the painter to lay out.
///
/// One editor lives at a time, on one thread. libedit's callbacks capture nothing; they find it
/// through libedit's client data.
final class LineEditor {
  /// How a read ended.
  enum Outcome: Equatable {
    case line(String)
    /// ^C: what was typed is dropped.
    case interrupted
    /// ^D.
    case ended
    /// The terminal is gone.
    case lost
    /// A signal that asks the program to leave.
    case told(signal: Int32)
  }

  let handle: OpaquePointer
  let terminal: Terminal
  let conversation: Conversation
  private let libeditHistory: OpaquePointer?

  var walk: HistoryWalk
  var painter: any LinePainter
  var prompt = ""
  var outcome: Outcome?
  var decoder = KeyDecoder()
  /// What is handed to libedit before the next key: parts of a paste.
  var pieces: ArraySlice<Piece> = []
  /// Whether nothing came for a while after an Escape.
  var hasWaited = false
  /// What Tab has listed.
  var menu: CompletionMenu?
  /// What ^R looks for.
  var search: HistorySearch?
  /// How the line looks that was painted last, and the likely lines at this prompt.
  var look: (text: String, look: LineLook)?
  var likely: [LikelyLine] = []

  /// Nil if libedit cannot work with this terminal.
  init?(terminal: Terminal, conversation: Conversation, history: [String]) {
    guard let handle = line_editor_open("demarche", terminal.input, terminal.output) else {
      return nil
    }
    self.handle = handle
    self.terminal = terminal
    self.conversation = conversation
    walk = HistoryWalk(entries: history)
    painter = terminal.painter()
    libeditHistory = history_init()
    // The editor closes libedit before it goes, so libedit never calls into the void.
    line_editor_set_client_data(handle, Unmanaged.passUnretained(self).toOpaque())
    line_editor_set_reader(handle) { handle, scalar in
      guard let editor = LineEditor.of(handle), let scalar else { return -1 }
      return editor.readScalar(into: scalar)
    }
    setTerminalModes()
    addCommands()
    takeInSettings()
    if let libeditHistory {
      line_editor_set_history_size(libeditHistory, Int32.max)
      line_editor_attach_history(handle, libeditHistory)
      for entry in history { line_editor_enter_history(libeditHistory, entry) }
    }
  }

  deinit {
    line_editor_close(handle)
    if let libeditHistory { history_end(libeditHistory) }
  }

  /// The editor that libedit calls back for.
  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    guard let handle, let data = line_editor_client_data(handle) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// Lets one line be typed.
  func read(prompt: String) -> Outcome {
    self.prompt = prompt
    outcome = nil
    menu = nil
    search = nil
    look = nil
    likely = conversation.isDressed ? conversation.likely() : []
    walk.end()
    resize()
    terminal.beginReading()
    defer { terminal.endReading() }
    var count: Int32 = 0
    let line = el_gets(handle, &count)
    if let outcome { return outcome }
    // A key bound to libedit's own end of line, or an error of the terminal's.
    guard let line, count > 0 else { return .lost }
    leaveLine()
    let text = String(cString: line)
    return .line(text.last == "\n" ? String(text.dropLast()) : text)
  }

  /// Makes a line one that can be recalled.
  func remember(_ line: String) {
    walk.add(line)
    if let libeditHistory { line_editor_enter_history(libeditHistory, line) }
  }

  /// Paints the line for the last time, without what is only said while it is typed, and goes on
  /// to the row below.
  func leaveLine(saying text: String = "") {
    terminal.write(painter.show(lineView))
    terminal.write(painter.leave(saying: text))
  }

  func paint() { terminal.write(painter.show(view)) }

  func resize() {
    let size = terminal.size()
    terminal.write(painter.resize(rows: size.rows, columns: size.columns))
  }

  /// Between lines too, keys are neither shown nor gathered into lines by the terminal: what is
  /// typed ahead waits, and shows when it is its turn. Return and line feed stay what they are.
  private func setTerminalModes() {
    line_editor_set_terminal_flags(handle, "-x", "-echo", "-icanon", "-inlcr", "-icrnl")
    line_editor_set_terminal_flags(handle, "-d", "-inlcr", "-icrnl", nil, nil)
  }
}
