/// Nodes of proofs, each once, and the trees they make.
///
/// Proofs share parts, so a tree can be far larger than the graph. `tree` repeats shared parts up
/// to a limit; beyond it each stands once and is cut short wherever it comes again.
struct ProofGraph {
  private(set) var nodes: [Answer.Proof] = []
  private var parents: [[Int]] = []

  /// Shared parts are repeated in trees of up to this many nodes.
  static let repetitionLimit = 20_000
  /// Deeper trees are cut short: nothing that shows them can be trusted to go deeper.
  static let depthLimit = 10_000

  mutating func add(_ node: Answer.Proof) -> Int {
    nodes.append(node)
    parents.append([])
    return nodes.count - 1
  }

  subscript(_ place: Int) -> Answer.Proof {
    get { nodes[place] }
    set { nodes[place] = newValue }
  }

  /// What a node rests on.
  func from(_ place: Int) -> [Int] { parents[place] }

  mutating func set(_ place: Int, from: [Int]) { parents[place] = from }

  /// All nodes that some rest on, themselves included.
  func reachable(from roots: [Int]) -> Set<Int> {
    var seen = Set(roots)
    var open = roots
    while let next = open.popLast() {
      for parent in parents[next] where seen.insert(parent).inserted { open.append(parent) }
    }
    return seen
  }

  func tree(_ root: Int) -> Answer.Proof {
    let order = postorder(root)
    var sizes: [Int: Int] = [:]
    var depths: [Int: Int] = [:]
    for node in order {
      sizes[node] = min(
        ProofGraph.repetitionLimit + 1, 1 + parents[node].reduce(0) { $0 + (sizes[$1] ?? 0) })
      depths[node] = 1 + (parents[node].map { depths[$0] ?? 0 }.max() ?? 0)
    }
    let isSmall =
      (sizes[root] ?? 0) <= ProofGraph.repetitionLimit
      && (depths[root] ?? 0) <= ProofGraph.depthLimit
    guard isSmall else { return treeWithoutRepetition(root) }
    var built: [Int: Answer.Proof] = [:]
    for node in order {
      var proof = nodes[node]
      proof.from = parents[node].compactMap { built[$0] }
      built[node] = proof
    }
    return built[root] ?? nodes[root]
  }

  /// Nodes after what they rest on.
  private func postorder(_ root: Int) -> [Int] {
    var result: [Int] = []
    var isOpen = Set<Int>()
    var isDone = Set<Int>()
    var stack = [root]
    while let node = stack.last {
      if isOpen.insert(node).inserted {
        stack += parents[node].filter { !isDone.contains($0) && !isOpen.contains($0) }
      } else {
        stack.removeLast()
        if isDone.insert(node).inserted { result.append(node) }
      }
    }
    return result
  }

  private func treeWithoutRepetition(_ root: Int) -> Answer.Proof {
    var seen: Set<Int> = [root]
    var order: [(node: Int, whole: Set<Int>)] = []
    var open = [(node: root, depth: 1)]
    while let (node, depth) = open.popLast() {
      var whole = Set<Int>()
      if depth < ProofGraph.depthLimit {
        for (place, parent) in parents[node].enumerated() where seen.insert(parent).inserted {
          whole.insert(place)
        }
      }
      order.append((node, whole))
      for place in whole.sorted().reversed() { open.append((parents[node][place], depth + 1)) }
    }
    var built: [Int: Answer.Proof] = [:]
    for (node, whole) in order.reversed() {
      var proof = nodes[node]
      proof.from = parents[node].enumerated().map { place, parent in
        if whole.contains(place), let part = built.removeValue(forKey: parent) { return part }
        var cut = nodes[parent]
        cut.isCut = !parents[parent].isEmpty
        return cut
      }
      built[node] = proof
    }
    return built[root] ?? nodes[root]
  }
}
