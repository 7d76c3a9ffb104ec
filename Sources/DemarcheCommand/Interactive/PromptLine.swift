import Wording

/// What the prompt makes of a line before a session sees it.
enum PromptLine: Equatable {
  case answer
  /// An earlier line, to be answered again.
  case again(String)
  case list
  case timing(Bool)
  /// A text to begin with in the editor.
  case edit(String)
  case mistake(String)

  private static func wrong(_ message: PromptMessage, _ language: Language) -> PromptLine {
    .mistake(message.text(in: language))
  }

  /// - Parameter earlier: The lines of this session, oldest first.
  init(_ line: String, earlier: [String], language: Language = .english) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.lowercased() else {
      self = .answer
      return
    }
    switch first {
    case "timing":
      switch words.dropFirst().map({ $0.lowercased() }) {
      case ["on"]: self = .timing(true)
      case ["off"]: self = .timing(false)
      default: self = PromptLine.wrong(.timingOnOrOff, language)
      }
    case "edit":
      let rest = line[words[0].endIndex...].drop(while: \.isWhitespace)
      self = .edit(rest.isEmpty ? earlier.last ?? "" : String(rest))
    case "!" where words.count == 1: self = .list
    case _ where first.hasPrefix("!") && words.count == 1:
      self = PromptLine.recalled(first.dropFirst(), earlier, language)
    default: self = .answer
    }
  }

  private static func recalled(
    _ which: Substring, _ earlier: [String], _ language: Language
  ) -> PromptLine {
    if earlier.isEmpty { return wrong(.noLineYet, language) }
    if which == "!" { return .again(earlier[earlier.count - 1]) }
    guard let number = Int(which) else {
      return wrong(.whichLine, language)
    }
    let place = number < 0 ? earlier.count + number : number - 1
    guard earlier.indices.contains(place) else {
      return wrong(.noSuchLine(earlier.count), language)
    }
    return .again(earlier[place])
  }

  /// The last of earlier lines with their numbers.
  static func list(_ earlier: [String], language: Language = .english) -> String {
    if earlier.isEmpty { return PromptMessage.noLineYet.text(in: language) }
    let width = String(earlier.count).count
    return earlier.enumerated().suffix(20).map { place, line in
      let number = String(place + 1)
      return String(repeating: " ", count: width - number.count) + "!\(number)  \(line.onOneRow)"
    }.joined(separator: "\n")
  }
}

/// How long something took, as people say it.
func durationText(nanoseconds: Int) -> String {
  let tenths = nanoseconds / 100_000
  if tenths < 1000 { return "\(tenths / 10).\(tenths % 10) ms" }
  if tenths < 10_000 { return "\(tenths / 10) ms" }
  let hundredths = tenths / 100
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
}
