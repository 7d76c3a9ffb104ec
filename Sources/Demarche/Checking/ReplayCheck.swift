import RuleEngine
import ScenarioLanguage

/// What can be wrong with a scenario that only playing it shows: givens that break a `never`,
/// deadlines already past and consequences already true on the first day, scripted events and
/// deadlines that are refused, lessons that cannot be completed.
///
/// The model must have been checked without errors. Costs one replay of the script, and one search
/// for each task of a lesson.
public func checkByReplay(_ model: Model) -> [Diagnostic] {
  let session = Session(model)
  return session.firstDayDiagnostics() + session.replayDiagnostics()
    + model.lessons.indices.flatMap { session.lessonDiagnostics($0) }
}

extension Session {
  /// What the given facts describe is taken as it is, so what would follow from it does not.
  func firstDayDiagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (place, relation) in world.database.program.prohibitions.enumerated()
    where world.database.count(of: relation) > 0 {
      let never = model.nevers[place]
      result.append(
        Diagnostic(
          .givenBreaksNever, never.span,
          "The given facts already bring about what must never be: \(never.text)."))
    }
    for (place, reaction) in world.database.program.reactions.enumerated() {
      let rows = world.database.rows(of: reaction.trigger)
      switch world.lowered.reactions[place] {
      case .consequence(let consequence):
        guard !rows.isEmpty else { continue }
        result.append(
          Diagnostic(
            .consequenceAlreadyTrue, model.consequences[consequence].span,
            "“\(model.consequences[consequence].title)” is already true on the first day, so it "
              + "will not be carried out for that.",
            hint: "Give what it would have brought about."))
      case .deadline(let deadline):
        let past = rows.contains { row in
          let day = world.database.tuple(reaction.trigger, row).last?.day
          return day.map { $0 <= world.start } ?? false
        }
        guard past else { continue }
        result.append(
          Diagnostic(
            .deadlinePast, model.deadlines[deadline].span,
            "“\(model.deadlines[deadline].title)” is past on the first day, so it will not be "
              + "carried out for that.",
            hint: "Give what it would have brought about, or let the scenario start earlier."))
      }
    }
    return result
  }

  /// Plays the whole script; the session is at its end afterwards.
  fileprivate func replayDiagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    while world.nextEvent != nil {
      for id in world.playNextEvent() where world.history.details[id]?.refusal != nil {
        let here = (world.place, world.database.today)
        defer { world.move(to: here.0, on: here.1) }
        guard let step = steps([id]).first, let refused = step.refused else { continue }
        let reason = refused.reason
        switch world.history[id].what {
        case .scripted(let event):
          result.append(
            Diagnostic(
              .refusedEvent, world.script[event].span,
              "On \(step.date.text) this is refused: \(reason)"))
        case .deadlines(let carried):
          guard
            case .deadline(let place)? = carried.first.map({ world.lowered.reactions[$0.reaction] })
          else { continue }
          result.append(
            Diagnostic(
              .refusedDeadline, model.deadlines[place].span,
              "On \(step.date.text) “\(step.event ?? "")” is refused: \(reason)"))
        default: continue
        }
      }
    }
    return result
  }
}

extension Answer.Refusal {
  /// The first thing that speaks against it, in a sentence.
  public var reason: String {
    if let need = needs.first(where: { !$0.holds }) {
      return "it needs “\(need.text)”" + (need.why.map { ", but \($0)." } ?? ".")
    }
    return never ?? arithmetic ?? contradiction ?? cascade ?? "it cannot be done."
  }
}
