import Foundation
import Rendering
import Testing

@testable import Demarche

@Suite struct DatalogExportTests {
  static let trade = #"""
    scenario Trade
      starts 2020-01-01

    kind Actor
    kind State is Actor
    kind Treaty

    Actor League
    State Arland, Borland, Corland
    Treaty Pact

    relation ?a:Actor owes ?b:Actor ?n:Number
    relation ?a:Actor is party to ?t:Treaty
    relation ?t:Treaty expires on ?d:Date
    relation ?a:Actor taxes ?b:Actor
    relation ?a:Actor is open
    relation ?a:Actor owes ?n:Number in all
    relation ?a:State is a republic
    relation ?a:Actor has ?n:Number creditors
    relation ?a:Actor can reach ?b:Actor
    relation ?t:Treaty ends soon
    relation ?t:Treaty ends in a year
    relation ?a:Actor is new to ?t:Treaty
    relation ?a:Actor began it
    relation ?t:Treaty is idle
    relation ?a:Actor spends
    relation peace holds

    rule Open
      ?a is open if ?a is party to ? and not ?a taxes ?

    rule Debts
      ?a owes ?n in all if ?a owes ? ? and ?n = sum of ?m where (?a owes ? ?m)

    rule Creditors
      ?a has ?n creditors if ?a is a republic and ?n = count of ?b where (?a owes ?b ?)

    rule One step
      ?a can reach ?b if ?a owes ?b ? or ?a taxes ?b

    rule More steps
      ?a can reach ?c if ?a can reach ?b and ?b can reach ?c and ?a != ?c

    rule Soon
      ?t ends soon if ?t expires on ?d and ?d <= today + 2 weeks

    rule In a year
      ?t ends in a year if ?t expires on ?d and ?d <= today + 1 year

    rule New
      ?a is new to ?t if ?a is party to ?t since ?d and ?d > 2019-06-01

    rule Beginners
      ?a began it if ?a taxes now ? on ?d and ?d < 2021-01-01

    rule Idle
      ?t is idle if ?t expires on ? and not (?a is party to ?t and ?a taxes ?b)

    rule Spends
      ?a spends if ?a owes ? ?n and ?n * 2 > 7

    rule Peace
      peace holds if not ? taxes ?

    action ?a:Actor taxes now ?b:Actor
      needs not ?a taxes ?b
      begins ?a taxes ?b

    given
      Arland owes Borland 5
      Arland owes Corland 5
      Arland owes Corland 2
      League owes Arland 3
      Arland is a republic
      Arland is party to Pact since 2019-01-01
      Borland is party to Pact
      Pact expires on 2020-01-20

