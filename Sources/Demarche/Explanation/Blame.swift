import Quantities
import RuleEngine
import ScenarioLanguage

/// Which of the moves played on a branch made another move impossible.
///
/// A move is to blame if, with it left out and everything else played again, the other would be
/// legal (a but-for test). Where no single one is, as when two each suffice, the fewest of them
/// that have to go together are.
struct Blame {
  private let session: Session
  /// The moves that were played on the branch, in order.
  private let played: [MomentID]
  /// How many moments may still be played again.
  private var budget = 20_000

  /// For moves refused on the way to a moment that are at most `reach` moments before it.
  init(_ session: Session, upTo end: MomentID, reach: Int = 0) {
    self.session = session
    var played: [MomentID] = []
    var place = end
    var left = reach + budget
    while place != .start, left > 0 {
      if case .played = session.world.history[place].what { played.append(place) }
      place = session.world.history[place].parent
      left -= 1
    }
    self.played = played.reversed()
  }

  private var world: World { session.world }

  /// The moves to blame, in order, for a move that is refused after a moment on a day. The engine
  /// may be left elsewhere. Nothing where there is none, or where finding out would take too long.
  mutating func moves(against move: Move, after moment: MomentID, on day: Day) -> [Answer.By] {
    let depth = world.history[moment].depth
    let candidates = played.filter { world.history[$0].depth <= depth }
    guard !candidates.isEmpty, budget > 0 else { return [] }
    let single = candidates.filter { isLegal(move, after: moment, on: day, without: [$0]) }
    if !single.isEmpty || candidates.count == 1 { return single.map(session.by) }
    var together = candidates
    guard isLegal(move, after: moment, on: day, without: Set(together)) else { return [] }
    for candidate in candidates {
      let fewer = together.filter { $0 != candidate }
      if isLegal(move, after: moment, on: day, without: Set(fewer)) { together = fewer }
    }
    return together.map(session.by)
  }

  private mutating func isLegal(
    _ move: Move, after moment: MomentID, on day: Day, without omitted: Set<MomentID>
  ) -> Bool {
    guard let first = omitted.min(by: { world.history[$0].depth < world.history[$1].depth }),
      !session.isInterrupted()
    else { return false }
    budget -= Int(world.history[moment].depth - world.history[first].depth) + 1
    guard budget >= 0 else { return false }
    let start = world.history[first].parent
    _ = world.replay(after: start, to: moment, without: omitted)
    _ = world.playDeadlines(until: day)
    world.move(to: world.place, on: day)
    return world.isLegal(move)
  }
}
