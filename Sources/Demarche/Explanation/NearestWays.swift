import Quantities
import RuleEngine
import ScenarioLanguage

/// What moves are wanted for.
enum NearestGoal {
  /// That a condition holds.
  case condition(Condition, Scope)
  /// That a move has been made.
  case move(Move)
}

/// The shortest sequences of moves, made today, that bring something about.
struct NearestWays {
  var ways: [Answer.Way] = []
  /// What the search came to, where it found nothing or may have missed ways as short.
  var search: String?
  /// A way that takes waiting, where it takes fewer moves than any without.
  var later: [Answer.PlannedStep] = []
}

extension Answer.Missed {
  mutating func take(_ found: NearestWays) {
    ways = found.ways
    search = found.search
    later = found.later
  }
}

extension Session {
  /// The shortest ways to bring something about by moves where the engine stands, at most a few:
  /// first those of whom has to do with it, then by their sentences. The clock stands still meanwhile.
  ///
  /// A small search for plans tells first whether there is any way, and whether one that takes
  /// waiting is shorter. Then every sequence of relevant moves, of as many as it takes, is tried by
  /// making it and taking it back, until a limit of moves tried. Exact within that limit; beyond it, the
  /// way that the search for plans found is told. Where more moves are legal than the limit, only those
  /// between whom the goal names are tried. The answer says that there may be others then.
  func nearestWays(to goal: NearestGoal) -> NearestWays {
    if let near = waysOfOneMove(to: goal) { return near }
    let planned = plannedWays(to: goal)
    if case .impossible(let words) = planned {
      return NearestWays(search: say(PlanMessage.noWay(words)))
    }
    let search = NearestSearch(self, goal)
    var least = 1
    if case .today(let moves) = planned { least = max(least, moves.count) }
    var result = search.run(from: least)
    switch planned {
    case .today(let moves) where result.ways.isEmpty: result = search.one(moves)
    case .later(let plan): result.later = shown(plan, to: goal)
    case .unknown(let words?) where result.ways.isEmpty:
      result.search = [result.search, words].compactMap { $0 }.joined(separator: " ")
    default: break
    }
    return result
  }
}

extension Session {
  /// What `nearestWays` comes to where one move is enough and waiting cannot help: no search for plans
  /// can tell anything more then, and in a large world it takes a thousand times as long as trying the
  /// moves. Nil where that is not known; then it has to be told in full.
  private func waysOfOneMove(to goal: NearestGoal) -> NearestWays? {
    guard storedCount(upTo: Session.fewFacts) > Session.fewFacts, !mayDependOnDay(goal) else {
      return nil
    }
    let found = NearestSearch(self, goal).run(from: 1, to: 1)
    return found.ways.isEmpty ? nil : found
  }

  /// With no more facts, a search for plans is no longer in preparing than trying moves twice.
  private static var fewFacts: Int { 500 }

  /// Whether time alone might bring a goal about, or something that helps.
  private func mayDependOnDay(_ goal: NearestGoal) -> Bool {
    if world.database.hasDeadlines || world.database.hasRulesOnDays { return true }
    let problem = PlanningProgram(model, goal: goal.wanted(in: model), hasPlayers: false)
    let uses = ProgramUses(
      problem.lowered, rules: { _ in true }, actions: { _ in true }, reactions: { _ in true })
    return uses.mayDependOnDay
  }
}

/// Iterative deepening over the engine's states by doing and undoing.
private final class NearestSearch {
  /// How many moves in a row are tried, how many moves in all, and how many ways are told.
  static let moveLimit = 4
  static let trialLimit = 6000
  /// How many moves are tried where there are more legal ones than could all be tried: then only
  /// those of whom the goal names.
  static let wideTrialLimit = 400
  static let shown = 3
  /// How far ahead the last day for a way is looked for.
  static let horizon = 730

  private let session: Session
  private let goal: NearestGoal
  private let query: Database.Prepared?
  private let finders: [MoveFinder]
  /// Events that make no difference.
  private let ignored: Set<Int32>
  private var trials = 0
  /// Whether only moves of those whom the goal names are tried.
  private var isWide = false
  /// States of this round of deepening, with how many moves were left there.
  private var seen: [[UInt64]: Int] = [:]
  private var sawDeeper = false
  private var found: [[Move]] = []
  private var foundSets: Set<Set<Move>> = []
  private var rootMark = 0
  private var sentences: [Move: String] = [:]

