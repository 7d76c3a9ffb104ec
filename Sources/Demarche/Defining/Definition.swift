import ScenarioLanguage

/// Declarations that were typed for a session: in the layout of a file, and on one line.
///
/// On one line ` | ` goes on with a clause of the item, ` |> ` with one below that, ` || ` with
/// another item; `\|` is a bar. Short forms need no clauses: `FACT`, `HEAD if CONDITION`,
/// `rule TITLE: HEAD if CONDITION`, `given FACT`, a phrase with kinds.
struct Definition: Equatable, Sendable {
  /// As a file would hold it, without a line feed at the end.
  private(set) var text = ""
  /// Where stretches of `text` come from in what was typed, by bytes, in order.
  private var origins: [(text: Int, typed: Int)] = []

  static func == (left: Definition, right: Definition) -> Bool { left.text == right.text }

  /// - Parameters:
  ///   - typed: What follows `define`.
  ///   - number: For the title of a rule that has none.
  ///   - isKind: Whether a word is the name of a kind.
  init(_ typed: String, number: Int, isKind: @escaping (String) -> Bool) {
    var reader = Reader(typed, number: number, isKind: isKind)
    reader.read()
    (text, origins) = (reader.text, reader.origins)
  }

  /// A definition that was laid out before.
  init(text: String) { self.text = text }

  /// Where a place of the text was typed, by bytes.
  func typedOffset(of place: Int) -> Int {
    guard let origin = origins.last(where: { $0.text <= place }) else { return 0 }
    return origin.typed + place - origin.text
  }

  // MARK: Items

  /// The first word of each item.
  var itemWords: [String] {
    text.split(separator: "\n").filter { $0.first?.isWhitespace == false && $0.first != "#" }
      .map { $0.firstWord.0.lowercased() }
  }

  static let items: Set<String> = [
    "source", "kind", "relation", "rule", "action", "consequence", "deadline", "never", "given",
    "response", "wants",
  ]

  /// What belongs to files alone.
  enum FileItem { case scenario, use, event, lesson }

  static let notHere: [String: FileItem] = [
    "scenario": .scenario, "use": .use, "on": .event, "lesson": .lesson,
  ]

  /// Items that say nothing without clauses.
  private static let open: Set<String> = [
    "rule", "action", "consequence", "deadline", "response", "wants", "given",
  ]

  /// Whether lines that begin with `define` are all there. What needs clauses goes on up to an empty
  /// line, unless it stands on one line with bars or in a short form.
  static func isComplete(_ typed: String) -> Bool {
    let rest = typed.firstWord.1
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1 { return lines.last?.allSatisfy(\.isWhitespace) == true }
    if rest.isEmpty { return false }
    let (word, header) = rest.firstWord
    guard open.contains(word.lowercased()) else { return true }
    if rest.contains(" | ") { return true }
    switch word.lowercased() {
    case "given": return !header.isEmpty
    case "rule": return header.contains(" if ")
    default: return false
    }
  }

  // MARK: On one line

  /// The whole as one line that is read back as the same.
  var line: String {
    var result = "define"
    var indents: [Int] = []
    for (number, row) in text.split(separator: "\n").enumerated() {
      let indent = row.prefix { $0 == " " || $0 == "\t" }.count
      let content = Definition.escaped(row.trimmed)
      if content.isEmpty { continue }
      while let last = indents.last, last >= indent { indents.removeLast() }
      if indent > 0 { indents.append(indent) }
      switch indents.count {
      case 0: result += number == 0 ? " " : " || "
      case let depth: result += " |" + String(repeating: ">", count: depth - 1) + " "
      }
      result += content
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text { result += character == "|" ? "\\|" : String(character) }
    return result
  }
}

/// Brings what was typed into the layout of a file.
private struct Reader {
  private let typed: String
  private let number: Int
  private let isKind: (String) -> Bool
  var text = ""
  var origins: [(text: Int, typed: Int)] = []

  init(_ typed: String, number: Int, isKind: @escaping (String) -> Bool) {
    self.typed = typed
    self.number = number
    // Kinds that are declared with the rest are kinds for it, too.
    let own = typed.split(whereSeparator: { $0 == "\n" || $0 == "|" }).compactMap { line in
      line.dropping(word: "kind").map { $0.firstWord.0.lowercased() }
    }
    self.isKind = { isKind($0) || own.contains($0.lowercased()) }
  }

  mutating func read() {
    if typed.contains("\n") {
      readLines()
    } else {
      let parts = Reader.parts(typed[...])
      if parts.count == 1, let part = parts.first {
        readShort(part.text)
      } else {
        for part in parts { add(part.depth * 2, part.text) }
      }
    }
  }

  // MARK: Lines

