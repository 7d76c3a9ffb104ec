/// Moves of a script by their words: a sentence that was read before is not matched again, and
/// events of the same move share one array of values.
///
/// Only sentences of plain words are kept, because quotes may change what a word means and because
/// numbers and dates seldom come back. The table stops growing at `countMax` sentences.
struct MoveCache {
  private struct Entry {
    var file: Int32
    var first: Int32
    var count: Int32
    var move: Move
  }

  private var entries: [Entry] = []
  /// The upper half of the hash, and the entry's index + 1; 0 where empty.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  static let countMax = 1 << 18

  /// The hash of a sentence's words; nil where it is not one to keep.
  func key(of sentence: SentenceSyntax, in file: FileText) -> UInt64? {
    guard sentence.embedded.isEmpty else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in sentence.tokens {
      let token = file.tree.tokens[index]
      guard token.kind == .word else { return nil }
      hash = (hash ^ UInt64(token.word.number)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }

  func find(
    _ key: UInt64, _ sentence: SentenceSyntax, in file: FileText, _ files: [FileText]
  ) -> Move? {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place] != 0 {
      let index = Int(UInt32(truncatingIfNeeded: slots[place])) - 1
      if slots[place] >> 32 == key >> 32, isSame(index, sentence, file, files) {
        return entries[index].move
      }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(
    _ index: Int, _ sentence: SentenceSyntax, _ file: FileText, _ files: [FileText]
  ) -> Bool {
    let (first, count) = (Int(entries[index].first), Int(entries[index].count))
    guard count == sentence.tokens.count else { return false }
    let other = files[Int(entries[index].file)]
    for offset in 0..<count {
      let word = file.tree.tokens[sentence.tokens.lowerBound + offset].word
      guard other.tree.tokens[first + offset].word == word else { return false }
    }
    return true
  }

  mutating func insert(
    _ key: UInt64, _ sentence: SentenceSyntax, in file: FileText, _ files: [FileText], _ move: Move
  ) {
    guard entries.count < MoveCache.countMax else { return }
    if (entries.count + 1) * 2 > slots.count { grow(files) }
    entries.append(
      Entry(
        file: file.file.id.number, first: Int32(sentence.tokens.lowerBound),
        count: Int32(sentence.tokens.count), move: move))
    place(key, entries.count)
  }

  private mutating func grow(_ files: [FileText]) {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      let range = Int(entry.first)..<Int(entry.first + entry.count)
      let sentence = SentenceSyntax(tokens: range)
      if let hash = key(of: sentence, in: files[Int(entry.file)]) { place(hash, index + 1) }
    }
  }

  private mutating func place(_ hash: UInt64, _ number: Int) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(number)
  }
}
