/// How hard a layout is to read.
extension Network {
  /// The first of those that are easiest to read. There has to be one.
  func leastCluttered(_ layouts: [NetworkPlaces]) -> NetworkPlaces {
    guard layouts.count > 1 else { return layouts[0] }
    let costs = layouts.map { clutter(of: $0).cost }
    return layouts[costs.indices.min { costs[$0] < costs[$1] } ?? 0]
  }

  struct Clutter {
    /// How often a line leads behind a box or a label that is not its own.
    var hidden = 0
    /// How often two lines cross.
    var crossings = 0
    /// Of the rectangle around everything, in pixels.
    var area = 0.0

    /// A line behind a box misleads more than a crossing; paper is cheap.
    var cost: Double { Double(hidden) * 5 + Double(crossings) + area / 400_000 }
  }

  func clutter(of places: NetworkPlaces) -> Clutter {
    var result = Clutter()
    let centers = places.nodes + places.labels
    let frames = zip(centers, nodes + labels.map(\.size)).map { Rect(center: $0, size: $1) }
    let ways = labels.enumerated().flatMap { place, label in
      [(label.from, nodes.count + place), (label.to, nodes.count + place)]
    }
    for (place, way) in ways.enumerated() {
      let (start, end) = (centers[way.0], centers[way.1])
      result.hidden += frames.indices.count { box in
        box != way.0 && box != way.1 && frames[box].isCrossed(from: start, to: end)
      }
      result.crossings += ways[(place + 1)...].count { other in
        let ends = [way.0, way.1, other.0, other.1]
        return Set(ends).count == 4
          && crosses(start, end, centers[other.0], centers[other.1])
      }
    }
    if let first = frames.first {
      let bounds = frames.reduce(first) { $0.union($1) }
      result.area = bounds.width * bounds.height
    }
    return result
  }

  private func crosses(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ from: Point, _ to: Point, _ point: Point) -> Double {
      (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}

extension Rect {
  /// Whether a straight line leads through the inside (Liang and Barsky, 1984).
  func isCrossed(from start: Point, to end: Point) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, way, low, high) in [
      (start.x, end.x - start.x, x, x + width), (start.y, end.y - start.y, y, y + height),
    ] {
      if way == 0 {
        guard from > low, from < high else { return false }
        continue
      }
      let ends = [(low - from) / way, (high - from) / way].sorted()
      first = max(first, ends[0])
      last = min(last, ends[1])
    }
    return first < last
  }
}
