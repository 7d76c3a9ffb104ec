import Quantities
import RuleEngine
import ScenarioLanguage

/// A model that is being played: the engine, and the history it can be moved through.
///
/// The engine stands at one moment at a time, on the day of that moment or on a later one before
/// the next (when someone looks at a day on which nothing happened). Moving takes back and does
/// again what lies between, and nothing else.
///
/// On which day a moment is stands in the history. The engine's log need not have it too, where
/// nothing follows from a change of day: a replay would keep millions of those.
final class World {
  var model: Model
  let lowered: LoweredModel
  let database: Database
  let dynamics: Dynamics
  let script: Script
  /// The history stands in memory of its own, for the reason that the engine's core does
  /// (`Database.Core`): a replay touches it many times for every event.
  private let past: UnsafeMutablePointer<History>
  var history: History { _read { yield past.pointee } }
  private(set) var place = MomentID.start
  /// Where in the log the change of day begins that belongs to no moment.
  private var passing: Int?
  /// How much of the step after `place` is done, where the engine stands within it.
  private var inside: Range<Int>?
  /// The values of the scripted move being made; kept between moves for its memory.
  private var symbols: [Symbol] = []

  /// Whether deriving what follows at the start was given up; then this is of no use.
  let isGivenUp: Bool

  /// - Parameter keepsReasons: Whether it is on record what derived facts follow from.
  /// - Parameter deriving: Told now and then how many facts hold; answers whether to go on.
  init(
    _ scenario: PreparedScenario, keepsReasons: Bool = true,
    deriving: @escaping DerivingProgress = { _ in true }
  ) {
    let (model, lowered) = (scenario.model, scenario.lowered)
    self.model = model
    script = model.script
    let start = model.start ?? .first
    let database = Database(
      lowered.program, today: start, keepsDerivations: keepsReasons)
    self.lowered = lowered
    self.database = database
    past = .allocate(capacity: 1)
    past.initialize(to: History(start: start))
    for (kind, relation) in lowered.kindRelations.enumerated() {
      guard let relation else { continue }
      for (entity, declared) in model.entities.enumerated()
      where model.isKind(declared.kind, KindID(kind)) {
        database.give(relation, [.entity(EntityID(entity))], since: start, isNew: true)
      }
    }
    for (relation, count) in model.givens.countsOfRelations where count > 1000 {
      database.expect(facts: count, of: Program.RelationID(Int(relation.number)))
    }
    var symbols: [Symbol] = []
    model.givens.forEachFact { relation, cells, since in
      database.take(cells, into: &symbols) { model.givens.value(ofCell: $0) }
      database.give(
        Program.RelationID(Int(relation.number)), symbols, since: since ?? start, isNew: true)
    }
    isGivenUp = !database.open(progress: deriving)
    dynamics = Dynamics(database)
  }

  deinit {
    past.deinitialize(count: 1)
    past.deallocate()
  }

  /// The first day: that of the start.
  var start: Day { history[.start].day }

  // MARK: Moving

  /// Moves the engine to a moment, or to a later day before the next.
  func move(to target: MomentID, on day: Day? = nil) {
    settle()
    if target != place {
      let meeting = history.meeting(place, target)
      while place != meeting {
        database.takeBack(history[place].changes)
        place = history[place].parent
      }
      for moment in history.way(from: meeting, to: target) {
        database.redo(history[moment].changes)
      }
      place = target
      database.turnClock(to: history[place].day)
    }
    if let day, day > history[target].day {
      passing = database.mark
      database.setToday(day)
    }
  }

  /// Moves the engine into a moment's step: to where the log had come to a mark of it.
  func move(into moment: MomentID, upTo mark: Int) {
    move(to: history[moment].parent)
    let stretch = history[moment].changes.lowerBound..<mark
    database.redo(stretch)
    database.turnClock(to: history[moment].day)
    inside = stretch
  }

  /// Takes back what belongs to no moment, or to a part of one.
  private func settle() {
    if let stretch = inside {
      database.takeBack(stretch)
      database.turnClock(to: history[place].day)
    }
    inside = nil
    if let mark = passing { database.rollBack(to: mark) }
    passing = nil
  }

  /// Works something out at another moment and comes back.
  func at<Result>(_ moment: MomentID, on day: Day? = nil, _ body: () -> Result) -> Result {
    let (here, today) = (place, database.today)
    move(to: moment, on: day)
    defer { move(to: here, on: today) }
    return body()
  }

  /// Tries something and comes back: nothing of it stays, in history or in the engine's log. So
  /// nothing may keep a moment that was reached in it.
  func trying<Result>(_ body: () -> Result) -> Result {
    let (here, today) = (place, database.today)
    settle()
    let (moments, changes) = (history.extent, database.extent)
    move(to: here, on: today)
    defer {
      move(to: here)
      past.pointee.forget(since: moments)
      database.forget(since: changes)
      move(to: here, on: today)
    }
    return body()
  }

  /// Forgets what lies before the engine's moment, which is the start of all that comes.
  func forgetPast() {
    settle()
    past.pointee.forgetAll(but: place)
    place = .start
    database.forgetLog()
  }

