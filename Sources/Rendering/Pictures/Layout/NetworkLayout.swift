/// Nodes, and between some of them a label that stands on the line that joins them.
struct Network {
  var nodes: [Size]
  var labels: [(from: Int, to: Int, size: Size)]
}

/// Where nodes and labels of a network lie: their centres.
struct NetworkPlaces {
  var nodes: [Point]
  var labels: [Point]
}

extension Network {
  /// A layout by forces: what is joined attracts, everything repels. Labels take part as small nodes
  /// between the two they belong to. At the end nothing overlaps.
  ///
  /// The start is a circle on which those that are joined lie near each other, the number of rounds
  /// is fixed, and nothing is random, so that equal networks are laid out equally.
  ///
  /// That is done from several circles; the least cluttered outcome is taken.
  func placed() -> NetworkPlaces {
    guard !nodes.isEmpty else { return NetworkPlaces(nodes: [], labels: []) }
    // Of few any circle will do, of very many each takes long.
    let circles = (8...60).contains(labels.count) ? 5 : 1
    return leastCluttered((0..<circles).map { placed(turnedBy: $0) })
  }

  private func placed(turnedBy turn: Int) -> NetworkPlaces {
    var centers = startingPlaces(turnedBy: turn)
    centers += labels.map { (centers[$0.from] + centers[$0.to]) * 0.5 }
    let sizes = nodes + labels.map(\.size)
    let springs = labels.enumerated().flatMap { place, label in
      [(label.from, nodes.count + place), (label.to, nodes.count + place)]
    }
    relax(&centers, sizes, springs)
    // Screens and sheets are wider than high.
    for place in centers.indices {
      centers[place].x *= 1.3
      centers[place].y *= 0.8
    }
    return settled(centers)
  }

  /// Places from elsewhere, moved apart where they overlap.
  func settled(_ centers: [Point]) -> NetworkPlaces {
    let sizes = nodes + labels.map(\.size)
    let apart = separated(centers, sizes: sizes, gap: 16)
    return NetworkPlaces(
      nodes: Array(apart[..<nodes.count]), labels: Array(apart[nodes.count...]))
  }

  /// Nodes on an ellipse in an order that keeps neighbours together; the one with most lines in the
  /// middle if it is joined to most others.
  ///
  /// - Parameter turn: by how many fifths those on the ellipse are moved on along it.
  private func startingPlaces(turnedBy turn: Int) -> [Point] {
    var degrees = Array(repeating: 0, count: nodes.count)
    for label in labels {
      degrees[label.from] += 1
      degrees[label.to] += 1
    }
    var ring = ringOrder(degrees)
    var result = Array(repeating: Point.zero, count: nodes.count)
    if nodes.count > 3, let hub = ring.first, degrees[hub] * 2 > nodes.count { ring.removeFirst() }
    let radius = 120.0 + 60 * Double(nodes.count)
    let shift = turn * ring.count / 5
    for (place, node) in ring.enumerated() {
      let (x, y) = circle((place + shift) % max(ring.count, 1), of: ring.count)
      result[node] = Point(x: x * radius * 1.5, y: y * radius)
    }
    return result
  }

  /// Each node beside one it is joined to, where that can be; those with most lines first.
  private func ringOrder(_ degrees: [Int]) -> [Int] {
    var neighbours = Array(repeating: Set<Int>(), count: nodes.count)
    for label in labels {
      neighbours[label.from].insert(label.to)
      neighbours[label.to].insert(label.from)
    }
    let byDegree = nodes.indices.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    var ring: [Int] = []
    var isPlaced = Array(repeating: false, count: nodes.count)
    for seed in byDegree {
      var open = [seed]
      while let next = open.popLast() {
        if isPlaced[next] { continue }
        isPlaced[next] = true
        ring.append(next)
        open += neighbours[next].filter { !isPlaced[$0] }.sorted {
          degrees[$0] < degrees[$1] || (degrees[$0] == degrees[$1] && $0 > $1)
        }
      }
    }
    return ring
  }

  /// A place on the unit circle, by a rational parametrisation: no sine is the same everywhere.
  private func circle(_ place: Int, of count: Int) -> (Double, Double) {
    let quarter = Double(place) / Double(max(count, 1)) * 4
    let side = Int(quarter)
    let t = quarter - Double(side)
    // From (1, 0) to (0, 1) as t goes from 0 to 1; near enough to even steps.
    let u = t / (1 + (1 - t) * 0.4142)
    let x = (1 - u * u) / (1 + u * u)
    let y = 2 * u / (1 + u * u)
    switch side % 4 {
    case 0: return (x, y)
    case 1: return (-y, x)
    case 2: return (-x, -y)
    default: return (y, -x)
    }
  }

  private func relax(_ centers: inout [Point], _ sizes: [Size], _ springs: [(Int, Int)]) {
    let rounds = 300
    let reach = sizes.map { ($0.width + $0.height * 1.5) / 2 }
    for round in 0..<rounds {
      var forces = Array(repeating: Point.zero, count: centers.count)
      for left in centers.indices {
        for right in centers.indices where right > left {
          var way = centers[right] - centers[left]
          // Boxes are wider than high: what lies beside another counts as nearer.
          way.y *= 1.4
          let distance = max(way.length, 1)
          let ideal = (reach[left] + reach[right]) / 2 + 40
          let push = way * (ideal * ideal / (distance * distance * distance) * 0.9 * 10)
          forces[left] = forces[left] - push
          forces[right] = forces[right] + push
        }
      }
      for (left, right) in springs {
        let way = centers[right] - centers[left]
        let distance = max(way.length, 1)
        let ideal = (reach[left] + reach[right]) / 2 + 10
        let pull = way * ((distance - ideal) / distance * 0.12)
        forces[left] = forces[left] + pull
        forces[right] = forces[right] - pull
      }
      let middle = centers.reduce(.zero, +) * (1 / Double(centers.count))
      let limit = 60.0 * Double(rounds - round) / Double(rounds) + 1
      for place in centers.indices {
        let force = forces[place] + (middle - centers[place]) * 0.012
        let length = max(force.length, 0.001)
        centers[place] = centers[place] + force * (min(length, limit) / length)
      }
    }
  }
}
