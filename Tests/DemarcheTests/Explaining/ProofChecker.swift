import Quantities
import ScenarioLanguage

@testable import Demarche

/// Checks proofs step by step against the model and a plain session beside the real one: each node
/// must follow from those it rests on by what it names. Shares nothing with what builds proofs.
struct ProofChecker {
  let session: Session
  let plain: PlainSession

  private var model: Model { session.model }

  /// The state that nodes hold in.
  struct Place {
    /// Nil within a step: its states are none of the plain session's.
    var state: PlainState?
    /// The step that is going on, if one is.
    var step: Int?
  }

  var now: Place { Place(state: plain.state, step: nil) }

  /// What is wrong with a proof, or nil.
  func failure(_ proof: Answer.Proof, at place: Place) -> String? {
    var open = [(proof, place)]
    while let (node, place) = open.popLast() {
      switch check(node, place) {
      case .wrong(let words): return "“\(node.fact)” (\(node.because)): \(words)"
      case .right(let next):
        for parent in node.from { open.append((parent, next)) }
      }
    }
    return nil
  }

  private enum Verdict {
    case wrong(String)
    /// What it rests on holds there.
    case right(Place)
  }

  private func check(_ node: Answer.Proof, _ place: Place) -> Verdict {
    switch node.because {
    case .absence, .comparison:
      guard let state = place.state else { return .right(place) }
      guard let shown = ShownCondition(node.fact, in: session) else {
        return .wrong("cannot be read")
      }
      return shown.holds(in: state) ? .right(place) : .wrong("does not hold")
    case .entity: return .wrong("nothing makes entities")
    case .rule:
      guard let title = node.rule else { return .right(place) }
      guard let fact = fact(node.fact) else { return .wrong("cannot be read") }
      let rules = model.rules.filter { $0.title == title && $0.head == fact.relation }
      let follows = rules.contains { rule in
        follow(
          rule.condition, rule.scope, rule.headTerms, fact.values, node.from, place)
      }
      return follows ? .right(place) : .wrong("does not follow by “\(title)” from \(facts(node))")
    case .given:
      guard let fact = fact(node.fact) else { return .wrong("cannot be read") }
      guard let given = model.givens.first(where: { $0.fact == fact }) else {
        return .wrong("is not given")
      }
      let since = given.since ?? model.start
      return since == node.since
        ? .right(place) : .wrong("is given since \(String(describing: since))")
    case .event where isHappening(node.fact): return checkHappening(node, place)
    case .event, .deadline, .consequence: return checkBegun(node, place)
    }
  }

  private func facts(_ node: Answer.Proof) -> String {
    node.from.map(\.fact).joined(separator: "; ")
  }

  // MARK: Sentences

  /// A stored or derived fact, without the day since when.
  private func fact(_ sentence: String) -> Fact? {
    var text = sentence
    if let range = sentence.range(of: " since ") { text = String(sentence[..<range.lowerBound]) }
    guard case .success(let query) = session.readCondition(text),
      case .holds(let relation, let terms, _) = query.condition
    else { return nil }
    let values = terms.compactMap { if case .value(let value) = $0 { value } else { nil } }
    return values.count == terms.count ? Fact(relation: relation, values: values) : nil
  }

  private func happening(_ sentence: String) -> PlainState.Event? {
    guard case .success(let query) = session.readCondition(sentence),
      case .happened(let action, let terms, .value(.date(let day))?) = query.condition
    else { return nil }
    let values = terms.compactMap { if case .value(let value) = $0 { value } else { nil } }
    return PlainState.Event(move: Move(action: action, values: values), day: day)
  }

  private func isHappening(_ sentence: String) -> Bool { happening(sentence) != nil }

  // MARK: Steps

  /// Where in the plain branch a step is.
  private func node(_ step: Int?) -> Int? {
    guard let step else { return nil }
    return plain.view.nodes.firstIndex { $0.number == step && $0.step != nil }
  }

