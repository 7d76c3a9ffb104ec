/// Sentences of one script by their bytes: what was read before is not read again.
///
/// A quarrel between twenty states has some thousand different moves, however long it lasts. Up to
/// `countMax` sentences are remembered, as many as a processor's cache holds: with more, looking one
/// up takes longer than reading it. Where few are found among those that are full up, as with two
/// hundred states, none is looked up any more. Only sentences whose bytes mean the same wherever they stand are
/// put in: of words alone, without `today`, and without dates that are written for the first time.
struct SentenceMemo {
  private struct Entry {
    /// Where its bytes start in `text`.
    var start: Int32
    var count: Int32
    var move: Int32
  }

  private var entries: [Entry] = []
  /// The sentences, one after another.
  private var text: [UInt8] = []
  /// The upper half of the hash, and the entry's index + 1; 0 where empty. A power of two long.
  private var slots: [UInt64] = []
  static let countMax = 1 << 14
  /// Since there is no more room: how many were looked up, and how many of them were found.
  private var asked = 0
  private var found = 0
  private static let trial = 1 << 12

  /// Whether it is worth looking up sentences.
  private(set) var isOfUse = true

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Eight bytes at a time, mixed so that all bits of the result depend on all of them.
  static func hash(_ bytes: Bytes, _ range: Range<Int>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      position += 8
    }
    var rest: UInt64 = 0
    while position < range.upperBound {
      rest = rest << 8 | UInt64(bytes[position])
      position += 1
    }
    hash = (hash ^ rest) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 32
  }

  /// The move of a sentence that was read before.
  mutating func find(_ hash: UInt64, _ bytes: Bytes, _ range: Range<Int>) -> Int? {
    guard isOfUse, !slots.isEmpty else { return nil }
    let move = look(hash, bytes, range)
    if entries.count == SentenceMemo.countMax { weigh(move != nil) }
    return move
  }

  /// Gives itself up where not even one in four was found.
  private mutating func weigh(_ isFound: Bool) {
    asked += 1
    if isFound { found += 1 }
    guard asked == SentenceMemo.trial else { return }
    isOfUse = found * 4 >= asked
    (asked, found) = (0, 0)
  }

  private func look(_ hash: UInt64, _ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      let entry = entries[Int(UInt32(truncatingIfNeeded: slots[place])) - 1]
      if slots[place] >> 32 == hash >> 32, isSame(entry, bytes, range) { return Int(entry.move) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(_ entry: Entry, _ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard Int(entry.count) == range.count else { return false }
    return text.withUnsafeBytes { known in
      let raw = UnsafeRawBufferPointer(bytes)
      let start = Int(entry.start)
      var place = 0
      while place + 8 <= range.count {
        guard
          known.loadUnaligned(fromByteOffset: start + place, as: UInt64.self)
            == raw.loadUnaligned(fromByteOffset: range.lowerBound + place, as: UInt64.self)
        else { return false }
        place += 8
      }
      while place < range.count {
        guard known[start + place] == bytes[range.lowerBound + place] else { return false }
        place += 1
      }
      return true
    }
  }

  mutating func insert(_ hash: UInt64, _ bytes: Bytes, _ range: Range<Int>, move: Int) {
    guard isOfUse, entries.count < SentenceMemo.countMax else { return }
    if (entries.count + 1) * 2 > slots.count { grow() }
    entries.append(
      Entry(start: Int32(text.count), count: Int32(range.count), move: Int32(move)))
    text.append(contentsOf: bytes[range])
    put(hash, entries.count)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: max(slots.count * 2, 1 << 10))
    text.withUnsafeBufferPointer { text in
      for (index, entry) in entries.enumerated() {
        let start = Int(entry.start)
        put(SentenceMemo.hash(text, start..<start + Int(entry.count)), index + 1)
      }
    }
  }

  private mutating func put(_ hash: UInt64, _ number: Int) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(number)
  }
}
