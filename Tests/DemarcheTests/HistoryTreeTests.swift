import Quantities
import TestSupport
import Testing

@testable import Demarche

/// The tree of moments and the stack of lines: searches agree with walking, and do not walk.
@Suite struct HistoryTreeTests {
  private static let start = Day(year: 2020, month: 1, day: 1)!

  /// A tree that grows at random places, most often at the last.
  private func tree(_ seed: UInt64, count: Int) -> History {
    var random = SplitMix64(seed: seed)
    var history = History(start: Self.start)
    var last = MomentID.start
    for _ in 0..<count {
      if random.below(8) == 0 { last = MomentID(random.below(history.next.index)) }
      let day = history[last].day.adding(random.below(3), .day)!
      let what: Moment.What =
        switch random.below(6) {
        case 0: .skipped(0)
        case 1: .waited
        default: .scripted(Int(history[last].nextEvent))
        }
      last = history.add(what, after: last, day: day, changes: 0..<0)
    }
    return history
  }

  /// A moment and all before it, the last first.
  private func line(_ history: History, _ end: MomentID) -> [MomentID] {
    var result = [end]
    while let last = result.last, last != .start { result.append(history[last].parent) }
    return result
  }

  /// Runs of scripted moments are counted rather than kept: each says what was added all the same.
  @Test(arguments: 0..<20)
  func momentsAreAsTheyWereAdded(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var history = History(start: Self.start)
    var added = [history[.start]]
    var last = MomentID.start
    var end = 0
    var extents: [History.Extent] = []
    for _ in 0..<400 {
      switch random.below(40) {
      case 0: last = MomentID(random.below(added.count))
      case 1: end += 1
      case 2: extents.append(history.extent)
      case 3:
        guard let extent = extents.popLast() else { continue }
        history.forget(since: extent)
        added.removeSubrange(extent.moments...)
        last = MomentID(min(last.index, added.count - 1))
      default: break
      }
      let before = added[last.index]
      let changes = end..<end + random.below(3)
      end = changes.upperBound
      let day = before.day.adding(random.below(3), .day)!
      let isScripted = random.below(8) > 0
      let event = isScripted ? Int(before.nextEvent) : 0
      var moment = before
      moment.what = isScripted ? .scripted(event) : .waited
      moment.parent = last
      moment.depth += 1
      moment.step += 1
      moment.day = day
      moment.nextEvent += isScripted ? 1 : 0
      moment.changes = changes
      let isRefused = random.below(4) == 0
      if isScripted {
        last = history.add(
          event: event, after: last, day: day, changes: changes, failsSoleNeed: isRefused)
        #expect(history.wasRefused(last) == isRefused, "seed \(seed)")
      } else {
        last = history.add(.waited, after: last, day: day, changes: changes)
      }
      added.append(moment)
    }
    for (place, moment) in added.enumerated() {
      let kept = history[MomentID(place)]
      #expect(
        (kept.parent, kept.depth, kept.step, kept.day) == (
          moment.parent, moment.depth, moment.step, moment.day
        ), "seed \(seed)")
      #expect((kept.nextEvent, kept.changes) == (moment.nextEvent, moment.changes), "seed \(seed)")
      #expect(kept.isStep == moment.isStep && history.isStep(MomentID(place)) == kept.isStep)
    }
  }

  @Test(arguments: 0..<20)
  func searchesAgreeWithWalking(seed: UInt64) {
    let history = tree(seed, count: 300)
    var random = SplitMix64(seed: seed + 1000)
    for _ in 0..<200 {
      let (left, right) = (MomentID(random.below(300)), MomentID(random.below(300)))
      let (leftLine, rightLine) = (line(history, left), Set(line(history, right)))
      #expect(
        history.meeting(left, right) == leftLine.first { rightLine.contains($0) }, "seed \(seed)")
      #expect(history.isBefore(left, orIs: right) == rightLine.contains(left), "seed \(seed)")
      let step = random.below(Int(history[left].step) + 1)
      #expect(
        history.moment(ofStep: step, before: left)
          == leftLine.first { history[$0].step <= step }, "seed \(seed)")
      let made = step == 0 ? .start : leftLine.last { history[$0].step == step }
      #expect(history.moment(thatMadeStep: step, before: left) == made, "seed \(seed)")
      let day = Self.start.adding(random.below(300), .day)!
      #expect(
        history.moment(on: day, before: left) == leftLine.first { history[$0].day <= day },
        "seed \(seed)")
    }
  }

  /// How many links a search follows from a moment to one of its line.
  private func hops(_ history: History, from end: MomentID, to depth: Int) -> Int {
    var place = end
    var count = 0
    while history[place].depth > depth {
      let jump = history[place].jump
      place = history[jump].depth >= depth ? jump : history[place].parent
      count += 1
    }
    return count
  }

  @Test func searchesFollowFewLinks() {
    var history = History(start: Self.start)
    var last = MomentID.start
    for _ in 0..<100_000 {
      last = history.add(.waited, after: last, day: Self.start, changes: 0..<0)
    }
    // Twice the binary logarithm of the depth, and a few.
    for depth in stride(from: 0, to: 100_000, by: 997) {
      #expect(hops(history, from: last, to: depth) <= 40)
    }
  }

  // MARK: Lines

  private func entry(_ number: Int, isLoading: Bool = false) -> Session.Entry {
    let state = SessionState(start: Self.start)
    return Session.Entry(line: "\(number)", before: state, after: state, isLoading: isLoading)
  }

  @Test func copiesOfALineStackStayAsTheyWere() {
    var stack = LineStack()
    for number in 1...3 { stack.push(entry(number)) }
    let copy = stack
    #expect(stack.pop()?.line == "3")
    stack.push(entry(4, isLoading: true))
    stack.push(entry(5))
    #expect(copy.entries().map(\.line) == ["1", "2", "3"])
    #expect(stack.entries().map(\.line) == ["1", "2", "4", "5"])
    #expect(stack.entries(downTo: \.isLoading).map(\.line) == ["5"])
    #expect(stack.count == 4 && copy.count == 3)
  }

  @Test func aLongLineStackGoesWithoutRecursion() {
    var stack = LineStack()
    for number in 0..<500_000 { stack.push(entry(number)) }
    let copy = stack
    stack = LineStack()
    #expect(copy.count == 500_000)
  }
}
