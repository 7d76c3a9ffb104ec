import Quantities

// Given facts and the script.

extension Checker {
  mutating func declareGivens(_ items: ItemsByKind) {
    records.givens.reserveCapacity(lineCount(of: .givens))
    today = items[.given].isEmpty ? nil : model.start ?? firstEventDay(items)
    defer { today = nil }
    for part in parts(items[.given], .givens) {
      switch part {
      case .item(let place):
        let (file, item) = item(place)
        declareGivens(item.clauses, in: file)
      case .run(let run, let file): read(run, of: file)
      }
    }
    records.givens.finish()
    checkUniqueness()
    model.givens = Givens(records.givens)
    records.givens = GivensBuilder()
  }

  /// Adds the facts of some clauses under `given` to the givens.
  mutating func declareGivens(_ clauses: ClauseRange, in file: FileText) {
    for clause in file.tree.clauses[clauses] where clause.depth == 0 {
      guard case .fact(let sentence, let sinceToken) = clause.body else { continue }
      guard let (target, values) = values(of: sentence, in: file, sorts: .relation),
        case .relation(let relation) = target
      else { continue }
      let span = file.span(sentence.tokens)
      guard isGivable(relation, at: span) else { continue }
      let since = sinceToken.flatMap { date($0, in: file) }
      if let sinceToken, let since { givenSinces.append((since, file.span(sinceToken))) }
      let cells = values.map { records.givens.cell($0) }
      guard addGiven(relation, cells, span) else { continue }
      let remarks =
        clause.subclauses.isEmpty
        ? ([], nil) : remarks(file.tree.clauses[clause.subclauses], in: file)
      records.givens.addToLast(since: since, citations: remarks.0, note: remarks.1)
    }
  }

  /// Whether facts of a relation may be given; reported where not.
  mutating func isGivable(_ relation: RelationID, at span: Span) -> Bool {
    guard model.relations[Int(relation.number)].isDerived else { return true }
    report(derivedChanged(relation, .given), at: span)
    return false
  }

  /// Adds a fact to the givens, unless it is among them, which is reported.
  mutating func addGiven(_ relation: RelationID, _ cells: [UInt32], _ span: Span) -> Bool {
    guard let first = records.givens.insert(relation, cells, span) else { return true }
    report(.givenTwice(first: records.givens.span(first)), at: span)
    return false
  }

  /// Reports givens that break a `one … for each`.
  private mutating func checkUniqueness() {
    var givens: [[Int32]] = Array(repeating: [], count: model.relations.count)
    guard model.relations.contains(where: { !$0.uniqueness.isEmpty }) else { return }
    for number in 0..<records.givens.count {
      let relation = Int(records.givens.relation(number).number)
      if !model.relations[relation].uniqueness.isEmpty { givens[relation].append(Int32(number)) }
    }
    for relation in givens.indices where !givens[relation].isEmpty {
      for (index, rule) in model.relations[relation].uniqueness.enumerated() {
        var known = KeyTable(capacity: givens[relation].count)
        for given in givens[relation] {
          guard let first = known.insert(given, rule.keys, records.givens.facts) else { continue }
          let slots = model.relations[relation].slots
          report(
            .givenBreaksOne(
              slots[rule.value].name, keys: rule.keys.map { slots[$0].name },
              first: records.givens.span(Int(first)), rule: uniquenessSpans[relation][index]),
            at: records.givens.span(Int(given)))
        }
      }
    }
  }

  // MARK: The script

  mutating func declareScript(_ items: ItemsByKind) {
    records.script.reserveCapacity(lineCount(of: .events) + items[.event].count)
    var file = -1
    for part in parts(items[.event], .events) {
      if part.file != file {
        file = part.file
        records.date = nil
      }
      switch part {
      case .item(let place):
        let (file, item) = item(place)
        declareEvent(item, in: file)
      case .run(let run, let file): read(run, of: file)
      }
    }
    records.script.sort()
    model.script = Script(records.script)
    records = RecordReader()
  }

  /// Adds an event to the script.
  mutating func declareEvent(_ item: ItemSyntax, in file: FileText) {
    var span = file.span(item.keyword)
    switch item.header {
    case .event(let token, let sentence):
      guard let day = date(token, in: file) else { return }
      today = day
      defer { today = nil }
      guard let move = move(sentence, in: file) else { return }
      span.end = file.tree.tokens[sentence.tokens.upperBound - 1].end
      records.script.append(day, move: move, span)
    case .remark(let token, let text):
      guard let day = date(token, in: file) else { return }
      if let last = text.last { span = span.through(last) }
      records.script.append(day, remark: file.text(text), span)
    default: return
    }
    guard !item.clauses.isEmpty else { return }
    let remarks = remarks(clauses(of: item, in: file), in: file)
    records.script.addToLast(citations: remarks.citations, note: remarks.note)
  }

