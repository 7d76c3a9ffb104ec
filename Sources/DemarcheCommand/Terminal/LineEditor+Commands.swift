import CLineEditing
import ScenarioLanguage

/// The editor's own commands. They go by names of their own in `~/.editrc`, as libedit's do.
extension LineEditor {
  private struct Command {
    var name: String
    var help: String
    /// Keys while typing.
    var keys: [String]
    /// Keys in vi's command mode besides.
    var commandKeys: [String] = []
    /// Keys while typing, but not where Escape is a key of its own.
    var altKeys: [String] = []
    var run: line_editor_command
  }

  private static var commands: [Command] {
    [
      Command(
        name: "demarche-enter", help: "Answer the line, or add one", keys: ["^M", "^J"],
        commandKeys: ["^M", "^J"],
        run: { handle, _ in perform(handle) { $0.enter() } }),
      Command(
        name: "demarche-complete", help: "Complete what is typed", keys: ["^I"],
        run: { handle, _ in perform(handle) { $0.complete() } }),
      Command(
        name: "demarche-complete-back", help: "The completion before", keys: [code(.backTab)],
        run: { handle, _ in perform(handle) { $0.completeBack() } }),
      Command(
        name: "demarche-search", help: "Search earlier lines", keys: ["^R"],
        commandKeys: ["^R", "/", "?"],
        run: { handle, _ in perform(handle) { $0.beginSearch() } }),
      Command(
        name: "demarche-word-right", help: "A word to the right", keys: [code(.wordRight)],
        commandKeys: [code(.wordRight)], altKeys: ["^[f", "^[F"],
        run: { handle, _ in perform(handle) { $0.wordRight() } }),
      Command(
        name: "demarche-delete-or-end", help: "Delete a character, or end", keys: ["^D"],
        commandKeys: ["^D"],
        run: { handle, _ in perform(handle) { $0.deleteOrEnd() } }),
      Command(
        name: "demarche-delete", help: "Delete a character", keys: [code(.delete)],
        commandKeys: [code(.delete)],
        run: { handle, _ in perform(handle) { $0.delete() } }),
      Command(
        name: "demarche-rub-out", help: "Delete the character before", keys: ["^H", "^?"],
        run: { handle, _ in perform(handle) { $0.rubOut() } }),
      Command(
        name: "demarche-left", help: "A character to the left", keys: ["^B", code(.left)],
        commandKeys: [code(.left)],
        run: { handle, _ in perform(handle) { $0.left() } }),
      Command(
        name: "demarche-right", help: "A character to the right", keys: ["^F", code(.right)],
        commandKeys: [code(.right)],
        run: { handle, _ in perform(handle) { $0.right() } }),
      Command(
        name: "demarche-up", help: "A line up, or an older one", keys: ["^P", code(.up)],
        commandKeys: ["k", code(.up)],
        run: { handle, _ in perform(handle) { $0.up() } }),
      Command(
        name: "demarche-down", help: "A line down, or a newer one", keys: ["^N", code(.down)],
        commandKeys: ["j", code(.down)],
        run: { handle, _ in perform(handle) { $0.down() } }),
      Command(
        name: "demarche-line-start", help: "To the start of the line", keys: ["^A", code(.home)],
        commandKeys: [code(.home)],
        run: { handle, _ in perform(handle) { $0.lineStart() } }),
      Command(
        name: "demarche-line-end", help: "To the end of the line", keys: ["^E", code(.end)],
        commandKeys: [code(.end)],
        run: { handle, _ in perform(handle) { $0.lineEnd() } }),
      Command(
        name: "demarche-clear-screen", help: "Empty the screen", keys: ["^L"], commandKeys: ["^L"],
        run: { handle, _ in perform(handle) { $0.clearScreen() } }),
    ]
  }

  /// Keys for commands that libedit has already.
  private static let borrowed = [
    (code(.wordLeft), "ed-prev-word")
  ]

  func addCommands() {
    for command in LineEditor.commands {
      line_editor_add_command(handle, command.name, command.help, command.run)
    }
  }

  /// Binds the keys in the maps now in force, over libedit's own.
  func bindKeys() {
    let isVi = line_editor_is_vi(handle)
    // libedit's own needs a region marked, which nobody does on a line.
    if !isVi { line_editor_bind(handle, "^W", "ed-delete-prev-word") }
    for command in LineEditor.commands {
      if !isVi { for key in command.altKeys { line_editor_bind(handle, key, command.name) } }
      for key in command.keys { line_editor_bind(handle, key, command.name) }
      for key in command.commandKeys {
        line_editor_bind_in_command_map(handle, key, command.name)
      }
    }
    for (key, name) in LineEditor.borrowed { line_editor_bind(handle, key, name) }
  }

  private static func code(_ key: SpecialKey) -> String {
    Unicode.Scalar(key.rawValue).map { String($0) } ?? ""
  }
}

