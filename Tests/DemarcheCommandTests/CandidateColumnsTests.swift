import Testing

@testable import DemarcheCommand

@Suite struct CandidateColumnsTests {
  @Test func readsDownwards() {
    check(["a", "bb", "c", "d", "e"], columns: 11, ["a   c   e", "bb  d"])
  }

  @Test func linesUpByWidthAndNotByCharacters() {
    check(["한국", "ab", "日本", "é"], columns: 12, ["한국  日本", "ab    é"])
  }

  @Test func setsNotesInColumns() {
    check(
      ["state=what holds", "quit=the session"], columns: 30,
      ["state  what holds", "quit   the session"])
    check(
      ["state=what holds", "quit=the session"], columns: 44,
      ["state  what holds   quit   the session"])
  }

  @Test func cutsNotesFirst() {
    check(["state=what holds"], columns: 14, ["state  what …"])
    check(["state=what holds"], columns: 8, ["state"])
    check(["대한민국"], columns: 6, ["대한…"])
  }

  @Test func saysHowManyAreMissing() {
    let names = (1...9).map { "candidate \($0)" }
    check(
      names, columns: 16, maximumRows: 3, ["candidate 1", "candidate 2", "… and 7 more"])
  }

  @Test func takesTheCommonBeginning() {
    #expect(commonPrefix(of: ["대한민국 국방부", "대한민국 외교부"]) == "대한민국 ")
    #expect(commonPrefix(of: ["a", "b"]) == "")
    #expect(commonPrefix(of: []) == "")
    // Never through a character: both begin with e, but one of them with é.
    #expect(commonPrefix(of: ["e\u{301}a", "ea"]) == "")
  }

  private func check(
    _ candidates: [String], columns: Int, maximumRows: Int = 20, _ expected: [String]
  ) {
    let list = candidates.map { candidate in
      let parts = candidate.split(separator: "=")
      return Candidate(text: String(parts[0]), note: parts.count > 1 ? String(parts[1]) : nil)
    }
    #expect(candidateColumns(list, columns: columns, maximumRows: maximumRows) == expected)
  }
}
