import Quantities
import Snapshots

/// The given facts, in the order in which they were written, kept in flat arrays.
///
/// `givens[index]` puts one together when it is asked for.
public struct Givens: RandomAccessCollection, Sendable {
  private let storage: Storage

  /// What all copies share; never changed once it is made.
  private final class Storage: Sendable {
    let builder: GivensBuilder
    init(_ builder: GivensBuilder) { self.builder = builder }
  }

  init(_ builder: GivensBuilder) { storage = Storage(builder) }

  public init() { self.init(GivensBuilder()) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.builder.count }
  public subscript(index: Int) -> Given { storage.builder.given(index) }

  /// The index of a fact among them, if it was given. Looks at all of them, quickly.
  public func index(of fact: Fact) -> Int? { storage.builder.index(of: fact) }

  /// How many facts there are of each relation.
  public var countsOfRelations: [RelationID: Int] {
    var counts: [RelationID: Int] = [:]
    for (relation, count) in storage.builder.facts.countsByHead.enumerated() where count > 0 {
      counts[RelationID(relation)] = count
    }
    return counts
  }

  /// Calls `body` with every fact's relation, its values as cells and the day that was given with it.
  public func forEachFact(
    _ body: (RelationID, _ cells: UnsafeBufferPointer<UInt32>, _ since: Day?) -> Void
  ) {
    storage.builder.forEachFact(body)
  }

  /// The value of a cell of a fact.
  public func value(ofCell cell: UInt32) -> Value { storage.builder.facts.value(cell) }
}

extension Givens: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(storage.builder) }
  public init(from snapshot: inout SnapshotReader) { self.init(snapshot.read()) }
}

/// Given facts that are being read.
struct GivensBuilder: Sendable {
  var facts = StatementTable()
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  /// By fact, as soon as they are of different files.
  private var files: [Int32] = []
  private var file: Int32 = 0
  private var sinces: [Int32: Day] = [:]
  private var asides = RemarkTable()
  private var known = FactTable()

  var count: Int { facts.count }

  mutating func reserveCapacity(_ count: Int) {
    facts.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    known.reserveCapacity(count)
  }

  mutating func cell(_ value: Value) -> UInt32 { facts.cell(value) }

  /// Adds a fact, unless it is there: then the index of the one that is.
  mutating func insert(
    _ relation: RelationID, _ values: [UInt32], _ span: Span
  ) -> Int? {
    if let first = known.insert(relation.number, values, facts) { return first }
    if count == 0 { file = span.file.number }
    if file != span.file.number, files.isEmpty {
      files = [Int32](repeating: file, count: count)
    }
    if file != span.file.number || !files.isEmpty { files.append(span.file.number) }
    facts.append(relation.number, values)
    starts.append(span.start)
    ends.append(span.end)
    return nil
  }

  /// Gives the fact added last what else was said of it.
  mutating func addToLast(since: Day?, citations: [Citation], note: String?) {
    if let since { sinces[Int32(count - 1)] = since }
    asides.append(count - 1, citations: citations, note: note)
  }

  /// What was only needed for reading goes.
  mutating func finish() { known = FactTable() }

  // MARK: Reading

  func relation(_ index: Int) -> RelationID { RelationID(Int(facts.heads[index])) }

  func span(_ index: Int) -> Span {
    let file = files.isEmpty ? file : files[index]
    return Span(file: FileID(Int(file)), start: starts[index], end: ends[index])
  }

  func given(_ index: Int) -> Given {
    let aside = asides[index]
    return Given(
      fact: Fact(relation: relation(index), values: facts.values(index)),
      since: sinces[Int32(index)], citations: aside.citations, note: aside.note, span: span(index))
  }

  func index(of fact: Fact) -> Int? {
    var cells: [UInt32] = []
    for value in fact.values {
      guard let cell = facts.known(value) else { return nil }
      cells.append(cell)
    }
    return (0..<count).first { facts.isEqual($0, fact.relation.number, cells) }
  }

  func forEachFact(_ body: (RelationID, UnsafeBufferPointer<UInt32>, Day?) -> Void) {
    for index in 0..<count {
      let since = sinces.isEmpty ? nil : sinces[Int32(index)]
      facts.withCells(index) { body(relation(index), $0, since) }
    }
  }
}

extension GivensBuilder: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(facts, starts, ends, files, file, sinces, asides)
  }

  /// What was finished once needs no table of what is known.
  init(from snapshot: inout SnapshotReader) {
    facts = snapshot.read()
    starts = snapshot.read()
    ends = snapshot.read()
    files = snapshot.read()
    file = snapshot.read()
    sinces = snapshot.read()
    asides = snapshot.read()
  }
}

/// Which facts have been given: an open-addressing table of their indices.
///
/// As long as each relation's facts come in ascending order, as in a list that was sorted or
/// numbered, all are different and there is no table: each is compared with the last.
private struct FactTable: Sendable {
  /// The upper half of the hash, and the index + 1; 0 where empty. A power of two long.
  private var slots: [UInt64] = []
  private var isAscending = true
  /// By relation, while they ascend: the last fact's index + 1, or 0.
  private var lasts: [Int32] = []
  private var expected = 0

  mutating func reserveCapacity(_ capacity: Int) { expected = max(expected, capacity) }

  /// Puts in the fact that comes next, unless it is there: then its index is returned.
  mutating func insert(_ head: Int32, _ values: [UInt32], _ facts: StatementTable) -> Int? {
    if isAscending {
      if isNext(head, values, facts) { return nil }
      isAscending = false
      fill(facts)
    } else if (facts.count + 1) * 4 > slots.count * 3 {
      fill(facts)
    }
    let hash = StatementTable.hash(head, values)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let known = Int(UInt32(truncatingIfNeeded: slots[place])) - 1
      if slots[place] >> 32 == hash >> 32, facts.isEqual(known, head, values) { return known }
      place = (place + 1) & mask
    }
    slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(facts.count + 1)
    return nil
  }

  /// Whether a fact comes after all others of its relation; then it is the last from now on.
  private mutating func isNext(
    _ head: Int32, _ values: [UInt32], _ facts: StatementTable
  ) -> Bool {
    let relation = Int(head)
    while lasts.count <= relation { lasts.append(0) }
    let last = Int(lasts[relation]) - 1
    guard last < 0 || facts.isBefore(last, values) else { return false }
    lasts[relation] = Int32(facts.count + 1)
    return true
  }

  private mutating func fill(_ facts: StatementTable) {
    var size = max(slots.count, 64)
    while size * 3 < max(expected, facts.count + 1) * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    let mask = slots.count - 1
    for index in 0..<facts.count {
      let hash = StatementTable.hash(facts.heads[index], facts.cells(index))
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(index + 1)
    }
  }
}
