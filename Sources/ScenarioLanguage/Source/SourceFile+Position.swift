extension SourceFile {
  /// A place as people count: lines and columns from 1, columns in Unicode scalars.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int
  }

  /// The position of a byte; costs a walk over a few thousand bytes and along its line. A byte
  /// outside the file counts as its end.
  public func position(of offset: Int32) -> Position {
    let offset = Swift.min(Swift.max(Int(offset), 0), bytes.count)
    let line = lineIndex(of: offset)
    let column = scalarCount(from: lineStart(line), to: offset)
    return Position(line: line + 1, column: column + 1)
  }

  /// Where a span starts.
  public func position(of span: Span) -> Position { position(of: span.start) }

  /// Where a span ends: the column after its last scalar.
  public func endPosition(of span: Span) -> Position { position(of: span.end) }

  /// The index of the line that holds a byte.
  func lineIndex(of offset: Int) -> Int {
    let stretch = offset / SourceFile.stretch
    let start = stretch * SourceFile.stretch
    return bytes.withUnsafeBufferPointer { bytes in
      Int(lineCounts[stretch] + lineBreaks(bytes, start..<Swift.max(start, offset)))
    }
  }

  /// Where a line starts.
  func lineStart(_ line: Int) -> Int {
    guard line > 0 else { return 0 }
    // The last stretch before which fewer lines end: the line before this one ends in it.
    var (low, high) = (0, lineCounts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(lineCounts[middle]) < line { low = middle } else { high = middle - 1 }
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var left = line - Int(lineCounts[low])
      var position = low * SourceFile.stretch
      while left > 0, position < bytes.count {
        position = ScenarioLanguage.lineEnd(bytes, from: position) + 1
        left -= 1
      }
      return Swift.min(position, bytes.count)
    }
  }

  /// Where a line's text ends, its line break left out.
  func lineEnd(_ line: Int) -> Int {
    let start = lineStart(line)
    var end = bytes.withUnsafeBufferPointer { ScenarioLanguage.lineEnd($0, from: start) }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// A byte order mark counts as nothing, a broken byte as one scalar.
  private func scalarCount(from start: Int, to end: Int) -> Int {
    let hasMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = bytes[(hasMark ? Swift.min(3, end) : start)..<end]
    if hasMark && end < 3 { return 0 }
    if text.allSatisfy({ $0 < 0x80 }) { return text.count }
    return String(decoding: text, as: UTF8.self).unicodeScalars.count
  }
}
