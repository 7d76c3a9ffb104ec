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
/// recorded when its parents were there already; so facts that support only each other fall. Where a
/// derivation is not kept, a fact is deleted when any by its rule breaks.
/// (Gupta, Mumick and Subrahmanian 1993; compare Motik et al. 2015 on backward/forward.)
extension Database {
  /// A change of a stored fact.
  public struct StoredChange: Sendable {
    public var relation: Program.RelationID
    public var row: Int
    /// The new state: an origin + 1, or 0.
    public var state: UInt32
  }

  /// The rows that a change has added or removed, by relation; those of leaves (`isLeaf`) are not
  /// among them.
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
  /// proportion to the bindings of rules that use what changed. It can be given up; see
  /// `wasGivenUp`.
  public func apply(_ changes: [StoredChange]) {
    let mark = log.count
    beginChange()
    for change in changes { self.change(change.relation.index, change.row, to: change.state) }
    endChange(begunAt: mark)
  }

  /// Begins a change, as `apply` does one whose parts are known one by one: `change` for each, then
  /// `endChange`.
  @inline(__always) func beginChange() { beginPass() }

  /// Sets a stored fact's state, as a part of a change.
  @inline(__always) func change(_ relation: Int, _ row: Int, to state: UInt32) {
    let before = tables[relation].states[row]
    if before == state { return }
    record(relation, row, before, state)
    if isLeaf[relation] {
      tables[relation].set(row, state)
    } else if before == 0 {
      tables[relation].add(row, state)
      noteAdded(relation, row)
    } else if state == 0 {
      tables[relation].suspend(row)
      noteRemoved(relation, row)
    } else {
      tables[relation].restate(row, state)
    }
  }

  /// Brings derived facts up to date after all parts of a change.
  @inline(__always) func endChange(begunAt mark: Int) { maintain(todayChanged: false, from: mark) }

