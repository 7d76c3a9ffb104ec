import Rendering
import Testing

@testable import Demarche

/// `help`, `?` and `what now`.
@Suite struct HelpTests {
  static let scenario = """
    scenario Neighbours
      about Two states and a pact.
      starts 2020-01-01
    source Gazette
      title The Gazette
    kind Actor
    kind State is Actor
      note With a seat.
    kind Pact
    State Arland
      also Arl
      in ko 아를란드
      code iso AR
      note In the north.
    State Borland
    Pact Entente
    relation ?a:State is party to ?p:Pact
      in ko ?a 은 ?p 의 당사자다
      note Signed and ratified.
    relation ?p:Pact expires on ?d:Date
      one ?d for each ?p
    relation ?a:State has given notice
    relation ?a:State is allied with ?b:State
    rule Pacts ally their parties
      ?a is allied with ?b
        if ?a is party to ?p
        and ?b is party to ?p
        and ?a != ?b
      source Gazette, page 1
    action ?a:State joins ?p:Pact
      needs not ?a is party to ?p
      begins ?a is party to ?p
      weight 4
      code cameo 057
    action ?a:State leaves ?p:Pact
      needs ?a is party to ?p
      ends ?a is party to ?p
      begins ?a has given notice
    consequence Nobody stays
      when not ? is party to Entente
      ends Entente expires on ?d where Entente expires on ?d
    deadline The pact ends
      when ?p expires on ?d
      on ?d
      ends ? is party to ?p
    response An answer
      when ?a has given notice and ?b is party to Entente and ?a != ?b
      then ?b leaves Entente
      likelihood 60% within 2 weeks
    wants Borland
      Arland is party to Entente
      Borland is party to Entente
    given
      Arland is party to Entente
      Borland is party to Entente
      Entente expires on 2020-06-01
    on 2020-02-01 Arland leaves Entente
      source Gazette, page 2
    on 2020-03-01 Arland leaves Entente
    """

  private func talk() throws -> Talk { try Talk(Self.scenario) }

  private func text(_ talk: Talk, _ line: String) -> String {
    talk.session.answer(line).map { renderText($0, width: 100) } ?? ""
  }

