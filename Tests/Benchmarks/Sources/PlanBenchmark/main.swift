import Foundation

// Shortest plans for known problems by the real program, and by the planners installed beside the
// Python that PEERS_PYTHON names. Whole processes; CPU seconds, their children's too; medians of
// interleaved runs. Every length is compared with the known one.
//
//     PlanBenchmark [PROGRAM] [--only NAME] [--rounds N] [--seconds N] [--write FILE]
//
// --only: beside planners whose names have this in them; --seconds: how long one run may take;
// --write: puts the table into a file, between its marks.

struct Problem {
  var name: String
  var scenario: (text: String, goal: String)
  var plain: PlainProblem
  var length: Int
}

let problems: [Problem] =
  [2, 4, 5, 6].map { goals in
    Problem(
      name: "mediation, \(goals) pairs of \(goals + 2)",
      scenario: ClassicProblems.mediation(goals: goals, others: 2),
      plain: PlainProblems.mediation(goals: goals, others: 2), length: 7 * goals - 1)
  }
  + [4, 6, 8].map { balls in
    Problem(
      name: "Gripper, \(balls) balls", scenario: ClassicProblems.gripper(balls: balls),
      plain: PlainProblems.gripper(balls: balls), length: 3 * balls - 1)
  }
  + [4, 6, 8].map { count in
    Problem(
      name: "Blocksworld, \(count) blocks", scenario: ClassicProblems.blocks(count),
      plain: PlainProblems.blocks(count), length: count)
  }

var program = ".build/release/demarche"
var rounds = 5
var secondsMax = 60
var only = ""
var target: String?
var arguments = Array(CommandLine.arguments.dropFirst())
while let first = arguments.first {
  arguments.removeFirst()
  switch first {
  case "--only": only = arguments.removeFirst()
  case "--rounds": rounds = Int(arguments.removeFirst()) ?? rounds
  case "--seconds": secondsMax = Int(arguments.removeFirst()) ?? secondsMax
  case "--write": target = arguments.removeFirst()
  default: program = first
  }
}
if !program.hasPrefix("/") {
  program = FileManager.default.currentDirectoryPath + "/" + program
}

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
  "demarche-plans-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

let python = ProcessInfo.processInfo.environment["PEERS_PYTHON"]
let contenders =
  [Contender.demarche(program)]
  + (python.map { Contender.others($0, in: folder) } ?? [])
  .filter { only.isEmpty || $0.name.contains(only) }

func write(_ problem: Problem) throws -> Contender.Files {
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  return Contender.Files(
    scenario: try file("problem.demarche", problem.scenario.text), goal: problem.scenario.goal,
    domain: try file("domain.pddl", problem.plain.domain),
    problem: try file("problem.pddl", problem.plain.problem),
    logic: try file("problem.lp", problem.plain.logicProgram),
    plan: folder.appendingPathComponent("plan").path)
}

var rows = [["problem", "moves"] + contenders.map(\.name)]
var areRight = true
for problem in problems {
  let files = try write(problem)
  var seconds: [[Double]] = contenders.map { _ in [] }
  var lengths: [Int?] = contenders.map { _ in nil }
  var isTooSlow = contenders.map { _ in false }
  for _ in 0..<rounds {
    for (place, contender) in contenders.enumerated() where !isTooSlow[place] {
      guard let run = run(contender.arguments(files), in: folder, secondsMax: secondsMax) else {
        continue
      }
      seconds[place].append(run.cpuSeconds)
      lengths[place] = number(after: contender.words, in: run.output)
      isTooSlow[place] = lengths[place] == nil
    }
  }
  guard let own = seconds.first, !own.isEmpty else {
    print("\(program) cannot be run; is it built?")
    exit(1)
  }
  var row = [problem.name, "\(problem.length)"]
  for place in contenders.indices {
    if isTooSlow[place] {
      row.append("> \(secondsMax) s")
      if place == 0 { areRight = false }
    } else if lengths[place] != problem.length {
      row.append("wrong: \(lengths[place].map { "\($0)" } ?? "none")")
      areRight = false
    } else if place == 0 {
      row.append(String(format: "%.3f s", median(own)))
    } else {
      row.append(String(format: "%.1f ×", median(seconds[place]) / median(own)))
    }
  }
  rows.append(row)
  print(row.joined(separator: "  |  "))
}

let table = ([rows[0], rows[0].map { _ in "---" }] + rows.dropFirst()).map {
  "| " + $0.joined(separator: " | ") + " |"
}.joined(separator: "\n")
let versions = python.map { Contender.versions($0, in: folder) } ?? "Demarche alone"
let note =
  "Medians of \(rounds) interleaved runs of whole processes, CPU time; the others as multiples of "
  + "Demarche's. \(versions)."
print("\n\(table)\n\n\(note)")
if let target {
  let (start, end) = ("<!-- measured -->", "<!-- end of measured -->")
  let text = try String(contentsOfFile: target, encoding: .utf8)
  guard let first = text.range(of: start), let last = text.range(of: end) else {
    print("\(target) has no marks \(start) and \(end).")
    exit(1)
  }
  let new = text[..<first.upperBound] + "\n\(table)\n\n\(note)\n" + text[last.lowerBound...]
  try String(new).write(toFile: target, atomically: true, encoding: .utf8)
}
exit(areRight ? 0 : 1)
