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
      others[day] = model.sentence(other.move)
    }
    // The nearest days mislead most.
    let near = others.keys.sorted {
      (abs($0.number - day.number), $0) < (abs($1.number - day.number), $1)
    }.prefix(DrillMaker.choiceCount - 1)
    let sentence = model.sentence(one.move)
    let before = moves.last { world.history[$0.moment].day < day }
    let neighbour = before.map {
      "It came after this: \(model.sentence($0.move)) (\(world.history[$0.moment].day.text))."
    }
    return finished(
      .history, "On which day did this happen: \(sentence)?", right: day.text,
      wrong: near.map { ($0.text, "On that day: \(others[$0] ?? "")") },
      hints: [
        "A move can be asked about afterwards, with “on ?day” at its end; log shows all steps.",
        neighbour ?? "Nothing happened on a day before it.",
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
      let text = model.sentence(one.move)
      if isOnce, !chosen.contains(where: { $0.day == day || $0.text == text }) {
        chosen.append((day, text))
      }
    }
    chosen.sort { $0.day < $1.day }
    guard let first = chosen.first, let last = chosen.last, chosen.count > 2 else { return nil }
    return finished(
      .history, "Which of these happened first?", right: first.text,
      wrong: chosen.dropFirst().map { ($0.text, "That was on \($0.day.text).") },
      hints: [
        "A move can be asked about afterwards, with “on ?day” at its end.",
        "The last of them was on \(last.day.text): \(last.text).",
      ], day: first.day)
  }
}
