import Quantities

/// A moment in 36 bytes.
struct PackedMoment {
  enum Kind: UInt32 { case start, scripted, played, deadlines, waited, skipped }

  var parent: MomentID
  var jump: MomentID
  var depth: Int32
  var step: Int32
  var day: Day
  /// The event that a scripted moment makes is the one before it.
  var nextEvent: Int32
  fileprivate(set) var changes: UInt32
  /// The kind in the upper three bits, how many changes there are in the others.
  private var kindAndCount: UInt32
  /// Where in the history's lists the rest is, by kind: what was done, or else the detail.
  var content: Int32

  static let nothing: Int32 = -1
  private static let countBits: UInt32 = 29

  init(
    _ kind: Kind, after parent: MomentID, jump: MomentID, depth: Int32, step: Int32, day: Day,
    nextEvent: Int32, changes: Range<Int>, content: Int32
  ) {
    precondition(
      changes.upperBound <= UInt32.max && changes.count < 1 << PackedMoment.countBits,
      "a history of so many changes does not fit in memory")
    self.parent = parent
    self.jump = jump
    self.depth = depth
    self.step = step
    self.day = day
    self.nextEvent = nextEvent
    self.changes = UInt32(changes.lowerBound)
    kindAndCount = kind.rawValue << PackedMoment.countBits | UInt32(changes.count)
    self.content = content
  }

  var kind: Kind { Kind(rawValue: kindAndCount >> PackedMoment.countBits) ?? .start }

  var range: Range<Int> {
    let count = kindAndCount & (1 << PackedMoment.countBits - 1)
    return Int(changes)..<Int(changes) + Int(count)
  }
}

/// All moments of a history by their number, of which a replay has millions.
///
/// Nearly all of them make the event of the script that comes after that of the moment before, and
/// begin in the engine's log where that one ends. Such moments form *runs*. Of the first of a run all
/// is kept, and of those that follow only what cannot be counted from it: twelve bytes each. The depth
/// of the third after it, for example, is its own and three.
///
/// How far a moment's jump goes depends on its depth alone (see `jumpDepth`), so that within a run it
/// is counted as well.
struct MomentList {
  private struct Run {
    /// The number of its first moment.
    var first: Int
    var head: PackedMoment
    /// Where in the log the changes of its last moment end.
    var end: UInt32
  }

  private struct Entry {
    var changes: UInt32
    var day: Day
    var content: Int32
  }

  private var runs: [Run]
  /// By moment; of the first of a run it says what the run says too.
  private var entries: [Entry]

  /// A list with a first moment, which has no other before it.
  init(_ first: PackedMoment) {
    (runs, entries) = ([], [])
    append(first)
  }

  var count: Int { entries.count }

  /// Makes room for more moments.
  mutating func expect(_ count: Int) {
    if entries.capacity < entries.count + count {
      entries.reserveCapacity(max(entries.count + count, entries.capacity * 2))
    }
  }

  /// Cost: the logarithm of the number of runs, and for the jump that of the depth.
  subscript(_ id: MomentID) -> PackedMoment {
    let run = runs[place(of: id)]
    let ahead = Int32(id.index - run.first)
    guard ahead > 0 else { return run.head }
    let entry = entries[id.index]
    let depth = run.head.depth + ahead
    return PackedMoment(
      .scripted, after: MomentID(id.index - 1),
      jump: ancestor(of: id, at: MomentList.jumpDepth(depth)), depth: depth,
      step: run.head.step + ahead, day: entry.day, nextEvent: run.head.nextEvent + ahead,
      changes: changes(of: id), content: entry.content)
  }

  // What is asked for most, without the rest.

  func kind(of id: MomentID) -> PackedMoment.Kind {
    let run = runs[place(of: id)]
    return run.first == id.index ? run.head.kind : .scripted
  }

  func parent(of id: MomentID) -> MomentID {
    let run = runs[place(of: id)]
    return run.first == id.index ? run.head.parent : MomentID(id.index - 1)
  }

