import Foundation
import TestSupport
import Testing

/// The lessons as a learner meets them: the real program on a terminal, a transcript typed line by line.
@Suite(.serialized) final class LessonPromptTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-lesson-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func transcript(_ name: String) -> [String] {
    let path = PromptTests.scenarios + "/lessons/transcripts/\(name).txt"
    return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
  }

  private func start(_ lesson: String) throws -> PseudoTerminal {
    let prompt = try PseudoTerminal(
      [PromptTests.scenarios + "/lessons/\(lesson).demarche"],
      environment: ["XDG_STATE_HOME": folder, "HOME": folder, "NO_COLOR": "1", "PAGER": "cat"],
      rows: 60, columns: 100)
    #expect(prompt.start())
    return prompt
  }

  @Test(arguments: ["treaty-clock", "tit-for-tat", "two-level-game", "reading-a-report"])
  func areCompleted(lesson: String) throws {
    let prompt = try start(lesson)
    let lines = transcript(lesson + "-right")
    #expect(lines.count > 10)
    for line in lines {
      prompt.forgetRowsAbove()
      prompt.type(line + "\r")
    }
    #expect(prompt.screen.text.contains("is over.\n"), "\(prompt.screen.text)")
    #expect(prompt.screen.text.contains(" 0 hints."))
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
  }

  @Test(arguments: ["treaty-clock", "tit-for-tat", "two-level-game", "reading-a-report"])
  func bearWithTheClumsy(lesson: String) throws {
    let prompt = try start(lesson)
    for line in transcript(lesson + "-clumsy") {
      prompt.forgetRowsAbove()
      prompt.type(line + "\r")
      #expect(!prompt.screen.text.contains("interrupted"), "\(line)")
    }
    prompt.forgetRowsAbove()
    prompt.type("lesson\r")
    #expect(prompt.screen.text.contains("hint"), "\(prompt.screen.text)")
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
  }

  @Test func theRoleStandsInThePrompt() throws {
    let prompt = try start("treaty-clock")
    prompt.type("play as Japan\r")
    #expect(prompt.screen.text.hasSuffix("2018-10-30 main as Japan>"))
  }
}
