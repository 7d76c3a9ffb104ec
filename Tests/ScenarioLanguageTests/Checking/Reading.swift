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
