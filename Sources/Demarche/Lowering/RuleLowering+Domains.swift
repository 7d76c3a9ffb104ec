import RuleEngine
import ScenarioLanguage

/// The values that a variable can have at most, as hidden relations.
///
/// A nested condition may ask about a number, date or text that only the recursion of its rule
/// gives a value to. What it is worked out for may not rest on that recursion, so it takes what the
/// variable could have if nothing but the slots it comes from were looked at:
///
/// ```
/// ?n is counted if ?n is first
/// ?n is counted if ?n is counted and not (? limits ?m and ?m < ?n)
///
/// domain(?n) if ?n is first          the slot of `is counted`, rule by rule
/// domain(?n) if domain(?n)
/// part(?n)   if domain(?n) and ? limits ?m and ?m < ?n
/// ```
///
/// That is finite and without a circle through an aggregate because the checker lets no value be
/// made of itself (`ValueFlow`, whose way from slot to slot this follows).
extension RuleLowering {
  /// A slot of a relation of the model.
  struct Column: Hashable {
    var relation: RelationID
    var slot: Int
  }

  struct Domains {
    fileprivate var columns: [Column: Program.RelationID] = [:]
    /// Named, but without rules so far.
    fileprivate var pending: [Column] = []
    /// Those of the rule being lowered.
    var variables: [VariableID: Program.RelationID] = [:]
  }

  /// The relation that holds every value a variable of the rule being lowered can have.
  mutating func domain(of variable: VariableID) -> Program.RelationID {
    if let known = domains.variables[variable] { return known }
    let head = part(over: [variable])
    domains.variables[variable] = head.relation
    addValues(of: variable, to: head, in: [rule.parts])
    return head.relation
  }

  /// Gives the domains of slots that were asked for their rules.
  mutating func defineDomains() {
    while let column = domains.pending.popLast() {
      guard let relation = domains.columns[column] else { continue }
      for rule in model.rules where rule.head == column.relation {
        begin(
          rule.condition.conjuncts, scope: rule.scope, head: rule.head,
          variables: rule.headTerms.reduce(into: []) { $0.formUnion($1.variables) })
        let variable: VariableID
        var parts = self.rule.parts
        if case .variable(let known) = rule.headTerms[column.slot] {
          variable = known
        } else {
          variable = fresh()
          parts.append(.compare(.variable(variable), .equal, rule.headTerms[column.slot]))
        }
        let head = Head(
          relation: relation, source: .part, operands: [operand(variable)], variables: [variable])
        addValues(of: variable, to: head, in: [parts])
      }
    }
  }

  private mutating func domain(of column: Column) -> Program.RelationID {
    if let known = domains.columns[column] { return known }
    lowered.program.relations.append(Program.Relation(arity: 1))
    let relation = Program.RelationID(lowered.program.relations.count - 1)
    domains.columns[column] = relation
    domains.pending.append(column)
    return relation
  }

  // MARK: Where values come from

  /// Adds rules that give `head` the values of a variable.
  ///
  /// - Parameter frames: the conjunctions around a place in the rule, the innermost last. Each
  ///   lacks the part that the next stands in, so what is followed becomes less with every step.
  private mutating func addValues(of variable: VariableID, to head: Head, in frames: [[Condition]])
  {
    let kind = Int(scope.variables[Int(variable.number)].kind.number)
    if !scope.variables[Int(variable.number)].name.isEmpty,
      let relation = lowered.kindRelations[kind]
    {
      return emit([.holds(relation, [operand(variable)])], to: head)
    }
    guard let parts = frames.last else { return }
    for part in parts {
      if let literal = sentence(part, giving: variable) { return emit([literal], to: head) }
    }
    for (place, part) in parts.enumerated() {
      if let term = part.definition(of: variable) {
        return addValues(of: term, as: variable, to: head, in: frames.without(place))
      }
    }
    var isFound = false
    for (place, part) in parts.enumerated() {
      guard case .any(let choices) = part else { continue }
      for choice in choices.flatMap(\.disjuncts) where Bindings.positive(choice).contains(variable)
      {
        isFound = true
        addValues(of: variable, to: head, in: frames.without(place) + [choice.conjuncts])
      }
    }
    if !isFound { addValues(of: variable, to: head, in: frames.dropLast()) }
  }

  private mutating func emit(_ literals: [Literal], to head: Head) {
    var body = Body()
    for literal in literals { body.add(literal) }
    emit(body, to: head)
  }

