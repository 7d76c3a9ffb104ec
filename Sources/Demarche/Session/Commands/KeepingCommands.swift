import ScenarioLanguage

extension Command {
  static let keeping: [Command] = [
    Command(
      name: "undo", topic: .session, usage: ["undo", "undo N"],
      summary: "take the last lines that changed something back", details: ""
    ) { session, call in
      guard case .number(let count) = CountArgument(call.rest) else {
        return session.usage("undo", CommandMessage.howManyLines)
      }
      let lines = session.undo(count).map(session.told)
      guard !lines.isEmpty else {
        return .error(session.mistake("nothing-to-undo", CommandMessage.nothingToTakeBack))
      }
      return .done(session.say(CommandMessage.takenBack(lines)))
    },
    Command(
      name: "redo", topic: .session, usage: ["redo", "redo N"],
      summary: "do again what was taken back", details: ""
    ) { session, call in
      guard case .number(let count) = CountArgument(call.rest) else {
        return session.usage("redo", CommandMessage.howManyLines)
      }
      let lines = session.redo(count)
      guard !lines.isEmpty else {
        return .error(session.mistake("nothing-to-redo", CommandMessage.nothingToDoAgain))
      }
      return .done(session.say(CommandMessage.doneAgain(lines)))
    },
    Command(
      name: "summary", topic: .session, usage: ["summary on", "summary off"],
      summary: "answer long replays by their number and what changed in all", details: ""
    ) { session, call in
      switch call.rest.lowercased() {
      case "on": session.isSummary = true
      case "off": session.isSummary = false
      default: return session.usage("summary", CommandMessage.onOrOff)
      }
      return .done(session.say(CommandMessage.summary(isOn: session.isSummary)))
    },
    Command(
      name: "save", topic: .session, usage: ["save FILE"],
      summary: "write the lines that led here to a file",
      details: """
        The file is a script of plain lines; load replays it, and so does --script.
        """
    ) { session, call in session.save(call.rest) },
    Command(
      name: "load", topic: .session, usage: ["load FILE"],
      summary: "replay a saved session from the start",
      details: """
        undo takes its lines back one by one, and then leads back to what was done before.
        """
    ) { session, call in session.load(call.rest, line: call.line) },
    export,
    language,
    Command(
      name: "help", topic: .session, usage: ["help", "help TASK", "help WORD", "help all"],
      summary: "what can be typed, by what you want to do",
      details: """
        help explain, say, lists what explains; help next tells of one command; help bad-date of an \
        error, help since of a word of the language.
        """
    ) { session, call in session.help(call.rest) },
    Command(
      name: "?", topic: .session, usage: ["? NAME", "?"],
      summary: "what there is to know of anything here",
      details: """
        An actor or a thing, a phrase (? ?who lists ?whom on ?list), a move, a kind, a rule, a \
        deadline, a source, a word of a phrase; ? alone tells of the scenario as a whole.
        """
    ) { session, call in session.question(call.rest) },
    Command(
      name: "quit", topic: .session, usage: ["quit"], summary: "leave", details: ""
    ) { _, _ in .quit },
  ]
}

extension Session {
  /// A line that was taken back, for people with the steps that it had brought.
  func told(_ entry: Entry) -> String {
    guard tellsStories, entry.before.edition == entry.after.edition,
      entry.after.edition == state.edition
    else { return entry.line }
    let view = entry.after.view.branch
    let isNew = view >= entry.before.branches.count
    let start = isNew ? entry.before.view.moment : entry.before.branches[view].tip
    let tip = entry.after.branches[view].tip
    guard world.history.isBefore(start, orIs: tip) else { return entry.line }
    let steps = world.history.way(from: start, to: tip).filter { event(of: $0) != nil }
    guard let last = steps.last, let event = event(of: last) else { return entry.line }
    let shown = shown(event: event)
    if steps.count == 1, shown == entry.line.trimmed { return entry.line }
    return say(
      CommandMessage.steps(
        entry.line, count: steps.count, last: Int(world.history[last].step), shown))
  }

  // MARK: Saving

  /// The lines that lead to the state in view: those that changed something, and between them how
  /// the view came to where they were typed.
  func script() -> [String] {
    let entries = done.entries(downTo: \.isLoading)
    var here = SessionState(start: editions[0].world.start)
    var lines: [String] = []
    for entry in entries {
      lines += way(from: here, to: entry.before) + [entry.line.trimmed]
      here = entry.after
    }
    return (isLanguageChosen ? ["language \(language)"] : []) + lines + way(from: here, to: state)
  }

  /// The line that moves the view, where it was moved.
  private func way(from here: SessionState, to there: SessionState) -> [String] {
    let view = there.view
    guard view != here.view else { return [] }
    let history = editions[there.edition].world.history
    let moment = history[view.moment]
    let tip = there.branches[view.branch].tip
    let isStep =
      view.day == moment.day
      && history.moment(ofStep: Int(moment.step), before: tip) == view.moment
    return ["goto " + (isStep ? "#\(moment.step)" : view.day.text)]
  }

  /// Writes a file, but none of those that the scenario is in; what went wrong.
  func write(_ text: String, to path: String) -> Answer.Mistake? {
    // By their names and what they hold: a file has many paths, and a device is not to be read.
    let own = model.files.filter { $0.path.lastComponent == path.lastComponent }
    if !own.isEmpty, let bytes = files.read(path), own.contains(where: { $0.bytes == bytes }) {
      return mistake("file", CommandMessage.isTheScenario(path))
    }
    return files.write(path, text).map {
      mistake("file", CommandMessage.cannotWrite(path, $0))
    }
  }

  func save(_ path: String) -> Answer.Content {
    guard !path.isEmpty else { return usage("save", CommandMessage.toWhichFile) }
    let lines = script()
    let title = "# Demarche session" + (model.title.map { " on \($0)" } ?? "")
    if let mistake = write(([title] + lines).map { $0.onOneLine + "\n" }.joined(), to: path) {
      return .error(mistake)
    }
    return .done(say(CommandMessage.written(lines.count, path)))
  }

  /// Replays a saved session from the start; if a line no longer holds, says which, and stays.
  func load(_ path: String, line: String) -> Answer.Content {
    guard !path.isEmpty else { return usage("load", CommandMessage.whichFile) }
    guard let bytes = files.read(path) else {
      return .error(mistake("file", CommandMessage.cannotRead(path)))
    }
    guard loadDepth < 8 else {
      return .error(mistake("file", CommandMessage.loadsItself(path)))
    }
    loadDepth += 1
    defer { loadDepth -= 1 }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).withoutByteOrderMark }
    let before = snapshot
    let (kept, failures) = beginAnew(line: line) { replay(lines) }
    guard failures.isEmpty else {
      restore(before)
      records = nil
      return .error(
        mistake(
          "file",
          CommandMessage.doesNotFit(
            path, failures: failures.prefix(10).map { ($0.number, $0.line, $0.reason) },
            more: max(0, failures.count - 10))))
    }
    records = [.load(path: path, lines: kept)]
    return .done(say(CommandMessage.replayed(kept.count, path)))
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// What follows the last `/` of a path.
  fileprivate var lastComponent: Substring {
    self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
  }
}
