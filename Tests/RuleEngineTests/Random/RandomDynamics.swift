import Quantities
import TestSupport

@testable import RuleEngine

/// A random program with actions, reactions and prohibitions.
struct RandomDynamics {
  var random: RandomProgram
  var given: [StoredFact]
  var steps: [Step]
  /// Asked after every step.
  var queries: [(query: Program.Query, visible: [Int])] = []
  var slotSorts: [[Sort]] = []

  enum Step {
    case move(Int, [Symbol])
    /// Days later; each day has its deadlines.
    case wait(Int)
    case takeBack(Int)
  }

  static func make(seed: UInt64) -> RandomDynamics {
    var random = SplitMix64(seed: seed &+ 0x1234_5678)
    var result = RandomDynamics(random: RandomProgram.make(&random), given: [], steps: [])
    result.addUniqueness(&random)
    let effects = result.random.stored
    result.addActions(1 + random.below(3), &random)
    for _ in 0..<random.below(4) { result.addReaction(effects, &random) }
    for _ in 0..<random.below(2) { result.addProhibition(&random) }
    for _ in 0..<2 { result.addQuery(&random) }
    result.addGiven(random.below(12), &random)
    for _ in 0..<(5 + random.below(8)) { result.addStep(&random) }
    return result
  }

  private mutating func addUniqueness(_ random: inout SplitMix64) {
    for relation in random.chance(70) ? self.random.stored : [] {
      let arity = self.random.sorts[relation].count
      guard arity > 0, random.chance(40) else { continue }
      let value = random.below(arity)
      let keys = (0..<arity).filter { $0 != value && random.chance(70) }
      self.random.program.relations[relation].uniqueness.append(
        Program.Uniqueness(value: value, keys: keys))
    }
  }

  private mutating func addActions(_ count: Int, _ random: inout SplitMix64) {
    let targets = self.random.stored
    for _ in 0..<count {
      let slots = (0..<random.below(3)).map { _ in random.pick(Sort.allCases) }
      slotSorts.append(slots)
      self.random.program.relations.append(Program.Relation(arity: slots.count + 1))
      self.random.sorts.append(slots + [.day])
      self.random.layers.append(0)
      let events = Program.RelationID(self.random.sorts.count - 1)
      let needs = (0..<random.below(2)).map { _ in query(given: slots, &random).query }
      let effects = (0..<random.below(4)).map { _ in effect(on: targets, given: slots, &random) }
      self.random.program.actions.append(
        Program.Action(slotCount: slots.count, needs: needs, effects: effects, events: events))
    }
  }

  private mutating func query(given: [Sort], _ random: inout SplitMix64)
    -> (query: Program.Query, visible: [Int], sorts: [Sort])
  {
    let layer = self.random.layers.reduce(0, max) + 1
    var body = RandomBody(of: self.random, layer: layer, given: given)
    body.fillQuery(depth: 2, &random)
    self.random.program = body.program
    let query = Program.Query(body: body.literals, variableCount: body.sorts.count)
    return (query, body.visible, body.sorts)
  }

  private mutating func effect(
    on targets: [Int], given: [Sort], _ random: inout SplitMix64
  ) -> Program.Effect {
    let relation = random.pick(targets)
    let begins = random.chance(65)
    var body = RandomBody(
      of: self.random, layer: self.random.layers.reduce(0, max) + 1, given: given)
    let hasQuery = random.chance(40)
    if hasQuery { body.fillQuery(depth: 1, &random) }
    let terms: [Expression?] = self.random.sorts[relation].map { sort in
      if !begins && random.chance(25) { return nil }
      return body.expression(sort, &random)
    }
    self.random.program = body.program
    let query =
      hasQuery ? Program.Query(body: body.literals, variableCount: body.sorts.count) : nil
    return Program.Effect(
      begins: begins, relation: Program.RelationID(relation), terms: terms, query: query)
  }

