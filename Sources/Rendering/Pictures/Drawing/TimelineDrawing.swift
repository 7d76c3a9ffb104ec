import Demarche
import Quantities
import Wording

/// A branch over time as a picture: an axis of days, a tick for every event, a bar for every stored
/// fact that changed, deadlines ahead, and a line that a script can move to a day.
struct TimelineDrawing {
  private let chronicle: Chronicle
  private let words: PictureWords
  private let scale: TimeScale
  private static let width = 1000
  private static let rowHeight = 32.0
  /// How many facts are drawn: those with the most changes.
  private static let factLimit = 30

  init(_ chronicle: Chronicle) {
    self.chronicle = chronicle
    words = PictureWords(chronicle.language)
    let lived = max(Int(chronicle.date.number - chronicle.start.number), 30)
    let limit = Int(chronicle.date.number) + lived
    let ahead = chronicle.ahead.map(\.date).filter { Int($0.number) <= limit }.max()
    scale = TimeScale(
      first: chronicle.start, last: max(ahead ?? chronicle.date, chronicle.date),
      columns: Self.width)
  }

  /// Where a day lies; time runs as the language is read.
  func x(_ day: Day) -> Double {
    let x = Double(scale.column(day))
    return words.isRightToLeft ? Double(Self.width) - x : x
  }

  private struct Bar {
    var fact: String
    var spans: [Answer.Interval]
  }

  private var bars: [Bar] {
    var result: [Bar] = []
    for (interval, isDerived) in chronicle.intervals where !isDerived {
      if result.last?.fact == interval.fact {
        result[result.count - 1].spans.append(interval)
      } else {
        result.append(Bar(fact: interval.fact, spans: [interval]))
      }
    }
    let changing = result.filter { $0.spans.contains { $0.beganBy != nil || $0.to != nil } }
    func first(_ bar: Bar) -> Day {
      bar.spans.first { $0.beganBy != nil }?.from ?? bar.spans[0].from
    }
    return changing.enumerated().sorted { left, right in
      (first(left.element), left.offset) < (first(right.element), right.offset)
    }.map(\.element)
  }

  var svg: String {
    let bars = bars
    let shown = bars.prefix(Self.factLimit)
    let top = 64.0
    let height = top + Double(shown.count) * Self.rowHeight + 14
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"time\" viewBox=\"-14 0 1028 "
      + "\(SVGWriter.number(height))\" width=\"1028\" height=\"\(SVGWriter.number(height))\" "
      + "role=\"img\" aria-label=\"\(label.markup)\" direction=\"\(words.direction)\">\n"
    text += axis(height)
    text += events
    for (place, bar) in shown.enumerated() {
      text += self.bar(bar, top + Double(place) * Self.rowHeight)
    }
    let now = SVGWriter.number(x(chronicle.date))
    text +=
      "<path id=\"cursor\" class=\"cursor\" d=\"M\(now) 22V\(SVGWriter.number(height - 4))\"/>\n"
    return text + "</svg>\n"
  }

  private var label: String {
    "\(words[.timeline]): \(words.date(chronicle.start)) – \(words.date(chronicle.date))\(words.comma) "
      + "\(chronicle.entries.count) \(words[.steps])"
  }

  private func axis(_ height: Double) -> String {
    var text = "<path class=\"axis\" d=\"M0 26H1000\"/>\n"
    var free = -1.0
    for (day, unit) in scale.ticks(room: 9) {
      let label = words.catalogue.date(day, upTo: unit)
      let place = Double(scale.column(day))
      let width = textWidth(label, size: 12) + 12
      guard place >= free, place + width <= Double(Self.width) + 14 else { continue }
      free = place + width
      let x = SVGWriter.number(x(day))
      text += "<path class=\"tick\" d=\"M\(x) 22V\(SVGWriter.number(height - 4))\"/>"
      text += "<text class=\"day\" x=\"\(x)\" y=\"14\">\(label)</text>\n"
    }
    return text
  }

  private var events: String {
    var text = ""
    for entry in chronicle.entries where entry.step.cause != .wait {
      let x = SVGWriter.number(x(entry.step.date))
      let kind = entry.step.refused != nil ? "refused" : entry.step.cause.rawValue
      let event =
        "#\(entry.step.number) \(entry.step.date.text) \(entry.step.event ?? "")"
      text +=
        "<g class=\"event \(kind)\" data-step=\"\(entry.step.number)\"><title>\(event.markup)</title>"
      switch entry.step.cause {
      case .deadline: text += "<path d=\"M\(x) 29l6 8-6 8-6-8Z\"/>"
      case .remark: text += "<circle cx=\"\(x)\" cy=\"37\" r=\"4\"/>"
      default: text += "<path d=\"M\(x) 27V47\"/>"
      }
      text += "</g>\n"
    }
    for deadline in chronicle.ahead where deadline.date <= scale.last {
      let x = SVGWriter.number(x(deadline.date))
      text +=
        "<g class=\"event ahead\"><title>\("\(deadline.date.text) \(deadline.title)".markup)</title>"
        + "<path d=\"M\(x) 29l6 8-6 8-6-8Z\"/></g>\n"
    }
    return text
  }

  private func bar(_ bar: Bar, _ y: Double) -> String {
    var text = ""
    for span in bar.spans {
      let start = x(span.from)
      // The first day on which it no longer holds is no part of it.
      let last = span.to.flatMap { $0.adding(-1, .day) } ?? chronicle.date
      let end = x(max(last, span.from))
      let width = max(abs(end - start), 3)
      let left = min(min(start, end), Double(Self.width) - width)
      text +=
        "<rect class=\"span\(span.to == nil ? " lasting" : "")\" x=\"\(SVGWriter.number(left))\" "
        + "y=\"\(SVGWriter.number(y + 16))\" width=\"\(SVGWriter.number(width))\" height=\"8\"/>"
    }
    // The text begins where the bar does, or further back where it would leave the picture.
    let shown = bar.fact
    let room = Double(Self.width) - textWidth(shown, size: 13)
    let begin = max(0, min(Double(scale.column(bar.spans[0].from)), room))
    let x = words.isRightToLeft ? Double(Self.width) - begin : begin
    let direction = words.direction
    text +=
      "<text class=\"row\" x=\"\(SVGWriter.number(x))\" y=\"\(SVGWriter.number(y + 12))\" "
      + "direction=\"\(direction)\">\(shown.markup)</text>\n"
    return text
  }
}
