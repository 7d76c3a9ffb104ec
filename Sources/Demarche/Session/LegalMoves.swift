import Quantities
import RuleEngine
import ScenarioLanguage

/// Which moves can be made where the engine stands.
extension Session {
  /// The moves that would not be refused; nil if interrupted.
  func legalMoves(of actor: EntityID?) -> [(actor: String?, move: String)]? {
    var result: [(actor: String?, move: String)] = []
    for place in model.actions.indices {
      guard let found = legalMoves(action: place, of: actor) else { return nil }
      result += found
    }
    return result.sorted { $0.move < $1.move }
  }

  /// The moves of an action that would not be refused.
  private func legalMoves(action place: Int, of actor: EntityID?)
    -> [(actor: String?, move: String)]?
  {
    let action = model.actions[place]
    var given: [Int: Value] = [:]
    if let actor {
      guard let slot = action.actor else { return [] }
      given[slot] = .entity(actor)
    }
    guard let fillings = fillings(action: place, given: given) else { return nil }
    var result: [(actor: String?, move: String)] = []
    for values in fillings {
      if isInterrupted() { return nil }
      if let move = Move(action: place, values), !world.isLegal(move) { continue }
      let name = action.actor.flatMap { values[$0] }.map { model.text($0) }
      result.append((actor: name, move: sentence(action: place, values)))
    }
    return result
  }

  /// What could stand in an action's slots so that its needs hold, with certain values in some;
  /// those of slots that nothing else gives a value are passed over.
  func fillings(action place: Int, fixed: [Int: Symbol]) -> [[Value?]]? {
    let open = movePlan(MovePlan.Key(action: place, given: [])).open
    let given = fixed.filter { !open.contains($0.key) }.mapValues { world.database.value($0) }
    return fillings(action: place, given: given)
  }

  /// What could stand in an action's slots so that its needs hold, some slots being given. A
  /// number, date or text that no need gives stays open (nil), and so do the needs that mention it.
  /// In no order that means anything; at most so many; nil if interrupted.
  func fillings(action place: Int, given: [Int: Value], atMost limit: Int = .max) -> [[Value?]]? {
    let plan = movePlan(MovePlan.Key(action: place, given: Set(given.keys)))
    var values = Array(repeating: Symbol(bits: 0), count: plan.width)
    for (slot, value) in given { values[slot] = world.database.symbol(value) }
    guard let answers = world.database.answers(plan.query, values, limit: limit) else { return nil }
    let slots = model.actions[place].slots.indices
    var seen = Set<[Value?]>()
    return answers.compactMap { answer in
      let row = slots.map { slot in
        plan.open.contains(slot) ? nil : world.database.value(answer[slot])
      }
      return seen.insert(row).inserted ? row : nil
    }
  }

  /// A move's sentence with `…` in the slots that nothing gives a value.
  func sentence(action place: Int, _ values: [Value?]) -> String {
    if let move = Move(action: place, values) { return world.model.sentence(move) }
    return model.actions[place].phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): values[slot].map { model.typedText($0) } ?? "…"
      }
    }.joined(separator: " ")
  }

  private func movePlan(_ key: MovePlan.Key) -> MovePlan {
    if let known = insight.plans[key] { return known }
    let action = model.actions[key.action]
    let named = action.slots.indices.filter { action.slots[$0].kind > .text }
    var bound = VariableSet((named + key.given).map { VariableID($0) })
    bound = Binding(action.needs.flatMap(\.condition.conjuncts), bound: bound, outside: bound).bound
    let open = Set(action.slots.indices.filter { !bound.contains(VariableID($0)) })
    let openVariables = VariableSet(open.map { VariableID($0) })
    let needs = action.needs.filter { $0.condition.variables.isDisjoint(with: openVariables) }

    var body: [Program.Literal] = []
    var width = action.slots.count
    for slot in named {
      guard let relation = world.lowered.kindRelations[Int(action.slots[slot].kind.number)] else {
        continue
      }
      body.append(.holds(relation, [.variable(slot)]))
    }
    for need in needs {
      let query = world.database.interning {
        QueryLowering.query(
          need.condition, scope: need.scope,
          given: VariableSet(action.slots.indices.map { VariableID($0) }), in: world.lowered,
          numbers: &$0)
      }
      // Variables of one need are not those of another: they move behind those before.
      let shift = width - action.slots.count
      body += query.body.map { $0.shifted(by: shift, from: action.slots.count) }
      width = max(width, query.variableCount + shift)
    }
    width = max(width, 1)
    let plan = MovePlan(
      query: world.database.prepare(
        Program.Query(body: body, variableCount: width), given: key.given.sorted()),
      width: width, open: open)
    insight.plans[key] = plan
    return plan
  }
}

/// How an action's slots are filled, some of them being given: planned once for a session.
struct MovePlan {
  struct Key: Hashable {
    var action: Int
    var given: Set<Int>
  }

  var query: Database.Prepared
  /// The number of the query's variables, the slots first.
  var width: Int
  /// Slots that nothing gives a value.
  var open: Set<Int>
}

extension Move {
  /// A move, if every slot has a value.
  init?(action place: Int, _ values: [Value?]) {
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    self.init(action: ActionID(place), values: known)
  }
}
