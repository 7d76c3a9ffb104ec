import ArgumentParser
import BenchmarkKit
import Foundation

/// `bench count`: instructions, which are repeatable where seconds are not.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count the instructions of a few fixed works and compare them with those on record.",
    discussion: """
      Runs the program under valgrind --tool=callgrind, whose counts hardly differ from run to run, \
      whatever else the machine does. A work that takes more than the tolerance above its record \
      fails. A work that takes less is told, so that the record can follow: --update.
      """)

  @OptionGroup var places: Places
  @Option(help: "The record.")
  var record = "Tests/Benchmarks/instructions.tsv"
  @Option(help: "How many percent above its record a work may be.")
  var tolerance = 3.0
  @Flag(help: "Put what is counted on record.")
  var update = false

  func run() throws {
    try places.requireProgram()
    try places.requireValgrind()
    let program = try stripped()
    let known = try self.known()
    let works = try makeWorks()
    var counted: [(name: String, count: Int)] = []
    var table = Table(["work", "instructions", "on record", "change"])
    var failures: [String] = []
    for work in works {
      note(work.name)
      let counts = try work.lines.map { try instructions(program, work, $0) }
      let value = counts.count == 1 ? counts[0] : counts[1] - counts[0]
      counted.append((work.name, value))
      guard let before = known[work.name] else {
        table.add([work.name, "\(value)", "none", ""])
        if !update { failures.append("\(work.name) is not on record") }
        continue
      }
      let change = (Double(value) / Double(before) - 1) * 100
      table.add([work.name, "\(value)", "\(before)", String(format: "%+.1f %%", change)])
      if change > tolerance {
        failures.append(String(format: "%@ takes %.1f %% more than on record", work.name, change))
      } else if change < -tolerance {
        note(String(format: "%@ takes %.1f %% less: put it on record", work.name, -change))
      }
    }
    print(table.text)
    if update {
      let lines = counted.map { "\($0.name)\t\($0.count)\n" }
      try lines.joined().write(toFile: record, atomically: true, encoding: .utf8)
      print("\(record) is written.")
    } else if !failures.isEmpty {
      for failure in failures { note("FAILED: \(failure)") }
      throw ExitCode(1)
    }
  }

  private struct Work {
    var name: String
    var scenario: String
    /// One list of lines is counted as a whole; of two, what the second takes more than the first.
    var lines: [[String]]
    /// Whether there is a snapshot of it.
    var isKept = false
  }

  private func makeWorks() throws -> [Work] {
    let workshop = places.workshop
    func make(_ name: String, _ text: String) throws -> String {
      let path = workshop.scenario("count-\(name)")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let log = EventLog(count: 10_000, stateCount: 20)
    let replay = try make("replay", ReplayScenario(log, isRecursive: false).text)
    let links = try make(
      "links",
      ReplayScenario(EventLog(count: 1000, stateCount: 20), isRecursive: true).text)
    let closure = try make("closure", BulkScenario(.chain(400)).text)
    let large = try make("lines", LineScenario(factCount: 5000).text)
    let nothing = ["branches"]
    return [
      Work(
        name: "open GSOMIA", scenario: "scenarios/gsomia-2019.demarche", lines: [nothing]),
      Work(
        name: "open GSOMIA again", scenario: "scenarios/gsomia-2019.demarche", lines: [nothing],
        isKept: true),
      Work(name: "open 10,000 events", scenario: replay, lines: [nothing]),
      Work(name: "replay 10,000 events", scenario: replay, lines: [nothing, ["next all"]]),
      Work(
        name: "replay 1,000 events with links", scenario: links, lines: [nothing, ["next all"]]),
      Work(name: "closure of a chain of 400", scenario: closure, lines: [nothing]),
      // One line alone would drown in what opening differs by from run to run.
      Work(
        name: "100 moves and undos on 5,000 facts", scenario: large,
        lines: [nothing, (0..<100).flatMap { _ in ["s0 restricts p0 to s1", "undo"] }]),
      Work(
        name: "100 questions on 5,000 facts", scenario: large,
        lines: [nothing, (0..<100).map { "s\($0) is strained with ?x" }]),
    ]
  }

  private func stripped() throws -> String {
    try FileManager.default.createDirectory(atPath: places.data, withIntermediateDirectories: true)
    let copy = "\(places.data)/demarche-stripped"
    try places.strip(keepingNames: false, to: copy)
    return copy
  }

  private func instructions(
    _ program: String, _ work: Work, _ lines: [String]
  ) throws -> Int {
    let command =
      [program, work.scenario, "--format", "json", "--summary"]
      + lines.flatMap { ["--command", $0] }
    // Dictionaries must lie alike in every run.
    let environment = [
      "SWIFT_DETERMINISTIC_HASHING": "1",
      "XDG_CACHE_HOME": work.isKept ? places.folder("cache") : "/dev/null",
    ]
    if work.isKept { _ = try ProcessRun(command, environment: environment) }
    let run = try ProcessRun(
      ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command, limit: 900,
      environment: environment, keepsComplaints: true)
    guard run.status == 0,
      let line = run.output.split(separator: "\n").last(where: { $0.contains("Collected :") }),
      let mark = line.range(of: "Collected :"),
      let count = numbers(in: String(line[mark.upperBound...])).first
    else { throw Trouble("valgrind does not say what it counted:\n\(run.output.suffix(500))") }
    return count
  }

  private func known() throws -> [String: Int] {
    guard let text = try? String(contentsOfFile: record, encoding: .utf8) else { return [:] }
    var known: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let count = Int(cells[1]) else {
        throw Trouble("\(record): no name and number: \(line)")
      }
      known[String(cells[0])] = count
    }
    return known
  }
}
