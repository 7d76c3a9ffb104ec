import CLineEditing

/// The line as it is typed, on top of libedit's buffer of scalars.
extension LineEditor {
  /// The text, and how many of its scalars stand before the cursor.
  var buffer: (text: String.UnicodeScalarView, cursor: Int) {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer else {
      return ("".unicodeScalars, 0)
    }
    let count = start.distance(to: line.lastchar)
    var text = String.UnicodeScalarView()
    for index in 0..<count {
      text.append(Unicode.Scalar(UInt32(bitPattern: start[index])) ?? "\u{FFFD}")
    }
    return (text, start.distance(to: line.cursor))
  }

  /// The text, and the cursor in it, at the start of a character.
  var lineAndCursor: (text: String, cursor: String.Index) {
    let (scalars, offset) = buffer
    let text = String(scalars)
    let index = text.unicodeScalars.index(text.startIndex, offsetBy: offset)
    return (text, index < text.endIndex ? text.rangeOfCharacter(at: index).lowerBound : index)
  }

  /// Puts another text in place of a part of the line; the cursor comes to stand after it.
  func replace(_ range: Range<String.Index>, of text: String, with new: String) {
    let scalars = text.unicodeScalars
    moveCursor(to: scalars.distance(from: text.startIndex, to: range.upperBound))
    el_deletestr(handle, Int32(scalars.distance(from: range.lowerBound, to: range.upperBound)))
    insert(new)
  }

  /// Puts another text in place of the whole line.
  func replaceLine(with new: String) {
    let text = String(buffer.text)
    replace(text.startIndex..<text.endIndex, of: text, with: new)
  }

  /// Puts another text in place of the whole line, with the cursor behind so many of its scalars.
  func replaceLine(with new: String, cursor: Int) {
    replaceLine(with: new)
    moveCursor(to: cursor)
  }

  func insert(_ text: String) {
    if text.isEmpty { return }
    var scalars = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    scalars.append(0)
    el_winsertstr(handle, scalars)
  }

  func moveCursor(to index: String.Index, in text: String) {
    moveCursor(to: text.unicodeScalars.distance(from: text.startIndex, to: index))
  }

  private func moveCursor(to offset: Int) {
    el_cursor(handle, Int32(offset - buffer.cursor))
  }
}

extension String {
  /// The character that a position, perhaps within it, belongs to.
  fileprivate func rangeOfCharacter(at index: Index) -> Range<Index> {
    var start = startIndex
    while start < endIndex {
      let next = self.index(after: start)
      if index < next { return start..<next }
      start = next
    }
    return endIndex..<endIndex
  }
}
