import Quantities
import RuleEngine
import ScenarioLanguage

/// A derived atom that holds while an aggregate of other atoms compares with a number.
///
/// Numbers are in ten-thousandths and dates in days; a count counts ten thousand for each.
struct CompactTally: Hashable {
  struct Entry: Hashable {
    var atom: Int32
    var value: Int64
  }

  var head: Int32
  var function: Program.Function
  var entries: [Entry]
  var comparison: Program.Comparison
  var bound: Int64

  static let one: Int64 = 10_000

  /// A value as it is compared; nil for what has no order.
  static func measure(_ value: Value) -> Int64? {
    switch value {
    case .number(let number): number.tenThousandths
    case .date(let day): Int64(day.number)
    case .entity, .text: nil
    }
  }

  /// Whether it holds where certain atoms do.
  func holds(_ has: (Int32) -> Bool) -> Bool {
    guard let value = value(has) else { return false }
    return comparison.holds(value, Int128(bound))
  }

  /// Nil where there is none: of nothing, or out of range.
  private func value(_ has: (Int32) -> Bool) -> Int128? {
    switch function {
    case .count, .sum:
      let sum = total(has)
      return Int64(exactly: sum).flatMap { Decimal(tenThousandths: $0) } == nil ? nil : sum
    case .min: return entries.filter { has($0.atom) }.map { Int128($0.value) }.min()
    case .max: return entries.filter { has($0.atom) }.map { Int128($0.value) }.max()
    }
  }

  fileprivate func total(_ has: (Int32) -> Bool) -> Int128 {
    entries.reduce(0) { has($1.atom) ? $0 + Int128($1.value) : $0 }
  }
}

/// How many moves a goal that counts or sums needs at least: what is missing, by the most that one
/// move can change. Admissible, and consistent.
struct TallyBound {
  private let tally: CompactTally
  private let gain: Int128

  /// Nil for what is no sum.
  init?(_ tally: CompactTally, in problem: CompactProblem) {
    guard tally.function == .count || tally.function == .sum, tally.comparison != .notEqual else {
      return nil
    }
    self.tally = tally
    // By stored atom: the entries that rest on it.
    var entriesOf: [Int32: [Int]] = [:]
    for (place, entry) in tally.entries.enumerated() {
      for atom in problem.support(of: entry.atom) { entriesOf[atom, default: []].append(place) }
    }
    gain =
      problem.operators.map { one in
        var touched = Set<Int>()
        for atom in one.effects.flatMap({ $0.begins + $0.ends }) {
          touched.formUnion(entriesOf[atom] ?? [])
        }
        return touched.reduce(Int128(0)) { $0 + Int128(tally.entries[$1].value.magnitude) }
      }.max() ?? 0
  }

  func moves(_ has: (Int32) -> Bool) -> Int32 {
    let total = tally.total(has)
    let bound = Int128(tally.bound)
    let missing =
      switch tally.comparison {
      case .greaterOrEqual: bound - total
      case .greater: bound - total + 1
      case .lessOrEqual: total - bound
      case .less: total - bound + 1
      case .equal: total > bound ? total - bound : bound - total
      case .notEqual: Int128(0)
      }
    guard missing > 0 else { return 0 }
    guard gain > 0 else { return LandmarkCut.infinite }
    return Int32(clamping: (missing + gain - 1) / gain)
  }
}

extension CompactProblem {
  /// The stored atoms that an atom rests on, or on whose absence it does.
  fileprivate func support(of atom: Int32) -> Set<Int32> {
    var result = Set<Int32>()
    var seen: Set<Int32> = [atom]
    var open = [atom]
    while let next = open.popLast() {
      if next < storedCount {
        result.insert(next)
        continue
      }
      var below: [Int32] = []
      for stratum in strata {
        for rule in stratum.rules where rule.head == next {
          below += rule.condition.holds + rule.condition.fails
        }
        for tally in stratum.tallies where tally.head == next { below += tally.entries.map(\.atom) }
      }
      for other in below where seen.insert(other).inserted { open.append(other) }
    }
    return result
  }
}
