import ArgumentParser
import Demarche
import Glibc
import ScenarioLanguage

extension ExportFormat: ExpressibleByArgument {}

/// `demarche export SCENARIO --as FORMAT [--output FILE] [--at DATE]`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a scenario for use elsewhere.",
    discussion: """
      markdown: the whole script as a document: every step with what it changed, notes and \
      sources, and what holds at the end.
      """)

  @Argument(help: "A scenario file.") var scenario: String
  @Option(name: .customLong("as"), help: ArgumentHelp("What to write it as.", valueName: "format"))
  var target: ExportFormat
  @Option(help: ArgumentHelp("Where to; without it, standard output.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Up to the end of this day.", valueName: "date"))
  var at: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    if let trouble = trouble(withScenario: scenario) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: scenario, files: .onDisk)
    guard let session = opening.session else {
      for diagnostic in opening.diagnostics where diagnostic.severity == .error {
        complain(shown(diagnostic, of: opening.files, .text))
      }
      complain("\(scenario) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
      throw ExitCode(1)
    }
    switch session.document(as: target, at: at) {
    case .failure(let mistake):
      if mistake.code == "bad-date" { throw ValidationError(mistake.message) }
      complain(mistake.message)
      throw ExitCode(1)
    case .success(let text):
      guard let output else { return put(text) }
      if let problem = writeFile(output, Array(text.utf8)) {
        complain("\(output): \(problem)")
        throw ExitCode(1)
      }
    }
  }
}
