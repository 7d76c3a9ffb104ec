import ScenarioLanguage

/// What could be typed next.
extension Session {
  /// One text that could stand at the end of what is typed.
  public struct Completion: Sendable, Hashable {
    /// What has been typed of it, which it takes the place of.
    public var typed: String
    public var text: String
    /// The phrase it belongs to, or the kind of what it names.
    public var note: String?
  }

  /// What the line at the end of a text can go on with: commands at its start, words of phrases,
  /// names that fit the slot at the cursor, and behind a command what it takes. Each text once, in
  /// the order of the alphabet, commands first.
  public func completions(after text: String) -> [Completion] {
    let line = String(text.drop(while: \.isWhitespace))
    guard let end = line.firstIndex(where: \.isWhitespace) else {
      return unique(commands(startingWith: line) + sentences(line))
    }
    let rest = String(line[end...].drop(while: \.isWhitespace))
    // A command can be cut short here as everywhere; but a sentence may begin with such a word.
    guard case .one(let command) = Command.named(String(line[..<end])) else {
      let lead = Session.afterLead(line)
      return sentences(lead.rest, movesOnly: lead.isMove)
    }
    let found = arguments(of: command.name, rest)
    let isWhole = command.name == line[..<end].lowercased()
    return found.isEmpty || !isWhole ? unique(found + sentences(line)) : found
  }

  // MARK: Kinds of completions

  private func commands(startingWith typed: String) -> [Completion] {
    let word = typed.lowercased()
    return Command.all.filter { $0.name.hasPrefix(word) }
      .map { Completion(typed: typed, text: $0.name, note: $0.summary) }
      .sorted { $0.text < $1.text }
  }

  /// What a command's argument can be or go on with.
  private func arguments(of command: String, _ typed: String) -> [Completion] {
    switch command {
    case "do": return sentences(typed, movesOnly: true)
    case "show", "timeline": return names(typed)
    case "export": return choices(ExportFormat.allCases.map { ($0.rawValue, $0.summary) }, typed)
    case "moves":
      let kinds = Set(
        model.actions.compactMap { action in action.actor.map { action.slots[$0].kind } })
      return names(typed) { kind in kinds.contains { model.isKind(kind, under: $0) } }
    case "help": return commands(startingWith: typed)
    case "switch", "compare":
      return choices(state.branches.map { ($0.name, nil) }, typed)
    case "goto": return choices([("start", nil), ("end", nil)], typed)
    case "next", "skip": return choices([("all", nil)], typed)
    case "summary": return choices([("on", nil), ("off", nil)], typed)
    case "rule":
      return choices(
        model.rules.map { ($0.title, "rule") }
          + model.consequences.map { ($0.title, "consequence") }
          + model.deadlines.map { ($0.title, "deadline") }, typed)
    case "source":
      let names = choices(model.sources.map { ($0.name, "source") }, typed)
      return unique(names + sentences(typed))
    case "ask": return sentences(typed)
    case "why":
      let word = typed.prefix { !$0.isWhitespace }
      guard word.lowercased() == "not", typed.count > word.count else { return sentences(typed) }
      return sentences(String(typed.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)))
    case "but":
      // `for #N FACT`
      let words = typed.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard words.count == 3, words[0].lowercased() == "for", words[1].hasPrefix("#") else {
        return choices([("for #", nil)], typed)
      }
      return sentences(String(words[2]))
    default:
      let lead = Session.afterLead(command + " " + typed)
      return lead.isFound ? sentences(lead.rest, movesOnly: lead.isMove) : []
    }
  }

  /// Words before a sentence, of commands that take one.
  private static let leads: [(words: [String], isMove: Bool)] = [
    (["what", "if"], true), (["since", "when"], false), (["when"], false), (["history"], false),
    (["how"], false), (["watch"], false), (["forecast"], false),
  ]

  /// A line without the words that lead to its sentence.
  private static func afterLead(_ line: String) -> (rest: String, isMove: Bool, isFound: Bool) {
    for lead in leads {
      var rest = line[...]
      let fits = lead.words.allSatisfy { word in
        let typed = rest.prefix { !$0.isWhitespace }
        guard typed.lowercased() == word, typed.endIndex < rest.endIndex else { return false }
        rest = rest[typed.endIndex...].drop(while: \.isWhitespace)
        return true
      }
      if fits { return (String(rest), lead.isMove, true) }
    }
    return (line, false, false)
  }

  private func names(
    _ typed: String, where isWanted: (KindID) -> Bool = { _ in true }
  ) -> [Completion] {
    let found = model.names(startingWith: typed).compactMap { name, entity -> Completion? in
      let kind = model[entity].kind
      return isWanted(kind) ? Completion(typed: typed, text: name, note: model[kind].name) : nil
    }
    return unique(found.sorted { $0.text < $1.text })
  }

  private func choices(_ texts: [(String, String?)], _ typed: String) -> [Completion] {
    let folded = typed.lowercased()
    return texts.filter { $0.0.lowercased().hasPrefix(folded) }
      .map { Completion(typed: typed, text: $0.0, note: $0.1) }
  }

  /// What the sentence at the end of a text can go on with.
  private func sentences(_ text: String, movesOnly: Bool = false) -> [Completion] {
    var found: [Completion] = []
    for expectation in model.expectations(after: text)
    where expectation.isAction || !movesOnly {
      let typed = expectation.typed
      switch expectation.what {
      case .words(let phrase):
        found.append(Completion(typed: typed, text: phrase, note: expectation.phrase))
      case .slot(_, let kind):
        for (name, entity) in model.names(of: kind, startingWith: typed) {
          found.append(Completion(typed: typed, text: name, note: model[model[entity].kind].name))
        }
      }
    }
    found.sort { ($0.text, $0.typed, $0.note ?? "") < ($1.text, $1.typed, $1.note ?? "") }
    return unique(found)
  }

  private func unique(_ completions: [Completion]) -> [Completion] {
    var seen = Set<String>()
    return completions.filter { seen.insert($0.text).inserted }
  }
}
