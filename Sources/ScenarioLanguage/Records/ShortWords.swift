/// A word table with a short way to words of up to eight bytes that were looked up before.
///
/// Such a word's bytes are its key, so that finding it takes one look at one place in memory; the
/// table itself takes three. With names by the ten thousand that is most of the work. Which of them are
/// *lone names* (see `LinePattern`) stands with them.
struct ShortWords {
  private struct Slot {
    var key: UInt64 = 0
    var word = WordID.none
    /// The entity that it is a lone name of, or −1.
    var entity: Int32 = -1
  }

  private let table: WordTable
  private let names: WordTrie
  /// By word: whether some phrase has it.
  private var isInPhrase: [Bool]
  /// Whether some name or phrase has a word that may be a number.
  let haveNumbers: Bool
  private var slots = [Slot](repeating: Slot(), count: 1 << 8)
  private var count = 0

  init(_ vocabulary: Vocabulary) {
    table = vocabulary.words
    names = vocabulary.names
    var isInPhrase = [Bool](repeating: false, count: vocabulary.words.count + 1)
    vocabulary.phrases.forEachWord { isInPhrase[Int($0.number)] = true }
    self.isInPhrase = isInPhrase
    var haveNumbers = false
    for trie in [vocabulary.names, vocabulary.phrases] {
      trie.forEachWord { [table] word in
        let first = table.firstByte(of: word) ?? 0
        if first &- UInt8(ascii: "0") < 10 || first == UInt8(ascii: "-") { haveNumbers = true }
      }
    }
    self.haveNumbers = haveNumbers
  }

  /// The entity that a word of up to eight bytes, given as `find` makes a key of it, is a lone name
  /// of, if the word was looked up before; else −1.
  func loneName(_ key: UInt64) -> Int32 {
    var place = place(of: key)
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].entity }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  private func loneName(_ word: WordID, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let isNumber = text[0] &- UInt8(ascii: "0") < 10 || text[0] == UInt8(ascii: "-")
    guard !isNumber, !word.isReserved, word != .the, !isInPhrase[Int(word.number)] else {
      return -1
    }
    let node = names.step(0, word)
    guard node != WordTrie.none, !names.goesOn(after: node) else { return -1 }
    return names.end(at: node)
  }

  mutating func find(_ text: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard text.count <= 8 else { return table.find(text) }
    var key: UInt64 = 0
    for byte in text { key = key << 8 | UInt64(byte) }
    var place = place(of: key)
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].word }
      place = (place + 1) & (slots.count - 1)
    }
    // What the table lacks is not kept: there may be any number of such words.
    guard let word = table.find(text) else { return nil }
    slots[place] = Slot(key: key, word: word, entity: loneName(word, text))
    count += 1
    if count * 2 > slots.count { grow() }
    return word
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 {
      var place = place(of: slot.key)
      while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
