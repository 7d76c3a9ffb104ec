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
      wrong.append((statement, say(.otherMoveDoes(shown(other)))))
    }
    let action = model.actions[Int(move.action.number)]
    let (began, ended) = (changes.began.map(shown), changes.ended.map(shown))
    return finished(
      .consequences,
      say(.whatWouldFollow(day, shown(move))), right: right, wrong: wrong,
      hints: [
        say(.isDeclared(plainSource(of: action.span))),
        say(
          began.isEmpty && ended.isEmpty
            ? .tryIt(shown(move)) : .whatFollows(began: began, ended: ended)),
      ], day: day)
  }

  private func statements(_ changes: Answer.Changes) -> (all: [String], derived: [String]) {
    func statements(_ began: [String], _ ended: [String]) -> [String] {
      began.map { say(.begins(shown($0))) } + ended.map { say(.ends(shown($0))) }
    }
    let derived = statements(changes.derivedBegan, changes.derivedEnded)
    let stored = statements(changes.began, changes.ended)
    return (stored + derived, derived)
  }

  private func shown(_ fact: String) -> String { session.shown(sentence: fact) }

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
