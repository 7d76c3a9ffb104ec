import Quantities

/// The state of a plan that is being run.
///
/// A plan runs by backtracking: each operation does its work for every way it can, and calls the
/// rest for each. What happens to a complete binding is the mode's business.
struct Machine {
  enum Mode {
    /// Insert the head, with this binding as its derivation.
    case derive
    /// As `derive`, when nothing is there yet that could change: see `Opening`.
    case open
    /// If this binding is the recorded derivation of the head, the head loses its support.
    case unsupport
    /// Keep the binding's parents and stop.
    case find
    /// Copy registers to the results.
    case collect
  }

  var mode = Mode.derive
  /// Join over the state before the change that is being worked out.
  var isBefore = false
  /// The rows of the positive atoms, by their number in the body; as many as the longest body has.
  let parents: UnsafeMutablePointer<UInt32>
  /// The row, or group of an aggregate, that a seeded plan starts from.
  var seed = 0
  /// The aggregate's value to start from.
  var seedValue: UInt32 = 0
  /// The day before the change that is being worked out.
  var todayBefore: Day
  /// The relation of the seed.
  var seedRelation = 0
  /// For `since`: state of the row found last.
  var lastState: UInt32 = 0

  /// For `collect`: how many registers to copy, and the copies.
  var width = 0
  var results: [UInt32] = []
  /// For `collect`: stop after this many.
  var limit = Int.max
  /// What the folds being run have gathered, innermost last.
  var folds: [Gathering] = []

  /// Asked now and then while a query is answered or a change is worked out; true stops it. The
  /// query's results are not to be used; the change is taken back (see `Database.giveUp`).
  var isInterrupted: () -> Bool = { false }
  var wasInterrupted = false
  /// The work done by which it is asked next; never, outside of the two.
  var nextQuestion = Int.max

  /// How much is done between two questions whether to stop.
  static let stretch = 1 << 16

  init(today: Day, parentCount: Int) {
    todayBefore = today
    parents = .allocate(capacity: parentCount + 1)
    parents.initialize(repeating: 0, count: parentCount + 1)
  }

  /// Back to work that is not interrupted, and knows of none.
  mutating func endQuestions() {
    nextQuestion = .max
    wasInterrupted = false
  }
}

extension Database {
  /// Runs a plan from an operation on; true tells callers to stop.
  func run(_ plan: Plan, from start: Int = 0) -> Bool {
    var place = start
    let operations = plan.operations.baseAddress.unsafelyUnwrapped
    let registers = plan.registers.baseAddress.unsafelyUnwrapped
    let operands = plan.operands.baseAddress.unsafelyUnwrapped
    while true {
      let operation = operations[place]
      switch operation.code {
      case .seed:
        let seed = machine.seed
        guard take(operation, seed, machine.seedRelation, operands, registers) else { return false }
        if operation.parent >= 0 { machine.parents[Int(operation.parent)] = UInt32(seed) }
        place += 1

      case .seedGroup:
        guard takeGroup(operation, operands, registers) else { return false }
        place += 1

      case .find:
        let relation = Int(operation.subject)
        work += 1
        tables[relation].hash()
        let row = tables[relation].find(operands + Int(operation.key), registers)
        guard row >= 0, isVisible(relation, row) else { return false }
        machine.lastState = tables[relation].states[row]
        if operation.parent >= 0 { machine.parents[Int(operation.parent)] = UInt32(row) }
        place += 1

      case .scan:
        return scan(operation, plan, place + 1)

      case .absent:
        let relation = Int(operation.subject)
        work += 1
        tables[relation].hash()
        let row = tables[relation].find(operands + Int(operation.key), registers)
        guard row < 0 || !isVisible(relation, row) else { return false }
        place += 1

      case .absentScan:
        guard isGroupEmpty(operation, operands, registers) else { return false }
        place += 1

      case .compare, .compareNot:
        let holds = compare(operation, plan, registers)
        guard holds == (operation.code == .compare) else { return false }
        place += 1

      case .assign:
        guard
          let value = evaluate(plan.expressions[Int(operation.subject)], registers)
        else { return false }
        registers[Int(operation.detail)] = value.bits
        place += 1

      case .aggregate:
        guard let value = aggregateValue(operation, operands, registers),
          settle(value, operation, registers)
        else { return false }
        place += 1

      case .sinceBind:
        registers[Int(operation.detail)] =
          Symbol.day(origin(ofState: machine.lastState).day).bits
        place += 1

      case .sinceCheck:
        guard
          registers[Int(operation.detail)]
            == Symbol.day(origin(ofState: machine.lastState).day).bits
        else { return false }
        place += 1

      case .none:
        if run(plan, from: place + 1) { return machine.wasInterrupted }
        place = Int(operation.target)

      case .any:
        for part in 0..<Int(operation.checkCount) {
          let start = Int(operands[Int(operation.key) + part])
          if run(plan, from: start) { return true }
        }
        return false

      case .jump:
        place = Int(operation.target)

      case .fold:
        guard let value = fold(operation, plan, place, operands),
          settle(value, operation, registers)
        else { return machine.wasInterrupted }
        place = Int(operation.target)

      case .emit:
        return complete(plan, registers)

      case .yield:
        return true

      case .gather:
        gather(operation, operands, registers)
        return false
      }
    }
  }

