import RuleEngine
import ScenarioLanguage

/// A planning problem small and plain enough for states to be bits: one for each stored fact that can
/// come to hold and can matter.
///
/// It is made from the relaxed state of `Reachability`, whose facts are all there can be. It fits
/// where nothing that matters asks for days, history or arithmetic, and no consequence or deadline
/// is among it; then waiting changes nothing, and a plan is a sequence of moves.
struct CompactProblem {
  /// A conjunction: atoms that hold and atoms that do not.
  struct Condition: Hashable {
    var holds: [Int32] = []
    var fails: [Int32] = []
  }

  /// A derived atom's way to hold. Derived atoms are numbered after the stored ones.
  struct Rule: Hashable {
    var head: Int32
    var condition: Condition
  }

  struct Operator {
    var action: Int
    var values: [Symbol]
    var condition: Condition
    /// What is begun and ended.
    var effects: [(condition: Condition, begins: [Int32], ends: [Int32])]
  }

  var storedCount = 0
  var derivedCount = 0
  /// Rules of derived atoms that were not written out where they stand, by strata.
  var strata: [[Rule]] = []
  var operators: [Operator] = []
  var initial: [Int32] = []
  var goal = Condition()
  /// Atoms that no step may begin.
  var prohibited: [Int32] = []

  /// Whether conditions are conjunctions of stored atoms, and effects have none.
  var isPlain: Bool {
    strata.isEmpty && prohibited.isEmpty
      && operators.allSatisfy { one in
        one.effects.allSatisfy { $0.condition.holds.isEmpty && $0.condition.fails.isEmpty }
      }
  }

  /// A plain problem without ends.
  var relaxed: LandmarkCut.Task {
    var task = LandmarkCut.Task(atomCount: storedCount)
    var absences: [Int32: Int32] = [:]
    func atoms(_ condition: Condition) -> [Int32] {
      condition.holds
        + condition.fails.map { atom in
          if let known = absences[atom] { return known }
          let absence = Int32(task.atomCount)
          task.atomCount += 1
          task.complements.append((atom, absence))
          absences[atom] = absence
          return absence
        }
    }
    task.goal = atoms(goal)
    let needs = operators.map { atoms($0.condition) }
    task.operators = zip(operators, needs).map { one, needs in
      let ended = one.effects.flatMap(\.ends).compactMap { absences[$0] }
      return LandmarkCut.Operator(needs: needs, gains: one.effects.flatMap(\.begins) + ended)
    }
    return task
  }

  /// How many atoms and rules there may be.
  static let sizeLimit = 20_000
}

/// Makes a compact problem, atom by atom.
struct CompactGrounding {
  private let reach: Reachability
  private let relaxation: Relaxation
  private let problem: PlanningProgram
  private var atoms: [Reachability.Place: Int32] = [:]
  private var places: [Reachability.Place] = []
  private var result = CompactProblem()
  private var size = 0

  private struct TooLarge: Error {}

  /// Nil where the problem does not fit.
  static func ground(_ reach: Reachability, _ uses: ProgramUses) -> CompactProblem? {
    guard !uses.everyDay, uses.comparisons.isEmpty, uses.since.isEmpty, uses.events.isEmpty else {
      return nil
    }
    var grounding = CompactGrounding(reach)
    guard grounding.fits else { return nil }
    return try? grounding.run()
  }

  private init(_ reach: Reachability) {
    self.reach = reach
    relaxation = reach.relaxation
    problem = reach.relaxation.problem
  }

  private func isMarked(_ relation: Int) -> Bool { reach.markedRelations.contains(relation) }

  private var fits: Bool {
    guard reach.pruning.open.isEmpty else { return false }
    for reaction in problem.lowered.program.reactions where isMarked(reaction.trigger.index) {
      return false
    }
    for relation in reach.markedRelations where relaxation.isMade[relation].contains(true) {
      return false
    }
    for rule in relaxation.rules where isUsed(rule) {
      if rule.isAbstract || !rule.whole.isEmpty { return false }
    }
    return reach.marked.count <= CompactProblem.sizeLimit
  }

  /// Whether a rule makes, begins or ends what matters.
  private func isUsed(_ rule: Relaxation.Rule) -> Bool {
    switch rule.source {
    case .rule: return isMarked(rule.head.index)
    case .begins(.action(let action), _), .ends(.action(let action), _):
      guard let legal = problem.legal[action] else { return false }
      return isMarked(legal.index)
    case .begins, .ends, .event, .since: return false
    }
  }

  // MARK: Atoms

