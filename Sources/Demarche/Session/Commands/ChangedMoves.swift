import Quantities
import RuleEngine
import ScenarioLanguage

/// Which moves a stretch of history makes possible or impossible.
///
/// Listing all moves before and after and comparing the lists costs as much as there are moves:
/// hundreds of thousands among two hundred states. But what did not change for a move cannot
/// change whether it can be made. Two things decide that:
///
/// - its *needs*. They are looked at again only where a sentence in them, with the move's own names
///   in it, fits a fact that came or went: for `needs not ?a lists ?b` and the fact “Arland lists
///   Borland” that is the one move with Arland and Borland;
/// - what *follows* from it: a `never`, a consequence, a contradiction. That can only be other than
///   before where the move reaches a fact that the stretch reaches too (see `Reaches`).
///
/// All such moves are looked at before and after; about all others nothing is said.
extension Session {
  /// Moves of an action that are worth looking at: those with certain values in some slots, in any
  /// of several ways.
  private typealias Share = [[Int: Symbol]]

  /// How many questions about some moves are less work than one about all.
  private static var questionLimit: Int { 200 }

  /// A move, perhaps with slots that nothing gives a value.
  private struct Filling: Hashable {
    var action: Int
    var values: [Value?]
  }

  /// The moves, in order, that can be made where the engine stands and could not at an earlier
  /// view, and those of which it is the other way round.
  /// - Parameter stretches: What of the log lies between the two.
  func changedMoves(since before: SessionState.View, _ stretches: [Range<Int>])
    -> (possible: [(actor: String?, move: String)], impossible: [(actor: String?, move: String)])
  {
    let facts = facts(movedBy: stretches)
    let dayPassed = world.database.today != before.day
    let reached = Reaches(of: facts, dayPassed: dayPassed, in: world.lowered.program)
    var touched: [Int: [[Symbol]]] = [:]
    for fact in facts { touched[fact.relation, default: []].append(fact.cells) }
    let actions = model.actions.indices
    let byNeeds = actions.map { share(ofNeeds: $0, touched, since: before.day) }
    let byOutcome = actions.map { share(ofOutcome: $0, reached, dayPassed: dayPassed) }

    func then<Result>(_ body: () -> Result) -> Result {
      world.at(before.moment, on: before.day, body)
    }
    // Of those whose needs came to hold, or ceased to, only these can differ; of those whose
    // outcome may differ each has to be tried on both sides.
    let (needsNow, triedNow) = (fillings(byNeeds), fillings(byOutcome))
    let (needsThen, legalThen) = then {
      let (needs, tried) = (fillings(byNeeds), fillings(byOutcome))
      return (needs, Set(needs.subtracting(needsNow).union(tried).filter(isLegal)))
    }
    let legalNow = Set(needsNow.subtracting(needsThen).union(triedNow).filter(isLegal))
    return (
      told(legalNow.subtracting(legalThen)),
      told(legalThen.subtracting(legalNow))
    )
  }

  private func told(_ fillings: Set<Filling>) -> [(actor: String?, move: String)] {
    fillings.map { filling in
      let actor = model.actions[filling.action].actor.flatMap { filling.values[$0] }
      return (
        actor: actor.map { model.text($0) }, move: sentence(action: filling.action, filling.values)
      )
    }.sorted { $0.move < $1.move }
  }

  private func isLegal(_ filling: Filling) -> Bool {
    guard !isInterrupted() else { return false }
    return Move(action: filling.action, filling.values).map { world.isLegal($0) } ?? true
  }

  /// The moves in shares, by action, whose needs hold where the engine stands.
  private func fillings(_ shares: [Share]) -> Set<Filling> {
    var result = Set<Filling>()
    for (action, share) in shares.enumerated() {
      for fixed in share where !isInterrupted() {
        for values in fillings(action: action, fixed: fixed) ?? [] {
          result.insert(Filling(action: action, values: values))
        }
      }
    }
    return result
  }

  /// The facts that hold after stretches of history and did not before, or the other way round, or
  /// hold since another step.
  private func facts(movedBy stretches: [Range<Int>]) -> [(relation: Int, cells: [Symbol])] {
    struct Fact: Hashable {
      var relation: Int32
      var row: UInt32
    }
    var states: [Fact: (before: UInt32, after: UInt32)] = [:]
    for stretch in stretches {
      for change in world.database.log[stretch] where change.relation >= 0 {
        let fact = Fact(relation: change.relation, row: change.row)
        states[fact] = (states[fact]?.before ?? change.before, change.after)
      }
    }
    return states.compactMap { fact, state in
      let relation = Program.RelationID(Int(fact.relation))
      // How a fact is derived now is its own business.
      let isMoved =
        world.database.isDerived(relation)
        ? (state.before == 0) != (state.after == 0) : state.before != state.after
      guard isMoved else { return nil }
      return (Int(fact.relation), world.database.tuple(relation, Int(fact.row)))
    }
  }

  // MARK: Needs

