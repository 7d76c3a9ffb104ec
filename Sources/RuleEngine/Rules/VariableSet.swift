/// A set of a rule's or a query's variables: the first 64 are bits of one number, and hardly any rule
/// has more. Planning asks of every term whether it is in one.
struct VariableSet: ExpressibleByArrayLiteral {
  private var first: UInt64 = 0
  /// Those with a number from 64 on.
  private var others: Set<Int> = []

  init(_ variables: some Sequence<Int>) { formUnion(variables) }

  init(arrayLiteral variables: Int...) { formUnion(variables) }

  /// In the order of their numbers.
  var sorted: [Int] { (0..<64).filter { first & 1 << UInt64($0) != 0 } + others.sorted() }

  func contains(_ variable: Int) -> Bool {
    variable < 64 ? first & 1 << UInt64(variable) != 0 : others.contains(variable)
  }

  func isSubset(of other: VariableSet) -> Bool {
    first & ~other.first == 0 && others.isSubset(of: other.others)
  }

  /// Whether it was not in the set before.
  @discardableResult
  mutating func insert(_ variable: Int) -> Bool {
    guard variable < 64 else { return others.insert(variable).inserted }
    let bit: UInt64 = 1 << UInt64(variable)
    defer { first |= bit }
    return first & bit == 0
  }

  mutating func formUnion(_ variables: some Sequence<Int>) {
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

  func intersection(_ other: VariableSet) -> VariableSet {
    var result = self
    result.first &= other.first
    if !others.isEmpty { result.others.formIntersection(other.others) }
    return result
  }
}
