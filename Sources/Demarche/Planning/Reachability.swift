import RuleEngine
import ScenarioLanguage

/// What can be reached in the relaxation from a state, and what of it can matter to the goal.
///
/// A fact matters if the goal may rest on it or on its absence; so does what may begin or end such a
/// fact, and what that rests on in turn. Steps can be refused, so what may refuse them matters too:
/// every `never` that can come to hold, and reactions that can contradict each other.
final class Reachability {
  let relaxation: Relaxation
  let database: Database
  /// A database of the planning program, at the state to start from.
  let source: Database
  private(set) var marked: Set<Place> = []
  private(set) var markedRelations: Set<Int> = []
  private var waiting: [Place] = []
  let isInterrupted: () -> Bool
  private var queries: [Key: Database.Prepared] = [:]
  private(set) var rulesOfHead: [Int: [Int]] = [:]
  private(set) var endersOf: [Int: [Int]] = [:]
  private var rulesOfOwner: [Relaxation.Raw.Owner: [Int]] = [:]

  /// A fact of the relaxed state.
  struct Place: Hashable {
    var relation: Int
    var row: Int
  }

  private struct Key: Hashable {
    var rule: Int
    var given: [Int]
  }

  /// What is known after an interruption is of no use.
  ///
  /// - Parameter source: a database of the planning program, at the state to start from.
  init(
    _ problem: PlanningProgram, from source: Database,
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.isInterrupted = isInterrupted
    relaxation = Relaxation(problem)
    self.source = source
    database = Database(relaxation.program, today: source.today)
    database.setInterruption(isInterrupted)
    for place in 0..<problem.lowered.program.relations.count {
      let relation = Program.RelationID(place)
      let isFluent = relaxation.isFluent[place]
      guard !isFluent || relaxation.base[place] != nil else { continue }
      var seen = Set<[Symbol]>()
      for row in source.rows(of: relation) {
        if row & 0xFF == 0, isInterrupted() { break }
        let tuple = relaxation.abstracted(place, convert(source.tuple(relation, row), from: source))
        guard seen.insert(tuple).inserted else { continue }
        database.give(relaxation.base[place] ?? relation, tuple, since: source.today)
      }
    }
    _ = database.open { _ in !isInterrupted() }
    for (place, rule) in relaxation.rules.enumerated() {
      rulesOfHead[rule.head.index, default: []].append(place)
      if let target = rule.target { endersOf[target.relation.index, default: []].append(place) }
      switch rule.source {
      case .begins(let owner, _), .ends(let owner, _):
        rulesOfOwner[owner, default: []].append(place)
      case .rule, .event, .since: continue
      }
    }
  }

  /// Symbols of another database of the same names as this one's: each keeps its own numbers.
  private func convert(_ tuple: [Symbol], from other: Database) -> [Symbol] {
    tuple.map { symbol in
      if case .number(let number) = other.content(symbol) {
        database.symbol(number)
      } else {
        symbol
      }
    }
  }

  var isGoalReachable: Bool {
    database.count(of: relaxation.problem.goal) > 0 && insufficientTally == nil
  }

  /// Whether a derived relation rests on itself.
  func isRecursive(_ relation: Int) -> Bool { recursive.contains(relation) }

  private lazy var recursive: Set<Int> = {
    let program = relaxation.problem.lowered.program
    var edges: [[Int]] = Array(repeating: [], count: program.relations.count)
    for rule in program.rules {
      rule.body.visitRelations { edges[rule.head.index].append($0.index) }
    }
    let components = Program.components(edges)
    var sizes: [Int32: Int] = [:]
    for component in components { sizes[component, default: 0] += 1 }
    return Set(
      edges.indices.filter { sizes[components[$0]] ?? 0 > 1 || edges[$0].contains($0) })
  }()

  // MARK: What matters

  /// Finds out what can matter to the goal.
  func markRelevant() {
    mark(all: relaxation.problem.goal.index)
    var exclusion = Exclusion(self)
    for relation in relaxation.problem.lowered.program.prohibitions {
      for row in database.rows(of: relation)
      where !isInterrupted()
        && !exclusion.isNeverViolated(Place(relation: relation.index, row: row))
      {
        mark(relation.index, row)
      }
    }
    markContradictions(&exclusion)
    let program = relaxation.problem.lowered.program
    for reaction in RiskyReactions(program).reactions {
      mark(all: program.reactions[reaction].trigger.index)
    }
    while let place = waiting.popLast(), !isInterrupted() { follow(place) }
  }

