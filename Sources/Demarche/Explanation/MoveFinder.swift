import RuleEngine
import ScenarioLanguage

/// The legal moves of one action, planned once.
struct MoveFinder {
  private let session: Session
  private let action: Int
  /// The needs over the slots; nil where a slot cannot be given values.
  private let needs: Program.Query?
  private let query: Database.Prepared?

  init(_ session: Session, action place: Int) {
    self.session = session
    action = place
    let action = session.model.actions[place]
    let slots = action.slots.indices
    let entities = slots.filter { action.slots[$0].kind > .text }
    let bound = Binding(
      action.needs.flatMap(\.condition.conjuncts),
      bound: VariableSet(entities.map { VariableID($0) }),
      outside: VariableSet(slots.map { VariableID($0) })
    ).bound
    // A number, date or text that nothing gives a value cannot be tried out.
    guard slots.allSatisfy({ bound.contains(VariableID($0)) }) else {
      needs = nil
      query = nil
      return
    }
    var body: [Program.Literal] = []
    var width = action.slots.count
    for slot in entities {
      let kind = Int(action.slots[slot].kind.number)
      guard let relation = session.world.lowered.kindRelations[kind] else { continue }
      body.append(.holds(relation, [.variable(slot)]))
    }
    for need in action.needs {
      let query = session.world.database.interning {
        QueryLowering.query(
          need.condition, scope: need.scope, given: VariableSet(slots.map { VariableID($0) }),
          in: session.world.lowered, numbers: &$0)
      }
      // Variables of one need are not those of another: they move behind those before.
      let shift = width - action.slots.count
      body += query.body.map { $0.shifted(by: shift, from: action.slots.count) }
      width = max(width, query.variableCount + shift)
    }
    let needs = Program.Query(body: body, variableCount: max(width, 1))
    self.needs = needs
    query = session.world.database.prepare(needs, given: [])
  }

  /// How many moves there are, counted up to a limit; some may count more than once.
  func count(upTo limit: Int) -> Int {
    query.flatMap { session.world.database.answers($0, [], limit: limit)?.count } ?? 0
  }

  /// The moves whose needs hold, in no order that means anything.
  func moves() -> [Move] {
    guard let query, let answers = session.world.database.answers(query, []) else { return [] }
    return moves(answers)
  }

  /// Those of these moves in which every slot is one of some entities that can be one of them; none
  /// where no slot can. The cost is that of the combinations, not of all moves.
  func moves(among entities: Set<EntityID>) -> [Move] {
    guard let needs else { return [] }
    let (database, model) = (session.world.database, session.model)
    var filled: [Int] = []
    var combinations: [[Symbol]] = [
      Array(repeating: .entity(EntityID(0)), count: needs.variableCount)
    ]
    for (slot, kind) in model.actions[action].slots.map(\.kind).enumerated() where kind > .text {
      let fitting = entities.filter { model.isKind(model[$0].kind, kind) }.sorted()
      guard !fitting.isEmpty else { continue }
      filled.append(slot)
      combinations = combinations.flatMap { values in
        fitting.map { entity in
          var values = values
          values[slot] = .entity(entity)
          return values
        }
      }
    }
    guard !filled.isEmpty else { return [] }
    let query = database.prepare(needs, given: filled)
    return combinations.flatMap { moves(database.answers(query, $0) ?? []) }
  }

  private func moves(_ answers: [[Symbol]]) -> [Move] {
    let count = session.model.actions[action].slots.count
    var seen = Set<[Value]>()
    return answers.compactMap { answer in
      let values = (0..<count).map { session.world.database.value(answer[$0]) }
      guard seen.insert(values).inserted else { return nil }
      return Move(action: ActionID(action), values: values)
    }
  }
}
