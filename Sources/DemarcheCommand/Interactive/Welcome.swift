import Demarche
import Rendering
import ScenarioLanguage
import Wording

/// What a session says first: where and when we are, and what to try.
func welcome(to session: Session, path: String?, width: Int) -> String {
  let model = session.model
  let language = session.words
  var lines = [model.title ?? path ?? WelcomeMessage.untitled.text(in: language)]
  if let about = model.about { lines += wrapped(about, width: width) }
  lines += wrapped(time(in: session).text(in: language), width: width)
  let tries = WelcomeMessage.tryThese(suggestions(for: session))
  lines += wrapped(tries.text(in: language), width: width)
  lines.append(WelcomeMessage.keys.text(in: language))
  if path == nil, let folder = scenarioFolder() {
    let others = scenarios(in: folder).filter { $0 != defaultScenario }
    if !others.isEmpty {
      let message = WelcomeMessage.otherScenarios(folder: folder, others)
      lines += wrapped(message.text(in: language), width: width)
    }
  }
  return lines.joined(separator: "\n") + "\n\n"
}

private func time(in session: Session) -> WelcomeMessage {
  let script = session.model.script
  guard let last = script.last else { return .noScript(session.date) }
  if script.count == 1 { return .oneEvent(session.date, on: last.day) }
  return .events(session.date, script.count, last: last.day)
}

/// Lines that say something on this scenario.
private func suggestions(for session: Session) -> [String] {
  let model = session.model
  var lines: [String] = []
  if !model.script.isEmpty { lines.append("next") }
  if !model.actions.isEmpty { lines.append("moves") }
  if let question = session.firstQuestion { lines.append(session.shown(sentence: question)) }
  return lines + ["state", "what now", "help"]
}

extension Session {
  /// A question that has answers now, of what follows rather than of what was written down.
  var firstQuestion: String? {
    let relations = model.relations
    for isDerived in [true, false] {
      for place in relations.indices where holdsAny(of: RelationID(place)) {
        let relation = relations[place]
        guard relation.isDerived == isDerived, (1...3).contains(relation.slots.count)
        else { continue }
        return relation.phrase.question(relation.slots.map(\.name))
      }
    }
    return nil
  }

  /// Somebody who can act.
  var firstActor: String? {
    guard let kind = model.actions.lazy.compactMap(\.actorKind).first else { return nil }
    return model.entities.first { $0.kind == kind }?.name
  }
}

extension Phrase {
  /// The phrase with a variable in each slot.
  fileprivate func question(_ names: [String]) -> String {
    // In a loop: to join a list made by `map` takes as long as all that leads here.
    var question = ""
    for part in parts {
      if !question.isEmpty { question += " " }
      switch part {
      case .word(let word): question += word
      case .slot(let slot): question += "?" + names[slot]
      }
    }
    return question
  }
}
