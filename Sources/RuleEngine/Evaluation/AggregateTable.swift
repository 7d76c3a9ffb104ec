import Quantities

/// The values of an aggregate, by group, kept up to date as tuples of its source come and go.
///
/// Counts and sums are kept as such; a minimum or maximum that leaves is looked for again among
/// the group's tuples. Groups keep their number for good.
struct AggregateTable {
  let specification: Program.Aggregate
  /// Group keys, as tuples; they never leave.
  private(set) var groups: Table
  private var counts: [Int] = []
  /// In ten-thousandths; wide enough for any number of numbers in range.
  private var sums: [Int128] = []
  private var extremes: [UInt32?] = []
  /// The value before the change that is being worked out, for groups that it has touched.
  private(set) var before: [Int: UInt32?] = [:]
  /// The index of the source over the group columns, for minimum and maximum.
  var sourceIndex = -1
  /// The group columns, one more than there are so that there is always an address.
  private let columns: [Int32]

  init(_ specification: Program.Aggregate) {
    self.specification = specification
    groups = Table(arity: specification.groups.count)
    columns = specification.groups.map { Int32($0) } + [0]
  }

  /// The group that a row of the source belongs to. The source is not passed itself: it would be
  /// copied, once for each row.
  mutating func group(ofRow row: Int, in source: UnsafeMutablePointer<Table>) -> Int {
    let arity = source.pointee.arity
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: arity + 1) { cells in
      for column in 0..<arity { cells[column] = source.pointee.cell(row, column) }
      return group(of: UnsafeBufferPointer(cells))
    }
  }

  private mutating func group(of cells: UnsafeBufferPointer<UInt32>) -> Int {
    guard let first = cells.baseAddress else { return 0 }
    let group = columns.withUnsafeBufferPointer { columns in
      columns.baseAddress.map { groups.intern($0, first) } ?? 0
    }
    while counts.count <= group {
      counts.append(0)
      sums.append(0)
      extremes.append(nil)
    }
    return group
  }

  /// The value of a group; nil where there is none: the minimum of nothing, a sum out of range.
  /// Nothing changes; but where it is not `mutating`, the compiler copies the whole table for each.
  mutating func value(_ group: Int, _ numbers: inout NumberTable) -> UInt32? {
    switch specification.function {
    case .count: return Decimal(counts[group]).map { numbers.symbol($0).bits }
    case .sum:
      return Int64(exactly: sums[group]).flatMap { Decimal(tenThousandths: $0) }
        .map { numbers.symbol($0).bits }
    case .min, .max: return extremes[group]
    }
  }

  mutating func remember(_ group: Int, _ value: UInt32?) {
    if before[group] == nil { before[group] = .some(value) }
  }

  mutating func forget() { before.empty() }

  mutating func adjust(_ group: Int, count: Int, sum: Int64) {
    counts[group] += count
    sums[group] += Int128(sum) * Int128(count)
  }

  mutating func setExtreme(_ group: Int, _ value: UInt32?) { extremes[group] = value }

  func extreme(_ group: Int) -> UInt32? { extremes[group] }
}
