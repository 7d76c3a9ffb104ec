/// Decimals numbered in the order in which they come.
///
/// An open-addressing table: a scenario may give a million different amounts, for which the
/// library's dictionary takes several times as long.
public struct NumberIndex: Sendable {
  public private(set) var numbers: [Decimal] = []
  /// The place of a number in `numbers` + 1; 0 where empty. A power of two long.
  private var slots: [UInt32] = []

  public init() {}

  /// The place of a number, which is put in if it is new.
  public mutating func insert(_ number: Decimal) -> Int {
    if (numbers.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: number)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    numbers.append(number)
    slots[slot] = UInt32(numbers.count)
    return numbers.count - 1
  }

  /// The place of a number, or nil if it was not put in.
  public func find(_ number: Decimal) -> Int? {
    guard !slots.isEmpty else { return nil }
    let slot = slot(of: number)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// Where a number is, or would be.
  private func slot(of number: Decimal) -> Int {
    var hash = UInt64(bitPattern: number.tenThousandths) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, numbers[Int(slots[slot]) - 1] != number {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(slots.count * 2, 64))
    for place in numbers.indices { slots[slot(of: numbers[place])] = UInt32(place + 1) }
  }
}
