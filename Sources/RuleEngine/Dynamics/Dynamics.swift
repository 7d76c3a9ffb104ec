import Quantities

/// Why a step is not made.
public enum Refusal: Sendable, Hashable {
  /// Some term of an effect has no value.
  case arithmetic(Clause)
  /// Two effects applied together begin and end one fact, or begin two values of a
  /// `one … for each`.
  case contradiction(Clause, Clause, Program.RelationID, [Symbol])
  /// Reactions that would go on for ever: the loop, first and last the same, or the last ones of
  /// too many.
  case cascade([Carried])
  /// A prohibition gained a tuple.
  case prohibition(Int, [Symbol])
  /// It was given up on the way, because someone asked for it.
  case interrupted

  /// An effect of an action or of a reaction.
  public struct Clause: Sendable, Hashable {
    public var owner: Owner
    public var effect: Int
  }

  public enum Owner: Sendable, Hashable {
    case action(Int)
    case reaction(Int)
  }
}

/// A reaction carried out for one binding of its trigger's columns.
public struct Carried: Sendable, Hashable {
  public var reaction: Int
  /// The trigger's row, whose cells are the binding.
  public var row: Int

  public init(reaction: Int, row: Int) {
    self.reaction = reaction
    self.row = row
  }
}

/// Makes moves and carries out reactions. What an action needs for that is planned when it first comes.
public final class Dynamics {
  public let database: Database
  let program: Program
  // What is planned once, and then looked at for every move: not worth a check each time.
  /// By action: whether its needs and effects are planned; until then they are empty below.
  @exclusivity(unchecked) private var isPlanned: [Bool]
  @exclusivity(unchecked) private var needs: [[Database.Prepared]]
  @exclusivity(unchecked) private var actionEffects: [[PreparedEffect]]
  /// By action: its effect, where it has but one that is simple; see `SoleEffect`.
  @exclusivity(unchecked) private var soleEffects: [SoleEffect?]
  /// By reaction, as far as they have been needed.
  @exclusivity(unchecked) private var reactionEffects: [[PreparedEffect]?]
  /// Reactions by the relation of their trigger.
  private let reactionsOfRelation: [[Int]]
  /// The first prohibition on each relation that has one.
  private let prohibitionOfRelation: [Int: Int]
  /// The effects of the step being made; kept between steps for its memory.
  private var gathered = EffectSet()
  /// What those effects come to; kept likewise.
  private var changes: [Database.StoredChange] = []

  private var hasReactions: Bool { !program.reactions.isEmpty }

  /// As many rounds of reactions are an endless cascade.
  var roundLimit = 1000

  /// The database must be open.
  public init(_ database: Database) {
    self.database = database
    program = database.program
    isPlanned = Array(repeating: false, count: program.actions.count)
    needs = Array(repeating: [], count: program.actions.count)
    actionEffects = Array(repeating: [], count: program.actions.count)
    soleEffects = Array(repeating: nil, count: program.actions.count)
    reactionEffects = Array(repeating: nil, count: program.reactions.count)
    var byTrigger: [[Int]] = Array(repeating: [], count: program.relations.count)
    for (place, reaction) in program.reactions.enumerated() {
      byTrigger[reaction.trigger.index].append(place)
    }
    reactionsOfRelation = byTrigger
    prohibitionOfRelation = Dictionary(
      program.prohibitions.enumerated().map { ($1.index, $0) }, uniquingKeysWith: min)
  }

  private func plan(_ place: Int) {
    let action = program.actions[place]
    needs[place] = action.needs.map {
      database.prepare($0, given: 0..<action.slotCount, .atOpening)
    }
    let effects = action.effects.map {
      PreparedEffect($0, given: Array(0..<action.slotCount), in: database)
    }
    actionEffects[place] = effects
    if effects.count == 1 {
      soleEffects[place] = SoleEffect(action.effects[0], effects[0].plain, program)
    }
    isPlanned[place] = true
  }

  func effects(ofReaction place: Int) -> [PreparedEffect] {
    if let known = reactionEffects[place] { return known }
    let reaction = program.reactions[place]
    let effects = reaction.effects.map {
      PreparedEffect($0, given: reaction.variables, in: database)
    }
    reactionEffects[place] = effects
    return effects
  }

  /// What a step did besides its own effects.
  public struct Report: Sendable {
    /// Reactions carried out, round by round; a deadline step's deadlines are not among them.
    public var rounds: [[Carried]] = []
    /// By round: where in the log the step had come to when the round was called for.
    public var marks: [Int] = []
    /// The facts that reactions began, a deadline step's own among them.
    public var begun: [Begun] = []
    public init() {}
  }

