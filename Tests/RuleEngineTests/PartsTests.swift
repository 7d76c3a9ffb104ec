import Quantities
import TestSupport
import Testing

@testable import RuleEngine

@Suite struct TableTests {
  @Test func rowsKeepTheirNumbers() {
    var table = Table(arity: 2)
    let first = table.intern([1, 2])
    let second = table.intern([2, 1])
    #expect(first != second)
    table.set(first, 5)
    table.set(first, 0)
    #expect(table.intern([1, 2]) == first)
    #expect(table.find([2, 1]) == second)
    #expect(table.find([3, 3]) == nil)
    #expect(table.count == 0)
  }

  @Test func growsWithoutLosingRows() {
    var table = Table(arity: 3)
    for number in 0..<5000 {
      #expect(table.intern([UInt32(number % 7), 9, UInt32(number)]) == number)
    }
    for number in 0..<5000 {
      #expect(table.find([UInt32(number % 7), 9, UInt32(number)]) == number)
    }
  }

  @Test func withoutColumnsThereIsOneRow() {
    var table = Table(arity: 0)
    #expect(table.find([UInt32]()) == nil)
    #expect(table.intern([UInt32]()) == 0)
    #expect(table.intern([UInt32]()) == 0)
    table.set(0, 1)
    #expect(table.count == 1)
  }

  /// Rows that come in the order of their last cell, and some that do not, are found like others.
  @Test func rowsInOrderAreFoundLikeOthers() {
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      var (table, plain) = (Table(arity: 3), Table(arity: 3))
      var day = 10
      for _ in 0..<300 {
        // Rarely the day goes back, often it stays, with some seeds for long.
        if random.below(seed % 2 == 0 ? 3 : 40) == 0 { day += random.below(3) }
        if seed % 3 == 0, random.below(80) == 0 { day -= 2 }
        let tuple = [UInt32(random.below(3)), UInt32(random.below(3)), UInt32(day)]
        #expect(table.internInOrder { tuple[$0] } == plain.intern(tuple), "seed \(seed)")
        if random.below(20) == 0 { #expect(table.find(tuple) == plain.find(tuple)) }
        if random.below(200) == 0 { #expect(table.intern([9, 9, 1]) == plain.intern([9, 9, 1])) }
        if random.below(200) == 0 { table.hash() }
      }
      #expect(table.find([8, 8, 8]) == nil)
      #expect(table.rowCount == plain.rowCount)
      for row in 0..<plain.rowCount {
        #expect(table.find(plain.tuple(row)) == row, "seed \(seed)")
      }
    }
  }

  /// Rows that were appended unseen are found like others, by whatever comes first after them.
  @Test func appendedRowsAreFoundLikeOthers() {
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      let arity = 2 + random.below(2)
      var (table, plain) = (Table(arity: arity), Table(arity: arity))
      // Dense enough for a matrix, with some seeds.
      let width = seed % 2 == 0 ? 48 : 4000
      func tuple(_ number: Int) -> [UInt32] {
        (0..<arity).map { UInt32($0 == 0 ? number / width : number % width + $0) }
      }
      for number in 0..<random.below(3000) {
        let new = tuple(number)
        #expect(table.append { new[$0] } == plain.intern(new))
        table.set(number, 1)
        plain.set(number, 1)
      }
      for _ in 0..<100 {
        let some = tuple(random.below(4000))
        switch random.below(4) {
        case 0: #expect(table.find(some) == plain.find(some), "seed \(seed)")
        case 1: #expect(table.intern(some) == plain.intern(some), "seed \(seed)")
        case 2: #expect(table.internInOrder { some[$0] } == plain.intern(some), "seed \(seed)")
        default: if random.below(10) == 0 { table.hash() }
        }
      }
      #expect(table.rowCount == plain.rowCount && table.count == plain.count)
    }
  }

  @Test func theOldStateStaysInViewUntilSettled() {
    var table = Table(arity: 1)
    let index = table.index(over: [])
    let (gone, new, kept) = (table.intern([1]), table.intern([2]), table.intern([3]))
    table.set(gone, 1)
    table.set(kept, 1)
    table.suspend(gone)
    table.add(new, 1)
    #expect([gone, new, kept].map { table.holds($0) } == [false, true, true])
    #expect([gone, new, kept].map { table.heldBefore($0) } == [true, false, true])
    #expect(rows(table, index) == [gone, new, kept])
    table.settle(gone)
    table.settle(new)
    #expect([gone, new, kept].map { table.heldBefore($0) } == [false, true, true])
    #expect(rows(table, index) == [new, kept])
    table.suspend(kept)
    table.restore(kept, 7)
    table.settle(kept)
    #expect(table.holds(kept))
    #expect(rows(table, index) == [new, kept])
  }

