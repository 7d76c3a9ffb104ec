import Snapshots

/// Words numbered without regard to case, normalisation and one full stop at their end.
///
/// Interning works on bytes. Each *spelling* (the bytes with ASCII letters lowered) is found by open
/// addressing; a spelling with other than ASCII letters is folded once, when it is first met, and
/// from then on is as quick as any other. Two spellings whose folded texts are canonically
/// equivalent are the same word: `São Paulo`, `SÃO PAULO` and `São` written with a combining tilde.
///
/// Texts in composed form are equivalent only if their bytes are the same, so as long as all are (see
/// `isComposed`), bytes are all that is compared. With the first that may not be, every word is listed
/// by its `String`, which compares by equivalence, at the cost of a hundred times as much a word.
///
/// A table only grows: a `WordID` stays good in every later copy of the table it came from, so the
/// prompt can lex lines against the table that its files were read with. Every table begins with the
/// words of `Keyword`.
public struct WordTable: Sendable {
  fileprivate struct Spelling: Sendable {
    var start: Int32
    var count: Int32
    var word: WordID
  }

  /// All spellings, one after another.
  private var bytes: [UInt8] = []
  private var spellings: [Spelling] = []
  /// Hash in the upper half, spelling's index + 1 in the lower; 0 where empty. A power of two long.
  private var slots: [UInt64]
  /// For each word, the spelling that is its folded text.
  private var spellingOfWord: [Int32] = [-1]
  /// Words whose folded text is not all ASCII; `String` compares by canonical equivalence. Nil as long
  /// as all of them are in composed form.
  private var others: [String: WordID]?

  public init() {
    slots = [UInt64](repeating: 0, count: 512)
    for keyword in Keyword.allCases { _ = intern(keyword.rawValue) }
  }

  /// The number of different words.
  public var count: Int { spellingOfWord.count - 1 }

  /// The word's folded text: lower case, without a full stop at its end. Empty for `.none`.
  public func text(of word: WordID) -> String {
    guard word.number > 0, word.number < spellingOfWord.count else { return "" }
    let spelling = spellings[Int(spellingOfWord[Int(word.number)])]
    let range = Int(spelling.start)..<Int(spelling.start + spelling.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first byte of the word's folded text.
  func firstByte(of word: WordID) -> UInt8? {
    guard word.number > 0, word.number < spellingOfWord.count else { return nil }
    let spelling = spellings[Int(spellingOfWord[Int(word.number)])]
    return spelling.count > 0 ? bytes[Int(spelling.start)] : nil
  }

  /// The word with this text, taken up if it is new.
  public mutating func intern(_ text: String) -> WordID {
    var copy = text
    return copy.withUTF8 { intern($0) }
  }

  /// The word with this text, or nil if the table does not have it.
  public func find(_ text: String) -> WordID? {
    var copy = text
    return copy.withUTF8 { find($0) }
  }

  /// The words of a text between its spaces, taken up if they are new: what a quoted name is
  /// matched with a declared one by.
  public mutating func internWords(_ text: String) -> [WordID] {
    text.split(whereSeparator: \.isWhitespace).map { intern(String($0)) }
  }

  /// The words of a text between its spaces, or nil if the table lacks one of them.
  public func findWords(_ text: String) -> [WordID]? {
    var words: [WordID] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      guard let word = find(String(part)) else { return nil }
      words.append(word)
    }
    return words
  }
}

// MARK: - Bytes

extension WordTable {
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> WordID {
    let count = WordTable.countWithoutStop(text)
    let (hash, isASCII) = WordTable.hash(text, count)
    if let found = spelling(text, count, hash) { return spellings[found].word }
    if isASCII || others == nil && WordTable.isFoldedByLowering(text, count) {
      let word = WordID(UInt32(spellingOfWord.count))
      spellingOfWord.append(Int32(spellings.count))
      add(text, count, hash, word)
      return word
    }
    let word = internFolded(text, count)
    if spelling(text, count, hash) == nil { add(text, count, hash, word) }
    return word
  }

