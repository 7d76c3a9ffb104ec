import RuleEngine
import ScenarioLanguage

/// Why nothing can bring a goal about, in words.
struct UnreachableWords {
  let reachability: Reachability
  let session: Session
  let actors: [EntityID]?
  private var model: Model { session.model }

  init(_ reachability: Reachability, in session: Session, actors: [EntityID]?) {
    self.reachability = reachability
    self.session = session
    self.actors = actors
  }

  /// Sentences, the condition that nothing begins first.
  func reasons(against goal: PlanningProgram.Goal) -> [String] {
    var result: [String] = []
    for part in goal.condition.conjuncts {
      if let found = reasons(against: part, goal.scope, depth: 0) { result += found }
    }
    if !result.isEmpty { return result }
    return [
      session.say(PlanMessage.notTogether(session.shown(goal.condition, goal.scope)))
    ]
  }

  /// Nil where the part by itself can come to hold.
  private func reasons(against part: Condition, _ scope: Scope, depth: Int) -> [String]? {
    guard case .holds(let relation, let terms, _) = part, !canHold(relation, terms) else {
      return nil
    }
    let text = session.shown(part, scope)
    let place = Int(relation.number)
    guard model.relations[place].isDerived else {
      return [beginning(of: place, text)]
    }
    var result = [session.say(PlanMessage.noRuleCan(text))]
    guard depth < 4 else { return result }
    for rule in model.rules where rule.head == relation {
      for part in rule.condition.conjuncts {
        if let deeper = reasons(against: part, rule.scope, depth: depth + 1) {
          let need = PlanMessage.ruleNeeds(
            session.shown(title: rule.title), session.shown(part, rule.scope))
          result += [session.say(need)] + deeper
          break
        }
      }
    }
    return result
  }

  private func canHold(_ relation: RelationID, _ terms: [Term]) -> Bool {
    let id = Program.RelationID(Int(relation.number))
    let isMade = reachability.relaxation.isMade[id.index]
    let pattern: [Symbol?] = terms.enumerated().map { column, term in
      guard case .value(let value) = term, !isMade[column] else { return nil }
      return reachability.database.symbol(value)
    }
    return !reachability.database.rows(of: id, matching: pattern).isEmpty
  }

  /// What could begin a stored fact, and that it cannot.
  private func beginning(of relation: Int, _ text: String) -> String {
    var causes: [String] = []
    for rule in reachability.relaxation.rules where rule.head.index == relation {
      guard case .begins(let owner, _) = rule.source else { continue }
      let words =
        switch owner {
        case .action(let action): "“\(session.words(ofAction: action))”"
        case .reaction(let reaction):
          "“\(session.shown(title: session.title(of: reaction)))”"
        }
      if !causes.contains(words) { causes.append(words) }
    }
    let by = actors?.map { session.shown(name: model.text(.entity($0))) }
    return session.say(
      causes.isEmpty
        ? PlanMessage.nothingBegins(text, by: by) : .onlyThese(causes, text, by: by))
  }
}
