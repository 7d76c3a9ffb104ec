import Quantities

/// Reads plain sentences from their bytes: the fast way from a line of a script, or of given facts,
/// to its meaning.
///
/// **What is plain.** Words and names of letters, numbers and dates with one space between them:
/// no quotes, variables, arithmetic, reserved words or comments, nothing written twice over.
///
/// **What it does.** Each word becomes its number (`WordTable.find`), and the numbers are followed
/// through the trie of phrases: where a phrase has a word, by that word; where it has a slot, by a
/// name from the trie of names, by a number or by a date. No token, tree or string is made.
///
/// **Why it is right.** `SentenceMatcher` tries all ways through the same tries. This reader goes
/// on only where there is a single way, and gives up wherever there are two (a word that may be of
/// the phrase or begin a name, a name that goes on as another) or none. So where it comes to a
/// phrase's end, that is the only end that the matcher can come to; and then it takes the reading
/// only if the kinds fit and the phrase is of the sort that was asked for, as the matcher does.
/// The one thing with two ways that it does not give up at is a number like `2019`, which may be a
/// year: both ways end in the same places, and the kind of the slot decides between them.
///
/// Whatever it gives up on is read in full, as if this type did not exist: mistakes are reported
/// there and nowhere else. `RecordTests` holds the two against each other. Lines like an earlier one
/// take a shorter way still (`LinePattern`).
struct PlainReader {
  // What of the vocabulary is needed. Words only grow: those that are newer are not plain here.
  private(set) var words: ShortWords
  let names: WordTrie
  private let phrases: WordTrie
  let kindTree: KindTree
  let entityKinds: [KindID]
  private let forms: [Form]
  private let classes = ByteClass.table
  /// Of all forms: the kind of each slot in the order of the phrase, and its place among the slots.
  let slots: [(kind: KindID, place: Int32)]
  /// Those of the forms met last.
  private var patterns: [LinePattern] = []
  private var lastPattern = 0

  /// A phrase's form, flat.
  struct Form {
    var target: PhraseForm.Target
    var slots: Range<Int32>
  }

  struct Word {
    enum Kind { case word, number, date }
    var kind: Kind
    var word: WordID
    var start: Int32
    var end: Int32
  }

  /// What fills a slot, and which of the line's words it is.
  struct Fill {
    var cell: UInt32
    var kind: KindID
    var words: Range<Int>
  }

  private(set) var line: [Word] = []
  private(set) var fills: [Fill] = []

  /// What a sentence means beside its phrase.
  struct Values {
    /// In the order of the slots.
    var cells: [UInt32] = []
    /// Days among them that may be written shorter elsewhere, and where they stand.
    var days: [(day: Day, place: Range<Int32>)] = []
  }

  init(_ vocabulary: Vocabulary) {
    words = ShortWords(vocabulary)
    names = vocabulary.names
    phrases = vocabulary.phrases
    kindTree = vocabulary.kindTree
    entityKinds = vocabulary.entityKinds
    var forms: [Form] = []
    var slots: [(kind: KindID, place: Int32)] = []
    for form in vocabulary.forms {
      let start = Int32(slots.count)
      for slot in form.slotOrder { slots.append((form.slots[slot].kind, Int32(slot))) }
      forms.append(Form(target: form.target, slots: start..<Int32(slots.count)))
    }
    (self.forms, self.slots) = (forms, slots)
  }

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Reads some bytes as a sentence of a sort. Nil where they are not plain, have not one reading,
  /// or are wrong; `values`, whose cells are those of the table, counts only where it is not.
  mutating func read(
    _ bytes: Bytes, _ range: Range<Int>, _ sort: SentenceMatcher.Sorts, _ values: inout Values,
    of table: inout StatementTable
  ) -> PhraseForm.Target? {
    if !values.days.isEmpty { values.days.removeAll(keepingCapacity: true) }
    if let target = readByPattern(bytes, range, sort, &values.cells, of: &table) { return target }
    guard split(bytes, range), let end = follow(bytes, &values, &table) else { return nil }
    let form = phrases.end(at: end)
    guard form != WordTrie.none, sort.contains(forms[Int(form)].target.sort),
      take(forms[Int(form)], &values.cells)
    else { return nil }
    learn(forms[Int(form)], bytes, range)
    return forms[Int(form)].target
  }

  /// Reads a sentence like one read before; nil where it is like none. The cells then may have
  /// changed.
  private mutating func readByPattern(
    _ bytes: Bytes, _ range: Range<Int>, _ sort: SentenceMatcher.Sorts, _ cells: inout [UInt32],
    of table: inout StatementTable
  ) -> PhraseForm.Target? {
    let line = LinePattern.Glance.Line(bytes, range)
    for distance in patterns.indices {
      let next = lastPattern + distance
      let place = next < patterns.count ? next : next - patterns.count
      guard line.mayHave(patterns[place].glance), sort.contains(patterns[place].target.sort),
        fit(patterns[place], bytes, range, &cells, &table)
      else { continue }
      lastPattern = place
      return patterns[place].target
    }
    return nil
  }

