import ArgumentParser
import Demarche
import Rendering
import ScenarioLanguage

/// `demarche check FILE…`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show everything that is wrong with scenario files.",
    discussion: """
      Reads each file and all that it uses, then replays its script: scripted events that would be \
      refused are errors. Ends with status 1 if there is an error.
      """)

  @Argument(help: "Scenario files.") var files: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    var hasErrors = false
    var seen = Set<String>()
    for (path, reading) in readings() {
      var diagnostics = reading.diagnostics
      if !reading.hasErrors { diagnostics += checkByReplay(reading.model) }
      for diagnostic in diagnostics {
        // Files that several of these use are complained about once.
        let text = shown(diagnostic, of: reading.files, options.format)
        if seen.insert(text).inserted { put(text) }
      }
      hasErrors = hasErrors || diagnostics.contains { $0.severity == .error }
      if options.format == .text {
        put("\(path): \(ScenarioReading.summary(diagnostics))\n")
      }
    }
    if hasErrors { throw ExitCode(1) }
  }

  /// Each file as a scenario of its own, except that a file which another one here uses need not
  /// say when it begins.
  private func readings() -> [(path: String, reading: ScenarioReading)] {
    let readings = readScenarios(paths: files, read: readFile)
    return readings.compactMap { reading in reading.files.last.map { ($0.path, reading) } }
  }
}