  @Test func tellsOfARelation() throws {
    #expect(
      try text(talk(), "? ?a is allied with ?b") == """
        ?a:State is allied with ?b:State  what can hold
          It follows from rules.
        Holds now  2
          Arland is allied with Borland
          Borland is allied with Arland
        Follows from  1
          Pacts ally their parties
        Type: ask ?a is allied with ?b  ·  why Arland is allied with Borland
        """)
    #expect(
      try text(talk(), "? is party to") == """
        ?a:State is party to ?p:Pact  what can hold
          It is given, and begun and ended by moves. Signed and ratified.
        Holds now  2
          Arland is party to Entente
          Borland is party to Entente
        Begins by
          ?a:State joins ?p:Pact  (move)
        Ends by
          ?a:State leaves ?p:Pact  (move)
          The pact ends  (deadline)
        Needed by  4
          Pacts ally their parties
          ?a:State joins ?p:Pact
          ?a:State leaves ?p:Pact
          Nobody stays
        In other languages
          ?a:State 은 ?p:Pact 의 당사자다  (ko)
        Type: ask ?a is party to ?p  ·  why Arland is party to Entente
        """)
    // As it was declared, and with a name in it.
    let talk = try talk()
    #expect(text(talk, "? ?a:State is party to ?p:Pact") == text(talk, "? is party to"))
    #expect(text(talk, "? ?a is party to Entente").contains("Holds now  2"))
    #expect(text(talk, "? Arland is allied with ?who").contains("Holds now  1"))
    #expect(text(talk, "? expires").contains("At most one ?d for each ?p."))
  }

  @Test func tellsOfAnAction() throws {
    let talk = try talk()
    #expect(
      text(talk, "? joins") == """
        ?a:State joins ?p:Pact  a move
          A move of ?a.
        Needs
          not ?a is party to ?p
        Does
          begins ?a is party to ?p
        Can be made now  0
        Known as
          weight 4  (-10 hostile, 10 cooperative)
          cameo 057
        Type: help what
        """)
    talk.run("next")
    #expect(text(talk, "? joins").contains("Can be made now  1\n  Arland joins Entente\n"))
    #expect(text(talk, "? Arland joins Entente").contains("Now\n  It can be made.\n"))
    #expect(
      text(talk, "? Arl leaves Entente").contains(
        "Now it would be refused\n  lacks Arland is party to Entente"))
    #expect(talk.view == "main #1 2020-02-01")
  }

  @Test func tellsOfNamesAndKinds() throws {
    let talk = try talk()
    #expect(
      text(talk, "? Borland") == """
        Borland
          State
        Holds now  3
          Borland is party to Entente
          Arland is allied with Borland
          Borland is allied with Arland
        Can do now  1
          Borland leaves Entente
        Wants
          Arland is party to Entente  (holds now)
          Borland is party to Entente  (holds now)
        Type: show Borland  ·  what if Borland leaves Entente  ·  timeline Borland
        """)
    #expect(
      text(talk, "? arl").hasPrefix(
        "Arland\n  State. In the north.\nAlso known as\n  Arl\n  아를란드  (ko)\n  AR  (iso)\n"))
    #expect(
      text(talk, "? actor") == """
        Actor  kind
          A kind.
        Kinds of it  1
          State
        Who and what is one  2
          Arland
          Borland
        Type: ? Arland
        """)
    #expect(text(talk, "? date").contains("?p:Pact expires on ?d:Date"))
  }

  @Test func tellsOfTitlesSourcesWordsAndCodes() throws {
    let talk = try talk()
    #expect(
      text(talk, "? the pact ends").contains("Running now  1\n  2020-06-01  (Entente)\n"))
    #expect(text(talk, "? Pacts ally their parties").contains("Derives\n  ?a:State is allied with"))
    #expect(text(talk, "? nobody stays").contains("consequence Nobody stays\n"))
    #expect(
      text(talk, "? gazette") == """
        Gazette  source
          The Gazette
        Cited by  1
          Pacts ally their parties
        Cited for  1
          2020-02-01  Arland leaves Entente
        Type: source Gazette
        """)
    #expect(text(talk, "? since").hasPrefix("since  a word of the language\n"))
    #expect(text(talk, "help bad-date").contains("Days are 2019-08-22."))
    #expect(text(talk, "? unknown-kind").contains("To mend it"))
    #expect(text(talk, "? is").hasPrefix("is  words of phrases\nWhat can hold  2\n"))
    #expect(text(talk, "?").hasPrefix("Neighbours  the scenario\n  Two states and a pact.\n"))
    #expect(text(talk, "? timeline").contains("Typed as"))
  }

  @Test func aSentenceIsStillAsked() throws {
    let talk = try talk()
    #expect(talk.holds("? has given notice") == false)
    #expect(talk.json("? has given notice").contains(#""kind":"truth""#))
  }

  @Test(arguments: [
    ("? Borlnd", "? Borland"), ("? notise", "? notice"), ("? dedline", "? deadline"),
    ("help timelien", "help timeline"), ("? bad-dat", "? bad-date"), ("? Gazete", "? Gazette"),
  ])
  func slipsAreMended(line: String, meant: String) throws {
    guard case .error(let mistake)? = try talk().session.answer(line)?.content else {
      Issue.record("answered")
      return
    }
    #expect(mistake.suggestions.contains(meant))
  }

  @Test func helpIsByTask() throws {
    let talk = try talk()
    let all = text(talk, "help")
    // On one screen, and every task in it leads somewhere.
    #expect(all.split(separator: "\n", omittingEmptySubsequences: false).count <= 22)
    for task in HelpTask.allCases {
      #expect(all.contains("help \(task.name) "))
      #expect(text(talk, "help \(task.name)").contains(try #require(task.commands.first).summary))
    }
    // Every command is found under a task, and by its name.
    let commands = text(talk, "help all")
    for command in Command.all {
      #expect(commands.contains(command.summary), "\(command.name)")
      #expect(text(talk, "help \(command.name)").contains(command.usage[0]), "\(command.name)")
    }
    for topic in Command.Topic.allCases {
      #expect(HelpTask.allCases.contains { $0.topics.contains(topic) }, "\(topic)")
    }
    #expect(talk.json("help plan").contains(#""kind":"done""#))
    #expect(talk.json("? Arland").contains(#""kind":"about","date":"2020-01-01""#))
  }

  @Test func suggestsWhatToTry() throws {
    let talk = try talk()
    #expect(
      text(talk, "what now") == """
        what if wait until 2020-06-01
            “The pact ends” (Entente) falls on 2020-06-01.
        next
            It comes next: 2020-02-01: Arland leaves Entente.
        what if Arland leaves Entente
            Of the moves that can be made now, much follows from this one.
        """)
    talk.run("watch ?who has given notice")
    #expect(
      text(talk, "what now").contains("It would change what you watch: ?who has given notice."))
    talk.run("next 2")
    let lines = try #require(ideas(talk))
    #expect(
      lines == [
        "why not Arland leaves Entente", "what if wait until 2020-06-01",
        "what if Borland leaves Entente",
      ])
    talk.run("unwatch")
    #expect(try #require(ideas(talk)).last == "Borland leaves Entente")
    talk.run("Borland leaves Entente")
    // Borland wants Arland back, but no move of its own brings that about.
    #expect(!(try #require(ideas(talk)).contains("how Arland is party to Entente by Borland")))
    talk.run("back")
    #expect(talk.json("what now").contains(#""kind":"ideas""#))
    #expect(talk.view == "main #2 2020-03-01")
  }

  @Test(arguments: ["gsomia-2019", "first-steps", "cuban-missiles-1962"])
  func whatIsSuggestedCanBeTyped(scenario: String) throws {
    let talk = Talk(try Session(scenario: scenario + ".demarche"))
    for _ in 0..<4 {
      let lines = try #require(ideas(talk))
      #expect(lines.count == 3)
      for line in lines where line.hasPrefix("how") {
        #expect(talk.json(line).contains(#""found":true"#), "\(line)")
      }
      for line in lines where !line.hasPrefix("how") {
        let before = talk.session.trace
        let answer = talk.session.answer(line)
        #expect(answer?.isOK == true, "\(line)")
        if talk.session.trace != before { talk.run("undo") }
      }
      talk.run("next 7")
    }
  }

  private func ideas(_ talk: Talk) -> [String]? {
    guard case .ideas(let ideas)? = talk.session.answer("what now")?.content else { return nil }
    return ideas.map(\.line)
  }

  // MARK: Errors

  /// Whatever goes wrong, there is something to type next.
  @Test func everyErrorNamesTheNextThing() throws {
    let talk = try talk()
    for line in [
      "xyz", "ask xyz abc", "?n > 5", "goto x", "goto 2019-01-01", "goto #9", "switch x",
      "branch main", "undo", "redo", "rule x", "source x", "save", "load x", "wait", "next x",
      "help x", "? x", "why", "how", "when ?x is party to Entente", "history x", "as of x",
      "compare x", "without #9", "define on 2020 x", "timeline x", "moves x", "show x",
    ] {
      guard case .error(let mistake)? = talk.session.answer(line)?.content else {
        Issue.record("\(line): \(talk.json(line))")
        continue
      }
      #expect(!mistake.suggestions.isEmpty || !mistake.next.isEmpty, "\(line)")
      for next in mistake.next {
        #expect(talk.session.answer(next) != nil)
        if case .error(let other)? = talk.session.answer(next)?.content {
          #expect(other.code.hasPrefix("nothing-to"), "\(line): \(next): \(other.message)")
        }
      }
    }
  }

  @Test(arguments: CodePage.allCases.map(\.code))
  func everyCodeHasAPage(code: String) throws {
    #expect(try text(talk(), "help \(code)").hasPrefix("\(code)  an error\n"))
  }
}
