import RuleEngine
import ScenarioLanguage

/// One way in which a condition holds: of each `or` the part that does, and the names for it.
///
/// What counts proofs and what shows them both choose the parts of an `or` here, so that what is
/// counted can be shown.
struct ChosenParts {
  typealias FactKey = ProofBuilder.FactKey

  /// The parts, none of them an `or` or a conjunction.
  var parts: [Condition]
  var binding: Session.Values

  var condition: Condition { .all(parts) }
}

extension Session {
  /// The ways in which a condition holds for a binding, by the parts of `or` in the order in which
  /// they are written.
  ///
  /// - Parameters:
  ///   - binding: one that the condition holds for. Variables that stand in one part of an `or` only
  ///     need no value: they get the first for which that part holds.
  ///   - limit: how many ways are looked for.
  func choices(
    of condition: Condition, _ scope: Scope, _ binding: Values, limit: Int
  ) -> [ChosenParts] {
    var result: [ChosenParts] = []
    func choose(_ open: ArraySlice<Condition>, _ taken: [Condition], _ binding: Values) {
      guard result.count < limit else { return }
      guard let part = open.first else {
        let known = binding.filter { $0.value != Bindings.unset }
        return result.append(ChosenParts(parts: taken, binding: known))
      }
      let rest = open.dropFirst()
      guard case .any = part else { return choose(rest, taken + [part], binding) }
      let possible = part.disjuncts.filter { $0.isPossible(binding) }
      for choice in possible {
        let parts = choice.conjuncts.filter { !$0.isMark }
        let known = binding.filter { $0.value != Bindings.unset }
        // What holds for the whole `or` holds for its only part.
        let isCertain = possible.count == 1 && Condition.all(parts).isNamed(in: known)
        if isCertain {
          choose(parts[...] + rest, taken, binding)
        } else if let found = leastBinding(of: .all(parts), scope, known) {
          choose(parts[...] + rest, taken, binding.merging(found) { $1 })
        }
      }
    }
    choose(condition.conjuncts[...], [], binding)
    return result
  }

  /// The first way in which a condition holds for a binding with sentences from among some rows; nil
  /// if they do not suffice for it.
  func choice(
    of condition: Condition, _ scope: Scope, _ binding: Values,
    among rows: Set<ProofBuilder.FactKey>
  ) -> ChosenParts? {
    let facts = rows.map(plainFact).sorted {
      ($0.relation.index, $0.row) < ($1.relation.index, $1.row)
    }
    func choose(
      _ open: ArraySlice<Condition>, _ taken: [Condition], _ binding: Values
    ) -> ChosenParts? {
      guard let part = open.first else {
        // Absences, comparisons and what is worked out.
        return leastBinding(of: .all(taken), scope, binding).map {
          ChosenParts(parts: taken, binding: $0)
        }
      }
      let rest = open.dropFirst()
      switch part {
      case .any:
        for choice in part.disjuncts where choice.isPossible(binding) {
          let parts = choice.conjuncts.filter { !$0.isMark }
          if let found = choose(parts[...] + rest, taken, binding) { return found }
        }
        return nil
      case .holds, .happened:
        for fact in facts {
          guard let found = match(part, fact, binding) else { continue }
          if let chosen = choose(rest, taken + [part], found) { return chosen }
        }
        return nil
      case .all, .none, .compare: return choose(rest, taken + [part], binding)
      }
    }
    return choose(condition.conjuncts[...], [], binding)
  }

  /// A row of a relation with days as that of the fact itself.
  private func plainFact(_ key: ProofBuilder.FactKey) -> ProofBuilder.FactKey {
    guard let base = world.lowered.sinceRelations[key.relation],
      let row = world.database.row(
        base, Array(world.database.tuple(key.relation, key.row).dropLast()))
    else { return key }
    return ProofBuilder.FactKey(relation: base, row: row)
  }

  /// The binding with which a sentence is a fact; terms that have to be worked out are not looked at.
  private func match(
    _ sentence: Condition, _ key: ProofBuilder.FactKey, _ binding: Values
  ) -> Values? {
    var terms: [Term]
    var values = world.database.tuple(key.relation, key.row).map { world.database.value($0) }
    switch sentence {
    case .holds(let relation, let written, let since):
      guard key.relation.index == Int(relation.number) else { return nil }
      terms = written
      if let since {
        guard let day = world.database.origin(key.relation, key.row)?.day else { return nil }
        terms.append(.variable(since))
        values.append(.date(day))
      }
    case .happened(let action, let written, let day):
      guard key.relation == world.lowered.eventRelations[Int(action.number)] else { return nil }
      terms = written + [day ?? .anything]
    case .all, .any, .none, .compare: return nil
    }
    var result = binding
    for (term, value) in zip(terms, values) {
      switch term {
      case .value(let known): if known != value { return nil }
      case .variable(let variable):
        if let known = result[variable], known != value { return nil }
        result[variable] = value
      default: continue
      }
    }
    return result
  }
}

extension Condition {
  /// Whether an `or` stands in it outside `not` and aggregates.
  var hasAlternatives: Bool {
    conjuncts.contains { if case .any = $0 { true } else { false } }
  }

  /// A mark that tells the parts of an `or` apart, see `Bindings`.
  var isMark: Bool {
    if case .compare(.variable, .equal, .value(Bindings.unset)) = self { true } else { false }
  }

  /// Whether a binding leaves it open: none of another part's variables has a value, and none of
  /// its own has none.
  fileprivate func isPossible(_ binding: Session.Values) -> Bool {
    conjuncts.allSatisfy { part in
      if part.isMark, case .compare(.variable(let variable), _, _) = part {
        return binding[variable].map { $0 == Bindings.unset } ?? true
      }
      if case .any = part { return true }
      return Bindings.positive(part).allSatisfy { binding[$0] != Bindings.unset }
    }
  }

  /// Whether all variables of its sentences and comparisons have values.
  fileprivate func isNamed(in binding: Session.Values) -> Bool {
    Bindings.positive(self).allSatisfy { binding[$0] != nil }
  }
}
