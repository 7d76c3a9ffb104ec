// What every clause with a condition goes through: variables, kinds, binding.

/// What a clause's variables are for.
enum ClauseUse {
  /// Rules, actions and `never`: a variable that stands once is doubtful.
  case rule
  /// What goes by bindings of all named variables: it may be there to tell them apart.
  case action
  /// A question: its variables are the columns of the answer.
  case question
}

extension Checker {
  /// Settles the kinds of a clause's variables and reports those without a value.
  ///
  /// `results` are the terms of its head or effect. A scope that inherits brings along what is known
  /// of its first variables.
  mutating func settle(
    _ condition: DraftCondition?, results: [DraftTerm], in scope: inout ClauseScope,
    inherited: Inherited = Inherited(), use: ClauseUse = .action
  ) {
    var kinds = VariableKinds(scope: consume scope, inherited: inherited.kinds)
    kinds.settle(condition.map { [$0] } ?? [], terms: results, in: model)
    scope = kinds.scope
    kindPlaces = kinds.decided
    clashing = VariableSet()
    for clash in kinds.clashes {
      reportClash(clash.variable, clash.first, clash.second, scope)
    }
    let bound = scope.variables.indices.filter { scope.variables[$0].isInherited }
    var boundness = Boundness(
      condition, homes: scope.homes, inherited: bound.map { VariableID($0) })
    boundness.use(results)
    if use == .question { boundness.useColumns(scope) }
    var unbound = boundness.unbound()
    if !inherited.partial.entries.isEmpty, !boundness.isBroken {
      unbound += boundness.uses.filter { inherited.partial[$0.variable] != nil }
    }
    reportUnbound(
      unbound.sorted { $0.span.start < $1.span.start }, boundness, inherited.partial, scope)
    partial = boundness.partial(in: scope, except: VariableSet(unbound.lazy.map(\.variable)))
    guard use == .rule, !boundness.isBroken else { return }
    let reported = VariableSet(unbound.lazy.map(\.variable))
    for (number, variable) in scope.variables.enumerated()
    where variable.uses == 1 && !variable.isInherited && !reported.contains(VariableID(number)) {
      report(.singleUse(variable.name), at: variable.span)
    }
  }

  private mutating func reportUnbound(
    _ uses: [Boundness.Use], _ boundness: Boundness, _ inherited: Boundness.Partial,
    _ scope: ClauseScope
  ) {
    var reported = VariableSet()
    for use in uses where reported.insert(use.variable) {
      let name = scope[use.variable].name
      if let gap = inherited[use.variable] ?? boundness.gap(of: use.variable) {
        report(.orVariable(name, part: gap.part + 1, at: gap.span), at: use.span)
        continue
      }
      let (reason, place) = reason(for: use, boundness)
      report(.unboundVariable(name, reason, at: place == use.span ? nil : place), at: use.span)
    }
  }

  /// Why a variable has no value, and where it stands instead.
  private func reason(
    for use: Boundness.Use, _ boundness: Boundness
  ) -> (UnboundReason, Span?) {
    let uses = boundness.uses.filter { $0.variable == use.variable }
    if let other = uses.first(where: { $0.way == .sentence }) {
      switch boundness.surrounding(other.place) {
      case .negation: return (.onlyInNegation, other.span)
      case .aggregate: return (.onlyInAggregate, other.span)
      case .whole, .part: break
      }
    }
    func first(_ way: Boundness.Way) -> Span? { uses.first { $0.way == way }?.span }
    if let span = first(.aggregate) { return (.onlyInAggregate, span) }
    if let span = first(.term) { return (.onlyInArithmetic, span) }
    if let span = first(.comparison) { return (.onlyCompared, span) }
    return (.onlyInResult, nil)
  }

  /// A condition on its own, with variables of its own after those it inherits.
  mutating func condition(
    _ index: ConditionIndex, in file: FileText, inheriting outer: Inherited = Inherited(),
    use: ClauseUse = .action
  ) -> (condition: Condition, scope: ClauseScope) {
    var scope = ClauseScope(inheriting: outer.variables)
    scope.scan(index, in: file)
    scope.settle(in: file)
    let draft = draft(index, in: file, scope)
    settle(draft, results: [], in: &scope, inherited: outer, use: use)
    return (lower(draft, scope), scope)
  }

  /// The variables that a clause has from the item it stands in.
  struct Inherited {
    var variables: [(word: WordID, variable: ClauseScope.Variable)] = []
    var kinds: VariableKinds.Decided = [:]
    /// Those without a value where some part of an `or` is what holds: no clause can use them.
    var partial: Boundness.Partial = [:]
  }

  /// Kinds of variables that could not be found out are reported already; the model needs one.
  func finished(_ scope: ClauseScope) -> Scope { scope.scope(defaultKind: .number) }

  /// `begins FACT [where CONDITION]` or `ends …`.
  mutating func effect(
    _ clause: ClauseSyntax, in file: FileText, inheriting outer: Inherited,
    use: ClauseUse
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
      inherited: outer, use: use)
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