  private func rows(_ table: Table, _ index: Int) -> [Int] {
    var result: [Int] = []
    for head in table.indexes[index].heads {
      var next = head
      while next != 0 {
        result.append(Int(next) - 1)
        next = table.indexes[index].nexts[Int(next) - 1]
      }
    }
    return result.sorted()
  }

  /// Rows that come and go at random, against sets.
  @Test func indexesFollow() {
    var random = SplitMix64(seed: 7)
    var table = Table(arity: 2)
    let early = table.index(over: [0])
    var holding = Set<[UInt32]>()
    var late: Int?
    for step in 0..<3000 {
      let tuple = [UInt32(random.below(9)), UInt32(random.below(40))]
      let row = table.intern(tuple)
      if holding.remove(tuple) != nil {
        table.set(row, 0)
      } else {
        holding.insert(tuple)
        table.set(row, 1)
      }
      if step == 1500 { late = table.index(over: [1]) }
    }
    #expect(table.count == holding.count)
    for index in [early, late ?? early] {
      #expect(Set(rows(table, index).map { Array(table.tuple($0)) }) == holding)
    }
    let operands: [Int32] = [0]
    for key in UInt32(0)..<10 {
      var next = table.indexes[early].first(operands, [key], in: table.cells, arity: 2)
      var found = Set<[UInt32]>()
      while next != 0 {
        found.insert(Array(table.tuple(Int(next) - 1)))
        next = table.indexes[early].nexts[Int(next) - 1]
      }
      #expect(found == holding.filter { $0[0] == key })
    }
    #expect(table.index(over: [0]) == early)
  }
}

@Suite struct AgendaTests {
  private func day(_ number: Int) -> Day { Day(number: number) ?? .first }

  @Test func namesTheNextDayThatHasATrigger() {
    var agenda = Agenda()
    #expect(agenda.next(after: .first) == nil)
    agenda.note(day(20), isNew: true)
    agenda.note(day(10), isNew: true)
    agenda.note(day(10), isNew: true)
    #expect(agenda.next(after: day(0)) == day(10))
    #expect(agenda.next(after: day(10)) == day(20))
    agenda.note(day(20), isNew: false)
    #expect(agenda.next(after: day(10)) == nil)
  }

  @Test func passedDaysComeBackWhenTheClockDoes() {
    var agenda = Agenda()
    for number in [10, 20, 30] { agenda.note(day(number), isNew: true) }
    #expect(agenda.next(after: day(25)) == day(30))
    agenda.rewind()
    agenda.note(day(20), isNew: false)
    agenda.rewind()
    #expect(agenda.next(after: day(0)) == day(10))
    #expect(agenda.next(after: day(10)) == day(30))
  }

  /// Against a list, with days that come, go and are passed.
  @Test func agreesWithAList() {
    var random = SplitMix64(seed: 3)
    var agenda = Agenda()
    var list: [Day] = []
    var today = day(0)
    for _ in 0..<4000 {
      switch random.below(6) {
      case 0, 1:
        let new = day(random.below(60))
        list.append(new)
        agenda.note(new, isNew: true)
      case 2, 3:
        if list.isEmpty { continue }
        agenda.note(list.remove(at: random.below(list.count)), isNew: false)
      case 4: today = max(today, day(random.below(60)))
      default:
        if random.chance(70) { continue }
        today = day(random.below(60))
        agenda.rewind()
      }
      #expect(agenda.next(after: today) == list.filter { $0 > today }.min())
    }
  }

  @Test func heapsGiveTheLeast() {
    var random = SplitMix64(seed: 5)
    var heap = MinHeap<Int>()
    let numbers = (0..<500).map { _ in random.below(100) }
    for number in numbers { heap.push(number) }
    #expect((0..<500).compactMap { _ in heap.pop() } == numbers.sorted())
    #expect(heap.pop() == nil)
  }
}

@Suite struct StratificationTests {
  @Test func componentsComeAfterWhatTheyRestOn() {
    // 0 ↔ 1 → 2, 3 → 3, 4
    let component = Stratification.components([[1], [0, 2], [], [3], []])
    #expect(component[0] == component[1])
    #expect(component[2] < component[1])
    #expect(Set(component).count == 4)
  }

