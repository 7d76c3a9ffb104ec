import Quantities
import RuleEngine
import ScenarioLanguage

/// Deadlines and consequences of stretches of history.
extension Session {
  /// The consequences and deadlines that moments carried out, in order.
  func effects(of moments: [MomentID]) -> [Answer.Effected] {
    moments.flatMap { id -> [Answer.Effected] in
      let moment = world.history[id]
      func effected(_ carried: Carried, isDeadline: Bool) -> Answer.Effected {
        Answer.Effected(
          title: title(of: carried.reaction), about: about(carried), date: moment.day,
          step: Int(moment.step), isDeadline: isDeadline)
      }
      let detail = world.history.details[id]
      var result: [Answer.Effected] = []
      if case .deadlines(let carried) = moment.what, detail?.refusal == nil {
        result += carried.map { effected($0, isDeadline: true) }
      }
      for round in detail?.rounds ?? [] {
        result += round.map { effected($0, isDeadline: false) }
      }
      return result
    }
  }

  /// The actors and things that a deadline or consequence is about.
  func about(_ carried: Carried) -> [String] {
    let trigger = world.database.program.reactions[carried.reaction].trigger
    return world.database.tuple(trigger, carried.row).compactMap { symbol in
      if case .entity(let entity) = world.database.value(symbol) {
        model.text(.entity(entity))
      } else {
        nil
      }
    }
  }

  // MARK: Ahead

  /// A deadline that is running where the engine stands.
  struct Running {
    var day: Day
    var carried: Carried
  }

  /// The deadlines that are running where the engine stands, by day and title.
  func runningDeadlines() -> [Running] {
    var result: [Running] = []
    for (place, reaction) in world.database.program.reactions.enumerated() where reaction.hasDay {
      for row in world.database.rows(of: reaction.trigger) {
        guard let day = world.database.tuple(reaction.trigger, row).last?.day,
          day > world.database.today
        else { continue }
        result.append(Running(day: day, carried: Carried(reaction: place, row: row)))
      }
    }
    return result.sorted { left, right in
      (left.day, title(of: left.carried.reaction), left.carried.row)
        < (right.day, title(of: right.carried.reaction), right.carried.row)
    }
  }

  // MARK: Shifts

  /// What a deadline is apart from its day.
  private struct DeadlineKey: Hashable {
    var title: String
    var about: [String]
  }

  /// The deadlines that fall on other days after one moment up to two ends, or on one side only;
  /// those that are running at the ends among them.
  func shifts(from old: MomentID, to new: MomentID, after start: MomentID) -> [Answer.Shift] {
    let (oldDays, newDays) = (deadlines(after: start, to: old), deadlines(after: start, to: new))
    var result: [Answer.Shift] = []
    for key in Set(oldDays.keys).union(newDays.keys) {
      var gone: [Day] = []
      var left = newDays[key] ?? []
      for day in oldDays[key] ?? [] {
        if let place = left.firstIndex(of: day) { left.remove(at: place) } else { gone.append(day) }
      }
      for place in 0..<max(gone.count, left.count) {
        result.append(
          Answer.Shift(
            title: key.title, about: key.about, old: place < gone.count ? gone[place] : nil,
            new: place < left.count ? left[place] : nil))
      }
    }
    func day(_ shift: Answer.Shift) -> Day { min(shift.old ?? .last, shift.new ?? .last) }
    return result.sorted { left, right in
      (day(left), left.title, left.about.joined(separator: "\n"))
        < (day(right), right.title, right.about.joined(separator: "\n"))
    }
  }

  /// The days of deadlines after a moment up to another: those carried out, then those running.
  private func deadlines(after start: MomentID, to end: MomentID) -> [DeadlineKey: [Day]] {
    var result: [DeadlineKey: [Day]] = [:]
    for one in effects(of: world.history.way(from: start, to: end)) where one.isDeadline {
      result[DeadlineKey(title: one.title, about: one.about), default: []].append(one.date)
    }
    world.at(end) {
      for one in runningDeadlines() {
        let key = DeadlineKey(title: title(of: one.carried.reaction), about: about(one.carried))
        result[key, default: []].append(one.day)
      }
    }
    return result
  }
}
