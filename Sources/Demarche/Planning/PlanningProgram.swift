import Quantities
import RuleEngine
import ScenarioLanguage

/// A scenario's program with relations more, for searching: which moves are legal, and whether the
/// goal holds. So both are kept up to date by the engine from state to state instead of being asked
/// anew, and all that a search must know of conditions stands in flat rules.
///
/// An action `?a greets ?b` with needs gets
///
///     bound(a, b)  if  its needs hold
///     legal(a, b)  if  bound(a, b) and State(a) and State(b) and player(a)
struct PlanningProgram {
  var lowered: LoweredModel
  /// By action: its legal moves; nil where it is nobody's of those who move, or a slot is open.
  var legal: [Program.RelationID?] = []
  /// Without columns.
  var goal: Program.RelationID
  /// Who may move; holds of the named ones. Nil for everybody.
  var player: Program.RelationID?
  /// Actions with a number, date or text that no need gives a value: they cannot all be tried.
  var open: [Int] = []

  /// What somebody wants to bring about.
  struct Goal {
    var condition: Condition
    var scope: Scope
  }

  init(_ model: Model, goal wanted: Goal, hasPlayers: Bool) {
    var rules = RuleLowering(lower(model), of: model)
    func relation(_ arity: Int) -> Program.RelationID {
      rules.lowered.program.relations.append(Program.Relation(arity: arity))
      return Program.RelationID(rules.lowered.program.relations.count - 1)
    }
    let player = hasPlayers ? relation(1) : nil
    for (place, action) in model.actions.enumerated() {
      if hasPlayers && action.actor == nil {
        legal.append(nil)
        continue
      }
      let (condition, scope) = PlanningProgram.needs(of: action)
      let slots = action.slots.indices.map { VariableID($0) }
      let bound = Binding(condition.conjuncts, outside: Set(slots)).bound
      let entities = slots.filter { action.slots[Int($0.number)].kind > .text }
      let all = Binding(
        condition.conjuncts, bound: bound.union(entities), outside: Set(slots)
      ).bound
      guard slots.allSatisfy(all.contains) else {
        open.append(place)
        legal.append(nil)
        continue
      }
      func isOfKind(_ slot: VariableID) -> Program.Literal? {
        let kind = Int(action.slots[Int(slot.number)].kind.number)
        return rules.lowered.kindRelations[kind].map { .holds($0, [rules.operand(slot)]) }
      }
      var start = RuleLowering.Body()
      for slot in entities where !bound.contains(slot) {
        guard let literal = isOfKind(slot) else { continue }
        start.entries.append((literal, nil))
        start.bound.insert(slot)
      }
      let core = relation(slots.count)
      rules.add(
        head: core, slots.map { .variable($0) }, if: condition, from: start, scope: scope,
        source: .part)
      let moves = relation(slots.count)
      var body = RuleLowering.Body()
      body.entries.append((.holds(core, slots.map { rules.operand($0) }), nil))
      for slot in entities where bound.contains(slot) {
        if let literal = isOfKind(slot) { body.entries.append((literal, nil)) }
      }
      if let player, let actor = action.actor {
        body.entries.append((.holds(player, [rules.operand(VariableID(actor))]), nil))
      }
      rules.add(
        head: moves, slots.map { .variable($0) }, if: .all([]), from: body, scope: scope,
        source: .part)
      legal.append(moves)
    }
    goal = relation(0)
    rules.add(
      head: goal, [], if: wanted.condition, scope: wanted.scope, source: .part)
    self.player = player
    lowered = rules.lowered
  }

  /// All needs of an action as one condition, whose scope begins with the slots.
  private static func needs(of action: Action) -> (Condition, Scope) {
    var scope = Scope()
    scope.variables = action.slots.map { Scope.Variable(name: $0.name, kind: $0.kind) }
    let slots = action.slots.count
    var parts: [Condition] = []
    for need in action.needs {
      let shift = scope.variables.count - slots
      parts.append(
        need.condition.renamed {
          Int($0.number) < slots ? $0 : VariableID(Int($0.number) + shift)
        })
      scope.variables += need.scope.variables.dropFirst(slots)
    }
    return (.all(parts), scope)
  }

  // MARK: A state

  /// A database of this program with all that is stored in another one's state.
  func database(at world: World, players: [EntityID]) -> Database {
    let source = world.database
    let database = Database(lowered.program, today: source.today)
    for place in 0..<world.lowered.auxiliaryStart {
      let relation = Program.RelationID(place)
      guard !source.isDerived(relation) else { continue }
      for row in source.rows(of: relation) {
        let tuple = source.tuple(relation, row).map { database.symbol(source.value($0)) }
        database.give(
          relation, tuple, since: source.origin(relation, row)?.day ?? source.today)
      }
    }
    if let player {
      for entity in players { database.give(player, [.entity(entity)], since: source.today) }
    }
    database.open()
    return database
  }
}