  init(_ session: Session, _ goal: NearestGoal) {
    self.session = session
    self.goal = goal
    var relevance = Relevance(session.model)
    switch goal {
    case .condition(let condition, let scope):
      let lowered = session.world.database.interning {
        QueryLowering.query(condition, scope: scope, in: session.world.lowered, numbers: &$0)
      }
      query = session.world.database.prepare(lowered, given: [])
      relevance.add(condition)
    case .move(let move):
      query = nil
      relevance.add(move.action)
    }
    finders = relevance.actions().map { MoveFinder(session, action: $0) }
    let history = relevance.history
    ignored = Set(
      session.world.lowered.eventRelations.enumerated()
        .filter { !history.contains(ActionID($0.offset)) }.map { $0.element.number })
  }

  /// A way that was found otherwise, others not being known.
  func one(_ moves: [Move]) -> NearestWays {
    var moves = moves
    if case .move(let move) = goal { moves.append(move) }
    return NearestWays(
      ways: [way(moves)], search: session.say(PlanMessage.mayBeOthers(min(trials, limit))))
  }

  /// - Parameters:
  ///   - least: how many moves it takes at least.
  ///   - most: how many are tried.
  func run(from least: Int, to most: Int = NearestSearch.moveLimit) -> NearestWays {
    var result = NearestWays()
    rootMark = session.world.database.mark
    if isReached() {
      found = [[]]
    } else {
      isWide = !named.isEmpty && hasManyMoves
      for count in least...max(least, most) {
        seen = [:]
        sawDeeper = false
        explore(left: count, path: [])
        if !found.isEmpty || isOver || !sawDeeper { break }
      }
    }
    if case .move(let move) = goal { for place in found.indices { found[place].append(move) } }
    let near = neighbours()
    let ordered = found.map { way in
      (way: way, strangers: strangers(in: way, near), text: way.map { session.model.sentence($0) })
    }.sorted {
      $0.strangers == $1.strangers
        ? $0.text.lexicographicallyPrecedes($1.text) : $0.strangers < $1.strangers
    }
    result.ways = ordered.prefix(NearestSearch.shown).map { way($0.way) }
    if found.isEmpty {
      if isOver || isWide {
        result.search = session.say(
          PlanMessage.noneAmongTried(isWide ? trials : limit))
      } else if sawDeeper {
        result.search = session.say(PlanMessage.noMovesOrFewer(NearestSearch.moveLimit))
      } else {
        let states = seen.count
        result.search = session.say(
          states == 1 ? PlanMessage.noMoveHelps : .allTried(states: states))
      }
    } else if found.count > NearestSearch.shown {
      result.search = session.say(PlanMessage.moreAsShort(found.count - NearestSearch.shown))
    } else if isOver || isWide {
      result.search = session.say(
        PlanMessage.mayBeOthers(isWide ? trials : limit))
    }
    return result
  }

  private var isOver: Bool { trials >= limit || session.isInterrupted() }

  private var limit: Int { isWide ? NearestSearch.wideTrialLimit : NearestSearch.trialLimit }

  private var hasManyMoves: Bool {
    var left = NearestSearch.trialLimit
    for finder in finders {
      left -= finder.count(upTo: left)
      if left <= 0 { return true }
    }
    return false
  }

  private func isReached() -> Bool {
    switch goal {
    case .condition:
      guard let query else { return false }
      return session.world.database.holds(query, [])
    case .move(let move): return session.world.isLegal(move)
    }
  }

  private func explore(left: Int, path: [Move]) {
    let key = key()
    if let known = seen[key], known >= left { return }
    seen[key] = left
    for move in moves() {
      if isOver { return }
      if case .move(move) = goal { continue }
      trials += 1
      _ = session.world.trying(move) { () -> Void in
        if left > 1 {
          explore(left: left - 1, path: path + [move])
        } else if isReached() {
          note(path + [move])
        } else if seen[self.key()] == nil {
          sawDeeper = true
        }
      }
    }
  }

  private func note(_ way: [Move]) {
    // The same moves in another order are the same way.
    if foundSets.insert(Set(way)).inserted { found.append(way) }
  }

