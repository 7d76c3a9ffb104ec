import ScenarioLanguage

/// A sentence of the scenario that a question's words may be meant for.
struct LooseReading {
  enum Target: Equatable {
    case relation(Int)
    case action(Int)

    var isAction: Bool { if case .action = self { true } else { false } }
  }

  var target: Target
  /// As it can be typed: what is left open is a variable.
  var sentence: String
  /// How much has to be put in, left out or understood otherwise; 0: nothing that counts.
  var cost: Int
  var hasVariables: Bool
  /// Whether a day is what is asked for.
  var asksDay: Bool
  var namesCount: Int
  /// What stands in each slot; nil where it is left open.
  var values: [Value?]
}

/// Finds the phrases that the words of a question fit, whatever their order at the front and the
/// forms of their verbs: `does Japan share … with`, `who gave notice to end …`.
///
/// Costs a look at every phrase for each reading.
struct LooseReader {
  let model: Model
  /// Phrases of this language are looked at beside those declared.
  let language: String?
  private let question: PlainQuestion
  private let words: [QuestionWord]
  /// By the word that they begin with, how many words the names take that stand there.
  private let names: [[(length: Int, entity: EntityID)]]

  /// - Parameter language: that of the session; the script of a question says more.
  init(_ question: PlainQuestion, _ model: Model, language: String?) {
    let language = languageOfScript(question.words.joined()) ?? language
    var question = question
    if let splitter = WordSplitter(model, language: language) {
      question.words = splitter.split(question.words)
    }
    (self.question, self.model, self.language) = (question, model, language)
    words = question.words.map(QuestionWord.init)
    names = question.words.indices.map { start in
      (1...6).compactMap { length in
        guard start + length <= question.words.count else { return nil }
        var text = question.words[start..<start + length].joined(separator: " ")
        if text.hasSuffix("'s") || text.hasSuffix("’s") { text.removeLast(2) }
        return model.named(text).map { (length, $0) }
      }
    }
  }

  /// The names in it, from the left, the longest of those that overlap.
  var entities: [EntityID] {
    var found: [EntityID] = []
    var place = 0
    while place < words.count {
      if let longest = names[place].last {
        if !found.contains(longest.entity) { found.append(longest.entity) }
        place += longest.length
      } else {
        for name in joinedNames(in: words[place].text) where !found.contains(name) {
          found.append(name)
        }
        place += 1
      }
    }
    return found
  }

