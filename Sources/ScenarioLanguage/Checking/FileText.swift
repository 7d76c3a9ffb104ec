/// A file with its tree: where sentences, names and texts are read from.
final class FileText: Sendable {
  let file: SourceFile
  let tree: SyntaxTree

  init(file: SourceFile, tree: SyntaxTree) {
    self.file = file
    self.tree = tree
  }

  func span(_ token: Int) -> Span {
    let token = tree.tokens[token]
    return Span(file: file.id, start: token.start, end: token.end)
  }

  /// From the first token of a run to its last; where it is empty, the place before its start.
  func span(_ range: TokenRange) -> Span {
    guard let first = range.first, let last = range.last else {
      guard range.lowerBound > 0 else { return Span(file: file.id, start: 0, end: 0) }
      let end = tree.tokens[range.lowerBound - 1].end
      return Span(file: file.id, start: end, end: end)
    }
    return span(first).through(span(last))
  }

  func bytes(_ span: Span) -> ArraySlice<UInt8> {
    let end = min(Int(span.end), file.bytes.count)
    return file.bytes[min(Int(span.start), end)..<end]
  }

  func bytes(_ token: Int) -> ArraySlice<UInt8> { bytes(span(token)) }

  /// As it stands, with each stretch between tokens shown as one space: comments are left out.
  func text(_ range: TokenRange) -> String {
    var bytes: [UInt8] = []
    var end: Int32?
    for index in range {
      let token = tree.tokens[index]
      if let end, end < token.start { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: self.bytes(index))
      end = token.end
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func text(_ token: Int) -> String { String(decoding: bytes(token), as: UTF8.self) }

  func text(_ lines: [Span]) -> String { file.text(of: lines) }

  /// What stands between the quotes of a quoted token.
  func unquoted(_ token: Int) -> String {
    var bytes = bytes(token)
    if bytes.first == UInt8(ascii: "\"") { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: "\"") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A variable's name without `?`, as written.
  func variableName(_ token: Int) -> String {
    let bytes = bytes(token)
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// The tokens from a place up to a byte.
  func tokens(from first: Int, before end: Int32) -> TokenRange {
    var last = first
    while last < tree.tokens.count, tree.tokens[last].end <= end { last += 1 }
    return first..<last
  }
}
