import ArgumentParser
import Demarche
import Glibc
import Rendering
import Wording

typealias OutputFormat = OutputMode

extension OutputMode: ExpressibleByArgument {}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What every subcommand takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "How answers are written.")
  var format = OutputFormat.text

  @Option(help: "Whether answers are coloured; auto: on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  @Option(
    help: "The language of answers, as a code: en, ar, ko, ja.",
    completion: .list(["en", "ar", "ko", "ja"]))
  var language: String?

  /// As plain values.
  var output: OutputOptions { OutputOptions(format: format, color: color, language: language) }
}

/// How answers are shown.
struct OutputOptions: Equatable {
  var format = OutputFormat.text
  var color = ColorChoice.auto
  /// The code of the language that was asked for; nil: sentences as the scenario has them.
  var language: String?

  /// The catalogue that the program's own words are taken from.
  var words: Language { language.flatMap { Language(code: $0) } ?? .english }

  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isForTerminal && environment("NO_COLOR") == nil
    }
  }

  /// Whether answers go to a terminal that knows more than characters.
  var isForTerminal: Bool { isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" }
}

/// A variable of the environment, if it is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
