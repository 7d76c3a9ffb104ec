import ScenarioLanguage

/// Where a span stands, as people count: lines and columns from 1, columns in Unicode scalars;
/// the end is the column after the last scalar.
public struct Place: Sendable, Hashable {
  /// As the file was named to the program.
  public var file: String
  public var line: Int
  public var column: Int
  public var endLine: Int
  public var endColumn: Int

  public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

extension Place {
  /// Where a span stands among the files that were read.
  /// A span of no such file stands at the start of a file without a name.
  public init(of span: Span, in files: [SourceFile]) {
    guard let file = files.first(where: { $0.id == span.file }) else {
      self.init(file: "", line: 1, column: 1, endLine: 1, endColumn: 1)
      return
    }
    let (start, end) = (file.position(of: span), file.endPosition(of: span))
    self.init(
      file: file.path, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }
}

/// A diagnostic of files that were read, as one JSON object on one line, without a line break.
public func renderJSON(_ diagnostic: Diagnostic, in files: [SourceFile]) -> String {
  renderJSON(diagnostic) { Place(of: $0, in: files) }
}

/// A diagnostic as one JSON object on one line, without a line break at its end.
///
/// `place` finds a span in its file.
public func renderJSON(_ diagnostic: Diagnostic, place: (Span) -> Place) -> String {
  var json = JSONWriter()
  json.object { json in
    json.fields(of: place(diagnostic.span))
    json.field("severity", diagnostic.severity.rawValue)
    json.field("code", diagnostic.code.name)
    json.field("message", diagnostic.message)
    json.field("hint", diagnostic.hint)
    json.field("related", diagnostic.related) { json, related in
      json.object {
        $0.fields(of: place(related.span))
        $0.field("message", related.message)
      }
    }
  }
  return json.text
}

extension JSONWriter {
  fileprivate mutating func fields(of place: Place) {
    field("file", place.file)
    field("line", place.line)
    field("column", place.column)
    field("endLine", place.endLine)
    field("endColumn", place.endColumn)
  }
}
