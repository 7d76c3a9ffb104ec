import ScenarioLanguage
import Testing

/// A snippet as a file named `a.demarche`.
func snippet(_ text: String) -> SourceFile { snippet(Array(text.utf8)) }

func snippet(_ bytes: [UInt8]) -> SourceFile {
  SourceFile(id: FileID(0), path: "a.demarche", bytes: bytes)
}

func parsed(_ text: String) -> (file: SourceFile, parsed: ParsedFile) {
  let file = snippet(text)
  var words = WordTable()
  return (file, parse(file, words: &words))
}

/// Everything that is wrong with a snippet's text, rendered.
func complaints(_ text: String) -> String { complaints(Array(text.utf8)) }

func complaints(_ bytes: [UInt8]) -> String {
  let file = snippet(bytes)
  var words = WordTable()
  return parse(file, words: &words).diagnostics.map { render($0, [file]) }
    .joined(separator: "\n")
}

/// The codes of everything that is wrong with a snippet's text.
func codes(_ text: String) -> [String] { parsed(text).parsed.diagnostics.map(\.code.name) }

/// Checks everything that is wrong with a snippet's text, as it is shown.
func checkComplaints(
  _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  #expect(complaints(input) == expected, sourceLocation: location)
}
