import RuleEngine
import ScenarioLanguage

/// The relaxed problem written out, for a lower bound on the moves that a state still needs
/// (`LandmarkCut`), in the search that the engine makes the states of.
///
/// A move that can matter is an operator that costs one; what it brings about, what reactions do and
/// what rules derive costs nothing. When something happens is left out, so a deadline may always
/// have come. That something does not hold is an atom of its own, which what ends it begins; where
/// that cannot be told for a single fact, the condition is left out. All this only makes the
/// bound lower.
struct RelaxedTask {
  /// The stored facts that atoms stand for; a value that is made on the way is nil.
  private(set) var facts: [(atom: Int32, relation: Program.RelationID, tuple: [Symbol?])] = []
  private(set) var task = LandmarkCut.Task()

  private let reach: Reachability
  private var relaxation: Relaxation { reach.relaxation }
  private var atoms: [Reachability.Place: Int32] = [:]
  private var absences: [Reachability.Place: Int32] = [:]
  private var choices: [Choice: Int32] = [:]
  /// By relation of moves and row: the atom of a move that was made.
  private var made: [Reachability.Place: Int32] = [:]
  private var isMoves: Set<Int> = []
  /// Facts, and below absences, whose causes are still to be written out.
  private var wanted: [(Reachability.Place, Int32)] = []
  private var isWanted: Set<Int32> = []
  private var ended: [(Reachability.Place, Int32)] = []
  private var count = 0
  private var size = 0

  private struct Choice: Hashable {
    var relation: Int
    var rows: [Int]
    var areMade: Bool
    var exact: [Int: Symbol]
  }
  private struct TooLarge: Error {}

  /// How many conditions there may be: a bound is worked out for every state.
  static let sizeLimit = 60_000

  /// Nil where it would be too large to be of use.
  init?(_ reach: Reachability) {
    self.reach = reach
    do { try ground() } catch { return nil }
  }

  /// Goes back from the goal, so that only what it can rest on is written out.
  private mutating func ground() throws {
    isMoves = Set(relaxation.problem.legal.compactMap { $0?.index })
    let goal = relaxation.problem.goal
    task.goal = reach.database.rows(of: goal).compactMap {
      wantedAtom(Reachability.Place(relation: goal.index, row: $0))
    }
    task.tallies = try goalTallies()
    while true {
      if let (place, atom) = wanted.popLast() {
        for (rule, answer) in try instances(of: place) {
          try add(try needs(of: rule, answer), atom, cost: 0)
        }
      } else if let (place, atom) = ended.popLast() {
        try addEnds(of: place, atom)
      } else {
        break
      }
    }
    task.atomCount = count
  }

  private mutating func newAtom() -> Int32 {
    count += 1
    return Int32(count - 1)
  }

  /// The atom of a fact, if it can matter.
  private mutating func atom(_ place: Reachability.Place) -> Int32? {
    if let known = atoms[place] { return known }
    guard reach.marked.contains(place) else { return nil }
    let atom = newAtom()
    atoms[place] = atom
    if relaxation.isStored(place.relation) {
      let relation = Program.RelationID(place.relation)
      let tuple = reach.database.tuple(relation, place.row)
      facts.append((atom, relation, tuple.map { $0 == Relaxation.made ? nil : $0 }))
    }
    return atom
  }

  /// The atom of a fact whose causes matter too.
  private mutating func wantedAtom(_ place: Reachability.Place) -> Int32? {
    guard let atom = self.atom(place) else { return nil }
    if isWanted.insert(atom).inserted { wanted.append((place, atom)) }
    return atom
  }

  /// An atom for a fact with certain values where values are made: what begins any of its kind may
  /// begin it, but it holds in a state only where it is this one.
  private mutating func exactAtom(
    _ place: Reachability.Place, _ exact: [Int: Symbol]
  ) -> Int32? {
    guard reach.marked.contains(place) else { return nil }
    let atom = newAtom()
    let relation = Program.RelationID(place.relation)
    let tuple = reach.database.tuple(relation, place.row)
    let values = tuple.enumerated().map { column, value in
      exact[column] ?? (value == Relaxation.made ? nil : value)
    }
    facts.append((atom, relation, values))
    wanted.append((place, atom))
    return atom
  }

  /// The atom of a move that was made.
  private mutating func madeAtom(_ place: Reachability.Place) throws -> Int32? {
    if let known = made[place] { return known }
    guard let legal = wantedAtom(place) else { return nil }
    let atom = newAtom()
    made[place] = atom
    try add([legal], atom, cost: 1)
    return atom
  }

