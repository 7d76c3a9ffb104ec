import ArgumentParser
import Demarche
import Glibc
import ScenarioLanguage
import Wording

/// `demarche tutorial [PART]`
struct TutorialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial",
    abstract: "Learn to use Demarche at the prompt, in ten parts of five to ten minutes.",
    discussion: """
      The same as scenarios/TUTORIAL.md, which can be read as well. Without a part, it goes on where \
      it was left.
      """)

  @Argument(help: "The number of the part to begin with.") var part: Int?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let language = options.output.words
    guard let folder = scenarioFolder(), let bytes = readFile(folder + "/TUTORIAL.md") else {
      complain(TutorialMessage.notFound.text(in: language))
      throw ExitCode(1)
    }
    let tutorial = Tutorial(TutorialText(String(decoding: bytes, as: UTF8.self)))
    let count = tutorial.parts.count
    if let part, !(1...count).contains(part) {
      throw ValidationError(TutorialMessage.hasParts(count).text(in: language))
    }
    var progress = TutorialProgress()
    let first = part ?? progress.part(of: count)
    let walk = TutorialWalk(
      tutorial, options: options.output, open: { opened($0, in: folder) },
      reached: { progress.note($0) })
    var greeting = TutorialMessage.greeting(tutorial.title).text(in: language) + "\n"
    if part == nil, first > 1 {
      greeting += TutorialMessage.wereAt(first).text(in: language) + "\n"
    }
    greeting += "\n" + walk.begin(part: first - 1)
    let status = converse(walk.conversation, greeting: greeting + "\n", history: nil)
    if status != 0 { throw ExitCode(status) }
  }
}

private func opened(_ source: TutorialWalk.Source, in folder: String) -> Session? {
  switch source {
  case .file(let path): return openScenario(path: folder + "/" + path, files: .onDisk).session
  case .text(let text):
    let bytes = Array(text.utf8)
    let disk = Session.Files.onDisk
    let files = Session.Files(
      read: { $0 == tutorialFile ? bytes : disk.read($0) }, write: disk.write)
    return openScenario(path: tutorialFile, files: files).session
  }
}

/// The name of the scenario that the learner writes.
private let tutorialFile = "embassy.demarche"

/// The part that a learner has come to, kept from one day to the next in the state folder.
private struct TutorialProgress {
  private let path = stateFolder().map { $0 + "/tutorial" }

  /// The part to begin with, of so many.
  func part(of count: Int) -> Int {
    guard let path, let bytes = readFile(path),
      let part = Int(String(decoding: bytes, as: UTF8.self).filter(\.isNumber)),
      (1...count).contains(part)
    else { return 1 }
    return part
  }

  /// Keeps the part that has begun; nil: all are done. Where that cannot be written, the tutorial
  /// begins at the beginning the next time.
  mutating func note(_ part: Int?) {
    guard let path else { return }
    guard let part else {
      unlink(path)
      return
    }
    makeFolders(above: path)
    _ = writeFile(path, Array("\(part + 1)\n".utf8))
  }
}
