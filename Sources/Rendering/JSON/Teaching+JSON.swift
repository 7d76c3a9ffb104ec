import Demarche

/// The stable name of a kind of answer about lessons.
func kind(of teaching: Answer.Teaching) -> String {
  switch teaching {
  case .lessons: "lessons"
  case .lesson: "lesson"
  case .judgement: "judgement"
  case .hint: "hint"
  case .drill: "drill"
  case .brief: "brief"
  case .round: "round"
  case .expect: "expect"
  case .communique: "communique"
  case .debrief: "debrief"
  case .trend: "trend"
  }
}

extension JSONWriter {
  mutating func fields(of teaching: Answer.Teaching) {
    switch teaching {
    case .lessons(let lessons):
      field("lessons", lessons) { json, lesson in
        json.object {
          $0.field("number", lesson.number)
          $0.field("title", lesson.title)
          $0.field("steps", lesson.steps)
          $0.field("done", lesson.done)
          $0.field("state", lesson.state.rawValue)
          $0.field("current", lesson.isCurrent)
          if let note = lesson.note { $0.field("note", note) }
        }
      }
    case .lesson(let view): fields(of: view)
    case .judgement(let judgement): fields(of: judgement)
    case .hint(let hint):
      field("hint", hint.text)
      field("number", hint.number)
      field("count", hint.count)
    case .drill(let drill): fields(of: drill)
    case .brief(let brief): fields(of: brief)
    case .round(let round): fields(of: round)
    case .expect(let responses, _): field("responses", responses) { $0.expected($1) }
    case .communique(let communique): fields(of: communique)
    case .debrief(let debrief): fields(of: debrief)
    case .trend(let trend): fields(of: trend)
    }
  }

  private mutating func fields(of view: Answer.LessonView) {
    field("title", view.title)
    field("told", view.told) { $0.told($1) }
    field("number", view.number)
    field("count", view.count)
    field("over", view.step == nil)
    field("step", object: view.step) { $0.fields(of: $1) }
    field("results", view.results) { $0.result($1) }
  }

  private mutating func told(_ told: Answer.LessonView.Told) {
    object { json in
      switch told {
      case .text(let text): json.field("text", text)
      case .day(let day, let played):
        json.field("day", day.text)
        json.field("played", played)
      case .taskDone(let text, let because):
        json.field("task", text)
        json.field("because", because)
      }
    }
  }

  private mutating func fields(of step: Answer.LessonStep) {
    field("kind", step.isTask ? "task" : "ask")
    field("text", step.text)
    field("choices", step.choices)
    field("columns", step.columns)
    field("tries", step.tries)
    field("hints", step.hintsUsed)
    field("hintCount", step.hintCount)
    field("task", object: step.task) { $0.fields(of: $1) }
  }

  private mutating func fields(of progress: Answer.TaskProgress) {
    field("standing", progress.standing.rawValue)
    field("conditions", progress.conditions) { $0.need($1) }
    field("moves", progress.movesMade)
    field("within", progress.within)
    key("distance")
    switch progress.distance {
    case nil: null()
    case .reachable(let moves, let waits)?:
      object {
        $0.field("moves", moves)
        $0.field("waits", waits)
      }
    case .unreachable?: object { $0.field("moves", Int?.none) }
    case .unknown(let words)?: object { $0.field("unknown", words) }
    }
  }

  private mutating func fields(of judgement: Answer.Judgement) {
    field("right", judgement.isRight)
    field("question", judgement.question)
    field("columns", judgement.columns)
    field("given", judgement.given) { json, row in json.list(row) { $0.value($1) } }
    field("missing", judgement.missing) { json, item in
      json.object {
        $0.list("row", item.row)
        $0.key("proof")
        if let proof = item.proof { $0.write(proof) } else { $0.null() }
      }
    }
    field("missingCount", judgement.missingCount)
    field("extra", judgement.extra) { json, item in
      json.object {
        $0.list("row", item.row)
        $0.field("attempts", item.attempts) { $0.attempt($1) }
      }
    }
    field("partly", judgement.isPartlyRight)
    field("because", judgement.because)
    field("tries", judgement.tries)
    field("hints", judgement.hintsUsed)
    field("hintsLeft", judgement.hintsLeft)
    if let remark = judgement.remark { field("remark", remark) }
    if let next = judgement.nextQuestion {
      field("next", object: next) { $0.fields(of: $1) }
    } else {
      field("next", object: judgement.next) { $0.fields(of: $1) }
    }
  }

  mutating func fields(of notice: Answer.LessonNotice) {
    field("title", notice.title)
    field("text", notice.task)
    fields(of: notice.progress)
    field("because", notice.because)
    field("next", object: notice.next) { $0.fields(of: $1) }
  }

  private mutating func list(_ name: StaticString, _ texts: [String]) { field(name, texts) }
}
