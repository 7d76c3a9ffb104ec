/// A set of variables of one clause: the first 64 are bits of one number, and hardly any clause has
/// more.
struct VariableSet {
  private var first: UInt64 = 0
  /// Those with a number from 64 on.
  private var others: Set<VariableID> = []

  init() {}

  init(_ variables: some Sequence<VariableID>) {
    for variable in variables { insert(variable) }
  }

  var isEmpty: Bool { first == 0 && others.isEmpty }

  func contains(_ variable: VariableID) -> Bool {
    guard let bit = VariableSet.bit(of: variable) else { return others.contains(variable) }
    return first & bit != 0
  }

  /// Whether it was not in the set before.
  @discardableResult
  mutating func insert(_ variable: VariableID) -> Bool {
    guard let bit = VariableSet.bit(of: variable) else { return others.insert(variable).inserted }
    defer { first |= bit }
    return first & bit == 0
  }

  /// Whether it was in the set before.
  @discardableResult
  mutating func remove(_ variable: VariableID) -> Bool {
    guard let bit = VariableSet.bit(of: variable) else { return others.remove(variable) != nil }
    defer { first &= ~bit }
    return first & bit != 0
  }

  mutating func formUnion(_ other: VariableSet) {
    first |= other.first
    if !other.others.isEmpty { others.formUnion(other.others) }
  }

  private static func bit(of variable: VariableID) -> UInt64? {
    variable.number < 64 ? 1 << UInt64(variable.number) : nil
  }
}
