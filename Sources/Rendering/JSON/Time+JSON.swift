import Demarche

/// Answers about other courses of events and other times.
extension JSONWriter {
  mutating func fields(ofTime content: Answer.Content) {
    switch content {
    case .preview(let preview):
      field("steps", preview.steps) { $0.step($1) }
      field("net", object: preview.net) { $0.fields(of: $1) }
      field("ahead", preview.ahead) { json, deadline in
        json.object {
          $0.field("date", deadline.date.text)
          $0.field("title", deadline.title)
        }
      }
      field("possible", preview.possible)
      field("impossible", preview.impossible)
    case .changes(let changes): fields(of: changes)
    case .since(let fact, let holds, let since, let by):
      field("fact", fact)
      field("holds", holds)
      field("since", since?.text)
      field("by", by)
    case .spans(let spans):
      field("spans", spans) { json, span in
        json.object {
          $0.field("from", span.from.text)
          $0.field("to", span.to?.text)
        }
      }
    case .history(let intervals): field("intervals", intervals) { $0.interval($1) }
    case .without(let omission): fields(of: omission)
    case .watch(let columns, let rows):
      field("columns", columns)
      field("rows", rows) { json, row in json.list(row) { $0.value($1) } }
    default: break
    }
  }

  mutating func fields(of omission: Answer.Omission) {
    key("omitted")
    object {
      $0.field("number", omission.omitted.number)
      $0.field("event", omission.omitted.event)
    }
    field("illegal", omission.illegal) { json, event in
      json.object {
        $0.field("number", event.number)
        $0.field("event", event.event)
        $0.field("refused", object: event.refused) { $0.fields(of: $1) }
      }
    }
    field("net", object: omission.net) { $0.fields(of: $1) }
  }

  private mutating func interval(_ interval: Answer.Interval) {
    object { json in
      json.field("fact", interval.fact)
      json.field("from", interval.from.text)
      json.field("to", interval.to?.text)
      json.field("beganBy", interval.beganBy)
      json.field("endedBy", interval.endedBy)
    }
  }

  private mutating func field(_ name: StaticString, _ by: Answer.By?) {
    key(name)
    guard let by else { return null() }
    object {
      $0.field("step", by.step)
      $0.field("event", by.event)
    }
  }

  mutating func watched(_ watched: Answer.Watched) {
    object { json in
      json.field("condition", watched.condition)
      json.field("joined", watched.joined) { json, row in json.list(row) { $0.value($1) } }
      json.field("left", watched.left) { json, row in json.list(row) { $0.value($1) } }
    }
  }
}
