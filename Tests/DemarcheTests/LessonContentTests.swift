import ScenarioLanguage
import Testing

@testable import Demarche

/// The lessons that come with the program: their keys, their tasks, and the pages beside them.
@Suite struct LessonContentTests {
  /// For each lesson file the ways in which its tasks are done, in their order.
  static let solutions: [(file: String, tasks: [[String]])] = [
    (
      "treaty-clock",
      [
        ["South Korea revives its notice on GSOMIA", "wait 1 day"],
        ["South Korea withdraws notice on GSOMIA", "wait until 2019-11-23"],
      ]
    ),
    (
      "tit-for-tat",
      [
        ["South Korea removes Japan from Korean List"],
        [
          "Japan lifts the licences for Three Materials to South Korea",
          "Japan calls off its removal of South Korea from White List",
        ],
      ]
    ),
    (
      "two-level-game",
      [
        [
          "Nippon Steel pays Plaintiff Group its damages",
          "South Korean Public ends its boycott of goods from Japan",
        ],
        ["South Korea names an arbitrator for the dispute with Japan under Claims Agreement"],
      ]
    ),
    (
      "reading-a-report",
      [
        ["South Korea resumes sharing under GSOMIA"],
        ["South Korea withdraws notice on GSOMIA", "wait 1 day"],
      ]
    ),
  ]

  private func reading(_ file: String) -> ScenarioReading {
    readScenario(
      path: Repository.scenarios + "/lessons/\(file).demarche", read: Repository.bytes)
  }

  private func page(_ file: String) throws -> String {
    let bytes = try #require(Repository.bytes(Repository.scenarios + "/lessons/\(file).md"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lesson of the file itself: the scenario that it uses may have others.
  private func lesson(_ model: Model) throws -> Lesson { try #require(model.lessons.last) }

  @Test func everyLessonFileIsHere() {
    #expect(
      Repository.scenarioFiles.filter { $0.hasPrefix("lessons/") }
        == Self.solutions.map { "lessons/\($0.file).demarche" }.sorted())
  }

  @Test(arguments: solutions.indices)
  func everyTaskIsDoneWithinItsMovesAndNotBefore(index: Int) throws {
    let (file, tasks) = Self.solutions[index]
    let reading = reading(file)
    try #require(!reading.hasErrors)
    let talk = Talk(Session(reading.model))
    var left = tasks[...]
    for step in try lesson(reading.model).steps {
      switch step {
      case .goto(let day): talk.run("goto \(day.text)")
      case .task(let task):
        #expect(talk.holds(task.until.text) == false, "\(file): \(task.text)")
        let next = left.popFirst()
        let lines = try #require(next, "\(file) has a task more")
        for line in lines { talk.run(line) }
        #expect(talk.holds(task.until.text) == true, "\(file): \(task.text)")
        let moves = lines.filter { !$0.hasPrefix("wait") }.count
        #expect(task.within.map { moves <= $0 } == true, "\(file): \(task.text)")
      case .tell, .ask: continue
      }
    }
    #expect(left.isEmpty, "\(file) has a task less")
  }

  @Test(arguments: solutions.indices)
  func everyQuestionHasAKeyHintsAndAReason(index: Int) throws {
    let file = Self.solutions[index].file
    let reading = reading(file)
    let talk = Talk(Session(reading.model))
    for step in try lesson(reading.model).steps {
      switch step {
      case .goto(let day): talk.run("goto \(day.text)")
      case .ask(let question):
        #expect(!question.hints.isEmpty, "\(file): \(question.text)")
        #expect(question.because != nil, "\(file): \(question.text)")
        switch question.key {
        case .answer(let query): #expect(!talk.rows("ask \(query.text)").isEmpty)
        case .choices(let choices):
          #expect(choices.count > 1)
          for choice in choices where !choice.isRight {
            #expect(choice.when != nil || choice.because != nil, "\(file): \(choice.text)")
          }
          #expect(choices.filter(\.isRight).count == 1)
        }
      case .task(let task):
        #expect(!task.hints.isEmpty, "\(file): \(task.text)")
        #expect(task.because != nil, "\(file): \(task.text)")
      case .tell: continue
      }
    }
  }

  /// A teacher's page that has fallen behind its lesson helps nobody.
  @Test(arguments: solutions.indices)
  func theTeachersPageKnowsTheAnswers(index: Int) throws {
    let (file, tasks) = Self.solutions[index]
    let reading = reading(file)
    let words = try page(file).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lesson = try lesson(reading.model)
    #expect(words.contains(lesson.title))
    for line in tasks.joined() { #expect(words.contains("`\(line)`"), "\(file): \(line)") }
    let talk = Talk(Session(reading.model))
    for step in lesson.steps {
      switch step {
      case .goto(let day): talk.run("goto \(day.text)")
      case .ask(let question):
        guard case .answer(let query) = question.key,
          case .answers(_, let rows)? = talk.session.answer("ask \(query.text)")?.content
        else { continue }
        for cell in rows.joined() {
          #expect(words.contains(cell), "\(file): \(question.text) \(cell)")
        }
      case .tell, .task: continue
      }
    }
  }
}
