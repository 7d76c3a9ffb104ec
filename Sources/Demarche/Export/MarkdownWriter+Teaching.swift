/// Lessons as Markdown, for what is handed in.
extension MarkdownWriter {
  mutating func teaching(_ teaching: Answer.Teaching) {
    switch teaching {
    case .lessons(let lessons):
      table(
        ["lesson", "steps", "done", "state"],
        lessons.map { [$0.title, "\($0.steps)", "\($0.done)", $0.state.rawValue] })
    case .lesson(let view): lesson(view)
    case .judgement(let judgement): self.judgement(judgement)
    case .hint(let hint):
      paragraph("Hint \(hint.number) of \(hint.count): \(MarkdownWriter.plain(hint.text))")
    case .drill(let drill): self.drill(drill)
    case .brief(let brief):
      paragraph("**\(MarkdownWriter.plain(brief.actor))**, round \(brief.round)")
      items(
        "What it wants", brief.wishes.map { $0.phrase.english(of: brief.actor, holds: $0.holds) })
      items("What runs", brief.owes.map { "\($0.date.text): \($0.title)" })
    case .round(let round): steps(round.steps.filter { $0.cause != .wait })
    case .expect(let responses, _):
      table(
        ["move", "likelihood", "from", "until", "response"],
        responses.map {
          [$0.move, "\($0.likelihood.text)%", $0.from.text, $0.until.text, $0.response]
        })
    case .communique(let communique): verbatim(communique.text)
    case .debrief(let debrief): verbatim(debrief.markdown)
    case .trend(let trend):
      table(
        ["date", "event", "weight", "sum"],
        trend.events.map { [$0.date.text, $0.event, $0.weight.text, $0.sum.text] })
    }
  }

  private mutating func lesson(_ view: Answer.LessonView) {
    for told in view.told {
      switch told {
      case .text(let text): paragraph(MarkdownWriter.plain(text))
      case .day(let day, _): paragraph("It is \(day.text).")
      case .taskDone(let text, let because):
        paragraph("Done already: \(MarkdownWriter.plain(text))")
        if let because { paragraph(MarkdownWriter.plain(because)) }
      }
    }
    guard let step = view.step else {
      paragraph("“\(MarkdownWriter.plain(view.title))” is over.")
      return results(view.results)
    }
    let label = step.isTask ? "Task" : "Question"
    paragraph("**\(label) \(view.number) of \(view.count)**: \(MarkdownWriter.plain(step.text))")
    for (place, choice) in step.choices.enumerated() {
      item("\(Session.letter(place))) \(choice)")
    }
  }

  mutating func results(_ results: [Answer.StepResult]) {
    table(
      ["step", "", "done", "tries", "hints"],
      results.map { result in
        [
          "\(result.number)", result.text, result.outcome.rawValue, "\(result.tries)",
          "\(result.hints)",
        ]
      })
  }

  private mutating func drill(_ drill: Answer.DrillView) {
    guard let question = drill.question else {
      paragraph("The drill is over (seed \(drill.seed)).")
      return results(drill.results)
    }
    paragraph(
      "**Question \(drill.number) of \(drill.count)**: \(MarkdownWriter.plain(question.text))")
    for (place, choice) in question.choices.enumerated() {
      item("\(Session.letter(place))) \(choice)")
    }
  }

  private mutating func judgement(_ judgement: Answer.Judgement) {
    paragraph(judgement.isRight ? "Right." : "Not right.")
    for extra in judgement.extra {
      let row = extra.row.isEmpty ? "yes" : extra.row.joined(separator: ", ")
      item("too many: \(row)")
      for need in extra.attempts.first?.conditions ?? [] { self.need(need, depth: 1) }
    }
    for missing in judgement.missing {
      item("missing: \(missing.row.isEmpty ? "yes" : missing.row.joined(separator: ", "))")
    }
    if judgement.missingCount > judgement.missing.count {
      item("missing: \(counted(judgement.missingCount - judgement.missing.count, "answer"))")
    }
    if let because = judgement.because { paragraph(MarkdownWriter.plain(because)) }
    if let remark = judgement.remark { paragraph(MarkdownWriter.plain(remark)) }
    if let next = judgement.nextQuestion { drill(next) }
    if let next = judgement.next { lesson(next) }
  }

  mutating func notice(_ notice: Answer.LessonNotice) {
    guard let next = notice.next else {
      paragraph("Task, not done yet: \(MarkdownWriter.plain(notice.task))")
      for need in notice.progress.conditions { self.need(need, depth: 0) }
      return
    }
    paragraph("Task done: \(MarkdownWriter.plain(notice.task))")
    if let because = notice.because { paragraph(MarkdownWriter.plain(because)) }
    lesson(next)
  }
}
