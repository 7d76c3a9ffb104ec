import Quantities

/// What can be asked of a database from outside.
extension Database {
  public typealias RelationID = Program.RelationID

  /// The rows of a relation that hold, in no order that means anything.
  public func rows(of relation: RelationID) -> [Int] {
    (0..<tables[relation.index].rowCount).filter { tables[relation.index].holds($0) }
  }

  public func count(of relation: RelationID) -> Int { tables[relation.index].count }

  public func tuple(_ relation: RelationID, _ row: Int) -> [Symbol] {
    tables[relation.index].tuple(row).map { Symbol(bits: $0) }
  }

  public func holds(_ relation: RelationID, _ row: Int) -> Bool {
    tables[relation.index].holds(row)
  }

  /// The row of a tuple that holds, or that once held; nil where it never did.
  public func row(_ relation: RelationID, _ tuple: [Symbol]) -> Int? {
    tables[relation.index].hash()
    return tables[relation.index].find(tuple.lazy.map(\.bits))
  }

  /// The rows that hold and have certain values in some columns (nil: any).
  public func rows(of relation: RelationID, matching pattern: [Symbol?]) -> [Int] {
    let known = pattern.indices.filter { pattern[$0] != nil }
    let place = relation.index
    if known.count == pattern.count {
      tables[place].hash()
      let row = tables[place].find(pattern.lazy.compactMap { $0?.bits })
      return row.map { tables[place].holds($0) ? [$0] : [] } ?? []
    }
    let index = tables[place].index(over: known)
    let registers = known.compactMap { pattern[$0]?.bits } + [0]
    let operands = registers.indices.map { Int32($0) }
    var next = registers.withUnsafeBufferPointer { registers in
      operands.withUnsafeBufferPointer { operands in
        tables[place].indexes[index].first(
          operands.baseAddress.unsafelyUnwrapped, registers.baseAddress.unsafelyUnwrapped,
          in: tables[place].cells, arity: tables[place].arity)
      }
    }
    var result: [Int] = []
    while next != 0 {
      let row = Int(next) - 1
      work += 1
      if tables[place].holds(row) { result.append(row) }
      next = tables[place].indexes[index].nexts[row]
    }
    return result
  }

  /// Where a stored fact that holds came from.
  public func origin(_ relation: RelationID, _ row: Int) -> Origin? {
    let state = tables[relation.index].states[row]
    guard state != 0, !isDerived(relation) else { return nil }
    return origin(ofState: state)
  }

  public func isDerived(_ relation: RelationID) -> Bool {
    !stratification.rulesOfHead[relation.index].isEmpty
  }

  /// What tells a query or a change that may take long to stop.
  public func setInterruption(_ isInterrupted: @escaping () -> Bool) {
    machine.isInterrupted = isInterrupted
  }

  // MARK: Queries

  /// Lets a query be made whose numbers this database knows: those that `Program.symbol` answers
  /// inside are good here, and only here.
  public func interning<Result>(_ make: (inout Program) -> Result) -> Result {
    var program = program
    program.numbers = numbers
    // Only one holds the table now, so that it is not copied.
    numbers = NumberTable()
    defer { numbers = program.numbers }
    return make(&program)
  }

  /// A query that was planned once, to be asked often.
  public final class Prepared {
    let plan: Plan
    let given: [Int]
    let variableCount: Int
    init(plan: Plan, given: [Int], variableCount: Int) {
      self.plan = plan
      self.given = given
      self.variableCount = variableCount
    }
  }

  /// Plans a query some of whose variables will be given values each time.
  public func prepare(_ query: Program.Query, given: some Sequence<Int>) -> Prepared {
    prepare(query, given: given, .now)
  }

  func prepare(
    _ query: Program.Query, given: some Sequence<Int>, _ sizes: Planner.Sizes
  ) -> Prepared {
    Prepared(
      plan: Planner.plan(query, bound: given, sizes, in: self), given: Array(given),
      variableCount: query.variableCount)
  }

  /// Whether a query holds for the values of the variables that it is given, which stand in an
  /// array by variable; false if it was interrupted.
  public func holds(_ query: Prepared, _ values: [Symbol]) -> Bool {
    machine.nextQuestion = work + Machine.stretch
    defer { machine.endQuestions() }
    return holdsThroughout(query, values)
  }

