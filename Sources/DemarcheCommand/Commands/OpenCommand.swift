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
          [--journal <file> | --no-journal]
      demarche [<scenario>] --command <line> ... | --script <file> [--bail] [--summary]
          [--journal <file>] [--no-history] [--no-reasons]
      """,
    discussion: """
      Without a scenario, the crisis over GSOMIA of August 2019 is opened. With --command or \
      --script, or when standard input is no terminal, the lines are run and the program leaves, \
      with status 1 if any was refused or could not be carried out.

      Long replays and bulk work take less time and memory with --no-history, which keeps only the \
      state in view (with --summary, next forgets as it goes), and with --no-reasons, which keeps \
      no derivations. Lines that would need what is not kept are answered with an error.

      At the prompt, every line that changes something is in a journal on disk before its answer is \
      shown; after a crash the next start offers to go on from there. Journals are in \
      demarche/journals under $XDG_STATE_HOME, or ~/.local/state, and go with quit.
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["demarche"]))
  var scenario: String?
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
  @Option(
    help: ArgumentHelp(
      "Keep the session in this file, and go on from the lines that it holds.", valueName: "file"),
    completion: .file())
  var journal: String?
  @Flag(help: "Keep no journal, and offer none.")
  var noJournal = false
  @Flag(help: "Keep nothing of the past: no back, undo, log, why. For lines that are run.")
  var noHistory = false
  @Flag(help: "Keep no derivations: no why. For lines that are run.")
  var noReasons = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if noHistory || noReasons, journal != nil {
      throw ValidationError("--journal keeps what --no-history and --no-reasons do without.")
    }
    if noJournal, journal != nil {
      throw ValidationError("--journal and --no-journal exclude each other.")
    }
  }

  func run() throws { try request.run() }

  /// What is asked for, as plain values.
  var request: OpenRequest {
    OpenRequest(
      scenario: scenario, commands: commands, script: script, bail: bail, summary: summary,
      journal: journal, noJournal: noJournal, noHistory: noHistory,
      noReasons: noReasons, options: options.output)
  }
}
