import Demarche

extension TextWriter {
  // MARK: Why

  mutating func why(
    _ fact: String, _ proof: Answer.Proof, _ about: Answer.Explained, height: Int?
  ) {
    var closing: [String] = []
    if about.others > 0 {
      closing.append("The first answer of \(about.others + 1).")
    }
    if about.count > 1 {
      let count = about.isMore ? "more than \(about.count)" : "\(about.count)"
      let next = about.number < about.count ? " why \(fact) another shows the next." : ""
      closing.append(
        "Proof \(about.number) of \(count) that differ in their last step.\(next)")
    }
    if let day = about.day { line(0, Piece("As it was on \(day.text):", .aside)) }
    let isFolded = folded([proof], height: height.map { $0 - closing.count - 3 })
    if isFolded { closing.append("Folded to fit the screen: why -v \(fact) shows all of it.") }
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
        0, isLegal ? Piece("It can be made: ", .holds) : Piece("It cannot be made: ", .fails),
        Piece(fact, .heading))
    } else {
      line(0, Piece("No: ", .fails), Piece(fact, .heading))
    }
    for attempt in attempts { self.attempt(2, attempt, isTop: true) }
    if about.moreAttempts > 0 {
      line(2, Piece("… and \(about.moreAttempts) more as near", .aside))
    }
    if let ended = about.ended { self.ended(ended) }
    if !isLegal {
      ways(nearest, about)
      later(about)
    }
  }

  mutating func attempt(_ indent: Int, _ attempt: Answer.Attempt, isTop: Bool) {
    var indent = indent
    if let fact = attempt.fact, attempt.conditions.first?.text != fact {
      line(indent, Piece(fact, .derived))
      indent += 2
    }
    if let rule = attempt.rule {
      line(indent, Piece("rule: ", .aside), Piece(rule))
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
    line(0, Piece("What would bring it about:", .heading))
    let digits = String(nearest.count).count
    for (number, moves) in nearest.enumerated() {
      let label = String(number + 1)
      let padding = String(repeating: " ", count: digits - label.count)
      let way = about.ways.indices.contains(number) ? about.ways[number] : nil
      let words = way.flatMap { self.words($0) }.map { "  (\($0))" } ?? ""
      for (place, move) in moves.enumerated() {
        let lead = place == 0 ? "\(padding)\(label). " : String(repeating: " ", count: digits + 2)
        line(
          2, Piece(lead, .aside), Piece(place == 0 ? "" : "then ", .aside), Piece(move),
          Piece(place == moves.count - 1 ? words : "", .aside))
      }
    }
    if let search = about.search { prose(2, search, .aside) }
  }

  private mutating func later(_ about: Answer.Missed) {
    guard !about.later.isEmpty else { return }
    gap()
    let isTime = about.later.allSatisfy { $0.move == nil }
    let heading =
      isTime
      ? "Time alone brings it about"
      : about.ways.isEmpty ? "With waiting" : "With waiting it takes fewer moves"
    line(0, Piece(heading, .heading), Piece(", the script left out:", .aside))
    steps(about.later, indent: 2)
  }

  /// Who has to move, and by when.
  private func words(_ way: Answer.Way) -> String? {
    let actors = way.actors
    let who =
      switch actors.count {
      case 0: ""
      case 1: "\(actors[0]) alone"
      case 2: "\(actors[0]) and \(actors[1])"
      default: actors.dropLast().joined(separator: ", ") + " and " + (actors.last ?? "")
      }
    guard let until = way.until, way.isLast else { return who.isEmpty ? nil : who }
    return who.isEmpty ? "by \(until.text)" : "\(who), by \(until.text)"
  }

  private mutating func ended(_ ended: Answer.Ended) {
    gap()
    line(0, Piece("What ended it:", .heading))
    step(ended.step)
    guard !ended.proofs.isEmpty else { return }
    gap()
    line(0, Piece("That rests on", .heading))
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
      line(0, Piece(isDeadline ? "It was due, because" : "It could be done, because", .heading))
      proofs(needs)
    }
    if !brought.isEmpty {
      gap()
      line(0, Piece("It brought", .heading))
      proofs(brought)
    }
    if !later.steps.isEmpty {
      gap()
      line(0, Piece("Later steps that rest on it", .heading))
      let digits = later.steps.map { String($0.number).count }.max() ?? 1
      for step in later.steps {
        let number = "#\(step.number)"
        let padding = String(repeating: " ", count: digits + 1 - number.count)
        line(
          2, Piece(number + padding, .heading), Piece("  \(step.date.text)  ", .aside),
          Piece(step.event))
        line(4 + digits + 1 + 12, Piece("through ", .aside), Piece(step.through, .aside))
      }
    }
    if later.looked < later.all {
      prose(
        2, "Of \(later.all) later steps the first \(later.looked) were looked at.", .aside)
    }
  }

  mutating func butFor(_ answer: Answer.ButFor) {
    let (number, event) = answer.omission.omitted
    if answer.wouldHold {
      line(0, Piece("Yes: ", .holds), Piece(answer.condition, .heading))
    } else {
      line(0, Piece("No: ", .fails), Piece(answer.condition, .heading))
    }
    let words =
      switch (answer.holds, answer.wouldHold) {
      case (true, true): "It holds now, and would hold without #\(number) \(event)."
      case (true, false): "It holds now, and would not without #\(number) \(event)."
      case (false, true): "It does not hold now, and would without #\(number) \(event)."
      case (false, false): "It does not hold now, nor would it without #\(number) \(event)."
      }
    prose(2, words)
    gap()
    without(answer.omission)
  }
}
