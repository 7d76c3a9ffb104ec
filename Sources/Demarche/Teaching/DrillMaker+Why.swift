import Quantities
import RuleEngine
import ScenarioLanguage

/// Why something holds, and why a move would be refused.
extension DrillMaker {
  /// By which rule a fact follows; the other choices are rules by which it does not.
  mutating func ruleQuestion() -> DrillQuestion? {
    let day = goSomewhere()
    let derived = model.relations.indices.filter { place in
      model.relations[place].isDerived
        && world.database.count(of: Program.RelationID(place)) > 0
        && world.database.count(of: Program.RelationID(place)) < 500
    }
    guard let place = numbers.element(of: derived) else { return nil }
    let id = Program.RelationID(place)
    let facts = world.database.rows(of: id).map { session.fact(id, $0) }
      .map { (fact: $0, text: model.sentence($0)) }.sorted { $0.text < $1.text }
    guard let one = numbers.element(of: facts) else { return nil }
    let rules = model.rules
    let (right, near) = rules.indices.filter { rules[$0].head == one.fact.relation }
      .reduce(into: ([Int](), [Int]())) { result, place in
        if derives(rules[place], one.fact) {
          result.0.append(place)
        } else {
          result.1.append(place)
        }
      }
    guard let rule = numbers.element(of: right) else { return nil }
    let far = numbers.shuffled(rules.indices.filter { rules[$0].head != one.fact.relation })
    var misses = NearMisses(session)
    let attempts = near.isEmpty ? [] : misses.attempts(at: one.fact.relation, one.fact.values).0
    let wrong = (numbers.shuffled(near) + far).prefix(DrillMaker.choiceCount - 1).map { place in
      let failing = attempts.first { $0.rule == rules[place].title }?.conditions
        .first { !$0.holds }
      return (
        text: session.shown(title: rules[place].title),
        remark: failing.map { say(.ruleNeeds(session.shown(sentence: $0.text))) }
          ?? say(near.contains(place) ? .ruleFails : .ruleIsOfElse)
      )
    }
    return finished(
      .why, say(.byWhichRule(day, session.shown(sentence: one.text))),
      right: session.shown(title: rules[rule].title), wrong: Array(wrong),
      hints: [
        say(.oneRuleSays(plainSource(of: rules[rule].item, withoutTitle: true))),
        say(.restsOn(session.shown(sentence: ground(rules[rule], one.fact)))),
      ], day: day)
  }

  private func binding(_ rule: Rule, _ fact: Fact) -> [VariableID: Value]? {
    guard let (given, equations) = rule.matching(fact.values.map { $0 }) else { return nil }
    return session.firstBinding(
      of: .all(rule.condition.conjuncts + equations), rule.scope, given)
  }

  private func derives(_ rule: Rule, _ fact: Fact) -> Bool { binding(rule, fact) != nil }

  private func ground(_ rule: Rule, _ fact: Fact) -> String {
    model.text(
      rule.condition.conjuncts.first ?? rule.condition, rule.scope, binding(rule, fact) ?? [:])
  }

  /// Which need of a move fails that is refused for it alone; the other choices are needs that hold.
  mutating func refusalQuestion() -> DrillQuestion? {
    let day = goSomewhere()
    let able = model.actions.indices.filter { model.actions[$0].needs.count > 1 }
    for _ in 0..<20 {
      guard let place = numbers.element(of: able), let move = drawnNearMiss(place) else { continue }
      let action = model.actions[place]
      let needs = action.needs.map { need in
        (
          text: model.text(need.condition, need.scope, move.binding),
          holds: session.firstBinding(of: need.condition, need.scope, move.binding) != nil
        )
      }
      guard let failing = needs.indices.first(where: { !needs[$0].holds }),
        needs.count(where: { !$0.holds }) == 1, needs.count > 2
      else { continue }
      let need = action.needs[failing]
      return finished(
        .why,
        say(.whatDoesItLack(day, shown(move))),
        right: session.shown(sentence: needs[failing].text),
        wrong: numbers.shuffled(needs.filter(\.holds)).map {
          (session.shown(sentence: $0.text), say(.thatHolds))
        },
        hints: [
          say(.needsAllOf(action.needs.map(\.text))),
          say(.lacks(session.failure(of: need.condition, need.scope, move.binding))),
        ], day: day)
    }
    return nil
  }

  /// A move of an action with entities drawn by chance that fit its slots.
  private mutating func drawnNearMiss(_ place: Int) -> Move? {
    var values: [Value] = []
    for slot in model.actions[place].slots {
      guard slot.kind > .text else { return nil }
      let fitting = model.entities.indices.filter {
        model.isKind(model.entities[$0].kind, slot.kind)
      }
      guard let entity = numbers.element(of: fitting) else { return nil }
      values.append(.entity(EntityID(entity)))
    }
    return Move(action: ActionID(place), values: values)
  }
}
