import Quantities

/// What effects come to in the state as it is: which facts they begin and end.
extension Dynamics {
  func gather(_ carried: [Carried], _ set: inout EffectSet) -> Refusal? {
    for one in carried {
      let reaction = program.reactions[one.reaction]
      let cells = database.tuple(reaction.trigger, one.row)
      let width = (reaction.variables.max() ?? -1) + 1
      var binding = Array(repeating: Symbol(bits: 0), count: width)
      for (column, variable) in reaction.variables.enumerated() {
        binding[variable] = cells[column]
      }
      if let refusal = gather(
        .reaction(one.reaction), effects(ofReaction: one.reaction), binding, &set)
      {
        return refusal
      }
    }
    return nil
  }

  func gather(
    _ owner: Refusal.Owner, _ effects: [PreparedEffect], _ values: [Symbol],
    _ set: inout EffectSet
  ) -> Refusal? {
    for place in effects.indices {
      let clause = Refusal.Clause(owner: owner, effect: place)
      if let operands = effects[place].plain {
        let relation = effects[place].effect.relation.index
        let row = database.tables[relation].intern {
          switch operands[$0] {
          case .constant(let symbol): symbol.bits
          case .variable(let variable): values[variable].bits
          case .anything: preconditionFailure("a plain effect has a value for each place")
          }
        }
        set.add(
          EffectSet.Target(relation: relation, row: row), begins: effects[place].effect.begins,
          clause)
        continue
      }
      let prepared = effects[place]
      var bindings = [values]
      if let query = prepared.query { bindings = database.answersThroughout(query, values) }
      for binding in bindings {
        guard let binding = complete(binding, prepared.computed),
          gather(prepared.effect, binding, clause, &set)
        else { return .arithmetic(clause) }
      }
    }
    return nil
  }

  /// A binding with the values of terms that only a query can work out; nil where one has none.
  private func complete(
    _ binding: [Symbol], _ computed: [(variable: Int, query: Database.Prepared)]
  ) -> [Symbol]? {
    var binding = binding
    for (variable, query) in computed {
      guard let value = database.answersThroughout(query, binding, limit: 1).first else {
        return nil
      }
      while binding.count <= variable { binding.append(Symbol(bits: 0)) }
      binding[variable] = value[variable]
    }
    return binding
  }

  /// False where a term has no value.
  private func gather(
    _ effect: Program.Effect, _ binding: [Symbol], _ clause: Refusal.Clause,
    _ set: inout EffectSet
  ) -> Bool {
    var pattern: [Symbol?] = []
    for term in effect.terms {
      guard let term else {
        pattern.append(nil)
        continue
      }
      guard let value = database.value(term, binding) else { return false }
      pattern.append(value)
    }
    let relation = effect.relation.index
    if pattern.contains(nil) {
      for row in database.rows(of: effect.relation, matching: pattern) {
        set.add(EffectSet.Target(relation: relation, row: row), begins: false, clause)
      }
    } else {
      let row = database.tables[relation].intern(pattern.lazy.compactMap { $0?.bits })
      set.add(EffectSet.Target(relation: relation, row: row), begins: effect.begins, clause)
    }
    return true
  }

  /// Adds the changes of stored facts that effects come to, or answers the contradiction in them.
  func settle(
    _ set: EffectSet, _ origin: UInt32, into changes: inout [Database.StoredChange]
  ) -> Refusal? {
    if set.order.count == 1, settle(sole: set.order[0], set, origin, into: &changes) {
      return nil
    }
    var result = SmallMap<EffectSet.Target, UInt32>()
    var order: [EffectSet.Target] = []
    func change(_ target: EffectSet.Target, _ state: UInt32) {
      if result[target] == nil { order.append(target) }
      result[target] = state
    }
    for target in set.order {
      if let begin = set.begins[target], let end = set.ends[target] {
        return conflict(begin, end, target)
      }
    }
    var values: [UniqueKey: EffectSet.Target] = [:]
    for target in set.order {
      guard let begin = set.begins[target] else { continue }
      for (place, uniqueness) in program.relations[target.relation].uniqueness.enumerated() {
        let tuple = database.tables[target.relation].tuple(target.row)
        let cells = Array(tuple)
        let key = UniqueKey(
          relation: target.relation, place: place, cells: uniqueness.keys.map { cells[$0] })
        if let other = values[key],
          database.tables[other.relation].cell(other.row, uniqueness.value)
            != cells[uniqueness.value], let clause = set.begins[other]
        {
          return conflict(clause, begin, target)
        }
        values[key] = target
        var pattern: [Symbol?] = Array(repeating: nil, count: cells.count)
        for column in uniqueness.keys { pattern[column] = Symbol(bits: cells[column]) }
        let rows = database.rows(of: Program.RelationID(target.relation), matching: pattern)
        for row in rows
        where database.tables[target.relation].cell(row, uniqueness.value)
          != cells[uniqueness.value]
        {
          change(EffectSet.Target(relation: target.relation, row: row), 0)
        }
      }
      if !database.tables[target.relation].holds(target.row) { change(target, origin) }
    }
    for target in set.order where set.ends[target] != nil {
      if database.tables[target.relation].holds(target.row) { change(target, 0) }
    }
    for target in order { add(target, result[target] ?? 0, to: &changes) }
    return nil
  }

  /// Adds what effects on a single fact come to, as those of most moves are; false where they could
  /// be at odds with each other or with another value of a `one … for each`.
  private func settle(
    sole target: EffectSet.Target, _ set: EffectSet, _ origin: UInt32,
    into changes: inout [Database.StoredChange]
  ) -> Bool {
    let begins = set.begins[target] != nil
    guard begins != (set.ends[target] != nil),
      program.relations[target.relation].uniqueness.isEmpty
    else { return false }
    if begins != database.tables[target.relation].holds(target.row) {
      add(target, begins ? origin : 0, to: &changes)
    }
    return true
  }

  private struct UniqueKey: Hashable {
    var relation: Int
    var place: Int
    var cells: [UInt32]
  }

  private func conflict(
    _ first: Refusal.Clause, _ second: Refusal.Clause, _ target: EffectSet.Target
  ) -> Refusal {
    let relation = Program.RelationID(target.relation)
    return .contradiction(first, second, relation, database.tuple(relation, target.row))
  }

  /// Adds a fact's change, and that of the same fact with its day where rules ask since when it
  /// holds.
  private func add(
    _ target: EffectSet.Target, _ state: UInt32, to changes: inout [Database.StoredChange]
  ) {
    let relation = Program.RelationID(target.relation)
    changes.append(Database.StoredChange(relation: relation, row: target.row, state: state))
    guard let longer = program.relations[target.relation].sinceRelation else { return }
    let held = database.tables[target.relation].states[target.row]
    let day = database.origin(ofState: state != 0 ? state : held).day
    let row = database.tables[longer.index].intern(
      (database.tuple(relation, target.row) + [Symbol.day(day)]).lazy.map(\.bits))
    changes.append(Database.StoredChange(relation: longer, row: row, state: state))
  }
}
