import ScenarioLanguage
import Wording

/// What a learner's transcript comes to: each step of a lesson, whether it was done, and what it took.
///
/// Nothing of it depends on time or chance: the same transcript on the same files gives the same
/// grade. What was done stays done even if lines were taken back later, and so do tries and hints.
public struct LessonGrade: Sendable {
  /// The scenario's title, if it has one.
  public var scenario: String?
  public var lesson: String
  public var steps: [Answer.StepResult] = []
  /// Lines that say something, and how many of them could not be carried out.
  public var lines = 0
  public var mistaken = 0
  /// The language that its documents are written in.
  public var language = Language.english

  public var doneCount: Int { steps.count { $0.outcome == .done } }

  /// Whether every question was answered right and every task done.
  public var isComplete: Bool { doneCount == steps.count }
}

extension Session {
  /// Answers the lines of a transcript from the start, and grades a lesson.
  ///
  /// The lesson is the one named; else the first that the lines begin; else the only one of the
  /// scenario's own file. If no line begins it, it is begun before the first.
  public func grade(
    lesson title: String?, lines: [String]
  ) -> Result<LessonGrade, Answer.Mistake> {
    let begun = lines.compactMap(lessonBegun)
    let number: Int
    switch lessonToGrade(title, begun) {
    case .failure(let mistake): return .failure(mistake)
    case .success(let found): number = found
    }
    reset()
    lessonEvents = []
    if !begun.contains(number) { _ = answer("lesson \(number + 1)") }
    var grade = LessonGrade(scenario: model.title, lesson: model.lessons[number].title)
    for line in lines where !isOfNoUse(line) {
      guard let answer = answer(line) else { continue }
      grade.lines += 1
      if case .error = answer.content { grade.mistaken += 1 }
    }
    grade.steps = results(of: number)
    grade.language = words
    return .success(grade)
  }

  private func lessonToGrade(_ title: String?, _ begun: [Int]) -> Result<Int, Answer.Mistake> {
    if let title {
      if let number = lessonNumber(like: title) { return .success(number) }
      return .failure(
        mistake(
          "no-such-lesson", TeachingMessage.noSuchLesson(title),
          suggestions: model.lessons.map(\.title)))
    }
    let own = model.lessons.indices.filter { model.lessons[$0].span.file == model.files.last?.id }
    if let number = begun.first ?? (own.count == 1 ? own[0] : nil) { return .success(number) }
    guard model.lessons.count != 1 else { return .success(0) }
    return .failure(
      mistake(
        "no-such-lesson",
        model.lessons.isEmpty ? TeachingMessage.noLessonHere : TeachingMessage.whichLesson,
        suggestions: model.lessons.map(\.title)))
  }

  /// The lesson that a line begins.
  private func lessonBegun(_ line: String) -> Int? {
    let (word, rest) = line.firstWord
    guard word.lowercased() == "lesson", !rest.isEmpty else { return nil }
    return lessonNumber(like: rest)
  }

  /// Whether a line of a transcript is for files or the terminal alone.
  private func isOfNoUse(_ line: String) -> Bool {
    let (word, rest) = line.firstWord
    guard case .one(let command) = Command.named(word) else { return false }
    switch command.name {
    case "save", "export", "quit", "help": return true
    // How a journal says that something was begun anew.
    case "load": return rest != "/dev/null"
    default: return false
    }
  }

  private func results(of number: Int) -> [Answer.StepResult] {
    let lesson = model.lessons[number]
    return lesson.exercises.enumerated().map { place, step in
      let events = lessonEvents.filter { $0.lesson == number && $0.step == step }.map(\.what)
      func count(_ what: LessonEvent.What...) -> Int { events.count { what.contains($0) } }
      let isTask = lesson.steps[step].isTask
      return Answer.StepResult(
        number: place + 1, text: lesson.steps[step].text, isTask: isTask,
        outcome: count(.right, .done) > 0 ? .done : count(.skipped) > 0 ? .skipped : .open,
        tries: isTask ? count(.move) : count(.right, .wrong), hints: count(.hint))
    }
  }
}

extension LessonGrade {
  /// The grade as a document (Markdown), with a line break at its end.
  public var markdown: String {
    var writer = MarkdownWriter()
    writer.heading(1, lesson)
    func say(_ message: GradeMessage) -> String { message.text(in: language) }
    if let scenario { writer.item(say(.scenario(scenario))) }
    writer.item(say(.stepsDone(doneCount, of: steps.count)))
    let asked = steps.filter { !$0.isTask }
    let first = asked.count { $0.outcome == .done && $0.tries == 1 && $0.hints == 0 }
    writer.item(say(.rightAtOnce(first, of: asked.count)))
    writer.item(say(.hintsTaken(steps.reduce(0) { $0 + $1.hints })))
    writer.item(say(.linesTyped(lines, mistaken: mistaken)))
    let columns: [GradeMessage] = [.step, .what, .whatCame, .tries, .hints]
    writer.table(
      columns.map(say),
      steps.map { step in
        [
          language.number(step.number), step.isTask ? say(.task(step.text)) : step.text,
          say(.outcome(step.outcome)), language.number(step.tries), language.number(step.hints),
        ]
      })
    return writer.text
  }
}