  /// Keeps the pattern of a sentence just read, if it has one and it is new.
  private mutating func learn(_ form: Form, _ bytes: Bytes, _ range: Range<Int>) {
    guard patterns.count < LinePattern.countMax,
      !patterns.contains(where: { $0.target == form.target }),
      let pattern = pattern(form, bytes, range)
    else { return }
    lastPattern = patterns.count
    patterns.append(pattern)
  }

  /// The words of the line; false where it is not plain.
  private mutating func split(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    line.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: " ") {
        let kind = classes[Int(bytes[end])]
        if kind == .high {
          guard let (scalar, count) = decodeScalar(bytes, end), case .word = ScalarClass(scalar)
          else { return false }
          end += count
        } else {
          guard kind.isWord else { return false }
          end += 1
        }
      }
      guard end > start, end + 1 != range.upperBound else { return false }
      guard let word = word(bytes, start, end) else { return false }
      line.append(word)
      start = end + 1
    }
    return !line.isEmpty
  }

  private mutating func word(_ bytes: Bytes, _ start: Int, _ end: Int) -> Word? {
    let text = Bytes(rebasing: bytes[start..<end])
    var kind = Word.Kind.word
    switch classes[Int(bytes[start])] {
    case .digit, .minus:
      if NumberShape.isDate(text) {
        kind = .date
      } else if NumberShape(text) != nil {
        kind = .number
      } else {
        return nil
      }
    case .high: break
    case .word where (bytes[start] | 0x20) &- UInt8(ascii: "a") < 26: break
    default: return nil
    }
    let word = words.find(text)
    // Numbers that nobody has used in a name or phrase need no number of their own.
    guard let word else {
      return kind == .word
        ? nil : Word(kind: kind, word: .none, start: Int32(start), end: Int32(end))
    }
    guard !word.isReserved else { return nil }
    return Word(kind: kind, word: word, start: Int32(start), end: Int32(end))
  }

  /// Follows the only way through the phrases, filling slots; the node it ends at, or nil.
  private mutating func follow(
    _ bytes: Bytes, _ values: inout Values, _ table: inout StatementTable
  ) -> Int32? {
    fills.removeAll(keepingCapacity: true)
    var (node, place): (Int32, Int) = (0, 0)
    while place < line.count {
      let word = line[place]
      let next = word.word == .none ? WordTrie.none : phrases.step(node, word.word)
      let slot = phrases.slot(after: node)
      if slot == WordTrie.none {
        guard next != WordTrie.none else { return nil }
        (node, place) = (next, place + 1)
        continue
      }
      switch name(at: place) {
      case .one(let entity, let end):
        guard next == WordTrie.none, word.kind == .word else { return nil }
        fills.append(
          Fill(
            cell: StatementTable.cell(EntityID(Int(entity))), kind: entityKinds[Int(entity)],
            words: place..<end))
        (node, place) = (slot, end)
      case .several: return nil
      case .none where word.kind == .word:
        guard next != WordTrie.none else { return nil }
        (node, place) = (next, place + 1)
      case .none:
        guard next == WordTrie.none, let fill = literal(place, bytes, &values, &table)
        else { return nil }
        fills.append(fill)
        (node, place) = (slot, place + 1)
      }
    }
    return node
  }

  private enum Name {
    case none
    case one(Int32, end: Int)
    case several
  }

  /// The names that begin at a word, `the` before one included.
  private func name(at place: Int) -> Name {
    let word = line[place].word
    guard word == .the else { return name(from: place) }
    // What follows is a name, unless `the` is itself the beginning of one.
    guard names.step(0, word) == WordTrie.none else { return .several }
    return place + 1 < line.count ? name(from: place + 1) : .none
  }

  private func name(from start: Int) -> Name {
    var found = Name.none
    var (node, place): (Int32, Int) = (0, start)
    while place < line.count, line[place].word != .none {
      node = names.step(node, line[place].word)
      guard node != WordTrie.none else { break }
      place += 1
      let entity = names.end(at: node)
      if entity != WordTrie.none {
        if case .one = found { return .several }
        found = .one(entity, end: place)
      }
    }
    return found
  }

  private func literal(
    _ place: Int, _ bytes: Bytes, _ values: inout Values, _ table: inout StatementTable
  ) -> Fill? {
    let word = line[place]
    let text = Bytes(rebasing: bytes[Int(word.start)..<Int(word.end)])
    if word.kind == .date {
      guard let day = day(of: text) else { return nil }
      if day.civil.day == 1 { values.days.append((day, word.start..<word.end)) }
      return Fill(cell: StatementTable.cell(day), kind: .date, words: place..<place + 1)
    }
    guard let number = decimal(of: text) else { return nil }
    return Fill(cell: table.cell(number), kind: .number, words: place..<place + 1)
  }

  /// Takes the reading if every slot holds something of its kind.
  private func take(_ form: Form, _ cells: inout [UInt32]) -> Bool {
    // The matcher has limits that only sentences with very many slots reach.
    guard form.slots.count == fills.count, fills.count <= 8 else { return false }
    if cells.count != fills.count { cells = [UInt32](repeating: 0, count: fills.count) }
    for place in fills.indices {
      let slot = slots[Int(form.slots.lowerBound) + place]
      guard kindTree.isKind(fills[place].kind, under: slot.kind) else { return false }
      cells[Int(slot.place)] = fills[place].cell
    }
    return true
  }
}