  /// A fact that a reaction began.
  public struct Begun: Sendable {
    public var relation: Program.RelationID
    public var row: Int
    public var reaction: Int
    /// 0 for what the step itself is, n for the nth round that followed.
    public var round: Int
  }

  public enum Result: Sendable {
    case done(Report)
    case refused(Refusal)
  }

  /// Whether all needs of a move hold now.
  public func allNeedsHold(_ action: Int, _ values: [Symbol]) -> Bool {
    if !isPlanned[action] { plan(action) }
    for place in needs[action].indices
    where !database.holdsThroughout(needs[action][place], values) { return false }
    return true
  }

  /// How many needs a move has.
  public func needCount(of action: Int) -> Int { program.actions[action].needs.count }

  /// Whether each need of a move holds now.
  public func needsHold(_ action: Int, _ values: [Symbol]) -> [Bool] {
    if !isPlanned[action] { plan(action) }
    return needs[action].map { database.holdsThroughout($0, values) }
  }

  /// Makes a move whose needs hold; a refused one leaves no trace.
  /// - Parameter step: What the facts it begins will give as their origin.
  public func carryOut(_ action: Int, _ values: [Symbol], step: Int32) -> Result {
    if !isPlanned[action] { plan(action) }
    if let effect = soleEffects[action] { return carryOut(effect, of: action, values, step) }
    var set = emptySet()
    if let refusal = gather(.action(action), actionEffects[action], values, &set) {
      return .refused(refusal)
    }
    return finish(&set, fired: [], step: step, event: event(action, values))
  }

  /// The row that says that a move is made today.
  private func event(_ action: Int, _ values: [Symbol]) -> EffectSet.Target {
    let events = program.actions[action].events.index
    let today = Symbol.day(database.today)
    let row = database.tables[events].internInOrder {
      $0 < values.count ? values[$0].bits : today.bits
    }
    return EffectSet.Target(relation: events, row: row)
  }

  /// Makes a move with a sole effect.
  private func carryOut(
    _ effect: SoleEffect, of action: Int, _ values: [Symbol], _ step: Int32
  ) -> Result {
    let mark = database.mark
    database.beginStep()
    let origin = database.origin(Database.Origin(day: database.today, step: step))
    let row = effect.row(values, in: database.tables)
    let event = event(action, values)
    database.beginChange()
    if effect.begins != database.tables[effect.relation].holds(row) {
      database.change(effect.relation, row, to: effect.begins ? origin : 0)
    }
    if !database.tables[event.relation].holds(event.row) {
      database.change(event.relation, event.row, to: origin)
    }
    database.endChange(begunAt: mark)
    return followUp(since: mark, fired: [], step: step)
  }

  /// The deadlines that are due today, in no order that means anything.
  public func dueDeadlines() -> [Carried] {
    program.reactions.indices.flatMap { place -> [Carried] in
      let reaction = program.reactions[place]
      guard reaction.hasDay else { return [] }
      let columns = program.relations[reaction.trigger.index].arity - 1
      let pattern = Array(repeating: Symbol?.none, count: columns) + [Symbol.day(database.today)]
      return database.rows(of: reaction.trigger, matching: pattern).sorted()
        .map { Carried(reaction: place, row: $0) }
    }
  }

  /// Carries deadlines out together; a refused step leaves no trace.
  public func carryOut(_ deadlines: [Carried], step: Int32) -> Result {
    var set = emptySet()
    if let refusal = gather(deadlines, &set) { return .refused(refusal) }
    return finish(&set, fired: deadlines, step: step, event: nil)
  }

  // MARK: One step

  /// The set used last, emptied; `finish` puts it back.
  private func emptySet() -> EffectSet {
    var set = EffectSet()
    swap(&set, &gathered)
    set.clear()
    return set
  }

  private func finish(
    _ set: inout EffectSet, fired: [Carried], step: Int32, event: EffectSet.Target?
  ) -> Result {
    let mark = database.mark
    database.beginStep()
    var report = Report()
    if let refusal = apply(&set, step: step, event: event, to: &report) {
      database.rollBack(to: mark)
      return .refused(refusal)
    }
    return followUp(since: mark, fired: fired, step: step, report)
  }

