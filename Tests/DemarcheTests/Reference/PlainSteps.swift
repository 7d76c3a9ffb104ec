import Quantities
import ScenarioLanguage

/// What a step comes to, in the words that a session answers with.
struct PlainStep: Equatable {
  enum Refusal: Equatable {
    case needs([Bool])
    case arithmetic, contradiction, cascade, never
  }

  var date: Day
  var cause: String
  var event: String?
  var titles: [String] = []
  var consequences: [String] = []
  var refusal: Refusal?
  var began: [String] = []
  var ended: [String] = []
  var derivedBegan: [String] = []
  var derivedEnded: [String] = []
}

/// Steps straight from the contract: effects in the state before, all together; then rounds of what
/// follows; then what must never be.
extension PlainState {
  /// A consequence or deadline with a binding of the variables of its condition.
  struct Reaction: Hashable {
    var isDeadline: Bool
    var number: Int
    var binding: PlainBinding
  }

  private enum Change {
    case begin(Fact)
    case end(Fact)
  }

  /// How a step ended; a refused one leaves the state as it was.
  struct Outcome {
    var refusal: PlainStep.Refusal?
    var consequences: [String] = []
    /// Facts that ended on the way.
    var gone: Set<Fact> = []
  }

  // MARK: Moves and deadlines

  mutating func play(_ move: Move) -> Outcome {
    let action = model.actions[Int(move.action.number)]
    let facts = facts()
    let slots = Dictionary(
      uniqueKeysWithValues: move.values.enumerated().map { (VariableID($0.offset), $0.element) })
    let needs = action.needs.map {
      !solve($0.condition, $0.scope, slots, outside: [], facts).isEmpty
    }
    guard needs.allSatisfy({ $0 }) else { return Outcome(refusal: .needs(needs)) }
    guard let changes = changes(action.effects, slots, facts) else {
      return Outcome(refusal: .arithmetic)
    }
    return carryOut(changes, fired: [], event: Event(move: move, day: today))
  }

  mutating func carryOut(_ deadlines: Set<Reaction>) -> Outcome {
    guard let changes = changes(deadlines) else { return Outcome(refusal: .arithmetic) }
    return carryOut(changes, fired: deadlines, event: nil)
  }

  private mutating func carryOut(
    _ first: [Change], fired: Set<Reaction>, event: Event?
  ) -> Outcome {
    let start = self
    var (changes, fired) = (first, fired)
    var outcome = Outcome()
    var rounds = 0
    while true {
      let before = reactions()
      guard apply(changes, &outcome.gone) else {
        outcome.refusal = .contradiction
        break
      }
      if rounds == 0, let event { events.insert(event) }
      let called = Set(
        reactions().filter { reaction, day in
          before[reaction] == nil && (day.map { $0 <= today } ?? true)
        }.keys)
      if called.isEmpty { break }
      rounds += 1
      guard fired.isDisjoint(with: called), rounds < 1000 else {
        outcome.refusal = .cascade
        break
      }
      fired.formUnion(called)
      outcome.consequences += called.map(title).sorted()
      guard let next = self.changes(called) else {
        outcome.refusal = .arithmetic
        break
      }
      changes = next
    }
    if outcome.refusal == nil, !violations().isSubset(of: start.violations()) {
      outcome.refusal = .never
    }
    if outcome.refusal != nil { self = start }
    return outcome
  }

  func title(_ reaction: Reaction) -> String {
    reaction.isDeadline
      ? model.deadlines[reaction.number].title : model.consequences[reaction.number].title
  }

  // MARK: What holds

  /// Consequences whose condition holds, and deadlines with their day.
  func reactions() -> [Reaction: Day?] {
    let facts = facts()
    var result: [Reaction: Day?] = [:]
    for (number, consequence) in model.consequences.enumerated() {
      for binding in bindings(consequence.when, consequence.scope, outside: [], facts) {
        result[Reaction(isDeadline: false, number: number, binding: binding)] = .some(nil)
      }
    }
    for (number, deadline) in model.deadlines.enumerated() {
      for binding in bindings(deadline.when, deadline.scope, outside: deadline.on.names, facts) {
        guard case .date(let day)? = value(deadline.on, deadline.scope, binding, [], facts) else {
          continue
        }
        result[Reaction(isDeadline: true, number: number, binding: binding)] = .some(day)
      }
    }
    return result
  }

