import ArgumentParser
import Demarche
import Glibc
import ScenarioLanguage

/// `demarche export`: a scenario in a form that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a scenario for other programs.",
    discussion: """
      As pddl it is a planning problem, PDDL 2.1 with :adl: the domain first, then the problem; with \
      --output FILE.pddl the problem goes there and the domain to FILE-domain.pddl. What does not \
      fit is left out and said.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case pddl }

  @Argument(help: "A scenario file.") var scenario: String
  @Option(name: .customLong("as"), help: "In which form.") var format: Format
  @Option(help: ArgumentHelp("Write to a file.", valueName: "file")) var output: String?
  @Option(help: ArgumentHelp("As things stand at the end of this day.", valueName: "date"))
  var at: String?
  @Option(help: ArgumentHelp("What is to be brought about.", valueName: "condition"))
  var goal: String?

  func run() throws {
    if let trouble = trouble(withScenario: scenario) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: scenario, files: .onDisk)
    guard let session = opening.session else {
      complain("\(scenario) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
      throw ExitCode(1)
    }
    if let at, let answer = session.answer("goto \(at)"), case .error(let mistake) = answer.content
    {
      complain(mistake.message)
      throw ExitCode(1)
    }
    switch session.pddl(goal: goal) {
    case .failure(let mistake):
      complain(mistake.message)
      throw ExitCode(1)
    case .success(let text):
      for omission in text.omissions { complain("does not fit: \(omission)") }
      guard let output else { return put(text.domain + "\n" + text.problem) }
      let stem = output.hasSuffix(".pddl") ? String(output.dropLast(5)) : output
      try write(text.domain, to: "\(stem)-domain.pddl")
      try write(text.problem, to: output)
    }
  }

  private func write(_ text: String, to path: String) throws {
    if let trouble = Session.Files.onDisk.write(path, text) {
      complain("\(path) cannot be written: \(trouble).")
      throw ExitCode(1)
    }
  }
}
