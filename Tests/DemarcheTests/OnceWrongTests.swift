import ScenarioLanguage
import Testing

@testable import Demarche
@testable import RuleEngine

/// Small scenarios on which the way from text to answers once went wrong.
@Suite struct OnceWrongTests {
  private func session(_ text: String) throws -> Session {
    let reading = readScenario(path: "once") { _ in Array(text.utf8) }
    try #require(!reading.hasErrors)
    return Session(reading.model)
  }

  private func rows(_ line: String, _ session: Session) -> [[String]]? {
    guard case .answers(_, let rows)? = session.answer(line)?.content else { return nil }
    return rows
  }

  /// Numbers beyond a symbol's own bits are interned where the question is asked.
  @Test func questionsMentionLargeNumbers() throws {
    let session = try session(
      """
      scenario Debts
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State owes ?n:Number
      given
        Arland owes 100000
        Borland owes 300000
      """)
    #expect(rows("?a owes 300000", session) == [["Borland"]])
    #expect(rows("?a owes ?n and ?n + 200000 = 300000", session) == [["Arland", "100000"]])
    #expect(rows("?a owes ?n and ?n > 123456.5", session) == [["Borland", "300000"]])
  }

  /// A column without a value in one part of an `or` was filled with whatever stood there before.
  @Test func columnsHaveAValueInEveryPartOfAnOr() throws {
    let session = try session(
      """
      scenario Ties
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State likes ?b:State
      relation ?a:State is alone
      given
        Arland likes Borland
        Borland is alone
      """)
    guard case .error(let mistake)? = session.answer("?a likes ?b or ?a is alone")?.content else {
      Issue.record("answered")
      return
    }
    #expect(mistake.code == "unbound-variable" || mistake.code == "or-variable")
    #expect(rows("?a likes ? or ?a is alone", session) == [["Arland"], ["Borland"]])
  }

  /// The first `or` counts by a variable that the second gives its value.
  @Test func orsAreWorkedThroughInAnOrderThatBinds() throws {
    let session = try session(
      """
      scenario Order
        starts 2020-01-01
      kind State
      State Arland, Borland, Corland
      relation ?a:State likes ?b:State
      relation ?a:State is popular
      rule Popular
        ?a is popular
          if (2 = count of ?b where (?b likes ?a) or not ?a likes ?)
          and (?a likes ? or ? likes ?a)
      given
        Arland likes Borland
        Corland likes Borland
        Borland likes Corland
      """)
    #expect(rows("?a is popular", session) == [["Borland"]])
  }

  /// What surrounds a `not` or an aggregate may rest on the rule's own head, as long as they do not.
  @Test func nestedConditionsStandInRecursiveRules() throws {
    let session = try session(
      """
      scenario Recursion
        starts 2020-01-01
      kind State
      State Arland, Borland, Corland
      relation ?a:State rests
      relation ?a:State is near ?b:State
      relation ?a:State is quiet
      relation ?a:State is known
      rule First
        Borland is known
          if ? rests
      rule Count
        ?b is known
          if ?a is known and ?b rests and 0 = count of ?c where (?c = ?a and ?c rests)
      rule Not
        ?b is known
          if ?a is known and ?a is near ?b and not (?c is quiet and ?c = ?b and ?c != ?a)
      given
        Arland rests
        Arland is near Corland
        Corland is quiet
      """)
    #expect(session.world.database.program.isStratified)
    #expect(rows("?a is known", session) == [["Arland"], ["Borland"]])
  }

  /// A number that recursion alone gives a value to, asked inside a `not` that does not, made a
  /// circle through the absence.
  @Test func numbersOfRecursionStandInsideNegation() throws {
    let session = try session(
      """
      scenario Steps
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?n:Number is first
      relation ?n:Number is counted
      relation ?a:State limits ?n:Number
      relation ?n:Number follows ?m:Number
      rule First
        ?n is counted
          if ?n is first
      rule Second
        ?m is counted
          if ?n is counted and ?m follows ?n and not (? limits ?l and ?l < ?n)
      given
        1 is first
        2 follows 1
        3 follows 2
        4 follows 3
        5 follows 4
        Arland limits 2
      """)
    #expect(session.world.database.program.isStratified)
    #expect(rows("?n is counted", session) == [["1"], ["2"], ["3"]])
  }

