import Foundation

/// The folder in which scenarios, the peers' files and the right answers are made.
public struct Workshop {
  public let folder: String

  public init(_ folder: String) { self.folder = folder }

  public func scenario(_ name: String) -> String { "\(folder)/\(name).demarche" }
  public func log(_ replay: Plan.Replay) -> String { "\(folder)/\(replay.logName)" }
  public func facts(_ name: String) -> String { "\(folder)/w2/\(name)" }
  public func lineScenario(_ count: Int) -> String { scenario("lines-\(count)") }

  /// What was made of a piece of work, besides its files.
  public struct Answer: Codable {
    /// The reference's numbers.
    public var numbers: [Int]
    public var workload: String
    public var size: Int
    /// Queries whose answers are the reference's numbers, or the last of them.
    public var lines: [String]
    public var problem: String?
  }

  /// Makes everything that a plan needs, from seeds; the right answers by name.
  public func prepare(_ plan: Plan, say: (String) -> Void) throws {
    var answers: [String: Answer] = [:]
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for replay in plan.replays {
      say("\(replay.workload), \(replay.count) events")
      let log = EventLog(count: replay.count, stateCount: replay.stateCount)
      try write(ReplayScenario(log, isRecursive: replay.isRecursive).text, scenario(replay.name))
      try write(log.lines, self.log(replay))
      answers[replay.name] = Answer(
        numbers: ReplayReference(log, isRecursive: replay.isRecursive).numbers,
        workload: replay.workload, size: replay.count,
        lines: ReplayScenario.countingLines(isRecursive: replay.isRecursive))
    }
    for make in plan.bulk {
      let facts = make()
      say("\(facts.workload), \(facts.factCount) facts")
      try FileManager.default.createDirectory(
        atPath: self.facts(facts.name), withIntermediateDirectories: true)
      for file in facts.files { try write(file.text, "\(self.facts(facts.name))/\(file.name)") }
      let scenario = BulkScenario(facts)
      try write(scenario.text, self.scenario(facts.name))
      answers[facts.name] = Answer(
        numbers: reference(for: facts), workload: facts.workload, size: facts.factCount,
        lines: scenario.countingLines, problem: facts.problem.rawValue)
    }
    for count in plan.lineFacts {
      say("a scenario of \(count) facts")
      try write(LineScenario(factCount: count).text, lineScenario(count))
    }
    try JSONEncoder().encode(answers).write(to: URL(fileURLWithPath: "\(folder)/answers.json"))
  }

  public func answers() throws -> [String: Answer] {
    try JSONDecoder().decode(
      [String: Answer].self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/answers.json")))
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
