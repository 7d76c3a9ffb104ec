import Quantities
import RuleEngine

/// Days between relevant ones.
///
/// Nothing changes by itself between two relevant days, so a wait that ends there is of use only for
/// a move that depends on the day: one that gives something a date counted from today, or whose day
/// is asked for later. Such waits are looked at where such a move is possible, and not before: what
/// is possible there on a relevant day is so on the days up to the next.
extension PlanSearch {
  /// From a node at which some move depends on the day: its state on each day up to the next relevant
  /// one, reached by waiting longer before the moves that were made on its day. On these days only
  /// moves that depend on the day are looked at, until one is made.
  func expandBetween(_ id: Int32) {
    var path: [Int32] = []
    var start = id
    while case let node = nodes[Int(start)], node.move >= 0, !isDated(node.move) {
      path.append(node.move)
      start = node.parent
    }
    // Instead of the wait that led to this day, a longer one.
    if nodes[Int(start)].move < 0, nodes[Int(start)].parent >= 0 {
      start = nodes[Int(start)].parent
    }
    for day in days.between(nodes[Int(id)].day, in: nodes[Int(id)].pool) {
      move(to: nodes[Int(start)].delta)
      var key = pass(until: day, keys[Int(start)])
      var child = wait(from: start)
      child.isBetween = true
      (child.delta, child.day) = (place, day)
      var last = reach(child, key: key)
      for number in path.reversed() {
        // What is done on a relevant day can be done on the days up to the next.
        guard let next = make(number, key) else { break }
        key = next
        child = nodes[Int(last)]
        child.parent = last
        child.move = number
        child.moves += 1
        child.isBetween = true
        child.delta = place
        last = reach(child, key: key)
      }
    }
  }
}
