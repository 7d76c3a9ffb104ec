import Demarche
import Wording

/// A lesson's grade for people, without a line break at its end.
public func renderText(_ grade: LessonGrade, width: Int, style: TextStyle = .plain) -> String {
  var writer = TextWriter(width: width, style: style)
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
    let tries =
      step.isTask ? counted(step.tries, "move") : counted(step.tries, "try", "tries")
    writer.line(
      digits + 4,
      Piece("\(step.outcome.rawValue), \(tries), \(counted(step.hints, "hint"))", .aside))
  }
  writer.gap()
  writer.line(
    0, Piece("\(grade.doneCount) of \(counted(grade.steps.count, "step")) done", .heading),
    Piece(
      ", \(counted(grade.steps.reduce(0) { $0 + $1.hints }, "hint")); "
        + "\(counted(grade.lines, "line")), \(grade.mistaken) not carried out", .aside))
  return writer.text
}
