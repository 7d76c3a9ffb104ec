import Demarche
import Foundation
import TestSupport
import Testing

/// `demarche tutorial` as a learner meets it: the real program on a terminal.
@Suite(.serialized) final class TutorialPromptTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-tutorial-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The lines to type, part by part.
  private let parts: [[String]] = {
    let path = PromptTests.scenarios + "/TUTORIAL.md"
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return Tutorial(TutorialText(text)).parts.map { part in
      part.steps.compactMap { step in
        if case .type(let line) = step { return line }
        return nil
      }
    }
  }()

  @Test func leadsThroughAllOfItself() throws {
    let prompt = try start()
    for (number, lines) in parts.enumerated() {
      for line in lines {
        #expect(prompt.screen.text.contains("Type:  \(line)"), "part \(number + 1): \(line)")
        prompt.forgetRowsAbove()
        prompt.type(line + "\r")
      }
      if number + 1 < parts.count {
        #expect(prompt.screen.text.contains("That was part \(number + 1) of \(parts.count)."))
        prompt.forgetRowsAbove()
        prompt.type("tutorial next\r")
      }
    }
    #expect(prompt.screen.text.contains("That was the tutorial."))
    // Who has done it all begins at the beginning.
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    let again = try start()
    #expect(again.screen.text.contains("1. What this is"))
  }

  @Test func answersWhatElseIsTypedAndWaits() throws {
    let prompt = try start()
    prompt.type("moves\r")
    #expect(prompt.screen.text.contains("Velmora closes the gates on Mirren Lake"))
    #expect(prompt.screen.text.contains("The tutorial goes on with: next"))
    prompt.type("nxt\r")
    #expect(prompt.screen.text.contains("Perhaps: next"))
    // Case and spaces are not what matters.
    prompt.forgetRowsAbove()
    prompt.type("  NEXT  \r")
    #expect(prompt.screen.text.contains("Read the answer from the top."))
    prompt.forgetRowsAbove()
    prompt.type("tutorial\r")
    #expect(prompt.screen.text.contains("Once more:"))
    #expect(prompt.screen.text.contains("Type:  next"))
    prompt.forgetRowsAbove()
    prompt.type("tutorial 99\r")
    #expect(prompt.screen.text.contains("a part by its number, 1 to 10"))
    prompt.forgetRowsAbove()
    prompt.type("Tutorial next\r")
    #expect(prompt.screen.text.contains("2021-03-10 main> Tutorial next"))
    #expect(prompt.screen.text.contains("main> next\n"))
    #expect(prompt.screen.text.contains("Ostrana has complained to Velmora"))
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
  }

  @Test func goesOnWhereItWasLeft() throws {
    let prompt = try start()
    prompt.type("tutorial parts\r")
    #expect(prompt.screen.text.contains("▸ 1. What this is"))
    prompt.type("tutorial 3\r")
    #expect(prompt.screen.text.contains("Type:  why Ostrana is short of water"))
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
    let later = try start()
    #expect(later.screen.text.contains("You were at part 3; tutorial 1 begins again."))
    #expect(later.screen.text.contains("Type:  why Ostrana is short of water"))
    let chosen = try start(["2"])
    #expect(chosen.screen.text.contains("Type:  Ostrana is short of water"))
  }

  @Test func suggestsTheLineThatIsAwaited() throws {
    let prompt = try start(isColored: true)
    #expect(prompt.screen.text.hasSuffix("main> next  the tutorial's next line"))
  }

  private func start(_ options: [String] = [], isColored: Bool = false) throws -> PseudoTerminal {
    let prompt = try PseudoTerminal(
      ["tutorial"] + options,
      environment: [
        "XDG_STATE_HOME": folder, "HOME": folder, "NO_COLOR": isColored ? nil : "1",
        "PAGER": "cat",
      ],
      rows: 120, columns: 80)
    #expect(prompt.start())
    return prompt
  }
}
