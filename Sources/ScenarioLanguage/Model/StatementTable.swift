import Quantities
import Snapshots

/// Facts, or moves, without variables: whose phrase each is, and its values, in flat arrays.
///
/// A million of them cost a few words each and no heap object. A value is a *cell* of 32 bits; two
/// cells of one table are equal if and only if their values are. Its low bits say what it is:
///
///     …00 entity    …01 number that fits     …10 day
///     …011 text     …1111 whole number       …0111 another number
public struct StatementTable: Sendable {
  /// By statement: the number of its relation or action.
  private(set) var heads: [Int32] = []
  /// By statement, and once more at the end: where its cells start.
  private var starts: [Int32] = [0]
  private var cells: [UInt32] = []
  /// Numbers that neither fit nor are whole.
  private var numbers = NumberIndex()

  var count: Int { heads.count }

  mutating func reserveCapacity(_ count: Int) {
    heads.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    cells.reserveCapacity(count * 2)
  }

  /// Adds a statement; its index.
  @discardableResult
  mutating func append(_ head: Int32, _ values: [UInt32]) -> Int {
    heads.append(head)
    for value in values { cells.append(value) }
    starts.append(Int32(cells.count))
    return heads.count - 1
  }

  /// By relation or action, as far as there are any: how many statements are of it.
  var countsByHead: [Int] {
    var counts: [Int] = []
    for head in heads {
      while counts.count <= Int(head) { counts.append(0) }
      counts[Int(head)] += 1
    }
    return counts
  }

  /// A statement's cells.
  func cells(_ index: Int) -> ArraySlice<UInt32> {
    cells[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// A statement's values, in the order of its slots.
  func values(_ index: Int) -> [Value] { cells(index).map { value($0) } }

  /// A statement's cells, where they lie.
  @inline(__always) func withCells<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    cells.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[index])..<Int(starts[index + 1])]))
    }
  }

  /// Whether a statement is this one.
  func isEqual(_ index: Int, _ head: Int32, _ values: [UInt32]) -> Bool {
    guard heads[index] == head else { return false }
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == values.count else { return false }
    for place in values.indices where cells[start + place] != values[place] { return false }
    return true
  }

  /// Whether a statement comes before another of its relation, cell by cell, in an order in which
  /// entities that are declared one after the other ascend, as do days and numbers of a kind.
  func isBefore(_ index: Int, _ values: [UInt32]) -> Bool {
    let start = Int(starts[index])
    let count = min(Int(starts[index + 1]) - start, values.count)
    for place in 0..<count where cells[start + place] != values[place] {
      return StatementTable.rank(cells[start + place]) < StatementTable.rank(values[place])
    }
    return Int(starts[index + 1]) - start < values.count
  }

  /// What a cell is, above its value.
  private static func rank(_ cell: UInt32) -> UInt32 { cell >> 2 | cell << 30 }

  /// Cheap, and good enough for tables that compare whole statements.
  static func hash(_ head: Int32, _ values: some Sequence<UInt32>) -> UInt64 {
    var hash = UInt64(UInt32(bitPattern: head)) &+ 0x9E37_79B9_7F4A_7C15
    for value in values {
      hash = (hash ^ UInt64(value)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
    }
    return hash
  }
}

extension StatementTable: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(heads, starts, cells, numbers)
  }

  public init(from snapshot: inout SnapshotReader) {
    heads = snapshot.read()
    starts = snapshot.read()
    cells = snapshot.read()
    numbers = snapshot.read()
    if starts.count != heads.count + 1 { snapshot.breakOff() }
  }
}

// MARK: - Cells

extension StatementTable {
  private static let number: UInt32 = 1
  private static let day: UInt32 = 2
  private static let other: UInt32 = 3
  private static let whole: UInt32 = 0b1111
  private static let otherNumber: UInt32 = 0b0111
  private static let fitting = -(Int64(1) << 29)..<(Int64(1) << 29)
  private static let wholes = -(1 << 27)..<(1 << 27)

  static func cell(_ entity: EntityID) -> UInt32 { UInt32(entity.number) << 2 }

  /// The entity that a cell is; nil where it is something else.
  @inlinable public static func entity(ofCell cell: UInt32) -> EntityID? {
    cell & 3 == 0 ? EntityID(Int(cell >> 2)) : nil
  }

  static func cell(_ date: Day) -> UInt32 { UInt32(bitPattern: date.number << 2) | day }

  mutating func cell(_ number: Decimal) -> UInt32 {
    if StatementTable.fitting.contains(number.tenThousandths) {
      return UInt32(bitPattern: Int32(number.tenThousandths) << 2) | StatementTable.number
    }
    if let whole = number.whole, StatementTable.wholes.contains(whole) {
      return UInt32(bitPattern: Int32(whole) << 4) | StatementTable.whole
    }
    return UInt32(numbers.insert(number)) << 4 | StatementTable.otherNumber
  }

  mutating func cell(_ value: Value) -> UInt32 {
    switch value {
    case .entity(let entity): StatementTable.cell(entity)
    case .number(let number): cell(number)
    case .date(let day): StatementTable.cell(day)
    case .text(let text): UInt32(text.number) << 3 | StatementTable.other
    }
  }

  /// The cell of a value; nil where no statement has it.
  func known(_ value: Value) -> UInt32? {
    if case .number(let number) = value,
      !StatementTable.fitting.contains(number.tenThousandths),
      !(number.whole.map { StatementTable.wholes.contains($0) } ?? false)
    {
      return numbers.find(number).map { UInt32($0) << 4 | StatementTable.otherNumber }
    }
    var copy = StatementTable()
    return copy.cell(value)
  }

  func value(_ cell: UInt32) -> Value {
    switch cell & 3 {
    case StatementTable.number:
      guard let number = Decimal(tenThousandths: Int64(Int32(bitPattern: cell) >> 2)) else {
        preconditionFailure("a number that fits into a cell is in range")
      }
      return .number(number)
    case StatementTable.day:
      guard let day = Day(number: Int(Int32(bitPattern: cell) >> 2)) else {
        preconditionFailure("a cell's day is one of the calendar")
      }
      return .date(day)
    case StatementTable.other:
      if cell & 4 == 0 { return .text(TextID(Int(cell >> 3))) }
      if cell & 8 == 0 { return .number(numbers.numbers[Int(cell >> 4)]) }
      guard let number = Decimal(Int(Int32(bitPattern: cell) >> 4)) else {
        preconditionFailure("a whole number in a cell is in range")
      }
      return .number(number)
    default: return .entity(EntityID(Int(cell >> 2)))
    }
  }
}
