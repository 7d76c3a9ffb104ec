import TestSupport
import Testing

@testable import RuleEngine

@Suite struct VariableSetTests {
  @Test func answersAsASetDoes() {
    var random = SplitMix64(seed: 5)
    for limit in [1, 63, 64, 65, 200] {
      var sets: [VariableSet] = [[], []]
      var known: [Set<Int>] = [[], []]
      for _ in 0..<2 * limit {
        let (place, variable) = (random.below(2), random.below(limit))
        #expect(sets[place].insert(variable) == known[place].insert(variable).inserted)
        #expect(sets[0].isSubset(of: sets[1]) == known[0].isSubset(of: known[1]))
      }
      #expect((0..<limit + 70).allSatisfy { sets[0].contains($0) == known[0].contains($0) })
      #expect(sets[0].sorted == known[0].sorted())
      #expect(sets[0].union(sets[1]).sorted == known[0].union(known[1]).sorted())
      #expect(sets[0].intersection(sets[1]).sorted == known[0].intersection(known[1]).sorted())
      #expect(sets[0].intersection(sets[1]).isSubset(of: sets[1]))
      #expect(VariableSet(known[1]).sorted == sets[1].sorted)
    }
  }
}
