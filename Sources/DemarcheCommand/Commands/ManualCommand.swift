import ArgumentParser

/// `demarche man`
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page: demarche man > demarche.1",
    discussion: """
      From the same texts as --help. To read it: demarche man | man -l -
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws { put(ManualPage.text) }
}

/// The manual page, made of the help of every subcommand.
enum ManualPage {
  static var text: String {
    let root = DemarcheCommand.configuration
    var page = Page()
    page.raw(".TH DEMARCHE 1 \"\" \"demarche \(root.version)\" \"User Commands\"")
    page.section("NAME")
    page.text("demarche - \(root.abstract.lowercasedFirst.withoutStop)")
    page.section("SYNOPSIS")
    page.verbatim(root.usage ?? "")
    page.section("DESCRIPTION")
    page.text(root.discussion)
    page.section("SUBCOMMANDS")
    for command in root.subcommands {
      page.subsection("demarche \(command._commandName)")
      page.help(DemarcheCommand.helpMessage(for: command, columns: 78))
    }
    page.section("EXIT STATUS")
    for status in ExitStatus.all { page.term(status.number, status.meaning) }
    page.section("ENVIRONMENT")
    for (name, meaning) in environment { page.term(name, meaning) }
    page.section("FILES")
    for (name, meaning) in files { page.term(name, meaning) }
    return page.text
  }

  private static let environment = [
    ("PAGER", "What long answers are read with at the prompt; cat for none."),
    ("VISUAL, EDITOR", "What edit opens."),
    ("NO_COLOR", "If it is set, nothing is coloured."),
    ("COLUMNS", "The width of drawings where there is no terminal."),
    ("DEMARCHE_SCENARIOS", "The folder of the scenarios that come with the program."),
    ("XDG_STATE_HOME", "Where history and journals are kept; else ~/.local/state."),
    ("XDG_CACHE_HOME", "Where snapshots of scenarios are kept; else ~/.cache."),
  ]

  private static let files = [
    ("~/.local/state/demarche/history", "Lines typed at the prompt."),
    ("~/.local/state/demarche/journals", "Sessions under way, or interrupted."),
    ("~/.local/state/demarche/introduced", "Says that the prompt has introduced itself."),
    (
      "~/.cache/demarche",
      "What scenarios come to once they are checked, so that they open faster; may go at any time."
    ),
    ("~/.editrc", "Keys, as editrc(5) tells."),
  ]
}

/// How the program can end.
struct ExitStatus {
  var number: String
  var meaning: String

  static let all = [
    ExitStatus(number: "0", meaning: "Everything was carried out, or the reader has gone."),
    ExitStatus(
      number: "1",
      meaning: "A line was refused or could not be carried out, a scenario has errors, or a file "
        + "cannot be read or written."),
    ExitStatus(number: "64", meaning: "The program was called in a wrong way."),
    ExitStatus(number: "74", meaning: "Answers could not be written, as on a full disk."),
    ExitStatus(number: "128 + N", meaning: "Signal N ended it."),
  ]

  /// As `--help` tells it.
  static var text: String {
    "Exit status: "
      + all.map { "\($0.number): \($0.meaning.lowercasedFirst.withoutStop)" }.joined(
        separator: "; ")
      + "."
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

/// Writes roff for man.
private struct Page {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func raw(_ line: String) { lines.append(line) }
  mutating func section(_ title: String) { lines.append(".SH \(title)") }
  mutating func subsection(_ title: String) { lines.append(".SS \(Page.escaped(title))") }

  mutating func term(_ name: String, _ meaning: String) {
    lines += [".TP", ".B \(Page.escaped(name))", Page.escaped(meaning)]
  }

  mutating func text(_ text: String) {
    for (place, paragraph) in text.split(separator: "\n\n").enumerated() {
      if place > 0 { lines.append(".PP") }
      lines += paragraph.split(separator: "\n").map { Page.escaped(String($0)) }
    }
  }

  mutating func verbatim(_ text: String) {
    lines.append(".nf")
    lines += text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Page.escaped(String($0)) }
    lines.append(".fi")
  }

  /// A subcommand's help, laid out as it is.
  mutating func help(_ message: String) {
    var text = message
    while text.last?.isNewline == true { text.removeLast() }
    verbatim(text)
  }

  /// Backslashes, dashes, and a dot or quote at the start mean something to roff.
  private static func escaped(_ line: String) -> String {
    var result = ""
    for character in line {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
