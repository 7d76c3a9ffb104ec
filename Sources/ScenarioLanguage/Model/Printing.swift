extension Phrase {
  /// The phrase with something in each slot.
  func text(_ slot: (Int) -> String) -> String {
    let parts = parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let index): slot(index)
      }
    }
    return parts.joined(separator: " ")
  }
}
