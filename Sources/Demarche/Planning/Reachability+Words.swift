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
      if let found = reasons(against: part, goal.scope, [:], depth: 0) { result += found }
    }
    if !result.isEmpty { return result }
    if let known = reachability.insufficientTally {
      let text = session.shown(goal.condition, goal.scope)
      guard let value = known.value else { return [session.say(PlanMessage.noSuchValue(text))] }
      let by = actors?.map { session.shown(name: model.text(.entity($0))) }
      return [
        session.say(
          PlanMessage.boundOfValue(text, model.text(value), isMost: known.isMost, by: by))
      ]
    }
    return [
      session.say(PlanMessage.notTogether(session.shown(goal.condition, goal.scope)))
    ]
  }

  /// Nil where the part by itself can come to hold.
  private func reasons(
    against part: Condition, _ scope: Scope, _ binding: Session.Values, depth: Int
  ) -> [String]? {
    guard case .holds(let relation, let terms, _) = part else { return nil }
    let values = terms.map { value(of: $0, binding) }
    guard !canHold(relation, values) else { return nil }
    let text = words(part, scope, binding)
    let place = Int(relation.number)
    guard model.relations[place].isDerived else {
      return [beginning(of: place, text)]
    }
    var result = [session.say(PlanMessage.noRuleCan(text))]
    guard depth < 4 else { return result }
    for rule in model.rules where rule.head == relation {
      guard let (given, _) = rule.matching(values) else { continue }
      for case .holds(let needed, let terms, let since) in rule.condition.conjuncts {
        let part = Condition.holds(needed, terms, since: since)
        guard let deeper = reasons(against: part, rule.scope, given, depth: depth + 1) else {
          continue
        }
        let need = PlanMessage.ruleNeeds(
          session.shown(title: rule.title), words(part, rule.scope, given))
        result += [session.say(need)] + deeper
        break
      }
    }
    return result
  }

  private func value(of term: Term, _ binding: Session.Values) -> Value? {
    switch term {
    case .value(let value): value
    case .variable(let variable): binding[variable]
    default: nil
    }
  }

  /// A sentence for people: whatever has no name yet is some thing of its kind.
  private func words(_ part: Condition, _ scope: Scope, _ binding: Session.Values) -> String {
    guard case .holds(let relation, let terms, _) = part, session.language == "en" else {
      return session.shown(part, scope, binding)
    }
    let declared = model.relations[Int(relation.number)]
    return declared.phrase.parts.map { part in
      let slot: Int
      switch part {
      case .word(let word): return word
      case .slot(let place): slot = place
      }
      switch terms[slot] {
      case .variable(let variable) where binding[variable] == nil:
        return "some " + name(of: scope.variables[Int(variable.number)].kind)
      case .anything: return "any " + name(of: declared.slots[slot].kind)
      default: return model.text(terms[slot], scope, binding)
      }
    }.joined(separator: " ")
  }

  private func name(of kind: KindID) -> String {
    model.kinds[Int(kind.number)].name.lowercased()
  }

  private func canHold(_ relation: RelationID, _ values: [Value?]) -> Bool {
    let id = Program.RelationID(Int(relation.number))
    let isMade = reachability.relaxation.isMade[id.index]
    let pattern: [Symbol?] = values.enumerated().map { column, value in
      guard let value, !isMade[column] else { return nil }
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
