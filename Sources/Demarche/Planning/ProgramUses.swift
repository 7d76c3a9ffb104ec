import RuleEngine

/// What of a program's conditions looks at more than which facts hold now: at the day, at since when
/// facts hold, at the events so far.
struct ProgramUses {
  /// Comparisons with today whose other values facts give: days on which one changes can be told.
  var comparisons: [TodayComparison] = []
  /// Something depends on the very day, and it cannot be told on which.
  var everyDay = false
  /// Actions that do something else on another day: their effects take the day, or history keeps it
  /// and is asked for it.
  var dated: Set<Int> = []
  /// By relation: it matters since when its facts hold.
  var since: Set<Int> = []
  /// By events' relation: they matter, and whether their days do.
  var events: [Int: Bool] = [:]

  /// Whether any of that is there.
  var mayDependOnDay: Bool {
    everyDay || !comparisons.isEmpty || !dated.isEmpty || !since.isEmpty || !events.isEmpty
  }

  /// A comparison with today, and the atoms around it that bind its variables.
  struct TodayComparison {
    var left: Expression
    var comparison: Program.Comparison
    var right: Expression
    var query: Program.Query
    var variables: [Int]
  }

  /// - Parameters:
  ///   - isUsed: whether a rule counts.
  ///   - actions: the actions that may be made, and the reactions that may be carried out.
  init(
    _ lowered: LoweredModel, rules isUsed: (Int) -> Bool, actions: (Int) -> Bool,
    reactions: (Int) -> Bool
  ) {
    let program = lowered.program
    let eventRelations = Set(lowered.eventRelations.map(\.index))
    let sinceOf = Dictionary(
      uniqueKeysWithValues: lowered.sinceRelations.map { ($0.key.index, $0.value.index) })
    for (place, rule) in program.rules.enumerated() where isUsed(place) {
      for (index, literal) in rule.body.enumerated() {
        _ = note(literal, events: eventRelations, since: sinceOf)
        if case .compare(let left, let comparison, let right, _) = literal,
          left.mentionsToday || right.mentionsToday
        {
          add(left, comparison, right, of: rule, at: index)
        }
      }
    }
    for (place, action) in program.actions.enumerated() where actions(place) {
      for effect in action.effects where note(effect, events: eventRelations, since: sinceOf) {
        dated.insert(place)
      }
    }
    let reacting = program.reactions.enumerated().filter { reactions($0.offset) }
      .flatMap(\.element.effects)
    for effect in reacting where note(effect, events: eventRelations, since: sinceOf) {
      everyDay = true
    }
    // What follows from a move at once begins on its day too.
    let followsKept = reacting.contains { $0.begins && since.contains($0.relation.index) }
    for (place, action) in program.actions.enumerated() where actions(place) {
      let isKept =
        events[action.events.index] == true
        || action.effects.contains { $0.begins && since.contains($0.relation.index) }
      if isKept || followsKept { dated.insert(place) }
    }
  }

  /// Whether an effect depends on the day.
  private mutating func note(
    _ effect: Program.Effect, events eventRelations: Set<Int>, since sinceOf: [Int: Int]
  ) -> Bool {
    var isDated = effect.terms.contains { $0?.mentionsToday ?? false }
    for query in [effect.query].compactMap({ $0 }) + effect.computed.map(\.query) {
      for literal in query.body {
        if note(literal, events: eventRelations, since: sinceOf) { isDated = true }
      }
    }
    return isDated
  }

  private mutating func add(
    _ left: Expression, _ comparison: Program.Comparison, _ right: Expression,
    of rule: Program.Rule, at place: Int
  ) {
    var body: [Program.Literal] = []
    var bound = Set<Int>()
    var waiting: [(Int, Expression)] = []
    for literal in rule.body {
      switch literal {
      case .holds(_, let terms):
        body.append(literal)
        for case .variable(let variable) in terms { bound.insert(variable) }
      case .aggregate(_, let groups, let value):
        body.append(literal)
        for case .variable(let variable) in groups + [value] { bound.insert(variable) }
      case .compare(.variable(let variable), .equal, let value, isNegated: false)
      where !value.mentionsToday:
        waiting.append((variable, value))
      case .compare(let value, .equal, .variable(let variable), isNegated: false)
      where !value.mentionsToday:
        waiting.append((variable, value))
      default: continue
      }
    }
    while let next = waiting.firstIndex(where: { $0.1.variables.allSatisfy(bound.contains) }) {
      let (variable, value) = waiting.remove(at: next)
      guard bound.insert(variable).inserted else { continue }
      body.append(.compare(.variable(variable), .equal, value, isNegated: false))
    }
    let variables = Array(Set(left.variables + right.variables)).sorted()
    guard variables.allSatisfy(bound.contains) else {
      everyDay = true
      return
    }
    comparisons.append(
      TodayComparison(
        left: left, comparison: comparison, right: right,
        query: Program.Query(body: body, variableCount: max(rule.variableCount, 1)),
        variables: variables))
  }

  /// Whether a condition compares with today; what it asks of history is noted.
  private mutating func note(
    _ literal: Program.Literal, events eventRelations: Set<Int>, since sinceOf: [Int: Int]
  ) -> Bool {
    switch literal {
    case .holds(let relation, let terms), .absent(let relation, let terms):
      if eventRelations.contains(relation.index) {
        let asksDay = terms.last.map { $0 != .anything } ?? false
        events[relation.index] = (events[relation.index] ?? false) || asksDay
      }
      if let base = sinceOf[relation.index] { since.insert(base) }
    case .since(let relation, _, _): since.insert(relation.index)
    case .compare(let left, _, let right, _): return left.mentionsToday || right.mentionsToday
    case .aggregate: return false
    case .none(let body, _), .fold(_, _, _, let body, _, _):
      return note(body, events: eventRelations, since: sinceOf)
    case .any(let parts):
      return note(Array(parts.joined()), events: eventRelations, since: sinceOf)
    }
    return false
  }

  private mutating func note(
    _ body: [Program.Literal], events eventRelations: Set<Int>, since sinceOf: [Int: Int]
  ) -> Bool {
    var isDated = false
    for literal in body where note(literal, events: eventRelations, since: sinceOf) {
      isDated = true
    }
    return isDated
  }
}

extension Expression {
  var mentionsToday: Bool {
    switch self {
    case .constant, .variable: false
    case .today: true
    case .arithmetic(let left, _, let right), .shift(let left, _, let right, _):
      left.mentionsToday || right.mentionsToday
    }
  }

  /// With a day in place of today.
  func on(_ day: Symbol) -> Expression {
    switch self {
    case .constant, .variable: self
    case .today: .constant(day)
    case .arithmetic(let left, let operation, let right):
      .arithmetic(left.on(day), operation, right.on(day))
    case .shift(let start, let isForward, let amount, let unit):
      .shift(start.on(day), isForward: isForward, amount.on(day), unit)
    }
  }
}
