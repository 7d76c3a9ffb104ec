import Demarche

extension TextWriter {
  mutating func steps(_ steps: [Answer.Step]) {
    guard !steps.isEmpty else { return line(0, "Nothing more in the script.") }
    for step in steps {
      gap()
      self.step(step)
    }
  }

  /// What has happened, saying of each move whether the script made it or a player.
  mutating func log(_ steps: [Answer.Step]) {
    guard !steps.isEmpty else { return line(0, "Nothing has happened yet.") }
    for step in steps {
      gap()
      self.step(step, tellsPlayed: true)
    }
  }

  /// Number, date and event; then, indented, what it changed, and what there is to say about it.
  mutating func step(_ step: Answer.Step, tellsPlayed: Bool = false) {
    var label = [
      Piece("#\(step.number)", .heading), Piece("  "), Piece(step.date.text, .aside), Piece("  "),
    ]
    if step.refused != nil { label.append(Piece("✗ ", .fails)) }
    switch step.cause {
    case .script, .move:
      var pieces = label
      let event = step.event ?? ""
      pieces.append(Piece(event, .heading))
      if let actor = step.actor, !event.hasPrefix(actor) {
        pieces.append(Piece("  (\(actor)'s move)", .aside))
      }
      if tellsPlayed, step.cause == .move { pieces.append(Piece("  (played)", .aside)) }
      line(0, pieces)
    case .deadline:
      prose(0, after: label + [Piece("deadline: ", .aside)], step.event ?? "", .heading)
    case .remark: prose(0, after: label + [Piece("remark: ", .aside)], step.event ?? "")
    case .wait: line(0, label + [Piece("time passes", .aside)])
    }
    body(of: step)
  }

  private mutating func body(of step: Answer.Step) {
    if let refusal = step.refused {
      line(4, Piece("refused, so it changes nothing:", .fails))
      reasons(4, refusal)
    }
    changes(4, step.changes) { writer in
      let titles = step.consequences.joined(separator: "; ")
      if !titles.isEmpty { writer.prose(4, after: [Piece("in consequence: ", .aside)], titles) }
    }
    let mayBeEmpty = step.refused != nil || step.cause == .remark || step.cause == .wait
    if !mayBeEmpty, step.changes.isEmpty, step.consequences.isEmpty {
      line(4, Piece("nothing changes", .aside))
    }
    if let note = step.note { prose(4, after: [Piece("note: ", .aside)], note, .aside) }
    sources(4, step.sources)
  }

  /// Stored facts that began and ended, then what `between` writes, then what this means.
  mutating func changes(
    _ indent: Int, _ changes: Answer.Changes, between: (inout TextWriter) -> Void = { _ in }
  ) {
    for fact in changes.began { line(indent, Piece("+ ", .began), Piece(fact, .began)) }
    for fact in changes.ended { line(indent, Piece("− ", .ended), Piece(fact, .ended)) }
    between(&self)
    for fact in changes.derivedBegan {
      line(indent, Piece("so now     ", .aside), Piece(fact, .derived))
    }
    for fact in changes.derivedEnded {
      line(indent, Piece("no longer  ", .aside), Piece(fact, .derived))
    }
  }

  mutating func summary(count: Int, refusedCount: Int, net: Answer.Changes) {
    guard count > 0 else { return line(0, "Nothing more in the script.") }
    let refused = refusedCount == 0 ? "" : ", \(refusedCount) refused"
    line(0, Piece("\(counted(count, "step"))\(refused)", .heading))
    if net.isEmpty { line(2, Piece("in all, nothing changes", .aside)) } else { changes(2, net) }
  }

  mutating func sources(_ indent: Int, _ sources: [Answer.Reference]) {
    for source in sources {
      let place = source.place.map { ", \($0)" } ?? ""
      prose(indent, after: [Piece("source: ", .aside)], source.name + place, .aside)
    }
  }
}

extension TextWriter {
  mutating func refused(_ refusal: Answer.Refusal) {
    line(0, Piece("Refused: ", .fails), Piece(refusal.move, .heading))
    reasons(2, refusal)
  }

  /// Every need, ticked or crossed, and whatever else stands against a move.
  mutating func reasons(_ indent: Int, _ refusal: Answer.Refusal) {
    for need in refusal.needs { self.need(indent, need) }
    let others = [refusal.arithmetic, refusal.contradiction, refusal.cascade, refusal.never]
    for case .some(let cause) in others { prose(indent, after: [Piece("✗ ", .fails)], cause) }
    for move in refusal.madeBy {
      line(
        indent, Piece("made so by your move ", .warning), Piece("#\(move.step) ", .heading),
        Piece(move.event ?? ""))
    }
  }

  mutating func need(_ indent: Int, _ need: Answer.Need) {
    line(indent, need.holds ? Piece("✓ ", .holds) : Piece("✗ ", .fails), Piece(need.text))
    if let why = need.why { prose(indent + 4, why, .aside) }
  }
}
