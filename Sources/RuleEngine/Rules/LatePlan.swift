/// A plan of a rule that is made when it is first needed: most rules are never run for most of what
/// they rest on, and planning is a good part of opening a small scenario.
///
/// Planned by the sizes of relations as they were at the opening, it is the plan that would have been made
/// then.
final class LatePlan {
  private let rule: Int
  private let seed: Planner.Seed
  private let headBound: Bool
  // Looked at for every row that changes, and never while it is being made.
  @exclusivity(unchecked) private var made: Plan?

  init(rule: Int, seed: Planner.Seed, headBound: Bool = false) {
    self.rule = rule
    self.seed = seed
    self.headBound = headBound
  }

  /// A plan that is there.
  init(_ plan: Plan) {
    rule = Int(plan.rule)
    seed = .none
    headBound = false
    made = plan
  }

  @inline(__always) func plan(in database: Database) -> Plan { made ?? make(in: database) }

  private func make(in database: Database) -> Plan {
    let plan = Planner.plan(
      rule: rule, seed: seed, headBound: headBound, .atOpening, in: database)
    made = plan
    return plan
  }
}
