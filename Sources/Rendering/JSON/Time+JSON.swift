import Demarche
import Quantities

/// Answers about other courses of events and other times.
extension JSONWriter {
  mutating func fields(ofTime content: Answer.Content) {
    switch content {
    case .preview(let preview):
      field("steps", preview.steps) { $0.step($1) }
      field("net", object: preview.net) { $0.fields(of: $1) }
      field("ahead", preview.ahead) { $0.deadline($1) }
      field("possible", preview.possible)
      field("impossible", preview.impossible)
      key("others")
      object {
        $0.field("possible", preview.others.possible)
        $0.field("impossible", preview.others.impossible)
      }
      field("stopped", preview.stopped) { $0.deadline($1) }
      field("broken", preview.broken)
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
    case .timeline(let timeline): fields(of: timeline)
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
        $0.field("date", event.date.text)
        $0.field("event", event.event)
        $0.field("refused", object: event.refused) { $0.fields(of: $1) }
        $0.field("chain", event.chain) { $0.link($1) }
      }
    }
    field("net", object: omission.net) { $0.fields(of: $1) }
    field("deadlines", omission.deadlines) { json, shift in
      json.object {
        $0.field("title", shift.title)
        $0.field("about", shift.about)
        $0.field("old", shift.old?.text)
        $0.field("new", shift.new?.text)
      }
    }
  }

  private mutating func link(_ link: Answer.Link) {
    object {
      $0.field("text", link.text)
      $0.field("fact", link.fact)
      $0.field("branch", link.branch)
      $0.field("step", link.step)
      $0.field("date", link.date?.text)
      $0.field("event", link.event)
    }
  }

  mutating func deadline(_ deadline: (date: Day, title: String)) {
    object {
      $0.field("date", deadline.date.text)
      $0.field("title", deadline.title)
    }
  }

  private mutating func fields(of timeline: Answer.Timeline) {
    field("name", timeline.name)
    field("from", timeline.from.text)
    field("to", timeline.now.text)
    field("events", timeline.events) { json, event in
      json.object {
        $0.field("number", event.number)
        $0.field("date", event.date.text)
        $0.field("event", event.event)
        $0.field("cause", event.cause.rawValue)
        $0.field("refused", event.isRefused)
      }
    }
    field("facts", timeline.facts) { json, fact in
      json.object {
        $0.fields(of: fact.interval)
        $0.field("derived", fact.isDerived)
      }
    }
    field("ahead", timeline.ahead) { $0.deadline($1) }
  }

  private mutating func interval(_ interval: Answer.Interval) {
    object { $0.fields(of: interval) }
  }

  mutating func fields(of interval: Answer.Interval) {
    field("fact", interval.fact)
    field("from", interval.from.text)
    field("to", interval.to?.text)
    field("beganBy", interval.beganBy)
    field("endedBy", interval.endedBy)
  }

  private mutating func field(_ name: StaticString, _ by: Answer.By?) {
    key(name)
    guard let by else { return null() }
    self.by(by)
  }

  mutating func by(_ by: Answer.By) {
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
