import ScenarioLanguage

/// `help`, `help WORD` and `?`.
extension Session {
  /// What can be typed, by task; about one task, command or word; or, where it is none of these,
  /// what `?` tells of it.
  func help(_ text: String) -> Answer.Content {
    let word = text.lowercased()
    if word.isEmpty { return .help(Answer.Help(text: overview)) }
    if word == "all" || word == "commands" {
      return .help(Answer.Help(text: allCommands))
    }
    let named = Command.named(word)
    let task = HelpTask.named(word)
    if case .one(let command) = named, command.name == word {
      guard let task, task.name == word else { return .help(page(command)) }
      // Some are called like a command of theirs.
      let pages = [page(task).text, page(command).text]
      return .help(Answer.Help(text: pages.joined(separator: "\n\n"), topic: word))
    }
    if let task { return .help(page(task)) }
    if let about = about(text) { return .about(about) }
    switch named {
    case .one(let command): return .help(page(command))
    case .several(let names):
      return .error(
        mistake(
          "ambiguous", LineMessage.couldBe(text, names), suggestions: names.map { "help \($0)" }))
    case .none: return .error(unknown(text, lead: "help"))
    }
  }

  /// What there is to know of anything that has a name.
  func question(_ text: String) -> Answer.Content {
    if text.isEmpty { return .about(aboutScenario()) }
    if let about = about(text) { return .about(about) }
    switch Command.named(text) {
    case .one(let command): return .help(page(command))
    case .several, .none: break
    }
    if let task = HelpTask.named(text) { return .help(page(task)) }
    return .error(unknown(text, lead: "?"))
  }

  private func unknown(_ text: String, lead: String) -> Answer.Mistake {
    var names = model.entities.flatMap { [$0.name] + $0.otherNames }
    names += model.kinds.map(\.name) + model.rules.map(\.title)
    names += model.consequences.map(\.title) + model.deadlines.map(\.title)
    names += model.sources.map(\.name) + Command.all.map(\.name)
    names +=
      HelpTask.allCases.map(\.name) + WordPage.allCases.map(\.word) + CodePage.allCases.map(\.code)
    names += DiagnosticPage.all.map(\.code.name)
    var seen = Set<String>()
    names += phraseWords().filter { seen.insert($0).inserted }
    let near = nearWords(to: text, among: names)
    return mistake(
      "unknown-name", HelpMessage.nothingCalled(text),
      suggestions: near.map { "\(lead) \($0)" })
  }

  // MARK: Pages

  private var overview: String {
    var lines = [
      say(HelpMessage.typeASentence), "", say(HelpMessage.whatToDo),
    ]
    let width = HelpTask.allCases.map(\.name.count).max() ?? 0
    for task in HelpTask.allCases {
      let padding = String(repeating: " ", count: width - task.name.count + 2)
      lines.append("  help \(task.name)\(padding)\(say(TaskMessage.summary(task)))")
    }
    lines += [
      "", say(HelpMessage.tellsMore), say(HelpMessage.tellsOfAnything), say(HelpMessage.suggests),
    ]
    return lines.joined(separator: "\n")
  }

  private var allCommands: String {
    var lines: [String] = []
    for task in HelpTask.allCases {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(task.name): \(say(TaskMessage.summary(task)))")
      lines += rows(task.commands)
    }
    return (lines + ["", say(HelpMessage.canBeShortened)])
      .joined(separator: "\n")
  }

  private func page(_ task: HelpTask) -> Answer.Help {
    Answer.Help(
      text: ([say(TaskMessage.text(task)), ""] + rows(task.commands)
        + ["", say(HelpMessage.moreOfEach)])
        .joined(separator: "\n"), topic: task.name)
  }

  func page(_ command: Command) -> Answer.Help {
    var lines = command.usage.map { "  \($0)" }
    lines.append(command.summary(in: words).capitalizedFirst + ".")
    if !command.details(in: words).isEmpty { lines.append(command.details(in: words)) }
    return Answer.Help(text: lines.joined(separator: "\n"), topic: command.name)
  }

  private func rows(_ commands: [Command]) -> [String] {
    commands.flatMap { command -> [String] in
      let usage = command.usage.joined(separator: " | ")
      // A long usage stands on a row of its own.
      if usage.count > 34 {
        return ["  \(usage)", String(repeating: " ", count: 38) + command.summary(in: words)]
      }
      let padding = String(repeating: " ", count: 36 - usage.count)
      return ["  \(usage)\(padding)\(command.summary(in: words))"]
    }
  }
}
