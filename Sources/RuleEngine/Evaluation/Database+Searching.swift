import Quantities

/// What a search through states needs of a database beyond what a session does.
extension Database {
  /// Forgets the log from a mark on: what it holds can no longer be taken back, nor done again.
  public func forgetLog(from mark: Int) {
    precondition(mark <= log.count, "the log ends before the mark")
    log.removeSubrange(mark...)
  }

  /// Lets stored facts hold together, as given ones do, and derives what follows.
  ///
  /// - Returns: how many of them are new.
  public func begin(_ facts: some Sequence<(RelationID, [Symbol])>) -> Int {
    let origin = origin(Origin(day: today, step: 0))
    var changes: [StoredChange] = []
    for (relation, tuple) in facts {
      let row = tables[relation.index].intern(tuple.lazy.map(\.bits))
      guard !tables[relation.index].holds(row) else { continue }
      changes.append(StoredChange(relation: relation, row: row, state: origin))
    }
    apply(changes)
    return changes.count
  }

  /// Whether two values compare so.
  public func holds(_ left: Symbol, _ comparison: Program.Comparison, _ right: Symbol) -> Bool {
    compare(left, comparison, right)
  }

  /// The day since when a stored fact with a certain state holds.
  public func day(ofState state: UInt32) -> Day { origin(ofState: state).day }
}

extension Database {
  /// A place to go back to: the ends of the log and of the derivations on record.
  public struct SearchMark: Sendable {
    public var log: Int
    var derivations: Int
  }

  public var searchMark: SearchMark {
    SearchMark(log: log.count, derivations: derivations.count)
  }

  /// Takes back and forgets all that came after a mark, derivations too: nothing that is left rests
  /// on them.
  public func rollBack(to mark: SearchMark) {
    rollBack(to: mark.log)
    derivations.removeSubrange(mark.derivations...)
  }

  /// About how many bytes the log and the derivations take.
  public var historyBytes: Int { log.count * MemoryLayout<Change>.stride + derivations.count * 4 }
}
