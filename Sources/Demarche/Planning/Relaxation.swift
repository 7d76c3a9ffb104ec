import RuleEngine
import ScenarioLanguage

/// A planning program without ends: every effect that begins something is a rule, nothing is ever
/// taken away, and what cannot be told without a day or a number is taken to be so. What does not
/// hold in the state that this comes to can never hold, whatever is done and however long it takes.
///
/// Values made by arithmetic or from today would have no end. A column that can get such a value
/// holds `Relaxation.made` for all of them, and what compares it is left out. So the relaxed state is
/// finite. (Delete relaxation, as in Bonet and Geffner 2001, over abstracted values.)
struct Relaxation {
  /// What stands for every value that is made on the way.
  static let made = Symbol.atom(0x3FFF_FFFE)

  /// A rule before its columns are abstracted.
  struct Raw {
    enum Source: Hashable {
      case rule(Int)
      case begins(Owner, effect: Int)
      case ends(Owner, effect: Int)
      case event(action: Int)
      case since
    }
    enum Owner: Hashable {
      case action(Int)
      case reaction(Int)
    }
    var source: Source
    var head: Program.RelationID
    /// Nil for a value that is made.
    var terms: [Program.Operand?]
    var body: [Program.Literal]
    var variableCount: Int
    /// Of a rule that ends: the relation it ends facts of, and which column each term is.
    var target: (relation: Program.RelationID, columns: [Int])?
  }

  /// A rule as it is evaluated, and what of its conditions it leaves out.
  struct Rule {
    var source: Raw.Source
    var head: Program.RelationID
    var terms: [Program.Operand]
    var body: [Program.Literal]
    var variableCount: Int
    /// By place in the body: values that the rule asks for in columns that do not tell them apart.
    var exact: [Int: [Int: Symbol]] = [:]
    /// Atoms whose absence the rule asks for, and that may come or go.
    var absent: [(relation: Program.RelationID, terms: [Program.Operand])] = []
    /// The same, of which one is meant, but not which.
    var mayBeAbsent: [(relation: Program.RelationID, terms: [Program.Operand])] = []
    /// Relations that it looks at in ways that are not told apart by facts.
    var whole: Set<Int> = []
    /// Whether something was left out that only days, numbers or history can tell.
    var isAbstract = false
    /// Comparisons of aggregates with numbers, which are left out too, and can be told from facts.
    var tallies: [Tally] = []
    /// Whether more than tallies was left out.
    var isOpaque = false
    var target: (relation: Program.RelationID, columns: [Int])?
  }

  /// That an aggregate's value compares with another that is known, as in `count of … >= 3`.
  struct Tally {
    var aggregate: Program.AggregateID
    var groups: [Program.Operand]
    var comparison: Program.Comparison
    var bound: Program.Operand
  }

  let problem: PlanningProgram
  /// Stored relations that some effect begins or ends, and derived ones that rest on them or on today.
  private(set) var isFluent: [Bool]
  /// By relation and column.
  private(set) var isMade: [[Bool]]
  private(set) var rules: [Rule] = []
  private(set) var program: Program
  /// Where what held in the first state is kept, of stored relations that change.
  private(set) var base: [Int: Program.RelationID] = [:]
  private(set) var isEnded: Set<Int> = []

