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
    list("Moves that become possible", preview.possible)
    list("Moves that become impossible", preview.impossible)
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
        2, Piece("#\(event.number) ", .heading), Piece(event.event),
        Piece(" is not possible:", .fails))
      reasons(4, event.refused)
    }
    gap()
    line(0, Piece("At the end, against the branch as it was", .heading))
    net(omission.net)
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
