import ScenarioLanguage

/// The rows that a text takes on a terminal; escape sequences take none.
func rowCount(of text: String, columns: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
    rows + max(1, (displayWidth(withoutEscapes(line)) + columns - 1) / max(1, columns))
  }
}

private func withoutEscapes(_ text: Substring) -> String {
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

/// The command that long answers are read with; nil for none. `pager`: what PAGER says, nil if it
/// is not set.
func pagerCommand(_ pager: String?) -> String? {
  guard let pager else { return "less -RFX" }
  let words = pager.split(whereSeparator: \.isWhitespace)
  return words.isEmpty || words == ["cat"] ? nil : pager
}
