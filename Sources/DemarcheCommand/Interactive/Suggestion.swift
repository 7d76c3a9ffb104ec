import Demarche

/// What is shown dim behind the cursor: how the line may go on.
struct Suggestion: Equatable {
  /// What → and End take into the line.
  var text: String
  /// Said behind it, and not taken.
  var remark = ""

  /// The newest of earlier lines that goes on from a text, else the first of the likely ones.
  ///
  /// - Parameter earlier: Oldest first.
  init?(after text: String, earlier: [String], likely: [LikelyLine]) {
    let length = text.utf8.count
    if !text.isEmpty,
      // By bytes: this is asked for every key, of ten thousand lines.
      let line = earlier.last(where: { line in
        line.utf8.count > length && line.utf8.prefix(length).elementsEqual(text.utf8)
      })
    {
      self.text = String(decoding: line.utf8.dropFirst(length), as: UTF8.self)
      return
    }
    let folded = text.lowercased()
    for next in likely
    where next.line.utf8.count > length && next.line.lowercased().hasPrefix(folded) {
      guard let remark = next.remark else { continue }
      self.text = String(next.line.dropFirst(text.count))
      self.remark = remark
      return
    }
    return nil
  }

  /// Its first word, and what stands before that.
  var firstWord: String {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text[start...].firstIndex(where: \.isWhitespace) ?? text.endIndex
    return String(text[..<end])
  }
}
