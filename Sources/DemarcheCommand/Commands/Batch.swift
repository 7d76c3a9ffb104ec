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
    var isOK = true
    let style = TextStyle(usesColor: options.isColored)
    source.eachLine { line in
      guard let answer = session.answer(line) else { return true }
      if let trouble = keeper.takeTrouble() { complain(trouble) }
      switch options.format {
      case .json: put(renderJSON(answer) + "\n")
      case .text:
        let text = renderText(
          session.shown(answer), width: 100, columns: batchColumns(), style: style,
          language: session.words)
        if !text.isEmpty { put(text.hasSuffix("\n") ? text : text + "\n") }
      }
      if case .quit = answer.content { return false }
      if !answer.isOK {
        isOK = false
        if bails { return false }
      }
      return true
    }
    if !isOK { throw ExitCode(1) }
  }
}