  @inline(__always) func isVisible(_ relation: Int, _ row: Int) -> Bool {
    machine.isBefore ? tables[relation].heldBefore(row) : tables[relation].holds(row)
  }

  // MARK: Rows

  /// Binds and checks the cells of a row; false where a check fails.
  @inline(__always) private func take(
    _ operation: Plan.Operation, _ row: Int, _ relation: Int,
    _ operands: UnsafeMutablePointer<Int32>, _ registers: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    var pair = Int(operation.pairs)
    let bindEnd = pair + 2 * Int(operation.bindCount)
    let checkEnd = bindEnd + 2 * Int(operation.checkCount)
    while pair < bindEnd {
      registers[Int(operands[pair + 1])] = tables[relation].cell(row, Int(operands[pair]))
      pair += 2
    }
    while pair < checkEnd {
      if registers[Int(operands[pair + 1])] != tables[relation].cell(row, Int(operands[pair])) {
        return false
      }
      pair += 2
    }
    return true
  }

  private func scan(_ operation: Plan.Operation, _ plan: Plan, _ rest: Int) -> Bool {
    let relation = Int(operation.subject)
    let index = Int(operation.detail)
    let registers = plan.registers.baseAddress.unsafelyUnwrapped
    let operands = plan.operands.baseAddress.unsafelyUnwrapped
    tables[relation].build(index)
    var next = tables[relation].indexes[index].first(
      operands + Int(operation.key), registers, in: tables[relation].cells,
      arity: tables[relation].arity)
    var bitmap: UnsafeMutablePointer<UInt64>?
    var filtered = 0
    if operation.filter >= 0 && machine.mode == .open {
      let filter = plan.filters[Int(operation.filter)]
      bitmap = filter.bitmap(registers, tables)
      filtered = filter.scanColumn
    }
    var rows = 0
    while next != 0 {
      if let bitmap {
        let passed = tables[relation].skip(to: &next, index, where: filtered, isIn: bitmap)
        rows += passed
        work += passed
        if next == 0 { break }
      }
      let row = Int(next) - 1
      rows += 1
      work += 1
      if work >= machine.nextQuestion, isStopped() { return true }
      if isVisible(relation, row), take(operation, row, relation, operands, registers) {
        machine.lastState = tables[relation].states[row]
        if operation.parent >= 0 { machine.parents[Int(operation.parent)] = UInt32(row) }
        if run(plan, from: rest) { return true }
      }
      next = tables[relation].indexes[index].nexts[row]
    }
    if bitmap != nil { plan.filters[Int(operation.filter)].served(rows) }
    return false
  }

  /// Asks whether the work is to stop; once stopped it stays so.
  func isStopped() -> Bool {
    if !machine.wasInterrupted {
      machine.nextQuestion = work + Machine.stretch
      machine.wasInterrupted = machine.isInterrupted()
      // From here on every row asks, so that whatever goes on behind a `none` ends at once.
      if machine.wasInterrupted { machine.nextQuestion = 0 }
    }
    return machine.wasInterrupted
  }

  private func isGroupEmpty(
    _ operation: Plan.Operation, _ operands: UnsafeMutablePointer<Int32>,
    _ registers: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    let relation = Int(operation.subject)
    let index = Int(operation.detail)
    tables[relation].build(index)
    var next = tables[relation].indexes[index].first(
      operands + Int(operation.key), registers, in: tables[relation].cells,
      arity: tables[relation].arity)
    while next != 0 {
      let row = Int(next) - 1
      work += 1
      if isVisible(relation, row) { return false }
      next = tables[relation].indexes[index].nexts[row]
    }
    return true
  }

  // MARK: Values

