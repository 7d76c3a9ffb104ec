import Rendering

/// Dresses the Markdown of a tutorial for a terminal: paragraphs and lists broken to its width, what
/// is to be typed set off.
struct TutorialWriter {
  var width: Int
  var usesColor: Bool

  func heading(_ text: String) -> String {
    usesColor ? "\u{1B}[1m\(text)\u{1B}[m" : text + "\n" + String(repeating: "─", count: text.count)
  }

  /// A paragraph, a heading of the third rank, or a list with a line an entry.
  func paragraph(_ text: String) -> String {
    if text.hasPrefix("### ") { return heading(String(text.dropFirst(4))) }
    return entries(of: text).map { entry in
      let isListed = entry.hasPrefix("- ")
      let lines = wrapped(plain(isListed ? String(entry.dropFirst(2)) : entry), width: width - 2)
      return lines.enumerated().map { number, line in
        isListed ? (number == 0 ? "• " : "  ") + line : line
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Text that stands as it is, set in.
  func verbatim(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  /// A line that is to be typed, behind a word that says so.
  func lineToType(_ line: String, _ lead: String) -> String {
    lead + (usesColor ? "\u{1B}[1;36m\(line)\u{1B}[m" : line)
  }

  func aside(_ text: String) -> String { usesColor ? "\u{1B}[2m\(text)\u{1B}[m" : text }

  /// The entries of a list, or the whole paragraph, each on a line of its own.
  private func entries(of text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("- ") || entries.isEmpty {
        entries.append(line)
      } else {
        entries[entries.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return entries
  }

  /// Without the signs of Markdown: code stands between quotes, what is stressed as it is.
  private func plain(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      switch character {
      case "`":
        result += isCode ? "”" : "“"
        isCode.toggle()
      case "*" where !isCode: continue
      default: result.append(character)
      }
    }
    return result
  }
}
