import Quantities
import ScenarioLanguage

/// What a move would bring.
extension DrillMaker {
  /// What a move that can be made would change; the other choices are what other moves would.
  mutating func consequenceQuestion() -> DrillQuestion? {
    let day = goSomewhere()
    guard let (move, changes) = drawnMove() else { return nil }
    let told = statements(changes)
    guard let right = numbers.element(of: told.derived.isEmpty ? told.all : told.derived) else {
      return nil
    }
    var wrong: [(text: String, remark: String)] = []
    for _ in 0..<12 where wrong.count < DrillMaker.choiceCount - 1 {
      guard let (other, changes) = drawnMove(near: move) else { continue }
      let others = statements(changes).all.filter { !told.all.contains($0) }
      guard let statement = numbers.element(of: others) else { continue }
      wrong.append((statement, "That is what this would do: \(model.sentence(other))."))
    }
    let action = model.actions[Int(move.action.number)]
    let direct =
      changes.began.map { "It begins that \($0)." } + changes.ended.map { "It ends that \($0)." }
    return finished(
      .consequences,
      "It is \(day.text). What would follow at once from this: \(model.sentence(move))?",
      right: right, wrong: wrong,
      hints: [
        "The move is declared so: \(plainSource(of: action.span))",
        direct.isEmpty
          ? "Type: what if \(model.sentence(move))"
          : direct.prefix(3).joined(separator: " ") + " What follows from that?",
      ], day: day)
  }

  private func statements(_ changes: Answer.Changes) -> (all: [String], derived: [String]) {
    let derived =
      changes.derivedBegan.map { "It begins that \($0)" }
      + changes.derivedEnded.map { "It ends that \($0)" }
    let stored =
      changes.began.map { "It begins that \($0)" } + changes.ended.map { "It ends that \($0)" }
    return (stored + derived, derived)
  }

  /// A move that can be made where the view is and changes something, with what it changes.
  ///
  /// - Parameter near: of the same actor or action, where there is such a one.
  private mutating func drawnMove(near: Move? = nil) -> (Move, Answer.Changes)? {
    for _ in 0..<10 where !model.actions.isEmpty {
      let place = numbers.below(model.actions.count)
      let action = near.flatMap { numbers.below(3) == 0 ? Int($0.action.number) : nil } ?? place
      let moves = MoveFinder(session, action: action).moves().map { ($0, model.sentence($0)) }
        .sorted { $0.1 < $1.1 }
      guard let move = numbers.element(of: moves)?.0, move != near else { continue }
      let found = world.carryingOut(move) { session.changes(of: [$0], isNet: true) }
      if case .success(let changes) = found, !changes.isEmpty { return (move, changes) }
    }
    return nil
  }
}
