/// A directed graph over numbered nodes, its edges grouped by where they start.
struct Graph {
  /// The edges of node `n` are `targets[starts[n]..<starts[n + 1]]`.
  private var starts: [Int]
  private var targets: [Int]
  /// For each edge in that order, its index among those the graph was made from.
  private var indices: [Int]

  init(count: Int, edges: some Collection<(from: Int, to: Int)>) {
    starts = [Int](repeating: 0, count: count + 1)
    for edge in edges { starts[edge.from + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var next = starts
    targets = [Int](repeating: 0, count: edges.count)
    indices = targets
    for (index, edge) in edges.enumerated() {
      targets[next[edge.from]] = edge.to
      indices[next[edge.from]] = index
      next[edge.from] += 1
    }
  }

  var count: Int { starts.count - 1 }

  /// The strongly connected component of every node. Components are numbered so that edges lead to
  /// the same or a lower one (Tarjan's algorithm, with a stack of its own instead of recursion).
  func components() -> [Int] {
    var order = [Int](repeating: -1, count: count)
    var low = order
    var component = order
    var (met, found) = (0, 0)
    var open: [Int] = []
    var calls: [(node: Int, edge: Int)] = []
    for root in 0..<count where order[root] < 0 {
      calls.append((root, starts[root]))
      while let (node, edge) = calls.last {
        if order[node] < 0 {
          order[node] = met
          low[node] = met
          met += 1
          open.append(node)
        }
        if edge < starts[node + 1] {
          calls[calls.count - 1].edge += 1
          let target = targets[edge]
          if order[target] < 0 {
            calls.append((target, starts[target]))
          } else if component[target] < 0 {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last { low[caller.node] = min(low[caller.node], low[node]) }
        guard low[node] == order[node] else { continue }
        while let member = open.popLast() {
          component[member] = found
          if member == node { break }
        }
        found += 1
      }
    }
    return component
  }

  /// The edges of a shortest way from one node to another through nodes that are allowed, as
  /// indices; empty from a node to itself, nil where there is none.
  func path(from start: Int, to end: Int, through isAllowed: (Int) -> Bool) -> [Int]? {
    var cameBy: [Int: (node: Int, edge: Int)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if node == end { break }
      for edge in starts[node]..<starts[node + 1] {
        let target = targets[edge]
        guard isAllowed(target), target != start, cameBy[target] == nil else { continue }
        cameBy[target] = (node, indices[edge])
        queue.append(target)
      }
    }
    var path: [Int] = []
    var node = end
    while node != start {
      guard let (before, edge) = cameBy[node] else { return nil }
      path.append(edge)
      node = before
    }
    return path.reversed()
  }
}
