import Quantities

/// The facts that hold now, the rules that derive some of them, and a log of every change.
///
/// Stored facts are changed by `apply`; derived ones follow (see `Maintenance`). Every change of a
/// row's state is logged with the state before and after, derivations included, so that any
/// stretch of the log can be taken back and done again exactly: `undo(do(state)) = state`, proofs
/// and all.
public final class Database {
  public let program: Program
  /// Whether every derived fact has its derivation on record (`derivation`).
  public let keepsDerivations: Bool
  let tables: UnsafeMutablePointer<Table>
  /// As tables, worked on in place: as elements of an array they would be copied to be looked at.
  let aggregates: UnsafeMutableBufferPointer<AggregateTable>
  let stratification: Stratification
  var rulePlans: [RulePlans] = []
  /// By relation: how many facts there were at the end of the opening.
  var openingSizes: [Int] = []
  /// By relation: the strata with rules that use it.
  let dependents: [[Int]]
  /// By relation: whether it is stored and nothing follows from it: no rule, aggregate or reaction
  /// uses it. Most of what happens is such, being only asked about. Its facts are then changed
  /// without the marks and notes that `Maintenance` works from.
  let isLeaf: [Bool]
  /// Which reactions' triggers have a day, by relation.
  let agendaColumns: [Int32]
  /// Whether any reaction is a deadline.
  public let hasDeadlines: Bool
  /// Which aggregates have a relation as their source.
  let aggregatesOfRelation: [[Int]]
  /// All that changes; see `Core`.
  let core: UnsafeMutablePointer<Core>

  /// What a database changes as it works. It stands in memory of its own, because every access to
  /// a variable of a class is checked for exclusivity when the program runs, and these are touched
  /// many times for every row.
  struct Core {
    var numbers: NumberTable
    var today: Day
    var machine: Machine
    /// Rows of deadlines' triggers by day.
    var agenda = Agenda()
    var work = 0
    /// Nothing can be taken back yet, so nothing old need be remembered.
    var isOpening = true
    var wasGivenUp = false

    /// By stratum: what its rules are run for when something below it changes.
    var seeds: [[Seed]] = []
    /// By relation: where rules of its own stratum use it.
    var recursiveUses: [[Stratification.Use]] = []
    /// By relation: plans for these, made when they are first needed; see `LatePlan`.
    var recursivePlans: [[Plan]] = []

    // The change that is being worked out; see `Maintenance`.
    var delta: Delta
    var pending = MinHeap<Int>()
    var isPending: [Bool]
    var currentStratum = -1
    var suspended: [Fact] = []
    var inserted: [Fact] = []
    var queue: [Fact] = []

    /// What stored facts' states refer to.
    var origins: [Origin] = []
    /// What derived facts' states refer to where they do not tell their derivation themselves.
    var derivations: [UInt32] = []
    var log: [Change] = []
  }

  /// Where a stored fact came from.
  public struct Origin: Sendable, Hashable {
    /// The day since when it holds.
    public var day: Day
    /// The step that began it, as numbered by the host; 0 for a given fact.
    public var step: Int32
  }

  /// A row's state before and after; or, where `relation` is −1, the day.
  public struct Change: Sendable {
    public var relation: Int32
    public var row: UInt32
    public var before: UInt32
    public var after: UInt32
  }

  struct RulePlans {
    /// For the whole rule, and for a given head.
    var full: Plan
    var head: LatePlan
    /// The positive atoms of the body.
    var atoms: [(relation: Int, terms: [Program.Operand])]
  }

  /// A rule's plan for changes of one of its literals.
  struct Seed {
    enum Subject {
      case holds(Int)
      case absent(Int)
      case aggregate(Int)
      /// The day: the rule compares with it.
      case today
    }
    var subject: Subject
    var plan: LatePlan
    /// The rule compares with today: when the day changes, it is run as a whole instead.
    var usesToday: Bool
  }

