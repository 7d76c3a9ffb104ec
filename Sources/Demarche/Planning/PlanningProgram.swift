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
  /// By action: its legal moves; nil where it is nobody's of those who move or cannot matter to the
  /// goal. Of an open action those with values that are tried, nil where none is.
  var legal: [Program.RelationID?] = []
  /// Without columns.
  var goal: Program.RelationID
  /// Who may move; holds of the named ones. Nil for everybody.
  var player: Program.RelationID?
  /// Actions with a number, date or text that no need gives a value, which cannot all be tried: the
  /// slots that have one, and the moves that the needs allow which mention no other slot.
  var open: [Int: Open] = [:]
  /// Hidden relations of the values that are tried in open slots.
  private var tried: [Program.RelationID: [Value]] = [:]

  struct Open {
    var slots: [Int]
    var moves: Program.RelationID
  }

  /// What somebody wants to bring about.
  struct Goal {
    var condition: Condition
    var scope: Scope
  }

  init(
    _ model: Model, goal wanted: Goal, hasPlayers: Bool, trying values: TriedValues = TriedValues()
  ) {
    var rules = RuleLowering(lower(model), of: model)
    func relation(_ arity: Int) -> Program.RelationID {
      rules.lowered.program.relations.append(Program.Relation(arity: arity))
      return Program.RelationID(rules.lowered.program.relations.count - 1)
    }
    let player = hasPlayers ? relation(1) : nil
    // Where many moves are legal, those that have nothing to do with it are most of the work.
    var relevance = Relevance(model)
    relevance.add(wanted.condition)
    relevance.addReactions()
    let relevant = Set(relevance.actions())
    var tried: [Program.RelationID: [Value]] = [:]
    /// The relation of values of a kind, or of the first so many of them.
    func relation(of kind: KindID, count: Int) -> Program.RelationID {
      let chosen = Array(values.values[kind, default: []].prefix(count))
      if let known = tried.first(where: { $0.value == chosen })?.key { return known }
      let result = relation(1)
      tried[result] = chosen
      return result
    }
    for (place, action) in model.actions.enumerated() {
      legal.append(nil)
      guard relevant.contains(place), !hasPlayers || action.actor != nil else { continue }
      let all = PlanningProgram.boundSlots(action, action.needs)
      let left = VariableSet(action.slots.indices.map { VariableID($0) }).subtracting(all)
      let needs =
        left.isEmpty
        ? action.needs : action.needs.filter { $0.condition.variables.isDisjoint(with: left) }
      let slots = all.sorted()
      let moves = rules.addMoves(of: action, needs, slots, player)
      if left.isEmpty {
        legal[place] = moves
        continue
      }
      open[place] = Open(slots: slots.map { Int($0.number) }, moves: moves)
      guard let counts = PlanningProgram.counts(of: left, of: action, model, values)
      else { continue }
      let sources = counts.mapValues { relation(of: $0.kind, count: $0.count) }
      legal[place] = rules.addMoves(
        of: action, action.needs, action.slots.indices.map { VariableID($0) }, player,
        values: sources)
    }
    self.tried = tried
    goal = relation(0)
    rules.add(
      head: goal, [], if: wanted.condition, scope: wanted.scope, source: .part)
    self.player = player
    lowered = rules.lowered
  }

  /// How many values are tried in each open slot of an action: all there are, or where that makes too
  /// many moves, those that the goal names; nil where that makes too many too, or there are none.
  private static func counts(
    of slots: VariableSet, of action: Action, _ model: Model, _ values: TriedValues
  ) -> [VariableID: (kind: KindID, count: Int)]? {
    var others = 1
    for slot in action.slots where slot.kind > .text {
      let count = model.entities.count { model.isKind($0.kind, slot.kind) }
      others = min(others * max(count, 1), TriedValues.moveLimit + 1)
    }
    for isNamedOnly in [false, true] {
      var moves = others
      var result: [VariableID: (kind: KindID, count: Int)] = [:]
      for slot in slots {
        let kind = action.slots[Int(slot.number)].kind
        let count =
          isNamedOnly ? values.named[kind] ?? 0 : values.values[kind, default: []].count
        result[slot] = (kind, count)
        moves = min(moves * count, TriedValues.moveLimit + 1)
      }
      if moves > 0, moves <= TriedValues.moveLimit { return result }
    }
    return nil
  }

  /// The slots that needs, or their kinds, give values.
  private static func boundSlots(_ action: Action, _ needs: [Need]) -> VariableSet {
    let slots = VariableSet(action.slots.indices.map { VariableID($0) })
    let entities = slots.filter { action.slots[Int($0.number)].kind > .text }
    let (condition, _) = RuleLowering.joined(needs, of: action)
    return Binding(condition.conjuncts, bound: entities, outside: slots).bound.intersection(slots)
  }

  // MARK: A state

  /// A database of this program with all that is stored in another one's state; of no use after an
  /// interruption.
  func database(
    at world: World, players: [EntityID], isInterrupted: @escaping () -> Bool = { false }
  ) -> Database {
    let source = world.database
    let database = Database(lowered.program, today: source.today)
    for place in 0..<world.lowered.auxiliaryStart {
      let relation = Program.RelationID(place)
      guard !source.isDerived(relation) else { continue }
      for row in source.rows(of: relation) {
        if row & 0xFF == 0, isInterrupted() { break }
        let tuple = source.tuple(relation, row).map { database.symbol(source.value($0)) }
        database.give(
          relation, tuple, since: source.origin(relation, row)?.day ?? source.today)
      }
    }
    if let player {
      for entity in players { database.give(player, [.entity(entity)], since: source.today) }
    }
    for (relation, values) in tried.sorted(by: { $0.key.index < $1.key.index }) {
      for value in values {
        database.give(relation, [database.symbol(value)], since: source.today)
      }
    }
    _ = database.open { _ in !isInterrupted() }
    return database
  }
}

