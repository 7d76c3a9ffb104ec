import CLineEditing

/// Tab, and the menu it opens.
extension LineEditor {
  /// Completes as far as is certain, and lists what could come; in the list, goes on to the next.
  ///
  /// A Tab with more keys behind it was hardly pressed by hand: it came in a paste from a terminal
  /// that does not say so, and is a space. Several Tabs are a hand in a hurry.
  func complete() -> Int32 {
    if !pieces.isEmpty || typedAhead.contains(where: { $0 != 0x09 }) {
      insert(" ")
      return CC_REFRESH
    }
    if movesMenu(.next) { return CC_REFRESH }
    let (text, cursor) = lineAndCursor
    let list = conversation.completions(text, cursor)
    guard let first = list.candidates.first else {
      terminal.write("\u{7}")
      return CC_REFRESH
    }
    let legal = list.candidates.filter(\.isLegal)
    let typed = text[list.replaced]
    if let only = legal.count == 1 ? legal.first : list.candidates.count == 1 ? first : nil {
      let end = list.replaced.upperBound
      let next = end < text.endIndex ? text[end] : nil
      let space = CompletionMenu.isFollowedBySpace(only.text, next: next) ? " " : ""
      replace(list.replaced, of: text, with: only.text + space)
      return CC_REFRESH
    }
    let common = commonPrefix(of: (legal.isEmpty ? list.candidates : legal).map(\.text))
    var replaced = list.replaced
    // Candidates may differ from what is typed in case or in the middle: never take away.
    if common.count >= typed.count, common != typed {
      replace(list.replaced, of: text, with: common)
      let now = lineAndCursor
      let start = now.text.unicodeScalars.index(
        now.cursor, offsetBy: -common.unicodeScalars.count)
      replaced = start..<now.cursor
    }
    open(CompletionList(replaced: replaced, candidates: list.candidates))
    return CC_REFRESH
  }

  func completeBack() -> Int32 {
    if !movesMenu(.previous) { terminal.write("\u{7}") }
    return CC_REFRESH
  }

  /// The menu, while the line is still as it left it.
  var openMenu: CompletionMenu? {
    guard let menu else { return nil }
    let line = buffer
    return menu.belongs(to: String(line.text), cursor: line.cursor) ? menu : nil
  }

  /// Goes to another candidate; false where no menu is open or nothing lies there.
  func movesMenu(_ move: CompletionMenu.Move) -> Bool {
    guard var menu = openMenu, menu.move(move) else { return false }
    replaceLine(with: menu.line.text, cursor: menu.line.cursor)
    self.menu = menu
    return true
  }

  private func open(_ list: CompletionList) {
    guard terminal.knowsEscapes else { return show(list.candidates) }
    let line = buffer
    let text = String(line.text)
    menu = CompletionMenu(list, text: text, cursor: line.cursor)
  }

  /// What was typed after the key at hand.
  private var typedAhead: ArraySlice<UInt8> {
    while terminal.hasTyping, case .bytes(let bytes) = terminal.wait(milliseconds: 0) {
      decoder.append(bytes)
    }
    return decoder.pending
  }

  /// Where nothing can be taken off the screen again, the list stays above the line.
  private func show(_ candidates: [Candidate]) {
    let size = terminal.size()
    let rows = candidateColumns(
      candidates, columns: size.columns, maximumRows: max(1, size.rows - 2),
      language: conversation.words())
    leaveLine()
    terminal.write(rows.joined(separator: "\r\n") + "\r\n")
  }
}
