import ArgumentParser
import ScenarioLanguage

/// `demarche explain CODE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a diagnostic means, with an example and how to mend it.")

  @Argument(help: "A diagnostic's code, as check shows it; without one, all codes are listed.")
  var code: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let code else {
      for page in DiagnosticPage.all { put("\(page.code.name)  \(page.title)\n") }
      return
    }
    guard let page = DiagnosticPage.all.first(where: { $0.code.name == code.lowercased() }) else {
      let near = nearWords(to: code, among: DiagnosticPage.all.map(\.code.name))
      complain(
        "There is no diagnostic “\(code)”."
          + (near.isEmpty
            ? " demarche explain lists them." : " Perhaps: \(near.joined(separator: ", "))"))
      throw ExitCode(1)
    }
    let example = page.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    put(
      """
      \(page.code.name): \(page.title)

      \(page.meaning)

      For example:

      \(example)

      \(page.mending)

      """)
  }
}