  private func mark(all relation: Int) {
    for row in database.rows(of: Program.RelationID(relation)) { mark(relation, row) }
  }

  private func mark(_ relation: Int, _ row: Int) {
    guard relation < relaxation.isFluent.count, relaxation.isFluent[relation] else { return }
    let place = Place(relation: relation, row: row)
    guard marked.insert(place).inserted else { return }
    markedRelations.insert(relation)
    waiting.append(place)
  }

  private func mark(_ relation: Program.RelationID, _ terms: [Program.Operand], _ binding: [Symbol])
  {
    let pattern: [Symbol?] = terms.map {
      switch $0 {
      case .constant(let symbol): symbol
      case .variable(let variable): binding[variable]
      case .anything: nil
      }
    }
    for row in database.rows(of: relation, matching: pattern) { mark(relation.index, row) }
  }

  private func follow(_ place: Place) {
    let relation = Program.RelationID(place.relation)
    let tuple = database.tuple(relation, place.row)
    for rule in rulesOfHead[place.relation] ?? [] {
      follow(rule, relaxation.rules[rule].terms, tuple)
    }
    for rule in endersOf[place.relation] ?? [] {
      let columns = relaxation.rules[rule].target?.columns ?? []
      follow(rule, relaxation.rules[rule].terms, columns.map { tuple[$0] })
    }
    for uniqueness in relaxation.problem.lowered.program.relations[place.relation].uniqueness {
      var pattern: [Symbol?] = Array(repeating: nil, count: tuple.count)
      for column in uniqueness.keys { pattern[column] = tuple[column] }
      for row in database.rows(of: relation, matching: pattern) { mark(place.relation, row) }
    }
    // What a move or a reaction that matters does is worked out whole.
    for (owner, slots) in owners[place.relation] ?? [] {
      let values = zip(slots, tuple)
      for rule in rulesOfOwner[owner] ?? [] {
        let known = values.filter { $0.1 != Relaxation.made }
        follow(rule, known.map { .variable($0.0) }, known.map(\.1))
      }
    }
  }

  /// Marks what instances of a rule rest on whose terms have certain values.
  private func follow(_ place: Int, _ terms: [Program.Operand], _ values: [Symbol]) {
    let rule = relaxation.rules[place]
    for answer in answers(of: place, where: terms, are: values) {
      for case .holds(let relation, let terms) in rule.body { mark(relation, terms, answer) }
      for (relation, terms) in rule.absent + rule.mayBeAbsent { mark(relation, terms, answer) }
      for relation in rule.whole { mark(all: relation) }
    }
  }

  /// The bindings of a rule's variables in the relaxed state with which terms have certain values; a
  /// value that is made may be any.
  func answers(of place: Int, where terms: [Program.Operand], are values: [Symbol]) -> [[Symbol]] {
    let rule = relaxation.rules[place]
    var binding = Array(repeating: Symbol(bits: 0), count: max(rule.variableCount, 1))
    var given: [Int: Symbol] = [:]
    for (term, value) in zip(terms, values) {
      switch term {
      case .constant(let symbol):
        guard symbol == value || symbol == Relaxation.made || value == Relaxation.made else {
          return []
        }
      case .variable(let variable):
        guard value != Relaxation.made else { continue }
        if let known = given[variable], known != value { return [] }
        given[variable] = value
        binding[variable] = value
      case .anything: continue
      }
    }
    return answers(of: place, given: given.keys.sorted(), binding)
  }

  private func answers(of place: Int, given: [Int], _ binding: [Symbol]) -> [[Symbol]] {
    let rule = relaxation.rules[place]
    let key = Key(rule: place, given: given)
    let query =
      queries[key]
      ?? database.prepare(
        Program.Query(body: rule.body, variableCount: max(rule.variableCount, 1)), given: given)
    queries[key] = query
    return database.answers(query, binding) ?? []
  }

  /// The bindings of a rule's variables in the relaxed state, of an action's rule for certain slots.
  func answers(of place: Int, slots: [Symbol] = []) -> [[Symbol]] {
    let count = max(relaxation.rules[place].variableCount, slots.count, 1)
    var binding = Array(repeating: Symbol(bits: 0), count: count)
    for (slot, value) in slots.enumerated() { binding[slot] = value }
    return answers(of: place, given: Array(slots.indices), binding)
  }