  /// Values of dates, of made numbers, of counts, of choices: each way by which recursion can hand
  /// on what it alone knows.
  @Test func nestedConditionsAskWhatRecursionHandsOn() throws {
    let session = try session(
      """
      scenario Ways
        starts 2020-01-01
      kind State
      State Arland, Borland, Corland
      relation ?a:State is next to ?b:State
      relation ?a:State begins on ?d:Date with ?n:Number
      relation ?a:State is reached on ?d:Date with ?n:Number by ?m:Number
      relation ?a:State closes on ?d:Date
      relation ?a:State weighs ?n:Number
      rule First
        ?a is reached on ?d with ?n by ?n + 1
          if ?a begins on ?d with ?n
      rule Next
        ?b is reached on ?d with ?n by ?o
          if ?a is reached on ?d with ?n by ?m and ?a is next to ?b
          and ?k = ?n * 2
          and not (?b closes on ?e and ?e <= ?d)
          and 0 = count of ?c where (?c weighs ?w and ?w > ?k)
          and ?o = count of ?c where (?c weighs ?v and ?v < ?n)
      rule Or
        ?a is reached on ?d with ?n by 99
          if (?a is reached on ?d with ?n by ?m and ?m > 0 or ?a is reached on ?d with ?n by 0)
          and not (?b weighs ?w and ?w = ?n + 4)
      given
        Arland is next to Borland
        Borland is next to Corland
        Arland begins on 2020-03-01 with 3
        Arland begins on 2020-04-01 with 4
        Arland begins on 2020-03-01 with 1
        Arland weighs 2
        Borland weighs 3
        Corland weighs 5
        Borland closes on 2020-03-15
      """)
    #expect(session.world.database.program.isStratified)
    #expect(
      rows("?a is reached on ?d with ?n by ?m", session) == [
        ["Arland", "2020-03-01", "1", "2"], ["Arland", "2020-03-01", "3", "4"],
        ["Arland", "2020-03-01", "3", "99"], ["Arland", "2020-04-01", "4", "5"],
        ["Arland", "2020-04-01", "4", "99"], ["Borland", "2020-03-01", "3", "1"],
        ["Borland", "2020-03-01", "3", "99"], ["Corland", "2020-03-01", "3", "1"],
        ["Corland", "2020-03-01", "3", "99"],
      ])
  }

  /// A count over what recursion alone knows, handed back to that recursion, is a value that feeds
  /// what makes it.
  @Test func countsThatFeedWhatTheyCountForAreMistakes() {
    let text = """
      scenario Counts
        starts 2020-01-01
      kind State
      relation ?a:State weighs ?n:Number
      relation ?n:Number is counted
      relation ?n:Number is first
      rule First
        ?n is counted
          if ?n is first
      rule Next
        ?m is counted
          if ?n is counted and ?m = count of ?a where (?a weighs ?w and ?w > ?n)
      """
    let reading = readScenario(path: "once") { _ in Array(text.utf8) }
    #expect(reading.diagnostics.contains { $0.code == .endlessArithmetic })
  }

  /// A move made on two days was added twice where its day was not asked for.
  @Test func sumsTellDaysApartOnlyWhereAsked() throws {
    let session = try Session(
      text: """
        scenario Payments
          starts 2020-01-01
        kind State
        State Arland, Borland
        relation ?a:State has paid ?n:Number in all
        rule In all
          ?a has paid ?n in all
            if ?n = sum of ?m where (?a pays ?m to ?) and ?a pays ? to ?
        action ?a:State pays ?n:Number to ?b:State
        """)
    let lines = [
      "Arland pays 5 to Borland", "Arland pays 1 to Borland", "wait 1 day",
      "Arland pays 5 to Borland",
    ]
    for line in lines { #expect(session.answer(line)?.isOK == true) }
    let sums = [
      ("?n = sum of ?m where (Arland pays ?m to Borland)", "6"),
      ("?n = sum of ?m where (Arland pays ?m to Borland on ?)", "11"),
      ("?n = sum of ?m where (Arland pays ?m to Borland on ?d)", "11"),
      ("?n = count of ?m where (Arland pays ?m to Borland)", "2"),
      ("?n = count of ?m ?d where (Arland pays ?m to Borland on ?d)", "3"),
      ("Arland has paid ?n in all", "6"),
    ]
    for (question, sum) in sums { #expect(rows(question, session) == [[sum]], "\(question)") }
  }

  /// A variable that a sum's surroundings give its value was taken for one that only a part of an
  /// `or` does, and the other parts counted for nothing.
  @Test func sumsAddEveryPartOfAnOr() throws {
    let session = try session(
      """
      scenario Sums
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State owes ?n:Number to ?b:State
      relation ?a:State lends ?n:Number
      relation ?a:State is listed
      relation ?a:State carries ?n:Number
      relation ?a:State is burdened by ?n:Number
      rule Burden
        ?a carries ?s
          if ?a is listed and ?s = sum of ?n where (?a owes ?n to ? or ? lends ?n)
      rule Within
        ?a is burdened by ?s
          if ?a is listed
          and ?s = sum of ?n where (?b lends ?n and (?b owes ? to ?a or ?n > 6))
      given
        Arland owes 5 to Borland
        Borland owes 1 to Arland
        Borland lends 7
        Arland is listed
        Borland is listed
      """)
    #expect(rows("?a carries ?s", session) == [["Arland", "12"], ["Borland", "8"]])
    #expect(
      rows("?a is listed and ?s = sum of ?n where (?a owes ?n to ? or ? lends ?n)", session)
        == [["Arland", "12"], ["Borland", "8"]])
    #expect(rows("?a is burdened by ?s", session) == [["Arland", "14"], ["Borland", "7"]])
    #expect(
      rows(
        "?a is listed and ?s = sum of ?n where (?b lends ?n and (?b owes ? to ?a or ?n > 6))",
        session) == [["Arland", "14"], ["Borland", "7"]])
  }

  /// Waiting from a day between two steps, then going back over it.
  @Test func timePassesFromADayThatWasLookedAt() throws {
    let session = try session(
      """
      scenario Days
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State rests
      action ?a:State lies down
        begins ?a rests
      on 2020-01-10 Arland lies down
      """)
    for line in ["next", "goto 2020-01-05", "wait 2 days", "goto start", "goto end", "undo", "log"]
    {
      #expect(session.answer(line)?.isOK == true, "\(line)")
    }
    #expect(session.answer("Arland rests").map { "\($0.content)" } == "truth(false)")
  }

  /// The sentence of a rule may begin like a clause that is there in other languages.
  @Test func rulesBeginWithSmallWords() throws {
    let session = try session(
      """
      scenario Small words
        starts 2020-01-01
      kind State
      State Arland
      relation it rains
      relation in all of it ?a:State rejoices
      relation ?a:State is dry
      rule Rain
        in ar المطر
        it rains
          if Arland is dry
      rule Joy
        in all of it ?a rejoices
          if ?a is dry
      rule Joy again
        in all of it ?a rejoices if it rains and ?a is dry
      given
        Arland is dry
      """)
    #expect(rows("in all of it ?a rejoices", session) == [["Arland"]])
    #expect(session.answer("it rains").map { "\($0.content)" } == "truth(true)")
    #expect(session.model.rules.map(\.title) == ["Rain", "Joy", "Joy again"])
  }

  /// An aggregate's own variables got a value outside it where a `not` further on needed what stood
  /// before it, and the proof counted with that.
  @Test func proofsLeaveVariablesOfAggregatesOpen() throws {
    let session = try session(
      """
      scenario Tolls
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State is paid
      relation ?a:State lags by ?d:Date
      relation ?a:State is late on ?d:Date
      rule Lateness
        Borland is late on ?d
          if 0 != count of ?e where (?c is paid since ?e) and not (?b lags by ?f and ?d != ?f) and Borland is paid since ?d
      given
        Borland is paid since 2019-12-25
      """)
    guard
      case .why(_, let proof, _)? = session.answer("why Borland is late on 2019-12-25")?.content
    else {
      Issue.record("no proof")
      return
    }
    #expect(proof.from.first?.fact == "0 != count of ?e where (?c is paid since ?e)")
    #expect(proof.from.first?.note?.hasPrefix("0 != 1") == true)
  }

  /// What a move begins on a condition was taken to rest on nothing where it begins another fact of
  /// the relation without one.
  @Test func proofsShowTheConditionOfTheEffectThatBegan() throws {
    let session = try session(
      """
      scenario Pairs
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State is paid ?n:Number
      relation peace reigns
      action ?a:State pays
        begins ?a is paid 1
        begins ?a is paid 2 where peace reigns
      given
        peace reigns
      """)
    _ = session.answer("Arland pays")
    func grounds(_ fact: String) -> [String]? {
      guard case .why(_, let proof, _)? = session.answer("why \(fact)")?.content else { return nil }
      return proof.from.map(\.fact)
    }
    #expect(grounds("Arland is paid 1") == [])
    #expect(grounds("Arland is paid 2") == ["peace reigns"])
  }

  /// A command cut short gave way to a sentence with a name that nobody has.
  @Test func commandsCutShortTakeSentences() throws {
    let session = try session(
      """
      scenario Ties
        starts 2020-01-01
      kind State
      State Arland, Borland
      relation ?a:State likes ?b:State
      given
        Arland likes Borland
      """)
    for line in [
      "hist Arland likes Borland", "sin when Arland likes Borland", "tr Arland, Borland",
    ] {
      #expect(session.answer(line)?.isOK == true, "\(line)")
    }
    // What is wrong both ways is told of the sentence.
    guard case .error(let mistake)? = session.answer("ho Arland likes Cordonia")?.content else {
      Issue.record("answered")
      return
    }
    #expect(mistake.code == "unknown-name")
  }

  /// The mark that some editors put at the start of a file is no part of its first line.
  @Test func linesMayBeginWithAByteOrderMark() throws {
    let session = try session("scenario Ties\n  starts 2020-01-01\nkind State\nState Arland\n")
    let answer = session.answer("\u{FEFF}state")
    #expect(answer?.isOK == true)
    #expect(answer?.line == "state")
  }

  /// Lines after an item that was never ended were swallowed.
  @Test func anItemEndsBeforeTheNextLineThatIsNotIndented() throws {
    let session = try session("scenario Ties\n  starts 2020-01-01\nkind State\nState Arland\n")
    var lines = LineAssembler(session)
    #expect(lines.add("define rule Calm") == [])
    #expect(lines.add("  ?a is calm") == [])
    #expect(lines.add("next") == ["define rule Calm\n  ?a is calm", "next"])
    #expect(lines.add("define") == [])
    #expect(lines.add("kind Pact") == [])
    #expect(lines.add("Pact Entente") == [])
    #expect(lines.add("") == ["define\nkind Pact\nPact Entente\n"])
    #expect(lines.rest == nil)
  }

  /// What an action is cited from belongs to what its moves rest on.
  @Test func sourcesTellWhereActionsAreFrom() throws {
    let session = try session(
      """
      scenario Ties
        starts 2020-01-01
      source Act
        title An act
      kind State
      State Arland, Borland
      relation ?a:State likes ?b:State
      action ?a:State greets ?b:State
        begins ?a likes ?b
        source Act, section 2
      """)
    _ = session.answer("Arland greets Borland")
    for line in ["source #1", "source Arland likes Borland"] {
      guard case .source(_, _, let sources)? = session.answer(line)?.content else {
        Issue.record("\(line)")
        continue
      }
      #expect(sources.map(\.place) == ["section 2"], "\(line)")
    }
  }

  /// Looking back to a day between steps, it was said of what came with that day that nothing brought
  /// it, though the step that follows is on the branch.
  @Test func whatComesWithADayIsByTheStepThatFollows() throws {
    let session = try session(
      """
      scenario Votes
        starts 2020-01-01
      kind State
      State Arland
      relation ?a:State votes on ?d:Date
      relation ?a:State is in a campaign
      rule Campaign
        ?a is in a campaign if ?a votes on ?d and today >= ?d - 30 days
      given
        Arland votes on 2020-04-20
      """)
    for line in ["wait until 2020-03-25", "goto 2020-03-22"] { _ = session.answer(line) }
    guard
      case .since(_, _, let since, let by)? =
        session.answer("since when Arland is in a campaign")?.content
    else {
      Issue.record("no answer")
      return
    }
    #expect(since?.text == "2020-03-21")
    #expect(by?.step == 1)
  }
}
