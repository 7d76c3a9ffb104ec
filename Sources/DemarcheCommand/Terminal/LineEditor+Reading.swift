import CLineEditing
import Glibc

/// Where libedit gets its characters from.
extension LineEditor {
  /// A part of a paste.
  enum Piece {
    case text(String)
    case enter
  }

  /// How long an Escape waits to turn out to be the start of something. Long enough for a slow
  /// connection, too short to notice.
  private static let escapeMilliseconds: Int32 = 40

  /// libedit's request for one character: 1 and the character, or -1 when the read is over.
  func readScalar(into scalar: UnsafeMutablePointer<wchar_t>) -> Int32 {
    while outcome == nil {
      if let piece = pieces.popFirst() {
        guard case .text(let text) = piece else { return deliver("\r", into: scalar) }
        insert(text)
        continue
      }
      var waits: Int32 = -1
      switch decoder.next(waited: hasWaited) {
      case .key(let key):
        if takesForPanel(key) { continue }
        if let code = code(for: key) { return deliver(code, into: scalar) }
        continue
      case .unfinished(givesUpSoon: true): waits = LineEditor.escapeMilliseconds
      case .unfinished(givesUpSoon: false), .empty: break
      }
      if waits < 0, !terminal.hasInput {
        paint()
        terminal.markWaiting()
      }
      wait(milliseconds: waits)
    }
    errno = EINTR
    return -1
  }

  /// Whether something typed is waiting to be taken in.
  var isMorePending: Bool {
    !pieces.isEmpty || !decoder.pending.isEmpty || terminal.hasInput
  }

  /// Whether the paste that is being taken in goes on with a line that is indented.
  var isNextLineIndented: Bool {
    guard case .text(let next)? = pieces.first, let first = next.first,
      first == " " || first == "\t"
    else { return false }
    return !next.allSatisfy(\.isWhitespace)
  }

  private func deliver(_ code: Unicode.Scalar, into scalar: UnsafeMutablePointer<wchar_t>) -> Int32
  {
    scalar.pointee = wchar_t(bitPattern: code.value)
    return 1
  }

  /// What libedit is told of a key; nil if it is dealt with here.
  private func code(for key: KeyDecoder.Key) -> Unicode.Scalar? {
    switch key {
    case .scalar(let scalar): return scalar
    case .special(let special): return Unicode.Scalar(special.rawValue)
    case .paste(let text):
      // A paste is typed for its user, line by line, but never completes or recalls anything.
      type(text)
      return nil
    }
  }

  /// Takes in a byte that another program was given and that is the prompt's.
  func press(_ key: UInt8) { decoder.append([key]) }

  /// Has a text typed, as if it were pasted.
  func type(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { pieces.append(.enter) }
      pieces.append(.text(String(line)))
    }
  }

  private func wait(milliseconds: Int32) {
    hasWaited = false
    switch terminal.wait(milliseconds: milliseconds) {
    case .bytes(let bytes): decoder.append(bytes)
    case .nothing: hasWaited = true
    case .closed: outcome = .lost
    case .signal(let number): handleSignal(number)
    }
  }

  private func handleSignal(_ number: Int32) {
    switch number {
    case SIGINT:
      dropInput()
      search = nil
      leaveLine(saying: "^C")
      outcome = .interrupted
    case SIGTSTP:
      leaveLine()
      terminal_signals_stop()
      resize()
      paint()
    case SIGCONT:
      // Stopped by force: whoever ran meanwhile has left neither modes nor screen as they were.
      line_editor_prepare_terminal(handle)
      _ = painter.leave(saying: "")
      resize()
      paint()
    case SIGWINCH:
      // libedit is told nothing while it reads a line: it would paint on, to its nowhere, at a
      // cursor that may lie outside its new screen. It asks for the size before each line.
      resize()
      paint()
    default: outcome = .told(signal: number)
    }
  }

  /// Whether a key was meant for what is below the line.
  private func takesForPanel(_ key: KeyDecoder.Key) -> Bool {
    if search != nil { return takesForSearch(key) }
    // An Escape that stands alone puts the menu away; else it begins a key, or is one of vi's.
    guard key == .scalar("\u{1B}"), hasWaited, let open = openMenu else { return false }
    var typed = open
    typed.reset()
    replaceLine(with: typed.line.text, cursor: typed.line.cursor)
    menu = nil
    return true
  }

  private func dropInput() {
    pieces = []
    decoder.clear()
  }
}
