/// A walk through earlier lines with Up and Down, among those that begin with what was typed.
///
/// What was typed is the walk's last stop: Down always comes back to it. The walk ends as soon as
/// the line is changed, because then there is something new that was typed.
struct HistoryWalk {
  /// Oldest first.
  private(set) var entries: [String]
  private var typed = ""
  private var shown: String?
  private var position: Int

  init(entries: [String]) {
    self.entries = entries
    position = entries.count
  }

  /// The next older line to show in place of `text`; nil if there is none.
  mutating func older(than text: String) -> String? {
    start(at: text)
    var next = position - 1
    while next >= 0 {
      if matches(entries[next]), entries[next] != text { return show(next) }
      next -= 1
    }
    return nil
  }

  /// The next newer line to show in place of `text`, at last what was typed; nil if there is none.
  mutating func newer(than text: String) -> String? {
    start(at: text)
    if position == entries.count { return nil }
    var next = position + 1
    while next < entries.count {
      if matches(entries[next]), entries[next] != text { return show(next) }
      next += 1
    }
    position = entries.count
    shown = typed
    return typed
  }

  /// Takes in a line that was answered, and ends the walk.
  mutating func add(_ entry: String) {
    if entries.last != entry { entries.append(entry) }
    end()
  }

  /// Forgets what was typed.
  mutating func end() {
    shown = nil
    position = entries.count
  }

  private mutating func start(at text: String) {
    if shown == text { return }
    typed = text
    position = entries.count
  }

  private func matches(_ entry: String) -> Bool {
    entry != typed && (typed.isEmpty || entry.hasPrefix(typed))
  }

  private mutating func show(_ index: Int) -> String {
    position = index
    shown = entries[index]
    return entries[index]
  }
}
