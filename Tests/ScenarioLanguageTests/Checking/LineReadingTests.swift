import Quantities
import ScenarioLanguage
import TestSupport
import Testing

@Suite struct LineReadingTests {
  private func model(_ more: String = "") -> Model { read(twoNeighbours + more).model }

  private func describe(_ line: String, in model: inout Model) -> String {
    switch readLine(line, in: &model, today: model.start) {
    case .move(let move): return "move: \(model.sentence(move))"
    case .query(let query):
      let columns = query.columns.map { "?" + query.scope.variables[Int($0.number)].name }
      return "query: \(model.text(query.condition, query.scope)) \(columns)"
    case .failure(let diagnostics):
      return diagnostics.map { diagnostic in
        "\(diagnostic.code.name): \(diagnostic.message)"
          + diagnostic.suggestions.map { "\n  \($0)" }.joined()
      }.joined(separator: "\n")
    }
  }

  private func check(
    _ line: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    var model = model()
    let before = (model.entities.count, model.relations.count, model.script.count)
    #expect(describe(line, in: &model) == expected, sourceLocation: location)
    #expect((model.entities.count, model.relations.count, model.script.count) == before)
  }

  @Test func anActionsPhraseIsAMove() {
    check(
      "arl imposes a tariff on the borland.", "move: Arland imposes a tariff on Borland")
  }

  @Test func withAVariableOrADayItIsAQuery() {
    check(
      "?who imposes a tariff on Borland", "query: ?who imposes a tariff on Borland [\"?who\"]")
    check("? imposes a tariff on Borland", "query: ? imposes a tariff on Borland []")
    check(
      "Arland imposes a tariff on Borland on ?d",
      "query: Arland imposes a tariff on Borland on ?d [\"?d\"]")
    check(
      "Arland imposes a tariff on Borland on 2020-02",
      "query: Arland imposes a tariff on Borland on 2020-02-01 []")
  }

  @Test func conditionsAreQueries() {
    check(
      "not Arland taxes imports from Borland and River Pact expires on ?d and ?d > today",
      "query: not Arland taxes imports from Borland and River Pact expires on ?d and ?d > today "
        + "[\"?d\"]")
    check(
      "?n = count of ?a where (?a is party to ?t) and ?t is in force since ?d",
      "query: ?n = count of ?a where (?a is party to ?t) and ?t is in force since ?d "
        + "[\"?n\", \"?t\", \"?d\"]")
    check(
      "(River Pact is in force or Arland is at odds with ?b) and not (?b = Arland or ?b = Arland)",
      "or-variable: ?b has no value where the first part of the `or` is what holds.")
    check(
      "Arland is at odds with ?b or Borland is at odds with ?c",
      """
      or-variable: ?b has no value where the second part of the `or` is what holds.
      or-variable: ?c has no value where the first part of the `or` is what holds.
      """)
  }

  @Test func mistakesAreToldWithWholeLinesThatCouldBeMeant() {
    check(
      "Arland imposes a tariff on Borlnd",
      "unknown-name: Nothing is called `Borlnd`.\n  Arland imposes a tariff on Borland")
    check(
      "Arland imposes a tariff on River Pact",
      "wrong-kind: `River Pact` is a Treaty, and `?a imposes a tariff on ?b` takes a State here.")
    check(
      "Arland imposes tariff on Borland",
      "unknown-sentence: I know no sentence like `Arland imposes tariff on Borland`."
        + "\n  Arland imposes a tariff on Borland")
    check(
      "River Pact expires on ?d and ?e > ?d",
      "unbound-variable: ?e has no value here: it is only compared.")
    check(
      "River Pact expires on 2020-02-30",
      "bad-date: There is no day 2020-02-30; dates are YYYY-MM-DD, in the years 1 to 9999.")
    check(
      "Arland is at odds with Borland since ?d",
      "since-derived: `?a is at odds with ?b` is derived by rules, and `since` follows stored "
        + "facts only.")
  }

