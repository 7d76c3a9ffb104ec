import Foundation
import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// The tutorial is what it says: each scenario in it checks clean, each mistake is found, and each
/// answer is the one that the reader will see.
///
/// With DEMARCHE_REWRITE set in the environment the answers are written into the text anew, to be
/// read in the diff.
@Suite struct TutorialTests {
  static let path = Repository.scenarios + "/TUTORIAL.md"
  static let text = String(decoding: Repository.bytes(path) ?? [], as: UTF8.self)

  @Test func answersAreThoseOfTheProgram() throws {
    var run = TutorialRun()
    let written = TutorialText(Self.text)
    var answered = written
    answered.blocks = try written.blocks.map { try run.carriedOut($0) }
    if ProcessInfo.processInfo.environment["DEMARCHE_REWRITE"] != nil {
      try answered.text.write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    for (old, new) in zip(written.blocks, answered.blocks) {
      guard case .fence(let tag, let lines) = old, case .fence(_, let expected) = new else {
        continue
      }
      #expect(
        lines.joined(separator: "\n") == expected.joined(separator: "\n"),
        "the block \(tag) that begins with \(lines.first ?? "nothing")")
    }
    #expect(run.lineCount > 40)
    #expect(run.mistakeCount == 1)
  }

  @Test func textSurvivesReading() {
    #expect(TutorialText(Self.text).text == Self.text)
  }

  @Test func partsHoldWhatIsTyped() {
    let tutorial = Tutorial(TutorialText(Self.text))
    #expect(tutorial.title == "Learning Demarche in an hour")
    #expect(tutorial.parts.count == 10)
    let first = tutorial.parts[0].steps
    #expect(first.contains(.open(path: "first-steps.demarche", lines: [])))
    #expect(first.contains(.type("next")))
    let writing = tutorial.parts[8].steps.compactMap { step in
      if case .write(_, let whole) = step { return whole }
      return nil
    }
    #expect(writing.count == 5)
    for (shorter, longer) in zip(writing, writing.dropFirst()) {
      #expect(longer.hasPrefix(shorter))
    }
  }
}

/// One go through the blocks of the tutorial, in order.
private struct TutorialRun {
  var lineCount = 0
  var mistakeCount = 0
  private var session: Session?
  /// The scenario of the part on writing, as far as it has come.
  private var whole = ""
  /// What was said of the last scenario with a mistake.
  private var said: [String] = []

  private static let name = "embassy.demarche"

  mutating func carriedOut(_ block: TutorialText.Block) throws -> TutorialText.Block {
    guard case .fence(let tag, let lines) = block else { return block }
    switch tag {
    case "open":
      session = try opened(lines)
    case "demarche":
      whole = lines.joined(separator: "\n") + "\n"
      session = try written()
    case "demarche-more":
      whole += "\n" + lines.joined(separator: "\n") + "\n"
      session = try written()
    case "demarche-wrong":
      mistakeCount += 1
      let reading = read(lines.joined(separator: "\n") + "\n")
      #expect(reading.hasErrors)
      said = reading.diagnostics.flatMap { split(render($0, reading.files)) }
    case "check":
      return .fence(tag: tag, lines: said)
    case "session":
      return .fence(tag: tag, lines: try answers(to: TutorialText.typedLines(of: lines)))
    default: break
    }
    return block
  }

  private mutating func answers(to lines: [String]) throws -> [String] {
    let session = try #require(session)
    var result: [String] = []
    for line in lines {
      lineCount += 1
      let answer = try #require(session.answer(line))
      if !result.isEmpty { result.append("") }
      result.append("> " + line)
      result += split(renderText(answer, width: 80, style: .plain))
    }
    return result
  }

  private func opened(_ lines: [String]) throws -> Session {
    let path = Repository.scenarios + "/" + (try #require(lines.first))
    let reading = readScenario(path: path, read: Repository.bytes)
    #expect(!reading.hasErrors, "\(path)")
    let session = Session(reading.model)
    for line in lines.dropFirst() {
      #expect(session.answer(line)?.isOK == true, "\(line)")
    }
    return session
  }

  private func written() throws -> Session {
    let reading = read(whole)
    let diagnostics = reading.diagnostics + (reading.hasErrors ? [] : checkByReplay(reading.model))
    #expect(diagnostics.map { render($0, reading.files) } == [])
    return Session(reading.model)
  }

  private func read(_ text: String) -> ScenarioReading {
    readScenario(path: Self.name) { $0 == Self.name ? Array(text.utf8) : nil }
  }

  private func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
