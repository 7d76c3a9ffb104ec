import Testing

@testable import ScenarioLanguage

@Suite struct RenderingTests {
  @Test func marksStandUnderWideLetters() {
    checkComplaints(
      "State 日本, e\u{301}\tx, Korea (South)",
      """
      a.demarche:1:23: error[malformed-name]: `(` cannot be part of a name.
      1 | State 日本, e\u{301} x, Korea (South)
        |                        ^
      hint: A name that holds such signs is quoted: "…".
      """)
  }

  @Test func aLongLineIsShownAroundThePlace() {
    let word = String(repeating: "long ", count: 2000)
    checkComplaints(
      "never \(word)( \(word)",
      """
      a.demarche:1:10007: error[unmatched-bracket]: This bracket is not closed in its clause.
      1 | …\(String(repeating: "long ", count: 12))( \(String(repeating: "long ", count: 23))lon…
        | \(String(repeating: " ", count: 61))^
      """)
  }

  @Test func positionsCountScalarsFromOne() {
    let file = snippet("\u{FEFF}ab\r\né日x\n")
    let offsets = Array(file.bytes.indices) + [file.bytes.count, 1000]
    let positions = offsets.map { file.position(of: Int32($0)) }
    #expect(positions.prefix(5).map(\.column) == [1, 1, 1, 1, 2])
    #expect(positions[7] == SourceFile.Position(line: 2, column: 1))
    #expect(positions[9] == SourceFile.Position(line: 2, column: 2))
    #expect(positions[12] == SourceFile.Position(line: 2, column: 3))
    #expect(positions.suffix(2).map(\.line) == [3, 3])
    let span = Span(file: file.id, 7..<12)
    #expect(file.endPosition(of: span) == SourceFile.Position(line: 2, column: 3))
  }

  @Test func aPlaceInNoFileIsLeftOut() {
    let span = Span(file: FileID(5), start: 3, end: 4)
    #expect(
      render(Diagnostic(.noItems, span, "Nothing."), []) == "warning[no-items]: Nothing.")
  }
}

@Suite struct NearWordTests {
  @Test func findsSlipsNearestFirst() {
    let words = ["weight", "when", "where", "height", "eight", "Weights"]
    #expect(nearWords(to: "wieght", among: words) == ["weight", "height", "eight", "Weights"])
    #expect(nearWords(to: "WHEN", among: words) == ["when"])
    #expect(nearWords(to: "x", among: ["y", "xyz"]) == ["y"])
    #expect(nearWords(to: "", among: ["a", ""]) == ["", "a"])
    #expect(nearWords(to: "ab", among: ["ba", "ba"]) == ["ba"])
  }

  @Test func measuresEdits() {
    func distance(_ left: String, _ right: String, _ limit: Int = 9) -> Int? {
      editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: limit)
    }
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
    #expect(distance("abc", "abc") == 0)
    #expect(distance("kitten", "sitting", 2) == nil)
    #expect(distance("ca", "abc") == 3)
  }
}