  func depth(of id: MomentID) -> Int32 {
    let run = runs[place(of: id)]
    return run.head.depth + Int32(id.index - run.first)
  }

  func nextEvent(after id: MomentID) -> Int32 {
    let run = runs[place(of: id)]
    return run.head.nextEvent + Int32(id.index - run.first)
  }

  func content(of id: MomentID) -> Int32 { entries[id.index].content }

  func changes(of id: MomentID) -> Range<Int> {
    let place = place(of: id)
    if runs[place].first == id.index { return runs[place].head.range }
    let next = id.index + 1
    let isLast = next == (place + 1 < runs.count ? runs[place + 1].first : entries.count)
    return Int(entries[id.index].changes)..<Int(isLast ? runs[place].end : entries[next].changes)
  }

  /// The run that a moment is of.
  private func place(of id: MomentID) -> Int {
    var high = runs.count - 1
    if runs[high].first <= id.index { return high }
    var low = 0
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].first <= id.index { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Changing

  mutating func append(_ moment: PackedMoment) {
    runs.append(Run(first: entries.count, head: moment, end: UInt32(moment.range.upperBound)))
    entries.append(
      Entry(changes: moment.changes, day: moment.day, content: moment.content))
  }

  /// Adds a moment that makes an event of the script, the next one after `parent`.
  mutating func append(
    event: Int, after parent: MomentID, day: Day, changes: Range<Int>, content: Int32
  ) {
    let run = runs[runs.count - 1]
    let follows =
      parent.index == entries.count - 1
      && event == Int(run.head.nextEvent) + parent.index - run.first
      && changes.lowerBound == Int(run.end) && changes.upperBound <= UInt32.max
    if follows {
      runs[runs.count - 1].end = UInt32(changes.upperBound)
      entries.append(
        Entry(changes: UInt32(changes.lowerBound), day: day, content: content))
      return
    }
    let before = self[parent]
    append(
      PackedMoment(
        .scripted, after: parent, jump: jump(after: parent), depth: before.depth + 1,
        step: before.step + 1, day: day, nextEvent: Int32(event + 1), changes: changes,
        content: content))
  }

  /// Forgets all moments but so many.
  mutating func removeLast(downTo count: Int) {
    guard count < entries.count else { return }
    while let last = runs.last, last.first > count { runs.removeLast() }
    if let last = runs.last, last.first == count {
      runs.removeLast()
    } else {
      runs[runs.count - 1].end = entries[count].changes
    }
    entries.removeSubrange(count...)
  }

  /// Forgets all moments; another is the first.
  mutating func begin(with first: PackedMoment) {
    runs.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    append(first)
  }

  // MARK: Jumps

  /// The jump that a moment after another is to have.
  func jump(after parent: MomentID) -> MomentID {
    ancestor(of: parent, at: MomentList.jumpDepth(depth(of: parent) + 1))
  }

  /// To which depth the jump of a moment at a depth goes: its digits in skew-binary, which stand for
  /// 1, 3, 7, 15 and so on, without the last (Myers, "An applicative random-access stack", 1983).
  static func jumpDepth(_ depth: Int32) -> Int32 {
    var rest = UInt32(depth)
    var digit: UInt32 = 0
    while rest > 0 {
      // The largest of them that is not more than the rest.
      digit = UInt32(1) << UInt32(31 - (rest + 1).leadingZeroBitCount) - 1
      rest -= digit
    }
    return depth - Int32(digit)
  }

  /// The moment at a depth on the way to another.
  private func ancestor(of id: MomentID, at depth: Int32) -> MomentID {
    var id = id
    while true {
      let run = runs[place(of: id)]
      if depth >= run.head.depth { return MomentID(run.first + Int(depth - run.head.depth)) }
      id = self.depth(of: run.head.jump) >= depth ? run.head.jump : run.head.parent
    }
  }
}
