import Testing
import Wording

@testable import ScenarioLanguage

@Suite("Diagnostics in other languages")
struct DiagnosticLanguageTests {
  /// What is wrong with a text, in a language.
  private func diagnostics(_ text: String, _ language: Language) -> [Diagnostic] {
    let reading = readScenario(path: "test.demarche") { path in
      path == "test.demarche" ? Array(text.utf8) : nil
    }
    return reading.diagnostics.map { $0.worded(in: language) }
  }

  /// Whether a text has letters of Arabic.
  private func isArabic(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }
  }

  @Test("Every example of a page is worded in Arabic, hint and all", arguments: DiagnosticPage.all)
  func pages(page: DiagnosticPage) {
    for (plain, worded) in zip(
      diagnostics(page.example, .english), diagnostics(page.example, .arabic))
    {
      #expect(plain.code == worded.code)
      #expect(isArabic(worded.message), "\(plain.code.name): \(worded.message)")
      for hint in [worded.hint].compactMap({ $0 }) {
        #expect(isArabic(hint), "\(plain.code.name): \(hint)")
      }
      #expect(worded.suggestions == plain.suggestions)
    }
  }

  @Test("Every page has its title in every language")
  func titles() {
    for page in DiagnosticPage.all {
      #expect(isArabic(page.title(in: .arabic)), "\(page.code.name)")
      let korean = page.title(in: .korean).unicodeScalars
      #expect(korean.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(page.code.name)")
      let japanese = page.title(in: .japanese).unicodeScalars
      #expect(japanese.contains { (0x3041...0x9FFF).contains($0.value) }, "\(page.code.name)")
    }
  }

  @Test("A name that nobody has, in each language")
  func unknownName() {
    let text = """
      scenario A
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State rests
      given
        Arlandd rests
      """
    let messages = Language.allCases.map { diagnostics(text, $0).first?.message }
    #expect(
      messages == [
        "Nothing is called `Arlandd`.", "لا شيء باسم `Arlandd`.",
        "`Arlandd`이라는 이름이 없습니다.", "`Arlandd` という名称はありません。",
      ])
  }

  @Test("A place that matters is named in Arabic too")
  func related() {
    let text = """
      scenario A
        starts 2020-01-01
      kind State
      kind State
      """
    #expect(diagnostics(text, .arabic).first?.related.map(\.message) == ["الأول هنا."])
  }
}