  init(_ problem: PlanningProgram) {
    self.problem = problem
    let lowered = problem.lowered
    program = lowered.program
    program.rules = []
    program.aggregates = []
    program.actions = []
    program.reactions = []
    program.prohibitions = []
    program.relations = lowered.program.relations.map { Program.Relation(arity: $0.arity) }
    isFluent = Array(repeating: false, count: program.relations.count)
    isMade = program.relations.map { Array(repeating: false, count: $0.arity) }

    var raws = effectRules()
    for raw in raws { isFluent[(raw.target?.relation ?? raw.head).index] = true }
    for (place, relation) in lowered.program.relations.enumerated() {
      if let longer = relation.sinceRelation, isFluent[place] { isFluent[longer.index] = true }
      if isFluent[place], !relation.uniqueness.isEmpty { isEnded.insert(place) }
    }
    for raw in raws { if let target = raw.target { isEnded.insert(target.relation.index) } }
    // Moves that are always legal, and deadlines that only wait for their day, matter all the same.
    let asked =
      problem.legal.compactMap { $0 } + problem.open.values.map(\.moves) + [problem.goal]
      + lowered.program.reactions.map(\.trigger)
    for relation in asked { isFluent[relation.index] = true }
    findDerivedFluents()
    raws += sinceRules()
    for (place, rule) in lowered.program.rules.enumerated() where isFluent[rule.head.index] {
      raws.append(
        Raw(
          source: .rule(place), head: rule.head, terms: rule.headTerms, body: rule.body,
          variableCount: rule.variableCount))
    }
    for place in isFluent.indices where isFluent[place] && isStored(place) {
      program.relations.append(Program.Relation(arity: program.relations[place].arity))
      base[place] = Program.RelationID(program.relations.count - 1)
    }
    abstractColumns(raws)
    rules = raws.map(relaxed)
    for rule in rules {
      program.rules.append(
        Program.Rule(
          head: rule.head, headTerms: rule.terms, body: rule.body,
          variableCount: rule.variableCount))
    }
    for (place, kept) in base.sorted(by: { $0.key < $1.key }) {
      let columns = (0..<program.relations[place].arity).map { Program.Operand.variable($0) }
      program.rules.append(
        Program.Rule(
          head: Program.RelationID(place), headTerms: columns, body: [.holds(kept, columns)],
          variableCount: columns.count))
    }
  }

  /// Whether effects, and not rules, make a relation of the planning program.
  func isStored(_ relation: Int) -> Bool {
    !problem.lowered.program.rules.contains { $0.head.index == relation }
  }

  /// A tuple with what is made in place of values that the relation does not tell apart.
  func abstracted(_ relation: Int, _ tuple: [Symbol]) -> [Symbol] {
    zip(tuple, isMade[relation]).map { $1 ? Relaxation.made : $0 }
  }

  // MARK: Effects as rules

  private mutating func effectRules() -> [Raw] {
    let source = problem.lowered.program
    var raws: [Raw] = []
    for (place, action) in source.actions.enumerated() {
      // Of an open action what any value would do, and what those do that are tried: for the search
      // has to know what their legality rests on.
      var bodies: [(moves: Program.RelationID, slots: [Int])] = []
      if let legal = problem.legal[place] { bodies.append((legal, Array(0..<action.slotCount))) }
      if let open = problem.open[place] { bodies.append((open.moves, open.slots)) }
      for (moves, slots) in bodies {
        let body = Program.Literal.holds(moves, slots.map { .variable($0) })
        for (effect, what) in action.effects.enumerated() {
          raws += self.raws(what, body, .action(place), effect, variables: action.slotCount)
        }
        raws.append(
          Raw(
            source: .event(action: place), head: action.events,
            terms: (0..<action.slotCount).map {
              slots.contains($0) ? Program.Operand.variable($0) : nil
            } + [nil], body: [body], variableCount: max(action.slotCount, 1)))
      }
    }
    for (place, reaction) in source.reactions.enumerated() {
      let body = Program.Literal.holds(
        reaction.trigger,
        reaction.variables.map { .variable($0) } + (reaction.hasDay ? [.anything] : []))
      for (effect, what) in reaction.effects.enumerated() {
        raws += self.raws(
          what, body, .reaction(place), effect, variables: (reaction.variables.max() ?? -1) + 1)
      }
    }
    return raws
  }

