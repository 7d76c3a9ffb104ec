/// Passes over rows of a scan whose partner is not there, without looking for the partner.
///
///     ?a presses ?c if ?a is hostile to ?b and ?b is hostile to ?c and ?a is allied with ?c
///
/// is planned as: scan hostile(a, b); scan hostile(b, c); find allied(a, c). For one a, many c are
/// looked for, most in vain, and each look is a walk to somewhere else in memory. But those c with
/// allied(a, c) are few: their low bits are noted in a bitmap that fits into the nearest cache,
/// once for each a, and a c whose bit is not set needs no look. Where the bit is set, the look
/// decides as ever, so the filter changes no result.
///
/// It is used while a database is opened, on relations that are complete by then, so that what was
/// noted stays true. Groups that are large, or that change faster than they are used, are not
/// noted: then everything passes.
final class GroupFilter {
  /// The relation that is looked into, and its index over the columns that stay.
  let relation: Int
  let index: Int
  /// The registers of these columns.
  let key: [Int32]
  /// The column that varies, there and in the scan.
  let column: Int
  let scanColumn: Int

  private let bits: UnsafeMutablePointer<UInt64>
  private var noted: [UInt32] = []
  private var group: [UInt32] = []
  private var isNoted = false
  /// Rows noted, less those served with weight: while it is small the filter pays.
  private var cost = 0

  private static let wordCount = 64
  private static let groupLimit = 512
  private static let patience = 1 << 16

  init(relation: Int, index: Int, key: [Int32], column: Int, scanColumn: Int) {
    self.relation = relation
    self.index = index
    self.key = key + [0]
    self.column = column
    self.scanColumn = scanColumn
    bits = .allocate(capacity: GroupFilter.wordCount)
    bits.initialize(repeating: 0, count: GroupFilter.wordCount)
  }

  deinit { bits.deallocate() }

  /// The bitmap for what stands in registers; nil where everything is to pass.
  func bitmap(
    _ registers: UnsafeMutablePointer<UInt32>, _ tables: UnsafeMutablePointer<Table>
  ) -> UnsafeMutablePointer<UInt64>? {
    if !isNoted || !key.indices.dropLast().allSatisfy({ registers[Int(key[$0])] == group[$0] }) {
      guard cost < GroupFilter.patience else { return nil }
      note(registers, tables)
    }
    return noted.count > GroupFilter.groupLimit ? nil : bits
  }

  /// Tells it how many rows a scan has had, so that it knows whether it pays.
  func served(_ rows: Int) { cost -= 4 * rows }

  private func note(
    _ registers: UnsafeMutablePointer<UInt32>, _ tables: UnsafeMutablePointer<Table>
  ) {
    for cell in noted { bits[GroupFilter.word(cell)] = 0 }
    noted.removeAll(keepingCapacity: true)
    group = key.dropLast().map { registers[Int($0)] }
    isNoted = true
    tables[relation].build(index)
    var next = key.withUnsafeBufferPointer {
      tables[relation].indexes[index].first(
        $0.baseAddress.unsafelyUnwrapped, registers, in: tables[relation].cells,
        arity: tables[relation].arity)
    }
    while next != 0 && noted.count <= GroupFilter.groupLimit {
      let cell = tables[relation].cell(Int(next) - 1, column)
      bits[GroupFilter.word(cell)] |= 1 << UInt64(cell & 63)
      noted.append(cell)
      next = tables[relation].indexes[index].nexts[Int(next) - 1]
    }
    cost += noted.count + 8
  }

  @inline(__always) private static func word(_ cell: UInt32) -> Int {
    Int(cell >> 6) & (wordCount - 1)
  }

  /// Whether a bitmap rules a cell out.
  @inline(__always) static func excludes(_ cell: UInt32, _ bits: UnsafeMutablePointer<UInt64>)
    -> Bool
  {
    bits[word(cell)] & (1 << UInt64(cell & 63)) == 0
  }
}