  /// Moves the clock and brings what depends on the day up to date. This is not given up, since
  /// going to where one was before the interruption needs it.
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
    maintain(todayChanged: true, from: nil)
    machine.todayBefore = day
  }

  /// Moves the clock where nothing else moves with it, and without a trace in the log: where no rule
  /// looks at the day, or where what such rules say then has been done again or taken back already.
  public func turnClock(to day: Day) {
    if day < today { agenda.rewind() }
    today = day
    machine.todayBefore = day
  }

  /// Whether what holds can change with the day alone.
  public var hasRulesOnDays: Bool { !stratification.todayStrata.isEmpty }

  func beginPass() {
    for place in delta.touched.indices {
      let relation = delta.touched[place]
      if !delta.added[relation].isEmpty { delta.added[relation].empty() }
      if !delta.removed[relation].isEmpty { delta.removed[relation].empty() }
    }
    delta.touched.empty()
  }

  func record(_ relation: Int, _ row: Int, _ before: UInt32, _ after: UInt32) {
    log.append(
      Change(relation: Int32(relation), row: UInt32(row), before: before, after: after))
  }

  private func touch(_ relation: Int) {
    if delta.added[relation].isEmpty && delta.removed[relation].isEmpty {
      delta.touched.append(relation)
      for place in dependents[relation].indices { schedule(dependents[relation][place]) }
    }
  }

  private func schedule(_ use: Stratification.Use) {
    schedule(Int(stratification.stratum[program.rules[use.rule].head.index]))
  }

  private func schedule(_ stratum: Int) {
    guard stratum != currentStratum, !isPending[stratum] else { return }
    isPending[stratum] = true
    pending.push(stratum)
  }

  private func noteAdded(_ relation: Int, _ row: Int) {
    touch(relation)
    delta.added[relation].append(UInt32(row))
    if !aggregatesOfRelation[relation].isEmpty { noteGroups(relation, row) }
    noteRow(relation, row, isNew: true)
  }

  private func noteRemoved(_ relation: Int, _ row: Int) {
    touch(relation)
    delta.removed[relation].append(UInt32(row))
    if !aggregatesOfRelation[relation].isEmpty { noteGroups(relation, row) }
    noteRow(relation, row, isNew: false)
  }

  private func noteGroups(_ relation: Int, _ row: Int) {
    for aggregate in aggregatesOfRelation[relation] {
      let group = aggregates[aggregate].group(ofRow: row, in: tables + relation)
      if aggregates[aggregate].before[group] == nil {
        if delta.groups[aggregate].isEmpty { delta.touchedAggregates.append(aggregate) }
        delta.groups[aggregate].append(group)
      }
      for use in stratification.aggregateUses[aggregate] { schedule(use) }
    }
  }

  /// - Parameter mark: Where the log stood before the change, if it can be given up.
  private func maintain(todayChanged: Bool, from mark: Int?) {
    if mark != nil { beginQuestions() }
    defer { machine.endQuestions() }
    if todayChanged { for stratum in stratification.todayStrata { schedule(stratum) } }
    while let stratum = pending.pop() {
      isPending[stratum] = false
      currentStratum = stratum
      work(on: stratum, todayChanged: todayChanged)
      if let mark, machine.wasInterrupted { return giveUp(to: mark) }
      publish()
      currentStratum = -1
    }
    settleDelta()
  }

  /// Ends the marks of all rows that the change has touched.
  func settleDelta() {
    // By places rather than elements, which would each retain an array.
    for place in delta.touched.indices {
      let relation = delta.touched[place]
      for row in delta.added[relation].indices {
        tables[relation].settle(Int(delta.added[relation][row]))
      }
      for row in delta.removed[relation].indices {
        tables[relation].settle(Int(delta.removed[relation][row]))
      }
    }
    for aggregate in delta.touchedAggregates {
      delta.groups[aggregate].empty()
      aggregates[aggregate].forget()
    }
    delta.touchedAggregates.empty()
  }

  // MARK: One stratum

  private func work(on stratum: Int, todayChanged: Bool) {
    suspended.empty()
    queue.empty()
    inserted.empty()

    machine.mode = .unsupport
    machine.isBefore = true
    runSeeds(of: stratum, todayChanged: todayChanged)
    var next = 0
    while next < suspended.count && !isToStop {
      runRecursive(suspended[next].relation, suspended[next].row)
      next += 1
    }
    machine.isBefore = false

    for place in suspended.indices where !isToStop { supportAnew(suspended[place]) }

    if machine.wasInterrupted { return }
    machine.mode = .derive
    runSeeds(of: stratum, todayChanged: todayChanged)
    drainQueue()
  }

  /// Runs the rules of a stratum for what changed below it: for what is gone where the machine
  /// looks at the state before, for what is new where it looks at the state after.
  private func runSeeds(of stratum: Int, todayChanged: Bool) {
    let isBefore = machine.isBefore
    let seeds = self.seeds[stratum]
    for place in seeds.indices where !machine.wasInterrupted {
      if todayChanged && seeds[place].usesToday {
        if case .today = seeds[place].subject { _ = run(seeds[place].plan.plan(in: self)) }
        continue
      }
      switch seeds[place].subject {
      case .holds(let relation):
        let count = changedCount(relation, isRemoved: isBefore)
        if count > 0 { run(seeds[place].plan, for: relation, count, isRemoved: isBefore) }
      case .absent(let relation):
        let count = changedCount(relation, isRemoved: !isBefore)
        if count > 0 { run(seeds[place].plan, for: relation, count, isRemoved: !isBefore) }
      case .aggregate(let aggregate):
        for group in delta.groups[aggregate] {
          guard let value = aggregateValue(aggregate, group, isBefore: isBefore) else { continue }
          machine.seed = group
          machine.seedValue = value
          _ = run(seeds[place].plan.plan(in: self))
        }
      case .today: continue
      }
    }
  }

  @inline(__always) private func changedCount(_ relation: Int, isRemoved: Bool) -> Int {
    isRemoved ? delta.removed[relation].count : delta.added[relation].count
  }

  private func run(_ late: LatePlan, for relation: Int, _ count: Int, isRemoved: Bool) {
    let plan = late.plan(in: self)
    machine.seedRelation = relation
    for next in 0..<count where !isToStop {
      machine.seed = Int(isRemoved ? delta.removed[relation][next] : delta.added[relation][next])
      _ = run(plan)
    }
  }

  /// Runs the rules that use a fact of their own stratum.
  private func runRecursive(_ relation: Int, _ row: Int) {
    for plan in recursion(of: relation) {
      machine.seedRelation = relation
      machine.seed = row
      _ = run(plan)
    }
  }

  private func drainQueue() {
    var next = 0
    while next < queue.count && !isToStop {
      runRecursive(queue[next].relation, queue[next].row)
      next += 1
    }
  }

  /// Looks for a derivation of a suspended fact among what holds.
  private func supportAnew(_ fact: Fact) {
    let (relation, row) = (fact.relation, fact.row)
    guard !tables[relation].holds(row) else { return }
    machine.mode = .find
    for rule in stratification.rulesOfHead[relation] {
      let plan = rulePlans[rule].head.plan(in: self)
      guard fit(plan, relation, row), run(plan), !machine.wasInterrupted else { continue }
      tables[relation].restore(row, recordDerivation(plan))
      if !recursiveUses[relation].isEmpty { queue.append(fact) }
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
    suspended.empty()
    inserted.empty()
  }

  // MARK: What complete bindings do

  /// Inserts the head of a complete binding, unless it holds.
  func derive(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) {
    let relation = Int(plan.head)
    let operands = plan.operands.baseAddress.unsafelyUnwrapped + Int(plan.headOperands)
    let row = tables[relation].intern(operands, registers)
    if tables[relation].holds(row) { return }
    let state = recordDerivation(plan)
    let fact = Fact(relation: relation, row: row, state: 0)
    if tables[relation].marks[row].contains(.removed) {
      tables[relation].restore(row, state)
    } else {
      tables[relation].add(row, state)
      inserted.append(fact)
    }
    if !recursiveUses[relation].isEmpty { queue.append(fact) }
  }

  /// Suspends the head of a complete binding if the binding is its recorded derivation.
  func unsupport(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) {
    let relation = Int(plan.head)
    let operands = plan.operands.baseAddress.unsafelyUnwrapped + Int(plan.headOperands)
    let row = tables[relation].find(operands, registers)
    guard row >= 0, tables[relation].holds(row) else { return }
    let state = tables[relation].states[row]
    guard isRecorded(state, plan) else { return }
    tables[relation].suspend(row)
    suspended.append(Fact(relation: relation, row: row, state: state))
  }

  /// A row of a relation, with its state before it was suspended.
  struct Fact {
    var relation: Int
    var row: Int
    var state: UInt32
  }
}
