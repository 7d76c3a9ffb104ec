import Demarche

/// An answer as one JSON object on one line, without a line break at its end.
///
/// `line`, `ok`, `kind`, `date` and `branch` come first, then the fields of the kind; every field
/// of a kind is always there, null where there is nothing to say; explanations have further fields
/// where those say something.
public func renderJSON(_ answer: Answer) -> String {
  var json = JSONWriter()
  json.object { $0.fields(of: answer) }
  return json.text
}

/// As `renderJSON`, with a line feed, as bytes: a summary of a long script has millions.
public func renderJSONLine(_ answer: Answer) -> [UInt8] {
  var json = JSONWriter()
  json.object { $0.fields(of: answer) }
  json.endLine()
  return json.bytes
}

/// The stable name of a kind of answer.
private func kind(of content: Answer.Content) -> String {
  switch content {
  case .truth: "truth"
  case .answers: "answers"
  case .steps, .summary: "steps"
  case .moves: "moves"
  case .state: "state"
  case .events: "events"
  case .log: "log"
  case .why: "why"
  case .whyNot: "why-not"
  case .whyStep: "why-step"
  case .butFor: "but-for"
  case .rule: "rule"
  case .source: "source"
  case .preview: "preview"
  case .changes: "changes"
  case .since: "since"
  case .spans: "spans"
  case .history: "history"
  case .without: "without"
  case .timeline: "timeline"
  case .map: "map"
  case .watch: "watch"
  case .branches: "branches"
  case .compare: "compare"
  case .plan: "plan"
  case .untilWhen: "until-when"
  case .teaching(let teaching): kind(of: teaching)
  case .done, .help, .quit: "done"
  case .lines: "lines"
  case .macros: "macros"
  case .about: "about"
  case .defined: "defined"
  case .definitions: "definitions"
  case .ideas: "ideas"
  case .refused: "refused"
  case .error: "error"
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of answer: Answer) {
    field("line", answer.line)
    field("ok", answer.isOK)
    field("kind", kind(of: answer.content))
    field("date", answer.date.text)
    field("branch", answer.branch)
    fields(of: answer.content)
    if let line = answer.readAs { field("readAs", line) }
    if !answer.watched.isEmpty { field("watched", answer.watched) { $0.watched($1) } }
    if let notice = answer.lesson { field("lesson", object: notice) { $0.fields(of: $1) } }
  }

  fileprivate mutating func fields(of content: Answer.Content) {
    switch content {
    case .truth(let holds):
      field("holds", holds)
    case .answers(let columns, let rows):
      field("columns", columns)
      field("rows", rows) { json, row in json.list(row) { $0.value($1) } }
      field("count", rows.count)
    case .steps(let steps), .log(let steps):
      field("steps", steps) { $0.step($1) }
    case .summary(let count, let refusedCount, let net):
      field("count", count)
      field("refusedCount", refusedCount)
      field("net", object: net) { $0.fields(of: $1) }
    case .moves(let moves, _):
      field("moves", moves) { json, item in
        json.object {
          $0.field("actor", item.actor)
          $0.field("move", item.move)
        }
      }
    case .state(let stored, let derived):
      field("stored", stored)
      field("derived", derived)
    case .events(let events):
      field("events", events) { $0.event($1) }
    case .why, .whyNot, .whyStep, .butFor:
      fields(ofExplanation: content)
    case .rule(let title, let text, let sources), .source(let title, let text, let sources):
      field("title", title)
      field("text", text)
      field("sources", sources) { $0.reference($1) }
    case .preview, .changes, .since, .spans, .history, .without, .watch, .timeline:
      fields(ofTime: content)
    case .map(let map): fields(of: map)
    case .branches(let branches): field("branches", branches) { $0.branch($1) }
    case .compare(let comparison): fields(of: comparison)
    case .plan(let plan): fields(of: plan)
    case .untilWhen(let answer): fields(of: answer)
    case .teaching(let teaching): fields(of: teaching)
    case .done(let text): field("text", text)
    case .help(let help): field("text", help.text)
    case .lines(let lines):
      field("name", lines.name)
      field("answers", lines.answers) { json, one in
        json.object { json in
          json.field("number", one.number)
          json.key("answer")
          json.object { $0.fields(of: one.answer) }
        }
      }
      field("cutShort", lines.isCutShort)
    case .macros(let all):
      field("macros", all) { json, one in
        json.object {
          $0.field("name", one.name)
          $0.field("line", one.line)
        }
      }
    case .about(let about): fields(of: about)
    case .defined(let defined):
      field("text", defined.text)
      field("number", defined.number)
      fields(of: defined.changes)
      field("warnings", defined.warnings)
    case .definitions(let all):
      field("definitions", all) { json, one in
        json.object {
          $0.field("text", one.text)
          $0.field("line", one.line)
        }
      }
    case .ideas(let ideas): fields(of: ideas)
    case .quit: field("text", String?.none)
    case .refused(let refusal): fields(of: refusal)
    case .error(let mistake):
      field("code", mistake.code)
      field("message", mistake.message)
      field("suggestions", mistake.suggestions)
      if !mistake.next.isEmpty { field("next", mistake.next) }
    }
  }
}
