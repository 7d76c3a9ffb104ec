import Quantities

/// Bringing derived facts up to date after stored ones have changed.
///
/// Strata are worked through in order, and only those that a change reaches. In each:
///
/// 1. *Unsupport.* Every binding of a rule that used something that is gone (a fact that ended, a
///    fact that began where its absence was needed, an aggregate's old value, the old day) is
///    looked up in the state before the change. Where it is the *recorded* derivation of its head,
///    the head is suspended, and what it supported within the stratum in turn.
/// 2. *Support anew.* Each suspended fact looks for another derivation among what still holds.
/// 3. *Derive.* Bindings that use something new are looked up in the state after the change; new
///    heads are inserted and lead on within the stratum (semi-naive evaluation).
///
/// This is delete-and-rederive, made cheap by provenance: a fact is deleted only when the one
/// derivation on record for it breaks. Recorded derivations never form a circle, since each was
/// recorded when its parents were there already; so facts that support only each other fall.
/// (Gupta, Mumick and Subrahmanian 1993; compare Motik et al. 2015 on backward/forward.)
extension Database {
  /// A change of a stored fact.
  public struct StoredChange: Sendable {
    public var relation: Program.RelationID
    public var row: Int
    /// The new state: an origin + 1, or 0.
    public var state: UInt32
  }

  /// The rows that a change has added or removed, by relation.
  struct Delta {
    var added: [[UInt32]]
    var removed: [[UInt32]]
    /// Relations with a row in either, in the order of their first.
    var touched: [Int] = []
    /// Groups that changed, by aggregate, and which aggregates have some.
    var groups: [[Int]]
    var touchedAggregates: [Int] = []

    init(relations: Int, aggregates: Int) {
      added = Array(repeating: [], count: relations)
      removed = Array(repeating: [], count: relations)
      groups = Array(repeating: [], count: aggregates)
    }
  }

  // MARK: A change

  /// Applies changes of stored facts together and brings derived facts up to date.
  ///
  /// The change's net effect stands in `delta` until the next one. Cost: in
  /// proportion to the bindings of rules that use what changed.
  public func apply(_ changes: [StoredChange]) {
    beginPass()
    for change in changes {
      let relation = change.relation.index
      let before = tables[relation].states[change.row]
      if before == change.state { continue }
      record(relation, change.row, before, change.state)
      if before == 0 {
        tables[relation].add(change.row, change.state)
        noteAdded(relation, change.row)
      } else if change.state == 0 {
        tables[relation].suspend(change.row)
        noteRemoved(relation, change.row)
      } else {
        tables[relation].restate(change.row, change.state)
      }
    }
    maintain(todayChanged: false)
  }

  /// Moves the clock and brings what depends on the day up to date.
  public func setToday(_ day: Day) {
    guard day != today else { return }
    beginPass()
    log.append(
      Change(
        relation: -1, row: 0, before: UInt32(bitPattern: today.number),
        after: UInt32(bitPattern: day.number)))
    machine.todayBefore = today
    if day < today { agenda.rewind() }
    today = day
    maintain(todayChanged: true)
    machine.todayBefore = day
  }

  private func beginPass() {
    for relation in delta.touched {
      delta.added[relation].removeAll(keepingCapacity: true)
      delta.removed[relation].removeAll(keepingCapacity: true)
    }
    delta.touched.removeAll(keepingCapacity: true)
  }

  func record(_ relation: Int, _ row: Int, _ before: UInt32, _ after: UInt32) {
    log.append(
      Change(relation: Int32(relation), row: UInt32(row), before: before, after: after))
  }

  private func touch(_ relation: Int) {
    if delta.added[relation].isEmpty && delta.removed[relation].isEmpty {
      delta.touched.append(relation)
      for use in stratification.positiveUses[relation] { schedule(use) }
      for use in stratification.negativeUses[relation] { schedule(use) }
    }
  }

  private func schedule(_ use: Stratification.Use) {
    schedule(Int(stratification.stratum[program.rules[use.rule].head.index]))
  }

  private func schedule(_ stratum: Int) {
    guard stratum != currentStratum, isPending.insert(stratum).inserted else { return }
    pending.push(stratum)
  }

  private func noteAdded(_ relation: Int, _ row: Int) {
    touch(relation)
    delta.added[relation].append(UInt32(row))
    noteGroups(relation, row)
    noteRow(relation, row, isNew: true)
  }

