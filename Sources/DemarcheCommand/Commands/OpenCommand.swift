import ArgumentParser
import Demarche
import Glibc
import Rendering
import ScenarioLanguage

/// `demarche [SCENARIO]`: the prompt, or lines to be run.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a scenario at the prompt, or run lines on it.",
    usage: """
      demarche [<scenario>] [--format <format>] [--color <color>] [--language <language>]
      demarche [<scenario>] --command <line> ... | --script <file> [--bail] [--summary]
      """,
    discussion: """
      Without a scenario, the crisis over GSOMIA of August 2019 is opened. With --command or \
      --script, or when standard input is no terminal, the lines are run and the program leaves, \
      with status 1 if any was refused or could not be carried out.
      """)

  @Argument(help: "A scenario file.") var scenario: String?
  @Option(
    name: .customLong("command"), parsing: .singleValue,
    help: ArgumentHelp("A line to be run; can be given again.", valueName: "line"))
  var commands: [String] = []
  @Option(help: ArgumentHelp("A file of lines to be run.", valueName: "file"))
  var script: String?
  @Flag(help: "Leave at the first line that is refused or cannot be carried out.")
  var bail = false
  @Flag(help: "Answer replays by the number of steps and the net change.")
  var summary = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try openSession()
    if summary { _ = session.answer("summary on") }
    if !commands.isEmpty || script != nil || isatty(STDIN_FILENO) == 0 {
      try Batch(session: session, options: options, bails: bail).run(lines())
    } else {
      let status = converse(
        SessionConversation(session, options: options).conversation,
        greeting: welcome(to: session, path: scenario, width: readingWidth()), history: .ofUser())
      if status != 0 { throw ExitCode(status) }
    }
  }

  private func openSession() throws -> Session {
    guard let path = scenario ?? scenarioFolder().map({ $0 + "/" + defaultScenario }) else {
      complain("I cannot find the scenarios that come with the program. Name one: demarche FILE")
      throw ExitCode(1)
    }
    if let trouble = trouble(withScenario: path) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: path, files: .onDisk)
    if let session = opening.session { return session }
    for diagnostic in opening.diagnostics where diagnostic.severity == .error {
      _ = write(
        Array(shown(diagnostic, of: opening.files, options.format).utf8), to: STDERR_FILENO)
    }
    complain("\(path) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
    throw ExitCode(1)
  }

  /// The lines of the script, of the commands, and, if there are neither, of standard input.
  private func lines() throws -> LineSource {
    var lines: [String] = []
    if let script {
      guard let bytes = readFile(script) else {
        complain("\(script) cannot be read: \(String(cString: strerror(errno))).")
        throw ExitCode(1)
      }
      lines += String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    lines += commands
    return commands.isEmpty && script == nil ? .standardInput : .lines(lines)
  }
}
