import Testing

@testable import DemarcheCommand

@Suite struct HistorySearchTests {
  private let earlier = ["moves Japan", "state", "why 일본 lists Seoul", "state", "load (\n)"]

  @Test func listsTheNewestFirstAndEachOnce() {
    let search = HistorySearch(entries: earlier)
    #expect(
      rows(search) == [
        "› load ( )", "  state", "  why 일본 lists Seoul", "  moves Japan",
        "  1 of 4: Enter takes it, ^R an older one, Escape none",
      ])
    #expect(search.choice == "load (\n)")
  }

  @Test func findsEveryWordInAnyOrderAndCase() {
    var search = HistorySearch(entries: earlier, query: "JAPAN mov")
    #expect(search.choice == "moves Japan")
    search.clear()
    search.type("일본")
    #expect(search.choice == "why 일본 lists Seoul")
    search.type("x")
    #expect(search.choice == nil)
    #expect(rows(search) == ["  No earlier line has this."])
    search.rubOut()
    #expect(search.choice == "why 일본 lists Seoul")
  }

  @Test func goesToOlderOnesAndBack() {
    var search = HistorySearch(entries: earlier)
    let isNewer = search.newer()
    #expect(!isNewer)
    for line in ["state", "why 일본 lists Seoul", "moves Japan"] {
      let isOlder = search.older()
      #expect(isOlder)
      #expect(search.choice == line)
    }
    let isOldest = !search.older()
    #expect(isOldest)
    #expect(rows(search, rowsMax: 3)[1] == "› moves Japan")
    let isBack = search.newer()
    #expect(isBack)
    #expect(search.choice == "why 일본 lists Seoul")
  }

  @Test func underlinesWhatWasLookedFor() {
    let row = HistorySearch(entries: ["state of things"], query: "t").panel(columns: 80, rowsMax: 9)
    #expect(
      row[0].pieces.filter(\.style.isUnderlined).map(\.text) == ["t", "t", "t"])
  }

  private func rows(_ search: HistorySearch, rowsMax: Int = 9) -> [String] {
    search.panel(columns: 80, rowsMax: rowsMax).map(\.text)
  }
}
