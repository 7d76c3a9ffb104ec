/// Compares a sentence that has no reading with every phrase.
///
/// A sentence and a phrase are laid beside each other so that as little as possible differs: what
/// is alike costs nothing, a slip of the pen little, a word too many or too few more. Costs, for
/// each phrase, its length times the sentence's.
struct PhraseComparison {
  let line: SentenceLine
  let vocabulary: Vocabulary

  private var count: Int { line.end - line.start }

  // MARK: Unknown names

  /// The slots that hold no name, with the kinds wanted there, of the phrase all of whose words
  /// stand in the sentence; nil where there is none. Among several, the one with the fewest such
  /// slots, and then with the most words.
  func unknownNames(_ sorts: SentenceMatcher.Sorts) -> [(range: TokenRange, kind: KindID)]? {
    guard let best = fullest(sorts), !best.chunks.isEmpty else { return nil }
    return best.chunks
  }

  /// The phrase all of whose words stand in the sentence; the one that `unknownNames` chooses.
  func likeliest(_ sorts: SentenceMatcher.Sorts) -> PhraseForm? { fullest(sorts)?.form }

  private func fullest(
    _ sorts: SentenceMatcher.Sorts
  ) -> (form: PhraseForm, chunks: [(TokenRange, KindID)])? {
    let words = Set((line.start..<line.end).map { line.file.word($0) })
    var best: (cost: Int, words: Int, form: PhraseForm, chunks: [(TokenRange, KindID)])?
    for form in vocabulary.forms where sorts.contains(form.target.sort) {
      let phraseWords = form.parts.filter { if case .word = $0 { true } else { false } }
      let areThere = phraseWords.allSatisfy { part in
        if case .word(let word) = part { words.contains(word) } else { false }
      }
      guard areThere, form.parts.count <= count, let (cost, chunks) = split(form) else { continue }
      if let known = best, (known.cost, -known.words) <= (cost, -phraseWords.count) { continue }
      best = (cost, phraseWords.count, form, chunks)
    }
    return best.map { ($0.form, $0.chunks) }
  }

  /// The cheapest way to give each slot some tokens such that all words stand in their places.
  private func split(_ form: PhraseForm) -> (cost: Int, chunks: [(TokenRange, KindID)])? {
    struct Cell {
      var cost: Int
      var from: Int
    }
    var table: [[Cell?]] = [[Cell?](repeating: nil, count: count + 1)]
    table[0][0] = Cell(cost: 0, from: 0)
    for part in form.parts {
      var row = [Cell?](repeating: nil, count: count + 1)
      for start in 0..<count {
        guard let before = table[table.count - 1][start] else { continue }
        switch part {
        case .word(let word):
          guard line.file.word(line.start + start) == word else { continue }
          row[start + 1] = Cell(cost: before.cost, from: start)
        case .slot(let slot):
          for end in start + 1...min(count, start + PhraseComparison.longestName) {
            guard let cost = cost(start, end, form.slots[slot].kind) else { break }
            if row[end].map({ $0.cost > before.cost + cost }) ?? true {
              row[end] = Cell(cost: before.cost + cost, from: start)
            }
          }
        }
      }
      table.append(row)
    }
    guard let last = table[form.parts.count][count] else { return nil }
    var chunks: [(TokenRange, KindID)] = []
    var end = count
    for (index, part) in form.parts.enumerated().reversed() {
      guard let cell = table[index + 1][end] else { return nil }
      if case .slot(let slot) = part, fill(cell.from, end) == nil {
        chunks.append((line.start + cell.from..<line.start + end, form.slots[slot].kind))
      }
      end = cell.from
    }
    return (last.cost, chunks.reversed())
  }

  /// Names of more words are not looked for.
  private static let longestName = 8

  /// Nil where the tokens cannot be a name at all.
  private func cost(_ start: Int, _ end: Int, _ kind: KindID) -> Int? {
    if let fill = fill(start, end) { return vocabulary.fits(fill, kind) ? 0 : 2 }
    return line.file.word(line.start + end - 1) == .none ? nil : 4 + end - start
  }

  /// What the tokens from one place to another are in a slot.
  private func fill(_ start: Int, _ end: Int) -> SentenceMatcher.Fill? {
    var found: SentenceMatcher.Fill?
    line.forEachFill(at: line.start + start, vocabulary) { fill in
      guard Int(fill.end) == line.start + end else { return }
      if fill.kind == .quoted, fill.entity < 0 { return }
      found = fill
    }
    return found
  }

  // MARK: Near phrases

