/// Answers as Markdown.
extension MarkdownWriter {
  mutating func answer(_ answer: Answer) {
    if let line = answer.readAs { paragraph("Read as: \(MarkdownWriter.plain(line))") }
    switch answer.content {
    case .truth(let holds): paragraph(holds ? "Yes." : "No.")
    case .watch(let columns, let rows) where columns.isEmpty:
      paragraph(rows.isEmpty ? "It does not hold now." : "It holds now.")
    case .answers(let columns, let rows), .watch(let columns, let rows): self.rows(columns, rows)
    case .steps(let steps), .log(let steps):
      if steps.isEmpty { paragraph("No step.") }
      self.steps(steps)
    case .summary(let count, let refused, let net):
      paragraph("\(counted(count, "step")), \(refused) refused.")
      changes(net, depth: 0)
    case .moves(let moves, _): items("Moves that are possible", moves.map(\.move))
    case .state(let stored, let derived): state(stored: stored, derived: derived)
    case .events(let events):
      table(
        ["date", "status", "event"], events.map { [$0.date.text, $0.status.rawValue, $0.event] })
    case .why(_, let proof, let about):
      if let day = about.day { paragraph("On \(day.text):") }
      self.proof(proof)
    case .whyNot(let fact, let attempts, let nearest, let about):
      whyNot(fact, attempts, nearest, about)
      if let ended = about.ended {
        paragraph("It was ended by:")
        self.step(ended.step)
        for proof in ended.proofs { self.proof(proof) }
      }
      if let search = about.search { paragraph(MarkdownWriter.plain(search)) }
    case .whyStep(let step, let needs, let brought, let later):
      self.step(step)
      if !needs.isEmpty { paragraph("It could be done, because:") }
      for need in needs { proof(need) }
      if !brought.isEmpty { paragraph("It brought:") }
      for one in brought { proof(one.proof) }
      if !later.steps.isEmpty {
        items(
          "Later steps that rest on it",
          later.steps.map { "#\($0.number) \($0.date.text) \($0.event) (through \($0.through))" })
      }
    case .butFor(let butFor):
      let text = MarkdownWriter.plain(butFor.condition)
      paragraph(
        "Without #\(butFor.omission.omitted.number) (\(MarkdownWriter.plain(butFor.omission.omitted.event))): "
          + "\(text) \(butFor.wouldHold ? "would hold" : "would not hold"); "
          + "with it, it \(butFor.holds ? "holds" : "does not hold").")
      changes(butFor.omission.net, depth: 0)
    case .rule(let title, let text, let sources):
      paragraph("**\(MarkdownWriter.plain(title))**")
      verbatim(text)
      self.sources(sources, depth: 0)
    case .source(let title, let text, let sources):
      paragraph("**\(MarkdownWriter.plain(title))**")
      if !text.isEmpty { paragraph(MarkdownWriter.plain(text)) }
      self.sources(sources, depth: 0)
    case .preview, .changes, .since, .spans, .history, .without, .timeline:
      time(answer.content)
    case .map(let map): self.map(map)
    case .branches(let branches):
      table(
        ["branch", "until", "steps", "from"],
        branches.map { branch in
          let from = branch.from.map { "\($0.branch) after #\($0.step)" } ?? ""
          return [branch.name, branch.date.text, "\(branch.steps)", from]
        })
    case .compare(let comparison): self.comparison(comparison)
    case .plan(let plan): self.plan(plan)
    case .untilWhen(let answer): untilWhen(answer)
    case .teaching(let teaching): self.teaching(teaching)
    case .done(let text): paragraph(MarkdownWriter.plain(text))
    case .defined(let defined):
      verbatim(defined.text)
      changes(defined.changes, depth: 0)
    case .definitions(let all): for one in all { verbatim(one.text) }
    case .lines(let lines):
      for one in lines.answers {
        paragraph("`\(one.answer.line.onOneLine)`")
        self.answer(one.answer)
      }
    case .macros(let all): items("Macros", all.map(\.line))
    case .about(let about): self.about(about)
    case .ideas(let ideas): table(["line", "why"], ideas.map { [$0.line, $0.reason] })
    case .help(let help): verbatim(help.text)
    case .quit: break
    case .refused(let refusal): self.refusal(refusal, depth: 0)
    case .error(let mistake): paragraph(MarkdownWriter.plain(mistake.message))
    }
    if let notice = answer.lesson { self.notice(notice) }
    for one in answer.watched {
      items("Watched: \(MarkdownWriter.plain(one.condition)): new", one.joined.map(joined))
      items("Watched: \(MarkdownWriter.plain(one.condition)): no longer", one.left.map(joined))
    }
  }