  private func share(ofNeeds action: Int, _ touched: [Int: [[Symbol]]], since day: Day) -> Share {
    let slotCount = model.actions[action].slots.count
    let literals = world.lowered.program.actions[action].needs.flatMap(\.body)
      .flatMap(\.flattened)
    var result: Share = []
    for literal in literals {
      switch literal {
      case .holds(let relation, let terms), .absent(let relation, let terms),
        .since(let relation, let terms, _):
        for cells in touched[relation.index] ?? [] {
          add(terms, cells.map { .value($0) }, slotCount, to: &result)
          if result.count > Session.questionLimit { return [[:]] }
        }
      case .aggregate(let aggregate, _, _):
        let source = world.lowered.program.aggregates[aggregate.index].source
        if touched[source.index] != nil { return [[:]] }
      case .compare(let left, _, let right, _):
        if left.mentionsToday || right.mentionsToday, changes(literal, since: day) {
          return [[:]]
        }
      case .none, .any, .fold: continue
      }
    }
    return result
  }

  /// Whether a comparison with today may have come out otherwise on an earlier day.
  private func changes(_ literal: Program.Literal, since day: Day) -> Bool {
    let today = world.database.today
    guard day != today, case .compare(let left, let comparison, let right, let isNegated) = literal
    else { return false }
    guard (left.variables + right.variables).isEmpty else { return true }
    func holds(on day: Day) -> Bool {
      let (left, right) = (left.on(.day(day)), right.on(.day(day)))
      let query = Program.Query(
        body: [.compare(left, comparison, right, isNegated: isNegated)], variableCount: 0)
      return world.database.holds(world.database.prepare(query, given: []), [])
    }
    return holds(on: day) != holds(on: today)
  }

  private func add(
    _ terms: [Program.Operand], _ pattern: Reaches.Pattern, _ slotCount: Int,
    to share: inout Share
  ) {
    guard let values = Reaches.values(of: terms, where: pattern) else { return }
    var fixed: [Int: Symbol] = [:]
    for (variable, cell) in values where variable < slotCount {
      if case .value(let symbol) = cell { fixed[variable] = symbol }
    }
    if !share.contains(fixed) { share.append(fixed) }
  }

  // MARK: What follows

  /// The moves of an action that may be refused, or not, on other grounds than their needs, where
  /// they may be so otherwise than before.
  private func share(ofOutcome place: Int, _ reached: Reaches, dayPassed: Bool) -> Share {
    let program = world.lowered.program
    let action = program.actions[place]
    var result: Share = []
    for effect in action.effects {
      if dayPassed && effect.asksForTheDay { return [[:]] }
      for (relation, terms) in effect.asked(in: program) {
        for pattern in reached.patterns[relation] {
          add(terms, pattern, action.slotCount, to: &result)
        }
      }
    }
    let reach = reach(ofAction: place)
    for reaction in program.reactions where reach.touches(reaction.trigger.index) {
      // What is carried out for the same binding does the same, unless it looks at what differs.
      for effect in reaction.effects {
        if dayPassed && effect.asksForTheDay { return [[:]] }
        if effect.asked(in: program).contains(where: { reached.touches($0.relation) }) {
          return [[:]]
        }
      }
      if dayPassed && reaction.hasDay { return [[:]] }
    }
    for relation in program.prohibitions + program.reactions.map(\.trigger) {
      for own in reach.patterns[relation.index] {
        for pattern in reached.patterns[relation.index] {
          guard let fixed = Reaches.slots(own, pattern), !result.contains(fixed) else { continue }
          result.append(fixed)
          if result.count > Session.questionLimit { return [[:]] }
        }
      }
    }
    return result
  }

  /// What an action's moves may change; worked out once for a session.
  private func reach(ofAction place: Int) -> Reaches {
    if let known = insight.reaches[place] { return known }
    let reach = Reaches(ofAction: place, in: world.lowered.program)
    insight.reaches[place] = reach
    return reach
  }
}

extension Program.Effect {
  /// The sentences that decide what it does: of its condition and its terms, and, where it ends
  /// every fact that fits, of those facts.
  fileprivate func asked(in program: Program) -> [(relation: Int, terms: [Program.Operand])] {
    let bodies = (query.map { [$0] } ?? []) + computed.map(\.query)
    var result: [(relation: Int, terms: [Program.Operand])] = []
    for literal in bodies.flatMap(\.body).flatMap(\.flattened) {
      switch literal {
      case .holds(let relation, let terms), .absent(let relation, let terms),
        .since(let relation, let terms, _):
        result.append((relation.index, terms))
      case .aggregate(let aggregate, _, _):
        let source = program.aggregates[aggregate.index].source.index
        result.append(
          (source, Array(repeating: .anything, count: program.relations[source].arity)))
      case .compare, .none, .any, .fold: continue
      }
    }
    if terms.contains(where: { $0 == nil }) {
      let terms = terms.map { term -> Program.Operand in
        switch term {
        case .constant(let symbol): .constant(symbol)
        case .variable(let variable): .variable(variable)
        case .today, .arithmetic, .shift, nil: .anything
        }
      }
      result.append((relation.index, terms))
    }
    return result
  }

  /// Whether what it does depends on the day itself.
  fileprivate var asksForTheDay: Bool {
    let bodies = (query.map { [$0] } ?? []) + computed.map(\.query)
    return terms.contains { $0?.mentionsToday ?? false }
      || bodies.flatMap(\.body).flatMap(\.flattened).contains(where: \.comparesWithToday)
  }
}
