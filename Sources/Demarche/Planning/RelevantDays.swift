import Quantities
import RuleEngine

/// The days on which waiting can matter: those on which a deadline falls due or a comparison with
/// today changes. Between two of them nothing depends on the day, so a plan that moves on another
/// day can as well move on the last relevant one before it (see `Planning.md`).
struct RelevantDays {
  /// In order, after the first day, up to the last.
  private(set) var days: [Day] = []
  /// Days that were met and are not yet among `days`.
  private(set) var missing: Set<Day> = []
  /// Whether something that depends on the day lies beyond the last.
  private(set) var goesOn = false

  private let first: Day
  private let last: Day
  private(set) var everyDay = false
  /// Whether it cannot be told from a state which days matter in it.
  private let isBlind: Bool
  private var known: Set<Day> = []
  private let comparisons: [Prepared]
  /// What was found out about a comparison with certain values.
  private var changes: [Key: (days: [Day], goesOn: Bool)] = [:]

  private struct Prepared {
    var what: ProgramUses.TodayComparison
    var query: Database.Prepared
  }

  private struct Key: Hashable {
    var comparison: Int
    var values: [Symbol]
  }

  init(_ uses: ProgramUses, from first: Day, to last: Day, in database: Database) {
    self.first = first
    self.last = last
    isBlind = uses.everyDay
    comparisons = uses.comparisons.map {
      Prepared(what: $0, query: database.prepare($0.query, given: []))
    }
    if uses.everyDay { takeEveryDay() }
  }

  /// Lets every day count.
  mutating func takeEveryDay() {
    everyDay = true
    days = (Int(first.number)..<Int(last.number)).compactMap { Day(number: $0 + 1) }
    missing = []
    goesOn = true
  }

  /// The days after one, up to the next relevant one or the last.
  func between(_ day: Day) -> [Day] {
    let end = after(day).first.map { Int($0.number) - 1 } ?? Int(last.number)
    return Int(day.number) < end
      ? (Int(day.number) + 1...end).compactMap { Day(number: $0) } : []
  }

  /// Those after a day.
  func after(_ day: Day) -> ArraySlice<Day> {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] > day { high = middle } else { low = middle + 1 }
    }
    return days[low...]
  }

  /// Lets the days that were missing count from here on.
  mutating func takeMissing() {
    days = (days + missing).sorted()
    missing = []
  }

  /// Looks for days that matter in the state that a database is in.
  mutating func note(_ database: Database) {
    guard !everyDay else { return }
    for day in own(database) { note(day) }
  }

  /// The relevant days of the state that a database is in, in no order: all but for those of
  /// comparisons that lie before the first day or after the last.
  private mutating func own(_ database: Database) -> [Day] {
    var result: [Day] = []
    for reaction in database.program.reactions where reaction.hasDay {
      for row in database.rows(of: reaction.trigger) {
        if let day = database.tuple(reaction.trigger, row).last?.day { result.append(day) }
      }
    }
    for (place, comparison) in comparisons.enumerated() {
      let width = comparison.what.query.variableCount
      guard
        let answers = database.answers(
          comparison.query, Array(repeating: Symbol(bits: 0), count: width))
      else { continue }
      for answer in answers {
        let key = Key(
          comparison: place, values: comparison.what.variables.map { answer[$0] })
        if changes[key] == nil { changes[key] = changes(of: comparison.what, answer, database) }
        guard let found = changes[key] else { continue }
        result += found.days
        if found.goesOn { goesOn = true }
      }
    }
    return result
  }

  /// The first relevant day of the state that a database is in after its own, up to the last. If
  /// nothing but time passes, no other day changes anything.
  mutating func next(_ database: Database) -> Day? {
    let today = database.today
    if isBlind { return after(today).first }
    return own(database).filter { $0 > today && $0 <= last }.min()
  }

  private mutating func note(_ day: Day) {
    if day > last { goesOn = true }
    guard day > first, day <= last, known.insert(day).inserted else { return }
    missing.insert(day)
  }

  /// The days on which a comparison holds other than the day before.
  private func changes(
    of what: ProgramUses.TodayComparison, _ binding: [Symbol], _ database: Database
  ) -> (days: [Day], goesOn: Bool) {
    func holds(_ day: Day) -> Bool {
      let today = Symbol.day(day)
      guard let left = database.value(what.left.on(today), binding),
        let right = database.value(what.right.on(today), binding)
      else { return false }
      return database.holds(left, what.comparison, right)
    }
    // Compared with one day, it changes on that day or on the next, and nowhere else.
    let other = what.left == .today ? what.right : what.right == .today ? what.left : nil
    if let other, !other.mentionsToday {
      guard let day = database.value(other, binding)?.day else { return ([], false) }
      let near = [day, day.adding(1, .day)].compactMap { $0 }
      let days = near.filter { day in
        guard let before = day.adding(-1, .day) else { return false }
        return holds(day) != holds(before)
      }
      return (days.filter { $0 > first && $0 <= last }, days.contains { $0 > last })
    }
    var days: [Day] = []
    var day = first
    var held = holds(first)
    while day < last, let next = day.adding(1, .day) {
      day = next
      let now = holds(day)
      if now != held { days.append(day) }
      held = now
    }
    return (days, true)
  }
}
