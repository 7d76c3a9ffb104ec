import Quantities
import RuleEngine
import ScenarioLanguage

/// A model that is being played: the engine, and the history it can be moved through.
///
/// The engine stands at one moment at a time, on the day of that moment or on a later one before
/// the next (when someone looks at a day on which nothing happened). Moving takes back and does
/// again what lies between, and nothing else.
final class World {
  var model: Model
  let lowered: LoweredModel
  let database: Database
  let dynamics: Dynamics
  private(set) var history: History
  private(set) var place = MomentID.start
  /// Where in the log the change of day begins that belongs to no moment.
  private var passing: Int?

  init(_ model: Model) {
    self.model = model
    let start = model.start ?? .first
    let lowered = lower(model)
    let database = Database(lowered.program, today: start)
    self.lowered = lowered
    self.database = database
    history = History(start: start)
    for (kind, relation) in lowered.kindRelations.enumerated() {
      guard let relation else { continue }
      for (entity, declared) in model.entities.enumerated()
      where model.isKind(declared.kind, KindID(kind)) {
        database.give(relation, [.entity(EntityID(entity))], since: start)
      }
    }
    for given in model.givens {
      let fact = given.fact
      let symbols = fact.values.map { database.symbol($0) }
      database.give(
        Program.RelationID(Int(fact.relation.number)), symbols, since: given.since ?? start)
    }
    database.open()
    dynamics = Dynamics(database)
  }

  var script: [ScriptedEvent] { model.script }

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
    }
    if let day, day > history[target].day {
      passing = database.mark
      database.setToday(day)
    }
  }

  /// Takes back a change of day that belongs to no moment.
  private func settle() {
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
    let next = Int(history[place].nextEvent)
    return next < script.count ? next : nil
  }

  /// Plays the next event of the script, and the deadlines on the way to its day. Interrupted, it
  /// stops between two of them; whoever asked for it goes back to where it began.
  func playNextEvent(isInterrupted: () -> Bool = { false }) -> [MomentID] {
    guard let event = nextEvent else { return [] }
    settle()
    let day = max(script[event].day, database.today)
    var result = playDeadlines(until: day, isInterrupted: isInterrupted)
    if isInterrupted() { return result }
    let mark = database.mark
    database.setToday(day)
    var detail: MomentDetail?
    if case .move(let move) = script[event].what {
      switch carryOut(move) {
      case .success(let report):
        if !report.rounds.isEmpty || !report.begun.isEmpty {
          detail = MomentDetail(rounds: report.rounds, begun: report.begun)
        }
      case .failure(let refusal): detail = MomentDetail(refusal: refusal)
      }
    }
    result.append(add(.scripted(event), from: mark, detail))
    return result
  }

  /// Makes a move on a day (today, or a later one before the next moment); the moment it leads to,
  /// or why it is refused, which leaves everything as it was.
  func play(_ move: Move, on day: Day) -> Swift.Result<MomentID, StepRefusal> {
    settle()
    let mark = database.mark
    database.setToday(day)
    switch carryOut(move) {
    case .success(let report):
      return .success(
        add(.played(move), from: mark, MomentDetail(rounds: report.rounds, begun: report.begun)))
    case .failure(let refusal):
      database.rollBack(to: mark)
      return .failure(refusal)
    }
  }

  /// Whether a move would not be refused now.
  func isLegal(_ move: Move) -> Bool {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    if case .success = carryOut(move) { return true }
    return false
  }

  /// What a move would do now: the stretch of the log that it makes is looked at, then taken back.
  func trying<Result>(_ move: Move, _ look: (Range<Int>) -> Result)
    -> Swift.Result<Result, StepRefusal>
  {
    let mark = database.mark
    defer { database.rollBack(to: mark) }
    return carryOut(move).map { _ in look(mark..<database.mark) }
  }

  private func carryOut(_ move: Move) -> Swift.Result<Dynamics.Report, StepRefusal> {
    let action = Int(move.action.number)
    let values = move.values.map { database.symbol($0) }
    let needs = dynamics.needsHold(action, values)
    guard needs.allSatisfy({ $0 }) else { return .failure(StepRefusal(needs: needs)) }
    switch dynamics.carryOut(action, values, step: history.next.number) {
    case .done(let report): return .success(report)
    case .refused(let refusal): return .failure(StepRefusal(needs: needs, cause: refusal))
    }
  }

  /// Lets time pass until a day, with the script and the deadlines on the way; ends with a step of
  /// its own. Interrupted, it stops on the way, as `playNextEvent` does.
  func wait(until day: Day, isInterrupted: () -> Bool = { false }) -> [MomentID] {
    settle()
    var result: [MomentID] = []
    while let event = nextEvent, script[event].day <= day, !isInterrupted() {
      result += playNextEvent(isInterrupted: isInterrupted)
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
      case .done(let report): detail = MomentDetail(rounds: report.rounds, begun: report.begun)
      case .refused(let refusal):
        detail = MomentDetail(refusal: StepRefusal(cause: refusal))
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
    place = history.add(
      what, after: place, day: database.today, changes: mark..<database.mark, detail: kept)
    return place
  }
}

extension StepRefusal: Error {}

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
