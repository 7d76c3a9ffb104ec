import Testing

@testable import Demarche

/// What is typed in the scenario's other languages.
@Suite("Lines in other languages")
struct SpokenTests {
  private static let scenario = """
    scenario Neighbours
      starts 2020-01-01
    source Gazette
      language ar
      published 2020-01-02
    kind State
    kind Pact
    State Arland
      in ko 아를란드
      in ja アーランド
      in ar آرلاند
      code iso AR
    State Borland
      in ko 보를란
      in ja ボーランド
      in ar بورلاند
    Pact Entente
      in ko 협상
      in ja 協商
      in ar الوفاق
    relation ?a:State trusts ?b:State
      in ko ?a 은 ?b 을 신뢰
      in ja ?a は ?b を 信頼
      in ar ?a تثق في ?b
    relation ?p:Pact ends on ?d:Date
      one ?d for each ?p
      in ko ?p 의 종료일 은 ?d
      in ja ?p の 終了日 は ?d
      in ar ينتهي ?p في ?d
    relation ?a:State is at odds with ?b:State
      in ko ?a 이 ?b 과 갈등
      in ja ?a が ?b と 対立
      in ar ?a في خلاف مع ?b
    rule Odds
      ?a is at odds with ?b
        if not ?a trusts ?b
        and ?a != ?b
      source Gazette, page 1
    action ?a:State snubs ?b:State
      needs ?a trusts ?b
      ends ?a trusts ?b
      weight -4
      code cameo 057
      in ko ?a 이 ?b 을 냉대
      in ja ?a が ?b を 冷遇
      in ar ?a تتجاهل ?b
    action ?a:State courts ?b:State
      begins ?a trusts ?b
      weight 4
      in ko ?a 이 ?b 에 구애
      in ja ?a が ?b に 接近
      in ar ?a تتودد إلى ?b
    deadline Lapse
      when ?p ends on ?d
      on ?d
      ends ?p ends on ?d
    response Answer
      when not ?b trusts ?a and ?a trusts ?b
      then ?a snubs ?b
      likelihood 60% within 2 weeks
    wants Borland
      Arland trusts Borland
    given
      Arland trusts Borland
      Borland trusts Arland
      Entente ends on 2020-05-01
    on 2020-02-01 Arland snubs Borland
      source Gazette, page 2
    """

  @Test("A name alone is asked about")
  func nameAlone() throws {
    let session = try Session(text: SpokenTests.scenario)
    for name in ["آرلاند", "아를란드", "アーランド", "Arland"] {
      guard case .about(let about)? = session.answer(name)?.content else {
        Issue.record("\(name) is not asked about")
        continue
      }
      #expect(about.name == "Arland")
    }
    #expect(session.answer("Arlnd")?.isOK == false)
  }

  @Test("Completion goes on behind an attached particle")
  func particles() throws {
    let session = try Session(text: SpokenTests.scenario)
    func completions(_ text: String) -> [String] {
      session.completions(after: text).map { "\($0.typed)|\($0.text)" }
    }
    #expect(completions("아를란드가 ").contains("|보를란"))
    #expect(completions("아를란드가 보").contains("보|보를란"))
    #expect(completions("why 보를란은 아를란드를 ").contains("|신뢰"))
    #expect(completions("アーランドが").contains("|ボーランド"))
    #expect(completions("アーランドがボー").contains("ボー|ボーランド"))
    #expect(completions("ボーランドはアーランドを").contains("|信頼"))
    #expect(completions("아를란드").contains("아를란드|아를란드"))
    #expect(!completions("아를란드가").contains { $0.hasPrefix("|") })
  }
}
