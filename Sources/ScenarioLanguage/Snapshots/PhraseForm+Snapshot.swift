import Snapshots

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
struct DeclaredPhrases: Sendable {
  private let relations: LateList<Relation>
  private let actions: LateList<Action>

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

/// The forms of all phrases. There are several for each relation and action, in every language, while a
/// sentence needs one.
extension LateList<PhraseForm> {
  func write(to snapshot: inout SnapshotWriter, _ declarations: DeclaredPhrases) {
    // Few, so that many forms share one array.
    var orders: [[Int]] = []
    for form in self where !orders.contains(form.slotOrder) { orders.append(form.slotOrder) }
    snapshot.write(orders)
    write(to: &snapshot) { $0.write(to: &$1, declarations, orders) }
  }

  init(from snapshot: inout SnapshotReader, _ declarations: DeclaredPhrases) {
    let orders: [[Int]] = snapshot.read()
    self.init(from: &snapshot) { PhraseForm(from: &$0, declarations, orders) }
  }
}

extension PhraseForm {
  func write(
    to snapshot: inout SnapshotWriter, _ declarations: DeclaredPhrases, _ orders: [[Int]]
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
    snapshot.write(count: orders.firstIndex(of: slotOrder) ?? orders.count)
    snapshot.write(language, span)
  }

  init(
    from snapshot: inout SnapshotReader, _ declarations: DeclaredPhrases, _ orders: [[Int]]
  ) {
    target = snapshot.read()
    parts = snapshot.read()
    let place = snapshot.readCount()
    let start = place == 0 ? nil : declarations.phrase(of: target, at: place - 1)
    phrase = Phrase(parts: readRest(after: start?.parts ?? [], from: &snapshot))
    let known = Bool(from: &snapshot) ? declarations.slots(of: target) : nil
    slots = readRest(after: known ?? [], from: &snapshot)
    let order = snapshot.readCount()
    slotOrder = orders.indices.contains(order) ? orders[order] : []
    language = snapshot.read()
    span = snapshot.read()
  }
}
