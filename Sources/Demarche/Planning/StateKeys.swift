import Quantities
import RuleEngine

/// States as keys: the facts, numbered and in order, that a state has and the first one has not, or
/// the other way round.
///
/// What no one can ask about has no part in a key: derived facts, which follow from the rest; since
/// when facts hold and which events there were, unless a condition asks; facts that cannot matter
/// to the goal.
struct StateKeys {
  private var ids: [Atom: UInt32] = [:]
  private let uses: ProgramUses
  private let isStored: [Bool]
  private let matters: (Int, [Symbol], Database) -> Bool
  private var cache: [Place: UInt32?] = [:]
  /// Events that had happened at the first state, whatever their days.
  private var old: Set<Atom> = []

  /// What one number stands for.
  private enum Atom: Hashable {
    case fact(relation: Int32, row: UInt32)
    case since(relation: Int32, row: UInt32, day: Day)
    case event(relation: Int32, slots: [Symbol])
  }

  private struct Place: Hashable {
    var relation: Int32
    var row: UInt32
  }

  /// - Parameter matters: whether a stored fact can matter to the goal.
  init(
    _ lowered: LoweredModel, _ uses: ProgramUses, in database: Database,
    matters: @escaping (Int, [Symbol], Database) -> Bool
  ) {
    self.uses = uses
    self.matters = matters
    let events = Set(lowered.eventRelations.map(\.index))
    let kinds = Set(lowered.kindRelations.compactMap { $0?.index })
    isStored = (0..<lowered.program.relations.count).map { place in
      place < lowered.auxiliaryStart && !kinds.contains(place)
        && (!events.contains(place) || uses.events[place] != nil)
        && !database.isDerived(Program.RelationID(place))
    }
    for (relation, asksDay) in uses.events where !asksDay {
      let id = Program.RelationID(relation)
      for row in database.rows(of: id) {
        let slots = Array(database.tuple(id, row).dropLast())
        old.insert(.event(relation: Int32(relation), slots: slots))
      }
    }
  }

  /// A key after changes that the log tells of.
  mutating func key(
    after key: [UInt32], _ changes: ArraySlice<Database.Change>, in database: Database
  ) -> [UInt32] {
    var key = key
    for change in changes where change.relation >= 0 && isStored[Int(change.relation)] {
      let before = number(change, change.before, database)
      let after = number(change, change.after, database)
      guard before != after else { continue }
      if uses.events[Int(change.relation)] == false {
        // Events do not end, and the same one on another day changes nothing.
        if let after { key.insertIntoSorted(after) }
      } else {
        if let before { key.toggleInSorted(before) }
        if let after { key.toggleInSorted(after) }
      }
    }
    return key
  }

  private mutating func number(
    _ change: Database.Change, _ state: UInt32, _ database: Database
  ) -> UInt32? {
    guard state != 0 else { return nil }
    let relation = Int(change.relation)
    let place = Place(relation: change.relation, row: change.row)
    if !uses.since.contains(relation), let known = cache[place] { return known }
    let tuple = database.tuple(Program.RelationID(relation), Int(change.row))
    guard matters(relation, tuple, database) else {
      cache[place] = .some(nil)
      return nil
    }
    let atom: Atom =
      if uses.since.contains(relation) {
        .since(relation: change.relation, row: change.row, day: database.day(ofState: state))
      } else if uses.events[relation] == false {
        .event(relation: change.relation, slots: Array(tuple.dropLast()))
      } else {
        .fact(relation: change.relation, row: change.row)
      }
    guard !old.contains(atom) else {
      cache[place] = .some(nil)
      return nil
    }
    let id = ids[atom] ?? UInt32(ids.count)
    ids[atom] = id
    cache[place] = id
    return id
  }
}

extension [UInt32] {
  private func place(of number: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate mutating func insertIntoSorted(_ number: UInt32) {
    let place = place(of: number)
    if place == count || self[place] != number { insert(number, at: place) }
  }

  fileprivate mutating func toggleInSorted(_ number: UInt32) {
    let place = place(of: number)
    if place < count && self[place] == number {
      remove(at: place)
    } else {
      insert(number, at: place)
    }
  }
}
