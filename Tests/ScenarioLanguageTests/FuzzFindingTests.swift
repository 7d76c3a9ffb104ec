import ScenarioLanguage
import Testing

/// Texts that fuzzing once found a trap with.
@Suite struct FuzzFindingTests {
  @Test(arguments: ["count of ?x where", "not count of ?x ?y where", "1 < sum of ?n where"])
  func aLineMayEndWhereABracketIsDue(line: String) {
    var model = readScenario(path: "none.demarche") { _ in Array("kind State\n".utf8) }.model
    guard case .failure(let diagnostics) = readLine(line, in: &model) else {
      Issue.record("“\(line)” was read")
      return
    }
    #expect(!diagnostics.isEmpty)
  }
}
