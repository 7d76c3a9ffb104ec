import Demarche
import Rendering
import ScenarioLanguage

/// A session as a conversation: answers as text for a terminal, completion from the scenario.
struct SessionConversation {
  private let session: Session
  private let style: TextStyle
  private let keeper: SessionKeeper

  init(_ session: Session, isColored: Bool, keeper: SessionKeeper) {
    self.session = session
    self.keeper = keeper
    style = TextStyle(usesColor: isColored, isolatesDirections: true)
  }

  var conversation: Conversation {
    session.isInterrupted = { Interruption.isRequested }
    return Conversation(
      prompt: { prompt },
      completions: { text, cursor in completions(of: text, at: cursor) },
      isComplete: isComplete,
      answer: answer,
      finish: keeper.finish)
  }

  /// `2019-08-22 main> `; looking back, with the step in view: `2019-08-02 main #31/43> `.
  private var prompt: String {
    let (step, last) = session.position
    let place = step < last ? " #\(step)/\(last)" : ""
    return "\(session.date.text) \(session.branch)\(place)> "
  }

  private func answer(_ line: String) -> Reply {
    // Lines of one text are one sentence.
    let joined = line.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard let answer = session.answer(joined) else { return Reply(text: "", ends: false) }
    if case .quit = answer.content { return Reply(text: "", ends: true) }
    let width = min(max(terminalColumns(), 40), 120)
    let trouble = keeper.takeTrouble().map { $0 + "\n" } ?? ""
    return Reply(text: trouble + renderText(answer, width: width, style: style), ends: false)
  }

  /// Open brackets and a joining word at the end ask for another line.
  private func isComplete(_ text: String) -> Bool {
    let open = text.count { $0 == "(" } - text.count { $0 == ")" }
    if open > 0 { return false }
    guard let last = text.split(whereSeparator: \.isWhitespace).last?.lowercased() else {
      return true
    }
    return !["and", "or", "not", "if", "where"].contains(last)
  }

  // MARK: Completion

  /// What can go on at the cursor. Candidates that replace the longest typed text win, so that a
  /// name of several words is completed as one.
  private func completions(of text: String, at cursor: String.Index) -> CompletionList {
    let found = session.completions(after: String(text[..<cursor]))
    let length = found.map(\.typed.count).max() ?? 0
    return CompletionList(
      replaced: text.index(cursor, offsetBy: -length)..<cursor,
      candidates: found.filter { $0.typed.count == length }
        .map { Candidate(text: $0.text, note: $0.note) })
  }
}

/// What a session says first: where and when we are, and what to try.
func welcome(to session: Session, path: String?) -> String {
  let model = session.model
  var lines = [model.title ?? path ?? "Demarche"]
  if let about = model.about { lines.append(about) }
  let pending = model.script.count
  lines.append(
    "It is \(session.date.text)"
      + (pending > 0
        ? "; the script has \(pending) events to come, until \(model.script[pending - 1].day.text)."
        : "."))
  lines.append(
    "Try: next · moves · ?who shares ?what with ?whom · why #1 · help")
  if path == nil, let folder = scenarioFolder() {
    lines.append("Other scenarios are in \(folder).")
  }
  return lines.joined(separator: "\n") + "\n\n"
}
