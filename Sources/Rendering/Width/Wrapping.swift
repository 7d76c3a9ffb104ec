import ScenarioLanguage

/// A text broken into lines of at most `width` columns, the first of them of at most `first`.
///
/// Lines break at spaces and beside wide characters, but not within the words of Korean, which has
/// spaces, nor before closing punctuation; a word that is longer than a line is cut between its
/// characters. Line breaks in the text stay. There is always at least one line, and none ends in a
/// space.
public func wrapped(_ text: String, width: Int, first: Int? = nil) -> [String] {
  var lines: [String] = []
  for paragraph in paragraphs(of: text) {
    var filler = LineFiller(width: width, room: lines.isEmpty ? first : nil)
    for unit in units(of: paragraph) { filler.add(unit) }
    lines += filler.finished()
  }
  return lines
}

private func paragraphs(of text: String) -> [Substring] {
  // To look at each character takes as long as all the rest; most texts have letters of ASCII alone.
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [text[...]] }
  return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
}

/// What stays together on a line, and whether a space goes before it.
private struct Unit {
  var text: String
  var width: Int
  var followsSpace: Bool
}

private struct LineFiller {
  let width: Int
  /// Columns of the line that is being filled.
  var room: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  init(width: Int, room: Int?) {
    self.width = max(width, 2)
    self.room = room ?? self.width
  }

  mutating func add(_ unit: Unit) {
    let space = unit.followsSpace && used > 0 ? 1 : 0
    if used + space + unit.width <= room {
      if space > 0 { line += " " }
      line += unit.text
      used += space + unit.width
    } else {
      if used > 0 || room < width { breakLine() }
      if unit.width <= room {
        line = unit.text
        used = unit.width
      } else {
        cut(unit.text)
      }
    }
  }

  private mutating func cut(_ word: String) {
    for character in word {
      let columns = displayWidth(character)
      if used + columns > room, used > 0 { breakLine() }
      line.append(character)
      used += columns
    }
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    used = 0
    room = width
  }

  func finished() -> [String] { lines + [line] }
}

/// Words of ASCII are told by their bytes, all others by their characters: between two characters of ASCII
/// there is always a border.
private func units(of paragraph: Substring) -> [Unit] {
  var units: [Unit] = []
  var followsSpace = false
  func add(_ word: Substring) {
    guard !word.isEmpty else { return }
    if word.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) {
      units.append(
        Unit(text: String(word), width: word.utf8.count, followsSpace: followsSpace))
    } else {
      units += unitsByCharacter(of: word, followsSpace: followsSpace)
    }
    followsSpace = false
  }
  let bytes = paragraph.utf8
  var start = bytes.startIndex
  var place = start
  while place < bytes.endIndex {
    let (byte, next) = (bytes[place], bytes.index(after: place))
    let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    // A mark that follows makes another character of a space.
    if isSpace, next == bytes.endIndex || bytes[next] < 0x80 {
      add(paragraph[start..<place])
      followsSpace = true
      start = next
    }
    place = next
  }
  add(paragraph[start...])
  return units
}

private func unitsByCharacter(of text: Substring, followsSpace: Bool) -> [Unit] {
  var units: [Unit] = []
  var word = Unit(text: "", width: 0, followsSpace: followsSpace)
  /// Whether a line may break beside the last character, or it must not end one.
  var (lastBreaks, lastOpens) = (false, false)
  func flush() {
    if !word.text.isEmpty { units.append(word) }
    word = Unit(text: "", width: 0, followsSpace: false)
  }
  for character in text {
    if character == " " || character == "\t" {
      flush()
      word.followsSpace = true
      continue
    }
    let columns = displayWidth(character)
    let mayBreak = (breaksBeside(character) || lastBreaks) && !lastOpens && !staysBehind(character)
    if mayBreak, !word.text.isEmpty { flush() }
    word.text.append(character)
    word.width += columns
    (lastBreaks, lastOpens) = (breaksBeside(character), staysBefore(character))
  }
  flush()
  return units
}

/// Whether a line may break beside a character: Japanese and Chinese have no spaces.
func breaksBeside(_ character: Character) -> Bool {
  guard let first = character.unicodeScalars.first, !(0xAC00...0xD7A3).contains(first.value) else {
    return false
  }
  return displayWidth(character) == 2
}

/// Punctuation that does not begin a line.
func staysBehind(_ character: Character) -> Bool {
  switch character.unicodeScalars.first?.properties.generalCategory {
  case .closePunctuation, .finalPunctuation, .otherPunctuation: true
  default: false
  }
}

/// Punctuation that does not end a line.
func staysBefore(_ character: Character) -> Bool {
  switch character.unicodeScalars.first?.properties.generalCategory {
  case .openPunctuation, .initialPunctuation: true
  default: false
  }
}
