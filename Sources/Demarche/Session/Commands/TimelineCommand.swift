import Quantities
import RuleEngine
import ScenarioLanguage

extension Command {
  static let timeline = Command(
    name: "timeline", topic: .time, usage: ["timeline", "timeline NAME"],
    summary: "this branch drawn over time: events, how long facts held, deadlines ahead",
    details: """
      With a name: the facts about that actor or thing, given and derived. Without: the facts that \
      changed. Numbers under the events are steps: why #N tells more.
      """
  ) { session, call in session.timeline(call.rest) }
}

extension Session {
  func timeline(_ text: String) -> Answer.Content {
    var about: EntityID?
    if !text.isEmpty {
      switch entity(text) {
      case .success(let entity): about = entity
      case .failure(let mistake): return .error(mistake)
      }
    }
    let facts = factsOverTime(about)
    if isInterrupted() { return .error(interrupted) }
    show()
    let ahead = runningDeadlines().filter { about == nil || mentions($0.carried, about) }
    return .timeline(
      Answer.Timeline(
        name: about.map { model.text(.entity($0)) }, from: world.start, now: date,
        events: timelineEvents(about, facts.map(\.interval)), facts: facts,
        ahead: ahead.map { (date: $0.day, title: title(of: $0.carried.reaction)) }))
  }

  /// How long facts held up to the moment in view: about one entity all, stored and derived; else
  /// the stored ones that changed, whatever was given and stayed left out.
  private func factsOverTime(
    _ about: EntityID?
  ) -> [(interval: Answer.Interval, isDerived: Bool)] {
    var result: [(interval: Answer.Interval, isDerived: Bool)] = []
    for (place, relation) in model.relations.enumerated() {
      if isInterrupted() { break }
      let id = Program.RelationID(place)
      if let about {
        // Relations that cannot speak of the entity need not be followed through history.
        let kind = model[about].kind
        guard relation.slots.contains(where: { model.isKind(kind, $0.kind) }) else { continue }
        result += intervals(of: id) { fact(id, $0).values.contains(.entity(about)) }
          .map { ($0, relation.isDerived) }
      } else if !relation.isDerived {
        result += intervals(of: id) { _ in true }
          .filter { $0.beganBy != nil || $0.endedBy != nil }.map { ($0, false) }
      }
    }
    return result.sorted { left, right in
      (left.interval.fact, left.interval.from, left.interval.to ?? .last)
        < (right.interval.fact, right.interval.from, right.interval.to ?? .last)
    }
  }

  private func timelineEvents(
    _ about: EntityID?, _ facts: [Answer.Interval]
  ) -> [Answer.Timeline.Event] {
    let steps = Set(facts.flatMap { [$0.beganBy?.step, $0.endedBy?.step] }.compactMap { $0 })
    return world.history.way(from: .start, to: state.view.moment).compactMap { id in
      let moment = world.history[id]
      guard let text = event(of: id) else { return nil }
      let move = world.move(of: id)
      var cause = Answer.Step.Cause.move
      switch moment.what {
      case .scripted: cause = move == nil ? .remark : .script
      case .deadlines: cause = .deadline
      case .start, .played, .waited, .skipped: break
      }
      let isNamed = about.map { move?.values.contains(.entity($0)) ?? false } ?? true
      return Answer.Timeline.Event(
        number: Int(moment.step), date: moment.day, event: text, cause: cause,
        isRefused: world.history.details[id]?.refusal != nil,
        isTold: isNamed || steps.contains(Int(moment.step)))
    }
  }

  private func mentions(_ carried: Carried, _ entity: EntityID?) -> Bool {
    guard let entity else { return true }
    let trigger = world.database.program.reactions[carried.reaction].trigger
    let symbol = world.database.symbol(.entity(entity))
    return world.database.tuple(trigger, carried.row).contains(symbol)
  }
}
