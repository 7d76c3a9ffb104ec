import Demarche
import Testing

@testable import DemarcheCommand

@Suite struct SuggestionTests {
  private let earlier = ["moves", "moves Japan", "state"]
  private let likely = [
    LikelyLine("next", "  Japan protests"), LikelyLine("Japan objects", nil),
    LikelyLine("Japan protests", ""),
  ]

  @Test func goesOnAsTheNewestEarlierLine() {
    check("mo", "ves Japan")
    check("moves Japan", nil)
    check("s", "tate")
    check("S", nil)
  }

  @Test func elseAsWhatIsLikely() {
    check("", "next|  Japan protests")
    check("n", "ext|  Japan protests")
    check("jap", "an protests")
    check("x", nil)
  }

  @Test func givesItsFirstWord() {
    #expect(Suggestion(after: "mo", earlier: earlier, likely: [])?.firstWord == "ves")
    #expect(Suggestion(after: "moves", earlier: earlier, likely: [])?.firstWord == " Japan")
  }

  private func check(_ text: String, _ expected: String?) {
    let found = Suggestion(after: text, earlier: earlier, likely: likely)
    #expect(found.map { $0.text + ($0.remark.isEmpty ? "" : "|" + $0.remark) } == expected)
  }
}
