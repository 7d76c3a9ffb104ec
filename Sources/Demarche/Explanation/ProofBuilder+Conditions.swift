import RuleEngine
import ScenarioLanguage

/// What conditions rest on: the facts of their sentences, and what is absent, compares or counts.
extension ProofBuilder {
  /// How many contributions to an aggregate are shown.
  static let contributionLimit = 50

  /// What makes a condition hold where the engine stands, for the first binding that does, or for
  /// the one given; empty if it does not hold.
  mutating func proofs(
    of condition: Condition, _ scope: Scope, _ binding: Session.Values
  ) -> [Int] {
    guard let found = session.leastBinding(of: condition, scope, binding) else { return [] }
    return grounds(of: condition, scope, found, rows: nil) ?? []
  }

  /// The grounds of a condition for a binding that it holds for, in the order in which it is
  /// written; nil if rows are given and a sentence of it has none among them.
  mutating func grounds(
    of condition: Condition, _ scope: Scope, _ binding: Session.Values, rows: Set<FactKey>?
  ) -> [Int]? {
    var result: [Int] = []
    for part in condition.conjuncts {
      guard let nodes = grounds(ofPart: part, scope, binding, rows) else { return nil }
      result += nodes.filter { !result.contains($0) }
    }
    return result
  }

  private mutating func grounds(
    ofPart part: Condition, _ scope: Scope, _ binding: Session.Values, _ rows: Set<FactKey>?
  ) -> [Int]? {
    switch part {
    case .holds(let relation, let terms, let since):
      let relation = Program.RelationID(Int(relation.number))
      guard
        let row = row(relation, terms, since: since, scope, binding, among: rows)
      else { return rows == nil ? [] : nil }
      return [fact(relation, row, withDay: since != nil)] + computed(terms, scope, binding)
    case .happened(let action, let terms, let day):
      let events = session.world.lowered.eventRelations[Int(action.number)]
      guard
        let row = row(
          events, terms + [day ?? .anything], since: nil, scope, binding, among: rows)
      else { return rows == nil ? [] : nil }
      return [fact(events, row)] + computed(terms, scope, binding)
    case .any:
      guard let way = session.choices(of: part, scope, binding, limit: 1).first else {
        return rows == nil ? [] : nil
      }
      return grounds(of: way.condition, scope, way.binding, rows: rows)
    case .all: return grounds(of: part, scope, binding, rows: rows)
    case .none(let inner): return [absence(of: inner, part, scope, binding)]
    case .compare: return [comparison(part, scope, binding)]
    }
  }

  /// The first row that holds and fits a sentence, of those given if any are.
  private func row(
    _ relation: Program.RelationID, _ terms: [Term], since: VariableID?, _ scope: Scope,
    _ binding: Session.Values, among rows: Set<FactKey>?
  ) -> Int? {
    var pattern: [Symbol?] = []
    for term in terms {
      if case .anything = term {
        pattern.append(nil)
      } else if term.isComputed {
        guard let value = session.value(of: term, scope, binding) else { return nil }
        pattern.append(database.symbol(value))
      } else {
        pattern.append(
          session.value(of: term, scope, binding).map { database.symbol($0) })
      }
    }
    var found = database.rows(of: relation, matching: pattern)
    if let since, case .date(let day)? = binding[since] {
      found = found.filter { database.origin(relation, $0)?.day == day }
    }
    if let rows {
      let longer = database.program.relations[relation.index].sinceRelation
      found = found.filter { row in
        if rows.contains(FactKey(relation: relation, row: row)) { return true }
        guard since != nil, let longer, let day = database.origin(relation, row)?.day,
          let other = database.row(longer, database.tuple(relation, row) + [.day(day)])
        else { return false }
        return rows.contains(FactKey(relation: longer, row: other))
      }
    }
    guard found.count > 1 else { return found.first }
    let values = found.map { row in
      (row, database.tuple(relation, row).map { database.value($0) })
    }
    let first = model.sorted(values.map(\.1)).first
    return values.first { $0.1 == first }?.0
  }

  // MARK: Absence

