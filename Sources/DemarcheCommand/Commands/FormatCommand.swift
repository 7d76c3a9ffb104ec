import ArgumentParser
import ScenarioLanguage

/// `demarche format FILE… [--check]`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lay scenario files out in the canonical way, in place; comments are kept.",
    discussion: "A file that cannot be read as text is left as it is.")

  @Argument(help: "Scenario files.", completion: .file(extensions: ["demarche"]))
  var files: [String]
  @Flag(help: "Change nothing; name the files that would change and end with status 1.")
  var check = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    var isClean = true
    for path in files {
      guard let bytes = readFile(path) else {
        complain("\(path): cannot be read")
        isClean = false
        continue
      }
      let formatted = formattedBytes(SourceFile(id: FileID(0), path: path, bytes: bytes))
      guard formatted != bytes else { continue }
      if check {
        put("\(path): would be laid out differently\n")
        isClean = false
      } else if let problem = writeFile(path, formatted) {
        complain("\(path): \(problem)")
        isClean = false
      }
    }
    if !isClean { throw ExitCode(1) }
  }
}