  /// A database in which nothing holds yet. Give facts with `give`, then call `open`.
  /// - Parameter keepsDerivations: Without them the same facts hold, but none can be explained; see
  ///   `DerivationForm`.
  public init(_ program: Program, today: Day, keepsDerivations: Bool = true) {
    self.program = program
    self.keepsDerivations = keepsDerivations
    stratification = Stratification(program)
    tables = .allocate(capacity: max(1, program.relations.count))
    for (place, relation) in program.relations.enumerated() {
      (tables + place).initialize(to: Table(arity: relation.arity))
    }
    var columns = Array(repeating: Int32(-1), count: program.relations.count)
    for reaction in program.reactions where reaction.hasDay {
      columns[reaction.trigger.index] = Int32(program.relations[reaction.trigger.index].arity - 1)
    }
    agendaColumns = columns
    dependents = program.relations.indices.map { [stratification] relation in
      let uses =
        stratification.positiveUses[relation] + stratification.negativeUses[relation]
      let strata = uses.map { Int(stratification.stratum[program.rules[$0.rule].head.index]) }
      return strata.count < 2 ? strata : Set(strata).sorted()
    }
    var isLeaf = program.relations.indices.map { [dependents, stratification] relation in
      dependents[relation].isEmpty && stratification.rulesOfHead[relation].isEmpty
    }
    for reaction in program.reactions { isLeaf[reaction.trigger.index] = false }
    for aggregate in program.aggregates { isLeaf[aggregate.source.index] = false }
    self.isLeaf = isLeaf
    hasDeadlines = columns.contains { $0 >= 0 }
    aggregates = .allocate(capacity: program.aggregates.count)
    var bySource: [[Int]] = Array(repeating: [], count: program.relations.count)
    for (place, aggregate) in program.aggregates.enumerated() {
      bySource[aggregate.source.index].append(place)
      let columns = aggregate.groups.enumerated().sorted { $0.element < $1.element }
      aggregates.initializeElement(at: place, to: AggregateTable(aggregate))
      aggregates[place].sourceIndex = tables[aggregate.source.index].plannedIndex(
        over: columns.map(\.element))
    }
    aggregatesOfRelation = bySource
    let longest = program.rules.map { $0.body.count }.max() ?? 0
    core = .allocate(capacity: 1)
    core.initialize(
      to: Core(
        numbers: program.numbers, today: today,
        machine: Machine(today: today, parentCount: longest),
        delta: Delta(relations: program.relations.count, aggregates: program.aggregates.count),
        isPending: Array(repeating: false, count: stratification.rules.count)))
  }

  deinit {
    tables.deinitialize(count: program.relations.count)
    tables.deallocate()
    aggregates.deinitialize()
    aggregates.deallocate()
    core.pointee.machine.parents.deallocate()
    core.deinitialize(count: 1)
    core.deallocate()
  }

  // MARK: Opening

  /// Makes room for facts to be given.
  public func expect(facts count: Int, of relation: Program.RelationID) {
    tables[relation.index].expect(rows: count)
  }

  /// Lets a stored fact hold from the start. Before `open` only.
  /// - Parameter isNew: Whether the fact is known not to have been given before, which saves
  ///   looking for it.
  public func give(
    _ relation: Program.RelationID, _ tuple: [Symbol], since: Day, isNew: Bool = false
  ) {
    let origin = origin(Origin(day: since, step: 0))
    give(relation, tuple, origin, isNew: isNew)
    if let sinceRelation = program.relations[relation.index].sinceRelation {
      give(sinceRelation, tuple + [Symbol.day(since)], origin, isNew: isNew)
    }
  }

  private func give(
    _ relation: Program.RelationID, _ tuple: [Symbol], _ origin: UInt32, isNew: Bool
  ) {
    let row =
      isNew
      ? tables[relation.index].append { tuple[$0].bits }
      : tables[relation.index].intern { tuple[$0].bits }
    setRow(relation.index, row, origin)
  }

  /// Derives what follows from the given facts, and plans for what may change.
  /// - Parameter progress: Told now and then how many facts hold; answers whether to go on. If it
  ///   does not, the database has only a part of what follows, and nothing is to be asked of it.
  /// - Returns: whether all was derived.
  @discardableResult
  public func open(progress: @escaping (_ facts: Int) -> Bool = { _ in true }) -> Bool {
    let asked = machine.isInterrupted
    machine.isInterrupted = { [unowned self] in !progress(factCount) }
    beginQuestions()
    openAll()
    let isWhole = !machine.wasInterrupted
    machine.endQuestions()
    machine.isInterrupted = asked
    return isWhole
  }

  /// How many facts hold, of all relations.
  private var factCount: Int {
    program.relations.indices.reduce(0) { $0 + tables[$1].count }
  }

  /// The state of a stored fact with an origin.
  func origin(_ origin: Origin) -> UInt32 {
    if origins.last == origin { return UInt32(origins.count) }
    origins.append(origin)
    return UInt32(origins.count)
  }

  /// A state's origin.
  func origin(ofState state: UInt32) -> Origin { origins[Int(state) - 1] }

  // MARK: Rows

  /// Sets a row's state outside of maintenance and lets what depends on rows alone follow.
  func setRow(_ relation: Int, _ row: Int, _ state: UInt32) {
    let held = tables[relation].holds(row)
    tables[relation].set(row, state)
    if held != (state != 0) { noteRow(relation, row, isNew: !held) }
  }