  private mutating func add(_ needs: [Int32], _ gain: Int32, cost: Int32) throws {
    size += needs.count + 1
    if size > RelaxedTask.sizeLimit || reach.isInterrupted() { throw TooLarge() }
    task.operators.append(LandmarkCut.Operator(needs: needs, gains: [gain], cost: cost))
  }

  private mutating func instances(of place: Reachability.Place) throws -> [(Int, [Symbol])] {
    let found = reach.instances(of: place)
    size += found.count
    if size > RelaxedTask.sizeLimit { throw TooLarge() }
    return found.map { ($0.rule, $0.answer) }
  }

  /// The instances of rules that end a fact, or may.
  private mutating func enders(of place: Reachability.Place) throws -> [(Int, [Symbol])] {
    let tuple = reach.database.tuple(Program.RelationID(place.relation), place.row)
    var result: [(Int, [Symbol])] = []
    for number in reach.endersOf[place.relation] ?? [] {
      let rule = relaxation.rules[number]
      guard let columns = rule.target?.columns else { continue }
      let values = columns.map { tuple[$0] }
      result += reach.answers(of: number, where: rule.terms, are: values).map { (number, $0) }
    }
    size += result.count
    if size > RelaxedTask.sizeLimit { throw TooLarge() }
    return result
  }

  // MARK: Conditions

  private func isFluent(_ relation: Program.RelationID) -> Bool {
    relation.index < relaxation.isFluent.count && relaxation.isFluent[relation.index]
  }

  private mutating func needs(of number: Int, _ answer: [Symbol]) throws -> [Int32] {
    let rule = relaxation.rules[number]
    var result: Set<Int32> = []
    for (place, literal) in rule.body.enumerated() {
      guard case .holds(let relation, let terms) = literal, isFluent(relation) else { continue }
      let rows = reach.rows(relation, terms, answer)
      let isMove = place == 0 && isMoves.contains(relation.index) && isEffect(rule)
      let exact = relaxation.isStored(relation.index) ? rule.exact[place] ?? [:] : [:]
      if let atom = try any(of: relation.index, rows, areMade: isMove, exact: exact) {
        result.insert(atom)
      }
    }
    for (relation, terms) in rule.absent {
      for row in reach.rows(relation, terms, answer) {
        let place = Reachability.Place(relation: relation.index, row: row)
        if let atom = try absence(of: place) { result.insert(atom) }
      }
    }
    return result.sorted()
  }

  private func isEffect(_ rule: Relaxation.Rule) -> Bool {
    switch rule.source {
    case .begins, .ends, .event: true
    case .rule, .since: false
    }
  }

  /// An atom for one of several facts; nil where that asks for nothing.
  ///
  /// - Parameter exact: values that are asked for in columns that hold one for all that are made.
  private mutating func any(
    of relation: Int, _ rows: [Int], areMade: Bool, exact: [Int: Symbol]
  ) throws -> Int32? {
    let key = Choice(relation: relation, rows: rows, areMade: areMade, exact: exact)
    if let atom = choices[key] { return atom }
    let places = rows.map { Reachability.Place(relation: relation, row: $0) }
    guard !places.isEmpty, places.allSatisfy({ reach.marked.contains($0) }) else { return nil }
    let known = try places.compactMap {
      try areMade ? madeAtom($0) : exact.isEmpty ? wantedAtom($0) : exactAtom($0, exact)
    }
    let atom = known.count == 1 ? known[0] : newAtom()
    choices[key] = atom
    if known.count == 1 { return atom }
    for way in known { try add([way], atom, cost: 0) }
    return atom
  }

  /// What the goal counts or sums; nothing where it can hold in several ways.
  private mutating func goalTallies() throws -> [LandmarkCut.Tally] {
    let ways = relaxation.rules.indices.filter {
      relaxation.rules[$0].head == relaxation.problem.goal
    }.flatMap { number in reach.answers(of: number).map { (number, $0) } }
    guard ways.count == 1, let (number, answer) = ways.first else { return [] }
    var result: [LandmarkCut.Tally] = []
    for tally in relaxation.rules[number].tallies {
      let aggregate = relaxation.problem.lowered.program.aggregates[tally.aggregate.index]
      guard [.count, .sum].contains(aggregate.function),
        let (bound, entries) = reach.entries(of: tally, answer),
        entries.allSatisfy({ reach.marked.contains($0.place) })
      else { continue }
      var told = LandmarkCut.Tally(comparison: tally.comparison, bound: bound)
      for (place, value) in entries {
        guard let atom = wantedAtom(place) else { continue }
        told.entries.append((atom, try absence(of: place), value))
      }
      result.append(told)
    }
    return result
  }

