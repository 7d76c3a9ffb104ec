import Quantities
import ScenarioLanguage

extension Command {
  static let defining: [Command] = [
    Command(
      name: "define", topic: .extending,
      usage: ["define FACT", "define HEAD if CONDITION", "define ITEM", "define"],
      summary: "add a rule, a fact, a relation, a move … to the session",
      details: """
        What a file can declare can be defined: kind, KIND NAME, relation, rule, action, \
        consequence, deadline, never, given, source, response, wants. It holds from the first day: \
        what was played is played again with it, and a definition that would make a step of it \
        illegal is not taken over. At the prompt an item goes on over several lines, up to an empty \
        one; on one line bars part its clauses:
          define relation ?a:State trusts ?b:State
          define Japan trusts South Korea
          define rule Trust is mutual: ?a trusts ?b if ?b trusts ?a
          define action ?a:State snubs ?b:State | needs ?a trusts ?b | ends ?a trusts ?b
        undo takes a definition back; save keeps it with the session.
        """
    ) { session, call in session.define(call.rest, line: call.line) },
    Command(
      name: "definitions", topic: .extending, usage: ["definitions"],
      summary: "what was defined in this session", details: ""
    ) { session, _ in
      .definitions(session.edition.definitions.map { (text: $0.text, line: $0.line) })
    },
  ]
}

extension Session {
  var edition: Edition { editions[state.edition] }

  /// Whether lines are all of what is typed; an item that is defined may go on.
  public func isComplete(_ text: String) -> Bool {
    guard text.firstWord.0.lowercased() == "define" else { return true }
    return Definition.isComplete(text)
  }

  /// Whether lines are an item to be defined rather than one sentence: `define`, or an item with
  /// indented clauses, as it is pasted from a file.
  public func isDefinition(_ text: String) -> Bool {
    let word = text.firstWord.0
    if word.lowercased() == "define" { return true }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines[1].first?.isWhitespace == true else { return false }
    return Definition.items.contains(word.lowercased()) || isKind(word)
  }

  func isKind(_ word: String) -> Bool {
    let word = word.lowercased()
    return model.kinds.contains { $0.name.lowercased() == word }
  }

  // MARK: Defining

  func define(_ text: String, line: String) -> Answer.Content {
    let typed = text.trimmed
    guard !typed.isEmpty else {
      return usage("define", DefinitionMessage.defineWhat)
    }
    let definition = Definition(typed, number: edition.definitions.count + 1, isKind: isKind)
    for word in definition.itemWords {
      guard let item = Definition.notHere[word] else { continue }
      return .error(mistake("definition", DefinitionMessage.belongsToFiles(word, item)))
    }
    let old = world.at(state.view.moment, on: state.view.day) { stateFacts() }
    switch edited(with: definition, typed: typed, line: line) {
    case .failure(let mistake): return .error(mistake)
    case .success(let (edition, state, warnings)):
      editions.append(edition)
      records = [.line(definition.line)]
      return change(definition.line) {
        self.state = state
        show()
        let new = stateFacts()
        var changes = Answer.Changes()
        changes.began = new.stored.subtracting(old.stored).sorted()
        changes.ended = old.stored.subtracting(new.stored).sorted()
        changes.derivedBegan = new.derived.subtracting(old.derived).sorted()
        changes.derivedEnded = old.derived.subtracting(new.derived).sorted()
        return .defined(
          Answer.Defined(
            text: definition.text, number: edition.definitions.count, changes: changes,
            warnings: warnings))
      }
    }
  }

  private func stateFacts() -> (stored: Set<String>, derived: Set<String>) {
    guard case .state(let stored, let derived) = stateContent() else { return ([], []) }
    return (Set(stored), Set(derived))
  }

