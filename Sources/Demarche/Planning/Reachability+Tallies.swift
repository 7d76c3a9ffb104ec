import Quantities
import RuleEngine
import ScenarioLanguage

extension Reachability {
  /// What the aggregate of a goal can come to, where that is never enough.
  struct Insufficient {
    /// The most of what can ever hold, or the least; nil where nothing it could be taken of fits.
    var value: Value?
    var isMost: Bool
  }

  /// Nil where the goal's counts, sums and extremes can come to what is asked, as far as can be told
  /// from which facts can come to hold.
  var insufficientTally: Insufficient? {
    var result: Insufficient?
    for (place, rule) in relaxation.rules.enumerated()
    where rule.head == relaxation.problem.goal {
      for answer in answers(of: place) {
        let found = rule.tallies.lazy.compactMap { self.insufficiency(of: $0, answer) }.first
        guard let found else { return nil }
        result = found
      }
    }
    return result
  }

  /// What an aggregate is compared with, and the facts that it can be taken of, with what each counts
  /// for; nil where one of these has no order.
  func entries(of tally: Relaxation.Tally, _ answer: [Symbol]) -> (
    bound: Int64, entries: [(place: Place, value: Int64)]
  )? {
    let aggregate = relaxation.problem.lowered.program.aggregates[tally.aggregate.index]
    func symbol(_ operand: Program.Operand) -> Symbol? {
      switch operand {
      case .constant(let symbol): symbol
      case .variable(let variable): answer[variable]
      case .anything: nil
      }
    }
    guard let bound = symbol(tally.bound).flatMap({ CompactTally.measure(database.value($0)) })
    else { return nil }
    let arity = relaxation.problem.lowered.program.relations[aggregate.source.index].arity
    var pattern: [Symbol?] = Array(repeating: nil, count: arity)
    for (column, group) in zip(aggregate.groups, tally.groups) { pattern[column] = symbol(group) }
    var entries: [(place: Place, value: Int64)] = []
    for row in database.rows(of: aggregate.source, matching: pattern) {
      var value = CompactTally.one
      if aggregate.function != .count {
        let cell = aggregate.value.map { database.tuple(aggregate.source, row)[$0] }
        guard let measured = cell.flatMap({ CompactTally.measure(database.value($0)) }) else {
          return nil
        }
        value = measured
      }
      entries.append((Place(relation: aggregate.source.index, row: row), value))
    }
    return (bound, entries)
  }

  private func insufficiency(of tally: Relaxation.Tally, _ answer: [Symbol]) -> Insufficient? {
    guard let (bound, entries) = entries(of: tally, answer) else { return nil }
    let aggregate = relaxation.problem.lowered.program.aggregates[tally.aggregate.index]
    let known = entries.map(\.value)
    switch aggregate.function {
    case .min, .max:
      // The least or greatest is one of them.
      return known.contains { tally.comparison.holds(Int128($0), Int128(bound)) }
        ? nil : Insufficient(value: nil, isMost: false)
    case .count, .sum:
      let most = known.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
      let least = known.reduce(Int128(0)) { $0 + Int128(min(0, $1)) }
      let isTooLittle =
        [.equal, .greater, .greaterOrEqual].contains(tally.comparison)
        && !(most > Int128(bound) || tally.comparison.holds(most, Int128(bound)))
      let isTooMuch =
        [.equal, .less, .lessOrEqual].contains(tally.comparison)
        && !(least < Int128(bound) || tally.comparison.holds(least, Int128(bound)))
      guard isTooLittle || isTooMuch else { return nil }
      let value = Int64(exactly: isTooLittle ? most : least)
        .flatMap { Decimal(tenThousandths: $0) }.map { Value.number($0) }
      return Insufficient(value: value, isMost: isTooLittle)
    }
  }
}

extension Program.Comparison {
  func holds(_ left: Int128, _ right: Int128) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
