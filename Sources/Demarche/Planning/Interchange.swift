import RuleEngine

/// Things that take each other's place in all that matters: where two balls differ in nothing but where
/// they lie, states in which they have changed places are one.
///
/// Things are interchangeable if changing two of them over, everywhere, leaves the moves, the rules
/// and the goal as they are (the first state need not be alike). A state is kept with the things of
/// each class in the order of what holds of them, so of states that differ by a change only one is
/// looked at (Emerson and Sistla 1996; Pochter, Zohar and Rosenschein 2011). Any state gets another
/// that such changes lead to, so no plan is lost and lengths stay as they are.
struct Interchange {
  /// By class: by thing: the atoms that mention it, in the same order for each.
  private let classes: [[[Int32]]]

  var isEmpty: Bool { classes.isEmpty }

  /// Things of which more holds than fits a word are left alone; and problems larger than these, for
  /// which finding out would take longer than it saves.
  private static let rolesMax = 64
  fileprivate static let sizeMax = 3_000

  /// What is known after an interruption is of no use.
  init(_ problem: CompactProblem, isInterrupted: () -> Bool = { false }) {
    classes = ChangingOver(problem, isInterrupted).classes.compactMap {
      Interchange.roles(of: $0, in: problem)
    }
  }

  /// The atoms of each member, alike in order; nil where one mentions two of them.
  private static func roles(of members: [Symbol], in problem: CompactProblem) -> [[Int32]]? {
    let isMember = Set(members)
    var roles: [CompactProblem.Name: [Symbol: Int32]] = [:]
    for (atom, name) in problem.names.prefix(problem.storedCount).enumerated() {
      let mentioned = name.tuple.filter { isMember.contains($0) }
      guard let member = mentioned.first else { continue }
      guard mentioned.count == 1 else { return nil }
      var role = name
      role.tuple = name.tuple.map { $0 == member ? members[0] : $0 }
      roles[role, default: [:]][member] = Int32(atom)
    }
    guard roles.count <= rolesMax else { return nil }
    let order = roles.values.sorted { ($0[members[0]] ?? -1) < ($1[members[0]] ?? -1) }
    let result = members.map { member in order.compactMap { $0[member] } }
    return result.allSatisfy { $0.count == order.count } ? result : nil
  }

  /// Puts the things of each class in order.
  func order(_ state: inout [UInt64]) {
    for members in classes {
      var columns = members.map { atoms -> UInt64 in
        var column: UInt64 = 0
        for (place, atom) in atoms.enumerated()
        where state[Int(atom) >> 6] & (1 << UInt64(atom & 63)) != 0 {
          column |= 1 << UInt64(place)
        }
        return column
      }
      guard zip(columns, columns.dropFirst()).contains(where: { $0 < $1 }) else { continue }
      columns.sort(by: >)
      for (atoms, column) in zip(members, columns) {
        for (place, atom) in atoms.enumerated() {
          let bit: UInt64 = 1 << UInt64(atom & 63)
          if column & (1 << UInt64(place)) != 0 {
            state[Int(atom) >> 6] |= bit
          } else {
            state[Int(atom) >> 6] &= ~bit
          }
        }
      }
    }
  }
}

/// Which things can be changed over in a problem.
private struct ChangingOver {
  /// Those of two and more.
  private(set) var classes: [[Symbol]] = []

  private let problem: CompactProblem
  private var atoms: [CompactProblem.Name: Int32] = [:]
  private var operators: [CompactProblem.Name: Int] = [:]
  private let rules: Set<CompactProblem.Rule>

