/// The tuples of one relation.
///
/// A tuple keeps its row for good: ending a fact clears the row's state and takes it out of the
/// indexes, and beginning it again revives the same row. So a row number names a fact for the
/// whole session, in provenance and in history alike. Cells lie row by row in one array: a join
/// reads all cells of a row it reaches, so a row's cells share a cache line.
///
/// While a change is being worked out (see `Maintenance`), removed rows stay in the indexes and
/// carry `.removed`, and new ones carry `.added`, so that both the old and the new state can be
/// joined over.
struct Table {
  let arity: Int
  private(set) var cells: [UInt32] = []
  /// 0 for a fact that does not hold; else, for a stored one its origin and for a derived one its
  /// derivation, plus one.
  private(set) var states: [UInt32] = []
  private(set) var marks: [Mark] = []
  private(set) var indexes: [Index] = []
  /// How many rows hold.
  private(set) var count = 0
  /// Open addressing: row + 1, or 0.
  private var slots: [UInt32] = Array(repeating: 0, count: 8)

  struct Mark: OptionSet {
    let rawValue: UInt8
    static let added = Mark(rawValue: 1)
    static let removed = Mark(rawValue: 2)
    /// The row is in the indexes.
    static let linked = Mark(rawValue: 4)
  }

  init(arity: Int) { self.arity = arity }

  var rowCount: Int { states.count }

  // MARK: Views

  /// Whether a row held before the change that is being worked out.
  @inline(__always) func heldBefore(_ row: Int) -> Bool {
    let mark = marks[row]
    return mark.contains(.removed) || (states[row] != 0 && !mark.contains(.added))
  }

  @inline(__always) func holds(_ row: Int) -> Bool { states[row] != 0 }

  // MARK: Finding rows

  /// The row of a tuple whose cells stand in registers, or -1.
  @inline(__always) func find(_ operands: UnsafePointer<Int32>, _ registers: UnsafePointer<UInt32>)
    -> Int
  {
    var hash = Hash()
    for column in 0..<arity { hash.add(registers[Int(operands[column])]) }
    let mask = slots.count - 1
    var place = hash.place & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      let row = Int(slot) - 1
      let base = row * arity
      var column = 0
      while column < arity && cells[base + column] == registers[Int(operands[column])] {
        column += 1
      }
      if column == arity { return row }
      place = (place + 1) & mask
    }
  }

  /// The row of a tuple, or nil where the tuple never held.
  func find(_ tuple: some Collection<UInt32>) -> Int? {
    let place = place(of: tuple)
    return slots[place] == 0 ? nil : Int(slots[place]) - 1
  }

  private func place(of tuple: some Collection<UInt32>) -> Int {
    var hash = Hash()
    for cell in tuple { hash.add(cell) }
    let mask = slots.count - 1
    var place = hash.place & mask
    while slots[place] != 0 {
      let base = (Int(slots[place]) - 1) * arity
      if cells[base..<base + arity].elementsEqual(tuple) { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// The row of a tuple; a new one, not holding, where the tuple never held.
  mutating func intern(_ tuple: some Collection<UInt32>) -> Int {
    let place = place(of: tuple)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    let row = states.count
    cells.append(contentsOf: tuple)
    states.append(0)
    marks.append([])
    slots[place] = UInt32(row + 1)
    if (row + 1) * 10 > slots.count * 7 { grow() }
    return row
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for row in 0..<states.count {
      var hash = Hash()
      let base = row * arity
      for column in 0..<arity { hash.add(cells[base + column]) }
      var place = hash.place & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(row + 1)
    }
  }

  @inline(__always) func cell(_ row: Int, _ column: Int) -> UInt32 { cells[row * arity + column] }

  func tuple(_ row: Int) -> ArraySlice<UInt32> { cells[row * arity..<(row + 1) * arity] }

  // MARK: Changing rows

  /// Sets a row's state and keeps it in the indexes exactly while it holds.
  mutating func set(_ row: Int, _ state: UInt32) {
    let held = states[row] != 0
    states[row] = state
    if held && state == 0 {
      count -= 1
      unlink(row)
    } else if !held && state != 0 {
      count += 1
      link(row)
    }
  }

  /// Clears a row's state but leaves it in the indexes, marked, until `settle`.
  mutating func suspend(_ row: Int) {
    states[row] = 0
    count -= 1
    marks[row].insert(.removed)
  }

  /// Takes a suspension back, with another state.
  mutating func restore(_ row: Int, _ state: UInt32) {
    states[row] = state
    count += 1
    marks[row].remove(.removed)
  }

  /// Makes a row hold and marks it as new until `settle`.
  mutating func add(_ row: Int, _ state: UInt32) {
    set(row, state)
    marks[row].insert(.added)
  }

  /// Replaces the state of a row that holds.
  mutating func restate(_ row: Int, _ state: UInt32) { states[row] = state }

  /// Ends the change that a row was marked in.
  mutating func settle(_ row: Int) {
    if marks[row].contains(.removed) { unlink(row) }
    marks[row].subtract([.added, .removed])
  }

  private mutating func link(_ row: Int) {
    guard !marks[row].contains(.linked) else { return }
    marks[row].insert(.linked)
    for index in indexes.indices { indexes[index].link(row, in: cells, arity: arity) }
  }

  private mutating func unlink(_ row: Int) {
    guard marks[row].contains(.linked) else { return }
    marks[row].remove(.linked)
    for index in indexes.indices { indexes[index].unlink(row) }
  }

  /// The index over some columns, in ascending order; made and filled where there was none.
  mutating func index(over columns: [Int]) -> Int {
    if let known = indexes.firstIndex(where: { $0.columns == columns }) { return known }
    var index = Index(columns: columns)
    for row in 0..<states.count where marks[row].contains(.linked) {
      index.link(row, in: cells, arity: arity)
    }
    indexes.append(index)
    return indexes.count - 1
  }
}

/// A cheap mixing hash for short runs of 32-bit cells: good enough for interned ids, which an
/// adversary cannot choose freely.
struct Hash {
  private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always) mutating func add(_ cell: UInt32) {
    value = (value ^ UInt64(cell)) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }

  @inline(__always) var place: Int { Int(truncatingIfNeeded: value & 0x7FFF_FFFF_FFFF_FFFF) }
}
