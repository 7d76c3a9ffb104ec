import Demarche

/// A lesson's grade as one JSON object on one line, without a line break at its end.
public func renderJSON(_ grade: LessonGrade) -> String {
  var json = JSONWriter()
  json.object {
    $0.field("scenario", grade.scenario)
    $0.field("lesson", grade.lesson)
    $0.field("complete", grade.isComplete)
    $0.field("done", grade.doneCount)
    $0.field("count", grade.steps.count)
    $0.field("lines", grade.lines)
    $0.field("mistaken", grade.mistaken)
    $0.field("steps", grade.steps) { $0.result($1) }
  }
  return json.text
}

extension JSONWriter {
  mutating func result(_ result: Answer.StepResult) {
    object {
      $0.field("number", result.number)
      $0.field("kind", result.isTask ? "task" : "ask")
      $0.field("text", result.text)
      $0.field("outcome", result.outcome.rawValue)
      $0.field("tries", result.tries)
      $0.field("hints", result.hints)
    }
  }
}
