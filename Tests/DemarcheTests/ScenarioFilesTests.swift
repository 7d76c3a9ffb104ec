import Foundation
import ScenarioLanguage
import Testing

@testable import Demarche

/// Every scenario of the project, played by a session and by a plain reading of the contract.
@Suite struct ScenarioFilesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "scenarios")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".demarche") }.sorted()

  @Test(arguments: names) func agreesWithPlainReading(name: String) throws {
    let path = ScenarioFilesTests.folder.appending(path: name).path
    let reading = readScenario(path: path) { path in
      FileManager.default.contents(atPath: path).map { Array($0) }
    }
    try #require(!reading.hasErrors)
    let lines = [
      "next 5", "back 3", "next 1", "goto end", "next 10", "undo", "redo", "next all",
      "wait 400 days", "goto start", "goto end", "undo 2", "next 7", "skip 2", "next all",
    ]
    let failure = ScenarioRun.failure(reading.model, lines)
    #expect(failure == nil, "\(name)")
  }

  @Test func thereAreScenarios() { #expect(!ScenarioFilesTests.names.isEmpty) }
}
