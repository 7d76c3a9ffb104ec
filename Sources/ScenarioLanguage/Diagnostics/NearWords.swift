/// The candidates that a word may be a slip of: the nearest first, at most `atMost`.
///
/// Near is an edit distance (insertions, deletions, changes and swaps of neighbours, without regard
/// to case) of at most a third of the word's length (rounded), at least 1 and at most 3. Equal distances keep the order
/// of the candidates. Each candidate once. Costs, for each candidate, at most the word's length times
/// a small band; words longer than 60 characters are near to nothing but themselves.
public func nearWords(
  to word: String, among candidates: some Sequence<String>, atMost: Int = 4
) -> [String] {
  let folded = Array(folding(word).unicodeScalars)
  let limit = Swift.max(1, Swift.min(3, (folded.count + 1) / 3))
  return nearWords(to: folded, among: candidates, within: limit, atMost: atMost)
}

/// As above, with a distance of one's own.
public func nearWords(
  to word: String, among candidates: some Sequence<String>, within limit: Int, atMost: Int = 4
) -> [String] {
  nearWords(
    to: Array(folding(word).unicodeScalars), among: candidates, within: limit, atMost: atMost)
}

private func nearWords(
  to word: [Unicode.Scalar], among candidates: some Sequence<String>, within limit: Int, atMost: Int
) -> [String] {
  var found: [(distance: Int, text: String)] = []
  for candidate in candidates {
    // A quick no, before anything is folded: UTF-8 takes one to four bytes a scalar.
    let count = candidate.utf8.count
    guard count <= (word.count + limit) * 4, count + limit >= word.count else { continue }
    let other = Array(folding(candidate).unicodeScalars)
    guard let distance = editDistance(word, other, atMost: limit),
      !found.contains(where: { $0.text == candidate })
    else { continue }
    let place = found.firstIndex { $0.distance > distance } ?? found.count
    guard place < atMost else { continue }
    found.insert((distance, candidate), at: place)
    if found.count > atMost { found.removeLast() }
  }
  return found.map(\.text)
}

/// The least number of insertions, deletions, changes and swaps of neighbours that make one text
/// into the other, or nil where it takes more than a limit (optimal string alignment: no piece is
/// edited twice). Costs the shorter length times the limit.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  if left == right { return 0 }
  guard limit > 0, left.count <= 60, right.count <= 60 else { return nil }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1...Swift.max(left.count, 1) where !left.isEmpty {
    var current = [Int](repeating: far, count: right.count + 1)
    if row <= limit { current[0] = row }
    let columns = Swift.max(1, row - limit)...Swift.max(1, Swift.min(right.count, row + limit))
    for column in columns where column <= right.count {
      let same = left[row - 1] == right[column - 1]
      var best = Swift.min(
        last[column - 1] + (same ? 0 : 1), last[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        best = Swift.min(best, beforeLast[column - 2] + 1)
      }
      current[column] = Swift.min(best, far)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