  private func noteRemoved(_ relation: Int, _ row: Int) {
    touch(relation)
    delta.removed[relation].append(UInt32(row))
    noteGroups(relation, row)
    noteRow(relation, row, isNew: false)
  }

  private func noteGroups(_ relation: Int, _ row: Int) {
    for aggregate in aggregatesOfRelation[relation] {
      let group = aggregates[aggregate].group(
        of: aggregates[aggregate].specification.groups.map { tables[relation].cell(row, $0) })
      if aggregates[aggregate].before[group] == nil {
        if delta.groups[aggregate].isEmpty { delta.touchedAggregates.append(aggregate) }
        delta.groups[aggregate].append(group)
      }
      for use in stratification.aggregateUses[aggregate] { schedule(use) }
    }
  }

  private func maintain(todayChanged: Bool) {
    if todayChanged { for stratum in stratification.todayStrata { schedule(stratum) } }
    while let stratum = pending.pop() {
      isPending.remove(stratum)
      currentStratum = stratum
      work(on: stratum, todayChanged: todayChanged)
      publish()
      currentStratum = -1
    }
    for relation in delta.touched {
      for row in delta.added[relation] { tables[relation].settle(Int(row)) }
      for row in delta.removed[relation] { tables[relation].settle(Int(row)) }
    }
    for aggregate in delta.touchedAggregates {
      delta.groups[aggregate].removeAll(keepingCapacity: true)
      aggregates[aggregate].forget()
    }
    delta.touchedAggregates.removeAll(keepingCapacity: true)
  }

  // MARK: One stratum

  private func work(on stratum: Int, todayChanged: Bool) {
    suspended.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
    inserted.removeAll(keepingCapacity: true)

    machine.mode = .unsupport
    machine.isBefore = true
    runSeeds(of: stratum, positive: \.removed, negative: \.added, todayChanged: todayChanged)
    var next = 0
    while next < suspended.count {
      runRecursive(suspended[next].relation, suspended[next].row, stratum)
      next += 1
    }
    machine.isBefore = false

    for fact in suspended { supportAnew(fact) }

    machine.mode = .derive
    runSeeds(of: stratum, positive: \.added, negative: \.removed, todayChanged: todayChanged)
    drainQueue(stratum)
  }

  /// Runs the rules of a stratum for what changed below it, in the view that the machine is set to.
  private func runSeeds(
    of stratum: Int, positive: WritableKeyPath<Delta, [[UInt32]]>,
    negative: WritableKeyPath<Delta, [[UInt32]]>, todayChanged: Bool
  ) {
    for rule in stratification.rules[stratum] {
      if todayChanged && stratification.usesToday[rule] {
        _ = run(rulePlans[rule].full)
        continue
      }
      for (literal, part) in program.rules[rule].body.enumerated() {
        guard let plan = rulePlans[rule].seeds[literal] else { continue }
        switch part {
        case .holds(let relation, _):
          guard stratification.stratum[relation.index] != stratum else { continue }
          runSeeds(plan, relation.index, delta[keyPath: positive][relation.index])
        case .absent(let relation, _):
          runSeeds(plan, relation.index, delta[keyPath: negative][relation.index])
        case .aggregate(let aggregate, _, _):
          for group in delta.groups[aggregate.index] {
            guard
              let value = aggregateValue(
                aggregate.index, group, isBefore: machine.isBefore)
            else { continue }
            machine.seed = group
            machine.seedValue = value
            _ = run(plan)
          }
        default: continue
        }
      }
    }
  }

  private func runSeeds(_ plan: Plan, _ relation: Int, _ rows: [UInt32]) {
    machine.seedRelation = relation
    for row in rows {
      machine.seed = Int(row)
      _ = run(plan)
    }
  }

  /// Runs the rules that use a fact of their own stratum.
  private func runRecursive(_ relation: Int, _ row: Int, _ stratum: Int) {
    for use in stratification.positiveUses[relation]
    where Int(stratification.stratum[program.rules[use.rule].head.index]) == stratum {
      guard let plan = rulePlans[use.rule].seeds[use.literal] else { continue }
      machine.seedRelation = relation
      machine.seed = row
      _ = run(plan)
    }
  }

  private func drainQueue(_ stratum: Int) {
    var next = 0
    while next < queue.count {
      runRecursive(queue[next].relation, queue[next].row, stratum)
      next += 1
    }
  }

