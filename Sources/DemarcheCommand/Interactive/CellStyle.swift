/// How a character is dressed: only in ways that read well on light and on dark terminals.
struct CellStyle: Hashable {
  enum Color: Int {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  var color: Color?
  var isBold = false
  var isDim = false
  var isUnderlined = false

  static let plain = CellStyle()
  static let bold = CellStyle(isBold: true)
  static let dim = CellStyle(isDim: true)

  /// What a terminal is sent to write so from here on, however it wrote before.
  var escape: String {
    var parameters = ["0"]
    if isBold { parameters.append("1") }
    if isDim { parameters.append("2") }
    if isUnderlined { parameters.append("4") }
    if let color { parameters.append(String(color.rawValue)) }
    return "\u{1B}[" + parameters.joined(separator: ";") + "m"
  }
}

/// How a part of a text is dressed, by its scalars.
struct Dress: Equatable {
  var range: Range<Int>
  var style: CellStyle
}

/// A row below the line: pieces of text, each dressed.
struct PanelRow: Equatable {
  struct Piece: Equatable {
    var text: String
    var style: CellStyle
  }

  var pieces: [Piece]

  init(_ text: String, _ style: CellStyle = .plain) { pieces = [Piece(text: text, style: style)] }

  init(_ pieces: [(String, CellStyle)]) {
    self.pieces = pieces.map { Piece(text: $0.0, style: $0.1) }
  }

  /// The row as it reads without its dress.
  var text: String { pieces.map(\.text).joined() }
}
