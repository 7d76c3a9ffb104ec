import Quantities
import RuleEngine

/// The days on which waiting can matter: those on which a deadline falls due or a comparison with
/// today changes. Between two of them nothing depends on the day, so a plan that moves on another
/// day can as well move on the last relevant one before it (see `Planning.md`).
///
/// Days belong to pools of states: those that lead to each other by waits, and by moves that do the
/// same on any day. What a move made on one day brings due is of no interest to states without it.
struct RelevantDays {
  /// States whose relevant days are kept together.
  struct Pool: Hashable {
    var number: Int32
    /// That of the first state.
    static let first = Pool(number: 0)
  }

  /// Whether something that depends on the day lies beyond the last.
  private(set) var goesOn = false
  private(set) var everyDay = false

  private let first: Day
  private let last: Day
  /// Whether it cannot be told from a state which days matter in it.
  private let isBlind: Bool
  private let comparisons: [Prepared]
  /// What was found out about a comparison with certain values.
  private var changes: [Key: (days: [Day], goesOn: Bool)] = [:]
  /// By pool: its days, in order, after the first day and up to the last.
  private var days: [[Day]] = [[]]
  /// By pool: those that lead to it, and have its days as well.
  private var sources: [[Pool]] = [[]]
  /// Days that pools got and nobody has asked for yet.
  private var added: [(pool: Pool, day: Day)] = []

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

  /// Lets every day count, in every pool.
  mutating func takeEveryDay() {
    everyDay = true
    days = [(Int(first.number)..<Int(last.number)).compactMap { Day(number: $0 + 1) }]
    goesOn = true
  }

  /// A pool without days.
  mutating func addPool() -> Pool {
    guard !everyDay else { return .first }
    days.append([])
    sources.append([])
    return Pool(number: Int32(days.count - 1))
  }

  /// Notes that states of one pool lead to states of another, whose days so matter in it too.
  mutating func connect(_ pool: Pool, to other: Pool) {
    guard pool != other, !sources[Int(other.number)].contains(pool) else { return }
    sources[Int(other.number)].append(pool)
    for day in days[Int(other.number)] { add(day, to: pool) }
  }

  /// A day that a pool got since it was last asked for; each once.
  mutating func nextAdded() -> (pool: Pool, day: Day)? { added.popLast() }

  /// The days after one, up to the pool's next or the last.
  func between(_ day: Day, in pool: Pool) -> [Day] {
    let end = after(day, in: pool).first.map { Int($0.number) - 1 } ?? Int(last.number)
    return Int(day.number) < end
      ? (Int(day.number) + 1...end).compactMap { Day(number: $0) } : []
  }

  /// A pool's days after one.
  func after(_ day: Day, in pool: Pool) -> ArraySlice<Day> {
    let days = days[Int(pool.number)]
    return days[place(after: day, in: days)...]
  }

  private func place(after day: Day, in days: [Day]) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] > day { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Looks for days that matter in the state that a database is in, which is one of a pool.
  mutating func note(_ database: Database, in pool: Pool) {
    guard !everyDay else { return }
    for day in own(database) {
      if day > last { goesOn = true }
      if day > first, day <= last { add(day, to: pool) }
    }
  }

  private mutating func add(_ day: Day, to pool: Pool) {
    var waiting = [pool]
    while let pool = waiting.popLast() {
      let number = Int(pool.number)
      let place = place(after: day, in: days[number])
      if place > 0, days[number][place - 1] == day { continue }
      days[number].insert(day, at: place)
      added.append((pool, day))
      waiting += sources[number]
    }
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
    if isBlind { return after(today, in: .first).first }
    return own(database).filter { $0 > today && $0 <= last }.min()
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
