import Testing

@testable import Demarche
@testable import ScenarioLanguage

/// The reference for authors: every example in it is what it says it is.
@Suite struct LanguageReferenceTests {
  struct Block {
    var line: Int
    /// What stands after the three signs.
    var tag: [String]
    var text: [String]
  }

  static let blocks: [Block] = {
    let bytes = Repository.bytes(Repository.scenarios + "/LANGUAGE.md") ?? []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: Character("\n"), omittingEmptySubsequences: false).map(String.init)
    var blocks: [Block] = []
    var open: Block?
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        let isEnd = open != nil
        open =
          isEnd
          ? nil
          : Block(
            line: place + 1,
            tag: line.dropFirst(3).split(separator: Character(" ")).map(String.init),
            text: [])
      } else {
        open?.text.append(line)
      }
    }
    return blocks
  }()

  private func read(_ block: Block) -> ScenarioReading {
    let text = block.text.joined(separator: "\n") + "\n"
    return readScenario(path: "example") { $0 == "example" ? Array(text.utf8) : nil }
  }

  private func diagnostics(of reading: ScenarioReading) -> [Diagnostic] {
    reading.diagnostics + (reading.hasErrors ? [] : checkByReplay(reading.model))
  }

  @Test func thereAreExamples() {
    let tags = Self.blocks.compactMap(\.tag.first)
    #expect(Set(tags) == ["demarche", "demarche-wrong", "session"])
    #expect(tags.count { $0 == "demarche" } > 20)
    #expect(tags.count { $0 == "demarche-wrong" } > 15)
    #expect(tags.count { $0 == "session" } > 15)
  }

  @Test func scenariosCheckClean() {
    for block in Self.blocks where block.tag == ["demarche"] {
      let reading = read(block)
      #expect(
        diagnostics(of: reading).map { render($0, reading.files) } == [], "line \(block.line)")
    }
  }

  @Test func wrongScenariosMakeTheirMistakesAndNoOthers() {
    for block in Self.blocks where block.tag.first == "demarche-wrong" {
      let codes = Array(block.tag.dropFirst())
      #expect(!codes.isEmpty, "line \(block.line)")
      #expect(diagnostics(of: read(block)).map(\.code.name) == codes, "line \(block.line)")
    }
  }

  @Test func everyMistakeHasAPage() {
    let pages = Set(DiagnosticPage.all.map(\.code.name))
    let codes = Set(
      Self.blocks.filter { $0.tag.first == "demarche-wrong" }.flatMap { $0.tag.dropFirst() })
    #expect(codes.subtracting(pages) == [])
  }

  @Test func sessionsAreAnsweredAsTheySay() throws {
    var scenario: Block?
    for block in Self.blocks {
      switch block.tag.first {
      case "demarche": scenario = block
      case "session":
        let session = Session(read(try #require(scenario)).model)
        for (place, line) in block.text.enumerated() {
          let typed = "line \(block.line + place + 1): \(line)"
          #expect(line.hasPrefix("> ") || line.hasPrefix("! "), "\(typed)")
          let answer = session.answer(String(line.dropFirst(2)))
          #expect(answer?.isOK == line.hasPrefix("> "), "\(typed)")
        }
      default: continue
      }
    }
  }
}
