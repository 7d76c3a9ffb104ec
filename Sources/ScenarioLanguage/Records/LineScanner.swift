/// Tells lines apart by their bytes, as the lexer and the parser would by their tokens.
struct LineScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// What lies behind is not looked at.
  let end: Int

  /// A line that holds tokens.
  struct Line {
    var start: Int
    /// How many spaces it is indented by.
    var indent: Int
  }

  /// Where the line after the one that starts at a place starts.
  func nextLine(_ start: Int) -> Int { min(lineEnd(bytes, from: start) + 1, end) }

  /// The first line that holds tokens, from the start of a line on.
  func firstLine(from start: Int) -> Line? {
    var start = start
    while start < end {
      if let indent = indentOfTokens(start) { return Line(start: start, indent: indent) }
      start = nextLine(start)
    }
    return nil
  }

  /// How far in the tokens of a line begin; nil where it holds none.
  private func indentOfTokens(_ start: Int) -> Int? {
    var position = start
    while position < end, isSpace(bytes[position]) { position += 1 }
    let indent = position - start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") { return nil }
      if isSpace(byte) {
        position += 1
      } else if byte >= 0x80, let (scalar, count) = decodeScalar(bytes, position),
        case .space = ScalarClass(scalar)
      {
        position += count
      } else {
        return indent
      }
    }
    return nil
  }

  // MARK: Records

  /// Whether a line begins with the word `on` in its first column.
  func beginsEvent(_ start: Int) -> Bool {
    start + 2 < end && bytes[start] | 0x20 == UInt8(ascii: "o")
      && bytes[start + 1] | 0x20 == UInt8(ascii: "n")
      && (bytes[start + 2] == UInt8(ascii: " ") || bytes[start + 2] == UInt8(ascii: "\t"))
  }

  /// Whether a line begins with the word `given` in its first column.
  func isGivenHeader(_ start: Int) -> Bool {
    hasPrefix("given", start)
      && (start + 5 >= end || isSpace(bytes[start + 5]) || bytes[start + 5] == UInt8(ascii: "\n"))
  }

  /// Where the records that start at a line end: at the next line with tokens in the first column
  /// that is none of them. Looks at what all their lines are indented with.
  func endOfRecords(from start: Int, _ kind: RecordRun.Kind, _ lexer: inout Lexer) -> Int {
    var position = start
    while position < end {
      if kind == .events, beginsEvent(position) {
        position = nextLine(position)
        continue
      }
      if let indent = indentOfTokens(position) {
        guard indent > 0 else { return position }
        lexer.checkIndentation(position, indent, bytes)
      }
      position = nextLine(position)
    }
    return position
  }

  /// Whether a line surely begins a record of its own, rather than going on with the one before,
  /// whose first line is indented by `indent`. Where that takes a look at tokens the answer is no.
  func beginsRecord(_ line: Line, _ kind: RecordRun.Kind, after indent: Int) -> Bool {
    switch kind {
    case .events: line.indent == 0
    case .givens: line.indent <= indent && !mayJoin(line.start + line.indent)
    }
  }

  /// Whether a line's tokens, which start at a place, may begin with one of the words that go on
  /// with a clause.
  private func mayJoin(_ start: Int) -> Bool {
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "i"), UInt8(ascii: "w"),
      UInt8(ascii: "s"), 0x80...0xFF:
      break
    default: return false
    }
    // A space beyond ASCII comes before the word; `ı` and `ſ` are `i` and `s` in other clothes.
    if let (scalar, _) = decodeScalar(bytes, start), case .space = ScalarClass(scalar) {
      return true
    }
    for position in start..<max(start, min(start + 10, end - 1)) where bytes[position] >= 0x80 {
      let pair = (bytes[position], bytes[position + 1])
      if pair == (0xC4, 0xB1) || pair == (0xC5, 0xBF) { return true }
    }
    return LineScanner.joiningWords.contains { word in
      guard hasPrefix(word, start) else { return false }
      let next = start + word.utf8CodeUnitCount
      guard next < end else { return true }
      let isLetter = (bytes[next] | 0x20) &- UInt8(ascii: "a") < 26
      return !isLetter && bytes[next] &- UInt8(ascii: "0") >= 10
    }
  }

  private static let joiningWords: [StaticString] = ["and", "or", "if", "where", "since"]

  /// Whether some bytes are a word in small letters, whatever their case.
  private func hasPrefix(_ word: StaticString, _ start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= end else { return false }
    for offset in 0..<count where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
