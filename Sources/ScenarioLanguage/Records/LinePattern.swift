import Quantities

/// The shape of a plain sentence, for others of the same shape.
///
/// Records come by the thousand with one phrase:
///
///     report 17 has Arland at 3 towards Borland
///     report 18 has Cordonia at -2 towards Arland
///
/// A pattern is the fixed bytes of the first, and between them its slots. A line that has the same
/// fixed bytes, and a word in place of each slot's that is of the same sort, is of the same phrase.
///
/// **Why it is right.** `PlainReader` decides word by word, by three things: where the phrases go on
/// with the word, which names begin with it, and whether it is a number. So it comes the same way if
/// none of its decisions can turn out otherwise:
///
/// - A slot's word is a *lone name*: a name that is the beginning of no longer one, of a word that is
///   in no phrase. Or it is a whole number, and no name or phrase has numbers among its words.
/// - A fixed word begins no name, alone or with what follows it, and is not `the`.
///
/// All else is left to the longer way, which then does not know that this one was tried.
///
/// A class, since a line is laid against one where it lies; as a struct it would be copied for that.
final class LinePattern {
  struct Slot {
    /// The fixed bytes before it.
    var before: Range<Int>
    /// Where its value stands among the cells.
    var cell: Int
    var kind: KindID
    var isNumber: Bool
  }

  let target: PhraseForm.Target
  fileprivate var bytes: [UInt8] = []
  fileprivate var slots: [Slot] = []
  /// The fixed bytes behind the last slot.
  fileprivate var end = 0..<0

  /// Tells most lines of other patterns apart at a glance; see `Glance`.
  fileprivate(set) var glance = Glance(isBehindWord: false, bytes: 0, mask: 0)

  /// The first fixed bytes of a pattern, up to eight: at the start of a line, or behind its first word
  /// where that is a slot's.
  struct Glance {
    var isBehindWord: Bool
    var bytes: UInt64
    var mask: UInt64

    /// What of a line glances look at.
    struct Line {
      private let start: UInt64
      private let behindWord: UInt64
      /// Whether both are there: whether eight bytes can be read from either place.
      private let isWhole: Bool

      init(_ bytes: PlainReader.Bytes, _ range: Range<Int>) {
        var space = range.lowerBound
        while space < range.upperBound, bytes[space] != UInt8(ascii: " ") { space += 1 }
        isWhole = space + 8 <= bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        start = isWhole ? raw.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) : 0
        behindWord = isWhole ? raw.loadUnaligned(fromByteOffset: space, as: UInt64.self) : 0
      }

      /// Whether the line may have a pattern.
      func mayHave(_ glance: Glance) -> Bool {
        let word = glance.isBehindWord ? behindWord : start
        return !isWhole || word & glance.mask == glance.bytes
      }
    }
  }

  fileprivate func settleGlance() {
    let isBehindWord = slots.first.map(\.before.isEmpty) ?? false
    let place = isBehindWord ? 1 : 0
    let fixed = place < slots.count ? slots[place].before : end
    var (word, mask): (UInt64, UInt64) = (0, 0)
    for (offset, place) in fixed.prefix(8).enumerated() {
      word |= UInt64(bytes[place]) << (8 * offset)
      mask |= 0xFF << (8 * offset)
    }
    glance = Glance(
      isBehindWord: isBehindWord, bytes: UInt64(littleEndian: word),
      mask: UInt64(littleEndian: mask))
  }

  /// With more of them than there are in a processor's registers, going through them takes as long
  /// as reading.
  static let countMax = 8

  fileprivate init(_ target: PhraseForm.Target) { self.target = target }

  fileprivate func add(_ fixed: Slice<PlainReader.Bytes>) -> Range<Int> {
    bytes.append(contentsOf: fixed)
    return bytes.count - fixed.count..<bytes.count
  }
}

extension PlainReader {
  /// The pattern of the sentence in hand, which has just been read; nil where others could be read
  /// otherwise.
  func pattern(_ form: Form, _ bytes: Bytes, _ range: Range<Int>) -> LinePattern? {
    let pattern = LinePattern(form.target)
    var start = range.lowerBound
    var next = 0
    for (place, word) in line.enumerated() {
      guard next < fills.count, fills[next].words.lowerBound == place else {
        guard word.word != .the, names.step(0, word.word) == WordTrie.none else { return nil }
        continue
      }
      let fill = fills[next]
      let text = Bytes(rebasing: bytes[Int(word.start)..<Int(word.end)])
      let isNumber = fill.kind == .number
      guard fill.words.count == 1, isNumber ? !words.haveNumbers : loneName(text) >= 0 else {
        return nil
      }
      let slot = slots[Int(form.slots.lowerBound) + next]
      pattern.slots.append(
        LinePattern.Slot(
          before: pattern.add(bytes[start..<Int(word.start)]), cell: Int(slot.place),
          kind: slot.kind, isNumber: isNumber))
      start = Int(word.end)
      next += 1
    }
    pattern.end = pattern.add(bytes[start..<range.upperBound])
    pattern.settleGlance()
    return pattern
  }

  private func loneName(_ text: Bytes) -> Int32 {
    text.count <= 8 ? words.loneName(text.reduce(0) { $0 << 8 | UInt64($1) }) : -1
  }

  /// Whether a sentence is of a pattern; then the cells are its values. Nothing of the reader
  /// changes; but where it is not `mutating`, the compiler copies the whole reader for each line.
  mutating func fit(
    _ pattern: LinePattern, _ bytes: Bytes, _ range: Range<Int>, _ cells: inout [UInt32],
    _ table: inout StatementTable
  ) -> Bool {
    // In place: a new array for each line would cost as much as the rest.
    while cells.count < pattern.slots.count { cells.append(0) }
    while cells.count > pattern.slots.count { cells.removeLast() }
    var place = range.lowerBound
    for slot in pattern.slots {
      guard isSame(pattern, slot.before, bytes, place..<range.upperBound) else { return false }
      place += slot.before.count
      let start = place
      var key: UInt64 = 0
      while place < range.upperBound, bytes[place] != UInt8(ascii: " ") {
        key = key << 8 | UInt64(bytes[place])
        place += 1
      }
      // A leading zero byte would not show in the key.
      guard place > start, place - start <= 8, bytes[start] != 0 else { return false }
      if slot.isNumber {
        guard let number = wholeNumber(bytes, start..<place) else { return false }
        cells[slot.cell] = table.cell(number)
      } else {
        let entity = words.loneName(key)
        guard entity >= 0, kindTree.isKind(entityKinds[Int(entity)], under: slot.kind) else {
          return false
        }
        cells[slot.cell] = StatementTable.cell(EntityID(Int(entity)))
      }
    }
    return range.upperBound - place == pattern.end.count
      && isSame(pattern, pattern.end, bytes, place..<range.upperBound)
  }

  @inline(__always) private mutating func isSame(
    _ pattern: LinePattern, _ fixed: Range<Int>, _ bytes: Bytes, _ rest: Range<Int>
  ) -> Bool {
    guard fixed.count <= rest.count else { return false }
    for offset in 0..<fixed.count
    where pattern.bytes[fixed.lowerBound + offset] != bytes[rest.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The number of up to eight digits and a sign; nil where there is something else.
  private mutating func wholeNumber(_ bytes: Bytes, _ range: Range<Int>) -> Decimal? {
    var number: Int64 = 0
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    guard !isNegative || range.count > 1 else { return nil }
    for place in range.dropFirst(isNegative ? 1 : 0) {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    return Decimal(tenThousandths: (isNegative ? -number : number) * 10_000)
  }
}
