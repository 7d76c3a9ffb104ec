import Foundation

/// A part of the report: what a page of the documentation marks with its name.
public struct Section {
  public var name: String
  public var title: String
  public var text: String

  public static func all(_ results: Results) -> [Section] {
    [
      Section(name: "setting", title: "Measured with", text: setting(results.setting)),
      Section(name: "replay", title: "Replay", text: times(results, suite: "replay", "events")),
      Section(
        name: "bulk", title: "Deriving in bulk", text: times(results, suite: "bulk", "facts")),
      Section(name: "start", title: "Start", text: start(results)),
      Section(name: "lines", title: "A typed line", text: lines(results)),
      Section(name: "memory", title: "Memory", text: memory(results)),
      Section(name: "goals", title: "Goals", text: goals(results)),
      Section(name: "scale", title: "On paper", text: scale(results)),
    ].filter { !$0.text.isEmpty }
  }

  private static func setting(_ setting: Setting) -> String {
    var lines = ["- \(setting.date), " + setting.machine.joined(separator: ", ")]
    let mine = ["Demarche", "Swift"]
    for name in mine + setting.versions.keys.filter({ !mine.contains($0) }).sorted() {
      guard let version = setting.versions[name] else { continue }
      lines.append("- \(name): \(version)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For each kind of work a table: systems by sizes.
  private static func times(_ results: Results, suite: String, _ unit: String) -> String {
    var text = ""
    for workload in results.workloads(suite) {
      let courses = results.courses(workload)
      let sizes = Set(courses.flatMap { $0.points.map(\.size) }).sorted()
      let mine = courses.first { $0.system == "Demarche" }
      func own(_ size: Int) -> Double? {
        mine?.usable.first { $0.size == size }.map(\.cpu)
      }
      var table = Table(
        ["\(workload), \(unit)"] + sizes.map(Figures.count) + ["spread", "growth", "peak"])
      for course in courses.sorted(by: { isFaster($0, $1) }) {
        let cells = sizes.map { size in
          cell(course.points.first { $0.size == size }, beside: own(size))
        }
        let last = course.usable.last
        table.add(
          [course.system] + cells + [
            last.map { String(format: "%.0f %%", $0.spread * 100) } ?? "",
            course.growth.map { String(format: "%.2f", $0) } ?? "",
            last.map { Figures.megabytes($0.peakMegabytes) } ?? "",
          ])
      }
      text += table.text + "\n"
    }
    return text
  }

  /// By the time for the largest work; those that did not get so far come last.
  private static func isFaster(_ left: Course, _ right: Course) -> Bool {
    func key(_ course: Course) -> (Int, Double) {
      guard let last = course.usable.last else { return (0, 0) }
      return (-last.size, last.cpu)
    }
    return key(left) < key(right)
  }

  private static func cell(_ measurement: Reading?, beside own: Double?) -> String {
    guard let measurement else { return "" }
    switch measurement.verdict {
    case .wrong: return "wrong"
    case .failed: return "failed"
    case .late: return "stopped"
    case .right, .unchecked:
      let time = Figures.seconds(measurement.cpu)
      guard let own, own > 0, measurement.system != "Demarche" else { return time }
      return "\(time) (\(Figures.ratio(measurement.cpu / own)))"
    }
  }

  private static func start(_ results: Results) -> String {
    var table = Table(["", "CPU", "from", "to", "by the clock"])
    for workload in results.workloads("start") {
      for course in results.courses(workload) {
        for point in course.usable {
          let isGsomia = workload.hasPrefix("start")
          let isPrompt = workload == "first prompt"
          let isOurs = course.system.hasPrefix("Demarche")
          let what =
            isPrompt
            ? "\(course.system), first prompt" + (isOurs ? " on GSOMIA" : "")
            : isGsomia
              ? course.system + (isOurs ? ", first answer on GSOMIA" : "")
              : "\(course.system), \(workload), \(Figures.count(point.size)) facts"
          table.add([
            what, Figures.seconds(point.cpu), Figures.seconds(point.cpuSeconds.min() ?? 0),
            Figures.seconds(point.cpuSeconds.max() ?? 0),
            Figures.seconds(median(point.wallSeconds)),
          ])
        }
      }
    }
    return table.isEmpty ? "" : table.text
  }

  private static func lines(_ results: Results) -> String {
    var table = Table(["line", "facts", "median", "95 of 100 within", "slowest"])
    for workload in results.workloads("line") {
      for point in results.courses(workload).flatMap(\.points) {
        table.add([
          workload, Figures.count(point.size), Figures.seconds(median(point.wallSeconds)),
          Figures.seconds(quantile(0.95, of: point.wallSeconds)),
          Figures.seconds(point.wallSeconds.max() ?? 0),
        ])
      }
    }
    return table.isEmpty ? "" : table.text
  }

  private static func memory(_ results: Results) -> String {
    var table = Table(["bytes for each more", "Demarche", "others"])
    func add(_ what: String, _ workload: String, _ amount: (Reading) -> Int?) {
      let courses = results.courses(workload)
      let all = courses.compactMap { course in
        course.bytes(per: amount).map { (course.system, String(format: "%.0f", $0)) }
      }
      guard let mine = all.first(where: { $0.0 == "Demarche" }) else { return }
      let others = all.filter { !$0.0.hasPrefix("Demarche") && !$0.0.contains("limit") }
      table.add([what, mine.1, others.map { "\($0.0) \($0.1)" }.joined(separator: ", ")])
    }
    add("derived pair (chain)", "closure of a chain", \.factCount)
    add("derived pair (random graph)", "closure of a random graph", \.factCount)
    add("derived pair (same generation)", "same generation", \.factCount)
    add("given fact, of a score", "sums for each pair", \.size)
    add("given fact, of 200 states", "first answer on 200 states", \.size)
    for stateCount in [20, 200] {
      add("replayed event, \(stateCount) states", "replay, \(stateCount) states", \.size)
    }
    return table.isEmpty ? "" : table.text
  }
}