  /// Lines keep their indents, but for what all of them have; a line that begins no item and is not
  /// indented, or goes on with a condition, belongs to the item before it.
  private mutating func readLines() {
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    func indent(_ line: Substring) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }
    // The first line stands behind `define`, where its indent has been taken off.
    let isAllIndented = lines.dropFirst().allSatisfy { indent($0) > 0 }
    let common =
      lines.count > 1 && isAllIndented && lines.dropFirst().contains { beginsItem($0) }
      ? lines.dropFirst().map(indent).min() ?? 0 : 0
    for (number, line) in lines.enumerated() {
      let content = line.drop(while: \.isWhitespace)
      let depth = max(0, indent(line) - (number == 0 ? indent(line) : common))
      if number > 0, depth == 0, !beginsItem(line) {
        add(Reader.joins(content) ? 4 : 2, content)
      } else {
        add(depth, content)
      }
    }
  }

  private func beginsItem(_ line: Substring) -> Bool {
    let word = line.firstWord.0
    // Within an item these are clauses.
    if ["source", "on"].contains(word.lowercased()) { return false }
    return Definition.items.contains(word.lowercased()) || word.hasPrefix("#") || isKind(word)
  }

  private static func joins(_ line: Substring) -> Bool {
    ["if", "and", "or", "not", "where"].contains(line.firstWord.0.lowercased())
  }

  // MARK: One line

  /// The parts between bars that stand outside of quotes, each with how deep it stands.
  private static func parts(_ line: Substring) -> [(text: Substring, depth: Int)] {
    var result: [(text: Substring, depth: Int)] = []
    var start = line.startIndex
    var depth = 0
    var isQuoted = false
    var place = line.startIndex
    func end() { result.append((trimmed(line[start..<place]), depth)) }
    while place < line.endIndex {
      if line[place] == "\"" { isQuoted.toggle() }
      let isAfterSpace = place == line.startIndex || line[line.index(before: place)].isWhitespace
      guard line[place] == "|", !isQuoted, isAfterSpace else {
        place = line.index(after: place)
        continue
      }
      let sign = line[place...].prefix { $0 == "|" || $0 == ">" }
      guard sign.endIndex == line.endIndex || line[sign.endIndex].isWhitespace else {
        place = sign.endIndex
        continue
      }
      end()
      depth = sign == "||" ? 0 : sign.count
      place = sign.endIndex
      start = place
    }
    end()
    return result.filter { !$0.text.isEmpty }
  }

  /// A whole item on one line, without bars.
  private mutating func readShort(_ line: Substring) {
    let (word, _) = line.firstWord
    let header = Reader.trimmed(line.dropFirst(word.count))
    switch word.lowercased() {
    case "given" where !header.isEmpty:
      add(0, "given")
      add(2, header)
    case "rule" where header.contains(" if "):
      readRule(header)
    case let keyword where Definition.items.contains(keyword) || Definition.notHere[keyword] != nil:
      add(0, line)
    case _ where isKind(word): add(0, line)
    case _ where line.contains(" if "): readRule(line)
    case _ where Reader.hasSlots(line): add(0, "relation", line)
    default:
      add(0, "given")
      add(2, line)
    }
  }

  /// `TITLE: HEAD if CONDITION`; without a title the rule gets a number.
  private mutating func readRule(_ line: Substring) {
    if let colon = line.firstRange(of: ": "), !line[..<colon.lowerBound].contains("?") {
      add(0, "rule", Reader.trimmed(line[..<colon.lowerBound]))
      add(2, Reader.trimmed(line[colon.upperBound...]))
    } else {
      add(0, "rule Rule of the session \(number)")
      add(2, line)
    }
  }

  /// Whether a slot of a phrase stands in it, `?a:State`.
  private static func hasSlots(_ line: Substring) -> Bool {
    line.split(whereSeparator: \.isWhitespace).contains { $0.hasPrefix("?") && $0.contains(":") }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  // MARK: Writing

  /// Adds a line that was typed, after words that were not.
  private mutating func add(_ indent: Int, _ words: String, _ content: Substring) {
    add(indent, words[...], from: nil)
    text += " "
    append(content, from: content.startIndex)
  }

  private mutating func add(_ indent: Int, _ words: String) { add(indent, words[...], from: nil) }

  private mutating func add(_ indent: Int, _ content: Substring) {
    add(indent, content, from: content.startIndex)
  }

  private mutating func add(_ indent: Int, _ content: Substring, from start: String.Index?) {
    if !text.isEmpty { text += "\n" }
    text += String(repeating: " ", count: indent)
    append(content, from: start)
  }

  private mutating func append(_ content: Substring, from start: String.Index?) {
    if let start {
      let offset = typed.utf8.distance(from: typed.utf8.startIndex, to: start)
      origins.append((text.utf8.count, offset))
    } else {
      origins.append((text.utf8.count, origins.last?.typed ?? 0))
    }
    var content = content
    while let bar = content.firstRange(of: "\\|") {
      text += content[..<bar.lowerBound] + "|"
      content = content[bar.upperBound...]
      origins.append(
        (text.utf8.count, typed.utf8.distance(from: typed.utf8.startIndex, to: content.startIndex)))
    }
    text += content
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Where another text stands in this one first.
  fileprivate func firstRange(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
