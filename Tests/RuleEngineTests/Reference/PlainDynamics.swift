import Quantities

@testable import RuleEngine

/// What a step does, from the language's contract: the state is the stored facts with the days
/// since when they hold, events among them, and the clock; everything else is worked out anew.
struct PlainDynamics {
  let program: Program
  let decode: (Symbol) -> Cell
  var stored: [Int: [Tuple: Day]] = [:]
  var today: Day
  var roundLimit = 1000

  struct Reaction: Hashable {
    var number: Int
    var tuple: Tuple
  }

  enum Outcome: Equatable {
    case done([Set<Reaction>])
    case arithmetic
    case contradiction
    case cascade
    /// Any of these may be named.
    case prohibition(Set<Reaction>)
  }

  private enum Change {
    case begin(Int, Tuple)
    case end(Int, Tuple)
  }

  // MARK: The state

  private var plain: PlainEvaluator {
    PlainEvaluator(program: program, decode: decode, today: today, since: stored)
  }

  func facts() -> Facts {
    var facts: Facts = Array(repeating: [], count: program.relations.count)
    for (relation, tuples) in stored {
      facts[relation].formUnion(tuples.keys)
      if let longer = program.relations[relation].sinceRelation {
        for (tuple, day) in tuples { facts[longer.index].insert(tuple + [.day(day)]) }
      }
    }
    return plain.facts(stored: facts)
  }

  func answers(_ query: Program.Query, _ values: Tuple) -> [PlainEvaluator.Binding] {
    plain.solve(query.body, binding(values), facts())
  }

