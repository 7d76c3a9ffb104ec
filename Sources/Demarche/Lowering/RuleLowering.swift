import RuleEngine
import ScenarioLanguage

/// Turns conditions that are maintained (rules, triggers, prohibitions) into flat rules.
///
/// The engine's rules have atoms, absences of single tuples, comparisons and kept aggregates, and
/// nothing nested. What a condition nests becomes a relation of its own, hidden from users:
///
/// - `not C` becomes the absence of a tuple of `part(shared)`, with a rule `part(shared) if C`;
/// - `or` becomes a rule for each part: of the head if nothing is left to do, else of a relation
///   with the variables that the rest needs;
/// - an aggregate keeps the bindings of its condition in a relation that it counts or sums.
///
/// Where `C` cannot bind the shared variables by itself (`not ?x = ?y`), the atoms around it are
/// gathered into a relation first and stand in `C`'s rule too, so that nothing is ever enumerated
/// that was not bound. Atoms that rest on the rule's own head may not stand there, or a recursion
/// would go through `not`: see `RuleLowering+Context` and `RuleLowering+Domains`.
struct RuleLowering {
  typealias Literal = Program.Literal
  typealias Variables = VariableSet

  var lowered: LoweredModel
  private(set) var scope = Scope()
  let model: Model
  var recursion: Recursion
  var domains = Domains()
  /// The rule being lowered: its condition with what gives the head's terms their values, and the
  /// variables of the head.
  private(set) var rule: (parts: [Condition], variables: Variables) = ([], [])

  init(_ lowered: LoweredModel, of model: Model) {
    self.lowered = lowered
    self.model = model
    recursion = Recursion(model)
  }

  /// Takes up a rule, of which nothing is lowered yet.
  mutating func begin(
    _ parts: [Condition], scope: Scope, head: RelationID?, variables: Variables
  ) {
    self.scope = scope
    rule = (parts, variables)
    recursion.begin(head)
    domains.variables = [:]
  }

  /// Adds rules: the head's tuple is there for every binding of the condition that goes on from a
  /// body.
  mutating func add(
    head: Program.RelationID, _ terms: [Term], if condition: Condition, from body: Body = Body(),
    scope: Scope, source: LoweredRule.Source
  ) {
    let relation = Int(head.number) < model.relations.count ? RelationID(Int(head.number)) : nil
    begin(condition.conjuncts, scope: scope, head: relation, variables: [])
    var parts = condition.conjuncts
    var variables: [VariableID?] = []
    var operands: [Program.Operand] = []
    for term in terms {
      switch term {
      case .variable(let variable):
        operands.append(operand(variable))
        variables.append(variable)
      case .value(let value): operands.append(.constant(lowered.program.symbol(value)))
      default:
        let variable = fresh()
        operands.append(operand(variable))
        variables.append(variable)
        parts.append(.compare(.variable(variable), .equal, term))
      }
    }
    rule = (parts, VariableSet(variables.compactMap { $0 }))
    lower(
      parts, from: body,
      to: Head(relation: head, source: source, operands: operands, variables: rule.variables))
    defineDomains()
  }

  struct Head {
    var relation: Program.RelationID
    var source: LoweredRule.Source
    var operands: [Program.Operand]
    var variables: Variables
  }

  /// A body on the way: literals, what they say where that is worth saying, what has a value.
  struct Body {
    var entries: [(literal: Literal, words: Condition?)] = []
    var bound: Variables = []

    var grounds: [LoweredRule.Ground] {
      var atoms = 0
      return entries.compactMap { entry in
        if case .holds = entry.literal {
          atoms += 1
          return .atom(atoms - 1)
        }
        return entry.words.map { .condition($0) }
      }
    }
  }

  // MARK: Names

  func operand(_ variable: VariableID) -> Program.Operand { .variable(Int(variable.number)) }

  mutating func fresh() -> VariableID {
    scope.variables.append(Scope.Variable(name: "", kind: .number))
    return VariableID(scope.variables.count - 1)
  }

  private func isFresh(_ term: Term) -> Bool {
    guard case .variable(let variable) = term else { return false }
    return scope.variables[Int(variable.number)].name.isEmpty
  }

