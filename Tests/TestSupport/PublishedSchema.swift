import Foundation

/// A JSON text as values.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Nil where the text is no JSON.
  public init?(_ text: String) {
    guard
      let value = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
    else { return nil }
    self.init(value: value)
  }

  private init(value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map { JSONValue(value: $0) })
    case let object as [String: Any]: self = .object(object.mapValues { JSONValue(value: $0) })
    case let number as NSNumber:
      let isTruth = String(cString: number.objCType) == "c"
      self = isTruth ? .truth(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var string: String? { if case .text(let text) = self { text } else { nil } }
  var strings: [String] {
    if case .list(let all) = self { all.compactMap(\.string) } else { [] }
  }
  var values: [JSONValue] { if case .list(let all) = self { all } else { [] } }
  var fields: [String: JSONValue]? { if case .object(let all) = self { all } else { nil } }
}

/// Holds JSON against a JSON Schema: as much of 2020-12 as the published schemas use. A keyword that
/// it does not know is a mistake of the schema.
public struct PublishedSchema: Sendable {
  private let root: JSONValue

  /// Nil where the text is no JSON.
  public init?(_ text: String) {
    guard let root = JSONValue(text) else { return nil }
    self.root = root
  }

  /// What is wrong with a JSON text; empty where it fits.
  public func problems(_ text: String) -> [String] {
    guard let value = JSONValue(text) else { return ["no JSON: \(text)"] }
    return problems(value, root, at: "$")
  }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    var problems: [String] = []
    for (keyword, rule) in (schema.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": break
      case "$ref": problems += referred(value, rule.string ?? "", at: place)
      case "type":
        let types = rule.string.map { [$0] } ?? rule.strings
        if !types.contains(where: { PublishedSchema.isOf($0, value) }) {
          problems.append("\(place) is no \(types.joined(separator: " or "))")
        }
      case "const": if value != rule { problems.append("\(place) is not \(rule.string ?? "")") }
      case "enum": if !rule.values.contains(value) { problems.append("\(place) is none of them") }
      case "minimum":
        guard let number = value.number, let least = rule.number else { break }
        if number < least { problems.append("\(place) is less than \(least)") }
      case "pattern":
        guard let text = value.string, let pattern = rule.string else { break }
        if text.range(of: pattern, options: .regularExpression) == nil {
          problems.append("\(place) does not match \(pattern): \(text)")
        }
      case "required":
        guard let object = value.fields else { break }
        problems += rule.strings.filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
      case "properties":
        guard let object = value.fields else { break }
        for (name, field) in (rule.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
          if let part = object[name] {
            problems += self.problems(part, field, at: "\(place).\(name)")
          }
        }
      case "items":
        for (number, part) in value.values.enumerated() {
          problems += self.problems(part, rule, at: "\(place)[\(number)]")
        }
      case "anyOf":
        let all = rule.values.map { self.problems(value, $0, at: place) }
        if !all.contains(where: \.isEmpty) { problems += all.first ?? [] }
      case "oneOf": problems += one(of: rule.values, value, at: place)
      default: problems.append("the schema says \(keyword), which is not understood")
      }
    }
    return problems
  }

  /// Of several ways just one must fit; where none does, the one of the same kind tells most.
  private func one(of ways: [JSONValue], _ value: JSONValue, at place: String) -> [String] {
    let all = ways.map { problems(value, $0, at: place) }
    let fitting = all.count(where: \.isEmpty)
    if fitting == 1 { return [] }
    if fitting > 1 { return ["\(place) fits in \(fitting) ways"] }
    let own = all.first { !$0.contains { $0.contains(".kind is not") } }
    return own ?? ["\(place) is of no known kind"]
  }

  private func referred(_ value: JSONValue, _ name: String, at place: String) -> [String] {
    let parts = root.fields?["$defs"]?.fields ?? [:]
    guard name.hasPrefix("#/$defs/"), let part = parts[String(name.dropFirst(8))] else {
      return ["the schema has no \(name)"]
    }
    return problems(value, part, at: place)
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("string", .text), ("array", .list), ("object", .object),
      ("boolean", .truth), ("number", .number):
      true
    case ("integer", .number(let number)): number.rounded() == number
    default: false
    }
  }
}
