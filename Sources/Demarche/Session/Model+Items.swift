import ScenarioLanguage

extension Model {
  /// The item that a span is of, as it stands in its file: from the line that the span begins in to
  /// the last one before the next item.
  public func text(ofItemAt span: Span) -> String {
    guard let file = files.first(where: { $0.id == span.file }) else { return "" }
    let newLine = UInt8(ascii: "\n")
    let bytes = file.bytes
    let place = min(Int(span.start), bytes.count)
    let start = bytes[..<place].lastIndex(of: newLine).map { $0 + 1 } ?? 0
    var lines: [String] = []
    for line in bytes[start...].split(separator: newLine, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self).trimmedEnd
      let isInside = text.first.map { " \t#".contains($0) } ?? true
      guard lines.isEmpty || isInside else { break }
      lines.append(text)
    }
    // Comments in the first column belong to what follows.
    while lines.count > 1, let last = lines.last, last.isEmpty || last.hasPrefix("#") {
      lines.removeLast()
    }
    return lines.joined(separator: "\n").trimmedEnd
  }

  /// Citations by the names of what they cite.
  public func references(_ citations: [Citation]) -> [Answer.Reference] {
    citations.map {
      Answer.Reference(name: sources[Int($0.source.number)].name, place: $0.place)
    }
  }
}
