/// A text cut into tokens and lines.
public struct LexedText: Sendable {
  public internal(set) var tokens: [Token] = []
  /// The lines that hold tokens, in order.
  public internal(set) var lines: [Line] = []
  public internal(set) var comments: [Comment] = []
  /// What is wrong with its characters, in order. Those in free text are no mistakes: the parser,
  /// which knows what is text, says which.
  var problems: [LexicalProblem] = []
  /// Whether some bytes are no UTF-8 or are control characters.
  public internal(set) var isBroken = false

  /// A line that holds tokens.
  public struct Line: Sendable, Hashable {
    /// Its first byte that is no space.
    public var start: Int32
    /// After its last byte that is no space and in no comment.
    public var end: Int32
    /// How far in it starts: 0 in the first column.
    public var indent: Int32
    /// Counted from 0.
    public var number: Int32
    public var firstToken: Int32
    public var endToken: Int32
  }

  /// A comment, its `#` included and its line's end not.
  public struct Comment: Sendable, Hashable {
    public var start: Int32
    public var end: Int32
    /// How far in it starts.
    public var indent: Int32
    /// Counted from 0.
    public var line: Int32
    /// Whether tokens stand before it on its line.
    public var followsTokens: Bool
  }
}

/// A mistake in the characters of a text.
struct LexicalProblem: Sendable {
  enum Kind: UInt8, Sendable {
    case brokenText, controlCharacter
    case unknownCharacter, unclosedQuote, mixedIndentation
    case tooManyPlaces, numberOutOfRange, noSuchDate, crowdedSign

    /// Whether it is a mistake even in free text and in comments.
    var countsInText: Bool { self == .brokenText || self == .controlCharacter }
  }

  var kind: Kind
  var start: Int32
  var end: Int32
}
