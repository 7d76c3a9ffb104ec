import Foundation
import Testing

@testable import ScenarioLanguage

@Suite struct CheckPageTests {
  private static let replayCodes = Set(
    (DiagnosticPage.replayChecks + DiagnosticPage.lessonChecks).map(\.code))

  @Test func everyCodeHasAPage() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/ScenarioLanguage/Diagnostics/CheckCodes.swift")
    let names = try String(contentsOf: file, encoding: .utf8)
      .matches(of: /DiagnosticCode\(\s*"([a-z-]+)"/).map { String($0.1) }
    #expect(names.count > 50)
    #expect(names.sorted() == DiagnosticPage.checks.map(\.code.name).sorted())
  }

  @Test(arguments: DiagnosticPage.checks.map(\.code.name))
  func theExampleMakesItsOwnMistakeAndNoOther(name: String) throws {
    let page = try #require(DiagnosticPage.checks.first { $0.code.name == name })
    let reading = read(page.example)
    // What only playing shows is found by the layer that plays.
    let expected = CheckPageTests.replayCodes.contains(page.code) ? [] : [name]
    #expect(reading.diagnostics.map(\.code.name) == expected, "\(rendered(reading))")
  }

  @Test func everyPageSaysSomething() {
    for page in DiagnosticPage.checks {
      #expect(!page.title.isEmpty && !page.title.hasSuffix("."))
      #expect(page.meaning.hasSuffix("."), "\(page.code.name)")
      #expect(!page.mending.isEmpty)
    }
  }
}