  func find(_ text: UnsafeBufferPointer<UInt8>) -> WordID? {
    let count = WordTable.countWithoutStop(text)
    let (hash, isASCII) = WordTable.hash(text, count)
    if let found = spelling(text, count, hash) { return spellings[found].word }
    guard !isASCII else { return nil }
    var folded = folding(String(decoding: text[..<count], as: UTF8.self))
    if let word = others?[folded] { return word }
    if others == nil, !WordTable.isComposed(folded) { return listed()[folded] }
    return folded.withUTF8 { folded in
      let (hash, _) = WordTable.hash(folded, folded.count)
      return spelling(folded, folded.count, hash).map { spellings[$0].word }
    }
  }

  /// The word of a text with other than ASCII letters whose spelling is new.
  private mutating func internFolded(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) -> WordID {
    var folded = folding(String(decoding: text[..<count], as: UTF8.self))
    if others == nil, !WordTable.isComposed(folded) { others = listed() }
    if let word = others?[folded] { return word }
    let key = folded
    return folded.withUTF8 { folded in
      let (hash, isASCII) = WordTable.hash(folded, folded.count)
      if let found = spelling(folded, folded.count, hash) { return spellings[found].word }
      let word = WordID(UInt32(spellingOfWord.count))
      spellingOfWord.append(Int32(spellings.count))
      add(folded, folded.count, hash, word)
      if !isASCII { others?[key] = word }
      return word
    }
  }

  /// All words whose folded text is not all ASCII, by that text.
  private func listed() -> [String: WordID] {
    var result: [String: WordID] = [:]
    for number in spellingOfWord.indices.dropFirst() {
      let text = text(of: WordID(UInt32(number)))
      if !text.utf8.allSatisfy({ $0 < 0x80 }) { result[text] = WordID(UInt32(number)) }
    }
    return result
  }

  /// Whether a folded text is known to be in composed form (NFC) without asking for properties: true
  /// of nearly all that is written; where false it may be so nonetheless.
  ///
  /// None of these scalars changes under composition, nor does any compose with another of them.
  /// Where several Arabic vowel signs follow a letter, they stand in the order of their code points,
  /// as that is the order of their combining classes.
  private static func isComposed(_ text: String) -> Bool {
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      let sign = scalar.vowelSign
      guard scalar.isComposed, sign == 0 || sign >= last else { return false }
      last = sign
    }
    return true
  }

  /// Whether lowering a text's ASCII letters is all that folding does to it, and the outcome is known to be
  /// in composed form.
  private static func isFoldedByLowering(
    _ text: UnsafeBufferPointer<UInt8>, _ count: Int
  ) -> Bool {
    let text = UnsafeBufferPointer(rebasing: text[..<count])
    var place = 0
    var last: UInt32 = 0
    while place < count {
      guard let (scalar, length) = decodeScalar(text, place) else { return false }
      let sign = scalar.vowelSign
      guard scalar.value < 0x80 || scalar.isCaseless && scalar.isComposed,
        sign == 0 || sign >= last
      else { return false }
      last = sign
      place += length
    }
    return true
  }

  private static func countWithoutStop(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let count = text.count
    return count > 1 && text[count - 1] == UInt8(ascii: ".") ? count - 1 : count
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Eight bytes with their ASCII capitals lowered.
  @inline(__always)
  private static func lowered(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (0x7F * ones)
    let capitals = (low &+ 0x3F * ones) & ~(low &+ 0x25 * ones) & ~bytes & (0x80 * ones)
    return bytes | capitals >> 2
  }

  /// Fewer than eight bytes, but at least one, as a number; those that are missing are 0.
  @inline(__always)
  private static func shortBlock(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let first = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
      let last = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return UInt64(first) | UInt64(last) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
    }
    let middle = count &>> 1
    let first = UInt64(bytes.load(as: UInt8.self))
    let second = UInt64(bytes.load(fromByteOffset: middle, as: UInt8.self))
    let third = UInt64(bytes.load(fromByteOffset: count &- 1, as: UInt8.self))
    return first | second &<< UInt64(truncatingIfNeeded: 8 &* middle)
      | third &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
  }

  /// Calls `body` with where each stretch of eight bytes begins; the last of them may overlap the
  /// one before.
  @inline(__always)
  private static func forEachBlock(_ count: Int, _ body: (_ place: Int) -> Bool) -> Bool {
    var place = 0
    while place < count &- 8 {
      guard body(place) else { return false }
      place &+= 8
    }
    return body(count &- 8)
  }

