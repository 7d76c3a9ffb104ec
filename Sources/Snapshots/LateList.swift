import Synchronization

/// A list whose elements, where it comes from a snapshot, are read one by one when they are first asked
/// for.
///
/// Most of a scenario (conditions, notes, phrases in other languages) is not needed until somebody asks
/// about it, and reading it would take most of the time in which a session opens. To get an element the
/// first time costs reading it, and a lock and a copy each time after that; to change the list reads what
/// is left. Nobody is told of an element that cannot be read: who keeps snapshots sees to changed bytes.
public struct LateList<Element: Sendable>: Sendable {
  @usableFromInline enum Elements: Sendable {
    case made([Element])
    /// To be read yet, all or some of them.
    case late(LateElements<Element>)
  }
  @usableFromInline var elements = Elements.made([])

  @inlinable public init() {}

  /// Takes all elements out, to be changed and put back: held twice, they would be copied at the first
  /// change. Reads what is left.
  @inlinable mutating func takeAll() -> [Element] {
    defer { elements = .made([]) }
    return switch elements {
    case .made(let made): made
    case .late(let late): late.all
    }
  }
}

extension LateList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int {
    switch elements {
    case .made(let made): made.count
    case .late(let late): late.count
    }
  }

  @inlinable public subscript(place: Int) -> Element {
    get {
      switch elements {
      case .made(let made): made[place]
      case .late(let late): late[place]
      }
    }
    _modify {
      var all = takeAll()
      defer { elements = .made(all) }
      yield &all[place]
    }
  }

  @inlinable public mutating func replaceSubrange(
    _ places: Range<Int>, with elements: some Collection<Element>
  ) {
    var all = takeAll()
    all.replaceSubrange(places, with: elements)
    self.elements = .made(all)
  }

  @inlinable public mutating func append(_ element: Element) {
    var all = takeAll()
    all.append(element)
    elements = .made(all)
  }
}

extension LateList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.elements = .made(elements) }
}

extension LateList: CustomReflectable {
  public var customMirror: Mirror { Mirror(self, unlabeledChildren: self) }
}

extension LateList {
  /// Writes the elements, each as `body` does, so that they can be read in any order.
  @inlinable public func write(
    to snapshot: inout SnapshotWriter, _ body: (Element, inout SnapshotWriter) -> Void
  ) {
    snapshot.write(count: count)
    let places = snapshot.reservePlaces(count + 1)
    for (number, element) in enumerated() {
      snapshot.notePlace(number, in: places)
      body(element, &snapshot)
    }
    snapshot.notePlace(count, in: places)
  }

  /// - Parameter body: Reads an element; not at once.
  @inlinable public init(
    from snapshot: inout SnapshotReader, _ body: @escaping LateElements<Element>.Reading
  ) {
    let count = snapshot.readCount()
    guard let places = snapshot.passPlaces(count &+ 1) else { return }
    if count > 0 { elements = .late(LateElements(count, places, of: snapshot.whole, body)) }
  }
}

extension LateList: Storable where Element: Storable {
  @inlinable public func write(to snapshot: inout SnapshotWriter) {
    write(to: &snapshot) { $0.write(to: &$1) }
  }

  @inlinable public init(from snapshot: inout SnapshotReader) {
    self.init(from: &snapshot) { Element(from: &$0) }
  }
}

/// Elements of a snapshot, and which of them have been read. (All of it can be inlined, and so is made for
/// each type of elements: what works for any type asks the runtime about types at every step.)
public final class LateElements<Element: Sendable>: Sendable {
  public typealias Reading = @Sendable (inout SnapshotReader) -> Element

  public let count: Int
  @usableFromInline let places: SnapshotPlaces
  @usableFromInline let whole: [UInt8]
  @usableFromInline let reading: Reading
  @usableFromInline let made = Mutex<[Element?]>([])

  @inlinable init(
    _ count: Int, _ places: SnapshotPlaces, of whole: [UInt8], _ reading: @escaping Reading
  ) {
    self.count = count
    self.places = places
    self.whole = whole
    self.reading = reading
  }

  @inlinable subscript(number: Int) -> Element {
    precondition(number >= 0 && number < count, "there is such an element")
    return made.withLock { element(number, of: &$0) }
  }

  @inlinable var all: [Element] {
    made.withLock { made in (0..<count).map { element($0, of: &made) } }
  }

  @inlinable func element(_ number: Int, of made: inout [Element?]) -> Element {
    if made.isEmpty { made = Array(repeating: nil, count: count) }
    if let known = made[number] { return known }
    let element = whole.withUnsafeBytes { bytes in
      var snapshot = SnapshotReader(bytes, of: whole, at: places[number, in: bytes])
      return reading(&snapshot)
    }
    made[number] = element
    return element
  }
}

/// A value that, where it comes from a snapshot, is read when it is first asked for.
public struct Late<Value: Sendable>: Sendable {
  private var only: LateList<Value>

  public init(_ value: Value) { only = [value] }

  public var value: Value {
    get { only[0] }
    _modify { yield &only[0] }
  }
}

extension Late: Storable where Value: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(only) }

  public init(from snapshot: inout SnapshotReader) {
    only = snapshot.read()
    // Else the bytes are no snapshot's: the value that nothing is read for.
    if only.count != 1 {
      snapshot.breakOff()
      only = [snapshot.read()]
    }
  }
}
