import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// A scenario and the lines typed on it.
///
/// Answers are compared in part, as JSON.
struct Transcript {
  let session: Session

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reading = readScenario(path: "contract.demarche") { path in
      path == "contract.demarche" ? Array(text.utf8) : nil
    }
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
    session = Session(reading.model)
  }

  /// Types lines of which the answers do not matter.
  func type(_ lines: String...) {
    for line in lines { _ = session.answer(line) }
  }

  /// Types a line and looks for a part of its answer.
  func expect(
    _ line: String, _ part: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let answer = session.answer(line).map { renderJSON($0) } ?? ""
    #expect(answer.contains(part), "\(line): \(answer)", sourceLocation: sourceLocation)
    #expect(Talk.problems(answer) == [], "\(line): \(answer)", sourceLocation: sourceLocation)
  }
}
