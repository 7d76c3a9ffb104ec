import Quantities
import ScenarioLanguage
import Wording

/// Writes lines for people: indented, dressed in a style, none with spaces at its end.
///
/// Sentences are never broken, so that they can be copied and typed back; prose is wrapped.
struct TextWriter {
  let width: Int
  let style: TextStyle
  /// The language of all that is not a sentence of the scenario.
  let language: Language
  private var lines: [String] = []

  init(width: Int, style: TextStyle, language: Language = .english) {
    self.width = max(width, 20)
    self.style = style
    self.language = language
  }

  /// A message in the writer's language.
  func say(_ message: some Message) -> String { message.text(in: language) }

  /// A line that is a message.
  mutating func say(_ indent: Int = 0, _ message: some Message, _ role: TextRole = .plain) {
    line(indent, Piece(say(message), role))
  }

  /// A day as the language writes it.
  func date(_ day: Day) -> String { language.date(day) }

  /// A step's number as the language writes it: `#4`.
  func step(_ number: Int) -> String { language.step(number) }

  /// The lines so far, without a line break at the end.
  var text: String { lines.joined(separator: "\n") }

  var lineCount: Int { lines.count }

  /// The rows that the lines take on a terminal.
  func rowCount(columns: Int) -> Int {
    lines.reduce(0) { rows, line in
      rows + max(1, (displayWidth(withoutEscapes(line)) + columns - 1) / max(1, columns))
    }
  }

  /// Adds lines that are dressed already.
  mutating func dressedLines(_ text: String) {
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Adds the lines of another.
  mutating func take(_ other: TextWriter) { lines += other.lines }

  /// One line, whole however long it is.
  mutating func line(_ indent: Int = 0, _ pieces: Piece...) { line(indent, pieces) }

  mutating func line(_ indent: Int = 0, _ pieces: [Piece]) {
    var pieces = pieces
    while var last = pieces.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      guard !last.text.isEmpty else { continue }
      pieces.append(last)
      break
    }
    guard !pieces.isEmpty else { return lines.append("") }
    lines.append(
      pieces.reduce(into: String(repeating: " ", count: indent)) { $0 += dressed($1) })
  }

  /// An empty line, unless nothing or an empty line stands before it.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Prose after a label, its further lines hanging under its first.
  mutating func prose(
    _ indent: Int, after label: [Piece] = [], _ text: String, _ role: TextRole = .plain
  ) {
    let labelWidth = label.reduce(0) { $0 + displayWidth($1.text) }
    // A label that leaves less than half of the line is not hung from.
    let hang = indent + labelWidth <= width / 2 ? indent + labelWidth : indent + 6
    let parts = wrapped(
      text, width: max(width - hang, 10), first: max(width - indent - labelWidth, 1))
    for (number, part) in parts.enumerated() {
      if number == 0 {
        line(indent, label + [Piece(part, role)])
      } else {
        line(hang, Piece(part, role))
      }
    }
  }

  /// A text with its own lines, each kept as it is.
  mutating func verbatim(_ indent: Int, _ text: String) {
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line(indent, Piece(String(part)))
    }
  }

  /// A text whose lines are kept as they are; those that are set in at nothing and too long are prose.
  mutating func page(_ text: String) {
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isKept = part.hasPrefix(" ") || displayWidth(String(part)) <= width
      if isKept { line(0, Piece(String(part))) } else { prose(0, String(part)) }
    }
  }

  private func dressed(_ piece: Piece) -> String {
    var text = visible(piece.text)
    if style.isolatesDirections {
      text = language.isRightToLeft ? isolatingRightToLeft(text) : isolatingDirections(text)
    }
    guard style.usesColor, let escape = piece.role.escape else { return text }
    return "\u{1B}[\(escape)m\(text)\u{1B}[0m"
  }
}

/// A text whose control characters are shown and not obeyed, as a scenario may hold any.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
  else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result.append(" ")
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80..<0xA0: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}