  /// The phrases that are nearest to the sentence, at most four: those declared, and those in one of
  /// the languages; nil: in any.
  func nearest(_ sorts: SentenceMatcher.Sorts, in languages: Set<String?>? = nil) -> [NearPhrase] {
    var best: [(cost: Int, phrase: NearPhrase)] = []
    for form in vocabulary.forms where sorts.contains(form.target.sort) {
      if let languages, let own = form.language, !languages.contains(own) { continue }
      // An action's form with a day is as near as the one without.
      if case .actionOn = form.target { continue }
      guard let (cost, phrase) = compare(form) else { continue }
      let place = best.firstIndex { $0.cost > cost } ?? best.count
      guard place < 4 else { continue }
      best.insert((cost, phrase), at: place)
      if best.count > 4 { best.removeLast() }
    }
    // What is much farther than the nearest is no help.
    let limit = (best.first?.cost ?? 0) + 3
    return best.filter { $0.cost <= limit }.map(\.phrase)
  }

  /// What a name of another kind costs: the sentence would not be read if it were mended.
  private static let misfit = 4

  private enum Step {
    case word, slip
    case slot(Int)
    case missing, extra
  }

  private func compare(_ form: PhraseForm) -> (cost: Int, phrase: NearPhrase)? {
    struct Cell {
      var cost: Int
      var step: Step
    }
    let parts = form.parts
    let far = 1_000
    var table = [[Cell]](
      repeating: [Cell](repeating: Cell(cost: far, step: .extra), count: count + 1),
      count: parts.count + 1)
    table[0][0].cost = 0
    for index in 0...parts.count {
      for place in 0...count {
        func offer(_ cost: Int, _ step: Step) {
          if cost < table[index][place].cost { table[index][place] = Cell(cost: cost, step: step) }
        }
        if place > 0 { offer(table[index][place - 1].cost + 3, .extra) }
        guard index > 0 else { continue }
        offer(table[index - 1][place].cost + 3, .missing)
        guard place > 0 else { continue }
        switch parts[index - 1] {
        case .word(let word):
          let before = table[index - 1][place - 1].cost
          let token = line.start + place - 1
          if line.file.word(token) == word {
            offer(before, .word)
          } else if isSlip(line.file.text(token), form.shown(index - 1)) {
            offer(before + 2, .slip)
          }
        case .slot(let slot):
          for length in 1...min(place, 5) {
            var cost = 1 + length
            if let fill = fill(place - length, place) {
              cost = vocabulary.fits(fill, form.slots[slot].kind) ? 0 : PhraseComparison.misfit
            }
            offer(table[index - 1][place - length].cost + cost, .slot(length))
          }
        }
      }
    }
    return trace(form, cost: table[parts.count][count].cost) { table[$0][$1].step }
  }

  /// Walks back through the comparison: where the two part first, and the sentence mended. Nil where
  /// they have no word in common.
  private func trace(
    _ form: PhraseForm, cost: Int, _ step: (Int, Int) -> Step
  ) -> (cost: Int, phrase: NearPhrase)? {
    var (index, place) = (form.parts.count, count)
    var mended: [String] = []
    var parting: Int?
    var common = 0
    // Names of another kind, and words that are missing.
    var (misfits, missing) = (0, 0)
    while index > 0 || place > 0 {
      switch step(index, place) {
      case .word, .slip:
        if case .slip = step(index, place) { parting = place - 1 }
        common += 1
        mended.append(form.shown(index - 1))
        (index, place) = (index - 1, place - 1)
      case .slot(let length):
        mended.append(line.file.text(line.start + place - length..<line.start + place))
        if let fill = fill(place - length, place), case .slot(let slot) = form.parts[index - 1] {
          misfits += vocabulary.fits(fill, form.slots[slot].kind) ? 0 : 1
        } else {
          parting = place - length
        }
        (index, place) = (index - 1, place - length)
      case .missing:
        guard index > 0 else { return nil }
        mended.append(form.shown(index - 1))
        parting = place
        if case .word = form.parts[index - 1] { missing += 1 }
        index -= 1
      case .extra:
        guard place > 0 else { return nil }
        parting = place - 1
        place -= 1
      }
    }
    let wordCount = form.parts.count - form.slotOrder.count
    guard common > 0, common * 2 >= wordCount || cost <= 6, misfits == 0 || missing == 0 else {
      return nil
    }
    let parts = parting.flatMap { $0 < count ? line.file.text(line.start + $0) : nil }
    return (
      cost,
      NearPhrase(
        text: form.text, parts: parts, mended: mended.reversed().joined(separator: " "))
    )
  }

  private func isSlip(_ text: String, _ word: String) -> Bool {
    // Of one letter nothing would be left.
    text.unicodeScalars.count > 1 && word.unicodeScalars.count > 1
      && !nearWords(to: text, among: [word]).isEmpty
  }
}
