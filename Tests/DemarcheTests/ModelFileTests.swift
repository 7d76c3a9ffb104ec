import ScenarioLanguage
import Testing

@testable import Demarche

/// The models that come with the program are about no dispute in particular.
@Suite struct ModelFileTests {
  private func names(in file: String) -> Set<String> {
    let reading = readScenario(path: Repository.scenarios + "/" + file, read: Repository.bytes)
    return Set(reading.model.entities.flatMap { [$0.name] + $0.otherNames })
  }

  /// The text's words with single spaces around each.
  private func words(of file: String) -> String {
    let bytes = Repository.bytes(Repository.scenarios + "/" + file) ?? []
    let words = String(decoding: bytes, as: UTF8.self).split { !($0.isLetter || $0.isNumber) }
    return " " + words.joined(separator: " ") + " "
  }

  @Test func noModelNamesWhatAScenarioDeclares() {
    let files = Repository.scenarioFiles
    let models = files.filter { $0.hasPrefix("models/") }
    let ours = models.reduce(into: Set<String>()) { $0.formUnion(names(in: $1)) }
    let theirs = files.filter { !$0.contains("/") }
      .reduce(into: Set<String>()) { $0.formUnion(names(in: $1)) }
      .subtracting(ours)
    #expect(theirs.count > 100)
    for model in models {
      let text = words(of: model)
      #expect(theirs.filter { text.contains(" \($0) ") } == [], "\(model)")
    }
  }

  @Test func everyModelSaysWhatItIsFor() {
    for file in Repository.scenarioFiles where file.hasPrefix("models/") {
      let bytes = Repository.bytes(Repository.scenarios + "/" + file) ?? []
      #expect(bytes.starts(with: Array("# ".utf8)), "\(file)")
    }
  }

  @Test func theReferenceListsEveryModel() {
    let bytes = Repository.bytes(Repository.scenarios + "/LANGUAGE.md") ?? []
    let reference = String(decoding: bytes, as: UTF8.self)
    for file in Repository.scenarioFiles where file.hasPrefix("models/") {
      #expect(reference.contains("`\(file.dropFirst("models/".count))`"), "\(file)")
    }
  }
}