  init(_ problem: CompactProblem, _ isInterrupted: () -> Bool) {
    self.problem = problem
    rules = Set(problem.strata.flatMap(\.rules))
    for (atom, name) in problem.names.enumerated() { atoms[name] = Int32(atom) }
    for (place, one) in problem.operators.enumerated() {
      operators[CompactProblem.Name(relation: one.action, tuple: one.values)] = place
    }
    guard problem.names.count + problem.operators.count <= Interchange.sizeMax else { return }
    // Only things that as much is said of, in the same places, can be alike.
    var places: [Symbol: [[Int]: Int]] = [:]
    for name in problem.names {
      for (column, symbol) in name.tuple.enumerated() {
        places[symbol, default: [:]][[name.relation, column], default: 0] += 1
      }
    }
    let groups = Dictionary(grouping: places.keys.sorted { $0.bits < $1.bits }) {
      places[$0] ?? [:]
    }
    for alike in groups.values.sorted(by: { $0[0].bits < $1[0].bits }) {
      var found: [[Symbol]] = []
      for symbol in alike {
        if isInterrupted() { return }
        if let place = found.firstIndex(where: { canChange($0[0], symbol) }) {
          found[place].append(symbol)
        } else {
          found.append([symbol])
        }
      }
      classes += found.filter { $0.count > 1 }
    }
  }

  private func canChange(_ first: Symbol, _ second: Symbol) -> Bool {
    func changed(_ name: CompactProblem.Name) -> CompactProblem.Name {
      CompactProblem.Name(
        relation: name.relation,
        tuple: name.tuple.map { $0 == first ? second : $0 == second ? first : $0 })
    }
    var map: [Int32] = []
    for name in problem.names {
      guard let atom = atoms[changed(name)] else { return false }
      map.append(atom)
    }
    let isStored = { (atom: Int32) in atom < problem.storedCount }
    guard map.indices.allSatisfy({ isStored(Int32($0)) == isStored(map[$0]) }) else { return false }
    // Tallies have no names: each has to stay what it is, so its own number stands for it.
    map += (map.count..<problem.storedCount + problem.derivedCount).map { Int32($0) }
    for stratum in problem.strata {
      for tally in stratum.tallies {
        guard tally.mapped(map) == tally.mapped(nil) else { return false }
      }
      for rule in stratum.rules
      where !rules.contains(
        CompactProblem.Rule(
          head: map[Int(rule.head)], condition: rule.condition.mapped(map)))
      {
        return false
      }
    }
    guard problem.goal.mapped(map) == problem.goal.mapped(nil),
      Set(problem.prohibited.map { map[Int($0)] }) == Set(problem.prohibited)
    else { return false }
    return problem.operators.allSatisfy { one in
      let name = changed(CompactProblem.Name(relation: one.action, tuple: one.values))
      guard let other = operators[name] else { return false }
      return problem.operators[other].isSame(as: one, map)
    }
  }
}

extension CompactProblem.Condition {
  /// With other atoms, in order.
  fileprivate func mapped(_ map: [Int32]?) -> CompactProblem.Condition {
    func atoms(_ list: [Int32]) -> [Int32] { list.map { map?[Int($0)] ?? $0 }.sorted() }
    return CompactProblem.Condition(holds: atoms(holds), fails: atoms(fails))
  }
}

extension CompactProblem.Operator {
  /// Whether it is another one with the atoms changed.
  fileprivate func isSame(as other: CompactProblem.Operator, _ map: [Int32]) -> Bool {
    struct Effect: Hashable {
      var condition: CompactProblem.Condition
      var begins: [Int32]
      var ends: [Int32]
    }
    func effects(_ one: CompactProblem.Operator, _ map: [Int32]?) -> [Effect: Int] {
      func atoms(_ list: [Int32]) -> [Int32] { Set(list.map { map?[Int($0)] ?? $0 }).sorted() }
      return one.effects.reduce(into: [:]) { result, effect in
        let mapped = Effect(
          condition: effect.condition.mapped(map), begins: atoms(effect.begins),
          ends: atoms(effect.ends))
        result[mapped, default: 0] += 1
      }
    }
    return condition.mapped(nil) == other.condition.mapped(map)
      && effects(self, nil) == effects(other, map)
  }
}

extension CompactTally {
  /// With other atoms, in order.
  fileprivate func mapped(_ map: [Int32]?) -> CompactTally {
    var result = self
    result.entries = entries.map { Entry(atom: map?[Int($0.atom)] ?? $0.atom, value: $0.value) }
      .sorted { ($0.atom, $0.value) < ($1.atom, $1.value) }
    return result
  }
}
