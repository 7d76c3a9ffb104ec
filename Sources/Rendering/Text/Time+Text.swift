import Demarche
import Quantities

/// Answers about other courses of events and other times.
extension TextWriter {
  mutating func preview(_ preview: Answer.Preview) {
    for step in preview.steps {
      gap()
      self.step(step)
    }
    gap()
    line(0, Piece("All in all, against now", .heading))
    net(preview.net)
    list("Deadlines set running", preview.ahead.map { "\($0.date.text)  \($0.title)" })
    list("Deadlines stopped", preview.stopped.map { "\($0.date.text)  \($0.title)" })
    if !preview.broken.isEmpty {
      gap()
      line(0, Piece("What must never be and would be", .warning))
      for text in preview.broken { prose(2, text) }
    }
    let own = (Set(preview.others.possible), Set(preview.others.impossible))
    list("Moves that become possible for others", preview.others.possible)
    list("Moves that become impossible for others", preview.others.impossible)
    list("Moves that become possible", preview.possible.filter { !own.0.contains($0) })
    list("Moves that become impossible", preview.impossible.filter { !own.1.contains($0) })
    gap()
    line(0, Piece("Nothing of this has happened.", .aside))
  }

  mutating func net(_ changes: Answer.Changes) {
    if changes.isEmpty { line(2, Piece("nothing changes", .aside)) }
    self.changes(2, changes)
  }

  private mutating func list(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    gap()
    line(0, Piece(title, .heading))
    for text in lines { line(2, Piece(text)) }
  }

  mutating func since(_ fact: String, holds: Bool, since: Day?, by: Answer.By?) {
    guard holds, let since else {
      return line(0, Piece("Not now: ", .fails), Piece(fact))
    }
    line(
      0, Piece("Since \(since.text)", .heading),
      Piece(by.map { ", by \(words($0))" } ?? ", as given"))
  }

  mutating func spans(_ spans: [(from: Day, to: Day?)]) {
    guard !spans.isEmpty else { return line(0, "Never, up to now.") }
    for span in spans {
      let end = span.to.map { "until before \($0.text)" } ?? "on"
      line(0, Piece("from \(span.from.text) \(end)"))
    }
  }

  mutating func history(_ intervals: [Answer.Interval]) {
    guard !intervals.isEmpty else { return line(0, "Nothing such has ever held.") }
    for interval in intervals {
      line(0, Piece(interval.fact, .heading))
      line(
        2, Piece("from  \(interval.from.text)  "),
        Piece(interval.beganBy.map { "by \(words($0))" } ?? "given", .aside))
      guard let to = interval.to else { continue }
      line(
        2, Piece("to    \(to.text)  "),
        Piece(interval.endedBy.map { "by \(words($0))" } ?? "as the days passed", .aside))
    }
  }

  private func words(_ by: Answer.By) -> String {
    "#\(by.step)" + (by.event.map { " \($0)" } ?? " as time passed")
  }

  mutating func without(_ omission: Answer.Omission) {
    line(
      0, Piece("Without #\(omission.omitted.number) ", .heading), Piece(omission.omitted.event))
    if omission.illegal.isEmpty { line(2, "Everything after it is still legal.") }
    for event in omission.illegal {
      gap()
      line(
        2, Piece("#\(event.number) ", .heading), Piece("\(event.date.text) ", .aside),
        Piece(event.event), Piece(" is not possible:", .fails))
      reasons(4, event.refused)
      for link in event.chain { prose(6, after: [Piece("↳ ", .aside)], link.text) }
    }
    deadlines(omission.deadlines)
    gap()
    line(0, Piece("At the end, against the branch as it was", .heading))
    net(omission.net)
  }

  private mutating func deadlines(_ shifts: [Answer.Shift]) {
    guard !shifts.isEmpty else { return }
    gap()
    line(0, Piece("Deadlines that fall differently", .heading))
    for shift in shifts {
      let about = shift.about.isEmpty ? "" : " (\(shift.about.joined(separator: ", ")))"
      let days: [Piece] =
        switch (shift.old, shift.new) {
        case (let old?, let new?): [Piece("\(old.text) → \(new.text)  ")]
        case (let old?, nil): [Piece("− \(old.text), no longer  ", .ended)]
        case (nil, let new?): [Piece("+ \(new.text), new  ", .began)]
        case (nil, nil): []
        }
      line(2, days + [Piece(shift.title), Piece(about, .aside)])
    }
  }

  mutating func watched(_ watched: [Answer.Watched]) {
    for one in watched {
      gap()
      line(0, Piece("watched: ", .aside), Piece(one.condition, .aside))
      rows(one.joined, "+ ", .began, truth: "now it holds")
      rows(one.left, "− ", .ended, truth: "now it no longer holds")
    }
  }

  private mutating func rows(
    _ rows: [[String]], _ sign: String, _ role: TextRole, truth: String
  ) {
    for row in rows {
      line(2, Piece(sign + (row.isEmpty ? truth : row.joined(separator: " · ")), role))
    }
  }
}
