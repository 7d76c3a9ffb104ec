import ScenarioLanguage
import Testing

@testable import Demarche
@testable import Rendering

/// `map` as text and as JSON.
@Suite struct MapTextTests {
  private var map: RelationMap {
    func mention(
      _ fact: String, _ text: String, derived: Bool = false, _ change: RelationMap.Change? = nil,
      fromStart: Bool = false
    ) -> RelationMap.Mention {
      RelationMap.Mention(
        fact: fact, text: text, isDerived: derived, change: change, isFromStart: fromStart)
    }
    var map = RelationMap(date: Sample.day("2020-02-01"))
    map.step = (2, "日本が抗議する")
    map.nodes = [
      .init(
        name: "Japan", kind: "State", isActor: true,
        facts: [mention("Japan is angry", "is angry", derived: true, .began)]),
      .init(name: "كوريا الجنوبية", kind: "State", isActor: true),
      .init(name: "中国", kind: "State", isActor: true),
      .init(
        name: "Pact", kind: "Treaty", isActor: false,
        facts: [mention("Pact is in force", "is in force", fromStart: true)]),
    ]
    map.links = [
      .init(
        from: 0, to: 1, mention: mention("a", "recognises", fromStart: true), phrase: "recognises"),
      .init(from: 0, to: 1, mention: mention("b", "taxes", nil), phrase: "taxes"),
      .init(
        from: 0, to: 2, mention: mention("c", "recognises", fromStart: true), phrase: "recognises"),
      .init(
        from: 1, to: 0, mention: mention("d", "recognises", fromStart: true), phrase: "recognises"),
      .init(from: 1, to: 0, mention: mention("e", "trusts", .ended), phrase: "trusts"),
      .init(
        from: 1, to: 0, mention: mention("f", "is at odds with", derived: true, .began),
        phrase: "is at odds with"),
    ]
    return map
  }

  @Test func drawnOverEightyColumns() {
    checkText(
      .map(map),
      """
      Relations on 2020-02-01, after #2 日本が抗議する

                             Japan         كوريا          中国
                                        الجنوبية
      Japan                      \\             2             1
      كوريا الجنوبية           2+−             \\             ·
      中国                       ·             ·             \\

      Japan ◂═════════════════════════════════════════════════════════▸ كوريا الجنوبية
        ← − trusts
        ← + ~ is at odds with
        →   taxes
          and 1 since the start: map Japan

      Japan  State
          + ~ is angry

      In the table: how many relations the name of the row has to the name of the
      column; a dot: none, + and −: changed with this step.
      + new with this step, − ended with it, ~ follows from a rule, what has held from
      the start is only counted
      """)
  }

  @Test(arguments: [20, 40, 60, 80, 132, 200])
  func tableAndLinesFitTheTerminal(columns: Int) {
    let text = renderText(Sample.answer(.map(map)), width: 60, columns: columns)
    for line in text.split(separator: "\n") where line.contains("═") || line.contains("·") {
      #expect(displayWidth(line) <= max(columns, 30), "\(line)")
    }
  }

  @Test func asJSON() {
    let json = renderJSON(Sample.answer(.map(map)))
    #expect(json.contains(#""kind":"map""#))
    #expect(
      json.contains(
        #"{"from":"كوريا الجنوبية","to":"Japan","phrase":"trusts","fact":"e","text":"trusts","derived":false,"change":"ended","fromStart":false}"#
      ))
    #expect(
      json.contains(
        #"{"name":"Pact","kind":"Treaty","actor":false,"facts":[{"fact":"Pact is in force","text":"is in force","derived":false,"change":null,"fromStart":true}]}"#
      ))
  }

  @Test func nobody() {
    checkText(
      .map(RelationMap(date: Sample.day("2020-01-01"))),
      """
      Relations on 2020-01-01
      Nothing is told of anybody.
      """)
  }
}
