import Quantities
import RuleEngine
import ScenarioLanguage

/// The others' turn: time passes, and actors respond as the scenario says that they may.
///
/// When a response's condition comes to hold, it is drawn whether its move is made, and on which day
/// of its window (the day itself is day 0, the last one included). The move is made if on that day it
/// is legal and the condition has held all along. Each draw has a stream of random numbers of its own,
/// told by the seed, the response, its names and the day, so that one does not depend on another.
/// Deadlines come as ever; the script is left out, and so are responses of the role's own actor.
extension Session {
  /// Steps of one round beyond this many are left to the next.
  private static let stepsMax = 500

  /// Plays the others until the end of a day; the new moments. To be called within a change.
  func playOthers(_ role: inout RoleState, until end: Day) -> [MomentID] {
    beginHere()
    show()
    let pending = world.script.count - world.history.nextEvent(after: world.place)
    if pending > 0 {
      world.skip(pending, on: state.view.day)
      advance(to: world.place)
    }
    world.move(to: state.view.moment, on: state.view.day)
    var moments: [MomentID] = []
    draw(&role)
    while moments.count < Session.stepsMax, !isInterrupted() {
      if let key = dueResponse(role) {
        moments += make(key, &role)
        continue
      }
      let drawn = role.drawn.values.compactMap(\.day).min()
      let deadline = world.database.nextDeadline()
      guard let next = [drawn, deadline].compactMap({ $0 }).min(), next <= end else { break }
      if let deadline, deadline <= next {
        moments += world.playDeadlines(until: deadline, isInterrupted: isInterrupted)
        draw(&role)
      } else {
        world.move(to: world.place, on: next)
      }
    }
    if world.database.today < end || moments.isEmpty {
      moments += world.wait(until: end, isInterrupted: isInterrupted)
    }
    if let last = moments.last { advance(to: last) }
    return moments
  }

  /// Draws for what has come to hold, and forgets what holds no longer.
  private func draw(_ role: inout RoleState) {
    let today = world.database.today
    let actor = model.text(.entity(role.actor))
    var held: [ResponseKey: DrawnResponse] = [:]
    for one in openResponses() where self.actor(of: one.move) != actor {
      if let known = role.drawn[one.key] {
        held[one.key] = known
        continue
      }
      let response = model.responses[one.key.response]
      let names = one.key.values.map { model.text($0) }.joined(separator: "|")
      var numbers = SeededNumbers(
        seed: UInt64(bitPattern: Int64(role.seed)),
        text: "\(response.title)|\(names)|\(today.text)")
      var drawn = DrawnResponse(move: one.move)
      // Likelihoods are exact to four places of a per cent.
      let isMade = Int64(numbers.below(1_000_000)) < response.likelihood.tenThousandths
      let last = lastDay(of: response, from: today)
      let ahead = numbers.below(Int(last.number - today.number) + 1)
      if isMade { drawn.day = today.adding(ahead, .day) }
      held[one.key] = drawn
    }
    role.drawn = held
  }

  /// The next response whose day has come, in the order of the moves' sentences.
  private func dueResponse(_ role: RoleState) -> ResponseKey? {
    let today = world.database.today
    return role.drawn.filter { $0.value.day.map { $0 <= today } ?? false }
      .min { left, right in
        (model.sentence(left.value.move), left.key.response)
          < (model.sentence(right.value.move), right.key.response)
      }?.key
  }

  private func make(_ key: ResponseKey, _ role: inout RoleState) -> [MomentID] {
    guard let drawn = role.drawn[key] else { return [] }
    role.drawn[key]?.day = nil
    guard case .success(let moment) = world.play(drawn.move, on: world.database.today) else {
      return []
    }
    draw(&role)
    return [moment]
  }
}
