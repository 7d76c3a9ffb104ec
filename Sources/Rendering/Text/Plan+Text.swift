import Demarche

extension TextWriter {
  mutating func plan(_ plan: Answer.Plan) {
    guard let steps = plan.steps else {
      let lead = plan.isProof ? "There is no way." : "None was found."
      prose(0, after: [Piece(lead + " ", .fails)], plan.explanation ?? "")
      if !plan.isProof { limits(plan.limits) }
      return
    }
    if steps.isEmpty {
      line(0, Piece("It holds already.", .holds))
      return
    }
    if let plans = plan.plans, plans.count > 1 {
      line(
        0, Piece("\(plan.isCut ? "More than " : "")\(plans.count) shortest ways", .heading),
        Piece(", each of \(measure(steps)):", .aside))
      for (number, plan) in plans.enumerated() {
        line(0, Piece("\(number + 1).", .heading))
        self.steps(plan, indent: 2)
      }
    } else {
      line(0, Piece("\(measure(steps)):".capitalizedFirst, .heading))
      self.steps(steps, indent: 2)
    }
    if plan.leavesScriptOut {
      prose(
        0, "The script is left out of this. Type skip all first, and then these lines.", .aside)
    }
  }

  mutating func untilWhen(_ answer: Answer.UntilWhen) {
    guard answer.isPossible else {
      let lead = answer.isProof ? "Not at all." : "Not now, as far as was looked."
      prose(0, after: [Piece(lead + " ", .fails)], answer.explanation ?? "")
      if !answer.isProof { limits(answer.limits) }
      return
    }
    if let last = answer.last {
      line(
        0, Piece("Until the end of \(last.text)", .heading),
        Piece(", if only time passes till then.", .aside))
    } else {
      line(0, Piece("As far as was looked, there is no last day.", .holds))
      limits(answer.limits)
    }
    if answer.steps.isEmpty {
      line(2, Piece("Nothing has to be done for it then.", .aside))
    } else {
      line(2, Piece(answer.last == nil ? "Now, by this:" : "On that day, by this:", .aside))
      steps(answer.steps, indent: 4)
    }
    if !answer.closes.isEmpty {
      line(2, Piece("What closes the door:", .aside))
      for reason in answer.closes { prose(4, reason) }
    }
  }

  mutating func steps(_ steps: [Answer.PlannedStep], indent: Int) {
    for step in steps {
      line(
        indent, Piece("\(step.date.text)  ", .aside),
        Piece(step.move ?? "wait until \(step.date.text)", step.move == nil ? .aside : .plain))
    }
  }

  private func measure(_ steps: [Answer.PlannedStep]) -> String {
    let moves = steps.count { $0.move != nil }
    let waits = steps.count - moves
    if moves == 0 { return "no move is needed, only time" }
    return counted(moves, "move") + (waits == 0 ? "" : " and \(counted(waits, "wait"))")
  }

  private mutating func limits(_ limits: Answer.PlanLimits) {
    let by = limits.actors.map { ", by \($0.joined(separator: ", ")) alone" } ?? ""
    line(
      0,
      Piece(
        "Looked for: at most \(counted(limits.moves, "move")), up to \(limits.until.text)\(by).",
        .aside))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
