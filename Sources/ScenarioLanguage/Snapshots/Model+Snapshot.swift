import Quantities
import Snapshots

extension Model: Storable {
  /// Everything but the files, which are read from where they are.
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, about, start, kinds, entities, texts, sources, relations, rules, actions)
    snapshot.write(consequences, deadlines, nevers, givens, script, responses, wants, lessons)
    snapshot.write(each: localTitles.sorted { $0.key < $1.key }) { titles, snapshot in
      snapshot.write(titles.key)
      snapshot.write(each: titles.value) { $1.write($0.language, $0.title) }
    }
    snapshot.write(dateTexts)
    vocabulary.write(to: &snapshot, Declarations(of: self))
  }

  /// A model without its files.
  public init(from snapshot: inout SnapshotReader) {
    self.init()
    title = snapshot.read()
    about = snapshot.read()
    start = snapshot.read()
    kinds = snapshot.read()
    entities = snapshot.read()
    texts = snapshot.read()
    sources = snapshot.read()
    relations = snapshot.read()
    rules = snapshot.read()
    actions = snapshot.read()
    consequences = snapshot.read()
    deadlines = snapshot.read()
    nevers = snapshot.read()
    givens = snapshot.read()
    script = snapshot.read()
    responses = snapshot.read()
    wants = snapshot.read()
    lessons = snapshot.read()
    for _ in 0..<snapshot.readCount() {
      let title: String = snapshot.read()
      localTitles[title] = snapshot.list { (language: $0.read(), title: $0.read()) }
    }
    dateTexts = snapshot.read()
    vocabulary = Vocabulary(from: &snapshot, Declarations(of: self))
  }
}

extension Vocabulary {
  /// - Parameter declarations: What its forms are forms of.
  fileprivate func write(to snapshot: inout SnapshotWriter, _ declarations: Declarations) {
    snapshot.write(words, names, entityKinds, quotedNames, phrases)
    var orders = SlotOrders()
    snapshot.write(each: forms) { $0.write(to: &$1, declarations, &orders) }
    snapshot.write(kindNames, sourceNames, kindTree, textNumbers, needsQuotes, canMislead)
  }

  fileprivate init(from snapshot: inout SnapshotReader, _ declarations: Declarations) {
    self.init()
    words = snapshot.read()
    names = snapshot.read()
    entityKinds = snapshot.read()
    quotedNames = snapshot.read()
    phrases = snapshot.read()
    var orders = SlotOrders()
    forms = snapshot.list { PhraseForm(from: &$0, declarations, &orders) }
    kindNames = snapshot.read()
    sourceNames = snapshot.read()
    kindTree = snapshot.read()
    textNumbers = snapshot.read()
    needsQuotes = snapshot.read()
    canMislead = snapshot.read()
  }
}

/// The orders of slots that forms have: few, so that many forms share one array.
private struct SlotOrders {
  private var known: [[Int]] = []

  mutating func write(_ order: [Int], to snapshot: inout SnapshotWriter) {
    if let place = known.firstIndex(of: order) { return snapshot.write(count: place + 1) }
    snapshot.write(count: 0)
    snapshot.write(order)
    known.append(order)
  }

  mutating func read(from snapshot: inout SnapshotReader) -> [Int] {
    let place = snapshot.readCount()
    if place > 0, place <= known.count { return known[place - 1] }
    if place > 0 { snapshot.breakOff() }
    known.append(snapshot.read())
    return known[known.count - 1]
  }
}

extension PhraseForm.Part: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .word(let word): snapshot.write(count: Int(word.number) << 1)
    case .slot(let slot): snapshot.write(count: slot << 1 | 1)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    let number = snapshot.readCount()
    self =
      number & 1 == 0
      ? .word(WordID(UInt32(truncatingIfNeeded: number >> 1))) : .slot(number >> 1)
  }
}

extension PhraseForm.Target: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .relation(let relation): snapshot.write(0, relation)
    case .action(let action): snapshot.write(1, action)
    case .actionOn(let action): snapshot.write(2, action)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .action(snapshot.read())
    case 2: self = .actionOn(snapshot.read())
    default: self = .relation(snapshot.read())
    }
  }
}

