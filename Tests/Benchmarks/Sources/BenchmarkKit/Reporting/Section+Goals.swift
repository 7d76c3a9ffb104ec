import Foundation

extension Section {
  /// What the project set out to reach, and how far it is.
  static func goals(_ results: Results) -> String {
    var table = Table(["goal", "wanted", "measured", ""])
    func add(_ goal: String, _ wanted: String, _ measured: String?, holds: Bool) {
      guard let measured else {
        table.add([goal, wanted, "not measured here", ""])
        return
      }
      table.add([goal, wanted, measured, holds ? "holds" : "**misses**"])
    }
    func atLeast(_ goal: String, _ wanted: Double, _ ratio: (times: Double, size: Int)?) {
      add(
        goal, "≥ \(Figures.ratio(wanted))",
        ratio.map { "\(Figures.ratio($0.times)) at \(Figures.count($0.size))" },
        holds: (ratio?.times ?? 0) >= wanted)
    }

    for states in [20, 200] {
      let workload = "replay, \(states) states"
      atLeast(
        "G1 \(workload), CLIPS through C", 8,
        results.ratio(workload, "CLIPS, through C"))
      let course = results.course(workload, "Demarche")
      add(
        "G1 \(workload), growth", "≤ 1.1", course?.growth.map { String(format: "%.2f", $0) },
        holds: (course?.growth ?? 9) <= 1.1)
      let last = course?.usable.last
      add(
        "G1 \(workload), peak at \(Figures.count(last?.size ?? 0))", "≤ 150 MB",
        last.map { Figures.megabytes($0.peakMegabytes) }, holds: (last?.peakMegabytes ?? 999) <= 150
      )
      let forgetful = "Demarche, without history"
      atLeast(
        "G1 \(workload), without history, CLIPS through C", 15,
        results.ratio(workload, "CLIPS, through C", beside: forgetful))
      let leanest = results.course(workload, forgetful)?.usable.last
      add(
        "G1 \(workload), without history, peak at \(Figures.count(leanest?.size ?? 0))", "≤ 60 MB",
        leanest.map { Figures.megabytes($0.peakMegabytes) },
        holds: (leanest?.peakMegabytes ?? 999) <= 60)
    }
    atLeast(
      "G2 replay with links, 200 states, SWI-Prolog's tables", 150,
      results.ratio("replay with links, 200 states", "SWI-Prolog, incremental tables"))
    for workload in ["closure of a chain", "closure of a random graph", "same generation"] {
      for peer in ["DuckDB, one thread", "Soufflé, compiled"] {
        atLeast(
          "G3 \(workload), \(peer), smallest ratio", 1,
          results.ratios(workload, peer).min { $0.times < $1.times })
      }
    }
    for workload in ["hostile triads", "sums for each pair"] {
      for peer in ["DuckDB, one thread", "Nemo"] {
        atLeast("G4 \(workload), \(peer)", 1, results.ratio(workload, peer))
      }
    }
    let bytes = results.course("closure of a chain", "Demarche")?.bytes(per: \.factCount)
    add(
      "G5 bytes a derived pair, indexes and derivations included", "≤ 20 without them",
      bytes.map { String(format: "%.0f", $0) }, holds: (bytes ?? 99) <= 20)
    let start = results.measurement("start, one answer, end", "Demarche")
    let other = results.measurement("start, one answer, end", "sqlite3")
    if let start, let other {
      let ratio = start.cpu / other.cpu
      add(
        "G8 first answer on GSOMIA, beside sqlite3", "≤ 2.0×", Figures.ratio(ratio),
        holds: ratio <= 2)
    } else {
      add("G8 first answer on GSOMIA, beside sqlite3", "≤ 2.0×", nil, holds: false)
    }
    let prompt = results.measurement("first prompt", "Demarche")
    let otherPrompt = results.measurement("first prompt", "sqlite3")
    for (way, seconds) in [
      ("by the clock", \Reading.wallSeconds), ("CPU", \Reading.cpuSeconds),
    ] {
      let ratio = prompt.flatMap { mine in
        otherPrompt.map { median(mine[keyPath: seconds]) / median($0[keyPath: seconds]) }
      }
      add(
        "G8 first prompt on GSOMIA, beside sqlite3, \(way)", "≤ 1.5×", ratio.map(Figures.ratio),
        holds: (ratio ?? 9) <= 1.5)
    }
    // What the goal names. Explanations look for more the longer they may, and going back answers
    // with the whole state; the table of lines has them too.
    let others: Set = ["why", "why not", "back"]
    let lines = results.measurements.filter {
      $0.suite == "line" && !others.contains($0.workload)
    }
    let largest = lines.map(\.size).max()
    let slowest = lines.filter { $0.size == largest }.max {
      quantile(0.95, of: $0.wallSeconds) < quantile(0.95, of: $1.wallSeconds)
    }
    let time = slowest.map { quantile(0.95, of: $0.wallSeconds) }
    add(
      "G9 a move, question, what if or completion on \(Figures.count(largest ?? 0)) facts, "
        + "the slowest kind", "≤ 16 ms",
      slowest.map { "\(Figures.seconds(time ?? 0)) (\($0.workload))" }, holds: (time ?? 9) <= 0.016)
    return table.text
  }

  /// What larger collections would take, by the growth that was measured.
  static func scale(_ results: Results) -> String {
    let sizes = [(18_000_000, "ICEWS, 18 million"), (1_000_000_000, "GDELT, 10⁹")]
    var table = Table(["work"] + sizes.map(\.1) + ["memory ends in 24 GiB at"])
    for workload in ["replay, 20 states", "replay, 200 states", "sums for each pair"] {
      for course in results.courses(workload)
      where !["alone", "prototype", "reasons", "either"].contains(where: course.system.contains) {
        // What was measured on little says nothing of much.
        guard let last = course.usable.last, last.size >= 100_000, let growth = course.growth,
          let bytes = course.bytes(per: \.size)
        else { continue }
        let cells = sizes.map { size, _ in
          let time = last.cpu * pow(Double(size) / Double(last.size), max(growth, 1))
          let peak = last.peakMegabytes + bytes * Double(size - last.size) / 1_048_576
          return "\(Figures.seconds(time)), \(Figures.megabytes(max(peak, last.peakMegabytes)))"
        }
        let room = (24 * 1024 - last.peakMegabytes) * 1_048_576
        let end = bytes > 1 ? Double(last.size) + room / bytes : .infinity
        table.add(
          ["\(course.system): \(workload)"] + cells + [
            end > 1e10 ? "more than 10¹⁰" : String(format: "%.0f million", end / 1e6)
          ])
      }
    }
    return table.isEmpty ? "" : table.text
  }
}

extension Results {
  /// How much longer than Demarche a system takes for the largest work that both did.
  func ratio(
    _ workload: String, _ system: String, beside mine: String = "Demarche"
  ) -> (times: Double, size: Int)? {
    ratios(workload, system, beside: mine).last
  }

  /// The same for every size.
  func ratios(
    _ workload: String, _ system: String, beside mine: String = "Demarche"
  ) -> [(times: Double, size: Int)] {
    (course(workload, system)?.usable ?? []).compactMap { theirs in
      measurement(workload, mine, size: theirs.size).map {
        (theirs.cpu / $0.cpu, theirs.size)
      }
    }
  }
}
