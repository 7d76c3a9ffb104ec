/// What a sentence can go on with at the end of a text.
public struct Expectation: Sendable, Hashable {
  public enum What: Sendable, Hashable {
    /// Words of a phrase, up to its next slot or its end.
    case words(String)
    /// A slot: what it is called, without `?`, the kind that it takes, and its index.
    case slot(name: String, kind: KindID, index: Int)
  }

  public var what: What
  /// What has been typed of it; the completion takes its place.
  public var typed: String
  /// The phrase it belongs to, slots as `?name`.
  public var phrase: String
  /// What the phrase is of.
  public var target: Target
  /// What stands in the slots before it.
  public var filled: [Filled]
  /// Which of the vocabulary's forms, and which part of it.
  let form: Int
  let part: Int

  public enum Target: Sendable, Hashable {
    case relation(RelationID)
    case action(ActionID)
    /// An action and the day on which it happened.
    case actionOn(ActionID)
  }

  /// A slot, by its index, with the name that stands in it; nil where it is a variable, a value or
  /// anything else.
  public struct Filled: Sendable, Hashable {
    public var slot: Int
    public var entity: EntityID?
  }

  /// Whether the phrase is an action's.
  public var isAction: Bool { if case .relation = target { false } else { true } }

  /// The language of the phrase, where it is not the scenario's own.
  public var language: String?

  /// Whether something of the phrase has been typed before it.
  public var isBegun: Bool { part > 0 }
}

extension Model {
  /// What can follow a text, in the order in which phrases were declared: of the sentence that its
  /// last words begin, the words of phrases and the slots that come next. A word that the cursor
  /// touches counts as begun; after a space, the next one.
  ///
  /// Costs, for each phrase, its length times the sentence's; words are looked up, not taken up.
  public func expectations(after text: String) -> [Expectation] {
    let typed = TypedText(text, vocabulary)
    var found: [Expectation] = []
    var seen: Set<Expectation> = []
    var hasName: [NameBeginning: Bool] = [:]
    for (place, form) in vocabulary.forms.enumerated() {
      // What an action's form with a day shares with the one without has been met there.
      let firstPart = form.target.sort == .actionOn ? form.parts.count - 2 : 0
      for (part, start, filled) in typed.ends(of: form, vocabulary) where part >= firstPart {
        let what: Expectation.What
        switch form.parts[part] {
        case .word:
          let words = form.parts[part...].prefix { if case .word = $0 { true } else { false } }
          what = .words(words.indices.map(form.shown).joined(separator: " "))
        case .slot(let slot):
          what = .slot(
            name: String(form.shown(part).dropFirst()), kind: form.slots[slot].kind, index: slot)
        }
        let expectation = Expectation(
          what: what, typed: typed.text(from: start), phrase: form.text,
          target: form.target.expected, filled: filled, form: place, part: part,
          language: form.language)
        guard canBegin(expectation, &hasName), seen.insert(expectation).inserted else { continue }
        found.append(expectation)
      }
    }
    return found
  }

  private struct NameBeginning: Hashable {
    var kind: KindID
    var typed: String
  }

  /// Whether what has been typed can be the beginning of what is expected.
  private func canBegin(
    _ expectation: Expectation, _ hasName: inout [NameBeginning: Bool]
  ) -> Bool {
    var typed = expectation.typed[...]
    switch expectation.what {
    case .words(let words): return words.begins(withFolded: folding(String(typed)))
    case .slot(_, let kind, _):
      guard !typed.isEmpty, !typed.hasPrefix("?"), kind > .text else { return true }
      if typed.hasPrefix("\"") { typed = typed.dropFirst() }
      let key = NameBeginning(kind: kind, typed: String(typed))
      if let known = hasName[key] { return known }
      let has = !names(of: kind, startingWith: key.typed).isEmpty
      hasName[key] = has
      return has
    }
  }

  /// What is left of a phrase from an expectation on, with a value in every slot. Of an action, the
  /// day on which it happened is left out.
  public func rest(of expectation: Expectation, _ values: [Value]) -> String {
    let form = vocabulary.forms[expectation.form]
    return form.parts.indices[expectation.part...].compactMap { place in
      switch form.parts[place] {
      case .word: form.shown(place)
      case .slot(let slot):
        slot < values.count ? typedText(values[slot], language: form.language) : nil
      }
    }.joined(separator: " ")
  }

  /// The names of a kind, or of all, that begin with what has been typed of one, as they can be
  /// typed, in the order of declaration: each entity's own name, and another of its names where
  /// only that one begins so.
  public func names(
    of kind: KindID? = nil, startingWith typed: String
  ) -> [(name: String, entity: EntityID)] {
    let isQuoted = typed.hasPrefix("\"")
    // A hand in a hurry types two spaces.
    var prefix = typed.drop { $0 == "\"" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if typed.last?.isWhitespace == true, !prefix.isEmpty { prefix += " " }
    let folded = folding(prefix)
    var names: [(name: String, entity: EntityID)] = []
    for (place, entity) in entities.enumerated() {
      if let kind, !isKind(entity.kind, under: kind) { continue }
      let all = [entity.name] + entity.otherNames + entity.localNames.map(\.name)
      guard let name = all.first(where: { $0.begins(withFolded: folded) }) else { continue }
      let needsQuotes = isQuoted || vocabulary.needsQuotes(name: name)
      names.append((needsQuotes ? "\"\(name)\"" : name, EntityID(place)))
    }
    return names
  }
}

/// The words of a sentence that is being typed.
private struct TypedText {
  /// Complete words; `none` for those that no name and no phrase has.
  private var words: [WordID] = []
  /// Where each of them starts, and where what is being typed does.
  private var starts: [String.Index] = []
  private let text: String

