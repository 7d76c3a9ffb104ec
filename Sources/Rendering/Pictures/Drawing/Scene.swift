/// What a picture consists of: lines, and boxes of text on top of them.
struct Scene {
  /// For those who hear it, and as its heading.
  var title: String
  /// For those who hear it: what there is to be seen.
  var description = ""
  /// The language of its own words.
  var language = "en"
  var lines: [Line] = []
  var boxes: [Box] = []
  /// Signs explained under the picture.
  var legend: [(style: Style, text: String)] = []

  /// What something is, which decides how it is drawn. Nothing is told by colour alone: lines differ
  /// in their dashes, texts carry marks.
  struct Style: OptionSet {
    let rawValue: Int
    static let derived = Style(rawValue: 1)
    static let began = Style(rawValue: 2)
    static let ended = Style(rawValue: 4)
    /// Less important: what has held from the start.
    static let background = Style(rawValue: 8)
    static let thing = Style(rawValue: 16)
    static let heading = Style(rawValue: 32)
    static let aside = Style(rawValue: 64)
    static let label = Style(rawValue: 128)
    static let current = Style(rawValue: 256)
  }

  /// One line of text within a box.
  struct Row {
    /// An arrow, a mark: never struck through.
    var lead = ""
    var text: String
    var style: Style = []
  }

  struct Box {
    var frame: Rect
    var rows: [Row]
    var style: Style = []
    /// All of it, for those who point at it.
    var hint: String?
  }

  struct Line {
    /// Where it leads through; smooth between them.
    var points: [Point]
    var style: Style = []
    var beginsWithArrow = false
    var endsWithArrow = false
  }

  /// What all of it takes up.
  var bounds: Rect {
    var result: Rect?
    for box in boxes { result = result?.union(box.frame) ?? box.frame }
    for point in lines.flatMap(\.points) {
      let spot = Rect(x: point.x, y: point.y, width: 0, height: 0)
      result = result?.union(spot) ?? spot
    }
    return result ?? Rect(x: 0, y: 0, width: 0, height: 0)
  }
}

/// Measures of the text in boxes.
enum BoxText {
  static let size = 13.0
  static let lineHeight = 18.0
  static let padding = 8.0

  /// What a box of these rows takes up.
  static func size(of rows: [Scene.Row]) -> Size {
    let width = rows.map { BoxText.width(of: $0) }.max() ?? 0
    return Size(
      width: (width + 2 * padding).rounded(.up),
      height: (Double(rows.count) * lineHeight + padding).rounded(.up))
  }

  static func width(of row: Scene.Row) -> Double {
    textWidth(row.lead + row.text, size: size, isBold: isBold(row.style))
  }

  static func isBold(_ style: Scene.Style) -> Bool {
    style.contains(.heading) || style.contains(.began) || style.contains(.ended)
  }

  /// A text as rows of at most a width; those after the first are set in, except in headings.
  static func rows(
    _ text: String, after lead: String = "", _ style: Scene.Style, within width: Double
  ) -> [Scene.Row] {
    let isBold = isBold(style)
    let indent = style.contains(.heading) ? "" : "  "
    let room = width - textWidth(lead.isEmpty ? indent : lead, size: size, isBold: isBold)
    return lines(of: text, within: room, size: size, isBold: isBold).enumerated().map {
      $0.offset == 0
        ? Scene.Row(lead: lead, text: $0.element, style: style)
        : Scene.Row(text: indent + $0.element, style: style)
    }
  }
}
