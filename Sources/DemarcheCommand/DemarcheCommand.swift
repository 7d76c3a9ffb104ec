import ArgumentParser
import CLineEditing
import Glibc

/// The program `demarche`.
@main
struct DemarcheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Replay a diplomatic crisis, make other moves, and ask what follows and why.",
    usage: """
      demarche [<scenario>]                           the prompt
      demarche <scenario> --command <line> ...        lines, run one after another
      demarche <scenario> --script <file>             the same, from a file or a pipe
      demarche check | format | export | explain | lesson | tutorial | schema | man ...
      """,
    discussion: """
      A scenario is a file. Without one, the crisis over GSOMIA of August 2019 is opened, and you \
      are told where the others are. At the prompt, help tells what can be typed. \
      See demarche help open for all options.

      \(ExitStatus.text)
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, CheckCommand.self, FormatCommand.self, ExportCommand.self,
      ExplainCommand.self, LessonCommand.self, TutorialCommand.self, SchemaCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Everything runs on a stack that deep proofs and deeply nested texts cannot exhaust, with a heap
  /// that need not be asked for page by page.
  nonisolated static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is a write that fails, not the end of the session.
    signal(SIGXFSZ, SIG_IGN)
    begin_heap_in_large_pages()
    run_on_large_stack(runCommand)
  }
}

/// On no actor, as C calls it.
private nonisolated func runCommand() {
  if let script = ShellCompletion.script(for: CommandLine.arguments.dropFirst()) {
    put(script)
    return
  }
  guard let request = OpenRequest(plain: CommandLine.arguments.dropFirst()) else {
    DemarcheCommand.main(nil)
    return
  }
  do {
    try request.run()
  } catch {
    DemarcheCommand.exit(withError: error)
  }
}