    on 2020-01-10 Borland taxes now Arland
    on 2020-01-11 Borland taxes now Arland
    """#

  private func export(_ text: String = trade, at date: String? = nil) throws -> DatalogExport {
    try Session(text: text).datalog(at: date).get()
  }

  @Test func writesRules() throws {
    let program = try #require(try export().files.first)
    #expect(program.name == "scenario.dl")
    for rule in [
      "is_open(a) :- is_party_to(a, _), !taxes(a, _).\n",
      "owes_in_all(a, n) :- owes(a, _, _), n = sum m : { owes(a, any_1, m) }.\n",
      "counted(a, b) :- owes(a, b, _), kind_state(a).\n",
      "has_creditors(a, n) :- is_a_republic(a), n = count : { counted(a, b) }.\n",
      "can_reach(a, b) :- (owes(a, b, _); taxes(a, b)).\n",
      "can_reach(a, c) :- can_reach(a, b), can_reach(b, c), a != c.\n",
      "ends_soon(t) :- expires_on(t, d), d <= (18272 + (7 * 2)).\n",
      "is_new_to(a, t) :- is_party_to_since(a, t, d), d > 18048.\n",
      "began_it(a) :- did_taxes_now(a, _, d), d < 18628.\n",
      "is_idle(t) :- expires_on(t, _), !absent(t).\n",
      "absent(t) :- is_party_to(a, t), taxes(a, b).\n",
      "spends(a) :- owes(a, _, n), (n * 2) > 7.\n",
      "peace_holds() :- !taxes(_, _).\n",
    ] {
      #expect(program.text.contains(rule), "\(rule)")
    }
    for declaration in [
      ".decl owes(a: symbol, b: symbol, n: number)\n.input owes",
      ".decl owes_in_all(a: symbol, n: number)\n.output owes_in_all",
      ".decl did_taxes_now(a: symbol, b: symbol, day: number)\n.input did_taxes_now",
      ".decl ends_in_a_year(t: symbol)\n.input ends_in_a_year",
    ] {
      #expect(program.text.contains(declaration), "\(declaration)")
    }
  }

  @Test func writesFacts() throws {
    let files = Dictionary(uniqueKeysWithValues: try export().files.map { ($0.name, $0.text) })
    #expect(
      files["owes.facts"]
        == "Arland\tBorland\t5\nArland\tCorland\t2\nArland\tCorland\t5\nLeague\tArland\t3\n")
    #expect(files["expires_on.facts"] == "Pact\t18281\n")
    #expect(files["taxes.facts"] == "Borland\tArland\n")
    #expect(files["is_party_to_since.facts"] == "Arland\tPact\t17897\nBorland\tPact\t18262\n")
    // A refused event has not happened.
    #expect(files["did_taxes_now.facts"] == "Borland\tArland\t18271\n")
    #expect(files["kind_state.facts"] == "Arland\nBorland\nCorland\n")
    // Its rule does not fit, so what it derives is given.
    #expect(files["ends_in_a_year.facts"] == "Pact\n")
    #expect(files["is_open.facts"] == nil)
    let early = Dictionary(
      uniqueKeysWithValues: try export(at: "2020-01-05").files.map { ($0.name, $0.text) })
    #expect(early["taxes.facts"] == "")
    #expect(early["did_taxes_now.facts"] == "")
  }

  @Test func saysWhatDoesNotFit() throws {
    let export = try export()
    #expect(
      export.omissions == [
        "the rules of ends_in_a_year: “In a year” has a span of years. Its facts are given.",
        "1 action: Datalog derives from one state and has none after it. "
          + "What has happened is given by day, in did_….facts.",
      ])
    for omission in export.omissions {
      #expect(export.files[0].text.contains("// Left out: \(omission)"))
    }
  }

  @Test func writesFractionsAndOddNames() throws {
    let export = try export(
      #"""
      scenario Odd
        starts 2020-01-01
      kind State
      State 日本
      relation ?a:State は ?n:Number
      relation count ?a:State
      relation ?a:State is rich
      rule Rich
        ?a is rich if ?a は ?n and ?n > 2
      given
        日本 は 2.5
        count 日本
      """#)
    let text = export.files[0].text
    #expect(text.contains(".decl relation(a: symbol, n: float)"))
    #expect(text.contains(".decl count_2(a: symbol)"))
    #expect(text.contains("is_rich(a) :- relation(a, n), n > 2.0.\n"))
  }

  @Test func refusesWhatIsNoDay() throws {
    let result = try Session(text: Self.trade).datalog(at: "someday")
    guard case .failure(let mistake) = result else {
      Issue.record("it was exported")
      return
    }
    #expect(mistake.code == "bad-date")
  }

  /// Where Soufflé is installed it must derive what we derive.
  @Test(.enabled(if: Soufflé.path != nil)) func isReadBySoufflé() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-datalog-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in try export().files {
      try file.text.write(toFile: "\(folder)/\(file.name)", atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Soufflé.path))
    process.arguments = ["-F\(folder)", "-D\(folder)", "\(folder)/scenario.dl"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    func rows(_ name: String) throws -> Set<String> {
      Set(
        try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8)
          .split(separator: "\n").map(String.init))
    }
    #expect(try rows("is_open") == ["Arland"])
    #expect(try rows("owes_in_all") == ["Arland\t12", "League\t3"])
    #expect(try rows("has_creditors") == ["Arland\t2"])
    #expect(
      try rows("can_reach") == [
        "Arland\tBorland", "Arland\tCorland", "League\tArland", "Borland\tArland",
        "League\tBorland", "League\tCorland", "Borland\tCorland",
      ])
    #expect(try rows("is_new_to") == ["Borland\tPact"])
    #expect(try rows("began_it") == ["Borland"])
  }

  private enum Soufflé {
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
      .split(separator: ":").map { "\($0)/souffle" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
