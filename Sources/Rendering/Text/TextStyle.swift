/// How text for people is dressed. A pipe or a file wants `plain`.
public struct TextStyle: Sendable, Hashable {
  /// Whether parts are told apart by colour and weight, too (ANSI escapes). Nothing is said by
  /// colour alone.
  public var usesColor: Bool
  /// Whether stretches of right-to-left text are isolated (U+2068, U+2069), for terminals that
  /// order directions.
  public var isolatesDirections: Bool

  public init(usesColor: Bool = false, isolatesDirections: Bool = false) {
    self.usesColor = usesColor
    self.isolatesDirections = isolatesDirections
  }

  /// No colour, no isolates: the text and nothing else.
  public static let plain = TextStyle()
}

/// What a piece of text is, which decides its colour.
enum TextRole {
  case plain, heading, began, ended, derived, holds, fails, aside, warning

  /// The parameters of the ANSI escape that begins it; nil where it has none.
  var escape: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .began, .holds: "32"
    case .ended, .fails: "31"
    case .derived: "36"
    case .aside: "2"
    case .warning: "1;31"
    }
  }
}

/// A stretch of a line that has one role.
struct Piece: ExpressibleByStringInterpolation {
  var text: String
  var role: TextRole

  init(_ text: String, _ role: TextRole = .plain) {
    self.text = text
    self.role = role
  }

  init(stringLiteral text: String) { self.init(text) }
}