  /// A positive sentence as one that has the variable and nothing else: that outside the recursion
  /// itself, or the domain of the slot inside it.
  private mutating func sentence(_ part: Condition, giving variable: VariableID) -> Literal? {
    switch part {
    case .holds(let relation, let terms, let since):
      let operands = terms.map { operand($0, only: variable) }
      let program = Program.RelationID(Int(relation.number))
      if since == variable { return atom(relation, operands, since: since) }
      guard let slot = terms.firstIndex(where: { $0.isVariable(variable) }) else { return nil }
      guard recursion.restsOnHead(.holds(program, operands)) else {
        return .holds(program, operands)
      }
      return .holds(
        domain(of: Column(relation: relation, slot: slot)), [operand(variable)])
    case .happened(let action, let terms, let day):
      let terms = terms + [day ?? .anything]
      guard terms.contains(where: { $0.isVariable(variable) }) else { return nil }
      return .holds(
        lowered.eventRelations[Int(action.number)], terms.map { operand($0, only: variable) })
    default: return nil
    }
  }

  private mutating func operand(_ term: Term, only variable: VariableID) -> Program.Operand {
    switch term {
    case .value(let value): .constant(lowered.program.symbol(value))
    case .variable(variable): operand(variable)
    default: .anything
    }
  }

  /// Adds the values of a variable that an equation gives its value.
  private mutating func addValues(
    of term: Term, as variable: VariableID, to head: Head, in frames: [[Condition]]
  ) {
    var body = Body()
    let term = replacingExtremes(in: term, in: frames, &body)
    var aggregates: [Aggregate] = []
    term.collect(&aggregates)
    let elsewhere = frames.joined().reduce(into: rule.variables) { $0.formUnion($1.variables) }
    for plain in term.plainVariables.sorted() { addDomain(of: plain, in: frames, to: &body) }
    // What an aggregate cannot bind by itself stands before it; the other groups look it up.
    var groups: Variables = []
    for aggregate in aggregates {
      let condition = aggregate.condition
      let shared = condition.variables.subtracting(aggregate.of).intersection(elsewhere)
      let alone = Binding(condition.conjuncts, outside: shared.union(aggregate.of))
      for group in shared.subtracting(alone.bound).sorted() {
        addDomain(of: group, in: frames, to: &body)
      }
      groups.formUnion(shared)
    }
    let equation = Condition.compare(.variable(variable), .equal, term)
    if aggregates.isEmpty {
      lower([equation], from: body, to: head)
    } else {
      addComputed(equation, elsewhere, to: &body)
      for group in groups.sorted() { addDomain(of: group, in: frames, to: &body) }
      emit(body, to: head)
    }
  }

  private mutating func addDomain(
    of variable: VariableID, in frames: [[Condition]], to body: inout Body
  ) {
    guard !body.entries.contains(where: { $0.literal.isOnly(operand(variable)) }) else { return }
    let group = part(over: [variable])
    addValues(of: variable, to: group, in: frames)
    body.add(.holds(group.relation, group.operands))
  }

  /// The least and the greatest of some values are among them: so that nothing has to be compared
  /// that rests on what is being given its values.
  private mutating func replacingExtremes(
    in term: Term, in frames: [[Condition]], _ body: inout Body
  ) -> Term {
    switch term {
    case .value, .variable, .anything, .today: return term
    case .arithmetic(let left, let sign, let right):
      return .arithmetic(
        replacingExtremes(in: left, in: frames, &body), sign,
        replacingExtremes(in: right, in: frames, &body))
    case .duration(let amount, let unit):
      return .duration(replacingExtremes(in: amount, in: frames, &body), unit)
    case .aggregate(let aggregate):
      guard aggregate.function == .min || aggregate.function == .max, let of = aggregate.of.first
      else { return term }
      let group = part(over: [of])
      addValues(of: of, to: group, in: frames + [aggregate.condition.conjuncts])
      let value = fresh()
      body.add(.holds(group.relation, [operand(value)]))
      return .variable(value)
    }
  }
}

extension Condition {
  /// The other side of an equation of which a variable is one.
  fileprivate func definition(of variable: VariableID) -> Term? {
    guard case .compare(let left, .equal, let right) = self else { return nil }
    if left.isVariable(variable), !right.variables.contains(variable) { return right }
    if right.isVariable(variable), !left.variables.contains(variable) { return left }
    return nil
  }
}

extension Term {
  fileprivate func isVariable(_ variable: VariableID) -> Bool {
    if case .variable(variable) = self { true } else { false }
  }

  /// The variables outside aggregates.
  fileprivate var plainVariables: VariableSet {
    switch self {
    case .value, .anything, .today, .aggregate: []
    case .variable(let variable): [variable]
    case .arithmetic(let left, _, let right): left.plainVariables.union(right.plainVariables)
    case .duration(let amount, _): amount.plainVariables
    }
  }
}

extension Program.Literal {
  /// Whether it is an atom of one operand, and that the given one.
  fileprivate func isOnly(_ operand: Program.Operand) -> Bool {
    if case .holds(_, [operand]) = self { true } else { false }
  }
}

extension [[Condition]] {
  /// With a part of the innermost conjunction less.
  fileprivate func without(_ place: Int) -> [[Condition]] {
    guard let parts = last else { return self }
    return dropLast() + [[Condition](parts[..<place] + parts[(place + 1)...])]
  }
}
