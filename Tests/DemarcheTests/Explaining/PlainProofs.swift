import ScenarioLanguage

@testable import Demarche

/// The proofs of a derived fact that differ in what their last step shows, told by trying out every
/// rule and every choice of the parts of its `or`. Shares nothing with what explains.
struct PlainProofs {
  let model: Model
  let state: PlainState

  /// What each proof shows in its last step; nil where the fact rests on a recursion, of which some
  /// proofs lead back to themselves.
  func lastSteps(of fact: Fact) -> Set<[String]>? {
    guard !isRecursive(fact.relation) else { return nil }
    var result = Set<[String]>()
    for rule in model.rules where rule.head == fact.relation {
      var scope = rule.scope
      for parts in rule.condition.naming(&scope).dating(&scope).choices {
        for binding in bindings(of: parts, scope, rule, fact) {
          let shown = parts.compactMap { words($0, scope, binding) }
          result.insert([rule.title] + Set(shown).sorted())
        }
      }
    }
    return result
  }

  private func bindings(
    of parts: [Condition], _ scope: Scope, _ rule: Rule, _ fact: Fact
  ) -> [PlainBinding] {
    var given: PlainBinding = [:]
    var equations: [Condition] = []
    for (term, value) in zip(rule.headTerms, fact.values) {
      if case .variable(let variable) = term, given[variable] == nil {
        given[variable] = value
      } else {
        equations.append(.compare(.value(value), .equal, term))
      }
    }
    let outside = rule.headTerms.reduce(into: Set<VariableID>()) { $0.formUnion($1.names) }
    return state.solve(.all(parts + equations), scope, given, outside: outside, state.facts())
  }

  /// What a part shows: a sentence its fact, anything else itself.
  private func words(_ part: Condition, _ scope: Scope, _ binding: PlainBinding) -> String? {
    func values(_ terms: [Term]) -> [Value] {
      terms.compactMap { state.value($0, scope, binding, Set(binding.keys), state.facts()) }
    }
    switch part {
    case .holds(let relation, let terms, let since):
      let day = since.flatMap { binding[$0] }.map { " since " + model.text($0) }
      return model.sentence(Fact(relation: relation, values: values(terms))) + (day ?? "")
    case .happened(let action, let terms, let day):
      let event = Move(action: action, values: values(terms))
      return model.sentence(event) + " on "
        + values([day ?? .anything]).map { model.text($0) }.joined()
    default: return model.text(part, scope, binding)
    }
  }

  private func isRecursive(_ relation: RelationID) -> Bool {
    var below = Set<RelationID>()
    var open = [relation]
    while let next = open.popLast() {
      for rule in model.rules where rule.head == next {
        rule.condition.visitRelations { other, _ in
          if below.insert(other).inserted { open.append(other) }
        }
      }
    }
    return below.contains(relation)
  }
}

extension Condition {
  /// With a variable for the day of each event that has none: what is shown of it has one.
  fileprivate func dating(_ scope: inout Scope) -> Condition {
    func day() -> Term {
      scope.variables.append(Scope.Variable(name: "", kind: .date))
      return .variable(VariableID(scope.variables.count - 1))
    }
    switch self {
    case .all(let parts): return .all(parts.map { $0.dating(&scope) })
    case .any(let parts): return .any(parts.map { $0.dating(&scope) })
    case .happened(let action, let terms, nil):
      return .happened(action, terms, on: day())
    case .happened(let action, let terms, .anything?):
      return .happened(action, terms, on: day())
    case .holds, .happened, .none, .compare: return self
    }
  }

  /// A conjunction for each choice of the parts of `or`.
  fileprivate var choices: [[Condition]] {
    switch self {
    case .all(let parts):
      parts.reduce([[]]) { starts, part in
        let choices = part.choices
        return starts.flatMap { start in choices.map { start + $0 } }
      }
    case .any(let parts): parts.flatMap(\.choices)
    default: [[self]]
    }
  }
}
