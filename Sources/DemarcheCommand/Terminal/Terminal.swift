import CLineEditing
import Glibc

/// The terminal that the conversation is held on.
///
/// It is one's own from `claim` to `release`; whatever ends the program, the terminal is then set
/// as it was found.
final class Terminal {
  enum Event {
    case bytes(ArraySlice<UInt8>)
    case signal(Int32)
    /// Nothing in the time given.
    case nothing
    /// The terminal is gone, or its other end is closed.
    case closed
  }

  let input: Int32
  let output: Int32
  private let signals: Int32
  /// Whether it does more than show characters one after another.
  let knowsEscapes: Bool
  private let marksWaiting: Bool
  private var bytesRead = 0
  private var signalsSeen = 0

  /// Takes standard input's terminal. What is painted goes to standard output if that is a
  /// terminal as well, and past it if it is not. Nil if there is no terminal.
  static func claim() -> Terminal? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    var output = STDOUT_FILENO
    if isatty(output) != 1 { output = open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY) }
    return output < 0 ? nil : Terminal(input: STDIN_FILENO, output: output)
  }

  private init?(input: Int32, output: Int32) {
    self.input = input
    self.output = output
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    knowsEscapes = !kind.isEmpty && kind != "dumb"
    marksWaiting = getenv("DEMARCHE_MARK_WAITING") != nil
    signals = terminal_signals_claim(input, output, knowsEscapes)
    if signals < 0 { return nil }
  }

  /// Lets another program have the terminal as it was found, and takes it again.
  func lend<Result>(_ body: () -> Result) -> Result {
    terminal_signals_release()
    defer { _ = terminal_signals_claim(input, output, knowsEscapes) }
    return body()
  }

  func release() { terminal_signals_release() }

  func painter() -> any LinePainter {
    let size = size()
    return knowsEscapes
      ? ScreenPainter(rows: size.rows, columns: size.columns) : PlainPainter(columns: size.columns)
  }

  /// Rows and columns; those of old if the terminal does not say.
  func size() -> (rows: Int, columns: Int) {
    var rows: Int32 = 24
    var columns: Int32 = 80
    _ = line_editor_terminal_size(output, &rows, &columns)
    return (Int(rows), Int(columns))
  }

  /// From here on signals come as events. Those that came before have done what they do.
  func beginReading() {
    terminal_signals_set_reading(true)
    Interruption.clear()
  }

  /// From here on signals do at once what they do. Those that came too late to be events do it now.
  func endReading() {
    terminal_signals_set_reading(false)
    var byte: UInt8 = 0
    while Glibc.read(signals, &byte, 1) == 1 {
      signalsSeen += 1
      switch Int32(byte) {
      case SIGINT, SIGTSTP, SIGHUP, SIGTERM: raise(Int32(byte))
      default: break
      }
    }
  }

  /// Whether `wait` would return at once.
  var hasInput: Bool { ready(milliseconds: 0).contains { $0 } }

  /// Whether keys are waiting, and no signal before them.
  var hasTyping: Bool { ready(milliseconds: 0) == [true, false] }

  /// Waits for what comes next; a signal before anything that was typed. -1: for ever.
  func wait(milliseconds: Int32) -> Event {
    let ready = ready(milliseconds: milliseconds)
    if ready[1] {
      var number: UInt8 = 0
      if Glibc.read(signals, &number, 1) == 1 {
        signalsSeen += 1
        return .signal(Int32(number))
      }
    }
    guard ready[0] else { return .nothing }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(input, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return .bytes([]) }
    if count <= 0 { return .closed }
    bytesRead += count
    return .bytes(bytes[..<count])
  }

  func write(_ text: String) {
    if !text.isEmpty { _ = writeAll(text, to: output) }
  }

  /// Says, to a test that asked for it, that all is painted and how much was taken in for it.
  func markWaiting() {
    if marksWaiting { write("\u{1B}]777;waiting;\(bytesRead);\(signalsSeen)\u{7}") }
  }

  private func ready(milliseconds: Int32) -> [Bool] {
    var waiting = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waiting, 2, milliseconds) < 0 {
      // The signal's number is in the pipe now, if it is one of ours.
      if errno != EINTR { return [true, false] }
    }
    return waiting.map { $0.revents != 0 }
  }
}

/// Writes all of a text; false if nobody reads it any more, or a wish to be interrupted came.
func writeAll(_ text: String, to descriptor: Int32, interruptible: Bool = false) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      if interruptible, Interruption.isRequested { return true }
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(16384))
      let count = Glibc.write(descriptor, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
