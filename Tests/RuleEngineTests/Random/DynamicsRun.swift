import Quantities

@testable import RuleEngine

/// Carries a random case out with the engine and with the plain model side by side.
struct DynamicsRun {
  private let database: Database
  private let dynamics: Dynamics
  private var plain: PlainDynamics
  private let queries: [(query: Database.Prepared, plain: Program.Query, visible: [Int])]
  private var moments: [(mark: Int, plain: PlainDynamics, snapshot: [[UInt32]])] = []
  private var step: Int32 = 0

  /// What goes wrong, or nil.
  static func failure(_ random: RandomDynamics) -> String? {
    var run = DynamicsRun(random)
    if let failure = run.fault() { return "at the start: \(failure)" }
    for (place, step) in random.steps.enumerated() {
      if let failure = run.carryOut(step) ?? run.fault() {
        return "in step \(place + 1): \(failure)"
      }
    }
    return nil
  }

  private init(_ random: RandomDynamics) {
    let program = random.random.program
    let database = Database(program, today: RandomProgram.firstDay)
    plain = PlainDynamics(
      program: program, decode: database.content, today: RandomProgram.firstDay)
    for fact in random.given {
      database.give(Program.RelationID(fact.relation), fact.tuple, since: RandomProgram.firstDay)
      plain.stored[fact.relation, default: [:]][fact.tuple.map(database.content)] =
        RandomProgram.firstDay
    }
    database.open()
    self.database = database
    dynamics = Dynamics(database)
    // The plain model takes its time over a round.
    dynamics.roundLimit = 6
    plain.roundLimit = 6
    queries = random.queries.map { (database.prepare($0.query, given: []), $0.query, $0.visible) }
    moments = [(0, plain, database.snapshot())]
  }

  // MARK: Steps

  private mutating func carryOut(_ random: RandomDynamics.Step) -> String? {
    switch random {
    case .move(let action, let values):
      return move(action, values)
    case .wait(let days):
      for _ in 0..<days {
        if let failure = passDay() { return failure }
      }
      return nil
    case .takeBack(let count):
      for _ in 0..<count where moments.count > 1 {
        moments.removeLast()
        let moment = moments[moments.count - 1]
        database.rollBack(to: moment.mark)
      }
      let moment = moments[moments.count - 1]
      plain = moment.plain
      return database.snapshot() == moment.snapshot ? nil : "taking back left another state"
    }
  }

  private mutating func move(_ action: Int, _ values: [Symbol]) -> String? {
    let cells = values.map(database.content)
    let needs = plain.needsHold(action, cells)
    guard dynamics.needsHold(action, values) == needs else { return "needs are not \(needs)" }
    guard needs.allSatisfy({ $0 }) else { return nil }
    let before = (database.mark, database.snapshot())
    step += 1
    let result = dynamics.carryOut(action, values, step: step)
    return compare(result, plain.move(action, cells), before)
  }

  /// The clock to the next day; its deadlines as one step.
  private mutating func passDay() -> String? {
    let next = plain.deadlines { $0 > plain.today }.values.min()
    guard database.nextDeadline() == next else {
      return "the next deadline is on \(next?.text ?? "no day")"
    }
    guard let day = Day(number: Int(plain.today.number) + 1) else { return nil }
    database.setToday(day)
    plain.today = day
    let due = plain.deadlines { $0 == day }
    let found = dynamics.dueDeadlines()
    guard Set(found.map(reaction)) == Set(due.keys), found.count == due.count else {
      return "due are \(due)"
    }
    guard !due.isEmpty else {
      moments.append((database.mark, plain, database.snapshot()))
      return nil
    }
    let before = (database.mark, database.snapshot())
    step += 1
    let result = dynamics.carryOut(found, step: step)
    return compare(result, plain.carryOut(Set(due.keys)), before)
  }

  private func reaction(_ carried: Carried) -> PlainDynamics.Reaction {
    let trigger = database.program.reactions[carried.reaction].trigger
    return PlainDynamics.Reaction(
      number: carried.reaction, tuple: database.tuple(trigger, carried.row).map(database.content))
  }

  private mutating func compare(
    _ result: Dynamics.Result, _ expected: PlainDynamics.Outcome,
    _ before: (mark: Int, snapshot: [[UInt32]])
  ) -> String? {
    moments.append((database.mark, plain, database.snapshot()))
    switch (result, expected) {
    case (.done(let report), .done(let rounds)):
      let found = report.rounds.map { Set($0.map(reaction)) }
      return found == rounds ? nil : "rounds are \(found), not \(rounds)"
    case (.refused(let refusal), _):
      if database.mark != before.mark || database.snapshot() != before.snapshot {
        return "a refusal left its mark: \(refusal)"
      }
      return fits(refusal, expected) ? nil : "\(refusal) where \(expected) should be"
    default: return "\(result) where \(expected) should be"
    }
  }

  private func fits(_ refusal: Refusal, _ expected: PlainDynamics.Outcome) -> Bool {
    switch (refusal, expected) {
    case (.arithmetic, .arithmetic), (.contradiction, .contradiction): true
    case (.cascade(let loop), .cascade): loop.count > 1
    case (.prohibition(let place, let tuple), .prohibition(let violated)):
      violated.contains(
        PlainDynamics.Reaction(number: place, tuple: tuple.map(database.content)))
    default: false
    }
  }

  // MARK: Comparing

  private func fault() -> String? {
    let facts = plain.facts()
    if let difference = RandomRun.difference(database.allFacts(), facts) { return difference }
    for (relation, tuples) in plain.stored {
      let id = Program.RelationID(relation)
      for row in database.rows(of: id) {
        let tuple = database.tuple(id, row).map(database.content)
        guard database.origin(id, row)?.day == tuples[tuple] else {
          return "\(ProgramText.text(relation, tuple)) holds since another day"
        }
      }
    }
    for (place, asked) in queries.enumerated() {
      guard let answers = database.answers(asked.query, []) else { return "interrupted" }
      let found = Set(answers.map { answer in asked.visible.map { database.content(answer[$0]) } })
      let expected = Set(
        plain.answers(asked.plain, []).map { binding in
          asked.visible.map { binding[$0] ?? .atom(-1) }
        })
      if found != expected { return "query \(place) answers \(found), not \(expected)" }
      if database.holds(asked.query, []) != !expected.isEmpty { return "query \(place) disagrees" }
    }
    return database.structuralFault()
  }
}
