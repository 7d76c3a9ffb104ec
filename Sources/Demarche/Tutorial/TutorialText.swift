/// A tutorial as it is written: Markdown, in which fenced blocks say what is opened, typed and
/// answered.
///
/// | block | what it holds |
/// |---|---|
/// | `open` | the path of a scenario, from the folder of the tutorial; then lines that are typed unseen |
/// | `session` | lines to type, each after `> `, and below each its answer |
/// | `demarche` | a scenario, which is opened |
/// | `demarche-more` | what is added to it; the whole is opened anew |
/// | `demarche-wrong` | a scenario with a mistake in it |
/// | `check` | what is said of the mistake |
///
/// Any other block is part of the prose. The answers stand in the text for those who read it; a test
/// keeps them true.
public struct TutorialText {
  public enum Block {
    case prose([String])
    case fence(tag: String, lines: [String])
  }

  public var blocks: [Block]

  public init(_ text: String) {
    blocks = []
    var prose: [String] = []
    var fence: (tag: String, lines: [String])?
    func endProse(_ blocks: inout [Block]) {
      if !prose.isEmpty { blocks.append(.prose(prose)) }
      prose = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch fence {
      case let open?:
        if line == "```" {
          blocks.append(.fence(tag: open.tag, lines: open.lines))
          fence = nil
        } else {
          fence?.lines.append(line)
        }
      case nil:
        if line.hasPrefix("```") {
          endProse(&blocks)
          fence = (String(line.dropFirst(3)), [])
        } else {
          prose.append(line)
        }
      }
    }
    if let open = fence { blocks.append(.fence(tag: open.tag, lines: open.lines)) }
    endProse(&blocks)
  }

  /// The text again, line for line.
  public var text: String {
    blocks.flatMap { block in
      switch block {
      case .prose(let lines): lines
      case .fence(let tag, let lines): ["```" + tag] + lines + ["```"]
      }
    }
    .joined(separator: "\n")
  }

  /// The lines to type in a session block, without the sign before them.
  public static func typedLines(of lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
  }
}
