import Foundation

/// As much of JSON Schema as the schemas here use.
struct JSONSchema {
  private let root: [String: Any]

  /// A schema of the folder `schema`.
  init(_ name: String) throws {
    let bytes = Repository.bytes("\(Repository.root)/schema/\(name)") ?? []
    root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// What a text breaks, each with its place; empty where it fits.
  func mistakes(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: [.fragmentsAllowed])
    var result: [String] = []
    check(value, root, "", &result)
    return result
  }

  private func check(
    _ value: Any, _ schema: [String: Any], _ place: String, _ result: inout [String]
  ) {
    if result.count > 20 { return }
    if let name = schema["$ref"] as? String {
      guard let target = target(name) else { return result.append("\(name) is nowhere") }
      check(value, target, place, &result)
    }
    if let any = schema["anyOf"] as? [[String: Any]] {
      let fits = any.contains { one in
        var inner: [String] = []
        check(value, one, place, &inner)
        return inner.isEmpty
      }
      if !fits { result.append("\(place): fits none") }
    }
    if let type = schema["type"] {
      let types = type as? [String] ?? [type as? String ?? ""]
      if !types.contains(where: { self.type($0, fits: value) }) {
        return result.append("\(place): no \(types.joined(separator: " or "))")
      }
    }
    if let one = schema["const"], !same(value, one) { result.append("\(place): not \(one)") }
    if let all = schema["enum"] as? [Any], !all.contains(where: { same(value, $0) }) {
      result.append("\(place): \(value) is none of them")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      result.append("\(place): “\(text)” is not like \(pattern)")
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      result.append("\(place): \(number) is less than \(least)")
    }
    if let object = value as? [String: Any] {
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        result.append("\(place): no \(name)")
      }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (name, inner) in object {
        if let own = properties[name] { check(inner, own, "\(place)/\(name)", &result) }
      }
    }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (number, item) in list.enumerated() { check(item, items, "\(place)/\(number)", &result) }
    }
  }

  private func target(_ name: String) -> [String: Any]? {
    var place: Any? = root
    for part in name.dropFirst(2).split(separator: "/") {
      place = (place as? [String: Any])?[String(part)]
    }
    return place as? [String: Any]
  }

  private func same(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject)?.isEqual(right) ?? false
  }

  private func type(_ name: String, fits value: Any) -> Bool {
    switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": (value as? NSNumber).map { $0.isTruth } ?? false
    case "integer":
      (value as? NSNumber).map { !$0.isTruth && $0.doubleValue == $0.doubleValue.rounded() }
        ?? false
    case "number": (value as? NSNumber).map { !$0.isTruth } ?? false
    default: false
    }
  }
}

extension NSNumber {
  fileprivate var isTruth: Bool { objCType.pointee == CChar(UInt8(ascii: "c")) }
}
