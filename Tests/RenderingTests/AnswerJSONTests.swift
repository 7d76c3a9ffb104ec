import Testing

@testable import Demarche
@testable import Rendering

@Suite struct AnswerJSONTests {
  static let step = #"""
    {"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":["Arland trusts Borland"],"consequences":[],"refused":null,"sources":[{"name":"Gazette","at":"page 12"},{"name":"The Record","at":null}],"note":"A first move."}
    """#
  static let refusal = #"""
    "move":"Arland imposes a tariff on Borland","needs":[{"text":"Arland != Borland","holds":true,"why":null},{"text":"not Arland taxes imports from Borland","holds":false,"why":"Arland taxes imports from Borland since 2020-02-01, by #1."}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null
    """#
  static let odds = #"""
    {"fact":"Arland is at odds with Borland","because":"rule","rule":"A tariff sours relations","step":null,"since":null,"sources":[],"from":[{"fact":"Arland taxes imports from Borland","because":"event","rule":null,"step":1,"since":"2020-02-01","sources":[{"name":"Gazette","at":"page 12"}],"from":[]}]}
    """#

  /// Holds the fields after the five that every answer has.
  private func check(
    _ content: Answer.Content, _ kind: String, _ fields: String, ok: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let head =
      #"{"line":"x","ok":\#(ok),"kind":"\#(kind)","date":"2020-02-01","branch":"main","#
    #expect(
      renderJSON(Sample.answer(content)) == head + fields + "}", sourceLocation: sourceLocation)
  }

  @Test func queries() {
    check(.truth(true), "truth", #""holds":true"#)
    check(
      .answers(columns: ["a", "b"], rows: [["Arland", "Borland"], ["日本", "한국"]]), "answers",
      #""columns":["a","b"],"rows":[["Arland","Borland"],["日本","한국"]],"count":2"#)
    check(
      .answers(columns: ["a"], rows: []), "answers", #""columns":["a"],"rows":[],"count":0"#)
    check(
      .state(stored: ["a", "b"], derived: []), "state", #""stored":["a","b"],"derived":[]"#)
    check(
      .moves([(actor: "Arland", move: "Arland waits"), (actor: nil, move: "It rains")]), "moves",
      #""moves":[{"actor":"Arland","move":"Arland waits"},{"actor":null,"move":"It rains"}]"#)
  }

  @Test func steps() {
    check(.steps([]), "steps", #""steps":[]"#)
    check(.steps([Sample.tariff]), "steps", #""steps":[\#(Self.step)]"#)
    check(
      .log([Sample.wait]), "log",
      #""steps":[{"number":5,"date":"2021-02-01","cause":"wait","event":null,"titles":[],"#
        + #""actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"#
        + #""consequences":[],"refused":null,"sources":[],"note":null}]"#)
    check(
      .log([Sample.lapse]), "log",
      #""steps":[{"number":3,"date":"2021-01-01","cause":"deadline","#
        + #""event":"The treaty lapses","titles":["The treaty lapses"],"actor":null,"began":[],"#
        + #""ended":["River Pact is in force"],"derivedBegan":[],"derivedEnded":[],"#
        + #""consequences":["Customs close","Customs close"],"refused":null,"sources":[],"#
        + #""note":null}]"#)
    check(
      .steps([Sample.refusedStep]), "steps",
      #""steps":[{"number":2,"date":"2020-03-01","cause":"script","#
        + #""event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","#
        + #""began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"#
        + #""refused":{\#(Self.refusal)},"sources":[],"note":null}]"#)
    check(
      .summary(count: 7, refusedCount: 1, net: Sample.changes(began: ["a"], derivedEnded: ["b"])),
      "steps",
      #""count":7,"refusedCount":1,"#
        + #""net":{"began":["a"],"ended":[],"derivedBegan":[],"derivedEnded":["b"]}"#)
    check(
      .events([
        Answer.EventStatus(date: Sample.day("2020-02-01"), event: "a", status: .played),
        Answer.EventStatus(date: Sample.day("0999-03-01"), event: "b", status: .pending),
      ]), "events",
      #""events":[{"date":"2020-02-01","event":"a","status":"played"},"#
        + #"{"date":"0999-03-01","event":"b","status":"pending"}]"#)
  }

  @Test func explanations() {
    check(
      .why(fact: Sample.oddsProof.fact, proof: Sample.oddsProof), "why",
      #""fact":"Arland is at odds with Borland","holds":true,"proof":\#(Self.odds)"#)
    check(
      .whyNot(
        fact: "f",
        attempts: [
          Answer.Attempt(rule: "R", conditions: [Answer.Need(text: "c", holds: false, why: "w")]),
          Answer.Attempt(rule: nil, conditions: []),
        ],
        nearest: [["m"], ["m", "n"]]), "why-not",
      #""fact":"f","holds":false,"attempts":[{"rule":"R","conditions":["#
        + #"{"text":"c","holds":false,"why":"w"}]},{"rule":null,"conditions":[]}],"#
        + #""nearest":[["m"],["m","n"]]"#)
    check(
      .whyStep(
        step: Sample.tariff, needs: [Sample.oddsProof, Sample.oddsProof],
        brought: [(fact: "g", proof: Sample.oddsProof)]), "why-step",
      #""step":\#(Self.step),"needs":[\#(Self.odds),\#(Self.odds)],"#
        + #""brought":[{"fact":"g","proof":\#(Self.odds)}]"#)
    let sources = [Answer.Reference(name: "Gazette", place: "page 12")]
    check(
      .rule(title: "R", text: "a\n  if b", sources: sources), "rule",
      #""title":"R","text":"a\n  if b","sources":[{"name":"Gazette","at":"page 12"}]"#)
    check(
      .source(title: "S", text: "t", sources: []), "source",
      #""title":"S","text":"t","sources":[]"#)
  }

  @Test func theRest() {
    check(.done("Saved."), "done", #""text":"Saved.""#)
    check(.help(Answer.Help(text: "next\nback")), "done", #""text":"next\nback""#)
    check(.quit, "done", #""text":null"#)
    check(.refused(Sample.refusal), "refused", Self.refusal, ok: false)
    check(
      .error(Answer.Mistake(code: "unknown-name", message: "m", suggestions: ["s"], place: 0..<1)),
      "error", #""code":"unknown-name","message":"m","suggestions":["s"]"#, ok: false)
  }

  @Test func escapesWhatJSONCannotHold() {
    let line = "a\"b\\c\u{8}\t\n\u{C}\r\u{1}\u{1F}/é日😀\u{7F}"
    let text = renderJSON(Sample.answer(.truth(false), line: line))
    #expect(
      text.hasPrefix(
        #"{"line":"a\"b\\c\b\t\n\f\r\u0001\u001f/é日😀"# + "\u{7F}" + #"","ok":true,"#))
  }

  @Test func aProofMayBeTenThousandDeep() {
    let text = renderJSON(
      Sample.answer(.why(fact: "fact 10000", proof: Sample.chain(depth: 10_000))))
    #expect(text.utf8.reduce(0) { $1 == UInt8(ascii: "{") ? $0 + 1 : $0 } == 10_002)
    #expect(text.hasSuffix(#""from":[]}"# + String(repeating: "]}", count: 10_000) + "}"))
  }

  @Test func aProofMayBranch() {
    let leaf = Answer.Proof(fact: "l", because: .absence)
    let inner = Answer.Proof(fact: "i", because: .rule, rule: "R", from: [leaf, leaf])
    var json = JSONWriter()
    json.write(Answer.Proof(fact: "o", because: .rule, rule: "R", from: [inner, leaf, inner]))
    func node(_ fact: String, _ because: String, _ rule: String, _ from: String) -> String {
      #"{"fact":"\#(fact)","because":"\#(because)","rule":\#(rule),"step":null,"since":null,"#
        + #""sources":[],"from":[\#(from)]}"#
    }
    let leafText = node("l", "absence", "null", "")
    let innerText = node("i", "rule", #""R""#, "\(leafText),\(leafText)")
    #expect(json.text == node("o", "rule", #""R""#, "\(innerText),\(leafText),\(innerText)"))
  }
}
