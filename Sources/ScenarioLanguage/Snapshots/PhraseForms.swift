import Snapshots
import Synchronization

/// The forms of all phrases, by their numbers.
///
/// There are several for each relation and action, in every language, and together they are a third of a
/// snapshot's work: so those of a snapshot are made when the first of them is asked for, which is when a
/// line is read.
struct PhraseForms: RandomAccessCollection, Sendable {
  private var made: [PhraseForm] = []
  /// Where they are yet to be made.
  private var late: LateForms?

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { all.count }
  subscript(number: Int) -> PhraseForm { late == nil ? made[number] : all[number] }

  mutating func append(_ form: PhraseForm) {
    made = all
    late = nil
    made.append(form)
  }

  private var all: [PhraseForm] { late?.forms ?? made }
}

extension PhraseForms {
  func write(to snapshot: inout SnapshotWriter, _ declarations: Declarations) {
    var own = SnapshotWriter()
    var orders = SlotOrders()
    own.write(each: all) { $0.write(to: &$1, declarations, &orders) }
    snapshot.write(own.bytes)
  }

  init(from snapshot: inout SnapshotReader, _ declarations: Declarations) {
    late = LateForms(bytes: snapshot.read(), declarations)
  }
}

extension PhraseForms: CustomReflectable {
  var customMirror: Mirror { Mirror(self, unlabeledChildren: all) }
}

/// Forms that are read when they are needed.
private final class LateForms: Sendable {
  private let bytes: [UInt8]
  private let declarations: Declarations
  private let made = Mutex<[PhraseForm]?>(nil)

  init(bytes: [UInt8], _ declarations: Declarations) {
    self.bytes = bytes
    self.declarations = declarations
  }

  var forms: [PhraseForm] {
    made.withLock { made in
      if let made { return made }
      let forms = read()
      made = forms
      return forms
    }
  }

  private func read() -> [PhraseForm] {
    bytes.withUnsafeBytes { bytes in
      guard var snapshot = SnapshotReader(bytes) else { return [] }
      var orders = SlotOrders()
      return snapshot.list { PhraseForm(from: &$0, declarations, &orders) }
    }
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
struct Declarations: Sendable {
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