/// The relations and actions that forms are forms of. A form has its phrase and its slots in common
/// with one of them, where it can.
private struct Declarations {
  private let relations: [Relation]
  private let actions: [Action]

  init(of model: Model) { (relations, actions) = (model.relations, model.actions) }

  /// The slots of a relation or an action; nil where there is none.
  func slots(of target: PhraseForm.Target) -> [Slot]? {
    switch target {
    case .relation(let id):
      relations.indices.contains(Int(id.number)) ? relations[Int(id.number)].slots : nil
    case .action(let id), .actionOn(let id):
      actions.indices.contains(Int(id.number)) ? actions[Int(id.number)].slots : nil
    }
  }

  /// One of its phrases: 0 is the one that it was declared with, others follow.
  func phrase(of target: PhraseForm.Target, at place: Int) -> Phrase? {
    switch target {
    case .relation(let id):
      guard relations.indices.contains(Int(id.number)) else { return nil }
      if place == 0 { return relations[Int(id.number)].phrase }
      let others = relations[Int(id.number)].localPhrases
      return others.indices.contains(place - 1) ? others[place - 1].phrase : nil
    case .action(let id), .actionOn(let id):
      guard actions.indices.contains(Int(id.number)) else { return nil }
      if place == 0 { return actions[Int(id.number)].phrase }
      let others = actions[Int(id.number)].localPhrases
      return others.indices.contains(place - 1) ? others[place - 1].phrase : nil
    }
  }

  /// Which of its phrases another begins with; of several the longest.
  func place(of phrase: Phrase, of target: PhraseForm.Target) -> Int? {
    var best: (place: Int, count: Int)?
    var place = 0
    while let known = self.phrase(of: target, at: place) {
      if phrase.parts.starts(with: known.parts), known.parts.count > best?.count ?? 0 {
        best = (place, known.parts.count)
      }
      place += 1
    }
    return best?.place
  }
}

/// A list that begins with another one, which is there already: mostly all of it.
private func writeRest<Element: Storable>(
  of list: [Element], after start: [Element], to snapshot: inout SnapshotWriter
) {
  snapshot.write(Array(list.dropFirst(start.count)))
}

private func readRest<Element: Storable>(
  after start: [Element], from snapshot: inout SnapshotReader
) -> [Element] {
  let rest: [Element] = snapshot.read()
  return rest.isEmpty ? start : start + rest
}

extension PhraseForm {
  fileprivate func write(
    to snapshot: inout SnapshotWriter, _ declarations: Declarations, _ orders: inout SlotOrders
  ) {
    snapshot.write(target, parts)
    let place = declarations.place(of: phrase, of: target)
    snapshot.write(count: place.map { $0 + 1 } ?? 0)
    let start = place.flatMap { declarations.phrase(of: target, at: $0) }
    writeRest(of: phrase.parts, after: start?.parts ?? [], to: &snapshot)
    let known = declarations.slots(of: target) ?? []
    let hasAll =
      slots.count >= known.count
      && zip(slots, known).allSatisfy { $0.name == $1.name && $0.kind == $1.kind }
    snapshot.write(hasAll)
    writeRest(of: slots, after: hasAll ? known : [], to: &snapshot)
    orders.write(slotOrder, to: &snapshot)
    snapshot.write(language, span)
  }

  fileprivate init(
    from snapshot: inout SnapshotReader, _ declarations: Declarations, _ orders: inout SlotOrders
  ) {
    target = snapshot.read()
    parts = snapshot.read()
    let place = snapshot.readCount()
    let start = place == 0 ? nil : declarations.phrase(of: target, at: place - 1)
    phrase = Phrase(parts: readRest(after: start?.parts ?? [], from: &snapshot))
    let known = Bool(from: &snapshot) ? declarations.slots(of: target) : nil
    slots = readRest(after: known ?? [], from: &snapshot)
    slotOrder = orders.read(from: &snapshot)
    language = snapshot.read()
    span = snapshot.read()
  }
}