  private func binding(_ values: Tuple) -> PlainEvaluator.Binding {
    Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.offset, $0.element) })
  }

  func needsHold(_ action: Int, _ values: Tuple) -> [Bool] {
    program.actions[action].needs.map { !answers($0, values).isEmpty }
  }

  /// Deadlines by their day.
  func deadlines(_ isWanted: (Day) -> Bool) -> [Reaction: Day] {
    let facts = facts()
    var result: [Reaction: Day] = [:]
    for (number, reaction) in program.reactions.enumerated() where reaction.hasDay {
      for tuple in facts[reaction.trigger.index] {
        guard case .day(let day)? = tuple.last, isWanted(day) else { continue }
        result[Reaction(number: number, tuple: tuple)] = day
      }
    }
    return result
  }

  // MARK: Steps

  mutating func move(_ action: Int, _ values: Tuple) -> Outcome {
    let declared = program.actions[action]
    guard let changes = changes(declared.effects, binding(values)) else { return .arithmetic }
    let event = (declared.events.index, values + [.day(today)])
    return step(changes, fired: [], event: event)
  }

  mutating func carryOut(_ deadlines: Set<Reaction>) -> Outcome {
    guard let changes = changes(deadlines) else { return .arithmetic }
    return step(changes, fired: deadlines, event: nil)
  }

  private mutating func step(
    _ first: [Change], fired: Set<Reaction>, event: (relation: Int, tuple: Tuple)?
  ) -> Outcome {
    let start = self
    var changes = first
    var fired = fired
    var rounds: [Set<Reaction>] = []
    func refuse(_ outcome: Outcome) -> (PlainDynamics, Outcome) { (start, outcome) }
    var outcome: Outcome?
    while outcome == nil {
      let before = facts()
      guard apply(changes) else {
        outcome = .contradiction
        break
      }
      if rounds.isEmpty, let event {
        stored[event.relation, default: [:]][event.tuple] =
          stored[event.relation]?[event.tuple] ?? today
      }
      let called = called(by: facts(), before)
      if called.isEmpty {
        let violations = violations(since: start)
        outcome = violations.isEmpty ? .done(rounds) : .prohibition(violations)
        break
      }
      rounds.append(called)
      guard fired.isDisjoint(with: called), rounds.count < roundLimit else {
        outcome = .cascade
        break
      }
      fired.formUnion(called)
      guard let next = self.changes(called) else {
        outcome = .arithmetic
        break
      }
      changes = next
    }
    if case .done? = outcome {} else { self = start }
    return outcome ?? .cascade
  }

  /// Reactions whose trigger holds now for a binding for which it did not.
  private func called(by now: Facts, _ before: Facts) -> Set<Reaction> {
    var result = Set<Reaction>()
    for (number, reaction) in program.reactions.enumerated() {
      let relation = reaction.trigger.index
      for tuple in now[relation].subtracting(before[relation]) {
        if reaction.hasDay {
          guard case .day(let day)? = tuple.last, day <= today else { continue }
        }
        result.insert(Reaction(number: number, tuple: tuple))
      }
    }
    return result
  }

  private func violations(since start: PlainDynamics) -> Set<Reaction> {
    let (now, before) = (facts(), start.facts())
    var result = Set<Reaction>()
    for (number, relation) in program.prohibitions.enumerated() {
      for tuple in now[relation.index].subtracting(before[relation.index]) {
        result.insert(Reaction(number: number, tuple: tuple))
      }
    }
    return result
  }

  // MARK: Effects

  private func changes(_ reactions: Set<Reaction>) -> [Change]? {
    var result: [Change] = []
    for one in reactions {
      let reaction = program.reactions[one.number]
      let binding = Dictionary(
        uniqueKeysWithValues: zip(reaction.variables, one.tuple).map { ($0, $1) })
      guard let changes = changes(reaction.effects, binding) else { return nil }
      result += changes
    }
    return result
  }

  /// What effects come to in the present state; nil where a term has no value.
  private func changes(_ effects: [Program.Effect], _ given: PlainEvaluator.Binding) -> [Change]? {
    let facts = facts()
    var result: [Change] = []
    for effect in effects {
      let bindings = effect.query.map { plain.solve($0.body, given, facts) } ?? [given]
      for binding in bindings {
        var pattern: [Cell?] = []
        for term in effect.terms {
          guard let term else {
            pattern.append(nil)
            continue
          }
          guard let value = plain.value(term, binding) else { return nil }
          pattern.append(value)
        }
        let relation = effect.relation.index
        if effect.begins {
          result.append(.begin(relation, pattern.compactMap { $0 }))
        } else if pattern.contains(nil) {
          for tuple in facts[relation]
          where zip(pattern, tuple).allSatisfy({ $0 == nil || $0 == $1 }) {
            result.append(.end(relation, tuple))
          }
        } else {
          result.append(.end(relation, pattern.compactMap { $0 }))
        }
      }
    }
    return result
  }

  /// Applies changes together; false, with nothing changed, where they contradict each other.
  private mutating func apply(_ changes: [Change]) -> Bool {
    var begun: [Int: Set<Tuple>] = [:]
    var ended: [Int: Set<Tuple>] = [:]
    for change in changes {
      switch change {
      case .begin(let relation, let tuple): begun[relation, default: []].insert(tuple)
      case .end(let relation, let tuple): ended[relation, default: []].insert(tuple)
      }
    }
    for (relation, tuples) in begun {
      if !tuples.isDisjoint(with: ended[relation] ?? []) { return false }
      for left in tuples {
        for right in tuples where clash(relation, left, right) { return false }
      }
    }
    for (relation, tuples) in ended { for tuple in tuples { stored[relation]?[tuple] = nil } }
    for (relation, tuples) in begun {
      let replaced = (stored[relation] ?? [:]).keys.filter { old in
        tuples.contains { clash(relation, old, $0) }
      }
      for tuple in replaced { stored[relation]?[tuple] = nil }
      for tuple in tuples where stored[relation]?[tuple] == nil {
        stored[relation, default: [:]][tuple] = today
      }
    }
    return true
  }

  /// Whether two facts are two values where there may be one.
  func clash(_ relation: Int, _ left: Tuple, _ right: Tuple) -> Bool {
    program.relations[relation].uniqueness.contains { unique in
      unique.keys.allSatisfy { left[$0] == right[$0] } && left[unique.value] != right[unique.value]
    }
  }
}
