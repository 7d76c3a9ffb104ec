import Demarche
import Wording

/// A lesson's grade for people, without a line break at its end.
public func renderText(_ grade: LessonGrade, width: Int, style: TextStyle = .plain) -> String {
  var writer = TextWriter(width: width, style: style, language: grade.language)
  writer.line(0, Piece(grade.lesson, .heading))
  writer.gap()
  let digits = String(grade.steps.count).count
  for step in grade.steps {
    let number = String(step.number)
    let mark: Piece =
      switch step.outcome {
      case .done: Piece("✓ ", .holds)
      case .skipped: Piece("– ", .aside)
      case .open: Piece("✗ ", .fails)
      }
    let padding = String(repeating: " ", count: digits - number.count)
    writer.prose(0, after: [mark, Piece("\(padding)\(number)  ", .aside)], step.text)
    let effort = GradeMessage.effort(isTask: step.isTask, tries: step.tries, hints: step.hints)
    let separator = grade.language.listSeparator
    writer.line(
      digits + 4,
      Piece(writer.say(GradeMessage.outcome(step.outcome)) + separator + writer.say(effort), .aside)
    )
  }
  writer.gap()
  let hints = grade.steps.reduce(0) { $0 + $1.hints }
  let effort = GradeMessage.effortInAll(
    hints: hints, lines: grade.lines, mistaken: grade.mistaken)
  let separator = grade.language.listSeparator
  writer.line(
    0,
    Piece(writer.say(GradeMessage.inAll(done: grade.doneCount, of: grade.steps.count)), .heading),
    Piece(separator + writer.say(effort), .aside))
  return writer.text
}

extension Language {
  /// Between the parts of a list.
  fileprivate var listSeparator: String {
    switch self {
    case .english, .korean: ", "
    case .arabic: "، "
    case .japanese: "、"
    }
  }
}
