/// What may stand in a place of the JSON, as the published schema says it.
indirect enum SchemaType: Sendable {
  case text, truth
  /// A whole number.
  case number
  case decimal
  /// `YYYY-MM-DD`.
  case date
  case one(of: [String])
  case list(SchemaType)
  case optional(SchemaType)
  case object([SchemaField])
  /// A part that several kinds share, by its name.
  case part(String)

  func write(_ json: inout JSONText) {
    switch self {
    case .text: json.object { $0.field("type", "string") }
    case .number: json.object { $0.field("type", "integer") }
    case .decimal: json.object { $0.field("type", "number") }
    case .truth: json.object { $0.field("type", "boolean") }
    case .date:
      json.object {
        $0.field("type", "string")
        $0.field("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
      }
    case .one(let words): json.object { $0.list("enum", words) }
    case .list(let element):
      json.object {
        $0.field("type", "array")
        $0.key("items")
        element.write(&$0)
      }
    case .optional(let type):
      json.object { json in
        json.key("anyOf")
        json.list([{ type.write(&$0) }, { json in json.object { $0.field("type", "null") } }])
      }
    case .object(let fields): json.object { SchemaField.write(fields, &$0) }
    case .part(let name): json.object { $0.field("$ref", "#/$defs/\(name)") }
    }
  }
}

/// A field, always there unless it says otherwise.
struct SchemaField: Sendable {
  var name: String
  var type: SchemaType
  var isAlways = true

  static func always(_ name: String, _ type: SchemaType) -> SchemaField {
    SchemaField(name: name, type: type)
  }

  /// Only where it says something.
  static func sometimes(_ name: String, _ type: SchemaType) -> SchemaField {
    SchemaField(name: name, type: type, isAlways: false)
  }

  /// The inside of an object's schema. Other fields may be added to it in later versions.
  static func write(_ fields: [SchemaField], _ json: inout JSONText) {
    json.field("type", "object")
    json.list("required", fields.filter(\.isAlways).map(\.name))
    json.key("properties")
    json.object { json in
      for field in fields {
        json.key(field.name)
        field.type.write(&json)
      }
    }
  }
}

/// JSON with line breaks and indents, for texts that people read.
struct JSONText {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func object(_ write: (inout JSONText) -> Void) {
    begin()
    text += "{"
    inside(write)
    text += "}"
  }

  mutating func list(_ elements: [(inout JSONText) -> Void]) {
    begin()
    text += "["
    inside { json in for element in elements { element(&json) } }
    text += "]"
  }

  mutating func key(_ name: String) {
    begin()
    text += "\(quoted(name)): "
    isAfterKey = true
  }

  mutating func field(_ name: String, _ value: String) {
    key(name)
    begin()
    text += quoted(value)
  }

  mutating func list(_ name: String, _ values: [String]) {
    key(name)
    begin()
    text += "[" + values.map(quoted).joined(separator: ", ") + "]"
  }

  private var isAfterKey = false

  /// A comma and a new line before everything but what follows a key or opens a bracket.
  private mutating func begin() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if text.isEmpty { return }
    text += (isFirst ? "" : ",") + "\n" + String(repeating: "  ", count: depth)
    isFirst = false
  }

  private mutating func inside(_ write: (inout JSONText) -> Void) {
    depth += 1
    isFirst = true
    write(&self)
    depth -= 1
    if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
    isFirst = false
  }

  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return json.text
  }
}
