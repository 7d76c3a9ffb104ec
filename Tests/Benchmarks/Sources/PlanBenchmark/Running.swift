import Foundation

/// A program that was run as a whole.
struct Run {
  /// Of it and of all that it began.
  var cpuSeconds: Double
  var output: String
}

/// Runs a program, for at most a number of seconds by the clock; nil where it cannot be run.
func run(_ arguments: [String], in folder: URL, secondsMax: Int) -> Run? {
  // Fast Downward leaves files where it is run.
  let arguments =
    ["timeout", "\(secondsMax)", "sh", "-c", #"cd "$0" && exec "$@""#, folder.path] + arguments
  let outputPath = folder.appendingPathComponent("out").path
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_addopen(
    &actions, STDOUT_FILENO, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var pid: pid_t = 0
  var pointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  guard posix_spawnp(&pid, arguments[0], &actions, nil, &pointers, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(pid, &status, 0, &usage) == pid else { return nil }
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  let output = (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? ""
  return Run(cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), output: output)
}

/// The first number after some words, or nil.
func number(after words: String, in text: String) -> Int? {
  guard let range = text.range(of: words) else { return nil }
  return Int(text[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber })
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