  /// A relation over the variables of a body, in a layer of its own.
  private mutating func trigger(hasDay: Bool, _ random: inout SplitMix64)
    -> (relation: Program.RelationID, variables: [Int], sorts: [Sort])
  {
    let layer = self.random.layers.reduce(0, max) + 1
    var body = RandomBody(of: self.random, layer: layer)
    body.addAtom(&random)
    body.fill(&random)
    var head: [Program.Operand] = body.sorts.indices.map { .variable($0) }
    let sorts = body.sorts
    if hasDay {
      let day = body.expression(.day, &random)
      head.append(.variable(body.sorts.count))
      body.literals.append(
        .compare(.variable(body.sorts.count), .equal, day, isNegated: false))
      body.sorts.append(.day)
    }
    self.random.program = body.program
    self.random.program.relations.append(Program.Relation(arity: head.count))
    self.random.sorts.append(sorts + (hasDay ? [.day] : []))
    let relation = Program.RelationID(self.random.sorts.count - 1)
    self.random.layers.append(layer)
    self.random.program.rules.append(
      Program.Rule(
        head: relation, headTerms: head, body: body.literals, variableCount: body.sorts.count))
    return (relation, Array(sorts.indices), sorts)
  }

  private mutating func addReaction(_ targets: [Int], _ random: inout SplitMix64) {
    let hasDay = random.chance(50)
    let trigger = trigger(hasDay: hasDay, &random)
    let effects = (0..<1 + random.below(2)).map { _ in
      effect(on: targets, given: trigger.sorts, &random)
    }
    self.random.program.reactions.append(
      Program.Reaction(
        trigger: trigger.relation, hasDay: hasDay, variables: trigger.variables, effects: effects))
  }

  private mutating func addProhibition(_ random: inout SplitMix64) {
    self.random.program.prohibitions.append(trigger(hasDay: false, &random).relation)
  }

  private mutating func addQuery(_ random: inout SplitMix64) {
    let query = query(given: [], &random)
    queries.append((query.query, query.visible))
  }

  /// Given facts that break no `one … for each`.
  private mutating func addGiven(_ count: Int, _ random: inout SplitMix64) {
    for fact in StoredFact.make(count, for: &self.random, &random) {
      let breaks = given.contains { other in
        other.relation == fact.relation
          && self.random.program.relations[fact.relation].uniqueness.contains { unique in
            unique.keys.allSatisfy { fact.tuple[$0] == other.tuple[$0] }
              && fact.tuple[unique.value] != other.tuple[unique.value]
          }
      }
      if !breaks { given.append(fact) }
    }
  }

  private mutating func addStep(_ random: inout SplitMix64) {
    switch random.below(10) {
    case 0...5:
      let action = random.below(slotSorts.count)
      let values = slotSorts[action].map {
        RandomProgram.constant($0, &random, in: &self.random.program)
      }
      steps.append(.move(action, values))
    case 6, 7: steps.append(.wait(1 + random.below(3)))
    default: steps.append(.takeBack(1 + random.below(3)))
    }
  }

  // MARK: Failures

  var smaller: [RandomDynamics] {
    func without<Element>(
      _ list: WritableKeyPath<RandomDynamics, [Element]>
    ) -> [RandomDynamics] {
      self[keyPath: list].indices.reversed().map { place in
        var variant = self
        variant[keyPath: list].remove(at: place)
        return variant
      }
    }
    var result = without(\.steps) + without(\.queries) + without(\.random.program.reactions)
    result += without(\.random.program.prohibitions) + without(\.random.program.rules)
    result += without(\.given)
    for action in random.program.actions.indices {
      result += without(\.random.program.actions[action].effects)
      result += without(\.random.program.actions[action].needs)
    }
    for reaction in random.program.reactions.indices {
      result += without(\.random.program.reactions[reaction].effects)
    }
    return result
  }

  func text() -> String {
    let database = Database(random.program, today: RandomProgram.firstDay)
    let text = ProgramText(program: random.program, decode: database.content)
    let facts = given.map { ProgramText.text($0.relation, $0.tuple.map(database.content)) }
    let lines = steps.map { step in
      switch step {
      case .move(let action, let values):
        "action \(action) \(values.map(database.content).map(ProgramText.text))"
      case .wait(let days): "wait \(days)"
      case .takeBack(let count): "take back \(count)"
      }
    }
    let asked = queries.map { "query \($0.visible) \(text.text($0.query.body))" }
    return ([text.text()] + asked + ["given \(facts)"] + lines).joined(separator: "\n")
  }
}
