import Demarche

extension TextWriter {
  // MARK: Why

  mutating func why(
    _ fact: String, _ proof: Answer.Proof, _ about: Answer.Explained, height: Int?
  ) {
    var closing: [String] = []
    if about.others > 0 {
      closing.append(say(ExplanationLabel.firstAnswerOf(about.others + 1)))
    }
    if about.count > 1 {
      let next = about.number < about.count ? fact : nil
      closing.append(
        say(
          ExplanationLabel.proofOf(
            about.number, count: about.count, isMore: about.isMore, next: next)))
    }
    if let day = about.day { say(0, ExplanationLabel.asItWasOn(day), .aside) }
    let isFolded = folded([proof], height: height.map { $0 - closing.count - 3 })
    if isFolded { closing.append(say(ExplanationLabel.folded(fact))) }
    guard !closing.isEmpty else { return }
    gap()
    for text in closing { prose(0, text, .aside) }
  }

  /// Writes proofs as deep as they fit into some rows; whether anything was left out.
  private mutating func folded(_ proofs: [Answer.Proof], height: Int?) -> Bool {
    guard let height else {
      self.proofs(proofs)
      return false
    }
    let start = self
    self.proofs(proofs)
    if lineCount - start.lineCount <= height { return false }
    // The deepest tree that fits; the root and what it rests on are always shown.
    for levels in (1...12).reversed() {
      self = start
      self.proofs(proofs, fold: levels)
      if lineCount - start.lineCount <= height { break }
    }
    return true
  }

  // MARK: Why not

  mutating func whyNot(
    _ fact: String, _ attempts: [Answer.Attempt], _ nearest: [[String]], _ about: Answer.Missed
  ) {
    let isLegal = about.isMove && attempts.allSatisfy { $0.conditions.allSatisfy(\.holds) }
    if about.isMove {
      line(
        0,
        Piece(
          say(isLegal ? ExplanationLabel.canBeMade : .cannotBeMade), isLegal ? .holds : .fails),
        Piece(fact, .heading))
    } else {
      line(0, Piece(say(ExplanationLabel.no), .fails), Piece(fact, .heading))
    }
    already(about)
    for attempt in attempts { self.attempt(2, attempt, isTop: true) }
    if about.moreAttempts > 0 {
      say(2, ExplanationLabel.moreAsNear(about.moreAttempts), .aside)
    }
    if let ended = about.ended { self.ended(ended) }
    // How to bring about what holds is no help.
    if !isLegal, about.already.isEmpty {
      ways(nearest, about)
      later(about)
    }
  }

  private mutating func already(_ about: Answer.Missed) {
    guard !about.already.isEmpty else { return }
    prose(2, say(ExplanationLabel.holdsAlready))
    for (fact, since) in about.already {
      let words = since.map { "  " + say(ExplanationLabel.since($0)) } ?? ""
      line(4, Piece(fact, .derived), Piece(words, .aside))
    }
  }

  mutating func attempt(_ indent: Int, _ attempt: Answer.Attempt, isTop: Bool) {
    var indent = indent
    if let fact = attempt.fact, attempt.conditions.first?.text != fact {
      line(indent, Piece(fact, .derived))
      indent += 2
    }
    if let rule = attempt.rule {
      line(indent, Piece(say(ExplanationLabel.rule), .aside), Piece(rule))
      indent += 2
    }
    for condition in attempt.conditions where isTop || !condition.holds {
      self.condition(indent, condition)
    }
  }

  private mutating func condition(_ indent: Int, _ need: Answer.Need) {
    if need.isOpen {
      return line(indent, Piece("– ", .aside), Piece(need.text, .aside))
    }
    guard !need.attempts.isEmpty else { return self.need(indent, need) }
    line(indent, Piece("✗ ", .fails), Piece(need.text))
    for attempt in need.attempts { self.attempt(indent + 4, attempt, isTop: false) }
  }

