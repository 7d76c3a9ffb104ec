import CLineEditing

extension Character {
  /// Columns this takes on a terminal. Terminals add up the scalars of a cluster (few know about
  /// joined emoji), so this does too.
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    return unicodeScalars.reduce(0) {
      $0 + max(0, Int(line_editor_scalar_width(wchar_t($1.value))))
    }
  }
}

extension StringProtocol {
  /// Columns this takes on a terminal, on one row.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// This text, cut with an ellipsis if it is wider than `columns`; never through a character.
  func cut(toWidth columns: Int) -> String {
    if displayWidth <= columns { return String(self) }
    var result = ""
    var width = 0
    for character in self {
      let next = character.displayWidth
      if width + next > columns - 1 { break }
      result.append(character)
      width += next
    }
    return columns > 0 ? result + "…" : ""
  }

  /// This text with spaces after it up to `columns`.
  func padded(toWidth columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - displayWidth))
  }
}
