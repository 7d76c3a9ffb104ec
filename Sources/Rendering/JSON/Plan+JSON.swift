import Demarche

extension JSONWriter {
  mutating func fields(of plan: Answer.Plan) {
    field("goal", plan.goal)
    field("found", plan.steps != nil)
    key("moves")
    if plan.steps == nil { null() } else { value(plan.moveCount) }
    field("steps", plan.steps ?? []) { $0.planned($1) }
    if let plans = plan.plans {
      field("plans", plans) { json, steps in json.list(steps) { $0.planned($1) } }
      field("more", plan.isCut)
    }
    field("reason", plan.steps != nil ? nil : plan.isProof ? "unreachable" : "limit")
    field("explanation", plan.explanation)
    limits(plan.limits)
  }

  mutating func fields(of answer: Answer.UntilWhen) {
    field("goal", answer.goal)
    field("possible", answer.isPossible)
    field("until", answer.last?.text)
    field("steps", answer.steps) { $0.planned($1) }
    field("closes", answer.closes)
    field("reason", answer.isPossible ? nil : answer.isProof ? "unreachable" : "limit")
    field("explanation", answer.explanation)
    limits(answer.limits)
  }

  mutating func planned(_ step: Answer.PlannedStep) {
    object {
      $0.field("date", step.date.text)
      if let move = step.move {
        $0.field("move", move)
      } else {
        $0.field("wait", step.date.text)
      }
    }
  }

  private mutating func limits(_ limits: Answer.PlanLimits) {
    key("limits")
    object {
      $0.field("moves", limits.moves)
      $0.field("until", limits.until.text)
      $0.key("by")
      if let actors = limits.actors { $0.list(actors) { $0.value($1) } } else { $0.null() }
    }
  }
}
