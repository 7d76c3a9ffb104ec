/// What stands for a small number: a variable by its place among those of its clause.
public protocol Numbered: Hashable, Comparable, Sendable {
  init(_ number: Int)
  /// From 0 on.
  var place: Int { get }
}

extension Int: Numbered {
  @inlinable public var place: Int { self }
}

/// A set of a clause's variables: the first 64 are bits of one number, and hardly any clause has more.
/// Checking, lowering and planning ask of every term which it has.
///
/// Questions and changes cost a few instructions for each 64 variables; from 64 on, what a `Set` costs.
@frozen
public struct NumberSet<Element: Numbered>: Sequence, ExpressibleByArrayLiteral, Equatable,
  Sendable
{
  @usableFromInline var first: UInt64 = 0
  /// Those with a number from 64 on.
  @usableFromInline var others: Set<Element> = []

  @inlinable public init() {}

  @inlinable public init(_ elements: some Sequence<Element>) { formUnion(elements) }

  @inlinable public init(arrayLiteral elements: Element...) { formUnion(elements) }

  @inlinable public var isEmpty: Bool { first == 0 && others.isEmpty }

  @inlinable public var count: Int { first.nonzeroBitCount + others.count }

  /// In the order of their numbers.
  @inlinable public func makeIterator() -> Array<Element>.Iterator { sorted().makeIterator() }

  /// In the order of their numbers.
  @inlinable public func sorted() -> [Element] {
    var result: [Element] = []
    var left = first
    while left != 0 {
      result.append(Element(left.trailingZeroBitCount))
      left &= left - 1
    }
    return others.isEmpty ? result : result + others.sorted()
  }

  @inlinable public func contains(_ element: Element) -> Bool {
    guard let bit = NumberSet.bit(of: element) else { return others.contains(element) }
    return first & bit != 0
  }

  /// Whether it was not in the set before.
  @discardableResult
  @inlinable public mutating func insert(_ element: Element) -> Bool {
    guard let bit = NumberSet.bit(of: element) else { return others.insert(element).inserted }
    defer { first |= bit }
    return first & bit == 0
  }

  /// Whether it was in the set before.
  @discardableResult
  @inlinable public mutating func remove(_ element: Element) -> Bool {
    guard let bit = NumberSet.bit(of: element) else { return others.remove(element) != nil }
    defer { first &= ~bit }
    return first & bit != 0
  }

  @inlinable static func bit(of element: Element) -> UInt64? {
    let place = element.place
    return place < 64 ? 1 << UInt64(place) : nil
  }
}

// MARK: - With others

extension NumberSet {
  @inlinable public func filter(_ isWanted: (Element) -> Bool) -> NumberSet {
    var result = NumberSet()
    for element in self where isWanted(element) { result.insert(element) }
    return result
  }

  @inlinable public func isSubset(of other: NumberSet) -> Bool {
    first & ~other.first == 0 && (others.isEmpty || others.isSubset(of: other.others))
  }

  @inlinable public func isDisjoint(with other: NumberSet) -> Bool {
    first & other.first == 0 && (others.isEmpty || others.isDisjoint(with: other.others))
  }

  @inlinable public mutating func formUnion(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  @inlinable public mutating func formUnion(_ other: NumberSet) {
    first |= other.first
    if !other.others.isEmpty { others.formUnion(other.others) }
  }

  @inlinable public func union(_ other: NumberSet) -> NumberSet {
    var result = self
    result.formUnion(other)
    return result
  }

  @inlinable public func union(_ elements: some Sequence<Element>) -> NumberSet {
    union(NumberSet(elements))
  }

  @inlinable public func intersection(_ other: NumberSet) -> NumberSet {
    var result = self
    result.first &= other.first
    if !others.isEmpty { result.others.formIntersection(other.others) }
    return result
  }

  @inlinable public mutating func subtract(_ other: NumberSet) {
    first &= ~other.first
    if !others.isEmpty { others.subtract(other.others) }
  }

  @inlinable public func subtracting(_ other: NumberSet) -> NumberSet {
    var result = self
    result.subtract(other)
    return result
  }

  @inlinable public func subtracting(_ elements: some Sequence<Element>) -> NumberSet {
    subtracting(NumberSet(elements))
  }
}
