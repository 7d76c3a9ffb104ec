import Testing

@testable import DemarcheCommand
@testable import Rendering

@Suite struct PromptLineTests {
  private let earlier = ["state", "moves Japan", "load (\n)"]

  @Test func recallsLines() {
    check("!!", .again("load (\n)"))
    check("!2", .again("moves Japan"))
    check("!-3", .again("state"))
    check("!", .list)
    check("!4", .mistake("There is no such line: 3 were typed. ! lists them."))
    check("!0", .mistake("There is no such line: 3 were typed. ! lists them."))
    check("!x", .mistake("Which line? !! is the last one, !3 the third, and ! lists them."))
    #expect(PromptLine("!!", earlier: []) == .mistake("No line was typed before this one."))
    #expect(PromptLine.list(earlier) == "!1  state\n!2  moves Japan\n!3  load ( )")
  }

  @Test func knowsItsOwnWordsAndNoOthers() {
    check("timing ON", .timing(true))
    check("timing", .mistake("On or off? timing on, or timing off."))
    check("edit", .edit("load (\n)"))
    check("  edit  moves  Korea", .edit("moves  Korea"))
    for line in ["state", "editor", "!! is", ""] { check(line, .answer) }
  }

  @Test func tellsTimes() {
    #expect(durationText(nanoseconds: 40_000) == "0.0 ms")
    #expect(durationText(nanoseconds: 12_345_678) == "12.3 ms")
    #expect(durationText(nanoseconds: 345_678_901) == "345 ms")
    #expect(durationText(nanoseconds: 12_045_678_901) == "12.04 s")
  }

  @Test func countsRowsByWidth() {
    #expect(rowCount(of: "ab\n\ncd", columns: 10) == 3)
    #expect(rowCount(of: "대한민국", columns: 4) == 2)
    #expect(rowCount(of: "\u{1B}[1;31mab\u{1B}[0m", columns: 2) == 1)
  }

  @Test func choosesAPager() {
    #expect(pagerCommand(nil) == "less -RFX")
    #expect(pagerCommand("more -d") == "more -d")
    #expect(pagerCommand(" cat ") == nil)
    #expect(pagerCommand("") == nil)
  }

  private func check(_ line: String, _ expected: PromptLine) {
    #expect(PromptLine(line, earlier: earlier) == expected)
  }
}
