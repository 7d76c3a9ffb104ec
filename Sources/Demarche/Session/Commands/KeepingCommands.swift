import ScenarioLanguage

extension Command {
  static let keeping: [Command] = [
    Command(
      name: "undo", topic: .session, usage: ["undo", "undo N"],
      summary: "take the last lines that changed something back", details: ""
    ) { session, call in
      guard case .number(let count) = CountArgument(call.rest) else {
        return usage("undo", "How many lines? A number.")
      }
      let lines = session.undo(count)
      guard !lines.isEmpty else {
        return .error(
          Answer.Mistake(code: "nothing-to-undo", message: "There is nothing to take back."))
      }
      return .done("Taken back: " + lines.joined(separator: "; ") + ".")
    },
    Command(
      name: "redo", topic: .session, usage: ["redo", "redo N"],
      summary: "do again what was taken back", details: ""
    ) { session, call in
      guard case .number(let count) = CountArgument(call.rest) else {
        return usage("redo", "How many lines? A number.")
      }
      let lines = session.redo(count)
      guard !lines.isEmpty else {
        return .error(
          Answer.Mistake(code: "nothing-to-redo", message: "There is nothing to do again."))
      }
      return .done("Done again: " + lines.joined(separator: "; ") + ".")
    },
    Command(
      name: "summary", topic: .session, usage: ["summary on", "summary off"],
      summary: "answer long replays by their number and what changed in all", details: ""
    ) { session, call in
      switch call.rest.lowercased() {
      case "on": session.isSummary = true
      case "off": session.isSummary = false
      default: return usage("summary", "On or off?")
      }
      return .done("Replays are answered \(session.isSummary ? "in sum" : "step by step").")
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
      return Answer.Mistake(
        code: "file", message: "\(path) is the scenario itself; choose another name.")
    }
    return files.write(path, text).map {
      Answer.Mistake(code: "file", message: "I cannot write \(path): \($0).")
    }
  }

  func save(_ path: String) -> Answer.Content {
    guard !path.isEmpty else { return Command.usage("save", "To which file?") }
    let lines = script()
    let title = "# Demarche session" + (model.title.map { " on \($0)" } ?? "")
    if let mistake = write(([title] + lines).map { $0.onOneLine + "\n" }.joined(), to: path) {
      return .error(mistake)
    }
    return .done("\(counted(lines.count, "line")) written to \(path).")
  }

  /// Replays a saved session from the start; if a line no longer holds, says which, and stays.
  func load(_ path: String, line: String) -> Answer.Content {
    guard !path.isEmpty else { return Command.usage("load", "Which file?") }
    guard let bytes = files.read(path) else {
      return .error(Answer.Mistake(code: "file", message: "I cannot read \(path)."))
    }
    guard loadDepth < 8 else {
      return .error(Answer.Mistake(code: "file", message: "\(path) loads itself."))
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
      var listed = failures.prefix(10).map { "line \($0.number), “\($0.line)”: \($0.reason)" }
      if failures.count > 10 { listed.append("And \(failures.count - 10) more.") }
      return .error(
        Answer.Mistake(
          code: "file",
          message: "\(path) does not fit this scenario any more; nothing has changed. "
            + "What no longer holds: " + listed.joined(separator: " ")))
    }
    record = .load(path: path, lines: kept)
    return .done("\(counted(kept.count, "line")) of \(path) replayed.")
  }

  // MARK: Help

  func help(_ word: String) -> Answer.Content {
    guard !word.isEmpty else { return .help(Answer.Help(text: Session.overview)) }
    switch Command.named(word) {
    case .one(let command):
      var lines = command.usage.map { "  \($0)" }
      lines.append(command.summary.capitalizedFirst + ".")
      if !command.details.isEmpty { lines.append(command.details) }
      return .help(Answer.Help(text: lines.joined(separator: "\n")))
    case .several(let names):
      return .error(
        Answer.Mistake(
          code: "ambiguous", message: "“\(word)” could be \(names.listed("or")).",
          suggestions: names.map { "help \($0)" }))
    case .none:
      return .error(
        Answer.Mistake(
          code: "unknown-command", message: "There is no command “\(word)”.",
          suggestions: nearWords(to: word, among: Command.all.map(\.name)).map { "help \($0)" }))
    }
  }

  private static var overview: String {
    var lines = [
      "Type a move as a sentence to make it: Japan removes South Korea from White List",
      "Type a condition to ask it; ?who stands for whoever fits: ?who shares ?what with ?whom",
      "",
    ]
    for topic in Command.Topic.allCases {
      lines.append(topic.rawValue)
      for command in Command.all where command.topic == topic {
        let usage = command.usage.joined(separator: " | ")
        let padding = String(repeating: " ", count: max(1, 42 - usage.count))
        lines.append("  \(usage)\(padding)\(command.summary)")
      }
      lines.append("")
    }
    lines.append("help WORD tells more. Words can be shortened while they stay clear.")
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
