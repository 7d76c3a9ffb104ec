import CPseudoTerminal
import Foundation

/// A program on a terminal of its own, met as a person meets it: keys in, a screen to look at.
///
/// Nothing here sleeps. The program marks each time that it has painted all and waits for more,
/// with how much it had read by then; `type` waits for the mark that answers what was typed.
public final class PseudoTerminal {
  public private(set) var screen: PseudoTerminalScreen
  private var terminal: Int32
  private let process: pid_t
  private var bytesSent = 0
  private var status: Int32?
  private var isDrained = false
  /// In seconds; only what fails waits so long, also where other tests take the processors.
  private let patience: TimeInterval = 60

  /// Starts the program, or a shell that knows it as `$0` and its arguments as `$@`. `environment`
  /// is added to what a program on a terminal needs, or with nil taken from it.
  public init(
    _ arguments: [String] = [], shell script: String? = nil, environment: [String: String?],
    rows: Int = 12, columns: Int = 40, answers: Int32 = -1
  ) throws {
    var variables: [String: String?] = [
      "PATH": "/usr/bin:/bin", "TERM": "xterm", "DEMARCHE_MARK_WAITING": "1",
      // Else a crash waits for someone to look at it.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    let program = PseudoTerminal.program.path
    let path = script == nil ? program : "/bin/bash"
    let words = (script.map { ["bash", "-c", $0, program] } ?? [program]) + arguments
    var argumentPointers = words.map { strdup($0) } + [nil]
    var variablePointers =
      variables.compactMap { name, value in value.map { strdup("\(name)=\($0)") } } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    terminal = pseudo_terminal_spawn(
      path, &argumentPointers, &variablePointers, Int32(rows), Int32(columns), answers, &process)
    if terminal < 0 { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    self.process = process
    screen = PseudoTerminalScreen(rows: rows, columns: columns)
  }

  deinit {
    if status == nil {
      Foundation.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// Where the build has put the program: beside the tests.
  public static var program: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("demarche")
      if FileManager.default.isExecutableFile(atPath: candidate.path),
        !candidate.hasDirectoryPath
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: ".build/debug/demarche")
  }

  /// Sends bytes as they are and waits for nothing.
  public func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    bytesSent += bytes.count
    var sent = 0
    while sent < bytes.count {
      // What the program writes meanwhile must be read, or neither side gets any further.
      pump(milliseconds: 0)
      let count = bytes[sent...].prefix(512).withUnsafeBytes {
        write(terminal, $0.baseAddress, $0.count)
      }
      if count > 0 { sent += count } else if errno != EINTR { return }
    }
  }

  /// Types keys, and waits until the program has taken them in and shown what they do.
  @discardableResult
  public func type(_ keys: String) -> Bool {
    send(keys)
    return waitUntil { ($0.waiting?.bytes ?? -1) == self.bytesSent }
  }

  /// Presses a key that raises a signal, such as ^C, and waits until the program waits again.
  @discardableResult
  public func signal(_ key: String) -> Bool {
    let before = screen.waiting?.signals ?? 0
    send(key)
    bytesSent -= key.utf8.count
    return waitUntil { ($0.waiting?.signals ?? 0) > before }
  }

  /// Types a line that is read before the first prompt, and waits for that prompt.
  @discardableResult
  public func reply(_ line: String) -> Bool {
    send(line + "\r")
    bytesSent -= line.utf8.count + 1
    return start()
  }

  /// Of the bytes sent, so many are taken by a program to which the terminal is lent, a pager say.
  public func leaveUncounted(bytes: Int) { bytesSent -= bytes }

  /// Presses ^C while the program computes: no byte that it will read.
  public func interrupt() {
    send("\u{3}")
    bytesSent -= 1
  }

  /// Sends the program a signal past the terminal.
  public func kill(with signal: Int32) { Foundation.kill(process, signal) }

  /// Changes the window's size, and waits until the program has painted for it.
  @discardableResult
  public func resize(rows: Int, columns: Int) -> Bool {
    let before = screen.waiting?.signals ?? 0
    screen.resize(rows: rows, columns: columns)
    pseudo_terminal_resize(terminal, Int32(rows), Int32(columns))
    return waitUntil { ($0.waiting?.signals ?? 0) > before }
  }

  /// Waits until the program waits for its first key.
  @discardableResult
  public func start() -> Bool { waitUntil { $0.waiting != nil } }

  /// Forgets what stands above the cursor.
  public func forgetRowsAbove() { screen.forgetRowsAbove() }

  /// Waits until the screen shows a text.
  @discardableResult
  public func waitFor(_ text: String) -> Bool { waitUntil { $0.text.contains(text) } }

  /// Waits for the program to end: its exit status, or 128 and the signal that ended it.
  public func end() -> Int32? {
    let deadline = Date(timeIntervalSinceNow: patience)
    while status == nil, Date() < deadline {
      pump(milliseconds: 10)
      _ = poll()
    }
    // What was written last may still be on its way; after it comes the end of the file.
    while !isDrained, Date() < deadline { pump(milliseconds: 10) }
    return status
  }

  /// Whether the terminal is as a shell would have it.
  public var isCooked: Bool { pseudo_terminal_is_cooked(terminal) == 1 }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    close(terminal)
    terminal = -1
    isDrained = true
  }

  public func waitUntil(_ isTrue: (PseudoTerminalScreen) -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: patience)
    while !isTrue(screen) {
      if Date() > deadline { return false }
      if !pump(milliseconds: 50), poll() { return isTrue(screen) }
    }
    return true
  }

  /// Takes in what the program has written; false if there was nothing.
  @discardableResult
  private func pump(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&waiting, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else {
      isDrained = true
      return false
    }
    screen.feed(bytes[..<count])
    return true
  }

  /// Whether the program has ended.
  private func poll() -> Bool {
    if status != nil { return true }
    var state: Int32 = 0
    guard waitpid(process, &state, WNOHANG) == process else { return false }
    status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    return true
  }
}
