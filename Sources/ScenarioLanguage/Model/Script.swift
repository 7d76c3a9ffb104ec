import Quantities
import Snapshots

/// The script: scripted events in the order in which they happen, kept in flat arrays.
///
/// An event costs sixteen bytes, and the moves that events make are kept once for all that make
/// them. `script[index]` puts an event together when it is asked for; `day(at:)` and
/// `moveNumber(at:)` answer without a heap object.
public struct Script: RandomAccessCollection, Sendable {
  private let storage: Storage

  /// What all copies of a script share; never changed once it is made.
  private final class Storage: Sendable {
    let builder: ScriptBuilder
    init(_ builder: ScriptBuilder) { self.builder = builder }
  }

  init(_ builder: ScriptBuilder) { storage = Storage(builder) }

  public init() { self.init(ScriptBuilder()) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.builder.count }
  public subscript(index: Int) -> ScriptedEvent { storage.builder.event(index) }

  /// The day of an event.
  public func day(at index: Int) -> Day { storage.builder.days[index] }

  /// Where an event stands.
  public func span(at index: Int) -> Span { storage.builder.span(index) }

  /// The number of the move that an event makes; events with the same number make the same move.
  /// Nil for a remark.
  public func moveNumber(at index: Int) -> Int? {
    let what = storage.builder.whats[index]
    return what >= 0 ? Int(what) : nil
  }

  /// How many moves are numbered.
  public var moveCount: Int { storage.builder.moves.count }

  /// The move with a number.
  public func move(numbered number: Int) -> Move { storage.builder.move(number) }

  /// The action of the move with a number.
  public func action(ofMove number: Int) -> ActionID {
    ActionID(Int(storage.builder.moves.heads[number]))
  }

  /// Looks at the values of the move with a number, as cells (`StatementTable`), where they lie.
  public func withCells(ofMove number: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    storage.builder.moves.withCells(number, body)
  }

  /// The value of a cell of a move.
  public func value(ofCell cell: UInt32) -> Value { storage.builder.moves.value(cell) }
}

extension Script: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(storage.builder) }
  public init(from snapshot: inout SnapshotReader) { self.init(snapshot.read()) }
}

/// A script that is being read.
struct ScriptBuilder: Sendable {
  private(set) var days: [Day] = []
  /// By event: the number of its move, or −1 − the number of its remark.
  private(set) var whats: [Int32] = []
  /// By event: where it stands in its file.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  /// By event, as soon as they are of different files.
  private var files: [Int32] = []
  private var file: Int32 = 0
  private var asides = RemarkTable()
  private var remarks: [String] = []
  var moves = StatementTable()

  var count: Int { days.count }

  mutating func reserveCapacity(_ count: Int) {
    days.reserveCapacity(count)
    whats.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Adds an event that makes a move of `moves`.
  mutating func append(_ day: Day, move: Int, _ span: Span) {
    add(day, Int32(move), span)
  }

  mutating func append(_ day: Day, remark: String, _ span: Span) {
    remarks.append(remark)
    add(day, -Int32(remarks.count), span)
  }

  /// Gives the event added last what it cites and its note.
  mutating func addToLast(citations: [Citation], note: String?) {
    asides.append(count - 1, citations: citations, note: note)
  }

  private mutating func add(_ day: Day, _ what: Int32, _ span: Span) {
    if days.isEmpty { file = span.file.number }
    if file != span.file.number, files.isEmpty {
      files = [Int32](repeating: file, count: count)
    }
    if file != span.file.number || !files.isEmpty {
      files.append(span.file.number)
    }
    days.append(day)
    whats.append(what)
    starts.append(span.start)
    ends.append(span.end)
  }

  // MARK: Reading

  func span(_ index: Int) -> Span {
    let file = files.isEmpty ? file : files[index]
    return Span(file: FileID(Int(file)), start: starts[index], end: ends[index])
  }

  func move(_ number: Int) -> Move {
    Move(action: ActionID(Int(moves.heads[number])), values: moves.values(number))
  }

  func event(_ index: Int) -> ScriptedEvent {
    let what = whats[index]
    let aside = asides[index]
    return ScriptedEvent(
      day: days[index],
      what: what >= 0 ? .move(move(Int(what))) : .remark(remarks[-Int(what) - 1]),
      citations: aside.citations, note: aside.note, span: span(index))
  }

  // MARK: Order

  /// Puts the events in the order of their days; those of one day stay as they are.
  mutating func sort() {
    let isOrdered = days.indices.dropFirst().allSatisfy { days[$0 - 1] <= days[$0] }
    guard !isOrdered else { return }
    let order = stableOrder()
    days = order.map { days[Int($0)] }
    whats = order.map { whats[Int($0)] }
    starts = order.map { starts[Int($0)] }
    ends = order.map { ends[Int($0)] }
    if !files.isEmpty { files = order.map { files[Int($0)] } }
    asides.reorder(order)
  }

  /// The places of the events by day: two counting passes over eleven bits of the day each, which
  /// are more days than the calendar has.
  private func stableOrder() -> [Int32] {
    var order = days.indices.map { Int32($0) }
    for shift in [0, 11] {
      func digit(_ event: Int32) -> Int {
        (Int(days[Int(event)].number - Day.first.number) >> shift) & 2047
      }
      var places = [Int32](repeating: 0, count: 2049)
      for event in order { places[digit(event) + 1] += 1 }
      for digit in 1..<2049 { places[digit] += places[digit - 1] }
      var next = order
      for event in order {
        let place = digit(event)
        next[Int(places[place])] = event
        places[place] += 1
      }
      order = next
    }
    return order
  }
}

extension ScriptBuilder: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(days, whats, starts, ends, files, file, asides, remarks, moves)
  }

  init(from snapshot: inout SnapshotReader) {
    days = snapshot.read()
    whats = snapshot.read()
    starts = snapshot.read()
    ends = snapshot.read()
    files = snapshot.read()
    file = snapshot.read()
    asides = snapshot.read()
    remarks = snapshot.read()
    moves = snapshot.read()
  }
}
