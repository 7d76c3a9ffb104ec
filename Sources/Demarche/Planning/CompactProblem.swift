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

  /// What an atom says; what aggregates come to has no name.
  struct Name: Hashable {
    var relation: Int
    var tuple: [Symbol]
  }

  var storedCount = 0
  var derivedCount = 0
  var names: [Name] = []
  /// What derived atoms rest on that were not written out where they stand, in the order in which
  /// they are worked out.
  struct Stratum {
    var rules: [Rule]
    var tallies: [CompactTally]
  }
  var strata: [Stratum] = []
  var operators: [Operator] = []
  var initial: [Int32] = []
  var goal = Condition()
  /// Atoms that no step may begin.
  var prohibited: [Int32] = []

  /// Whether moves need conjunctions of stored atoms, and effects need nothing. The goal may ask for
  /// derived ones.
  var isPlain: Bool {
    prohibited.isEmpty
      && operators.allSatisfy { one in
        (one.condition.holds + one.condition.fails).allSatisfy { $0 < storedCount }
          && one.effects.allSatisfy { $0.condition.holds.isEmpty && $0.condition.fails.isEmpty }
      }
  }

  /// A plain problem without ends; of its goal what is stored.
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
    let stored = Int32(storedCount)
    task.goal = atoms(
      Condition(
        holds: goal.holds.filter { $0 < stored }, fails: goal.fails.filter { $0 < stored }))
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
  private var tallies: [CompactTally] = []
  private var knownTallies: [TallyKey: Int32] = [:]
  private var size = 0

  private struct TallyKey: Hashable {
    var aggregate: Int
    var groups: [Symbol]
    var comparison: Program.Comparison
    var bound: Int64
  }

  private struct TooLarge: Error {}

  /// Nil where the problem does not fit.
  static func ground(_ reach: Reachability, _ uses: ProgramUses) -> CompactProblem? {
    guard !uses.mayDependOnDay else { return nil }
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
      if rule.isOpaque { return false }
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
    result.names = places.map { place in
      CompactProblem.Name(
        relation: place.relation,
        tuple: reach.database.tuple(Program.RelationID(place.relation), place.row))
    }
    for (atom, place) in places.prefix(result.storedCount).enumerated() {
      guard let base = relaxation.base[place.relation] else { continue }
      let tuple = reach.database.tuple(Program.RelationID(place.relation), place.row)
      if let row = reach.database.row(base, tuple), reach.database.holds(base, row) {
        result.initial.append(Int32(atom))
      }
    }
    var rules = try derivedRules()
    guard try addOperators() else { return nil }
    result.derivedCount += tallies.count
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
    let tallies = try rule.tallies.map { try tally($0, binding) }
    for place in result.indices {
      result[place].holds = Array(Set(result[place].holds + tallies)).sorted()
      result[place].fails = Array(Set(fails)).sorted()
    }
    return result
  }

  /// The atom of an aggregate's comparison under a binding.
  private mutating func tally(_ tally: Relaxation.Tally, _ binding: [Symbol]) throws -> Int32 {
    func symbol(_ operand: Program.Operand) throws -> Symbol {
      switch operand {
      case .constant(let symbol): return symbol
      case .variable(let variable): return binding[variable]
      case .anything: throw TooLarge()
      }
    }
    let aggregate = problem.lowered.program.aggregates[tally.aggregate.index]
    guard let bound = CompactTally.measure(reach.database.value(try symbol(tally.bound))) else {
      throw TooLarge()
    }
    let key = TallyKey(
      aggregate: tally.aggregate.index, groups: try tally.groups.map(symbol),
      comparison: tally.comparison, bound: bound)
    if let known = knownTallies[key] { return known }
    let arity = problem.lowered.program.relations[aggregate.source.index].arity
    var pattern: [Symbol?] = Array(repeating: nil, count: arity)
    for (column, group) in zip(aggregate.groups, key.groups) { pattern[column] = group }
    var entries: [CompactTally.Entry] = []
    for row in reach.database.rows(of: aggregate.source, matching: pattern).sorted() {
      guard let atom = atoms[.init(relation: aggregate.source.index, row: row)] else {
        throw TooLarge()
      }
      var value = CompactTally.one
      if aggregate.function != .count {
        let cell = aggregate.value.map { reach.database.tuple(aggregate.source, row)[$0] }
        guard let measured = cell.flatMap({ CompactTally.measure(reach.database.value($0)) }) else {
          throw TooLarge()
        }
        value = measured
      }
      entries.append(CompactTally.Entry(atom: atom, value: value))
    }
    size += entries.count
    if size > 50 * CompactProblem.sizeLimit { throw TooLarge() }
    let head = Int32(places.count + tallies.count)
    knownTallies[key] = head
    tallies.append(
      CompactTally(
        head: head, function: aggregate.function, entries: entries, comparison: tally.comparison,
        bound: bound))
    return head
  }

  private mutating func derivedRules() throws -> [CompactProblem.Rule] {
    var rules: [CompactProblem.Rule] = []
    var seen = Set<CompactProblem.Rule>()
    for (place, rule) in relaxation.rules.enumerated() {
      guard case .rule = rule.source, isMarked(rule.head.index) else { continue }
      for answer in reach.answers(of: place) {
        if reach.isInterrupted() { throw TooLarge() }
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
        if reach.isInterrupted() { throw TooLarge() }
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
        let firstTally = Int32(self.places.count)
        let isReady =
          condition.holds.allSatisfy { $0 < stored || $0 >= firstTally || written[$0] != nil }
          && condition.fails.allSatisfy { $0 < stored || $0 >= firstTally }
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
    for place in tallies.indices {
      for entry in tallies[place].entries.indices {
        let condition = written[tallies[place].entries[entry].atom]
        guard let condition, condition.fails.isEmpty, condition.holds.count == 1 else { continue }
        tallies[place].entries[entry].atom = condition.holds[0]
      }
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
      let place = Int(atom) - places.count
      if tallies.indices.contains(place) {
        for entry in tallies[place].entries where asked.insert(entry.atom).inserted {
          waiting.append(entry.atom)
        }
      }
      for place in byHead[atom] ?? [] {
        for other in rules[place].condition.holds + rules[place].condition.fails
        where asked.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    rules.removeAll { !asked.contains($0.head) }
    tallies.removeAll { !asked.contains($0.head) }
  }

  private func strata(_ rules: [CompactProblem.Rule]) -> [CompactProblem.Stratum] {
    var edges: [[Int]] = Array(repeating: [], count: result.storedCount + result.derivedCount)
    for tally in tallies {
      edges[Int(tally.head)] += tally.entries.map(\.atom).filter { $0 >= result.storedCount }
        .map { Int($0) }
    }
    for rule in rules {
      for atom in rule.condition.holds + rule.condition.fails where atom >= result.storedCount {
        edges[Int(rule.head)].append(Int(atom))
      }
    }
    let components = Program.components(edges)
    var groups: [Int32: CompactProblem.Stratum] = [:]
    for rule in rules {
      groups[components[Int(rule.head)], default: .init(rules: [], tallies: [])].rules.append(rule)
    }
    for tally in tallies {
      groups[components[Int(tally.head)], default: .init(rules: [], tallies: [])].tallies
        .append(tally)
    }
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
