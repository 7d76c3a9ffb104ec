// Why a sentence could not be read.

extension Checker {
  /// Reports a sentence without a reading: the nearest phrase decides what is said.
  mutating func reportUnread(_ sentence: SentenceSyntax, in file: FileText, sorts: Sorts) {
    let span = file.span(sentence.tokens)
    let text = file.text(sentence.tokens)
    if let misfit = matcher.misfit {
      reportMisfit(misfit.form, misfit.fills, in: file)
      return
    }
    if let other = matcher.otherSort {
      let form = model.vocabulary.forms[other]
      report(.otherSort(form.text, form.target.sort, wanted: sorts), at: span)
      return
    }
    let comparison = PhraseComparison(
      line: SentenceLine(sentence: sentence, file: file), vocabulary: model.vocabulary)
    let work = model.vocabulary.forms.count * sentence.tokens.count * 8
    guard sentence.tokens.count <= 60, budget.reading.spend(work) else {
      report(.unknownSentence(text, near: []), at: span)
      return
    }
    if let chunks = comparison.unknownNames(sorts) {
      for (range, kind) in chunks {
        if kind == .date, range.count == 1, file.looksLikeDate(range.lowerBound) {
          let mistake = SyntaxMistake.notADate(file.text(range))
          diagnostics.append(diagnostic(mistake, file.span(range)))
          continue
        }
        let name = plainText(range, in: file)
        report(
          .unknownName(name, near: typedNames(near: name, kind: kind)), at: file.span(range))
      }
      return
    }
    let near = budget.phrases.spend(work) ? comparison.nearest(sorts, in: languages) : []
    if near.isEmpty, let form = comparison.likeliest(SentenceMatcher.Sorts.any.subtracting(sorts)) {
      report(.otherSort(form.text, form.target.sort, wanted: sorts), at: span)
    } else {
      report(.unknownSentence(text, near: near), at: span)
    }
  }

  /// All words match and every slot holds something, but not of the right kind.
  private mutating func reportMisfit(
    _ number: Int, _ fills: [SentenceMatcher.Fill], in file: FileText
  ) {
    let form = model.vocabulary.forms[number]
    for (slot, fill) in zip(form.slotOrder, fills)
    where !model.vocabulary.fits(fill, form.slots[slot].kind) {
      let kind = form.slots[slot].kind
      let text = file.text(fill.range)
      let span = file.span(fill.range)
      if fill.kind == .quoted, fill.entity < 0 {
        let name = file.unquoted(Int(fill.end) - 1)
        report(.unknownName(name, near: typedNames(near: name, kind: kind)), at: span)
      } else {
        let found = fill.entity >= 0 ? model[EntityID(Int(fill.entity))].kind : fill.kind.kind
        report(
          .wrongKind(
            text, found: found.map { model[$0].name }, expected: model[kind].name,
            phrase: form.text, near: typedNames(near: text, kind: kind)),
          at: span)
      }
      return
    }
  }

  /// Names of a kind that are near to a text.
  mutating func nearestNames(to text: String, kind: KindID?) -> [String] {
    guard budget.names.spend(model.entities.count) else { return [] }
    let tree = model.vocabulary.kindTree
    let names = model.entities.lazy.filter { entity in
      kind.map { tree.isKind(entity.kind, under: $0) } ?? true
    }
    return nearWords(
      to: text, among: names.flatMap { [$0.name] + $0.otherNames + $0.localNames.map(\.name) })
  }

  /// Names that are near to a text as they are typed in its place.
  mutating func typedNames(near text: String, kind: KindID?) -> [String] {
    nearestNames(to: text, kind: kind).map { name in
      model.vocabulary.needsQuotes(name: name) ? "\"\(name)\"" : name
    }
  }

  mutating func nearest(to text: String, among names: some Sequence<String>) -> [String] {
    nearWords(to: text, among: names)
  }
}

extension FileText {
  /// Whether a token is a number and further ones, with signs between them, as dates are written.
  fileprivate func looksLikeDate(_ token: Int) -> Bool {
    let bytes = bytes(token)
    return bytes.first != UInt8(ascii: "-") && bytes.contains(UInt8(ascii: "-"))
      && bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }
  }
}

/// How much work may go into explaining mistakes: each costs a look at every name or phrase, so
/// many mistakes in a large file get no suggestions after a while.
struct SuggestionBudget {
  /// Names looked at.
  var names = Budget(left: 400_000)
  /// Words of phrases compared.
  var phrases = Budget(left: 10_000_000)
  /// Words of phrases looked up.
  var reading = Budget(left: 200_000_000)

  /// Nothing is explained.
  static let none = SuggestionBudget(
    names: Budget(left: 0), phrases: Budget(left: 0), reading: Budget(left: 0))

  struct Budget {
    var left: Int

    /// Whether there is enough left, which is then spent.
    mutating func spend(_ work: Int) -> Bool {
      guard left > work else { return false }
      left -= work
      return true
    }
  }
}

extension SentenceMatcher.Fill.Kind {
  /// The kind of a literal.
  var kind: KindID? {
    switch self {
    case .number: .number
    case .date, .partialDate, .today: .date
    case .quoted: .text
    case .name, .variable, .anything, .term: nil
    }
  }
}
