import Rendering
import Testing

@testable import Demarche

/// `why not` of a move that would bring about what holds.
@Suite struct AlreadyTests {
  private func first(_ language: String, _ line: String, rows: Int) throws -> String {
    let session = try Session(scenario: "gsomia-2019.demarche")
    _ = session.answer("goto 2019-08-23")
    _ = session.answer("language \(language)")
    let answer = try #require(session.answer(line))
    #expect(Talk.problems(renderJSON(answer)) == [])
    return renderText(session.shown(answer), width: 100, language: session.words)
      .split(separator: "\n").prefix(rows).joined(separator: "\n")
  }

  @Test(arguments: [
    (
      "en",
      """
      It cannot be made: South Korea gives notice to end GSOMIA
        What it would bring about holds already:
          South Korea has given notice to end GSOMIA  since 2019-08-23
      """
    ),
    (
      "ko",
      """
      불가능한 조치: 한국은 한일 군사정보보호협정 종료 통보
        이 조치가 가져올 것은 이미 성립합니다:
          한국은 한일 군사정보보호협정 종료를 통보한 상태  2019년 8월 23일부터
      """
    ),
    (
      "ja",
      """
      不可能な行動：韓国が日韓秘密軍事情報保護協定の終了を通告
        この行動がもたらすことは、すでに成り立っています：
          韓国は日韓秘密軍事情報保護協定の終了を通告している  2019年8月23日から
      """
    ),
  ])
  func tellsWhatHoldsAlready(language: String, text: String) throws {
    let line = "why not South Korea gives notice to end GSOMIA"
    #expect(try first(language, line, rows: 3) == text)
    // How to bring it about is no question then.
    #expect(!(try first(language, line, rows: 100)).contains("withdraws"))
  }

  @Test func tellsItInArabic() throws {
    let text = try first("ar", "why not South Korea gives notice to end GSOMIA", rows: 2)
    #expect(text.contains("ما سيُحدثه قائم أصلًا:"))
  }

  /// Where something of it is left to be done, it is not said.
  @Test func keepsQuietOtherwise() throws {
    let text = try first("en", "why not Japan withdraws from GSOMIA", rows: 100)
    #expect(!text.contains("holds already"))
  }
}
