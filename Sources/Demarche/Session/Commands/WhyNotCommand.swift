import Quantities
import RuleEngine
import ScenarioLanguage

/// What stands against a fact or a move, what ended it, and what would bring it about.
extension Session {
  func whyNot(_ query: Query) -> Answer.Content {
    var about = Answer.Missed()
    var misses = NearMisses(self)
    var attempts: [Answer.Attempt] = []
    let text = model.text(query.condition, query.scope, [:])
    switch query.condition {
    case .holds(let relation, let terms, nil):
      let values = terms.map { term in value(of: term, query.scope, [:]) }
      if model.relations[Int(relation.number)].isDerived {
        (attempts, about.moreAttempts) = misses.attempts(at: relation, values)
      } else if values.contains(nil) {
        (attempts, about.moreAttempts) = formerFacts(relation, values)
      }
      if attempts.isEmpty {
        (attempts, about.moreAttempts) = misses.attempts(at: query.condition, query.scope, [:])
      }
    default:
      (attempts, about.moreAttempts) = misses.attempts(at: query.condition, query.scope, [:])
    }
    if query.columns.isEmpty || rows(of: query)?.isEmpty == true {
      about.take(nearestWays(to: .condition(query.condition, query.scope)))
    }
    return .whyNot(fact: text, attempts: attempts, nearest: about.ways.map(\.moves), about: about)
  }

  /// Facts of a stored relation that fit and held once, those that ended last first.
  private func formerFacts(
    _ relation: RelationID, _ values: [Value?]
  ) -> ([Answer.Attempt], more: Int) {
    let id = Program.RelationID(Int(relation.number))
    let (rows, _) = formerRows(
      of: id, matching: values.map { $0.map { world.database.symbol($0) } })
    let attempts = rows.prefix(NearMisses.shown).map { row -> Answer.Attempt in
      let fact = fact(id, row)
      let text = model.sentence(fact)
      return Answer.Attempt(
        rule: nil,
        conditions: [Answer.Need(text: text, holds: false, why: reason(against: fact))],
        fact: text)
    }
    return (Array(attempts), max(0, rows.count - NearMisses.shown))
  }

  /// What stands against a move now.
  func whyNot(_ move: Move) -> Answer.Content {
    let (attempt, _) = attempt(at: move)
    var about = Answer.Missed()
    about.isMove = true
    about.already = alreadyBrought(by: move)
    about.take(nearestWays(to: .move(move)))
    return .whyNot(
      fact: model.sentence(move), attempts: [attempt], nearest: about.ways.map(\.moves),
      about: about)
  }

  /// What a move would begin, if all of it holds already and nothing is left that it would end.
  /// A value that would be worked out anew, as a last day is, may differ.
  private func alreadyBrought(by move: Move) -> [(fact: String, since: Day?)] {
    var already: [(fact: String, since: Day?)] = []
    for effect in model.actions[Int(move.action.number)].effects {
      var binding: Values? = move.binding
      if let condition = effect.condition {
        binding = leastBinding(of: condition, effect.scope, move.binding)
      }
      guard let binding else { continue }
      let id = Program.RelationID(Int(effect.relation.number))
      let pattern = effect.terms.map { term -> Symbol? in
        if term.isComputed { return nil }
        return value(of: term, effect.scope, binding).map { world.database.symbol($0) }
      }
      let rows = world.database.rows(of: id, matching: pattern)
      guard effect.begins else {
        if rows.isEmpty { continue }
        return []
      }
      guard let row = rows.first else { return [] }
      already.append((model.sentence(fact(id, row)), world.database.origin(id, row)?.day))
    }
    return already
  }

  /// A move's needs, and whatever else it is refused for; how many of these fail.
  private func attempt(at move: Move) -> (Answer.Attempt, failing: Int) {
    var misses = NearMisses(self)
    var conditions: [Answer.Need] = []
    for need in model.actions[Int(move.action.number)].needs {
      if let found = leastBinding(of: need.condition, need.scope, move.binding) {
        conditions += need.condition.conjuncts.map {
          Answer.Need(text: model.text($0, need.scope, found), holds: true)
        }
      } else if let first = misses.attempts(at: need.condition, need.scope, move.binding).0.first {
        conditions += first.conditions
      }
    }
    if conditions.allSatisfy(\.holds), let refusal = world.refusal(of: move) {
      let words = self.refusal(of: move, refusal)
      for case .some(let cause) in [
        words.arithmetic, words.contradiction, words.cascade, words.never,
      ] {
        conditions.append(Answer.Need(text: cause, holds: false))
      }
    }
    let failing = conditions.count { !$0.holds }
    return (Answer.Attempt(rule: nil, conditions: conditions), failing)
  }

  /// How many moves are tried for open slots.
  private static var moveLimit: Int { 400 }

  /// The moves of an action nearest to being legal, where some slots are open.
  func whyNot(_ action: ActionID, _ terms: [Term], _ query: Query) -> Answer.Content {
    let slots = model.actions[Int(action.number)].slots
    var moves: [[Value]] = [[]]
    for (slot, term) in zip(slots, terms) {
      var choices: [Value] = []
      if let value = value(of: term, query.scope, [:]) {
        choices = [value]
      } else if slot.kind > .text {
        choices = model.entities.indices.filter {
          model.isKind(model.entities[$0].kind, slot.kind)
        }.map { .entity(EntityID($0)) }
      }
      moves = Array(
        moves.flatMap { start in choices.map { start + [$0] } }.prefix(Self.moveLimit))
    }
    var about = Answer.Missed()
    about.isMove = true
    var found: [(attempt: Answer.Attempt, failing: Int)] = []
    for values in moves {
      if isInterrupted() { return .error(interrupted) }
      let move = Move(action: action, values: values)
      var (attempt, failing) = attempt(at: move)
      guard failing > 0 else { continue }
      attempt.fact = model.sentence(move)
      found.append((attempt, failing))
    }
    found.sort { ($0.failing, $0.attempt.fact ?? "") < ($1.failing, $1.attempt.fact ?? "") }
    about.moreAttempts = max(0, found.count - NearMisses.shown)
    return .whyNot(
      fact: model.text(query.condition, query.scope, [:]),
      attempts: found.prefix(NearMisses.shown).map(\.attempt), nearest: [], about: about)
  }

  // MARK: What ended it

  func whyNoLonger(_ query: Query) -> Answer.Content {
    guard case .holds(let relation, let terms, nil) = query.condition,
      let fact = groundFact(relation, terms, [:])
    else {
      return .error(
        mistake("unknown-sentence", QuestionMessage.whyNoLongerAsksOne))
    }
    if row(of: fact) != nil {
      return .error(
        mistake(
          "still-holds",
          QuestionMessage.stillHolds(shown(sentence: model.sentence(fact))),
          suggestions: ["why \(model.sentence(fact))"]))
    }
    guard let ended = ended(fact) else { return whyNot(query) }
    var about = Answer.Missed()
    about.ended = ended
    let text = model.sentence(fact)
    return .whyNot(
      fact: text,
      attempts: [
        Answer.Attempt(
          rule: nil,
          conditions: [
            Answer.Need(
              text: text, holds: false,
              why: say(
                ReasonMessage.ended(
                  shown(sentence: text), ended.step.date, step: ended.step.number,
                  by: ended.step.event.map { shown(event: $0) })))
          ])
      ], nearest: [], about: about)
  }
}