  /// Applies gathered effects, the event of the move that they are of among them; why not, where
  /// they contradict each other.
  private func apply(
    _ set: inout EffectSet, step: Int32, event: EffectSet.Target?, to report: inout Report
  ) -> Refusal? {
    var changes: [Database.StoredChange] = []
    swap(&changes, &self.changes)
    defer {
      swap(&set, &gathered)
      swap(&changes, &self.changes)
    }
    let origin = database.origin(Database.Origin(day: database.today, step: step))
    changes.empty()
    if let refusal = settle(set, origin, into: &changes) { return refusal }
    report.begun += begun(set, changes, round: report.rounds.count)
    if let event {
      changes.append(
        Database.StoredChange(
          relation: Program.RelationID(event.relation), row: event.row,
          state: database.tables[event.relation].holds(event.row)
            ? database.tables[event.relation].states[event.row] : origin))
    }
    database.apply(changes)
    return nil
  }

  /// Ends a step whose first effects have been applied: carries out what reacts to them, round by
  /// round, and looks whether all of it may be.
  private func followUp(
    since mark: Int, fired: [Carried], step: Int32, _ report: Report = Report()
  ) -> Result {
    func refused(_ refusal: Refusal) -> Result {
      database.rollBack(to: mark)
      return .refused(refusal)
    }
    if database.wasGivenUp { return refused(.interrupted) }
    guard hasReactions else { return violation(since: mark).map(refused) ?? .done(report) }
    var report = report
    var (fired, seen) = (fired, Set(fired))
    while case let triggered = self.triggered(), !triggered.isEmpty {
      if let again = triggered.first(where: seen.contains) {
        let start = fired.firstIndex(of: again) ?? 0
        return refused(.cascade(Array(fired[start...]) + [again]))
      }
      report.rounds.append(triggered)
      report.marks.append(database.mark)
      fired += triggered
      seen.formUnion(triggered)
      if report.rounds.count >= roundLimit { return refused(.cascade(Array(fired.suffix(8)))) }
      var set = emptySet()
      if let refusal = gather(triggered, &set) { return refused(refusal) }
      if let refusal = apply(&set, step: step, event: nil, to: &report) { return refused(refusal) }
      if database.wasGivenUp { return refused(.interrupted) }
    }
    return violation(since: mark).map(refused) ?? .done(report)
  }

  /// Which changes are facts begun by reactions.
  private func begun(
    _ set: EffectSet, _ changes: [Database.StoredChange], round: Int
  ) -> [Begun] {
    guard !program.reactions.isEmpty else { return [] }
    return changes.compactMap { change in
      let target = EffectSet.Target(relation: change.relation.index, row: change.row)
      guard change.state != 0, case .reaction(let reaction)? = set.begins[target]?.owner else {
        return nil
      }
      return Begun(
        relation: change.relation, row: change.row, reaction: reaction, round: round)
    }
  }

  /// The reactions that the last change calls for.
  private func triggered() -> [Carried] {
    var result: [Carried] = []
    for relation in database.delta.touched where !reactionsOfRelation[relation].isEmpty {
      for row in database.delta.added[relation].sorted() {
        for reaction in reactionsOfRelation[relation] where isDue(reaction, relation, Int(row)) {
          result.append(Carried(reaction: reaction, row: Int(row)))
        }
      }
    }
    guard result.count > 1 else { return result }
    return result.sorted { ($0.reaction, $0.row) < ($1.reaction, $1.row) }
  }

  private func isDue(_ reaction: Int, _ relation: Int, _ row: Int) -> Bool {
    guard program.reactions[reaction].hasDay else { return true }
    let column = database.tables[relation].arity - 1
    guard let day = Symbol(bits: database.tables[relation].cell(row, column)).day else {
      return false
    }
    return day <= database.today
  }

  /// The first prohibition that holds now for a binding for which it did not at a mark.
  private func violation(since mark: Int) -> Refusal? {
    guard !program.prohibitions.isEmpty else { return nil }
    var before: [EffectSet.Target: Bool] = [:]
    var violated: [(place: Int, row: Int)] = []
    for change in database.log[mark...] {
      let relation = Int(change.relation)
      guard prohibitionOfRelation[relation] != nil else { continue }
      let target = EffectSet.Target(relation: relation, row: Int(change.row))
      if before[target] == nil { before[target] = change.before != 0 }
    }
    for (target, held) in before where !held {
      if database.tables[target.relation].holds(target.row),
        let place = prohibitionOfRelation[target.relation]
      {
        violated.append((place, target.row))
      }
    }
    return violated.min { ($0.place, $0.row) < ($1.place, $1.row) }.map {
      .prohibition($0.place, database.tuple(program.prohibitions[$0.place], $0.row))
    }
  }
}
