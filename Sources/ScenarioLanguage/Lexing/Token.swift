/// A token: what kind of thing stands in which bytes. No token owns heap storage.
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    /// A run of letters, digits and the marks a word may hold; reserved words and item keywords too.
    case word
    /// `2019-08-22`, or a word that reads as a whole date. `2019-08` and `2019` are `.number`-like
    /// words until a place expects a date: they are lexed as `.word` and `.number`.
    case date
    /// `-3.5`, `12`.
    case number
    /// `"…"`, the quotes included in its bytes.
    case quoted
    /// `?name`.
    case variable
    /// `?` alone.
    case anything
    case comma, colon, openParenthesis, closeParenthesis
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, divide
    /// What no rule of the language knows; already reported when it was met.
    case unknown
  }

  public var kind: Kind
  public var start: Int32
  public var end: Int32
  /// For words and variables (without `?`) and for each quoted text: the folded word, as interned.
  /// For other kinds 0.
  public var word: WordID

  public init(kind: Kind, start: Int32, end: Int32, word: WordID = .none) {
    self.kind = kind
    self.start = start
    self.end = end
    self.word = word
  }
}

extension Token.Kind {
  /// Whether it is one of `= != < <= > >=`.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Whether it is one of `+ - * /`.
  public var isArithmetic: Bool {
    switch self {
    case .plus, .minus, .times, .divide: true
    default: false
    }
  }
}

/// A word without regard to case and normalisation, as interned in a `WordTable`.
public struct WordID: Hashable, Sendable {
  public let number: UInt32
  public init(_ number: UInt32) { self.number = number }
  public static let none = WordID(0)
}