  /// By relation of the program: whether what it holds can change with the day alone.
  private(set) lazy var dependsOnToday: [Bool] = {
    var depends = Array(repeating: false, count: lowered.program.relations.count)
    var grew = true
    while grew {
      grew = false
      for rule in lowered.program.rules where !depends[rule.head.index] {
        guard rule.isMoved(byDays: depends, lowered.program.aggregates) else { continue }
        depends[rule.head.index] = true
        grew = true
      }
    }
    return depends
  }()

  // MARK: Playing

  /// The next event of the script at the engine's moment; nil where none is left.
  var nextEvent: Int? {
    let next = history.nextEvent(after: place)
    return next < script.count ? next : nil
  }

  /// Makes room for as many events to be played in one go, so that what they add is not moved as
  /// it grows. What is not needed is never touched, and so takes no memory.
  private func expectEvents(_ count: Int) {
    let events = min(count, script.count - history.nextEvent(after: place))
    guard events > 4096 else { return }
    past.pointee.expect(moments: events)
    database.expect(steps: events, changes: 6)
  }

  /// Plays the next event of the script, and the deadlines on the way to its day. Interrupted, it
  /// stops between two of them; whoever asked for it goes back to where it began.
  func playNextEvent(isInterrupted: () -> Bool = { false }) -> [MomentID] {
    var result: [MomentID] = []
    playNextEvent(into: &result, isInterrupted: isInterrupted)
    return result
  }

  /// As `playNextEvent`, adding the moments to others.
  func playNextEvent(into result: inout [MomentID], isInterrupted: () -> Bool) {
    guard let event = nextEvent else { return }
    settle()
    let day = max(script.day(at: event), database.today)
    if database.hasDeadlines {
      result += playDeadlines(until: day, isInterrupted: isInterrupted)
      if isInterrupted() { return }
    }
    let (mark, before) = (database.mark, database.today)
    if database.hasRulesOnDays { database.setToday(day) } else { database.turnClock(to: day) }
    var detail: MomentDetail?
    var failsSoleNeed = false
    if let number = script.moveNumber(at: event) {
      switch carryOut(scripted: number) {
      case nil: failsSoleNeed = true
      case .success(let report)?:
        if !report.rounds.isEmpty || !report.begun.isEmpty { detail = MomentDetail(report) }
      case .failure(let refusal)?: detail = MomentDetail(refusal: refusal)
      }
    }
    // What was given up half way is no refusal.
    if isInterrupted() {
      database.rollBack(to: mark)
      return database.turnClock(to: before)
    }
    if let detail {
      result.append(add(.scripted(event), from: mark, detail))
      return
    }
    place = past.pointee.add(
      event: event, after: place, day: day, changes: mark..<database.mark,
      failsSoleNeed: failsSoleNeed)
    result.append(place)
  }

  /// Plays the next events of the script, as many as that, if there are; their moments, and those of
  /// deadlines on the way. Interrupted, it stops as `playNextEvent` does.
  func playNextEvents(_ count: Int, isInterrupted: () -> Bool) -> [MomentID] {
    expectEvents(count)
    var result: [MomentID] = []
    result.reserveCapacity(max(0, min(count, script.count - history.nextEvent(after: place))))
    var left = count
    while left > 0, nextEvent != nil, !isInterrupted() {
      playNextEvent(into: &result, isInterrupted: isInterrupted)
      left -= 1
    }
    return result
  }

  /// Makes a move on a day (today, or a later one before the next moment); the moment it leads to,
  /// or why it is refused, which leaves everything as it was.
  func play(_ move: Move, on day: Day) -> Swift.Result<MomentID, StepRefusal> {
    settle()
    let (mark, extent) = (database.mark, database.extent)
    database.setToday(day)
    switch carryOut(move) {
    case .success(let report):
      return .success(
        add(.played(move), from: mark, MomentDetail(report)))
    case .failure(let refusal):
      database.rollBack(to: extent)
      return .failure(refusal)
    }
  }

  /// Whether a move would not be refused now.
  func isLegal(_ move: Move) -> Bool {
    let extent = database.extent
    defer { database.rollBack(to: extent) }
    if case .success = carryOut(move) { return true }
    return false
  }

  /// What a move would do now: the stretch of the log that it makes is looked at, then taken back.
  func carryingOut<Result>(_ move: Move, _ look: (Range<Int>) -> Result)
    -> Swift.Result<Result, StepRefusal>
  {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    return carryOut(move).map { _ in look(mark..<database.mark) }
  }

  /// Why a move would be refused now; nil if it would not.
  func refusal(of move: Move) -> StepRefusal? {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    if case .failure(let refusal) = carryOut(move) { return refusal }
    return nil
  }

  /// Works something out in the state that a move leads to, and takes it back; nil where the move
  /// is refused.
  func trying<Result>(_ move: Move, _ body: () -> Result) -> Result? {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    if case .success = carryOut(move) { return body() }
    return nil
  }

