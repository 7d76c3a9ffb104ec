import RuleEngine
import ScenarioLanguage

extension Command {
  static let playing: [Command] = [
    Command(
      name: "do", topic: .playing, usage: ["do SENTENCE"],
      summary: "make a move, where a line could mean something else", details: ""
    ) { session, call in
      switch session.read(call.rest) {
      case .move(let move): session.make(move, line: call.line)
      case .query:
        .error(
          Answer.Mistake(
            code: "unknown-sentence",
            message: "“\(call.rest)” asks something; a move names everybody and everything.",
            suggestions: ["moves"]))
      case .failure(let diagnostics): .error(session.mistake(diagnostics))
      }
    },
    Command(
      name: "what", topic: .playing,
      usage: ["what if MOVE", "what if MOVE then MOVE then wait 3 weeks"],
      summary: "what moves would bring; nothing stays",
      details: """
        Shows the steps, the net change, the deadlines set running, and which moves would become \
        possible or impossible.
        """
    ) { session, call in session.whatIf(call.rest) },
    Command(
      name: "moves", topic: .playing, usage: ["moves", "moves ACTOR"],
      summary: "every move that would not be refused now", details: ""
    ) { session, call in session.moves(call.rest) },
  ]

  static let asking: [Command] = [
    Command(
      name: "ask", topic: .asking, usage: ["ask CONDITION"],
      summary: "ask something, where a line could mean something else",
      details: """
        ?name stands for whoever or whatever fits, ? for anyone or anything. Conditions are joined \
        by and, or, not and brackets, and may compare: ?d < 2019-12-01.
        """
    ) { session, call in
      switch session.readCondition(call.rest) {
      case .success(let query): session.ask(query)
      case .failure(let mistake): .error(mistake)
      }
    },
    Command(
      name: "state", topic: .asking, usage: ["state"], summary: "all that holds now", details: ""
    ) { session, _ in session.stateContent() },
    Command(
      name: "show", topic: .asking, usage: ["show NAME"],
      summary: "what holds now of one actor or thing", details: ""
    ) { session, call in
      switch session.entity(call.rest) {
      case .success(let entity): session.stateContent(of: entity)
      case .failure(let mistake): .error(mistake)
      }
    },
  ]
}

extension Session {
  /// A condition, with an action's sentence read as history.
  func readCondition(_ text: String) -> Result<Query, Answer.Mistake> {
    ScenarioLanguage.readCondition(text, in: &world.model).mapError { mistake($0.diagnostics) }
  }