  private func checkHappening(_ node: Answer.Proof, _ place: Place) -> Verdict {
    guard let event = happening(node.fact), let index = self.node(node.step) else {
      return .wrong("names no step")
    }
    let after = plain.view.nodes[index].state
    return after.events.contains(event) && node.since == event.day
      ? .right(place) : .wrong("did not happen in #\(node.step ?? 0)")
  }

  private func checkBegun(_ node: Answer.Proof, _ place: Place) -> Verdict {
    guard let fact = fact(node.fact), let index = self.node(node.step),
      let step = plain.view.nodes[index].step
    else { return .wrong("names no step") }
    let (before, after) = (plain.view.nodes[index - 1].state, plain.view.nodes[index].state)
    // What comes and goes within the step going on is in no state.
    if place.step != node.step {
      guard after.stored[fact] == step.date, node.since == step.date else {
        return .wrong("does not hold since #\(node.step ?? 0)")
      }
      guard before.stored[fact] == nil || step.began.contains(model.sentence(fact)) else {
        return .wrong("held before #\(node.step ?? 0)")
      }
    }
    var earlier = before
    earlier.today = step.date
    let isOwn = node.because == .event || step.titles.contains(node.rule ?? "")
    let then = Place(state: isOwn ? earlier : nil, step: isOwn ? nil : node.step)
    var effects: [(Condition, Effect)] = []
    if node.because == .event {
      guard case .move(let move) = session.read(step.event ?? "") else {
        return .wrong("#\(node.step ?? 0) is no move")
      }
      let slots = move.values.enumerated().map { slot, value in
        Condition.compare(.variable(VariableID(slot)), .equal, .value(value))
      }
      effects = model.actions[Int(move.action.number)].effects.map { effect in
        // What rests on nothing may be begun without a condition only.
        (.all(slots + (effect.condition?.conjuncts ?? [])), effect)
      }
    } else {
      guard step.titles.contains(node.rule ?? "") || step.consequences.contains(node.rule ?? "")
      else { return .wrong("#\(node.step ?? 0) carries no “\(node.rule ?? "")” out") }
      let reactions =
        node.because == .deadline
        ? model.deadlines.filter { $0.title == node.rule }.map { ($0.when, $0.effects) }
        : model.consequences.filter { $0.title == node.rule }.map { ($0.when, $0.effects) }
      effects = reactions.flatMap { when, effects in
        effects.map { (.all(when.conjuncts + ($0.condition?.conjuncts ?? [])), $0) }
      }
    }
    let follows = effects.contains { condition, effect in
      effect.begins && effect.relation == fact.relation
        && follow(condition, effect.scope, effect.terms, fact.values, node.from, then)
    }
    return follows ? .right(then) : .wrong("is not what “\(node.rule ?? "the move")” begins")
  }

  // MARK: Following

  /// Whether a condition whose sentences are all among some nodes gives terms these values.
  private func follow(
    _ condition: Condition, _ scope: Scope, _ terms: [Term], _ values: [Value],
    _ nodes: [Answer.Proof], _ place: Place
  ) -> Bool {
    var parents = Parents(isKnown: place.state != nil)
    for node in nodes where node.because != .absence && node.because != .comparison {
      if let event = happening(node.fact) {
        parents.events.append(event)
      } else if let fact = fact(node.fact) {
        parents.facts.append((fact, node.since))
      }
    }
    let outside = terms.reduce(into: Set<VariableID>()) { $0.formUnion($1.names) }
    let state = place.state ?? plain.state
    let asked = Asked(
      state: state, facts: state.facts(), scope: scope, parents: parents)
    return asked.solve(Part.parts(of: condition.parts, outside)[...], [], [:]).contains {
      binding in
      zip(terms, values).allSatisfy { asked.value($0, binding, condition.names) == $1 }
    }
  }

  private struct Parents {
    var facts: [(fact: Fact, since: Day?)] = []
    var events: [PlainState.Event] = []
    /// Whether absences and aggregates can be checked.
    var isKnown: Bool
  }

  /// A part of a condition, and the variables that stand outside it too.
  private struct Part {
    var condition: Condition
    var outside: Set<VariableID>

