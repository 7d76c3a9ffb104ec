extension Array {
  /// Removes all elements but keeps their memory; free where there are none, which is most often.
  @inline(__always) mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

extension Dictionary {
  /// Removes all entries but keeps their memory; free where there are none.
  @inline(__always) mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
