/// A lower bound on the number of moves that are still needed: the LM-cut heuristic of Helmert and
/// Domshlak (2009), admissible.
///
/// In the problem without ends, every plan makes at least one move out of certain sets of moves
/// ("landmarks"). Each round finds such a set that separates the state from the goal, counts one for
/// it, makes its moves free, and goes on until the goal costs nothing. Costs of atoms are h-max's,
/// mended after every round instead of being worked out anew.
///
/// That something does not hold is an atom of its own, the complement of another: it holds where the
/// other does not, and what ends the other begins it.
struct LandmarkCut {
  static let infinite = Int32.max

  /// What begins atoms, and costs one or nothing.
  struct Operator {
    var needs: [Int32]
    var gains: [Int32]
    var cost: Int32 = 1
  }

  /// A problem without ends.
  struct Task {
    var atomCount = 0
    var operators: [Operator] = []
    var goal: [Int32] = []
    /// Atoms that hold in a state where another does not.
    var complements: [(of: Int32, atom: Int32)] = []
    /// What the goal counts or sums, besides.
    var tallies: [Tally] = []
  }

  private let tallies: [Tally]
  private let atomCount: Int
  /// An atom that always holds, for moves that need none, and one that stands for the goal.
  private let always: Int
  private let goal: Int
  private let operatorCount: Int
  private let baseCosts: [Int32]
  private let complements: [(of: Int32, atom: Int32)]
  private let conditions: Rows
  private let begins: Rows
  /// By atom: the operators that need it, and those that begin it.
  private let neededBy: Rows
  private let begunBy: Rows

  private(set) var costs: [Int32]
  private var operatorCosts: [Int32]
  private var unmet: [Int32]
  private var supporters: [Int32]
  private var supporterCosts: [Int32]
  private var zone: [Int32]
  private var seen: [Int32]
  private var round: Int32 = 0
  private var queue: [[Int32]] = [[]]
  private var stack: [Int32] = []
  private var cut: [Int32] = []
  private var inCut: [Int32]
  /// The atoms of the state.
  private var start: [Int32] = []

  /// Lists of numbers, one after the other.
  private struct Rows {
    var starts: [Int32] = [0]
    var items: [Int32] = []

    init(_ rows: [[Int32]]) {
      for row in rows {
        items += row
        starts.append(Int32(items.count))
      }
    }

    @inline(__always) func range(_ row: Int) -> Range<Int> {
      Int(starts[row])..<Int(starts[row + 1])
    }
  }

  init(_ task: Task) {
    let atoms = task.atomCount
    atomCount = atoms + 2
    always = atoms
    goal = atoms + 1
    complements = task.complements
    tallies = task.tallies
    let end = Operator(needs: task.goal, gains: [Int32(atoms + 1)], cost: 0)
    let all = task.operators + [end]
    let needs = all.map { $0.needs.isEmpty ? [Int32(atoms)] : $0.needs }
    let gains = all.map(\.gains)
    baseCosts = all.map(\.cost)
    operatorCount = needs.count
    conditions = Rows(needs)
    begins = Rows(gains)
    var needed: [[Int32]] = Array(repeating: [], count: atoms + 2)
    var begun: [[Int32]] = Array(repeating: [], count: atoms + 2)
    for (place, row) in needs.enumerated() {
      for atom in row { needed[Int(atom)].append(Int32(place)) }
    }
    for (place, row) in gains.enumerated() {
      for atom in row { begun[Int(atom)].append(Int32(place)) }
    }
    neededBy = Rows(needed)
    begunBy = Rows(begun)
    costs = Array(repeating: 0, count: atoms + 2)
    zone = costs
    seen = costs
    operatorCosts = Array(repeating: 0, count: needs.count)
    unmet = operatorCosts
    supporters = operatorCosts
    supporterCosts = operatorCosts
    inCut = operatorCosts
  }

  /// The bound for a state; `infinite` where no plan leads on.
  mutating func bound(_ state: UnsafePointer<UInt64>, words: Int) -> Int32 {
    var counted: Int32 = 0
    for tally in tallies {
      begin(state, words)
      spread()
      counted = max(counted, moves(for: tally))
    }
    begin(state, words)
    spread()
    guard costs[goal] != LandmarkCut.infinite, counted != LandmarkCut.infinite else {
      return LandmarkCut.infinite
    }
    var bound: Int32 = 0
    while costs[goal] > 0 {
      findCut(before: Int32(goal))
      var least = LandmarkCut.infinite
      for one in cut { least = min(least, operatorCosts[Int(one)]) }
      bound += least
      for one in cut { operatorCosts[Int(one)] -= least }
      mend()
    }
    return max(bound, counted)
  }

  /// The bound for a state in an array of words.
  mutating func bound(_ state: [UInt64]) -> Int32 {
    state.withUnsafeBufferPointer { words in
      words.baseAddress.map { bound($0, words: words.count) } ?? 0
    }
  }

