import Quantities
import ScenarioLanguage

@testable import Demarche
@testable import RuleEngine

/// A scenario played by the session and by the plain one side by side.
struct ScenarioRun {
  let session: Session
  var plain: PlainSession

  /// What goes wrong, or nil; nil too where the scenario does not check clean.
  static func failure(_ scenario: RandomScenario) -> String? {
    guard let model = model(of: scenario) else { return nil }
    return failure(model, scenario.lines)
  }

  static func model(of scenario: RandomScenario) -> Model? {
    let reading = readScenario(path: "random") { _ in Array(scenario.text.utf8) }
    return reading.hasErrors ? nil : reading.model
  }

  /// Types lines, and looks after each at where that led.
  static func failure(
    _ model: Model, _ lines: [String], look: (ScenarioRun) -> String?
  ) -> String? {
    var run = ScenarioRun(session: Session(model), plain: PlainSession(model))
    if let failure = look(run) { return "at the start: \(failure)" }
    for (place, line) in lines.enumerated() {
      if let failure = run.type(line) ?? look(run) {
        return "line \(place + 1), \(line): \(failure)"
      }
    }
    return nil
  }

  static func failure(_ model: Model, _ lines: [String]) -> String? {
    // The engine would stop at its own check.
    guard lower(model).program.isStratified else { return "the rules are not stratified" }
    var run = ScenarioRun(session: Session(model), plain: PlainSession(model))
    if let failure = run.compareState() { return "at the start: \(failure)" }
    for (place, line) in lines.enumerated() {
      if let failure = run.type(line) ?? run.compareState() {
        return "line \(place + 1), \(line): \(failure)"
      }
    }
    return nil
  }

  // MARK: Lines

  mutating func type(_ line: String) -> String? {
    var query: Query?
    var move: Move?
    if line.hasPrefix("ask ") {
      guard case .query(let read) = session.read(String(line.dropFirst(4))) else { return nil }
      query = read
    } else if line.contains(" does") || line.hasPrefix("it "),
      case .move(let read) = session.read(line)
    {
      move = read
    }
    if let failure = typeOther(line) { return failure.isEmpty ? nil : failure }
    guard let answer = session.answer(line) else { return "no answer" }
    if let query { return compare(answer, plain.rows(query), query) }
    if let move { return compare(answer, plain.move(move)) }
    guard let steps = carryOut(line) else { return nil }
    return compare(answer, steps)
  }

  /// The steps that a line brings; nil where it answers something else.
  private mutating func carryOut(_ line: String) -> [PlainStep]? {
    let words = line.split(separator: " ").map(String.init)
    let last = words.last ?? ""
    switch words[0] {
    case "next": return plain.next(last == "all" ? .max >> 8 : Int(last) ?? 1)
    case "skip": plain.skip(Int(last) ?? 1)
    case "back": plain.back(Int(last) ?? 1)
    case "wait":
      if words[1] == "until" {
        guard let day = parseDay(last), day >= plain.view.day else { return nil }
        return plain.wait(until: day)
      }
      guard let count = Int(words[1]), let day = plain.view.day.adding(count, .day) else {
        return nil
      }
      return plain.wait(until: day)
    case "goto":
      let (place, day) = (plain.view.place, plain.view.day)
      var steps: [PlainStep] = []
      if last == "start" {
        steps = plain.goto(step: 0)
      } else if last == "end" {
        steps = plain.goto(step: .max)
      } else if last.hasPrefix("#") {
        guard let number = Int(last.dropFirst()), number <= plain.lastStep else { return nil }
        steps = plain.goto(step: number)
      } else if let day = parseDay(last) {
        guard day >= plain.view.nodes[0].state.today else { return nil }
        let isWait = day > plain.lastDay
        steps = plain.goto(day)
        if isWait { return steps }
      }
      let isForwards =
        plain.view.place > place || (plain.view.place == place && plain.view.day > day)
      return isForwards ? steps : nil
    default: break
    }
    return nil
  }

  // MARK: Comparing

