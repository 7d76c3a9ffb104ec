import Demarche
import Glibc
import Rendering
import ScenarioLanguage

/// A session as a conversation: answers as text for a terminal, completion from the scenario.
struct SessionConversation {
  private let session: Session
  private let options: OutputOptions
  private let keeper: SessionKeeper
  private let branchNote: BranchNote

  init(_ session: Session, options: OutputOptions, keeper: SessionKeeper) {
    self.session = session
    self.options = options
    self.keeper = keeper
    branchNote = BranchNote(session.branch)
  }

  var conversation: Conversation {
    session.isInterrupted = { Interruption.isRequested }
    session.tellsStories = true
    if options.isForTerminal {
      let display = ProgressDisplay()
      session.progress = { display.show($0, in: session.words) }
      return conversation(ending: display.end)
    }
    return conversation(ending: {})
  }

  private func conversation(ending endProgress: @escaping () -> Void) -> Conversation {
    return Conversation(
      prompt: { prompt },
      completions: { text, cursor in completions(of: text, at: cursor) },
      look: { LineLook(session.look(at: $0)) },
      likely: { session.likelyLines },
      words: { session.words },
      isDressed: options.isColored,
      isComplete: isComplete,
      answer: { line in
        defer { endProgress() }
        return answer(line)
      },
      finish: keeper.finish)
  }

  /// `2019-08-22 main> `; looking back, with the step in view: `2019-08-02 main #31/43> `;
  /// in a role, with who is played: `2019-08-22 main as Japan> `.
  private var prompt: String {
    let (step, last) = session.position
    let place = step < last ? " #\(step)/\(last)" : ""
    let role = session.role.map(roleShown) ?? ""
    return "\(session.date.text) \(session.branch)\(place)\(role)> "
  }

  /// Among digits and Latin letters a name that runs from right to left would stand elsewhere.
  private func roleShown(_ name: String) -> String {
    let language = session.words.isRightToLeft ? .english : session.words
    let shown = session.words.isRightToLeft ? name : session.shown(name: name)
    return " " + PromptMessage.playing(shown).text(in: language)
  }

  private func answer(_ line: String) -> Reply {
    // Lines of one text are one sentence, but for items that are defined.
    let joined =
      session.isDefinition(line)
      ? line : line.split(whereSeparator: \.isNewline).joined(separator: " ")
    let before = session.output
    guard let answer = session.answer(joined) else { return Reply(text: "", ends: false) }
    if case .quit = answer.content { return Reply(text: "", ends: true) }
    let trouble = keeper.takeTrouble().map { $0 + "\n" } ?? ""
    let mode = session.output ?? options.format
    // That answers are written for spreadsheets from here on is not for spreadsheets.
    let isOwnWord = session.output != before
    if mode == .json || mode == .csv && answer.isOK && !isOwnWord {
      if !trouble.isEmpty { _ = writeAll(trouble, to: STDERR_FILENO) }
      return Reply(text: mode == .json ? renderJSON(answer) : renderCSV(answer), ends: false)
    }
    let text = trouble + shown(answer, mode) + newBranchExplained(line)
    // A blank row keeps a longer answer apart from the next line; a short one needs none.
    return Reply(
      text: text.contains("\n") ? text + "\n\n" : text, ends: false,
      isForReading: answer.isForReading)
  }

  private func shown(_ answer: Answer, _ mode: OutputMode) -> String {
    let style = TextStyle(
      usesColor: options.isColored, isolatesDirections: options.isForTerminal)
    let answer = session.shown(answer)
    switch mode {
    case .markdown: return renderMarkdown(answer)
    case .table:
      return renderTable(answer, width: readingWidth(), style: style, language: session.words)
    case .text, .json, .csv:
      let text = renderText(
        answer, width: readingWidth(), height: readingHeight(), columns: terminalColumns(),
        style: style, language: session.words)
      return options.isForTerminal ? brokenAtBlanks(text, columns: terminalColumns()) : text
    }
  }

  /// What the new name in the prompt is, the first time that one comes unasked.
  private func newBranchExplained(_ line: String) -> String {
    guard !branchNote.isTold, session.branch != branchNote.first, !line.contains(session.branch)
    else { return "" }
    branchNote.isTold = true
    let message = PromptMessage.newBranch(session.branch, from: branchNote.first)
    let rows = wrapped(message.text(in: session.words), width: readingWidth())
    return "\n\n" + rows.joined(separator: "\n")
  }

  /// Whether it was told what the branch in the prompt is.
  private final class BranchNote {
    /// The branch that the session began on.
    let first: String
    var isTold = false

    init(_ first: String) { self.first = first }
  }

  /// Open brackets, outside of quotes, and a joining word at the end ask for another line.
  private func isComplete(_ text: String) -> Bool {
    if session.isDefinition(text) { return session.isComplete(text) }
    let plain = text.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    if plain.count(where: { $0 == "(" }) > plain.count(where: { $0 == ")" }) { return false }
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    // Of these alone one is told what follows them.
    guard let last = words.last, words != ["why", "not"], words != ["what", "if"] else {
      return true
    }
    return !["and", "or", "not", "if", "where"].contains(last)
  }

  // MARK: Completion

  /// What can go on at the cursor. In the middle of a word that is the word's completions, if it
  /// has any: then what stands behind the cursor has been typed of it too.
  private func completions(of text: String, at cursor: String.Index) -> CompletionList {
    let end = text[cursor...].firstIndex { $0.isWhitespace || $0 == ")" } ?? text.endIndex
    if end > cursor, let before = text[..<cursor].last, !before.isWhitespace, before != "(" {
      let list = completions(of: text, before: end)
      if !list.candidates.isEmpty { return list }
    }
    return completions(of: text, before: cursor)
  }

  /// What can take the place of the end of a text. Some candidates go on with a word that others
  /// follow (after `South `, a name that begins so and words that come after it); all are told as
  /// replacing as much as the longest does.
  private func completions(of text: String, before cursor: String.Index) -> CompletionList {
    // Lines of one text are one sentence.
    let typed = String(text[..<cursor].map { $0.isNewline ? " " : $0 })
    let found = session.completions(after: typed)
    let length = found.map(\.typed.count).max() ?? 0
    let start = text.index(cursor, offsetBy: -length)
    return CompletionList(
      replaced: start..<cursor,
      candidates: found.map { completion in
        let kept = text[start..<cursor].dropLast(completion.typed.count)
        return Candidate(
          text: kept + completion.text, shown: kept.isEmpty ? nil : completion.text,
          note: completion.note, isLegal: completion.isLegal)
      })
  }
}
