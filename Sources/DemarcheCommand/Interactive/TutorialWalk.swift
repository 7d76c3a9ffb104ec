import Demarche
import Rendering
import ScenarioLanguage
import Wording

/// A walk through a tutorial at the prompt: it tells, waits until a line has been typed, and goes on.
/// Whatever else is typed is answered as at any prompt.
final class TutorialWalk {
  private let tutorial: Tutorial
  private let options: OutputOptions
  /// Opens a scenario, given its path or its text.
  private let open: (Source) -> Session?
  /// Told the part that begins, and nil when the last one is done.
  private let reached: (Int?) -> Void
  private var session: Conversation?
  private var part = 0
  /// The step that waits to be typed; the number of steps where the part is done.
  private var step = 0

  enum Source {
    case file(String)
    case text(String)
  }

  init(
    _ tutorial: Tutorial, options: OutputOptions, open: @escaping (Source) -> Session?,
    reached: @escaping (Int?) -> Void = { _ in }
  ) {
    self.tutorial = tutorial
    self.options = options
    self.open = open
    self.reached = reached
  }

  /// Begins a part. What is to be said first.
  func begin(part number: Int) -> String {
    part = number
    step = 0
    reached(number)
    return writer.heading(tutorial.parts[part].title) + "\n\n" + goOn()
  }

  var conversation: Conversation {
    Conversation(
      prompt: { [self] in session?.prompt() ?? "> " },
      completions: { [self] text, cursor in
        session?.completions(text, cursor)
          ?? CompletionList(replaced: cursor..<cursor, candidates: [])
      },
      look: { [self] text in
        isOwn(text) ? LineLook() : session?.look(text) ?? LineLook()
      },
      likely: { [self] in
        (awaited.map { [LikelyLine($0, "  " + self.text(.nextLine))] } ?? [])
          + (session?.likely() ?? [])
      },
      isDressed: options.isColored,
      isComplete: { [self] in session?.isComplete($0) ?? true },
      answer: { [self] in answer($0) })
  }

  // MARK: Lines

  private func answer(_ line: String) -> Reply {
    if isOwn(line) { return ownAnswer(words(of: line).dropFirst().map(String.init)) }
    return answerInSession(line)
  }

  private func answerInSession(_ line: String) -> Reply {
    guard let session else { return Reply(text: "", ends: true) }
    var reply = session.answer(line)
    if reply.ends { return reply }
    if let awaited, words(of: awaited) == words(of: line) {
      step += 1
      reply.text = separated(reply.text) + goOn()
    } else if let awaited {
      reply.text = separated(reply.text) + writer.aside(text(.goesOn(awaited)) + "\n")
    }
    return reply
  }

  /// `tutorial`, `tutorial next`, `tutorial parts`, `tutorial 3`.
  private func ownAnswer(_ words: [String]) -> Reply {
    guard let word = words.first else { return say(whereWeAre()) }
    if words.count == 1, let number = Int(word), tutorial.parts.indices.contains(number - 1) {
      return say(begin(part: number - 1))
    }
    if words.count == 1, word == "next" { return next() }
    if words.count == 1, word == "parts" { return say(partList()) }
    return say(text(.knows(tutorial.parts.count)))
  }

  /// Types the awaited line, or begins the next part.
  private func next() -> Reply {
    if let awaited {
      let echo = (session?.prompt() ?? "") + awaited + "\n"
      let reply = answerInSession(awaited)
      return Reply(text: echo + reply.text, ends: reply.ends)
    }
    guard part + 1 < tutorial.parts.count else {
      return say(text(.wasTheLast))
    }
    return say(begin(part: part + 1))
  }

  // MARK: Steps

  private var awaited: String? {
    guard step < tutorial.parts[part].steps.count,
      case .type(let line) = tutorial.parts[part].steps[step]
    else { return nil }
    return line
  }

  /// What is told up to the next line to be typed; scenarios on the way are opened.
  private func goOn() -> String {
    let steps = tutorial.parts[part].steps
    var told: [String] = []
    while step < steps.count {
      switch steps[step] {
      case .type(let line):
        told.append(writer.lineToType(line, text(.type)))
        return told.joined(separator: "\n\n") + "\n"
      case .tell(let text, let isVerbatim):
        told.append(isVerbatim ? writer.verbatim(text) : writer.paragraph(text))
      case .open(let path, let lines):
        if let trouble = begin(.file(path), lines) { told.append(trouble) }
      case .write(let shown, let whole):
        told.append(writer.verbatim(shown))
        if let trouble = begin(.text(whole), []) { told.append(trouble) }
      }
      step += 1
    }
    if part + 1 < tutorial.parts.count {
      told.append(
        writer.aside(
          text(
            .wasPart(part + 1, of: tutorial.parts.count, next: tutorial.parts[part + 1].title))))
    } else {
      reached(nil)
      told.append(writer.aside(text(.wasAll)))
    }
    return told.joined(separator: "\n\n") + "\n"
  }

  /// Opens a scenario; what is to be said if that fails.
  private func begin(_ source: Source, _ lines: [String]) -> String? {
    guard let opened = open(source) else {
      if case .file(let path) = source { return text(.cannotBeOpened(path)) }
      return text(.scenarioCannotBeOpened)
    }
    for line in lines { _ = opened.answer(line) }
    let scenario = Journal.Scenario(path: "", files: [])
    session =
      SessionConversation(opened, options: options, keeper: SessionKeeper(scenario: scenario))
      .conversation
    return nil
  }

  // MARK: Words

  private var writer: TutorialWriter {
    TutorialWriter(width: readingWidth(), usesColor: options.isColored)
  }

  private func whereWeAre() -> String {
    let title = writer.heading(tutorial.parts[part].title)
    guard let awaited else { return title + "\n\n" + goOn() }
    return title + "\n\n" + lastTold() + writer.lineToType(awaited, text(.type)) + "\n"
  }

  /// The paragraph before the line that is awaited.
  private func lastTold() -> String {
    for earlier in tutorial.parts[part].steps[..<step].reversed() {
      if case .tell(let text, false) = earlier { return writer.paragraph(text) + "\n\n" }
    }
    return ""
  }

  private func partList() -> String {
    tutorial.parts.enumerated().map { ($0.offset == part ? "▸ " : "  ") + $0.element.title }
      .joined(separator: "\n") + "\n\n" + text(.toBegin)
  }

  private func text(_ message: TutorialMessage) -> String { message.text(in: options.words) }

  private func say(_ text: String) -> Reply { Reply(text: text, ends: false) }

  private func separated(_ text: String) -> String {
    if text.hasSuffix("\n\n") || text.isEmpty { return text }
    return text + (text.hasSuffix("\n") ? "\n" : "\n\n")
  }

  private func isOwn(_ line: String) -> Bool { words(of: line).first == "tutorial" }

  /// The words of a line as they are compared: case and spaces do not matter.
  private func words(of line: String) -> [Substring] {
    line.lowercased().split(whereSeparator: \.isWhitespace)
  }
}
