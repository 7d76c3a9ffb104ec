/// The rows that hold, by the values of some columns.
///
/// Each combination of values that ever occurred is a group; its rows form a doubly linked list,
/// so that a row joins and leaves in constant time. An index over no columns is one group: the
/// list of all rows that hold.
struct Index {
  let columns: [Int]
  /// Open addressing: group + 1, or 0.
  private var slots: [UInt32] = Array(repeating: 0, count: 8)
  /// A row of each group, whose cells are the group's values.
  private var samples: [UInt32] = []
  /// First row of each group + 1, or 0.
  private(set) var heads: [UInt32] = []
  /// Next row + 1, or 0; by row.
  private(set) var nexts: [UInt32] = []
  /// Previous row + 1, or for a first row its group with the top bit set; by row.
  private var previous: [UInt32] = []

  /// Whether it has the rows that hold; one that is not built is only known to be of use.
  private(set) var isBuilt = false

  private static let isHead: UInt32 = 0x8000_0000

  init(columns: [Int]) { self.columns = columns }

  /// To be called once, before all rows that hold are linked.
  mutating func begin(rowCount: Int) {
    isBuilt = true
    nexts.reserveCapacity(rowCount)
    previous.reserveCapacity(rowCount)
  }

  /// The first row + 1 of the group whose values stand in registers, or 0.
  @inline(__always) func first(
    _ operands: UnsafePointer<Int32>, _ registers: UnsafePointer<UInt32>, in cells: [UInt32],
    arity: Int
  ) -> UInt32 {
    var hash = Hash()
    let width = columns.count
    for column in 0..<width { hash.add(registers[Int(operands[column])]) }
    let mask = slots.count - 1
    var place = hash.place & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return 0 }
      let group = Int(slot) - 1
      let base = Int(samples[group]) * arity
      var column = 0
      while column < width
        && cells[base + columns[column]] == registers[Int(operands[column])]
      {
        column += 1
      }
      if column == width { return heads[group] }
      place = (place + 1) & mask
    }
  }

  private func hash(_ row: Int, in cells: [UInt32], arity: Int) -> Int {
    var hash = Hash()
    for column in columns { hash.add(cells[row * arity + column]) }
    return hash.place
  }

  private mutating func group(of row: Int, in cells: [UInt32], arity: Int) -> Int {
    let mask = slots.count - 1
    var place = hash(row, in: cells, arity: arity) & mask
    while slots[place] != 0 {
      let group = Int(slots[place]) - 1
      let sample = Int(samples[group])
      var column = 0
      while column < columns.count
        && cells[sample * arity + columns[column]] == cells[row * arity + columns[column]]
      {
        column += 1
      }
      if column == columns.count { return group }
      place = (place + 1) & mask
    }
    let group = samples.count
    samples.append(UInt32(row))
    heads.append(0)
    slots[place] = UInt32(group + 1)
    if (group + 1) * 10 > slots.count * 7 { grow(cells, arity: arity) }
    return group
  }

  private mutating func grow(_ cells: [UInt32], arity: Int) {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for group in samples.indices {
      var place = hash(Int(samples[group]), in: cells, arity: arity) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(group + 1)
    }
  }

  mutating func link(_ row: Int, in cells: [UInt32], arity: Int) {
    let group = group(of: row, in: cells, arity: arity)
    while nexts.count <= row {
      nexts.append(0)
      previous.append(0)
    }
    let head = heads[group]
    nexts[row] = head
    previous[row] = UInt32(group) | Index.isHead
    if head != 0 { previous[Int(head) - 1] = UInt32(row + 1) }
    heads[group] = UInt32(row + 1)
  }

  mutating func unlink(_ row: Int) {
    let (before, after) = (previous[row], nexts[row])
    if before & Index.isHead != 0 {
      heads[Int(before & ~Index.isHead)] = after
    } else {
      nexts[Int(before) - 1] = after
    }
    if after != 0 { previous[Int(after) - 1] = before }
  }
}
