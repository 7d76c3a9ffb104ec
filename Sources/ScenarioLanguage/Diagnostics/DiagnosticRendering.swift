import Wording

/// A diagnostic as text: `path:line:column: error[code]: message`, the line with the place marked
/// under it, other places that matter, and the hint. Without a line break at its end.
///
/// `files` may be in any order; of a span whose file is not among them only the message is shown. A
/// long line is shown in part, around the place: the cost does not grow with its length except for
/// counting its columns.
public func render(
  _ diagnostic: Diagnostic, _ files: [SourceFile], language: Language = .english
) -> String {
  var text = place(diagnostic.span, files)
  text +=
    "\(SeverityLabel(diagnostic.severity).text(in: language))[\(diagnostic.code.name)]: \(diagnostic.message)"
  text += excerpt(diagnostic.span, files)
  for related in diagnostic.related {
    text += "\n" + place(related.span, files) + related.message + excerpt(related.span, files)
  }
  if let hint = diagnostic.hint { text += "\n\(SeverityLabel.hint.text(in: language)): \(hint)" }
  return text
}

private func place(_ span: Span, _ files: [SourceFile]) -> String {
  guard let file = files.first(where: { $0.id == span.file }) else { return "" }
  let position = file.position(of: span)
  return "\(file.path):\(position.line):\(position.column): "
}

private func excerpt(_ span: Span, _ files: [SourceFile]) -> String {
  guard let file = files.first(where: { $0.id == span.file }) else { return "" }
  let excerpt = Excerpt(span, file)
  guard !excerpt.isEmpty else { return "" }
  let gutter = String(repeating: " ", count: String(excerpt.number).count)
  return "\n\(excerpt.number) | \(excerpt.line)\n\(gutter) | \(excerpt.marks)"
}

/// The part of a line around a place, and the marks to stand under it.
struct Excerpt {
  let number: Int
  private(set) var line = ""
  private(set) var marks = ""

  var isEmpty: Bool { line.isEmpty }

  /// Bytes shown before and after the place's start, at most.
  private static let before = 60
  private static let after = 120

  init(_ span: Span, _ file: SourceFile) {
    let start = Swift.min(Swift.max(Int(span.start), 0), file.bytes.count)
    let index = file.lineIndex(of: start)
    number = index + 1
    let lineStart = file.contentStart(index)
    let lineEnd = Swift.max(file.lineEnd(index), lineStart)
    let windowStart = file.scalarStart(Swift.max(lineStart, start - Excerpt.before), lineStart)
    let windowEnd = file.scalarStart(Swift.min(lineEnd, start + Excerpt.after), lineStart)
    let markStart = Swift.max(windowStart, Swift.min(start, windowEnd))
    let markEnd = Swift.max(markStart, Swift.min(Int(span.end), windowEnd))

    let beforePlace = shown(file.bytes[windowStart..<markStart])
    let inPlace = shown(file.bytes[markStart..<markEnd])
    let afterPlace = shown(file.bytes[markEnd..<Swift.max(markEnd, windowEnd)])
    let left = windowStart > lineStart ? "…" : ""
    let right = windowEnd < lineEnd ? "…" : ""
    line = trimmedAtEnd(left + beforePlace + inPlace + afterPlace + right)
    marks = String(repeating: " ", count: displayWidth(left + beforePlace))
    marks += String(repeating: "^", count: Swift.max(1, displayWidth(inPlace)))
  }
}

/// Bytes as they can stand in a line of a terminal: tabs as one space, what is broken or a control
/// character (those that turn the direction of writing included) as �.
private func shown(_ bytes: ArraySlice<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x09: text.append(" ")
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
      text.append("\u{FFFD}")
    default: text.append(scalar)
    }
  }
  return String(text)
}

private func trimmedAtEnd(_ text: String) -> String {
  var text = text
  while text.hasSuffix(" ") { text.removeLast() }
  return text
}

extension SourceFile {
  /// Where a line's text starts: after the byte order mark in the first.
  fileprivate func contentStart(_ line: Int) -> Int {
    let start = lineStart(line)
    return line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// The start of the scalar that holds a byte, within its line.
  fileprivate func scalarStart(_ offset: Int, _ lineStart: Int) -> Int {
    var offset = offset
    var steps = 0
    while offset > lineStart, offset < bytes.count, bytes[offset] & 0xC0 == 0x80, steps < 3 {
      offset -= 1
      steps += 1
    }
    return offset
  }
}
