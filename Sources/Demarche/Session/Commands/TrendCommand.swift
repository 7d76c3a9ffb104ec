import Quantities
import ScenarioLanguage

extension Answer {
  /// Weighted events between two actors over time.
  public struct Trend: Sendable {
    public var names: [String]
    public var from: Day
    public var until: Day
    public var events: [Event]
    /// Events between them whose action has no weight.
    public var unweighted: Int

    public struct Event: Sendable {
      public var number: Int
      public var date: Day
      public var actor: String
      public var event: String
      /// How cooperative, −10 to 10.
      public var weight: Decimal
      /// Of all weights up to here.
      public var sum: Decimal
    }
  }
}

extension Command {
  static let trend = Command(
    name: "trend", topic: .time, usage: ["trend NAME, NAME"],
    summary: "weighted events between two actors over time, drawn",
    details: """
      Of the branch in view up to the view: every move of one that names the other, by the weight that \
      its action has (how cooperative, −10 to 10), and their running sum.
      """
  ) { session, call in session.trend(call.rest) }
}

extension Session {
  func trend(_ text: String) -> Answer.Content {
    var parts = text.split { ",،、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    if parts.count == 1 {
      // Names may hold the word, so that every place of it is tried.
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      for place in words.indices where ["and", "with"].contains(words[place].lowercased()) {
        let pair = [words[..<place], words[(place + 1)...]].map { $0.joined(separator: " ") }
        if pair.allSatisfy({ readName($0, in: model) != nil }) { parts = pair }
      }
    }
    guard parts.count == 2 else {
      return usage("trend", TeachingMessage.betweenWhom)
    }
    var actors: [EntityID] = []
    for part in parts {
      switch entity(part) {
      case .failure(let mistake): return .error(mistake)
      case .success(let entity): actors.append(entity)
      }
    }
    guard actors[0] != actors[1] else {
      return usage("trend", TeachingMessage.twoNames)
    }
    return .teaching(.trend(trend(between: actors[0], actors[1])))
  }

  private func trend(between one: EntityID, _ other: EntityID) -> Answer.Trend {
    var result = Answer.Trend(
      names: [one, other].map { model.text(.entity($0)) }, from: world.start, until: date,
      events: [], unweighted: 0)
    var sum = Decimal(0)
    for id in world.history.way(from: .start, to: state.view.moment) {
      guard let move = world.move(of: id), world.history.details[id]?.refusal == nil else {
        continue
      }
      let action = model.actions[Int(move.action.number)]
      guard let slot = action.actor, case .entity(let actor) = move.values[slot],
        actor == one || actor == other,
        move.values.contains(.entity(actor == one ? other : one))
      else { continue }
      guard let weight = action.weight else {
        result.unweighted += 1
        continue
      }
      sum = sum?.adding(weight)
      guard let sum else { break }
      result.events.append(
        Answer.Trend.Event(
          number: Int(world.history[id].step), date: world.history[id].day,
          actor: model.text(.entity(actor)), event: model.sentence(move), weight: weight,
          sum: sum))
    }
    return result
  }
}
