import Demarche
import Quantities
import ScenarioLanguage
import Wording

extension TextWriter {
  /// How many facts and how many events are drawn or listed; JSON has them all.
  private static let factLimit = 40
  private static let legendLimit = 80

  /// A branch over time, all of it on one scale: the days of the axis, events as ticks with the
  /// numbers of their steps, each fact under its sentence as bars, deadlines ahead. Sentences stand
  /// on lines of their own, so that scripts of any direction and width leave the bars in place.
  mutating func timeline(_ timeline: Answer.Timeline, columns: Int) {
    let scale = TimeScale(timeline, columns: max(columns, 20))
    say(0, TimelineLabel.overTime(timeline.name), .heading)
    gap()
    axis(scale)
    events(timeline, scale)
    ahead(timeline, scale)
    facts(timeline, scale)
    legend(timeline, scale)
  }

  private mutating func axis(_ scale: TimeScale) {
    let (labels, ruler) = scale.axis(language)
    line(0, Piece(labels, .aside))
    line(0, Piece(ruler, .aside))
  }

  private mutating func events(_ timeline: Answer.Timeline, _ scale: TimeScale) {
    guard !timeline.events.isEmpty else { return say(0, StepLabel.nothingHasHappened) }
    var counts = Array(repeating: 0, count: scale.columns)
    var numbers = Array(repeating: 0, count: scale.columns)
    for event in timeline.events {
      let column = scale.column(event.date)
      if counts[column] == 0 { numbers[column] = event.number }
      counts[column] += 1
    }
    // More than one in a column is told by how many.
    let ticks = counts.map { count in
      count == 0 ? " " : count == 1 ? "│" : count < 10 ? String(count) : "+"
    }
    line(0, Piece(ticks.joined(), .heading))
    var row = ""
    for (column, number) in numbers.enumerated() where counts[column] > 0 {
      let label = step(number)
      guard column >= row.count + (row.isEmpty ? 0 : 1), column + label.count <= scale.columns
      else { continue }
      row += String(repeating: " ", count: column - row.count) + label
    }
    line(0, Piece(row, .aside))
  }

  private mutating func ahead(_ timeline: Answer.Timeline, _ scale: TimeScale) {
    guard !timeline.ahead.isEmpty else { return }
    var cells = Array(repeating: " ", count: scale.columns)
    cells[scale.column(timeline.now)] = "┊"
    for deadline in timeline.ahead where deadline.date <= scale.last {
      cells[scale.column(deadline.date)] = "◆"
    }
    line(0, Piece(cells.joined(), .warning))
  }

  private mutating func facts(_ timeline: Answer.Timeline, _ scale: TimeScale) {
    guard !timeline.facts.isEmpty else {
      gap()
      return say(
        0, timeline.name == nil ? TimelineLabel.noFactHasChanged : .nothingHoldsOfIt, .aside)
    }
    var bars: [(fact: String, isDerived: Bool, spans: [Answer.Interval])] = []
    for (interval, isDerived) in timeline.facts {
      if bars.last?.fact == interval.fact {
        bars[bars.count - 1].spans.append(interval)
      } else {
        bars.append((interval.fact, isDerived, [interval]))
      }
    }
    // What never changed needs no bar.
    let changing = bars.filter { $0.spans.contains { $0.beganBy != nil || $0.to != nil } }
    let lasting = bars.filter { $0.spans.allSatisfy { $0.beganBy == nil && $0.to == nil } }
    gap()
    for bar in changing.prefix(TextWriter.factLimit) {
      let (role, steps) = (bar.isDerived ? TextRole.derived : .plain, steps(bar.spans))
      if displayWidth(bar.fact + steps) <= max(width, scale.columns) {
        line(0, Piece(bar.fact, role), Piece(steps, .aside))
      } else {
        prose(0, bar.fact, role)
        prose(2, String(steps.dropFirst(2)), .aside)
      }
      let mark: Character = bar.isDerived ? "▒" : "█"
      line(
        0,
        Piece(
          scale.bar(bar.spans, mark: mark, now: timeline.now), bar.isDerived ? .derived : .began))
    }
    if changing.count > TextWriter.factLimit {
      let count = changing.count - TextWriter.factLimit
      say(0, TimelineLabel.more(count, timeline.name == nil ? .timelineOfOne : .nowhere), .aside)
    }
    guard !lasting.isEmpty else { return }
    gap()
    say(0, TimelineLabel.allTheTime, .heading)
    for bar in lasting.prefix(TextWriter.factLimit) {
      line(2, Piece(bar.fact, bar.isDerived ? .derived : .plain))
    }
    if lasting.count > TextWriter.factLimit {
      say(2, TimelineLabel.more(lasting.count - TextWriter.factLimit, .nowhere), .aside)
    }
  }

  /// The steps that began and ended a fact: `  #3 to #9, #12 on`.
  private func steps(_ spans: [Answer.Interval]) -> String {
    let words = spans.map { span in
      let from = span.beganBy.map { step($0.step) } ?? say(TimelineLabel.given)
      guard span.to != nil else {
        return span.beganBy == nil ? from : say(TimelineLabel.on(from))
      }
      return say(
        TimelineLabel.to(
          from, span.endedBy.map { step($0.step) } ?? say(TimelineLabel.asDaysPassed)))
    }
    return "  " + words.joined(separator: ", ")
  }

  private func sign(_ sign: TimelineLabel.Sign) -> String { say(TimelineLabel.sign(sign)) }

