/// Small help with lines of text.
extension StringProtocol {
  var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }

  /// The first word and the rest, both trimmed.
  var firstWord: (String, String) {
    let text = trimmed
    guard let end = text.firstIndex(where: \.isWhitespace) else { return (text, "") }
    return (String(text[..<end]), text[end...].trimmed)
  }

  /// Where another text stands in this one first.
  func range(of part: String) -> Range<Index>? {
    guard !part.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }

  /// The text after a first word, if that is the one asked for, whatever its case.
  func dropping(word: String) -> String? {
    let (first, rest) = firstWord
    return first.lowercased() == word ? rest : nil
  }
}

extension [String] {
  /// `a, b or c`.
  func listed(_ conjunction: String) -> String {
    guard let last else { return "" }
    guard count > 1 else { return last }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

/// `1 step`, `2 steps`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