extension RuleLowering {
  /// A relation of the moves that some needs of an action allow; what its columns are, of the
  /// action's slots.
  ///
  /// - Parameter values: where slots take their values from that neither needs nor kinds give any.
  fileprivate mutating func addMoves(
    of action: Action, _ needs: [Need], _ slots: [VariableID], _ player: Program.RelationID?,
    values: [VariableID: Program.RelationID] = [:]
  ) -> Program.RelationID {
    func isOfKind(_ slot: VariableID) -> Program.Literal? {
      if let source = values[slot] { return .holds(source, [operand(slot)]) }
      let kind = Int(action.slots[Int(slot.number)].kind.number)
      return lowered.kindRelations[kind].map { .holds($0, [operand(slot)]) }
    }
    let (condition, scope) = RuleLowering.joined(needs, of: action)
    let bound = Binding(condition.conjuncts, outside: VariableSet(slots)).bound
    // What the needs do not bind is anybody of its kind.
    var start = Body()
    for slot in slots where !bound.contains(slot) {
      guard let literal = isOfKind(slot) else { continue }
      start.entries.append((literal, nil))
      start.bound.insert(slot)
    }
    let core = part(over: slots)
    add(
      head: core.relation, slots.map { .variable($0) }, if: condition, from: start, scope: scope,
      source: .part)
    let moves = part(over: slots)
    var body = Body()
    body.entries.append((.holds(core.relation, slots.map { operand($0) }), nil))
    for slot in slots where bound.contains(slot) {
      if let literal = isOfKind(slot) { body.entries.append((literal, nil)) }
    }
    if let player, let actor = action.actor, slots.contains(VariableID(actor)) {
      body.entries.append((.holds(player, [operand(VariableID(actor))]), nil))
    }
    body.bound = VariableSet(slots)
    add(
      head: moves.relation, slots.map { .variable($0) }, if: .all([]), from: body, scope: scope,
      source: .part)
    return moves.relation
  }

  /// Needs of an action as one condition, whose scope begins with the slots.
  static func joined(_ needs: [Need], of action: Action) -> (Condition, Scope) {
    var scope = Scope()
    scope.variables = action.slots.map { Scope.Variable(name: $0.name, kind: $0.kind) }
    let slots = action.slots.count
    var parts: [Condition] = []
    for need in needs {
      let shift = scope.variables.count - slots
      parts.append(
        need.condition.renamed {
          Int($0.number) < slots ? $0 : VariableID(Int($0.number) + shift)
        })
      scope.variables += need.scope.variables.dropFirst(slots)
    }
    return (.all(parts), scope)
  }
}