  private mutating func absence(
    of inner: Condition, _ part: Condition, _ scope: Scope, _ binding: Session.Values
  ) -> Int {
    var proof = Answer.Proof(fact: model.text(part, scope, binding), because: .absence)
    switch inner {
    case .holds(let relation, let terms, nil):
      let open = terms.filter { if case .anything = $0 { true } else { false } }
      if open.count == 1 {
        let slots = model.relations[Int(relation.number)].slots
        let slot = terms.firstIndex { if case .anything = $0 { true } else { false } } ?? 0
        let kind = model.kinds[Int(slots[slot].kind.number)].name
        let words = model.relations[Int(relation.number)].phrase.parts.map { part in
          switch part {
          case .word(let word): word
          case .slot(slot): session.say(ReasonMessage.none(kind: kind))
          case .slot(let other): model.text(terms[other], scope, binding)
          }
        }
        // Only English puts the word for none into the sentence.
        proof.note =
          session.words == .english
          ? words.joined(separator: " ") : session.say(ReasonMessage.none(kind: kind))
      } else if open.isEmpty, let fact = session.groundFact(relation, terms, binding) {
        let isDerived = model.relations[Int(relation.number)].isDerived
        let id = Program.RelationID(Int(relation.number))
        let row = database.row(id, fact.values.map { database.symbol($0) })
        if let row, !isDerived {
          (proof.step, proof.note) = ending(of: id, row)
        } else if !isDerived {
          proof.note = session.say(ReasonMessage.neverBegan(nil))
        } else {
          proof.note = session.say(ReasonMessage.noRule(nil))
        }
      }
    case .happened: proof.note = session.say(ReasonMessage.hasNotHappened(nil))
    case .compare: return comparison(part, scope, binding)
    default: break
    }
    return graphAdd(proof)
  }

  // MARK: Comparisons and aggregates

  /// A comparison, with what it comes to where its terms do not say that themselves.
  private mutating func comparison(
    _ part: Condition, _ scope: Scope, _ binding: Session.Values
  ) -> Int {
    let text = model.text(part, scope, binding)
    var proof = Answer.Proof(fact: text, because: .comparison)
    var comparison = part
    var isNegated = false
    if case .none(let inner) = part {
      comparison = inner
      isNegated = true
    }
    guard case .compare(let left, let sign, let right) = comparison else {
      return graphAdd(proof)
    }
    let values = [left, right].map { session.value(of: $0, scope, binding) }
    if let first = values[0], let second = values[1] {
      let shown = "\(model.typedText(first)) \(sign.sign) \(model.typedText(second))"
      let words = isNegated ? "not (\(shown))" : shown
      if words != text { proof.note = words }
    } else {
      proof.note = session.say(ReasonMessage.noValue(nil))
    }
    let from = contributions(to: [left, right], scope, binding, &proof)
    return add(proof, from: from)
  }

  /// The values of aggregates that stand in a sentence's slots, as comparisons.
  private mutating func computed(
    _ terms: [Term], _ scope: Scope, _ binding: Session.Values
  ) -> [Int] {
    var result: [Int] = []
    for term in terms where term.hasAggregate { result.append(computed(term, scope, binding)) }
    return result
  }

  mutating func computed(_ term: Term, _ scope: Scope, _ binding: Session.Values) -> Int {
    let value = session.value(of: term, scope, binding).map { model.typedText($0) } ?? "?"
    var proof = Answer.Proof(
      fact: "\(value) = \(model.text(term, scope, binding))", because: .comparison)
    let from = contributions(to: [term], scope, binding, &proof)
    return add(proof, from: from)
  }

  /// What is counted, summed or compared by the aggregates in some terms: the facts of each of
  /// their conditions' bindings. Of a least or greatest value those that have it.
  private mutating func contributions(
    to terms: [Term], _ scope: Scope, _ binding: Session.Values, _ proof: inout Answer.Proof
  ) -> [Int] {
    var aggregates: [Aggregate] = []
    for term in terms { term.collect(&aggregates) }
    var result: [Int] = []
    for aggregate in aggregates {
      let given = binding.filter { !aggregate.of.contains($0.key) }
      var condition = aggregate.condition
      var scope = scope
      if aggregate.function == .sum {
        condition = Bindings.told(apart: condition, elsewhere: VariableSet(given.keys)) {
          scope.variables.append(Scope.Variable(name: "", kind: .number))
          return VariableID(scope.variables.count - 1)
        }
      }
      guard
        var found = session.bindings(
          of: condition, scope, given, outside: VariableSet(aggregate.of), limit: 10_000)?.bindings
      else { continue }
      switch aggregate.function {
      case .sum: break
      case .count:
        var seen = Set<[Value?]>()
        found = found.filter { one in seen.insert(aggregate.of.map { one[$0] }).inserted }
      case .min, .max:
        let value = session.value(of: .aggregate(aggregate), scope, binding)
        found = found.filter { $0[aggregate.of[0]] == value }
      }
      if found.count > ProofBuilder.contributionLimit {
        let words = session.say(
          ReasonMessage.firstShown(ProofBuilder.contributionLimit, of: found.count))
        proof.note = proof.note.map { "\($0); \(words)" } ?? words
      }
      for one in found.prefix(ProofBuilder.contributionLimit) {
        result += (grounds(of: condition, scope, one, rows: nil) ?? [])
          .filter { !result.contains($0) }
      }
    }
    return result
  }

  private mutating func graphAdd(_ proof: Answer.Proof) -> Int { add(proof) }
}
