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

  @Argument(help: "Scenario files.", completion: .file(extensions: ["demarche"]))
  var files: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    var hasErrors = false
    let language = options.output.words
    var seen = Set<String>()
    let notice = LoadingNotice(
      files.count == 1 ? files[0] : LoadingMessage.files(files.count).text(in: language),
      in: language)
    let readings = readScenarios(paths: files, read: readFile, progress: notice.report)
    notice.end()
    for reading in readings {
      var diagnostics = reading.diagnostics
      // What only others use may have no first day, and is replayed with them.
      if !reading.hasErrors, reading.model.start != nil {
        diagnostics = inOrder(
          diagnostics + checkByReplay(reading.model, language: options.language))
      }
      for diagnostic in diagnostics {
        // Files that several of these use are complained about once.
        let text = shown(diagnostic, of: reading.files, options.format, language)
        if seen.insert(text).inserted { put(text) }
      }
      hasErrors = hasErrors || diagnostics.contains { $0.severity == .error }
      // Used files come before those that use them.
      if options.format != .json, let path = reading.files.last?.path {
        put("\(path): \(ScenarioReading.summary(diagnostics, language))\n")
      }
    }
    if hasErrors { throw ExitCode(1) }
  }
}
