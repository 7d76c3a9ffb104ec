import ArgumentParser
import Demarche
import Glibc
import Rendering

/// Where batch lines come from.
enum LineSource {
  case lines([String])
  case standardInput

  /// Calls `body` with each line until it says no.
  func eachLine(_ body: (String) -> Bool) {
    switch self {
    case .lines(let lines): for line in lines where !body(line) { return }
    case .standardInput: while let line = readLine() { if !body(line) { return } }
    }
  }
}

/// Lines run one after another, each answered before the next is read.
struct Batch {
  let session: Session
  let options: OutputOptions
  let bails: Bool
  let keeper: SessionKeeper

  func run(_ source: LineSource) throws {
    session.bails = bails
    var isOK = true
    let style = TextStyle(usesColor: options.isColored)
    var lines = LineAssembler(session)
    source.eachLine { next in
      lines.add(next).allSatisfy(run)
    }
    if let rest = lines.rest { _ = run(rest) }
    if !isOK { throw ExitCode(1) }
    /// Answers a line; whether to go on.
    func run(_ line: String) -> Bool {
      guard let answer = session.answer(line) else { return true }
      if let trouble = keeper.takeTrouble() { complain(trouble) }
      show(answer, style)
      if case .quit = answer.content { return false }
      if !answer.isOK {
        isOK = false
        if bails { return false }
      }
      return true
    }
  }

  /// Writes an answer. In CSV only tables are: what went wrong is a complaint.
  private func show(_ answer: Answer, _ style: TextStyle) {
    func text(_ style: TextStyle) -> String {
      renderText(
        session.shown(answer), width: 100, columns: batchColumns(), style: style,
        language: session.words)
    }
    func line(_ text: String) -> String {
      text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }
    switch session.output ?? options.format {
    case .json: put(renderJSONLine(answer))
    case .text: put(line(text(style)))
    case .table:
      put(
        line(renderTable(session.shown(answer), width: 100, style: style, language: session.words)))
    case .markdown: put(line(renderMarkdown(session.shown(answer))) + "\n")
    case .csv:
      guard answer.isOK else { return complain(text(.plain)) }
      put(renderCSV(answer))
    }
  }
}
