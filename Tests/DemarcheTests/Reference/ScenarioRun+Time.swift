import Quantities
import ScenarioLanguage

@testable import Demarche

/// Branches, and questions about time.
extension ScenarioRun {
  /// Types a line of these; what goes wrong, empty if nothing does. Nil for other lines.
  mutating func typeOther(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    switch words[0] {
    case "undo", "redo":
      let count = Int(words.last ?? "") ?? 1
      let isDone = words[0] == "undo" ? plain.undo(count) : plain.redo(count)
      return check(line, isDone ? nil : "nothing-to-\(words[0])")
    case "branch": return typeBranch(line, words)
    case "switch": return check(line, plain.switchTo(rest))
    case "branches": return checkBranches(line)
    case "without": return typeWithout(line, words)
    case "compare": return checkCompare(line, words)
    case "log":
      return with(line) { content in
        guard case .log(let steps) = content else { return nil }
        return compare(steps, plain.view.nodes.compactMap(\.step)) ?? ""
      }
    case "events":
      return with(line) { content in
        guard case .events(let events) = content else { return nil }
        return same(events.map(\.status.rawValue), plain.statuses())
      }
    case "as": return checkAsOf(line, words)
    case "changes":
      return check(line, parseDay(words[2]), parseDay(words[4])) { run, first, last in
        run.plain.changes(from: first, to: last)
      } compare: { content, expected in
        guard case .changes(let changes) = content else { return nil }
        return same(PlainSession.Changes(changes), expected)
      }
    case "when": return checkWhen(line, rest)
    case "history": return checkHistory(line, rest)
    case "since": return checkSince(line, words.dropFirst(2).joined(separator: " "))
    case "what": return checkWhatIf(line)
    default: return nil
    }
  }

  // MARK: Comparing

  private func with(_ line: String, _ body: (Answer.Content) -> String?) -> String {
    guard let content = session.answer(line)?.content else { return "no answer" }
    return body(content) ?? "answered \(content)"
  }

  private func same<Value: Equatable>(_ found: Value, _ expected: Value) -> String {
    found == expected ? "" : "\(found), not \(expected)"
  }

  /// A line that is done, or fails with a code.
  private func check(_ line: String, _ code: String?) -> String {
    with(line) { content in
      switch content {
      case .done: same("done", code ?? "done")
      case .error(let mistake): same(mistake.code, code ?? "done")
      default: nil
      }
    }
  }

  private func check<Expected>(
    _ line: String, _ first: Day?, _ last: Day?,
    _ expected: (ScenarioRun, Day, Day) -> Result<Expected, PlainMistake>,
    compare: (Answer.Content, Expected) -> String?
  ) -> String {
    guard let first, let last else { return "no day" }
    switch expected(self, first, last) {
    case .failure(let mistake): return check(line, mistake.code)
    case .success(let expected): return with(line) { compare($0, expected) }
    }
  }

  private func query(_ text: String) -> Query? {
    guard case .query(let query) = session.read(text) else { return nil }
    return query
  }

  // MARK: Branches

  private mutating func typeBranch(_ line: String, _ words: [String]) -> String {
    var (place, day) = (plain.view.place, plain.view.day)
    if plain.isTaken(words[1]) { return check(line, "branch-exists") }
    if let from = words.last, words.count == 4 {
      if from.hasPrefix("#") {
        guard let number = Int(from.dropFirst()), number <= plain.lastStep else {
          return check(line, "no-such-step")
        }
        place = plain.view.nodes.firstIndex { $0.number == number } ?? 0
        day = plain.view.nodes[place].state.today
      } else if let wanted = parseDay(from) {
        if case .failure(let mistake) = plain.end(of: wanted) { return check(line, mistake.code) }
        place = plain.view.nodes.lastIndex { $0.state.today <= wanted } ?? 0
        day = wanted
      }
    }
    return check(line, plain.branch(words[1], place: place, day: day))
  }

  private func checkBranches(_ line: String) -> String {
    with(line) { content in
      guard case .branches(let branches) = content else { return nil }
      return same(
        branches.map {
          "\($0.name) \($0.date) \($0.steps) \($0.from?.branch ?? "") \($0.from?.step ?? 0)"
        },
        plain.view.branches.map {
          "\($0.name) \($0.tip.state.today) \($0.tip.number) \($0.origin?.branch ?? "") "
            + "\($0.origin?.step ?? 0)"
        })
    }
  }

  private mutating func typeWithout(_ line: String, _ words: [String]) -> String {
    let number = Int(words[1].dropFirst()) ?? 0
    let old = plain.branch.tip.state
    switch plain.without(number, as: words.count > 2 ? words[3] : nil) {
    case .failure(let mistake): return check(line, mistake.code)
    case .success(let expected):
      let new = plain.branch.tip.state
      return with(line) { content in
        guard case .without(let omission) = content else { return nil }
        guard omission.omitted == (number, expected.event) else {
          return "\(omission.omitted) left out, not \(expected.event)"
        }
        let found = omission.illegal.map { "\($0.number) \($0.event)" }
        guard found == expected.illegal.map({ "\($0.number) \($0.event)" }) else {
          return "\(found) illegal, not \(expected.illegal)"
        }
        for (found, expected) in zip(omission.illegal, expected.illegal) {
          if let failure = compare(found.refused, expected.refusal) { return failure }
        }
        return same(PlainSession.Changes(omission.net), plain.changes(from: old, to: new))
      }
    }
  }

