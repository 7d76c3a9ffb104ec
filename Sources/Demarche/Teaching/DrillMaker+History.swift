import Quantities
import ScenarioLanguage

/// What happened when.
extension DrillMaker {
  /// On which day a move was made; the other choices are days on which others were.
  mutating func dayQuestion() -> DrillQuestion? {
    let moves = moves
    guard let one = numbers.element(of: moves) else { return nil }
    let day = world.history[one.moment].day
    let days = Set(moves.filter { $0.move == one.move }.map { world.history[$0.moment].day })
    var others: [Day: String] = [:]
    for other in moves {
      let day = world.history[other.moment].day
      guard !days.contains(day), others[day] == nil else { continue }
      others[day] = shown(other.move)
    }
    // The nearest days mislead most.
    let near = others.keys.sorted {
      (abs($0.number - day.number), $0) < (abs($1.number - day.number), $1)
    }.prefix(DrillMaker.choiceCount - 1)
    let before = moves.last { world.history[$0.moment].day < day }
    let neighbour = before.map {
      say(.cameAfter(shown($0.move), world.history[$0.moment].day))
    }
    return finished(
      .history, say(.onWhichDay(shown(one.move))), right: day.text,
      wrong: near.map { ($0.text, say(.onThatDay(others[$0] ?? ""))) },
      hints: [
        say(.canBeAsked), neighbour ?? say(.nothingBefore),
      ], day: day)
  }

  /// Which of some moves came first.
  mutating func firstQuestion() -> DrillQuestion? {
    let moves = moves
    var chosen: [(day: Day, text: String)] = []
    for _ in 0..<20 where chosen.count < DrillMaker.choiceCount {
      guard let one = numbers.element(of: moves) else { return nil }
      let day = world.history[one.moment].day
      let isOnce = moves.count { $0.move == one.move } == 1
      let text = shown(one.move)
      if isOnce, !chosen.contains(where: { $0.day == day || $0.text == text }) {
        chosen.append((day, text))
      }
    }
    chosen.sort { $0.day < $1.day }
    guard let first = chosen.first, let last = chosen.last, chosen.count > 2 else { return nil }
    return finished(
      .history, say(.whichFirst), right: first.text,
      wrong: chosen.dropFirst().map { ($0.text, say(.thatWasOn($0.day))) },
      hints: [
        say(.canBeAsked), say(.lastOfThem(last.day, last.text)),
      ], day: first.day)
  }
}
