import RuleEngine

/// What history says of a fact, up to the moment the engine is at.
enum LastChange {
  /// It never began and never ended.
  case none
  /// It began, or ended, there.
  case at(MomentID, holds: Bool)
  /// More would have to be looked at than one answer may look at.
  case tooFarBack

  var moment: MomentID? { if case .at(let moment, _) = self { moment } else { nil } }
}

extension Session {
  /// How many changes of the log and moments one line's answer looks at in search of when facts
  /// ended. Ten million take some hundredths of a second.
  static let lookbackLimit = 10_000_000

  /// The last moment, up to the one the engine is at, that began or ended a fact.
  ///
  /// - Parameter floor: changes up to here are nobody's business.
  func lastChange(
    of relation: Program.RelationID, _ row: Int, after floor: MomentID = .start
  ) -> LastChange {
    var place = world.place
    var left = lookback
    defer { lookback = max(0, left) }
    while place != .start, place != floor {
      guard left > 0 else { return .tooFarBack }
      let moment = world.history[place]
      left -= moment.changes.count + 1
      for change in world.database.log[moment.changes].reversed()
      where Int(change.relation) == relation.index && Int(change.row) == row {
        return .at(place, holds: change.after != 0)
      }
      place = moment.parent
    }
    return .none
  }

  /// The rows of a relation that fit a pattern, held before and do not hold now, those that ended
  /// last first, as far back as may be looked.
  func formerRows(
    of relation: Program.RelationID, matching pattern: [Symbol?]
  ) -> (rows: [Int], isCut: Bool) {
    var rows: [Int] = []
    var seen = Set<Int>()
    var place = world.place
    var left = lookback
    defer { lookback = max(0, left) }
    while place != .start {
      guard left > 0, !isInterrupted() else { return (rows, true) }
      let moment = world.history[place]
      left -= moment.changes.count + 1
      for change in world.database.log[moment.changes].reversed()
      where Int(change.relation) == relation.index && seen.insert(Int(change.row)).inserted {
        let tuple = world.database.tuple(relation, Int(change.row))
        let fits = zip(pattern, tuple).allSatisfy { $0 == nil || $0 == $1 }
        if fits, !world.database.holds(relation, Int(change.row)) { rows.append(Int(change.row)) }
      }
      place = moment.parent
    }
    return (rows, false)
  }
}
