import Foundation

/// A picture of a run.
public struct Chart {
  public var name: String
  /// For light surroundings and dark ones, by the reader's setting.
  public var svg: String
  /// For dark ones only, to be looked at with programs that know no such setting.
  public var darkSVG: String

  public static func all(_ results: Results) -> [Chart] {
    var charts: [Chart] = []
    for stateCount in [20, 200] {
      if let svg = growth(
        results, "replay, \(stateCount) states",
        title: "Replaying events between \(stateCount) states")
      {
        charts.append(Chart(name: "performance-replay-\(stateCount)", svg))
      }
    }
    if let svg = dots(results) { charts.append(Chart(name: "performance-bulk", svg)) }
    return charts
  }

  private init(name: String, _ svg: SVG) {
    self.name = name
    self.svg = svg.text
    darkSVG = svg.darkText
  }

  /// CPU seconds by size, both by powers of ten: parallel lines grow alike, and the lower is faster.
  private static func growth(_ results: Results, _ workload: String, title: String) -> SVG? {
    let courses = results.courses(workload).map { Course(system: $0.system, points: $0.usable) }
      .filter { $0.points.count >= 2 && !$0.system.contains("alone") }
    let points = courses.flatMap(\.points)
    guard let low = points.map(\.cpu).filter({ $0 > 0 }).min(), let high = points.map(\.cpu).max(),
      let least = points.map(\.size).min(), let most = points.map(\.size).max()
    else { return nil }
    var svg = SVG(width: 840, height: 440, title: title)
    svg.text(title, (24, 34), size: 17, isBold: true)
    svg.text("CPU seconds of the whole process; both scales by powers of ten", (24, 54), .quiet)
    let (left, right, top, bottom) = (76.0, 470.0, 78.0, 392.0)
    let vertical = Scale(low, high, from: bottom, to: top)
    let horizontal = Scale(Double(least), Double(most), from: left, to: right, isTight: true)
    for tick in vertical.ticks {
      let y = vertical.place(tick)
      svg.line((left, y), (right, y), .grid)
      svg.text(Figures.power(tick), (left - 10, y + 4), .quiet, size: 12, .end)
    }
    for tick in horizontal.ticks {
      let x = horizontal.place(tick)
      svg.text("\(Figures.count(Int(tick)))", (x, bottom + 22), .quiet, size: 12, .middle)
    }
    svg.text("events", ((left + right) / 2, bottom + 40), .quiet, size: 12, .middle)
    var labels: [(y: Double, system: String, value: String)] = []
    for course in courses.sorted(by: { !isOwn($0.system) && isOwn($1.system) }) {
      let role: SVG.Role = isOwn(course.system) ? .own : .other
      let places = course.points.map {
        (horizontal.place(Double($0.size)), vertical.place(max($0.cpu, low)))
      }
      svg.path(
        places, role, width: isOwn(course.system) ? 3 : 2,
        isDashed: course.system.contains("limit"))
      for (place, point) in zip(places, course.points) {
        svg.dot(
          place, radius: isOwn(course.system) ? 5 : 4, role,
          says: "\(course.system), \(Figures.count(point.size)): \(Figures.seconds(point.cpu))")
      }
      if let end = places.last, let point = course.points.last {
        // Whoever gave up on the way says where.
        let place = point.size < most ? " at \(Figures.count(point.size))" : ""
        labels.append((end.1, course.system, Figures.seconds(point.cpu) + place))
      }
    }
    labels.sort { $0.y < $1.y }
    let spread = apart(labels.map(\.y), by: 17, within: top - 8...bottom)
    for (label, y) in zip(labels, spread) {
      let isOwn = isOwn(label.system)
      svg.text(
        "\(label.system) · \(label.value)", (right + 14, y + 4), isOwn ? .own : .quiet, size: 12,
        isBold: isOwn)
    }
    return svg
  }

