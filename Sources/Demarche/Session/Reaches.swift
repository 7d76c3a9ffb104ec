import RuleEngine

/// How far something reaches: facts that may be other than they would be without it, as patterns.
///
/// What it is that reaches may be a stretch of history, whose facts are known, or an action, whose
/// facts have slots in them. Either way rules and reactions carry it on: a fact in a rule's body
/// hands the values that it fixes on to the rule's head. What nothing fixes may be anything, and
/// comparisons are taken to hold, so that more may be in the patterns than is reached, never less.
struct Reaches {
  enum Cell: Hashable {
    case anything
    case value(Symbol)
    /// Whatever stands in a slot of the action.
    case slot(Int)
  }
  typealias Pattern = [Cell]

  /// By relation of the program.
  private(set) var patterns: [[Pattern]]
  private let program: Program
  private var waiting: [(relation: Int, pattern: Pattern)] = []

  /// With more than so many patterns, all of a relation's facts count as reached.
  private static var patternLimit: Int { 64 }

  /// What differs after a stretch of history.
  /// - Parameters:
  ///   - facts: Those that came or went in it.
  ///   - dayPassed: Rules that look at the day are reached, whatever their facts.
  init(of facts: [(relation: Int, cells: [Symbol])], dayPassed: Bool, in program: Program) {
    self.program = program
    patterns = Array(repeating: [], count: program.relations.count)
    for fact in facts { reach(fact.relation, fact.cells.map { .value($0) }) }
    if dayPassed {
      for rule in program.rules where rule.body.contains(where: \.comparesWithToday) {
        reach(rule.head.index, rule.headTerms.map { Reaches.cell($0, [:]) })
      }
    }
    goOn()
  }

  /// What a move of an action may change, whatever the state.
  init(ofAction place: Int, in program: Program) {
    self.program = program
    patterns = Array(repeating: [], count: program.relations.count)
    let action = program.actions[place]
    let slots = Dictionary(uniqueKeysWithValues: (0..<action.slotCount).map { ($0, Cell.slot($0)) })
    reach(action.events.index, (0..<action.slotCount).map { .slot($0) } + [.anything])
    for effect in action.effects { reach(effect, slots) }
    goOn()
  }

  /// Whether anything of a relation is reached.
  func touches(_ relation: Int) -> Bool { !patterns[relation].isEmpty }

  // MARK: Carrying on

  private mutating func reach(_ relation: Int, _ pattern: Pattern) {
    let known = patterns[relation]
    if known.contains(where: { Reaches.covers($0, pattern) }) { return }
    var added = pattern
    if known.count >= Reaches.patternLimit {
      added = Array(repeating: .anything, count: pattern.count)
    }
    patterns[relation] = known.filter { !Reaches.covers(added, $0) } + [added]
    waiting.append((relation, added))
  }

  private mutating func reach(_ effect: Program.Effect, _ values: [Int: Cell]) {
    let relation = program.relations[effect.relation.index]
    let pattern = effect.terms.map { term -> Cell in
      switch term {
      case .constant(let symbol): .value(symbol)
      case .variable(let variable): values[variable] ?? .anything
      case .today, .arithmetic, .shift, nil: .anything
      }
    }
    // With the fact itself go those whose place it takes.
    let replaced = (effect.begins ? relation.uniqueness : []).map { uniqueness in
      pattern.enumerated().map {
        uniqueness.keys.contains($0.offset) ? $0.element : .anything
      }
    }
    for pattern in [pattern] + replaced {
      reach(effect.relation.index, pattern)
      if let longer = relation.sinceRelation { reach(longer.index, pattern + [.anything]) }
    }
  }

  private mutating func goOn() {
    while let (relation, pattern) = waiting.popLast() {
      for rule in program.rules {
        for literal in rule.body {
          guard let terms = operands(of: literal, on: relation),
            let values = Reaches.values(of: terms, where: pattern)
          else { continue }
          reach(rule.head.index, rule.headTerms.map { Reaches.cell($0, values) })
        }
      }
      for reaction in program.reactions where reaction.trigger.index == relation {
        let values = Dictionary(
          uniqueKeysWithValues: zip(reaction.variables, pattern).map { ($0, $1) })
        for effect in reaction.effects { reach(effect, values) }
      }
    }
  }

  /// What a literal says of a relation's facts, by column; nil where it says nothing of them.
  private func operands(of literal: Program.Literal, on relation: Int) -> [Program.Operand]? {
    switch literal {
    case .holds(let other, let terms), .absent(let other, let terms),
      .since(let other, let terms, _):
      return other.index == relation ? terms : nil
    case .aggregate(let aggregate, let groups, _):
      let source = program.aggregates[aggregate.index]
      guard source.source.index == relation else { return nil }
      var terms = Array(
        repeating: Program.Operand.anything, count: program.relations[relation].arity)
      for (column, operand) in zip(source.groups, groups) { terms[column] = operand }
      return terms
    case .compare, .none, .any, .fold: return nil
    }
  }

  // MARK: Patterns

  private static func covers(_ wide: Pattern, _ narrow: Pattern) -> Bool {
    zip(wide, narrow).allSatisfy { $0 == .anything || $0 == $1 }
  }

  private static func cell(_ operand: Program.Operand, _ values: [Int: Cell]) -> Cell {
    switch operand {
    case .constant(let symbol): .value(symbol)
    case .variable(let variable): values[variable] ?? .anything
    case .anything: .anything
    }
  }

  /// What variables are where a literal is about a fact of a pattern; nil where it cannot be.
  static func values(of terms: [Program.Operand], where pattern: Pattern) -> [Int: Cell]? {
    var values: [Int: Cell] = [:]
    for (term, cell) in zip(terms, pattern) {
      switch (term, cell) {
      case (.anything, _), (_, .anything): continue
      case (.constant(let symbol), .value(let value)): if symbol != value { return nil }
      case (.constant, .slot): continue
      case (.variable(let variable), _):
        if case .value(let value)? = values[variable], case .value(let other) = cell,
          value != other
        {
          return nil
        }
        // A value says more than a slot.
        if case .value? = values[variable] { continue }
        values[variable] = cell
      }
    }
    return values
  }

  /// Which values an action's slots have where a fact that it reaches is one of a pattern's; nil
  /// where none can be.
  static func slots(_ reached: Pattern, _ pattern: Pattern) -> [Int: Symbol]? {
    var slots: [Int: Symbol] = [:]
    for (cell, other) in zip(reached, pattern) {
      guard case .value(let value) = other else { continue }
      switch cell {
      case .anything: continue
      case .value(let own): if own != value { return nil }
      case .slot(let slot):
        if let own = slots[slot], own != value { return nil }
        slots[slot] = value
      }
    }
    return slots
  }
}

extension Program.Literal {
  /// Whether it compares with today itself.
  var comparesWithToday: Bool {
    switch self {
    case .compare(let left, _, let right, _): left.mentionsToday || right.mentionsToday
    case .holds, .since, .absent, .aggregate, .none, .any, .fold: false
    }
  }

  /// Itself and all that is nested in it.
  var flattened: [Program.Literal] {
    switch self {
    case .none(let body, _), .fold(_, _, _, let body, _, _): body.flatMap(\.flattened)
    case .any(let parts): parts.joined().flatMap(\.flattened)
    case .holds, .since, .absent, .compare, .aggregate: [self]
    }
  }
}
