import ScenarioLanguage
import Testing

/// Reads a scenario of one text.
func read(_ text: String) -> ScenarioReading {
  read(["example.demarche": text])
}

/// Reads the scenario of the file `example.demarche`.
func read(_ files: [String: String]) -> ScenarioReading {
  readScenario(path: "example.demarche") { files[$0].map { Array($0.utf8) } }
}

/// Everything that is wrong with a scenario, as it is shown.
func rendered(_ reading: ScenarioReading) -> String {
  reading.diagnostics.map { render($0, reading.files) }.joined(separator: "\n")
}

/// Checks everything that is wrong with a scenario, as it is shown.
func checkMistakes(
  _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  #expect(rendered(read(input)) == expected, sourceLocation: location)
}

/// Checks where a scenario is wrong and by which codes alone: a line `LINE:COLUMN CODE` for each, of
/// a text that begins with a scenario, the kind S and its entities A and B, on three lines.
func checkCodes(
  _ input: String, _ expected: String..., at location: SourceLocation = #_sourceLocation
) {
  let reading = read(
    """
    scenario Example
      starts 2020-01-01
    kind S
    S A, B

    """ + input)
  let found = reading.diagnostics.map { diagnostic in
    let position = reading.files[Int(diagnostic.span.file.number)].position(of: diagnostic.span)
    return "\(position.line):\(position.column) \(diagnostic.code.name)"
  }
  #expect(found == expected, sourceLocation: location)
}
