import Quantities

/// Answers about other times and other courses of events as Markdown.
extension MarkdownWriter {
  mutating func time(_ content: Answer.Content) {
    switch content {
    case .preview(let preview):
      steps(preview.steps)
      paragraph("All in all:")
      net(preview.net)
      items("Deadlines set running", preview.ahead.map { "\($0.date.text): \($0.title)" })
      items("Deadlines stopped", preview.stopped.map { "\($0.date.text): \($0.title)" })
      items("What must never be and would be", preview.broken)
      items("Moves that become possible", preview.possible)
      items("Moves that become impossible", preview.impossible)
      paragraph("Nothing of this has happened.")
    case .changes(let changes): net(changes)
    case .since(let fact, let holds, let since, let by):
      let day = since.map { " since \($0.text)" } ?? ""
      let cause = by.map { ", by \(words($0))" } ?? (holds ? ", as given" : "")
      paragraph(
        MarkdownWriter.plain(holds ? "\(fact)\(day)\(cause)" : "Not now: \(fact)"))
    case .spans(let spans):
      if spans.isEmpty { paragraph("Never, up to then.") }
      for span in spans { item("from \(span.from.text) \(until(span.to))") }
    case .history(let intervals):
      if intervals.isEmpty { paragraph("Nothing such has ever held.") }
      for interval in intervals { self.interval(interval) }
    case .without(let omission): without(omission)
    case .timeline(let timeline):
      items(
        "Events",
        timeline.events.filter(\.isTold).map { "#\($0.number), \($0.date.text): \($0.event)" })
      items("Deadlines ahead", timeline.ahead.map { "\($0.date.text): \($0.title)" })
      let changed = timeline.facts.map(\.interval).filter { $0.beganBy != nil || $0.to != nil }
      if !changed.isEmpty { paragraph("Facts that changed:") }
      for interval in changed { self.interval(interval) }
    default: break
    }
  }

  private mutating func net(_ changes: Answer.Changes) {
    if changes.isEmpty { item("nothing changes") }
    self.changes(changes, depth: 0)
  }

  private mutating func interval(_ interval: Answer.Interval) {
    let began = interval.beganBy.map { "by \(words($0))" } ?? "given"
    let ended = interval.endedBy.map { ", by \(words($0))" } ?? ""
    item("\(interval.fact): from \(interval.from.text), \(began), \(until(interval.to))\(ended)")
  }

  private func until(_ day: Day?) -> String { day.map { "until before \($0.text)" } ?? "on" }

  private func words(_ by: Answer.By) -> String {
    "#\(by.step)" + (by.event.map { " \($0)" } ?? "")
  }

  private mutating func without(_ omission: Answer.Omission) {
    paragraph(
      "Left out: #\(omission.omitted.number) \(MarkdownWriter.plain(omission.omitted.event))")
    if omission.illegal.isEmpty { paragraph("Everything after it is still legal.") }
    for event in omission.illegal {
      item("no longer possible: #\(event.number) (\(event.date.text)) \(event.event)")
      refusal(event.refused, depth: 1)
      for link in event.chain { item("because \(link.text)", depth: 1) }
    }
    items(
      "Deadlines that fall differently",
      omission.deadlines.map { shift in
        "\(shift.title): \(shift.old?.text ?? "not before"), now \(shift.new?.text ?? "no longer")"
      })
    paragraph("At the end, against the branch as it was:")
    net(omission.net)
  }

  mutating func comparison(_ comparison: Answer.Comparison) {
    paragraph(
      "\(MarkdownWriter.plain(comparison.left)) and \(MarkdownWriter.plain(comparison.right)), "
        + "after step \(comparison.fork.step) of \(comparison.fork.date.text).")
    for (name, facts, effects) in [
      (comparison.left, comparison.onlyLeft, comparison.effectsLeft),
      (comparison.right, comparison.onlyRight, comparison.effectsRight),
    ] {
      items("Holds only on \(MarkdownWriter.plain(name))", facts)
      items(
        "Came about only on \(MarkdownWriter.plain(name))",
        effects.map { "\($0.date.text), #\($0.step): \($0.title)" })
    }
  }
}
