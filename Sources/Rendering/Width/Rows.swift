import ScenarioLanguage

/// The rows that a text takes on a terminal; escape sequences take none.
public func rowCount(of text: String, columns: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
    rows + max(1, (displayWidth(withoutEscapes(line)) + columns - 1) / max(1, columns))
  }
}

/// A text without the escape sequences that colour it.
func withoutEscapes(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains("\u{1B}") else { return String(text) }
  var result = String.UnicodeScalarView()
  var isEscape = false
  for scalar in text.unicodeScalars {
    if isEscape {
      isEscape = !(0x40..<0x7F).contains(scalar.value) || scalar == "["
    } else if scalar == "\u{1B}" {
      isEscape = true
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}
