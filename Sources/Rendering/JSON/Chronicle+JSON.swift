import Demarche
import ScenarioLanguage

/// Everything there is to say of a branch as one JSON object, for programs: the scenario's
/// declarations, then steps, facts, intervals and proofs. `schema/export.schema.json` describes it.
func chronicleJSON(_ chronicle: Chronicle) -> String {
  var json = JSONWriter()
  json.object { json in
    json.field("format", "demarche-export")
    json.field("version", 1)
    json.field("scenario", object: chronicle.model) { $0.declarations(of: $1) }
    json.field("branch", chronicle.branch)
    json.field("from", chronicle.start.text)
    json.field("to", chronicle.date.text)
    json.field("steps", chronicle.entries) { json, entry in
      json.object {
        $0.key("step")
        $0.step(entry.step)
        $0.field("needs", entry.needs) { $0.write($1) }
        $0.field("brought", entry.brought) { $0.fact($1.fact, nil, $1.proof) }
      }
    }
    json.field("facts", chronicle.facts) { $0.fact($1.fact, $1.isDerived, $1.proof) }
    json.field("intervals", chronicle.intervals) { json, item in
      json.object {
        $0.fields(of: item.interval)
        $0.field("derived", item.isDerived)
      }
    }
    json.field("deadlines", chronicle.ahead) { $0.deadline($1) }
    json.field("branches", chronicle.branches) { $0.branch($1) }
    json.field("asked", chronicle.asked) { $0.raw(renderJSON($1)) }
  }
  return json.text + "\n"
}

extension JSONWriter {
  fileprivate mutating func fact(_ fact: String, _ isDerived: Bool?, _ proof: Answer.Proof?) {
    object {
      $0.field("fact", fact)
      if let isDerived { $0.field("derived", isDerived) }
      $0.key("proof")
      if let proof { $0.write(proof) } else { $0.null() }
    }
  }

  fileprivate mutating func declarations(of model: Model) {
    field("title", model.title)
    field("about", model.about)
    field("starts", model.start?.text)
    field("files", model.files.map(\.path))
    field("kinds", model.kinds) { json, kind in
      json.object {
        $0.field("name", kind.name)
        $0.field("parent", kind.parent.map { model[$0].name })
        $0.field("note", kind.note)
      }
    }
    field("entities", model.entities) { json, entity in
      json.object {
        $0.field("name", entity.name)
        $0.field("kind", model[entity.kind].name)
        $0.field("also", entity.otherNames)
        $0.field("names", entity.localNames) { json, name in
          json.object {
            $0.field("language", name.language)
            $0.field("name", name.name)
          }
        }
        $0.codes(entity.codes)
        $0.field("note", entity.note)
      }
    }
    relations(of: model)
    rules(of: model)
    records(of: model)
    field("sources", model.sources) { json, source in
      json.object {
        $0.field("name", source.name)
        $0.field("title", source.title)
        $0.field("language", source.language)
        $0.field("published", source.published.map { model.text($0) })
        $0.field("locator", source.locator)
      }
    }
  }

  private mutating func codes(_ codes: [(scheme: String, value: String)]) {
    field("codes", codes) { json, code in
      json.object {
        $0.field("scheme", code.scheme)
        $0.field("value", code.value)
      }
    }
  }

  // MARK: Phrases

  private mutating func phrase(
    _ phrase: Phrase, _ slots: [Slot], _ local: [(language: String, phrase: Phrase)],
    in model: Model
  ) {
    field("phrase", phrase.text { "?\(slots[$0].name)" })
    field("slots", slots) { json, slot in
      json.object {
        $0.field("name", slot.name)
        $0.field("kind", model[slot.kind].name)
      }
    }
    field("phrases", local) { json, item in
      json.object {
        $0.field("language", item.language)
        $0.field("phrase", item.phrase.text { "?\(slots[$0].name)" })
      }
    }
  }

  private mutating func relations(of model: Model) {
    field("relations", model.relations) { json, relation in
      json.object {
        $0.phrase(relation.phrase, relation.slots, relation.localPhrases, in: model)
        $0.field("derived", relation.isDerived)
        $0.field("one", relation.uniqueness) { json, one in
          json.object {
            $0.field("value", relation.slots[one.value].name)
            $0.field("for", one.keys.map { relation.slots[$0].name })
          }
        }
        $0.field("note", relation.note)
      }
    }
    field("actions", model.actions) { json, action in
      json.object {
        $0.phrase(action.phrase, action.slots, action.localPhrases, in: model)
        $0.field("actor", action.actor.map { action.slots[$0].name })
        $0.field("needs", action.needs.map(\.text))
        $0.field("text", model.text(ofItemAt: action.span))
        $0.field("weight", action.weight?.text)
        $0.codes(action.codes)
        $0.field("sources", model.references(action.citations)) { $0.reference($1) }
        $0.field("note", action.note)
      }
    }
  }

  // MARK: Rules

  private mutating func rules(of model: Model) {
    field("rules", model.rules) { $0.item($1.title, $1.item, $1.citations, $1.note, in: model) }
    field("consequences", model.consequences) {
      $0.item($1.title, $1.item, $1.citations, $1.note, in: model)
    }
    field("deadlines", model.deadlines) {
      $0.item($1.title, $1.item, $1.citations, $1.note, in: model)
    }
    field("responses", model.responses) {
      $0.item($1.title, $1.span, $1.citations, $1.note, in: model)
    }
    field("nevers", model.nevers) { json, never in
      json.object {
        $0.field("condition", never.text)
        $0.field("because", never.because)
      }
    }
    field("wants", model.wants) { json, wants in
      json.object {
        $0.field("actor", model.name(wants.actor))
        $0.field("wishes", wants.wishes) { json, wish in
          json.object {
            $0.field("condition", wish.text)
            $0.field("note", wish.note)
          }
        }
      }
    }
    field("lessons", model.lessons.map(\.title))
  }

  private mutating func item(
    _ title: String, _ span: Span, _ citations: [Citation], _ note: String?, in model: Model
  ) {
    object {
      $0.field("title", title)
      $0.field("text", model.text(ofItemAt: span))
      $0.field("sources", model.references(citations)) { $0.reference($1) }
      $0.field("note", note)
    }
  }

  // MARK: Records

  private mutating func records(of model: Model) {
    key("given")
    openList()
    for given in model.givens {
      object {
        $0.field("fact", model.sentence(given.fact))
        $0.field("since", given.since?.text)
        $0.field("sources", model.references(given.citations)) { $0.reference($1) }
        $0.field("note", given.note)
      }
    }
    closeList()
    key("script")
    openList()
    for event in model.script {
      object {
        $0.field("date", event.day.text)
        switch event.what {
        case .move(let move):
          $0.field("cause", "script")
          $0.field("event", model.sentence(move))
        case .remark(let text):
          $0.field("cause", "remark")
          $0.field("event", text)
        }
        $0.field("sources", model.references(event.citations)) { $0.reference($1) }
        $0.field("note", event.note)
      }
    }
    closeList()
  }
}
