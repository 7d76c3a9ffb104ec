import Foundation

/// A process run to its end and measured as a whole.
public struct ProcessRun {
  public var cpuSeconds: Double
  public var wallSeconds: Double
  public var peakMegabytes: Double
  public var output: String
  /// 0 where it ended well; nil where it was stopped at the limit.
  public var status: Int32?

  /// Runs a command, found as a shell would find it. Its output is kept, its complaints are not
  /// unless asked for.
  public init(
    _ command: [String], limit: Double = 600, environment: [String: String] = [:],
    keepsComplaints: Bool = false
  ) throws {
    let path = NSTemporaryDirectory() + "/bench-output-\(getpid())"
    let usagePath = path + "-usage"
    defer {
      unlink(path)
      unlink(usagePath)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let fresh = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, fresh, 0o600)
    if keepsComplaints {
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    let start = monotonicSeconds()
    let pid = try spawn(
      [try ProcessRun.launcher(), usagePath] + command, &actions, environment: environment)
    let ended = Flag()
    if limit.isFinite {
      DispatchQueue.global().asyncAfter(deadline: .now() + limit) {
        ended.unlessSet { kill(-pid, SIGKILL) }
      }
    }
    var status: Int32 = 0
    // The process stays a zombie, and its id its own, until the flag is set.
    var information = siginfo_t()
    waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT)
    let wasLate = !ended.set()
    waitpid(pid, &status, 0)
    wallSeconds = monotonicSeconds() - start
    let usage = (try? String(contentsOfFile: usagePath, encoding: .utf8)).map(numbers) ?? []
    guard usage.count == 4 || wasLate else { throw Trouble("\(command[0]) cannot be measured") }
    cpuSeconds = wasLate ? 0 : Double(usage[1] + usage[2]) / 1e6
    peakMegabytes = wasLate ? 0 : Double(usage[3]) / 1024
    output = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    self.status = wasLate ? nil : Int32(usage[0])
  }

  /// The small program beside this one that starts what is measured.
  private static func launcher() throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let path = URL(fileURLWithPath: own).deletingLastPathComponent().path + "/Launch"
    guard access(path, X_OK) == 0 else { throw Trouble("there is no \(path): build all of it") }
    return path
  }
}

/// Whether a process has ended; asked by the one who would stop it.
private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var isSet = false
  private var wasStopped = false

  /// Sets it; false where the process was stopped before.
  func set() -> Bool {
    lock.withLock {
      isSet = true
      return !wasStopped
    }
  }

  func unlessSet(_ body: () -> Void) {
    lock.withLock {
      guard !isSet else { return }
      wasStopped = true
      body()
    }
  }
}

/// Starts a command in a group of its own; its id.
func spawn(
  _ command: [String], _ actions: inout posix_spawn_file_actions_t,
  environment: [String: String] = [:], isSession: Bool = false
) throws -> pid_t {
  guard let program = command.first else { throw Trouble("there is no command to run") }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // POSIX_SPAWN_SETSID, which glibc has and its Swift overlay may not name.
  posix_spawnattr_setflags(&attributes, isSession ? 0x80 : Int16(POSIX_SPAWN_SETPGROUP))
  var arguments = command.map { strdup($0) } + [nil]
  defer { for pointer in arguments { free(pointer) } }
  let whole = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  var variables = whole.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in variables { free(pointer) } }
  var pid: pid_t = 0
  let problem = posix_spawnp(&pid, program, &actions, &attributes, &arguments, &variables)
  guard problem == 0 else {
    throw Trouble("\(program) cannot be run: \(String(cString: strerror(problem)))")
  }
  return pid
}

/// Seconds on a clock that is never set.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// All whole numbers in a text, in order.
public func numbers(in text: String) -> [Int] {
  text.split { !($0.isASCII && ($0.isNumber || $0 == "-")) }.compactMap { Int($0) }
}
