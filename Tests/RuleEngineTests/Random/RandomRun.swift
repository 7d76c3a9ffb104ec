import Quantities

@testable import RuleEngine

/// Carries a random case out and compares the engine with the plain evaluator after every step.
struct RandomRun {
  private let program: Program
  private let database: Database
  private var plain: PlainEvaluator
  /// Stored facts with their origins, the clock, and the part of the log that led from the one
  /// before: one for every moment on the way.
  private var moments: [Moment] = []
  private var undone: [Moment] = []
  private var step: Int32 = 0

  private struct Moment {
    var stored: [StoredFact: Database.Origin]
    var today: Day
    var stretch: Range<Int>
    var snapshot: [[UInt32]]
  }

  /// What goes wrong, or nil.
  static func failure(_ random: RandomCase) -> String? {
    failure(random, keepsDerivations: true)
  }

  /// The same where no derivation is on record.
  static func failureWithoutDerivations(_ random: RandomCase) -> String? {
    failure(random, keepsDerivations: false)
  }

  private static func failure(_ random: RandomCase, keepsDerivations: Bool) -> String? {
    var run = RandomRun(random, keepsDerivations: keepsDerivations)
    if let failure = run.fault() { return "at the start: \(failure)" }
    for (place, step) in random.steps.enumerated() {
      if let failure = run.carryOut(step) ?? run.fault() {
        return "after step \(place + 1): \(failure)"
      }
    }
    return nil
  }

  private init(_ random: RandomCase, keepsDerivations: Bool) {
    program = random.random.program
    database = Database(
      program, today: RandomProgram.firstDay, keepsDerivations: keepsDerivations)
    plain = PlainEvaluator(
      program: program, decode: database.content, today: RandomProgram.firstDay)
    let origin = Database.Origin(day: RandomProgram.firstDay, step: 0)
    for fact in random.given { RandomRun.give(fact, origin, to: database) }
    database.open()
    moments = [
      Moment(
        stored: Dictionary(random.given.map { ($0, origin) }) { first, _ in first },
        today: RandomProgram.firstDay, stretch: 0..<0, snapshot: database.snapshot())
    ]
  }

  private static func give(
    _ fact: StoredFact, _ origin: Database.Origin, to database: Database
  ) {
    database.give(Program.RelationID(fact.relation), fact.tuple, since: origin.day)
  }

  private var now: Moment { moments[moments.count - 1] }

  // MARK: Steps

  private mutating func carryOut(_ step: RandomStep) -> String? {
    switch step {
    case .apply(let facts):
      let start = database.mark
      let stored = turn(facts)
      arrive(stored, database.today, from: start)
    case .day(let count):
      let start = database.mark
      database.setToday(
        Day(number: Int(RandomProgram.firstDay.number) + count) ?? RandomProgram.firstDay)
      arrive(now.stored, database.today, from: start)
    case .attempt(let facts):
      let start = database.mark
      _ = turn(facts)
      database.rollBack(to: start)
      if database.mark != start { return "rolling back left a log" }
      return compareWithMoment("rolling back")
    case .takeBack(let count):
      for _ in 0..<count where moments.count > 1 {
        let moment = moments.removeLast()
        database.takeBack(moment.stretch)
        undone.append(moment)
      }
      return compareWithMoment("taking back")
    case .redo(let count):
      for _ in 0..<count {
        guard let moment = undone.popLast() else { break }
        database.redo(moment.stretch)
        moments.append(moment)
      }
      return compareWithMoment("redoing")
    }
    return nil
  }

  private mutating func arrive(
    _ stored: [StoredFact: Database.Origin], _ today: Day, from start: Int
  ) {
    moments.append(
      Moment(
        stored: stored, today: today, stretch: start..<database.mark,
        snapshot: database.snapshot()))
    undone = []
  }

  private func compareWithMoment(_ what: String) -> String? {
    if database.today != now.today { return "\(what) left the clock at \(database.today)" }
    let snapshot = database.snapshot()
    for relation in snapshot.indices where snapshot[relation] != now.snapshot[relation] {
      return "\(what) left r\(relation) as \(snapshot[relation]), not \(now.snapshot[relation])"
    }
    return nil
  }

  /// Begins the facts that do not hold and ends those that do.
  private mutating func turn(_ facts: [StoredFact]) -> [StoredFact: Database.Origin] {
    step += 1
    var stored = now.stored
    var changes: [Database.StoredChange] = []
    for fact in facts {
      let origin = stored[fact] ?? Database.Origin(day: database.today, step: step)
      let begins = stored[fact] == nil
      stored[fact] = begins ? origin : nil
      let state = begins ? database.origin(origin) : 0
      change(fact.relation, fact.tuple, state, &changes)
      if let longer = program.relations[fact.relation].sinceRelation {
        change(longer.index, fact.tuple + [.day(origin.day)], state, &changes)
      }
    }
    database.apply(changes)
    return stored
  }

  private func change(
    _ relation: Int, _ tuple: [Symbol], _ state: UInt32,
    _ changes: inout [Database.StoredChange]
  ) {
    let row = database.tables[relation].intern(tuple.map(\.bits))
    changes.append(
      Database.StoredChange(relation: Program.RelationID(relation), row: row, state: state))
  }

  // MARK: Comparing

  private mutating func fault() -> String? {
    plain.today = now.today
    var stored: Facts = Array(repeating: [], count: program.relations.count)
    for (fact, origin) in now.stored {
      let tuple = fact.tuple.map(database.content)
      stored[fact.relation].insert(tuple)
      if let longer = program.relations[fact.relation].sinceRelation {
        stored[longer.index].insert(tuple + [.day(origin.day)])
      }
    }
    let expected = plain.facts(stored: stored)
    if let difference = RandomRun.difference(database.allFacts(), expected) { return difference }
    if let difference = RandomRun.difference(fromScratch(), expected) {
      return "from scratch: \(difference)"
    }
    for (fact, origin) in now.stored {
      let id = Program.RelationID(fact.relation)
      guard let row = database.row(id, fact.tuple), database.origin(id, row) == origin else {
        return "\(fact) has another origin"
      }
    }
    return database.structuralFault() ?? database.aggregateFault(plain, expected)
      ?? (database.keepsDerivations
        ? database.derivationFault(plain, expected) : database.derivationOnRecord())
  }

  private func fromScratch() -> Facts {
    let fresh = Database(program, today: now.today)
    for (fact, origin) in now.stored { RandomRun.give(fact, origin, to: fresh) }
    fresh.open()
    return fresh.allFacts()
  }

  static func difference(_ found: Facts, _ expected: Facts) -> String? {
    for relation in expected.indices {
      let more = found[relation].subtracting(expected[relation])
      let less = expected[relation].subtracting(found[relation])
      if more.isEmpty && less.isEmpty { continue }
      let tuples = { (tuples: Set<Tuple>) in
        tuples.map { ProgramText.text(relation, $0) }.sorted().joined(separator: " ")
      }
      return "too much: \(tuples(more)); missing: \(tuples(less))"
    }
    return nil
  }
}
