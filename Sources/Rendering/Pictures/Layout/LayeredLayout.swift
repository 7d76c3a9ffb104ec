/// A graph without circles in layers, after Sugiyama: every line leads from one layer to a later one.
/// Layers are columns from left to right, as boxes of text are wider than high.
struct LayeredGraph {
  var sizes: [Size]
  /// From a node to one that must lie in a later layer.
  var edges: [(from: Int, to: Int)]
}

/// Centres of nodes, and for every edge the points it leads through between them.
struct LayeredPlaces {
  var nodes: [Point]
  var bends: [[Point]]
}

extension LayeredGraph {
  private static var columnGap: Double { 56 }
  private static var rowGap: Double { 14 }

  func placed() -> LayeredPlaces {
    guard !sizes.isEmpty else { return LayeredPlaces(nodes: [], bends: []) }
    var work = Work(self, layers: layers())
    work.order()
    return work.coordinates()
  }

  /// The layer of each node: one more than the last of those that lead to it.
  private func layers() -> [Int] {
    var next = Array(repeating: [Int](), count: sizes.count)
    var waiting = Array(repeating: 0, count: sizes.count)
    for edge in edges {
      next[edge.from].append(edge.to)
      waiting[edge.to] += 1
    }
    var layers = Array(repeating: 0, count: sizes.count)
    var open = sizes.indices.filter { waiting[$0] == 0 }
    while let node = open.popLast() {
      for other in next[node] {
        layers[other] = max(layers[other], layers[node] + 1)
        waiting[other] -= 1
        if waiting[other] == 0 { open.append(other) }
      }
    }
    return layers
  }

  /// The graph with stand-ins where an edge passes a layer.
  private struct Work {
    var sizes: [Size]
    var layers: [[Int]]
    var before: [[Int]]
    var after: [[Int]]
    /// By edge: the stand-ins it leads through.
    var chains: [[Int]]
    let nodeCount: Int

    init(_ graph: LayeredGraph, layers layer: [Int]) {
      sizes = graph.sizes
      nodeCount = graph.sizes.count
      layers = Array(repeating: [], count: (layer.max() ?? 0) + 1)
      for node in graph.sizes.indices { layers[layer[node]].append(node) }
      before = Array(repeating: [], count: nodeCount)
      after = before
      chains = []
      for edge in graph.edges {
        var chain: [Int] = []
        var last = edge.from
        for place in (layer[edge.from] + 1)..<max(layer[edge.to], layer[edge.from] + 1) {
          let standIn = sizes.count
          sizes.append(Size(width: 1, height: 4))
          before.append([])
          after.append([])
          layers[place].append(standIn)
          chain.append(standIn)
          join(last, standIn)
          last = standIn
        }
        join(last, edge.to)
        chains.append(chain)
      }
    }

    private mutating func join(_ from: Int, _ to: Int) {
      after[from].append(to)
      before[to].append(from)
    }

    /// Nodes of each layer in the order of the mean of their neighbours', forwards and back; the
    /// order with the fewest crossings is kept.
    mutating func order() {
      var best = (layers, crossings())
      for round in 0..<12 where best.1 > 0 {
        let forwards = round % 2 == 0
        let places =
          forwards ? Array(1..<max(layers.count, 1)) : (0..<max(layers.count - 1, 0)).reversed()
        for place in places {
          let fixed = layers[forwards ? place - 1 : place + 1]
          let rank = Dictionary(uniqueKeysWithValues: fixed.enumerated().map { ($1, $0) })
          let old = Dictionary(uniqueKeysWithValues: layers[place].enumerated().map { ($1, $0) })
          let means = layers[place].map { node -> (Double, Int, Int) in
            let near = (forwards ? before[node] : after[node]).compactMap { rank[$0] }
            let mean =
              near.isEmpty ? Double(old[node] ?? 0) : Double(near.reduce(0, +)) / Double(near.count)
            return (mean, old[node] ?? 0, node)
          }
          layers[place] = means.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        }
        let count = crossings()
        if count < best.1 { best = (layers, count) }
      }
      layers = best.0
    }

    private func crossings() -> Int {
      var count = 0
      for place in layers.indices.dropLast() {
        let rank = Dictionary(uniqueKeysWithValues: layers[place + 1].enumerated().map { ($1, $0) })
        var ends: [Int] = []
        for node in layers[place] {
          let mine = after[node].compactMap { rank[$0] }.sorted()
          for end in mine { count += ends.count { $0 > end } }
          ends += mine
        }
      }
      return count
    }

    func coordinates() -> LayeredPlaces {
      var x = 0.0
      var columns: [Double] = []
      for layer in layers {
        let width = layer.map { sizes[$0].width }.max() ?? 0
        columns.append(x)
        x += width + LayeredGraph.columnGap
      }
      var y = Array(repeating: 0.0, count: sizes.count)
      for layer in layers { stack(layer, &y) { _ in 0 } }
      for round in 0..<16 {
        let places = round % 2 == 0 ? Array(layers.indices) : layers.indices.reversed()
        for place in places {
          let wanted = layers[place].map { node -> Double in
            let near = round % 2 == 0 ? before[node] : after[node]
            let all = near.isEmpty ? before[node] + after[node] : near
            return all.isEmpty ? y[node] : all.reduce(0) { $0 + y[$1] } / Double(all.count)
          }
          let wish = Dictionary(uniqueKeysWithValues: zip(layers[place], wanted))
          stack(layers[place], &y) { wish[$0] ?? 0 }
        }
      }
      var centers = Array(repeating: Point.zero, count: sizes.count)
      for (place, layer) in layers.enumerated() {
        for node in layer {
          centers[node] = Point(x: columns[place] + sizes[node].width / 2, y: y[node])
        }
      }
      return LayeredPlaces(
        nodes: Array(centers[..<nodeCount]), bends: chains.map { $0.map { centers[$0] } })
    }

    /// Puts nodes of a layer as near as may be to where they are wanted, in their order and apart:
    /// runs that would overlap are put together around the mean of their wishes.
    private func stack(_ layer: [Int], _ y: inout [Double], wish: (Int) -> Double) {
      var runs: [(nodes: [Int], sum: Double, weight: Double, offset: [Double], height: Double)] = []
      for node in layer {
        let height = sizes[node].height + LayeredGraph.rowGap
        runs.append(([node], wish(node) - height / 2, 1, [0], height))
        while runs.count > 1 {
          let (last, before) = (runs[runs.count - 1], runs[runs.count - 2])
          guard before.sum / before.weight + before.height > last.sum / last.weight else { break }
          runs.removeLast(2)
          runs.append(
            (
              before.nodes + last.nodes,
              before.sum + last.sum - last.weight * before.height, before.weight + last.weight,
              before.offset + last.offset.map { $0 + before.height }, before.height + last.height
            ))
        }
      }
      for run in runs {
        let top = run.sum / run.weight
        for (node, offset) in zip(run.nodes, run.offset) {
          y[node] = top + offset + (sizes[node].height + LayeredGraph.rowGap) / 2
        }
      }
    }
  }
}