  /// A hidden relation over some variables.
  mutating func part(over variables: some Sequence<VariableID>) -> Head {
    let order = variables.sorted()
    lowered.program.relations.append(Program.Relation(arity: order.count))
    return Head(
      relation: Program.RelationID(lowered.program.relations.count - 1), source: .part,
      operands: order.map { operand($0) }, variables: VariableSet(order))
  }

  mutating func addAggregate(_ aggregate: Program.Aggregate) -> Program.AggregateID {
    lowered.program.aggregates.append(aggregate)
    return Program.AggregateID(lowered.program.aggregates.count - 1)
  }

  mutating func emit(_ body: Body, to head: Head) {
    recursion.note(head.relation, body.entries.lazy.map(\.literal))
    lowered.program.rules.append(
      Program.Rule(
        head: head.relation, headTerms: head.operands, body: body.entries.map(\.literal),
        variableCount: scope.variables.count))
    lowered.rules.append(LoweredRule(source: head.source, scope: scope, grounds: body.grounds))
  }

  // MARK: Conjunctions

  /// Adds rules for a conjunction that follows on a body.
  mutating func lower(_ parts: [Condition], from start: Body, to head: Head) {
    var body = start
    let outside = head.variables.union(start.bound)
    let variables = parts.map(\.variables)
    var uses: [VariableID: Int] = [:]
    for each in variables { for variable in each { uses[variable, default: 0] += 1 } }

    // What stands for itself comes first: it binds what the rest shares.
    var nested: [Int] = []
    var waiting: [Int] = []
    func elsewhere(_ place: Int) -> Variables {
      variables[place].filter { outside.contains($0) || (uses[$0] ?? 0) > 1 }
    }
    for (place, part) in parts.enumerated() {
      switch kind(of: part, elsewhere(place)) {
      case .plain: addPlain(part, to: &body)
      case .comparison: waiting.append(place)
      case .nested: nested.append(place)
      }
    }
    addReady(&waiting, parts, to: &body)
    while !nested.isEmpty {
      let ready = nested.indices.filter { index in
        let place = nested[index]
        return Binding([parts[place]], bound: body.bound, outside: elsewhere(place)).isComplete
      }
      // An `or` comes late, since it splits what is gathered up to it.
      let next =
        ready.first { if case .any = parts[nested[$0]] { false } else { true } } ?? ready.first ?? 0
      let place = nested.remove(at: next)
      switch parts[place] {
      case .any(let choices):
        if nested.isEmpty && waiting.isEmpty {
          for choice in choices.flatMap(\.disjuncts) {
            lower(choice.conjuncts, from: body, to: head)
          }
          return
        }
        lower(choices, elsewhere(place), to: &body)
      case .none(let inner): addAbsence(of: inner, elsewhere(place), words: parts[place], to: &body)
      default: addComputed(parts[place], elsewhere(place), to: &body)
      }
      addReady(&waiting, parts, to: &body)
    }
    // Whatever is left waits for a value that nothing gives; the checker does not let it through.
    for place in waiting { addPlain(parts[place], to: &body) }
    emit(body, to: head)
  }

  private enum PartKind { case plain, comparison, nested }

  private func kind(of part: Condition, _ elsewhere: Variables) -> PartKind {
    guard !part.hasAggregate else { return .nested }
    switch part {
    case .holds(_, let terms, _): return terms.allSatisfy(isSimple) ? .plain : .comparison
    case .happened(_, let terms, let day):
      return (terms + (day.map { [$0] } ?? [])).allSatisfy(isSimple) ? .plain : .comparison
    case .compare: return .comparison
    case .none(.compare(let left, let comparison, let right)):
      let inner = Condition.compare(left, comparison, right)
      return !inner.hasAggregate && inner.variables.isSubset(of: elsewhere) ? .comparison : .nested
    case .none(.holds(_, let terms, nil)):
      return terms.allSatisfy {
        switch $0 {
        case .value: true
        case .variable(let variable): elsewhere.contains(variable)
        default: false
        }
      } ? .comparison : .nested
    case .all, .any, .none: return .nested
    }
  }

