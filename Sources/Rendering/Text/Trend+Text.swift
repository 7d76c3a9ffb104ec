import Demarche
import Quantities
import ScenarioLanguage

/// Weights over time, drawn.
extension TextWriter {
  private static let bars = Array("▁▂▃▄▅▆▇█")
  /// As many events get a bar each; more are put together by months or years.
  private static let eventsDrawn = 40
  /// The columns from which on a text stands beside its bar.
  private static let roomForTexts = 60

  mutating func trend(_ trend: Answer.Trend, columns: Int) {
    line(
      0, Piece(trend.names.joined(separator: " · "), .heading),
      Piece("  " + say(RoleLabel.span(trend.from, trend.until)), .aside))
    guard !trend.events.isEmpty else {
      return prose(
        0,
        say(
          trend.unweighted > 0
            ? RoleLabel.noneHasWeight(trend.unweighted) : .nothingBetween))
    }
    gap()
    sparkline(trend, columns: max(20, columns - 12))
    gap()
    let groups = trend.events.count <= TextWriter.eventsDrawn ? [] : grouped(trend)
    let weights = groups.isEmpty ? trend.events.map(\.weight) : groups.map(\.weight)
    let most = weights.map { abs($0.tenThousandths) }.max() ?? 1
    let half = max(4, min(20, (columns - 40) / 4))
    if groups.isEmpty {
      for event in trend.events {
        bar("\(event.date.text)  ", event.weight, most, half, event.event, columns)
      }
    } else {
      for group in groups {
        bar(group.name, group.weight, most, half, say(RoleLabel.events(group.count)), columns)
      }
    }
    gap()
    let last = trend.events.last?.sum.text ?? "0"
    say(0, RoleLabel.inSum(trend.events.count, last, unweighted: trend.unweighted), .aside)
  }

  /// The running sum, a column for each stretch of days.
  private mutating func sparkline(_ trend: Answer.Trend, columns: Int) {
    let days = max(1, Int(trend.until.number - trend.from.number) + 1)
    let count = min(columns, days)
    let sums = trend.events.map(\.sum.tenThousandths)
    let (low, high) = (min(0, sums.min() ?? 0), max(0, sums.max() ?? 0))
    var text = ""
    var place = 0
    for column in 0..<count {
      let end = Int(trend.from.number) + (column + 1) * days / count - 1
      while place < trend.events.count, Int(trend.events[place].date.number) <= end { place += 1 }
      let sum = place == 0 ? 0 : sums[place - 1]
      let level = high == low ? 0 : Int((sum - low) * 7 / (high - low))
      text.append(TextWriter.bars[level])
    }
    let label = say(RoleLabel.sum) + "  "
    let indent = displayWidth(label)
    line(0, Piece(label, .aside), Piece(text, .derived))
    let (from, until) = (date(trend.from), date(trend.until))
    let space = max(1, count - displayWidth(from) - displayWidth(until))
    line(indent, Piece(from + String(repeating: " ", count: space) + until, .aside))
    func number(_ tenThousandths: Int64) -> String {
      Decimal(tenThousandths: tenThousandths)?.text ?? ""
    }
    line(indent, Piece(say(RoleLabel.fromTo(number(low), number(high))), .aside))
  }

  /// A bar to the right for what brings them together, to the left for what drives them apart.
  private mutating func bar(
    _ label: String, _ weight: Decimal, _ most: Int64, _ half: Int, _ text: String, _ columns: Int
  ) {
    let size = most == 0 ? 0 : Int((abs(weight.tenThousandths) * Int64(half) + most - 1) / most)
    let isLeft = weight.tenThousandths < 0
    let space = { (count: Int) in String(repeating: " ", count: count) }
    let left = isLeft ? space(half - size) + String(repeating: "█", count: size) : space(half)
    let right = isLeft ? space(half) : String(repeating: "█", count: size) + space(half - size)
    let value = weight.text
    let drawn = [
      Piece(label, .aside), Piece(left, .ended), Piece("│", .aside), Piece(right, .began),
      Piece(space(max(0, 6 - value.count)) + value + "  ", .aside),
    ]
    // Where there is no room behind the bars, texts stand below them, and not in pieces.
    if columns < TextWriter.roomForTexts {
      line(0, drawn)
      line(4, Piece(text))
    } else {
      line(0, drawn + [Piece(text)])
    }
  }

  private func grouped(_ trend: Answer.Trend) -> [(name: String, weight: Decimal, count: Int)] {
    let months = (trend.until.number - trend.from.number) / 30
    let length = months <= 48 ? 7 : 4
    var result: [(name: String, weight: Decimal, count: Int)] = []
    for event in trend.events {
      let name = String(event.date.text.prefix(length)) + "  "
      if let last = result.last, last.name == name {
        let sum = last.weight.adding(event.weight) ?? last.weight
        result[result.count - 1] = (name, sum, last.count + 1)
      } else {
        result.append((name, event.weight, 1))
      }
    }
    return result
  }
}
