import Demarche

/// Drills and roles for people.
extension TextWriter {
  // MARK: Drills

  mutating func drill(_ drill: Answer.DrillView) {
    guard let question = drill.question else {
      let right = drill.results.count { $0.outcome == .done }
      let first = drill.results.count { $0.outcome == .done && $0.tries == 1 && $0.hints == 0 }
      let hints = drill.results.reduce(0) { $0 + $1.hints }
      say(0, RoleLabel.drillIsOver, .heading)
      prose(
        0,
        say(
          RoleLabel.drillCameTo(
            right: right, of: drill.count, first: first, hints: hints, seed: drill.seed)), .aside)
      return
    }
    prose(
      0, after: [Piece(say(TeachingLabel.question(drill.number, of: drill.count)), .heading)],
      question.text)
    for (place, choice) in question.choices.enumerated() {
      prose(2, after: [Piece("\(letter(place))) ", .aside)], choice)
    }
    say(2, RoleLabel.howToAnswer, .aside)
  }

  // MARK: Roles

  mutating func brief(_ brief: Answer.Brief) {
    line(0, Piece(brief.actor, .heading), Piece("  " + say(RoleLabel.round(brief.round)), .aside))
    if let note = brief.note { prose(2, note) }
    gap()
    if brief.wishes.isEmpty {
      say(0, RoleLabel.wantsNotTold, .aside)
    } else {
      line(
        0, Piece(say(RoleLabel.whatItWants), .heading),
        Piece(say(RoleLabel.mostImportantFirst), .aside))
      for wish in brief.wishes {
        line(
          2, Piece(wish.holds ? "✓ " : "✗ ", wish.holds ? .holds : .fails),
          Piece(say(RoleLabel.wish(wish.phrase))))
        if let note = wish.note { prose(6, note, .aside) }
      }
    }
    if !brief.owes.isEmpty {
      gap()
      say(0, RoleLabel.whatRuns, .heading)
      for (date, title) in brief.owes {
        line(2, Piece("\(self.date(date))  ", .aside), Piece(title))
      }
    }
    if !brief.facts.isEmpty {
      gap()
      count(RoleLabel.whatHolds, brief.factCount)
      for fact in brief.facts { line(2, Piece(fact)) }
      if brief.factCount > brief.facts.count {
        say(2, RoleLabel.showTellsAll(brief.actor), .aside)
      }
    }
    if !brief.lately.isEmpty {
      gap()
      say(0, RoleLabel.whatHappenedLast, .heading)
      for step in brief.lately {
        line(2, Piece("\(date(step.date))  ", .aside), Piece(step.event ?? ""))
      }
    }
    gap()
    if brief.moves.isEmpty {
      say(0, RoleLabel.noMove, .aside)
    } else {
      count(RoleLabel.whatItCouldDo, brief.moves.count)
      for move in brief.moves { line(2, Piece(move)) }
    }
    gap()
    prose(0, say(RoleLabel.howToPlay), .aside)
  }

  private mutating func count(_ label: RoleLabel, _ count: Int) {
    line(0, Piece(say(label), .heading), Piece(" (\(language.number(count)))", .aside))
  }

  mutating func round(_ round: Answer.RoundView) {
    line(
      0, Piece(say(RoleLabel.round(round.number)), .heading),
      Piece("  " + say(RoleLabel.span(round.from, round.until)), .aside))
    if round.leavesScriptOut {
      prose(0, say(RoleLabel.scriptIsLeftOut), .aside)
    }
    gap()
    if round.steps.allSatisfy({ $0.cause == .wait }) {
      say(0, RoleLabel.nobodyResponds)
      if round.expected.isEmpty { prose(0, say(RoleLabel.waitsForNothing)) }
    } else {
      steps(round.steps.filter { $0.cause != .wait }, height: nil, columns: width)
    }
    if !round.expected.isEmpty {
      gap()
      say(0, RoleLabel.mayStillCome, .heading)
      for one in round.expected {
        line(
          2, Piece("\(one.likelihood.text)%  "), Piece(one.move),
          Piece("  \(say(RoleLabel.span(one.from, one.until)))", .aside))
      }
    }
    if let next = round.next {
      gap()
      say(0, RoleLabel.comesNext, .heading)
      line(2, Piece("\(date(next.date))  ", .aside), Piece(next.title))
    }
    gap()
    prose(0, say(RoleLabel.yourTurn(round.role)), .aside)
  }

  mutating func expect(_ responses: [Answer.ExpectedResponse], hasAny: Bool) {
    guard !responses.isEmpty else {
      return say(0, hasAny ? RoleLabel.nothingExpected : .noResponses)
    }
    for one in responses {
      line(
        0, Piece("\(one.likelihood.text)%  ", .heading), Piece(one.move),
        Piece(one.isLegal ? "" : "  (\(say(RoleLabel.notPossibleNow)))", .aside))
      line(
        6, Piece("\(say(RoleLabel.span(one.from, one.until))) · \(one.response)", .aside))
      if let note = one.note { prose(6, note, .aside) }
      sources(6, one.sources)
    }
  }
}
