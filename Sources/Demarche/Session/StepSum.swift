import RuleEngine

/// What steps come to, all in all.
struct StepSum {
  private(set) var count = 0
  private(set) var refusedCount = 0
  private(set) var fates: Fates

  /// - Parameter isLong: Whether there will be many changes.
  init(relationCount: Int, isLong: Bool) {
    fates = Fates(relationCount: relationCount, isDense: isLong)
  }

  /// Adds moments; the start and skips are no steps.
  mutating func add(_ moments: [MomentID], of world: World) {
    let log = world.database.log
    for moment in moments {
      fates.follow(log, world.history.changes(of: moment))
      guard world.history.isStep(moment) else { continue }
      count += 1
      if world.history.wasRefused(moment) { refusedCount += 1 }
    }
  }
}

/// What a stretch of the log did to rows: in a dictionary, or, where there is much to follow, by
/// relation and row.
struct Fates {
  /// As many changes are worth an array over all rows.
  static var many: Int { 1 << 14 }

  private var sparse: [UInt64: Fate] = [:]
  /// Empty for a row that the stretch does not touch.
  private var dense: [[Fate]]
  private let isDense: Bool
  private let relationCount: Int32

  init(relationCount: Int, isDense: Bool) {
    self.relationCount = Int32(relationCount)
    self.isDense = isDense
    dense = isDense ? Array(repeating: [], count: relationCount) : []
  }

  /// Follows a stretch of the log. Rows of relations that no user knows of are of no interest.
  mutating func follow(_ log: [Database.Change], _ stretch: Range<Int>) {
    for place in stretch where log[place].relation >= 0 && log[place].relation < relationCount {
      follow(log[place])
    }
  }

  private mutating func follow(_ change: Database.Change) {
    let (relation, row) = (Int(change.relation), Int(change.row))
    let first: Fate = change.before != 0 ? [.heldBefore] : []
    guard isDense else {
      sparse[UInt64(relation) << 32 | UInt64(row), default: first].follow(change)
      return
    }
    if row >= dense[relation].count {
      let missing = max(row + 1, dense[relation].count * 2) - dense[relation].count
      dense[relation].append(contentsOf: repeatElement([], count: missing))
    }
    if dense[relation][row].isEmpty { dense[relation][row] = first }
    dense[relation][row].follow(change)
  }

  /// Calls with each relation, row and fate, in no order that means anything.
  func visit(_ body: (Int, Int, Fate) -> Void) {
    for (key, fate) in sparse { body(Int(key >> 32), Int(key & 0xFFFF_FFFF), fate) }
    for (relation, fates) in dense.enumerated() {
      for (row, fate) in fates.enumerated() where !fate.isEmpty { body(relation, row, fate) }
    }
  }
}

/// The facts that changed, as rows of the engine's.
struct ChangedRows {
  struct Row {
    var relation: Int32
    var row: Int32
  }
  var began: [Row] = []
  var ended: [Row] = []
  var derivedBegan: [Row] = []
  var derivedEnded: [Row] = []
}

/// What a stretch of the log did to a row.
struct Fate: OptionSet {
  let rawValue: UInt8
  static let heldBefore = Fate(rawValue: 1)
  static let holdsAfter = Fate(rawValue: 2)
  static let wasGone = Fate(rawValue: 4)

  mutating func follow(_ change: Database.Change) {
    if change.after == 0 {
      remove(.holdsAfter)
      insert(.wasGone)
    } else {
      insert(.holdsAfter)
    }
  }
}