  /// Eight lowered bytes at a time, mixed so that the low bits depend on all.
  @inline(__always)
  private static func hash(
    _ text: UnsafeBufferPointer<UInt8>, _ count: Int
  ) -> (hash: UInt32, isASCII: Bool) {
    var hash = UInt64(truncatingIfNeeded: count)
    var union: UInt64 = 0
    func mix(_ block: UInt64) {
      let block = lowered(block)
      union |= block
      hash = (hash ^ block) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash &>> 32
    }
    if count > 0, let start = UnsafeRawPointer(text.baseAddress) {
      if count < 8 {
        mix(shortBlock(start, count))
      } else {
        _ = forEachBlock(count) { place in
          mix((start + place).loadUnaligned(as: UInt64.self))
          return true
        }
      }
    }
    hash = hash &* 0x9e37_79b9_7f4a_7c15
    return (UInt32(truncatingIfNeeded: hash &>> 32), union & 0x8080_8080_8080_8080 == 0)
  }

  private func spelling(
    _ text: UnsafeBufferPointer<UInt8>, _ count: Int, _ hash: UInt32
  ) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let index = Int(UInt32(truncatingIfNeeded: entry)) - 1
        if equals(spellings[index], text, count) { return index }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(
    _ spelling: Spelling, _ text: UnsafeBufferPointer<UInt8>, _ count: Int
  ) -> Bool {
    guard Int(spelling.count) == count else { return false }
    guard let text = UnsafeRawPointer(text.baseAddress), count > 0 else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      let known = start + Int(spelling.start)
      if count < 8 {
        return WordTable.lowered(WordTable.shortBlock(text, count))
          == WordTable.shortBlock(known, count)
      }
      return WordTable.forEachBlock(count) { place in
        WordTable.lowered((text + place).loadUnaligned(as: UInt64.self))
          == (known + place).loadUnaligned(as: UInt64.self)
      }
    }
  }

  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ count: Int, _ hash: UInt32, _ word: WordID
  ) {
    let start = bytes.count
    spellings.append(Spelling(start: Int32(start), count: Int32(count), word: word))
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<count]))
    bytes.withUnsafeMutableBufferPointer { bytes in
      for place in start..<start + count { bytes[place] = WordTable.lowered(bytes[place]) }
    }
    if spellings.count * 2 > slots.count { grow() }
    place(UInt64(hash) << 32 | UInt64(spellings.count))
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }
}

extension WordTable.Spelling: PlainStorable {}

extension WordTable: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(bytes, spellings, slots, spellingOfWord, others)
  }

  public init(from snapshot: inout SnapshotReader) {
    bytes = snapshot.read()
    spellings = snapshot.read()
    slots = snapshot.read()
    spellingOfWord = snapshot.read()
    others = snapshot.read()
    guard slots.count.nonzeroBitCount == 1, spellings.count < slots.count, !spellingOfWord.isEmpty
    else {
      snapshot.breakOff()
      self = WordTable()
      return
    }
  }
}

/// A text folded for matching: each scalar's upper case, then the lower case of that, so that `ß`
/// is `ss` and both small sigmas are one.
func folding(_ text: String) -> String {
  let isFolded = text.unicodeScalars.allSatisfy { scalar in
    scalar.value < 0x80 ? !scalar.isCapital : scalar.isCaseless
  }
  if isFolded { return text }
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 {
      folded.append(scalar.isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else if scalar.isCaseless {
      folded.append(scalar)
    } else {
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }
  return String(folded)
}

extension Unicode.Scalar {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(value) }

  /// Its value where it is an Arabic vowel sign, else 0.
  fileprivate var vowelSign: UInt32 { (0x064B...0x0652).contains(value) ? value : 0 }

  /// Whether it is of a script without case, told without asking for properties: Hebrew and Arabic;
  /// the scripts of India; kana, Han and Hangul.
  fileprivate var isCaseless: Bool {
    switch value {
    case 0x0590...0x06FF, 0x0900...0x0DFF, 0x3041...0x318F, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// ASCII; small Latin and Cyrillic letters; dashes and quotation marks; Arabic letters, vowel signs
  /// and digits; kana, Han and Hangul syllables. See `WordTable.isComposed`.
  fileprivate var isComposed: Bool {
    switch value {
    case 0...0x7F, 0xDF...0x17E, 0x0430...0x045F, 0x2010...0x201F, 0x0621...0x0652,
      0x0660...0x066F, 0x0671...0x06D5, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE,
      0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