  /// The bindings of the variables that have a value in every part.
  private func bindings(
    _ condition: Condition, _ scope: Scope, outside: Set<VariableID>, _ facts: Facts
  ) -> Set<PlainBinding> {
    let shared = condition.shared
    return Set(
      solve(condition, scope, [:], outside: outside, facts).map { binding in
        binding.filter { shared.contains($0.key) }
      })
  }

  struct Violation: Hashable {
    var number: Int
    var binding: PlainBinding
  }

  func violations() -> Set<Violation> {
    let facts = facts()
    var result = Set<Violation>()
    for (number, never) in model.nevers.enumerated() {
      for binding in bindings(never.condition, never.scope, outside: [], facts) {
        result.insert(Violation(number: number, binding: binding))
      }
    }
    return result
  }

  // MARK: Effects

  private func changes(_ reactions: Set<Reaction>) -> [Change]? {
    let facts = facts()
    var result: [Change] = []
    for reaction in reactions {
      let effects =
        reaction.isDeadline
        ? model.deadlines[reaction.number].effects : model.consequences[reaction.number].effects
      guard let changes = changes(effects, reaction.binding, facts) else { return nil }
      result += changes
    }
    return result
  }

  /// What effects come to; nil where a term has no value.
  private func changes(_ effects: [Effect], _ given: PlainBinding, _ facts: Facts) -> [Change]? {
    var result: [Change] = []
    for effect in effects {
      let outside = effect.terms.reduce(into: Set(given.keys)) { $0.formUnion($1.names) }
      let bindings =
        effect.condition.map { solve($0, effect.scope, given, outside: outside, facts) } ?? [given]
      for binding in bindings {
        var pattern: [Value?] = []
        for term in effect.terms {
          if case .anything = term {
            pattern.append(nil)
            continue
          }
          guard let value = value(term, effect.scope, binding, Set(binding.keys), facts) else {
            return nil
          }
          pattern.append(value)
        }
        if pattern.contains(nil) {
          for values in facts[effect.relation] ?? []
          where zip(pattern, values).allSatisfy({ $0 == nil || $0 == $1 }) {
            result.append(.end(Fact(relation: effect.relation, values: values)))
          }
        } else {
          let fact = Fact(relation: effect.relation, values: pattern.compactMap { $0 })
          result.append(effect.begins ? .begin(fact) : .end(fact))
        }
      }
    }
    return result
  }

  /// Applies changes together; false where they contradict each other.
  private mutating func apply(_ changes: [Change], _ gone: inout Set<Fact>) -> Bool {
    var begun = Set<Fact>()
    var ended = Set<Fact>()
    for change in changes {
      switch change {
      case .begin(let fact): begun.insert(fact)
      case .end(let fact): ended.insert(fact)
      }
    }
    guard begun.isDisjoint(with: ended) else { return false }
    for left in begun { for right in begun where clash(left, right) { return false } }
    for old in stored.keys where begun.contains(where: { clash(old, $0) }) { ended.insert(old) }
    for fact in ended where stored.removeValue(forKey: fact) != nil { gone.insert(fact) }
    for fact in begun where stored[fact] == nil { stored[fact] = today }
    return true
  }

  /// Whether two facts are two values where there may be one.
  private func clash(_ left: Fact, _ right: Fact) -> Bool {
    guard left.relation == right.relation else { return false }
    return model.relations[Int(left.relation.number)].uniqueness.contains { unique in
      unique.keys.allSatisfy { left.values[$0] == right.values[$0] }
        && left.values[unique.value] != right.values[unique.value]
    }
  }
}

extension Condition {
  /// The named variables that every way of holding gives a value, those that live only inside
  /// `not` or an aggregate left out.
  var shared: Set<VariableID> {
    switch self {
    case .all(let parts): parts.reduce(into: []) { $0.formUnion($1.shared) }
    case .any(let parts):
      parts.dropFirst().reduce(parts.first?.shared ?? []) { $0.intersection($1.shared) }
    case .none: []
    case .holds(_, let terms, let since):
      terms.reduce(into: Set(since.map { [$0] } ?? [])) { $0.formUnion($1.plainNames) }
    case .happened(_, let terms, let day):
      terms.reduce(into: day?.plainNames ?? []) { $0.formUnion($1.plainNames) }
    case .compare(let left, _, let right): left.plainNames.union(right.plainNames)
    }
  }
}

extension Term {
  fileprivate var plainNames: Set<VariableID> {
    switch self {
    case .aggregate: []
    case .arithmetic(let left, _, let right): left.plainNames.union(right.plainNames)
    case .duration(let amount, _): amount.plainNames
    default: names
    }
  }
}