  /// Looks for a derivation of a suspended fact among what holds.
  private func supportAnew(_ fact: Fact) {
    let (relation, row) = (fact.relation, fact.row)
    guard !tables[relation].holds(row) else { return }
    machine.mode = .find
    for rule in stratification.rulesOfHead[relation] {
      let plan = rulePlans[rule].head
      guard fit(plan, relation, row), run(plan) else { continue }
      tables[relation].restore(row, recordDerivation(plan))
      queue.append(fact)
      return
    }
  }

  /// Puts a head's tuple into the registers of a plan; false where the head cannot be it.
  func fit(_ plan: Plan, _ relation: Int, _ row: Int) -> Bool {
    let operands = Int(plan.headOperands)..<Int(plan.headOperands) + tables[relation].arity
    for (column, operand) in operands.enumerated() {
      let register = Int(plan.operands[operand])
      if register < plan.variableCount {
        plan.registers[register] = tables[relation].cell(row, column)
      }
    }
    return operands.enumerated().allSatisfy { column, operand in
      plan.registers[Int(plan.operands[operand])] == tables[relation].cell(row, column)
    }
  }

  /// Makes the stratum's net changes part of the delta.
  private func publish() {
    for fact in suspended {
      let state = tables[fact.relation].states[fact.row]
      record(fact.relation, fact.row, fact.state, state)
      if state == 0 { noteRemoved(fact.relation, fact.row) }
    }
    for fact in inserted {
      record(fact.relation, fact.row, 0, tables[fact.relation].states[fact.row])
      noteAdded(fact.relation, fact.row)
    }
    suspended.removeAll(keepingCapacity: true)
    inserted.removeAll(keepingCapacity: true)
  }

  // MARK: What complete bindings do

  /// Inserts the head of a complete binding, unless it holds.
  func derive(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) {
    let relation = Int(plan.head)
    let operands = plan.operands.baseAddress.unsafelyUnwrapped + Int(plan.headOperands)
    var row = tables[relation].find(operands, registers)
    if row >= 0 && tables[relation].holds(row) { return }
    if row < 0 {
      let arity = tables[relation].arity
      row = tables[relation].intern((0..<arity).lazy.map { registers[Int(operands[$0])] })
    }
    let state = recordDerivation(plan)
    let fact = Fact(relation: relation, row: row, state: 0)
    if tables[relation].marks[row].contains(.removed) {
      tables[relation].restore(row, state)
    } else {
      tables[relation].add(row, state)
      inserted.append(fact)
    }
    queue.append(fact)
  }

  /// Suspends the head of a complete binding if the binding is its recorded derivation.
  func unsupport(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) {
    let relation = Int(plan.head)
    let operands = plan.operands.baseAddress.unsafelyUnwrapped + Int(plan.headOperands)
    let row = tables[relation].find(operands, registers)
    guard row >= 0, tables[relation].holds(row) else { return }
    let state = tables[relation].states[row]
    let derivation = Int(state) - 1
    guard derivations[derivation] == UInt32(plan.rule) else { return }
    for parent in 0..<plan.parentCount
    where derivations[derivation + 1 + parent] != machine.parents[parent] { return }
    tables[relation].suspend(row)
    suspended.append(Fact(relation: relation, row: row, state: state))
  }

  /// The state of a fact that the binding just completed derives.
  func recordDerivation(_ plan: Plan) -> UInt32 {
    derivations.append(UInt32(plan.rule))
    let state = UInt32(derivations.count)
    for parent in 0..<plan.parentCount { derivations.append(machine.parents[parent]) }
    return state
  }

  /// A row of a relation, with its state before it was suspended.
  struct Fact {
    var relation: Int
    var row: Int
    var state: UInt32
  }

  // MARK: From scratch

  /// Derives everything that follows from the stored facts; derived relations are empty before.
  func evaluateAll() {
    machine.mode = .derive
    machine.isBefore = false
    for stratum in stratification.rules.indices {
      queue.removeAll(keepingCapacity: true)
      inserted.removeAll(keepingCapacity: true)
      for rule in stratification.rules[stratum] { _ = run(rulePlans[rule].full) }
      drainQueue(stratum)
      for fact in inserted {
        tables[fact.relation].settle(fact.row)
        noteRow(fact.relation, fact.row, isNew: true)
      }
    }
    inserted.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
    for aggregate in aggregates.indices { aggregates[aggregate].forget() }
  }
}
