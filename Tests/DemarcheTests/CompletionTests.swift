import TestSupport
import Testing

@testable import Demarche

/// What can be typed next, and what is told of a line before it is answered.
@Suite struct CompletionTests {
  @Test func movesThatCanBeMadeComeFirstWithWhatTheyChange() throws {
    try check(
      "Arland ",
      """
      imposes a tariff on Borland: + Arland taxes imports from Borland  \
      + Arland is at odds with Borland  and 1 more
      gives notice on River Pact: + Arland has given notice on River Pact
      cooperates with: ?a cooperates with ?b under ?t
      is party to: ?a is party to ?t
      has given notice on: ?a has given notice on ?t
      is at odds with: ?a is at odds with ?b
      taxes imports from: ?a taxes imports from ?b
      (lifts its tariff on: needs Arland taxes imports from ?b)
      """)
    try check(
      "do Arl lifts", "(lifts its tariff on: needs Arland taxes imports from ?b)")
    try check(
      "what if Arland ", after: "Arland imposes a tariff on Borland",
      """
      gives notice on River Pact: + Arland has given notice on River Pact
      lifts its tariff on Borland: − Arland taxes imports from Borland  \
      − Arland is at odds with Borland  and 1 more
      (imposes a tariff on: none can be made now)
      """)
  }

