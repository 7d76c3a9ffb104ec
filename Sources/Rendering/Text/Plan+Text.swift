import Demarche

extension TextWriter {
  mutating func plan(_ plan: Answer.Plan) {
    guard let steps = plan.steps else {
      let lead = say(plan.isProof ? PlanLabel.noWay : .noneFound)
      prose(0, after: [Piece(lead + " ", .fails)], plan.explanation ?? "")
      if !plan.isProof { limits(plan.limits) }
      return
    }
    if steps.isEmpty {
      say(0, PlanLabel.holdsAlready, .holds)
      return
    }
    if let plans = plan.plans, plans.count > 1 {
      line(
        0, Piece(say(PlanLabel.shortestWays(plans.count, isCut: plan.isCut)), .heading),
        Piece(say(PlanLabel.eachOf(measure(steps))), .aside))
      for (number, plan) in plans.enumerated() {
        line(0, Piece(language.number(number + 1) + ".", .heading))
        self.steps(plan, indent: 2)
      }
    } else {
      line(0, Piece("\(measure(steps)):".capitalizedFirst, .heading))
      self.steps(steps, indent: 2)
    }
    if plan.leavesScriptOut {
      prose(0, say(PlanLabel.scriptIsLeftOut), .aside)
    }
  }

  mutating func untilWhen(_ answer: Answer.UntilWhen) {
    guard answer.isPossible else {
      let lead = say(answer.isProof ? PlanLabel.notAtAll : .notNow)
      prose(0, after: [Piece(lead + " ", .fails)], answer.explanation ?? "")
      if !answer.isProof { limits(answer.limits) }
      return
    }
    if let last = answer.last {
      line(
        0, Piece(say(PlanLabel.untilEndOf(last)), .heading),
        Piece(say(PlanLabel.ifOnlyTimePasses), .aside))
    } else {
      say(0, PlanLabel.noLastDay, .holds)
      limits(answer.limits)
    }
    if answer.steps.isEmpty {
      say(2, PlanLabel.nothingHasToBeDone, .aside)
    } else {
      say(2, answer.last == nil ? PlanLabel.nowByThis : .onThatDayByThis, .aside)
      steps(answer.steps, indent: 4)
    }
    if !answer.closes.isEmpty {
      say(2, PlanLabel.closesTheDoor, .aside)
      for reason in answer.closes { prose(4, reason) }
    }
  }

  mutating func steps(_ steps: [Answer.PlannedStep], indent: Int) {
    for step in steps {
      line(
        indent, Piece(date(step.date) + "  ", .aside),
        Piece(
          step.move ?? say(PlanLabel.waitUntil(step.date)), step.move == nil ? .aside : .plain))
    }
  }

  private func measure(_ steps: [Answer.PlannedStep]) -> String {
    let moves = steps.count { $0.move != nil }
    let waits = steps.count - moves
    return say(moves == 0 ? PlanLabel.onlyTime : .measure(moves: moves, waits: waits))
  }

  private mutating func limits(_ limits: Answer.PlanLimits) {
    say(
      0, PlanLabel.lookedFor(moves: limits.moves, until: limits.until, actors: limits.actors),
      .aside)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