  /// The value of a term, or nil where it has none.
  func evaluate(_ expression: Expression, _ registers: UnsafePointer<UInt32>) -> Symbol? {
    switch expression {
    case .constant(let symbol): return symbol
    case .variable(let variable): return Symbol(bits: registers[variable])
    case .today: return .day(machine.isBefore ? machine.todayBefore : today)
    case .arithmetic(let left, let operation, let right):
      guard let left = evaluate(left, registers), let right = evaluate(right, registers) else {
        return nil
      }
      return calculate(left, operation, right)
    case .shift(let start, let isForward, let amount, let unit):
      guard let day = evaluate(start, registers)?.day,
        let amount = evaluate(amount, registers).flatMap(numbers.number)?.whole
      else { return nil }
      return day.adding(isForward ? amount : -amount, unit).map(Symbol.day)
    }
  }

  private func calculate(_ left: Symbol, _ operation: Expression.Operation, _ right: Symbol)
    -> Symbol?
  {
    if let left = left.day, let right = right.day {
      guard operation == .minus else { return nil }
      return Decimal(Int(left.number) - Int(right.number)).map { numbers.symbol($0) }
    }
    guard let left = numbers.number(left), let right = numbers.number(right) else { return nil }
    let result =
      switch operation {
      case .plus: left.adding(right)
      case .minus: left.subtracting(right)
      case .times: left.multiplied(by: right)
      case .divide: left.divided(by: right)
      }
    return result.map { numbers.symbol($0) }
  }

  private func compare(
    _ operation: Plan.Operation, _ plan: Plan, _ registers: UnsafePointer<UInt32>
  ) -> Bool {
    guard let left = evaluate(plan.expressions[Int(operation.subject)], registers),
      let right = evaluate(plan.expressions[Int(operation.detail)], registers)
    else { return false }
    return compare(left, operation.comparison, right)
  }

  func compare(_ left: Symbol, _ comparison: Program.Comparison, _ right: Symbol) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: compare(left, right, days: <, or: <)
    case .lessOrEqual: compare(left, right, days: <=, or: <=)
    case .greater: compare(left, right, days: >, or: >)
    case .greaterOrEqual: compare(left, right, days: >=, or: >=)
    }
  }

  // MARK: Aggregates

  /// Puts a result into its register, or compares it with what stands there.
  private func settle(
    _ value: UInt32, _ operation: Plan.Operation, _ registers: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    if operation.parent == 1 { return registers[Int(operation.detail)] == value }
    registers[Int(operation.detail)] = value
    return true
  }

  private func aggregateValue(
    _ operation: Plan.Operation, _ operands: UnsafeMutablePointer<Int32>,
    _ registers: UnsafeMutablePointer<UInt32>
  ) -> UInt32? {
    let place = Int(operation.subject)
    work += 1
    let group = aggregates[place].groups.find(operands + Int(operation.key), registers)
    if group < 0 { return emptyValue(aggregates[place].specification.function) }
    return aggregateValue(place, group, isBefore: machine.isBefore)
  }

  private func emptyValue(_ function: Program.Function) -> UInt32? {
    guard function == .count || function == .sum, let zero = Decimal(0) else { return nil }
    return numbers.symbol(zero).bits
  }

  private func takeGroup(
    _ operation: Plan.Operation, _ operands: UnsafeMutablePointer<Int32>,
    _ registers: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    let place = Int(operation.subject)
    let width = aggregates[place].groups.arity
    func cell(_ column: Int) -> UInt32 {
      column < width ? aggregates[place].groups.cell(machine.seed, column) : machine.seedValue
    }
    var pair = Int(operation.pairs)
    let bindEnd = pair + 2 * Int(operation.bindCount)
    let checkEnd = bindEnd + 2 * Int(operation.checkCount)
    while pair < bindEnd {
      registers[Int(operands[pair + 1])] = cell(Int(operands[pair]))
      pair += 2
    }
    while pair < checkEnd {
      if registers[Int(operands[pair + 1])] != cell(Int(operands[pair])) { return false }
      pair += 2
    }
    return true
  }

  // MARK: Complete bindings

  private func complete(_ plan: Plan, _ registers: UnsafeMutablePointer<UInt32>) -> Bool {
    work += 1
    switch machine.mode {
    case .find: return true
    case .collect:
      for register in 0..<machine.width { machine.results.append(registers[register]) }
      machine.limit -= 1
      return machine.limit == 0
    case .derive:
      derive(plan, registers)
      return false
    case .open:
      insert(plan, registers)
      return false
    case .unsupport:
      unsupport(plan, registers)
      return false
    }
  }
}
