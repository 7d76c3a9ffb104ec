extension Array {
  /// Removes all elements but keeps their memory; free where there are none, which is most often.
  @inline(__always) mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

extension Array {
  /// Makes room for more elements; grows as appending does where it is asked again and again.
  package mutating func expect(_ more: Int) {
    if capacity < count + more { reserveCapacity(Swift.max(count + more, capacity * 2)) }
  }
}

extension Dictionary {
  /// Removes all entries but keeps their memory; free where there are none.
  @inline(__always) mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
