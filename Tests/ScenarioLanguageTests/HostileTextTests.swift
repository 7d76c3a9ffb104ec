import Testing

@testable import ScenarioLanguage

/// Texts that nobody writes: never a crash, always a bounded answer in linear time.
@Suite struct HostileTextTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func nestingOfAThousandIsReadAndMoreIsToldOf() {
    let shapes: [(open: String, inner: String, close: String)] = [
      ("(", "a b", ")"), ("not (", "a b", ")"), ("(x y or ", "a b", ")"),
      ("(x y and not (z or ", "a b", "))"),
    ]
    for shape in shapes {
      let brackets = shape.open.filter { $0 == "(" }.count
      func text(_ count: Int) -> String {
        "never " + repeated(shape.open, count) + shape.inner + repeated(shape.close, count)
      }
      #expect(codes(text(1000 / brackets)) == [])
      #expect(codes(text(1000 / brackets + 1)) == ["too-deep"])
      #expect(codes(text(100_000)) == ["too-deep"])
    }
    #expect(codes("never ?x = " + repeated("(", 1000) + "1" + repeated(")", 1000)) == [])
    #expect(codes("never a " + repeated("(1 + ", 1000) + "1" + repeated(")", 1000)) == [])
    let counts = repeated("count of ?x where (?x is ", 1000) + "1" + repeated(")", 1000)
    #expect(codes("never a " + counts) == [])
  }

  @Test func longChainsAreToldOf() {
    #expect(codes("never " + repeated("not ", 1000) + "a b") == [])
    #expect(codes("never " + repeated("not ", 100_000) + "a b") == ["too-deep"])
    #expect(codes("never ?x = 1" + repeated(" + 1", 1000)) == [])
    #expect(codes("never ?x = 1" + repeated(" + 1", 100_000)) == ["too-deep"])
    #expect(codes("never a b" + repeated(" and a b", 100_000)) == [])
    let steps = repeated("(", 900) + "1" + repeated(" + 1)", 900) + repeated(" + 1", 200)
    #expect(codes("never ?x = " + steps) == ["too-deep"])
  }

  @Test func mistakesOfOneClauseAreBounded() {
    #expect(codes("never " + repeated("and ", 100_000)).count == 20)
    #expect(codes("never " + repeated("a, and ", 100_000)).count == 20)
  }

  @Test func brokenBytesAreToldOfOnceALineAndSummedUp() {
    let bytes = Array(repeated("kind A\n", 300).utf8).map { $0 == 65 ? 0xFF : $0 }
    var words = WordTable()
    let diagnostics = parse(snippet(bytes), words: &words).diagnostics
    #expect(diagnostics.filter { $0.code == .brokenText }.count == 101)
    #expect(
      diagnostics.last?.message
        == "There are 200 more mistakes like this one, the last of them here.")
    let one = [UInt8](repeating: 0, count: 100_000)
    #expect(
      parse(snippet(one), words: &words).diagnostics.map(\.code.name).contains("control-character"))
    #expect(parse(snippet(one), words: &words).diagnostics.count == 2)
  }

  @Test func aLongLineIsReadInTimeAndShownInPart() {
    for line in [
      "note " + repeated("x", 1_000_000), repeated("a b ", 250_000),
      "never " + repeated("\"", 1_000_001), "State " + repeated("a, ", 300_000) + "(",
      "never ?x = " + repeated("(", 900) + repeated("y ", 400_000) + repeated(")", 900),
    ] {
      let text = complaints(line)
      #expect(text.utf8.count < 3000)
    }
  }

  @Test func anyBytesAreReadAndLaidOut() {
    var random = SeededNumbers(seed: 11)
    let alphabet: [UInt8] =
      Array("on 2020?x:(),\"#.\n\n  \t=<!-+*/aé日_".utf8) + [0, 0xFF, 0xC3, 0x80]
    for _ in 0..<3000 {
      let bytes = (0..<random.next(below: 60)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      checkSound(bytes)
      _ = complaints(bytes)
    }
  }
}
