import Rendering
import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

extension Session {
  /// A session on a scenario that is a text; one that cannot be opened is a failed expectation.
  convenience init(
    text: String, files: Session.Files = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let reading = readScenario(path: "test.demarche") { path in
      path == "test.demarche" ? Array(text.utf8) : nil
    }
    let mistakes = reading.diagnostics.filter { $0.severity == .error }
    #expect(mistakes.map(\.message) == [], sourceLocation: sourceLocation)
    try #require(mistakes.isEmpty, sourceLocation: sourceLocation)
    self.init(reading.model, files: files)
  }

  /// A session on a file of the folder `scenarios`.
  convenience init(scenario name: String) throws {
    let reading = readScenario(path: Repository.scenarios + "/" + name, read: Repository.bytes)
    try #require(reading.diagnostics.map(\.message) == [])
    self.init(reading.model)
  }
}

/// Lines typed, and what they must be answered with.
struct Talk {
  let session: Session

  init(_ session: Session) { self.session = session }

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    session = try Session(text: text, sourceLocation: sourceLocation)
  }

  /// The whole answer to a line as JSON, which must be as the published schema says.
  func json(_ line: String) -> String {
    let json = session.answer(line).map { renderJSON($0) } ?? ""
    if !json.isEmpty { #expect(Talk.problems(json) == [], "\(json)") }
    return json
  }

  static let schema: PublishedSchema = {
    guard let schema = PublishedSchema(AnswerSchema.answer) else {
      preconditionFailure("the schema is no JSON")
    }
    return schema
  }()

  /// What is wrong with an answer, if it is of a kind that was published (`SchemaTests` sees to it
  /// that all are).
  static func problems(_ json: String) -> [String] {
    // A proof may be deeper than Foundation reads.
    var (depth, deepest) = (0, 0)
    for byte in json.utf8 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
      deepest = max(deepest, depth)
    }
    if deepest > 200 { return [] }
    let problems = schema.problems(json)
    return problems.contains { $0.hasSuffix("is of no known kind") } ? [] : problems
  }

  /// Types a line whose answer must be this one: all of it after the line itself.
  func expect(
    _ line: String, _ answer: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let typed = String(
      line.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } as [Character])
    #expect(
      json(line) == #"{"line":"\#(typed)",\#(answer)}"#, "\(line)", sourceLocation: sourceLocation)
  }

  /// Types lines, each of which must be answered with `"ok": true`.
  func run(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for line in lines {
      let answer = session.answer(line)
      #expect(
        answer?.isOK == true, "\(line): \(answer.map { renderJSON($0) } ?? "no answer")",
        sourceLocation: sourceLocation)
    }
  }

  /// Types a line that must be answered with an error of this code.
  func expectError(
    _ line: String, _ code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .error(let mistake)? = session.answer(line)?.content else {
      Issue.record("\(line): \(json(line))", sourceLocation: sourceLocation)
      return
    }
    #expect(mistake.code == code, "\(line): \(mistake.message)", sourceLocation: sourceLocation)
  }

  /// Types a line that must be refused, and tells why.
  func refusal(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer.Refusal {
    let answer = try #require(session.answer(line), sourceLocation: sourceLocation)
    guard case .refused(let refusal) = answer.content else {
      Issue.record("\(line) is not refused: \(renderJSON(answer))", sourceLocation: sourceLocation)
      return Answer.Refusal(move: "")
    }
    #expect(!answer.isOK, sourceLocation: sourceLocation)
    return refusal
  }

  /// Types a line that must be answered with steps, each as `number date cause event`.
  func expectSteps(
    _ line: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let content = session.answer(line)?.content else {
      Issue.record("\(line): no answer", sourceLocation: sourceLocation)
      return
    }
    switch content {
    case .steps(let steps), .log(let steps):
      #expect(steps.map(\.brief) == expected, "\(line)", sourceLocation: sourceLocation)
    default:
      Issue.record("\(line): \(json(line))", sourceLocation: sourceLocation)
    }
  }

  /// What `events` says, each as `status event`.
  func events() -> [String] {
    guard case .events(let events)? = session.answer("events")?.content else { return [] }
    return events.map { "\($0.status.rawValue) \($0.event)" }
  }

  /// The rows of a query, cells joined by commas.
  func rows(_ query: String) -> [String] {
    guard case .answers(_, let rows)? = session.answer(query)?.content else { return ["no rows"] }
    return rows.map { $0.joined(separator: ", ") }
  }

  /// Whether a query without variables holds.
  func holds(_ query: String) -> Bool? {
    if case .truth(let holds)? = session.answer("ask \(query)")?.content { holds } else { nil }
  }

  /// Where the session is: `branch #step date`.
  var view: String { "\(session.branch) #\(session.position.step) \(session.date.text)" }
}

extension Answer.Step {
  /// `number date cause event`, and a mark where it was refused.
  var brief: String {
    let words = ["\(number)", date.text, cause.rawValue, event ?? "-"]
    return (words + (refused == nil ? [] : ["(refused)"])).joined(separator: " ")
  }
}
