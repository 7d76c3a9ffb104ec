import Demarche
import Quantities

/// Drills, roles and trends as JSON.
extension JSONWriter {
  mutating func fields(of drill: Answer.DrillView) {
    field("topic", drill.topic?.rawValue)
    field("seed", drill.seed)
    field("number", drill.number)
    field("count", drill.count)
    field("over", drill.question == nil)
    field("question", object: drill.question) { json, question in
      json.field("topic", question.topic.rawValue)
      json.field("text", question.text)
      json.field("choices", question.choices)
      json.field("day", question.day.text)
    }
    field("results", drill.results) { $0.result($1) }
  }

  mutating func fields(of brief: Answer.Brief) {
    field("actor", brief.actor)
    field("round", brief.round)
    field("note", brief.note)
    field("wants", brief.wishes) { json, wish in
      json.object {
        $0.field("text", wish.text)
        $0.field("sentence", wish.phrase.english(of: brief.actor) + ".")
        $0.field("holds", wish.holds)
        $0.field("note", wish.note)
      }
    }
    field("owes", brief.owes) { json, one in
      json.object {
        $0.field("date", one.date.text)
        $0.field("title", one.title)
      }
    }
    field("facts", brief.facts)
    field("factCount", brief.factCount)
    field("lately", brief.lately) { $0.step($1) }
    field("moves", brief.moves)
  }

  mutating func fields(of round: Answer.RoundView) {
    field("role", round.role)
    field("number", round.number)
    field("from", round.from.text)
    field("until", round.until.text)
    field("steps", round.steps) { $0.step($1) }
    field("expected", round.expected) { $0.expected($1) }
    field("next", object: round.next) { json, next in
      json.field("date", next.date.text)
      json.field("title", next.title)
    }
  }

  mutating func expected(_ one: Answer.ExpectedResponse) {
    object {
      $0.field("response", one.response)
      $0.field("move", one.move)
      $0.field("likelihood", number: one.likelihood)
      $0.field("from", one.from.text)
      $0.field("until", one.until.text)
      $0.field("actor", one.actor)
      $0.field("legal", one.isLegal)
      $0.field("note", one.note)
      $0.field("sources", one.sources) { $0.reference($1) }
    }
  }

  mutating func fields(of communique: Answer.Communique) {
    field("role", communique.role)
    field("round", communique.round)
    field("text", communique.text)
  }

  mutating func fields(of debrief: Answer.Debrief) {
    field("role", debrief.role)
    field("from", debrief.from.text)
    field("until", debrief.until.text)
    field("steps", debrief.steps) { $0.step($1) }
    field("turningPoints", debrief.turningPoints) { $0.turningPoint($1) }
    field("tried", debrief.tried)
    field("events", debrief.events)
    field("outcomes", debrief.outcomes) { json, outcome in
      json.object {
        $0.field("actor", outcome.actor)
        $0.field("wants", outcome.wishes) { json, wish in
          json.object {
            $0.field("text", wish.text)
            $0.field("atStart", wish.atStart)
            $0.field("atEnd", wish.atEnd)
          }
        }
      }
    }
    field("text", debrief.markdown)
  }

  private mutating func turningPoint(_ point: Answer.Debrief.TurningPoint) {
    func wishes(
      _ json: inout JSONWriter, _ name: StaticString,
      _ all: [(actor: String, wish: String, phrase: WishPhrase)]
    ) {
      json.field(name, all) { json, one in
        json.object {
          $0.field("actor", one.actor)
          $0.field("text", one.wish)
        }
      }
    }
    object {
      $0.field("number", point.number)
      $0.field("date", point.date.text)
      $0.field("event", point.event)
      $0.field("illegal", point.illegal) { json, one in
        json.object {
          $0.field("number", one.number)
          $0.field("event", one.event)
        }
      }
      $0.field("net", object: point.net) { $0.fields(of: $1) }
      wishes(&$0, "gained", point.gained)
      wishes(&$0, "lost", point.lost)
    }
  }

  mutating func fields(of trend: Answer.Trend) {
    field("names", trend.names)
    field("from", trend.from.text)
    field("until", trend.until.text)
    field("events", trend.events) { json, event in
      json.object {
        $0.field("number", event.number)
        $0.field("date", event.date.text)
        $0.field("actor", event.actor)
        $0.field("event", event.event)
        $0.field("weight", number: event.weight)
        $0.field("sum", number: event.sum)
      }
    }
    field("unweighted", trend.unweighted)
  }
}
