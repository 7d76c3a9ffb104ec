import Quantities
import TestSupport
import Testing

@testable import ScenarioLanguage

/// A fact that is given again is found, whichever order the facts come in.
@Suite struct GivenFactTests {
  @Test func everyRepetitionIsFound() {
    var seen = (ascending: 0, repeated: 0)
    for seed in UInt64(0)..<400 {
      var random = SplitMix64(seed: seed)
      var givens = GivensBuilder()
      var known: [[UInt32]: Int] = [:]
      // With some seeds all ascend, with others a few or most come out of order.
      let oddness = [0, 0, 200, 10, 2][Int(seed % 5)]
      var rising = 0
      for _ in 0..<random.below(300) {
        let isOdd = oddness > 0 && random.below(oddness) == 0
        if random.below(4) > 0 { rising += 1 }
        let value = isOdd ? random.below(rising + 1) : rising
        let relation = random.below(3)
        let cells = cells(value, relation, &givens)
        let key = [UInt32(relation)] + cells
        let place = Span(file: FileID(0), start: 0, end: 0)
        let first = givens.insert(RelationID(relation), cells, place)
        #expect(first == known[key], "seed \(seed)")
        if first == nil { known[key] = known.count } else { seen.repeated += 1 }
      }
      #expect(givens.count == known.count)
      if oddness == 0 { seen.ascending += known.count }
    }
    #expect(seen.ascending > 1000 && seen.repeated > 1000)
  }

  /// Entities, and numbers of all three kinds of cell.
  private func cells(_ value: Int, _ relation: Int, _ givens: inout GivensBuilder) -> [UInt32] {
    func number(_ tenThousandths: Int) -> UInt32 {
      Decimal(tenThousandths: Int64(tenThousandths)).map { givens.cell(.number($0)) } ?? 0
    }
    switch relation {
    case 0: return [StatementTable.cell(EntityID(value))]
    case 1: return [number(value * 9_000 * 10_000), StatementTable.cell(EntityID(1))]
    default: return [StatementTable.cell(EntityID(value / 5)), number((value % 5) << 40 + 1)]
    }
  }
}
