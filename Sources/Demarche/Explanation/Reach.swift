import RuleEngine
import ScenarioLanguage

/// What steps could ever bring about, told from the effects alone: what it calls impossible is.
///
/// A sentence may come to hold if it holds now, if a rule has it as its head whose sentences may
/// hold, or if an effect begins it whose clauses' sentences may hold. What is absent, compared or
/// counted is taken to be possible, and so is what a circle leads back to.
struct Reach {
  private let session: Session
  /// How far conditions of conditions are looked into.
  private static let depth = 4

  init(_ session: Session) { self.session = session }

  private var model: Model { session.model }

  /// - Parameter values: nil for a slot that may be anything.
  func canHold(_ relation: RelationID, _ values: [Value?]) -> Bool {
    canHold(relation, values, depth: 0)
  }

  private func canHold(_ relation: RelationID, _ values: [Value?], depth: Int) -> Bool {
    guard depth < Reach.depth else { return true }
    let id = Program.RelationID(Int(relation.number))
    let pattern = values.map { $0.map { session.world.database.symbol($0) } }
    if !session.world.database.rows(of: id, matching: pattern).isEmpty { return true }
    if model.relations[Int(relation.number)].isDerived {
      return model.rules.contains { rule in
        rule.head == relation
          && canHold(rule.condition, rule.scope, rule.headTerms, values, depth: depth)
      }
    }
    for action in model.actions {
      for effect in action.effects where effect.begins && effect.relation == relation {
        let conditions = action.needs.map { ($0.condition, $0.scope) }
        if canHold(effect, conditions, action.slots.count, values, depth: depth) { return true }
      }
    }
    let reactions =
      model.consequences.map { ($0.when, $0.scope, $0.effects) }
      + model.deadlines.map { ($0.when, $0.scope, $0.effects) }
    for (when, scope, effects) in reactions {
      for effect in effects where effect.begins && effect.relation == relation {
        let shared = scope.variables.count
        if canHold(effect, [(when, scope)], shared, values, depth: depth) { return true }
      }
    }
    return false
  }

  /// Whether an effect could begin a fact: its terms fit, and so do the conditions that share its
  /// first variables.
  private func canHold(
    _ effect: Effect, _ conditions: [(Condition, Scope)], _ shared: Int, _ values: [Value?],
    depth: Int
  ) -> Bool {
    guard let binding = unify(effect.terms, effect.scope, values) else { return false }
    if let condition = effect.condition,
      !canHold(condition, effect.scope, binding, depth: depth)
    {
      return false
    }
    let outer = binding.filter { Int($0.key.number) < shared }
    return conditions.allSatisfy { canHold($0.0, $0.1, outer, depth: depth) }
  }

  private func canHold(
    _ condition: Condition, _ scope: Scope, _ terms: [Term], _ values: [Value?], depth: Int
  ) -> Bool {
    guard let binding = unify(terms, scope, values) else { return false }
    return canHold(condition, scope, binding, depth: depth)
  }

  /// The values that terms must have to be these; nil where they cannot.
  private func unify(_ terms: [Term], _ scope: Scope, _ values: [Value?]) -> Session.Values? {
    var binding: Session.Values = [:]
    for (term, value) in zip(terms, values) {
      guard let value else { continue }
      switch term {
      case .value(let constant): if constant != value { return nil }
      case .variable(let variable):
        if let known = binding[variable], known != value { return nil }
        if case .entity(let entity) = value,
          !model.isKind(
            model.entities[Int(entity.number)].kind, scope.variables[Int(variable.number)].kind)
        {
          return nil
        }
        binding[variable] = value
      default: continue
      }
    }
    return binding
  }

  private func canHold(
    _ condition: Condition, _ scope: Scope, _ binding: Session.Values, depth: Int
  ) -> Bool {
    condition.conjuncts.allSatisfy { part in
      switch part {
      case .holds(let relation, let terms, _):
        let values = terms.map { term -> Value? in
          switch term {
          case .value(let value): value
          case .variable(let variable): binding[variable]
          default: nil
          }
        }
        return canHold(relation, values, depth: depth + 1)
      case .any(let choices):
        return choices.contains { canHold($0, scope, binding, depth: depth) }
      case .all(let parts): return canHold(.all(parts), scope, binding, depth: depth)
      case .compare(let left, let sign, let right):
        guard let first = constant(left, binding), let second = constant(right, binding) else {
          return true
        }
        switch sign {
        case .equal: return first == second
        case .notEqual: return first != second
        default: return true
        }
      case .none, .happened: return true
      }
    }
  }

  private func constant(_ term: Term, _ binding: Session.Values) -> Value? {
    switch term {
    case .value(let value): value
    case .variable(let variable): binding[variable]
    default: nil
    }
  }
}
