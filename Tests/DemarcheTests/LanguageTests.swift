import Rendering
import ScenarioLanguage
import Testing
import Wording

@testable import Demarche

@Suite("Languages of a session")
struct LanguageTests {
  private static let text = """
    scenario Neighbours
      starts 2020-01-01
    kind State
    kind Pact
    State Arland
      in ko 아를란드
      in ja アーランド
      in ar آرلاند
    State Borland
      in ko 보를란
      in ja ボーランド
      in ar بورلاند
    Pact River Pact
      in ko 강 조약
      in ja 河川協定
      in ar اتفاق النهر
    relation ?a:State trusts ?b:State
      in ko ?a 은 ?b 을 신뢰
      in ja ?a は ?b を 信頼
      in ar ?a تثق في ?b
    relation ?p:Pact ends on ?d:Date
      in ko ?p 의 종료일 은 ?d
      in ja ?p の 終了日 は ?d
      in ar ينتهي ?p في ?d
    action ?a:State snubs ?b:State
      needs ?a trusts ?b
      ends ?a trusts ?b
      in ko ?a 이 ?b 을 냉대
      in ja ?a が ?b を 冷遇
      in ar ?a تتجاهل ?b
    action ?a:State waves
    given
      Arland trusts Borland
      Borland trusts Arland
      River Pact ends on 2020-05-01
    on 2020-02-01 Arland snubs Borland
    """

  private func shown(_ session: Session, _ line: String) throws -> String {
    let answer = try #require(session.answer(line))
    return renderText(session.shown(answer), width: 80, language: session.words)
  }

  @Test("Korean attaches particles by the last letter")
  func korean() throws {
    let session = try Session(text: LanguageTests.text)
    #expect(try shown(session, "language ko") == "답변을 한국어로 표시합니다.")
    #expect(
      try shown(session, "next") == """
        #1  2020년 2월 1일  아를란드가 보를란을 냉대
            − 아를란드는 보를란을 신뢰
        """)
    #expect(try shown(session, "보를란은 아를란드를 신뢰") == "예.")
    #expect(try shown(session, "보를란 은 아를란드 을 신뢰") == "예.")
    #expect(try shown(session, "강 조약의 종료일은 2020-05-01") == "예.")
    #expect(try shown(session, "?who는 아를란드를 신뢰").contains("보를란"))
    #expect(try shown(session, "보를란이 아를란드를 냉대").contains("#2  2020년 2월 1일  보를란이 아를란드를 냉대"))
    #expect(try shown(session, "Borland waves").contains("Borland waves\n"))
  }

  @Test("Japanese has no spaces")
  func japanese() throws {
    let session = try Session(text: LanguageTests.text)
    _ = session.answer("language 日本語")
    #expect(
      try shown(session, "next") == """
        #1  2020年2月1日  アーランドがボーランドを冷遇
            − アーランドはボーランドを信頼
        """)
    #expect(try shown(session, "ボーランドはアーランドを信頼") == "はい。")
    #expect(try shown(session, "Borlandは アーランドを 信頼") == "はい。")
    #expect(
      try shown(session, "why not アーランドはボーランドを信頼").hasPrefix("いいえ：アーランドはボーランドを信頼"))
    #expect(
      try shown(session, "not アーランドはボーランドを信頼 and 河川協定の終了日は2020-05-01") == "はい。")
  }

  @Test("Arabic has its own digits, and reads them")
  func arabic() throws {
    let session = try Session(text: LanguageTests.text)
    _ = session.answer("language ar")
    #expect(
      try shown(session, "next") == """
        #١  ١ فبراير ٢٠٢٠  آرلاند تتجاهل بورلاند
            − آرلاند تثق في بورلاند
        """)
    #expect(try shown(session, "ينتهي اتفاق النهر في ٢٠٢٠-٠٥-٠١") == "نعم.")
    #expect(try shown(session, "state").contains("ينتهي اتفاق النهر في ٢٠٢٠-٠٥-٠١"))
    #expect(session.answer("wait until ١٥ آذار ٢٠٢٠")?.date.text == "2020-03-15")
    #expect(try shown(session, "why #١").contains("#١  ١ فبراير ٢٠٢٠"))
    #expect(session.answer("goto 2020년 2월 1일")?.date.text == "2020-02-01")
  }

  @Test("JSON is the same in every language")
  func json() throws {
    let lines = ["next", "state", "moves", "why Borland trusts Arland", "branches", "log"]
    let plain = try Session(text: LanguageTests.text)
    let expected = lines.map { plain.answer($0).map { renderJSON($0) } ?? "" }
    for code in Language.allCases.map(\.code) {
      let session = try Session(text: LanguageTests.text)
      session.choose(language: code)
      #expect(lines.map { session.answer($0).map { renderJSON($0) } ?? "" } == expected)
    }
  }

  @Test("A language is kept with the session, and no line that undo takes back")
  func keeping() throws {
    let session = try Session(text: LanguageTests.text)
    var kept: [Journal.Record] = []
    session.keep = { kept.append($0) }
    for line in ["next", "language ja", "undo", "language ja"] { _ = session.answer(line) }
    #expect(kept == [.line("next"), .line("language ja"), .line("undo")])
    #expect(session.language == "ja")
    let other = try Session(text: LanguageTests.text)
    _ = other.replay(
      Journal(Array(kept.map(Journal.encode).joined().utf8)))
    #expect(other.language == "ja")
    #expect(session.script() == ["language ja"])
  }

  @Test("A language that nobody speaks is refused with those there are")
  func unknown() throws {
    let session = try Session(text: LanguageTests.text)
    let answer = try #require(session.answer("language klingon"))
    #expect(!answer.isOK)
    #expect(session.language == "en")
    #expect(try shown(session, "language").contains("en, ar, ko, ja"))
  }
}
