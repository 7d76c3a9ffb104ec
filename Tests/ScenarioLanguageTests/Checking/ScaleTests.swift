import ScenarioLanguage
import Testing

/// Inputs that would be slow or fatal if something grew faster than its input or recursed.
@Suite struct ScaleTests {
  private let prelude = """
    scenario Scale
      starts 2020-01-01
    kind State
    State Arland, Borland
    relation ?a:State trusts ?b:State

    """

  private func seconds(_ body: () -> Void) -> Double {
    let duration = ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  @Test func aChainOfTenThousandRules() {
    var text = prelude + "relation ?a:State reaches 0 ?b:State\n"
    text += "rule R0\n  ?a reaches 0 ?b if ?a trusts ?b\n"
    for number in 1...10_000 {
      text += "relation ?a:State reaches \(number) ?b:State\n"
      text += "rule R\(number)\n  ?a reaches \(number) ?b if ?a reaches \(number - 1) ?b\n"
    }
    var reading: ScenarioReading?
    // Without optimisation; with it, a tenth of a second.
    #expect(seconds { reading = read(text) } < 20)
    #expect(reading.map(rendered) == "")
    #expect(reading?.model.rules.count == 10_001)
  }

  @Test func aCircleOfTenThousandRules() {
    var text = prelude
    let count = 10_000
    for number in 0..<count {
      text += "relation ?a:State reaches \(number) ?b:State\n"
      let sign = number == 0 ? "not " : ""
      text += "rule R\(number)\n  ?a reaches \(number) ?b if ?a trusts ?b and "
      text += "\(sign)?a reaches \((number + 1) % count) ?b\n"
    }
    let reading = read(text)
    #expect(reading.diagnostics.map(\.code.name) == ["unstratified"])
    #expect(reading.diagnostics.first?.related.count == 20)
  }

  @Test func kindsThatStandUnderEachOtherTenThousandDeep() {
    var text = prelude + "kind K0\n"
    for number in 1...10_000 { text += "kind K\(number) is K\(number - 1)\n" }
    text += "K10000 Deep\nrelation ?x:K0 is deep\ngiven\n  Deep is deep\n"
    #expect(rendered(read(text)) == "")
  }

  @Test func nestedConditions() {
    let depth = 900
    let open = String(repeating: "(", count: depth)
    let close = String(repeating: ")", count: depth)
    #expect(rendered(read(prelude + "never \(open)Arland trusts Borland\(close)\n")) == "")
    let alternating = (0..<depth / 2).reduce("?a trusts ?b") { inner, level in
      level % 2 == 0 ? "not (\(inner))" : "(Arland trusts Borland or ?a trusts ?b and \(inner))"
    }
    #expect(rendered(read(prelude + "never ?a trusts ?b and \(alternating)\n")) == "")
    let nested = (0..<depth / 2).reduce("?a trusts ?b") { inner, _ in
      "(\(inner) or ?a trusts ?b) and (?a trusts ?b or ?b trusts ?a)"
    }
    #expect(rendered(read(prelude + "never \(nested)\n")) == "")
    // Each level learns something from its neighbour: nothing may be looked at twice a level.
    let teaching = (0..<depth / 2).reduce("?a trusts ?b") { inner, level in
      "(\(inner) or ?b trusts ?a) and (?x\(level) = ?a or ?x\(level) = ?b) and ?x\(level) != ?a"
    }
    #expect(!read(prelude + "never \(teaching)\n").hasErrors)
  }

  @Test func aSentenceWithAnEnormousNumberOfReadings() {
    var text = prelude
    for count in 1...6 {
      text += "State " + Array(repeating: "a", count: count).joined(separator: " ") + "\n"
    }
    text += "relation ?a:State ?b:State ?c:State ?d:State ?e:State ?f:State ?g:State meet\n"
    let names = Array(repeating: "a", count: 30).joined(separator: " ")
    text += "given\n  \(names) meet\n  \(names) \(names) \(names) part\n"
    #expect(read(text).diagnostics.map(\.code.name) == ["ambiguous", "unknown-sentence"])
  }

  @Test func aLongSum() {
    let sum = (1...1_500).map(String.init).joined(separator: " + ")
    let text = prelude + "relation ?a:State owes ?n:Number\n"
    #expect(
      read(text + "given\n  Arland owes \(sum)\n").diagnostics.map(\.code.name) == ["too-deep"])
    let short = (1...900).map(String.init).joined(separator: " + ")
    #expect(rendered(read(text + "given\n  Arland owes \(short)\n")) == "")
  }

  @Test func deepTerms() {
    let deep = (0..<950).reduce("?n") { inner, _ in "(\(inner) + 1)" }
    let text = prelude + "relation ?a:State owes ?n:Number\n"
    #expect(rendered(read(text + "never ?a owes ?n and ? owes \(deep) and ?a = Arland\n")) == "")
    #expect(rendered(read(text + "never ?a owes ?n and 1 < \(deep) and ?a = Arland\n")) == "")
  }

  @Test func manyMistakesInALargeFile() {
    var text = prelude
    for number in 0..<1_000 { text += "State Stateland\(number)\n" }
    text += "action ?a:State greets ?b:State\n"
    for number in 0..<1_000 { text += "on 2020-02-01 Statland\(number) greets Arland\n" }
    let reading = read(text)
    #expect(reading.diagnostics.count == 1_000)
    #expect(reading.diagnostics.allSatisfy { $0.code == .unknownName })
  }

  @Test func aLongScript() {
    var text = prelude + "action ?a:State greets ?b:State\n"
    for _ in 0..<20_000 { text += "on 2020-02-01 Arland greets the Borland\n" }
    let reading = read(text)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.model.script.count == 20_000)
  }
}
