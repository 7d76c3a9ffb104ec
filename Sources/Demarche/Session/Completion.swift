import ScenarioLanguage
import Wording

/// What could be typed next.
extension Session {
  /// One text that could stand at the end of what is typed.
  public struct Completion: Sendable, Hashable {
    /// What has been typed of it, which it takes the place of.
    public var typed: String
    public var text: String
    /// The phrase it belongs to, or the kind of what it names.
    public var note: String?
    /// Whether it leads to something now: a move that can be made, a question that has an answer.
    public var isLegal = true
    /// The lower, the further up it stands.
    var rank = Rank.fits
    /// Whether it is a phrase of the language that is being typed, where that is not the scenario's.
    var isLocal = false

    /// Moves, those that the script has next before those between others than are concerned just now.
    enum Rank: Int, Hashable { case scripted, move, farMove, fits, unlikely, fruitless }
  }

  /// What the line at the end of a text can go on with: commands at its start, words of phrases,
  /// names that fit the slot at the cursor, and behind a command what it takes. Each text once:
  /// moves that can be made now first, of them those that come next in the script and those that
  /// concern who and what the last moves concerned; what leads to nothing now last, else in the order
  /// of the alphabet, commands first. Where nothing fits, what was typed may be a slip of something.
  public func completions(after text: String) -> [Completion] {
    let found = fitting(text)
    return found.isEmpty ? nearby(text) : found
  }

  private func fitting(_ text: String) -> [Completion] {
    let line = String(text.drop(while: \.isWhitespace))
    guard let end = line.firstIndex(where: \.isWhitespace) else {
      return unique(commands(startingWith: line) + sentences(line, .line))
    }
    let rest = String(line[end...].drop(while: \.isWhitespace))
    // A command can be cut short here as everywhere; but a sentence may begin with such a word.
    guard case .one(let command) = Command.named(String(line[..<end])) else {
      let lead = Lead(line)
      return sentences(lead.rest, lead.purpose)
    }
    let found = arguments(of: command.name, rest)
    let isWhole = command.name == line[..<end].lowercased()
    return found.isEmpty || !isWhole ? unique(found + sentences(line, .line)) : found
  }

  // MARK: Kinds of completions

  private func commands(startingWith typed: String) -> [Completion] {
    let word = typed.lowercased()
    let macros = state.macros.filter { $0.name.lowercased().hasPrefix(word) }
      .map { Completion(typed: typed, text: $0.name, note: $0.text) }
    return
      (Command.all.filter { $0.name.hasPrefix(word) }
      .map { Completion(typed: typed, text: $0.name, note: $0.summary(in: words)) } + macros)
      .sorted { $0.text < $1.text }
  }

  /// What a command's argument can be or go on with.
  func arguments(of command: String, _ typed: String) -> [Completion] {
    switch command {
    case "show", "timeline": return names(typed)
    case "export":
      return choices(
        ExportFormat.allCases.map { ($0.rawValue, say(FormatMessage.writes($0))) }, typed)
    case "moves": return movers(typed)
    case "help":
      let tasks = HelpTask.allCases.map { ($0.name, Optional(say(TaskMessage.summary($0)))) }
      return unique(choices(tasks, typed) + commands(startingWith: typed))
    case "?": return unique(names(typed) + titles(typed) + sentences(typed, .question))
    case "what" where !typed.contains(" "):
      return choices([("if", say(NoteMessage.whatIf)), ("now", say(NoteMessage.whatNow))], typed)
    case "switch", "compare":
      return choices(state.branches.map { ($0.name, nil) }, typed)
    case "goto": return choices([("start", nil), ("end", nil)], typed)
    case "next", "skip": return choices([("all", nil)], typed)
    case "language":
      return choices(languageCodes.map { ($0, Language(code: $0)?.name) }, typed)
    case "summary": return choices([("on", nil), ("off", nil)], typed)
    case "output": return choices(OutputMode.allCases.map { ($0.rawValue, nil) }, typed)
    case "unmacro": return choices(state.macros.map { ($0.name, $0.text) }, typed)
    case "define": return defining(typed)
    case "lesson", "answer", "drill", "play", "brief", "expect", "trend":
      return teachingArguments(of: command, typed)
    case "rule":
      return titles(typed)
    case "source":
      let names = choices(model.sources.map { ($0.name, say(AboutMessage.source)) }, typed)
      return unique(names + sentences(typed, .question))
    case "but":
      // `for #N FACT`
      let words = typed.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard words.count == 3, words[0].lowercased() == "for", words[1].hasPrefix("#") else {
        return choices([("for #", nil)], typed)
      }
      return sentences(String(words[2]), .condition)
    default:
      let lead = Lead(command + " " + typed)
      return lead.isFound ? sentences(lead.rest, lead.purpose) : []
    }
  }