  private mutating func raws(
    _ effect: Program.Effect, _ body: Program.Literal, _ owner: Raw.Owner, _ place: Int,
    variables: Int
  ) -> [Raw] {
    let terms: [Program.Operand??] = effect.terms.map { term in
      switch term {
      case nil: nil
      case .constant(let symbol)?: .some(.constant(symbol))
      case .variable(let variable)?: .some(.variable(variable))
      default: .some(nil)
      }
    }
    let count = max(
      variables, effect.query?.variableCount ?? 0,
      (effect.computed.map { max($0.variable + 1, $0.query.variableCount) }.max() ?? 0), 1)
    var head = effect.relation
    var target: (relation: Program.RelationID, columns: [Int])?
    if !effect.begins {
      let columns = terms.indices.filter { terms[$0] != nil }
      program.relations.append(Program.Relation(arity: columns.count))
      isFluent.append(true)
      isMade.append(Array(repeating: false, count: columns.count))
      head = Program.RelationID(program.relations.count - 1)
      target = (effect.relation, columns)
    }
    let bodies = Relaxation.alternatives(effect.query?.body ?? [])
    return bodies.map { alternative in
      Raw(
        source: effect.begins ? .begins(owner, effect: place) : .ends(owner, effect: place),
        head: head, terms: terms.compactMap { $0 }, body: [body] + alternative,
        variableCount: count, target: target)
    }
  }

  /// A body without `any`: one for each choice.
  private static func alternatives(_ body: [Program.Literal]) -> [[Program.Literal]] {
    var result: [[Program.Literal]] = [[]]
    for literal in body {
      if case .any(let parts) = literal {
        let choices = parts.flatMap { alternatives($0) }
        result = result.flatMap { start in choices.map { start + $0 } }
      } else {
        result = result.map { $0 + [literal] }
      }
    }
    return result
  }

  private func sinceRules() -> [Raw] {
    problem.lowered.program.relations.enumerated().compactMap { place, relation in
      guard let longer = relation.sinceRelation, isFluent[place] else { return nil }
      let columns = (0..<relation.arity).map { Program.Operand.variable($0) }
      return Raw(
        source: .since, head: longer, terms: columns + [nil],
        body: [.holds(Program.RelationID(place), columns)], variableCount: max(relation.arity, 1))
    }
  }

  private mutating func findDerivedFluents() {
    let source = problem.lowered.program
    var grew = true
    while grew {
      grew = false
      for rule in source.rules where !isFluent[rule.head.index] {
        let changes = rule.body.contains { literal in
          switch literal {
          case .holds(let relation, _), .absent(let relation, _): isFluent[relation.index]
          case .compare(let left, _, let right, _): left.mentionsToday || right.mentionsToday
          case .aggregate(let id, _, _): isFluent[source.aggregates[id.index].source.index]
          case .since, .none, .any, .fold: true
          }
        }
        if changes {
          isFluent[rule.head.index] = true
          grew = true
        }
      }
    }
  }

  // MARK: Abstraction

  private mutating func abstractColumns(_ raws: [Raw]) {
    var grew = true
    while grew {
      grew = false
      for raw in raws {
        let known = precise(raw)
        for (column, term) in raw.terms.enumerated() where !isMade[raw.head.index][column] {
          let isKnown =
            switch term {
            case .constant?: true
            case .variable(let variable)?: known.contains(variable)
            case .anything?, nil: false
            }
          if isKnown { continue }
          isMade[raw.head.index][column] = true
          grew = true
        }
      }
    }
  }

  /// The variables that have a value of the scenario's own.
  private func precise(_ raw: Raw) -> Set<Int> {
    var known = Set<Int>()
    for literal in raw.body {
      switch literal {
      case .holds(let relation, let terms), .since(let relation, let terms, _):
        for (column, term) in terms.enumerated() where !isMade[relation.index][column] {
          if case .variable(let variable) = term { known.insert(variable) }
        }
      default: continue
      }
    }
    var grew = true
    while grew {
      grew = false
      for case .compare(let left, .equal, let right, isNegated: false) in raw.body {
        for (target, value) in [(left, right), (right, left)] {
          guard case .variable(let variable) = target, !known.contains(variable) else { continue }
          switch value {
          case .constant: known.insert(variable)
          case .variable(let other) where known.contains(other): known.insert(variable)
          default: continue
          }
          grew = true
        }
      }
    }
    return known
  }

