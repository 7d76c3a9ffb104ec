import Quantities
import RuleEngine
import ScenarioLanguage

/// From a checked model to the engine's program, in the order in which it happens: relations,
/// rules, what moves do, what follows.
func lower(_ model: Model) -> LoweredModel {
  var lowered = LoweredModel()
  declareRelations(of: model, in: &lowered)
  lowered.auxiliaryStart = lowered.program.relations.count

  var rules = RuleLowering(lowered, of: model)
  for (place, rule) in model.rules.enumerated() {
    rules.add(
      head: Program.RelationID(Int(rule.head.number)), rule.headTerms, if: rule.condition,
      scope: rule.scope, source: .rule(place))
  }
  lowerReactions(of: model, with: &rules)
  lowerProhibitions(of: model, with: &rules)
  lowered = rules.lowered

  lowerActions(of: model, in: &lowered)
  return lowered
}

/// The model's relations keep their numbers; then come the actions' events and the kinds.
private func declareRelations(of model: Model, in lowered: inout LoweredModel) {
  for relation in model.relations {
    var declared = Program.Relation(arity: relation.slots.count)
    if !relation.isDerived {
      declared.uniqueness = relation.uniqueness.map {
        Program.Uniqueness(value: $0.value, keys: $0.keys)
      }
    }
    lowered.program.relations.append(declared)
  }
  for action in model.actions {
    lowered.eventRelations.append(Program.RelationID(lowered.program.relations.count))
    lowered.program.relations.append(Program.Relation(arity: action.slots.count + 1))
  }
  for kind in model.kinds.indices {
    let isBuiltIn = kind <= Int(KindID.text.number)
    lowered.kindRelations.append(
      isBuiltIn ? nil : Program.RelationID(lowered.program.relations.count))
    if !isBuiltIn { lowered.program.relations.append(Program.Relation(arity: 1)) }
  }
}

/// The named variables of a condition that do not live only inside `not` or an aggregate: those
/// for whose bindings it is carried out.
func triggerVariables(_ condition: Condition) -> [VariableID] {
  var result = VariableSet()
  func visit(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): parts.forEach(visit)
    case .none: return
    case .holds, .happened: result.formUnion(plainVariables(condition))
    case .compare(let left, _, let right):
      result.formUnion(plainVariables(left))
      result.formUnion(plainVariables(right))
    }
  }
  func plainVariables(_ term: Term) -> VariableSet {
    switch term {
    case .value, .anything, .today, .aggregate: []
    case .variable(let variable): [variable]
    case .arithmetic(let left, _, let right): plainVariables(left).union(plainVariables(right))
    case .duration(let amount, _): plainVariables(amount)
    }
  }
  func plainVariables(_ condition: Condition) -> VariableSet {
    switch condition {
    case .holds(_, let terms, let since):
      return terms.reduce(into: VariableSet(since.map { [$0] } ?? [])) {
        $0.formUnion(plainVariables($1))
      }
    case .happened(_, let terms, let day):
      return (terms + (day.map { [$0] } ?? [])).reduce(into: []) {
        $0.formUnion(plainVariables($1))
      }
    default: return []
    }
  }
  visit(condition)
  // In an `or`, a variable of one part only has no value in the others.
  let common = Binding(condition.conjuncts, outside: result).bound
  return result.intersection(common).sorted()
}

private func lowerReactions(of model: Model, with rules: inout RuleLowering) {
  for (place, consequence) in model.consequences.enumerated().sorted(by: { byTitle($0, $1) }) {
    let variables = triggerVariables(consequence.when)
    let trigger = rules.addTrigger(
      variables.map { .variable($0) }, if: consequence.when, scope: consequence.scope,
      source: .consequence(place))
    rules.addReaction(
      trigger, hasDay: false, variables, consequence.effects, source: .consequence(place))
  }
  for (place, deadline) in model.deadlines.enumerated().sorted(by: { byTitle($0, $1) }) {
    let variables = triggerVariables(deadline.when)
    let trigger = rules.addTrigger(
      variables.map { .variable($0) } + [deadline.on], if: deadline.when, scope: deadline.scope,
      source: .deadline(place))
    rules.addReaction(
      trigger, hasDay: true, variables, deadline.effects, source: .deadline(place))
  }
}

