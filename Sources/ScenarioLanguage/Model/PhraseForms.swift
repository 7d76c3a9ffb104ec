import Snapshots
import Synchronization

/// The forms of all phrases, by their numbers.
///
/// There are several for each relation and action, in every language, and together they are a third of a
/// snapshot's work, while a sentence needs one: so those of a snapshot are made one by one when they are
/// asked for, until someone goes through all of them.
struct PhraseForms: RandomAccessCollection, Sendable {
  private var made: [PhraseForm] = []
  /// Where they are yet to be made.
  private var late: LateForms?

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { late?.count ?? made.count }
  subscript(number: Int) -> PhraseForm { late?.form(number) ?? made[number] }
  func makeIterator() -> Array<PhraseForm>.Iterator { all.makeIterator() }

  mutating func append(_ form: PhraseForm) {
    made = all
    late = nil
    made.append(form)
  }

  private var all: [PhraseForm] { late?.all ?? made }
}

extension PhraseForms {
  func write(to snapshot: inout SnapshotWriter, _ declarations: DeclaredPhrases) {
    var own = SnapshotWriter()
    var starts: [UInt32] = []
    var orders: [[Int]] = []
    for form in self {
      starts.append(UInt32(own.bytes.count))
      form.write(to: &own, declarations, &orders)
    }
    snapshot.write(own.bytes, starts, orders)
  }

  init(from snapshot: inout SnapshotReader, _ declarations: DeclaredPhrases) {
    late = LateForms(
      bytes: snapshot.read(), starts: snapshot.read(), orders: snapshot.read(), declarations)
  }
}

extension PhraseForms: CustomReflectable {
  var customMirror: Mirror { Mirror(self, unlabeledChildren: all) }
}

/// Forms that are read when they are needed.
private final class LateForms: Sendable {
  private let bytes: [UInt8]
  /// By form: where it begins.
  private let starts: [UInt32]
  /// The orders of slots that forms have: few, so that many forms share one array.
  private let orders: [[Int]]
  private let declarations: DeclaredPhrases
  private let made = Mutex<[PhraseForm]?>(nil)

  init(bytes: [UInt8], starts: [UInt32], orders: [[Int]], _ declarations: DeclaredPhrases) {
    self.bytes = bytes
    self.starts = starts
    self.orders = orders
    self.declarations = declarations
  }

  var count: Int { starts.count }

  func form(_ number: Int) -> PhraseForm { made.withLock { $0?[number] } ?? read(number) }

  var all: [PhraseForm] {
    made.withLock { made in
      if let made { return made }
      let forms = starts.indices.map { read($0) }
      made = forms
      return forms
    }
  }

  private func read(_ number: Int) -> PhraseForm {
    bytes.withUnsafeBytes { bytes in
      let own = UnsafeRawBufferPointer(rebasing: bytes[Int(starts[number])...])
      var snapshot = SnapshotReader(unaligned: own)
      return PhraseForm(from: &snapshot, declarations, orders)
    }
  }
}
