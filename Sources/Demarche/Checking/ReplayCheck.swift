import RuleEngine
import ScenarioLanguage

/// What can be wrong with a scenario that only playing it shows: givens that break a `never`,
/// deadlines already past and consequences already true on the first day, scripted events and
/// deadlines that are refused, lessons that cannot be completed.
///
/// The model must have been checked without errors. Costs one replay of the script, and one search
/// for each task of a lesson.
public func checkByReplay(_ model: Model, language: String? = nil) -> [Diagnostic] {
  let session = Session(model)
  if let language { session.choose(language: language) }
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
          say(ReplayMessage.givensBringAbout(shown(sentence: never.text)))))
    }
    for (place, reaction) in world.database.program.reactions.enumerated() {
      let rows = world.database.rows(of: reaction.trigger)
      switch world.lowered.reactions[place] {
      case .consequence(let consequence):
        guard !rows.isEmpty else { continue }
        result.append(
          Diagnostic(
            .consequenceAlreadyTrue, model.consequences[consequence].span,
            say(ReplayMessage.alreadyTrue(shown(title: model.consequences[consequence].title))),
            hint: say(ReplayMessage.giveIt)))
      case .deadline(let deadline):
        let past = rows.contains { row in
          let day = world.database.tuple(reaction.trigger, row).last?.day
          return day.map { $0 <= world.start } ?? false
        }
        guard past else { continue }
        result.append(
          Diagnostic(
            .deadlinePast, model.deadlines[deadline].span,
            say(ReplayMessage.isPast(shown(title: model.deadlines[deadline].title))),
            hint: say(ReplayMessage.giveItOrStartEarlier)))
      }
    }
    return result
  }

  /// How many years are let pass after the last event, for the deadlines that stand then.
  private static let yearsAfterScript = 2

  /// Plays the whole script, and lets some time pass after it; the session is there afterwards.
  fileprivate func replayDiagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var isOver = false
    while !isOver {
      let played: [MomentID]
      if world.nextEvent != nil {
        played = world.playNextEvent()
      } else {
        isOver = true
        let last = world.database.today.adding(Session.yearsAfterScript, .year)
        played = last.map { world.wait(until: $0) } ?? []
      }
      for id in played where world.history.details[id]?.refusal != nil {
        let here = (world.place, world.database.today)
        defer { world.move(to: here.0, on: here.1) }
        guard let step = steps([id]).first, let refused = step.refused else { continue }
        let reason = self.reason(of: refused)
        switch world.history[id].what {
        case .scripted(let event):
          result.append(
            Diagnostic(
              .refusedEvent, world.script[event].span,
              say(ReplayMessage.eventRefused(step.date, reason: reason))))
        case .deadlines(let carried):
          guard
            case .deadline(let place)? = carried.first.map({ world.lowered.reactions[$0.reaction] })
          else { continue }
          result.append(
            Diagnostic(
              .refusedDeadline, model.deadlines[place].span,
              say(
                ReplayMessage.deadlineRefused(
                  step.date, shown(event: step.event ?? ""), reason: reason))))
        default: continue
        }
      }
    }
    return result
  }
}

extension Session {
  /// The first thing that speaks against a move, in a sentence.
  func reason(of refusal: Answer.Refusal) -> String {
    if let need = refusal.needs.first(where: { !$0.holds }) {
      return say(ReplayMessage.needs(shown(sentence: need.text), but: need.why))
    }
    return refusal.never ?? refusal.arithmetic ?? refusal.contradiction ?? refusal.cascade
      ?? say(ReplayMessage.cannotBeDone)
  }
}
