import CLineEditing

/// Tab.
extension LineEditor {
  /// Completes as far as is certain; if that is not a step further, lists what could come.
  ///
  /// A Tab with more keys behind it was hardly pressed by hand: it came in a paste from a terminal
  /// that does not say so, and is a space. Several Tabs are a hand in a hurry.
  func complete() -> Int32 {
    if !pieces.isEmpty || typedAhead.contains(where: { $0 != 0x09 }) {
      insert(" ")
      return CC_REFRESH
    }
    let (text, cursor) = lineAndCursor
    let list = conversation.completions(text, cursor)
    guard let first = list.candidates.first else {
      terminal.write("\u{7}")
      return CC_REFRESH
    }
    let typed = text[list.replaced]
    if list.candidates.count == 1 {
      replace(
        list.replaced, of: text,
        with: first.text + spaceAfter(first.text, in: text, at: list.replaced.upperBound))
    } else {
      let common = commonPrefix(of: list.candidates.map(\.text))
      // Candidates may differ from what is typed in case or in the middle: never take away.
      if common.count >= typed.count, common != typed {
        replace(list.replaced, of: text, with: common)
      } else {
        show(list.candidates)
      }
    }
    return CC_REFRESH
  }

  /// What was typed after the key at hand.
  private var typedAhead: ArraySlice<UInt8> {
    while terminal.hasTyping, case .bytes(let bytes) = terminal.wait(milliseconds: 0) {
      decoder.append(bytes)
    }
    return decoder.pending
  }

  private func spaceAfter(_ candidate: String, in text: String, at end: String.Index) -> String {
    let next = end < text.endIndex ? text[end] : nil
    let isOpen = candidate.last.map { $0.isWhitespace || $0 == "/" } ?? true
    return isOpen || next?.isWhitespace == true ? "" : " "
  }

  private func show(_ candidates: [Candidate]) {
    let size = terminal.size()
    let rows = candidateColumns(
      candidates, columns: size.columns, maximumRows: max(1, size.rows - 2))
    leaveLine()
    terminal.write(rows.joined(separator: "\r\n") + "\r\n")
  }
}

/// The characters that all the texts begin with.
func commonPrefix(of texts: [String]) -> String {
  guard var common = texts.first?[...] else { return "" }
  for text in texts.dropFirst() {
    let length = zip(common, text).prefix { $0 == $1 }.count
    common = common.prefix(length)
  }
  return String(common)
}
