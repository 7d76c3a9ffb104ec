import Rendering
import Testing
import Wording

@testable import Demarche

/// Whole sessions in the program's other languages: nothing in them is left in English but what is
/// typed, what the scenario says itself, and the papers to hand in.
@Suite("Sessions in other languages")
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
    relation ?a:State borders ?b:State
      in ko ?a 이 ?b 에 인접
      in ja ?a が ?b に 隣接
      in ar ?a تجاور ?b
    relation ?a:State is at odds with ?b:State
      in ko ?a 이 ?b 과 갈등
      in ja ?a が ?b と 対立
      in ar ?a في خلاف مع ?b
    rule Odds
      ?a is at odds with ?b
        if ?a borders ?b
        and not ?a trusts ?b
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
      Arland borders Borland
      Arland trusts Borland
      Borland trusts Arland
      Entente ends on 2020-05-01
    on 2020-02-01 Arland snubs Borland
      source Gazette, page 2
    """

  /// What somebody may type from one end of the program to the other.
  private static let lines =
    [
      "what now", "moves", "next", "log", "state", "show Arland", "map", "map Borland", "timeline",
      "timeline Arland", "why Arland is at odds with Borland", "why #1", "what now",
      "why not Arland trusts Borland", "why not Arland trusts Borland any more",
      "Arland snubs Borland", "how Arland trusts Borland", "how Arland trusts Borland all",
      "how Borland snubs Arland on 2020-01-01", "until when can Arland trusts Borland",
      "until when can Entente ends on 2020-05-01", "what if Borland snubs Arland",
      "what if wait until 2020-06-01", "?who trusts ?whom", "as of 2020-01-15 state",
      "since when Arland is at odds with Borland", "when Arland trusts Borland",
      "history ? trusts ?", "changes 2020-01-01 2020-02-01", "watch ?a trusts ?b",
      "Arland courts Borland", "unwatch all", "trend Arland, Borland",
      "but for #1 Arland trusts Borland",
      "without #1", "branches", "compare main", "switch main", "undo", "undo", "redo", "summary on",
      "summary off", "definitions", "define Borland trusts Borland", "undo", "macro hi = state",
      "macros", "unmacro hi", "output text", "language", "language klingon", "lessons", "hint",
      "answer yes", "play Arland", "brief", "expect", "round",
      "play nobody", "wait 5 months", "events", "goto 2020-01-01", "goto 1999-01-01", "goto #77",
      "goto end", "back", "forward", "skip", "wait", "rule", "rule Odds", "rule Nope", "source #1",
      "source Nope", "why", "how", "until", "nonsense", "Arland trusts Nobody",
      "Arland trusts Entente", "?x trusts", "branch", "branch main", "switch nowhere", "redo",
      "export", "export nonsense x", "save", "load", "read", "? Arland", "? State", "? Date",
      "? Odds",
      "? Lapse", "? Gazette", "? trusts", "? snubs", "? Arland snubs Borland", "? at", "?",
      "? nothing-such",
      "help", "help all", "help nothing-such",
    ] + HelpTask.allCases.map { "help \($0)" } + WordPage.allCases.map { "help \($0.word)" }
    + CodePage.allCases.map { "help \($0.code)" } + Command.all.map { "help \($0.name)" }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter && $0.isASCII) && $0 != "'" }.map(String.init)
  }

  @Test("Nothing is left in English", arguments: [Language.arabic, .korean, .japanese])
  func everywhere(language: Language) throws {
    let session = try Session(text: SpokenTests.scenario)
    session.choose(language: language.code)
    var known = Set(SpokenTests.words(SpokenTests.scenario))
    known.formUnion(Command.all.flatMap(\.usage).flatMap(SpokenTests.words))
    known.formUnion(WordPage.allCases.flatMap { SpokenTests.words($0.example) })
    known.formUnion(CodePage.allCases.flatMap { SpokenTests.words($0.code) })
    known.formUnion(CodePage.allCases.flatMap { $0.next.flatMap(SpokenTests.words) })
    known.formUnion(ExportFormat.allCases.map(\.rawValue))
    known.formUnion(Language.allCases.map(\.code))
    known.formUnion(HelpTask.allCases.map(\.name))
    // The first branch; options, a file and units that the texts speak of.
    known.formUnion(["main", "script", "reasons", "schema", "years", "nothing", "asked"])
    for line in SpokenTests.lines {
      known.formUnion(SpokenTests.words(line))
      guard let answer = session.answer(line) else { continue }
      let text = renderText(session.shown(answer), width: 100, language: session.words)
      for row in text.split(separator: "\n") {
        let others = SpokenTests.words(String(row)).filter {
          $0.count > 1 && $0.first?.isUppercase == false && !known.contains($0)
        }
        #expect(others.isEmpty, "\(language.code): \(line): \(row)")
      }
    }
  }

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
