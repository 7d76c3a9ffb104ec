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
  /// By round: where in the log it was called for.
  var marks: [Int] = []
  var begun: [Dynamics.Begun] = []
  var refusal: StepRefusal?
}

extension MomentDetail {
  /// Which needs of a move held, where that it was refused for some is all there is to say.
  fileprivate var onlyFailedNeeds: [Bool]? {
    guard rounds.isEmpty, begun.isEmpty, let refusal, refusal.cause == nil else { return nil }
    return refusal.needs
  }
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
  private var moments: MomentList
  /// What packed moments point to: moves made and deadlines carried out, each with where its detail
  /// is; details.
  private var moves: [(move: Move, detail: Int32)] = []
  private var deadlines: [(carried: [Carried], detail: Int32)] = []
  private var kept: [MomentDetail] = []
  /// Details of moves that only failed their needs, by these: most refusals are alike.
  private var refusals: [[Bool]: Int32] = [:]
  /// Of those the commonest, moves with a single need: its place among the kept, or nothing.
  private var soleNeedRefusal = PackedMoment.nothing

  init(start: Day) {
    moments = MomentList(
      PackedMoment(
        .start, after: .start, jump: .start, depth: 0, step: 0, day: start, nextEvent: 0,
        changes: 0..<0, content: PackedMoment.nothing))
  }

  subscript(_ id: MomentID) -> Moment {
    let packed = moments[id]
    let content = Int(packed.content)
    let what: Moment.What =
      switch packed.kind {
      case .start: .start
      case .scripted: .scripted(Int(packed.nextEvent) - 1)
      case .played: .played(moves[content].move)
      case .deadlines: .deadlines(deadlines[content].carried)
      case .waited: .waited
      case .skipped: .skipped(Int(packed.nextEvent - moments.nextEvent(after: packed.parent)))
      }
    return Moment(
      what: what, parent: packed.parent, jump: packed.jump, depth: packed.depth, step: packed.step,
      day: packed.day, nextEvent: packed.nextEvent, changes: packed.range)
  }

  /// What few moments have more than others.
  var details: Details { Details(history: self) }

  struct Details {
    fileprivate let history: History

    subscript(_ id: MomentID) -> MomentDetail? {
      let place = history.detail(of: id)
      return place == PackedMoment.nothing ? nil : history.kept[Int(place)]
    }
  }

  /// Where the detail of a moment is kept.
  private func detail(of id: MomentID) -> Int32 {
    let content = moments.content(of: id)
    return switch moments.kind(of: id) {
    case .scripted: content
    case .played: moves[Int(content)].detail
    case .deadlines: deadlines[Int(content)].detail
    case .start, .waited, .skipped: PackedMoment.nothing
    }
  }

  /// Whether what was to happen was refused.
  func wasRefused(_ id: MomentID) -> Bool {
    let place = detail(of: id)
    return place != PackedMoment.nothing && kept[Int(place)].refusal != nil
  }

  /// What of the engine's log belongs to a moment.
  func changes(of id: MomentID) -> Range<Int> { moments.changes(of: id) }

  /// Whether a moment has a number of its own.
  func isStep(_ id: MomentID) -> Bool {
    switch moments.kind(of: id) {
    case .start, .skipped: false
    case .scripted, .played, .deadlines, .waited: true
    }
  }

  /// The id that the next moment will have.
  var next: MomentID { MomentID(moments.count) }

  /// The next event of the script after a moment.
  func nextEvent(after id: MomentID) -> Int { Int(moments.nextEvent(after: id)) }

  /// Makes room for more moments.
  mutating func expect(moments count: Int) { moments.expect(count) }

  mutating func add(
    _ what: Moment.What, after parent: MomentID, day: Day, changes: Range<Int>,
    detail: MomentDetail? = nil
  ) -> MomentID {
    let before = moments[parent]
    let detail = detail.map { keep($0) } ?? PackedMoment.nothing
    var (kind, content) = (PackedMoment.Kind.waited, PackedMoment.nothing)
    var (step, nextEvent) = (before.step + 1, before.nextEvent)
    switch what {
    case .start: kind = .start
    case .waited: break
    case .scripted(let event):
      let id = next
      moments.append(event: event, after: parent, day: day, changes: changes, content: detail)
      return id
    case .skipped(let count):
      kind = .skipped
      nextEvent += Int32(count)
      step = before.step
    case .played(let move):
      (kind, content) = (.played, Int32(moves.count))
      moves.append((move, detail))
    case .deadlines(let carried):
      (kind, content) = (.deadlines, Int32(deadlines.count))
      deadlines.append((carried, detail))
    }
    let id = next
    moments.append(
      PackedMoment(
        kind, after: parent, jump: moments.jump(after: parent), depth: before.depth + 1, step: step,
        day: day, nextEvent: nextEvent, changes: changes, content: content))
    return id
  }

