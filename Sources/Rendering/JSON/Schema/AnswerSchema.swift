/// The JSON Schema (2020-12) of answers and of diagnostics, published as
/// `schema/answer.schema.json` and `schema/diagnostic.schema.json`.
///
/// Fields that are there are never changed or dropped; kinds and fields may be added.
public enum AnswerSchema {
  /// The schema of one line of `--format json`.
  public static var answer: String {
    var json = JSONText()
    json.object { json in
      json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.field("title", "Demarche answer")
      json.field(
        "description",
        "One line of demarche --format json: the answer to one line that was typed. "
          + "Fields that are listed stay; others may be added.")
      SchemaField.write(common, &json)
      json.key("oneOf")
      json.list(
        kinds.map { kind in
          { json in
            json.object { json in
              json.field("title", kind.name)
              json.list("required", ["kind"] + kind.fields.filter(\.isAlways).map(\.name))
              json.key("properties")
              json.object { json in
                json.key("kind")
                json.object { $0.field("const", kind.name) }
                for field in kind.fields {
                  json.key(field.name)
                  field.type.write(&json)
                }
              }
            }
          }
        })
      json.key("$defs")
      json.object { json in
        for (name, fields) in parts {
          json.key(name)
          json.object { SchemaField.write(fields, &$0) }
        }
      }
    }
    return json.text + "\n"
  }

  /// The schema of one line of `demarche check --format json`.
  public static var diagnostic: String {
    var json = JSONText()
    json.object { json in
      json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.field("title", "Demarche diagnostic")
      json.field("description", "One line of demarche check --format json.")
      SchemaField.write(
        place + [
          .always("severity", .one(of: ["error", "warning"])), .always("code", .text),
          .always("message", .text), .always("hint", .optional(.text)),
          .always("related", .list(.object(place + [.always("message", .text)]))),
        ], &json)
    }
    return json.text + "\n"
  }

  /// The names of all kinds of answers, in order.
  public static var kindNames: [String] { kinds.map(\.name) }

  private static let place: [SchemaField] = [
    .always("file", .text), .always("line", .number), .always("column", .number),
    .always("endLine", .number), .always("endColumn", .number),
  ]

  private static let common: [SchemaField] = [
    .always("line", .text), .always("ok", .truth), .always("kind", .text),
    .always("date", .date), .always("branch", .text), .sometimes("readAs", .text),
    .sometimes("watched", .list(.part("watched"))), .sometimes("lesson", .part("task")),
  ]

  /// A kind of answer: its name and its own fields.
  struct Kind: Sendable {
    var name: String
    var fields: [SchemaField]

    init(_ name: String, _ fields: SchemaField...) {
      (self.name, self.fields) = (name, fields)
    }

    init(_ name: String, fields: [SchemaField]) { (self.name, self.fields) = (name, fields) }
  }
}
