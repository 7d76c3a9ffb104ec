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
    say(0, TimeLabel.allInAll, .heading)
    net(preview.net)
    list(.deadlinesSetRunning, preview.ahead.map { "\(date($0.date))  \($0.title)" })
    list(.deadlinesStopped, preview.stopped.map { "\(date($0.date))  \($0.title)" })
    if !preview.broken.isEmpty {
      gap()
      say(0, TimeLabel.wouldNeverBe, .warning)
      for text in preview.broken { prose(2, text) }
    }
    let own = (Set(preview.others.possible), Set(preview.others.impossible))
    list(.becomePossibleForOthers, preview.others.possible)
    list(.becomeImpossibleForOthers, preview.others.impossible)
    list(.becomePossible, preview.possible.filter { !own.0.contains($0) })
    list(.becomeImpossible, preview.impossible.filter { !own.1.contains($0) })
    gap()
    say(0, TimeLabel.nothingHasHappened, .aside)
  }

  mutating func net(_ changes: Answer.Changes) {
    if changes.isEmpty { say(2, StepLabel.nothingChanges, .aside) }
    self.changes(2, changes)
  }

  private mutating func list(_ title: TimeLabel, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    gap()
    say(0, title, .heading)
    for text in lines { line(2, Piece(text)) }
  }

  mutating func since(_ fact: String, holds: Bool, since: Day?, by: Answer.By?) {
    guard holds, let since else {
      return line(0, Piece(say(TimeLabel.notNow), .fails), Piece(fact))
    }
    line(
      0, Piece(say(TimeLabel.since(since)), .heading),
      Piece(say(by.map { TimeLabel.bySuffix(words($0)) } ?? .asGiven)))
  }

  mutating func spans(_ spans: [(from: Day, to: Day?)]) {
    guard !spans.isEmpty else { return say(0, TimeLabel.neverUpToNow) }
    for span in spans {
      say(0, TimeLabel.span(from: span.from, to: span.to))
    }
  }

  mutating func history(_ intervals: [Answer.Interval]) {
    guard !intervals.isEmpty else { return say(0, TimeLabel.nothingSuchHasHeld) }
    for interval in intervals {
      line(0, Piece(interval.fact, .heading))
      line(
        2, Piece("\(say(TimeLabel.from))\(date(interval.from))  "),
        Piece(say(interval.beganBy.map { TimeLabel.by(words($0)) } ?? .given), .aside))
      guard let to = interval.to else { continue }
      line(
        2, Piece("\(say(TimeLabel.to))\(date(to))  "),
        Piece(say(interval.endedBy.map { TimeLabel.by(words($0)) } ?? .asDaysPassed), .aside))
    }
  }

  private func words(_ by: Answer.By) -> String {
    by.event.map { "\(step(by.step)) \($0)" } ?? say(TimeLabel.asTimePassed(by.step))
  }

  mutating func without(_ omission: Answer.Omission) {
    line(
      0, Piece(say(TimeLabel.without(omission.omitted.number)), .heading),
      Piece(omission.omitted.event))
    if omission.illegal.isEmpty { say(2, TimeLabel.stillLegal) }
    for event in omission.illegal {
      gap()
      line(
        2, Piece(step(event.number) + " ", .heading), Piece(date(event.date) + " ", .aside),
        Piece(event.event), Piece(say(TimeLabel.isNotPossible), .fails))
      reasons(4, event.refused)
      for link in event.chain { prose(6, after: [Piece("↳ ", .aside)], link.text) }
    }
    deadlines(omission.deadlines)
    gap()
    say(0, TimeLabel.atTheEnd, .heading)
    net(omission.net)
  }

  private mutating func deadlines(_ shifts: [Answer.Shift]) {
    guard !shifts.isEmpty else { return }
    gap()
    say(0, TimeLabel.deadlinesFallDifferently, .heading)
    for shift in shifts {
      let about = shift.about.isEmpty ? "" : " (\(shift.about.joined(separator: ", ")))"
      let days: [Piece] =
        switch (shift.old, shift.new) {
        case (let old?, let new?): [Piece("\(date(old)) → \(date(new))  ")]
        case (let old?, nil): [Piece(say(TimeLabel.noLonger(old)), .ended)]
        case (nil, let new?): [Piece(say(TimeLabel.new(new)), .began)]
        case (nil, nil): []
        }
      line(2, days + [Piece(shift.title), Piece(about, .aside)])
    }
  }

  mutating func watched(_ watched: [Answer.Watched]) {
    for one in watched {
      gap()
      line(0, Piece(say(AnswerLabel.watched), .aside), Piece(one.condition, .aside))
      rows(one.joined, "+ ", .began, truth: .nowItHolds)
      rows(one.left, "− ", .ended, truth: .nowItNoLongerHolds)
    }
  }

  private mutating func rows(
    _ rows: [[String]], _ sign: String, _ role: TextRole, truth: AnswerLabel
  ) {
    for row in rows {
      line(2, Piece(sign + (row.isEmpty ? say(truth) : row.joined(separator: " · ")), role))
    }
  }
}
