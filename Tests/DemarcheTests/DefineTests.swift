import Testing

@testable import Demarche

/// What is added to a session's scenario.
@Suite struct DefineTests {
  static let scenario = """
    scenario Neighbours
      starts 2020-01-01
    kind State
    State Arland, Borland
    relation ?a:State trusts ?b:State
    relation ?a:State says ?t:Text
    relation ?a:State is calm
    action ?a:State warms to ?b:State
      needs ?a != ?b
      begins ?a trusts ?b
    action ?a:State declares ?t:Text
      begins ?a says ?t
    given
      Arland is calm
    on 2020-02-01 Arland warms to Borland
    on 2020-03-01 Borland warms to Arland
    """

  private func talk() throws -> Talk { try Talk(Self.scenario) }

  @Test func aFactHoldsFromTheStart() throws {
    let talk = try talk()
    talk.expect(
      "define Borland is calm",
      #""ok":true,"kind":"defined","date":"2020-01-01","branch":"main","text":"given\n  Borland is calm","number":1,"began":["Borland is calm"],"ended":[],"derivedBegan":[],"derivedEnded":[],"warnings":[]"#
    )
    #expect(talk.rows("?a is calm since ?d") == ["Arland, 2020-01-01", "Borland, 2020-01-01"])
    talk.expect(
      "definitions",
      #""ok":true,"kind":"definitions","date":"2020-01-01","branch":"main","definitions":[{"text":"given\n  Borland is calm","line":"define given |  Borland is calm"}]"#
        .replacing("|  ", with: "| "))
    talk.run("undo")
    #expect(talk.rows("?a is calm") == ["Arland"])
    talk.run("redo")
    #expect(talk.rows("?a is calm") == ["Arland", "Borland"])
  }

  @Test func whatFollowsIsToldAndExplained() throws {
    let talk = try talk()
    talk.run("next", "define relation ?a:State has a friend")
    talk.expect(
      "define rule Friends: ?a has a friend if ? trusts ?a",
      #""ok":true,"kind":"defined","date":"2020-02-01","branch":"main","text":"rule Friends\n  ?a has a friend if ? trusts ?a","number":2,"began":[],"ended":[],"derivedBegan":["Borland has a friend"],"derivedEnded":[],"warnings":[]"#
    )
    #expect(talk.json("why Borland has a friend").contains(#""rule":"Friends""#))
    #expect(talk.json("rule Friends").contains(#""text":"rule Friends\n  ?a has a friend if"#))
    #expect(talk.session.completions(after: "Borland has ").map(\.text).contains("a friend"))
    // Steps keep their numbers, and go on.
    talk.expectSteps("next", ["2 2020-03-01 script Borland warms to Arland"])
    #expect(talk.rows("?a has a friend") == ["Arland", "Borland"])
    talk.run("undo 3")
    talk.expectError("?a has a friend", "unknown-command")
    #expect(talk.view == "main #1 2020-02-01")
  }

  @Test func movesConsequencesAndDeadlinesAreMade() throws {
    let talk = try talk()
    talk.run(
      "define action ?a:State snubs ?b:State | needs ?a trusts ?b | ends ?a trusts ?b",
      "define consequence Alarm | when ?a trusts ?b | ends ?a is calm", "next")
    // It holds from the first day: what was played is played again with it.
    #expect(talk.rows("?a is calm") == [])
    talk.run("Arland snubs Borland", "define State Cordonia", "Cordonia warms to Arland")
    #expect(talk.rows("?a trusts ?b") == ["Cordonia, Arland"])
    talk.run(
      "define deadline Doubt | when ?a trusts ?b since ?d | on ?d + 10 days | ends ?a trusts ?b")
    talk.run("wait 2 weeks")
    #expect(talk.rows("?a trusts ?b") == [])
    #expect(talk.json("log").contains(#""cause":"deadline","event":"Doubt""#))
  }

