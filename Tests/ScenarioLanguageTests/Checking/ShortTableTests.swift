import Testing

@testable import ScenarioLanguage

@Suite struct ShortTableTests {
  @Test func answersAsADictionaryDoes() {
    var random = SeededNumbers(seed: 7)
    for limit in [1, 7, 8, 9, 10, 200] {
      var table: ShortTable<VariableID, Int> = [:]
      var known: [VariableID: Int] = [:]
      var order: [VariableID] = []
      for step in 0..<4 * limit {
        let key = VariableID(random.next(below: limit))
        if known[key] == nil { order.append(key) }
        if step % 3 == 0 {
          table[key, default: 5] += 1
          known[key, default: 5] += 1
        } else {
          table[key] = step
          known[key] = step
        }
        let other = VariableID(random.next(below: limit))
        #expect(table[other] == known[other])
        #expect(table[other, default: -1] == known[other, default: -1])
      }
      #expect(table.entries.map(\.key) == order)
      #expect(table.entries.allSatisfy { known[$0.key] == $0.value })
      let even = table.filter { key, _ in key.number % 2 == 0 }
      #expect(even.entries.map(\.key) == order.filter { $0.number % 2 == 0 })
      #expect(order.allSatisfy { even[$0] == ($0.number % 2 == 0 ? known[$0] : nil) })
    }
  }
}

@Suite struct VariableSetTests {
  @Test func answersAsASetDoes() {
    var random = SeededNumbers(seed: 8)
    for limit in [1, 63, 64, 65, 200] {
      var (set, other) = (VariableSet(), VariableSet())
      var (known, otherKnown) = (Set<VariableID>(), Set<VariableID>())
      for _ in 0..<4 * limit {
        let variable = VariableID(random.next(below: limit))
        if random.next(below: 3) == 0 {
          #expect(set.remove(variable) == (known.remove(variable) != nil))
        } else {
          #expect(set.insert(variable) == known.insert(variable).inserted)
        }
        other.insert(VariableID(random.next(below: limit)))
        #expect(set.isEmpty == known.isEmpty)
      }
      otherKnown = Set((0..<limit).map { VariableID($0) }.filter(other.contains))
      set.formUnion(other)
      known.formUnion(otherKnown)
      #expect(
        (0..<limit + 70).allSatisfy {
          set.contains(VariableID($0)) == known.contains(VariableID($0))
        })
      #expect(known.allSatisfy(VariableSet(known).contains))
    }
  }
}