  private func compareState() -> String? {
    guard session.date == plain.view.day else {
      return "it is \(session.date), not \(plain.view.day)"
    }
    guard session.position.step == plain.position else {
      return "the view is at step \(session.position.step), not \(plain.position)"
    }
    guard session.branch == plain.branch.name else {
      return "on \(session.branch), not \(plain.branch.name)"
    }
    guard case .state(let stored, let derived)? = session.answer("state")?.content else {
      return "no state"
    }
    let expected = plain.holding()
    return ScenarioRun.difference("stored", Set(stored), Set(expected.stored))
      ?? ScenarioRun.difference("derived", Set(derived), Set(expected.derived))
      ?? (stored.count + derived.count == expected.stored.count + expected.derived.count
        ? nil : "repetitions")
  }

  static func difference(_ name: String, _ found: Set<String>, _ expected: Set<String>) -> String? {
    if found == expected { return nil }
    let (more, less) = (found.subtracting(expected), expected.subtracting(found))
    return "\(name): too much \(more.sorted()), missing \(less.sorted())"
  }

  func compare(_ answer: Answer, _ rows: Set<[String]>, _ query: Query) -> String? {
    switch answer.content {
    case .truth(let holds): return holds == !rows.isEmpty ? nil : "answered \(holds)"
    case .answers(_, let found):
      guard Set(found) == rows, found.count == rows.count else {
        return "answered \(found), not \(rows)"
      }
      return nil
    default: return "answered \(answer.content)"
    }
  }

  private func compare(
    _ answer: Answer, _ expected: (steps: [PlainStep], refusal: PlainStep.Refusal?)
  ) -> String? {
    switch (answer.content, expected.refusal) {
    case (.refused(let refusal), let expected?): return compare(refusal, expected)
    case (.steps, nil): return compare(answer, expected.steps)
    default: return "answered \(answer.content) where \(expected) should be"
    }
  }

  func compare(_ refusal: Answer.Refusal, _ expected: PlainStep.Refusal?) -> String? {
    let fits: Bool
    switch expected {
    case .needs(let needs): fits = refusal.needs.map(\.holds) == needs
    case .arithmetic: fits = refusal.arithmetic != nil
    case .contradiction: fits = refusal.contradiction != nil && refusal.arithmetic == nil
    case .cascade: fits = refusal.cascade != nil
    case .never: fits = refusal.never != nil
    case nil: fits = false
    }
    return fits ? nil : "refused by \(refusal), not \(String(describing: expected))"
  }

  private func compare(_ answer: Answer, _ expected: [PlainStep]) -> String? {
    guard case .steps(let found) = answer.content else {
      return "answered \(answer.content) where \(expected.count) steps should be"
    }
    return compare(found, expected)
  }

  func compare(_ found: [Answer.Step], _ expected: [PlainStep]) -> String? {
    guard found.count == expected.count else {
      return "\(found.count) steps, not \(expected.count)"
    }
    for (step, expected) in zip(found, expected) {
      if let failure = compare(step, expected) { return "step \(step.number): \(failure)" }
    }
    return nil
  }

  private func compare(_ step: Answer.Step, _ expected: PlainStep) -> String? {
    switch (step.refused, expected.refusal) {
    case (nil, nil): break
    case (let refusal?, let expected?):
      if let failure = compare(refusal, expected) { return failure }
    default:
      return "\(String(describing: step.refused)), not \(String(describing: expected.refusal))"
    }
    let plain = PlainStep(
      date: step.date, cause: step.cause.rawValue, event: step.event, titles: step.titles,
      consequences: step.consequences, refusal: expected.refusal, began: step.changes.began,
      ended: step.changes.ended, derivedBegan: step.changes.derivedBegan,
      derivedEnded: step.changes.derivedEnded)
    return plain == expected ? nil : "\(plain), not \(expected)"
  }
}

extension PlainSession {
  /// The number of the branch's last step.
  var lastStep: Int { branch.tip.number }

  var lastDay: Day { branch.tip.state.today }
}
