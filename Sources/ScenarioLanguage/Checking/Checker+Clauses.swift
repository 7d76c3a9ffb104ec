// What every clause with a condition goes through: variables, kinds, binding.

extension Checker {
  /// Settles the kinds of a clause's variables and reports those without a value.
  ///
  /// `results` are the terms of its head or effect. A scope that inherits brings the kinds of its
  /// first variables along.
  mutating func settle(
    _ condition: DraftCondition?, results: [DraftTerm], in scope: inout ClauseScope,
    inherited: VariableKinds.Decided = [:], warnsOfSingleUse: Bool
  ) {
    var kinds = VariableKinds(model: model, scope: scope, inherited: inherited)
    kinds.settle(condition.map { [$0] } ?? [], terms: results)
    scope = kinds.scope
    kindPlaces = kinds.decided
    clashing = []
    for clash in kinds.clashes {
      reportClash(clash.variable, clash.first, clash.second, scope)
    }
    let bound = scope.variables.indices.filter { scope.variables[$0].isInherited }
    var boundness = Boundness(
      condition, homes: scope.homes, inherited: bound.map { VariableID($0) })
    boundness.use(results)
    let unbound = boundness.unbound()
    reportUnbound(unbound, boundness, scope)
    guard warnsOfSingleUse, !boundness.isBroken else { return }
    let reported = Set(unbound.map(\.variable))
    for (number, variable) in scope.variables.enumerated()
    where variable.uses == 1 && !variable.isInherited && !reported.contains(VariableID(number)) {
      report(.singleUse(variable.name), at: variable.span)
    }
  }

  private mutating func reportUnbound(
    _ uses: [Boundness.Use], _ boundness: Boundness, _ scope: ClauseScope
  ) {
    var reported: Set<VariableID> = []
    for use in uses where reported.insert(use.variable).inserted {
      let name = scope[use.variable].name
      if let alternative = boundness.alternatives.first(where: {
        let count = $0.count[use.variable] ?? 0
        return count > 0 && count < $0.parts.count
      }) {
        let missing = alternative.parts.firstIndex {
          !boundness.places[$0].bound.contains(use.variable)
        }
        report(.orVariable(name, part: (missing ?? 0) + 1), at: use.span)
        continue
      }
      report(.unboundVariable(name, reason(for: use, boundness)), at: use.span)
    }
  }

  private func reason(for use: Boundness.Use, _ boundness: Boundness) -> UnboundReason {
    if let place = boundness.placeThatBinds(use.variable) {
      switch boundness.places[place].nature {
      case .negation: return .onlyInNegation
      case .aggregate: return .onlyInAggregate
      case .whole, .part: break
      }
    }
    let ways = Set(boundness.uses.filter { $0.variable == use.variable }.map(\.way))
    if ways.contains(.aggregate) { return .onlyInAggregate }
    if ways.contains(.term) { return .onlyInArithmetic }
    if ways.contains(.comparison) { return .onlyCompared }
    return .onlyInResult
  }

  /// A condition on its own, with variables of its own after those it inherits. Where they are
  /// columns of an answer, each must have a value however the condition holds.
  mutating func condition(
    _ index: ConditionIndex, in file: FileText, inheriting outer: Inherited = Inherited(),
    warnsOfSingleUse: Bool = false, givesColumns: Bool = false
  ) -> (condition: Condition, scope: ClauseScope) {
    var scope = ClauseScope(inheriting: outer.variables)
    scope.scan(index, in: file)
    scope.settle(in: file)
    let draft = draft(index, in: file, scope)
    let columns = givesColumns ? scope.columns : []
    let results = columns.map { DraftTerm.variable($0, scope[$0].span) }
    settle(
      draft, results: results, in: &scope, inherited: outer.kinds,
      warnsOfSingleUse: warnsOfSingleUse)
    return (lower(draft, scope), scope)
  }

  /// The variables that a clause has from the item it stands in.
  struct Inherited {
    var variables: [(word: WordID, variable: ClauseScope.Variable)] = []
    var kinds: VariableKinds.Decided = [:]
  }

  /// Kinds of variables that could not be found out are reported already; the model needs one.
  func finished(_ scope: ClauseScope) -> Scope { scope.scope(defaultKind: .number) }

  /// `begins FACT [where CONDITION]` or `ends …`.
  mutating func effect(
    _ clause: ClauseSyntax, in file: FileText, inheriting outer: Inherited,
    warnsOfSingleUse: Bool
  ) -> Effect? {
    guard case .effect(let sentence, let condition) = clause.body else { return nil }
    var scope = ClauseScope(inheriting: outer.variables)
    scope.scan(sentence, in: file)
    if let condition { scope.scan(condition, in: file) }
    scope.settle(in: file)
    let head = draft(sentence, in: file, scope, region: 0, sorts: .relation)
    let draft = condition.map { self.draft($0, in: file, scope) }
    settle(
      draft, results: head?.terms ?? [.missing(clause.span)], in: &scope,
      inherited: outer.kinds, warnsOfSingleUse: warnsOfSingleUse)
    let lowered = draft.map { lower($0, scope) }
    guard let head, case .relation(let relation) = head.target else { return nil }
    let begins = clause.kind == .begins
    let terms = lowerResult(head, scope, allowsAnything: !begins)
    if model[relation].isDerived {
      report(derivedChanged(relation, begins ? .begun : .ended), at: head.span)
      return nil
    }
    return Effect(
      begins: begins, relation: relation, terms: terms, condition: lowered,
      scope: finished(scope), span: clause.span)
  }

  func derivedChanged(_ relation: RelationID, _ change: DerivedChange) -> CheckMistake {
    .derivedChanged(
      change, model[relation].phrase.text { "?" + model[relation].slots[$0].name },
      rules: rulesByHead[relation] ?? [])
  }
}

extension FileText {
  /// A clause's body as written, white space collapsed and comments left out.
  func text(of clause: ClauseSyntax) -> String {
    let subclauses = tree.clauses[clause.subclauses]
    let end = subclauses.reduce(clause.span.end) { min($0, $1.span.start) }
    let first = clause.keyword.map { $0 + 1 } ?? firstToken(from: clause.span.start)
    return text(tokens(from: first, before: end))
  }

  /// The first token that starts at a byte or after it.
  func firstToken(from start: Int32) -> Int {
    var (low, high) = (0, tree.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tree.tokens[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
