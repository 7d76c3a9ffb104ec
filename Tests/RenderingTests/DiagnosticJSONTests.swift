import Rendering
import Testing

@testable import ScenarioLanguage

@Suite struct DiagnosticJSONTests {
  private func place(_ span: Span) -> Place {
    Place(
      file: "a \"b\".demarche", line: 1, column: Int(span.start) + 1, endLine: 2,
      endColumn: Int(span.end) + 1)
  }

  private func span(_ range: Range<Int>) -> Span { Span(file: FileID(0), range) }

  @Test func everyFieldIsThere() {
    let diagnostic = Diagnostic(
      DiagnosticCode("unknown-name"), span(4..<9), "I know no Arlnd.", hint: "Write Arland.",
      related: [Diagnostic.Related(span: span(0..<3), message: "Declared here.")])
    #expect(
      renderJSON(diagnostic, place: place)
        == #"{"file":"a \"b\".demarche","line":1,"column":5,"endLine":2,"endColumn":10,"#
        + #""severity":"error","code":"unknown-name","message":"I know no Arlnd.","#
        + #""hint":"Write Arland.","related":[{"file":"a \"b\".demarche","line":1,"column":1,"#
        + #""endLine":2,"endColumn":4,"message":"Declared here."}]}"#)
  }

  @Test func whatIsMissingIsNull() {
    let diagnostic = Diagnostic(DiagnosticCode("empty-file", .warning), span(0..<0), "Empty.")
    #expect(
      renderJSON(diagnostic, place: place)
        == #"{"file":"a \"b\".demarche","line":1,"column":1,"endLine":2,"endColumn":1,"#
        + #""severity":"warning","code":"empty-file","message":"Empty.","hint":null,"related":[]}"#)
  }

  @Test func placesAreFoundInTheirFiles() {
    let file = SourceFile(id: FileID(0), path: "a.demarche", bytes: Array("é日x\nyz\n".utf8))
    let span = Span(file: FileID(0), 5..<8)
    #expect(
      Place(of: span, in: [file])
        == Place(file: "a.demarche", line: 1, column: 3, endLine: 2, endColumn: 2))
    let unknown = Span(file: FileID(7), 5..<8)
    #expect(
      Place(of: unknown, in: [file])
        == Place(file: "", line: 1, column: 1, endLine: 1, endColumn: 1))
    let diagnostic = Diagnostic(DiagnosticCode("c"), span, "m")
    #expect(
      renderJSON(diagnostic, in: [file])
        == #"{"file":"a.demarche","line":1,"column":3,"endLine":2,"endColumn":2,"#
        + #""severity":"error","code":"c","message":"m","hint":null,"related":[]}"#)
  }
}
