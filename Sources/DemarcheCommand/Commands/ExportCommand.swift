import ArgumentParser
import Demarche
import Glibc
import ScenarioLanguage

/// What a scenario can be exported as: a document, a folder of files, or a problem in two files.
enum ExportTarget: String, ExpressibleByArgument, CaseIterable {
  case markdown, html, svg, dot, json, datalog, pddl
}

/// `demarche export SCENARIO --as FORMAT [--output FILE] [--at DATE]`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a scenario for use elsewhere.",
    discussion: """
      markdown: the whole script as a document: every step with what it changed, notes and \
      sources, and what holds at the end.

      html: one page that needs no network, to be looked through step by step: a timeline with a \
      slider, the map of relations on each day, what changed, why and where it is told; to be \
      printed, too. --language ar makes it read from right to left.

      svg: a picture of who stands how to whom, what the last step changed marked; with --of NAME of \
      one actor or thing; with --of FACT of what that fact rests on. Laid out by Graphviz where it is \
      installed (not with --layout plain, which is the same everywhere).

      dot: the same as a graph for Graphviz.

      json: everything, for programs: declarations, steps, facts, intervals, proofs; \
      schema/export.schema.json describes it.

      datalog: rules and facts for Soufflé, a Datalog engine for very large collections: a folder \
      with scenario.dl and a tab-separated file for each relation. What does not fit is told, and \
      stands at the head of scenario.dl.

      pddl: a planning problem, PDDL 2.1 with :adl: the domain first, then the problem; with \
      --output FILE.pddl the problem goes there and the domain to FILE-domain.pddl. What does not \
      fit is left out and said.
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["demarche"]))
  var scenario: String
  @Option(name: .customLong("as"), help: ArgumentHelp("What to write it as.", valueName: "format"))
  var target: ExportTarget
  @Option(
    help: ArgumentHelp(
      "Where to; a document without it goes to standard output.", valueName: "file or folder"),
    completion: .file())
  var output: String?
  @Option(help: ArgumentHelp("Up to the end of this day.", valueName: "date"))
  var at: String?
  @Option(
    help: ArgumentHelp("For pddl: what is to be brought about.", valueName: "condition"))
  var goal: String?
  @Option(
    help: ArgumentHelp(
      "For svg and dot: whose relations, or the fact whose proof.", valueName: "name or fact"))
  var of: String?
  @Option(help: "For svg: who lays it out.") var layout = PictureLayout.auto
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if of != nil, target != .svg, target != .dot {
      throw ValidationError("--of goes with --as svg or --as dot.")
    }
  }

  func run() throws {
    if let trouble = trouble(withScenario: scenario) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: scenario, files: .onDisk)
    guard let session = opening.session else {
      for diagnostic in opening.diagnostics where diagnostic.severity == .error {
        complain(shown(diagnostic, of: opening.files, .text))
      }
      complain("\(scenario) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
      throw ExitCode(1)
    }
    switch target {
    case .markdown, .html, .svg, .dot, .json:
      guard let format = ExportFormat(rawValue: target.rawValue) else { return }
      session.drawing = drawing(layout: layout)
      if let language = options.language,
        case .error(let mistake)? = session.answer("language \(language)")?.content
      {
        throw ValidationError(mistake.message)
      }
      try exportDocument(session, as: format, at: at, of: of, to: output)
    case .datalog:
      guard let output else {
        throw ValidationError("datalog is a folder: say which with --output.")
      }
      try exportDatalog(session, at: at, to: output)
    case .pddl: try exportPDDL(session, goal: goal, at: at, to: output)
    }
  }
}

/// Writes a scenario as one text.
func exportDocument(
  _ session: Session, as format: ExportFormat, at date: String?, of subject: String? = nil,
  to output: String?
) throws {
  switch session.document(as: format, at: date, of: subject) {
  case .failure(let mistake):
    if mistake.code == "bad-date" { throw ValidationError(mistake.message) }
    complain(mistake.message)
    for suggestion in mistake.suggestions { complain("Perhaps: \(suggestion)") }
    throw ExitCode(1)
  case .success(let text):
    guard let output else { return put(text) }
    if let problem = writeFile(output, Array(text.utf8)) {
      complain("\(output): \(problem)")
      throw ExitCode(1)
    }
  }
}

/// Writes a session's scenario as a Datalog program into a folder, and tells what does not fit.
func exportDatalog(_ session: Session, at date: String?, to folder: String) throws {
  switch session.datalog(at: date) {
  case .failure(let mistake):
    if mistake.code == "bad-date" { throw ValidationError(mistake.message) }
    complain(mistake.message)
    throw ExitCode(1)
  case .success(let export):
    if mkdir(folder, 0o755) != 0, errno != EEXIST {
      complain("\(folder) cannot be made: \(String(cString: strerror(errno))).")
      throw ExitCode(1)
    }
    for file in export.files {
      if let problem = writeFile("\(folder)/\(file.name)", Array(file.text.utf8)) {
        complain("\(folder)/\(file.name): \(problem)")
        throw ExitCode(1)
      }
    }
    put("\(folder): scenario.dl and \(export.files.count - 1) files of facts\n")
    for omission in export.omissions { put("Left out: \(omission)\n") }
  }
}

/// Writes a session's scenario as a planning problem, and tells what does not fit.
func exportPDDL(_ session: Session, goal: String?, at date: String?, to output: String?) throws {
  if let date, let answer = session.answer("goto \(date)"),
    case .error(let mistake) = answer.content
  {
    if mistake.code == "bad-date" { throw ValidationError(mistake.message) }
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
    for (path, text) in [("\(stem)-domain.pddl", text.domain), (output, text.problem)] {
      if let problem = writeFile(path, Array(text.utf8)) {
        complain("\(path): \(problem)")
        throw ExitCode(1)
      }
    }
  }
}