  private func isSimple(_ term: Term) -> Bool {
    switch term {
    case .value, .variable, .anything: true
    case .today, .arithmetic, .duration, .aggregate: false
    }
  }

  /// Adds the comparisons that have what they need.
  private mutating func addReady(_ waiting: inout [Int], _ parts: [Condition], to body: inout Body)
  {
    var grew = true
    while grew {
      grew = false
      for (index, place) in waiting.enumerated().reversed() {
        let binding = Binding([parts[place]], bound: body.bound, outside: parts[place].variables)
        guard binding.isComplete else { continue }
        addPlain(parts[place], to: &body)
        waiting.remove(at: index)
        grew = true
      }
    }
  }

  // MARK: Parts

  private mutating func addPlain(_ part: Condition, to body: inout Body) {
    switch part {
    case .holds(let relation, let terms, let since):
      let operands = operands(terms, to: &body)
      body.entries.append((atom(relation, operands, since: since), nil))
      if let since { body.bound.insert(since) }
    case .happened(let action, let terms, let day):
      let operands = operands(terms + [day ?? .anything], to: &body)
      body.entries.append((.holds(lowered.eventRelations[Int(action.number)], operands), nil))
    case .compare(let left, let comparison, let right):
      // What gives a term of the head its value is no ground of its own.
      let literal = Literal.compare(
        expression(left), Program.Comparison(comparison), expression(right), isNegated: false)
      body.entries.append((literal, isFresh(left) ? nil : part))
      // Not those of the part: an aggregate's own variables have no value outside it.
      body.bound.formUnion(Body.variables(of: literal))
    case .none(.compare(let left, let comparison, let right)):
      let literal = Literal.compare(
        expression(left), Program.Comparison(comparison), expression(right), isNegated: true)
      body.entries.append((literal, part))
    case .none(.holds(let relation, let terms, _)):
      let operands = operands(terms, to: &body)
      body.entries.append((.absent(Program.RelationID(Int(relation.number)), operands), part))
    case .all, .any, .none: preconditionFailure("nested parts are lowered by themselves")
    }
  }

  mutating func atom(
    _ relation: RelationID, _ operands: [Program.Operand], since: VariableID?
  ) -> Literal {
    let place = Int(relation.number)
    guard let since else { return .holds(Program.RelationID(place), operands) }
    let longer: Program.RelationID
    if let known = lowered.program.relations[place].sinceRelation {
      longer = known
    } else {
      lowered.program.relations.append(Program.Relation(arity: operands.count + 1))
      longer = Program.RelationID(lowered.program.relations.count - 1)
      lowered.program.relations[place].sinceRelation = longer
      lowered.sinceRelations[longer] = Program.RelationID(place)
    }
    return .holds(longer, operands + [operand(since)])
  }

  private mutating func operands(_ terms: [Term], to body: inout Body) -> [Program.Operand] {
    terms.map { term in
      switch term {
      case .value(let value): return .constant(lowered.program.symbol(value))
      case .variable(let variable):
        body.bound.insert(variable)
        return operand(variable)
      case .anything: return .anything
      case .today, .arithmetic, .duration, .aggregate:
        let variable = fresh()
        let value = expression(term)
        body.entries.append(
          (.compare(.variable(Int(variable.number)), .equal, value, isNegated: false), nil))
        body.bound.insert(variable)
        return operand(variable)
      }
    }
  }

  /// The values of aggregates that stand before the part being lowered, in their order.
  private var aggregateValues: [VariableID] = []

  private mutating func expression(_ term: Term) -> Expression {
    switch term {
    case .value(let value): return .constant(lowered.program.symbol(value))
    case .variable(let variable): return .variable(Int(variable.number))
    case .anything: preconditionFailure("`?` has no value of its own")
    case .today: return .today
    case .arithmetic(let start, let sign, .duration(let amount, let unit)):
      return .shift(expression(start), isForward: sign == .plus, expression(amount), unit)
    case .arithmetic(let left, let operation, let right):
      return .arithmetic(expression(left), Expression.Operation(operation), expression(right))
    case .duration(let amount, _): return expression(amount)
    case .aggregate: return .variable(Int(aggregateValues.removeFirst().number))
    }
  }

