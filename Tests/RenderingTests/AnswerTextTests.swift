import Testing

@testable import Demarche
@testable import Rendering

@Suite struct AnswerTextTests {
  @Test func truth() {
    checkText(.truth(true), "Yes.")
    checkText(.truth(false), "No.")
  }

  @Test func tablesLineUpByWhatATerminalShows() {
    checkText(
      .answers(
        columns: ["state", "has"],
        rows: [["Arland", "1"], ["日本", "250"], ["كوريا", "e\u{301}"], ["한국", ""]]),
      """
      state   has
      ──────  ───
      Arland  1
      日本    250
      كوريا   e\u{301}
      한국

      4 answers
      """)
    checkText(
      .answers(columns: ["a"], rows: [["Arland"]]),
      """
      a
      ──────
      Arland

      1 answer
      """)
    checkText(.answers(columns: ["a"], rows: []), "Nobody and nothing fits.")
  }

  @Test func whatIsWatched() {
    checkText(.watch(columns: [], rows: [[]]), "It holds now.")
    checkText(.watch(columns: [], rows: []), "It does not hold now.")
    checkText(.watch(columns: ["a"], rows: []), "Nobody and nothing fits.")
  }

  @Test func directionsAreIsolatedWhereTheStyleSaysSo() {
    checkText(
      .answers(columns: ["a", "b"], rows: [["كوريا", "x"]]),
      """
      a      b
      ─────  ─
      \u{2068}كوريا\u{2069}  x

      1 answer
      """, style: TextStyle(isolatesDirections: true))
  }

  @Test func moves() {
    checkText(
      .moves([
        (actor: "Arland", move: "Arland imposes a tariff on Borland"),
        (actor: nil, move: "A storm sinks …"), (actor: "Arland", move: "Arland waits"),
      ]),
      """
      Arland
        Arland imposes a tariff on Borland
        Arland waits
      Nobody in particular
        A storm sinks …

      3 moves
      """)
    checkText(.moves([]), "No move is possible now.")
  }

  @Test func state() {
    checkText(
      .state(stored: ["a", "b"], derived: ["c"]),
      """
      What holds (2)
        a
        b

      What follows (1)
        c
      """)
    checkText(
      .state(stored: [], derived: ["c"]),
      """
      What follows (1)
        c
      """)
    checkText(.state(stored: [], derived: []), "Nothing holds.")
  }

  @Test func events() {
    let day = Sample.day("2020-02-01")
    checkText(
      .events([
        Answer.EventStatus(date: day, event: "a", status: .played),
        Answer.EventStatus(date: day, event: "b", status: .refused),
        Answer.EventStatus(date: day, event: "c", status: .skipped),
        Answer.EventStatus(date: day, event: "d", status: .pending),
      ]),
      """
      ✓ played   2020-02-01  a
      ✗ refused  2020-02-01  b
      – skipped  2020-02-01  c
      · pending  2020-02-01  d
      """)
    checkText(.events([]), "There is no script.")
  }

  @Test func ruleAndSource() {
    let sources = [Answer.Reference(name: "Gazette", place: "page 12")]
    checkText(
      .rule(title: "Ill will", text: "?a is at odds with ?b\n  if …", sources: sources),
      """
      Ill will
        ?a is at odds with ?b
          if …
        source: Gazette, page 12
      """)
    checkText(
      .source(title: "Gazette", text: "A weekly paper of record in both countries.", sources: []),
      """
      Gazette
        A weekly paper of record
        in both countries.
      """, width: 28)
    checkText(
      .source(title: "#1", text: "", sources: sources),
      """
      #1
        source: Gazette, page 12
      """)
  }

  @Test func whatSucceedsSaysSo() {
    checkText(.done("Saved."), "Saved.")
    checkText(.done(""), "")
    checkText(.quit, "")
    checkText(
      .help(Answer.Help(text: "next   goes on\n  back goes back")),
      "next   goes on\n  back goes back")
  }

  @Test func mistakesMarkTheirPlace() {
    checkText(
      .error(
        Answer.Mistake(
          code: "unknown-name", message: "I know no State named Borlnd.",
          suggestions: ["Borland"], place: 9..<15)),
      """
        日本 taxes Borlnd now
                   ^^^^^^
      I know no State named Borlnd.
      Perhaps: Borland
      """, line: "日本 taxes Borlnd now")
  }

  @Test func mistakesOfferWhatIsNear() {
    checkText(
      .error(Answer.Mistake(code: "c", message: "No such branch.", suggestions: ["a", "b"])),
      """
      No such branch.
      Perhaps:
        a
        b
      """)
    checkText(
      .error(Answer.Mistake(code: "c", message: "More.", place: 5..<6)),
      """
        two x
             ^
      More.
      """, line: "two x\nthree")
    checkText(
      .error(Answer.Mistake(code: "c", message: "m", place: 4..<99)),
      """
        two
        ^^^
      m
      """, line: "one\ntwo")
  }
}
