import Foundation

/// The program with us at the other end: over pipes, a line and its answer; or on a
/// pseudo-terminal, as a person has it. Measures the time until the answer is there.
public final class Conversation {
  public enum Medium { case pipes, terminal }

  private let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var isOver = false
  /// When the program was begun.
  private let begun: Double

  public init(_ command: [String], over medium: Medium, environment: [String: String] = [:])
    throws
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch medium {
    case .pipes:
      var (down, up): ([Int32], [Int32]) = ([0, 0], [0, 0])
      guard pipe(&down) == 0, pipe(&up) == 0 else {
        throw Trouble("there is no pipe: \(String(cString: strerror(errno)))")
      }
      // Else the program would hold our ends too, and never meet the end of its input.
      for descriptor in [down[1], up[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      begun = monotonicSeconds()
      pid = try spawn(command, &actions, environment: environment)
      close(down[0])
      close(up[1])
      (input, output) = (down[1], up[0])
    case .terminal:
      // As posix_openpt, unlockpt and ptsname do, which Swift's Glibc does not name.
      let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (lock, number): (Int32, Int32) = (0, 0)
      guard primary >= 0, ioctl(primary, 0x4004_5431, &lock) == 0,
        ioctl(primary, 0x8004_5430, &number) == 0
      else { throw Trouble("there is no pseudo-terminal: \(String(cString: strerror(errno)))") }
      let name = "/dev/pts/\(number)"
      var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
      // The first terminal that a session's leader opens is the session's.
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
      begun = monotonicSeconds()
      pid = try spawn(command, &actions, environment: environment, isSession: true)
      (input, output) = (primary, primary)
    }
  }

  deinit {
    if !isOver {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    close(input)
    if output != input { close(output) }
  }

  /// Sends a line and reads until an answer's line is whole: the seconds that took, and the answer.
  public func ask(_ line: String, limit: Double = 120) throws -> (seconds: Double, answer: String) {
    let start = monotonicSeconds()
    try send(line + "\n")
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "\n") {
      guard try read(into: &bytes, within: limit) else { throw Trouble("no answer to: \(line)") }
    }
    return (monotonicSeconds() - start, String(decoding: bytes, as: UTF8.self))
  }

  /// Sends keys and reads until nothing more comes for a while: the seconds until the last of it
  /// was there, and what came.
  public func type(_ keys: String, quiet: Double = 0.15, limit: Double = 10) throws
    -> (seconds: Double, screen: String)
  {
    let start = monotonicSeconds()
    var last = start
    try send(keys)
    var bytes: [UInt8] = []
    while try read(into: &bytes, within: bytes.isEmpty ? limit : quiet) {
      last = monotonicSeconds()
    }
    return (last - start, String(decoding: bytes, as: UTF8.self))
  }

  /// Reads until a text has come: the seconds since the program was begun, by the clock and of its
  /// processor time.
  public func awaits(_ mark: String, limit: Double = 60) throws -> (wall: Double, cpu: Double) {
    var bytes: [UInt8] = []
    while !String(decoding: bytes, as: UTF8.self).contains(mark) {
      guard try read(into: &bytes, within: limit) else {
        throw Trouble("no \(mark) came, but: \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    return (monotonicSeconds() - begun, cpuSeconds())
  }

  /// Ends it as a person would, with ^D, and waits until it has gone.
  public func end() throws {
    try send("\u{4}")
    var rest: [UInt8] = []
    while (try? read(into: &rest, within: 10)) == true {}
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    isOver = true
  }

  /// As the scheduler counts, in all its threads.
  private func cpuSeconds() -> Double {
    let folder = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let path = "\(folder)/\(thread)/schedstat"
      let nanoseconds = (try? String(contentsOfFile: path, encoding: .utf8)).map(numbers)?.first
      return sum + Double(nanoseconds ?? 0) / 1e9
    }
  }

  private func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Trouble("the program does not read any more") }
      written += count
    }
  }

  /// Adds what has come; false where nothing came in time.
  private func read(into bytes: inout [UInt8], within seconds: Double) throws -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(output, &buffer, buffer.count)
    guard count > 0 else { throw Trouble("the program has ended") }
    bytes.append(contentsOf: buffer[..<count])
    return true
  }
}
