import Quantities
import TestSupport
import Testing

@Suite struct NumberSetTests {
  @Test func answersAsASetDoes() {
    var random = SplitMix64(seed: 5)
    for limit in [1, 63, 64, 65, 200] {
      var sets: [NumberSet<Int>] = [[], []]
      var known: [Set<Int>] = [[], []]
      for _ in 0..<2 * limit {
        let (place, variable) = (random.below(2), random.below(limit))
        #expect(sets[place].insert(variable) == known[place].insert(variable).inserted)
        #expect(sets[0].isSubset(of: sets[1]) == known[0].isSubset(of: known[1]))
      }
      #expect((0..<limit + 70).allSatisfy { sets[0].contains($0) == known[0].contains($0) })
      #expect(sets[0].sorted() == known[0].sorted())
      #expect(sets[0].union(sets[1]).sorted() == known[0].union(known[1]).sorted())
      #expect(sets[0].intersection(sets[1]).sorted() == known[0].intersection(known[1]).sorted())
      #expect(sets[0].intersection(sets[1]).isSubset(of: sets[1]))
      #expect(sets[0].subtracting(sets[1]).sorted() == known[0].subtracting(known[1]).sorted())
      #expect(sets[0].subtracting(sets[1]).isDisjoint(with: sets[1]))
      #expect(sets[0].isDisjoint(with: sets[1]) == known[0].isDisjoint(with: known[1]))
      #expect(sets[0].count == known[0].count)
      #expect(Array(sets[0].filter { $0 % 2 == 0 }) == known[0].filter { $0 % 2 == 0 }.sorted())
      #expect(NumberSet(known[1]) == sets[1])
      for variable in 0..<limit + 1 {
        #expect(sets[0].remove(variable) == (known[0].remove(variable) != nil))
      }
      #expect(sets[0].isEmpty)
    }
  }
}
