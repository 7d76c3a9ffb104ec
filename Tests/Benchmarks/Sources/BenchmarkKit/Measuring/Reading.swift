import Foundation

/// What was read off a system at one piece of work, over all rounds.
public struct Reading: Codable, Sendable {
  public enum Verdict: String, Codable, Sendable {
    /// The answers are the reference's.
    case right
    case wrong
    /// It ended with an error.
    case failed
    /// It was stopped at the time limit.
    case late
    /// There is nothing to compare.
    case unchecked
  }

  /// `replay`, `bulk`, `start`, `line`, `memory`.
  public var suite: String
  /// What was done, in words that do not change with the size.
  public var workload: String
  /// Events or facts.
  public var size: Int
  public var system: String
  /// User and system time of the whole process, a round each.
  public var cpuSeconds: [Double]
  public var wallSeconds: [Double]
  /// The most memory it held in any round.
  public var peakMegabytes: Double
  /// How many facts it held at the end, where that is known.
  public var factCount: Int?
  public var verdict: Verdict

  public init(
    suite: String, workload: String, size: Int, system: String, cpuSeconds: [Double] = [],
    wallSeconds: [Double] = [], peakMegabytes: Double = 0, factCount: Int? = nil,
    verdict: Verdict = .unchecked
  ) {
    self.suite = suite
    self.workload = workload
    self.size = size
    self.system = system
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.peakMegabytes = peakMegabytes
    self.factCount = factCount
    self.verdict = verdict
  }

  public var isUsable: Bool { verdict == .right || verdict == .unchecked }
}

/// What a run was made with: the machine, the program, the peers.
public struct Setting: Codable, Sendable {
  public var date: String
  public var machine: [String]
  /// System → version.
  public var versions: [String: String]

  public init(date: String, machine: [String], versions: [String: String]) {
    self.date = date
    self.machine = machine
    self.versions = versions
  }
}

/// A run's results on disk: the setting, then a measurement a line, as JSON.
public struct Results {
  public var setting: Setting
  public var measurements: [Reading]

  public init(setting: Setting, measurements: [Reading]) {
    self.setting = setting
    self.measurements = measurements
  }

  public init(path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let decoder = JSONDecoder()
    guard let head = lines.first else { throw Trouble("\(path) is empty") }
    setting = try decoder.decode(Setting.self, from: Data(head.utf8))
    measurements = try lines.dropFirst().map {
      try decoder.decode(Reading.self, from: Data($0.utf8))
    }
  }

  public func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = [try encoder.encode(setting)]
    for measurement in measurements { lines.append(try encoder.encode(measurement)) }
    let text = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// What went wrong, in words for whoever runs the benchmarks.
public struct Trouble: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}

/// The middle of some values; of two in the middle, between them. 0 of none.
public func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The value below which a share of the values lies.
public func quantile(_ share: Double, of values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
}