  @Test func textsOfALineBecomeTextsOfTheModel() throws {
    var model = model("\nrelation ?a:State says ?x:Text\n")
    let fact = try readFact("Arland says \"No comment.\"", in: &model).get()
    #expect(model.sentence(fact) == "Arland says \"No comment.\"")
    #expect(try readFact("arland says \"No comment.\"", in: &model).get() == fact)
    #expect(model.texts == ["No comment."])
  }

  @Test func factsMovesAndNames() throws {
    var model = model()
    let fact = try readFact("River Pact expires on 2020-12-30 + 1 day", in: &model).get()
    #expect(model.givens.map(\.fact).contains(fact))
    #expect(throws: ReadingFailure.self) {
      try readFact("Arland imposes a tariff on Borland", in: &model).get()
    }
    #expect(throws: ReadingFailure.self) { try readFact("?t is in force", in: &model).get() }
    let move = try readMove("Borland lifts its tariff on Arland", in: &model).get()
    #expect(model.sentence(move) == "Borland lifts its tariff on Arland")
    #expect(readName("the \u{61}RL", in: model) == EntityID(0))
    #expect(readName("\"River  Pact\"", in: model) == EntityID(2))
    #expect(readName("River", in: model) == nil)
    #expect(namesNear("Borlnd", in: model) == ["Borland"])
  }

  // MARK: Completion

  private func expectations(_ text: String) -> [String] {
    let model = model()
    var found: [String] = []
    for expectation in model.expectations(after: text) {
      let what =
        switch expectation.what {
        case .words(let words): words
        case .slot(let name, let kind, _): "?\(name):\(model.kinds[Int(kind.number)].name)"
        }
      let line = "\(what) for \"\(expectation.typed)\""
      if !found.contains(line) { found.append(line) }
    }
    return found
  }

  /// Near phrases are left out where nobody is going to show them; what names are wrong is told all
  /// the same.
  @Test func nearPhrasesAreOfferedWhereWanted() {
    var model = model()
    func suggestions(_ line: String, _ offersPhrases: Bool) -> [String] {
      guard
        case .failure(let diagnostics) = readLine(
          line, in: &model, offersPhrases: offersPhrases)
      else { return ["no failure"] }
      return diagnostics.map(\.code.name) + diagnostics.flatMap(\.suggestions)
    }
    let misspelt = "Arland imposed a tarif on Borland"
    #expect(suggestions(misspelt, true).contains("Arland imposes a tariff on Borland"))
    #expect(suggestions(misspelt, false) == ["unknown-sentence"])
    let unknown = [
      "unknown-name", "Arland imposes a tariff on Borland", "Arl imposes a tariff on Borland",
    ]
    #expect(suggestions("Arlnd imposes a tariff on Borland", true) == unknown)
    #expect(suggestions("Arlnd imposes a tariff on Borland", false) == unknown)
  }

  @Test func whatComesNext() {
    #expect(expectations("") == ["?a:State for \"\"", "?t:Treaty for \"\""])
    #expect(expectations("Arland imp") == ["imposes a tariff on for \"imp\""])
    #expect(
      expectations("Arland imposes a tariff on Bor") == ["?b:State for \"Bor\""])
    #expect(expectations("River P") == ["?t:Treaty for \"River P\""])
    #expect(
      expectations("Arland is at odds with Borland and River Pact is in") == [
        "in force for \"in\""
      ])
    #expect(expectations("Arland imposes a tariff on Borland ") == ["on for \"\""])
    #expect(expectations("Nobody ") == [])
    #expect(expectations("not Arland cooperates with ?b ") == ["under for \"\""])
  }

  @Test func namesByTheirBeginning() {
    let model = model()
    let state = KindID(3)
    #expect(model.names(of: state, startingWith: "").map(\.name) == ["Arland", "Borland"])
    #expect(model.names(of: state, startingWith: "bo").map(\.name) == ["Borland"])
    #expect(model.names(of: KindID(4), startingWith: "river p").map(\.name) == ["River Pact"])
  }
}
