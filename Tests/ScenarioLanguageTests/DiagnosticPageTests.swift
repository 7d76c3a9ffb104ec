import Foundation
import Testing

@testable import ScenarioLanguage

@Suite struct DiagnosticPageTests {
  /// The names of the codes that `SyntaxCodes.swift` declares.
  private func declaredNames() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/ScenarioLanguage/Diagnostics/SyntaxCodes.swift")
    return try String(contentsOf: file, encoding: .utf8).matches(of: /DiagnosticCode\("([a-z-]+)"/)
      .map { String($0.1) }
  }

  @Test func everyCodeHasAPage() throws {
    let names = try declaredNames()
    #expect(names.count > 25)
    #expect(names.sorted() == DiagnosticPage.syntax.map(\.code.name).sorted())
  }

  @Test func everyExampleMakesItsOwnMistakeAndNoOther() {
    for page in DiagnosticPage.syntax {
      #expect(codes(page.example) == [page.code.name], "\(complaints(page.example))")
    }
  }

  @Test func everyPageSaysSomething() {
    for page in DiagnosticPage.syntax {
      #expect(!page.title.isEmpty && !page.title.hasSuffix("."))
      #expect(page.meaning.hasSuffix("."), "\(page.code.name)")
      #expect(!page.mending.isEmpty)
    }
  }
}