  private mutating func about(_ about: Answer.About) {
    paragraph("**\(MarkdownWriter.plain(about.name))**")
    if let text = about.text, !text.isEmpty { verbatim(text) }
    for section in about.sections {
      let left = (section.count ?? 0) - section.items.count
      items(
        section.title,
        section.items.map { $0.text + ($0.note.map { " (\($0))" } ?? "") }
          + (left > 0 ? ["… and \(left) more"] : []))
    }
  }

  private func joined(_ row: [String]) -> String {
    row.isEmpty ? "it holds" : row.joined(separator: " · ")
  }

  private mutating func rows(_ columns: [String], _ rows: [[String]]) {
    if rows.isEmpty { return paragraph("Nobody and nothing fits.") }
    if columns.isEmpty { return paragraph("Yes.") }
    table(columns, rows)
  }

  // MARK: Steps

  mutating func steps(_ steps: [Answer.Step]) { for step in steps { self.step(step) } }

  mutating func step(_ step: Answer.Step) {
    let event = MarkdownWriter.plain(step.event ?? "time passes")
    let kind: String =
      switch step.cause {
      case .script, .wait: ""
      case .move: " (played)"
      case .deadline: " (deadline)"
      case .remark: " (remark)"
      }
    item("**#\(step.number)** (\(step.date.text)) \(event)\(kind)", isDressed: true)
    if let refusal = step.refused {
      item("refused, so it changes nothing", depth: 1)
      self.refusal(refusal, depth: 1)
    }
    changes(step.changes, depth: 1)
    if !step.consequences.isEmpty {
      item("in consequence: \(step.consequences.joined(separator: "; "))", depth: 1)
    }
    if let note = step.note { item("note: \(note)", depth: 1) }
    sources(step.sources, depth: 1)
  }

  mutating func changes(_ changes: Answer.Changes, depth: Int) {
    for fact in changes.began { item("begins: \(fact)", depth: depth) }
    for fact in changes.ended { item("ends: \(fact)", depth: depth) }
    for fact in changes.derivedBegan { item("so now: \(fact)", depth: depth) }
    for fact in changes.derivedEnded { item("no longer: \(fact)", depth: depth) }
  }

  mutating func refusal(_ refusal: Answer.Refusal, depth: Int) {
    if depth == 0 { paragraph("Refused: \(MarkdownWriter.plain(refusal.move))") }
    for need in refusal.needs { self.need(need, depth: depth) }
    let causes = [refusal.arithmetic, refusal.contradiction, refusal.cascade, refusal.never]
    for case .some(let cause) in causes { item(cause, depth: depth) }
    for move in refusal.madeBy {
      item("made so by #\(move.step) \(move.event ?? "")", depth: depth)
    }
  }

  mutating func need(_ need: Answer.Need, depth: Int) {
    let why = need.why.map { ": \($0)" } ?? ""
    item("\(need.holds ? "holds" : "fails"): \(need.text)\(why)", depth: depth)
  }

  mutating func state(stored: [String], derived: [String]) {
    items("What holds", stored)
    items("What follows", derived)
    if stored.isEmpty, derived.isEmpty { paragraph("Nothing holds.") }
  }

  // MARK: Explanations

  /// A proof as a nested list, without recursion; deep ones stop being indented.
  mutating func proof(_ proof: Answer.Proof) {
    var open = [(node: proof, depth: 0)]
    while let (node, depth) = open.popLast() {
      let shown = min(depth, 8)
      item("\(node.fact) (\(reason(node)))", depth: shown)
      sources(node.sources, depth: shown + 1)
      for child in node.from.reversed() { open.append((child, depth + 1)) }
    }
  }

  private func reason(_ node: Answer.Proof) -> String {
    let since = node.since.map { ", since \($0.text)" } ?? ""
    let step = node.step.map { ", by #\($0)" + (node.event.map { " \($0)" } ?? "") } ?? ""
    return switch node.because {
    case .given: "given\(since)"
    case .absence: "nothing says otherwise"
    case .comparison: "by comparison"
    case .entity: "declared"
    case .rule: node.rule.map { "rule: \($0)" } ?? "from what follows"
    case .event: "event\(since)\(step)"
    case .deadline, .consequence: "\(node.because.rawValue): \(node.rule ?? "")\(since)\(step)"
    }
  }

  private mutating func whyNot(
    _ fact: String, _ attempts: [Answer.Attempt], _ nearest: [[String]],
    _ about: Answer.Missed
  ) {
    paragraph("It does not hold: \(MarkdownWriter.plain(fact))")
    for attempt in attempts {
      if let rule = attempt.rule { item("rule: \(rule)") }
      for condition in attempt.conditions { need(condition, depth: attempt.rule == nil ? 0 : 1) }
    }
    items("What it would bring about holds already", about.already.map(\.fact))
    items("What would bring it about", nearest.map { $0.joined(separator: ", then ") })
    if !about.later.isEmpty { planned("With waiting, the script left out", about.later) }
  }
}
