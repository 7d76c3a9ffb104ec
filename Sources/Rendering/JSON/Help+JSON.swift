import Demarche

extension JSONWriter {
  mutating func fields(of about: Answer.About) {
    field("subject", about.subject.rawValue)
    field("name", about.name)
    field("text", about.text)
    field("sections", about.sections) { json, section in
      json.object { json in
        json.field("title", section.title)
        json.field("count", section.count ?? section.items.count)
        json.field("items", section.items) { json, item in
          json.object {
            $0.field("text", item.text)
            $0.field("note", item.note)
          }
        }
      }
    }
    field("next", about.next)
  }

  mutating func fields(of ideas: [Answer.Idea]) {
    field("ideas", ideas) { json, idea in
      json.object {
        $0.field("line", idea.line)
        $0.field("reason", idea.reason)
      }
    }
  }
}
