import Demarche
import ScenarioLanguage

extension TextWriter {
  /// What has happened, saying of each move whether the script made it or a player.
  mutating func log(_ steps: [Answer.Step]) {
    guard !steps.isEmpty else { return say(0, StepLabel.nothingHasHappened) }
    for step in steps {
      gap()
      self.step(step, tellsPlayed: true)
    }
  }

  /// Number, date and event; then, indented, what it changed, and what there is to say about it.
  mutating func step(_ step: Answer.Step, tellsPlayed: Bool = false) {
    head(of: step, tellsPlayed: tellsPlayed)
    body(of: step)
  }

  /// Number, date and event.
  mutating func head(of step: Answer.Step, tellsPlayed: Bool = false) {
    var label = [
      Piece(self.step(step.number), .heading), Piece("  "), Piece(date(step.date), .aside),
      Piece("  "),
    ]
    if step.refused != nil { label.append(Piece("✗ ", .fails)) }
    switch step.cause {
    case .script, .move:
      var pieces = label
      let event = step.event ?? ""
      pieces.append(Piece(event, .heading))
      if let actor = step.actor, !event.hasPrefix(actor) {
        pieces.append(Piece("  " + say(StepLabel.moveOf(actor)), .aside))
      }
      if tellsPlayed, step.cause == .move {
        pieces.append(Piece("  " + say(StepLabel.played), .aside))
      }
      line(0, pieces)
    case .deadline:
      prose(0, after: label + [Piece(say(StepLabel.deadline), .aside)], step.event ?? "", .heading)
    case .remark: prose(0, after: label + [Piece(say(StepLabel.remark), .aside)], step.event ?? "")
    case .wait: line(0, label + [Piece(say(StepLabel.timePasses), .aside)])
    }
  }

  private mutating func body(of step: Answer.Step) {
    story(4, of: step)
    if let refusal = step.refused {
      say(4, StepLabel.refusedAndChangesNothing, .fails)
      reasons(4, refusal)
    }
    changes(4, step.changes) { writer in
      let titles = step.consequences.joined(separator: "; ")
      guard !titles.isEmpty else { return }
      writer.prose(4, after: [Piece(writer.say(StepLabel.inConsequence), .aside)], titles)
    }
    let mayBeEmpty = step.refused != nil || step.cause == .remark || step.cause == .wait
    if !mayBeEmpty, step.changes.isEmpty, step.consequences.isEmpty {
      say(4, StepLabel.nothingChanges, .aside)
    }
    if let note = step.note { prose(4, after: [Piece(say(StepLabel.note), .aside)], note, .aside) }
    sources(4, step.sources)
  }

  /// Stored facts that began and ended, then what `between` writes, then what this means.
  mutating func changes(
    _ indent: Int, _ changes: Answer.Changes, between: (inout TextWriter) -> Void = { _ in }
  ) {
    for fact in changes.began { line(indent, Piece("+ ", .began), Piece(fact, .began)) }
    for fact in changes.ended { line(indent, Piece("− ", .ended), Piece(fact, .ended)) }
    between(&self)
    let (now, past) = (say(StepLabel.soNow), say(StepLabel.noLonger))
    let width = max(displayWidth(now), displayWidth(past)) + 2
    for fact in changes.derivedBegan {
      line(indent, Piece(now.padded(to: width), .aside), Piece(fact, .derived))
    }
    for fact in changes.derivedEnded {
      line(indent, Piece(past.padded(to: width), .aside), Piece(fact, .derived))
    }
  }

  mutating func summary(count: Int, refusedCount: Int, net: Answer.Changes) {
    guard count > 0 else { return say(0, StepLabel.scriptIsOver) }
    say(0, StepLabel.steps(count, refused: refusedCount), .heading)
    if net.isEmpty { say(2, StepLabel.nothingChangesInAll, .aside) } else { changes(2, net) }
  }

  mutating func sources(_ indent: Int, _ sources: [Answer.Reference]) {
    for source in sources {
      let place = source.place.map { ", \($0)" } ?? ""
      prose(indent, after: [Piece(say(StepLabel.source), .aside)], source.name + place, .aside)
    }
  }
}

extension TextWriter {
  mutating func refused(_ refusal: Answer.Refusal) {
    line(0, Piece(say(StepLabel.refused), .fails), Piece(refusal.move, .heading))
    reasons(2, refusal)
  }

  /// Every need, ticked or crossed, and whatever else stands against a move.
  mutating func reasons(_ indent: Int, _ refusal: Answer.Refusal) {
    for need in refusal.needs { self.need(indent, need) }
    let others = [refusal.arithmetic, refusal.contradiction, refusal.cascade, refusal.never]
    for case .some(let cause) in others { prose(indent, after: [Piece("✗ ", .fails)], cause) }
    for move in refusal.madeBy {
      line(
        indent, Piece(say(StepLabel.madeSoByYourMove), .warning),
        Piece(step(move.step) + " ", .heading),
        Piece(move.event ?? ""))
    }
  }

  mutating func need(_ indent: Int, _ need: Answer.Need) {
    line(
      indent, need.holds ? Piece("✓ ", .holds) : Piece("✗ ", .fails),
      Piece(need.filled ?? need.text))
    if let why = need.limit ?? need.why { prose(indent + 4, why, .aside) }
  }
}