    static func parts(of conditions: [Condition], _ outside: Set<VariableID>) -> [Part] {
      conditions.indices.map { place in
        let others = conditions.indices.filter { $0 != place }
        return Part(
          condition: conditions[place],
          outside: others.reduce(into: outside) { $0.formUnion(conditions[$1].names) })
      }
    }
  }

  /// A condition whose sentences are looked up among parents only.
  private struct Asked {
    let state: PlainState
    let facts: PlainState.Facts
    let scope: Scope
    let parents: Parents

    func value(_ term: Term, _ binding: PlainBinding, _ outside: Set<VariableID>) -> Value? {
      state.value(term, scope, binding, outside, facts)
    }

    func solve(
      _ parts: ArraySlice<Part>, _ waiting: [Part], _ binding: PlainBinding
    ) -> [PlainBinding] {
      guard let part = parts.first else { return finish(waiting, binding) }
      let rest = parts.dropFirst()
      func left(_ conditions: [Condition]) -> [Part] {
        conditions.map { Part(condition: $0, outside: part.outside.union(part.condition.names)) }
      }
      switch part.condition {
      case .holds(let relation, let terms, let since):
        return parents.facts.flatMap { parent -> [PlainBinding] in
          guard parent.fact.relation == relation,
            let found = match(
              terms + (since.map { [.variable($0)] } ?? []),
              parent.fact.values
                + (since == nil ? [] : parent.since.map { [.date($0)] } ?? []), binding)
          else { return [] }
          return solve(rest, waiting + left(found.left), found.binding)
        }
      case .happened(let action, let terms, let day):
        return parents.events.flatMap { event -> [PlainBinding] in
          guard event.move.action == action,
            let found = match(
              terms + [day ?? .anything], event.move.values + [.date(event.day)], binding)
          else { return [] }
          return solve(rest, waiting + left(found.left), found.binding)
        }
      case .any(let choices):
        return choices.flatMap { choice in
          solve(
            ArraySlice(Part.parts(of: choice.parts, part.outside)) + rest, waiting, binding)
        }
      case .all(let parts):
        return solve(
          ArraySlice(Part.parts(of: parts, part.outside)) + rest, waiting, binding)
      case .none, .compare: return solve(rest, waiting + [part], binding)
      }
    }

    /// What is left once all sentences are matched.
    private func finish(_ waiting: [Part], _ binding: PlainBinding) -> [PlainBinding] {
      var binding = binding
      var left = waiting
      var grew = true
      while grew {
        grew = false
        for part in left {
          guard case .compare(let first, .equal, let second) = part.condition else { continue }
          for (side, other) in [(first, second), (second, first)] {
            guard case .variable(let variable) = side, binding[variable] == nil,
              other.isReady(binding, part.outside),
              let value = value(other, binding, part.outside)
            else { continue }
            binding[variable] = value
            grew = true
          }
        }
      }
      if !parents.isKnown {
        left = left.filter { part in
          guard case .compare(let first, _, let second) = part.condition else { return false }
          return !first.counts && !second.counts
        }
      }
      let known = binding
      let holds = left.allSatisfy { part in
        part.condition.isReady(known, part.outside)
          && !state.solve(part.condition, scope, known, outside: part.outside, facts).isEmpty
      }
      return holds ? [binding] : []
    }

    private func match(
      _ terms: [Term], _ values: [Value], _ binding: PlainBinding
    ) -> (binding: PlainBinding, left: [Condition])? {
      guard terms.count == values.count else { return nil }
      var binding = binding
      var left: [Condition] = []
      for (term, value) in zip(terms, values) {
        switch term {
        case .anything: continue
        case .value(let known): if known != value { return nil }
        case .variable(let variable):
          if let known = binding[variable], known != value { return nil }
          binding[variable] = value
        default: left.append(.compare(.value(value), .equal, term))
        }
      }
      return (binding, left)
    }
  }
}

extension Condition {
  fileprivate var parts: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }
}

extension Term {
  fileprivate var counts: Bool {
    switch self {
    case .aggregate: true
    case .arithmetic(let left, _, let right): left.counts || right.counts
    case .duration(let amount, _): amount.counts
    case .value, .variable, .anything, .today: false
    }
  }
}
