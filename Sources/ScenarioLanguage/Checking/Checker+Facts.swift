import Quantities

// Given facts and the script.

extension Checker {
  mutating func declareGivens(_ items: ItemsByKind) {
    let capacity = items[.given].reduce(0) { $0 + item($1).item.clauses.count }
    var known = FactTable(capacity: capacity)
    model.givens.reserveCapacity(capacity)
    for place in items[.given] {
      let (file, item) = item(place)
      for clause in file.tree.clauses[item.clauses] where clause.depth == 0 {
        guard case .fact(let sentence, let sinceToken) = clause.body else { continue }
        guard let (target, values) = values(of: sentence, in: file, sorts: .relation),
          case .relation(let relation) = target
        else { continue }
        let span = file.span(sentence.tokens)
        if model.relations[Int(relation.number)].isDerived {
          report(derivedChanged(relation, .given), at: span)
          continue
        }
        let since = sinceToken.flatMap { date($0, in: file) }
        if let sinceToken, let since { givenSinces.append((since, file.span(sinceToken))) }
        let fact = Fact(relation: relation, values: values)
        if let first = known.insert(fact, model.givens.count, model.givens) {
          report(.givenTwice(first: model.givens[first].span), at: span)
          continue
        }
        let remarks =
          clause.subclauses.isEmpty
          ? ([], nil) : remarks(file.tree.clauses[clause.subclauses], in: file)
        model.givens.append(
          Given(
            fact: fact, since: since, citations: remarks.0, note: remarks.1, span: span))
      }
    }
    checkUniqueness()
  }

  /// Reports givens that break a `one … for each`.
  private mutating func checkUniqueness() {
    var known = KeyTable()
    for number in model.givens.indices {
      let relation = model.givens[number].fact.relation
      guard !model.relations[Int(relation.number)].uniqueness.isEmpty else { continue }
      let given = model.givens[number]
      for (index, rule) in model.relations[Int(relation.number)].uniqueness.enumerated() {
        let keys = rule.keys.map { given.fact.values[$0] }
        let place = UniquenessPlace(relation: relation, index: index)
        guard let first = known.insert(place, keys, number) else { continue }
        let slots = model[relation].slots
        report(
          .givenBreaksOne(
            slots[rule.value].name, keys: rule.keys.map { slots[$0].name },
            first: model.givens[first].span, rule: uniquenessSpans[place]),
          at: given.span)
      }
    }
  }

  // MARK: The script

  mutating func declareScript(_ items: ItemsByKind) {
    var cache = MoveCache()
    model.script.reserveCapacity(items[.event].count)
    for place in items[.event] {
      let file = files[place.file]
      let item = file.tree.items[place.item]
      guard let event = event(item, in: file, &cache) else { continue }
      model.script.append(event)
    }
    // By index: taking events out of the array would count references a million times.
    let isOrdered = model.script.indices.dropFirst().allSatisfy {
      model.script[$0 - 1].day <= model.script[$0].day
    }
    if !isOrdered {
      // The library's sort is stable in practice but does not promise it: places decide ties.
      let order = model.script.indices.sorted {
        (model.script[$0].day, $0) < (model.script[$1].day, $1)
      }
      model.script = order.map { model.script[$0] }
    }
  }

  private mutating func event(
    _ item: ItemSyntax, in file: FileText, _ cache: inout MoveCache
  ) -> ScriptedEvent? {
    let day: Day
    let what: ScriptedEvent.What
    var span = file.span(item.keyword)
    switch item.header {
    case .event(let token, let sentence):
      guard let found = date(token, in: file) else { return nil }
      day = found
      today = found
      defer { today = nil }
      guard let move = move(sentence, in: file, &cache) else { return nil }
      what = .move(move)
      span.end = file.tree.tokens[sentence.tokens.upperBound - 1].end
    case .remark(let token, let text):
      guard let found = date(token, in: file) else { return nil }
      day = found
      what = .remark(file.text(text))
      if let last = text.last { span = span.through(last) }
    default: return nil
    }
    guard !item.clauses.isEmpty else { return ScriptedEvent(day: day, what: what, span: span) }
    let remarks = remarks(clauses(of: item, in: file), in: file)
    return ScriptedEvent(
      day: day, what: what, citations: remarks.citations, note: remarks.note, span: span)
  }

  private mutating func move(
    _ sentence: SentenceSyntax, in file: FileText, _ cache: inout MoveCache
  ) -> Move? {
    let key = cache.key(of: sentence, in: file)
    if let key, let known = cache.find(key, sentence, in: file, files) { return known }
    guard let (target, values) = values(of: sentence, in: file, sorts: .action),
      case .action(let action) = target
    else { return nil }
    let move = Move(action: action, values: values)
    if let key { cache.insert(key, sentence, in: file, files, move) }
    return move
  }

  // MARK: The clock

  /// The first day, and what lies on the wrong side of it.
  mutating func settleStart(_ items: ItemsByKind, purpose: ReadingPurpose) {
    guard let start = model.start ?? model.script.first?.day else {
      let isScenario = !items[.scenario].isEmpty || !items[.lesson].isEmpty
      if purpose == .opening && !items.isEmpty || purpose == .checking && isScenario {
        let last = files.count - 1
        let place = files[last].tree.items.first.map { files[last].span($0.keyword) }
        report(.missingStart, at: place ?? Span(file: FileID(last), 0..<0))
      }
      return
    }
    for index in model.script.indices {
      let day = model.script[index].day
      guard day < start else { break }
      report(.eventBeforeStart(day.text, start: start.text), at: model.script[index].span)
    }
    model.start = start
    for (since, span) in givenSinces where since > start {
      report(.sinceAfterStart(since.text, start: start.text), at: span)
    }
  }
}

/// Which facts have been given: an open-addressing table of indices into the givens.
private struct FactTable {
  /// The upper half of the hash, and the index + 1; 0 where empty. A power of two long.
  private var slots: [UInt64]
  private var count = 0

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Puts a fact in, unless it is there: then its index is returned.
  mutating func insert(_ fact: Fact, _ index: Int, _ givens: [Given]) -> Int? {
    let hash = fact.quickHash
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let known = Int(UInt32(truncatingIfNeeded: slots[place])) - 1
      if slots[place] >> 32 == hash >> 32, givens[known].fact == fact { return known }
      place = (place + 1) & mask
    }
    slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(index + 1)
    count += 1
    return nil
  }
}

/// The first given for each combination of key values of each `one … for each`.
private struct KeyTable {
  private struct Key: Hashable {
    var place: Checker.UniquenessPlace
    var values: [Value]
  }
  private var first: [Key: Int] = [:]

  mutating func insert(
    _ place: Checker.UniquenessPlace, _ values: [Value], _ given: Int
  ) -> Int? {
    let key = Key(place: place, values: values)
    if let known = first[key] { return known }
    first[key] = given
    return nil
  }
}

extension Fact {
  /// Cheap, and good enough for tables that compare whole facts.
  var quickHash: UInt64 {
    var hash = UInt64(UInt32(bitPattern: relation.number)) &+ 0x9E37_79B9_7F4A_7C15
    for value in values {
      let part: UInt64 =
        switch value {
        case .entity(let entity): UInt64(UInt32(bitPattern: entity.number)) << 2
        case .number(let number): UInt64(bitPattern: number.tenThousandths) << 2 | 1
        case .date(let day): UInt64(UInt32(bitPattern: day.number)) << 2 | 2
        case .text(let text): UInt64(UInt32(bitPattern: text.number)) << 2 | 3
        }
      hash = (hash ^ part) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
    }
    return hash
  }
}