  private mutating func ways(_ nearest: [[String]], _ about: Answer.Missed) {
    guard !nearest.isEmpty else {
      guard let search = about.search else { return }
      gap()
      return prose(0, search, .aside)
    }
    gap()
    say(0, ExplanationLabel.whatWouldBringItAbout, .heading)
    let digits = String(nearest.count).count
    for (number, moves) in nearest.enumerated() {
      let label = language.number(number + 1)
      let padding = String(repeating: " ", count: digits - label.count)
      let way = about.ways.indices.contains(number) ? about.ways[number] : nil
      let words = way.flatMap { self.words($0) }.map { "  (\($0))" } ?? ""
      for (place, move) in moves.enumerated() {
        let lead = place == 0 ? "\(padding)\(label). " : String(repeating: " ", count: digits + 2)
        line(
          2, Piece(lead, .aside), Piece(place == 0 ? "" : say(ExplanationLabel.then), .aside),
          Piece(move),
          Piece(place == moves.count - 1 ? words : "", .aside))
      }
    }
    if let search = about.search { prose(2, search, .aside) }
  }

  private mutating func later(_ about: Answer.Missed) {
    guard !about.later.isEmpty else { return }
    gap()
    let isTime = about.later.allSatisfy { $0.move == nil }
    let heading: ExplanationLabel =
      isTime ? .timeAlone : about.ways.isEmpty ? .withWaiting : .withWaitingFewer
    line(
      0, Piece(say(heading), .heading), Piece(say(ExplanationLabel.scriptLeftOut), .aside))
    steps(about.later, indent: 2)
  }

  /// Who has to move, and by when.
  private func words(_ way: Answer.Way) -> String? {
    let words = say(
      ExplanationLabel.way(actors: way.actors, by: way.isLast ? way.until : nil))
    return words.isEmpty ? nil : words
  }

  private mutating func ended(_ ended: Answer.Ended) {
    gap()
    say(0, ExplanationLabel.whatEndedIt, .heading)
    step(ended.step)
    guard !ended.proofs.isEmpty else { return }
    gap()
    say(0, ExplanationLabel.thatRestsOn, .heading)
    proofs(ended.proofs)
  }

  // MARK: Steps

  mutating func whyStep(
    _ step: Answer.Step, needs: [Answer.Proof], brought: [Answer.Proof], later: Answer.Later
  ) {
    self.step(step)
    if !needs.isEmpty {
      gap()
      let isDeadline = step.cause == .deadline
      say(0, isDeadline ? ExplanationLabel.itWasDue : .itCouldBeDone, .heading)
      proofs(needs)
    }
    if !brought.isEmpty {
      gap()
      say(0, ExplanationLabel.itBrought, .heading)
      proofs(brought)
    }
    if !later.steps.isEmpty {
      gap()
      say(0, ExplanationLabel.laterStepsThatRestOnIt, .heading)
      let digits = later.steps.map { String($0.number).count }.max() ?? 1
      for step in later.steps {
        let number = self.step(step.number)
        let padding = String(repeating: " ", count: digits + 1 - number.count)
        line(
          2, Piece(number + padding, .heading), Piece("  \(date(step.date))  ", .aside),
          Piece(step.event))
        // Below the event; where that leaves no room, further to the left.
        line(
          width < 60 ? 6 : 4 + digits + 1 + 12, Piece(say(ExplanationLabel.through), .aside),
          Piece(step.through, .aside))
      }
    }
    if later.looked < later.all {
      prose(2, say(ExplanationLabel.lookedAt(later.looked, of: later.all)), .aside)
    }
  }

  mutating func butFor(_ answer: Answer.ButFor) {
    let (number, event) = answer.omission.omitted
    if answer.wouldHold {
      line(0, Piece(say(ExplanationLabel.yes), .holds), Piece(answer.condition, .heading))
    } else {
      line(0, Piece(say(ExplanationLabel.no), .fails), Piece(answer.condition, .heading))
    }
    prose(
      2,
      say(
        ExplanationLabel.without(
          step: number, event: event, holds: answer.holds, wouldHold: answer.wouldHold)))
    gap()
    without(answer.omission)
  }
}
