/// Effects being gathered, to be applied together.
struct EffectSet {
  /// A fact, as a row of its relation.
  struct Target: Hashable {
    var relation: Int
    var row: Int
  }
  private(set) var order: [Target] = []
  private(set) var begins = SmallMap<Target, Refusal.Clause>()
  private(set) var ends = SmallMap<Target, Refusal.Clause>()

  mutating func add(_ target: Target, begins isBegin: Bool, _ clause: Refusal.Clause) {
    if begins[target] == nil && ends[target] == nil { order.append(target) }
    if isBegin {
      if begins[target] == nil { begins[target] = clause }
    } else if ends[target] == nil {
      ends[target] = clause
    }
  }

  /// Makes it empty, for the next effects.
  mutating func clear() {
    order.empty()
    begins.clear()
    ends.clear()
  }
}

/// A dictionary that mostly has a handful of entries, which it looks through one by one; only with
/// many it hashes. Entries are never removed.
struct SmallMap<Key: Hashable, Value> {
  private var entries: [(key: Key, value: Value)] = []
  private var places: [Key: Int] = [:]

  private static var manyEntries: Int { 12 }

  private func place(_ key: Key) -> Int? {
    if entries.count >= SmallMap.manyEntries { return places[key] }
    for place in entries.indices where entries[place].key == key { return place }
    return nil
  }

  subscript(key: Key) -> Value? {
    get { place(key).map { entries[$0].value } }
    set {
      guard let newValue else { return }
      if let place = place(key) {
        entries[place].value = newValue
        return
      }
      entries.append((key, newValue))
      if entries.count == SmallMap.manyEntries {
        for place in entries.indices { places[entries[place].key] = place }
      } else if entries.count > SmallMap.manyEntries {
        places[key] = entries.count - 1
      }
    }
  }

  mutating func clear() {
    entries.empty()
    if !places.isEmpty { places.removeAll() }
  }
}
