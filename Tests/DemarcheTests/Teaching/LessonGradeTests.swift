import Rendering
import ScenarioLanguage
import Testing
import Wording

@testable import Demarche

/// Transcripts of lessons, and what they come to.
@Suite struct LessonGradeTests {
  private func grade(_ lines: String, lesson: String? = nil) throws -> LessonGrade {
    try Session(text: Scenarios.tariffLesson).grade(
      lesson: lesson, lines: lines.split(whereSeparator: \.isNewline).map(String.init)
    ).get()
  }

  private let right = """
    answer Arland, Steel, Borland
    answer 3
    answer ?who is at odds with ?whom
    answer no
    answer Steel
    Arland lifts its tariff on Steel from Borland
    Borland lifts its tariff on Wheat from Arland
    answer nobody
    answer Borland, Cordonia
    """

  @Test func aRightTranscript() throws {
    let grade = try grade(right, lesson: "tariffs")
    #expect(grade.isComplete)
    #expect(grade.steps.map(\.tries) == [1, 1, 1, 1, 1, 2, 1, 1])
    #expect(
      renderJSON(grade).hasPrefix(
        #"{"scenario":"Tariffs","lesson":"Tariffs and answers","complete":true,"done":8,"#
          + #""count":8,"lines":9,"mistaken":0,"steps":[{"number":1,"kind":"ask","#
          + #""text":"Who taxes what from whom?","outcome":"done","tries":1,"hints":0}"#))
    // A line that begins the lesson makes no difference but for itself.
    var begun = try self.grade("lesson 1\n" + right)
    #expect(begun.lines == 10)
    begun.lines = grade.lines
    #expect(renderJSON(begun) == renderJSON(grade))
  }

  @Test(arguments: [
    (Language.arabic, "- الخطوات المنجزة: ٨ من ٨\n", "أُنجز ٨ من ٨، التلميحات: ٠؛"),
    (.korean, "- 끝낸 단계: 8단계 중 8단계\n", "8단계 중 8단계를 끝냄, 힌트 0개;"),
    (.japanese, "- 終えたステップ：8のうち8\n", "8ステップ中8ステップを完了、ヒント0件；"),
  ])
  func isInTheLanguageOfItsReader(language: Language, item: String, last: String) throws {
    var grade = try grade(right, lesson: "tariffs")
    grade.language = language
    #expect(grade.markdown.contains(item), "\(grade.markdown)")
    #expect(renderText(grade, width: 80).contains("\n" + last), "\(renderText(grade, width: 80))")
    // The transcript's own language, where nothing else is asked for.
    #expect(
      try self.grade("language \(language.code)\n" + right, lesson: "tariffs").language == language)
  }

  @Test func aClumsyTranscript() throws {
    let grade = try grade(
      """
      # mine
      next
      lesson tariffs
      answer Borland, Steel, Arland
      hint
      anwser Arland
      answer Arland, Steel, Borland
      undo
      answer Arland, Steel, Borland
      answer 7
      lesson skip
      quit
      answer ?who is at odds with ?whom
      """)
    #expect(!grade.isComplete)
    #expect(grade.steps.map(\.outcome.rawValue).prefix(4) == ["done", "skipped", "done", "open"])
    // What was taken back was done all the same.
    #expect(grade.steps.map(\.tries).prefix(3) == [3, 1, 1])
    #expect(grade.steps.map(\.hints).prefix(2) == [1, 0])
    #expect((grade.lines, grade.mistaken) == (11, 1))
    let page = grade.markdown
    #expect(page.hasPrefix("# Tariffs and answers\n\n- Scenario: Tariffs\n- Steps done: 2 of 8\n"))
    #expect(page.contains("| 2 | How many ports has Arland? | skipped | 1 | 0 |"))
    let text = renderText(grade, width: 80)
    #expect(text.contains("✓ 1  Who taxes what from whom?\n     done, 3 tries, 1 hint\n"))
    #expect(text.hasSuffix("2 of 8 steps done, 1 hint; 11 lines, 1 not carried out"))
  }

  @Test func whichLesson() throws {
    let session = try Session(text: Scenarios.tariffLesson)
    guard case .failure(let mistake) = session.grade(lesson: nil, lines: ["next"]) else {
      Issue.record("graded")
      return
    }
    #expect(mistake.suggestions == ["Tariffs and answers", "The other one"])
    let other = try grade("lesson other\nanswer a")
    #expect(other.lesson == "The other one")
    #expect(other.isComplete)
  }
}