  private mutating func run() throws -> CompactProblem? {
    let marked = reach.marked.sorted { ($0.relation, $0.row) < ($1.relation, $1.row) }
    for place in marked where relaxation.isStored(place.relation) { add(place) }
    result.storedCount = places.count
    for place in marked where !relaxation.isStored(place.relation) { add(place) }
    result.derivedCount = places.count - result.storedCount
    for (atom, place) in places.prefix(result.storedCount).enumerated() {
      guard let base = relaxation.base[place.relation] else { continue }
      let tuple = reach.database.tuple(Program.RelationID(place.relation), place.row)
      if let row = reach.database.row(base, tuple), reach.database.holds(base, row) {
        result.initial.append(Int32(atom))
      }
    }
    var rules = try derivedRules()
    guard try addOperators() else { return nil }
    guard let goal = atom(problem.goal, []) else { return nil }
    result.goal.holds = [goal]
    for relation in problem.lowered.program.prohibitions {
      for row in reach.database.rows(of: relation) {
        if let atom = atoms[.init(relation: relation.index, row: row)] {
          result.prohibited.append(atom)
        }
      }
    }
    inline(&rules)
    result.strata = strata(rules)
    return result
  }

  private mutating func add(_ place: Reachability.Place) {
    atoms[place] = Int32(places.count)
    places.append(place)
  }

  private func atom(_ relation: Program.RelationID, _ tuple: [Symbol]) -> Int32? {
    reach.database.row(relation, tuple).flatMap { atoms[.init(relation: relation.index, row: $0)] }
  }

  /// The atoms that a sentence can mean under a binding; those that do not matter left out.
  private func matches(
    _ relation: Program.RelationID, _ terms: [Program.Operand], _ binding: [Symbol]
  ) -> [Int32] {
    let pattern: [Symbol?] = terms.map {
      switch $0 {
      case .constant(let symbol): symbol
      case .variable(let variable): binding[variable]
      case .anything: nil
      }
    }
    return reach.database.rows(of: relation, matching: pattern).compactMap {
      atoms[.init(relation: relation.index, row: $0)]
    }.sorted()
  }

  /// The conditions of a rule under a binding: one for each choice of what `?` stands for.
  private mutating func conditions(
    _ rule: Relaxation.Rule, _ binding: [Symbol], skipping skipped: Int? = nil
  ) throws -> [CompactProblem.Condition] {
    var result = [CompactProblem.Condition()]
    for case .holds(let relation, let terms) in rule.body {
      guard relation.index < relaxation.isFluent.count, relaxation.isFluent[relation.index],
        relation.index != skipped
      else { continue }
      let choices = matches(relation, terms, binding)
      result = result.flatMap { condition in
        choices.map { choice in
          var longer = condition
          longer.holds.append(choice)
          return longer
        }
      }
      size += result.count
      if size > 50 * CompactProblem.sizeLimit { throw TooLarge() }
    }
    let fails = rule.absent.flatMap { matches($0.relation, $0.terms, binding) }
    for place in result.indices {
      result[place].holds = Array(Set(result[place].holds)).sorted()
      result[place].fails = Array(Set(fails)).sorted()
    }
    return result
  }

  private mutating func derivedRules() throws -> [CompactProblem.Rule] {
    var rules: [CompactProblem.Rule] = []
    var seen = Set<CompactProblem.Rule>()
    for (place, rule) in relaxation.rules.enumerated() {
      guard case .rule = rule.source, isMarked(rule.head.index) else { continue }
      for answer in reach.answers(of: place) {
        guard let head = matches(rule.head, rule.terms, answer).first else { continue }
        for condition in try conditions(rule, answer) {
          let one = CompactProblem.Rule(head: head, condition: condition)
          if seen.insert(one).inserted { rules.append(one) }
        }
      }
    }
    return rules
  }

  // MARK: Operators

  private mutating func addOperators() throws -> Bool {
    let program = problem.lowered.program
    for (action, relation) in problem.legal.enumerated() {
      guard let relation, isMarked(relation.index) else { continue }
      for row in reach.database.rows(of: relation) {
        guard let legal = atoms[.init(relation: relation.index, row: row)] else { continue }
        var one = CompactProblem.Operator(
          action: action, values: reach.database.tuple(relation, row),
          condition: CompactProblem.Condition(holds: [legal]), effects: [])
        for (place, rule) in relaxation.rules.enumerated() {
          switch rule.source {
          case .begins(.action(action), _), .ends(.action(action), _): break
          default: continue
          }
          for answer in reach.answers(of: place, slots: one.values) {
            let begun = rule.target == nil ? matches(rule.head, rule.terms, answer) : []
            var ended = rule.target.map { self.ended(by: rule, $0, answer) } ?? []
            for atom in begun {
              ended += rivals(of: atom, program)
            }
            guard !begun.isEmpty || !ended.isEmpty else { continue }
            for condition in try conditions(rule, answer, skipping: relation.index) {
              one.effects.append((condition, begun, ended))
            }
          }
        }
        let begins = Set(one.effects.flatMap(\.begins))
        // Two effects on one fact could contradict each other: that is the engine's business.
        guard begins.isDisjoint(with: one.effects.flatMap(\.ends)) else { return false }
        one.merge()
        result.operators.append(one)
      }
    }
    return true
  }

