/// Deriving everything that follows from the given facts, before anything can change.
///
/// The general way (`Maintenance`) keeps two views, a queue of facts and a log, because it works
/// on a state that somebody looks at and may want back. When a database is opened there is no such
/// state. A relation's new rows are then simply those behind the ones that were worked through, so
/// a number for each relation is all the bookkeeping there is (semi-naive evaluation).
extension Database {
  /// Works the strata through in order. Rules are planned when the sizes of what they rest on are
  /// known; for changes by the sizes at the end, see `LatePlan`.
  func openAll() {
    recursiveUses = Array(repeating: [], count: program.relations.count)
    recursivePlans = Array(repeating: [], count: program.relations.count)
    seeds = Array(repeating: [], count: stratification.rules.count)
    let empty = Planner.plan(Program.Query(body: [], variableCount: 0), bound: [], in: self)
    rulePlans = program.rules.indices.map { rule in
      let atoms = program.rules[rule].body.compactMap { literal -> (Int, [Program.Operand])? in
        guard case .holds(let relation, let terms) = literal else { return nil }
        return (relation.index, terms)
      }
      let head = LatePlan(rule: rule, seed: .none, headBound: true)
      return RulePlans(full: empty, head: head, atoms: atoms)
    }
    for stratum in stratification.rules.indices {
      let rules = stratification.rules[stratum]
      for rule in rules { rulePlans[rule].full = Planner.plan(rule: rule, seed: .none, in: self) }
      let relations = rules.map { program.rules[$0].head.index }
      var heads: [Int] = []
      for relation in relations where !heads.contains(relation) { heads.append(relation) }
      for relation in heads {
        recursiveUses[relation] = stratification.positiveUses[relation].filter {
          rules.contains($0.rule)
        }
        recursivePlans[relation] = planRecursion(relation, .now)
      }
      machine.mode = .open
      machine.isBefore = false
      // A rule that uses a fact of its own stratum comes to its turn with that fact.
      for rule in rules where rulePlans[rule].atoms.allSatisfy({ !heads.contains($0.relation) }) {
        _ = run(rulePlans[rule].full)
      }
      close(heads, rules)
      if isToStop { break }
      for relation in heads { noteAll(relation) }
      seeds[stratum] = rules.flatMap { seeds(of: $0, in: stratum) }
      for relation in heads { recursivePlans[relation] = [] }
    }
    openingSizes = program.relations.indices.map { tables[$0].count }
    isOpening = false
    for aggregate in aggregates.indices { aggregates[aggregate].forget() }
  }

  /// Plans rules for facts of their own stratum.
  private func planRecursion(_ relation: Int, _ sizes: Planner.Sizes) -> [Plan] {
    recursiveUses[relation].map {
      Planner.plan(rule: $0.rule, seed: .literal($0.literal), sizes, in: self)
    }
  }

  /// The plans of rules that use a fact of their own stratum.
  @inline(__always) func recursion(of relation: Int) -> [Plan] {
    if recursivePlans[relation].isEmpty, !recursiveUses[relation].isEmpty {
      recursivePlans[relation] = planRecursion(relation, .atOpening)
    }
    return recursivePlans[relation]
  }

  /// What a rule is run for when something below its stratum changes.
  private func seeds(of rule: Int, in stratum: Int) -> [Seed] {
    let body = program.rules[rule].body
    let usesToday = stratification.usesToday[rule]
    var seeds: [Seed] = []
    if usesToday {
      seeds.append(Seed(subject: .today, plan: LatePlan(rulePlans[rule].full), usesToday: true))
    }
    for literal in body.indices {
      let subject: Seed.Subject
      switch body[literal] {
      case .holds(let relation, _):
        guard Int(stratification.stratum[relation.index]) != stratum else { continue }
        subject = .holds(relation.index)
      case .absent(let relation, _): subject = .absent(relation.index)
      case .aggregate(let aggregate, _, _): subject = .aggregate(aggregate.index)
      default: continue
      }
      seeds.append(
        Seed(
          subject: subject, plan: LatePlan(rule: rule, seed: .literal(literal)),
          usesToday: usesToday))
    }
    return seeds
  }

  /// Tells aggregates and the agenda of all rows of a relation.
  private func noteAll(_ relation: Int) {
    guard agendaColumns[relation] >= 0 || !aggregatesOfRelation[relation].isEmpty else { return }
    for row in 0..<tables[relation].rowCount { noteRow(relation, row, isNew: true) }
  }

  // MARK: Recursion

  /// Derives what follows from the facts of a stratum by its own rules, until nothing is new.
  private func close(_ heads: [Int], _ rules: [Int]) {
    guard heads.contains(where: { !recursiveUses[$0].isEmpty }) else { return }
    if heads.count == 1, let column = carriedColumn(heads[0], rules) {
      closeByGroups(heads[0], column)
      return
    }
    var done = Array(repeating: 0, count: heads.count)
    var grew = true
    while grew && !isToStop {
      grew = false
      for (place, relation) in heads.enumerated() {
        let end = tables[relation].rowCount
        if done[place] == end { continue }
        derive(from: relation, done[place]..<end)
        done[place] = end
        grew = true
      }
    }
  }

  private func derive(from relation: Int, _ rows: Range<Int>) {
    for plan in recursivePlans[relation] {
      machine.seedRelation = relation
      for row in rows where !isToStop {
        machine.seed = row
        _ = run(plan)
      }
    }
  }

  /// A column whose value every rule of a recursive relation hands on unchanged, as `?a` in
  ///
  ///     ?a reaches ?c if ?a reaches ?b and ?b borders ?c
  ///
  /// where each rule uses the relation once. Then what follows from the facts with one value in it
  /// has that value too, and rests on no other fact of the relation.
  private func carriedColumn(_ relation: Int, _ rules: [Int]) -> Int? {
    (0..<tables[relation].arity).first { column in
      rules.allSatisfy { rule in
        let atoms = rulePlans[rule].atoms.filter { $0.relation == relation }
        guard let atom = atoms.first else { return true }
        guard atoms.count == 1, case .variable(let handed) = atom.terms[column],
          case .variable(let taken) = program.rules[rule].headTerms[column]
        else { return false }
        return handed == taken
      }
    }
  }

  /// Closes a relation one value of its carried column at a time: the pairs being compared then
  /// lie together in memory. Each fact is still worked from once, and nearest facts come first, so
  /// what is derived is the same, by proofs that are as short.
  private func closeByGroups(_ relation: Int, _ column: Int) {
    let rows = (0..<tables[relation].rowCount).sorted {
      let (left, right) = (tables[relation].cell($0, column), tables[relation].cell($1, column))
      return left == right ? $0 < $1 : left < right
    }
    var next = 0
    while next < rows.count && !isToStop {
      let value = tables[relation].cell(rows[next], column)
      var done = tables[relation].rowCount
      while next < rows.count, tables[relation].cell(rows[next], column) == value, !isToStop {
        derive(from: relation, rows[next]..<rows[next] + 1)
        next += 1
      }
      while done < tables[relation].rowCount && !isToStop {
        let end = tables[relation].rowCount
        derive(from: relation, done..<end)
        done = end
      }
    }
  }

  /// Inserts the head of a complete binding while the database is opened.
  func insert(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) {
    let relation = Int(plan.head)
    let operands = plan.operands.baseAddress.unsafelyUnwrapped + Int(plan.headOperands)
    if let state = plan.form.state(machine.parents) {
      tables[relation].begin(operands, registers, state)
      return
    }
    let row = tables[relation].intern(operands, registers)
    if !tables[relation].holds(row) { tables[relation].set(row, recordDerivation(plan)) }
  }
}