  /// The possible moves in the order of their sentences.
  private func moves() -> [Move] {
    var result: [(move: Move, text: String)] = []
    for finder in finders {
      for move in isWide ? finder.moves(among: named) : finder.moves() {
        let text = sentences[move] ?? session.model.sentence(move)
        sentences[move] = text
        result.append((move, text))
      }
    }
    // Finding them takes time too.
    trials += result.count / 8
    return result.sorted { $0.text < $1.text }.map(\.move)
  }

  /// The state, as what is different from the start: each stored fact with since when it holds.
  private func key() -> [UInt64] {
    let database = session.world.database
    var last: [UInt64: UInt64] = [:]
    var first: [UInt64: UInt64] = [:]
    for change in database.log[rootMark...]
    where change.relation >= 0 && !ignored.contains(change.relation)
      && !database.isDerived(Program.RelationID(Int(change.relation)))
    {
      let place = UInt64(change.relation) << 32 | UInt64(change.row)
      // All that begins here begins on one day: whether it does is enough.
      if first[place] == nil { first[place] = change.before == 0 ? 0 : 1 }
      last[place] = change.after == 0 ? 0 : change.before == 0 ? 2 : 1
    }
    return last.filter { $0.value != first[$0.key] }.keys.sorted().flatMap { place in
      [place, last[place] ?? 0]
    }
  }

  // MARK: Which first

  /// The entities that the goal names.
  private lazy var named: Set<EntityID> = {
    var named = Set<EntityID>()
    switch goal {
    case .condition(let condition, _): condition.collectEntities(&named)
    case .move(let move): for case .entity(let entity) in move.values { named.insert(entity) }
    }
    return named
  }()

  /// These, and those that some fact names together with one of them.
  private func neighbours() -> Set<EntityID> {
    let database = session.world.database
    var result = named
    for (place, relation) in session.model.relations.enumerated() where !relation.isDerived {
      for slot in relation.slots.indices where relation.slots[slot].kind > .text {
        for entity in named {
          var pattern: [Symbol?] = Array(repeating: nil, count: relation.slots.count)
          pattern[slot] = .entity(entity)
          for row in database.rows(of: Program.RelationID(place), matching: pattern) {
            for symbol in database.tuple(Program.RelationID(place), row) {
              if case .entity(let other) = database.value(symbol) { result.insert(other) }
            }
          }
        }
      }
    }
    return result
  }

  /// How many of those who move, or are moved upon, have nothing to do with the goal so far.
  private func strangers(in way: [Move], _ near: Set<EntityID>) -> Int {
    var result = Set<EntityID>()
    for move in way {
      for case .entity(let entity) in move.values where !near.contains(entity) {
        result.insert(entity)
      }
    }
    return result.count
  }

  // MARK: Who and by when

  private func way(_ moves: [Move]) -> Answer.Way {
    var actors: [String] = []
    for move in moves {
      if let actor = session.actor(of: move), !actors.contains(actor) { actors.append(actor) }
    }
    var way = Answer.Way(moves: moves.map { session.model.sentence($0) }, actors: actors)
    let today = session.world.database.today
    for ahead in 1...NearestSearch.horizon {
      guard let day = today.adding(ahead, .day), !session.isInterrupted() else { return way }
      let works = session.world.passing(until: day) { stillWorks(moves[...]) }
      if !works {
        way.until = today.adding(ahead - 1, .day)
        way.isLast = true
        return way
      }
    }
    return way
  }

  private func stillWorks(_ moves: ArraySlice<Move>) -> Bool {
    guard let first = moves.first else {
      if case .move = goal { return true }
      return isReached()
    }
    return session.world.trying(first) { stillWorks(moves.dropFirst()) } ?? false
  }
}

extension Condition {
  /// The entities that stand anywhere in its sentences and comparisons.
  fileprivate func collectEntities(_ entities: inout Set<EntityID>) {
    func add(_ term: Term) {
      if case .value(.entity(let entity)) = term { entities.insert(entity) }
    }
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.collectEntities(&entities) }
    case .none(let part): part.collectEntities(&entities)
    case .holds(_, let terms, _), .happened(_, let terms, _): for term in terms { add(term) }
    case .compare(let left, _, let right):
      add(left)
      add(right)
    }
  }
}
