import Quantities

// Sentences: from tokens to a phrase with terms in its slots.

extension Checker {
  typealias Sorts = SentenceMatcher.Sorts

  /// The one reading of a sentence; nil, and reported, where there is none or more than one.
  mutating func reading(
    of sentence: SentenceSyntax, in file: FileText, sorts: Sorts
  ) -> PhraseForm? {
    matcher.match(sentence, in: file, model.vocabulary, sorts: sorts)
    switch matcher.forms.count {
    case 1: return model.vocabulary.forms[Int(matcher.forms[0])]
    case 0: reportUnread(sentence, in: file, sorts: sorts)
    default: reportAmbiguous(sentence, in: file)
    }
    return nil
  }

  private mutating func reportAmbiguous(_ sentence: SentenceSyntax, in file: FileText) {
    let readings = matcher.forms.indices.map { reading in
      let form = model.vocabulary.forms[Int(matcher.forms[reading])]
      let fills = matcher.fills(of: reading, model.vocabulary)
      return text(of: form, filledWith: Array(fills), in: file)
    }
    report(.ambiguous(file.text(sentence.tokens), readings), at: file.span(sentence.tokens))
  }

  /// A reading as it would be typed to leave no doubt: names between quotes.
  func text(
    of form: PhraseForm, filledWith fills: [SentenceMatcher.Fill], in file: FileText
  ) -> String {
    var next = fills.makeIterator()
    let parts = form.parts.map { part -> String in
      switch part {
      case .word(let word): return model.vocabulary.words.text(of: word)
      case .slot:
        guard let fill = next.next() else { return "?" }
        if fill.kind == .name { return "\"\(model.entities[Int(fill.entity)].name)\"" }
        return file.text(fill.range)
      }
    }
    return parts.joined(separator: " ")
  }

  // MARK: With variables

  /// A sentence of a condition or an effect; nil, and reported, where it cannot be read.
  mutating func draft(
    _ sentence: SentenceSyntax, in file: FileText, _ scope: ClauseScope, region: Int,
    sorts: Sorts
  ) -> DraftSentence? {
    guard let form = reading(of: sentence, in: file, sorts: sorts) else { return nil }
    let fills = Array(matcher.fills)
    var terms = [DraftTerm](
      repeating: .anything(file.span(sentence.tokens)), count: form.slots.count)
    for (slot, fill) in zip(form.slotOrder, fills) {
      terms[slot] = term(fill, form.slots[slot].kind, sentence, in: file, scope, region: region)
    }
    var draft = DraftSentence(
      target: form.target, terms: terms, since: nil, span: file.span(sentence.tokens))
    if let since = sentence.since {
      let span = file.span(since)
      if let variable = scope.variable(file.tree.tokens[since].word, in: region) {
        draft.since = (variable, span)
      }
      switch form.target {
      case .relation(let relation): sinceUses.append((relation, draft.span.through(span)))
      case .action, .actionOn: report(.sinceAfterAction, at: span)
      }
    }
    return draft
  }

  private mutating func term(
    _ fill: SentenceMatcher.Fill, _ kind: KindID, _ sentence: SentenceSyntax, in file: FileText,
    _ scope: ClauseScope, region: Int
  ) -> DraftTerm {
    let span = file.span(fill.range)
    let token = Int(fill.start)
    switch fill.kind {
    case .variable:
      guard let variable = scope.variable(file.tree.tokens[token].word, in: region) else {
        return .missing(span)
      }
      return .variable(variable, span)
    case .anything: return .anything(span)
    case .today: return .today(span)
    case .term: return sum(fill.range, sentence, in: file, scope, region: region)
    case .name, .quoted, .number, .date, .partialDate:
      return value(fill, kind, in: file).map { .value($0, span) } ?? .missing(span)
    }
  }

  /// What a name or a literal in a slot stands for.
  mutating func value(
    _ fill: SentenceMatcher.Fill, _ kind: KindID, in file: FileText
  ) -> Value? {
    let last = Int(fill.end) - 1
    switch fill.kind {
    case .name: return .entity(EntityID(Int(fill.entity)))
    case .quoted where kind == .text: return .text(intern(file.unquoted(last)))
    case .quoted: return .entity(EntityID(Int(fill.entity)))
    case .number:
      return file.file.decimal(of: file.tree.tokens[last]).map { .number($0) }
    case .date, .partialDate: return date(last, in: file).map { .date($0) }
    case .variable, .anything, .today, .term: return nil
    }
  }

  /// The text's number in the model.
  mutating func intern(_ text: String) -> TextID {
    if let known = model.vocabulary.textNumbers[text] { return known }
    let id = TextID(model.texts.count)
    model.texts.append(text)
    model.vocabulary.textNumbers[text] = id
    return id
  }

  // MARK: Without variables

  /// The values of a sentence in which every slot holds one; nil, and reported, otherwise.
  mutating func values(
    of sentence: SentenceSyntax, in file: FileText, sorts: Sorts
  ) -> (target: PhraseForm.Target, values: [Value])? {
    guard let form = reading(of: sentence, in: file, sorts: sorts) else { return nil }
    let count = form.slots.count
    let values = [Value](unsafeUninitializedCapacity: count) { _, filled in filled = 0 }
    return fill(values, form, sentence, in: file).map { (form.target, $0) }
  }

  private mutating func fill(
    _ empty: [Value], _ form: PhraseForm, _ sentence: SentenceSyntax, in file: FileText
  ) -> [Value]? {
    let fills = Array(matcher.fills)
    var values = empty
    var isComplete = true
    // Slots of a phrase in its own language stand in their order; a local phrase may turn them.
    for slot in form.slots.indices {
      guard let place = form.slotOrder[slot] == slot ? slot : form.slotOrder.firstIndex(of: slot)
      else { return nil }
      let fill = fills[place]
      if let value = groundValue(fill, form.slots[slot].kind, sentence, in: file) {
        values.append(value)
      } else {
        isComplete = false
      }
    }
    return isComplete ? values : nil
  }

  private mutating func groundValue(
    _ fill: SentenceMatcher.Fill, _ kind: KindID, _ sentence: SentenceSyntax, in file: FileText
  ) -> Value? {
    switch fill.kind {
    case .name, .quoted, .number, .date, .partialDate:
      return value(fill, kind, in: file)
    case .variable:
      report(.variableInStatement(file.text(fill.range)), at: file.span(fill.range))
      return nil
    case .anything:
      report(.anythingInStatement, at: file.span(fill.range))
      return nil
    case .today, .term:
      let before = diagnostics.count
      let draft = term(fill, kind, sentence, in: file, ClauseScope(), region: 0)
      if let value = constant(draft, expecting: kind) { return value }
      if diagnostics.count == before {
        report(.noConstant(file.text(fill.range), model[kind].name), at: file.span(fill.range))
      }
      return nil
    }
  }
}