  /// What an item goes on with: its first word, then what its last clause says.
  private func defining(_ typed: String) -> [Completion] {
    let clause = typed.split(whereSeparator: { $0 == "|" || $0 == "\n" || $0 == ":" }).last ?? ""
    let text = String(clause.drop { $0.isWhitespace || $0 == ">" })
    let words = [
      "given", "if", "and", "or", "not", "where", "when", "needs", "begins", "ends", "then",
    ]
    var rest = text[...]
    while let space = rest.firstIndex(where: \.isWhitespace),
      words.contains(rest[..<space].lowercased())
    {
      rest = rest[space...].drop(while: \.isWhitespace)
    }
    let isStart = text.utf8.count == typed.utf8.count && !typed.contains(" ")
    let items = Definition.items.sorted().map { ($0, Optional(say(NoteMessage.toBeDefined))) }
    return unique((isStart ? choices(items, typed) : []) + sentences(String(rest), .condition))
  }

  private func titles(_ typed: String) -> [Completion] {
    choices(
      model.rules.map { ($0.title, say(AboutMessage.rule)) }
        + model.consequences.map { ($0.title, say(AboutMessage.byConsequence)) }
        + model.deadlines.map { ($0.title, say(AboutMessage.byDeadline)) }, typed)
  }

  func names(
    _ typed: String, where isWanted: (KindID) -> Bool = { _ in true }
  ) -> [Completion] {
    let found = model.names(startingWith: typed).compactMap { name, entity -> Completion? in
      let kind = model[entity].kind
      return isWanted(kind) ? Completion(typed: typed, text: name, note: model[kind].name) : nil
    }
    return unique(found.sorted { $0.text < $1.text })
  }

  func choices(_ texts: [(String, String?)], _ typed: String) -> [Completion] {
    let folded = typed.lowercased()
    return texts.filter { $0.0.lowercased().hasPrefix(folded) }
      .map { Completion(typed: typed, text: $0.0, note: $0.1) }
  }

  /// What the sentence at the end of a text can go on with.
  func sentences(_ text: String, _ purpose: Purpose) -> [Completion] {
    let purpose = purpose.inside(text)
    var found: [Completion] = []
    insight.begin(at: state.view)
    // Phrases of another language are for those who have begun to type in it.
    let isLocal = text.unicodeScalars.contains { !$0.isASCII }
    let expectations = ([text] + begun(text)).flatMap { model.expectations(after: $0) }
    for expectation in expectations
    where (expectation.isAction || !purpose.isMove)
      && (isLocal || expectation.language == nil || expectation.language == language)
    {
      found += completions(for: expectation, purpose).map { completion in
        var completion = completion
        completion.isLocal = expectation.language != nil
        return completion
      }
    }
    found.sort {
      ($0.rank.rawValue, $0.isLocal ? 0 : 1, $0.text, $0.typed, $0.note ?? "")
        < ($1.rank.rawValue, $1.isLocal ? 0 : 1, $1.text, $1.typed, $1.note ?? "")
    }
    return unique(found)
  }

  func unique(_ completions: [Completion]) -> [Completion] {
    var seen = Set<String>()
    return completions.filter { seen.insert($0.text).inserted }
  }
}
