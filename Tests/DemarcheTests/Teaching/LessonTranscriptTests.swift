import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// The transcripts beside the lessons: a right one and a clumsy one of each.
@Suite struct LessonTranscriptTests {
  static let lessons = ["treaty-clock", "tit-for-tat", "two-level-game", "reading-a-report"]

  private func grade(_ lesson: String, _ kind: String) throws -> LessonGrade {
    let folder = Repository.scenarios + "/lessons/"
    let reading = readScenario(path: folder + lesson + ".demarche", read: Repository.bytes)
    try #require(!reading.hasErrors)
    let bytes = try #require(Repository.bytes("\(folder)transcripts/\(lesson)-\(kind).txt"))
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return try Session(reading.model).grade(lesson: nil, lines: lines.map(String.init)).get()
  }

  @Test(arguments: lessons)
  func theRightOneIsRightThroughout(lesson: String) throws {
    let grade = try grade(lesson, "right")
    #expect(grade.isComplete, "\(renderText(grade, width: 100))")
    #expect(grade.mistaken == 0)
    for step in grade.steps where !step.isTask {
      #expect((step.tries, step.hints) == (1, 0), "\(step)")
    }
    #expect(renderJSON(grade) == renderJSON(try self.grade(lesson, "right")))
  }

  /// How many steps the clumsy learner did, passed over and left; tries, hints, mistaken lines.
  static let clumsy: [[Int]] = [
    [11, 1, 0, 20, 5, 3], [12, 1, 0, 21, 4, 3], [10, 2, 0, 17, 3, 2], [12, 1, 0, 22, 1, 1],
  ]

  @Test(arguments: zip(lessons, clumsy))
  func theClumsyOneIsGradedAsItWas(lesson: String, expected: [Int]) throws {
    let grade = try grade(lesson, "clumsy")
    let outcomes = grade.steps.map(\.outcome)
    #expect(
      [
        outcomes.count { $0 == .done }, outcomes.count { $0 == .skipped },
        outcomes.count { $0 == .open }, grade.steps.reduce(0) { $0 + $1.tries },
        grade.steps.reduce(0) { $0 + $1.hints }, grade.mistaken,
      ] == expected, "\(renderText(grade, width: 100))")
    #expect(renderJSON(grade) == renderJSON(try self.grade(lesson, "clumsy")))
    #expect(grade.markdown == (try self.grade(lesson, "clumsy")).markdown)
  }

  /// The program itself: its formats and its status.
  @Test func theProgramGrades() throws {
    let lesson = "scenarios/lessons/two-level-game.demarche"
    let folder = "scenarios/lessons/transcripts/two-level-game"
    let right = try ProgramRun(["lesson", lesson, "--script", "\(folder)-right.txt"])
    #expect(right.status == 0, "\(right.complaints)")
    #expect(right.output.hasSuffix("12 of 12 steps done, 0 hints; 14 lines, 0 not carried out\n"))
    let arguments = [
      "lesson", lesson, "The two", "--script", "\(folder)-clumsy.txt", "--format", "json",
    ]
    let clumsy = try ProgramRun(arguments)
    #expect(clumsy.status == 1)
    #expect(clumsy.output.hasPrefix(#"{"scenario":"GSOMIA 2019","lesson":"The two-level game","#))
    #expect(try ProgramRun(arguments).output == clumsy.output)
    let page = try ProgramRun(["lesson", lesson, "--format", "markdown"], input: "answer nothing")
    #expect(page.status == 1)
    #expect(page.output.hasPrefix("# The two-level game\n"))
    let wrong = try ProgramRun(["lesson", lesson, "Chess", "--script", "/dev/null"])
    #expect(wrong.status == 1)
    #expect(wrong.complaints.contains("There is no lesson “Chess”."))
    #expect(try ProgramRun(["lesson", lesson, "--format", "xml"]).status == 64)
    #expect(try ProgramRun(["lesson", "nowhere.demarche", "--script", "/dev/null"]).status == 1)
  }
}