/// Runs a command for libedit, on the editor it belongs to. (A closure that C can call captures
/// nothing, not even a type.)
private func perform(_ handle: OpaquePointer?, _ command: (LineEditor) -> Int32) -> UInt8 {
  UInt8(LineEditor.of(handle).map(command) ?? CC_ERROR)
}

// MARK: What they do; each answers with libedit's code for what comes next

extension LineEditor {
  fileprivate func enter() -> Int32 {
    let text = String(buffer.text)
    // The first Enter only takes what was chosen.
    if openMenu?.selection != nil {
      menu = nil
      return CC_REFRESH
    }
    // In a paste, indented lines belong to what they stand under.
    let goesOn = !text.allSatisfy(\.isWhitespace) && isNextLineIndented
    guard !goesOn, text.allSatisfy(\.isWhitespace) || conversation.isComplete(text) else {
      insert("\n")
      return CC_REFRESH
    }
    moveCursor(to: text.endIndex, in: text)
    leaveLine()
    outcome = .line(text)
    return CC_NEWLINE
  }

  fileprivate func deleteOrEnd() -> Int32 {
    if !buffer.text.isEmpty { return delete() }
    leaveLine()
    outcome = .ended
    return CC_EOF
  }

  fileprivate func delete() -> Int32 {
    let (text, cursor) = lineAndCursor
    guard cursor < text.endIndex else { return CC_NORM }
    replace(cursor..<text.index(after: cursor), of: text, with: "")
    return CC_REFRESH
  }

  fileprivate func rubOut() -> Int32 {
    let (text, cursor) = lineAndCursor
    guard cursor > text.startIndex else { return CC_NORM }
    replace(text.index(before: cursor)..<cursor, of: text, with: "")
    return CC_REFRESH
  }

  fileprivate func left() -> Int32 {
    if movesMenu(.left) { return CC_REFRESH }
    let (text, cursor) = lineAndCursor
    if cursor > text.startIndex { moveCursor(to: text.index(before: cursor), in: text) }
    return CC_REFRESH
  }

  fileprivate func right() -> Int32 {
    if movesMenu(.right) { return CC_REFRESH }
    let (text, cursor) = lineAndCursor
    if cursor < text.endIndex {
      moveCursor(to: text.index(after: cursor), in: text)
    } else {
      insert(suggestion?.text ?? "")
    }
    return CC_REFRESH
  }

  fileprivate func wordRight() -> Int32 {
    let (text, cursor) = lineAndCursor
    if cursor < text.endIndex {
      moveCursor(to: text.wordEnd(after: cursor), in: text)
    } else {
      insert(suggestion?.firstWord ?? "")
    }
    return CC_REFRESH
  }

  fileprivate func lineStart() -> Int32 {
    let (text, cursor) = lineAndCursor
    moveCursor(to: text.lineStart(at: cursor), in: text)
    return CC_REFRESH
  }

  fileprivate func lineEnd() -> Int32 {
    let (text, cursor) = lineAndCursor
    if cursor < text.endIndex {
      moveCursor(to: text.lineEnd(at: cursor), in: text)
    } else {
      insert(suggestion?.text ?? "")
    }
    return CC_REFRESH
  }

  fileprivate func up() -> Int32 {
    if movesMenu(.up) { return CC_REFRESH }
    let (text, cursor) = lineAndCursor
    let start = text.lineStart(at: cursor)
    if start > text.startIndex {
      let above = text.lineStart(at: text.index(before: start))
      moveCursor(to: text.position(inLineAt: above, like: cursor), in: text)
    } else if let older = walk.older(than: text) {
      replaceLine(with: older)
    }
    return CC_REFRESH
  }

  fileprivate func down() -> Int32 {
    if movesMenu(.down) { return CC_REFRESH }
    let (text, cursor) = lineAndCursor
    let end = text.lineEnd(at: cursor)
    if end < text.endIndex {
      moveCursor(to: text.position(inLineAt: text.index(after: end), like: cursor), in: text)
    } else if let newer = walk.newer(than: text) {
      replaceLine(with: newer)
    }
    return CC_REFRESH
  }

  fileprivate func clearScreen() -> Int32 {
    terminal.write(painter.clearScreen())
    return CC_REFRESH
  }
}

extension String {
  fileprivate func lineStart(at index: Index) -> Index {
    self[..<index].lastIndex(of: "\n").map { self.index(after: $0) } ?? startIndex
  }

  fileprivate func lineEnd(at index: Index) -> Index {
    self[index...].firstIndex(of: "\n") ?? endIndex
  }

  fileprivate func wordEnd(after index: Index) -> Index {
    let start = self[index...].firstIndex { $0.isLetter || $0.isNumber } ?? endIndex
    return self[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? endIndex
  }

  /// The position in another line that stands below or above a position, by columns.
  fileprivate func position(inLineAt start: Index, like position: Index) -> Index {
    let column = displayWidth(self[lineStart(at: position)..<position])
    let line = self[start..<lineEnd(at: start)]
    return line.indices.first { displayWidth(self[start..<$0]) >= column } ?? line.endIndex
  }
}
