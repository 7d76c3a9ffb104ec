import ArgumentParser
import Demarche
import Glibc
import Rendering
import ScenarioLanguage
import Wording

/// How a grade is written.
enum GradeFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}

/// `demarche lesson SCENARIO [TITLE] --script FILE`
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Run a learner's transcript of a lesson and grade it.",
    discussion: """
      The transcript is a text of lines as they were typed: what save writes, a journal, or a file \
      made by hand. It is run from the start of the scenario; the lesson is begun before the first \
      line unless a line begins it. For each question and task it is told whether it was done, how \
      many answers were given (of a task: how many moves were made for it) and how many hints taken. \
      Lines that could not be carried out are counted and make no difference else. Time is not \
      counted: two runs of one transcript are the same, byte for byte.

      Ends with status 0 if every step was done, 1 if not, or if a file cannot be read or there is no \
      such lesson, and 64 for wrong usage.

      To take a lesson, open the scenario (demarche <scenario>) and type lessons.
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["demarche"]))
  var scenario: String
  @Argument(
    help: ArgumentHelp(
      "The lesson's title, or the beginning of it; else the one that the transcript begins, or the "
        + "only one of the file.", valueName: "title"))
  var title: String?
  @Option(
    help: ArgumentHelp("The transcript; without it, standard input is read.", valueName: "file"),
    completion: .file())
  var script: String?
  @Option(help: "How the grade is written.") var format = GradeFormat.text
  @Option(help: "Whether text is coloured.") var color = ColorChoice.auto
  @Option(
    help: "The language of the grade, as a code: en, ar, ko, ja; else that of the transcript.")
  var language: String?

  func run() throws {
    if script == nil, isatty(STDIN_FILENO) == 1 {
      throw ValidationError(
        "Which transcript? Name it with --script. To take a lesson, open the scenario and type "
          + "lessons.")
    }
    if let trouble = trouble(withScenario: scenario) {
      complain(trouble)
      throw ExitCode(1)
    }
    let opening = openScenario(path: scenario, files: .readingOnly)
    guard let session = opening.session else {
      for diagnostic in opening.diagnostics where diagnostic.severity == .error {
        complain(shown(diagnostic, of: opening.files, .text))
      }
      complain("\(scenario) cannot be opened: \(ScenarioReading.summary(opening.diagnostics)).")
      throw ExitCode(1)
    }
    switch session.grade(lesson: title, lines: try transcript()) {
    case .failure(let mistake):
      complain(mistake.message)
      for suggestion in mistake.suggestions { complain("  \(suggestion)") }
      throw ExitCode(1)
    case .success(var grade):
      if let language = language.flatMap(Language.init(code:)) { grade.language = language }
      write(grade)
      if !grade.isComplete { throw ExitCode(1) }
    }
  }

  private func write(_ grade: LessonGrade) {
    switch format {
    case .json: put(renderJSON(grade) + "\n")
    case .markdown: put(grade.markdown)
    case .text:
      let options = OutputOptions(format: .text, color: color, language: language)
      put(
        renderText(grade, width: 100, style: TextStyle(usesColor: options.isColored)) + "\n")
    }
  }

  private func transcript() throws -> [String] {
    let bytes = script.map { readFile($0) } ?? readAll(from: STDIN_FILENO)
    guard let bytes else {
      complain("\(script ?? "The transcript") cannot be read: \(String(cString: strerror(errno))).")
      throw ExitCode(1)
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }
}

extension Session.Files {
  /// The files of this machine, none of which is written.
  fileprivate static let readingOnly = Session.Files(
    read: { path in readFile(path) }, write: { _, _ in "nothing is written while grading" })
}
