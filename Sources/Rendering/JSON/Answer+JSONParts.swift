import Demarche

/// The parts that answers share: steps, changes, refusals, citations.
extension JSONWriter {
  mutating func step(_ step: Answer.Step) {
    object {
      $0.field("number", step.number)
      $0.field("date", step.date.text)
      $0.field("cause", step.cause.rawValue)
      $0.field("event", step.event)
      $0.field("titles", step.titles)
      $0.field("actor", step.actor)
      $0.fields(of: step.changes)
      $0.field("consequences", step.consequences)
      $0.field("refused", object: step.refused) { $0.fields(of: $1) }
      $0.field("sources", step.sources) { $0.reference($1) }
      $0.field("note", step.note)
    }
  }

  mutating func fields(of changes: Answer.Changes) {
    field("began", changes.began)
    field("ended", changes.ended)
    field("derivedBegan", changes.derivedBegan)
    field("derivedEnded", changes.derivedEnded)
  }

  mutating func fields(of refusal: Answer.Refusal) {
    field("move", refusal.move)
    field("needs", refusal.needs) { $0.need($1) }
    field("never", refusal.never)
    field("contradiction", refusal.contradiction)
    field("cascade", refusal.cascade)
    field("arithmetic", refusal.arithmetic)
    // Only where a move that somebody played is to blame.
    if !refusal.madeBy.isEmpty { field("madeBy", refusal.madeBy) { $0.by($1) } }
  }

  mutating func event(_ event: Answer.EventStatus) {
    object {
      $0.field("date", event.date.text)
      $0.field("event", event.event)
      $0.field("status", event.status.rawValue)
    }
  }

  mutating func branch(_ branch: Answer.Branch) {
    object { json in
      json.field("name", branch.name)
      json.field("date", branch.date.text)
      json.field("steps", branch.steps)
      json.key("from")
      guard let from = branch.from else { return json.null() }
      json.object {
        $0.field("branch", from.branch)
        $0.field("step", from.step)
      }
    }
  }

  mutating func fields(of comparison: Answer.Comparison) {
    field("left", comparison.left)
    field("right", comparison.right)
    key("fork")
    object {
      $0.field("date", comparison.fork.date.text)
      $0.field("step", comparison.fork.step)
    }
    field("onlyLeft", comparison.onlyLeft)
    field("onlyRight", comparison.onlyRight)
    field("stepsLeft", comparison.stepsLeft) { $0.step($1) }
    field("stepsRight", comparison.stepsRight) { $0.step($1) }
    key("parting")
    object {
      $0.field("left", comparison.parting.left)
      $0.field("right", comparison.parting.right)
    }
    field("effectsLeft", comparison.effectsLeft) { $0.effected($1) }
    field("effectsRight", comparison.effectsRight) { $0.effected($1) }
  }

  private mutating func effected(_ effected: Answer.Effected) {
    object {
      $0.field("title", effected.title)
      $0.field("kind", effected.isDeadline ? "deadline" : "consequence")
      $0.field("about", effected.about)
      $0.field("date", effected.date.text)
      $0.field("step", effected.step)
    }
  }

  mutating func reference(_ reference: Answer.Reference) {
    object {
      $0.field("name", reference.name)
      $0.field("at", reference.place)
    }
  }
}

extension JSONWriter {
  /// A proof, without recursion: `open` holds, for every node that is not yet closed, the nodes it
  /// rests on that are still to be written.
  mutating func write(_ proof: Answer.Proof) {
    begin(proof)
    var open: [ArraySlice<Answer.Proof>] = [proof.from[...]]
    while let next = open.last?.first {
      open[open.count - 1].removeFirst()
      begin(next)
      open.append(next.from[...])
      while let rest = open.last, rest.isEmpty {
        open.removeLast()
        end()
      }
    }
    // A proof that rests on nothing is closed here; any other was closed with its last node.
    if !open.isEmpty { end() }
  }

  /// A node up to the nodes it rests on.
  private mutating func begin(_ node: Answer.Proof) {
    openObject()
    field("fact", node.fact)
    field("because", node.because.rawValue)
    field("rule", node.rule)
    field("step", node.step)
    field("since", node.since?.text)
    field("sources", node.sources) { $0.reference($1) }
    key("from")
    openList()
  }

  private mutating func end() {
    closeList()
    closeObject()
  }
}
