/// Parts of answers that tell what there is and what can be typed.
extension Answer {
  /// What there is to know of something that was asked about with `?`.
  public struct About: Sendable {
    /// What it is: a word of the program or of the scenario.
    public enum Subject: String, Sendable {
      case scenario, relation, action, name, kind, rule, consequence, deadline, source
      case command, task, word, code
      /// A word of several phrases.
      case words
    }

    public var subject: Subject
    /// As it can be typed.
    public var name: String
    /// What it is, in a sentence or as it stands in its file.
    public var text: String?
    public var sections: [Section] = []
    /// Lines worth typing next.
    public var next: [String] = []
  }

  /// Things of one sort, the first of them.
  public struct Section: Sendable {
    public var title: String
    /// How many there are in all; nil where they are all here.
    public var count: Int?
    public var items: [Item]

    public struct Item: Sendable {
      public var text: String
      public var note: String?

      public init(_ text: String, _ note: String? = nil) {
        self.text = text
        self.note = note
      }
    }
  }

  /// A line worth trying, and why.
  public struct Idea: Sendable, Equatable {
    public var line: String
    public var reason: String
  }
}
