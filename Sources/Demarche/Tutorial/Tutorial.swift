/// A tutorial as it is walked through: parts, each with what is told, opened and typed, in order.
public struct Tutorial {
  public enum Step: Equatable {
    /// A paragraph, a list, or text to be shown as it stands.
    case tell(String, isVerbatim: Bool)
    /// A scenario file is opened, and lines are typed unseen.
    case open(path: String, lines: [String])
    /// A scenario, or what is added to the one before, is shown; the whole is opened.
    case write(shown: String, whole: String)
    /// The learner types this.
    case type(String)
  }

  public struct Part: Equatable {
    public var title: String
    public var steps: [Step]
  }

  /// The title of the whole.
  public var title = ""
  /// What stands before the first part is left out: it is for readers.
  public var parts: [Part] = []

  public init(_ text: TutorialText) {
    var whole = ""
    for block in text.blocks {
      switch block {
      case .prose(let lines): addProse(lines)
      case .fence("open", let lines):
        whole = ""
        add(.open(path: lines.first ?? "", lines: Array(lines.dropFirst())))
      case .fence("session", let lines):
        for line in TutorialText.typedLines(of: lines) { add(.type(line)) }
      case .fence("demarche", let lines):
        whole = lines.joined(separator: "\n") + "\n"
        add(.write(shown: lines.joined(separator: "\n"), whole: whole))
      case .fence("demarche-more", let lines):
        whole += "\n" + lines.joined(separator: "\n") + "\n"
        add(.write(shown: lines.joined(separator: "\n"), whole: whole))
      case .fence(_, let lines):
        add(.tell(lines.joined(separator: "\n"), isVerbatim: true))
      }
    }
  }

  /// The paragraphs of a stretch of prose; a heading of the second rank begins a part.
  private mutating func addProse(_ lines: [String]) {
    for paragraph in lines.split(whereSeparator: \.isEmpty) {
      let text = paragraph.joined(separator: "\n")
      if text.hasPrefix("# ") {
        title = String(text.dropFirst(2))
      } else if text.hasPrefix("## ") {
        parts.append(Part(title: String(text.dropFirst(3)), steps: []))
      } else {
        add(.tell(text, isVerbatim: false))
      }
    }
  }

  private mutating func add(_ step: Step) {
    if !parts.isEmpty { parts[parts.count - 1].steps.append(step) }
  }
}
