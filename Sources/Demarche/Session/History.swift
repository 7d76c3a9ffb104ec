import Quantities
import RuleEngine
import ScenarioLanguage

/// A moment of a session's history.
struct MomentID: Hashable, Comparable, Sendable {
  let number: Int32
  init(_ number: Int) { self.number = Int32(number) }
  var index: Int { Int(number) }
  static let start = MomentID(0)
  static func < (left: MomentID, right: MomentID) -> Bool { left.number < right.number }
}

/// What happened between a moment and the one before it.
struct Moment: Sendable {
  enum What: Sendable {
    case start
    /// An event of the script, by its place in it.
    case scripted(Int)
    case played(Move)
    case deadlines([Carried])
    case waited
    /// Events of the script were left out: not a step, but a moment of its own.
    case skipped(Int)
  }

  var what: What
  var parent: MomentID
  /// A moment further back, from which a search for an earlier one can go on; see `History.last`.
  var jump: MomentID
  /// How many moments lie before it.
  var depth: Int32
  /// The number of the last step up to here.
  var step: Int32
  var day: Day
  /// The next event of the script.
  var nextEvent: Int32
  /// What of the engine's log belongs to it.
  var changes: Range<Int>

  /// Whether it has a number of its own.
  var isStep: Bool {
    switch what {
    case .start, .skipped: false
    case .scripted, .played, .deadlines, .waited: true
    }
  }
}

/// What few moments have: consequences, refusals.
struct MomentDetail: Sendable {
  var rounds: [[Carried]] = []
  var begun: [Dynamics.Begun] = []
  var refusal: StepRefusal?
}

/// Why a step was refused, in the engine's terms.
struct StepRefusal: Sendable {
  var needs: [Bool] = []
  var cause: RuleEngine.Refusal?
}

/// The tree of all moments that were ever reached. Moments are only added, never changed, so a
/// branch is the name of a moment, and anything can be undone by going back to another one. Those
/// of a trial (`World.trying`) are forgotten with it.
struct History: Sendable {
  private(set) var moments: [Moment]
  private(set) var details: [MomentID: MomentDetail] = [:]

  init(start: Day) {
    moments = [
      Moment(
        what: .start, parent: .start, jump: .start, depth: 0, step: 0, day: start, nextEvent: 0,
        changes: 0..<0)
    ]
  }

  subscript(_ id: MomentID) -> Moment { moments[id.index] }

  /// The id that the next moment will have.
  var next: MomentID { MomentID(moments.count) }

  mutating func add(
    _ what: Moment.What, after parent: MomentID, day: Day, changes: Range<Int>,
    detail: MomentDetail? = nil
  ) -> MomentID {
    let before = self[parent]
    var moment = Moment(
      what: what, parent: parent, jump: jump(after: parent), depth: before.depth + 1,
      step: before.step + 1, day: day,
      nextEvent: before.nextEvent, changes: changes)
    switch what {
    case .scripted(let event): moment.nextEvent = Int32(event + 1)
    case .skipped(let count):
      moment.nextEvent += Int32(count)
      moment.step = before.step
    case .start, .played, .deadlines, .waited: break
    }
    let id = next
    moments.append(moment)
    if let detail { details[id] = detail }
    return id
  }

  /// Forgets a moment and all that were added after it.
  mutating func forget(from first: MomentID) {
    for place in first.index..<moments.count { details[MomentID(place)] = nil }
    moments.removeSubrange(first.index...)
  }

  // MARK: Ways

  /// The last moment that two have before them or are. Cost: the logarithm of their depths.
  func meeting(_ left: MomentID, _ right: MomentID) -> MomentID {
    let depth = min(self[left].depth, self[right].depth)
    var left = last(before: left) { $0.depth <= depth }
    var right = last(before: right) { $0.depth <= depth }
    // Jumps depend on the depth alone, so both sides jump equally far.
    while left != right {
      let jumps = (self[left].jump, self[right].jump)
      (left, right) = jumps.0 == jumps.1 ? (self[left].parent, self[right].parent) : jumps
    }
    return left
  }

  /// The moments after one up to another that comes after it, in order.
  func way(from start: MomentID, to end: MomentID) -> [MomentID] {
    var result: [MomentID] = []
    var place = end
    while place != start && place != .start {
      result.append(place)
      place = self[place].parent
    }
    return result.reversed()
  }

  /// Whether a moment is another or lies before it.
  func isBefore(_ early: MomentID, orIs late: MomentID) -> Bool {
    let depth = self[early].depth
    return last(before: late) { $0.depth <= depth } == early
  }

  /// The last moment on the way to `end` whose step has at most this number.
  func moment(ofStep step: Int, before end: MomentID) -> MomentID {
    last(before: end) { $0.step <= step }
  }

  /// The last moment on the way to `end` that is not after a day.
  func moment(on day: Day, before end: MomentID) -> MomentID {
    last(before: end) { $0.day <= day }
  }

  /// The moment that made a step: its first, before any skips typed after it.
  func moment(thatMadeStep step: Int, before end: MomentID) -> MomentID {
    // Skips have the number of the step before them.
    guard step > 0 else { return .start }
    return first(before: end) { $0.step >= step }
  }

  // MARK: Searching

  /// The last moment on the way to `end`, itself included, for which something holds that holds
  /// for every moment before one for which it does; the start where it holds for none.
  ///
  /// Every moment knows its parent and one moment further back, so chosen (as the digits of a
  /// skew-binary number are: Myers, "An applicative random-access stack", 1983) that some twice
  /// the logarithm of the depth is the most that a search has to follow. For depths:
  ///
  /// ```
  /// depth   1  2  3  4  5  6  7  8
  /// jump    0  1  0  3  4  3  0  7
  /// ```
  private func last(before end: MomentID, where holds: (Moment) -> Bool) -> MomentID {
    var place = end
    while place != .start, !holds(self[place]) {
      let jump = self[place].jump
      place = holds(self[jump]) ? self[place].parent : jump
    }
    return place
  }

  /// The first moment on the way to `end` for which something holds that holds for every later one.
  private func first(before end: MomentID, where holds: (Moment) -> Bool) -> MomentID {
    var place = end
    while place != .start, holds(self[self[place].parent]) {
      let jump = self[place].jump
      place = holds(self[jump]) ? jump : self[place].parent
    }
    return place
  }

  private func jump(after parent: MomentID) -> MomentID {
    let near = self[parent].jump
    let far = self[near].jump
    let isEqual =
      self[parent].depth - self[near].depth == self[near].depth - self[far].depth
    return isEqual ? far : parent
  }
}
