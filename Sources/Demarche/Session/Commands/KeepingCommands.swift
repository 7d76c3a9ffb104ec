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
      let lines = session.undo(count)
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
      name: "help", topic: .session, usage: ["help", "help WORD"],
      summary: "what can be typed", details: ""
    ) { session, call in session.help(call.rest) },
    Command(
      name: "quit", topic: .session, usage: ["quit"], summary: "leave", details: ""
    ) { _, _ in .quit },
  ]
}

extension Session {
  // MARK: Saving

  /// The lines that lead to the state in view: those that changed something, and between them how
  /// the view came to where they were typed.
  func script() -> [String] {
    let entries = done.entries(downTo: \.isLoading)
    var here = SessionState(start: world.start)
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
    let moment = world.history[view.moment]
    let tip = there.branches[view.branch].tip
    let isStep =
      view.day == moment.day
      && world.history.moment(ofStep: Int(moment.step), before: tip) == view.moment
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
      .map { String(decoding: $0, as: UTF8.self) }
    let before = snapshot
    let (kept, failures) = beginAnew(line: line) { replay(lines) }
    guard failures.isEmpty else {
      restore(before)
      record = nil
      return .error(
        mistake(
          "file",
          CommandMessage.doesNotFit(
            path, failures: failures.prefix(10).map { ($0.number, $0.line, $0.reason) },
            more: max(0, failures.count - 10))))
    }
    record = .load(path: path, lines: kept)
    return .done(say(CommandMessage.replayed(kept.count, path)))
  }

  // MARK: Help

  func help(_ word: String) -> Answer.Content {
    guard !word.isEmpty else { return .help(Answer.Help(text: overview)) }
    switch Command.named(word) {
    case .one(let command):
      var lines = command.usage.map { "  \($0)" }
      lines.append(command.summary(in: words).capitalizedFirst + ".")
      let details = command.details(in: words)
      if !details.isEmpty { lines.append(details) }
      return .help(Answer.Help(text: lines.joined(separator: "\n")))
    case .several(let names):
      return .error(
        mistake(
          "ambiguous", LineMessage.couldBe(word, names), suggestions: names.map { "help \($0)" }))
    case .none:
      return .error(
        mistake(
          "unknown-command", LineMessage.noSuchCommand(word),
          suggestions: nearWords(to: word, among: Command.all.map(\.name)).map { "help \($0)" }))
    }
  }

  private var overview: String {
    var lines = [
      say(HelpMessage.typeAMove), say(HelpMessage.typeACondition), "",
    ]
    for topic in Command.Topic.allCases {
      lines.append(topic.title(in: words))
      for command in Command.all where command.topic == topic {
        let usage = command.usage.joined(separator: " | ")
        let padding = String(repeating: " ", count: max(1, 42 - usage.count))
        lines.append("  \(usage)\(padding)\(command.summary(in: words))")
      }
      lines.append("")
    }
    lines.append(say(HelpMessage.tellsMore))
    return lines.joined(separator: "\n")
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// What follows the last `/` of a path.
  fileprivate var lastComponent: Substring {
    self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
  }
}