  // MARK: h-max

  private mutating func begin(_ state: UnsafePointer<UInt64>, _ words: Int) {
    for atom in 0..<atomCount { costs[atom] = LandmarkCut.infinite }
    for one in 0..<operatorCount {
      operatorCosts[one] = baseCosts[one]
      unmet[one] = conditions.starts[one + 1] - conditions.starts[one]
      supporters[one] = -1
      supporterCosts[one] = LandmarkCut.infinite
    }
    start.removeAll(keepingCapacity: true)
    start.append(Int32(always))
    for word in 0..<words {
      var bits = state[word]
      while bits != 0 {
        start.append(Int32(word * 64 + bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
    for (other, atom) in complements where state[Int(other) >> 6] & 1 << UInt64(other & 63) == 0 {
      start.append(atom)
    }
    for atom in start {
      costs[Int(atom)] = 0
      queue[0].append(atom)
    }
  }

  private mutating func push(_ atom: Int32, _ cost: Int32) {
    costs[Int(atom)] = cost
    while queue.count <= Int(cost) { queue.append([]) }
    queue[Int(cost)].append(atom)
  }

  private mutating func spread() {
    var cost = 0
    while cost < queue.count {
      while let atom = queue[cost].popLast() {
        guard costs[Int(atom)] == Int32(cost) else { continue }
        for place in neededBy.range(Int(atom)) {
          let one = Int(neededBy.items[place])
          unmet[one] -= 1
          guard unmet[one] == 0 else { continue }
          supporters[one] = atom
          supporterCosts[one] = Int32(cost)
          let next = Int32(cost) + operatorCosts[one]
          for gain in begins.range(one) where next < costs[Int(begins.items[gain])] {
            push(begins.items[gain], next)
          }
        }
      }
      cost += 1
    }
  }

  /// Brings costs up to date after moves of the cut became cheaper.
  private mutating func mend() {
    for one in cut {
      let next = supporterCosts[Int(one)] + operatorCosts[Int(one)]
      for gain in begins.range(Int(one)) where next < costs[Int(begins.items[gain])] {
        push(begins.items[gain], next)
      }
    }
    var cost = 0
    while cost < queue.count {
      while let atom = queue[cost].popLast() {
        guard costs[Int(atom)] == Int32(cost) else { continue }
        for place in neededBy.range(Int(atom)) {
          let one = Int(neededBy.items[place])
          guard supporters[one] == atom else { continue }
          var supporter = atom
          var highest = Int32(cost)
          for need in conditions.range(one) {
            let other = conditions.items[need]
            if costs[Int(other)] > highest { (supporter, highest) = (other, costs[Int(other)]) }
          }
          // Another atom may be the dearest now, at the same cost as before.
          let before = supporterCosts[one]
          supporters[one] = supporter
          supporterCosts[one] = highest
          guard highest < before else { continue }
          let next = highest + operatorCosts[one]
          for gain in begins.range(one) where next < costs[Int(begins.items[gain])] {
            push(begins.items[gain], next)
          }
        }
      }
      cost += 1
    }
  }

  // MARK: Cuts

  /// The moves of which one at least is made on every way to an atom that costs something.
  mutating func landmark(of atom: Int32) -> [Int32] {
    findCut(before: atom)
    return cut
  }

  /// Lets moves cost nothing from now on.
  mutating func free(_ moves: Set<Int32>) {
    cut = moves.sorted()
    for one in cut { operatorCosts[Int(one)] = 0 }
    mend()
  }

  private mutating func findCut(before atom: Int32) {
    round += 1
    markZone(before: atom)
    findCut()
  }

  /// The atoms from which another costs nothing.
  private mutating func markZone(before end: Int32) {
    stack.append(end)
    zone[Int(end)] = round
    while let atom = stack.popLast() {
      for place in begunBy.range(Int(atom)) {
        let one = Int(begunBy.items[place])
        guard operatorCosts[one] == 0, unmet[one] == 0 else { continue }
        let supporter = Int(supporters[one])
        guard zone[supporter] != round else { continue }
        zone[supporter] = round
        stack.append(Int32(supporter))
      }
    }
  }

  /// The moves that lead from what can be reached without the zone into it.
  private mutating func findCut() {
    cut.removeAll(keepingCapacity: true)
    for atom in start {
      seen[Int(atom)] = round
      stack.append(atom)
    }
    while let atom = stack.popLast() {
      for place in neededBy.range(Int(atom)) {
        let one = Int(neededBy.items[place])
        guard supporters[one] == atom, unmet[one] == 0 else { continue }
        for gain in begins.range(one) {
          let next = Int(begins.items[gain])
          if zone[next] == round {
            if inCut[one] != round {
              inCut[one] = round
              cut.append(Int32(one))
            }
          } else if seen[next] != round {
            seen[next] = round
            stack.append(Int32(next))
          }
        }
      }
    }
  }
}
