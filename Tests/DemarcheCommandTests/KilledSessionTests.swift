import Demarche
import Foundation
import Rendering
import ScenarioLanguage
import TestSupport
import Testing

@testable import DemarcheCommand

/// The real program, killed at any moment, and now and then with a disk that is full, a journal that
/// cannot be written, or nowhere to complain: what it had answered is there when it starts again.
///
/// It is killed 208 times; `DEMARCHE_RANDOM_SCALE=20` kills it thousands of times.
@Suite struct KilledSessionTests {
  @Test(arguments: 0..<2) func losesNothingThatWasAnswered(part: Int) throws {
    for seed in RandomTests.seeds(26, part: part, of: 2) {
      RandomTests.trace("killed session", seed)
      var life = try Life(seed: seed)
      defer { life.removeFiles() }
      for round in 0..<8 {
        let failure = try life.liveAndDie()
        #expect(failure == nil, "seed \(seed), round \(round)")
        if failure != nil { break }
      }
    }
  }
}

/// A session that is killed again and again, and one beside it that is not.
private struct Life {
  var random: SplitMix64
  let folder: String
  let scenario: String
  /// What the session answers that was never killed.
  var reference: Session
  /// What it would have kept.
  let kept = Kept()

  final class Kept { var records: [Journal.Record] = [] }

  static let probes = ["state", "log", "branches"]

  var journal: String { folder + "/journal" }

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-killed-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    scenario = Program.scenarios + "/first-steps.demarche"
    let saved = "# Demarche session\nnext 2\ngoto #1\nbranch early\nwait 9 days\n"
    try saved.write(toFile: folder + "/saved", atomically: true, encoding: .utf8)
    reference = try #require(openScenario(path: scenario, files: .onDisk).session)
    listen()
  }

  func removeFiles() { try? FileManager.default.removeItem(atPath: folder) }

  func listen() {
    kept.records = []
    reference.keep = { [kept] in kept.records.append($0) }
  }

  /// Starts the program on the journal as it is, types lines, and kills it; what is wrong.
  mutating func liveAndDie() throws -> String? {
    let lines = (0..<30 + random.below(40)).map { _ in line() }
    let program = try Program(
      [scenario, "--journal", journal, "--format", "json"], in: folder, trouble: trouble())
    program.type(Life.probes + lines)
    let answers = program.answers(
      killedAfter: Life.probes.count + random.below(lines.count),
      microseconds: UInt32(random.below(3000)))
    let expected = Life.probes.map { reference.answer($0).map { renderJSON($0) } ?? "" }
    guard Array(answers.prefix(Life.probes.count)) == expected else {
      return "answers after \(kept.records.suffix(3)): \(answers.prefix(3)), not \(expected)"
    }
    for (place, answer) in answers.dropFirst(Life.probes.count).enumerated() {
      let other = reference.answer(lines[place]).map { renderJSON($0) }
      guard answer == other else { return "\(lines[place]): \(answer), not \(other ?? "nil")" }
    }
    return try compare(
      next: answers.count < Life.probes.count + lines.count
        ? lines[answers.count - Life.probes.count] : nil, hasFailed: program.hasFailed)
  }

  /// Sets what is on disk beside what should be; `next` may have been carried out.
  private mutating func compare(next: String?, hasFailed: Bool) throws -> String? {
    let journal = Journal(readFile(journal) ?? [])
    if journal.cutShort != nil, hasFailed { return "a failed write left something behind" }
    if journal.records == kept.records { return nil }
    if let next { _ = reference.answer(next) }
    if journal.records == kept.records { return nil }
    guard hasFailed, kept.records.starts(with: journal.records) else {
      return "\(journal.records) on disk, not \(kept.records)"
    }
    // It has told that it keeps no more; what it kept is a session all the same.
    reference = try #require(openScenario(path: scenario, files: .onDisk).session)
    listen()
    kept.records = journal.records
    let failures = reference.replay(journal)
    return failures.isEmpty ? nil : "\(failures)"
  }

  private mutating func trouble() -> Program.Trouble? {
    guard let length = readFile(journal)?.count else { return nil }
    switch random.below(8) {
    case 0, 1: return .fullDisk(kibibytes: length / 1024 + 1)
    case 2: return .readOnly(journal)
    case 3: return .closedComplaints
    default: return nil
    }
  }

  private mutating func line() -> String {
    let states = ["Velmora", "Ostrana"]
    let (one, other) = (random.pick(states), random.pick(states))
    let number = random.below(6)
    return random.pick([
      "next", "next \(number + 1)", "next all", "skip", "back", "back \(number)", "goto #\(number)",
      "goto start", "goto end", "goto 2021-0\(3 + random.below(5))-1\(number)", "wait 3 days",
      "wait \(number) months", "wait until 2021-05-0\(number)", "undo", "undo 2", "redo", "redo 3",
      "branch b\(number)", "branch c\(number) from #\(random.below(3))", "switch b\(number)",
      "switch main", "without #\(number)", "without #1 as w\(number)",
      "\(one) closes the gates on Mirren Lake", "\(one) opens the gates on Mirren Lake",
      "  \(one) complains to \(other) ", "\(one) answers \(other)",
      "\(one) closes its border to \(other)", "watch ?x is short of water", "unwatch 1",
      "watch \(one) is short of water", "summary on", "summary off", "moves",
      "?x is short of water",
      "what if \(one) closes its border to \(other)", "save \(folder)/never-loaded",
      "load \(folder)/saved", "nonsense", "state", "why #\(number)", "unwatch",
    ])
  }
}

