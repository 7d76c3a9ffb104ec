import Quantities
import Rendering
import ScenarioLanguage
import Testing
import Wording

@testable import Demarche

@Suite("Scenarios in other languages")
struct ScenarioLanguagesTests {
  /// Facts and moves that a replay shows, each once.
  private static func sentences(of session: Session) throws -> [String] {
    var sentences = Set<String>()
    guard case .steps(let steps)? = session.answer("next all")?.content else { return [] }
    for step in steps {
      if step.cause == .script || step.cause == .move, let event = step.event {
        sentences.insert(event)
      }
      for facts in [
        step.changes.began, step.changes.ended, step.changes.derivedBegan,
        step.changes.derivedEnded,
      ] {
        sentences.formUnion(facts)
      }
    }
    if case .state(let stored, let derived)? = session.answer("state")?.content {
      sentences.formUnion(stored)
      sentences.formUnion(derived)
    }
    return sentences.sorted()
  }

  @Test(
    "What is shown in a language is read as what it was", arguments: ["ar", "ko", "ja"],
    ["gsomia-2019.demarche", "cuban-missiles-1962.demarche"])
  func roundTrip(language: String, scenario: String) throws {
    let session = try Session(scenario: scenario)
    let sentences = try ScenarioLanguagesTests.sentences(of: session)
    session.choose(language: language)
    #expect(sentences.count > 100)
    for sentence in sentences {
      let shown = session.shown(sentence: sentence)
      let read = session.readable(shown)
      guard case .success(let query) = readCondition(read, in: &session.world.model) else {
        Issue.record("\(shown) cannot be read")
        continue
      }
      #expect(session.model.text(query.condition, query.scope) == sentence)
    }
  }

  @Test("Who and what is in it has names", arguments: ["ar", "ko", "ja"])
  func names(language: String) throws {
    let session = try Session(scenario: "cuban-missiles-1962.demarche")
    session.choose(language: language)
    let kinds: Set = ["Alert", "Rank"]
    for entity in session.model.entities
    where !kinds.contains(session.model[entity.kind].name) && entity.name != "Own Knowledge" {
      #expect(session.shown(name: entity.name) != entity.name, "\(entity.name)")
    }
  }
}