  init(_ text: String, _ vocabulary: Vocabulary) {
    self.text = text
    var index = text.startIndex
    var current = text.startIndex
    var isQuoted = false
    var words: [WordID] = []
    var starts: [String.Index] = []
    func finish(_ end: String.Index) {
      guard current < end else { return }
      let word = String(text[current..<end])
      let id = vocabulary.words.find(word) ?? .none
      // A reserved word or a bracket ends one sentence and begins the next.
      if id.isReserved && id != .today || word == "(" {
        words = []
        starts = []
      } else {
        words.append(word.hasPrefix("?") ? TypedText.variable : id)
        starts.append(current)
      }
    }
    while index < text.endIndex {
      let character = text[index]
      if character == "\"" {
        if isQuoted {
          let word = String(text[text.index(after: current)..<index])
          words.append(vocabulary.words.find(word) ?? .none)
          starts.append(current)
          current = text.index(after: index)
        } else {
          current = index
        }
        isQuoted.toggle()
      } else if !isQuoted, character.isWhitespace || character == "(" || character == ")" {
        finish(index)
        current = text.index(after: index)
        if character == "(" {
          words = []
          starts = []
        }
      }
      index = text.index(after: index)
    }
    self.words = words
    self.starts = starts + [current]
  }

  private static let variable = WordID(UInt32.max - 1)

  /// What was typed from a word on.
  func text(from word: Int) -> String { String(text[starts[word]...]) }

  /// The parts of a form that may come at the end, with the word from which each has been typed,
  /// and what stands in the slots before.
  func ends(
    of form: PhraseForm, _ vocabulary: Vocabulary
  ) -> [(part: Int, start: Int, filled: [Expectation.Filled])] {
    var ends: [(part: Int, start: Int, filled: [Expectation.Filled])] = []
    // The words before which each part may begin.
    var places: [(word: Int, filled: [Expectation.Filled])] = [(0, [])]
    for (index, part) in form.parts.enumerated() {
      if let end = places.first(where: { $0.word == words.count }) {
        ends.append((index, words.count, end.filled))
      }
      var next: [(word: Int, filled: [Expectation.Filled])] = []
      for place in places where place.word < words.count {
        switch part {
        case .word(let word):
          if words[place.word] == word { next.append((place.word + 1, place.filled)) }
        case .slot(let slot):
          let (fills, isWaiting) = fills(at: place.word, form.slots[slot].kind, vocabulary)
          for fill in fills where !next.contains(where: { $0.word == fill.end }) {
            next.append(
              (fill.end, place.filled + [Expectation.Filled(slot: slot, entity: fill.entity)]))
          }
          if isWaiting { ends.append((index, place.word, place.filled)) }
        }
      }
      guard !next.isEmpty else { break }
      places = next
    }
    return ends
  }

  /// What can stand in a slot from a word on, by where it ends; and whether a longer name has been
  /// begun.
  private func fills(
    at place: Int, _ kind: KindID, _ vocabulary: Vocabulary
  ) -> (fills: [(end: Int, entity: EntityID?)], isWaiting: Bool) {
    let word = words[place]
    var fills: [(end: Int, entity: EntityID?)] = []
    let isValue = kind <= .text
    func fits(_ entity: EntityID) -> Bool {
      vocabulary.kindTree.isKind(vocabulary.entityKinds[Int(entity.number)], under: kind)
    }
    if word == TypedText.variable || isValue { fills.append((place + 1, nil)) }
    if let entity = vocabulary.quotedNames[word], !isValue, fits(entity) {
      fills.append((place + 1, entity))
    }
    var (node, index): (Int32, Int) = (0, place)
    if word == .the { index += 1 }
    while index < words.count {
      node = vocabulary.names.step(node, words[index])
      guard node != WordTrie.none else { return (fills, false) }
      index += 1
      let entity = vocabulary.names.end(at: node)
      if entity != WordTrie.none, fits(EntityID(Int(entity))) {
        fills.append((index, EntityID(Int(entity))))
      }
    }
    return (fills, index > place && vocabulary.names.goesOn(after: node))
  }
}

extension PhraseForm.Target {
  fileprivate var expected: Expectation.Target {
    switch self {
    case .relation(let relation): .relation(relation)
    case .action(let action): .action(action)
    case .actionOn(let action): .actionOn(action)
    }
  }
}

extension String {
  /// Whether the text, folded, begins with a text that is folded already.
  fileprivate func begins(withFolded prefix: String) -> Bool {
    if prefix.isEmpty { return true }
    if let isEqual = utf8.withContiguousStorageIfAvailable({ own in
      prefix.utf8.withContiguousStorageIfAvailable { prefix -> Bool? in
        guard own.count >= prefix.count else { return nil }
        for (left, right) in zip(own, prefix) {
          guard left < 0x80, right < 0x80 else { return nil }
          let lowered = left &- UInt8(ascii: "A") < 26 ? left | 0x20 : left
          if lowered != right { return false }
        }
        return true
      }
    }), let isEqual, let isEqual {
      return isEqual
    }
    return folding(self).hasPrefix(prefix)
  }
}