  /// Works something out on a later day, the deadlines up to it carried out and the script left
  /// out, and takes it back.
  func passing<Result>(until day: Day, _ body: () -> Result) -> Result {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    while let due = database.nextDeadline(), due <= day {
      database.setToday(due)
      _ = dynamics.carryOut(dynamics.dueDeadlines(), step: history.next.number)
    }
    database.setToday(day)
    return body()
  }

  private func carryOut(_ move: Move) -> Swift.Result<Dynamics.Report, StepRefusal> {
    carryOut(Int(move.action.number), move.values.map { database.symbol($0) })
  }

  /// Carries out a move of the script; nil where it has a single need, which does not hold. A replay
  /// makes millions, so nothing is allocated for it.
  private func carryOut(scripted number: Int) -> Swift.Result<Dynamics.Report, StepRefusal>? {
    var values: [Symbol] = []
    swap(&values, &symbols)
    defer { swap(&values, &symbols) }
    script.withCells(ofMove: number) {
      database.take($0, into: &values) { script.value(ofCell: $0) }
    }
    let action = Int(script.action(ofMove: number).number)
    if dynamics.needCount(of: action) == 1 {
      guard dynamics.allNeedsHold(action, values) else { return nil }
      return carryOutNeeded(action, values)
    }
    return carryOut(action, values)
  }

  private func carryOut(
    _ action: Int, _ values: [Symbol]
  ) -> Swift.Result<Dynamics.Report, StepRefusal> {
    guard dynamics.allNeedsHold(action, values) else {
      guard dynamics.needCount(of: action) > 1 else { return .failure(.soleNeed) }
      return .failure(StepRefusal(needs: dynamics.needsHold(action, values)))
    }
    return carryOutNeeded(action, values)
  }

  /// Carries out a move whose needs hold.
  private func carryOutNeeded(
    _ action: Int, _ values: [Symbol]
  ) -> Swift.Result<Dynamics.Report, StepRefusal> {
    switch dynamics.carryOut(action, values, step: history.next.number) {
    case .done(let report): return .success(report)
    case .refused(let refusal):
      let needs = Array(repeating: true, count: dynamics.needCount(of: action))
      return .failure(StepRefusal(needs: needs, cause: refusal))
    }
  }

  /// Lets time pass until a day, with the script and the deadlines on the way; ends with a step of
  /// its own. Interrupted, it stops on the way, as `playNextEvent` does.
  func wait(until day: Day, isInterrupted: () -> Bool = { false }) -> [MomentID] {
    settle()
    var result: [MomentID] = []
    while let event = nextEvent, script.day(at: event) <= day, !isInterrupted() {
      playNextEvent(into: &result, isInterrupted: isInterrupted)
    }
    result += playDeadlines(until: day, isInterrupted: isInterrupted)
    if isInterrupted() { return result }
    let mark = database.mark
    database.setToday(day)
    result.append(add(.waited, from: mark, nil))
    return result
  }

  /// Carries out the deadlines up to a day; the clock stays at the last of them.
  func playDeadlines(until day: Day, isInterrupted: () -> Bool = { false }) -> [MomentID] {
    var result: [MomentID] = []
    while let due = database.nextDeadline(), due <= day, !isInterrupted() {
      settle()
      let mark = database.mark
      database.setToday(due)
      let deadlines = dynamics.dueDeadlines()
      guard !deadlines.isEmpty else {
        preconditionFailure("the agenda has a day on which no deadline is due")
      }
      var detail: MomentDetail
      switch dynamics.carryOut(deadlines, step: history.next.number) {
      case .done(let report): detail = MomentDetail(report)
      case .refused(let refusal):
        detail = MomentDetail(refusal: StepRefusal(cause: refusal))
      }
      if isInterrupted() {
        database.rollBack(to: mark)
        return result
      }
      result.append(add(.deadlines(deadlines), from: mark, detail))
    }
    return result
  }

  /// Leaves the next events of the script out, on a day: today, or a later one before the next
  /// moment. With none to leave out it only makes that day the branch's last.
  func skip(_ count: Int, on day: Day) {
    settle()
    let mark = database.mark
    database.setToday(day)
    _ = add(.skipped(count), from: mark, nil)
  }

  private func add(_ what: Moment.What, from mark: Int, _ detail: MomentDetail?) -> MomentID {
    var kept = detail
    if let detail, detail.rounds.isEmpty, detail.begun.isEmpty, detail.refusal == nil { kept = nil }
    place = past.pointee.add(
      what, after: place, day: database.today, changes: mark..<database.mark, detail: kept)
    return place
  }
}

extension StepRefusal: Error {
  /// The only need of a move does not hold.
  fileprivate static let soleNeed = StepRefusal(needs: [false])
}

extension MomentDetail {
  init(_ report: Dynamics.Report) {
    self.init(rounds: report.rounds, marks: report.marks, begun: report.begun)
  }
}

extension Model {
  /// Whether a kind is another or stands below it.
  func isKind(_ kind: KindID, _ ancestor: KindID) -> Bool {
    var place: KindID? = kind
    while let current = place {
      if current == ancestor { return true }
      place = kinds[Int(current.number)].parent
    }
    return false
  }
}
