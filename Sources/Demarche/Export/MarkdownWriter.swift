/// Writes Markdown block by block: headings, paragraphs, nested lists, tables.
struct MarkdownWriter {
  private var blocks: [String] = []
  /// Whether the last block is a list that goes on.
  private var isInList = false
  /// The names of all sources that were mentioned.
  private(set) var citedSources = Set<String>()

  /// All that was written, with a line break at its end.
  var text: String { blocks.joined(separator: "\n") + "\n" }

  private mutating func begin(isList: Bool) {
    if !blocks.isEmpty, !(isList && isInList) { blocks.append("") }
    isInList = isList
  }

  /// A heading; one that was typed by a user stands as code, as it can be typed again.
  mutating func heading(_ level: Int, _ text: String, isTyped: Bool = false) {
    begin(isList: false)
    let mark = String(repeating: "#", count: level)
    blocks.append("\(mark) \(isTyped ? MarkdownWriter.code(text) : MarkdownWriter.plain(text))")
  }

  /// A paragraph of text that is Markdown already.
  mutating func paragraph(_ text: String) {
    begin(isList: false)
    blocks.append(text)
  }

  /// A point of a list, of plain text unless it is dressed already.
  mutating func item(_ text: String, depth: Int = 0, isDressed: Bool = false) {
    begin(isList: true)
    let indent = String(repeating: "  ", count: depth)
    let shown = isDressed ? text : MarkdownWriter.plain(text)
    blocks.append("\(indent)- \(shown)")
  }

  mutating func items(_ title: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    paragraph("\(title):")
    for text in texts { item(text) }
  }

  mutating func table(_ columns: [String], _ rows: [[String]]) {
    begin(isList: false)
    blocks.append(row(columns))
    blocks.append("|" + columns.map { _ in " --- |" }.joined())
    for cells in rows { blocks.append(row(cells)) }
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { " \(MarkdownWriter.plain($0)) |" }.joined()
  }

  /// Lines as they are.
  mutating func verbatim(_ text: String) {
    begin(isList: false)
    // A fence must be longer than any in the text.
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    blocks.append(fence + "\n" + text + "\n" + fence)
  }

  mutating func sources(_ sources: [Answer.Reference], depth: Int) {
    for source in sources {
      citedSources.insert(source.name)
      let place = source.place.map { ", \(MarkdownWriter.plain($0))" } ?? ""
      item("source: *\(MarkdownWriter.plain(source.name))*\(place)", depth: depth, isDressed: true)
    }
  }

  /// A text in which nothing is taken for Markdown, on one line.
  static func plain(_ text: String) -> String {
    var result = ""
    for (place, character) in text.enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~": result += "\\\(character)"
      case "#", "+", "-":
        // These mean something at the start of a line only.
        result += place == 0 ? "\\\(character)" : String(character)
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// A text as code within a line.
  static func code(_ text: String) -> String {
    let text = text.onOneLine
    guard text.contains("`") else { return "`\(text)`" }
    var fence = "``"
    while text.contains(fence) { fence += "`" }
    return "\(fence) \(text) \(fence)"
  }
}
