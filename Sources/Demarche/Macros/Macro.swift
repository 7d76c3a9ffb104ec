/// Lines under a name, kept with the session: `macro NAME = line; line with $1`.
///
/// `$1` to `$9` stand for what follows the name when it is typed, word by word or in quotes; `$*` for
/// all of it, `$$` for the sign itself.
struct Macro: Equatable, Sendable {
  var name: String
  /// As typed, behind the `=`.
  var text: String

  /// The lines: parted by semicolons that stand outside of quotes.
  var lines: [String] {
    var lines = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        lines.append("")
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    return lines.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The most that its lines ask for: 2 where `$2` is the highest.
  var argumentCount: Int {
    var count = 0
    Macro.visit(text) { if let number = $0.wholeNumberValue { count = max(count, number) } }
    return count
  }

  /// Whether it takes all that follows, `$*`.
  var takesAll: Bool { text.contains("$*") }

  /// Its lines with the words typed behind its name, at least as many as it asks for.
  func lines(with words: [String], all: String) -> [String] {
    lines.map { Macro.filled($0, words, all: all) }
  }

  /// `NAME $1 $2`.
  var usage: String {
    let words = (0..<argumentCount).map { "$\($0 + 1)" } + (takesAll ? ["…"] : [])
    return ([name] + words).joined(separator: " ")
  }

  /// As it was typed.
  var line: String { "macro \(name) = \(text)" }

  // MARK: Parts

  private static func filled(_ line: String, _ words: [String], all: String) -> String {
    var result = ""
    var rest = line[...]
    while let sign = rest.firstIndex(of: "$") {
      result += rest[..<sign]
      let next = rest.index(after: sign)
      guard next < rest.endIndex else {
        rest = rest[sign...]
        break
      }
      switch rest[next] {
      case "*": result += all
      case "$": result += "$"
      case let digit:
        if let number = digit.wholeNumberValue, (1...9).contains(number), number <= words.count {
          result += words[number - 1]
        } else {
          result += rest[sign...next]
        }
      }
      rest = rest[rest.index(after: next)...]
    }
    return result + rest
  }

  /// Calls with what stands behind each `$`.
  private static func visit(_ text: String, _ body: (Character) -> Void) {
    var isSign = false
    for character in text {
      if isSign {
        body(character)
        isSign = false
      } else {
        isSign = character == "$"
      }
    }
  }

  /// Words, and texts in quotes, with their quotes.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
