import RuleEngine

extension LandmarkCut {
  /// A comparison of a count or a sum with a number that the goal asks for.
  struct Tally {
    /// Each with what it counts for, and the atom of its absence, nil where that is not told.
    var entries: [(atom: Int32, absence: Int32?, value: Int64)] = []
    var comparison: Program.Comparison
    var bound: Int64
  }

  /// How many moves a count or a sum needs at least, after the costs of a state's atoms were worked out.
  ///
  /// What costs nothing is taken to be had already. Each other entry has a landmark: moves of which
  /// one at least is made on every way to it. A move helps no more than the entries whose landmark it
  /// is in, so as many moves are needed as the most helpful ones together need to make up for what is
  /// missing. Then these landmarks are free, and what is missing still needs moves of others besides.
  mutating func moves(for tally: Tally) -> Int32 {
    let bound = Int128(tally.bound)
    switch tally.comparison {
    case .notEqual: return 0
    case .greaterOrEqual: return moves(for: tally, toReach: bound, sign: 1)
    case .greater: return moves(for: tally, toReach: bound + 1, sign: 1)
    case .lessOrEqual: return moves(for: tally, toReach: -bound, sign: -1)
    case .less: return moves(for: tally, toReach: 1 - bound, sign: -1)
    case .equal:
      // Where something is missing, the other direction has enough.
      let up = moves(for: tally, toReach: bound, sign: 1)
      return up > 0 ? up : moves(for: tally, toReach: -bound, sign: -1)
    }
  }

  /// The moves to bring a sum, or with the sign −1 its opposite, up to a number.
  private mutating func moves(for tally: Tally, toReach target: Int128, sign: Int128) -> Int32 {
    var moves: Int32 = 0
    while true {
      let (more, landmarks) = round(of: tally, toReach: target, sign: sign)
      guard more > 0, more != LandmarkCut.infinite else { return max(moves, more) }
      moves += more
      free(landmarks)
    }
  }

  /// The moves out of some landmarks that a sum, or with the sign −1 its opposite, needs at least to
  /// come up to a number.
  private mutating func round(of tally: Tally, toReach target: Int128, sign: Int128) -> (
    moves: Int32, landmarks: Set<Int32>
  ) {
    var missing = target
    var wanted: [(atom: Int32, gain: Int128)] = []
    var most: Int128 = 0
    for entry in tally.entries {
      let value = sign * Int128(entry.value)
      // What counts against it is there where its absence is not to be had for nothing.
      guard let atom = value < 0 ? entry.absence : entry.atom else { continue }
      let cost = costs[Int(atom)]
      if value < 0, cost > 0 { missing -= value }
      if value > 0, cost == 0 { missing -= value }
      guard cost > 0, cost != LandmarkCut.infinite else { continue }
      let gain = value < 0 ? -value : value
      wanted.append((atom, gain))
      most += gain
    }
    guard missing > 0 else { return (0, []) }
    guard most >= missing else { return (LandmarkCut.infinite, []) }
    var gains: [Int32: Int128] = [:]
    for (atom, gain) in wanted {
      for move in landmark(of: atom) { gains[move, default: 0] += gain }
    }
    var moves: Int32 = 0
    for gain in gains.values.sorted(by: >) where missing > 0 {
      missing -= gain
      moves += 1
    }
    return (moves, Set(gains.keys))
  }
}
