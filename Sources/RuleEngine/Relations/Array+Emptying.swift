extension Array {
  /// Removes all elements but keeps their memory. Free where there are none, which is most often,
  /// and cheap where there are few, for which `removeAll` is much to do.
  @inline(__always) mutating func empty() {
    if count > 4 {
      removeAll(keepingCapacity: true)
    } else {
      while !isEmpty { removeLast() }
    }
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
