import Foundation

// Shortest plans for known problems by the real program, and by Fast Downward and pyperplan where
// they are installed: FD names fast-downward.py, PEERS_PYTHON the python that runs it, PYPERPLAN the
// program. Whole processes; CPU seconds, their children's too; medians of interleaved runs.

let program = CommandLine.arguments.dropFirst().first ?? ".build/release/demarche"
let rounds = 5

struct Result {
  var seconds: Double
  var output: String
}

func run(_ arguments: [String], in folder: URL) -> Result? {
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
  return Result(seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), output: output)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The first number after some words, or nil.
func number(after words: String, in text: String) -> Int? {
  guard let range = text.range(of: words) else { return nil }
  return Int(text[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber })
}

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
  "demarche-plans-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let environment = ProcessInfo.processInfo.environment

let problems: [(name: String, problem: (text: String, goal: String))] = [
  ("mediation 4, 2", ClassicProblems.mediation(goals: 4, others: 2)),
  ("mediation 5, 2", ClassicProblems.mediation(goals: 5, others: 2)),
  ("gripper 6", ClassicProblems.gripper(balls: 6)),
  ("blocks 6", ClassicProblems.blocks(6)),
]

print("problem          planner               moves    CPU s   ratio to demarche")
for (name, problem) in problems {
  let path = folder.appendingPathComponent("problem.demarche").path
  try problem.text.write(toFile: path, atomically: true, encoding: .utf8)
  let pddl = folder.appendingPathComponent("p.pddl").path
  let domain = folder.appendingPathComponent("p-domain.pddl").path
  _ = run(
    [program, "export", path, "--as", "pddl", "--goal", problem.goal, "--output", pddl], in: folder)
  var contenders: [(name: String, arguments: [String], words: String)] = [
    (
      "demarche",
      [program, path, "--format", "json", "--command", "how \(problem.goal) within 100 moves"],
      "\"moves\":"
    )
  ]
  if let downward = environment["FD"] {
    let python = environment["PEERS_PYTHON"] ?? "python3"
    let plan = folder.appendingPathComponent("plan").path
    for search in ["lmcut", "blind"] {
      contenders.append(
        (
          "fast downward \(search)",
          [
            python, downward, "--plan-file", plan, domain, pddl, "--search",
            "astar(\(search)())",
          ], "Plan length:"
        ))
    }
  }
  if let pyperplan = environment["PYPERPLAN"] {
    contenders.append(("pyperplan", [pyperplan, "-s", "bfs", domain, pddl], "Plan length:"))
  }
  var seconds: [[Double]] = contenders.map { _ in [] }
  var lengths: [Int?] = contenders.map { _ in nil }
  for _ in 0..<rounds {
    for (place, contender) in contenders.enumerated() {
      guard let result = run(contender.arguments, in: folder) else { continue }
      seconds[place].append(result.seconds)
      lengths[place] = number(after: contender.words, in: result.output)
    }
  }
  guard let own = seconds.first, !own.isEmpty else {
    print("\(program) cannot be run; is it built?")
    exit(1)
  }
  for (place, contender) in contenders.enumerated() where !seconds[place].isEmpty {
    print(
      name.padding(toLength: 16, withPad: " ", startingAt: 0),
      contender.name.padding(toLength: 20, withPad: " ", startingAt: 0),
      String(
        format: "%6@  %7.3f  %7.1f", lengths[place].map { "\($0)" } ?? "-",
        median(seconds[place]), median(seconds[place]) / median(own)))
  }
}