  /// What the script has next comes first, what names nobody who is concerned just now last.
  @Test(arguments: [
    (
      "gsomia-2019.demarche", "goto 2019-08-23", "Japan ",
      [
        "sends a note of protest to South Korea", "announces the end of GSOMIA",
        "announces the end of TISA",
      ]
    ),
    (
      "gulf-rift-2017.demarche", "next 12", "Saudi Arabia ",
      ["restores relations with Qatar", "announces the end of Aviation Convention"]
    ),
    (
      "cuban-missiles-1962.demarche", "next 8", "Soviet Union ",
      ["turns Poltava back", "asks Cuba to admit inspectors", "asks Turkey to admit inspectors"]
    ),
    (
      "japan-korea-2023.demarche", "next 6", "South Korea ",
      [
        "suspends DS590 against Japan", "breaks off relations with Japan",
        "announces the end of TISA",
      ]
    ),
  ])
  func nearMovesComeFirst(file: String, line: String, typed: String, moves: [String]) throws {
    let session = try Session(scenario: file)
    _ = session.answer(line)
    let shown = session.completions(after: typed).map(\.text)
    let places = try moves.map { try #require(shown.firstIndex(of: $0), "\($0)") }
    #expect(places == places.sorted(), "\(shown.prefix(40))")
  }

  @Test func namesThatLeadToNoMoveSayWhatTheyLack() throws {
    try check(
      "Arland imposes a tariff on ",
      """
      Borland: + Arland taxes imports from Borland  + Arland is at odds with Borland  and 1 more
      (Arland: needs Arland != Arland)
      """)
    try check("Arland lifts its tariff on Bo", "(Borland: needs Arland taxes imports from Borland)")
    // Only what begins so, by any of its names.
    try check("show Arl", "Arland: State")
  }

  @Test func namesThatGiveAnAnswerComeFirst() throws {
    try check(
      "?who taxes imports from ", after: "Borland imposes a tariff on Arland",
      "Arland: State\n(Borland: State)")
    // What does not hold may be asked of all the same: why not, and about other days.
    for line in ["why not ?who taxes imports from ", "when Arland taxes imports from "] {
      try check(line, "Arland: State\nBorland: State")
    }
  }

  @Test func forgetsWhatHeldAtAnotherMoment() throws {
    let session = try Session(text: twoNeighbours)
    func first() -> String? { session.completions(after: "do Arland imp").first?.text }
    #expect(first() == "imposes a tariff on Borland")
    _ = session.answer("Arland imposes a tariff on Borland")
    #expect(first() == "imposes a tariff on")
    _ = session.answer("back")
    #expect(first() == "imposes a tariff on Borland")
    _ = session.answer("goto end")
    #expect(first() == "imposes a tariff on")
    _ = session.answer("undo")
    #expect(first() == "imposes a tariff on Borland")
  }

  @Test func changesNothing() throws {
    let session = try Session(text: twoNeighbours)
    let state = session.answer("state").map { "\($0.content)" }
    for line in ["Arland ", "Borland gives notice on ", "what if Arland ", "?who is "] {
      _ = session.completions(after: line)
      _ = session.look(at: line)
    }
    #expect(session.answer("state").map { "\($0.content)" } == state)
    #expect(session.world.history.next == MomentID(1))
  }

  @Test func mendsSlips() throws {
    try check("show Arlnd", "Arland: State")
    try check("Arland impsoes", "imposes a tariff on: ?a imposes a tariff on ?b")
    try check("Rivr Pact", "River Pact: Treaty")
    try check("nxet", "next: play the next events of the script, with the deadlines on the way")
    try check("Arland zzzzzz", "")
  }

  // MARK: Before Enter

  @Test func tellsWordsApart() throws {
    try look("Arland imposes a tariff on Borland", "Arland=name3 imposes a tariff on Borland=name3")
    try look(
      "why not ?a is party to River P", "why not=command ?a=variable is party to River=open P=open")
    try look(
      "?a is party to River Pact and not (?a taxes imports from Arl)",
      "?a=variable is party to River=name4 Pact=name4 and=connective not=connective (=connective "
        + "?a=variable taxes imports from Arl=name3 )=connective")
    try look("wait until 2020-05-01", "wait=command until=connective 2020-05-01=literal")
    try look(
      "River Pact expires on 2020-12-31", "River=name4 Pact=name4 expires on 2020-12-31=literal")
  }

  @Test func saysWhatIsWrong() throws {
    try hint("Arland impsoes", "“impsoes”? Perhaps: imposes a tariff on")
    try hint("Arland impos", nil)
    try hint("why Arland is at ods with Borland", "“ods”? Perhaps: odds with")
    try hint("Arland is at odds with Borlnd and River Pact", "“Borlnd”? Perhaps: Borland")
    try hint("Arland is at odds with Borland or xxxxx yy", "“xxxxx” fits nothing here")
    try hint("what if Arland imposes a tariff on Borland then wait 3 weeks", nil)
    try hint("?n = count of ?x where (?x is party to River Pact)", nil)
    try hint("branch calm from 2020-02-01", nil)
    try hint("# Arland impsoes", nil)
    try hint("", nil)
  }

  @Test func saysWhyAMoveWouldBeRefused() throws {
    try hint(
      "Arland lifts its tariff on Borland",
      "would be refused: needs Arland taxes imports from Borland")
    try hint("Arland imposes a tariff on Borland", nil)
    try hint("River Pact imposes a tariff on Borland", "")
  }

  // MARK: Checks

  /// One row a candidate with its note; those that lead to nothing in brackets.
  private func check(
    _ line: String, after move: String? = nil, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let session = try Session(text: twoNeighbours)
    if let move { _ = session.answer(move) }
    let shown = session.completions(after: line).map { completion in
      let row = completion.text + (completion.note.map { ": " + $0 } ?? "")
      return completion.isLegal ? row : "(\(row))"
    }
    #expect(shown.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  /// Words with their roles, phrases' own without.
  private func look(
    _ line: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let scalars = Array(line.unicodeScalars)
    let shown = try Session(text: twoNeighbours).look(at: line).parts.map { part in
      let word = String(String.UnicodeScalarView(scalars[part.range])).trimmed
      return switch part.role {
      case .command: word + "=command"
      case .word(.phrase): word
      case .word(.name(let kind)): word + "=name\(kind.number)"
      case .word(let role): word + "=\(role)"
      }
    }
    #expect(shown.joined(separator: " ") == expected, sourceLocation: sourceLocation)
  }

  /// Nil: nothing is wrong; empty: something is, in words that are tested elsewhere.
  private func hint(
    _ line: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let hint = try Session(text: twoNeighbours).look(at: line).hint
    if expected == "" {
      #expect(hint != nil, sourceLocation: sourceLocation)
    } else {
      #expect(hint == expected, sourceLocation: sourceLocation)
    }
  }
}
