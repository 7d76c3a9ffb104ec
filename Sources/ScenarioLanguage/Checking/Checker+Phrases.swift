import Quantities

// Relations, actions and their phrases.

extension Checker {
  struct DeclaredPhrase {
    var parts: [Phrase.Part] = []
    var formParts: [PhraseForm.Part] = []
    var slots: [Slot] = []
    var slotWords: [WordID] = []
    var slotOrder: [Int] = []
    var hasWords = false

    mutating func reserve(parts count: Int) {
      parts.reserveCapacity(count)
      formParts.reserveCapacity(count)
    }
  }

  mutating func declareRelations(_ items: ItemsByKind) {
    for place in items[.relation] {
      let (file, item) = item(place)
      guard case .phrase(let range) = item.header, let phrase = phrase(range, in: file) else {
        continue
      }
      let id = RelationID(model.relations.count)
      var relation = Relation(
        phrase: Phrase(parts: phrase.parts), slots: phrase.slots, isDerived: false,
        span: file.span(range))
      addForm(phrase, .relation(id), language: nil, relation.span)
      uniquenessSpans.append([])
      for clause in clauses(of: item, in: file) {
        switch (clause.kind, clause.body) {
        case (.one, .one(let value, let keys)):
          guard let rule = uniqueness(value, keys, of: phrase, in: file) else { continue }
          relation.uniqueness.append(rule)
          uniquenessSpans[Int(id.number)].append(clause.span)
        case (.inLanguage, .inLanguage(let code, let range)):
          guard let local = localPhrase(range, of: phrase, in: file) else { continue }
          let language = file.text(code)
          relation.localPhrases.append((language, Phrase(parts: local.parts)))
          addForm(local, .relation(id), language: language, file.span(range))
        case (.note, .text(let lines)):
          let text = file.text(lines)
          relation.note = relation.note.map { $0 + " " + text } ?? text
        default: continue
        }
      }
      model.relations.append(relation)
    }
  }

  mutating func declareActions(_ items: ItemsByKind) {
    for place in items[.action] {
      let (file, item) = item(place)
      guard case .phrase(let range) = item.header, let phrase = phrase(range, in: file) else {
        continue
      }
      let id = ActionID(model.actions.count)
      actionPlaces.append((place, phrase.slotWords))
      var action = Action(
        phrase: Phrase(parts: phrase.parts), slots: phrase.slots,
        actor: phrase.slots.first.map { $0.kind > .text } == true ? 0 : nil, span: file.span(range))
      addActionForms(phrase, id, language: nil, action.span)
      for clause in clauses(of: item, in: file) {
        switch (clause.kind, clause.body) {
        case (.by, .token(let token)):
          guard let slot = slot(token, of: phrase, in: file) else { continue }
          if phrase.slots[slot].kind <= .text {
            report(
              .actorIsValue(phrase.slots[slot].name, model[phrase.slots[slot].kind].name),
              at: file.span(token))
          } else {
            action.actor = slot
          }
        case (.weight, .token(let token)): action.weight = weight(token, in: file)
        case (.code, .code(let scheme, let value)):
          action.codes.append((scheme: file.text(scheme), value: plainText(value, in: file)))
        case (.inLanguage, .inLanguage(let code, let range)):
          guard let local = localPhrase(range, of: phrase, in: file) else { continue }
          let language = file.text(code)
          action.localPhrases.append((language, Phrase(parts: local.parts)))
          addActionForms(local, id, language: language, file.span(range))
        default: continue
        }
      }
      let remarks = remarks(clauses(of: item, in: file), in: file)
      action.citations = remarks.citations
      action.note = remarks.note
      model.actions.append(action)
    }
  }

  private mutating func weight(_ token: Int, in file: FileText) -> Decimal? {
    guard let weight = file.file.decimal(of: file.tree.tokens[token]),
      let least = Decimal(-10), let most = Decimal(10), weight >= least, weight <= most
    else {
      report(.weightRange(file.text(token)), at: file.span(token))
      return nil
    }
    return weight
  }

  // MARK: Phrases

  /// A declared phrase; nil where it is none.
  private mutating func phrase(_ range: TokenRange, in file: FileText) -> DeclaredPhrase? {
    var phrase = DeclaredPhrase()
    phrase.reserve(parts: range.count)
    var isSound = true
    var index = range.lowerBound
    while index < range.upperBound {
      let token = file.tree.tokens[index]
      switch token.kind {
      case .variable:
        let span = file.span(index)
        let name = file.variableName(index)
        let hasKind = index + 2 < range.upperBound && file.tree.tokens[index + 1].kind == .colon
        if let first = phrase.slotWords.firstIndex(of: token.word) {
          report(.repeatedSlot(phrase.slots[first].name), at: span)
          isSound = false
        } else if hasKind {
          if let kind = kind(index + 2, in: file) {
            add(Slot(name: name, kind: kind), token.word, to: &phrase)
          } else {
            isSound = false
          }
        } else {
          isSound = false  // reported by the parser
        }
        index += hasKind ? 3 : 1
      default:
        if !addWord(index, of: range, in: file, to: &phrase) { isSound = false }
        index += 1
      }
    }
    guard isSound else { return nil }
    guard phrase.hasWords else { return nil }
    return phrase
  }

  private func add(_ slot: Slot, _ word: WordID, to phrase: inout DeclaredPhrase) {
    phrase.parts.append(.slot(phrase.slots.count))
    phrase.formParts.append(.slot(phrase.slots.count))
    phrase.slotOrder.append(phrase.slots.count)
    phrase.slots.append(slot)
    phrase.slotWords.append(word)
  }