  /// The bindings of all variables of a query, in no order that means anything and perhaps with
  /// repetitions; nil if it was interrupted.
  public func answers(_ query: Prepared, _ values: [Symbol], limit: Int = .max) -> [[Symbol]]? {
    machine.nextQuestion = work + Machine.stretch
    defer { machine.endQuestions() }
    let answers = answersThroughout(query, values, limit: limit)
    return machine.wasInterrupted ? nil : answers
  }

  /// `holds` as a part of a step, which is not interrupted.
  func holdsThroughout(_ query: Prepared, _ values: [Symbol]) -> Bool {
    begin(query, values, .find)
    return run(query.plan) && !machine.wasInterrupted
  }

  /// `answers` as a part of a step, which is not interrupted.
  func answersThroughout(_ query: Prepared, _ values: [Symbol], limit: Int = .max) -> [[Symbol]] {
    guard limit > 0 else { return [] }
    let width = query.variableCount
    guard width > 0 else { return holdsThroughout(query, values) ? [[]] : [] }
    begin(query, values, .collect)
    machine.width = width
    machine.limit = limit
    machine.results.removeAll(keepingCapacity: true)
    _ = run(query.plan)
    return stride(from: 0, to: machine.results.count, by: width).map { start in
      machine.results[start..<start + width].map { Symbol(bits: $0) }
    }
  }

  private func begin(_ query: Prepared, _ values: [Symbol], _ mode: Machine.Mode) {
    machine.mode = mode
    machine.isBefore = false
    machine.wasInterrupted = false
    for variable in query.given { query.plan.registers[variable] = values[variable].bits }
  }

  /// The value of a term under a binding of its variables; nil where it has none.
  public func value(_ expression: Expression, _ binding: [Symbol]) -> Symbol? {
    let registers = binding.map(\.bits) + [0]
    return registers.withUnsafeBufferPointer {
      evaluate(expression, $0.baseAddress.unsafelyUnwrapped)
    }
  }

  // MARK: History

  /// The end of the log: what `takeBack` and `redo` count in.
  public var mark: Int { log.count }

  /// Makes room for more steps, and for so many changes in the log of each.
  public func expect(steps count: Int, changes: Int) {
    log.expect(count * changes)
    origins.expect(count)
  }

  /// Takes a stretch of the log back, last change first. What it leaves is exactly the state
  /// before, derivations included. Cost: the number of changes.
  public func takeBack(_ stretch: Range<Int>) {
    for place in stretch.reversed() { set(log[place], to: log[place].before) }
    forgetAggregates()
  }

  /// Does a stretch of the log again, as it was done.
  public func redo(_ stretch: Range<Int>) {
    for place in stretch { set(log[place], to: log[place].after) }
    forgetAggregates()
  }

  /// Takes back what came after a mark and forgets it.
  public func rollBack(to mark: Int) {
    takeBack(mark..<log.count)
    log.removeSubrange(mark...)
  }

  /// How much there is of what only ever grows while changes are made.
  public struct Extent: Sendable {
    var log: Int
    var origins: Int
    var derivations: Int
  }

  public var extent: Extent {
    Extent(log: log.count, origins: origins.count, derivations: derivations.count)
  }

  /// Takes back all that was done since an extent was taken, and forgets it.
  public func rollBack(to extent: Extent) {
    takeBack(extent.log..<log.count)
    forget(since: extent)
  }

  /// Forgets the changes made since an extent was taken, which have all been taken back.
  public func forget(since extent: Extent) {
    log.removeSubrange(extent.log...)
    origins.removeSubrange(extent.origins...)
    derivations.removeSubrange(extent.derivations...)
  }

  /// Forgets all changes: nothing before now can be gone back to. The memory is kept for those to
  /// come.
  public func forgetLog() { log.empty() }

  private func set(_ change: Change, to state: UInt32) {
    if change.relation >= 0 {
      setRow(Int(change.relation), Int(change.row), state)
    } else if let day = Day(number: Int(Int32(bitPattern: state))) {
      turnClock(to: day)
    }
  }

  private func forgetAggregates() {
    for aggregate in aggregates.indices { aggregates[aggregate].forget() }
  }

  /// The first day after today on which some deadline is due.
  public func nextDeadline() -> Day? { agenda.next(after: today) }
}