/// The real program, run on a pipe.
private final class Program {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let complaints: String
  /// A file to be made writable again.
  private var lockedFile: String?

  enum Trouble {
    /// Files may not become longer than this.
    case fullDisk(kibibytes: Int)
    /// A file that can be read only, by the superuser too.
    case readOnly(String)
    /// No standard error: the next file that is opened could take its number.
    case closedComplaints
  }

  static var scenarios: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
  }

  init(_ arguments: [String], in folder: String, trouble: Trouble?) throws {
    complaints = folder + "/complaints"
    _ = FileManager.default.createFile(atPath: complaints, contents: nil)
    let script: String
    switch trouble {
    case .fullDisk(let kibibytes): script = "ulimit -f \(kibibytes); exec \"$0\" \"$@\""
    case .readOnly(let path):
      chmod(path, 0o400)
      lockedFile = path
      let run = geteuid() == 0 ? "setpriv --bounding-set=-dac_override " : ""
      script = "exec \(run)\"$0\" \"$@\""
    case .closedComplaints: script = "exec \"$0\" \"$@\" 2>&-"
    case nil: script = "exec \"$0\" \"$@\""
    }
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, PseudoTerminal.program.path] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: complaints)
    try process.run()
  }

  var hasFailed: Bool {
    String(decoding: readFile(complaints) ?? [], as: UTF8.self).contains("is no longer kept")
  }

  func type(_ lines: [String]) {
    _ = write(
      Array(lines.map { $0 + "\n" }.joined().utf8), to: input.fileHandleForWriting.fileDescriptor)
  }

  /// What was answered until the program was killed, a while after so many answers.
  func answers(killedAfter count: Int, microseconds: UInt32) -> [String] {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var answered = 0
    var isKilled = false
    while true {
      if !isKilled, answered >= count {
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        isKilled = true
      }
      let size = read(descriptor, &buffer, buffer.count)
      if size <= 0 { break }
      answered += buffer[..<size].count { $0 == UInt8(ascii: "\n") }
      bytes += buffer[..<size]
    }
    process.waitUntilExit()
    if let lockedFile { chmod(lockedFile, 0o600) }
    let rows = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return rows.dropLast().map(String.init)
  }
}
