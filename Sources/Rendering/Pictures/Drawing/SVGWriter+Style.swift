extension SVGWriter {
  /// Colours by the palette of Okabe and Ito, which those with any kind of colour-blindness can tell
  /// apart; in grey they differ in lightness, and everything differs in shape besides.
  static let colors = """
    :root{--ink:#1b1f24;--paper:#fff;--card:#f6f8fa;--edge:#57606a;--faint:#6e7781;--thing:#fffdf3;\
    --began:#0059a8;--ended:#a33a00;--current:#ddf0ff;--label:#fff}\
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--card:#1c2330;\
    --edge:#9aa5b1;--faint:#9aa5b1;--thing:#23210f;--began:#79c0ff;--ended:#ffa657;\
    --current:#10304d;--label:#0d1117}}\
    @media print{:root{--ink:#000;--paper:#fff;--card:#fff;--edge:#444;--faint:#444;--thing:#fff;\
    --began:#004a8d;--ended:#8a3000;--current:#eee;--label:#fff}}
    """

  static let shapes = """
    .paper{fill:var(--paper)}\
    .box{fill:var(--card);stroke:var(--edge);stroke-width:1.5}\
    .box.thing{fill:var(--thing);stroke-dasharray:2 3}\
    .box.derived{stroke-dasharray:7 4}\
    .box.label{fill:var(--label);stroke:var(--edge);stroke-width:.6;stroke-dasharray:none}\
    .box.current{fill:var(--current);stroke-width:3}\
    .line{fill:none;stroke:var(--edge);stroke-width:1.6}\
    .line.background{stroke-width:1;opacity:.75}\
    .line.derived{stroke-dasharray:7 4}\
    .line.began{stroke:var(--began);stroke-width:3.2}\
    .line.ended{stroke:var(--ended);stroke-width:2.4;stroke-dasharray:2 5}\
    .line.current{stroke-width:3.2}\
    .head{fill:var(--edge)}.head.began{fill:var(--began)}.head.ended{fill:var(--ended)}\
    .row{font:13px system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans CJK KR",\
    Arial,sans-serif;fill:var(--ink);white-space:pre}\
    .row.heading{font-weight:700}\
    .row.derived{font-style:italic}\
    .row.background,.row.aside{fill:var(--faint)}\
    .row.began{fill:var(--began);font-weight:700}\
    .row.ended{fill:var(--ended);font-weight:700}.row.ended tspan{text-decoration:line-through}\
    .title{font-size:17px}
    """

  static let style = colors + shapes

  /// The heading and the legend of a picture that stands alone.
  struct Header {
    private let scene: Scene
    private let isRightToLeft: Bool
    private var titleLines: [String] = []
    private var legendRows: [[(style: Scene.Style, text: String, width: Double)]] = []
    private(set) var height = 0.0

    init(_ scene: Scene, isRightToLeft: Bool) {
      self.scene = scene
      self.isRightToLeft = isRightToLeft
    }

    private static let sample = 34.0
    private static let gap = 22.0

    mutating func layOut(width: Double) {
      titleLines = lines(of: scene.title, within: width, size: 17, isBold: true)
      var row: [(style: Scene.Style, text: String, width: Double)] = []
      var used = 0.0
      for entry in scene.legend {
        let needed =
          Self.sample + Self.gap
          + BoxText.width(of: Scene.Row(text: entry.text, style: entry.style))
        if used + needed > width, !row.isEmpty {
          legendRows.append(row)
          row = []
          used = 0
        }
        row.append((entry.style, entry.text, needed))
        used += needed
      }
      if !row.isEmpty { legendRows.append(row) }
      height = Double(titleLines.count) * 24 + Double(legendRows.count) * 22 + 26
    }

    func body(in frame: Rect) -> String {
      var text = ""
      var y = frame.y + 20
      for line in titleLines {
        text +=
          SVGWriter.text(
            Scene.Row(text: line, style: [.heading, .title]), between: frame.x, and: frame.right,
            y: y,
            isRightToLeft: isRightToLeft || Rendering.isRightToLeft(line)) + "\n"
        y += 24
      }
      for row in legendRows {
        var offset = 0.0
        for entry in row {
          let start = isRightToLeft ? frame.right - offset : frame.x + offset
          let end = isRightToLeft ? start - Header.sample + 8 : start + Header.sample - 8
          text +=
            "<path class=\"line\(entry.style.classes)\" "
            + "d=\"\(SVGWriter.path([Point(x: start, y: y - 5), Point(x: end, y: y - 5)]))\"/>"
          text +=
            SVGWriter.text(
              Scene.Row(text: entry.text, style: entry.style),
              between: frame.x + offset + Header.sample, and: frame.right - offset - Header.sample,
              y: y, isRightToLeft: isRightToLeft) + "\n"
          offset += entry.width
        }
        y += 22
      }
      return text
    }
  }
}

extension Scene.Style {
  static let title = Scene.Style(rawValue: 512)
}