  /// Takes a token as a word of a phrase; false where it cannot be one,
  /// which the parser has reported.
  private mutating func addWord(
    _ index: Int, of range: TokenRange, in file: FileText, to phrase: inout DeclaredPhrase
  ) -> Bool {
    let token = file.tree.tokens[index]
    let text = file.text(index)
    let isLast = index + 1 == range.upperBound
    if isLast, text == ".", phrase.hasWords { return true }
    if token.kind == .quoted {
      addQuoted(index, in: file, to: &phrase)
      return true
    }
    let isWord = token.kind == .word || token.kind == .number || token.kind == .date
    guard isWord, !token.word.isReserved else { return false }
    phrase.hasWords = true
    let hasStop = isLast && text.utf8.last == UInt8(ascii: ".")
    phrase.parts.append(.word(hasStop ? String(text.unicodeScalars.dropLast()) : text))
    phrase.formParts.append(.word(token.word))
    return true
  }

  /// Quoted words of a phrase are words like others where none of them is reserved; otherwise they
  /// are one word, which is always written in quotes.
  private mutating func addQuoted(
    _ index: Int, in file: FileText, to phrase: inout DeclaredPhrase
  ) {
    let text = collapsed(file.unquoted(index))
    let words = model.vocabulary.words.internWords(text)
    phrase.hasWords = phrase.hasWords || !words.isEmpty
    if words.contains(where: \.isReserved) {
      phrase.parts.append(.word(text))
      phrase.formParts.append(.word(file.word(index)))
    } else {
      phrase.parts += text.split(separator: " ").map { .word(String($0)) }
      phrase.formParts += words.map { .word($0) }
    }
  }

  /// A phrase in another language: the same slots, in any order, their kinds left out or repeated.
  private mutating func localPhrase(
    _ range: TokenRange, of phrase: DeclaredPhrase, in file: FileText
  ) -> DeclaredPhrase? {
    var local = DeclaredPhrase(slots: phrase.slots, slotWords: phrase.slotWords)
    local.reserve(parts: range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let token = file.tree.tokens[index]
      if token.kind == .variable {
        guard let slot = slot(index, of: phrase, in: file) else { return nil }
        if local.slotOrder.contains(slot) {
          report(.repeatedSlot(phrase.slots[slot].name), at: file.span(index))
          return nil
        }
        local.parts.append(.slot(slot))
        local.formParts.append(.slot(slot))
        local.slotOrder.append(slot)
        let hasKind = index + 2 < range.upperBound && file.tree.tokens[index + 1].kind == .colon
        if hasKind, kind(index + 2, in: file) == nil { return nil }
        index += hasKind ? 3 : 1
      } else {
        guard addWord(index, of: range, in: file, to: &local) else { return nil }
        index += 1
      }
    }
    guard local.hasWords else { return nil }
    if let missing = phrase.slots.indices.first(where: { !local.slotOrder.contains($0) }) {
      report(.localPhraseLacksSlot(phrase.slots[missing].name), at: file.span(range))
      return nil
    }
    return local
  }

  /// The slot that a variable names; reported where there is none.
  mutating func slot(_ token: Int, of phrase: DeclaredPhrase, in file: FileText) -> Int? {
    if let slot = phrase.slotWords.firstIndex(of: file.tree.tokens[token].word),
      file.tree.tokens[token].kind == .variable
    {
      return slot
    }
    let known = phrase.slots.map { "?" + $0.name }
    report(.unknownSlot(file.text(token), known: known), at: file.span(token))
    return nil
  }

  private mutating func addActionForms(
    _ phrase: DeclaredPhrase, _ id: ActionID, language: String?, _ span: Span
  ) {
    addForm(phrase, .action(id), language: language, span)
    var dated = phrase
    dated.formParts.append(.word(.on))
    dated.formParts.append(.slot(phrase.slots.count))
    dated.parts += [.word("on"), .slot(phrase.slots.count)]
    dated.slotOrder.append(phrase.slots.count)
    dated.slots.append(Slot(name: "date", kind: .date))
    addForm(dated, .actionOn(id), language: language, span)
  }

  /// Makes a phrase readable, unless another has its words in the same places.
  private mutating func addForm(
    _ phrase: DeclaredPhrase, _ target: PhraseForm.Target, language: String?, _ span: Span
  ) {
    let form = PhraseForm(
      target: target, parts: phrase.formParts, phrase: Phrase(parts: phrase.parts),
      slots: phrase.slots, slotOrder: phrase.slotOrder, language: language, span: span)
    let number = Int32(model.vocabulary.forms.count)
    guard let known = model.vocabulary.phrases.insert(form.path, number) else {
      model.vocabulary.forms.append(form)
      return
    }
    let first = model.vocabulary.forms[Int(known)]
    // The same phrase in two languages is one, and so is a dated form whose action collides.
    if first.target == target, first.slotOrder == form.slotOrder { return }
    if case .actionOn = target, case .actionOn = first.target { return }
    report(.phraseCollision(form.text, first.text, first: first.span), at: span)
  }

  private mutating func uniqueness(
    _ value: Int, _ keys: [Int], of phrase: DeclaredPhrase, in file: FileText
  ) -> Relation.Uniqueness? {
    guard let slot = slot(value, of: phrase, in: file) else { return nil }
    var used = [slot]
    for key in keys {
      guard let keySlot = self.slot(key, of: phrase, in: file) else { return nil }
      if used.contains(keySlot) {
        report(.repeatedInOne(phrase.slots[keySlot].name), at: file.span(key))
        return nil
      }
      used.append(keySlot)
    }
    return Relation.Uniqueness(value: slot, keys: Array(used.dropFirst()))
  }
}