private func byTitle<T: Titled>(
  _ left: (offset: Int, element: T), _ right: (offset: Int, element: T)
) -> Bool {
  (left.element.title, left.offset) < (right.element.title, right.offset)
}

/// What a scenario calls by a title.
private protocol Titled { var title: String { get } }
extension Consequence: Titled {}
extension Deadline: Titled {}

private func lowerProhibitions(of model: Model, with rules: inout RuleLowering) {
  for (place, never) in model.nevers.enumerated() {
    rules.addProhibition(
      triggerVariables(never.condition), if: never.condition, scope: never.scope,
      source: .never(place))
  }
}

private func lowerActions(of model: Model, in lowered: inout LoweredModel) {
  for (place, action) in model.actions.enumerated() {
    let slots = VariableSet(action.slots.indices.map { VariableID($0) })
    var program = lowered.program
    let needs = action.needs.map {
      QueryLowering.query(
        $0.condition, scope: $0.scope, given: slots, in: lowered, numbers: &program)
    }
    let effects = action.effects.map {
      lowerEffect($0, given: slots, in: lowered, numbers: &program)
    }
    lowered.program = program
    lowered.program.actions.append(
      Program.Action(
        slotCount: action.slots.count, needs: needs, effects: effects,
        events: lowered.eventRelations[place]))
  }
}

/// An effect some of whose variables have values before it.
private func lowerEffect(
  _ effect: Effect, given: VariableSet, in lowered: LoweredModel,
  numbers program: inout Program
) -> Program.Effect {
  var scope = effect.scope
  var terms: [Expression?] = []
  var computed: [Program.Effect.Computed] = []
  let outside = effect.terms.reduce(into: given) { $0.formUnion($1.variables) }
  for term in effect.terms {
    switch term {
    case .anything: terms.append(nil)
    case _ where term.hasAggregate:
      let variable = VariableID(scope.variables.count)
      scope.variables.append(Scope.Variable(name: "", kind: .number))
      let query = QueryLowering.query(
        .compare(.variable(variable), .equal, term), scope: scope,
        given: outside.union([variable]), in: lowered, numbers: &program)
      computed.append(Program.Effect.Computed(variable: Int(variable.number), query: query))
      terms.append(.variable(Int(variable.number)))
    default:
      terms.append(QueryLowering.expression(term, in: lowered, numbers: &program))
    }
  }
  var result = Program.Effect(
    begins: effect.begins, relation: Program.RelationID(Int(effect.relation.number)), terms: terms,
    query: effect.condition.map {
      QueryLowering.query($0, scope: effect.scope, given: outside, in: lowered, numbers: &program)
    })
  result.computed = computed
  return result
}

extension RuleLowering {
  fileprivate mutating func addTrigger(
    _ terms: [Term], if condition: Condition, scope: Scope, source: LoweredRule.Source
  ) -> Program.RelationID {
    lowered.program.relations.append(Program.Relation(arity: terms.count))
    let relation = Program.RelationID(lowered.program.relations.count - 1)
    add(head: relation, terms, if: condition, scope: scope, source: source)
    return relation
  }

  fileprivate mutating func addReaction(
    _ trigger: Program.RelationID, hasDay: Bool, _ variables: [VariableID], _ effects: [Effect],
    source: LoweredModel.ReactionSource
  ) {
    var program = lowered.program
    let effects = effects.map {
      lowerEffect($0, given: VariableSet(variables), in: lowered, numbers: &program)
    }
    lowered.program = program
    lowered.program.reactions.append(
      Program.Reaction(
        trigger: trigger, hasDay: hasDay, variables: variables.map { Int($0.number) },
        effects: effects))
    lowered.reactions.append(source)
  }

  fileprivate mutating func addProhibition(
    _ variables: [VariableID], if condition: Condition, scope: Scope, source: LoweredRule.Source
  ) {
    lowered.program.prohibitions.append(
      addTrigger(variables.map { .variable($0) }, if: condition, scope: scope, source: source))
  }
}