  /// A move's sentence with `…` in the slots that nothing gives a value.
  private func sentence(of action: Action, _ values: [Value?]) -> String {
    action.phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): values[slot].map { model.typedText($0) } ?? "…"
      }
    }.joined(separator: " ")
  }

  func entity(_ text: String) -> Result<EntityID, Answer.Mistake> {
    if let entity = readName(text, in: model) { return .success(entity) }
    let near = namesNear(text, in: model)
    return .failure(
      Answer.Mistake(
        code: "unknown-name",
        message: text.isEmpty ? "Whom or what?" : "Nobody and nothing here is called “\(text)”.",
        suggestions: near))
  }

  func stateContent(of entity: EntityID? = nil) -> Answer.Content {
    var stored: [String] = []
    var derived: [String] = []
    for (place, relation) in model.relations.enumerated() {
      let id = Program.RelationID(place)
      for row in world.database.rows(of: id) {
        let fact = fact(id, row)
        if let entity, !fact.values.contains(.entity(entity)) { continue }
        if relation.isDerived {
          derived.append(model.sentence(fact))
        } else {
          stored.append(model.sentence(fact))
        }
      }
    }
    return .state(stored: stored.sorted(), derived: derived.sorted())
  }

  // MARK: Moves

  func moves(_ text: String) -> Answer.Content {
    var actor: EntityID?
    if !text.isEmpty {
      switch entity(text) {
      case .success(let entity): actor = entity
      case .failure(let mistake): return .error(mistake)
      }
    }
    guard let moves = legalMoves(of: actor) else { return .error(.interrupted) }
    return .moves(moves.map { (actor: $0.actor, move: $0.move) })
  }

  /// The moves that would not be refused where the engine stands; nil if interrupted.
  func legalMoves(of actor: EntityID?) -> [(actor: String?, move: String)]? {
    var result: [(actor: String?, move: String)] = []
    for place in model.actions.indices {
      guard let found = legalMoves(action: place, of: actor) else { return nil }
      result += found
    }
    return result.sorted { $0.move < $1.move }
  }

  /// The moves of an action that would not be refused, with certain values in some slots.
  func legalMoves(action place: Int, of actor: EntityID?, fixed: [Int: Symbol] = [:])
    -> [(actor: String?, move: String)]?
  {
    let action = model.actions[place]
    let bindable = action.slots.indices.filter { action.slots[$0].kind > .text }
    let open = Set(action.slots.indices.filter { action.slots[$0].kind <= .text })
    // A number, date or text that no need gives stays open, and so do the needs that mention it.
    var bound = Set(bindable.map { VariableID($0) })
    bound = Binding(action.needs.flatMap(\.condition.conjuncts), bound: bound, outside: bound).bound
    let left = open.filter { !bound.contains(VariableID($0)) }
    let leftVariables = Set(left.map { VariableID($0) })
    let needs = action.needs.filter { $0.condition.variables.isDisjoint(with: leftVariables) }

    let known = fixed.filter { !left.contains($0.key) }
    guard let bindings = candidates(action, needs, bindable, actor, known) else { return nil }
    var result: [(actor: String?, move: String)] = []
    for binding in bindings {
      if isInterrupted() { return nil }
      let values = action.slots.indices.map { slot in left.contains(slot) ? nil : binding[slot] }
      if left.isEmpty {
        let move = Move(action: ActionID(place), values: values.compactMap { $0 })
        guard world.isLegal(move) else { continue }
      }
      let name = action.actor.flatMap { values[$0] }.map { model.text($0) }
      let move =
        left.isEmpty
        ? model.sentence(Move(action: ActionID(place), values: values.compactMap { $0 }))
        : sentence(of: action, values)
      result.append((actor: name, move: move))
    }
    return result
  }

  /// The bindings of an action's slots for which some needs hold.
  private func candidates(
    _ action: Action, _ needs: [Need], _ bindable: [Int], _ actor: EntityID?,
    _ fixed: [Int: Symbol]
  ) -> [[Value]]? {
    var body: [Program.Literal] = []
    var given: Set<Int> = []
    var width = action.slots.count
    for slot in bindable {
      guard let relation = world.lowered.kindRelations[Int(action.slots[slot].kind.number)] else {
        continue
      }
      body.append(.holds(relation, [.variable(slot)]))
    }
    if let actor, let slot = action.actor {
      body.append(
        .compare(.variable(slot), .equal, .constant(.entity(actor)), isNegated: false))
    } else if actor != nil {
      return []
    }
    for (slot, value) in fixed.sorted(by: { $0.key < $1.key }) {
      body.append(
        .compare(.variable(slot), .equal, .constant(value), isNegated: false))
    }
    for need in needs {
      let query = world.database.interning {
        QueryLowering.query(
          need.condition, scope: need.scope,
          given: Set(action.slots.indices.map { VariableID($0) }), in: world.lowered, numbers: &$0)
      }
      // Variables of one need are not those of another: they move behind those before.
      let shift = width - action.slots.count
      body += query.body.map { $0.shifted(by: shift, from: action.slots.count) }
      width = max(width, query.variableCount + shift)
    }
    given.removeAll()
    let prepared = world.database.prepare(
      Program.Query(body: body, variableCount: max(width, 1)), given: given)
    guard let answers = world.database.answers(prepared, []) else { return nil }
    var seen = Set<[Value]>()
    return answers.compactMap { answer in
      let row = (0..<action.slots.count).map { world.database.value(answer[$0]) }
      return seen.insert(row).inserted ? row : nil
    }
  }
}
