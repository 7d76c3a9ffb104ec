import Quantities
import RuleEngine
import ScenarioLanguage

/// Refusals in words.
extension Session {
  /// Why a move is refused; the engine stands where it was tried.
  func refusal(of move: Move, _ refusal: StepRefusal) -> Answer.Refusal {
    let action = model.actions[Int(move.action.number)]
    let binding = Dictionary(
      uniqueKeysWithValues: move.values.enumerated().map { (VariableID($0.offset), $0.element) })
    var result = Answer.Refusal(move: model.sentence(move))
    result.needs = zip(action.needs, refusal.needs).map { need, holds in
      let known = holds ? firstBinding(of: need.condition, need.scope, binding) : nil
      var told = Answer.Need(
        text: model.text(need.condition, need.scope, known ?? binding), holds: holds)
      guard !holds else { return told }
      let shortfall = shortfall(of: need.condition, need.scope, binding)
      told.why = shortfall.why
      if shortfall.known.count > binding.count {
        told.filled = shown(need.condition, need.scope, shortfall.known)
      }
      told.limit = shortfall.part.flatMap { limit($0, need.scope, shortfall.known) }
      return told
    }
    if let cause = refusal.cause { describe(cause, in: &result) }
    return result
  }

  func refusal(ofDeadlines titles: String, _ refusal: StepRefusal) -> Answer.Refusal {
    var result = Answer.Refusal(move: titles)
    if let cause = refusal.cause { describe(cause, in: &result) }
    return result
  }

  private func describe(_ cause: RuleEngine.Refusal, in result: inout Answer.Refusal) {
    switch cause {
    case .arithmetic(let clause):
      result.arithmetic = say(ReasonMessage.noTermValue(clause: text(of: clause)))
    case .contradiction(let first, let second, let relation, let tuple):
      let fact = Fact(
        relation: RelationID(relation.index), values: tuple.map { world.database.value($0) })
      result.contradiction = say(
        ReasonMessage.contradiction(
          text(of: first), by: owner(of: first), text(of: second), of: owner(of: second),
          fact: shown(fact)))
    case .cascade(let carried):
      let titles = carried.map { shown(title: title(of: $0.reaction)) }
      result.cascade = say(ReasonMessage.endless(titles: titles.joined(separator: " → ")))
    case .interrupted: break
    case .prohibition(let place, let tuple):
      let never = model.nevers[place]
      let binding = binding(ofProhibition: place, tuple)
      let text = shown(never.condition, never.scope, binding)
      result.never = say(ReasonMessage.wouldBringAbout(text, because: never.because))
    }
  }

  private func binding(ofProhibition place: Int, _ tuple: [Symbol]) -> [VariableID: Value] {
    let variables = triggerVariables(model.nevers[place].condition)
    return Dictionary(
      uniqueKeysWithValues: zip(variables, tuple.map { world.database.value($0) }))
  }

  private func effect(of clause: RuleEngine.Refusal.Clause) -> Effect {
    switch clause.owner {
    case .action(let place): model.actions[place].effects[clause.effect]
    case .reaction(let place):
      switch world.lowered.reactions[place] {
      case .consequence(let place): model.consequences[place].effects[clause.effect]
      case .deadline(let place): model.deadlines[place].effects[clause.effect]
      }
    }
  }

  private func text(of clause: RuleEngine.Refusal.Clause) -> String {
    let effect = effect(of: clause)
    let sentence = shown(.holds(effect.relation, effect.terms, since: nil), effect.scope, [:])
    return (effect.begins ? "begins " : "ends ") + sentence
  }

  private func owner(of clause: RuleEngine.Refusal.Clause) -> String {
    switch clause.owner {
    case .action: say(ReasonMessage.theMove)
    case .reaction(let place): shown(title: title(of: place))
    }
  }

  // MARK: Failures

  /// Where a condition fails.
  private struct Shortfall {
    /// The part that fails; nil where it is none by itself.
    var part: Condition?
    /// What was known when it failed.
    var known: [VariableID: Value]
    var why: String
  }