  // MARK: What does not hold

  /// An atom for a fact that does not hold; nil where that is not told.
  private mutating func absence(of place: Reachability.Place) throws -> Int32? {
    if let known = absences[place] { return known }
    guard let fact = self.atom(place), !relaxation.isMade[place.relation].contains(true),
      relaxation.isStored(place.relation) || !reach.isRecursive(place.relation)
    else { return nil }
    let atom = newAtom()
    absences[place] = atom
    if relaxation.isStored(place.relation) {
      task.complements.append((fact, atom))
      ended.append((place, atom))
    } else {
      try addLacks(of: place, atom)
    }
    return atom
  }

  private mutating func addEnds(of place: Reachability.Place, _ atom: Int32) throws {
    for (rule, answer) in try enders(of: place) {
      try add(try needs(of: rule, answer), atom, cost: 0)
    }
    // A new value in its place ends it.
    let tuple = reach.database.tuple(Program.RelationID(place.relation), place.row)
    for uniqueness in relaxation.problem.lowered.program.relations[place.relation].uniqueness {
      var pattern: [Symbol?] = Array(repeating: nil, count: tuple.count)
      for column in uniqueness.keys { pattern[column] = tuple[column] }
      for row in reach.database.rows(of: Program.RelationID(place.relation), matching: pattern)
      where row != place.row {
        let rival = wantedAtom(Reachability.Place(relation: place.relation, row: row))
        try add(rival.map { [$0] } ?? [], atom, cost: 0)
      }
    }
  }

  /// A derived fact does not hold when each of its instances lacks something. What rests on itself
  /// could cease all at once, and is not told.
  private mutating func addLacks(of place: Reachability.Place, _ result: Int32) throws {
    var blocked: Set<Int32> = []
    for (number, answer) in try instances(of: place) {
      let rule = relaxation.rules[number]
      guard !rule.isAbstract, rule.whole.isEmpty else { continue }
      var ways: [[Int32]] = []
      var isFree = false
      for case .holds(let relation, let terms) in rule.body where isFluent(relation) {
        var lacks: [Int32] = []
        for row in reach.rows(relation, terms, answer) {
          let other = Reachability.Place(relation: relation.index, row: row)
          // Where one cannot be told, the others alone would ask for too little, not for too much.
          if let atom = try absence(of: other) { lacks.append(atom) }
        }
        if lacks.isEmpty { isFree = true }
        ways.append(lacks)
      }
      for (relation, terms) in rule.absent {
        for row in reach.rows(relation, terms, answer) {
          guard let atom = wantedAtom(.init(relation: relation.index, row: row)) else {
            isFree = true
            continue
          }
          ways.append([atom])
        }
      }
      guard !isFree else { continue }
      let atom = newAtom()
      for way in ways { try add(way, atom, cost: 0) }
      blocked.insert(atom)
    }
    try add(blocked.sorted(), result, cost: 0)
  }
}

/// Lower bounds for the states of a search on the engine.
struct RelaxedBound {
  private let facts: [(atom: Int32, relation: Program.RelationID, tuple: [Symbol], isOne: Bool)]
  private let patterns: [[Symbol?]]
  private var cut: LandmarkCut
  private var state: [UInt64]

  init?(_ reach: Reachability, for database: Database) {
    guard let relaxed = RelaxedTask(reach), !relaxed.task.goal.isEmpty else { return nil }
    patterns = relaxed.facts.map { fact in
      fact.tuple.map { $0.map { database.symbol(reach.database.value($0)) } }
    }
    facts = zip(relaxed.facts, patterns).map { fact, pattern in
      let whole = pattern.compactMap { $0 }
      return (fact.atom, fact.relation, whole, whole.count == pattern.count)
    }
    cut = LandmarkCut(relaxed.task)
    state = Array(repeating: 0, count: (relaxed.task.atomCount + 63) / 64)
  }

  /// How many moves the state that a database is in needs at least; `LandmarkCut.infinite` where
  /// none lead from it to the goal.
  mutating func moves(from database: Database) -> Int32 {
    for word in state.indices { state[word] = 0 }
    for (place, fact) in facts.enumerated() {
      let holds =
        if fact.isOne {
          database.row(fact.relation, fact.tuple).map { database.holds(fact.relation, $0) } ?? false
        } else {
          !database.rows(of: fact.relation, matching: patterns[place]).isEmpty
        }
      if holds { state[Int(fact.atom) >> 6] |= 1 << UInt64(fact.atom & 63) }
    }
    return cut.bound(state)
  }
}