  /// The names in a word of a script that puts no spaces between words, from the left.
  private func joinedNames(in word: String) -> [EntityID] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    var found: [(place: String.Index, entity: EntityID)] = []
    for (number, entity) in model.entities.enumerated() {
      let places = entity.localNames.compactMap { name in
        name.name.count > 1 ? word.firstRange(of: name.name)?.lowerBound : nil
      }
      if let first = places.min() { found.append((first, EntityID(number))) }
    }
    return found.sorted { $0.place < $1.place }.map(\.entity)
  }

  private static let fillers = PlainQuestion.auxiliaries.union(["the", "a", "an", "now"])

  /// The only name in it, if there is nothing else but helping verbs and articles.
  var onlyName: EntityID? {
    var place = 0
    var found: EntityID?
    while place < words.count {
      if let longest = names[place].last {
        if found != nil { return nil }
        found = longest.entity
        place += longest.length
      } else {
        guard LooseReader.fillers.contains(words[place].text) else { return nil }
        place += 1
      }
    }
    return found
  }

  /// All readings up to a cost, the nearest first.
  func readings(upTo limit: Int) -> [LooseReading] {
    var found: [LooseReading] = []
    func add(_ phrase: Phrase, _ language: String?, _ slots: [Slot], _ target: LooseReading.Target)
    {
      let ways = phrase.orders(in: language).compactMap { order in
        read(order, language, slots, target, shown: phrase)
      }
      guard var reading = ways.min(by: { $0.cost < $1.cost }) else { return }
      reading.cost += penalty(target)
      if reading.cost <= limit { found.append(reading) }
    }
    for (place, relation) in model.relations.enumerated() {
      add(relation.phrase, nil, relation.slots, .relation(place))
      for local in relation.localPhrases where local.language == language {
        add(local.phrase, language, relation.slots, .relation(place))
      }
    }
    for (place, action) in model.actions.enumerated() {
      add(action.phrase, nil, action.slots, .action(place))
      for local in action.localPhrases where local.language == language {
        add(local.phrase, language, action.slots, .action(place))
      }
    }
    return found.sorted {
      ($0.cost, -$0.namesCount, $0.sentence) < ($1.cost, -$1.namesCount, $1.sentence)
    }
  }

  /// `did` asks for what was done, `has` and `is` for how things stand.
  private func penalty(_ target: LooseReading.Target) -> Int {
    let asksAct = isPast || [.possible, .whatIf].contains(question.sense)
    if case .action = target { return asksAct ? 0 : 1 }
    return asksAct ? 1 : 0
  }

  private var isPast: Bool { words.contains { $0.text == "did" } }

  // MARK: One phrase

  private static let anybody: Set<String> = [
    "anyone", "someone", "anybody", "somebody", "anything", "something", "everyone",
  ]

  private struct Cell {
    var cost: Int
    /// Where it came from: the word before, and whether what was asked for had been placed.
    var from: (word: Int, isPlaced: Bool)
    var fill: Fill?
  }

  private enum Fill {
    case name(EntityID)
    case literal(String)
    case variable(String?)
    case anything
  }

  /// The cheapest way to lay the words along the phrase.
  private func read(
    _ phrase: Phrase, _ language: String?, _ slots: [Slot], _ target: LooseReading.Target,
    shown: Phrase
  ) -> LooseReading? {
    let parts = phrase.parts
    let phraseWords = parts.map { part -> QuestionWord? in
      if case .word(let text) = part { QuestionWord(text) } else { nil }
    }
    guard parts.count <= 24, words.count <= 40, shareAWord(phraseWords) else { return nil }
    // By parts laid, words taken, and whether what was asked for has its place.
    let columns = words.count + 1
    var table = [Cell?](repeating: nil, count: (parts.count + 1) * columns * 2)
    func index(_ part: Int, _ word: Int, _ isPlaced: Bool) -> Int {
      (part * columns + word) * 2 + (isPlaced ? 1 : 0)
    }
    func offer(
      _ part: Int, _ word: Int, _ isPlaced: Bool, _ cost: Int, from: (Int, Bool),
      _ fill: Fill? = nil
    ) {
      let place = index(part, word, isPlaced)
      if let known = table[place], known.cost <= cost { return }
      table[place] = Cell(cost: cost, from: (from.0, from.1), fill: fill)
    }
    // Words left out are counted where they stand, so that each cell knows the part it came from.
    table[index(0, 0, question.asked == nil)] = Cell(cost: 0, from: (0, question.asked == nil))
    for part in 0...parts.count {
      for word in 0...words.count {
        for isPlaced in [false, true] {
          guard let cell = table[index(part, word, isPlaced)] else { continue }
          var skipped = 0
          for start in word...words.count {
            if start > word { skipped += extraCost(words[start - 1]) }
            if part == parts.count {
              if start == words.count, start > word {
                offer(part, start, isPlaced, cell.cost + skipped, from: cell.from, cell.fill)
              }
              continue
            }
            lay(parts[part], phraseWords[part], slots, at: start, isPlaced) {
              length, places, cost, fill in
              offer(
                part + 1, start + length, isPlaced || places, cell.cost + skipped + cost,
                from: (word, isPlaced), fill)
            }
          }
        }
      }
    }
    var best: (cell: Cell, isPlaced: Bool)?
    for isPlaced in [true, false] {
      guard var cell = table[index(parts.count, words.count, isPlaced)] else { continue }
      if !isPlaced { cell.cost += question.asked == "when" ? (isPast ? 0 : 2) : 4 }
      if best.map({ $0.cell.cost > cell.cost }) ?? true { best = (cell, isPlaced) }
    }
    guard let best else { return nil }
    var fills = [Fill?](repeating: nil, count: slots.count)
    var cell: Cell? = best.cell
    for part in parts.indices.reversed() {
      guard let here = cell else { return nil }
      if case .slot(let slot) = parts[part] { fills[slot] = here.fill }
      cell = part == 0 ? nil : table[index(part, here.from.word, here.from.isPlaced)]
    }
    return reading(shown, slots, fills, target, language, cost: best.cell.cost, best.isPlaced)
  }

  /// Whether the question has a word of the phrase that says something.
  private func shareAWord(_ phraseWords: [QuestionWord?]) -> Bool {
    phraseWords.contains { word in
      guard let word, !word.isSmall else { return false }
      return words.contains { $0.means(word) }
    }
  }

  private func extraCost(_ word: QuestionWord) -> Int { word.isSmall ? 0 : 4 }

  /// The ways in which a part of a phrase takes words from a place on.
  private func lay(
    _ part: Phrase.Part, _ word: QuestionWord?, _ slots: [Slot], at start: Int, _ isPlaced: Bool,
    _ offer: (_ length: Int, _ places: Bool, _ cost: Int, _ fill: Fill?) -> Void
  ) {
    switch part {
    case .word:
      guard let word else { return }
      let isFree = PlainQuestion.auxiliaries.contains(word.text) || word.isParticle
      offer(0, false, isFree ? 0 : word.isSmall ? 1 : 4, nil)
      guard start < words.count, words[start].means(word) else { return }
      offer(1, false, words[start].stem == word.stem ? 0 : 1, nil)
    case .slot(let slot):
      let kind = slots[slot].kind
      offer(0, false, 3, .variable(nil))
      if !isPlaced, let asked = question.asked, fits(asked, kind) {
        // Days that are asked for in the past are those of what was done.
        offer(0, true, asked == "when" && isPast ? 2 : 0, .variable(variable(asked)))
      }
      guard start < words.count else { return }
      for (length, entity) in names[start] where model.isKind(model[entity].kind, kind) {
        offer(length, false, 0, .name(entity))
      }
      let word = words[start]
      if LooseReader.anybody.contains(word.text) { offer(1, false, 0, .anything) }
      if let asking = word.asking, fits(asking, kind) {
        offer(1, false, 0, .variable(variable(asking)))
      }
      if isLiteral(word.text, kind) { offer(1, false, 0, .literal(word.text)) }
      for length in 1...3 where start + length <= words.count {
        let chunk = start..<start + length
        guard chunk.allSatisfy({ isPlainWord($0) }) else { break }
        offer(length, false, 1 + length, .variable(nil))
      }
    }
  }

  /// Whether a word is none that is known: a general word for what can stand there.
  private func isPlainWord(_ place: Int) -> Bool {
    let word = words[place]
    return names[place].isEmpty && !word.isSmall && word.asking == nil
      && !LooseReader.anybody.contains(word.text) && word.text.allSatisfy(\.isLetter)
      && question.words[place].first?.isLowercase == true
  }

  private func fits(_ asked: String, _ kind: KindID) -> Bool {
    switch asked {
    case "when": kind == .date
    case "who", "whom", "whose": ![.date, .number, .text].contains(kind)
    default: kind != .date
    }
  }

  private func isLiteral(_ text: String, _ kind: KindID) -> Bool {
    switch kind {
    case .date: parseDay(text) != nil
    case .number: text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    default: false
    }
  }

  private func variable(_ asked: String) -> String? {
    switch asked {
    case "when": "day"
    case "which", "whose": nil
    default: asked
    }
  }

  private func reading(
    _ phrase: Phrase, _ slots: [Slot], _ fills: [Fill?], _ target: LooseReading.Target,
    _ language: String?, cost: Int, _ isPlaced: Bool
  ) -> LooseReading {
    var used = Set<String>()
    var namesCount = 0
    var hasVariables = false
    var values = [Value?](repeating: nil, count: slots.count)
    let texts = fills.enumerated().map { place, fill -> String in
      switch fill {
      case .name(let entity):
        namesCount += 1
        values[place] = .entity(entity)
        return model.typedText(.entity(entity), language: language)
      case .literal(let text): return text
      case .anything: return "?"
      case .variable(let name):
        hasVariables = true
        let stem = name ?? slots[place].name
        var text = stem
        var number = 2
        while !used.insert(text).inserted {
          text = "\(stem)\(number)"
          number += 1
        }
        return "?" + text
      case nil:
        hasVariables = true
        return "?" + slots[place].name
      }
    }
    return LooseReading(
      target: target, sentence: phrase.text(joinedIn: language) { texts[$0] }, cost: cost,
      hasVariables: hasVariables, asksDay: question.asked == "when" && isPlaced,
      namesCount: namesCount, values: values)
  }
}
