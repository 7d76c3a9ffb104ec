import Demarche
import Rendering
import ScenarioLanguage

/// What a session says first: where and when we are, and what to try.
func welcome(to session: Session, path: String?, width: Int) -> String {
  let model = session.model
  var lines = [model.title ?? path ?? "A scenario without a title"]
  if let about = model.about { lines += wrapped(about, width: width) }
  lines += wrapped(time(in: session), width: width)
  lines += wrapped("Try: " + suggestions(for: session).joined(separator: " · "), width: width)
  lines.append("Tab completes what is typed; ^D leaves.")
  if path == nil, let folder = scenarioFolder() {
    let others = scenarios(in: folder).filter { $0 != defaultScenario }
    if let first = others.first {
      lines += wrapped(
        "Other scenarios are in \(folder): \(others.joined(separator: ", ")). "
          + "To open one: demarche \(folder)/\(first)", width: width)
    }
  }
  return lines.joined(separator: "\n") + "\n\n"
}

private func time(in session: Session) -> String {
  let script = session.model.script
  let today = "It is \(session.date.text)"
  guard let last = script.last else { return today + "; there is no script to follow." }
  if script.count == 1 { return today + "; one event of the script is to come, \(last.day.text)." }
  return today
    + "; \(script.count) events of the script are to come, the last on \(last.day.text)."
}

/// Lines that say something on this scenario.
private func suggestions(for session: Session) -> [String] {
  let model = session.model
  var lines: [String] = []
  if !model.script.isEmpty { lines.append("next") }
  if !model.actions.isEmpty { lines.append("moves") }
  if let question = session.firstQuestion { lines.append(question) }
  return lines + ["state", "what now", "help"]
}

extension Session {
  /// A question that has answers now, of what follows rather than of what was written down.
  var firstQuestion: String? {
    let asked = model.relations.filter { !$0.slots.isEmpty && $0.slots.count < 4 }
    let questions = asked.filter(\.isDerived) + asked.filter { !$0.isDerived }
    for relation in questions {
      let line = relation.phrase.question(relation.slots.map(\.name))
      if case .answers(_, let rows)? = answer("ask " + line)?.content, !rows.isEmpty { return line }
    }
    return nil
  }

  /// Somebody who can act.
  var firstActor: String? {
    let kinds = model.actions.compactMap { action in action.actor.map { action.slots[$0].kind } }
    guard let kind = kinds.first else { return nil }
    return model.entities.first { $0.kind == kind }?.name
  }
}

extension Phrase {
  /// The phrase with a variable in each slot.
  fileprivate func question(_ names: [String]) -> String {
    parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): "?" + names[slot]
      }
    }.joined(separator: " ")
  }
}
