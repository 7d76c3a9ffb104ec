/// One piece of work for several systems, measured side by side.
public struct Job {
  public var suite: String
  public var workload: String
  public var size: Int
  /// The reference's numbers; nil where there is nothing to compare.
  public var expected: [Int]?
  /// How many facts there are in the end, for the memory of each.
  public var factCount: Int?
  public var runs: [Run]

  public struct Run {
    public var system: String
    public var command: [String]
    /// Added to ours. Unless it says otherwise Demarche keeps no snapshots: all of the work is measured.
    public var environment: [String: String]
    /// What of the output is compared with the reference's numbers.
    public var answers: (String) -> [Int]
    /// Which of the reference's numbers they are; nil: the first of them, as many as there are.
    public var expected: [Int]?

    public init(
      system: String, command: [String], answers: @escaping (String) -> [Int] = numbers,
      expected: [Int]? = nil, environment: [String: String] = ["XDG_CACHE_HOME": "/dev/null"]
    ) {
      self.system = system
      self.command = command
      self.environment = environment
      self.answers = answers
      self.expected = expected
    }
  }

  public init(
    suite: String, workload: String, size: Int, expected: [Int]? = nil, factCount: Int? = nil,
    runs: [Run]
  ) {
    self.suite = suite
    self.workload = workload
    self.size = size
    self.expected = expected
    self.factCount = factCount
    self.runs = runs
  }

  /// Runs every system in turn, round after round, so that what else the machine does falls on all
  /// of them alike. One that takes longer than `patience` is not asked again.
  public func measure(
    rounds: Int, limit: Double, patience: Double = 20, report: (Reading) -> Void
  ) throws {
    var measurements = runs.map { run in
      Reading(
        suite: suite, workload: workload, size: size, system: run.system, factCount: factCount)
    }
    for round in 0..<rounds {
      for (place, run) in runs.enumerated() {
        let before = measurements[place]
        if round > 0, !before.isUsable || (before.wallSeconds.first ?? 0) > patience { continue }
        let result = try ProcessRun(run.command, limit: limit, environment: run.environment)
        measurements[place].cpuSeconds.append(result.cpuSeconds)
        measurements[place].wallSeconds.append(result.wallSeconds)
        measurements[place].peakMegabytes = max(before.peakMegabytes, result.peakMegabytes)
        measurements[place].verdict = verdict(result, of: run)
      }
    }
    for measurement in measurements { report(measurement) }
  }

  private func verdict(_ result: ProcessRun, of run: Run) -> Reading.Verdict {
    guard let status = result.status else { return .late }
    guard status == 0 else { return .failed }
    guard let expected = run.expected ?? expected else { return .unchecked }
    let answers = run.answers(result.output)
    return !answers.isEmpty && answers == Array(expected.prefix(answers.count)) ? .right : .wrong
  }
}