  /// Why a condition does not hold: the first part that fails once those before it hold, for the
  /// bindings that carry furthest.
  func failure(of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]) -> String {
    shortfall(of: condition, scope, binding).why
  }

  private func shortfall(
    of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> Shortfall {
    // Sentences first: they bind what comparisons speak of.
    let parts = condition.conjuncts
    let ordered = parts.filter(\.isSentence) + parts.filter { !$0.isSentence }
    var known = binding
    for count in ordered.indices {
      let prefix = Condition.all(Array(ordered[...count]))
      guard let next = firstBinding(of: prefix, scope, binding) else {
        let why = reason(against: ordered[count], scope, known)
        return Shortfall(part: ordered[count], known: known, why: why)
      }
      known = next
    }
    return Shortfall(known: known, why: say(ReasonMessage.doesNotHold))
  }

  /// What a comparison of today with a day that it fails by says of that day, in words.
  private func limit(
    _ part: Condition, _ scope: Scope, _ known: [VariableID: Value]
  ) -> String? {
    guard case .compare(let left, let sign, let right) = part else { return nil }
    let other: Term
    let comparison: Comparison
    switch (left, right) {
    case (.today, _): (other, comparison) = (right, sign)
    case (_, .today): (other, comparison) = (left, sign.mirrored)
    default: return nil
    }
    guard case .date(let day)? = value(of: other, scope, known) else { return nil }
    let limit: Day?
    switch comparison {
    case .lessOrEqual: limit = day
    case .less: limit = day.adding(-1, .day)
    case .greaterOrEqual: limit = day
    case .greater: limit = day.adding(1, .day)
    case .equal, .notEqual: return nil
    }
    let isLast = comparison == .less || comparison == .lessOrEqual
    return limit.map { say(isLast ? ReasonMessage.lastDay($0) : .firstDay($0)) }
  }

  private func reason(
    against part: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> String {
    let text = shown(part, scope, binding)
    switch part {
    case .holds(let relation, let terms, _):
      guard let fact = groundFact(relation, terms, binding) else {
        return say(ReasonMessage.nothingSuch(text))
      }
      return reason(against: fact)
    case .happened: return say(ReasonMessage.hasNotHappened(text))
    case .none(let inner):
      if case .holds(let relation, let terms, _) = inner,
        let fact = groundFact(relation, terms, binding), let row = row(of: fact)
      {
        return since(fact, row) ?? shown(fact)
      }
      return instance(of: inner, scope, binding)
    case .compare(let left, let comparison, let right):
      let values = [left, right].map { value(of: $0, scope, binding) }
      guard let first = values[0], let second = values[1] else {
        return say(ReasonMessage.noValue(text))
      }
      let both = "\(model.text(first)) \(comparison.sign) \(model.text(second))"
      return say(ReasonMessage.notSo(text, that: both == text ? nil : both))
    case .any, .all: return say(ReasonMessage.noneOfThese(text))
    }
  }

  /// Why a fact does not hold: that it ended, or that it never began.
  func reason(against fact: Fact) -> String {
    let relation = Program.RelationID(Int(fact.relation.number))
    let symbols = fact.values.map { world.database.symbol($0) }
    let sentence = shown(fact)
    if model.relations[Int(fact.relation.number)].isDerived {
      return say(ReasonMessage.noRule(sentence))
    }
    let never = say(ReasonMessage.neverBegan(sentence))
    guard let row = world.database.row(relation, symbols) else { return never }
    let moment: MomentID
    switch lastChange(of: relation, row) {
    case .none, .at(_, holds: true): return never
    case .tooFarBack: return say(ReasonMessage.notLately(sentence))
    case .at(let found, holds: false): moment = found
    }
    let step = world.history[moment]
    return say(
      ReasonMessage.ended(
        sentence, step.day, step: Int(step.step), by: event(of: moment).map { shown(event: $0) }))
  }

  /// A fact with the day since when it holds; nil for a derived one.
  private func since(_ fact: Fact, _ row: Int) -> String? {
    let relation = Program.RelationID(Int(fact.relation.number))
    return world.database.origin(relation, row).map {
      say(ReasonMessage.holdsSince(shown(fact), $0.day))
    }
  }

  /// What there is of what must not be, with its names.
  private func instance(
    of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> String {
    var named = scope
    let open = condition.naming {
      named.variables.append(Scope.Variable(name: "", kind: .text))
      return VariableID(named.variables.count - 1)
    }
    guard let found = bindings(of: open, named, binding, limit: 100),
      let first = found.bindings.first
    else {
      return say(ReasonMessage.thereIsSuch(shown(condition, scope, binding)))
    }
    var text = shown(open, named, first)
    if case .holds(let relation, let terms, nil) = open,
      let fact = groundFact(relation, terms, first), let row = row(of: fact)
    {
      text = since(fact, row) ?? text
    }
    let others = found.bindings.count - 1
    if others == 0 { return text }
    return say(ReasonMessage.andMoreLike(text, others, isCut: found.isCut))
  }

  // MARK: Bindings

  func groundFact(
    _ relation: RelationID, _ terms: [Term], _ binding: [VariableID: Value]
  ) -> Fact? {
    var values: [Value] = []
    for term in terms {
      switch term {
      case .value(let value): values.append(value)
      case .variable(let variable):
        guard let value = binding[variable] else { return nil }
        values.append(value)
      default: return nil
      }
    }
    return Fact(relation: relation, values: values)
  }

  /// The row of a fact that holds now.
  func row(of fact: Fact) -> Int? {
    let relation = Program.RelationID(Int(fact.relation.number))
    guard
      let row = world.database.row(relation, fact.values.map { world.database.symbol($0) }),
      world.database.holds(relation, row)
    else { return nil }
    return row
  }

  /// A binding of a condition's variables, given some of them; nil if there is none.
  func firstBinding(
    of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> [VariableID: Value]? {
    let given = VariableSet(binding.keys)
    guard Binding(condition.conjuncts, bound: given, outside: given).isComplete else { return nil }
    let query = world.database.interning {
      QueryLowering.query(
        condition, scope: scope, given: given, in: world.lowered, numbers: &$0)
    }
    let prepared = world.database.prepare(query, given: given.map { Int($0.number) })
    var values = Array(repeating: Symbol(bits: 0), count: scope.variables.count)
    for (variable, value) in binding { values[Int(variable.number)] = world.database.symbol(value) }
    guard let answer = world.database.answers(prepared, values, limit: 1)?.first else { return nil }
    var result = binding
    let bound = Binding(condition.conjuncts, bound: given, outside: given).bound
    for variable in bound where Int(variable.number) < scope.variables.count {
      result[variable] = world.database.value(answer[Int(variable.number)])
    }
    return result
  }
}

extension Condition {
  /// The condition with a variable for each `?` of its sentences, so that who it is can be told.
  /// What stands inside `or`, `not` or an aggregate keeps its `?`.
  fileprivate func naming(_ fresh: () -> VariableID) -> Condition {
    func name(_ term: Term) -> Term {
      if case .anything = term { .variable(fresh()) } else { term }
    }
    return switch self {
    case .all(let parts): .all(parts.map { $0.naming(fresh) })
    case .holds(let relation, let terms, let since): .holds(relation, terms.map(name), since: since)
    case .happened(let action, let terms, let day):
      .happened(action, terms.map(name), on: day.map(name) ?? .variable(fresh()))
    case .any, .none, .compare: self
    }
  }

  /// A sentence, not negated: what gives variables their values.
  var isSentence: Bool {
    switch self {
    case .holds, .happened: true
    case .all, .any, .none, .compare: false
    }
  }
}

extension Comparison {
  /// The same with its sides changed.
  fileprivate var mirrored: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }
}
