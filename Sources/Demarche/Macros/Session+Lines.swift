import ScenarioLanguage

/// `read` and macros: several lines as one.
extension Command {
  static let running: [Command] = [
    Command(
      name: "read", topic: .prompt, usage: ["read FILE"],
      summary: "run the lines of a file, one after another",
      details: """
        As if they were typed: undo takes them back one by one, and save writes them, not the file. \
        A line that cannot be carried out is told with its place, and the next one follows, unless \
        the program was started with --bail. ^C leaves everything as it was before.
        """
    ) { session, call in session.readLines(of: call.rest) },
    Command(
      name: "macro", topic: .prompt, usage: ["macro NAME = LINE; LINE with $1"],
      summary: "keep lines under a name, to be typed as one",
      details: """
        $1 to $9 stand for the names that follow when it is typed, $* for all of them: \
        macro look = ? $1; moves $1 makes look Japan tell of Japan and list its moves. A name of \
        several words stands in quotes: look "South Korea". Macros are saved with the session, and \
        undo takes one back.
        """
    ) { session, call in session.macro(call.rest, line: call.line) },
    Command(
      name: "macros", topic: .prompt, usage: ["macros"], summary: "the macros of this session",
      details: ""
    ) { session, _ in .macros(session.state.macros.map { (name: $0.name, line: $0.line) }) },
    Command(
      name: "unmacro", topic: .prompt, usage: ["unmacro NAME"], summary: "forget a macro",
      details: ""
    ) { session, call in session.unmacro(call.rest, line: call.line) },
    Command(
      name: "output", topic: .prompt,
      usage: ["output text", "output table", "output csv", "output markdown", "output json"],
      summary: "how answers are written from here on",
      details: """
        table lines rows up, csv writes them for spreadsheets (RFC 4180), markdown for documents, \
        json for programs; text is for people. With csv, complaints go to standard error.
        """
    ) { session, call in session.output(call.rest) },
  ]
}

/// How answers are written.
public enum OutputMode: String, Sendable, CaseIterable {
  case text, json, csv, markdown, table
}

extension Answer {
  /// Lines that were run as one, each with its answer.
  public struct Lines: Sendable {
    /// The file, or the macro's name.
    public var name: String
    /// Whether the name is a file's.
    public var isFile: Bool
    /// By number: of the line in the file, or among the macro's lines.
    public var answers: [(number: Int, answer: Answer)] = []
    /// Whether it ended at a line that could not be carried out.
    public var isCutShort = false
  }
}

extension Session {
  private static let linesDepthMax = 8

  // MARK: Files

  func readLines(of path: String) -> Answer.Content {
    guard !path.isEmpty else { return usage("read", LinesMessage.whichFile) }
    guard let bytes = files.read(path) else {
      return .error(mistake("file", LinesMessage.cannotRead(path)))
    }
    var lines: [(number: Int, line: String)] = []
    var assembler = LineAssembler(self)
    var first = 1
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, row) in rows.enumerated() {
      var text = String(decoding: row, as: UTF8.self)
      if text.last == "\r" { text.removeLast() }
      for line in assembler.add(text) {
        lines.append((first, line))
        first = place + 1
      }
      if assembler.rest == nil { first = place + 2 }
    }
    if let rest = assembler.rest { lines.append((first, rest)) }
    return run(lines, as: Answer.Lines(name: path, isFile: true))
  }

  /// Answers lines one after another. Each leaves its own trace, and its own record.
  private func run(_ lines: [(number: Int, line: String)], as empty: Answer.Lines)
    -> Answer.Content
  {
    guard linesDepth < Session.linesDepthMax else {
      return .error(
        mistake(
          empty.isFile ? "file" : "bad-macro",
          LinesMessage.runsItself(empty.name, depth: Session.linesDepthMax)))
    }
    linesDepth += 1
    defer { linesDepth -= 1 }
    var result = empty
    var records: [Journal.Record] = []
    for (number, line) in lines {
      if isInterrupted() { break }
      guard let (answer, kept) = answerAndRecords(line) else { continue }
      if case .quit = answer.content { break }
      records += kept
      result.answers.append((number, answer))
      if !answer.isOK, bails {
        result.isCutShort = true
        break
      }
    }
    self.records = records
    return .lines(result)
  }

  // MARK: Macros

  /// A macro's lines with what was typed behind its name.
  private func lines(of macro: Macro, with rest: String) -> Result<[String], Answer.Mistake> {
    let words = Macro.words(rest)
    let needed = macro.argumentCount
    if words.count < needed {
      let message = LinesMessage.wants(macro.name, needed, has: words.count)
      return .failure(mistake("bad-macro", message, suggestions: [macro.usage]))
    }
    if words.count > needed, !macro.takesAll {
      let message = LinesMessage.takes(macro.name, needed)
      return .failure(mistake("bad-macro", message, suggestions: [macro.usage]))
    }
    return .success(macro.lines(with: words, all: rest))
  }

  func macro(named word: String) -> Macro? {
    let word = word.lowercased()
    return state.macros.first { $0.name.lowercased() == word }
  }

  func run(_ macro: Macro, _ rest: String) -> Answer.Content {
    switch lines(of: macro, with: rest) {
    case .failure(let mistake): return .error(mistake)
    case .success(let lines):
      return run(
        lines.enumerated().map { ($0 + 1, $1) }, as: Answer.Lines(name: macro.name, isFile: false))
    }
  }

  func macro(_ text: String, line: String) -> Answer.Content {
    let (name, rest) = text.firstWord
    guard !name.isEmpty, rest.hasPrefix("=") else {
      return usage("macro", LinesMessage.macroForm)
    }
    let macro = Macro(name: name, text: rest.dropFirst().trimmed)
    guard !macro.lines.isEmpty else {
      return usage("macro", LinesMessage.whichLines)
    }
    let folded = name.lowercased()
    if Command.all.contains(where: { $0.name == folded }) {
      return .error(
        mistake(
          "bad-macro", LinesMessage.isCommand(name),
          suggestions: ["macro my-\(folded) = \(macro.text)"]))
    }
    if name.contains("\"") || name.hasPrefix("?") || name.hasPrefix("#") || name.hasPrefix("!") {
      return .error(
        mistake("bad-macro", LinesMessage.isNoWord(name)))
    }
    let isNew = self.macro(named: name) == nil
    return change(line) {
      state.macros.removeAll { $0.name.lowercased() == folded }
      state.macros.append(macro)
      state.macros.sort { $0.name < $1.name }
      return .done(say(LinesMessage.kept(macro.usage, isNew: isNew, macro.text)))
    }
  }

  func unmacro(_ name: String, line: String) -> Answer.Content {
    guard let macro = macro(named: name) else {
      let near = nearWords(to: name, among: state.macros.map(\.name))
      return .error(
        mistake(
          "bad-macro", LinesMessage.noSuchMacro(name),
          suggestions: near.isEmpty ? ["macros"] : near.map { "unmacro \($0)" }))
    }
    return change(line) {
      state.macros.removeAll { $0 == macro }
      return .done(say(LinesMessage.forgotten(macro.name)))
    }
  }

  // MARK: Output

  func output(_ word: String) -> Answer.Content {
    guard let mode = OutputMode(rawValue: word.lowercased()) else {
      return usage("output", LinesMessage.howWritten)
    }
    output = mode
    return .done(say(LinesMessage.written(mode.rawValue)))
  }
}
