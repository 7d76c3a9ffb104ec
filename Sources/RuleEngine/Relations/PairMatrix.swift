/// The rows of a dense relation of pairs, found by both cells without hashing or comparing.
///
/// Who reaches whom among n actors tends towards n² pairs. A table that holds a good part of all
/// pairs it could hold then needs no more memory as a matrix of row numbers than as a hash table,
/// and finding a pair is one look at one place; pairs with the same first cell lie side by side.
/// The matrix answers exactly what the hash table would, so nothing else depends on which of the
/// two a table has. A table changes over when it grows (`Table.grow`), and back where a pair lies
/// outside.
struct PairMatrix {
  /// The least cell of either column.
  private let first: UInt32
  private let second: UInt32
  private let height: Int
  private let width: Int
  /// Row + 1, or 0; lines of one first cell each.
  private var rows: [UInt32]

  static let none = PairMatrix()

  private init() { (first, second, height, width, rows) = (0, 0, 0, 0, []) }

  /// A matrix of all pairs in cells that lie row by row, or nil where they are too few for the
  /// ranges that they span.
  init?(_ cells: [UInt32]) {
    let count = cells.count / 2
    var (first, second) = (UInt32.max, UInt32.max)
    var (firstEnd, secondEnd) = (UInt32.min, UInt32.min)
    for row in 0..<count {
      let (x, y) = (cells[2 * row], cells[2 * row + 1])
      first = min(first, x)
      firstEnd = max(firstEnd, x)
      second = min(second, y)
      secondEnd = max(secondEnd, y)
    }
    guard first <= firstEnd, second <= secondEnd else { return nil }
    // Cells of both columns are mostly of one kind: what one has now the other may have soon.
    let height = Int(firstEnd - first) + 1
    let width = Int(secondEnd - second) + 1
    let (size, overflows) = height.multipliedReportingOverflow(by: width)
    guard !overflows, size <= PairMatrix.cellsForEachPair * count else { return nil }
    (self.first, self.second, self.height, self.width) = (first, second, height, width)
    rows = Array(repeating: 0, count: size)
    for row in 0..<count {
      self[place(cells[2 * row], cells[2 * row + 1])] = UInt32(row + 1)
    }
  }

  /// How many places a matrix may have for each pair that is there when it is made.
  private static let cellsForEachPair = 12

  /// The place of a pair, or −1 outside.
  @inline(__always) func place(_ x: UInt32, _ y: UInt32) -> Int {
    let line = Int(x) - Int(first)
    let column = Int(y) - Int(second)
    guard line >= 0, line < height, column >= 0, column < width else { return -1 }
    return line * width + column
  }

  /// The row + 1 at a place, or 0.
  @inline(__always) subscript(_ place: Int) -> UInt32 {
    get { rows[place] }
    set { rows[place] = newValue }
  }
}
