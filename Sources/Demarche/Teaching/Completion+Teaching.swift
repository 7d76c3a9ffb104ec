import ScenarioLanguage

/// What the commands of lessons and roles can go on with.
extension Session {
  func teachingArguments(of command: String, _ typed: String) -> [Completion] {
    switch command {
    case "lesson":
      return choices(
        model.lessons.map { ($0.title, nil) } + [
          ("back", "to where the step was set"), ("skip", "pass the step over"),
          ("again", "from the beginning"), ("leave", "leave the lesson"),
        ], typed)
    case "answer": return unique(choices(openChoices, typed) + sentences(typed, .question))
    case "drill":
      return choices(DrillTopic.allCases.map { ($0.rawValue, nil) } + [("stop", nil)], typed)
    case "play":
      guard typed.lowercased().hasPrefix("as ") else { return choices([("as ", nil)], typed) }
      return movers(String(typed.dropFirst(3).drop(while: \.isWhitespace)))
    case "trend":
      let last = typed.lastIndex(of: ",").map { typed[typed.index(after: $0)...] } ?? typed[...]
      return movers(String(last.drop(while: \.isWhitespace)))
    default: return movers(typed)
    }
  }

  func movers(_ typed: String) -> [Completion] {
    let kinds = Set(model.actions.compactMap(\.actorKind))
    return names(typed) { kind in kinds.contains { model.isKind(kind, under: $0) } }
  }

  /// The choices of the question that waits.
  private var openChoices: [(String, String?)] {
    if let question = openDrill?.question { return question.choices.map { ($0, nil) } }
    guard let (lesson, place) = currentLesson, place.step < lesson.steps.count,
      case .ask(let question) = lesson.steps[place.step],
      case .choices(let choices) = question.key
    else { return [] }
    return choices.map { ($0.text, nil) }
  }
}