  /// The number of the move that a sentence makes; nil, and reported, where it is none.
  private mutating func move(_ sentence: SentenceSyntax, in file: FileText) -> Int? {
    if sentence.embedded.isEmpty, let known = plainMove(file.span(sentence.tokens), in: file) {
      return known
    }
    guard let (target, values) = values(of: sentence, in: file, sorts: .action),
      case .action(let action) = target
    else { return nil }
    let cells = values.map { records.script.moves.cell($0) }
    let move = records.script.moves.append(action.number, cells)
    remember(sentence, move: move, in: file)
    return move
  }

  // MARK: Records among items

  private enum RecordPart {
    case item(ItemPlace)
    case run(RecordRun, file: Int)

    var file: Int {
      switch self {
      case .item(let place): place.file
      case .run(_, let file): file
      }
    }
  }

  /// Items and runs of records in the order in which they stand.
  private func parts(_ items: [ItemPlace], _ kind: RecordRun.Kind) -> [RecordPart] {
    var parts = items.map { place in
      (place.file, Int(item(place).item.span.start), RecordPart.item(place))
    }
    for (file, runs) in runs.enumerated() {
      parts += runs.filter { $0.kind == kind }
        .map { (file, $0.bytes.lowerBound, .run($0, file: file)) }
    }
    return parts.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// How many lines the records have: as many records there are at most.
  private func lineCount(of kind: RecordRun.Kind) -> Int {
    zip(files, runs).reduce(0) { sum, part in
      part.1.reduce(sum) { sum, run in
        guard run.kind == kind else { return sum }
        let file = part.0.file
        return sum + 1 + file.lineIndex(of: run.bytes.upperBound)
          - file.lineIndex(of: run.bytes.lowerBound)
      }
    }
  }

  // MARK: The clock

  /// The day of the first event; its date is all that is read of it.
  private func firstEventDay(_ items: ItemsByKind) -> Day? {
    var first: Day?
    func note(_ day: Day?) {
      if let day { first = min(first ?? day, day) }
    }
    for place in items[.event] {
      let (file, item) = item(place)
      switch item.header {
      case .event(let token, _), .remark(let token, _): note(file.date(token)?.day)
      default: continue
      }
    }
    for (file, runs) in zip(files, runs) {
      for run in runs where run.kind == .events {
        for line in file.file.bytes[run.bytes].split(separator: UInt8(ascii: "\n")) {
          guard line.first.map({ $0 | 0x20 == UInt8(ascii: "o") }) == true else { continue }
          let date = line.dropFirst(2).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
          note(WrittenDate(date.prefix { $0 > UInt8(ascii: " ") })?.day)
        }
      }
    }
    return first
  }

  /// The first day, and what lies on the wrong side of it.
  mutating func settleStart(_ items: ItemsByKind, purpose: ReadingPurpose) {
    let first = model.script.isEmpty ? nil : model.script.day(at: 0)
    guard let start = model.start ?? first else {
      let isScenario = !items[.scenario].isEmpty || !items[.lesson].isEmpty
      // A line of `starts` that cannot be read has been reported.
      let hasLine = items[.scenario].contains { place in
        let (file, item) = item(place)
        return clauses(of: item, in: file).contains { $0.kind == .starts }
      }
      if hasLine { return }
      if purpose == .opening && !items.isEmpty || purpose == .checking && isScenario {
        let last = files.count - 1
        report(.missingStart, at: firstItem(of: last) ?? Span(file: FileID(last), 0..<0))
      }
      return
    }
    for index in model.script.indices {
      let day = model.script.day(at: index)
      guard day < start else { break }
      report(.eventBeforeStart(day.text, start: start.text), at: model.script.span(at: index))
    }
    model.start = start
    for (since, span) in givenSinces where since > start {
      report(.sinceAfterStart(since.text, start: start.text), at: span)
    }
  }

  /// Where the keyword of a file's first item stands.
  private func firstItem(of number: Int) -> Span? {
    let file = files[number]
    let declared = file.tree.items.first.map { file.span($0.keyword) }
    guard let run = runs[number].first(where: { $0.kind == .events }) else { return declared }
    let keyword = Span(file: file.file.id, run.bytes.lowerBound..<run.bytes.lowerBound + 2)
    return declared.map { $0.start < keyword.start ? $0 : keyword } ?? keyword
  }
}

/// The first given for each combination of key values of one `one … for each`.
private struct KeyTable {
  /// The upper half of the hash, and the given + 1; 0 where empty. A power of two long.
  private var slots: [UInt64]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Puts a given in, unless there is one with the same keys: then that one is returned.
  mutating func insert(_ given: Int32, _ keys: [Int], _ facts: StatementTable) -> Int32? {
    let cells = facts.cells(Int(given))
    let hash = StatementTable.hash(0, keys.lazy.map { cells[cells.startIndex + $0] })
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let known = Int32(truncatingIfNeeded: slots[place]) - 1
      if slots[place] >> 32 == hash >> 32 {
        let others = facts.cells(Int(known))
        let isSame = keys.allSatisfy {
          cells[cells.startIndex + $0] == others[others.startIndex + $0]
        }
        if isSame { return known }
      }
      place = (place + 1) & mask
    }
    slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(given + 1)
    return nil
  }
}
