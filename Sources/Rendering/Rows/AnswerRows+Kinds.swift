import Demarche

/// Explanations, times and help as tables.
extension AnswerRows {
  init(explanation content: Answer.Content) {
    switch content {
    case .why(_, let proof, _):
      self.init("depth", "fact", "because", "rule", "step", "since")
      var open: [(Int, Answer.Proof)] = [(0, proof)]
      while let (depth, node) = open.popLast() {
        add(
          "\(depth)", node.fact, node.because.rawValue, node.rule, node.step.map(String.init),
          node.since?.text)
        open += node.from.reversed().map { (depth + 1, $0) }
      }
    case .whyNot(_, let attempts, _, _):
      self.init("rule", "condition", "holds", "why")
      for attempt in attempts {
        for need in attempt.conditions {
          add(attempt.rule, need.text, need.holds ? "true" : "false", need.why)
        }
      }
    case .butFor(let answer):
      self.init("condition", "holds", "wouldHold")
      add(answer.condition, answer.holds ? "true" : "false", answer.wouldHold ? "true" : "false")
    case .rule(let title, let text, let sources), .source(let title, let text, let sources):
      self.init("title", "text", "sources")
      add(
        title, text,
        sources.map { $0.name + ($0.place.map { ", \($0)" } ?? "") }.joined(separator: "; "))
    case .plan(let plan):
      self.init("date", "move")
      for step in plan.steps ?? [] { add(step.date.text, step.move ?? "wait") }
    case .untilWhen(let answer):
      self.init("goal", "possible", "last")
      add(answer.goal, answer.isPossible ? "true" : "false", answer.last?.text)
    default: self.init()
    }
  }

  init(time content: Answer.Content) {
    switch content {
    case .since(let fact, let holds, let since, let by):
      self.init("fact", "holds", "since", "step", "event")
      add(fact, holds ? "true" : "false", since?.text, by.map { "\($0.step)" }, by?.event)
    case .spans(let spans):
      self.init("from", "to")
      for span in spans { add(span.from.text, span.to?.text) }
    case .history(let intervals):
      self.init("fact", "from", "to", "beganBy", "endedBy")
      for one in intervals {
        add(one.fact, one.from.text, one.to?.text, Self.text(one.beganBy), Self.text(one.endedBy))
      }
    case .without(let omission):
      self.init("sort", "number", "text")
      for one in omission.illegal { add("illegal", "\(one.number)", one.event) }
      for change in omission.net.listed { add(change.sort, nil, change.fact) }
    case .timeline(let timeline):
      self.init("sort", "from", "to", "text")
      for event in timeline.events { add("event", event.date.text, event.date.text, event.event) }
      for one in timeline.facts {
        add("fact", one.interval.from.text, one.interval.to?.text, one.interval.fact)
      }
      for one in timeline.ahead { add("deadline", one.date.text, nil, one.title) }
    case .branches(let branches):
      self.init("branch", "date", "steps", "from", "step")
      for one in branches {
        add(
          one.name, one.date.text, "\(one.steps)", one.from?.branch, one.from.map { "\($0.step)" })
      }
    case .compare(let comparison):
      self.init("side", "fact")
      for fact in comparison.onlyLeft { add(comparison.left, fact) }
      for fact in comparison.onlyRight { add(comparison.right, fact) }
    default: self.init()
    }
  }

  private static func text(_ by: Answer.By?) -> String? {
    by.map { "#\($0.step)" + ($0.event.map { " \($0)" } ?? "") }
  }

  init(help content: Answer.Content) {
    switch content {
    case .about(let about):
      self.init("name", "section", "text", "note")
      for section in about.sections {
        for item in section.items { add(about.name, section.title, item.text, item.note) }
      }
    case .ideas(let ideas):
      self.init("line", "reason")
      for idea in ideas { add(idea.line, idea.reason) }
    case .definitions(let all):
      self.init("number", "text")
      for (place, one) in all.enumerated() { add("\(place + 1)", one.text) }
    case .macros(let all):
      self.init("name", "line")
      for one in all { add(one.name, one.line) }
    default: self.init()
    }
  }
}