  /// As `add` for an event of the script that did what it was to do, or whose move has a single need
  /// and failed it: nearly all of what a replay adds.
  mutating func add(
    event: Int, after parent: MomentID, day: Day, changes: Range<Int>, failsSoleNeed: Bool
  ) -> MomentID {
    if failsSoleNeed, soleNeedRefusal == PackedMoment.nothing {
      soleNeedRefusal = keep(MomentDetail(refusal: StepRefusal(needs: [false])))
    }
    let id = next
    moments.append(
      event: event, after: parent, day: day, changes: changes,
      content: failsSoleNeed ? soleNeedRefusal : PackedMoment.nothing)
    return id
  }

  /// Where a detail is kept: in one place for all refusals for the same needs.
  private mutating func keep(_ detail: MomentDetail) -> Int32 {
    let needs = detail.onlyFailedNeeds
    if let needs, let known = refusals[needs] { return known }
    kept.append(detail)
    if let needs { refusals[needs] = Int32(kept.count - 1) }
    return Int32(kept.count - 1)
  }

  /// How much of history there is: what comes later can be forgotten.
  struct Extent: Sendable {
    var moments, moves, deadlines, kept: Int
  }

  var extent: Extent {
    Extent(
      moments: moments.count, moves: moves.count, deadlines: deadlines.count, kept: kept.count)
  }

  /// Forgets all moments that were added since an extent was taken.
  mutating func forget(since extent: Extent) {
    moments.removeLast(downTo: extent.moments)
    moves.removeSubrange(extent.moves...)
    deadlines.removeSubrange(extent.deadlines...)
    guard kept.count > extent.kept else { return }
    for detail in kept[extent.kept...] {
      if let needs = detail.onlyFailedNeeds { refusals[needs] = nil }
    }
    if Int(soleNeedRefusal) >= extent.kept { soleNeedRefusal = PackedMoment.nothing }
    kept.removeSubrange(extent.kept...)
  }

  /// Forgets all moments but one, from which history goes on as from a start.
  mutating func forgetAll(but id: MomentID) {
    let packed = moments[id]
    moments.begin(
      with:
        PackedMoment(
          .start, after: .start, jump: .start, depth: 0, step: packed.step, day: packed.day,
          nextEvent: packed.nextEvent, changes: 0..<0, content: PackedMoment.nothing))
    if !moves.isEmpty { moves.removeAll(keepingCapacity: true) }
    if !deadlines.isEmpty { deadlines.removeAll(keepingCapacity: true) }
    if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
    if !refusals.isEmpty { refusals.removeAll(keepingCapacity: true) }
    soleNeedRefusal = PackedMoment.nothing
  }

  // MARK: Ways

  /// The last moment that two have before them or are. Cost: the logarithm of their depths.
  func meeting(_ left: MomentID, _ right: MomentID) -> MomentID {
    let depth = min(moments.depth(of: left), moments.depth(of: right))
    var left = last(before: left) { $0.depth <= depth }
    var right = last(before: right) { $0.depth <= depth }
    // Jumps depend on the depth alone, so both sides jump equally far.
    while left != right {
      let jumps = (moments[left].jump, moments[right].jump)
      (left, right) =
        jumps.0 == jumps.1 ? (moments[left].parent, moments[right].parent) : jumps
    }
    return left
  }

  /// The moments after one up to another that comes after it, in order.
  func way(from start: MomentID, to end: MomentID) -> [MomentID] {
    var result: [MomentID] = []
    var place = end
    while place != start && place != .start {
      result.append(place)
      place = moments.parent(of: place)
    }
    return result.reversed()
  }

  /// Whether a moment is another or lies before it.
  func isBefore(_ early: MomentID, orIs late: MomentID) -> Bool {
    let depth = moments.depth(of: early)
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
  private func last(before end: MomentID, where holds: (PackedMoment) -> Bool) -> MomentID {
    var place = end
    while place != .start, case let moment = moments[place], !holds(moment) {
      place = holds(moments[moment.jump]) ? moment.parent : moment.jump
    }
    return place
  }

  /// The first moment on the way to `end` for which something holds that holds for every later one.
  private func first(before end: MomentID, where holds: (PackedMoment) -> Bool) -> MomentID {
    var place = end
    while place != .start, case let moment = moments[place], holds(moments[moment.parent]) {
      place = holds(moments[moment.jump]) ? moment.jump : moment.parent
    }
    return place
  }
}
