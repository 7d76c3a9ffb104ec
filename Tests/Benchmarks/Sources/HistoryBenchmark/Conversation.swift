import Foundation

/// The program, kept running: a line in, an answer out.
final class Conversation {
  enum Failure: Error {
    case notStarted, ended
    case notCarriedOut(String)
  }

  private let process: pid_t
  private let clock: clockid_t
  private let input: Int32
  private let output: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ arguments: [String]) throws {
    var (toProgram, fromProgram): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&toProgram) == 0, pipe(&fromProgram) == 0 else { throw Failure.notStarted }
    // Ends that the program must not hold: else it never sees the end of its input.
    for descriptor in [toProgram[1], fromProgram[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toProgram[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromProgram[1], STDOUT_FILENO)
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ) == 0 else {
      throw Failure.notStarted
    }
    close(toProgram[0])
    close(fromProgram[1])
    var clock = clockid_t()
    guard clock_getcpuclockid(process, &clock) == 0 else { throw Failure.notStarted }
    self.process = process
    self.clock = clock
    input = toProgram[1]
    output = fromProgram[0]
  }

  /// The CPU seconds that the answer to a line took, which must be that it was carried out.
  func ask(_ line: String) throws -> Double {
    let start = seconds()
    let bytes = Array((line + "\n").utf8)
    guard write(input, bytes, bytes.count) == bytes.count else { throw Failure.ended }
    var answer: [UInt8] = []
    while answer.last != UInt8(ascii: "\n") {
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw Failure.ended }
      answer += buffer[..<count]
    }
    let seconds = seconds() - start
    let text = String(decoding: answer, as: UTF8.self)
    guard text.contains("\"ok\":true") else { throw Failure.notCarriedOut(text) }
    return seconds
  }

  func end() {
    close(input)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(output)
  }

  private func seconds() -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
