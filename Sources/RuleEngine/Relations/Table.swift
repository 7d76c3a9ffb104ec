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
  /// derivation (see `DerivationForm`).
  private(set) var states: [UInt32] = []
  private(set) var marks: [Mark] = []
  private(set) var indexes: [Index] = []
  private var hasBuiltIndex = false
  /// How many rows hold.
  private(set) var count = 0
  /// Open addressing: row + 1, or 0. Empty while there is a matrix, or while it is unhashed.
  private var slots: [UInt32] = Array(repeating: 0, count: 8)
  /// Takes the place of the slots where the relation is dense.
  private var matrix = PairMatrix.none
  private var isMatrix = false
  /// The number of rows from which it is worth trying to have a matrix.
  private var matrixTrial = 1024

  /// Rows have only been added by `append` or by `internInOrder`, which need not find any but the
  /// last.
  private(set) var isUnhashed = false
  /// While rows come in order: the first of those whose last cell is that of the last row. Else −1.
  private var lastStart = -1

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

  @inline(__always) func cell(_ row: Int, _ column: Int) -> UInt32 { cells[row * arity + column] }

  func tuple(_ row: Int) -> ArraySlice<UInt32> { cells[row * arity..<(row + 1) * arity] }

  // MARK: Finding rows

  /// The row of a tuple whose cells stand in registers, or −1.
  @inline(__always) func find(_ operands: UnsafePointer<Int32>, _ registers: UnsafePointer<UInt32>)
    -> Int
  { find { registers[Int(operands[$0])] } }

  /// The row of a tuple, or nil where the tuple never held.
  func find(_ tuple: some Collection<UInt32>) -> Int? {
    let cells = Array(tuple)
    let row = find { cells[$0] }
    return row < 0 ? nil : row
  }

  /// The row of a tuple that is given by column, or −1.
  @inline(__always) private func find(_ cell: (Int) -> UInt32) -> Int {
    if isMatrix {
      let place = matrix.place(cell(0), cell(1))
      return place < 0 ? -1 : Int(matrix[place]) - 1
    }
    if isUnhashed { return findUnhashed(in: 0..<states.count, cell) }
    return Int(slots[place(cell)]) - 1
  }

  /// The row of a tuple whose cells stand in registers; a new one, not holding, where the tuple
  /// never held.
  @inline(__always) mutating func intern(
    _ operands: UnsafePointer<Int32>, _ registers: UnsafePointer<UInt32>
  ) -> Int { intern { registers[Int(operands[$0])] } }

  /// Lets a tuple whose cells stand in registers hold, with a state, unless it does.
  @inline(__always) mutating func begin(
    _ operands: UnsafePointer<Int32>, _ registers: UnsafePointer<UInt32>, _ state: UInt32
  ) {
    let rows = states.count
    // Without indexes a new row is as if it were in all of them.
    let row = intern(state: hasBuiltIndex ? 0 : state, mark: hasBuiltIndex ? [] : .linked) {
      registers[Int(operands[$0])]
    }
    if row == rows && !hasBuiltIndex {
      count += 1
    } else if states[row] == 0 {
      set(row, state)
    }
  }

  /// The row of a tuple; a new one, not holding, where it never held.
  mutating func intern(_ tuple: some Collection<UInt32>) -> Int {
    let cells = Array(tuple)
    return intern { cells[$0] }
  }

  /// The row of a tuple that is given by column; a new one, not holding, where it never held.
  @inline(__always) mutating func intern(_ cell: (Int) -> UInt32) -> Int {
    intern(state: 0, mark: [], cell)
  }

  @inline(__always) private mutating func intern(
    state: UInt32, mark: Mark, _ cell: (Int) -> UInt32
  ) -> Int {
    if isUnhashed { hash() }
    if isMatrix && matrix.place(cell(0), cell(1)) < 0 { leaveMatrix() }
    let place: Int
    if isMatrix {
      place = matrix.place(cell(0), cell(1))
      if matrix[place] != 0 { return Int(matrix[place]) - 1 }
    } else {
      place = self.place(cell)
      if slots[place] != 0 { return Int(slots[place]) - 1 }
    }
    for column in 0..<arity { cells.append(cell(column)) }
    return addRow(place, state, mark)
  }

  /// The slot of a tuple, empty where it has no row.
  @inline(__always) private func place(_ cell: (Int) -> UInt32) -> Int {
    var hash = Hash()
    for column in 0..<arity { hash.add(cell(column)) }
    let mask = slots.count - 1
    var place = hash.place & mask
    while slots[place] != 0 {
      let base = (Int(slots[place]) - 1) * arity
      var column = 0
      while column < arity && cells[base + column] == cell(column) { column += 1 }
      if column == arity { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// Adds a row for the cells just appended, found at a place of slots or matrix from now on.
  @inline(__always) private mutating func addRow(_ place: Int, _ state: UInt32, _ mark: Mark)
    -> Int
  {
    let row = states.count
    states.append(state)
    marks.append(mark)
    if isMatrix {
      matrix[place] = UInt32(row + 1)
    } else {
      slots[place] = UInt32(row + 1)
      if (row + 1) * 10 > slots.count * 7 { grow() }
    }
    return row
  }

  /// Makes room for more rows: as a matrix where the relation is dense, else in more slots.
  private mutating func grow() {
    if !becomesMatrix() { fill(slots: slots.count * 2) }
  }

  private mutating func becomesMatrix() -> Bool {
    guard arity == 2, states.count >= matrixTrial, let matrix = PairMatrix(cells) else {
      return false
    }
    self.matrix = matrix
    isMatrix = true
    slots = []
    return true
  }

  /// Makes room for rows to be appended, so that they need not be moved as they come.
  mutating func expect(rows more: Int) {
    let count = states.count + more
    cells.reserveCapacity(count * arity)
    states.reserveCapacity(count)
    marks.reserveCapacity(count)
  }

  /// Back to slots, for a while at least.
  private mutating func leaveMatrix() {
    matrix = .none
    isMatrix = false
    matrixTrial = states.count * 2
    var size = 8
    while states.count * 10 > size * 7 { size *= 2 }
    fill(slots: size)
  }

  private mutating func fill(slots size: Int) {
    let mask = size - 1
    slots = []
    slots = Array(repeating: 0, count: size)
    for row in 0..<states.count {
      var hash = Hash()
      let base = row * arity
      for column in 0..<arity { hash.add(cells[base + column]) }
      var place = hash.place & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(row + 1)
    }
  }

  // MARK: Rows that need not be found

  /// Adds a tuple that has no row, as facts are given that are known to differ. Where there are no
  /// other rows they are kept without slots until someone asks for a tuple: joins, which use
  /// indexes, may never do so.
  @inline(__always) mutating func append(_ cell: (Int) -> UInt32) -> Int {
    guard isUnhashed || becomesUnhashed() else { return intern(cell) }
    lastStart = -1
    return appendUnhashed(cell)
  }

  /// As `intern`, for tuples that mostly come in the order of their last cell, as moves do with the
  /// day on which they are made. There are millions of them, and nearly all are new; so until someone
  /// asks for a tuple, or one comes out of order, they are kept without slots.
  @inline(__always) mutating func internInOrder(_ cell: (Int) -> UInt32) -> Int {
    let rows = states.count
    if becomesUnhashed() { lastStart = 0 }
    guard isUnhashed, lastStart >= 0 else { return intern(cell) }
    if rows > 0 {
      let (day, last) = (cell(arity - 1), cells[cells.count - 1])
      guard day >= last, day > last || rows - lastStart < Table.fewRows else { return intern(cell) }
      if day > last {
        lastStart = rows
      } else {
        let row = findUnhashed(in: lastStart..<rows, cell)
        if row >= 0 { return row }
      }
    }
    return appendUnhashed(cell)
  }

  /// Whether a table without rows goes without slots from now on.
  @inline(__always) private mutating func becomesUnhashed() -> Bool {
    guard states.isEmpty && arity > 0 && !isUnhashed else { return false }
    isUnhashed = true
    slots = []
    return true
  }

  @inline(__always) private mutating func appendUnhashed(_ cell: (Int) -> UInt32) -> Int {
    for column in 0..<arity { cells.append(cell(column)) }
    states.append(0)
    marks.append([])
    return states.count - 1
  }

  /// How many rows are looked through one by one.
  private static var fewRows: Int { 16 }

  /// Lets rows be found without looking through them all.
  @inline(__always) mutating func hash() {
    if isUnhashed { fillFirstSlots() }
  }

  private mutating func fillFirstSlots() {
    isUnhashed = false
    if becomesMatrix() { return }
    var size = 8
    while states.count * 10 > size * 7 { size *= 2 }
    fill(slots: size)
  }

  private func findUnhashed(in rows: Range<Int>, _ cell: (Int) -> UInt32) -> Int {
    for row in rows {
      var column = 0
      while column < arity && cells[row * arity + column] == cell(column) { column += 1 }
      if column == arity { return row }
    }
    return -1
  }

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

  @inline(__always) private mutating func link(_ row: Int) {
    guard !marks[row].contains(.linked) else { return }
    marks[row].insert(.linked)
    for index in indexes.indices where indexes[index].isBuilt {
      indexes[index].link(row, in: cells, arity: arity)
    }
  }

  private mutating func unlink(_ row: Int) {
    guard marks[row].contains(.linked) else { return }
    marks[row].remove(.linked)
    for index in indexes.indices where indexes[index].isBuilt { indexes[index].unlink(row) }
  }

  // MARK: Indexes

  /// The index over some columns, in ascending order; made and filled where there was none.
  mutating func index(over columns: [Int]) -> Int {
    let index = plannedIndex(over: columns)
    build(index)
    return index
  }

  /// The index over some columns, in ascending order, to be built before it is first used: most
  /// of what plans could ask for is never asked, and would cost memory and time with every row.
  mutating func plannedIndex(over columns: [Int]) -> Int {
    if let known = indexes.firstIndex(where: { $0.columns == columns }) { return known }
    indexes.append(Index(columns: columns))
    return indexes.count - 1
  }

  /// Fills an index unless that was done before; from then on it is kept up to date.
  @inline(__always) mutating func build(_ index: Int) {
    if !indexes[index].isBuilt { fill(index: index) }
  }

  /// Passes over rows of an index's group that a filter's bitmap rules out.
  /// - Parameter next: The row + 1 to begin with; then the first that is not ruled out, or 0.
  /// - Returns: how many were passed over.
  func skip(
    to next: inout UInt32, _ index: Int, where column: Int,
    isIn bitmap: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var passed = 0
    cells.withUnsafeBufferPointer { cells in
      indexes[index].nexts.withUnsafeBufferPointer { nexts in
        while next != 0 {
          let row = Int(next) - 1
          if !GroupFilter.excludes(cells[row * arity + column], bitmap) { break }
          next = nexts[row]
          passed += 1
        }
      }
    }
    return passed
  }

  private mutating func fill(index: Int) {
    hasBuiltIndex = true
    indexes[index].begin(rowCount: states.count)
    for row in 0..<states.count where marks[row].contains(.linked) {
      indexes[index].link(row, in: cells, arity: arity)
    }
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