  private mutating func legend(_ timeline: Answer.Timeline, _ scale: TimeScale) {
    let drawn = timeline.facts.filter { $0.interval.beganBy != nil || $0.interval.to != nil }
    var signs: [String] = []
    if !timeline.events.isEmpty { signs += ["│ \(sign(.event))", "2 \(sign(.several))"] }
    if drawn.contains(where: { !$0.isDerived }) { signs.append("█ \(sign(.holds))") }
    if drawn.contains(where: { $0.isDerived }) { signs.append("▒ \(sign(.follows))") }
    if drawn.contains(where: { $0.interval.to == nil }) { signs.append("▶ \(sign(.stillHolds))") }
    if !timeline.ahead.isEmpty { signs += ["┊ \(sign(.now))", "◆ \(sign(.ahead))"] }
    if !signs.isEmpty {
      gap()
      prose(0, signs.joined(separator: ", "), .aside)
    }
    let told = timeline.events.filter(\.isTold)
    if !told.isEmpty { gap() }
    for event in told.prefix(TextWriter.legendLimit) {
      let mark =
        event.isRefused ? "✗ " : event.cause == .deadline ? say(StepLabel.deadline) : ""
      prose(
        0,
        after: [
          Piece(step(event.number), .heading), Piece("  \(date(event.date))  ", .aside),
          Piece(mark, event.isRefused ? .fails : .aside),
        ], event.event)
    }
    if told.count > TextWriter.legendLimit {
      say(0, TimelineLabel.more(told.count - TextWriter.legendLimit, .log), .aside)
    }
    for deadline in timeline.ahead {
      let beyond = deadline.date > scale.last ? " " + say(TimelineLabel.isBeyond) : ""
      prose(
        0, after: [Piece("◆", .warning), Piece("  \(date(deadline.date))  ", .aside)],
        deadline.title + beyond)
    }
  }
}

/// Days on the columns of a terminal.
struct TimeScale {
  let first: Day
  let last: Day
  let columns: Int

  /// From the branch's first day to the day in view, and on to the deadlines ahead unless these are
  /// so far away that what has happened would shrink to less than half.
  init(_ timeline: Answer.Timeline, columns: Int) {
    let lived = max(Int(timeline.now.number - timeline.from.number), 30)
    let limit = Int(timeline.now.number) + lived
    let ahead = timeline.ahead.map(\.date).filter { Int($0.number) <= limit }.max()
    self.init(
      first: timeline.from, last: max(ahead ?? timeline.now, timeline.now), columns: columns)
  }

  init(first: Day, last: Day, columns: Int) {
    self.first = first
    self.last = last
    self.columns = columns
  }

  private var days: Int { Int(last.number) - Int(first.number) + 1 }

  /// The column of a day; those outside are put at the ends.
  func column(_ day: Day) -> Int {
    let passed = min(max(Int(day.number) - Int(first.number), 0), days - 1)
    return passed * columns / days
  }

  /// Spans as one row of bars, each at least a column wide; `now` is the last column of what lasts.
  func bar(_ spans: [Answer.Interval], mark: Character, now: Day) -> String {
    var cells = [Character](repeating: " ", count: columns)
    for span in spans {
      let start = column(span.from)
      var end = column(now)
      if let to = span.to {
        // The first day on which it no longer holds is no part of it.
        end = max(start, column(to.adding(-1, .day) ?? to))
      }
      guard start <= end else { continue }
      for place in start...end { cells[place] = mark }
      if span.to == nil { cells[end] = "▶" }
    }
    return String(cells)
  }

  /// A row of dates and a ruler under it with a tick for each of them: years, quarters, months,
  /// weeks or days, whatever fits.
  func axis(_ language: Language = .english) -> (labels: String, ruler: String) {
    var labels = ""
    var ruler = [Character](repeating: "─", count: columns)
    for (day, unit) in ticks() {
      let label = language.date(day, upTo: unit)
      let width = displayWidth(label)
      let place = column(day)
      let used = displayWidth(labels)
      guard place >= used + (used == 0 ? 0 : 2), place + width <= columns else { continue }
      labels += String(repeating: " ", count: place - used) + label
      ruler[place] = "┬"
    }
    return (labels, String(ruler))
  }

  /// The days that are labelled, the first one among them.
  ///
  /// - Parameter room: how many there may be; nil: as many as have twelve columns each.
  func ticks(room given: Int? = nil) -> [(Day, CalendarUnit)] {
    let room = given ?? max(columns / 12, 1)
    let steps: [(Int, CalendarUnit)] = [
      (1, .day), (1, .week), (2, .week), (1, .month), (2, .month), (3, .month), (6, .month),
      (1, .year), (2, .year), (5, .year), (10, .year), (20, .year), (50, .year), (100, .year),
      (500, .year),
    ]
    let step = steps.first { days / (approximateDays($0.1) * $0.0) <= room } ?? (1000, .year)
    var result = [(first, CalendarUnit.day)]
    var next = start(of: step).flatMap { $0 > first ? $0 : $0.adding(step.0, step.1) }
    while let day = next, day <= last {
      // A label too near the first is left out by whoever draws.
      result.append((day, step.1))
      next = day.adding(step.0, step.1)
    }
    return result
  }

  private func approximateDays(_ unit: CalendarUnit) -> Int {
    switch unit {
    case .day: 1
    case .week: 7
    case .month: 30
    case .year: 365
    }
  }

  /// A round day at or before the first.
  private func start(of step: (Int, CalendarUnit)) -> Day? {
    let (year, month, _) = first.civil
    switch step.1 {
    case .day, .week: return first
    case .month: return Day(year: year, month: (month - 1) / step.0 * step.0 + 1, day: 1)
    case .year: return Day(year: max(year / step.0 * step.0, 1), month: 1, day: 1)
    }
  }
}
