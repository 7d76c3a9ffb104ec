import ArgumentParser
import BenchmarkKit
import Foundation

/// Measures Demarche beside what its users would pick instead.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures Demarche, whole processes, beside other systems on the same work.",
    discussion: """
      run measures and prints tables; draw makes pictures of a run, and report writes its tables \
      into the documentation, both without measuring again. count guards the hot paths by counting \
      instructions. order notes for the linker what a start uses.
      """,
    subcommands: [
      RunCommand.self, DrawCommand.self, ReportCommand.self, CountCommand.self,
      OrderCommand.self, PrepareCommand.self, VerifyCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}

/// Where things are; the defaults are for the project's own folder.
struct Places: ParsableArguments {
  @Option(help: "The program to be measured.")
  var program = ".build/release/demarche"

  @Option(help: "A folder for what is made from seeds: scenarios, the peers' files, the answers.")
  var data = "Tests/Benchmarks/.build/data"

  @Flag(help: "Small sizes only: a minute's work.")
  var quick = false

  var plan: Plan { quick ? .quick : .full }
  var workshop: Workshop { Workshop(data) }

  /// A folder of its data with its whole path: no other counts in `XDG_CACHE_HOME` and the like.
  func folder(_ name: String) -> String { URL(fileURLWithPath: "\(data)/\(name)").path }

  func requireProgram() throws {
    guard Peers.path(of: program) != nil else {
      throw ValidationError(
        """
        There is no program \(program). Build it: \
        swift build -c release --static-swift-stdlib --product demarche
        """)
    }
  }
}

extension Places {
  func requireValgrind() throws {
    guard Peers.path(of: "valgrind") != nil else {
      throw ValidationError("valgrind is not installed: sudo apt-get install -y valgrind")
    }
  }

  /// Copies the program without what debuggers need, which valgrind of Debian 12 cannot read.
  func strip(keepingNames: Bool, to copy: String) throws {
    let what = keepingNames ? "--strip-debug" : "--strip-all"
    guard try ProcessRun(["strip", what, "-o", copy, program]).status == 0 else {
      throw Trouble("\(program) cannot be stripped: is binutils installed?")
    }
  }
}

/// `bench prepare`: in a process of its own, which gives back what it holds.
struct PrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Make scenarios, facts and right answers; run does so itself."
  )

  @OptionGroup var places: Places
  @Option(help: "A folder of the peers' own data to compare the files with, byte for byte.")
  var verify: String?

  func run() throws {
    try places.workshop.prepare(places.plan) { note("making \($0)") }
    guard let verify else { return }
    var compared = 0
    for (made, theirs) in try pairs(theirs: verify) {
      guard let other = FileManager.default.contents(atPath: theirs) else { continue }
      guard FileManager.default.contents(atPath: made) == other else {
        throw Trouble("\(made) differs from \(theirs)")
      }
      compared += 1
    }
    print("\(compared) files are the same as in \(verify).")
    if compared == 0 { throw ExitCode(1) }
  }

  private func pairs(theirs: String) throws -> [(String, String)] {
    let manager = FileManager.default
    let logs = places.plan.replays.map { (places.workshop.log($0), "\(theirs)/\($0.logName)") }
    let facts = try manager.subpathsOfDirectory(atPath: "\(places.data)/w2").sorted()
      .filter { $0.contains(".") }
      .map { ("\(places.data)/w2/\($0)", "\(theirs)/w2/\($0)") }
    return logs + facts
  }
}

/// `bench verify`: what the timed runs' sums could hide.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare every step of the smaller replays with the reference; run does so itself.")

  @OptionGroup var places: Places

  func run() throws {
    try places.requireProgram()
    for replay in places.plan.replays where replay.count <= 10_000 {
      let log = EventLog(count: replay.count, stateCount: replay.stateCount)
      let expected = ReplayReference(log, isRecursive: replay.isRecursive).numbers
      let run = try ProcessRun(
        [places.program, places.workshop.scenario(replay.name), "--format", "json"]
          + (["next all"] + ReplayScenario.countingLines(isRecursive: replay.isRecursive))
          .flatMap { ["--command", $0] })
      let found = try DemarcheAnswers.replayNumbers(run.output)
      // Without links the reference has a 0 for them, and the program is not asked.
      guard found == Array(expected.prefix(found.count)), found.count >= 8 else {
        throw Trouble(
          "\(replay.workload), \(replay.count) events: \(found), and the reference has \(expected)")
      }
      note("\(replay.workload), \(replay.count) events: every step is the reference's")
    }
  }
}

/// Tells what is going on, beside the results.
func note(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
