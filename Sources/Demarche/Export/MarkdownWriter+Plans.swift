/// Plans as Markdown.
extension MarkdownWriter {
  mutating func plan(_ plan: Answer.Plan) {
    guard let steps = plan.steps else {
      let lead = plan.isProof ? "There is no way." : "None was found."
      paragraph(
        [lead, plan.explanation.map(MarkdownWriter.plain)].compactMap { $0 }.joined(separator: " "))
      if !plan.isProof { limits(plan.limits) }
      return
    }
    if steps.isEmpty { return paragraph("It holds already.") }
    if let plans = plan.plans, plans.count > 1 {
      for (number, one) in plans.enumerated() { planned("Way \(number + 1)", one) }
    } else {
      planned("The shortest way", steps)
    }
    if plan.leavesScriptOut { paragraph("The script is left out of this.") }
  }

  mutating func untilWhen(_ answer: Answer.UntilWhen) {
    guard answer.isPossible else {
      let lead = answer.isProof ? "Not at all." : "Not now, as far as was looked."
      paragraph(
        [lead, answer.explanation.map(MarkdownWriter.plain)].compactMap { $0 }.joined(
          separator: " "))
      if !answer.isProof { limits(answer.limits) }
      return
    }
    if let last = answer.last {
      paragraph("Until the end of \(last.text), if only time passes till then.")
    } else {
      paragraph("As far as was looked, there is no last day.")
      limits(answer.limits)
    }
    planned(answer.last == nil ? "Now, by this" : "On that day, by this", answer.steps)
    items("What closes the door", answer.closes.map(MarkdownWriter.plain))
  }

  mutating func planned(_ title: String, _ steps: [Answer.PlannedStep]) {
    items(
      title,
      steps.map { step in
        "\(step.date.text): " + (step.move.map(MarkdownWriter.plain) ?? "wait until that day")
      })
  }

  private mutating func limits(_ limits: Answer.PlanLimits) {
    let by = limits.actors.map { ", by \($0.joined(separator: ", ")) alone" } ?? ""
    paragraph(
      "Looked for: at most \(counted(limits.moves, "move")), up to \(limits.until.text)\(by).")
  }
}
