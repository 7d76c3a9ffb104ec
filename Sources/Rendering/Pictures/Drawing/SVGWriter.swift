import Demarche

/// A scene as an SVG document, or as a part of a page.
///
/// Colours come from style sheets, with others for dark screens; who sees none of them has dashes,
/// marks and slanted letters.
struct SVGWriter {
  let scene: Scene
  private static let margin = 24.0

  init(_ scene: Scene) { self.scene = scene }

  private var isRightToLeft: Bool { PictureWords(scene.language).isRightToLeft }

  /// A document of its own, with its heading and legend in the picture.
  var document: String {
    var head = Header(scene, isRightToLeft: isRightToLeft)
    head.layOut(width: max(scene.bounds.width, 420))
    let bounds = scene.bounds
    let left = bounds.x - Self.margin
    let top = bounds.y - head.height - Self.margin
    let width = max(bounds.width, 420) + 2 * Self.margin
    let height = bounds.bottom + Self.margin - top
    let frame = Rect(x: left, y: top, width: width, height: height).rounded
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let language = scene.language.markup
    text += open(
      frame,
      " xml:lang=\"\(language)\" lang=\"\(language)\" role=\"img\" "
        + "aria-labelledby=\"title text\"")
    text += definitions
    text += "<style>\(SVGWriter.style)</style>\n"
    text += "<rect class=\"paper\" \(attributes(frame))/>\n"
    text += body
    text += head.body(
      in: Rect(
        x: left + Self.margin, y: top + Self.margin / 2, width: width - 2 * Self.margin,
        height: head.height))
    return text + "</svg>\n"
  }

  /// A part of a page, which has the style and the heads of arrows; those who hear it are told box
  /// by box.
  func fragment(frame given: Rect? = nil) -> String {
    let bounds = given ?? scene.bounds
    let frame = Rect(
      x: bounds.x - 12, y: bounds.y - 12, width: bounds.width + 24, height: bounds.height + 24)
    return open(frame.rounded, " role=\"group\" aria-label=\"\(scene.title.markup)\"") + body
      + "</svg>\n"
  }

  private func open(_ frame: Rect, _ more: String) -> String {
    let (x, y) = (SVGWriter.number(frame.x), SVGWriter.number(frame.y))
    let (width, height) = (SVGWriter.number(frame.width), SVGWriter.number(frame.height))
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(x) \(y) \(width) \(height)\" "
      + "width=\"\(width)\" height=\"\(height)\" direction=\"\(isRightToLeft ? "rtl" : "ltr")\""
      + "\(more)>\n"
  }

  /// What a document has and a part of a page does not: words for those who hear it, arrows.
  private var definitions: String {
    var text = "<title id=\"title\">\(scene.title.markup)</title>\n"
    text += "<desc id=\"text\">\(scene.description.markup)</desc>\n<defs>"
    for name in ["", "began", "ended"] { text += SVGWriter.marker(name) }
    return text + "</defs>\n"
  }

  /// The head of an arrow of one colour.
  static func marker(_ name: String) -> String {
    "<marker id=\"arrow\(name)\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"11\" "
      + "markerHeight=\"11\" orient=\"auto-start-reverse\" markerUnits=\"userSpaceOnUse\">"
      + "<path class=\"head \(name)\" d=\"M0 1 10 5 0 9Z\"/></marker>"
  }

  private var body: String {
    var text = ""
    for line in scene.lines { text += self.line(line) }
    for box in scene.boxes { text += self.box(box) }
    return text
  }

  private func line(_ line: Scene.Line) -> String {
    let style = line.style.contains(.ended) ? "ended" : line.style.contains(.began) ? "began" : ""
    var text = "<path class=\"line\(line.style.classes)\" d=\"\(SVGWriter.path(line.points))\""
    if line.beginsWithArrow { text += " marker-start=\"url(#arrow\(style))\"" }
    if line.endsWithArrow { text += " marker-end=\"url(#arrow\(style))\"" }
    return text + "/>\n"
  }

  private func box(_ box: Scene.Box) -> String {
    var text = box.hint == nil ? "<g>" : "<g role=\"img\">"
    if let hint = box.hint { text += "<title>\(hint.markup)</title>" }
    let radius = box.style.contains(.label) ? 4 : box.style.contains(.thing) ? 0 : 8
    text += "<rect class=\"box\(box.style.classes)\" rx=\"\(radius)\" \(attributes(box.frame))/>"
    for (number, row) in box.rows.enumerated() {
      let y = box.frame.y + BoxText.padding / 2 + (Double(number) + 0.75) * BoxText.lineHeight
      text += SVGWriter.text(
        row, between: box.frame.x + BoxText.padding, and: box.frame.right - BoxText.padding, y: y,
        isRightToLeft: isRightToLeft || Rendering.isRightToLeft(row.text),
        attributes: PictureWords(scene.language).attribute(for: row.text))
    }
    return text + "</g>\n"
  }

  /// A text that begins on its own side.
  static func text(
    _ row: Scene.Row, between left: Double, and right: Double, y: Double, isRightToLeft: Bool,
    attributes: String = ""
  ) -> String {
    let x = isRightToLeft ? right : left
    let direction = isRightToLeft ? " direction=\"rtl\"" : " direction=\"ltr\""
    let words = row.lead.isEmpty ? row.text.markup : "<tspan>\(row.text.markup)</tspan>"
    return
      "<text class=\"row\(row.style.classes)\" x=\"\(number(x))\" y=\"\(number(y))\"\(direction)\(attributes)>"
      + "\(row.lead.markup)\(words)</text>"
  }

  private func attributes(_ frame: Rect) -> String {
    "x=\"\(SVGWriter.number(frame.x))\" y=\"\(SVGWriter.number(frame.y))\" "
      + "width=\"\(SVGWriter.number(frame.width))\" height=\"\(SVGWriter.number(frame.height))\""
  }

  /// A smooth line through points: straight where there are two, else curved at those between.
  static func path(_ points: [Point]) -> String {
    guard let first = points.first else { return "" }
    func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }
    var text = "M\(pair(first))"
    if points.count == 2 { return text + "L\(pair(points[1]))" }
    for place in points.indices.dropFirst() {
      // Catmull and Rom's spline, in the form of Bézier's.
      let before = points[max(place - 2, 0)]
      let (start, end) = (points[place - 1], points[place])
      let after = points[min(place + 1, points.count - 1)]
      let one = start + (end - before) * (1 / 6)
      let two = end - (after - start) * (1 / 6)
      text += "C\(pair(one)) \(pair(two)) \(pair(end))"
    }
    return text
  }

  /// A number to a tenth, without what it does not need.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (part == 0 ? "" : ".\(part)")
  }
}

extension Scene.Style {
  /// As classes of a style sheet.
  var classes: String {
    let names: [(Scene.Style, String)] = [
      (.derived, "derived"), (.began, "began"), (.ended, "ended"), (.background, "background"),
      (.thing, "thing"), (.heading, "heading"), (.aside, "aside"), (.label, "label"),
      (.current, "current"), (.title, "title"),
    ]
    return names.filter { contains($0.0) }.map { " " + $0.1 }.joined()
  }
}

extension String {
  /// The text for markup: nothing in it is taken for a tag, and what XML does not allow is shown.
  var markup: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isAllowed =
          scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
