import ScenarioLanguage

/// The rows that a text takes on a terminal; escape sequences take none.
public func rowCount(of text: String, columns: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
    rows + max(1, (displayWidth(withoutEscapes(line)) + columns - 1) / max(1, columns))
  }
}

/// A text whose lines break at blanks where they are wider than a terminal: what goes on is indented
/// more than its line. Words keep together but for those that no row has room for.
public func brokenAtBlanks(_ text: String, columns: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    // No character takes more columns than bytes.
    guard line.utf8.count > columns, displayWidth(withoutEscapes(line)) > columns else {
      return String(line)
    }
    var filler = RowFiller(line, columns: columns)
    return filler.filled().joined(separator: "\n")
  }.joined(separator: "\n")
}

/// Fills rows with the words of one line, and the blanks and escape sequences between them.
private struct RowFiller {
  private let line: Substring
  private let columns: Int
  private let hang: Int
  private var rows: [String] = []
  private var row = ""
  private var used = 0
  private var word = ""
  private var wordWidth = 0
  /// The isolates (U+2066 … U+2068) that are open at the end of the row: closed where it breaks, and
  /// opened anew on the next.
  private var isolates: [Unicode.Scalar] = []

  init(_ line: Substring, columns: Int) {
    (self.line, self.columns) = (line, max(columns, 2))
    let indent = withoutEscapes(line).prefix { $0 == " " }.count
    // Where little would be left, nothing is indented.
    hang = columns - indent - 4 >= max(columns / 2, 6) ? indent + 4 : 0
  }

  mutating func filled() -> [String] {
    var isEscape = false
    /// Of the last character.
    var (lastBreaks, lastOpens) = (false, false)
    for character in line {
      if isEscape || character == "\u{1B}" {
        word.append(character)
        isEscape = character == "\u{1B}" || !character.isLetter
        continue
      }
      let width = displayWidth(character)
      if character == " " {
        place()
        row.append(" ")
        used += 1
        (lastBreaks, lastOpens) = (false, false)
      } else {
        // Beside some characters a row may end, and must where a word has filled it.
        let mayBreak = (lastBreaks || breaksBeside(character)) && !lastOpens
        let isFull = wordWidth + width > columns - hang
        if wordWidth > 0, mayBreak && !staysBehind(character) || isFull { place() }
        word.append(character)
        wordWidth += width
        (lastBreaks, lastOpens) = (breaksBeside(character), staysBefore(character))
      }
    }
    place()
    return rows + [row]
  }

  private mutating func place() {
    if used + wordWidth > columns, row.contains(where: { $0 != " " }) {
      while row.last == " " { row.removeLast() }
      for _ in isolates { row.unicodeScalars.append("\u{2069}") }
      rows.append(row)
      row = String(repeating: " ", count: hang)
      row.unicodeScalars.append(contentsOf: isolates)
      used = hang
    }
    row += word
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: isolates.append(scalar)
      case 0x2069: _ = isolates.popLast()
      default: break
      }
    }
    used += wordWidth
    (word, wordWidth) = ("", 0)
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
