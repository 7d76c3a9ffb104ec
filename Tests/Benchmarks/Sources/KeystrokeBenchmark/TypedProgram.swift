import Foundation

/// The program on a terminal of its own, which types and counts what each key costs.
final class TypedProgram {
  /// Linux's TIOCSPTLCK and TIOCGPTN; Swift does not see these.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  /// POSIX_SPAWN_SETSID.
  private static let newSession: Int16 = 0x80

  private let terminal: Int32
  private let process: pid_t
  private var bytesSent = 0
  private var output: [UInt8] = []

  init?(_ program: String, _ scenario: String, home: String) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: UInt32 = 0
    var isLocked: Int32 = 0
    guard terminal >= 0, ioctl(terminal, TypedProgram.unlock, &isLocked) == 0,
      ioctl(terminal, TypedProgram.number, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, TypedProgram.newSession)
    let variables = [
      "DEMARCHE_MARK_WAITING=1", "TERM=xterm", "PAGER=cat", "HOME=\(home)",
      "XDG_STATE_HOME=\(home)", "PATH=/usr/bin:/bin",
    ]
    func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
      texts.map { (text: String) in strdup(text) } + [nil]
    }
    var arguments = strings([program, scenario, "--no-journal"])
    var environment = strings(variables)
    var pid: pid_t = 0
    let status = posix_spawn(&pid, program, &actions, &attributes, &arguments, &environment)
    for pointer in arguments + environment { free(pointer) }
    posix_spawnattr_destroy(&attributes)
    posix_spawn_file_actions_destroy(&actions)
    process = pid
    guard status == 0, wait() else { return nil }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  /// Types a key and waits until the program has shown what it does: milliseconds of CPU.
  func type(_ key: String) -> Double {
    let before = cpuMilliseconds()
    let bytes = Array(key.utf8)
    bytesSent += bytes.count
    guard write(terminal, bytes, bytes.count) == bytes.count, wait() else { return .nan }
    return cpuMilliseconds() - before
  }

  /// Waits for the program's mark that it has taken all in and waits for more.
  private func wait() -> Bool {
    let mark = Array("\u{1B}]777;waiting;\(bytesSent);".utf8)
    output.removeAll(keepingCapacity: true)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { return false }
      output += buffer[..<count]
      if output.indices.contains(where: { output[$0...].starts(with: mark) }) { return true }
    }
  }

  private func cpuMilliseconds() -> Double {
    let folder = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let text =
        (try? String(contentsOfFile: "\(folder)/\(thread)/schedstat", encoding: .utf8)) ?? ""
      return sum + (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
    }
  }
}
