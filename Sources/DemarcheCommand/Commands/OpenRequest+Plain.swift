extension OpenRequest {
  /// What the plain forms of the command line ask for: a scenario whose path has a `.` or a `/`,
  /// which no subcommand's name has; `--command` with a line, `--summary`, `--bail`, `--no-journal`,
  /// `--no-history`, `--no-reasons`, and `--format`. Nil for all else.
  ///
  /// The general parser takes longer to set up than a short scenario to read. What this one takes it
  /// understands as that one does, and what it does not take is left to that one: help, mistakes,
  /// subcommands, abbreviations (`PlainArgumentsTests`).
  init?(plain arguments: some Sequence<String>) {
    self.init()
    var rest = arguments.makeIterator()
    var hasFormat = false
    while let argument = rest.next() {
      switch argument {
      case "--command":
        guard let line = rest.next(), !line.isEmpty, !line.hasPrefix("-") else { return nil }
        commands.append(line)
      case "--format":
        guard !hasFormat, let name = rest.next(),
          let format = OutputFormat(rawValue: name)
        else { return nil }
        (options.format, hasFormat) = (format, true)
      case "--summary" where !summary: summary = true
      case "--bail" where !bail: bail = true
      case "--no-journal" where !noJournal: noJournal = true
      case "--no-history" where !noHistory: noHistory = true
      case "--no-reasons" where !noReasons: noReasons = true
      default:
        let isPath = argument.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        guard scenario == nil, isPath, !argument.hasPrefix("-") else { return nil }
        scenario = argument
      }
    }
  }
}
