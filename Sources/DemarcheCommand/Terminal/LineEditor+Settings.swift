import CLineEditing
import Glibc

/// The user's own settings for every program that edits with libedit.
extension LineEditor {
  /// Takes in `~/.editrc` (or `$EDITRC`), over the editor's own bindings.
  ///
  /// Debian's libedit begins with vi's keys; here only those who ask for them have them.
  ///
  /// The file may choose vi's keys, and that throws away whatever was bound before. So it is read
  /// for the choice first; then come our keys, and then once more the keys that the file binds.
  func takeInSettings() {
    line_editor_choose_emacs(handle)
    el_source(handle, nil)
    line_editor_enable(handle)
    bindKeys()
    for words in LineEditor.settings() where !words.contains("-v") && !words.contains("-e") {
      guard words[0] == "bind" || words[0].hasSuffix(":bind") else { continue }
      var arguments: [UnsafePointer<CChar>?] = words.map { UnsafePointer(strdup($0)) } + [nil]
      el_parse(handle, Int32(words.count), &arguments)
      for argument in arguments { free(UnsafeMutableRawPointer(mutating: argument)) }
    }
  }

  /// The words of each row of the settings file.
  private static func settings() -> [[String]] {
    let path =
      getenv("EDITRC").map { String(cString: $0) }
      ?? getenv("HOME").map { String(cString: $0) + "/.editrc" }
    guard let path, let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var rows: [[String]] = []
    var row: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(row) }
    while getline(&row, &capacity, file) > 0 {
      guard let row else { break }
      let words = words(of: row)
      if !words.isEmpty { rows.append(words) }
    }
    return rows
  }

  /// A row's words, quoted as libedit has it.
  private static func words(of row: UnsafePointer<CChar>) -> [String] {
    guard let tokenizer = tok_init(nil) else { return [] }
    defer { tok_end(tokenizer) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    guard tok_str(tokenizer, row, &count, &words) == 0, let words, count > 0 else { return [] }
    let found = (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
    return found.first?.hasPrefix("#") == true ? [] : found
  }
}