  /// By relation of moves or of triggers: whose, and which variable each column is.
  private lazy var owners: [Int: [(owner: Relaxation.Raw.Owner, slots: [Int])]] = {
    var result: [Int: [(owner: Relaxation.Raw.Owner, slots: [Int])]] = [:]
    let problem = relaxation.problem
    for (place, action) in problem.lowered.program.actions.enumerated() {
      if let legal = problem.legal[place] {
        result[legal.index, default: []].append((.action(place), Array(0..<action.slotCount)))
      }
      if let open = problem.open[place] {
        result[open.moves.index, default: []].append((.action(place), open.slots))
      }
    }
    for (place, reaction) in problem.lowered.program.reactions.enumerated() {
      result[reaction.trigger.index, default: []].append((.reaction(place), reaction.variables))
    }
    return result
  }()

  /// Reactions that can begin and end one fact: in one step they would refuse it.
  private func markContradictions(_ exclusion: inout Exclusion) {
    var begun: [Int: [(rule: Int, answer: [Symbol])]] = [:]
    var ended: [Int: [(rule: Int, answer: [Symbol])]] = [:]
    for (place, rule) in relaxation.rules.enumerated() {
      switch rule.source {
      case .begins(.reaction, _):
        let binding = Array(repeating: Symbol(bits: 0), count: max(rule.variableCount, 1))
        begun[rule.head.index, default: []] += answers(of: place, given: [], binding)
          .map { (place, $0) }
      case .ends(.reaction, _):
        guard let target = rule.target else { continue }
        let binding = Array(repeating: Symbol(bits: 0), count: max(rule.variableCount, 1))
        ended[target.relation.index, default: []] += answers(of: place, given: [], binding)
          .map { (place, $0) }
      default: continue
      }
    }
    func value(_ term: Program.Operand, _ answer: [Symbol]) -> Symbol? {
      switch term {
      case .constant(let symbol): symbol == Relaxation.made ? nil : symbol
      case .variable(let variable): answer[variable]
      case .anything: nil
      }
    }
    func triggers(_ rule: Int, _ answer: [Symbol]) -> [Place] {
      guard case .holds(let relation, let terms)? = relaxation.rules[rule].body.first else {
        return []
      }
      return rows(relation, terms, answer).map { Place(relation: relation.index, row: $0) }
    }
    for (relation, begins) in begun.sorted(by: { $0.key < $1.key }) {
      for begin in begins where !isInterrupted() {
        let tuple = relaxation.rules[begin.rule].terms.map { value($0, begin.answer) }
        for end in ended[relation] ?? [] where end.rule != begin.rule {
          guard let columns = relaxation.rules[end.rule].target?.columns else { continue }
          let others = relaxation.rules[end.rule].terms.map { value($0, end.answer) }
          let meets = zip(columns, others).allSatisfy { column, other in
            guard let first = tuple[column], let other else { return true }
            return first == other
          }
          guard meets else { continue }
          for first in triggers(begin.rule, begin.answer) {
            for second in triggers(end.rule, end.answer)
            where !exclusion.excludes(first, second) {
              mark(first.relation, first.row)
              mark(second.relation, second.row)
            }
          }
        }
      }
    }
  }

  // MARK: What may be left out

  /// What of a search cannot matter.
  var pruning: PlanSearch.Pruning {
    let problem = relaxation.problem
    var pruning = PlanSearch.Pruning()
    pruning.action = { [self] action, values, database in
      guard let legal = problem.legal[action] else { return false }
      return isMarked(legal.index, values, in: database)
    }
    pruning.fact = { [self] relation, tuple, database in isMarked(relation, tuple, in: database) }
    pruning.usesRule = { [self] rule in
      let head = problem.lowered.program.rules[rule].head.index
      return markedRelations.contains(head)
    }
    pruning.usesAction = { [self] action in
      problem.legal[action].map { markedRelations.contains($0.index) } ?? false
    }
    pruning.usesReaction = { [self] reaction in
      markedRelations.contains(problem.lowered.program.reactions[reaction].trigger.index)
    }
    pruning.open = problem.open.filter { markedRelations.contains($0.value.moves.index) }.keys
      .sorted()
    return pruning
  }

  private func isMarked(_ relation: Int, _ tuple: [Symbol], in other: Database) -> Bool {
    let abstract = relaxation.abstracted(relation, convert(tuple, from: other))
    guard let row = database.row(Program.RelationID(relation), abstract) else { return false }
    return marked.contains(Place(relation: relation, row: row))
  }
}