  /// For each kind of work at its largest size a row of dots, one for each system, fastest first.
  private static func dots(_ results: Results) -> SVG? {
    struct Panel {
      var title: String
      var rows: [(system: String, measurement: Reading)]
    }
    let works =
      results.workloads("replay").filter { $0.contains("links") } + results.workloads("bulk")
    let panels = works.compactMap { workload -> Panel? in
      let all = results.courses(workload).filter { !$0.system.contains("alone") }
      guard let size = all.first(where: { $0.system == "Demarche" })?.usable.last?.size else {
        return nil
      }
      let rows = all.compactMap { course in
        course.points.first { $0.size == size }.map { (course.system, $0) }
      }.sorted { ($0.1.isUsable ? $0.1.cpu : .infinity) < ($1.1.isUsable ? $1.1.cpu : .infinity) }
      let unit = all[0].points[0].suite == "replay" ? "events" : "facts"
      return Panel(title: "\(workload), \(Figures.count(size)) \(unit)", rows: rows)
    }
    let times = panels.flatMap { $0.rows.map(\.measurement) }.filter(\.isUsable).map(\.cpu)
    guard let low = times.filter({ $0 > 0 }).min(), let high = times.max(), high > 0 else {
      return nil
    }
    let (left, right, row) = (240.0, 610.0, 20.0)
    let heights = panels.map { 70 + Double($0.rows.count) * row }
    let title = "The same work in other systems"
    var svg = SVG(width: 760, height: 88 + heights.reduce(0, +), title: title)
    svg.text(title, (24, 34), size: 17, isBold: true)
    svg.text(
      "CPU time of the whole process, by powers of ten; further left is faster", (24, 54), .quiet)
    let scale = Scale(low, high, from: left, to: right)
    var top = 82.0
    for (panel, height) in zip(panels, heights) {
      svg.text(panel.title, (24, top + 6), isBold: true)
      let bottom = top + height - 30
      for tick in scale.ticks {
        let x = scale.place(tick)
        svg.line((x, top + 34), (x, bottom), .grid)
        svg.text(Figures.power(tick), (x, top + 26), .quiet, size: 11, .middle)
      }
      for (number, (system, measurement)) in panel.rows.enumerated() {
        let y = top + 46 + Double(number) * row
        let isOwn = isOwn(system)
        let role: SVG.Role = isOwn ? .own : .other
        svg.text(
          system, (left - 16, y + 4), isOwn ? .own : .quiet, size: 12, .end, isBold: isOwn)
        guard measurement.isUsable else {
          let word = measurement.verdict == .late ? "stopped at the limit" : "no answer"
          svg.text(word, (right + 16, y + 4), .quiet, size: 12)
          continue
        }
        let range = measurement.cpuSeconds.map { scale.place(max($0, low)) }
        svg.line((range.min() ?? 0, y), (range.max() ?? 0, y), role, width: 2)
        let value = Figures.seconds(measurement.cpu)
        svg.dot(
          (scale.place(max(measurement.cpu, low)), y), radius: isOwn ? 6 : 5, role,
          says: "\(system): \(value)")
        svg.text(
          value, (right + 16, y + 4), isOwn ? .own : .quiet, size: 12, isBold: isOwn)
      }
      top += height
    }
    return svg
  }

  private static func isOwn(_ system: String) -> Bool { system.hasPrefix("Demarche") }

  /// Moves heights, in order, so that none is nearer to the next than `distance`.
  private static func apart(
    _ heights: [Double], by distance: Double, within range: ClosedRange<Double>
  ) -> [Double] {
    var result = heights
    for place in result.indices.dropFirst() {
      result[place] = max(result[place], result[place - 1] + distance)
    }
    if let last = result.indices.last, result[last] > range.upperBound {
      result[last] = range.upperBound
      for place in result.indices.dropLast().reversed() {
        result[place] = min(result[place], result[place + 1] - distance)
      }
    }
    return result
  }
}

/// From values to places by their powers of ten.
private struct Scale {
  private let low: Double
  private let high: Double
  private let from: Double
  private let to: Double

  /// Whole powers of ten around the values; with `isTight` the values themselves.
  init(_ low: Double, _ high: Double, from: Double, to: Double, isTight: Bool = false) {
    let (first, last) = (log10(low), log10(max(high, low * 1.001)))
    self.low = isTight ? first : first.rounded(.down)
    self.high = isTight ? last : last.rounded(.up)
    self.from = from
    self.to = to
  }

  func place(_ value: Double) -> Double {
    from + (to - from) * (log10(value) - low) / (high - low)
  }

  var ticks: [Double] {
    let powers = Int(low.rounded(.up))...Int(high.rounded(.down))
    return powers.map { pow(10, Double($0)) }
  }
}