  private func checkCompare(_ line: String, _ words: [String]) -> String {
    var names = [plain.branch.name, words[1]]
    if words.count == 4 { names = [words[1], words[3]] }
    let branches = names.compactMap { name in plain.view.branches.first { $0.name == name } }
    guard branches.count == 2 else { return check(line, "no-such-branch") }
    let expected = plain.compare(branches[0], branches[1])
    return with(line) { content in
      guard case .compare(let found) = content else { return nil }
      guard [found.left, found.right] == names, found.fork == expected.fork,
        found.onlyLeft == expected.onlyLeft, found.onlyRight == expected.onlyRight
      else { return "\(found), not \(expected)" }
      return compare(found.stepsLeft, expected.stepsLeft)
        ?? compare(found.stepsRight, expected.stepsRight) ?? ""
    }
  }

  // MARK: Time

  private func checkAsOf(_ line: String, _ words: [String]) -> String {
    guard let day = parseDay(words[2]) else { return "no day" }
    let condition = words.dropFirst(3).joined(separator: " ")
    switch plain.end(of: day) {
    case .failure(let mistake): return check(line, mistake.code)
    case .success(let state):
      // What `today` is in a condition is the day that it is asked of.
      guard let query = query(condition) else { return "" }
      guard let answer = session.answer(line) else { return "no answer" }
      return compare(answer, plain.rows(query, in: state), query) ?? ""
    }
  }

  private func checkWhen(_ line: String, _ condition: String) -> String {
    guard let query = query(condition) else { return "" }
    if !query.columns.isEmpty { return check(line, "unbound-variable") }
    return with(line) { content in
      guard case .spans(let spans) = content else { return nil }
      return same(spans.map { "\($0)" }, plain.when(query).map { "\($0)" })
    }
  }

  private func checkHistory(_ line: String, _ pattern: String) -> String {
    guard case .holds(let relation, let terms, nil)? = query(pattern)?.condition else { return "" }
    return with(line) { content in
      guard case .history(let intervals) = content else { return nil }
      return same(
        intervals.map { PlainSession.Interval($0) }, plain.history(relation, terms))
    }
  }

  private func checkSince(_ line: String, _ fact: String) -> String {
    guard let query = query(fact), case .holds(let relation, let terms, nil) = query.condition
    else { return "" }
    if terms.contains(where: { if case .value = $0 { false } else { true } }) {
      return check(line, "unbound-variable")
    }
    let last = plain.history(relation, terms).last { $0.to == nil }
    return with(line) { content in
      guard case .since(_, let holds, let since, let by) = content else { return nil }
      guard holds == (last != nil), since == last?.from,
        by.map({ PlainSession.Cause($0) }) == last?.beganBy
      else { return "\(content), not \(String(describing: last))" }
      return ""
    }
  }

  private func checkWhatIf(_ line: String) -> String {
    var trial = plain
    var steps: [PlainStep] = []
    for part in line.dropFirst("what if ".count).split(separator: " then ") {
      if part.hasPrefix("wait ") {
        let count = Int(part.split(separator: " ")[1]) ?? 0
        guard let day = trial.view.day.adding(count, .day) else { return "no day" }
        steps += trial.wait(until: day)
        continue
      }
      guard case .move(let move) = session.read(String(part)) else { return "" }
      let outcome = trial.move(move)
      if let refusal = outcome.refusal {
        return with(line) { content in
          guard case .refused(let refused) = content else { return nil }
          return compare(refused, refusal) ?? ""
        }
      }
      steps += outcome.steps
    }
    let net = plain.changes(from: plain.state, to: trial.state)
    return with(line) { content in
      guard case .preview(let preview) = content else { return nil }
      return compare(preview.steps, steps) ?? same(PlainSession.Changes(preview.net), net)
    }
  }
}

extension PlainSession.Changes {
  init(_ changes: Answer.Changes) {
    self.init(
      began: changes.began, ended: changes.ended, derivedBegan: changes.derivedBegan,
      derivedEnded: changes.derivedEnded)
  }
}

extension PlainSession.Cause {
  init(_ by: Answer.By) { self.init(step: by.step, event: by.event) }
}

extension PlainSession.Interval {
  init(_ interval: Answer.Interval) {
    self.init(
      fact: interval.fact, from: interval.from, to: interval.to,
      beganBy: interval.beganBy.map { .init($0) }, endedBy: interval.endedBy.map { .init($0) })
  }
}