  private func relaxed(_ raw: Raw) -> Rule {
    let known = precise(raw)
    var rule = Rule(
      source: raw.source, head: raw.head,
      terms: raw.terms.enumerated().map { column, term in
        guard let term, !isMade[raw.head.index][column] else {
          return .constant(Relaxation.made)
        }
        return term
      }, body: [], variableCount: raw.variableCount)
    rule.target = raw.target
    func terms(_ relation: Program.RelationID, _ terms: [Program.Operand]) -> [Program.Operand] {
      terms.enumerated().map { isMade[relation.index][$0.offset] ? .anything : $0.element }
    }
    func areKnown(_ operands: [Program.Operand]) -> Bool {
      operands.allSatisfy { if case .variable(let v) = $0 { known.contains(v) } else { true } }
    }
    let (tallies, told) = tallies(raw, known)
    for (place, literal) in raw.body.enumerated() where !told.contains(place) {
      switch literal {
      case .holds(let relation, let operands):
        for (column, operand) in operands.enumerated() where isMade[relation.index][column] {
          guard case .constant(let value) = operand else { continue }
          rule.exact[rule.body.count, default: [:]][column] = value
        }
        rule.body.append(.holds(relation, terms(relation, operands)))
      case .since(let relation, let operands, _):
        rule.body.append(.holds(relation, terms(relation, operands)))
        rule.isAbstract = true
      case .absent(let relation, let operands):
        let isWhole = areKnown(operands)
        if !isFluent[relation.index] {
          if isWhole { rule.body.append(literal) } else { rule.isAbstract = true }
          continue
        }
        if isWhole, let first = base[relation.index], !isEnded.contains(relation.index),
          !isMade[relation.index].contains(true)
        {
          rule.body.append(.absent(first, operands))
        }
        if isWhole {
          rule.absent.append((relation, terms(relation, operands)))
          continue
        }
        // A value that is made can be any.
        rule.isAbstract = true
        let told = operands.map { areKnown([$0]) ? $0 : .anything }
        rule.mayBeAbsent.append((relation, terms(relation, told)))
      case .compare(let left, _, let right, _):
        let variables = left.variables + right.variables
        if left.mentionsToday || right.mentionsToday || !variables.allSatisfy(known.contains) {
          rule.isAbstract = true
        } else {
          rule.body.append(literal)
        }
      case .aggregate(let id, _, _):
        rule.whole.insert(problem.lowered.program.aggregates[id.index].source.index)
        rule.isAbstract = true
      case .none(let body, let outer):
        if let (relation, operands) = single(body, outer), areKnown(operands) {
          if isFluent[relation.index] {
            rule.absent.append((relation, terms(relation, operands)))
          } else {
            rule.body.append(.absent(relation, operands))
          }
          continue
        }
        body.visitRelations { rule.whole.insert($0.index) }
        rule.isAbstract = true
      case .fold(_, _, _, let body, _, _):
        body.visitRelations { rule.whole.insert($0.index) }
        rule.isAbstract = true
      case .any: rule.isAbstract = true
      }
    }
    rule.isOpaque = rule.isAbstract || !rule.whole.isEmpty
    rule.tallies = tallies
    for tally in tallies {
      rule.whole.insert(problem.lowered.program.aggregates[tally.aggregate.index].source.index)
      rule.isAbstract = true
    }
    return rule
  }

  /// A nested body of one atom, its own variables as whatever stands there.
  private func single(_ body: [Program.Literal], _ outer: [Int])
    -> (relation: Program.RelationID, terms: [Program.Operand])?
  {
    guard body.count == 1, case .holds(let relation, let terms) = body[0] else { return nil }
    var seen = Set<Int>()
    var result: [Program.Operand] = []
    for term in terms {
      guard case .variable(let variable) = term, !outer.contains(variable) else {
        result.append(term)
        continue
      }
      guard seen.insert(variable).inserted else { return nil }
      result.append(.anything)
    }
    return (relation, result)
  }
}

extension [Program.Literal] {
  /// The relations that stand anywhere in a body.
  func visitRelations(_ visit: (Program.RelationID) -> Void) {
    for literal in self {
      switch literal {
      case .holds(let relation, _), .absent(let relation, _), .since(let relation, _, _):
        visit(relation)
      case .none(let body, _), .fold(_, _, _, let body, _, _): body.visitRelations(visit)
      case .any(let parts): for part in parts { part.visitRelations(visit) }
      case .compare, .aggregate: continue
      }
    }
  }
}
