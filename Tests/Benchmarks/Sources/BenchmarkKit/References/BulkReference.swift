/// What W2 comes to, worked out by a walk over the graph or by two loops.
public func reference(for facts: BulkFacts) -> [Int] {
  switch facts.problem {
  case .closure: [closureSize(facts.relations[0].rows)]
  case .sameGeneration: [generationSize(facts.relations[0].rows)]
  case .triads: [triadCount(facts.relations[0].rows, facts.relations[1].rows)]
  case .sums: sums(facts.relations[0].rows)
  }
}

/// Lists of what each number leads to.
private func successors(_ rows: [[Int]], from: Int = 0, to: Int = 1) -> [[Int]] {
  var result = [[Int]](repeating: [], count: (rows.lazy.joined().max() ?? 0) + 1)
  for row in rows { result[row[from]].append(row[to]) }
  return result
}

private func closureSize(_ rows: [[Int]]) -> Int {
  let successors = successors(rows)
  var count = 0
  // The source whose walk reached a node last.
  var reached = [Int](repeating: -1, count: successors.count)
  for source in successors.indices {
    var waiting = successors[source]
    while let node = waiting.popLast() {
      guard reached[node] != source else { continue }
      reached[node] = source
      count += 1
      waiting += successors[node]
    }
  }
  return count
}

private func generationSize(_ rows: [[Int]]) -> Int {
  let children = successors(rows, from: 1, to: 0)
  var known = Set<Int>()
  var waiting: [(Int, Int)] = []
  func add(_ x: Int, _ y: Int) {
    if known.insert(x << 32 | y).inserted { waiting.append((x, y)) }
  }
  for siblings in children {
    for x in siblings { for y in siblings where x != y { add(x, y) } }
  }
  while let (p, q) = waiting.popLast() {
    for x in children[p] { for y in children[q] { add(x, y) } }
  }
  return known.count
}

private func triadCount(_ hostile: [[Int]], _ ally: [[Int]]) -> Int {
  let enemies = successors(hostile)
  let allies = Set(ally.map { $0[0] << 32 | $0[1] })
  var count = 0
  for row in hostile where row[1] < enemies.count {
    for third in enemies[row[1]] where allies.contains(row[0] << 32 | third) { count += 1 }
  }
  return count
}

/// How many pairs have a total, and the sum of the totals, each times its first actor's number
/// and one.
private func sums(_ scores: [[Int]]) -> [Int] {
  var totals: [Int: Int] = [:]
  for row in scores { totals[row[1] << 32 | row[2], default: 0] += row[3] }
  return [totals.count, totals.reduce(0) { $0 + $1.value * (($1.key >> 32) + 1) }]
}
