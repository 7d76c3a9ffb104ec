import Quantities
import RuleEngine
import ScenarioLanguage

/// A* over states that are bits, with LM-cut where the problem is plain, and with no estimate where
/// conditions are derived or effects have conditions.
///
/// States lie one after the other in one array and are found by an open-addressing table: a state
/// costs its own words and a few numbers, and no allocation. Of equal estimates the nearer to the
/// goal comes first, then the one reached first, so the same question gives the same plan.
struct CompactSearch {
  private let problem: CompactProblem
  private let moveLimit: Int
  private let stateLimit: Int
  private let words: Int
  private let allWords: Int
  private let isInterrupted: () -> Bool
  private let progress: (PlanProgress) -> Void

  private var conditions: [Mask]
  private var goal: Mask
  private var changes: [(begins: [UInt64], ends: [UInt64])]

  private var states: [UInt64] = []
  private var parents: [Int32] = []
  private var operators: [Int32] = []
  private var depths: [Int32] = []
  private var bounds: [Int32] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var heuristic: LandmarkCut?
  private let goalBounds: [TallyBound]
  private let interchange: Interchange
  /// For what is worked out of a state that is only looked at.
  private var scratch: [UInt64] = []

  /// What must hold and what must not, as words.
  private struct Mask {
    var holds: [UInt64]
    var fails: [UInt64]

