import ScenarioLanguage

/// A set of a condition's variables: the first 64 are bits of one number, and hardly any condition has
/// more. Lowering asks of every term which it has.
struct VariableSet: Sequence, ExpressibleByArrayLiteral, Equatable {
  private var first: UInt64 = 0
  /// Those with a number from 64 on.
  private var others: Set<VariableID> = []

  init() {}

  init(_ variables: some Sequence<VariableID>) { formUnion(variables) }

  init(arrayLiteral variables: VariableID...) { formUnion(variables) }

  var isEmpty: Bool { first == 0 && others.isEmpty }

  var count: Int { first.nonzeroBitCount + others.count }

  /// In the order of their numbers.
  func makeIterator() -> Array<VariableID>.Iterator { sorted().makeIterator() }

  /// In the order of their numbers.
  func sorted() -> [VariableID] {
    var result: [VariableID] = []
    var left = first
    while left != 0 {
      result.append(VariableID(left.trailingZeroBitCount))
      left &= left - 1
    }
    return others.isEmpty ? result : result + others.sorted()
  }

  func contains(_ variable: VariableID) -> Bool {
    guard let bit = VariableSet.bit(of: variable) else { return others.contains(variable) }
    return first & bit != 0
  }

  func filter(_ isWanted: (VariableID) -> Bool) -> VariableSet {
    var result = VariableSet()
    for variable in self where isWanted(variable) { result.insert(variable) }
    return result
  }

  func isSubset(of other: VariableSet) -> Bool {
    first & ~other.first == 0 && (others.isEmpty || others.isSubset(of: other.others))
  }

  func isDisjoint(with other: VariableSet) -> Bool {
    first & other.first == 0 && (others.isEmpty || others.isDisjoint(with: other.others))
  }

  mutating func insert(_ variable: VariableID) {
    if let bit = VariableSet.bit(of: variable) {
      first |= bit
    } else {
      others.insert(variable)
    }
  }

  mutating func formUnion(_ variables: some Sequence<VariableID>) {
    for variable in variables { insert(variable) }
  }

  mutating func formUnion(_ other: VariableSet) {
    first |= other.first
    if !other.others.isEmpty { others.formUnion(other.others) }
  }

  func union(_ other: VariableSet) -> VariableSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func union(_ variables: some Sequence<VariableID>) -> VariableSet {
    union(VariableSet(variables))
  }

  func intersection(_ other: VariableSet) -> VariableSet {
    var result = self
    result.first &= other.first
    if !others.isEmpty { result.others.formIntersection(other.others) }
    return result
  }

  mutating func subtract(_ other: VariableSet) {
    first &= ~other.first
    if !others.isEmpty { others.subtract(other.others) }
  }

  func subtracting(_ other: VariableSet) -> VariableSet {
    var result = self
    result.subtract(other)
    return result
  }

  func subtracting(_ variables: some Sequence<VariableID>) -> VariableSet {
    subtracting(VariableSet(variables))
  }

  private static func bit(of variable: VariableID) -> UInt64? {
    variable.number < 64 ? 1 << UInt64(variable.number) : nil
  }
}
