import CLineEditing

/// What is painted: the line, and what is said around it while it is typed.
extension LineEditor {
  /// Longer texts are not dressed: they were pasted, and every key would have to wait for it.
  private static let dressedBytesMax = 4096

  /// The line as it stays on the screen.
  var lineView: PromptView {
    let line = buffer
    let text = String(line.text)
    return PromptView(
      prompt: prompt, text: text, cursor: line.cursor, dress: lookNow(of: text).dress)
  }

  /// The line with its suggestion, and with menu, hint or search below it.
  var view: PromptView {
    if let search { return view(of: search) }
    var view = lineView
    if menu != nil, openMenu == nil { menu = nil }
    if menu != nil {
      let room = roomBelow(view)
      if room.rows > 0 {
        view.panel =
          menu?.panel(
            columns: room.columns, rowsMax: room.rows, language: conversation.words()) ?? []
      }
      return undressed(view)
    }
    if let suggestion { view.suggestion = suggestion.text + suggestion.remark }
    if let hint = lookNow(of: view.text).hint { view.panel = [PanelRow(hint, .dim)] }
    return undressed(view)
  }

  /// How the line may go on, where the cursor is at its end.
  var suggestion: Suggestion? {
    guard conversation.isDressed, terminal.knowsEscapes else { return nil }
    let line = buffer
    guard line.cursor == line.text.count else { return nil }
    return Suggestion(after: String(line.text), earlier: walk.entries, likely: likely)
  }

  private func lookNow(of text: String) -> LineLook {
    guard conversation.isDressed, terminal.knowsEscapes,
      text.utf8.count <= LineEditor.dressedBytesMax
    else { return LineLook() }
    if let look, look.text == text { return look.look }
    let now = conversation.look(text)
    look = (text, now)
    return now
  }

  private func view(of search: HistorySearch) -> PromptView {
    let name = PromptMessage.history.text(in: conversation.words())
    guard terminal.knowsEscapes else {
      let choice = search.choice?.onOneRow ?? ""
      return PromptView(
        prompt: "\(name) “\(search.query)”: ", text: choice, cursor: choice.unicodeScalars.count)
    }
    var view = PromptView(
      prompt: "\(name): ", text: search.query, cursor: search.query.unicodeScalars.count)
    let room = roomBelow(view)
    view.panel = search.panel(columns: room.columns, rowsMax: max(1, room.rows))
    return undressed(view)
  }

  /// The rows that a panel may take: half of the screen at most, unless that is next to nothing.
  private func roomBelow(_ view: PromptView) -> (rows: Int, columns: Int) {
    let size = terminal.size()
    let free = size.rows - LineLayout(view, columns: size.columns).rows.count
    return (min(free, max(6, size.rows / 2)), size.columns)
  }

  private func undressed(_ view: PromptView) -> PromptView {
    if conversation.isDressed { return view }
    var view = view
    for row in view.panel.indices {
      for piece in view.panel[row].pieces.indices { view.panel[row].pieces[piece].style = .plain }
    }
    return view
  }
}

// MARK: ^R

extension LineEditor {
  func beginSearch() -> Int32 {
    let typed = String(buffer.text)
    search = HistorySearch(
      entries: walk.entries, query: typed.contains("\n") ? "" : typed,
      language: conversation.words())
    return CC_REFRESH
  }

  /// Whether a key is dealt with here; those that edit the line take the choice into it first.
  func takesForSearch(_ key: KeyDecoder.Key) -> Bool {
    switch key {
    case .paste(let text): search?.type(text.onOneRow)
    case .special(.up): ringUnless(search?.newer())
    case .special(.down): ringUnless(search?.older())
    case .special(.backTab): ringUnless(search?.newer())
    case .special(.right), .special(.end): take()
    case .special:
      take()
      return false
    case .scalar(let scalar):
      switch scalar.value {
      case 0x12, 0x0E: ringUnless(search?.older())
      case 0x13, 0x10: ringUnless(search?.newer())
      case 0x0D, 0x0A, 0x09: take()
      case 0x1B, 0x07: search = nil
      case 0x08, 0x7F: search?.rubOut()
      case 0x15, 0x17: search?.clear()
      case 0..<0x20:
        take()
        return false
      default: search?.type(String(scalar))
      }
    }
    return true
  }

  private func take() {
    if let choice = search?.choice { replaceLine(with: choice) } else { terminal.write("\u{7}") }
    search = nil
  }

  private func ringUnless(_ isMoved: Bool?) {
    if isMoved != true { terminal.write("\u{7}") }
  }
}
