import Demarche

/// An answer as a table: for spreadsheets and for those who want everything in columns.
struct AnswerRows {
  var columns: [String]
  var rows: [[String]] = []

  init(_ columns: String...) { self.columns = columns }

  mutating func add(_ cells: String?...) { rows.append(cells.map { $0 ?? "" }) }

  /// Nil for what only says that a line was carried out.
  init?(_ answer: Answer) {
    switch answer.content {
    case .truth(let holds):
      self.init("holds")
      add(holds ? "true" : "false")
    case .watch(let columns, let rows) where columns.isEmpty:
      self.init("holds")
      add(rows.isEmpty ? "false" : "true")
    case .answers(let columns, let rows), .watch(let columns, let rows):
      self.init()
      (self.columns, self.rows) = (columns, rows)
    case .steps(let steps), .log(let steps): self.init(steps)
    case .whyStep(let step, _, _, _): self.init([step])
    case .summary(_, _, let net), .changes(let net): self.init(net)
    case .preview(let preview): self.init(preview.net)
    case .defined(let defined): self.init(defined.changes)
    case .moves(let moves, _):
      self.init("actor", "move")
      for one in moves { add(one.actor, one.move) }
    case .state(let stored, let derived):
      self.init("fact", "sort")
      for fact in stored { add(fact, "stored") }
      for fact in derived { add(fact, "derived") }
    case .events(let events):
      self.init("date", "status", "event")
      for event in events { add(event.date.text, event.status.rawValue, event.event) }
    case .refused(let refusal): self.init(refusal)
    case .error(let mistake):
      self.init("code", "message", "suggestion")
      for line in mistake.suggestions + mistake.next { add(mistake.code, mistake.message, line) }
      if rows.isEmpty { add(mistake.code, mistake.message, nil) }
    case .why, .whyNot, .butFor, .rule, .source, .plan, .untilWhen:
      self.init(explanation: answer.content)
    case .since, .spans, .history, .without, .timeline, .branches, .compare:
      self.init(time: answer.content)
    case .about, .ideas, .definitions, .macros: self.init(help: answer.content)
    case .map(let map):
      self.init("from", "to", "fact", "change")
      for node in map.nodes {
        for one in node.facts { add(node.name, nil, one.fact, one.change?.rawValue) }
      }
      for link in map.links {
        add(
          map.nodes[link.from].name, map.nodes[link.to].name, link.mention.fact,
          link.mention.change?.rawValue)
      }
    case .teaching, .lines, .done, .help, .quit: return nil
    }
  }

  /// One row for each change; a step that changes nothing has one, too.
  private init(_ steps: [Answer.Step]) {
    self.init("number", "date", "cause", "event", "actor", "change", "fact")
    for step in steps {
      let head = [
        "\(step.number)", step.date.text, step.cause.rawValue, step.event ?? "", step.actor ?? "",
      ]
      let changes = step.changes.listed
      for change in changes { rows.append(head + [change.sort, change.fact]) }
      if let refused = step.refused {
        rows.append(head + ["refused", refused.cause ?? ""])
      } else if changes.isEmpty {
        rows.append(head + ["", ""])
      }
    }
  }

  private init(_ changes: Answer.Changes) {
    self.init("change", "fact")
    for change in changes.listed { add(change.sort, change.fact) }
  }

  private init(_ refusal: Answer.Refusal) {
    self.init("need", "holds", "why")
    for need in refusal.needs { add(need.text, need.holds ? "true" : "false", need.why) }
    let others = [refusal.arithmetic, refusal.contradiction, refusal.cascade, refusal.never]
    for case .some(let cause) in others { add(nil, "false", cause) }
  }
}

extension Answer.Changes {
  /// Each change and what sort it is, by the names of the JSON's fields.
  var listed: [(sort: String, fact: String)] {
    began.map { ("began", $0) } + ended.map { ("ended", $0) }
      + derivedBegan.map { ("derivedBegan", $0) } + derivedEnded.map { ("derivedEnded", $0) }
  }
}
