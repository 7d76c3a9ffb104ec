/// A dictionary for what has few entries nearly always: the variables of a clause, its regions.
///
/// Up to eight entries are looked through one by one, which takes less time than to hash a key, and
/// far less than to make a dictionary for every clause: a file has hundreds of clauses, and each asks
/// a few dozen times. With the ninth entry the places of all are listed in a dictionary, so that a
/// clause of thousands of variables takes time in proportion to them. Entries stay in the order in
/// which their keys came, and none is ever removed:
///
///     var table: ShortTable<VariableID, KindID> = [:]
///     table[x] = .number
///     table[x] = .date
///     for (variable, kind) in table.entries { … }   // x, .date
struct ShortTable<Key: Hashable, Value>: ExpressibleByDictionaryLiteral {
  typealias Entry = (key: Key, value: Value)

  /// In the order in which their keys came.
  private(set) var entries: [Entry] = []
  /// Where each key's entry is; empty as long as there are few.
  private var places: [Key: Int] = [:]

  private static var few: Int { 8 }

  init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// The entries that fit.
  func filter(_ isIncluded: (Key, Value) -> Bool) -> ShortTable {
    var result: ShortTable = [:]
    for (key, value) in entries where isIncluded(key, value) { result.append(key, value) }
    return result
  }

  subscript(key: Key) -> Value? {
    get { place(of: key).map { entries[$0].value } }
    set {
      guard let newValue else { return precondition(place(of: key) == nil, "entries stay") }
      if let place = place(of: key) {
        entries[place].value = newValue
      } else {
        append(key, newValue)
      }
    }
  }

  subscript(key: Key, default missing: Value) -> Value {
    get { place(of: key).map { entries[$0].value } ?? missing }
    set {
      if let place = place(of: key) {
        entries[place].value = newValue
      } else {
        append(key, newValue)
      }
    }
  }

  private func place(of key: Key) -> Int? {
    if entries.count > ShortTable.few { return places[key] }
    return entries.firstIndex { $0.key == key }
  }

  private mutating func append(_ key: Key, _ value: Value) {
    // Most that have one entry get a second and a third.
    if entries.isEmpty { entries.reserveCapacity(4) }
    entries.append((key, value))
    if entries.count > ShortTable.few + 1 {
      places[key] = entries.count - 1
    } else if entries.count > ShortTable.few {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
  }
}
