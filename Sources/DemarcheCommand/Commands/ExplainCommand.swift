import ArgumentParser
import Demarche
import ScenarioLanguage
import Wording

/// `demarche explain CODE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a diagnostic means, with an example and how to mend it.")

  @Argument(
    help: "A diagnostic's code, as check shows it; without one, all codes are listed.",
    completion: .list(DiagnosticPage.all.map(\.code.name)))
  var code: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let language = options.output.words
    guard let code else {
      for page in DiagnosticPage.all { put("\(page.code.name)  \(page.title(in: language))\n") }
      return
    }
    guard let page = DiagnosticPage.all.first(where: { $0.code.name == code.lowercased() }) else {
      // What lines at the prompt are answered with, too.
      if let page = PromptError.page(of: code, in: language) { return put(page) }
      let codes = DiagnosticPage.all.map(\.code.name) + PromptError.codes
      let near = nearWords(to: code, among: codes)
      complain(FileMessage.noSuchCode(code, near: near).text(in: language))
      throw ExitCode(1)
    }
    let example = page.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    if language == .arabic { return put(arabic(page, example)) }
    let english =
      language == .english ? nil : FileMessage.restIsEnglish.text(in: language)
    put(
      """
      \(page.code.name): \(page.title(in: language))
      \(english.map { "\n\($0)\n" } ?? "")
      \(page.meaning)

      For example:

      \(example)

      \(page.mending)

      """)
  }

  /// A page in Arabic: the example, and what is said to it.
  private func arabic(_ page: DiagnosticPage, _ example: String) -> String {
    let reading = readScenario(path: "example.demarche") { path in
      path == "example.demarche" ? Array(page.example.utf8) : nil
    }
    let said =
      (reading.diagnostics
      + (reading.hasErrors ? [] : checkByReplay(reading.model, language: "ar")))
      .filter { $0.code == page.code }.prefix(1)
      .map { diagnostic in
        let worded = diagnostic.worded(in: .arabic)
        return worded.message + (worded.hint.map { "\n\($0)" } ?? "")
      }
    return
      ([
        "\(page.code.name): \(page.title(in: .arabic))", "", "مثلًا:", "", example, "",
      ] + said).joined(separator: "\n") + "\n"
  }
}