  @Test func randomGraphsAreInOrder() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let count = 1 + random.below(12)
      let edges = (0..<count).map { _ in (0..<random.below(3)).map { _ in random.below(count) } }
      var reaches = edges.map { Set($0) }
      for _ in 0..<count {
        for node in 0..<count {
          for next in reaches[node] { reaches[node].formUnion(reaches[next]) }
        }
      }
      let component = Stratification.components(edges)
      for left in 0..<count {
        for right in 0..<count {
          let isCircle =
            left == right || (reaches[left].contains(right) && reaches[right].contains(left))
          #expect((component[left] == component[right]) == isCircle)
          if reaches[left].contains(right) { #expect(component[right] <= component[left]) }
        }
      }
    }
  }

  @Test func deepGraphsNeedNoStack() {
    let depth = 200_000
    let component = Stratification.components((0..<depth).map { $0 + 1 < depth ? [$0 + 1] : [] })
    #expect(component.first == Int32(depth - 1))
  }
}

@Suite struct SymbolTests {
  @Test func everyValueComesBack() {
    var numbers = NumberTable()
    let edge = Int64(1 << 29)
    for value in [0, 1, -1, edge - 1, edge, -edge, -edge - 1, 9_000_000_000_000_000_000] {
      let number = Decimal(tenThousandths: value)!
      let symbol = numbers.symbol(number)
      #expect(numbers.number(symbol) == number)
      #expect(numbers.content(symbol) == .number(number))
      #expect(numbers.symbol(number) == symbol)
    }
    for day in [Day.first, Day.last, Day(number: 0)!] {
      #expect(numbers.content(.day(day)) == .day(day))
      #expect(numbers.number(.day(day)) == nil)
    }
    #expect(numbers.content(.atom(0x3FFF_FFFF)) == .atom(0x3FFF_FFFF))
    #expect(numbers.content(.text(12)) == .text(12))
    #expect(Symbol.atom(1).day == nil)
  }
}

@Suite struct PlannerTests {
  private let x = Program.Operand.variable(0)
  private let y = Program.Operand.variable(1)

  private func plan(_ body: [Program.Literal], sizes: [Int], arity: Int = 2) -> [Plan.Operation] {
    var program = Program()
    program.relations = sizes.map { _ in Program.Relation(arity: arity) }
    let database = Database(program, today: .first)
    for (relation, size) in sizes.enumerated() {
      for number in 0..<size {
        database.give(.init(relation), [.atom(number), .atom(number)], since: .first)
      }
    }
    let query = Program.Query(body: body, variableCount: 2)
    let plan = Planner.plan(query, bound: [], in: database)
    return withExtendedLifetime(plan) { Array(plan.operations) }
  }

  @Test func theSmallerRelationComesFirst() {
    let operations = plan(
      [.holds(.init(0), [x, y]), .holds(.init(1), [x, .anything])], sizes: [50, 3])
    #expect(operations.map(\.code) == [.scan, .scan, .emit])
    #expect(operations.map(\.subject).prefix(2) == [1, 0])
  }

  @Test func filtersRunAsSoonAsTheyCan() {
    let operations = plan(
      [
        .holds(.init(0), [x, .anything]), .holds(.init(1), [y, y]),
        .absent(.init(1), [x, x]),
        .compare(.variable(0), .notEqual, .constant(.atom(3)), isNegated: false),
      ], sizes: [3, 50])
    #expect(operations.map(\.code) == [.scan, .absent, .compare, .scan, .emit])
  }

  @Test func boundAtomsAreLookedUp() {
    let operations = plan(
      [.holds(.init(0), [x, y]), .holds(.init(1), [y, x])], sizes: [1, 2])
    #expect(operations.map(\.code) == [.scan, .find, .emit])
  }

  @Test func equalityGivesAValue() {
    let operations = plan(
      [
        .compare(.variable(1), .equal, .variable(0), isNegated: false),
        .compare(.constant(.atom(1)), .equal, .variable(0), isNegated: false),
        .holds(.init(0), [x, y]),
      ], sizes: [5])
    #expect(operations.map(\.code) == [.assign, .assign, .find, .emit])
  }

  @Test func aVariableTwiceInAnAtomIsBoundThenChecked() {
    let operations = plan([.holds(.init(0), [x, x])], sizes: [5])
    #expect(operations[0].bindCount == 1)
    #expect(operations[0].checkCount == 1)
  }
}
