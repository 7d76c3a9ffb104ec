import ScenarioLanguage

extension StringProtocol {
  /// This text, cut with an ellipsis if it is wider than `columns`; never through a character.
  func cut(toWidth columns: Int) -> String {
    if displayWidth(self) <= columns { return String(self) }
    var result = ""
    var width = 0
    for character in self {
      let next = displayWidth(character)
      if width + next > columns - 1 { break }
      result.append(character)
      width += next
    }
    return columns > 0 ? result + "…" : ""
  }

  /// This text with spaces after it up to `columns`.
  func padded(toWidth columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - displayWidth(self)))
  }
}