  private func ended(
    by rule: Relaxation.Rule, _ target: (relation: Program.RelationID, columns: [Int]),
    _ answer: [Symbol]
  ) -> [Int32] {
    let arity = problem.lowered.program.relations[target.relation.index].arity
    var terms: [Program.Operand] = Array(repeating: .anything, count: arity)
    for (column, term) in zip(target.columns, rule.terms) { terms[column] = term }
    return matches(target.relation, terms, answer)
  }

  /// The facts that a begun one replaces.
  private func rivals(of atom: Int32, _ program: Program) -> [Int32] {
    let place = places[Int(atom)]
    let relation = Program.RelationID(place.relation)
    let tuple = reach.database.tuple(relation, place.row)
    return program.relations[place.relation].uniqueness.flatMap { uniqueness -> [Int32] in
      var terms: [Program.Operand] = Array(repeating: .anything, count: tuple.count)
      for column in uniqueness.keys { terms[column] = .constant(tuple[column]) }
      return matches(relation, terms, []).filter { $0 != atom }
    }
  }

  // MARK: Derived atoms

  /// Writes out derived atoms that have one rule where they are asked for.
  private mutating func inline(_ rules: inout [CompactProblem.Rule]) {
    var byHead: [Int32: [Int]] = [:]
    for (place, rule) in rules.enumerated() { byHead[rule.head, default: []].append(place) }
    var written: [Int32: CompactProblem.Condition] = [:]
    let stored = Int32(result.storedCount)
    var grew = true
    while grew {
      grew = false
      for (head, places) in byHead where written[head] == nil && places.count == 1 {
        let condition = rules[places[0]].condition
        let isReady =
          condition.holds.allSatisfy { $0 < stored || written[$0] != nil }
          && condition.fails.allSatisfy { $0 < stored }
        guard isReady else { continue }
        written[head] = condition.writing(out: written)
        grew = true
      }
    }
    for place in result.operators.indices {
      result.operators[place].condition = result.operators[place].condition.writing(out: written)
      for effect in result.operators[place].effects.indices {
        let condition = result.operators[place].effects[effect].condition
        result.operators[place].effects[effect].condition = condition.writing(out: written)
      }
    }
    result.goal = result.goal.writing(out: written)
    for place in rules.indices {
      rules[place].condition = rules[place].condition.writing(out: written)
    }
    // What nobody asks for any more is not worked out.
    var asked = Set(result.prohibited)
    for one in result.operators {
      asked.formUnion(one.condition.holds + one.condition.fails)
      for effect in one.effects { asked.formUnion(effect.condition.holds + effect.condition.fails) }
    }
    asked.formUnion(result.goal.holds + result.goal.fails)
    var waiting = Array(asked)
    while let atom = waiting.popLast() {
      for place in byHead[atom] ?? [] {
        for other in rules[place].condition.holds + rules[place].condition.fails
        where asked.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    rules.removeAll { !asked.contains($0.head) }
  }

  private func strata(_ rules: [CompactProblem.Rule]) -> [[CompactProblem.Rule]] {
    var edges: [[Int]] = Array(repeating: [], count: places.count)
    for rule in rules {
      for atom in rule.condition.holds + rule.condition.fails where atom >= result.storedCount {
        edges[Int(rule.head)].append(Int(atom))
      }
    }
    let components = Program.components(edges)
    let groups = Dictionary(grouping: rules) { components[Int($0.head)] }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension CompactProblem.Condition {
  /// With the conditions of atoms in their place.
  fileprivate func writing(out written: [Int32: CompactProblem.Condition])
    -> CompactProblem.Condition
  {
    var holds: Set<Int32> = []
    var fails = Set(self.fails)
    for atom in self.holds {
      if let condition = written[atom] {
        holds.formUnion(condition.holds)
        fails.formUnion(condition.fails)
      } else {
        holds.insert(atom)
      }
    }
    return CompactProblem.Condition(holds: holds.sorted(), fails: fails.sorted())
  }
}

extension CompactProblem.Operator {
  /// Puts effects without a condition together.
  fileprivate mutating func merge() {
    var begins: Set<Int32> = []
    var ends: Set<Int32> = []
    var rest: [(condition: CompactProblem.Condition, begins: [Int32], ends: [Int32])] = []
    for effect in effects {
      if effect.condition.holds.isEmpty && effect.condition.fails.isEmpty {
        begins.formUnion(effect.begins)
        ends.formUnion(effect.ends)
      } else {
        rest.append(effect)
      }
    }
    effects = rest
    if !begins.isEmpty || !ends.isEmpty {
      effects.insert((CompactProblem.Condition(), begins.sorted(), ends.sorted()), at: 0)
    }
  }
}
