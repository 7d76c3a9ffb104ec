import ArgumentParser
import BenchmarkKit
import Foundation

/// `bench run`: everything, in one command.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Measure everything and print tables.",
    discussion: """
      Systems that do the same work run in turn, each as a process of its own: CPU seconds and \
      peak memory are the whole process's, start-up and reading included. Answers are compared \
      with references computed here. Without --peers only Demarche is measured.
      """)

  @OptionGroup var places: Places
  @Option(help: "The folder of the peers' programs, built; also BENCH_PEERS.")
  var peers: String?
  @Option(help: "A Python that has the peers' packages; also PEERS_PYTHON.")
  var peersPython: String?
  @Option(help: "How often each runs.")
  var rounds = 3
  @Option(help: "Seconds after which a system is stopped.")
  var limit = 120.0
  @Option(help: "Measure only what has this in its suite's or its work's name; repeatable.")
  var only: [String] = []
  @Option(
    help: ArgumentHelp(
      "Measure Demarche also with more arguments, as “NAME=ARGUMENTS”; repeatable.",
      valueName: "variant"))
  var variant: [String] = []
  @Option(help: "Where the results go, for draw and report.")
  var output = "Tests/Benchmarks/.build/results.jsonl"

  func run() throws {
    try places.requireProgram()
    let environment = ProcessInfo.processInfo.environment
    let peers = Peers(
      folder: peers ?? environment["BENCH_PEERS"],
      python: peersPython ?? environment["PEERS_PYTHON"] ?? "python3")
    // Where CLIPS finds its rules.
    if let folder = peers.folder { setenv("W1_CLP", "\(folder)/w1/w1.clp", 1) }
    try runMyself(["prepare"])
    try runMyself(["verify"])

    var results = Results(
      setting: try Setting.now(program: places.program, peers: peers), measurements: [])
    let jobs = try self.jobs(peers).filter { isWanted($0.suite, $0.workload) }
    for (place, job) in jobs.enumerated() {
      note("[\(place + 1)/\(jobs.count)] \(job.workload), \(job.size)")
      try job.measure(
        rounds: job.suite == "start" ? max(rounds, 11) : rounds, limit: limit
      ) { results.measurements.append($0) }
      // What was measured is kept, whatever comes.
      try results.write(to: output)
    }
    if isWanted("start", "first prompt") {
      note("first prompt")
      results.measurements += try measurePrompts(
        program: places.program, rounds: max(rounds, 21))
      try results.write(to: output)
    }
    for count in places.plan.lineFacts where isWanted("line", "lines") {
      note("lines on \(count) facts")
      results.measurements += try measureLines(
        program: places.program, scenario: places.workshop.lineScenario(count), factCount: count)
      try results.write(to: output)
    }
    for section in Section.all(results) { print("\n## \(section.title)\n\n\(section.text)") }
    print("\nResults: \(output)")
    let bad = results.measurements.filter { $0.system == "Demarche" && !$0.isUsable }
    for measurement in bad {
      note("\(measurement.workload), \(measurement.size): \(measurement.verdict.rawValue)")
    }
    if bad.contains(where: { $0.verdict == .wrong }) { throw ExitCode(1) }
  }

  private func isWanted(_ suite: String, _ workload: String) -> Bool {
    only.isEmpty || only.contains { suite.contains($0) || workload.contains($0) }
  }

  /// Makes data and compares steps in another process, so that its memory is given back.
  private func runMyself(_ arguments: [String]) throws {
    let myself = CommandLine.arguments[0]
    let result = try ProcessRun(
      [myself] + arguments + ["--program", places.program, "--data", places.data]
        + (places.quick ? ["--quick"] : []), limit: .infinity, keepsComplaints: true)
    FileHandle.standardError.write(Data(result.output.utf8))
    guard result.status == 0 else { throw ExitCode(1) }
  }

  // MARK: Jobs

  private func jobs(_ peers: Peers) throws -> [Job] {
    let workshop = places.workshop
    let answers = try workshop.answers()
    var jobs = [startJob(peers)]
    for count in places.plan.lineFacts {
      jobs.append(
        Job(
          suite: "start", workload: "first answer on 200 states", size: count, factCount: count,
          runs: mine(
            "start", workshop.lineScenario(count), ["s3 is strained with s4"], expected: nil,
            answers: numbers)))
    }
    for replay in places.plan.replays {
      guard let answer = answers[replay.name] else { continue }
      let numbers = answer.numbers
      let expected = [numbers[0], numbers[1]] + numbers[5..<(replay.isRecursive ? 9 : 8)]
      let scenario = workshop.scenario(replay.name)
      jobs.append(
        Job(
          suite: "replay", workload: answer.workload, size: answer.size, expected: numbers,
          runs: mine(
            "replay", scenario, ["next all"] + answer.lines, expected: expected,
            answers: DemarcheAnswers.summedReplay)
            + [
              Job.Run(
                system: "Demarche, opening alone", command: command(scenario, ["branches"]),
                answers: { _ in [1] }, expected: [1])
            ]
            + peers.replay(workshop.log(replay), isRecursive: replay.isRecursive)))
    }
    for name in answers.keys.sorted() {
      guard let answer = answers[name],
        let problem = answer.problem.flatMap(BulkFacts.Problem.init(rawValue:))
      else { continue }
      jobs.append(
        Job(
          suite: "bulk", workload: answer.workload, size: answer.size, expected: answer.numbers,
          factCount: answer.numbers[0] + answer.size,
          runs: mine(
            "bulk", workshop.scenario(name), answer.lines, expected: answer.numbers,
            answers: DemarcheAnswers.queries)
            + peers.bulk(
              problem, in: workshop.facts(name),
              isLongChain: name.hasPrefix("chain") && answer.size > 1000)))
    }
    return jobs.enumerated().sorted {
      ($0.element.suite == $1.element.suite && $0.element.workload == $1.element.workload)
        ? $0.element.size < $1.element.size : $0.offset < $1.offset
    }.map(\.element)
  }

  /// With a snapshot, as from the second start on, and without one, as at the first.
  private func startJob(_ peers: Peers) -> Job {
    let (scenario, line) = ("scenarios/gsomia-2019.demarche", "Japan lists South Korea on ?list")
    let kept = Job.Run(
      system: "Demarche", command: command(scenario, [line]),
      environment: ["XDG_CACHE_HOME": places.data + "/cache"])
    var others = mine("start", scenario, [line], expected: nil, answers: numbers)
    others[0].system = "Demarche, without a snapshot"
    return Job(
      suite: "start", workload: "start, one answer, end", size: 1,
      runs: [kept] + others + peers.starting())
  }

  private func command(_ scenario: String, _ lines: [String]) -> [String] {
    [places.program, scenario, "--format", "json", "--summary"]
      + lines.flatMap { ["--command", $0] }
  }

  /// Demarche with switches of its own, by suite: what history and reasons cost.
  private static let savings: [(name: String, arguments: [String], suites: [String])] = [
    ("without history", ["--no-history"], ["replay"]),
    ("without reasons", ["--no-reasons"], ["replay", "bulk"]),
    ("without either", ["--no-history", "--no-reasons"], ["replay"]),
  ]

  /// Demarche as it is, with its own switches, and with the arguments of each variant.
  private func mine(
    _ suite: String, _ scenario: String, _ lines: [String], expected: [Int]?,
    answers: @escaping (String) -> [Int]
  ) -> [Job.Run] {
    let whole = command(scenario, lines)
    func run(_ name: String, _ arguments: [String]) -> Job.Run {
      Job.Run(system: name, command: whole + arguments, answers: answers, expected: expected)
    }
    return [run("Demarche", [])]
      + RunCommand.savings.filter { $0.suites.contains(suite) }
      .map { run("Demarche, \($0.name)", $0.arguments) }
      + variant.compactMap { variant in
        guard let sign = variant.firstIndex(of: "=") else { return nil }
        let arguments = variant[variant.index(after: sign)...].split(separator: " ")
        return run("Demarche, \(variant[..<sign])", arguments.map(String.init))
      }
  }
}

extension Setting {
  /// This machine, now.
  static func now(program: String, peers: Peers) throws -> Setting {
    func ask(_ command: [String]) -> String? {
      guard Peers.path(of: command[0]) != nil, let run = try? ProcessRun(command, limit: 20),
        run.status == 0
      else { return nil }
      return run.output.split(separator: "\n").first.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
      .split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8))?
      .split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME") }?
      .split(separator: "\"").last.map(String.init)
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824
    var versions = peers.versions()
    versions["Demarche"] =
      [
        ask([program, "--version"]),
        ask(["git", "rev-parse", "--short", "HEAD"]).map { "at \($0)" },
      ]
      .compactMap { $0 }.joined(separator: " ")
    versions["Swift"] = ask(["swift", "--version"])
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = .withFullDate
    return Setting(
      date: formatter.string(from: Date()),
      machine: [
        processor ?? "an unknown processor",
        "\(ProcessInfo.processInfo.activeProcessorCount) cores", String(format: "%.0f GiB", memory),
        system ?? "an unknown system",
      ], versions: versions)
  }
}
