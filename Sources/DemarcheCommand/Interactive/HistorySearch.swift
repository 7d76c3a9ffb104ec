import ScenarioLanguage
import Wording

/// ^R: earlier lines that hold what is typed, listed below it, the newest first.
struct HistorySearch {
  /// Newest first, each once.
  private let entries: [(text: String, folded: [UInt8])]
  private(set) var query = ""
  private(set) var matches: [Int]
  private(set) var selection = 0
  private let language: Language

  init(entries: [String], query: String = "", language: Language = .english) {
    self.language = language
    var seen = Set<[UInt8]>()
    self.entries = entries.reversed().filter { seen.insert(Array($0.utf8)).inserted }
      .map { ($0, HistorySearch.folded($0)) }
    matches = Array(self.entries.indices)
    self.query = query
    search(among: matches)
  }

  /// The line that is chosen; nil where nothing matches.
  var choice: String? { matches.isEmpty ? nil : entries[matches[selection]].text }

  mutating func type(_ text: String) {
    query += text
    // What did not have the shorter text does not have the longer one.
    search(among: matches)
  }

  mutating func rubOut() {
    if !query.isEmpty { query.removeLast() }
    search(among: Array(entries.indices))
  }

  mutating func clear() {
    query = ""
    search(among: Array(entries.indices))
  }

  /// False where there is none older.
  mutating func older() -> Bool {
    guard selection + 1 < matches.count else { return false }
    selection += 1
    return true
  }

  mutating func newer() -> Bool {
    guard selection > 0 else { return false }
    selection -= 1
    return true
  }

  /// Every word must be in a line, whatever its case, in whatever order.
  private mutating func search(among places: [Int]) {
    let words = words.map { HistorySearch.folded($0) }
    matches = places.filter { place in
      words.allSatisfy { HistorySearch.contains(entries[place].folded, $0) }
    }
    selection = 0
  }

  /// A text without regard to case, in bytes, which are quicker to search.
  private static func folded(_ text: String) -> [UInt8] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return Array(text.lowercased().utf8) }
    return text.utf8.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return word.isEmpty }
    return (0...text.count - word.count).contains { start in
      text[start] == first && text[start..<start + word.count].elementsEqual(word)
    }
  }

  private var words: [String] {
    query.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The rows to show, of at most so many; the last says what the keys do.
  func panel(columns: Int, rowsMax: Int) -> [PanelRow] {
    if matches.isEmpty {
      return [PanelRow("  " + PromptMessage.noLineHasThis.text(in: language), .dim)]
    }
    let shownRows = min(matches.count, max(1, rowsMax - 1))
    let top = max(0, selection - shownRows + 1)
    var rows = (top..<top + shownRows).map { row in
      let isChosen = row == selection
      let text = entries[matches[row]].text.onOneRow
      return PanelRow(
        [(isChosen ? "› " : "  ", .bold)] + marked(text, isChosen ? .bold : .plain))
    }
    if rowsMax > 1 {
      let keys = PromptMessage.searchKeys(selection + 1, of: matches.count)
      rows.append(PanelRow("  " + keys.text(in: language), .dim))
    }
    return rows
  }

  /// A text with the words that are looked for underlined.
  private func marked(_ text: String, _ style: CellStyle) -> [(String, CellStyle)] {
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    var isMarked = Array(repeating: false, count: characters.count)
    for word in words.map({ $0.map(String.init) }) where word.count <= folded.count {
      for start in 0...folded.count - word.count
      where folded[start..<start + word.count].elementsEqual(word) {
        for place in start..<start + word.count { isMarked[place] = true }
      }
    }
    var pieces: [(String, CellStyle)] = []
    for (place, character) in characters.enumerated() {
      var style = style
      style.isUnderlined = isMarked[place]
      if let last = pieces.last, last.1 == style {
        pieces[pieces.count - 1].0.append(character)
      } else {
        pieces.append((String(character), style))
      }
    }
    return pieces
  }
}
