import Demarche

/// Drills and roles for people.
extension TextWriter {
  // MARK: Drills

  mutating func drill(_ drill: Answer.DrillView, isAsked: Bool) {
    guard let question = drill.question else {
      let right = drill.results.count { $0.outcome == .done }
      let first = drill.results.count { $0.outcome == .done && $0.tries == 1 && $0.hints == 0 }
      let hints = drill.results.reduce(0) { $0 + $1.hints }
      line(0, Piece("The drill is over.", .heading))
      prose(
        0,
        "\(right) of \(drill.count) right, \(first) at the first try and without a hint; "
          + "\(counted(hints, "hint")) in all. Seed \(drill.seed): drill with another seed asks others.",
        .aside)
      return
    }
    prose(
      0, after: [Piece("Question \(drill.number) of \(drill.count): ", .heading)], question.text)
    for (place, choice) in question.choices.enumerated() {
      prose(2, after: [Piece("\(letter(place))) ", .aside)], choice)
    }
    if isAsked { line(2, Piece("answer a, or its number, or its words · hint helps", .aside)) }
  }

  // MARK: Roles

  mutating func brief(_ brief: Answer.Brief) {
    line(0, Piece(brief.actor, .heading), Piece("  round \(brief.round)", .aside))
    if let note = brief.note { prose(2, note) }
    gap()
    if brief.wishes.isEmpty {
      line(0, Piece("The scenario does not say what it wants.", .aside))
    } else {
      line(0, Piece("What it wants", .heading), Piece(", the most important first", .aside))
      for wish in brief.wishes {
        line(2, Piece(wish.holds ? "✓ " : "✗ ", wish.holds ? .holds : .fails), Piece(wish.text))
        if let note = wish.note { prose(6, note, .aside) }
      }
    }
    if !brief.owes.isEmpty {
      gap()
      line(0, Piece("What runs against it or for it", .heading))
      for (date, title) in brief.owes {
        line(2, Piece("\(date.text)  ", .aside), Piece(title))
      }
    }
    if !brief.facts.isEmpty {
      gap()
      line(0, Piece("What holds of it", .heading), Piece(" (\(brief.factCount))", .aside))
      for fact in brief.facts { line(2, Piece(fact)) }
      if brief.factCount > brief.facts.count {
        line(2, Piece("… show \(brief.actor) tells all", .aside))
      }
    }
    if !brief.lately.isEmpty {
      gap()
      line(0, Piece("What happened last", .heading))
      for step in brief.lately {
        line(2, Piece("\(step.date.text)  ", .aside), Piece(step.event ?? ""))
      }
    }
    gap()
    if brief.moves.isEmpty {
      line(0, Piece("It can make no move now.", .aside))
    } else {
      line(0, Piece("What it could do", .heading), Piece(" (\(brief.moves.count))", .aside))
      for move in brief.moves { line(2, Piece(move)) }
    }
    gap()
    prose(
      0, "Type a move to make it, round to let the others answer, expect to see what they may do.",
      .aside)
  }

  mutating func round(_ round: Answer.RoundView) {
    line(
      0, Piece("Round \(round.number)", .heading),
      Piece("  \(round.from.text) to \(round.until.text)", .aside))
    if round.leavesScriptOut {
      prose(0, "The script is left out from here on: the others do what may be expected.", .aside)
    }
    gap()
    if round.steps.allSatisfy({ $0.cause == .wait }) {
      line(0, "Nobody responds.")
    } else {
      steps(round.steps.filter { $0.cause != .wait })
    }
    gap()
    prose(
      0, "Your turn, \(round.role). brief tells where you stand; communique writes the round up.",
      .aside)
  }

  mutating func expect(_ responses: [Answer.ExpectedResponse], hasAny: Bool) {
    guard !responses.isEmpty else {
      return line(
        0,
        Piece(
          hasAny
            ? "Nothing is to be expected of anybody now."
            : "This scenario says nothing of how anybody responds."))
    }
    for one in responses {
      line(
        0, Piece("\(one.likelihood.text)%  ", .heading), Piece(one.move),
        Piece(one.isLegal ? "" : "  (not possible now)", .aside))
      line(
        6, Piece("\(one.from.text) to \(one.until.text) · \(one.response)", .aside))
      if let note = one.note { prose(6, note, .aside) }
      sources(6, one.sources)
    }
  }
}
