// Entities and their names.

extension Checker {
  /// A name as declared: its text and its words.
  struct DeclaredName {
    var text: String
    var words: [WordID]
    var span: Span
  }

  mutating func declareEntities(_ items: ItemsByKind) {
    for place in items[.entities] {
      let (file, item) = item(place)
      guard case .names(let range) = item.header else { continue }
      guard let kind = kindOfItem(item, in: file) else { continue }
      let names = nameRanges(range, in: file)
      let clauses = clauses(of: item, in: file)
      if names.count > 1, let first = clauses.first {
        report(.clausesForSeveral, at: first.span)
      }
      for (index, range) in names.enumerated() {
        guard let name = name(range, in: file) else { continue }
        let id = EntityID(model.entities.count)
        var entity = Entity(name: name.text, kind: kind, span: name.span)
        model.vocabulary.entityKinds.append(kind)
        model.entities.append(entity)
        register(name, for: id)
        guard index == 0, !clauses.isEmpty else { continue }
        read(clauses, into: &entity, id, in: file)
        model.entities[Int(id.number)] = entity
      }
    }
  }

  private mutating func read(
    _ clauses: some Sequence<ClauseSyntax>, into entity: inout Entity, _ id: EntityID,
    in file: FileText
  ) {
    for clause in clauses {
      switch (clause.kind, clause.body) {
      case (.also, .names(let range)):
        for range in nameRanges(range, in: file) {
          guard let name = name(range, in: file) else { continue }
          entity.otherNames.append(name.text)
          register(name, for: id)
        }
      case (.inLanguage, .inLanguage(let code, let range)):
        for range in nameRanges(range, in: file) {
          guard let name = name(range, in: file) else { continue }
          entity.localNames.append((language: file.text(code), name: name.text))
          register(name, for: id)
        }
      case (.code, .code(let scheme, let value)):
        entity.codes.append((scheme: file.text(scheme), value: plainText(value, in: file)))
      case (.note, .text(let lines)):
        let text = file.text(lines)
        entity.note = entity.note.map { $0 + " " + text } ?? text
      default: continue
      }
    }
  }

  /// The kind that an item of entities begins with.
  private mutating func kindOfItem(_ item: ItemSyntax, in file: FileText) -> KindID? {
    let span = file.span(item.keyword)
    let name = file.text(item.keyword)
    guard let kind = model.vocabulary.kindNames[file.word(item.keyword)] else {
      let keywords = Keyword.allCases.filter(\.isItem).map(\.rawValue)
      let near = nearest(to: name, among: keywords + model.kinds.map(\.name))
      report(.unknownItem(name, near: near), at: span)
      return nil
    }
    guard kind > .text else {
      report(.declaredValue(model[kind].name), at: span)
      return nil
    }
    return kind
  }

  /// Makes a name answer for an entity, unless another has it.
  private mutating func register(_ name: DeclaredName, for id: EntityID) {
    let quoted = model.vocabulary.words.intern(name.text)
    if let known = model.vocabulary.names.insert(name.words, id.number) {
      guard known != id.number else { return }
      let first = model.entities[Int(known)]
      report(.duplicateName(name.text, of: first.name, first: first.span), at: name.span)
      return
    }
    model.vocabulary.quotedNames[quoted] = id
  }

  /// The runs between commas, empty ones left out.
  func nameRanges(_ range: TokenRange, in file: FileText) -> [TokenRange] {
    var ranges: [TokenRange] = []
    var start = range.lowerBound
    for token in range where file.tree.tokens[token].kind == .comma {
      if token > start { ranges.append(start..<token) }
      start = token + 1
    }
    if range.upperBound > start { ranges.append(start..<range.upperBound) }
    return ranges
  }

  /// A name that is being declared; what cannot be one is reported.
  mutating func name(_ range: TokenRange, in file: FileText) -> DeclaredName? {
    let span = file.span(range)
    if range.count == 1, file.tree.tokens[range.lowerBound].kind == .quoted {
      let text = file.unquoted(range.lowerBound)
      let words = model.vocabulary.words.internWords(text)
      guard !words.isEmpty else {
        report(.emptyName, at: span)
        return nil
      }
      return DeclaredName(text: collapsed(text), words: words, span: span)
    }
    let words = range.map { file.word($0) }
    guard !range.isEmpty, !words.contains(.none) else { return nil }
    guard !range.contains(where: { file.tree.tokens[$0].kind == .quoted }) else {
      report(.halfQuotedName(file.text(range)), at: span)
      return nil
    }
    let text = range.map { file.text($0) }.joined(separator: " ")
    return DeclaredName(text: text, words: words, span: span)
  }

  /// The words that a run of tokens is as a name, quotes left out; empty where it cannot be one.
  mutating func nameWords(_ range: TokenRange, in file: FileText) -> [WordID] {
    if range.count == 1, file.tree.tokens[range.lowerBound].kind == .quoted {
      return model.vocabulary.words.internWords(file.unquoted(range.lowerBound))
    }
    let words = range.map { file.word($0) }
    return words.contains(.none) ? [] : words
  }

  /// Text between quotes, or tokens as they stand.
  func plainText(_ range: TokenRange, in file: FileText) -> String {
    if range.count == 1, file.tree.tokens[range.lowerBound].kind == .quoted {
      return file.unquoted(range.lowerBound)
    }
    return file.text(range)
  }

  func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