  /// Tells aggregates and the agenda of a row that came or went.
  func noteRow(_ relation: Int, _ row: Int, isNew: Bool) {
    let column = agendaColumns[relation]
    if column >= 0, let day = Symbol(bits: tables[relation].cell(row, Int(column))).day {
      agenda.note(day, isNew: isNew)
    }
    if !aggregatesOfRelation[relation].isEmpty { noteAggregates(relation, row, isNew) }
  }

  private func noteAggregates(_ relation: Int, _ row: Int, _ isNew: Bool) {
    for place in aggregatesOfRelation[relation].indices {
      updateAggregate(aggregatesOfRelation[relation][place], row, isNew)
    }
  }

  private func updateAggregate(_ place: Int, _ row: Int, _ isNew: Bool) {
    let source = aggregates[place].specification.source.index
    let group = aggregates[place].group(ofRow: row, in: tables + source)
    if !isOpening {
      let value = aggregates[place].value(group, &numbers)
      aggregates[place].remember(group, value)
    }
    let function = aggregates[place].specification.function
    let cell = aggregates[place].specification.value.map { tables[source].cell(row, $0) } ?? 0
    switch function {
    case .count: aggregates[place].adjust(group, count: isNew ? 1 : -1, sum: 0)
    case .sum:
      let number = numbers.number(Symbol(bits: cell))?.tenThousandths ?? 0
      aggregates[place].adjust(group, count: isNew ? 1 : -1, sum: number)
    case .min, .max:
      if isNew {
        let old = aggregates[place].extreme(group)
        if old.map({ isBetter(cell, than: $0, function) }) ?? true {
          aggregates[place].setExtreme(group, cell)
        }
      } else if aggregates[place].extreme(group) == cell {
        aggregates[place].setExtreme(group, extreme(place, group))
      }
    }
  }

  private func isBetter(_ cell: UInt32, than other: UInt32, _ function: Program.Function) -> Bool {
    let isLess = compare(Symbol(bits: cell), Symbol(bits: other)) {
      $0 < $1
    } or: {
      $0 < $1
    }
    return function == .min ? isLess : !isLess && cell != other
  }

  /// The least or greatest value among the rows of a group that hold now.
  private func extreme(_ place: Int, _ group: Int) -> UInt32? {
    let specification = aggregates[place].specification
    let source = specification.source.index
    let sorted = specification.groups.enumerated().sorted { $0.element < $1.element }
    let key = aggregates[place].groups.tuple(group)
    let registers = sorted.map { key[key.startIndex + $0.offset] }
    let operands = sorted.indices.map { Int32($0) }
    tables[source].build(aggregates[place].sourceIndex)
    let index = tables[source].indexes[aggregates[place].sourceIndex]
    var next = registers.withUnsafeBufferPointer { registers in
      operands.withUnsafeBufferPointer { operands in
        withTemporary(operands, registers) {
          index.first($0, $1, in: tables[source].cells, arity: tables[source].arity)
        }
      }
    }
    var best: UInt32?
    while next != 0 {
      let row = Int(next) - 1
      work += 1
      if tables[source].holds(row) {
        let cell = tables[source].cell(row, specification.value ?? 0)
        if best.map({ isBetter(cell, than: $0, specification.function) }) ?? true { best = cell }
      }
      next = index.nexts[row]
    }
    return best
  }

  /// Base addresses of buffers that may be empty.
  private func withTemporary<Result>(
    _ operands: UnsafeBufferPointer<Int32>, _ registers: UnsafeBufferPointer<UInt32>,
    _ body: (UnsafePointer<Int32>, UnsafePointer<UInt32>) -> Result
  ) -> Result {
    guard let operands = operands.baseAddress, let registers = registers.baseAddress else {
      return withUnsafePointer(to: Int32(0)) { first in
        withUnsafePointer(to: UInt32(0)) { second in body(first, second) }
      }
    }
    return body(operands, registers)
  }

  /// The current value of an aggregate for a group, as the view asks for it.
  func aggregateValue(_ place: Int, _ group: Int, isBefore: Bool) -> UInt32? {
    if isBefore, let before = aggregates[place].before[group] { return before }
    return aggregates[place].value(group, &numbers)
  }

  // MARK: Values

  public func symbol(_ number: Decimal) -> Symbol { numbers.symbol(number) }

  public func content(_ symbol: Symbol) -> Symbol.Content { numbers.content(symbol) }

  /// Orders two days or two numbers; false for anything else.
  func compare(
    _ left: Symbol, _ right: Symbol, days: (Day, Day) -> Bool,
    or numbers: (Decimal, Decimal) -> Bool
  ) -> Bool {
    if let left = left.day, let right = right.day { return days(left, right) }
    if let left = self.numbers.number(left), let right = self.numbers.number(right) {
      return numbers(left, right)
    }
    return false
  }
}
