// The scenario, its kinds and its sources.

extension Checker {
  mutating func declareScenario(_ items: ItemsByKind) {
    var first: Span?
    for place in items[.scenario] {
      let (file, item) = item(place)
      let span = file.span(item.keyword)
      if let first {
        report(.severalScenarios(first: first), at: span)
        continue
      }
      first = span
      if case .text(let title) = item.header, !title.isEmpty { model.title = file.text(title) }
      for clause in clauses(of: item, in: file) {
        switch (clause.kind, clause.body) {
        case (.about, .text(let lines)):
          model.about = model.about.map { $0 + " " + file.text(lines) } ?? file.text(lines)
        case (.starts, .token(let token)): model.start = date(token, in: file)
        default: continue
        }
      }
    }
  }

  mutating func declareKinds(_ items: ItemsByKind) {
    model.kinds = ["Number", "Date", "Text"].map { Kind(name: $0) }
    for (number, kind) in model.kinds.enumerated() {
      model.vocabulary.kindNames[model.vocabulary.words.intern(kind.name)] = KindID(number)
    }
    var declared: [(kind: Int, parent: Int?, file: FileText)] = []
    for place in items[.kind] {
      let (file, item) = item(place)
      guard case .kind(let name, let parent) = item.header else { continue }
      guard let kind = declareKind(name, item, in: file) else { continue }
      declared.append((kind, parent, file))
    }
    var parents = [Int32](repeating: -1, count: model.kinds.count)
    for (kind, parent, file) in declared {
      guard let token = parent, let found = self.kind(token, in: file) else { continue }
      if found <= .text {
        report(.kindUnderValues(model[found].name), at: file.span(token))
      } else {
        parents[kind] = found.number
      }
    }
    cutCircles(&parents)
    for (kind, parent) in parents.enumerated() where parent >= 0 {
      model.kinds[kind].parent = KindID(Int(parent))
    }
    model.vocabulary.kindTree = KindTree(parents: parents)
  }

  private mutating func declareKind(
    _ token: Int, _ item: ItemSyntax, in file: FileText
  ) -> Int? {
    let span = file.span(token)
    let word = file.word(token)
    let name = file.file.plainText(of: file.tree.tokens[token])
    if word.isReserved || word.keyword?.isItem == true {
      report(.reservedKindName(name), at: span)
      return nil
    }
    if let known = model.vocabulary.kindNames[word] {
      report(.duplicateKind(name, first: model[known].span), at: span)
      return nil
    }
    let remarks = remarks(clauses(of: item, in: file), in: file)
    model.vocabulary.kindNames[word] = KindID(model.kinds.count)
    model.kinds.append(Kind(name: name, note: remarks.note, span: span))
    return model.kinds.count - 1
  }

  /// Reports every circle of kinds once and cuts it.
  private mutating func cutCircles(_ parents: inout [Int32]) {
    // 0: not met; otherwise the number of the walk that met it.
    var metBy = [Int](repeating: 0, count: parents.count)
    for start in parents.indices where metBy[start] == 0 {
      var kind = start
      while metBy[kind] == 0 {
        metBy[kind] = start + 1
        guard parents[kind] >= 0 else { break }
        kind = Int(parents[kind])
      }
      guard parents[kind] >= 0, metBy[kind] == start + 1 else { continue }
      var circle = [kind]
      while let last = circle.last, Int(parents[last]) != kind { circle.append(Int(parents[last])) }
      let names = circle.map { model.kinds[$0].name }
      let places = circle.dropFirst().compactMap { model.kinds[$0].span }
      if let span = model.kinds[kind].span { report(.kindCircle(names, places), at: span) }
      parents[kind] = -1
    }
  }

  /// The kind that a token names; reported where there is none.
  mutating func kind(_ token: Int, in file: FileText) -> KindID? {
    if let known = model.vocabulary.kindNames[file.word(token)] { return known }
    let name = file.text(token)
    let near = nearest(to: name, among: model.kinds.lazy.map(\.name))
    report(.unknownKind(name, near: near), at: file.span(token))
    return nil
  }

  mutating func declareSources(_ items: ItemsByKind) {
    for place in items[.source] {
      let (file, item) = item(place)
      guard case .names(let range) = item.header, !range.isEmpty else { continue }
      guard let name = name(range, in: file) else { continue }
      var source = Source(name: name.text, span: file.span(range))
      for clause in clauses(of: item, in: file) {
        switch (clause.kind, clause.body) {
        case (.title, .text(let lines)): source.title = file.text(lines)
        case (.language, .text(let lines)): source.language = file.text(lines)
        case (.language, .token(let token)): source.language = file.text(token)
        case (.locator, .text(let lines)): source.locator = file.text(lines)
        case (.published, .token(let token)): source.published = date(token, in: file)
        default: continue
        }
      }
      let number = Int32(model.sources.count)
      if let known = model.vocabulary.sourceNames.insert(name.words, number) {
        let first = model.sources[Int(known)].span
        report(.duplicateSource(name.text, first: first), at: source.span)
      } else {
        model.sources.append(source)
      }
    }
  }

  /// The source that a run of tokens names; reported where there is none.
  mutating func source(named range: TokenRange, in file: FileText) -> SourceID? {
    let words = nameWords(range, in: file)
    let known = model.vocabulary.sourceNames.end(after: words)
    if known != WordTrie.none { return SourceID(Int(known)) }
    let name = file.text(range)
    let near = nearest(to: name, among: model.sources.lazy.map(\.name))
    report(.unknownSource(name, near: near), at: file.span(range))
    return nil
  }
}

extension Keyword {
  /// Whether an item can begin with it.
  var isItem: Bool {
    switch self {
    case .scenario, .use, .source, .kind, .relation, .rule, .action, .consequence, .deadline,
      .never, .given, .on, .response, .wants, .lesson:
      true
    default: false
    }
  }
}
