import Demarche

/// Explanations as JSON. What goes beyond the fields that are always there comes only where it says
/// something: of several proofs which one, of ways who and by when.
extension JSONWriter {
  mutating func fields(ofExplanation content: Answer.Content) {
    switch content {
    case .why(let fact, let proof, let about):
      field("fact", fact)
      field("holds", true)
      key("proof")
      write(proof)
      if about.count > 1 {
        field("number", about.number)
        field("count", about.count)
        field("more", about.isMore)
      }
      if about.others > 0 { field("others", about.others) }
      if let day = about.day { field("asOf", day.text) }
    case .whyNot(let fact, let attempts, let nearest, let about):
      field("fact", fact)
      field("holds", false)
      field("attempts", attempts) { $0.attempt($1) }
      field("nearest", nearest) { json, moves in json.list(moves) { $0.value($1) } }
      if !about.ways.isEmpty { field("ways", about.ways) { $0.way($1) } }
      if !about.later.isEmpty { field("plan", about.later) { $0.planned($1) } }
      if let search = about.search { field("search", search) }
      if let ended = about.ended { field("ended", object: ended) { $0.fields(of: $1) } }
      if !about.already.isEmpty {
        field("already", about.already) { json, one in
          json.object {
            $0.field("fact", one.fact)
            $0.field("since", one.since?.text)
          }
        }
      }
      if about.moreAttempts > 0 { field("moreAttempts", about.moreAttempts) }
    case .whyStep(let step, let needs, let brought, let later):
      key("step")
      self.step(step)
      field("needs", needs) { $0.write($1) }
      field("brought", brought) { json, item in
        json.object {
          $0.field("fact", item.fact)
          $0.key("proof")
          $0.write(item.proof)
        }
      }
      guard !later.steps.isEmpty else { return }
      field("later", later.steps) { json, step in
        json.object {
          $0.field("number", step.number)
          $0.field("date", step.date.text)
          $0.field("event", step.event)
          $0.field("through", step.through)
        }
      }
    case .butFor(let answer):
      field("condition", answer.condition)
      field("holds", answer.holds)
      field("wouldHold", answer.wouldHold)
      fields(of: answer.omission)
    default: break
    }
  }

  mutating func attempt(_ attempt: Answer.Attempt) {
    object {
      $0.field("rule", attempt.rule)
      $0.field("conditions", attempt.conditions) { $0.need($1) }
      if let fact = attempt.fact { $0.field("fact", fact) }
    }
  }

  /// A need or condition, and how it could come to hold.
  mutating func need(_ need: Answer.Need) {
    object {
      $0.field("text", need.text)
      $0.field("holds", need.holds)
      $0.field("why", need.why)
      if need.isOpen { $0.field("open", true) }
      if !need.attempts.isEmpty { $0.field("attempts", need.attempts) { $0.attempt($1) } }
    }
  }

  private mutating func way(_ way: Answer.Way) {
    object {
      $0.field("moves", way.moves)
      $0.field("actors", way.actors)
      $0.field("until", way.until?.text)
    }
  }

  private mutating func fields(of ended: Answer.Ended) {
    key("step")
    step(ended.step)
    field("proofs", ended.proofs) { $0.write($1) }
  }
}
