/// Everything in a value, part by part down to numbers and texts, private parts too. Equal values have
/// equal portraits: tables and sets, which list their elements in any order, are sorted.
func portrait(_ value: Any) -> String {
  switch value {
  case let text as String: return "\"\(text)\""
  case let numbers as [UInt8]: return "\(numbers)"
  case let numbers as [Int32]: return "\(numbers)"
  case let numbers as [UInt32]: return "\(numbers)"
  case let numbers as [UInt64]: return "\(numbers)"
  case let numbers as [Int]: return "\(numbers)"
  default: break
  }
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return "\(value)" }
  var parts = mirror.children.map { ($0.label.map { "\($0): " } ?? "") + portrait($0.value) }
  if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
  return "\(mirror.subjectType)(\(parts.joined(separator: ", ")))"
}
