import Foundation

/// Writes a picture as SVG: what little of it charts need. Colours are names of roles, which the
/// style sheet gives values for light and for dark surroundings.
struct SVG {
  enum Role: String {
    case own, other, grid, surface, ink, quiet
  }

  let width: Double
  let height: Double
  private var body = ""

  init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    body =
      "<title>\(SVG.escaped(title))</title>\n"
      + "<rect width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\" rx=\"8\" "
      + "class=\"fill-surface\"/>\n"
  }

  mutating func line(
    _ from: (Double, Double), _ to: (Double, Double), _ role: Role, width: Double = 1
  ) {
    path([from, to], role, width: width)
  }

  mutating func path(
    _ points: [(Double, Double)], _ role: Role, width: Double = 2, isDashed: Bool = false
  ) {
    let places = points.map { "\(SVG.number($0.0)),\(SVG.number($0.1))" }
    body +=
      "<polyline points=\"\(places.joined(separator: " "))\" class=\"line-\(role.rawValue)\" "
      + "stroke-width=\"\(SVG.number(width))\"\(isDashed ? " stroke-dasharray=\"4 4\"" : "")/>\n"
  }

  /// A dot with a ring of the surface around it, so that it stays clear of what it lies on.
  mutating func dot(_ at: (Double, Double), radius: Double, _ role: Role, says: String) {
    body +=
      "<circle cx=\"\(SVG.number(at.0))\" cy=\"\(SVG.number(at.1))\" r=\"\(SVG.number(radius))\" "
      + "class=\"dot-\(role.rawValue)\"><title>\(SVG.escaped(says))</title></circle>\n"
  }

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, _ at: (Double, Double), _ role: Role = .ink, size: Double = 13,
    _ anchor: Anchor = .start, isBold: Bool = false
  ) {
    body +=
      "<text x=\"\(SVG.number(at.0))\" y=\"\(SVG.number(at.1))\" class=\"fill-\(role.rawValue)\" "
      + "font-size=\"\(SVG.number(size))\" text-anchor=\"\(anchor.rawValue)\""
      + "\(isBold ? " font-weight=\"600\"" : "")>\(SVG.escaped(text))</text>\n"
  }

  var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVG.number(width)) \
    \(SVG.number(height))" width="\(SVG.number(width))" height="\(SVG.number(height))" \
    font-family="system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif">
    <style>
    \(SVG.sheet(SVG.light))
    @media (prefers-color-scheme: dark) {
    \(SVG.sheet(SVG.dark))
    }
    </style>
    \(body)</svg>

    """
  }

  private static let light: [(Role, String)] = [
    (.own, "#2a78d6"), (.other, "#85837d"), (.grid, "#e4e3de"), (.surface, "#fcfcfb"),
    (.ink, "#1b1a18"), (.quiet, "#5c5a54"),
  ]
  private static let dark: [(Role, String)] = [
    (.own, "#4f97ea"), (.other, "#96948d"), (.grid, "#34332f"), (.surface, "#1a1a19"),
    (.ink, "#f4f3ef"), (.quiet, "#b9b7ae"),
  ]

  private static func sheet(_ colors: [(Role, String)]) -> String {
    let surface = colors.first { $0.0 == .surface }?.1 ?? "none"
    return colors.map { role, color in
      ".fill-\(role.rawValue) { fill: \(color) } "
        + ".line-\(role.rawValue) { stroke: \(color); fill: none; stroke-linejoin: round } "
        + ".dot-\(role.rawValue) { fill: \(color); stroke: \(surface); stroke-width: 2 }"
    }.joined(separator: "\n")
  }

  /// The same picture for dark surroundings alone, for programs that know no media queries.
  var darkText: String {
    text.replacingOccurrences(of: "@media (prefers-color-scheme: dark) {", with: "")
      .replacingOccurrences(of: "}\n</style>", with: "</style>")
  }

  private static func number(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(format: "%.1f", number)
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
  }
}