  @Test func whatWasPlayedStays() throws {
    let talk = try talk()
    talk.run("next 2")
    guard
      case .error(let mistake)? = talk.session.answer("define never Borland trusts Arland")?.content
    else {
      Issue.record("taken over")
      return
    }
    #expect(mistake.code == "definition")
    #expect(
      mistake.message.hasPrefix(
        "With it, #2 on 2020-03-01, “Borland warms to Arland”, would be refused: "))
    #expect(talk.view == "main #2 2020-03-01")
    talk.run("undo", "define never Borland trusts Arland")
    #expect(try !talk.refusal("Borland warms to Arland").never.isNil)
    // What never may be and is given.
    talk.expectError("define never Arland is calm", "given-breaks-never")
    #expect(talk.json("definitions").contains("never Borland trusts Arland"))
    #expect(!talk.json("definitions").contains("Arland is calm"))
  }

  @Test(arguments: [
    ("define ?a is glad if ?a trusts ?b", "?a is glad", "unknown-sentence"),
    ("define Arland trusts Atlantis", "Atlantis", "unknown-name"),
    ("define rule R | ?a trusts ?b |> if ?b likes ?a", "?b likes ?a", "unknown-sentence"),
    ("define\nkind Pact\nrelation ?p:Nation falls\n", "Nation", nil),
    ("define relation ?x:Nation rises", "Nation", "unknown-kind"),
  ])
  func mistakesAreShownWhereTheyWereTyped(line: String, place: String, code: String?) throws {
    let talk = try talk()
    guard case .error(let mistake)? = talk.session.answer(line)?.content else {
      Issue.record("\(talk.json(line))")
      return
    }
    if let code { #expect(mistake.code == code, "\(mistake.message)") }
    let range = try #require(mistake.place, "\(mistake.message)")
    let scalars = Array(line.unicodeScalars)[range]
    #expect(String(String.UnicodeScalarView(scalars)) == place)
    #expect(talk.view == "main #0 2020-01-01")
    talk.expectError("undo", "nothing-to-undo")
  }

  @Test(arguments: [
    "define scenario X", "define on 2020-04-01 Arland warms to Borland",
    "define use \"x\"", "define lesson L",
  ])
  func someItemsBelongToFiles(line: String) throws { try talk().expectError(line, "definition") }

  @Test func branchesAndTheViewStayWhereTheyAre() throws {
    let talk = try talk()
    talk.run(
      "next", "Arland declares \"Peace\"", "branch other from #1", "skip", "wait 3 days",
      "switch main",
      "next", "back 2", "watch ?a trusts ?b", "define relation ?a:State is proud",
      "define ?a is proud if ?a trusts ?b")
    #expect(talk.view == "main #1 2020-02-01")
    #expect(talk.rows("?a is proud") == ["Arland"])
    talk.run("goto end")
    #expect(talk.rows("?a says ?t") == ["Arland, Peace"])
    #expect(talk.view == "main #3 2020-03-01")
    #expect(talk.json("branches").contains(#""from":{"branch":"main","step":1}"#))
    talk.run("switch other")
    #expect(talk.view == "other #2 2020-02-04")
    #expect(talk.events().last == "skipped Borland warms to Arland")
    talk.run("switch main", "undo", "Borland warms to Arland")
    #expect(talk.json("undo").contains("Borland warms to Arland"))
  }

  @Test func aStepThatComesBetweenMovesTheNumbers() throws {
    let talk = try talk()
    talk.run(
      "next", "branch other", "switch main", "next",
      "define deadline Calm ends | when ?a is calm since ?d | on ?d + 5 days | ends ?a is calm")
    talk.expectSteps(
      "log",
      [
        "1 2020-01-06 deadline Calm ends", "2 2020-02-01 script Arland warms to Borland",
        "3 2020-03-01 script Borland warms to Arland",
      ])
    #expect(talk.json("branches").contains(#""from":{"branch":"main","step":2}"#))
  }

  @Test func isSavedWithTheSession() throws {
    let shelf = DefineShelf()
    let files = Session.Files(
      read: { path in shelf.texts[path].map { Array($0.utf8) } },
      write: { path, text in
        shelf.texts[path] = text
        return nil
      })
    func fresh() throws -> Talk { Talk(Session(try self.talk().session.model, files: files)) }
    let talk = try fresh()
    var kept: [String] = []
    talk.session.keep = { kept.append(Journal.encode($0)) }
    talk.run(
      "next",
      "define\nrelation ?a:State is proud\nrule Pride\n  ?a is proud\n    if ?a trusts ?b\n",
      "next", "back", "define State Cordonia", "Cordonia warms to Arland", "save there")
    #expect(
      shelf.texts["there"] == """
        # Demarche session on Neighbours
        next
        define relation ?a:State is proud || rule Pride | ?a is proud |> if ?a trusts ?b
        next
        goto #1
        define State Cordonia
        Cordonia warms to Arland

        """)
    let other = try fresh()
    other.run("load there")
    let third = try fresh()
    let head = Journal.head(Journal.Scenario(path: "x", files: []))
    #expect(third.session.replay(Journal(Array((head + kept.joined()).utf8))).isEmpty)
    for line in ["state", "log", "branches", "definitions", "goto end", "?a is proud"] {
      #expect(other.json(line) == talk.json(line))
      #expect(third.json(line) == talk.json(line))
    }
    // Loading begins without definitions, and undoing it brings them back.
    other.run("undo 5")
    #expect(other.json("definitions").contains(#""definitions":[]"#))
  }

  @Test func watchesGoOn() throws {
    let talk = try talk()
    talk.run("define relation ?a:State is proud", "watch ?a is proud")
    #expect(
      talk.json("define Arland is proud").contains(
        #""watched":[{"condition":"?a is proud","joined":[["Arland"]],"left":[]}]"#))
    talk.run("undo 2", "next")
    #expect(!talk.json("next").contains("watched"))
  }

  @Test func pastedItemsAreDefinitions() throws {
    let talk = try talk()
    let rule = "rule Trust is mutual\n  ?a trusts ?b\n    if ?b trusts ?a"
    #expect(talk.session.isDefinition(rule))
    #expect(!talk.session.isDefinition("rule Trust is mutual"))
    #expect(!talk.session.isDefinition("ask (Arland is calm\n  or Borland is calm)"))
    // A relation that moves begin cannot be derived.
    talk.expectError(rule, "derived-changed")
    talk.run("State Cordonia\n  also Cor", "Cor warms to Arland")
    #expect(talk.rows("?a trusts ?b") == ["Cordonia, Arland"])
  }
}

final class DefineShelf: @unchecked Sendable {
  var texts: [String: String] = [:]
}

extension Optional {
  fileprivate var isNil: Bool { self == nil }
}