  /// The edition with one definition more, and the session's state in it.
  private func edited(with definition: Definition, typed: String, line: String)
    -> Result<(Edition, SessionState, [String]), Answer.Mistake>
  {
    let earlier = edition.definitions.map { $0.text + "\n" }.joined()
    let reading = readScenario(
      editions[0].world.model.files, adding: Array((earlier + definition.text + "\n").utf8),
      path: Session.definitionsPath)
    let start = earlier.utf8.count
    let errors = reading.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      return .failure(mistake(errors, in: reading, definition, from: start, typed, line))
    }
    let world = World(PreparedScenario(reading.model))
    world.database.setInterruption(isInterrupted)
    let edition = Edition(world: world, definitions: edition.definitions + [definition])
    let lessons = state.teaching.places.values.sorted { $0.lesson < $1.lesson }
    let tips =
      state.branches.map(\.tip) + [state.view.moment]
      + lessons.flatMap { [$0.trunk, $0.start.moment] }
    switch world.adopt(tips, of: self.world) {
    case .failure(let misfit): return .failure(mistake(misfit, in: edition))
    case .success(let places):
      let check = Session(edition)
      let found = check.firstDayDiagnostics()
      if let broken = found.first(where: { $0.code == .givenBreaksNever }) {
        return .failure(Answer.Mistake(code: broken.code.name, message: broken.message))
      }
      let own = FileID(reading.files.count - 1)
      let warnings = (reading.diagnostics + found).filter {
        $0.severity == .warning && $0.span.file == own && Int($0.span.start) >= start
      }
      return .success((edition, moved(to: edition, places), warnings.map(\.message)))
    }
  }

  private static let definitionsPath = "definitions"

  /// The state of the session, its moments those of another edition.
  private func moved(to edition: Edition, _ places: [MomentID: MomentID]) -> SessionState {
    var result = state
    result.edition = editions.count
    func place(_ old: MomentID) -> MomentID { places[old] ?? .start }
    for number in result.branches.indices {
      let tip = result.branches[number].tip
      if let origin = result.branches[number].origin {
        let fork = world.history.moment(ofStep: origin.step, before: tip)
        result.branches[number].origin?.step = Int(edition.world.history[place(fork)].step)
      }
      result.branches[number].tip = place(tip)
    }
    result.view.moment = place(result.view.moment)
    for (lesson, old) in state.teaching.places {
      result.teaching.places[lesson]?.trunk = place(old.trunk)
      result.teaching.places[lesson]?.start.moment = place(old.start.moment)
      // What was played before the definition is no step of a task that is under way.
      result.teaching.places[lesson]?.floor = edition.world.history.next
    }
    return result
  }

  // MARK: Mistakes

  /// The first error, with its place in the line where it is in what was typed; the others in words.
  private func mistake(
    _ errors: [Diagnostic], in reading: ScenarioReading, _ definition: Definition, from start: Int,
    _ typed: String, _ line: String
  ) -> Answer.Mistake {
    let own = FileID(reading.files.count - 1)
    func isTyped(_ one: Diagnostic) -> Bool { one.span.file == own && Int(one.span.start) >= start }
    let first = errors.first(where: isTyped) ?? errors[0]
    var message = first.message + (first.hint.map { " " + $0 } ?? "")
    if !isTyped(first), Int(first.span.file.number) < reading.files.count {
      let file = reading.files[Int(first.span.file.number)]
      message += " (\(file.path), line \(file.position(of: first.span).line))"
    }
    let others = errors.filter { $0 != first }
    if !others.isEmpty {
      message += " And: " + others.prefix(3).map(\.message).joined(separator: " ")
    }
    var mistake = Answer.Mistake(
      code: first.code.name, message: message, suggestions: [])
    if isTyped(first), let part = line.range(of: typed) {
      let before = line.unicodeScalars.distance(from: line.startIndex, to: part.lowerBound)
      let bytes = Array(typed.utf8)
      func scalars(_ place: Int32) -> Int {
        let offset = definition.typedOffset(of: Int(place) - start)
        let end = min(max(offset, 0), bytes.count)
        return before + String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars.count
      }
      let place = scalars(first.span.start)
      mistake.place = place..<max(place, scalars(first.span.end))
    }
    return mistake
  }

  /// A step that was played and could not be with the definition.
  private func mistake(_ misfit: World.Misfit, in edition: Edition) -> Answer.Mistake {
    let moment = world.history[misfit.old]
    let event = event(of: misfit.old) ?? say(DefinitionMessage.timePasses)
    let session = Session(edition)
    session.world.move(to: misfit.before, on: moment.day)
    let refusal =
      misfit.move.map { session.refusal(of: $0, misfit.refusal) }
      ?? session.refusal(ofDeadlines: event, misfit.refusal)
    return self.mistake(
      "definition",
      DefinitionMessage.wouldBeRefused(
        step: Int(moment.step), day: moment.day.text, event: shown(event: event),
        reason: reason(of: refusal)), suggestions: ["why #\(moment.step)", "undo"])
  }
}