  // MARK: Nested parts

  /// Lowers an `or` with more to come into a relation with the variables that the rest needs.
  private mutating func lower(_ choices: [Condition], _ elsewhere: Variables, to body: inout Body) {
    let choices = choices.flatMap(\.disjuncts)
    let each = choices.map { Binding($0.conjuncts, bound: body.bound, outside: elsewhere).bound }
    let common = each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
    let group = part(over: common)
    for choice in choices { lower(choice.conjuncts, from: body, to: group) }
    body = Body()
    body.entries = [(.holds(group.relation, group.operands), nil)]
    body.bound = common
  }

  private mutating func addAbsence(
    of inner: Condition, _ elsewhere: Variables, words: Condition, to body: inout Body
  ) {
    let group = part(over: inner.variables.intersection(elsewhere))
    lower(inner.conjuncts, from: start(for: inner, sharing: group.variables, &body), to: group)
    body.entries.append((.absent(group.relation, group.operands), words))
  }

  /// Adds a part with aggregates: each aggregate first, then the part.
  mutating func addComputed(
    _ part: Condition, _ elsewhere: Variables, to body: inout Body
  ) {
    var aggregates: [Aggregate] = []
    switch part {
    case .holds(_, let terms, _):
      for term in terms { term.collect(&aggregates) }
    case .happened(_, let terms, let day):
      for term in terms + (day.map { [$0] } ?? []) { term.collect(&aggregates) }
    case .compare(let left, _, let right):
      left.collect(&aggregates)
      right.collect(&aggregates)
    default:
      // `all` cannot stand here: conjunctions were taken apart.
      preconditionFailure("only sentences and comparisons have terms")
    }
    aggregateValues = aggregates.map { add($0, elsewhere, to: &body) }
    addPlain(part, to: &body)
  }

  private mutating func add(
    _ aggregate: Aggregate, _ elsewhere: Variables, to body: inout Body
  ) -> VariableID {
    let groups = aggregate.condition.variables.subtracting(aggregate.of).intersection(elsewhere)
    var kept = groups.union(aggregate.of)
    var condition = aggregate.condition
    if aggregate.function == .sum {
      // A sum takes every binding of all variables; the others only the values after `of`.
      condition = Bindings.told(apart: condition, elsewhere: groups) { fresh() }
      kept.formUnion(Binding(condition.conjuncts, bound: groups, outside: elsewhere).bound)
    }
    let source: Program.RelationID
    let columns: [VariableID]
    if let plain = plainSource(condition, kept) {
      (source, columns) = plain
    } else {
      let start = start(for: condition, sharing: kept, &body)
      let outer = aggregateValues
      let group = part(over: kept)
      lower(condition.conjuncts, from: start, to: group)
      aggregateValues = outer
      (source, columns) = (group.relation, kept.sorted())
    }
    let groupOrder = groups.sorted()
    let id = addAggregate(
      Program.Aggregate(
        function: Program.Function(aggregate.function), source: source,
        groups: groupOrder.compactMap { columns.firstIndex(of: $0) },
        value: aggregate.of.first.flatMap { columns.firstIndex(of: $0) }))
    let value = fresh()
    body.entries.append(
      (.aggregate(id, groups: groupOrder.map { operand($0) }, value: operand(value)), nil))
    body.bound.insert(value)
    return value
  }

  /// The relation that has just the bindings to aggregate over as its tuples, and the variable of
  /// each of its columns; nil where they have to be gathered in a relation of their own.
  private func plainSource(_ condition: Condition, _ kept: Variables)
    -> (Program.RelationID, [VariableID])?
  {
    let parts = condition.conjuncts
    guard parts.count == 1, case .holds(let relation, let terms, nil) = parts[0] else { return nil }
    let columns = terms.compactMap { term -> VariableID? in
      guard case .variable(let variable) = term else { return nil }
      return variable
    }
    guard columns.count == terms.count, columns.count == kept.count, VariableSet(columns) == kept
    else {
      return nil
    }
    return (Program.RelationID(Int(relation.number)), columns)
  }
}
