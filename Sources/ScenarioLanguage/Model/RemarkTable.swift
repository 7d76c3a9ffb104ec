import Snapshots

/// What few records have besides their sentence: what they cite, and a note.
///
/// A file may be full of notes. They are kept in one array of bytes, and found by the place of their
/// record, which only grows as records are read: no heap object a note, and no hashing.
struct RemarkTable: Sendable {
  /// The places of the records that have any, in ascending order.
  private var owners: [Int32] = []
  private var citations: [[Citation]] = []
  /// By owner: where its note is among the bytes; a negative count for none.
  private var notes: [(start: UInt32, count: Int32)] = []
  private var bytes: [UInt8] = []

  /// Gives a record behind all that have some already its remarks.
  mutating func append(_ owner: Int, citations: [Citation], note: String?) {
    guard !citations.isEmpty || note != nil else { return }
    owners.append(Int32(owner))
    self.citations.append(citations)
    let start = bytes.count
    if let note { bytes.append(contentsOf: note.utf8) }
    notes.append((UInt32(start), note == nil ? -1 : Int32(bytes.count - start)))
  }

  /// A record's remarks.
  subscript(owner: Int) -> (citations: [Citation], note: String?) {
    guard let place = place(of: Int32(owner)) else { return ([], nil) }
    let (start, count) = (Int(notes[place].start), Int(notes[place].count))
    let note = count < 0 ? nil : String(decoding: bytes[start..<start + count], as: UTF8.self)
    return (citations[place], note)
  }

  private func place(of owner: Int32) -> Int? {
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if owners[middle] < owner { low = middle + 1 } else { high = middle }
    }
    return low < owners.count && owners[low] == owner ? low : nil
  }

  /// Follows records to their new places.
  /// - Parameter order: By new place, the old one.
  mutating func reorder(_ order: [Int32]) {
    guard !owners.isEmpty else { return }
    var moved = RemarkTable()
    moved.bytes = bytes
    for (place, old) in order.enumerated() {
      guard let known = self.place(of: old) else { continue }
      moved.owners.append(Int32(place))
      moved.citations.append(citations[known])
      moved.notes.append(notes[known])
    }
    self = moved
  }
}

extension RemarkTable: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(owners, citations, notes.map(\.start), notes.map(\.count), bytes)
  }

  init(from snapshot: inout SnapshotReader) {
    owners = snapshot.read()
    citations = snapshot.read()
    let starts: [UInt32] = snapshot.read()
    let counts: [Int32] = snapshot.read()
    notes = Array(zip(starts, counts))
    bytes = snapshot.read()
  }
}
