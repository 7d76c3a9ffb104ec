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
  /// How many moments lie before it.
  var depth: Int32
  /// The number of the last step up to here.
  var step: Int32
  var day: Day
  /// The next event of the script.
  var nextEvent: Int32
  /// What of the engine's log belongs to it.
  var changes: Range<Int>
}

/// What few moments have: consequences, refusals.
struct MomentDetail: Sendable {
  var rounds: [[Carried]] = []
  /// By round: where in the log it was called for.
  var marks: [Int] = []
  var begun: [Dynamics.Begun] = []
  var refusal: StepRefusal?
}

/// Why a step was refused, in the engine's terms.
struct StepRefusal: Sendable {
  var needs: [Bool] = []
  var cause: RuleEngine.Refusal?
}

/// The tree of all moments that were ever reached. Moments are only added, never changed, so a
/// branch is the name of a moment, and anything can be undone by going back to another one.
struct History: Sendable {
  private(set) var moments: [Moment]
  private(set) var details: [MomentID: MomentDetail] = [:]

  init(start: Day) {
    moments = [
      Moment(
        what: .start, parent: .start, depth: 0, step: 0, day: start, nextEvent: 0, changes: 0..<0)
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
      what: what, parent: parent, depth: before.depth + 1, step: before.step + 1, day: day,
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

  // MARK: Ways

  /// The last moment that two have before them or are.
  func meeting(_ left: MomentID, _ right: MomentID) -> MomentID {
    var (left, right) = (left, right)
    while left != right {
      if self[left].depth >= self[right].depth {
        left = self[left].parent
      } else {
        right = self[right].parent
      }
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
    var place = late
    while self[place].depth > self[early].depth { place = self[place].parent }
    return place == early
  }

  /// The last moment on the way to `end` whose step has at most this number.
  func moment(ofStep step: Int, before end: MomentID) -> MomentID {
    var place = end
    while self[place].step > step { place = self[place].parent }
    return place
  }

  /// The last moment on the way to `end` that is not after a day.
  func moment(on day: Day, before end: MomentID) -> MomentID {
    var place = end
    while self[place].day > day && place != .start { place = self[place].parent }
    return place
  }

  /// The moment that made a step: its first, before any skips typed after it.
  func moment(thatMadeStep step: Int, before end: MomentID) -> MomentID {
    var place = moment(ofStep: step, before: end)
    while case .skipped = self[place].what { place = self[place].parent }
    return place
  }
}
