/// A file in its canonical layout.
///
/// Items stand in the first column, clauses two spaces in, sub-clauses and what continues a clause
/// four, what continues a sub-clause six; one space between words and signs, none inside brackets
/// and around the colon of a slot; blank lines stay where they were, one at most; comments stay
/// where they were; lines end with LF and the last one ends. Text is not reflowed.
///
/// Formatting twice is formatting once, and the result parses to the same tree. A file with broken
/// bytes is answered as it is.
public func format(_ file: SourceFile) -> String {
  String(decoding: formattedBytes(file), as: UTF8.self)
}

/// As `format`, in bytes: what is answered for a file with broken bytes are exactly its own.
public func formattedBytes(_ file: SourceFile) -> [UInt8] {
  var words = WordTable()
  let parsed = parse(file, words: &words)
  guard !parsed.lexed.isBroken else { return file.bytes }
  var layout = Layout(file: file, parsed: parsed)
  layout.run()
  return layout.output
}

private struct Layout {
  let file: SourceFile
  let parsed: ParsedFile
  var output: [UInt8] = []
  /// The number of the last line written, counted as in the file; nil before the first.
  var lastNumber: Int32?
  /// The first of `parsed.texts` that does not end before what is being written.
  var text = 0

  init(file: SourceFile, parsed: ParsedFile) {
    self.file = file
    self.parsed = parsed
    output.reserveCapacity(file.bytes.count + file.bytes.count / 16)
  }

  mutating func run() {
    let lines = parsed.lexed.lines
    let comments = parsed.lexed.comments
    var (line, comment) = (0, 0)
    while line < lines.count || comment < comments.count {
      let isComment =
        comment < comments.count
        && (line == lines.count || comments[comment].line < lines[line].number)
      if isComment {
        startLine(comments[comment].line, indent: indent(of: comments[comment], before: line))
        write(comments[comment])
        comment += 1
      } else {
        startLine(lines[line].number, indent: Int(parsed.depths[line]) * 2)
        writeTokens(of: lines[line])
        if comment < comments.count, comments[comment].line == lines[line].number {
          output += [UInt8(ascii: " "), UInt8(ascii: " ")]
          write(comments[comment])
          comment += 1
        }
        line += 1
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func startLine(_ number: Int32, indent: Int) {
    if let lastNumber, number > lastNumber + 1 { output.append(UInt8(ascii: "\n")) }
    lastNumber = number
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private mutating func write(_ comment: LexedText.Comment) {
    output += file.bytes[Int(comment.start)..<Int(comment.end)]
  }

  /// A comment in the first column stays there; any other goes with the clause that follows it, or
  /// with the clauses above where none follows.
  private func indent(of comment: LexedText.Comment, before line: Int) -> Int {
    if comment.indent == 0 || line == 0 { return 0 }
    let next = line < parsed.depths.count ? Int(parsed.depths[line]) : 0
    return Swift.max(next, 1) * 2
  }

  // MARK: - One line

  private mutating func writeTokens(of line: LexedText.Line) {
    var previous: Token?
    var index = Int(line.firstToken)
    while index < Int(line.endToken) {
      let token = parsed.tree.tokens[index]
      if let previous, needsSpace(previous, token) { output.append(UInt8(ascii: " ")) }
      if let end = textEnd(at: token.start) {
        let stop = Swift.min(end, line.end)
        output += file.bytes[Int(token.start)..<Int(stop)]
        while index + 1 < Int(line.endToken), parsed.tree.tokens[index + 1].start < stop {
          index += 1
        }
      } else {
        write(token)
      }
      previous = parsed.tree.tokens[index]
      index += 1
    }
  }

  /// Where the free text that holds a place ends, if it is in one.
  private mutating func textEnd(at place: Int32) -> Int32? {
    while text < parsed.texts.count, parsed.texts[text].upperBound <= place { text += 1 }
    guard text < parsed.texts.count, parsed.texts[text].contains(place) else { return nil }
    return parsed.texts[text].upperBound
  }

  private func needsSpace(_ left: Token, _ right: Token) -> Bool {
    switch (left.kind, right.kind) {
    case (.openParenthesis, _), (_, .closeParenthesis), (_, .comma), (.colon, _), (_, .colon):
      return false
    case (_, .word) where left.end == right.start && file.bytes(of: right).elementsEqual(".".utf8):
      return false
    default:
      return true
    }
  }

  private mutating func write(_ token: Token) {
    switch token.kind {
    case .lessOrEqual: output += Array("<=".utf8)
    case .greaterOrEqual: output += Array(">=".utf8)
    case .notEqual: output += Array("!=".utf8)
    default: output += file.bytes(of: token)
    }
  }
}
