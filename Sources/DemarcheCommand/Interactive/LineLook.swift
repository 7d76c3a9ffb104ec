import Demarche
import ScenarioLanguage

/// What shows of a line besides its text while it is typed.
struct LineLook: Equatable {
  var dress: [Dress] = []
  /// What is wrong with it, and what would be right.
  var hint: String?

  init() {}

  /// Commands stand out by weight, names by their kind, variables and values by colour; what fits
  /// nowhere is underlined. Words of phrases, most of a line, are plain.
  init(_ look: Session.Look) {
    hint = look.hint.map { "  " + $0 }
    dress = look.parts.compactMap { part in
      let style = LineLook.style(part.role)
      return style == .plain ? nil : Dress(range: part.range, style: style)
    }
  }

  private static let kindColors: [CellStyle.Color] = [.cyan, .green, .blue]

  private static func style(_ role: Session.Look.Role) -> CellStyle {
    switch role {
    case .command: .bold
    case .word(.name(let kind)):
      // The first three kinds are those of numbers, dates and texts.
      CellStyle(color: kindColors[Int(kind.number) % kindColors.count])
    case .word(.variable): CellStyle(color: .magenta, isBold: true)
    case .word(.literal): CellStyle(color: .magenta)
    case .word(.unknown): CellStyle(color: .red, isUnderlined: true)
    case .word(.connective): .bold
    case .word(.phrase), .word(.open): .plain
    }
  }
}