    init(_ condition: CompactProblem.Condition, words: Int) {
      holds = Array(repeating: 0, count: words)
      fails = holds
      for atom in condition.holds { holds[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
      for atom in condition.fails { fails[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
    }

    @inline(__always) func fits(_ state: UnsafePointer<UInt64>) -> Bool {
      for word in holds.indices
      where state[word] & holds[word] != holds[word] || state[word] & fails[word] != 0 {
        return false
      }
      return true
    }
  }

  /// Whether states in which like things have changed places are one.
  var countsAlikeOnce: Bool { !interchange.isEmpty }

  enum Outcome {
    /// The operators of a shortest plan.
    case found([Int])
    /// All states were searched; whether the limit of moves kept some away.
    case none(states: Int, hitMoves: Bool)
    case memory(states: Int)
    case states(Int)
    /// As many states were looked at as a search may.
    case effort(states: Int)
    case interrupted
  }

  /// How many states a search may look at, with an estimate of each and without: some tens of seconds'
  /// work.
  static let estimatesMax = 1_000_000
  static let statesMax = 20_000_000

  init(
    _ problem: CompactProblem, moveLimit: Int, stateLimit: Int = .max,
    isInterrupted: @escaping () -> Bool,
    progress: @escaping (PlanProgress) -> Void
  ) {
    self.problem = problem
    self.moveLimit = moveLimit
    self.stateLimit = stateLimit
    self.isInterrupted = isInterrupted
    self.progress = progress
    words = max(1, (problem.storedCount + 63) / 64)
    let all = max(words, (problem.storedCount + problem.derivedCount + 63) / 64)
    let isPlain = problem.isPlain
    allWords = problem.strata.isEmpty ? words : all
    let width = allWords
    conditions = problem.operators.map { Mask($0.condition, words: width) }
    goal = Mask(problem.goal, words: width)
    let stored = words
    changes = problem.operators.map { one in
      var begins = Array(repeating: UInt64(0), count: stored)
      var ends = begins
      if isPlain {
        for effect in one.effects {
          for atom in effect.begins { begins[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
          for atom in effect.ends { ends[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
        }
      }
      return (begins, ends)
    }
    heuristic = isPlain ? LandmarkCut(problem.relaxed) : nil
    goalBounds = problem.strata.flatMap(\.tallies)
      .filter { problem.goal.holds.contains($0.head) }
      .compactMap { TallyBound($0, in: problem) }
    interchange = Interchange(problem, isInterrupted: isInterrupted)
    scratch = Array(repeating: 0, count: allWords)
  }

  // MARK: The search

  mutating func run() -> Outcome {
    var first = Array(repeating: UInt64(0), count: words)
    for atom in problem.initial { first[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
    var open = Open()
    var hitMoves = false
    interchange.order(&first)
    let root = bound(first)
    _ = insert(&first, parent: -1, by: -1, depth: 0, bound: root)
    if root != LandmarkCut.infinite {
      if Int(root) > moveLimit { hitMoves = true } else { open.push(0, depth: 0, bound: root) }
    }
    var full = Array(repeating: UInt64(0), count: allWords)
    var next = Array(repeating: UInt64(0), count: words)
    var nextFull = full
    var expanded = 0
    while let (id, depth, _) = open.pop() {
      guard depths[Int(id)] == depth else { continue }
      expanded += 1
      if depths.count > stateLimit { return .states(depths.count) }
      if depths.count > effort { return .effort(states: depths.count) }
      // Where there is an estimate, a single state may take milliseconds.
      if (heuristic != nil && expanded & 0xF == 0) || expanded & 0x1FF == 0 {
        if isInterrupted() { return .interrupted }
        progress(PlanProgress(states: depths.count, moves: Int(depth)))
        if bytes > PlanSearch.memoryLimit { return .memory(states: depths.count) }
      }
      load(Int(id), into: &full)
      if full.withUnsafeBufferPointer({ goal.fits($0.baseAddress.unsafelyUnwrapped) }) {
        return .found(plan(to: id))
      }
      for one in conditions.indices {
        guard
          full.withUnsafeBufferPointer({
            conditions[one].fits($0.baseAddress.unsafelyUnwrapped)
          })
        else { continue }
        apply(one, to: full, into: &next)
        if !problem.prohibited.isEmpty {
          derive(next, into: &nextFull)
          if isProhibited(nextFull, after: full) { continue }
        }
        interchange.order(&next)
        if let known = find(next) {
          guard depths[known] > depth + 1 else { continue }
          depths[known] = depth + 1
          parents[known] = id
          operators[known] = Int32(one)
          if bounds[known] != LandmarkCut.infinite, Int(depth + 1 + bounds[known]) <= moveLimit {
            open.push(Int32(known), depth: depth + 1, bound: bounds[known])
          }
          continue
        }
        let estimate = bound(next)
        let child = insert(
          &next, parent: id, by: Int32(one), depth: depth + 1, bound: estimate)
        if estimate == LandmarkCut.infinite { continue }
        // An estimate is never too high, so what exceeds the limit with it cannot be within.
        if Int(depth + 1 + estimate) > moveLimit {
          hitMoves = true
          continue
        }
        open.push(child, depth: depth + 1, bound: estimate)
      }
    }
    return .none(states: depths.count, hitMoves: hitMoves)
  }

  private var effort: Int {
    heuristic == nil ? CompactSearch.statesMax : CompactSearch.estimatesMax
  }

  private mutating func bound(_ state: [UInt64]) -> Int32 {
    let moves = state.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { heuristic?.bound($0, words: words) ?? 0 } ?? 0
    }
    guard !goalBounds.isEmpty, moves != LandmarkCut.infinite else { return moves }
    derive(state, into: &scratch)
    return goalBounds.reduce(moves) { max($0, $1.moves { has(scratch, $0) }) }
  }

  /// The operators of the way to a state. States are kept with interchangeable things in order, so
  /// the way is followed from the start, by what leads to the next state or to one like it.
  private mutating func plan(to end: Int32) -> [Int] {
    var way: [Int] = []
    var id = Int(end)
    while parents[id] >= 0 {
      way.append(id)
      id = Int(parents[id])
    }
    if interchange.isEmpty { return way.reversed().map { Int(operators[$0]) } }
    var state = Array(repeating: UInt64(0), count: words)
    for atom in problem.initial { state[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
    var full = Array(repeating: UInt64(0), count: allWords)
    var next = state
    var result: [Int] = []
    for id in way.reversed() {
      derive(state, into: &full)
      let found = conditions.indices.first { one in
        let fits = full.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { conditions[one].fits($0) } ?? false
        }
        guard fits else { return false }
        apply(one, to: full, into: &next)
        if !problem.prohibited.isEmpty {
          derive(next, into: &scratch)
          if isProhibited(scratch, after: full) { return false }
        }
        var ordered = next
        interchange.order(&ordered)
        return isState(id, ordered)
      }
      guard let one = found else {
        preconditionFailure("interchanging things leads to states like these")
      }
      result.append(one)
      apply(one, to: full, into: &state)
    }
    return result
  }

  private var bytes: Int { states.capacity * 8 + depths.capacity * 16 + slots.count * 4 }

  // MARK: States

  private func load(_ id: Int, into full: inout [UInt64]) {
    for word in 0..<words { full[word] = states[id * words + word] }
    deriveInPlace(&full)
  }

  private func derive(_ state: [UInt64], into full: inout [UInt64]) {
    for word in 0..<words { full[word] = state[word] }
    deriveInPlace(&full)
  }

  private func deriveInPlace(_ full: inout [UInt64]) {
    guard !problem.strata.isEmpty else { return }
    // The last stored word may hold derived atoms too.
    let stored = problem.storedCount
    if stored & 63 != 0 { full[stored >> 6] &= (1 << UInt64(stored & 63)) - 1 }
    for word in words..<max(words, allWords) { full[word] = 0 }
    for stratum in problem.strata {
      for tally in stratum.tallies where tally.holds({ has(full, $0) }) {
        full[Int(tally.head) >> 6] |= 1 << UInt64(tally.head & 63)
      }
      var grew = !stratum.rules.isEmpty
      while grew {
        grew = false
        for rule in stratum.rules where !has(full, rule.head) {
          guard rule.condition.holds.allSatisfy({ has(full, $0) }),
            !rule.condition.fails.contains(where: { has(full, $0) })
          else { continue }
          full[Int(rule.head) >> 6] |= 1 << UInt64(rule.head & 63)
          grew = true
        }
      }
    }
  }

  @inline(__always) private func has(_ full: [UInt64], _ atom: Int32) -> Bool {
    full[Int(atom) >> 6] & (1 << UInt64(atom & 63)) != 0
  }

  private func isProhibited(_ next: [UInt64], after full: [UInt64]) -> Bool {
    problem.prohibited.contains { has(next, $0) && !has(full, $0) }
  }

  private func apply(_ one: Int, to full: [UInt64], into next: inout [UInt64]) {
    for word in 0..<words { next[word] = full[word] }
    // The last stored word may hold derived atoms too.
    let stored = problem.storedCount
    if stored & 63 != 0 { next[stored >> 6] &= (1 << UInt64(stored & 63)) - 1 }
    if heuristic != nil {
      for word in 0..<words {
        next[word] = (next[word] & ~changes[one].ends[word]) | changes[one].begins[word]
      }
      return
    }
    for effect in problem.operators[one].effects
    where effect.condition.holds.allSatisfy({ has(full, $0) })
      && !effect.condition.fails.contains(where: { has(full, $0) })
    {
      for atom in effect.ends { next[Int(atom) >> 6] &= ~(1 << UInt64(atom & 63)) }
      for atom in effect.begins { next[Int(atom) >> 6] |= 1 << UInt64(atom & 63) }
    }
  }

  // MARK: The table

  private func place(of state: [UInt64]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in state {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] >= 0, !isState(Int(slots[place]), state) { place = (place + 1) & mask }
    return place
  }

  @inline(__always) private func isState(_ id: Int, _ state: [UInt64]) -> Bool {
    for word in 0..<words where states[id * words + word] != state[word] { return false }
    return true
  }

  private func find(_ state: [UInt64]) -> Int? {
    let slot = slots[place(of: state)]
    return slot < 0 ? nil : Int(slot)
  }

  private mutating func insert(
    _ state: inout [UInt64], parent: Int32, by one: Int32, depth: Int32, bound: Int32
  ) -> Int32 {
    let id = Int32(depths.count)
    slots[place(of: state)] = id
    states.append(contentsOf: state)
    parents.append(parent)
    operators.append(one)
    depths.append(depth)
    bounds.append(bound)
    if depths.count * 2 > slots.count { grow(&state) }
    return id
  }

  private mutating func grow(_ scratch: inout [UInt64]) {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in depths.indices {
      for word in 0..<words { scratch[word] = states[id * words + word] }
      slots[place(of: scratch)] = Int32(id)
    }
  }

  /// The states to be looked at: by their estimate of the whole plan, then of what is left of it.
  private struct Open {
    private var buckets: [[(items: [(Int32, Int32)], next: Int)]] = []
    private var lowest = 0

    mutating func push(_ id: Int32, depth: Int32, bound: Int32) {
      let whole = Int(depth + bound)
      while buckets.count <= whole { buckets.append([]) }
      while buckets[whole].count <= Int(bound) { buckets[whole].append(([], 0)) }
      buckets[whole][Int(bound)].items.append((id, depth))
      lowest = min(lowest, whole)
    }

    mutating func pop() -> (Int32, depth: Int32, bound: Int32)? {
      while lowest < buckets.count {
        for bound in buckets[lowest].indices {
          let next = buckets[lowest][bound].next
          guard next < buckets[lowest][bound].items.count else { continue }
          buckets[lowest][bound].next += 1
          let (id, depth) = buckets[lowest][bound].items[next]
          if buckets[lowest][bound].next == buckets[lowest][bound].items.count {
            buckets[lowest][bound] = ([], 0)
          }
          return (id, depth, Int32(bound))
        }
        lowest += 1
      }
      return nil
    }
  }
}
