import Quantities
import ScenarioLanguage
import TestSupport
import Testing

@Suite struct PrintingTests {
  @Test func sentencesOfTheSmallScenario() {
    let model = read(twoNeighbours).model
    #expect(
      model.givens.map { model.sentence($0.fact) } == [
        "Arland is party to River Pact", "Borland is party to River Pact",
        "River Pact is in force", "River Pact expires on 2020-12-31",
      ])
    #expect(
      model.script.compactMap { event in
        if case .move(let move) = event.what { model.sentence(move) } else { nil }
      } == [
        "Arland imposes a tariff on Borland", "Borland imposes a tariff on Arland",
        "Borland gives notice on River Pact",
      ])
    #expect(
      model.text(model.rules[2]) == """
        rule Treaties bind their parties
          ?a cooperates with ?b under ?t
            if ?t is in force
            and ?a is party to ?t
            and ?b is party to ?t
            and ?a != ?b
        """)
    #expect(
      model.text(model.actions[2].needs[2].condition, model.actions[2].needs[2].scope)
        == "?t expires on ?d and today <= ?d - 90 days")
    #expect(
      model.text(
        model.deadlines[0].when, model.deadlines[0].scope,
        [VariableID(0): .entity(EntityID(2))])
        == "River Pact is in force and River Pact expires on ?d and ? has given notice on "
        + "River Pact")
  }

  @Test func datesAreShownAsTheFilesFirstWroteThem() {
    let model = read(
      """
      scenario Dates
        starts 2019
      kind State
      State Arland
      relation ?a:State meets on ?d:Date
      given
        Arland meets on 2020-05-01
        Arland meets on 2020-05
        Arland meets on 2021-06
        Arland meets on 2021-06-01
        Arland meets on 2022-01-01 + 1 month
      """)
    #expect(model.diagnostics.map(\.code.name) == ["given-twice", "given-twice"])
    #expect(
      model.model.givens.map { model.model.sentence($0.fact) } == [
        "Arland meets on 2020-05-01", "Arland meets on 2021-06", "Arland meets on 2022-02-01",
      ])
    #expect(model.model.text(Day.first) == "0001-01-01")
    #expect(model.model.start.map { model.model.text($0) } == "2019")
  }

  @Test func namesAndPhrasesOfALanguage() {
    let model = read(
      """
      scenario Namen
        starts 2020-01-01
      kind State
      State Arland
        in de Arlanden
      State Borland
      relation ?a:State trusts ?b:State
        in de auf ?b:State vertraut ?a:State
      given
        auf Borland vertraut Arlanden
      """
    ).model
    #expect(model.sentence(model.givens[0].fact) == "Arland trusts Borland")
    #expect(model.sentence(model.givens[0].fact, language: "de") == "auf Borland vertraut Arlanden")
    #expect(model.sentence(model.givens[0].fact, language: "ko") == "Arland trusts Borland")
  }

  // MARK: Whatever is printed can be typed back

  /// Names that ask for trouble: words of phrases, reserved words, articles, numbers, other scripts.
  private static let names = [
    "Arland", "The Hague", "Hague", "Bosnia and Herzegovina", "Not Today", "1960", "2020-05",
    "38 North", "trusts", "a a", "a", "a a a", "The", "New Arland", "U.S.", "한국", "São Tomé",
    "C++", "A (B)", "or", "pays 5", "on 2020-01-01", "x - y", "sum of it", "St. John's",
  ]
  private static let phrases = [
    "?a:State trusts ?b:State", "?a:State a ?b:State", "?a:State ?b:State hold a",
    "the ?a:State is", "?a:State pays ?n:Number days on ?d:Date", "?d:Date suits ?a:State",
    "?a:State says ?x:Text to ?b:State", "?x:Text ?n:Number ?a:State said", "nothing is said",
    "?a:State \"and also\" ?b:State", "?a:State owes ?n:Number",
  ]

  @Test(arguments: 1...12) func aPrintedSentenceReadsAsTheSame(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let names = Self.names.filter { _ in Bool.random(using: &numbers) } + ["Arland", "Borland"]
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    var text = "scenario Random\n  starts 2000-01-01\nkind State\n"
    text += distinct.map { "State \"\($0)\"\n" }.joined()
    for (index, phrase) in Self.phrases.shuffled(using: &numbers).enumerated() {
      text += index % 3 == 0 ? "action \(phrase)\n" : "relation \(phrase)\n"
    }
    text += "relation ?d:Date is noted\nrelation ?x:Text is noted down\n"
    text += "given\n  2020-05 is noted\n  \"Arland\" is noted down\n  \"It is so.\" is noted down\n"
    let reading = read(text)
    #expect(!reading.hasErrors, "\(rendered(reading))")
    var model = reading.model
    for _ in 0..<60 {
      let isMove = Bool.random(using: &numbers)
      if isMove {
        let action = Int.random(in: 0..<model.actions.count, using: &numbers)
        let values = values(model.actions[action].slots, &model, &numbers)
        let move = Move(action: ActionID(action), values: values)
        let sentence = model.sentence(move)
        #expect(try readMove(sentence, in: &model).get() == move, "seed \(seed): \(sentence)")
      } else {
        let relation = Int.random(in: 0..<model.relations.count, using: &numbers)
        let values = values(model.relations[relation].slots, &model, &numbers)
        let fact = Fact(relation: RelationID(relation), values: values)
        let sentence = model.sentence(fact)
        let read = readFact(sentence, in: &model)
        #expect((try? read.get()) == fact, "seed \(seed): \(sentence) \(read)")
      }
    }
  }

  private func values(
    _ slots: [Slot], _ model: inout Model, _ numbers: inout SeededNumbers
  ) -> [Value] {
    slots.map { slot in
      switch slot.kind {
      case .number:
        let amount = Int64.random(in: -50_000...50_000, using: &numbers)
        return Decimal(tenThousandths: amount).map { .number($0) } ?? .date(.first)
      case .date:
        let day = Int.random(in: 0...40_000, using: &numbers)
        let isNoted = Int.random(in: 0..<4, using: &numbers) == 0
        return isNoted ? model.givens[0].day : .date(Day(number: day) ?? .first)
      case .text:
        return .text(TextID(Int.random(in: 0..<2, using: &numbers)))
      default:
        return .entity(EntityID(Int.random(in: 0..<model.entities.count, using: &numbers)))
      }
    }
  }

  @Test(arguments: [
    "?a trusts ?b and (?a owes ?n or ?b owes ?n) and not ?b trusts ?a",
    "not (?a trusts Borland or ? trusts ?b and ?b != Arland) and ?a trusts Arland",
    "?a owes ?n and (?n + 1) * 2 - (3 - 4) / 5 > -2 and ?n - (1 + 2) < 8",
    "?n = sum of ?m where (?a owes ?m and not ?a trusts ?) and ?a trusts ?",
    "?a trusts ?b since ?d and ?d + 3 months < today - 1 year",
    "?a greets ?b on ?d and ?a greets ? and Borland greets Arland on 2020-02-01",
    "?a owes 3 + 4 * 2 and ?a != \"and Sons\"",
    "count of ?a ?b where (?a trusts ?b) >= 2 and max of ?n where (? owes ?n) = 4",
  ])
  func aPrintedConditionReadsAsTheSame(line: String) throws {
    var model = read(
      """
      scenario Conditions
        starts 2020-01-01
      kind State
      State Arland, Borland, "and Sons"
      relation ?a:State trusts ?b:State
      relation ?a:State owes ?n:Number
      action ?a:State greets ?b:State
      """
    ).model
    let query = try readCondition(line, in: &model).get()
    #expect(model.text(query.condition, query.scope) == line)
  }
}

extension Given {
  /// The day of a fact that has only one.
  fileprivate var day: Value { fact.values[0] }
}

extension SeededNumbers: RandomNumberGenerator {}
