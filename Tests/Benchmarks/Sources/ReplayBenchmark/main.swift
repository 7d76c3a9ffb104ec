import Foundation

// Opens and replays long scripts with the real program and prints what that costs.

let program = CommandLine.arguments.dropFirst().first ?? ".build/release/demarche"
let rounds = 3
let sizes = [100_000, 1_000_000]

struct Measurement {
  var seconds: Double
  var peakMegabytes: Double
}

/// Runs a command to its end: CPU seconds, user and system, and the peak of memory.
func run(_ arguments: [String]) -> Measurement? {
  var pid: pid_t = 0
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var pointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  guard posix_spawn(&pid, arguments[0], &actions, nil, &pointers, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(pid, &status, 0, &usage) == pid, status == 0 else { return nil }
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return Measurement(
    seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
    peakMegabytes: Double(usage.ru_maxrss) / 1024)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
  "demarche-replay-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

struct Job {
  var name: String
  var size: Int
  var arguments: [String]
  var results: [Measurement] = []
}

var jobs: [Job] = []
for size in sizes {
  let path = folder.appendingPathComponent("\(size).demarche").path
  try ReplayScenario.text(events: size, seed: 7).write(
    toFile: path, atomically: true, encoding: .utf8)
  let open = [program, path, "--summary", "--format", "json", "--command"]
  jobs.append(Job(name: "open", size: size, arguments: open + ["help"]))
  jobs.append(Job(name: "open and replay", size: size, arguments: open + ["next all"]))
}
for _ in 0..<rounds {
  for place in jobs.indices {
    guard let result = run(jobs[place].arguments) else {
      print("\(jobs[place].arguments.joined(separator: " ")) failed; is the program built?")
      exit(1)
    }
    jobs[place].results.append(result)
  }
}

print("what             events     CPU s  (range)          peak MB  growth")
for job in jobs {
  let seconds = job.results.map(\.seconds)
  let smaller = jobs.first { $0.name == job.name && $0.size < job.size }
  let growth = smaller.map {
    log(median(seconds) / median($0.results.map(\.seconds)))
      / log(Double(job.size) / Double($0.size))
  }
  print(
    job.name.padding(toLength: 16, withPad: " ", startingAt: 0),
    String(
      format: "%8d  %7.2f  (%.2f to %.2f)  %9.0f  %@", job.size, median(seconds),
      seconds.min() ?? 0, seconds.max() ?? 0,
      job.results.map(\.peakMegabytes).max() ?? 0,
      growth.map { String(format: "%.2f", $0) } ?? "-"))
}
